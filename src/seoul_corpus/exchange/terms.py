"""Term bases as a table that people edit: one term a row, its wordings beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pydantic import ValidationError

from seoul_corpus.document import Term, TermBase, Wording
from seoul_corpus.errors import FormatError, Location

TERM_COLUMNS: Final = ("id", "type", "part_of_speech", "ko", "en", "definition")
_SEPARATOR: Final = "|"
_FORBIDDEN: Final = "!"


def read_terms_tsv(data: bytes, source: str = "<tsv>") -> TermBase:
    r"""Return the term base in a table.

    The cells ``ko`` and ``en`` hold wordings with ``|`` between them: the first is preferred, the
    others are admitted, and one that begins with ``!`` is forbidden.

    Args:
        data: UTF-8, tab-separated, with the header row.
        source: what errors call it.

    Raises:
        FormatError: a row is not what it should be; the error has its line.

    Example:
        >>> head = "\t".join(TERM_COLUMNS)
        >>> base = read_terms_tsv(f"{head}\nai\tconcept\tnoun\tAI|인공지능\tAI\t\n".encode())
        >>> [wording.text for wording in base.terms[0].wordings]
        ['AI', '인공지능', 'AI']
    """
    try:
        lines = data.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError as error:
        raise FormatError("terms-row", Location(source), reason=str(error)) from error
    if not lines or tuple(lines[0].split("\t")) != TERM_COLUMNS:
        raise FormatError("terms-row", Location(source, 1), reason=" ".join(TERM_COLUMNS))
    terms = []
    for number, line in enumerate(lines[1:], 2):
        if line:
            terms.append(_term(line.split("\t"), Location(source, number, excerpt=line[:60])))
    return TermBase(terms=tuple(terms))


def _term(cells: list[str], place: Location) -> Term:
    if len(cells) != len(TERM_COLUMNS):
        raise FormatError("terms-row", place, reason=f"{len(cells)} ≠ {len(TERM_COLUMNS)}")
    name, kind, part_of_speech, ko, en, definition = cells
    wordings = (*_wordings("ko", ko, part_of_speech), *_wordings("en", en, part_of_speech))
    try:
        return Term(id=name, type=kind, definition=definition, wordings=wordings)
    except ValidationError as error:
        reason = error.errors(include_url=False)[0]["msg"]
        raise FormatError("terms-row", place, reason=reason) from error


def _wordings(lang: str, cell: str, part_of_speech: str) -> Iterator[Wording]:
    status = "preferred"
    for text in filter(None, cell.split(_SEPARATOR)):
        forbidden = text.startswith(_FORBIDDEN)
        yield Wording.model_validate(
            {
                "lang": lang,
                "text": text.removeprefix(_FORBIDDEN),
                "status": "forbidden" if forbidden else status,
                "part_of_speech": part_of_speech,
            }
        )
        status = "admitted"
