"""What a translation file holds: units, each with its text in several languages."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

Pairs: TypeAlias = tuple[tuple[str, str], ...]
"""Names and values, in the order of the file."""


class Inline(NamedTuple):
    """A code inside a text, such as the ``ph`` of a picture or the ``bpt`` of bold type.

    Attributes:
        name: the element's name.
        attributes: the element's attributes.
        content: what stands in it: strings and further codes.
    """

    name: str
    attributes: Pairs = ()
    content: tuple[str | Inline, ...] = ()


Content: TypeAlias = tuple[str | Inline, ...]
"""A text with its codes, in order."""


class Variant(NamedTuple):
    """A unit's text in one language.

    Attributes:
        lang: BCP 47 tag, as the file has it.
        content: the text with its codes.
        props: what else the file says of it, by type.
        notes: remarks.
        attributes: the element's attributes, the language left out.
    """

    lang: str
    content: Content
    props: Pairs = ()
    notes: tuple[str, ...] = ()
    attributes: Pairs = ()

    @property
    def text(self) -> str:
        """The text without codes: what is highlighted or a text of its own counts, too."""
        content = self.content
        if len(content) == 1 and isinstance(content[0], str):
            return content[0]
        return plain(content)


class TranslationUnit(NamedTuple):
    """What says the same in several languages.

    Attributes:
        id: the unit's id; empty where the file gives none.
        variants: one a language, in the order of the file, the source first.
        props: what else the file says of it, by type.
        notes: remarks.
        attributes: the element's attributes, the id left out.
    """

    id: str
    variants: tuple[Variant, ...]
    props: Pairs = ()
    notes: tuple[str, ...] = ()
    attributes: Pairs = ()

    def variant(self, lang: str) -> Variant | None:
        """Return the first text in ``lang``: ``en`` finds ``en-GB``, and the reverse.

        Example:
            >>> unit = TranslationUnit("1", (Variant("ko", ("하나",)), Variant("EN-gb", ("one",))))
            >>> [unit.variant(lang).text for lang in ("ko-KR", "en")]
            ['하나', 'one']
        """
        wanted = lang.casefold()
        same = [v for v in self.variants if v.lang.casefold() == wanted]
        near = [v for v in self.variants if _primary(v.lang) == _primary(lang)]
        return next(iter([*same, *near]), None)


_TEXTS = frozenset({"hi", "sub", "mrk", "g", "pc", "sm", "em"})


def plain(content: Content) -> str:
    """Return the text of ``content``: codes say nothing, what they only mark does."""
    said = (
        piece if isinstance(piece, str) else plain(piece.content) if piece.name in _TEXTS else ""
        for piece in content
    )
    return "".join(said)


def _primary(lang: str) -> str:
    return lang.casefold().replace("_", "-").partition("-")[0]
