"""Does each side say yes where the other does, and bind as strongly?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from seoul_corpus.annotate.mark import Mark
from seoul_corpus.check.material import Couple, Found, Side, Spot, each_side, found

_NOT: Final = {
    True: re.compile(
        r"지(?:는|도|를|만)?\s?(?:않|못|아니|말[아고며라지]|마[시십라])|(?<![끊틀변낌김늠속]임|[관계상관]계|[상]관)없(?!이\s있)|아니(?:다|며|고|하|된|되|라)|아닙|아님|아뇨|아닐(?!\s?뿐)|아닌(?!지)"
        r"|(?<![가-힣])(?:안|못)\s(?=[가-힣]+)|못\s?[하한할합했]|수\s없|불가(?!피)|금지|금한다|안\s?된"
    ),
    False: re.compile(
        r"\b(?:[Nn]ot|[Nn]o|[Nn]ever|none|nor|[Nn]either|cannot|[Ww]ithout|nothing|nobody|nowhere)\b"
        r"|n[’']t\b",
    ),
}
"""What denies, by whether it is Korean."""

_NO_DENIAL: Final = {
    True: re.compile(
        r"뿐(?:만)?\s?아니라|지\s?않으면\s?(?:안|아니)|없으면\s?(?:안|아니)|(?:끊임|틀림|변함|아낌|어김|빠짐|관계|상관|수|전례|유례|빈틈)\s?없"
        r"|지\s?않을\s?수\s?없|못지\s?않|아닌지|않는지|다름\s?아닌|뿐이\s?아니라|안\s(?:내|보|전|건)"
        r"|(?:지|까|나|,)\s아니면|그렇지\s?않(?:은\s?경우|으면|을\s?경우|다면)"
    ),
    False: re.compile(
        r"\bnot\s(?:only|least|just|merely)\b|\bno\s(?:later|less|more|fewer|sooner)\sthan\b"
        r"|\bwhether\sor\snot\b|\bwith\sor\swithout\b|\bNo\.\s?[0-9]|\bno\smatter\b|\bNo\s[0-9]",
    ),
}
"""What looks like a denial and is none."""

_LACKING: Final = {
    True: re.compile(
        r"불(?:가|법|공|평|필요|완전|안|확실|신|일치|충분|투명|균형|이익|용|허|능)"
        r"|비(?:공식|정상|밀|차별|합리|현실|효율|국가|영리|활성|정부|핵|폭력|공개|표준|어)"
        r"|미(?:완|지정|비[한된]|달|확인|사용|등록|정|흡|만)|몰|달리"
        r"|무(?:단|료|제한|시|효|관|차별|책임|기한|력|작위|의미|조건)|부(?:당|족|적절|정|재|적합|정확|결)"
        r"|제외|이?외(?:에|의)|(?<=[가-힣])만(?=\s|을|이|은|의|으로)|뿐|막[는을아았히혀]|방지|예방|피[하할한해]"
        r"|아뇨|아닐|거부|실패|중단|취소|해제|삭제|제거|무시|숨[기김겨긴]|없|않|못|아니|아닌|아닙|아님|안\s|마십|말고|대신|반대"
        r"|차단|억제|근절|퇴치|잃|벗어나|어렵|결여|드물|전에|해도|하더라도|위반|금[한하]"
    ),
    False: re.compile(
        r"\b(?:un(?!der|it|i[oqfv]|til|load|zip)[a-z]{3,}|non-?[a-z]{3,}|dis(?!cuss|play|tri|tinct|[ck]\b|tance|patch)[a-z]{3,}"
        r"|in(?:valid|acti|visib|compat|complet|correct|direct|effic|secur|adequ|abilit|suffic|capab|consist|depend|equal|equit)"
        r"|im(?:poss|prop|perf|mun)|il(?:leg|lic)|ir(?:reg|rel|resp)|mis(?!sion|s\b)[a-z]{3,}|anti-?[a-z]{3,})"
        r"|[a-z]{3,}less\b|\b(?:free\s(?:of|from)|[a-z]+-free|regardless|unless)\b"
        r"|\b(?:fail|lack|prevent|avoid|prohibit|forbid|ban\b|bann|refus|exclu|except|only|until|rather|instead|absen|miss|empt"
        r"|ignor|hid|remov|delet|stop|halt|few|little|hardly|barely|rarely|zero|den[iy]|refrain|ceas|combat|counter|eliminat"
        r"|eradicat|oppos|reject|against|beyond|blank|neither|nor|not|no|never|none|cannot|without|nothing|los[et]|cancel|skip"
        r"|otherwise|obsolet|outdated|deprecat|difficult|restrict|limit|abandon|omit|keep|private|secret|other\sthan|but)",
        re.IGNORECASE,
    ),
}
"""What may say a denial in other words."""


def negation_differs(couple: Couple) -> Iterator[Found]:
    """Yield pairs of which one side denies and the other does so in no word."""
    for side, other in each_side(couple):
        match = _denial(side)
        if match and not _denial(other) and not _LACKING[other.korean].search(other.text):
            words = _near(side.text, match.start(), match.end())
            yield found(side, other, [match.span()], words=words)


def _denial(side: Side) -> re.Match[str] | None:
    none = {n for m in _NO_DENIAL[side.korean].finditer(side.text) for n in range(*m.span())}
    for match in _NOT[side.korean].finditer(side.text):
        if none.isdisjoint(range(*match.span())):
            return match
    return None


class _Modal(NamedTuple):
    """A way to bind, and what may answer it on the other side."""

    korean: bool
    name: str
    pattern: re.Pattern[str]
    answer: re.Pattern[str]


def _modal(lang: str, name: str, pattern: str, answer: str) -> _Modal:
    return _Modal(lang == "ko", name, re.compile(pattern), re.compile(answer, re.IGNORECASE))


_ENDS_IN_L: Final = "".join(chr(code) for code in range(0xAC00 + 8, 0xD7A4, 28))
"""All syllables with ㄹ below, before which 수 있다 and 것이다 speak of what may and will be."""

_MODALS: Final = (
    _modal(
        "ko",
        "must",
        r"(?:하여|해|되어|돼|어|아|여|와|워|져|춰|켜)야(?:만)?\s?(?:한다|합니다|하며|하고|할\s것|함(?![께]))",
        r"\b(?:must|shall|should|ha(?:ve|s)\sto|need|requir|necessar|essential|ought|oblig|imperative|(?:is|are|be)\sto|crucial|important|want)",
    ),
    _modal(
        "ko",
        "decide",
        r"기로\s?(?:한다|합니다|하였다|했다|하며|하고|결정|합의|약속|결의)",
        r"\b(?:decide|resolv|agree|commit|undertak|determin|pledg|will|choos|chose)",
    ),
    _modal(
        "ko",
        "strive",
        r"노력(?:을\s(?:다|기울|경주|계속)|한다|합니다|하며|하고|하기로|할\s것|해\s?나)",
        r"\b(?:striv|endeavo|effort|seek|aim|work|try|tries|attempt|pursu|strove)",
    ),
    _modal(
        "ko",
        "intend",
        r"고자\s(?:한다|합니다|하며|하고)",
        r"\b(?:intend|intent|seek|aim|wish|desir|plan|aspir|will|want|hope|look|purpos|striv|would|in\sorder|to\b)",
    ),
    _modal(
        "ko",
        "may",
        rf"[{_ENDS_IN_L}]\s?수\s?(?:도\s)?있(?:다|으며|고)",
        r"\b(?:may|might|can|could|able|abilit|possib|allow|enabl|permit|let|option|capab|eligib|potential|feasib|help|free\sto|lets|support|be\s\w+ed\b)|[a-z]{3,}[ai]ble\b",
    ),
    _modal(
        "ko",
        "will",
        rf"[{_ENDS_IN_L}]\s?것(?:이다|이며)|겠(?:다|으며)",
        r"\b(?:will|shall|going\sto|would|are\sto|is\sto|expect|likely)|[’']ll\b",
    ),
    _modal(
        "en",
        "must",
        r"\bmust\b(?!\s(?:have\sbeen|be\sable))",
        r"야(?:만)?\s?(?:한|합|하|할|함|될|된|됩|됨|만)|필수|반드시|의무|필요|시오|세요|금지|안\s?[된됩되]|수\s?없|꼭|마[시라]|강제",
    ),
    _modal(
        "en",
        "should",
        r"\b(?:should|ought\sto)\b(?!\s(?:it|they|we|you|the)\b)",
        r"야|필요|바람직|권[고장]|좋|시오|세요|것이|십시|원[하할]|안\s?[된됩되]|마[시라]|된다|됩니다|지\s?않도록|도록\s",
    ),
    _modal(
        "en",
        "may",
        r"\b(?:may|might)\b(?!\s(?:[0-9]|well\b))",
        r"수[도는]?\s?(?:있|없)|가능|허용|지도|도\s?[된됩될]|있을|[아어]도|[ㄹ을를]\s?경우|모른|모를|때도|때가|선택|좋|안\s?[된됩되]|일\s?수|될\s?수|[을할될일갈]지|우려|[을할될일]\s?수",
    ),
    _modal(
        "en",
        "strive",
        r"\b(?:strive|endeavou?r)s?\b",
        r"노력|힘[쓰쓴쓸써]|애[쓰쓴쓸써]|도모|추구|지향|고자|매진|기울",
    ),
    _modal(
        "en",
        "decide",
        r"\b[Ww]e\s(?:have\s)?(?:decided?|resolved?|undertakes?|undertake|pledged?|commit\sto)\b",
        r"기로|결정|결의|약속|서약|다짐|공약|합의|것이다|것입니다|작정|야\s?한다",
    ),
)


_BINDS: Final = (
    re.compile(r"야|노력|기로|고자|있|것이|겠"),
    re.compile(
        r"\b(?:must|should|ought|may|might|strive|endeavo|decide|resolve|undert|pledge|commit)"
    ),
)
"""What one of the two sides holds wherever a pattern of ``_MODALS`` fits."""


def modality_differs(couple: Couple) -> Iterator[Found]:
    """Yield pairs that do not bind alike: may beside 하여야 한다, will beside 노력한다."""
    if not (_BINDS[0].search(couple.ko.text) or _BINDS[1].search(couple.en.text)):
        return
    for modal in _MODALS:
        side, other = (couple.ko, couple.en) if modal.korean else (couple.en, couple.ko)
        match = modal.pattern.search(side.text)
        if match and not modal.answer.search(other.text):
            words = _near(side.text, match.start(), match.end())
            yield found(side, other, [match.span()], words=words, expected=modal.name)
            return


def _near(text: str, start: int, end: int) -> str:
    return " ".join(text[max(0, start - 12) : end + 12].split())


def act_differs(couple: Couple) -> Iterator[Found]:
    """Yield pairs of which one side does what the other does not, and the reverse.

    Who welcomes does not support. An act on one side alone may be said in another way.
    """
    acts = [
        [mark for mark in side.marks("acts") if mark.type not in _MODAL_ACTS]
        for side in couple.sides
    ]
    kinds = [{mark.type for mark in marks} for marks in acts]
    lone = [
        [mark for mark in marks if mark.type not in other]
        for marks, other in zip(acts, reversed(kinds), strict=True)
    ]
    for source, target in zip(*lone, strict=False):
        if not _akin(source.type, target.type):
            yield _acts_found(couple, source, target)


_MODAL_ACTS: Final = frozenset({"commit", "recommend", "permit", "intend"})
_AKIN: Final = (
    frozenset({"affirm", "recognise", "state", "stress"}),
    frozenset({"welcome", "recognise"}),
    frozenset({"urge", "recommend", "support"}),
)


def _akin(one: str, other: str) -> bool:
    return any({one, other} <= kinds for kinds in _AKIN)


def _acts_found(couple: Couple, source: Mark, target: Mark) -> Found:
    places = (
        Spot(couple.source, source.start, source.end),
        Spot(couple.target, target.start, target.end),
    )
    words = {"source": couple.source.words(source), "target": couple.target.words(target)}
    return Found(places, {**words, "expected": source.type})
