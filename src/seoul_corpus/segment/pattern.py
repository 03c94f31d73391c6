"""The patterns that find where a sentence may end."""

from __future__ import annotations

import re
from typing import Final

from seoul_corpus.document.laws import UNSEEN

SEPARATORS: Final = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    f"\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000{UNSEEN}"
)
"""All white space and what has no width: never the beginning or end of a sentence."""

OPENERS: Final = "([（「『《〈«“‘\"'"
CLOSERS: Final = ")]）」』》〉»”’\"'"
LIST_LETTERS: Final = "가나다라마바사아자차카타파하"
UNITS: Final = "조항호장절편관"
"""What Korean writes after the number of an article, a paragraph, a section …"""

_SPACE: Final = rf"[\s{UNSEEN}]"
_MARK: Final = "[.?!…。．！？｡]"
_OPENER: Final = f"[{re.escape(OPENERS)}]"
_CLOSER: Final = f"[{re.escape(CLOSERS)}]"
_FOOTNOTE: Final = r"(?:\[[0-9]{1,3}\]|[0-9]{1,2}\)|[⁰¹²³⁴-⁹*†‡]++)?"
_ROMAN: Final = "[ivxIVX]{1,6}"
_DECIMAL: Final = r"[0-9]{1,4}(?:\.[0-9]{1,3})*"

LATIN_LABEL: Final = (
    rf"(?:{_DECIMAL}|[A-Za-z]|{_ROMAN}"
    rf"|(?:Article|Section|Chapter|Part|Rule|Annex){_SPACE}[0-9IVXLC]{{1,6}})\.{_SPACE}"
)
"""A list mark whose full stop ends no sentence; the sentence begins with it."""
KOREAN_LABEL: Final = (
    rf"(?:{_DECIMAL}|[{LIST_LETTERS}ㄱ-ㅎA-Za-z]|{_ROMAN}"
    rf"|제?{_DECIMAL}[{UNITS}](?:의[0-9]{{1,3}})?)\.{_SPACE}"
)

# What cannot begin a sentence: punctuation that belongs to what stands before it.
_NO_START: Final = r"[.?!…。．！？｡,;:)\]）」』》〉·]|[»”’](?!\w)"
# After a Korean quotation: how its reporting goes on, though a space stands before it.
_REPORTED: Final = (
    rf"이?라[고는며]|이?라면서|라던|(?:하고|하며|며|는|은|을|를|의|와|과|에|에서|로|등){_SPACE}"
    rf"|고{_SPACE}++(?:말|밝|강조|전[했하]|했|하[였며]|주장|설명|덧붙|언급|답|지적|평가|촉구|선언)"
)
# After an English one: a lower-case word, but not a list mark such as "(a)" or "b.".
_LOWER: Final = rf"{_OPENER}*+[a-zß-öø-ÿ](?![a-z]{{0,3}}[.)]{_SPACE})"
# A Korean sentence end whose white space was lost: 확인한다.우리는
_TIGHT: Final = r"(?<=[가-힣]다\.)(?!이?라[고는며])()(?=[가-힣])"
# Chinese and Japanese write none.
_IDEOGRAPHIC: Final = r"(?<=[。｡])()(?=\w)"


def _enclosed(opening: str, closing: str) -> str:
    """Return a pattern for what follows an opener up to its closer, one more pair inside."""
    inner = f"[^{opening}{closing}]"
    return rf"(?<=[{opening}])(?:{inner}++|[{opening}]{inner}*+[{closing}])*[{closing}]"


_BRACKETED: Final = "|".join((_enclosed("(（", ")）"), _enclosed(r"\[", r"\]")))
_TITLED: Final = "|".join(
    (_enclosed("「", "」"), _enclosed("『", "』"), _enclosed("《〈«", "》〉»"))
)
# A straight quote opens where nothing stands before it and a word after it ('90s has none).
_OPENED: Final = rf"(?<![^\s{UNSEEN}(\[“‘「『].)"
_QUOTED: Final = "|".join(
    (
        r"(?<=“)[^“”]*+”",
        r"(?<=‘)(?:[^‘’]++|’(?=[A-Za-z]))*’(?![A-Za-z])",
        rf'(?<="){_OPENED}(?=[\w(\[「『])[^"]*+(?<=\S)"',
        rf"(?<='){_OPENED}(?=[^\W\d])(?:[^']++|(?<=[A-Za-z])'(?=[A-Za-z]))*(?<=\S)'(?![A-Za-z0-9])",
    )
)


def latin_boundary() -> re.Pattern[str]:
    """Return the pattern for English and for languages without rules of their own."""
    return _boundary(_NO_START, f"{_NO_START}|{_LOWER}", _IDEOGRAPHIC)


def korean_boundary() -> re.Pattern[str]:
    """Return the pattern for Korean."""
    no_start = f"{_NO_START}|{_REPORTED}"
    return _boundary(no_start, no_start, f"{_IDEOGRAPHIC}|{_TIGHT}")


def _boundary(no_start: str, continued: str, tight: str) -> re.Pattern[str]:
    """Build the pattern that finds where a sentence may end.

    It begins with one set of characters, which is what makes the search fast, and asks afterwards
    which it was. Every repetition stops at its own opener, so that no character
    is looked at more than a few times.

    Args:
        no_start: what cannot begin a sentence.
        continued: what goes on with the sentence after a quotation.
        tight: a sentence end without white space, an empty group in it.
    """
    closed = rf"{_CLOSER}*+{_FOOTNOTE}"
    gap = rf"(?:(?<={_MARK})|(?<={_MARK}.)){closed}({_SPACE}++)(?!{no_start})"
    ended = rf"(?<={_MARK}.){closed}(?:{_SPACE}++(?!{continued})|\Z)"
    return re.compile(
        rf"[{_MARK[1:-1]}{_OPENER[1:-1]}](?:"
        rf"(?:(?<={_MARK}){_MARK}*+|{_BRACKETED})(?:{gap}|{tight}|)"
        rf"|{_TITLED}|(?:{_QUOTED})(?!{ended}))",
        re.DOTALL,
    )
