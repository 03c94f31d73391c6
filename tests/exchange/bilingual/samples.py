"""Texts that tables are made of."""

from __future__ import annotations

from seoul_corpus import Bitext, align, parse

NASTY = "1. =1+1 _x0041_ \x01 'a' -b\n2. @x “가”; & <b>,\t\n3. '=q.\n4. ＝SUM(A1) _x000D_ \\u0041."


def small() -> Bitext:
    """Return two texts of three sentences."""
    ko = parse("1. 우리는 확인한다. 우리는 노력한다.\n2. 우리는 협력한다.", lang="ko", key="ko")
    return align(ko, parse("1. We confirm. We strive.\n2. We work.", lang="en", key="en"))


def nasty() -> Bitext:
    """Return two texts with what spreadsheet programs calculate, and codes of characters."""
    return align(parse(NASTY, lang="ko", key="ko"), parse(NASTY, lang="en", key="en"))
