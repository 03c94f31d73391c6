"""Documents and bitexts with links that a person gave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from seoul_corpus.align.aligner import Aligner
from seoul_corpus.align.ordering import in_text_order
from seoul_corpus.align.review.renewal import checked, renewed
from seoul_corpus.align.review.rows import LinkRow, LinkTable
from seoul_corpus.align.review.sides import document_side
from seoul_corpus.document import Alignment, Bitext, Document, Finding, Link


def locked_links(
    links: LinkTable | Iterable[Link], source: Document, target: Document
) -> tuple[tuple[Link, ...], tuple[Finding, ...]]:
    """Return the links that stand, with what was noticed about them.

    Raises:
        AlignmentError: a link contradicts the texts or another link.
    """
    sides = document_side(source), document_side(target)
    if isinstance(links, LinkTable):
        rows, findings = renewed(links, *sides)
        return _numbered(row.link for row in rows), findings
    rows = tuple(LinkRow(link=link, file="links", row=n) for n, link in enumerate(links, 1))
    checked(rows, *sides)
    return _numbered(row.link for row in rows), ()


def not_kept(given: LinkTable | Iterable[Link], links: Iterable[Link]) -> Iterator[Finding]:
    """Yield rows that may be a correction without a status: nothing tells, and they are not kept.

    A table without fingerprints does not say whether a person changed an id.
    """
    if not isinstance(given, LinkTable):
        return
    found = {(link.source_ids, link.target_ids) for link in links}
    for row in given.rows:
        sides = row.link.source_ids, row.link.target_ids
        if not (row.touched or row.fingerprints or sides in found):
            params = {"file": row.file, "row": str(row.row), "id": row.ids[0]}
            yield Finding(
                code="link-not-kept",
                severity="warning",
                category="review",
                ids=row.ids,
                params=params,
            )


def _numbered(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return links with distinct ids: terms may have several for one unit."""
    seen: dict[str, int] = {}
    made: list[Link] = []
    for link in links:
        name = f"al.{(*link.source_ids, *link.target_ids)[0]}"
        seen[name] = count = seen.get(name, 0) + 1
        new = name if count == 1 else f"{name}-{count}"
        made.append(link if link.id == new else link.model_copy(update={"id": new}))
    return tuple(made)


def relinked(bitext: Bitext, links: LinkTable | Iterable[Link]) -> Bitext:
    """Return a bitext in which given links take the place of those they are at odds with.

    Its other links stay, with their status and reviewer; units that lose their link by it are
    aligned anew. Layers, terms and direction are kept.

    Args:
        bitext: two documents with links.
        links: as in ``align``.

    Raises:
        AlignmentError: a given link contradicts the texts or another one.
    """
    source, target = bitext.source, bitext.target
    given, findings = locked_links(links, source, target)
    kept = _undisputed(bitext.alignment.links, given)
    aligner = Aligner(source, target, _numbered((*given, *kept)))
    aligner.run()
    alignment = Alignment(
        source=source.key,
        target=target.key,
        links=in_text_order(aligner.links, source, target),
        findings=(*findings, *not_kept(links, aligner.links), *aligner.findings),
    )
    return Bitext(
        key=bitext.key,
        ko=bitext.ko,
        en=bitext.en,
        alignment=alignment,
        layers=bitext.layers,
        terms=bitext.terms,
    )


def _undisputed(links: Iterable[Link], given: Iterable[Link]) -> list[Link]:
    """Return the links that share no unit with a given one of their kind."""
    given = tuple(given)
    taken = {n for k in given if k.level != "term" for n in (*k.source_ids, *k.target_ids)}
    terms = {(k.source_ids, k.target_ids) for k in given if k.level == "term"}
    return [
        link
        for link in links
        if (
            (link.source_ids, link.target_ids) not in terms
            if link.level == "term"
            else taken.isdisjoint((*link.source_ids, *link.target_ids))
        )
    ]
