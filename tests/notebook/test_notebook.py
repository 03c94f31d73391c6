"""The notebook's table: complete, escaped, without scripts, and bounded."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from lxml import html

from seoul_corpus import (
    Alignment,
    Bitext,
    Block,
    Document,
    Link,
    Pair,
    Paragraph,
    align,
    load_bitext,
    parse,
)
from seoul_corpus.document import reading
from seoul_corpus.document.content import own_spans
from seoul_corpus.notebook import ROW_LIMIT, bitext_html, pairs_html
from tests.strategies import bitexts, documents

KO = "제목\n\n1. 하나이다.\n2. 둘이다.\n2.1 둘의 하나이다.\n3. 셋이다.\n"
EN = "Title\n\n1. One it is.\n2. Two it is.\n2.1 One of two.\n"


def table(markup: str) -> html.HtmlElement:
    """Return the table of a notebook's output."""
    return html.fragments_fromstring(markup)[-1]


def texts(markup: str, path: str) -> list[str]:
    """Return the text of what ``path`` finds in the table."""
    return [element.text_content() for element in table(markup).xpath(path)]


@pytest.fixture
def bitext() -> Bitext:
    """Return a bitext whose Korean has one paragraph more."""
    return align(parse(KO), parse(EN))


def test_the_shipped_text_is_shown_whole() -> None:
    """All characters of all units stand in the two columns, in text order."""
    bitext = load_bitext()
    markup = bitext_html(bitext)
    for document, column in zip(bitext.documents, (2, 3), strict=True):
        shown = "".join(texts(markup, f".//tbody/tr/*[{column}]"))
        assert "".join(shown.split()) == "".join(document.text.split())


TAGS = {
    "table", "caption", "code", "thead", "tbody", "tfoot", "tr", "th", "td", "small", "span",
}  # fmt: skip
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@given(bitexts())
@settings(max_examples=50)
def test_whatever_the_text_holds_the_markup_is_ours(bitext: Bitext) -> None:
    """No tag, control character or directional override of a text gets into the page."""
    markup = bitext_html(bitext)
    assert {element.tag for element in table(markup).iter()} <= TAGS
    assert not UNSAFE.search(markup)


@given(documents(), documents("en", "en"))
@settings(max_examples=30)
def test_each_unit_says_its_own_words_once(ko: Document, en: Document) -> None:
    """A column holds the label and the own words of each unit of its document, and no more."""
    paired = zip(ko.paragraphs(), en.paragraphs(), strict=False)
    links = tuple(
        Link(id=f"al.{one.id}", level="paragraph", source_ids=(one.id,), target_ids=(other.id,))
        for one, other in paired
    )
    alignment = Alignment(source="ko", target="en", links=links)
    bitext = Bitext(key="x", ko=ko, en=en, alignment=alignment)
    markup = bitext_html(bitext)
    for document, column in zip(bitext.documents, (2, 3), strict=True):
        units: list[Block | Paragraph] = [*document.blocks(), *document.paragraphs()]
        said = [getattr(unit, "label", None) or "" for unit in units]
        said += [reading(document, span) for unit in units for span in own_spans(unit)]
        shown = texts(markup, f".//tbody/tr/*[{column}][not(@class)]")
        expected = UNSAFE.sub(lambda sign: f"<U+{ord(sign[0]):04X}>", "".join(said))
        assert letters(shown) == letters([re.sub("[﷐-﷯￾￿]", "", expected)])


def letters(parts: list[str]) -> Counter[str]:
    """Return how often each character stands in the parts, white space and noncharacters aside."""
    return Counter(re.sub(r"<U\+F(?:DD.|DE.|FFE|FFF)>", "", "".join("".join(parts).split())))


def test_markup_in_a_text_is_text() -> None:
    """Tags, quotation marks and ampersands of a text do nothing, in labels and names, too."""
    bad = '<script>alert(1)</script> & "x" \' <img src=x onerror=y>'
    bitext = align(parse(f"{bad}\n\n1. 하나. {bad}", lang="ko"), parse(f"{bad}\n\n1. One. {bad}"))
    markup = bitext_html(bitext)
    assert "<script" not in markup
    assert "<img" not in markup
    assert texts(markup, ".//tbody/tr[1]/td") == [bad, bad]


def test_terminal_and_bidi_controls_are_shown_not_obeyed() -> None:
    """Controls become ``<U+XXXX>``; white space and emoji sequences stay as they are."""
    bitext = align(parse("1. 가\x1b[31m나\u202e다\u00a0👩‍🔬."), parse("1. One\x9b."))
    assert texts(bitext_html(bitext), ".//tbody//td") == [
        "1. 가<U+001B>[31m나<U+202E>다\u00a0👩‍🔬.",
        "1. One<U+009B>.",
    ]


def test_cells_say_their_language_and_headers_their_scope(bitext: Bitext) -> None:
    """Screen readers and fonts know what is Korean, and what heads a row or a column."""
    found = table(bitext_html(bitext))
    assert found.xpath(".//tbody//td[@lang]/@lang")[:4] == ["ko", "en", "ko", "en"]
    assert set(found.xpath(".//td[@lang]/@dir")) == {"auto"}
    assert found.xpath(".//thead//th/@scope") == ["col"] * 3
    assert set(found.xpath(".//tbody//th/@scope")) == {"row"}
    assert found.xpath("./caption")


def test_korean_is_not_broken_inside_words(bitext: Bitext) -> None:
    """The style keeps Korean words whole, and is scoped to this table."""
    style = bitext_html(bitext).split("</style>")[0]
    assert re.search(r"td:lang\(ko\) \{[^}]*word-break: keep-all", style)
    selectors = re.findall(r"^\s*([^@{}\n]+?)\s*\{", style.replace(",\n", ", "), re.MULTILINE)
    assert selectors
    assert all("seoul-corpus" in part for s in selectors if "@media" not in s for part in [s])


