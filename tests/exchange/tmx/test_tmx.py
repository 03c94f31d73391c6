"""Translation memories come back as they were, keep the standard's rules, and others read them."""

from __future__ import annotations

import io
import os
import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from seoul_corpus import (
    Bitext,
    Finding,
    FormatError,
    Inline,
    LimitError,
    SeoulCorpusError,
    TranslationUnit,
    Variant,
    align,
    from_tmx,
    import_file,
    load_bitext,
    parse,
    read_tmx,
    to_tmx,
    write_tmx,
)
from seoul_corpus.exchange.work import WorkLevel
from tests.strategies import SOME_WORDS, bitexts

GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("tmx14.rng")))
DTD = os.environ.get("SEOUL_CORPUS_TMX_DTD", "")
LEVELS: tuple[WorkLevel, ...] = ("sentence", "paragraph")
HEAD = '<tmx version="1.4"><header srclang="ko"/><body>'
TAIL = "</body></tmx>"

TEXTS = st.lists(SOME_WORDS, max_size=4).map("".join)
NAMES = st.from_regex(r"[A-Za-z0-9._-]{1,8}", fullmatch=True)
PAIRS = st.lists(st.tuples(NAMES, TEXTS), max_size=2).map(tuple)
HISTORY = st.sampled_from([(), (("creationid", "A & B\n\x01"), ("usagecount", "3"))])


def codes(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Inline]:
    """Draw inline codes as the standard has them, with a text of its own in one."""
    native = texts.map(lambda text: (text,) if text else ())
    sub = native.map(lambda content: (Inline("sub", (("type", "fn"),), content),))
    return st.one_of(
        st.builds(Inline, st.just("bpt"), st.just((("i", "1"), ("type", "bold"))), native),
        st.builds(Inline, st.just("ept"), st.just((("i", "1"),)), native),
        st.builds(Inline, st.just("ph"), st.just((("x", "1"),)), native | sub),
        st.builds(Inline, st.just("it"), st.just((("pos", "begin"),)), native),
        st.builds(Inline, st.just("hi"), st.just((("type", "x-term"),)), native),
    )


def joined(pieces: list[str | Inline]) -> tuple[str | Inline, ...]:
    """Return content in which no two strings are neighbours, as a reader gives it."""
    content: list[str | Inline] = []
    for piece in pieces:
        if isinstance(piece, str) and content and isinstance(content[-1], str):
            content[-1] += piece
        elif piece:
            content.append(piece)
    return tuple(content)


CONTENTS = st.lists(TEXTS | codes(TEXTS), max_size=4).map(joined)
VARIANTS = st.builds(
    Variant, st.sampled_from(["ko", "en-GB"]), CONTENTS, PAIRS, st.lists(TEXTS).map(tuple), HISTORY
)
UNITS = st.builds(
    TranslationUnit,
    NAMES,
    st.lists(VARIANTS, min_size=1, max_size=3).map(tuple),
    PAIRS,
    st.lists(TEXTS, max_size=2).map(tuple),
    HISTORY,
)


def plainly(unit: TranslationUnit) -> TranslationUnit:
    """Return a unit whose empty texts are as the reader gives them."""
    variants = (v if v.content else v._replace(content=("",)) for v in unit.variants)
    return unit._replace(variants=tuple(variants))


@given(st.lists(UNITS, max_size=3))
def test_units_come_back(units: list[TranslationUnit]) -> None:
    """Whatever characters, codes, notes, properties and attributes they hold; and it is TMX."""
    data = to_tmx(units)
    back = from_tmx(data).units
    assert [plainly(unit) for unit in back] == [plainly(unit) for unit in units]
    assert to_tmx(back) == data
    assert GRAMMAR.validate(etree.fromstring(data)), GRAMMAR.error_log


@settings(max_examples=30)
@given(bitexts())
def test_each_word_of_a_bitext_is_in_one_unit(bitext: Bitext) -> None:
    """The memory of any bitext is TMX, and each sentence and block of both sides stands in it."""
    for level in LEVELS:
        data = to_tmx(bitext, level=level)
        assert GRAMMAR.validate(etree.fromstring(data)), GRAMMAR.error_log
        ids = [
            name
            for unit in from_tmx(data).units
            for variant in unit.variants
            for name in dict(variant.props)["x-ids"].split(" ")
        ]
        for document in bitext.documents:
            blocks = [unit.id for unit in document.blocks()]
            sentences = [unit.id for unit in document.sentences()]
            own = [p.id for p in document.paragraphs() if p.sentences]
            expected = [*blocks, *(sentences if level == "sentence" else own)]
            prefix = f"{document.key}."
            assert sorted(n for n in ids if n.startswith(prefix)) == sorted(expected)


