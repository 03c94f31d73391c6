"""TEI back in: exactly what went out, however another tool has written the file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from seoul_corpus import (
    Bitext,
    Division,
    Document,
    SchemaError,
    from_tei,
    load_bitext,
    to_tei,
    validate,
)
from tests.strategies import bitexts, documents
from tests.tei.samples import FILE, FULL, changed

# --- the round trip ---------------------------------------------------------------------------


@settings(max_examples=200)
@given(documents())
def test_a_document_comes_back_equal(document: Document) -> None:
    """Every slot of a document comes back, and out again the same bytes."""
    tei = to_tei(document)
    back = from_tei(tei)
    assert back == document
    assert to_tei(back) == tei


@settings(max_examples=200)
@given(bitexts())
def test_a_bitext_comes_back_equal(bitext: Bitext) -> None:
    """Every slot of a bitext comes back, and out again the same bytes."""
    tei = to_tei(bitext)
    back = from_tei(tei)
    assert back == bitext
    assert to_tei(back) == tei


@pytest.mark.slow
@pytest.mark.parametrize("quarter", range(4))
@settings(max_examples=1250)
@given(bitext=bitexts())
def test_five_thousand_bitexts_come_back_equal(quarter: int, bitext: Bitext) -> None:  # noqa: ARG001 -- names it
    """What two hundred cannot find, five thousand may; in quarters, for several processes."""
    assert from_tei(to_tei(bitext)) == bitext


def test_the_sample_comes_back_equal() -> None:
    """The file that the tests below break is a good one, and uses every slot."""
    assert from_tei(FILE.encode()) == FULL
    assert validate(FILE.encode()) == ()
    kinds = {
        str(element.tag).rpartition("}")[2] for element in etree.fromstring(FILE.encode()).iter()
    }
    assert kinds > {"g", "space", "lb", "fw", "pb", "note", "item", "ptr", "span", "term", "fs"}


def test_the_shipped_text_comes_back_byte_by_byte() -> None:
    """Text to bitext to TEI to bitext to the bytes of both files."""
    bitext = load_bitext()
    back = from_tei(to_tei(bitext))
    assert isinstance(back, Bitext)
    assert back == bitext
    for before, after in zip(bitext.documents, back.documents, strict=True):
        assert after.to_bytes() == before.to_bytes()


@given(documents())
def test_the_text_is_rebuilt_from_its_units(document: Document) -> None:
    """Each unit that is read back is the slice of the text at its span, character by character."""
    back = from_tei(to_tei(document))
    assert isinstance(back, Document)
    for entry in back.index.entries.values():
        unit = entry.unit
        assert isinstance(unit, Division) or unit.text == document.text[unit.span.slice]


def test_a_path_reads_like_its_bytes(tmp_path: Path) -> None:
    """A file can be given by its path, as a string or a Path."""
    path = tmp_path / "선언.xml"
    path.write_text(FILE, encoding="utf-8")
    assert from_tei(path) == from_tei(str(path)) == FULL


# --- files that others have written -----------------------------------------------------------


def _reordered() -> bytes:
    root = etree.fromstring(FILE.encode())
    for element in root.iter():
        kept = sorted(element.items(), reverse=True)
        element.attrib.clear()
        element.attrib.update(kept)
    return etree.tostring(root, encoding="utf-8")


def _prefixed() -> str:
    return re.sub(r"<(/?)(?=[A-Za-z])", r"<\1tei:", FILE).replace("xmlns=", "xmlns:tei=")


BY_HAND = {
    "attributes in another order": _reordered(),
    "another prefix": _prefixed().encode(),
    "UTF-16": FILE.replace("UTF-8", "UTF-16").encode("utf-16"),
    "UTF-16 without BOM": FILE.replace("UTF-8", "UTF-16").encode("utf-16-be"),
    "UTF-8 with BOM": FILE.encode("utf-8-sig"),
    "CP949": FILE.replace("UTF-8", "cp949").encode("cp949", "xmlcharrefreplace"),
    "EUC-KR": FILE.replace("UTF-8", "EUC-KR").encode("euc-kr", "xmlcharrefreplace"),
    "no declaration": FILE.split("\n", 1)[1].encode(),
    "CRLF": FILE.replace("\n", "\r\n").encode(),
    "no line ends between blocks": FILE.replace(">\n<", "><").encode(),
    "indented": re.sub(r"\n<(?=div|list|item|bibl|link|fs|/)", "\n\t   <", FILE).encode(),
    "comments in sentences": re.sub(r"(<s [^>]*>[^<])", r"\1<!-- c --><?p i?>", FILE).encode(),
    "comments between blocks": FILE.replace("<div", "<!-- a -->\n<div").encode(),
    "CDATA": FILE.replace("우리는", "<![CDATA[우리는]]>").encode(),
    "character references": FILE.replace("우", "&#50864;").encode(),
    "not self-closing": re.sub(r"<(\w+)([^<>]*)/>", r"<\1\2></\1>", FILE).encode(),
    "other quotation marks": re.sub(r'="([^"\']*)"', r"='\1'", FILE).encode(),
    "a stylesheet": FILE.replace("<TEI", '<?xml-stylesheet href="a.xsl"?><TEI', 1).encode(),
}


@pytest.mark.parametrize("name", BY_HAND)
def test_the_same_profile_by_other_tools_reads_the_same(name: str) -> None:
    """Encoding, prefixes, order of attributes, layout, comments and CDATA change nothing."""
    assert BY_HAND[name] != FILE.encode()
    assert from_tei(BY_HAND[name]) == FULL


# --- versions of the profile ------------------------------------------------------------------


def version(number: str, tei: bytes = FILE.encode()) -> bytes:
    """Return a file as of another version of the profile."""
    return re.sub(rb'(key="seoul_corpus" n=)"[0-9.]+"', rb'\1"%s"' % number.encode(), tei)


def test_a_newer_minor_version_is_read_with_a_finding() -> None:
    """The finding says which version the file has."""
    back = from_tei(version("0.42"))
    assert isinstance(back, Bitext)
    *others, finding = back.alignment.findings
    assert tuple(others) == FULL.alignment.findings
    assert (finding.code, finding.severity) == ("tei-profile-minor", "warning")
    assert "0.42" in finding.message("en")
    assert "0.42" in finding.message("ko")
    document = from_tei(version("0.2", to_tei(FULL.ko)))
    assert isinstance(document, Document)
    assert document.findings[-1].code == "tei-profile-minor"


def test_a_newer_minor_version_is_valid_with_a_warning() -> None:
    """Validating warns of it as reading does, in both languages."""
    (finding,) = validate(version("0.42"))
    assert (finding.code, finding.severity) == ("tei-profile-minor", "warning")
    assert "0.42" in finding.message("ko")


def test_what_a_newer_minor_version_adds_is_refused() -> None:
    """To read past it would be to lose it; validating says in one go what it is and why."""
    newer = version("0.42").replace(b"<standOff>", b"<standOff><listPlace/>")
    with pytest.raises(SchemaError, match="listPlace"):
        from_tei(newer)
    assert [finding.code for finding in validate(newer)] == ["tei-profile-minor", "tei-grammar"]


@pytest.mark.parametrize("number", ["1.0", "1.1", "10.0", "9999.9999"])
def test_a_newer_major_version_is_refused_by_name(number: str) -> None:
    """The error names both versions."""
    with pytest.raises(SchemaError) as caught:
        from_tei(version(number))
    assert caught.value.code == "tei-profile-newer"
    assert number in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new"),
    [("<TEI ", '<TEI rend="x" '), ("<standOff>", "<facsimile/><standOff>")],
)
def test_a_newer_major_version_is_refused_before_what_is_new_in_it(old: str, new: str) -> None:
    """The version is what is wrong, not the first element that looks strange."""
    with pytest.raises(SchemaError) as caught:
        from_tei(version("1.0", changed((old, new))))
    assert caught.value.code == "tei-profile-newer"


def test_an_older_version_is_read() -> None:
    """What was written before can be read."""
    assert from_tei(version("0.0")) == FULL


# --- what is not of the profile -----------------------------------------------------------------

S1 = '<s xml:id="ko.p1.s1" corresp="#en.p1.s1">'
P1 = '<div type="paragraph" n="1" xml:id="ko.p1" corresp="#en.p1">'
LINK = '<link xml:id="al.ko.p1" '
WRONG: list[tuple[str, str, str]] = [
    ("tei-root", "<TEI xmlns=", "<TEI xmlns='' xmlns:t="),
    ("tei-root", "http://www.tei-c.org/ns/1.0", "http://www.tei-c.org/ns/2.0"),
    ("tei-profile-missing", 'key="seoul_corpus"', 'key="other"'),
    ("tei-value", 'key="seoul_corpus" n="0.1"', 'key="seoul_corpus" n="zero"'),
    # elements
    ("tei-element", S1, f"<q/>{S1}"),
    ("tei-element", S1, f"{S1}<hi>a</hi>"),
    ("tei-element", S1, f'{S1}<x:hi xmlns:x="urn:x">a</x:hi>'),
    ("tei-element", S1, f'{S1}<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="a"/>'),
    ("tei-element", S1, f'{S1}<s xml:id="ko.p1.s9">a</s>'),
    ("tei-element", S1, f'{S1}<note xml:id="ko.n1">a<note xml:id="ko.n2">b</note></note>'),
    ("tei-element", S1, f"{S1}<pb/>"),
    ("tei-element", "<body>", '<body><p xml:id="ko.u"><s xml:id="ko.u.s1">a</s></p>'),
    ("tei-element", "<body>", "<front/><body>"),
    ("tei-element", "</body>", "</body><back/>"),
    ("tei-element", "<group>", "<group><p/>"),
    ("tei-element", "</group>", '<text n="x" xml:id="text.x"/></group>'),
    ("tei-element", "<standOff>", "<standOff><listOrg/>"),
    ("tei-element", "<list>\n<item n", "<list><head>a</head><item n"),
    ("tei-element", '<note type="bom">', '<edition/><note type="bom">'),
    ("tei-element", "</label> 뜻", "</label><label>a</label> 뜻"),
    ("tei-element", "<label>1.</label> ", "<label>1.</label><label>2.</label> "),
    ("tei-element", P1, f'<div type="part" subtype="section" xml:id="ko.x"/>{P1}'),
    ("tei-element", "</div>\n</body>", '<head xml:id="ko.h9">a</head></div></body>'),
    ("tei-element", P1, f"{P1}<head>a</head>"),
    ("tei-element", '<lb break="yes" n="1"/>', '<lb break="yes" n="1"><g/></lb>'),
    ("tei-element", P1, f'<div type="closing"><p/></div>{P1}'),
    ("tei-element", LINK, f"<join/>{LINK}"),
    ("tei-element", '<f name="code"><string>', '<f name="code"><numeric value="1"/><string>'),
    ("tei-element", "<string>number-missing", "<string><hi/>number-missing"),
    # what is missing
    ("tei-child-missing", '<f name="code"><string>number-missing</string>', '<f name="code">'),
    ("tei-child-missing", f"{S1}우리는", f'<s xml:id="ko.p1.s9"></s>{S1}우리는'),
    ("tei-child-missing", "<list>\n<item n", '<list><item xml:id="ko.i"/><item n'),
    ("tei-child-missing", P1, f'<div type="closing"/>{P1}'),
    ("tei-child-missing", '<relatedItem type="source" target="#src.ko"/>', ""),
    ("tei-child-missing", "<title>서울 선언</title>", ""),
    ("tei-child-missing", '<note type="bom">false</note>', ""),
    ("tei-child-missing", '<note type="type">place</note>', ""),
    ("tei-child-missing", '<f name="value"><string>3</string></f>', ""),
    ("tei-child-missing", "<name>kim</name>", ""),
    ("tei-child-missing", '<mapping type="codepoint">U+000B</mapping>', ""),
    # attributes
    ("tei-attribute", "<s ", '<s rend="x" '),
    ("tei-attribute", "<s ", '<s n="1" '),
    ("tei-attribute", "<s ", '<s xml:space="preserve" '),
    ("tei-attribute", "<body>", '<body xml:id="b">'),
    ("tei-attribute", "<p><label>", '<p><label n="1">'),
    ("tei-attribute", "<p><label>", '<p xml:id="ko.x"><label>'),
    ("tei-attribute", "<link ", '<link corresp="#ko.p1" '),
    ("tei-attribute", '<note type="link" ', '<note type="link" cert="1" '),
    ("tei-attribute-missing", ' xml:id="ko.p1.s1"', ""),
    ("tei-attribute-missing", P1, P1.replace(' n="1"', "")),
    ("tei-attribute-missing", ' subtype="annex"', ""),
    ("tei-attribute-missing", ' cert="0.99"', ""),
    ("tei-attribute-missing", ' xml:lang="ko" decls', " decls"),
    ("tei-attribute-missing", ' xml:id="small-1"', ""),
    # values
    ("tei-value", 'subtype="annex"', 'subtype="appendix"'),
    ("tei-value", 'xml:lang="ko" decls', 'xml:lang="" decls'),
    ("tei-value", 'xml:id="ko.p1.s1"', 'xml:id="p1.s1"'),
    ("tei-value", 'xml:id="text.ko" n="ko"', 'xml:id="text.ko" n="kr"'),
    ("tei-value", 'quantity="1"', 'quantity="2"'),
    ("tei-value", 'quantity="1"', 'quantity="one"'),
    ("tei-value", 'n="U+0009"', 'n="U+0041"'),
    ("tei-value", 'n="U+0009"', 'n="U+D800"'),
    ("tei-value", 'n="U+0009"', 'n="U+110000"'),
    ("tei-value", 'n="U+0009"', 'n="TAB"'),
    ("tei-value", '<lb break="yes" n="1"/>', '<lb break="yes" n="0"/>'),
    ("tei-value", '<lb break="yes" n="1"/>', '<lb break="perhaps" n="1"/>'),
    ("tei-value", '<lb break="yes" n="1"/>', f'<lb break="yes" n="{"9" * 5000}"/>'),
    ("tei-value", 'when="2024-05-21"', 'when="2024-02-30"'),
    ("tei-value", 'when="2024-05-21"', 'when="20240521"'),
    ("tei-value", '<note type="bom">false', '<note type="bom">no'),
    ("tei-value", '<note type="rights" xml:lang="en">', '<note type="rights" xml:lang="fr">'),
    ("tei-value", '<bibl xml:id="src.ko"', '<bibl type="novel" xml:id="src.ko"'),
    (
        "tei-value",
        '<fw type="page-break" xml:id="ko.furniture1"><pb/>',
        '<fw type="poem" xml:id="ko.f">',
    ),
    ("tei-value", 'cert="0.99"', 'cert="2"'),
    ("tei-value", 'cert="0.99"', 'cert="nan"'),
    ("tei-value", 'cert="0.99"', 'cert="high"'),
    ("tei-value", LINK + 'type="1-1"', LINK + 'type="1-2"'),
    ("tei-value", "status:machine ", ""),
    ("tei-value", "rel:equivalent", "rel:friend"),
    ("tei-value", "char:ko,0,2", "char:ko"),
    ("tei-value", 'xml:id="an.a1"', 'xml:id="a1"'),
    ("tei-value", 'n="no\\\\un"', 'n="no\\un"'),
    ("tei-value", 'n="no\\\\un"', 'n="\\uD800"'),
    ("tei-value", '<symbol value="warning"', '<symbol value="fatal"'),
    ("tei-value", '<numeric value="0"', '<numeric value="1.5"'),
    ("tei-value", "U+000B</mapping>", "U+00</mapping>"),
    ("tei-value", 'corresp="#en.p1.s1"', 'corresp="#en.p1.s2"'),
    ("tei-value", 'corresp="#en.p1.s1"', 'corresp="#en.p1.s1 #en.p1.s2"'),
    # text where there is none, pointers to nowhere, things twice
    ("tei-text", "<body>", "<body>text"),
    ("tei-text", "</div>", "</div>tail"),
    ("tei-text", "<list>", "<list>\u00a0"),
    ("tei-text", "<pb/>", "<pb>a</pb>"),
    ("tei-text", "<title>서울", "tail<title>서울"),
    ("tei-text", LINK, f"tail{LINK}"),
    ("tei-text-in-run", "<label>1.</label> ", "<label>1.</label>\n"),
    ("tei-text-in-run", "<label>1.</label> ", "<label>1.</label>  "),
    ("tei-text-in-run", "<label>1.</label> ", "<label>1.</label> a"),
    ("tei-text-in-run", "<p><label>", "<p> <label>"),
    ("tei-text-in-run", "</s></p>", "</s> </p>"),
    ("tei-pointer", "#char.000B", "#char.000C"),
    ("tei-pointer", "#reviewer.kim", "#reviewer.lee"),
    ("tei-pointer", "origin:order", "origin:chance"),
    ("tei-pointer", "rel:equivalent", "equivalent"),
    ("tei-pointer", 'target="#ko.p1 ', 'target="ko.p1 '),
    ("tei-pointer", 'target="#ko.p1 ', 'target="other.xml#ko.p1 '),
    ("tei-pointer", 'target="#ko.p1 ', 'target="#src.ko '),
    (
        "tei-pointer",
        '<note type="link" target="#al.ko.title">',
        '<note type="link" target="#al.x">',
    ),
    ("tei-pointer", 'corresp="#text.ko">\n<fs', 'corresp="#text.fr">\n<fs'),
    ("tei-pointer", 'target="#src.ko"/>', 'target="#ko"/>'),
    ("tei-pointer", '<bibl xml:id="src.ko"', '<bibl xml:id="src.fr"'),
    ("tei-law", 'target="#ko.p1 ', 'target="#ko.p77 '),
    ("tei-law", 'target="#ko.p1 ', 'target="#ko.p1.s1 '),
    ("tei-law", "char:ko,0,2", "char:ko,0,20000"),
    ("tei-law", "char:ko,0,2", "char:fr,0,2"),
    ("tei-law", '<lb break="yes" n="1"/>', '<lb break="yes" n="10000"/>'),
    ("tei-law", 'xml:id="ko.p1.1.s1" corresp="#en.p1.1.s1"', 'xml:id="ko.é"'),
    ("tei-twice", "<pb/>그</fw>", '<pb/>그</fw><fw type="page-number" xml:id="ko.p1">1</fw>'),
    (
        "tei-twice",
        '<head type="title"',
        '<head type="title" xml:id="ko.title0">a</head><head type="title"',
    ),
    ("tei-twice", "<publisher>p</publisher>\n<date", "<publisher/><publisher>p</publisher>\n<date"),
    (
        "tei-twice",
        LINK,
        f'{LINK}type="1-0" target="#ko.annex.p1" ana="status:human" cert="1"/>{LINK}',
    ),
    ("tei-twice", "rel:equivalent", "rel:equivalent rel:split"),
    (
        "tei-twice",
        '<note type="link"',
        '<note type="link" target="#al.ko.title">a</note><note type="link"',
    ),
    ("tei-twice", '<note type="value">', '<note type="value"/><note type="value">'),
    ("tei-twice", '<list type="terms">', '<list type="terms"/><list type="terms">'),
    ("tei-twice", '<fvLib n="findings">', '<fvLib n="findings"/><fvLib n="findings">'),
    ("tei-twice", '<f name="code">', '<f name="code"><string/></f><f name="code">'),
    ("tei-twice", "<string>missing</string>", "<string>n</string>"),
    ("tei-twice", '<bibl xml:id="src.en"', '<bibl xml:id="src.ko"'),
]


@pytest.mark.parametrize(("code", "old", "new"), WRONG)
def test_what_is_not_of_the_profile_is_named(code: str, old: str, new: str) -> None:
    """The error has the rule, the line and the element, in both languages."""
    tei = changed((old, new))
    with pytest.raises(SchemaError) as caught:
        from_tei(tei)
    error = caught.value
    assert error.code == code, str(error)
    assert error.location is not None
    assert error.location.source == "<tei>"
    assert 1 <= (error.location.line or 0) <= FILE.count("\n") + 1
    assert error.location.excerpt.startswith("<")
    assert str(error.params["element"]) in error.message("en")
    assert str(error.params["element"]) in error.message("ko")


def test_the_line_of_an_error_is_the_line_of_the_element() -> None:
    """Lines count from 1, as in an editor."""
    old = '<s xml:id="en.annex.u1.s1"'
    with pytest.raises(SchemaError) as caught:
        from_tei(changed((old, '<s rend="x" xml:id="en.annex.u1.s1"')))
    line = FILE[: FILE.index(old)].count("\n") + 1
    assert caught.value.location is not None
    assert caught.value.location.line == line
    assert f"<tei>:{line}: s cannot have the attribute rend" in str(caught.value)


def test_the_name_of_the_file_is_in_the_error(tmp_path: Path) -> None:
    """Whoever reads a hundred files knows which one it was."""
    path = tmp_path / "broken.xml"
    path.write_bytes(changed(("<s ", '<s rend="x" ')))
    with pytest.raises(SchemaError, match=r"broken\.xml:[0-9]+: "):
        from_tei(path)
