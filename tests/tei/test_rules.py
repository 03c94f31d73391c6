"""Each way to get a TEI file wrong is found by the rule that is about it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from seoul_corpus import load_bitext, to_tei, validate
from seoul_corpus.tei.checking import RULES, WARNINGS

VALID = to_tei(load_bitext()).decode()
Change = Callable[[str], str]


def swap(old: str, new: str, count: int = 1) -> Change:
    """Replace a string that must be there."""

    def change(xml: str) -> str:
        assert old in xml, f"nothing to change: {old}"
        return xml.replace(old, new, count)

    return change


def rewrite(pattern: str, new: str) -> Change:
    """Replace the first match of a pattern that must match."""

    def change(xml: str) -> str:
        changed, times = re.subn(pattern, new, xml, count=1, flags=re.DOTALL)
        assert times, f"nothing to change: {pattern}"
        return changed

    return change


LINK = r'<link xml:id="al\.ko\.p3"[^>]*/>'
SENTENCE = '<s xml:id="ko.p3.s1"'

WRONG: list[tuple[str, str, Change]] = [
    (
        "a link with one target",
        "tei-link-targets",
        rewrite(r'target="#ko\.p3 #en\.p3"', 'target="#ko.p3"'),
    ),
    (
        "a link whose type counts wrong",
        "tei-link-type",
        rewrite(r'(xml:id="al\.ko\.p3" type=)"1-1"', r'\1"1-2"'),
    ),
    (
        "a link with its targets the wrong way round",
        "tei-link-side",
        swap('target="#ko.p3 #en.p3"', 'target="#en.p3 #ko.p3"'),
    ),
    (
        "a link to a unit of another level",
        "tei-link-level",
        swap('target="#ko.p3 #en.p3"', 'target="#ko.p3 #en.p3.s1"'),
    ),
    (
        "a unit linked twice",
        "tei-link-twice",
        swap('target="#ko.p3 #en.p3"', 'target="#ko.p4 #en.p3"'),
    ),
    ("a unit not linked and not declared alone", "tei-link-missing", rewrite(LINK, "")),
    (
        "a pointer to nowhere",
        "tei-pointer-dangling",
        swap('target="#ko.p3 #en.p3"', 'target="#ko.p3 #en.p33"'),
    ),
    (
        "a source that is no source",
        "tei-pointer-kind",
        rewrite(r'(<relatedItem type="source" target=)"#src\.ko"', r'\1"#text.ko"'),
    ),
    (
        "a nested sentence",
        "tei-nested-s",
        rewrite(r'(<s xml:id="ko\.p3\.s1"[^>]*>)', r'\1<s xml:id="ko.p3.s9">가</s>'),
    ),
    ("a doubled id", "tei-id-unique", swap('xml:id="ko.p3.s2"', 'xml:id="ko.p3.s1"')),
    ("an id that is no name", "tei-id-name", swap('xml:id="ko.p3.s1"', 'xml:id="3 s"')),
    ("an id of the other language", "tei-id-key", swap('xml:id="ko.p3.s1"', 'xml:id="en.p99.s1"')),
    (
        "an id that does not follow the numbers",
        "tei-id-path",
        swap('type="paragraph" n="3" xml:id="ko.p3"', 'type="paragraph" n="5" xml:id="ko.p3"'),
    ),
    (
        "corresp against the links",
        "tei-corresp",
        rewrite(r'(xml:id="ko\.p3\.s1" corresp=)"#en\.p3\.s1"', r'\1"#en.p3.s2"'),
    ),
    ("corresp left out", "tei-corresp", rewrite(r'(xml:id="ko\.p3\.s1") corresp="[^"]*"', r"\1")),
    (
        "a paragraph after a nested div",
        "tei-paragraph-after-div",
        rewrite(r'(<div type="paragraph" n="9" xml:id="ko\.p9".*?</div>)', r"\1<p>가</p>"),
    ),
    ("XCES attributes", "tei-xces", rewrite(LINK, '<link xtargets="ko.p3 ; en.p3"/>')),
    (
        "a text without language",
        "tei-text-lang",
        rewrite(r'(<text xml:id="text\.ko" n="ko") xml:lang="ko"', r"\1"),
    ),
    (
        "a text whose id is not its key",
        "tei-text-key",
        swap('xml:id="text.ko" n="ko"', 'xml:id="text.ko" n="kor"'),
    ),
    ("an unknown relation", "tei-category", swap('ana="rel:equivalent', 'ana="rel:identical')),
    (
        "a text that cannot be cited",
        "tei-citation",
        swap("//text[@xml:id='text.ko']", "//text[@xml:id='text.kr']"),
    ),
    (
        "two directions",
        "tei-direction",
        rewrite(r'domains="#text\.ko #text\.en"', 'domains="#text.en #text.ko"'),
    ),
    ("no version of the profile", "tei-profile", rewrite(r"<schemaRef [^>]*/>", "")),
    (
        "a newer minor version of the profile",
        "tei-profile-minor",
        rewrite(r'(key="seoul_corpus" n=)"0\.[0-9]+"', r'\1"0.999"'),
    ),
    (
        "two titles",
        "tei-single",
        rewrite(
            r'(<head type="title".*?</head>)', r'\1<note type="title" xml:id="ko.title-2">가</note>'
        ),
    ),
    ("an unknown element", "tei-grammar", swap("<standOff>", "<standOff><listPerson/>")),
    ("an unknown attribute", "tei-grammar", swap(SENTENCE, '<s rend="bold" xml:id="ko.p3.s1"')),
    ("no namespace", "tei-grammar", swap(' xmlns="http://www.tei-c.org/ns/1.0"', "")),
    (
        "another namespace",
        "tei-grammar",
        swap("http://www.tei-c.org/ns/1.0", "http://www.tei-c.org/ns/2.0"),
    ),
    ("a sentence outside its paragraph", "tei-grammar", swap("<body>", "<body><s>가</s>")),
    ("a header that is missing", "tei-grammar", rewrite(r"<teiHeader.*?</teiHeader>", "")),
    (
        "a certainty that is none",
        "tei-grammar",
        rewrite(r'(<link xml:id="al\.ko\.p3"[^>]*) cert="1"', r'\1 cert="quite"'),
    ),
    ("text between block elements", "tei-grammar", swap("<body>", "<body>가")),
    (
        "a separator that is not white space",
        "tei-space-characters",
        rewrite(r'(<space unit="char"[^>]*?n=")[^"]*"', r'\1U+AC00"'),
    ),
    (
        "a label that is not in the first head",
        "tei-head-label",
        rewrite(r'(<head xml:id="ko\.annex\.head2"[^>]*>)', r"\1<label>부속서:</label>"),
    ),
    (
        "text between sentences",
        "tei-run-space",
        rewrite(r'</s> (<s xml:id="ko\.p3\.s2")', r"</s> 가 \1"),
    ),
]


@pytest.mark.parametrize(("rule", "change"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG])
def test_what_is_wrong_is_found_by_its_rule(rule: str, change: Change) -> None:
    """The finding has the rule's id, a line, and words in both languages."""
    findings = validate(change(VALID).encode())
    found = {finding.code: finding for finding in findings}
    assert rule in found
    finding = found[rule]
    assert finding.severity == ("warning" if rule in WARNINGS else "error")
    assert finding.places[0].line >= 1
    assert finding.message("en") != finding.message("ko")


def test_every_rule_has_a_file_that_breaks_it() -> None:
    """A rule that nothing breaks says nothing."""
    assert set(RULES) <= {rule for _, rule, _ in WRONG}


def test_the_export_breaks_no_rule() -> None:
    """What the changes begin with is valid."""
    assert validate(VALID.encode()) == ()


def test_the_line_is_that_of_the_element() -> None:
    """A person can go there."""
    wrong = VALID.replace('xml:id="ko.p3.s2"', 'xml:id="ko.p3.s1"', 1)
    line = wrong[: wrong.index('xml:id="ko.p3.s1"')].count("\n") + 1
    lines = {f.places[0].line for f in validate(wrong.encode()) if f.code == "tei-id-unique"}
    assert all(abs(found - line) <= 1 for found in lines)
    assert lines
