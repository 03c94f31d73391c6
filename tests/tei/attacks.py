"""XML that means harm, or went wrong on its way: each with the error it must end in.

`python -m tests.tei.attacks NAME` runs one in a process of its own and prints the seconds and the
megabytes that it took.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from seoul_corpus import SeoulCorpusError, from_tei, validate
from tests.tei.samples import FILE

MEGABYTE = 1024 * 1024
SECRET = Path(__file__).with_name("samples.py")
"""A file that an attack tries to read."""


def doctype(declaration: str, content: str = "") -> str:
    """Return the sample with a DOCTYPE, and with ``content`` in its first sentence."""
    tei = FILE.replace("<TEI", f"{declaration}\n<TEI", 1)
    return tei.replace("우리는", f"우리는{content}", 1)


def _laughs() -> str:
    entities = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    )
    return doctype(f"<!DOCTYPE TEI [{entities}]>", "&a9;")


def _zip(content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", content)
    return buffer.getvalue()


def _in_sentence(content: str) -> str:
    return FILE.replace("우리는", content, 1)


def _include(element: str) -> str:
    return _in_sentence(
        f'<xi:{element} xmlns:xi="http://www.w3.org/2001/XInclude" href="{SECRET}"/>'
    )


def _with_attributes(count: int) -> str:
    attributes = " ".join([f"a{n}=''" for n in range(count)])
    return f"<a {attributes}/>"


XXE = f'<!DOCTYPE TEI [<!ENTITY x SYSTEM "file://{SECRET}">]>'
HIDDEN = f"<!-- <a> - -> --><?p <!DOCTYPE ??>\n<!---->{XXE}"
MANY = "<a/>" * 1_100_000

ATTACKS: dict[str, tuple[str, Callable[[], bytes | str]]] = {
    # entities and DTDs
    "billion laughs": ("xml-doctype", _laughs),
    "external entity": ("xml-doctype", lambda: doctype(XXE, "&x;")),
    "external entity in UTF-16": (
        "xml-doctype",
        lambda: doctype(XXE, "&x;").replace("UTF-8", "UTF-16").encode("utf-16"),
    ),
    "external entity in UTF-16 without BOM": (
        "xml-doctype",
        lambda: doctype(XXE, "&x;").replace("UTF-8", "UTF-16").encode("utf-16-le"),
    ),
    "external entity behind a BOM": ("xml-doctype", lambda: "\ufeff" + doctype(XXE, "&x;")),
    "parameter entity": (
        "xml-doctype",
        lambda: doctype(f'<!DOCTYPE TEI [<!ENTITY % x SYSTEM "file://{SECRET}"> %x;]>'),
    ),
    "external DTD": ("xml-doctype", lambda: doctype(f'<!DOCTYPE TEI SYSTEM "file://{SECRET}">')),
    "DTD from the network": (
        "xml-doctype",
        lambda: doctype('<!DOCTYPE TEI PUBLIC "x" "http://127.0.0.1:9/x.dtd">'),
    ),
    "default attributes": (
        "xml-doctype",
        lambda: doctype('<!DOCTYPE TEI [<!ATTLIST s rend CDATA "x">]>'),
    ),
    "DOCTYPE behind comments and instructions": ("xml-doctype", lambda: doctype(HIDDEN, "&x;")),
    "DOCTYPE alone": ("xml-doctype", lambda: b"<!DOCTYPE TEI>"),
    "DOCTYPE inside the root": ("xml-syntax", lambda: _in_sentence("<!DOCTYPE a>")),
    "entity without DTD": ("xml-syntax", lambda: _in_sentence("&nbsp;")),
    "entity in an attribute": (
        "xml-syntax",
        lambda: FILE.replace('subtype="annex"', 'subtype="&x;"'),
    ),
    # other files
    "XInclude": ("tei-element", lambda: _include("include")),
    "XInclude of text": ("tei-element", lambda: _include("fallback")),
    "TEI's own include": ("tei-element", lambda: _in_sentence(f'<include href="{SECRET}"/>')),
    "xml:base": (
        "tei-attribute",
        lambda: FILE.replace("<s ", f'<s xml:base="file://{SECRET}" ', 1),
    ),
    # bytes
    "nothing": ("xml-syntax", lambda: b""),
    "white space alone": ("xml-syntax", lambda: b" \n"),
    "gzip": ("xml-compressed", lambda: gzip.compress(FILE.encode())),
    "gzip bomb": ("xml-compressed", lambda: gzip.compress(b" " * 20 * MEGABYTE)),
    "zip": ("xml-compressed", lambda: _zip(FILE.encode())),
    "bzip2": ("xml-compressed", lambda: bz2.compress(FILE.encode())),
    "xz": ("xml-compressed", lambda: lzma.compress(FILE.encode())),
    "Latin-1": ("encoding-unknown", lambda: FILE.replace("UTF-8", "ISO-8859-1")),
    "UTF-7": ("encoding-unknown", lambda: FILE.replace("UTF-8", "UTF-7").encode("utf-7")),
    "EBCDIC": ("not-decodable", lambda: FILE.encode("cp037", "xmlcharrefreplace")),
    "UTF-32": ("xml-syntax", lambda: FILE.encode("utf-32")),
    "CP949 undeclared": (
        "not-decodable",
        lambda: FILE.split("\n", 1)[1].encode("cp949", "xmlcharrefreplace"),
    ),
    "says UTF-16 and is not": ("xml-encoding", lambda: FILE.replace("UTF-8", "UTF-16")),
    "says CP949 after a BOM": (
        "xml-encoding",
        lambda: FILE.replace("UTF-8", "CP949").encode("utf-8-sig"),
    ),
    "one invalid byte": (
        "not-decodable",
        lambda: FILE.encode().replace("우리는".encode(), b"\xff"),
    ),
    "cut inside a character": (
        "not-decodable",
        lambda: FILE.encode()[: FILE.encode().index("우리는".encode()) + 1],
    ),
    "NUL": ("xml-syntax", lambda: _in_sentence("\0")),
    "escape character": ("xml-syntax", lambda: _in_sentence("\x1b[31m")),
    "reference to NUL": ("xml-syntax", lambda: _in_sentence("&#0;")),
    "reference to a surrogate": ("xml-syntax", lambda: _in_sentence("&#xD800;")),
    "noncharacter": ("xml-syntax", lambda: _in_sentence("\ufffe")),
    # structure
    "truncated": ("xml-syntax", lambda: FILE.encode()[: len(FILE) // 2]),
    "truncated after the header": (
        "xml-syntax",
        lambda: FILE[: FILE.index("</teiHeader>") + 12],
    ),
    "two roots": ("xml-syntax", lambda: f"{FILE}<TEI/>"),
    "attribute twice": ("xml-syntax", lambda: FILE.replace("<s ", '<s n="1" n="2" ', 1)),
    "prefix without namespace": ("xml-syntax", lambda: _in_sentence("<x:y/>")),
    "no namespace": ("tei-root", lambda: re.sub(" xmlns=[^ ]*", "", FILE)),
    "wrong namespace": ("tei-root", lambda: FILE.replace("ns/1.0", "ns/P4")),
    "HTML": ("tei-root", lambda: b"<html><body><p>a</p></body></html>"),
    "SVG with a script": (
        "tei-root",
        lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ),
    "id twice": (
        "tei-twice",
        lambda: FILE.replace('xml:id="ko.p1.s2"', 'xml:id="ko.p1.s1"'),
    ),
    "illegal id": ("tei-law", lambda: FILE.replace("ko.p1.s2", "ko.p1,s2")),
    "id with markup": (
        "tei-law",
        lambda: FILE.replace("ko.p1.s2", "ko.&lt;script&gt;"),
    ),
    "dangling pointer": (
        "tei-law",
        lambda: FILE.replace('target="#ko.p1 ', 'target="#ko.p9 '),
    ),
    # size
    "deep": ("xml-limit", lambda: _in_sentence("<a>" * 250 + "</a>" * 250)),
    "deeper": ("xml-limit", lambda: _in_sentence("<a>" * 9999 + "</a>" * 9999)),
    "deepest": ("xml-limit", lambda: b"<a>" * 10 * MEGABYTE),
    "deep and large": (
        "xml-limit",
        lambda: _in_sentence("x" * 10 * MEGABYTE + "<a>" * 99999 + "</a>" * 99999),
    ),
    "long attribute": (
        "xml-limit",
        lambda: FILE.replace("<s ", f'<s rend="{"x" * 1_000_001}" ', 1),
    ),
    "longest attribute": (
        "xml-limit",
        lambda: FILE.replace("<s ", f'<s rend="{"x" * 30 * MEGABYTE}" ', 1),
    ),
    "long name": ("xml-syntax", lambda: _in_sentence(f"<{'x' * MEGABYTE}/>")),
    "long comment": ("tei-root", lambda: f"<!-- {'- ' * 15 * MEGABYTE} --><a/>"),
    "long comment unclosed": ("xml-syntax", lambda: f"<!--{'-' * 30 * MEGABYTE}"),
    "a million comments": ("xml-limit", lambda: "<!---->" * 1_100_000 + "<a/>"),
    "many elements": ("xml-limit", lambda: _in_sentence(MANY)),
    "many attributes": (
        "xml-limit",
        lambda: _in_sentence(_with_attributes(1_100_000)),
    ),
    "as many elements as may be": ("tei-element", lambda: _in_sentence("<a/>" * 990_000)),
    "as many attributes as may be": (
        "xml-limit",
        lambda: _in_sentence(_with_attributes(990_000)),
    ),
    "many namespaces": (
        "tei-element",
        lambda: _in_sentence("".join(f'<a xmlns="urn:{n}"/>' for n in range(200_000))),
    ),
    "too large": ("input-too-large", lambda: b" " * 33 * MEGABYTE),
    "many code points in one space": (
        "tei-element",
        lambda: _in_sentence(f'<space n="{"U+0020 " * 100_000}"/>'),
    ),
    "a number of a million digits": (
        "tei-value",
        lambda: FILE.replace('quantity="1"', f'quantity="{"1" * 999_999}"'),
    ),
}
"""What each attack ends in, and the bytes."""


def attack(name: str) -> bytes:
    """Return the bytes of an attack."""
    source = ATTACKS[name][1]()
    return source.encode() if isinstance(source, str) else source


def main(name: str) -> None:
    """Run one attack and print what it took."""
    source = attack(name)
    start = time.process_time()
    for door in (from_tei, validate):
        try:
            door(source)
        except SeoulCorpusError as error:
            str(error)
    # ru_maxrss also counts the process that this one was forked from; VmHWM does not.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = int(re.findall(r"VmHWM:\s+([0-9]+) kB", status)[0]) / 1024
    sys.stdout.write(f"{time.process_time() - start:.2f} {peak:.0f}\n")


if __name__ == "__main__":
    main(sys.argv[1])
