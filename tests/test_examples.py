"""The examples for consumers, docs/examples: right on our text, and on texts that are worse."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree, html

from seoul_corpus import Bitext, Document, load_bitext, parse, to_tei
from seoul_corpus.tei.writing.citing import refs_decl
from seoul_corpus.tei.writing.markup import Markup
from tests.examples import EXAMPLES, PAGE, ROOT, assert_rebuilt, example, npm_package
from tests.parse.outline_cases import read_cases
from tests.strategies import bitexts

rebuild = example("rebuild.py")["rebuild"]
citing = example("cite.py")
CODE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RUN_BY_TEST_DOCS = {"python", "pycon", "console"}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def rebuild_in_node(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return rebuild.mjs in a folder where node finds its XML parser; skip without either."""
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    package = npm_package("@xmldom/xmldom")
    folder = tmp_path_factory.mktemp("node")
    (folder / "node_modules" / "@xmldom").mkdir(parents=True)
    (folder / "node_modules" / "@xmldom" / "xmldom").symlink_to(package)
    return Path(shutil.copy(EXAMPLES / "rebuild.mjs", folder))


def run_node(program: Path, tei: bytes) -> tuple[dict[str, str], list[object]]:
    """Return what the program prints for a file."""
    file = program.with_name("export.xml")
    file.write_bytes(tei)
    node = ["node", str(program), str(file)]
    run = subprocess.run(node, capture_output=True, check=False, timeout=60)
    assert run.returncode == 0, run.stderr.decode()
    texts, pairs = json.loads(run.stdout)
    return texts, pairs


def test_plain_python_rebuilds_the_shipped_text() -> None:
    """Each unit's text and each pair comes from the exported file, without our library."""
    bitext = load_bitext()
    assert_rebuilt(rebuild(io.BytesIO(to_tei(bitext))), bitext)


@given(bitexts())
@settings(max_examples=50)
def test_plain_python_rebuilds_any_bitext(bitext: Bitext) -> None:
    """The documented rule holds for every text, also for control characters and odd gaps."""
    assert_rebuilt(rebuild(io.BytesIO(to_tei(bitext))), bitext)


def test_plain_python_rebuilds_a_file_that_was_laid_out() -> None:
    """White space between blocks means nothing to the rule, as it means nothing to the reader."""
    bitext = load_bitext()
    tei = re.sub(rb">\n<(?=div|p|list|item|head|/)", b">\n\n    \t<", to_tei(bitext))
    assert tei != to_tei(bitext)
    assert_rebuilt(rebuild(io.BytesIO(tei)), bitext)


@pytest.mark.slow
def test_node_rebuilds_the_shipped_text(rebuild_in_node: Path) -> None:
    """JavaScript in node gives the same as the model."""
    bitext = load_bitext()
    assert_rebuilt(run_node(rebuild_in_node, to_tei(bitext)), bitext)


@pytest.mark.slow
@given(bitext=bitexts())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_node_rebuilds_any_bitext(rebuild_in_node: Path, bitext: Bitext) -> None:
    """The rule in JavaScript holds for every text."""
    assert_rebuilt(run_node(rebuild_in_node, to_tei(bitext)), bitext)


# --- citing -------------------------------------------------------------------------------


def citations(tei: etree._Element) -> dict[str, str]:
    """Return the reference of each unit by its id, after resolving each to that unit alone."""
    found = list(citing["references"](tei, tei.findall("teiHeader//refsDecl/citeStructure")))
    for reference, _, element in found:
        assert citing["resolve"](tei, reference) is element
    cited = {str(element.get(XML_ID)): reference for reference, _, element in found}
    assert len(cited) == len(found)
    return cited


def declared(value: Bitext | Document) -> etree._Element:
    """Return the export of a value as the example program reads it."""
    root: etree._Element = citing["read"](io.BytesIO(to_tei(value)))
    return root


def test_each_unit_is_cited_in_each_language() -> None:
    """By its number, with the annex before it; then sentences; and blocks by name."""
    root = declared(load_bitext())
    cited = citations(root)
    for key in ("ko", "en"):
        for reference, name in {
            "3": "p3",
            "annex": "annex",
            "annex.2.4": "annex.p2.4",
            "annex.2.4.s1": "annex.p2.4.s1",
            "3.s2": "p3.s2",
            "annex.head2": "annex.head2",
            "title": "title",
        }.items():
            assert cited[f"{key}.{name}"] == f"{key}:{reference}"
    for reference in ("3", "ko.p3", "ko:p3", "ko:2.4", "ko:annex:2.4", "en:annex.p2", "ko:", ""):
        with pytest.raises(LookupError):
            citing["resolve"](root, reference)


def assert_all_cited(document: Document, cited: dict[str, str]) -> None:
    """Assert that each unit has a reference: its id, but for one mark before a number."""
    for name in document.index.entries:
        rest = name.removeprefix(f"{document.key}.")
        short = re.sub(r"(^|\.)p(?=[0-9])", r"\1", rest)
        assert cited.pop(name) in {f"{document.key}:{rest}", f"{document.key}:{short}"}
    assert cited.pop(f"text.{document.key}") == document.key


@given(bitexts())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_a_reference_names_one_unit_of_one_language(bitext: Bitext) -> None:
    """Whatever the text, each unit has a reference of its own, and nothing else has one."""
    cited = citations(declared(bitext))
    for document in bitext.documents:
        assert_all_cited(document, cited)
    assert cited == {}


