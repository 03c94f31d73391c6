"""A folder of bitexts as one corpus, read one after the other."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import overload

from seoul_corpus.collection.members import Member, members_of
from seoul_corpus.document import Bitext
from seoul_corpus.document.searchable import Searchable
from seoul_corpus.document.tabular import Tabular
from seoul_corpus.errors import (
    CorpusWarning,
    FormatError,
    Location,
    MemberError,
    UnknownReferenceError,
)

__all__ = ["Corpus", "Member", "load_corpus"]

Each = Callable[[Bitext], Bitext]

_SHOWN = 20
"""So many keys are named in an error."""


class Corpus(Sequence[Bitext], Tabular, Searchable):
    """Bitexts of one's own, read when they are asked for and not kept.

    ``corpus[0]`` and ``corpus["key"]`` read one bitext, ``corpus[2:5]`` and ``filter`` give a
    smaller corpus and read none. A loop reads one after the other; a member that cannot be read is
    left out of it with a ``CorpusWarning`` that names the file, and ``errors`` lists all of them.

    Args:
        members: what it holds.
        each: what is done with each bitext when it has been read, such as ``annotate``.

    Attributes:
        members: what it holds, with their metadata.
        each: as given.
        left_out: what else is in the folder.
    """

    def __init__(
        self,
        members: Sequence[Member],
        each: Each | None = None,
        left_out: Sequence[Path] = (),
    ) -> None:
        self.members = tuple(members)
        self.each = each
        self.left_out = tuple(left_out)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the members, which the column ``bitext`` of a table holds."""
        return tuple(member.key for member in self.members)

    @property
    def metadata(self) -> list[dict[str, object]]:
        """What is known of each member, as rows: key, title, title_ko, file, and its ``about``."""
        return [
            {
                **one.about,
                "bitext": one.key,
                "title": one.title,
                "title_ko": one.title_ko,
                "file": one.name,
            }
            for one in self.members
        ]

    def filter(self, wanted: Callable[[Member], object]) -> Corpus:
        """Return the corpus of the members that ``wanted`` is true of; nothing is read."""
        return Corpus([one for one in self.members if wanted(one)], self.each)

    def errors(self) -> tuple[MemberError, ...]:
        """Read all members and return why some of them cannot be read, if any."""
        return tuple(one for one in map(self._attempt, self.members) if not isinstance(one, Bitext))

    @overload
    def __getitem__(self, index: int | str) -> Bitext: ...
    @overload
    def __getitem__(self, index: slice) -> Corpus: ...
    def __getitem__(self, index: int | str | slice) -> Bitext | Corpus:
        """Return a bitext by place or by key, or the corpus of a slice.

        Raises:
            MemberError: the bitext cannot be read.
            UnknownReferenceError: no member has the key.
            IndexError: there are not so many members.
        """
        if isinstance(index, slice):
            return Corpus(self.members[index], self.each)
        if isinstance(index, str):
            return self._load(self._named(index))
        return self._load(self.members[index])

    def __len__(self) -> int:
        return len(self.members)

    def __iter__(self) -> Iterator[Bitext]:
        for member in self.members:
            made = self._attempt(member)
            if isinstance(made, Bitext):
                yield made
            else:
                warnings.warn(str(made), CorpusWarning, stacklevel=2)

    def __repr__(self) -> str:
        shown = ", ".join(self.keys[:3]) + (", …" if len(self) > 3 else "")
        return f"<Corpus of {len(self)}: {shown or 'empty'}>"

    def _named(self, key: str) -> Member:
        for member in self.members:
            if member.key == key:
                return member
        near = ", ".join(self.keys[:_SHOWN])
        raise UnknownReferenceError("corpus-unknown", name=key, near=near)

    def _load(self, member: Member) -> Bitext:
        bitext = member.load()
        return self.each(bitext) if self.each else bitext

    def _attempt(self, member: Member) -> Bitext | MemberError:
        try:
            return self._load(member)
        except MemberError as error:
            return error


def load_corpus(folder: str | os.PathLike[str], *, each: Each | None = None) -> Corpus:
    """Return the bitexts in a folder as one corpus; they are read when they are asked for.

    A member is a metadata file in TOML like the shipped ``data/seoul-2024.toml``; two files
    ``NAME.ko.txt`` and ``NAME.en.txt`` (or of another kind that ``load_document`` reads); a
    sub-folder with ``ko.txt`` and ``en.txt``, or with ``bitext.toml``; a bitext as our JSON
    or TEI. They stand in the order of their files' names. ``left_out`` lists what else is there.

    Args:
        folder: what holds them.
        each: what is done with each bitext when it has been read, such as ``annotate``.

    Raises:
        FormatError: the folder cannot be read. A broken member raises nothing here.

    Example:
        >>> from seoul_corpus.resources import resource
        >>> corpus = load_corpus(resource("data"))
        >>> corpus, len(corpus["seoul-2024"])
        (<Corpus of 1: seoul-2024>, 17)
    """
    try:
        members, left_out = members_of(Path(folder))
    except OSError as error:
        place = Location(os.fspath(folder))
        reason = error.strerror or str(error)
        raise FormatError("corpus-folder", place, reason=reason) from error
    return Corpus(members, each, left_out)
