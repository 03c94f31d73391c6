"""What in a folder is a bitext: found by name, read when it is asked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Literal, TypeAlias

from seoul_corpus.corpus import BitextFile, load_bitext, load_described, read_metadata
from seoul_corpus.document import Bitext
from seoul_corpus.errors import FormatError, Location, MemberError, SeoulCorpusError
from seoul_corpus.exchange import SIZE_LIMIT, from_json
from seoul_corpus.sources import read_bytes

Kind: TypeAlias = Literal["pair", "described", "json", "tei"]

DESCRIPTION: Final = "bitext.toml"
"""The metadata file that makes its folder a member."""

_EXPORTS: Final[dict[str, Kind]] = {".json": "json", ".xml": "tei"}
_OF_A_BITEXT: Final = re.compile(rb"^[ \t]*(?:ko|en)[ \t]*=", re.MULTILINE)
_LANGS: Final = ("ko", "en")
_KEY_LENGTH: Final = 64


@dataclass(frozen=True, slots=True)
class Member:
    """A bitext of a corpus that need not have been read yet.

    Attributes:
        key: names it; no other member of the corpus has it.
        kind: what it is made from: two files (``pair``), a metadata file (``described``), our
            JSON or our TEI.
        files: the file, or the Korean and the English one; those that there are.
        title: in English, as a metadata file says.
        title_ko: in Korean.
        about: what else a metadata file says.
    """

    key: str
    kind: Kind
    files: tuple[Path, ...]
    title: str = ""
    title_ko: str = ""
    about: Mapping[str, object] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the member is called in messages: its file, or its Korean one."""
        return str(self.files[0])

    def load(self) -> Bitext:
        """Return the bitext, by the key of the member.

        Raises:
            MemberError: it cannot be read; the message names the file and says why.
        """
        try:
            bitext = self._read()
        except SeoulCorpusError as error:
            raise MemberError(self.name, error) from error
        if bitext.key == self.key:
            return bitext
        parts = {name: getattr(bitext, name) for name in Bitext.model_fields}
        return Bitext(**{**parts, "key": self.key})

    def _read(self) -> Bitext:
        path = self.files[0]
        if self.kind == "described":
            # As the shipped text is called, whatever folder the corpus has been moved to.
            return load_described(path, f"{path.parent.name}/{path.name}", self.key)
        if self.kind == "pair":
            return self._paired()
        if self.kind == "json":
            value = from_json(read_bytes(path, SIZE_LIMIT), source=str(path))
        else:
            from seoul_corpus.tei import from_tei

            value = from_tei(path)
        if not isinstance(value, Bitext):
            raise FormatError("corpus-document", Location(str(path)))
        return value

    def _paired(self) -> Bitext:
        by_lang = {lang_of(path): path for path in self.files}
        missing = [lang for lang in _LANGS if lang not in by_lang]
        if missing or len(self.files) != len(by_lang):
            found = ", ".join(path.name for path in self.files)
            raise FormatError("corpus-pair", Location(str(self.files[0].parent)), found=found)
        return load_bitext(by_lang["ko"], by_lang["en"], key=self.key)


def lang_of(path: Path) -> str | None:
    """Return the language that a file's name says: ``ko.txt`` and ``name.en.docx`` do.

    Example:
        >>> lang_of(Path("name.en.docx")), lang_of(Path("ko.txt")), lang_of(Path("korean.txt"))
        ('en', 'ko', None)
    """
    last = path.stem.lower().rpartition(".")[2]
    return last if last in _LANGS and path.suffix else None


def members_of(folder: Path) -> tuple[tuple[Member, ...], tuple[Path, ...]]:
    """Return the members in a folder by the name of their file, and what in it is none.

    Raises:
        OSError: the folder cannot be read.
    """
    paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    drafts: list[Member] = []
    named: set[Path] = set()
    for path in paths:
        member, names = _described(path) if path.suffix == ".toml" else (None, ())
        drafts += [member] if member else []
        named.update(path.parent / name for name in names)
    free = [path for path in paths if path not in named]
    drafts += [member for path in free if (member := _folder(path) or _exported(path))]
    drafts += _pairs(free)
    drafts.sort(key=lambda member: member.files[0])
    used = named.union(*(member.files for member in drafts))
    used |= {path.parent for path in used}
    return tuple(_distinct(drafts)), tuple(path for path in paths if path not in used)


def _described(path: Path) -> tuple[Member | None, tuple[str, ...]]:
    """Return a metadata file of a bitext, and what it names; that of an edition is none."""
    try:
        data = read_bytes(path)
        if not _OF_A_BITEXT.search(data):
            return None, ()
        about = read_metadata(BitextFile, data, str(path))
    except SeoulCorpusError:
        # Reading it for good says what is wrong.
        return Member(path.stem, "described", (path,)), ()
    names = (about.ko, about.en, about.links, about.terms, *about.layers)
    member = Member(about.key, "described", (path,), about.title, about.title_ko, about.about)
    return member, tuple(filter(None, names))


def _folder(path: Path) -> Member | None:
    """Return the bitext of a folder that holds bitext.toml, or a file of each language."""
    if not path.is_dir():
        return None
    if (path / DESCRIPTION).is_file():
        member, _ = _described(path / DESCRIPTION)
        return member and replace(member, key=path.name)
    files = [file for file in path.iterdir() if file.is_file() and file.suffix != ".toml"]
    texts = [file for file in files if file.stem.lower() in _LANGS]
    return Member(path.name, "pair", _korean_first(texts)) if texts else None


def _exported(path: Path) -> Member | None:
    kind = _EXPORTS.get(path.suffix.lower())
    return Member(path.stem, kind, (path,)) if kind and not lang_of(path) else None


def _pairs(paths: list[Path]) -> Iterator[Member]:
    """Yield the members that are two files beside each other: NAME.ko.txt and NAME.en.txt."""
    found: dict[str, list[Path]] = {}
    for path in paths:
        if path.is_file() and lang_of(path) and "." in path.stem and path.suffix != ".toml":
            found.setdefault(path.stem.rpartition(".")[0], []).append(path)
    for stem, files in found.items():
        yield Member(stem, "pair", _korean_first(files))


def _korean_first(files: list[Path]) -> tuple[Path, ...]:
    return tuple(sorted(files, key=lambda path: (lang_of(path) != "ko", path)))


def _distinct(drafts: list[Member]) -> Iterator[Member]:
    """Yield the members with keys that are names; one that comes again gets ``-2``."""
    seen: Counter[str] = Counter()
    taken: set[str] = set()
    for member in drafts:
        base = as_key(member.key)
        key = base
        while key in taken:
            seen[base] += 1
            key = f"{base[: _KEY_LENGTH - 8]}-{seen[base] + 1}"
        taken.add(key)
        yield replace(member, key=key)


def as_key(name: str) -> str:
    """Return a file's name as the key of a bitext, which holds Latin letters and digits alone.

    Example:
        >>> as_key("2024 Seoul"), as_key("seoul-2024"), as_key("서울")
        ('t-2024-Seoul', 'seoul-2024', 't-C11C-C6B8')
    """
    spelt = re.sub(r"[^\x00-\x7f]", lambda match: f"-{ord(match[0]):04X}", name)
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", spelt)[: _KEY_LENGTH - 2]
    return plain if re.match(r"[A-Za-z_]", plain) else f"t-{plain.lstrip('-')}"
