"""Whether a TEI file keeps our contract: the grammar, the rules, and that it can be read.

``file`` sees the file as rules ask for it; ``names``, ``links`` and ``texts`` hold the rules, one
function each; ``grammar`` is the RELAX NG schema in ``schemas/``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Unpack

from seoul_corpus.document import Finding, Place, Severity, Span
from seoul_corpus.errors import SchemaError
from seoul_corpus.tei.checking import links, names, texts
from seoul_corpus.tei.checking.file import Fault, Rule, TeiFile
from seoul_corpus.tei.checking.grammar import broken_grammar
from seoul_corpus.tei.intake import Limits, Source, read_xml
from seoul_corpus.tei.reading.elements import Element

__all__ = ["RULES", "validate"]

RULES: dict[str, Rule] = {
    f"tei-{rule.__name__.replace('_', '-')}": rule
    for rule in (*names.RULES, *links.RULES, *texts.RULES)
}
"""Each rule by its id; its docstring says what must hold, its message what was found."""

WARNINGS = frozenset({"tei-id-path", "tei-profile-minor"})
"""Rules whose breach leaves a file that is valid and can be read."""


def validate(source: Source, **limits: Unpack[Limits]) -> tuple[Finding, ...]:
    """Return what is wrong with a TEI file of our profile, in the order of its lines.

    The file is valid if no finding has the severity ``error``; then ``from_tei`` can read it and
    TEI's own ``tei_all`` accepts it. Nothing but the file and our own grammar is opened. The code
    of a finding is the id of the rule; its place is the line of the element, with the file's name
    as key and an empty span.

    Args:
        source: the file's bytes, or its path.
        limits: ``size_limit``, ``depth_limit``, ``node_limit``, ``attribute_limit``, where the
            defaults are not what is wanted.

    Raises:
        ParseError: the file cannot be read or decoded.
        LimitError: it is over one of the limits.
        FormatError: it is no XML, or XML with a DOCTYPE.

    Example:
        >>> [finding.code for finding in validate(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')]
        ['tei-grammar', 'tei-profile']
    """
    xml = read_xml(source, **limits)
    file = TeiFile(xml.root)
    found = [_finding("tei-grammar", fault, xml.name) for fault in broken_grammar(xml.root)]
    for code, rule in RULES.items():
        found += [_finding(code, fault, xml.name) for fault in rule(file)]
    if all(finding.severity != "error" for finding in found):
        found += _unreadable(xml.root, xml.name)
    return tuple(sorted(found, key=lambda finding: finding.places[0].line))


def _unreadable(root: Element, name: str) -> Iterator[Finding]:
    """Yield why the reader refuses a file that grammar and rules accept."""
    from seoul_corpus.tei.reading.reader import TeiReader

    try:
        TeiReader(root).read()
    except SchemaError as error:
        line = error.location.line if error.location else None
        params = {key: str(value) for key, value in error.params.items()}
        yield _finding(error.code, Fault(root, params, line), name)


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