def test_items_stand_indented_under_their_paragraph(bitext: Bitext) -> None:
    """An item's row follows its paragraph's and carries its depth; labels are marked."""
    found = table(bitext_html(bitext)).xpath(".//tbody/tr")
    assert [row.get("class") for row in found] == [
        "title", "paragraph", "paragraph", "item d2", "paragraph",
    ]  # fmt: skip
    assert found[3].xpath("./td/span[@class='label']/text()") == ["2.1", "2.1"]
    assert found[2].xpath("./td")[0].text_content() == "2. 둘이다."


def test_what_has_no_counterpart_is_marked(bitext: Bitext) -> None:
    """The empty side says so in both languages, and findings are counted."""
    markup = bitext_html(bitext)
    assert texts(markup, ".//td[@class='gap']") == ["— no counterpart / 대응 없음"]
    assert texts(markup, ".//tr[td[@class='gap']]/th/small")[0].startswith("1-0 · omission")
    count = sum(len(part.findings) for part in (*bitext.documents, bitext.alignment))
    assert f"{count} findings" in texts(markup, "./caption")[0]


def with_link(bitext: Bitext, **changes: object) -> Bitext:
    """Return the bitext with its first paragraph link changed."""
    first = bitext.alignment.at("paragraph")[0]
    changed = Link.model_validate(dict(first) | changes)
    links = tuple(changed if link is first else link for link in bitext.alignment.links)
    alignment = bitext.alignment.model_copy(update={"links": links})
    return bitext.model_copy(update={"alignment": alignment})


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"confidence": 1.0, "relation": "equivalent"}, []),
        ({"confidence": 0.9}, []),
        ({"confidence": 0.5}, ["0.50"]),
        ({"confidence": 1.0, "relation": "expansion"}, ["expansion · 1.00"]),
    ],
)
def test_only_links_that_are_not_plain_are_remarked(
    bitext: Bitext, changes: dict[str, object], said: list[str]
) -> None:
    """Relation and confidence stand there where a reader should look twice."""
    markup = bitext_html(with_link(bitext, **changes))
    assert texts(markup, ".//tbody/tr[2]/th/small") == said


def test_the_roles_are_named() -> None:
    """Nobody can take the back-translation for the official English."""
    heads = texts(bitext_html(load_bitext()), ".//thead//th")
    assert heads == ["№", "한국어번역문", "Englishback-translation, not the official text"]


def test_what_only_the_target_has_stands_where_it_stands_there() -> None:
    """A paragraph without counterpart follows the one that it follows in its own text."""
    english = "1. One it is.\n2. Two it is.\n3. An English paragraph, all alone.\n"
    ko, en = parse("1. 하나이다.\n2. 둘이다.\n"), parse(english)
    links = tuple(
        Link(id=f"al.ko.p{n}", level="paragraph", source_ids=(f"ko.p{n}",), target_ids=(other,))
        for n, other in ((1, "en.p1"), (2, "en.p3"))
    )
    alignment = Alignment(source="ko", target="en", links=links)
    markup = bitext_html(Bitext(key="x", ko=ko, en=en, alignment=alignment))
    assert texts(markup, ".//tbody/tr/*[3]") == [
        "1. One it is.", "2. Two it is.", "3. An English paragraph, all alone.",
    ]  # fmt: skip
    assert texts(markup, ".//tbody/tr[2]/th/small") == ["no link / 연결 없음"]


def test_a_pair_shows_its_items() -> None:
    """A pair's table has its own row and one for each item; a division's has all it holds."""
    bitext = load_bitext()
    assert len(texts(bitext["annex 2"]._repr_html_(), ".//tbody/tr")) == 6
    assert len(texts(bitext["2"]._repr_html_(), ".//tbody/tr")) == 1
    assert len(texts(bitext["ko.annex"]._repr_html_(), ".//tbody/tr")) == 10
    assert len(texts(bitext["ko.p3.s2"]._repr_html_(), ".//tbody/tr")) == 1


def test_pairs_given_twice_are_shown_once() -> None:
    """An item is inside its paragraph: all numbered pairs give one row each."""
    bitext = load_bitext()
    assert len(texts(pairs_html(bitext), ".//tbody/tr")) == len(bitext)
    assert pairs_html(()) == ""


def test_a_notebook_shows_the_table(bitext: Bitext) -> None:
    """A bitext as the last line of a cell is its table."""
    assert bitext._repr_html_() == bitext_html(bitext)
    assert isinstance(next(iter(bitext)), Pair)


def test_a_long_text_is_cut_at_a_stated_row() -> None:
    """Four thousand paragraphs give a table of bounded size that says how to see the rest."""
    count = 4_000
    ko = parse("".join(f"{n}. 우리는 {n}을 확인한다.\n\n" for n in range(1, count)))
    en = parse("".join(f"{n}. We confirm {n}.\n\n" for n in range(1, count)))
    markup = bitext_html(align(ko, en))
    assert len(texts(markup, ".//tbody/tr")) == ROW_LIMIT
    assert len(markup) < 300 * ROW_LIMIT + 5000
    assert f"{ROW_LIMIT} of {count - 1} rows" in texts(markup, ".//tfoot")[0]


def test_a_limit_of_ones_own(bitext: Bitext) -> None:
    """The limit may be lowered and raised."""
    assert len(texts(bitext_html(bitext, limit=2), ".//tbody/tr")) == 2
    assert "<tfoot" not in bitext_html(bitext, limit=5)