def test_numbers_that_come_twice_are_told_apart() -> None:
    """An item whose id does not continue that of its paragraph is cited by all of its id."""
    document = parse("1. 가.\n2. 나.\n2. 다.\n2.1 라.\n\n부속서 1\n\n1. 마.\n2. 바.\n2. 사.")
    cited = citations(declared(document))
    expected = {
        "ko.p2": "ko:2",
        "ko.p2-2": "ko:2-2",
        "ko.p2.1": "ko:p2.1",
        "ko.p2.1.s1": "ko:p2.1.s1",
        "ko.annex1.p2-2.s1": "ko:annex1.2-2.s1",
    }
    assert {name: cited[name] for name in expected} == expected
    assert_all_cited(document, cited)


def test_what_the_parser_makes_of_a_text_can_be_cited() -> None:
    """Every unit of every case of the parser: articles, chapters, annexes, orphans, notes."""
    for case in read_cases():
        document = parse(case.text)
        cited = citations(declared(document))
        assert_all_cited(document, cited)
        assert cited == {}, case.name


def test_in_a_file_of_many_a_reference_stays_in_its_text() -> None:
    """Each TEI of a corpus cites its own texts, though all have the same keys and numbers."""
    values = [parse("1. 가. 나.\n1.1 다."), parse("1. 라.\n2. 마.")]
    corpus = etree.Element("teiCorpus")
    for number, value in enumerate(values):
        prefix = f"d{number}."
        tei = declared(value)
        for element in tei.iterfind(".//*[@xml:id]", {"xml": XML_ID[1:-3]}):
            element.set(XML_ID, prefix + element.get(XML_ID, ""))
        old = tei.find(".//refsDecl")
        assert old is not None
        old[:] = list(etree.fromstring(refs_decl([value], Markup(prefix))))
        corpus.append(tei)
    for number, (value, tei) in enumerate(zip(values, corpus, strict=True)):
        cited = {i.removeprefix(f"d{number}."): r for i, r in citations(tei).items()}
        assert_all_cited(value, cited)
        assert cited == {}


def test_the_file_alone_says_how_to_cite() -> None:
    """With another citeStructure in the file the same program takes other references."""
    own = """<refsDecl xmlns="http://www.tei-c.org/ns/1.0">
    <citeStructure unit="part" match="//text[@n='en']//div[@type='part']" use="@subtype">
    <citeStructure unit="paragraph" match="div[@type='paragraph']" use="@n" delim=":">
    <citeStructure unit="item" match="list/item" use="position()" delim="/"/>
    </citeStructure></citeStructure></refsDecl>"""
    tei = re.sub("<refsDecl>.*</refsDecl>", own, to_tei(load_bitext()).decode(), flags=re.DOTALL)
    root = citing["read"](io.BytesIO(tei.encode()))
    named = {"declaration:3": "en.p3", "annex:2/4": "en.annex.p2.4", "annex": "en.annex"}
    for reference, name in named.items():
        assert citing["resolve"](root, reference).get(XML_ID) == name
    with pytest.raises(LookupError):
        citing["resolve"](root, "annex:2.4")


# --- the table ----------------------------------------------------------------------------


def table(bitext: Bitext) -> list[list[list[str | None]]]:
    """Return the ids in each cell of each row that bilingual.xsl makes, without the first row."""
    transform = etree.XSLT(etree.parse(EXAMPLES / "bilingual.xsl"))
    page = html.document_fromstring(bytes(transform(etree.fromstring(to_tei(bitext)))))
    _, *rows = page.iterfind(".//tr")
    return [[[p.get("id") for p in td.iterfind("p")] for td in tr.iterfind("td")] for tr in rows]


def test_the_table_has_a_row_for_each_link_in_text_order() -> None:
    """26 sentences, note, title and two headings: 30 rows, source on the left."""
    bitext = load_bitext()
    entries = bitext.ko.index.entries
    linked = [name for name in entries if entries[name].kind not in ("paragraph", "item")]
    left = [name for name in linked if entries[name].kind not in ("declaration", "annex")]
    assert table(bitext) == [[[name], [f"en{name.removeprefix('ko')}"]] for name in left]
    assert len(left) == 30


@given(bitexts())
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_the_table_loses_no_link(bitext: Bitext) -> None:
    """Every link of sentences or blocks is one row, whatever its cardinality."""
    rows = table(bitext)
    for link in bitext.alignment.links:
        if link.level in ("sentence", "block"):
            assert rows.count([list(link.source_ids), list(link.target_ids)]) == 1


# --- the page -----------------------------------------------------------------------------


def squeezed(text: str) -> str:
    """Return ``text`` on one line."""
    return " ".join(text.split())


def test_every_block_of_the_page_is_run_or_found() -> None:
    """XML stands in the export, a program in its file, npm in .ci/run; test_docs runs the rest."""
    tei = squeezed(to_tei(load_bitext()).decode())
    files = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.iterdir())]
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    kinds = set()
    for kind, code in CODE.findall(PAGE.read_text(encoding="utf-8")):
        kinds.add(kind)
        if kind == "xml":
            assert squeezed(code) in tei
        elif kind in {"js", "python"}:
            assert any(code in file for file in files), code
        elif kind == "sh":
            *installing, building = code.splitlines()
            assert all(line in ci for line in installing)
            assert building.split()[:2] == ["python", "docs/browser/build.py"]  # in test_browser
        else:
            assert kind in RUN_BY_TEST_DOCS
    assert kinds == {"xml", "js", "sh"} | RUN_BY_TEST_DOCS