def test_the_shipped_bitext_as_a_memory() -> None:
    """Thirty units, the two texts beside each other, what they are said in the header."""
    memory = from_tmx(to_tmx(load_bitext()))
    assert memory.source_lang == "ko"
    assert len(memory.units) == 30
    last = memory.units[-1]
    assert last.id == "al.ko.annex.p3.s2"
    english = last.variant("en-US")
    assert english
    assert english.text == load_bitext()["annex 3"].sentences[1].en.text  # type: ignore[union-attr]
    assert dict(last.props)["x-status"] == "human"
    assert any("back-translation, not the official text" in note for note in memory.notes)


def test_findings_are_notes_of_the_unit_they_are_about() -> None:
    """In the language that is asked for; what is about no unit stands at the first."""
    finding = Finding(code="input-empty", severity="warning", category="x", ids=("en.annex.p2",))
    other = finding.model_copy(update={"ids": ("nowhere",), "severity": "error"})
    units = from_tmx(to_tmx(load_bitext(), findings=(finding, other), lang="ko")).units
    noted = {unit.id: [n for n in unit.notes if "input-empty" in n] for unit in units}
    assert {name: notes for name, notes in noted.items() if notes} == {
        "al.ko.note1": [f"error input-empty: {finding.message('ko')}"],
        "al.ko.annex.p2.s1": [f"warning input-empty: {finding.message('ko')}"],
    }


def test_many_bitexts_and_pairs_are_streamed() -> None:
    """Ids of many texts have their keys before them; what is written streamed is the same."""
    first = load_bitext()
    many = [first, first.model_copy(update={"key": "again"})]
    data = to_tmx(many)
    names = [unit.id for unit in read_tmx(data)]
    assert len(set(names)) == 60
    assert names[0].startswith("seoul-2024.al.")
    file = io.BytesIO()
    write_tmx(file, iter(many))
    assert file.getvalue() == data
    pairs = [(f"하나 {i} <", f"one {i} %s") for i in range(2_500)]
    file = io.BytesIO()
    write_tmx(file, iter(pairs), languages=("ko-KR", "en-US"))
    back = [tuple(v.text for v in unit.variants) for unit in read_tmx(file.getvalue())]
    assert back == pairs


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<tu/>", "tmx-empty-unit"),
        ("<tu><tuv><seg/></tuv></tu>", "tmx-language"),
        ('<tu><tuv xml:lang="ko"/></tu>', "tmx-segment"),
        ('<tu><tuv xml:lang="ko"><seg/><note/></tuv></tu>', "tmx-segment"),
        ('<tu><tuv xml:lang="ko"><seg/><seg/></tuv></tu>', "tmx-segment"),
        ("<tu><seg>lost?</seg></tu>", "tmx-element"),
        ("<tu>", "xml-syntax"),
        ('<tu><tuv xml:lang="ko"><seg>&nbsp;</seg></tuv></tu>', "xml-syntax"),
    ],
)
def test_what_is_no_unit_is_refused_with_its_line(body: str, code: str) -> None:
    """Nothing is left out in silence."""
    with pytest.raises(FormatError) as caught:
        from_tmx(f"{HEAD}\n\n{body}{TAIL}".encode())
    assert caught.value.code == code
    assert caught.value.location is not None
    assert caught.value.location.line == 3


@pytest.mark.parametrize(
    "doctype", ["<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>", '<!DOCTYPE tmx PUBLIC "a" "b">\n', ""]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_without_declarations_is_passed_over(doctype: str, encoding: str) -> None:
    """In whatever encoding a tool writes; older files say the language with lang."""
    text = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}{HEAD}'
    text += f'<tu><tuv lang="KO"><seg>a<ut>x</ut>나</seg></tuv></tu>{TAIL}'
    variant = from_tmx(text.encode(encoding)).units[0].variants[0]
    assert (variant.lang, variant.text) == ("KO", "a나")
    assert variant.content == ("a", Inline("ut", (), ("x",)), "나")


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE tmx [<!ENTITY a "b">]>',
        '<!DOCTYPE tmx SYSTEM "t.dtd" [<!ENTITY a "b">]>',
        "<!DOCTYPE tmx",
        "<!DOCTYPE>",
    ],
)
def test_a_doctype_with_declarations_is_refused(doctype: str) -> None:
    """An entity could be anything."""
    with pytest.raises(FormatError) as caught:
        from_tmx(f"{doctype}{HEAD}{TAIL}".encode())
    assert caught.value.code == "xml-doctype"


