"""Finding many wordings in one pass: linear in the text and in the wordings.

The text is cut into words; only the distinct words are looked at one by one. A word that may begin
a wording is then read on, word by word and with the spaces left out, so that 국제협력 and
국제 협력 are the same; what may stand after a wording in the same word (a Korean particle, an
English plural) is its tail. The longest wording from the left wins.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate, compress, count
from typing import Final, Generic, NamedTuple, TypeVar

# U+318D and U+119E are letters to Unicode and middle dots to Korean typists.
_WORD: Final = re.compile("([^\\W_\u318d\u119e]+)")
_JOINED: Final = re.compile("[^\\S\n]*\n?[^\\S\n]*|['’.·\u318d\u2010\u2011/-]|['’.] ")
_PARTICLES: Final = (
    "은|는|이|가|을|를|의|에|에게|에서|에의|에는|에도|에게서|께서|로|으로|로서|으로서|로써|으로써"
    "|로서의|으로서의|로의|으로의|로부터|으로부터|로부터의|으로부터의|와|과|와의|과의|도|만|만의|만을|나|이나|이며|며"
    "|이고|인|이란|란|이라는|라는|이라고|라고|이자|이다|입니다|임을|부터|까지|까지의|마다|보다|처럼"
    "|뿐|에서의|에서는|에서도|에게는|에게도|과는|와는|과도|와도|이라도|이든|든지|만이|간|간의|간에"
    "|내|내의|내에서|상|상의|하에|하의|등|등의|등을|등이|등과|등에|별|별로|조차|적인"
)
NOUN_TAIL: Final = re.compile(rf"(?:들)?(?:{_PARTICLES})?")
VERB_TAIL: Final = re.compile("[가-힣]{0,6}")
HADA_TAIL: Final = re.compile("(?:[하한할함해했합히되된될됨돼됐됩]|시[키킨킬킴켜켰킵])[가-힣]{0,6}")
PLURAL_TAIL: Final = re.compile("(?:s|es)?")
ENGLISH_VERB_TAIL: Final = re.compile("(?:e|s|es|d|ed|ing)?")
NO_TAIL: Final = re.compile("")

Payload = TypeVar("Payload")


class Form(NamedTuple, Generic[Payload]):
    """One way to write a wording: its letters without spaces, and what may follow them."""

    key: str
    tail: re.Pattern[str]
    case: str
    payload: Payload


class Hit(NamedTuple, Generic[Payload]):
    """An occurrence: the range without its tail for Korean, with it for English."""

    start: int
    end: int
    payload: Payload


def folded(word: str) -> str:
    """Return a word as it is compared.

    Example:
        >>> folded("ＡＩ안전")
        'ai안전'
    """
    return word if word.isascii() and word.islower() else _fold(word)


def _fold(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold()


def forms(text: str, lang: str, part_of_speech: str, payload: Payload) -> Iterator[Form[Payload]]:
    """Yield the ways in which a wording of a language may be written."""
    words = [folded(word) for word in _WORD.split(text)[1::2]]
    key = "".join(words)
    if not key:
        return
    if lang.partition("-")[0] == "ko":
        yield from _korean(key, part_of_speech, payload)
        return
    case = _case(text)
    yield Form(key, PLURAL_TAIL, case, payload)
    if len(key) > 3 and key.endswith("y") and key[-2] not in "aeiou":
        yield Form(f"{key[:-1]}ie", re.compile("s|d"), case, payload)
    if part_of_speech == "verb":
        stem = key[: len(words[0])].removesuffix("e")
        if len(words) == 1:
            yield Form(stem, ENGLISH_VERB_TAIL, case, payload)


def _korean(key: str, part_of_speech: str, payload: Payload) -> Iterator[Form[Payload]]:
    if part_of_speech not in ("verb", "adjective") or not key.endswith("다"):
        yield Form(key, NOUN_TAIL, "", payload)
        return
    stem = key[:-1]
    if stem.endswith("하") and len(stem) > 1:
        yield Form(stem[:-1], HADA_TAIL, "", payload)
        if part_of_speech == "verb":
            yield Form(stem[:-1], NOUN_TAIL, "", payload)  # 촉진하다, 촉진을
        return
    yield Form(stem, VERB_TAIL, "", payload)
    if (ord(stem[-1]) - 0xAC00) % 28 == 0:
        for final in (4, 8, 16, 17):  # ㄴ ㄹ ㅁ ㅂ below an open syllable: 나누다, 나눈
            yield Form(stem[:-1] + chr(ord(stem[-1]) + final), VERB_TAIL, "", payload)


def _case(text: str) -> str:
    if not any(letter.islower() for letter in text):
        return "upper"
    return "title" if text[0].isupper() else ""


class Matcher(Generic[Payload]):
    """All forms of many wordings, ready to be found.

    Args:
        wanted: the forms; of those with the same letters, the first that fits is taken.
    """

    def __init__(self, wanted: Iterable[Form[Payload]]) -> None:
        self._forms: dict[str, list[Form[Payload]]] = defaultdict(list)
        self._beginnings: set[str] = set()
        for form in wanted:
            if form.key not in self._forms:
                self._beginnings.update(accumulate(form.key[:-1]))
            self._forms[form.key].append(form)
        self._longest = max(map(len, self._forms), default=0)

    def find(self, text: str) -> list[Hit[Payload]]:
        """Return the occurrences in ``text``, in text order, none overlapping another."""
        pieces = _WORD.split(text)
        first = {word for word in set(pieces[1::2]) if self._may_begin(folded(word))}
        ends = list(accumulate(map(len, pieces)))
        steps: dict[tuple[str, str], _Step[Payload]] = {}
        hits: list[Hit[Payload]] = []
        last = -1
        for position in compress(count(), map(first.__contains__, pieces)):
            if position <= last:
                continue
            here, joined = position, ""
            found: Hit[Payload] | None = None
            while here < len(pieces):
                word = pieces[here]
                step = steps.get((joined, word))
                if step is None:
                    step = steps[joined, word] = self._step(joined, word)
                if step.form is not None:
                    start = ends[position] - len(pieces[position])
                    found, last = Hit(start, ends[here] - step.spared, step.form.payload), here
                joined = step.joined
                if not step.goes_on or not _joins(pieces[here + 1]):
                    break
                here += 2
            if found is not None:
                hits.append(found)
        return hits

    def _may_begin(self, word: str) -> bool:
        if word in self._beginnings:
            return True
        return any(
            word[:length] in self._forms
            and any(form.tail.fullmatch(word, length) for form in self._forms[word[:length]])
            for length in range(1, min(len(word), self._longest) + 1)
        )

    def _step(self, before: str, word: str) -> _Step[Payload]:
        """Return what reading one word more says; the words before it were no more than begun."""
        written = before + word
        joined, read = folded(written), len(folded(before))
        form = self._form(joined, read, written)
        spared = 0
        if form is not None and form.tail is NOUN_TAIL:
            spared = _unfolded(word, len(joined) - len(form.key))
        return _Step(written, form, spared, joined in self._beginnings)

    def _form(self, joined: str, read: int, written: str) -> Form[Payload] | None:
        """Return the form with the most letters that ends in the word just read."""
        for length in range(min(len(joined), self._longest), read, -1):
            for form in self._forms.get(joined[:length], ()):
                if form.tail.fullmatch(joined, length) and _cased(form, written):
                    return form
        return None


class _Step(NamedTuple, Generic[Payload]):
    """What reading one word more came to.

    Attributes:
        joined: all words read, without what stands between them.
        form: the form that ends in the last word, or None.
        spared: how many characters at the end of the word are a particle.
        goes_on: whether a longer form begins so.
    """

    joined: str
    form: Form[Payload] | None
    spared: int
    goes_on: bool


def _joins(between: str) -> bool:
    """Return whether words with this between them may be one wording."""
    return between == " " or _JOINED.fullmatch(between) is not None


def _cased(form: Form[Payload], written: str) -> bool:
    """Return whether an abbreviation is in capitals (US is not us), a name begins with one."""
    if form.case == "upper":
        length = len(form.key)
        return written[:length] == written[:length].upper()
    return not form.case or written[0].isupper() or written[0].isdigit()


def _unfolded(word: str, length: int) -> int:
    """Return how many characters at the end of ``word`` fold to at least ``length``."""
    if length == 0:
        return 0
    if len(folded(word)) == len(word):
        return length
    return next(
        (size for size in range(1, len(word) + 1) if len(folded(word[-size:])) >= length),
        len(word),
    )
