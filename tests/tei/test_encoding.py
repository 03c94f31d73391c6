"""Each page of docs/tei-encoding.md, as a claim about what is written where."""

from __future__ import annotations

import re

import pytest

from seoul_corpus import (
    Alignment,
    Bitext,
    Block,
    Division,
    Document,
    FormatError,
    Furniture,
    Join,
    LimitError,
    Link,
    Paragraph,
    Provenance,
    Sentence,
    Span,
    align,
    from_tei,
    load_bitext,
    parse,
    to_tei,
    validate,
)


def at(start: int, end: int) -> Span:
    """Return a span."""
    return Span(start=start, end=end)


def document(text: str, **slots: object) -> Document:
    """Return a document with one paragraph, ``1. 가. 나.``, at the beginning of ``text``."""
    assert text.startswith("1. 가. 나.")
    sentences = (
        Sentence(id="ko.p1.s1", span=at(3, 5), text="가."),
        Sentence(id="ko.p1.s2", span=at(6, 8), text="나."),
    )
    paragraph = Paragraph(
        id="ko.p1",
        n="1",
        label="1.",
        label_span=at(0, 2),
        span=at(0, 8),
        text=text[:8],
        sentences=sentences,
    )
    division = Division(id="ko.declaration", type="declaration", paragraphs=(paragraph,))
    values = {"divisions": (division,), **slots}
    return Document(key="ko", lang="ko", provenance=Provenance(sha256=""), text=text, **values)  # type: ignore[arg-type]  # any slot


def body(value: Document) -> str:
    """Return the body that is written, without line ends, ids and correspondences."""
    written = to_tei(value)
    assert from_tei(written) == value
    assert [f for f in validate(written) if f.severity == "error"] == []
    found = re.search("<body>(.*)</body>", written.decode(), re.DOTALL)
    assert found
    return re.sub(r'\n| xml:id="[^"]*"', "", found[1])


PARAGRAPH = '<div type="paragraph" n="1"><p><label>1.</label> <s>가.</s> <s>나.</s></p></div>'
PART = f'<div type="part" subtype="declaration">{PARAGRAPH}</div>'


def note(start: int, end: int) -> dict[str, object]:
    """Return a note at this place of what ``document`` makes, as a slot."""
    return {"notes": (Block(id="ko.note1", span=at(start, end), text="각주"),)}


def test_the_default_separators_are_not_written() -> None:
    """A blank line between blocks and one space inside a paragraph need no element."""
    assert body(document("1. 가. 나.\n\n각주", **note(10, 12))) == f"{PART}<note>각주</note>"


@pytest.mark.parametrize(
    ("gap", "written"),
    [
        ("\n", '<space unit="char" quantity="1" n="U+000A"/>'),
        ("", '<space unit="char" quantity="0"/>'),
        (" \x1f\ufeff", '<space unit="char" quantity="3" n="U+0020 U+001F U+FEFF"/>'),
        (
            " " * 1500,
            "".join(
                f'<space unit="char" quantity="{size}" n="{" ".join(["U+0020"] * size)}"/>'
                for size in (1000, 500)
            ),
        ),
    ],
)
def test_any_other_separator_is_a_space_element(gap: str, written: str) -> None:
    """Its code points are listed, at most a thousand in one element."""
    end = 8 + len(gap)
    slots = note(end, end + 2)
    assert body(document(f"1. 가. 나.{gap}각주", **slots)) == f"{PART}{written}<note>각주</note>"


def test_text_begins_and_ends_without_separator() -> None:
    """What stands before the first and after the last unit is written, even a blank line."""
    blank = '<space unit="char" quantity="2" n="U+000A U+000A"/>'
    assert body(document("1. 가. 나.\n\n")) == PART + blank


def test_a_join_in_a_gap_cuts_the_separator() -> None:
    """The default can not be left out there: something stands in the middle of it."""
    slots = note(10, 12) | {"joins": (Join(span=at(9, 11), kind="none"),)}
    one = '<space unit="char" quantity="1" n="U+000A"/>'
    assert body(document("1. 가. 나.\n\n각주", **slots)) == (
        f'{PART}{one}<lb break="no" n="2"/>{one}<note>각주</note>'
    )


def test_furniture_and_joins_stand_where_the_sentence_has_them() -> None:
    """In the middle of its text, so that the sentence stays verbatim."""
    page = Furniture(id="ko.furniture1", kind="page-break", span=at(4, 5), text=".")
    made = document("1. 가. 나.", furniture=(page,), joins=(Join(span=at(7, 8), kind="uncertain"),))
    assert '<s>가<fw type="page-break"><pb/>.</fw></s> <s>나<lb break="maybe" n="1"/>.</s>' in body(
        made
    )


@pytest.mark.parametrize("slot", ["title", "closing", "leftovers"])
def test_a_unit_among_paragraphs_is_a_div_and_inside_one_a_note(slot: str) -> None:
    """TEI lets no div stand in a paragraph, and nothing but divs after a div."""
    kind = slot.removesuffix("s")
    among, inside = (
        Block(id=f"ko.{kind}", span=span, text=text)
        for span, text in ((at(10, 12), "각주"), (at(7, 8), "."))
    )
    many = slot == "leftovers"
    element = "head" if slot == "title" else "ab"
    written = body(document("1. 가. 나.\n\n각주", **{slot: (among,) if many else among}))
    assert written == f'{PART}<div type="{kind}"><{element}>각주</{element}></div>'
    written = body(document("1. 가. 나.", **{slot: (inside,) if many else inside}))
    assert f'<s>나<note type="{kind}">.</note></s>' in written


