"""What two English words have in common: stems, and what one Korean word says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from seoul_corpus.align.segments.vocabulary import common_words

_WORD: Final = re.compile(r"[A-Za-z]+(?:[’'][A-Za-z]+)?|[0-9]+(?:[.,][0-9]+)*")
_SUFFIXES: Final = (
    *("izations", "ization", "izing", "ized", "izes", "ize", "ations", "ation", "atives", "ative"),
    *("ments", "ment", "nesses", "ness", "ivity", "ities", "ity", "ically", "ical", "at"),
    *(
        "ances",
        "ance",
        "ences",
        "ence",
        "ators",
        "ator",
        "ions",
        "ion",
        "ives",
        "ive",
        "ally",
        "al",
    ),
    *("fully", "ful", "edly", "ingly", "ings", "ing", "ers", "er", "ors", "or", "ate", "ates"),
    *("ated", "ied", "ies", "ed", "es", "ly", "ic", "y", "s", "e"),
)
_LEAST: Final = 3
"""Letters that a stem keeps at least."""

_PLAIN_LIST: Final = """
a an the this that these those such it its they them their theirs we us our ours you your he she
his her who whom whose which what and or but nor so yet if as than then thus hence of to in on at
by for from with within into onto upon about over under between among amongst across through
throughout toward towards via per during before after since until while when where whereas whereby
is are was were be been being am do does did done have has had having will would shall should can
could may might must not no also too both either neither each every all any some other others
another same more most less least very much many few several further furthermore moreover however
therefore including include includes included regarding concerning respect respective respectively
relevant related there here out up down off again once one only own way ways well order make makes
making made take takes taking taken use uses used using set sets ones thing things said et al etc
how ensure ensures ensuring given following based basis field
"""
_PLAIN: Final = frozenset(_PLAIN_LIST.split())
"""Words that two translations choose freely; the checks of modality look after the modal ones."""

_BRITISH: Final = (
    (re.compile(r"is(e[sdr]?|ing|ations?)$"), r"iz\1"),
    (re.compile(r"our(s|ed|ing|able|ful)?$"), r"or\1"),
    (re.compile(r"tre(s)?$"), r"ter\1"),
    (re.compile(r"tred$"), "tered"),
    (re.compile(r"ence$"), "ense"),
    (re.compile(r"ogramme(s)?$"), r"ogram\1"),
)


class Word(NamedTuple):
    """A word that says something: its stem, and where it stands."""

    stem: str
    start: int
    end: int


def words_of(text: str) -> Iterator[Word]:
    """Yield the words of a text that say something, with offsets into it.

    Example:
        >>> [word.stem for word in words_of("the promotion of safe and scientific systems")]
        ['promot', 'saf', 'scientif', 'system']
    """
    for match in _WORD.finditer(text):
        word = match[0].casefold().removesuffix("'s").removesuffix("’s")
        if word not in _PLAIN:
            yield Word(stem_of(word), match.start(), match.end())


@lru_cache(maxsize=65536)
def stem_of(word: str) -> str:
    """Return a word without its inflections and endings, in one spelling."""
    for pattern, spelling in _BRITISH:
        word = pattern.sub(spelling, word)
    while (shorter := _shortened(word)) != word:
        word = shorter
    return word


def _shortened(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _LEAST:
            return word.removesuffix(suffix)
    return word


@lru_cache(maxsize=65536)
def akin(one: str, other: str) -> bool:
    """Return whether two stems may say the same: alike, or both words for one Korean word."""
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= _ALIKE and longer.startswith(shorter[: max(_ALIKE, len(shorter) - 1)]):
        return len(longer) - len(shorter) <= _ALIKE
    return not _senses(one).isdisjoint(_senses(other))


_ALIKE: Final = 5
"""Letters at the beginning that two stems of one family share."""


def _senses(stem: str) -> frozenset[str]:
    return _groups().get(stem[:_CUT], frozenset())


_CUT: Final = 6
"""Letters that the vocabulary keeps of a word."""


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[str]]:
    """Return the Korean words that each English form is a word for, and our own groups."""
    groups: dict[str, set[str]] = {}
    for korean, english in common_words().items():
        if not korean.endswith("*"):
            for form in english:
                groups.setdefault(stem_of(form)[:_CUT], set()).add(korean)
    for line in _SYNONYMS.strip().split("\n"):
        for word in line.split():
            groups.setdefault(stem_of(word)[:_CUT], set()).add(line)
    return {form: frozenset(senses) for form, senses in groups.items()}


_SYNONYMS: Final = """
recognise acknowledge affirm confirm reaffirm
welcome appreciate commend
emphasise stress underscore underline highlight
strengthen enhance reinforce deepen boost improve
promote facilitate foster advance further encourage
support back assist
strive seek endeavour pursue intend aim
commit dedication commitment resolve determination
collaboration cooperation coordination
framework system structure regime
measure action step
opportunity benefit advantage
challenge difficulty problem issue
wide broad extensive large
important crucial vital significance key essential core
close narrow bridge reduce
human person people
state declare express
gather convene assemble meet
represent representative
progress advancement development
organisation body institution entity institute
best good
practice practices
exchange share
dialogue discussion conversation
future forthcoming upcoming next
purpose goal objective
common joint shared mutual collective
will willingness intention resolve intent
trustworthy reliable trusted
fair equitable equal
globe world international global
cross border transnational
ambition aspiration
effort work endeavour
risk danger
effect impact influence consequence
guarantee assure
operation implementation
text document
academia academic
recent latest new
address respond response tackle
recall remember
adopt approve
entitled titled called
unofficial informal
evaluation assessment testing test evaluate assess
guideline guidance guide
capability capacity ability function
scientific science
harm damage
incident accident event
dataset data
standard criterion criteria
unprecedented extraordinary
leader head
region area field domain
"""
"""Words that one translation may take for another, a group a line; written for any declaration."""
