"""From text to a typed tree: the way is lines, outline, drafts, parts, tree.

``lines`` cuts the text and reads possible ``marks``; ``outline`` decides by sequence which of
them number a unit; ``drafts`` gathers lines into units and blocks; ``parts`` says what each block
is; ``tree`` gives ids and sentences; ``faults`` and ``characters`` notice what is odd, and
``findings`` reports it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from itertools import chain
from typing import Any

from seoul_corpus.document import (
    LAWFUL,
    TEXT_LIMIT,
    Document,
    Edition,
    LineIndex,
    Provenance,
    Role,
)
from seoul_corpus.document.laws import is_separator
from seoul_corpus.errors import LimitError, Location, ParseError
from seoul_corpus.parse.characters import character_faults
from seoul_corpus.parse.collector import collector_paused
from seoul_corpus.parse.drafts import Drafting
from seoul_corpus.parse.explain import Explanation, explanations
from seoul_corpus.parse.faults import Fault, implausible, numbers_inside, structure_faults
from seoul_corpus.parse.findings import SEVERITIES, findings, raise_first
from seoul_corpus.parse.inline import split_lines
from seoul_corpus.parse.lines import visible_lines
from seoul_corpus.parse.parts import Sorting
from seoul_corpus.parse.profile import PROFILES, Profile, keep_levels, load_profile
from seoul_corpus.parse.tree import Tree, TreeBuilder
from seoul_corpus.sources import Notice

__all__ = [
    "PROFILES",
    "SEVERITIES",
    "Explanation",
    "Profile",
    "detect_language",
    "explain",
    "load_profile",
    "parse",
]

_HANGUL = re.compile("[가-힣\u1100-\u11ff]+")
_LATIN = re.compile("[A-Za-z]+")
_SAMPLE = 2_000


@collector_paused()
def parse(  # noqa: PLR0913 -- keyword options of the main entry point
    text: str,
    *,
    lang: str | None = None,
    key: str | None = None,
    role: Role | None = None,
    strict: bool = False,
    profile: Profile | str | None = None,
    provenance: Provenance | None = None,
    edition: Edition | None = None,
    notices: Iterable[Notice] = (),
    limit: int = TEXT_LIMIT,
) -> Document:
    r"""Return the tree of a numbered declaration in Korean or English.

    Every character of ``text`` is kept: ``document.text == text``, and each code point belongs
    to one unit or to the white space between units. What is odd is told in
    ``document.findings``.

    Args:
        text: the whole text.
        lang: BCP 47 tag; told from the letters when it is not given.
        key: begins every id; the language by default, ``en-official`` for that role.
        role: what the edition is.
        strict: raise for the first structure fault instead of reporting it.
        profile: which marks number the text, or the name of such a profile; told from the text
            by default.
        provenance: where the text came from; made from the text by default.
        edition: title, origin and rights.
        notices: what the reader of the file noticed; each becomes a finding.
        limit: the longest text in code points that is accepted.

    Raises:
        ParseError: the text is empty, holds a lone surrogate, or (``strict``) has a fault.
        LimitError: the text is longer than ``limit``.
        FormatError: ``profile`` is a file that is not a profile.

    Example:
        >>> text = "서울 선언\n\n1. 우리는 확인한다.\n2. 우리는 노력한다.\n2.1 함께 한다."
        >>> document = parse(text)
        >>> [unit.n for unit in document.numbered()]
        ['1', '2', '2.1']
        >>> document.title.text
        '서울 선언'
    """
    uri = provenance.uri if provenance and provenance.uri else "<text>"
    _refuse(text, limit, uri)
    lang = lang or detect_language(text)
    key = key or (f"{lang}-official" if role == "official" else lang)
    if isinstance(profile, str):
        profile = load_profile(profile)
    tree, faults = _tree(text, key, lang, profile)
    faults = sorted([*_noticed(notices, key), *faults], key=lambda fault: fault.start)
    tree |= {
        "key": key,
        "lang": lang,
        "role": role,
        "provenance": provenance or Provenance(sha256=hashlib.sha256(text.encode()).hexdigest()),
        "edition": edition,
        "text": text,
    }
    if faults:
        if strict:
            raise_first(text, faults, uri)
        tree["findings"] = findings(text, key, faults)
    # The builder keeps the laws (tests/parse/test_laws.py); checking them again would take longer
    # than building the tree.
    return Document.model_validate(tree, context=LAWFUL)


def _noticed(notices: Iterable[Notice], key: str) -> list[Fault]:
    return [Fault(n.code, key, n.start, n.end, dict(n.params)) for n in notices]


def detect_language(text: str) -> str:
    """Return ``ko`` or ``en`` by the letters of the text's beginning, ``und`` without letters.

    Korean texts carry Latin names and acronyms; one Hangul syllable in five letters is Korean.
    """
    sample = text[:_SAMPLE]
    hangul = sum(map(len, _HANGUL.findall(sample)))
    latin = sum(map(len, _LATIN.findall(sample)))
    if hangul * 4 > latin:
        return "ko"
    return "en" if latin else "und"


def _refuse(text: str, limit: int, uri: str) -> None:
    if len(text) > limit:
        raise LimitError("input-too-large", Location(uri), limit_name="limit", limit=limit)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        line, column = LineIndex(text).place(error.start)
        place = Location(uri, line, column, error.start, text[max(0, error.start - 20) : error.end])
        character = f"U+{ord(text[error.start]):04X}"
        raise ParseError("surrogate-in-text", place, character=character) from None
    if is_separator(text):
        raise ParseError("input-empty", Location(uri, 1, 1, 0))


def _tree(text: str, key: str, lang: str, profile: Profile | None) -> tuple[Tree, list[Fault]]:
    drafting = draft(text, profile)
    sorting = Sorting(text)
    sorting.run(drafting.drafts)
    builder = TreeBuilder(text, key, lang, wrapped=drafting.wrapped)
    tree: dict[str, Any] = {}
    if sorting.title is not None:
        tree["title"] = builder.block(f"{key}.title", sorting.title)
    tree["notes"] = tuple(
        builder.block(f"{key}.note{i}", note)
        for i, note in enumerate(sorted(sorting.notes + drafting.notes), 1)
    )
    tree["divisions"] = tuple(builder.division(part, key) for part in sorting.parts)
    if sorting.closing is not None:
        tree["closing"] = builder.block(f"{key}.closing", sorting.closing)
    tree["furniture"] = tuple(builder.furniture(piece) for piece in drafting.furniture)
    tree["joins"] = tuple(sorted(builder.joins, key=lambda join: join["span"]["start"]))
    faults = chain(
        structure_faults(text, builder.series),
        implausible(text, drafting.passed, drafting.unread, key),
        character_faults(text, key, _ends_of_pages(drafting)),
        _whole(text, key, lang, builder),
    )
    return tree, list(faults)


def draft(text: str, profile: Profile | None) -> Drafting:
    """Return a text's lines sorted into units, as the profile says or as the text itself does."""
    lines = split_lines(text, visible_lines(text))
    ranks = profile.ranks if profile else {}
    if ranks:
        keep_levels(lines, ranks)
    drafting = Drafting(text, lines, ranks)
    drafting.run()
    return drafting


