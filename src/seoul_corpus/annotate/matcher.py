"""Finding many wordings in one pass: linear in the text and in the wordings.

A text is cut into words. One that may begin a wording is read on, word by word and with the spaces
left out, so that 국제협력 and 국제 협력 are the same; what may stand after a wording in the same
word (a Korean particle, an English plural) is its tail. The longest wording from the left wins.

Texts repeat themselves: what stands between two spaces is read once, and so is what stands between
more of them where a wording may go on; the next time it is looked up.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, compress, count
from typing import Final, Generic, NamedTuple, TypeVar

# U+318D and U+119E are letters to Unicode and middle dots to Korean typists.
_WORD: Final = re.compile("([^\\W_\u318d\u119e]+)")
_JOINED: Final = re.compile("[^\\S\n]*\n?[^\\S\n]*|['’.·\u318d\u2010\u2011/-]|['’.] ")
_BLANK: Final = re.compile("[^\\S\n]*\n?[^\\S\n]*")
_SHORT: Final = 200
"""Tokens this long do not come again."""
_FEW: Final = 16
"""Longer runs of tokens do not come again."""
_MANY: Final = 500_000
"""As many readings take about 100 MB."""
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


Hit = tuple[int, int, Payload]
"""An occurrence: start, end without its tail for Korean and with it for English, and payload."""


class _Reading(NamedTuple, Generic[Payload]):
    """What a piece of text holds.

    Attributes:
        hits: the occurrences, in text order.
        after: where a wording may go on behind the piece, what it holds with one token more, by
            that token, as far as it was read; else None.
    """

    hits: list[Hit[Payload]]
    after: dict[str, _Reading[Payload]] | None


_After = dict[str, _Reading[Payload]]


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
        self._readings = _Readings(self._read)

    def find(self, text: str) -> list[Hit[Payload]]:
        """Return the occurrences in ``text``, in text order, none overlapping another."""
        self._readings.forget()
        tokens = text.split(" ")
        known = list(map(self._readings.__getitem__, tokens))
        starts = [0, *accumulate([len(token) + 1 for token in tokens])]
        found: list[Hit[Payload]] = []
        free = 0
        for position in compress(count(), known):
            reading = known[position]
            if position < free or reading is None:
                continue
            hits, after = reading
            free = position + 1
            while after is not None and free < len(tokens):
                longer = after.get(tokens[free])
                free += 1
                if longer is None:
                    longer, free = self._go_on(after, tokens, position, free)
                hits, after = longer
            if hits:
                begin = starts[position]
                found += [(begin + start, begin + end, said) for start, end, said in hits]
        return found

    def _go_on(
        self, after: _After[Payload], tokens: list[str], position: int, free: int
    ) -> tuple[_Reading[Payload], int]:
        """Return what the tokens from ``position`` to ``free`` hold, and how many were read.

        Beyond a few it is twice as many, so that the time stays linear where all may go on.
        """
        count = free - position
        if count > _FEW:
            free = min(position + 2 * count, len(tokens))
        longer = self._read(" ".join(tokens[position:free]))
        if count <= _FEW:
            after[tokens[free - 1]] = longer
            self._readings.count += 1
        return longer, free

    def _read(self, text: str) -> _Reading[Payload]:
        """Return what ``text`` holds, read word by word."""
        pieces = _WORD.split(text)
        ends = list(accumulate(map(len, pieces)))
        hits: list[Hit[Payload]] = []
        last = -1
        for position in range(1, len(pieces), 2):
            if position <= last or not self._may_begin(folded(pieces[position])):
                continue
            here, joined = position, ""
            found: Hit[Payload] | None = None
            while True:
                step = self._step(joined, pieces[here])
                if step.form is not None:
                    start = ends[position] - len(pieces[position])
                    found, last = (start, ends[here] - step.spared, step.form.payload), here
                joined = step.joined
                if not step.goes_on or here + 2 >= len(pieces):
                    break
                if not _joins(pieces[here + 1]):
                    break
                here += 2
            if step.goes_on and here + 2 >= len(pieces) and _may_join(pieces[-1]):
                return _Reading([*hits, found] if found else hits, {})
            if found is not None:
                hits.append(found)
        return _Reading(hits, None)

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


class _Readings(dict[str, _Reading[Payload] | None]):
    """What tokens hold, None for nothing; each is read when it is first asked for."""

    def __init__(self, read: Callable[[str], _Reading[Payload]]) -> None:
        super().__init__()
        self._read = read
        self.count = 0

    def __missing__(self, token: str) -> _Reading[Payload] | None:
        read = self._read(token)
        reading = read if read.hits or read.after is not None else None
        if len(token) < _SHORT:
            self[token] = reading
        return reading

    def forget(self) -> None:
        """Forget all once it is too much to keep."""
        if len(self) + self.count > _MANY:
            self.clear()
            self.count = 0


def _may_join(end: str) -> bool:
    """Return whether what stands behind the last word leaves a wording open."""
    return end in ("'", "’", ".") or _BLANK.fullmatch(end) is not None


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
