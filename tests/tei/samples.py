"""A small bitext that uses every element of the profile, and its file."""

from __future__ import annotations

import datetime

from seoul_corpus import (
    Annotation,
    Bitext,
    Document,
    Edition,
    Finding,
    Furniture,
    Layer,
    Place,
    Span,
    Term,
    TermBase,
    Wording,
    align,
    parse,
    to_tei,
)
from seoul_corpus.document import Block, Join

KO = "서울 선언\n\n1. 우리는\n간다. 그리고 온다.\n\n1.1 가자."
KO += "\n\n부속서: 뜻\n\n머리말이다.\n\n1.\t끝\x0b."
EN = "Seoul Declaration\n\n1. We go. And we come.\n\n1.1 Let us go."
EN += "\n\nAnnex: Intent\n\nA preamble.\n\n1. End."


def _korean() -> Document:
    document = parse(KO, key="ko")
    page = document.text.index("그리고")
    furniture = Furniture(
        id="ko.furniture1", kind="page-break", span=Span(start=page, end=page + 1), text="그"
    )
    note = Block(id="ko.note1", span=Span(start=page + 1, end=page + 2), text="리")
    return document.model_copy(
        update={
            "furniture": (furniture,),
            "notes": (note,),
            "joins": (Join(span=Span(start=14, end=15), kind="space"),),
            "findings": (
                Finding(
                    code="number-missing",
                    severity="warning",
                    category="structure",
                    ids=("ko.p1",),
                    places=(Place(key="ko", span=Span(start=0, end=2), line=1, column=1),),
                    params={"n": "3", "missing": "2"},
                    fingerprint="0123456789abcdef",
                ),
            ),
            "edition": Edition(
                title="서울 선언",
                date=datetime.date(2024, 5, 21),
                description="d",
                description_ko="설명",
                rights="r",
                rights_ko="권리",
                licence="https://example.org/l",
                publisher="p",
                uri="https://example.org/u",
            ),
        }
    )


def _bitext() -> Bitext:
    bitext = align(_korean(), parse(EN, key="en"))
    first, *links = bitext.alignment.links
    reviewed = first.model_copy(
        update={"reviewer": "kim", "note": "봤음", "relation": "equivalent"}
    )
    mark = Annotation(
        id="a1",
        document="ko",
        span=Span(start=0, end=2),
        type="place",
        value="서울",
        ref="Q8684",
        origin="list",
        note="n",
    )
    term = Term(
        id="safety",
        definition="안전",
        wordings=(Wording(lang="en", text="safety", part_of_speech="no\\un"),),
    )
    return bitext.model_copy(
        update={
            "key": "small-1",
            "alignment": bitext.alignment.model_copy(update={"links": (reviewed, *links)}),
            "layers": (Layer(name="names", annotations=(mark,)),),
            "terms": TermBase(terms=(term,)),
        }
    )


FULL = Bitext.model_validate(_bitext())
"""The bitext."""

FILE = to_tei(FULL).decode()
"""Its file."""


def changed(*changes: tuple[str, str]) -> bytes:
    """Return the file with the first place of each change replaced."""
    tei = FILE
    for old, new in changes:
        assert old in tei, old
        tei = tei.replace(old, new, 1)
    return tei.encode()