def test_a_title_at_the_top_is_the_head_of_the_body() -> None:
    """Where TEI's readers look for it."""
    written = body(parse("서울 선언\n\n1. 가. 나."))
    assert written.startswith('<head type="title">서울 선언</head><div type="part"')


def test_an_unnumbered_paragraph_is_a_p_until_a_div_came() -> None:
    """A preamble is a p; the same after a numbered paragraph is a div of the type block."""
    before = body(parse("서울 선언\n\n우리는 만난다.\n\n1. 가."))
    assert "<p><s>우리는 만난다.</s></p><div" in before
    text = "1. 가. 나.\n\n각주"
    sentence = Sentence(id="ko.u1.s1", span=at(10, 12), text="각주")
    block = Paragraph(id="ko.u1", span=at(10, 12), text="각주", sentences=(sentence,))
    numbered = document(text, **note(10, 12)).divisions[0].paragraphs
    division = Division(id="ko.d", type="declaration", paragraphs=(*numbered, block))
    after = document(text, divisions=(division,))
    assert f'{PARAGRAPH}<div type="block"><p><s>각주</s></p></div>' in body(after)


def test_runs_and_lists_take_turns() -> None:
    """Sentences before, between and after items are in a p of their own each."""
    written = body(parse("1. 가.\n1.1 나.\n1.2 다.\n\n2. 라."))
    assert re.search(
        r"<p><label>1\.</label> .*</p>.*<list><item n=.1\.1.>.*</item></list>", written
    )


def test_a_text_without_parts_has_an_empty_div() -> None:
    """TEI asks for one."""
    nothing = Document(key="ko", lang="ko", provenance=Provenance(sha256=""), text="\r\n")
    assert body(nothing).endswith('<div type="empty"/>')


def test_units_in_no_link_are_declared() -> None:
    """So that nothing is left out in silence; the reader does not take it for a link."""
    ko, en = parse("1. 가.\n2. 나.", key="ko"), parse("1. We.", key="en")
    link = Link(id="al.ko.p1", level="paragraph", source_ids=("ko.p1",), target_ids=("en.p1",))
    bitext = Bitext(
        key="b", ko=ko, en=en, alignment=Alignment(source="ko", target="en", links=(link,))
    )
    written = to_tei(bitext).decode()
    declared = re.findall(r'<ptr type="unlinked" target="#([^"]+)"/>', written)
    assert declared == ["ko.p2", "ko.p1.s1", "ko.p2.s1", "en.p1.s1"]
    assert from_tei(written.encode()) == bitext


def test_the_back_translation_is_never_the_official_text() -> None:
    """The header says at each title, at the source and in words what it is."""
    header = to_tei(load_bitext()).decode().partition("</teiHeader>")[0]
    assert "21 May 2024 [back-translation]</title>" in header
    assert '<bibl xml:id="src.en" xml:lang="en" type="back-translation">' in header
    assert "not the official text" in header
    assert "official]" not in header


def test_the_only_clock_is_the_one_that_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH dates the file; without it, or with nonsense in it, there is no date."""
    value = parse("1. 가.")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    undated = to_tei(value)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1716249600")
    assert b'<date when="2024-05-21">' in to_tei(value)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert to_tei(value) == undated
    assert b"<date" not in undated


def test_a_key_that_the_encoding_needs_is_refused() -> None:
    """Ids of links and sources begin so."""
    with pytest.raises(FormatError, match="cannot be written"):
        to_tei(parse("1. 가.", key="src"))


def test_what_could_not_be_read_back_is_not_written() -> None:
    """Items deeper than the reader's limit end in an error that names it."""
    text = "\n".join(f"{'.'.join(['1'] * n)} 가." for n in range(2, 17))
    deep = parse(f"1. 가.\n{text}")
    assert from_tei(to_tei(deep)) == deep
    paragraph: Paragraph | None = None
    for level in range(40):
        paragraph = Paragraph(
            id=f"ko.p{level}",
            label=None if paragraph else "1",
            label_span=None if paragraph else at(0, 1),
            span=at(0, 1),
            text="1",
            items=(paragraph,) if paragraph else (),
        )
    assert paragraph
    division = Division(id="ko.d", type="declaration", paragraphs=(paragraph,))
    made = Document(
        key="ko", lang="ko", provenance=Provenance(sha256=""), text="1", divisions=(division,)
    )
    with pytest.raises(LimitError, match="depth_limit"):
        to_tei(made)


def test_the_source_is_named_on_the_target() -> None:
    """The direction is in the header, whichever language comes first in the file."""
    ko, en = parse("1. 가.", key="ko"), parse("1. We.", key="en", role="official")
    written = to_tei(align(ko, en, key="b")).decode()
    target = re.search(r'<bibl xml:id="src\.ko".*?</bibl>', written, re.DOTALL)
    assert target
    assert '<relatedItem type="source" target="#src.en"/>' in target[0]
    assert written.index('<text xml:id="text.ko"') < written.index('<text xml:id="text.en"')
