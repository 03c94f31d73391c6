"""The errors of the library: one family, each with its place and a hint."""

from __future__ import annotations

from dataclasses import dataclass

from seoul_corpus.messages import render


def visible(text: str) -> str:
    r"""Return ``text`` with every character that a terminal would act on shown as ``U+XXXX``.

    Args:
        text: any string, lone surrogates included.

    Returns:
        The same text with controls, format characters, private use, noncharacters and lone
        surrogates replaced by ``<U+XXXX>``; it can be printed and encoded anywhere.

    Example:
        >>> visible("a\x1b[31m")
        'a<U+001B>[31m'
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in text)


@dataclass(frozen=True, slots=True)
class Location:
    """Where in a file something stands.

    Attributes:
        source: the file's name or address, ``<text>`` for a string.
        line: line number from 1; None when the place is the whole file.
        column: column from 1, in code points.
        offset: offset in code points, or in bytes where the input could not be decoded.
        excerpt: some of the line, verbatim.
    """

    source: str = "<text>"
    line: int | None = None
    column: int | None = None
    offset: int | None = None
    excerpt: str = ""

    def __str__(self) -> str:
        parts = [visible(self.source)]
        parts += [str(n) for n in (self.line, self.column) if n is not None]
        return ":".join(parts)


class SeoulCorpusError(Exception):
    """What every error of this library is an instance of.

    Attributes:
        code: the error's stable name, the same in each language.
        params: what the message says, by name.
        location: where it happened, or None.

    Example:
        >>> error = ParseError("input-empty", Location("a.txt", 1, 1))
        >>> error.code
        'input-empty'
        >>> error.message("en").split(".")[0]
        'The input is empty'
    """

    def __init__(self, code: str, location: Location | None = None, /, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.location = location
        self.params: dict[str, str | int] = params

    def message(self, lang: str = "en") -> str:
        """Return what happened, what was expected and a hint, in ``lang`` (``en`` or ``ko``)."""
        return visible(render(self.code, self.params, lang))

    def describe(self, lang: str = "en") -> str:
        """Return the whole error as a person should see it: place, message, excerpt."""
        place = f"{self.location}: " if self.location else ""
        excerpt = self.location.excerpt if self.location else ""
        shown = f"\n    {visible(excerpt.expandtabs(1))}" if excerpt else ""
        return f"{place}{self.message(lang)}{shown}"

    def __str__(self) -> str:
        return self.describe()


class ParseError(SeoulCorpusError, ValueError):
    """The input cannot be read as a text, or ``strict`` parsing met a structure fault."""


class LimitError(ParseError):
    """The input is larger or deeper than a named limit allows."""


class FormatError(SeoulCorpusError, ValueError):
    """JSON, TSV, TOML or TEI that does not hold what this library writes."""


class SchemaError(FormatError):
    """A TEI or JSON file that can be read and breaks the schema or the rules of its format."""


class MemberError(SeoulCorpusError, ValueError):
    """A member of a corpus that cannot be read; the message names its file and says why.

    Attributes:
        cause: what went wrong.
    """

    def __init__(self, file: str, cause: SeoulCorpusError) -> None:
        super().__init__("corpus-member", Location(file))
        self.cause = cause

    def message(self, lang: str = "en") -> str:
        """Return what happened and why, in ``lang`` (``en`` or ``ko``)."""
        return f"{super().message(lang)} {self.cause.describe(lang)}"


class CorpusWarning(UserWarning):
    """A member of a corpus was left out of a loop, because it cannot be read."""


class UnknownReferenceError(SeoulCorpusError, LookupError):
    """A reference such as ``2.4`` that names no unit, or more than one."""


class AlignmentError(SeoulCorpusError, ValueError):
    """Links that do not fit the two documents they are about."""


class AnnotationError(SeoulCorpusError, ValueError):
    """A row of a layer that is no annotation of the texts it is about."""


class SearchError(SeoulCorpusError, ValueError):
    """A query that cannot be searched for: empty, no pattern, too slow, no such term."""


class CheckError(SeoulCorpusError, ValueError):
    """A check, a list of accepted findings or a setting that is not what it should be."""


class OutputError(SeoulCorpusError, OSError):
    """A file or a stream cannot be written."""


class EditionError(SeoulCorpusError, LookupError):
    """An edition that is not stored on this machine, or one that is not what it should be."""


class FetchError(SeoulCorpusError, OSError):
    """A page cannot be fetched, or may not be."""


class MissingExtraError(SeoulCorpusError, ImportError):
    """An optional dependency is not installed; the message says which extra to install."""
