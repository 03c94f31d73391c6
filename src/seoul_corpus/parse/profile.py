"""Which marks number a text, said beforehand instead of told from the text."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Final

from pydantic import AfterValidator, ValidationError

from seoul_corpus.document import Value
from seoul_corpus.document.value import Text
from seoul_corpus.errors import FormatError, Location
from seoul_corpus.parse.lines import Line
from seoul_corpus.parse.marks import marks
from seoul_corpus.sources import read_file


def level_style(level: str) -> str:
    """Return the family of marks that a level names by its first mark.

    Raises:
        ValueError: it is no mark, or not the first of its family.

    Example:
        >>> level_style("제1조"), level_style("(i)"), level_style("1.1")
        ('article', 'roman()', 'path')
    """
    head = level.strip()
    for mark in marks(head + " ") if head else ():
        if mark.end == len(head) and set(mark.path) <= {1}:
            return mark.style
    raise ValueError(f"{level!r} is not the first mark of a level, as 1. or (a) or 제1조 is")


def _known(levels: tuple[str, ...]) -> tuple[str, ...]:
    styles = [level_style(level) for level in levels]
    if not styles or len(set(styles)) < len(styles):
        raise ValueError("levels are one or more, each of another style")
    return levels


class Profile(Value):
    """How a text is numbered: nothing else begins a unit, and the levels nest in this order.

    Attributes:
        levels: the first mark of each level, the outermost first: ``("제1조", "①", "1.", "가.")``.
            ``1.1`` stands for every number that spells out its path. A text may leave out levels.

    Example:
        >>> Profile(levels=("1.", "(a)")).ranks["latin()"]
        1
    """

    levels: Annotated[tuple[Text, ...], AfterValidator(_known)]

    @property
    def ranks(self) -> Mapping[str, int]:
        """The place of each style of mark among the levels, from 0."""
        return {level_style(level): rank for rank, level in enumerate(self.levels)}


PROFILES: Final = MappingProxyType(
    {
        "declaration": Profile(levels=("1.", "1.1")),
        "regulation": Profile(levels=("제1조", "①", "1.", "가.")),
        "treaty": Profile(levels=("Article 1", "1.", "(a)", "(i)")),
        "resolution": Profile(levels=("1.", "(a)", "(i)")),
        "bullets": Profile(levels=("○", "-", "·")),
    }
)
"""Profiles with a name."""


def load_profile(name: str | os.PathLike[str]) -> Profile:
    """Return the profile of a name, or the one in a TOML file.

    Args:
        name: a name in ``PROFILES``, or the path of a TOML file with the fields of ``Profile``.

    Raises:
        ParseError: there is no such name and no such file.
        FormatError: the file is not a profile.

    Example:
        >>> load_profile("resolution").levels
        ('1.', '(a)', '(i)')
    """
    path = os.fspath(name)
    if path in PROFILES:
        return PROFILES[path]
    try:
        # TOML has lists where a strict model takes tuples.
        return Profile.model_validate(tomllib.loads(read_file(path).text), strict=False)
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        reason = str(error)
        if isinstance(error, ValidationError):
            first = error.errors(include_url=False)[0]
            reason = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
        raise FormatError("profile-invalid", Location(path), reason=reason) from error


def keep_levels(lines: list[Line], ranks: Mapping[str, int]) -> None:
    """Leave each line only the marks of the levels, the outermost reading first."""
    for line in lines:
        kept = [mark for mark in line.marks if mark.style in ranks]
        line.marks = tuple(sorted(kept, key=lambda mark: ranks[mark.style]))
