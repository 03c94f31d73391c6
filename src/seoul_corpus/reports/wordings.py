"""What a report says itself, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext

WORDINGS: Final[dict[str, dict[str, str]]] = {
    "title": {"en": "Check", "ko": "검사"},
    "counts": {
        "en": "Errors: {error}. Warnings: {warning}. Remarks: {info}.",
        "ko": "오류 {error}건, 경고 {warning}건, 참고 {info}건.",
    },
    "error": {"en": "error", "ko": "오류"},
    "warning": {"en": "warning", "ko": "경고"},
    "info": {"en": "remark", "ko": "참고"},
    "nothing": {"en": "(no counterpart)", "ko": "(대응 없음)"},
    "texts": {"en": "The two texts", "ko": "두 글"},
    "findings": {"en": "Findings", "ko": "발견"},
    "unit": {"en": "Unit", "ko": "단위"},
    "skip": {"en": "To the findings", "ko": "발견으로 가기"},
    "filter": {"en": "Show", "ko": "보기"},
    "search": {"en": "Search in texts and findings", "ko": "글과 발견에서 찾기"},
    "code": {"en": "Check", "ko": "검사 항목"},
    "all": {"en": "all", "ko": "모두"},
    "only": {"en": "only units with findings", "ko": "발견이 있는 단위만"},
    "shown": {"en": "shown", "ko": "표시"},
    "keys": {"en": "Keys", "ko": "단축키"},
    "keys-on": {"en": "use keys", "ko": "단축키 사용"},
    "key-next": {"en": "next finding", "ko": "다음 발견"},
    "key-previous": {"en": "previous finding", "ko": "이전 발견"},
    "key-search": {"en": "search", "ko": "찾기"},
    "key-back": {"en": "show all again", "ko": "모두 다시 보기"},
    "none": {"en": "Nothing was found.", "ko": "발견된 것이 없다."},
    "language": {"en": "한국어로 보기", "ko": "View in English"},
    "difference": {"en": "Difference", "ko": "차이"},
    "words": {"en": "Words", "ko": "글"},
    "changed": {"en": "changed", "ko": "바뀜"},
    "form": {"en": "other characters or spaces", "ko": "글자나 빈칸만 다름"},
    "added": {"en": "added", "ko": "더해짐"},
    "removed": {"en": "removed", "ko": "빠짐"},
    "moved": {"en": "moved", "ko": "옮겨짐"},
    "renumbered": {"en": "renumbered: {old} → {new}", "ko": "번호 바뀜: {old} → {new}"},
}
"""By name and language; the button of languages speaks the other one."""


def said(name: str, lang: str, **params: str) -> str:
    """Return a wording in ``lang``, English where that is neither ``ko`` nor ``en``."""
    wording = WORDINGS[name]
    return wording.get(lang, wording["en"]).format(**params)


def titles(bitext: Bitext) -> list[str]:
    """Return what both texts are called, source first; the key of one without a title."""
    return [
        " ".join(document.title.text.split()) if document.title else document.key
        for document in (bitext.source, bitext.target)
    ]
