"""The links of an alignment, as groups of links and as ``@corresp`` on the units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seoul_corpus.document import LEVELS, Bitext, Level, Link, span_of
from seoul_corpus.tei.profile import LEVEL_OF_KIND
from seoul_corpus.tei.writing.markup import Markup

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,63}")


class Names(dict[str, str]):
    """Gives each value a name that can stand in an id: itself where it is one, else a number.

    Example:
        >>> names = Names()
        >>> names["kim"], names["J. Kim"], names["kim"]
        ('kim', '1', 'kim')
    """

    def __missing__(self, value: str) -> str:
        self[value] = name = value if _NAME.fullmatch(value) else str(len(self))
        return name


class Linking:
    """What there is to write about the links, gathered in one pass.

    Args:
        links: all links of the alignment.
        markup: escapes text.

    Attributes:
        reviewers: the name in an id of each reviewer.
        origins: the name in an id of what made links.
        stretches: the written links of each level, in the order of the alignment.
        notes: what reviewers say.
        reasons: the evidence.
    """

    def __init__(self, links: Sequence[Link], markup: Markup) -> None:
        self.reviewers = Names()
        self.origins = Names()
        self.stretches: list[tuple[Level, list[str]]] = []
        self.notes: list[str] = []
        self.reasons: list[str] = []
        self._markup = markup
        # Most links and reasons say the same as many others: each statement is written once.
        self._statements: dict[tuple[object, ...], str] = {}
        self._counterparts: dict[str, tuple[str, ...]] = {}
        level = None
        written: list[str] = []
        for link in links:
            if link.level != level:
                level, written = link.level, []
                self.stretches.append((level, written))
            written.append(self._link(link))
            if level != "term":
                self._join(link.source_ids, link.target_ids)
            self._comment(link)

    def corresp(self) -> dict[str, str]:
        """Return the ``@corresp`` attribute of each unit that has a counterpart."""
        pointers = self._markup.pointers
        return {
            name: f' corresp="{pointers(ids if len(ids) == 1 else tuple(dict.fromkeys(ids)))}"'
            for name, ids in self._counterparts.items()
        }

    def _join(self, source: tuple[str, ...], target: tuple[str, ...]) -> None:
        counterparts = self._counterparts
        if source and target:
            for name in source:
                others = counterparts.get(name)
                counterparts[name] = target if others is None else others + target
            for name in target:
                others = counterparts.get(name)
                counterparts[name] = source if others is None else others + source

    def _link(self, link: Link) -> str:
        source, target = link.source_ids, link.target_ids
        key = (link.relation, link.status, link.origin, link.confidence, link.reviewer)
        statement = self._statements.get(key)
        if statement is None:
            statement = self._statements[key] = self._statement(link)
        names = source + target
        element = "link" if len(names) > 1 else "ptr"
        return (
            f'<{element} xml:id="{self._markup.prefix}{link.id}" '
            f'type="{len(source)}-{len(target)}" target="{self._markup.pointers(names)}" '
            f"{statement}/>\n"
        )

    def _statement(self, link: Link) -> str:
        """Return what a link says of itself."""
        relation = f"rel:{link.relation} " if link.relation else ""
        origin = f" origin:{self.origins[link.origin]}" if link.origin else ""
        resp = ""
        if link.reviewer is not None:
            reviewer = self._markup.pointer(f"reviewer.{self.reviewers[link.reviewer]}")
            resp = f' resp="{reviewer}"'
        cert = number(link.confidence)
        return f'ana="{relation}status:{link.status}{origin}" cert="{cert}"{resp}'

    def _comment(self, link: Link) -> None:
        """Gather what is said of a link, and why it was made."""
        target = f'target="{self._markup.pointer(link.id)}"'
        if link.note:
            text = self._markup.content(link.note)
            self.notes.append(f'<note type="link" {target}>{text}</note>\n')
        for reason in link.evidence:
            key = (reason.kind, reason.share)
            said = self._statements.get(key)
            if said is None:
                kind = self._markup.content(reason.kind)
                said = self._statements[key] = f'cert="{number(reason.share)}">{kind}'
            self.reasons.append(f'<note type="evidence" {target} {said}</note>\n')


def link_groups(bitext: Bitext, linking: Linking, markup: Markup) -> Iterator[str]:
    """Yield a ``linkGrp`` for each stretch of links of a level, then what is said of links."""
    alignment = bitext.alignment
    domains = markup.pointers((f"text.{alignment.source}", f"text.{alignment.target}"))
    unlinked = _unlinked(bitext)
    for level, written in _with_unlinked(linking.stretches, unlinked):
        group = f'type="alignment" subtype="{level}" domains="{domains}"'
        yield f'<linkGrp {group} targFunc="source translation">\n'
        yield from written
        for name in unlinked.pop(level, ()):
            yield f'<ptr type="unlinked" target="{markup.pointer(name)}"/>\n'
        yield "</linkGrp>\n"
    yield from linking.notes
    yield from linking.reasons


def _with_unlinked(
    stretches: Sequence[tuple[Level, list[str]]], unlinked: dict[Level, list[str]]
) -> list[tuple[Level, list[str]]]:
    """Return the links by level, with an empty stretch for a level of unlinked units alone."""
    found = list(stretches)
    for level in LEVELS:
        if level in unlinked and level not in {present for present, _ in found}:
            rank = LEVELS.index(level)
            later = (i for i, (other, _) in enumerate(found) if LEVELS.index(other) > rank)
            found.insert(next(later, len(found)), (level, []))
    return found


def _unlinked(bitext: Bitext) -> dict[Level, list[str]]:
    """Return the units of each level that no link but one of level ``term`` has."""
    linked = bitext.links_by_unit
    found: dict[Level, list[str]] = {}
    for document in (bitext.source, bitext.target):
        entries = document.index.entries
        names = [n for n in entries if n not in linked and entries[n].kind in LEVEL_OF_KIND]
        names.sort(key=lambda name: span_of(entries[name].unit).start)
        for name in names:
            found.setdefault(LEVEL_OF_KIND[entries[name].kind], []).append(name)
    return found


def number(share: float) -> str:
    """Return the shortest number that reads back as ``share``.

    Example:
        >>> number(1.0), number(0.83)
        ('1', '0.83')
    """
    # Adding zero turns -0.0 into 0.0.
    return repr(share + 0.0).removesuffix(".0")
