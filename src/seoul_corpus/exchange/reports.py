"""What ``--json`` prints: one envelope for each command, with its findings and its result."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Generic, Literal, TypeAlias, TypeVar

from pydantic import Field, TypeAdapter

from seoul_corpus.align import LinkTable, Score, SegmentAlignment
from seoul_corpus.difference import Difference
from seoul_corpus.document import (
    Alignment,
    Annotation,
    Bitext,
    Document,
    Finding,
    Link,
    Place,
    Span,
    Term,
    Value,
)
from seoul_corpus.errors import SeoulCorpusError, visible
from seoul_corpus.exchange.incoming.report import ImportReport
from seoul_corpus.parse.explain import Explanation

Record: TypeAlias = dict[str, str | bool | int | float | None]
"""A row of a table, by the names of its columns."""


class _DocumentHead(Value):
    format: Literal["seoul_corpus/document"] = "seoul_corpus/document"
    version: Literal["1"] = "1"


class _BitextHead(Value):
    format: Literal["seoul_corpus/bitext"] = "seoul_corpus/bitext"
    version: Literal["1"] = "1"


# Pydantic takes the fields of the last base first, so that the head stands first.
class DocumentFile(Document, _DocumentHead):
    """A document as ``to_json`` writes it."""


class BitextFile(Bitext, _BitextHead):
    """A bitext as ``to_json`` writes it."""


class ShownUnit(Value):
    """A unit of one side: its own words as one reads them, without its label and its items."""

    id: str
    label: str | None
    text: str


class ShownPair(Value):
    """A row of ``show``.

    Attributes:
        reference: how a person names the pair.
        kind: ``title``, ``note``, ``heading``, ``paragraph``, ``item``, ``sentence`` …
        depth: 1 at the top, 2 for an item.
        ko: the Korean units; empty for none.
        en: the English units; empty for none.
        link: what joins them.
    """

    reference: str
    kind: str
    depth: int
    ko: tuple[ShownUnit, ...]
    en: tuple[ShownUnit, ...]
    link: Link | None


class Exported(Value):
    """A file that ``export`` made.

    Attributes:
        kind: ``tei``, ``json``, or that of a table.
        path: where it was written; None where it stands in ``content``.
        sha256: of its bytes, in hex.
        content: the file's text; None where it was written to ``path``.
    """

    kind: Literal[
        "tei", "json", "csv", "tsv", "jsonl", "parquet", "conllu", "tmx", "xliff", "xlsx", "docx"
    ]
    path: str | None
    sha256: str
    content: str | None


class Validated(Value):
    """A file that ``validate`` looked at; what is wrong with it is among the findings."""

    path: str
    valid: bool


class Citation(Value):
    """How to cite a unit of one edition, in the edition's language."""

    lang: str
    ids: tuple[str, ...]
    text: str


class Marked(Value):
    """An annotation, the layer it is in, the words it marks, and their line and column from 1."""

    layer: str
    annotation: Annotation
    text: str
    line: int
    column: int


class TermUse(Value):
    """A term and how often it stands in each text."""

    term: Term
    ko: int
    en: int


class CheckSummary(Value):
    """What was checked.

    Attributes:
        units: how many links have units on both sides.
        codes: how many findings each code has.
        accepted: the findings that a person has accepted, left out of the others.
    """

    units: int
    codes: dict[str, int]
    accepted: tuple[Finding, ...]


class KeptEdition(Value):
    """An edition on the user's machine.

    Attributes:
        key: begins its ids.
        lang: BCP 47 tag.
        role: such as ``official``.
        title: its title.
        added: when, in ISO 8601, UTC.
        sha256: of the text that is kept, in hex.
        licence: address of the licence.
        pages: what it was made from: files or addresses.
        path: its metadata file.
        missing: references of the shipped text that it lacks.
        additional: references that the shipped text lacks.
    """

    key: str
    lang: str
    role: str
    title: str
    added: str
    sha256: str
    licence: str
    pages: tuple[str, ...]
    path: str
    missing: tuple[str, ...]
    additional: tuple[str, ...]


Name = TypeVar("Name")
Result = TypeVar("Result")


class Report(Value, Generic[Name, Result]):
    """The envelope.

    Attributes:
        format: ``seoul_corpus/`` and the command.
        version: of this format.
        findings: what was noticed, an error that ended the command included.
        result: what the command found or made; None after an error.
    """

    format: Name
    version: Literal["1"] = "1"
    findings: tuple[Finding, ...]
    result: Result | None


