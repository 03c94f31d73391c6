"""What stands beside the texts: links, layers, terms, findings."""

from __future__ import annotations

from collections.abc import Iterator

from seoul_corpus.document import (
    Annotation,
    Bitext,
    Document,
    Finding,
    Layer,
    Place,
    Term,
    TermBase,
)
from seoul_corpus.tei.writing.links import Linking, link_groups
from seoul_corpus.tei.writing.markup import Markup


def standoff(document: Bitext | Document, linking: Linking, markup: Markup) -> Iterator[str]:
    """Yield the ``standOff`` element in pieces; nothing where it would be empty."""
    parts: list[str] = []
    if isinstance(document, Bitext):
        parts += _joining(document, linking, markup)
        parts += (findings(one.findings, markup, one.key) for one in document.documents)
        parts.append(findings(document.alignment.findings, markup))
    else:
        parts.append(findings(document.findings, markup, document.key))
    if any(parts):
        yield "<standOff>\n"
        yield from parts
        yield "</standOff>\n"


def alignment_standoff(bitext: Bitext, linking: Linking, markup: Markup) -> Iterator[str]:
    """Yield the ``standOff`` of a file that has no texts: all but the findings on those."""
    yield "<standOff>\n"
    yield from _joining(bitext, linking, markup)
    # TEI asks for something in it: an empty library says that nothing was found.
    yield findings(bitext.alignment.findings, markup) or '<fvLib n="findings"/>\n'
    yield "</standOff>\n"


def _joining(bitext: Bitext, linking: Linking, markup: Markup) -> Iterator[str]:
    yield from link_groups(bitext, linking, markup)
    for one in bitext.layers:
        yield layer(one, markup)
    yield term_list(bitext.terms, markup)


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
    kind = markup.attribute("n", term.type or None)
    return f"<item{markup.id(f'term.{term.id}')}{kind}>{gloss}{wordings}</item>\n"


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
