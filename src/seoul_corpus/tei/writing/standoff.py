"""What stands beside the texts: links, layers, terms, findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from seoul_corpus.document import (
    LEVELS,
    Alignment,
    Annotation,
    Bitext,
    Document,
    Finding,
    Layer,
    Level,
    Link,
    Place,
    Term,
    TermBase,
    span_of,
)
from seoul_corpus.tei.profile import LEVEL_OF_KIND
from seoul_corpus.tei.writing.markup import Markup

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,63}")


def names_of(values: Iterable[str | None]) -> dict[str, str]:
    """Return a name for each value but None: itself where it is one, or else a number.

    Example:
        >>> names_of(["kim", None, "J. Kim", "kim"])
        {'kim': 'kim', 'J. Kim': '1'}
    """
    different = [value for value in dict.fromkeys(values) if value is not None]
    return {
        value: value if _NAME.fullmatch(value) else str(number)
        for number, value in enumerate(different)
    }


def standoff(document: Bitext | Document, markup: Markup) -> Iterator[str]:
    """Yield the ``standOff`` element in pieces; nothing where it would be empty."""
    if isinstance(document, Document):
        parts = [findings(document.findings, markup, document.key)]
    else:
        bitext = document
        parts = [
            *link_groups(bitext, markup),
            *link_notes(bitext.alignment, markup),
            *(layer(one, markup) for one in bitext.layers),
            term_list(bitext.terms, markup),
            *(findings(d.findings, markup, d.key) for d in bitext.documents),
            findings(bitext.alignment.findings, markup),
        ]
    if any(parts):
        yield "<standOff>\n"
        yield from parts
        yield "</standOff>\n"


def corresp(bitext: Bitext, markup: Markup) -> dict[str, str]:
    """Return the ``@corresp`` attribute of each unit that has a counterpart."""
    others: dict[str, tuple[str, ...]] = {}
    for link in bitext.alignment.links:
        source, target = link.source_ids, link.target_ids
        if source and target and link.level != "term":
            for name in source:
                others[name] = others[name] + target if name in others else target
            for name in target:
                others[name] = others[name] + source if name in others else source
    return {name: f' corresp="{markup.pointers(_once(ids))}"' for name, ids in others.items()}


def _once(names: tuple[str, ...]) -> tuple[str, ...]:
    return names if len(names) == 1 else tuple(dict.fromkeys(names))


# --- links --------------------------------------------------------------------------------


def link_groups(bitext: Bitext, markup: Markup) -> Iterator[str]:
    """Yield a ``linkGrp`` for each stretch of links of a level."""
    alignment = bitext.alignment
    domains = markup.pointers((f"text.{alignment.source}", f"text.{alignment.target}"))
    statements = _Statements(alignment, markup)
    unlinked = _unlinked(bitext)
    for level, links in _stretches(alignment, unlinked):
        group = f'type="alignment" subtype="{level}" domains="{domains}"'
        yield f'<linkGrp {group} targFunc="source translation">\n'
        for link in links:
            yield _link(link, markup, statements.of(link))
        for name in unlinked.pop(level, ()):
            yield f'<ptr type="unlinked" target="{markup.pointer(name)}"/>\n'
        yield "</linkGrp>\n"


def _stretches(
    alignment: Alignment, unlinked: Mapping[Level, list[str]]
) -> list[tuple[Level, list[Link]]]:
    """Return the links by level, with an empty stretch for a level of unlinked units alone."""
    by_level = groupby(alignment.links, key=lambda link: link.level)
    stretches = [(level, list(links)) for level, links in by_level]
    present = {level for level, _ in stretches}
    for level in LEVELS:
        if level in unlinked and level not in present:
            rank = LEVELS.index(level)
            later = (i for i, (other, _) in enumerate(stretches) if LEVELS.index(other) > rank)
            stretches.insert(next(later, len(stretches)), (level, []))
    return stretches


def _unlinked(bitext: Bitext) -> dict[Level, list[str]]:
    """Return the units of each level that no link but one of level ``term`` has."""
    linked = bitext.links_by_unit
    found: dict[Level, list[str]] = {}
    for document in (bitext.source, bitext.target):
        entries = document.index.entries
        names = [n for n in entries.keys() - linked.keys() if entries[n].kind in LEVEL_OF_KIND]
        names.sort(key=lambda name: (span_of(entries[name].unit).start, name))
        for name in names:
            found.setdefault(LEVEL_OF_KIND[entries[name].kind], []).append(name)
    return found


def _link(link: Link, markup: Markup, statement: str) -> str:
    source, target = link.source_ids, link.target_ids
    names = source + target
    element = "link" if len(names) > 1 else "ptr"
    cardinality = f"{len(source)}-{len(target)}"
    return (
        f'<{element}{markup.id(link.id)} type="{cardinality}" target="{markup.pointers(names)}" '
        f"{statement}/>\n"
    )


class _Statements:
    """What links say of themselves: most say the same as many others, so each is written once."""

    def __init__(self, alignment: Alignment, markup: Markup) -> None:
        self.markup = markup
        self.reviewers = names_of(link.reviewer for link in alignment.links)
        self.origins = names_of(link.origin or None for link in alignment.links)
        self.written: dict[tuple[object, ...], str] = {}

    def of(self, link: Link) -> str:
        """Return the attributes on relation, status, origin, confidence and reviewer."""
        key = (link.relation, link.status, link.origin, link.confidence, link.reviewer)
        written = self.written.get(key)
        if written is None:
            written = self.written[key] = self._statement(link)
        return written

    def _statement(self, link: Link) -> str:
        relation = f"rel:{link.relation} " if link.relation else ""
        origin = f" origin:{self.origins[link.origin]}" if link.origin else ""
        resp = ""
        if link.reviewer is not None:
            reviewer = self.markup.pointer(f"reviewer.{self.reviewers[link.reviewer]}")
            resp = f' resp="{reviewer}"'
        cert = number(link.confidence)
        return f'ana="{relation}status:{link.status}{origin}" cert="{cert}"{resp}'


def link_notes(alignment: Alignment, markup: Markup) -> Iterator[str]:
    """Yield what reviewers say, then the reasons, each pointing to its link."""
    for link in alignment.links:
        if link.note:
            target = markup.pointer(link.id)
            yield f'<note type="link" target="{target}">{markup.content(link.note)}</note>\n'
    for link in alignment.links:
        for reason in link.evidence:
            target = markup.pointer(link.id)
            cert, kind = number(reason.share), markup.content(reason.kind)
            yield f'<note type="evidence" target="{target}" cert="{cert}">{kind}</note>\n'


def number(share: float) -> str:
    """Return the shortest number that reads back as ``share``.

    Example:
        >>> number(1.0), number(0.83)
        ('1', '0.83')
    """
    # Adding zero turns -0.0 into 0.0.
    return repr(share + 0.0).removesuffix(".0")


# --- layers and terms ---------------------------------------------------------------------


def layer(of_layer: Layer, markup: Markup) -> str:
    """Return a layer as a ``spanGrp``."""
    spans = "".join([_span(annotation, markup) for annotation in of_layer.annotations])
    return f'<spanGrp type="layer" n="{of_layer.name}">\n{spans}</spanGrp>\n'


def _span(annotation: Annotation, markup: Markup) -> str:
    span = annotation.span
    said = {
        "type": annotation.type,
        "value": annotation.value,
        "ref": annotation.ref,
        "origin": annotation.origin or None,
        "note": annotation.note or None,
    }
    notes = "".join(
        [
            f'<note type="{name}">{markup.content(text)}</note>'
            for name, text in said.items()
            if text is not None
        ]
    )
    target = f"char:{annotation.document},{span.start},{span.end}"
    return f'<span{markup.id(f"an.{annotation.id}")} target="{target}">{notes}</span>\n'


def term_list(terms: TermBase | None, markup: Markup) -> str:
    """Return the term base as a ``list``; an ``item`` without id where it holds no term."""
    if terms is None:
        return ""
    items = "".join([_term(term, markup) for term in terms.terms]) or "<item/>\n"
    return f'<list type="terms">\n{items}</list>\n'


def _term(term: Term, markup: Markup) -> str:
    gloss = f"<gloss>{markup.content(term.definition)}</gloss>" if term.definition else ""
    wordings = "".join(
        [
            f'<term xml:lang="{wording.lang}" type="{wording.status}"'
            f"{markup.attribute('n', wording.part_of_speech or None)}>"
            f"{markup.content(wording.text)}</term>"
            for wording in term.wordings
        ]
    )
    return f"<item{markup.id(f'term.{term.id}')}>{gloss}{wordings}</item>\n"


# --- findings -----------------------------------------------------------------------------


def findings(found: tuple[Finding, ...], markup: Markup, key: str | None = None) -> str:
    """Return findings as a library of feature structures; nothing where there are none."""
    if not found:
        return ""
    where = f' corresp="{markup.pointer(f"text.{key}")}"' if key else ""
    content = "".join([_finding(finding, markup) for finding in found])
    return f'<fvLib n="findings"{where}>\n{content}</fvLib>\n'


def _finding(finding: Finding, markup: Markup) -> str:
    ids = [_string(name, markup) for name in finding.ids]
    places = [_place(place, markup) for place in finding.places]
    params = [_param(name, value, markup) for name, value in finding.params.items()]
    features = [
        _feature("code", _string(finding.code, markup)),
        _feature("severity", f'<symbol value="{finding.severity}"/>'),
        _feature("category", _string(finding.category, markup)),
        _features("ids", ids),
        _features("places", places),
        _features("params", params),
        _feature(
            "fingerprint", _string(finding.fingerprint, markup) if finding.fingerprint else ""
        ),
    ]
    return f'<fs type="finding">{"".join(features)}</fs>\n'


def _place(place: Place, markup: Markup) -> str:
    numbers = {
        "start": place.span.start,
        "end": place.span.end,
        "line": place.line,
        "column": place.column,
    }
    features = [_feature("key", _string(place.key, markup))]
    features += [_feature(name, f'<numeric value="{value}"/>') for name, value in numbers.items()]
    return f'<fs type="place">{"".join(features)}</fs>'


def _param(name: str, value: str, markup: Markup) -> str:
    said = _feature("name", _string(name, markup)) + _feature("value", _string(value, markup))
    return f'<fs type="param">{said}</fs>'


def _features(name: str, values: list[str]) -> str:
    """Return a feature with several values; nothing for none."""
    return _feature(name, f'<vColl org="list">{"".join(values)}</vColl>' if values else "")


def _feature(name: str, value: str) -> str:
    """Return a feature; nothing without a value."""
    return f'<f name="{name}">{value}</f>' if value else ""


def _string(text: str, markup: Markup) -> str:
    return f"<string>{markup.content(text)}</string>"