class ShowReport(Report[Literal["seoul_corpus/show"], tuple[ShownPair, ...]]):
    """What ``show --json`` prints."""


class ParseReport(Report[Literal["seoul_corpus/parse"], DocumentFile | tuple[Explanation, ...]]):
    """What ``parse --json`` prints; with ``--explain``, why each unit is what it is."""


class AlignReport(Report[Literal["seoul_corpus/align"], Alignment | SegmentAlignment]):
    """What ``align --json`` prints."""


class LinksReport(Report[Literal["seoul_corpus/links"], LinkTable]):
    """What ``links merge --json`` prints: the rows that stand."""


class ScoreReport(Report[Literal["seoul_corpus/score"], tuple[Score, ...]]):
    """What ``score --json`` prints."""


class ExportReport(Report[Literal["seoul_corpus/export"], Exported | tuple[Exported, ...]]):
    """What ``export --json`` prints."""


class ValidateReport(Report[Literal["seoul_corpus/validate"], tuple[Validated, ...]]):
    """What ``validate --json`` prints."""


class CiteReport(Report[Literal["seoul_corpus/cite"], tuple[Citation, ...]]):
    """What ``cite --json`` prints."""


class AnnotateReport(Report[Literal["seoul_corpus/annotate"], tuple[Marked, ...]]):
    """What ``annotate --json`` prints."""


class TermsReport(Report[Literal["seoul_corpus/terms"], tuple[TermUse, ...]]):
    """What ``terms --json`` prints."""


class CheckReport(Report[Literal["seoul_corpus/check"], CheckSummary]):
    """What ``check --json`` prints; what was found is among the findings."""


class DiffReport(Report[Literal["seoul_corpus/diff"], Difference]):
    """What ``diff --json`` prints: each unit of both texts."""


class ImportedReport(Report[Literal["seoul_corpus/import"], ImportReport]):
    """What ``import --json`` prints: what became of each row of the file."""


class SearchReport(Report[Literal["seoul_corpus/search"], tuple[Record, ...]]):
    """What ``search --json`` prints: a record for each hit."""


class StatsReport(Report[Literal["seoul_corpus/stats"], tuple[Record, ...]]):
    """What ``stats --json`` prints: a record for each row."""


class EditionReport(Report[Literal["seoul_corpus/edition"], tuple[KeptEdition, ...]]):
    """What ``edition list``, ``add``, ``fetch`` and ``remove`` print: what is kept after it."""


AnyReport = Annotated[
    ShowReport
    | ParseReport
    | AlignReport
    | LinksReport
    | ScoreReport
    | ExportReport
    | ValidateReport
    | CiteReport
    | AnnotateReport
    | TermsReport
    | CheckReport
    | DiffReport
    | ImportedReport
    | SearchReport
    | StatsReport
    | EditionReport,
    Field(discriminator="format"),
]
"""Any of the reports, told apart by ``format``."""

_REPORTS: TypeAdapter[AnyReport] = TypeAdapter(AnyReport)


def to_report(command: str, findings: Iterable[Finding], result: object) -> bytes:
    """Return the envelope as JSON, laid out as ``to_json`` lays out its own.

    Args:
        command: such as ``parse``.
        findings: what was noticed.
        result: what the command's report holds; None after an error.

    Example:
        >>> print(to_report("cite", (), None).decode(), end="")
        {
          "format": "seoul_corpus/cite",
          "version": "1",
          "findings": [],
          "result": null
        }
    """
    members = {"format": f"seoul_corpus/{command}", "findings": tuple(findings), "result": result}
    return _REPORTS.dump_json(_REPORTS.validate_python(members), indent=2) + b"\n"


def document_file(document: Document) -> DocumentFile:
    """Return the document as the result of a report: what ``from_json`` reads."""
    return DocumentFile.model_validate(dict(document))


def as_finding(error: SeoulCorpusError) -> Finding:
    """Return an error as the finding that a report holds."""
    place = error.location
    places: tuple[Place, ...] = ()
    if place and place.line is not None:
        at = Span(start=place.offset or 0, end=place.offset or 0)
        places = (Place(key=place.source, span=at, line=place.line, column=place.column or 1),)
    params = {name: visible(str(value)) for name, value in error.params.items()}
    return Finding(
        code=error.code, severity="error", category="input", places=places, params=params
    )
