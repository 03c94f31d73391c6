"""The charts: data first, then how they are drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from seoul_corpus.document import Bitext, Document
from seoul_corpus.document.index import span_of
from seoul_corpus.search import dispersion
from seoul_corpus.search.texts import units
from seoul_corpus.sources.extras import optional

FONT: Final = (
    "Noto Sans CJK KR, Noto Sans KR, Apple SD Gothic Neo, Malgun Gothic, NanumGothic, sans-serif"
)
"""Fonts with Hangul of the usual systems, the first that is there."""

_SIDES: Final = {"ko": "한국어 ko", "en": "English en"}
_PLACE: Final = "글 속의 자리 / place in the text (%)"
_COLOURS: Final = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#999999")
"""Told apart by people who see colours otherwise (Okabe and Ito 2008)."""

Row = dict[str, str | int | float]


def alignment_map(bitext: Bitext) -> Any:  # noqa: ANN401 -- Altair's types need the extra
    """Return a map of the links: both texts from top to bottom, a line for each link.

    A steady fan of lines is a faithful order; a crossing is a change of order, a point without a
    line a sentence without counterpart.

    Args:
        bitext: what is drawn; its links between sentences and blocks.

    Raises:
        MissingExtraError: the extra ``plot`` is not installed.
    """
    altair = _altair()
    return _framed(
        altair.Chart(altair.Data(values=list(_link_rows(bitext))), width=260, height=420)
        .mark_line(point={"filled": True, "size": 36}, strokeWidth=1.5)
        .encode(
            x=altair.X("side:N", title=None, sort=list(_SIDES.values()), axis={"labelAngle": 0}),
            y=altair.Y("position:Q", title=_PLACE, scale={"reverse": True}),
            detail="link:N",
            color=_colour(altair, "kind", "문장 수 / sentences"),
            tooltip=["reference:N", "text:N", "kind:N", "confidence:Q"],
        )
    )


def _link_rows(bitext: Bitext) -> Iterator[Row]:
    places = {
        document.key: {unit.id: (unit.start, unit.end) for unit in units(document)}
        for document in bitext.documents
    }
    linked: set[str] = set()
    for link in bitext.alignment.links:
        if link.level in ("sentence", "block"):
            names = (*link.source_ids, *link.target_ids)
            linked.update(names)
            kind = f"{len(link.source_ids)}-{len(link.target_ids)}"
            for name in names:
                row = _unit_row(bitext, places, name)
                yield {**row, "link": link.id, "kind": kind, "confidence": link.confidence}
    for document in bitext.documents:
        for name in places[document.key]:
            if name not in linked:
                row = _unit_row(bitext, places, name)
                yield {**row, "link": name, "kind": "–", "confidence": 0.0}


def _unit_row(
    bitext: Bitext, places: dict[str, dict[str, tuple[int, int]]], name: str
) -> dict[str, str | int | float]:
    document = next(d for d in bitext.documents if name in places[d.key])
    start, end = places[document.key][name]
    return {
        "side": _SIDES[_lang(bitext, document)],
        "position": round(100 * start / max(1, len(document.text)), 2),
        "reference": document.index.reference(name),
        "text": document.text[start:end],
    }


def _lang(bitext: Bitext, document: Document) -> str:
    return "ko" if document is bitext.ko else "en"


def dispersion_plot(bitext: Bitext, *queries: str) -> Any:  # noqa: ANN401 -- as above
    """Return where words stand: a row for each query, a stroke for each hit.

    Args:
        bitext: what is searched.
        queries: as for ``concordance``; the script of each tells its side.

    Raises:
        MissingExtraError: the extra ``plot`` is not installed.
        SearchError: a query is empty.
    """
    altair = _altair()
    rows = list(_spread_rows(bitext, queries))
    return _framed(
        altair.Chart(altair.Data(values=rows), width=520, height=max(60, 28 * len(queries)))
        .mark_tick(thickness=2, size=20)
        .encode(
            x=altair.X(
                "position:Q",
                title=_PLACE,
                scale={"domain": [0, 100]},
            ),
            y=altair.Y("query:N", title=None, sort=list(queries)),
            color=_colour(altair, "side", "언어 / language"),
            tooltip=["query:N", "side:N", "position:Q"],
        )
    )


def _spread_rows(bitext: Bitext, queries: Iterable[str]) -> Iterator[Row]:
    for query in queries:
        for spread in dispersion(bitext, query):
            side = _SIDES["ko" if spread.document.endswith(f".{bitext.ko.key}") else "en"]
            for position in spread.positions:
                place = round(100 * position / max(1, spread.words), 2)
                yield {"query": query, "side": side, "position": place}


def acts_by_paragraph(bitext: Bitext, side: str = "ko") -> Any:  # noqa: ANN401 -- as above
    """Return what each paragraph does: its acts by type, the strongest commitments darkest.

    Args:
        bitext: a bitext with the layer ``acts``; see ``annotate``.
        side: ``ko`` or ``en``.

    Raises:
        MissingExtraError: the extra ``plot`` is not installed.
    """
    altair = _altair()
    document = bitext.ko if side == "ko" else bitext.en
    rows, order = _act_rows(bitext, document)
    return _framed(
        altair.Chart(altair.Data(values=rows), width=420, height=max(60, 22 * len(order)))
        .mark_bar(stroke="white", strokeWidth=1)
        .encode(
            x=altair.X("count():Q", title="행위 / acts", axis={"tickMinStep": 1}),
            y=altair.Y("paragraph:N", title=None, sort=order),
            color=altair.Color("type:N", title="행위 / act", scale={"scheme": "tableau20"}),
            opacity=altair.Opacity(
                "strength:Q",
                title="강도 / strength",
                scale={"domain": [1, 5], "range": [0.35, 1]},
                legend={"values": [1, 3, 5]},
            ),
            order=altair.Order("start:Q"),
            tooltip=["paragraph:N", "words:N", "type:N", "strength:Q"],
        )
    )


def _act_rows(bitext: Bitext, document: Document) -> tuple[list[Row], list[str]]:
    rows: list[Row] = []
    paragraphs = [p for p in document.numbered() if p.sentences]
    names = {p.id: document.index.reference(p.id) for p in paragraphs}
    homes = sorted((s.span.start, s.span.end, p.id) for p in paragraphs for s in p.sentences)
    for act in bitext.marks.select("acts", document.key):
        home = next((name for a, b, name in homes if a <= act.span.start < b), None)
        if home is not None:
            rows.append(
                {
                    "paragraph": names[home],
                    "type": act.type,
                    "strength": int(act.value) if act.value and act.value.isdigit() else 1,
                    "words": bitext.marks.text(act),
                    "start": act.span.start,
                }
            )
    ordered = sorted(paragraphs, key=lambda p: span_of(p).start)
    return rows, [names[p.id] for p in ordered]


def _altair() -> Any:  # noqa: ANN401 -- an extra
    return optional("altair", "plot", "plots", "extra-needed")


def _colour(altair: Any, name: str, title: str) -> Any:  # noqa: ANN401 -- as above
    scale: dict[str, Sequence[str]] = {"range": _COLOURS}
    return altair.Color(f"{name}:N", title=title, scale=scale)


def _framed(chart: Any) -> Any:  # noqa: ANN401 -- as above
    """Return a chart with fonts that have Hangul, on a ground of its own."""
    return chart.configure(font=FONT, background="white").configure_view(stroke=None)