def test_limits_are_kept() -> None:
    """Size, nodes, depth and attributes, each by its name."""
    seg = '<tu><tuv xml:lang="ko"><seg>{}</seg></tuv></tu>'
    deep = seg.format("<hi>" * 70 + "</hi>" * 70)
    wide = "<tu " + " ".join(f'a{i}=""' for i in range(200)) + "/>"
    for body, limits, name in (
        (deep, {}, "depth_limit"),
        (wide, {}, "attribute_count_limit"),
        (seg, {"size_limit": 10}, "size_limit"),
        (seg, {"node_limit": 3}, "node_limit"),
    ):
        with pytest.raises(LimitError) as caught:
            from_tmx(f"{HEAD}{body}{TAIL}".encode(), **limits)
        assert caught.value.params["limit_name"] == name


@settings(max_examples=50)
@given(st.data())
def test_any_damage_is_one_of_our_errors(data: st.DataObject) -> None:
    """A file with some bytes changed or cut is read, or refused by us."""
    whole = bytearray(to_tmx(load_bitext())[:3000] + TAIL.encode())
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=3))
    with suppress(SeoulCorpusError):
        from_tmx(bytes(whole))


def test_a_text_that_no_file_can_hold_is_refused() -> None:
    """Half a pair of surrogates is no character."""
    with pytest.raises(SeoulCorpusError):
        to_tmx([("\ud800", "a")])


def test_the_standards_dtd_takes_what_we_write() -> None:
    """The DTD that OmegaT ships, where it is there."""
    if not DTD:
        pytest.skip("SEOUL_CORPUS_TMX_DTD names no tmx14.dtd")
    dtd = etree.DTD(DTD)
    finding = Finding(code="input-empty", severity="warning", category="x", ids=("ko.p1",))
    data = to_tmx(load_bitext(), findings=(finding,))
    assert dtd.validate(etree.fromstring(data)), dtd.error_log


def test_an_independent_reader_agrees(tmp_path: Path) -> None:
    """The translate-toolkit reads the same pairs, and we read what it writes."""
    storage = pytest.importorskip("translate.storage.tmx", reason="translate-toolkit is not here")
    pairs = [("하나 <&>", 'one "&amp;"'), ("둘\n셋", " two "), ("👩‍🔬", "a]]>b")]
    theirs = storage.tmxfile.parsestring(to_tmx(pairs))
    assert [(unit.source, unit.target) for unit in theirs.units] == pairs
    theirs.addtranslation("넷", "ko", "four", "en")
    path = tmp_path / "theirs.tmx"
    path.write_bytes(bytes(theirs))
    ours = [tuple(v.text for v in unit.variants) for unit in from_tmx(path).units]
    assert ours == [*pairs, ("넷", "four")]


@pytest.mark.parametrize("tuid", ["", ' tuid="17"'])
def test_units_whose_ids_a_tool_lost_are_found_by_their_source(tuid: str) -> None:
    """OmegaT writes none; a source that two units have is nobody's, and kept in the report."""
    ko = parse("1. 가. 나.\n2. 같다.\n3. 같다.", lang="ko", key="ko")
    bitext = align(ko, parse("1. One. Two.\n2. Same.\n3. Same.", lang="en", key="en"))
    data = to_tmx(bitext).decode().replace("Two.", "Three.")
    data = re.sub("<prop.*?</prop>", "", re.sub(' tuid="[^"]*"', tuid, data))
    data = data.replace('xml:lang="en"', 'xml:lang="EN-US"').replace('"ko"', '"KO-KR"')
    changed, report = import_file(bitext, data.encode())
    assert changed.en.text == "1. One. Three.\n2. Same.\n3. Same."
    assert [one.text for one in report.unplaced] == ["Same.", "Same."]
