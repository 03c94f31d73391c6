"""Whether a TEI file keeps our contract: the grammar, the rules, and that it can be read.

``file`` sees the file as rules ask for it; ``names``, ``links`` and ``texts`` hold the rules, one
function each; ``grammar`` is the RELAX NG schema in ``schemas/``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Unpack

from seoul_corpus.document import Finding, Place, Severity, Span
from seoul_corpus.errors import SchemaError
from seoul_corpus.intake import Limits, Source, Xml, read_xml
from seoul_corpus.tei.checking import links, names, texts
from seoul_corpus.tei.checking.file import Fault, Rule, TeiFile
from seoul_corpus.tei.checking.grammar import broken_grammar
from seoul_corpus.tei.reading.layouts import alignment_among, joined, language_files, singles
from seoul_corpus.tei.reading.reader import TeiReader

__all__ = ["RULES", "validate"]

RULES: dict[str, Rule] = {
    f"tei-{rule.__name__.replace('_', '-')}": rule
    for rule in (*names.RULES, *links.RULES, *texts.RULES)
}
"""Each rule by its id; its docstring says what must hold, its message what was found."""

WARNINGS = frozenset({"tei-id-path", "tei-profile-minor"})
"""Rules whose breach leaves a file that is valid and can be read."""


def validate(
    source: Source | Mapping[str, Source], **limits: Unpack[Limits]
) -> tuple[Finding, ...]:
    """Return what is wrong with TEI of our profile, in the order of its lines.

    The file is valid if no finding has the severity ``error``; then ``from_tei`` (or
    ``read_corpus``) can read it and TEI's own ``tei_all`` accepts it. Nothing but the file and our
    own grammar is opened. The code of a finding is the id of the rule; its place is the line of
    the element, with the file's name as key and an empty span.

    Args:
        source: the file's bytes, or its path; for the layout ``split`` all files by their names.
        limits: ``size_limit``, ``depth_limit``, ``node_limit``, ``attribute_limit``,
            ``attribute_count_limit``, where the defaults are not what is wanted.

    Raises:
        ParseError: the file cannot be read or decoded.
        LimitError: it is over one of the limits.
        FormatError: it is no XML, or XML with a DOCTYPE; the files do not belong together.

    Example:
        >>> [finding.code for finding in validate(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')]
        ['tei-grammar', 'tei-profile']
    """
    if isinstance(source, Mapping):
        files = {name: read_xml(file, **limits).root for name, file in source.items()}
        return _validated_files({name: Xml(root, name) for name, root in files.items()})
    xml = read_xml(source, **limits)
    found = _broken_grammar(xml)
    with _refusals(xml, found):
        for root in singles(xml.root):
            found += _broken_rules(Xml(root, xml.name), found)
    return _by_line(found)


def _validated_files(files: Mapping[str, Xml]) -> tuple[Finding, ...]:
    """Return what is wrong with files of the layout ``split``."""
    found = [finding for xml in files.values() for finding in _broken_grammar(xml)]
    alignment = alignment_among(files)
    with _refusals(alignment, found):
        languages = language_files(alignment, files)
        found += [finding for _, xml in languages for finding in _broken_rules(xml, found)]
        seen = {(finding.code, finding.places[0].line) for finding in found}
        together = _broken_rules(Xml(joined(alignment, files), alignment.name), found)
        found += [f for f in together if (f.code, f.places[0].line) not in seen]
    return _by_line(found)


def _broken_grammar(xml: Xml) -> list[Finding]:
    return [_finding("tei-grammar", fault, xml.name) for fault in broken_grammar(xml.root)]


def _broken_rules(xml: Xml, before: list[Finding]) -> list[Finding]:
    """Return where a ``TEI`` breaks a rule; where nothing is wrong, why the reader refuses it."""
    file = TeiFile(xml.root)
    faults = ((code, fault) for code, rule in RULES.items() for fault in rule(file))
    found = [_finding(code, fault, xml.name) for code, fault in faults]
    if all(finding.severity != "error" for finding in (*before, *found)):
        with _refusals(xml, found):
            TeiReader(xml.root).read()
    return found


@contextmanager
def _refusals(xml: Xml, found: list[Finding]) -> Iterator[None]:
    """Make a finding of the reader's error, unless something was found before."""
    try:
        yield
    except SchemaError as error:
        if all(finding.severity != "error" for finding in found):
            line = error.location.line if error.location else None
            params = {key: str(value) for key, value in error.params.items()}
            found.append(_finding(error.code, Fault(xml.root, params, line), xml.name))


def _by_line(found: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda finding: (finding.places[0].key, finding.places[0].line)))


def _finding(code: str, fault: Fault, name: str) -> Finding:
    severity: Severity = "warning" if code in WARNINGS else "error"
    line = fault.element.sourceline if fault.line is None else fault.line
    return Finding(
        code=code,
        severity=severity,
        category="tei",
        ids=fault.ids,
        places=(
            Place(
                key=name,
                span=Span(start=0, end=0),
                line=line if isinstance(line, int) else 1,
                column=1,
            ),
        ),
        params={"element": fault.name, **fault.params},
    )