def explain(
    document: Document, *references: str, profile: Profile | str | None = None
) -> tuple[Explanation, ...]:
    r"""Return why units are what they are: the rule, what it went by, line and column.

    Nothing of this is stored in a document: its text is gone over again.

    Args:
        document: what ``parse`` returned.
        references: the units, as in ``document.index.resolve``; all but sentences by default.
        profile: the one the document was parsed with.

    Raises:
        UnknownReferenceError: a reference names no unit, or several.

    Example:
        >>> document = parse("1. 가.\n(i) 나.\n2. 다.", lang="ko")
        >>> print(explain(document, "2")[0].describe())
        3:1: ko.p2 rule-next: 2. follows 1. (style 1.).
    """
    if isinstance(profile, str):
        profile = load_profile(profile)
    wanted = [document.index.resolve(reference) for reference in references]
    found = {one.id: one for one in explanations(document, draft(document.text, profile))}
    return tuple(found[name] for name in wanted) if wanted else tuple(found.values())


def _ends_of_pages(drafting: Drafting) -> frozenset[int]:
    return frozenset(start for start, _, kind in drafting.furniture if kind == "page-break")


def _whole(text: str, key: str, lang: str, builder: TreeBuilder) -> list[Fault]:
    """Faults of the text as a whole."""
    faults = []
    if lang == "und":
        faults.append(Fault("language-untold", key, 0, 0, {}))
    series = (part for parts in builder.series for part in parts)
    numbered = [node for part in series for node in part.paragraphs if node.path]
    if not numbered:
        faults.append(Fault("no-numbered-unit", key, 0, 0, {}))
    if len(numbered) == 1:
        faults += numbers_inside(text, numbered[0])
    other = [n for n in numbered if _language_differs(text[n.start : n.end], lang)]
    if len(other) > 1 and len(other) * 4 > len(numbered):
        first = other[0]
        params = {"count": str(len(other)), "lang": lang}
        faults.append(Fault("languages-mixed", first.id, first.start, first.end, params, first))
    return faults


def _language_differs(text: str, lang: str) -> bool:
    if not text.isascii() if lang == "en" else text.isascii():
        found = detect_language(text)
        return found not in ("und", lang)
    return False
