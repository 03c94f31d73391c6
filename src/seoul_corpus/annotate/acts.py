"""Acts: what each sentence does, and how strongly its signatories bind themselves by it.

The evidence is the verb: in English one that "we" or a list of participants governs, in Korean
the ending that closes a clause (한다, 하며 before a comma).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from seoul_corpus.annotate.mark import Mark, first_longest
from seoul_corpus.document import Document


class Act(NamedTuple):
    """What a verb does: its name and its strength.

    Strength runs from 1, which takes note, over 2, which takes a stand, 3, which aims, and 4,
    which announces, to 5, which binds.
    """

    name: str
    strength: int
    korean: str
    english: str


ACTS: Final = (
    Act(
        "commit",
        5,
        "약속|서약|다짐|결의|결정|합의|공약",
        "commit|undertake|pledge|resolve|decide|agree|determine",
    ),
    Act("affirm", 2, "확인|재확인|단언", "affirm|reaffirm|confirm|reconfirm"),
    Act(
        "recognise",
        1,
        "인식|인정|유의|주목|유념|상기",
        "recogni[sz]e|acknowledge|take\\snote|note|recall|realise",
    ),
    Act("welcome", 1, "환영|평가|감사|치하|높이 평가", "welcome|appreciate|commend|applaud|thank"),
    Act("support", 3, "지지|지원|승인|찬성", "support|endorse|back"),
    Act("stress", 2, "강조|역설", "stress|emphasi[sz]e|underline|underscore|highlight|reiterate"),
    Act(
        "urge",
        2,
        "촉구|격려|장려|권장|권고|요청|요구|호소|독려",
        "encourage|urge|invite|call|request|recommend|appeal",
    ),
    Act(
        "intend",
        3,
        "추구|노력|지향|도모|모색",
        "intend|seek|strive|aim|endeavour|endeavor|plan|aspire|work",
    ),
    Act("expect", 1, "기대|고대|희망|바란", "expect|look\\sforward|hope|await"),
    Act(
        "state",
        2,
        "(?<!우려를\\s)(?<!유감을\\s)표명|명시|선언|천명|밝힌|선포",
        "state|expressly\\sstate|declare|proclaim|announce"
        "|express(?!\\s(?:\\w+\\s){0,3}(?:concern|regret))",
    ),
    Act(
        "concern",
        1,
        "우려(?:를\\s표명)?|규탄|개탄|유감(?:을\\s표명)?",
        "deplore|condemn|regret|denounce",
    ),
)

_KOREAN_STEMS: Final = "|".join(f"(?P<{act.name}>{act.korean})" for act in ACTS)
_CLOSE: Final = r"[」』”’\")\]]*"
_END: Final = rf"(?=\s*{_CLOSE}[.。!]|\s*\Z)"
_KOREAN_VERB: Final = re.compile(
    rf"(?:{_KOREAN_STEMS})"
    rf"(?:(?:한다|합니다|하였다|했다|하는\s바이다|하는\s바입니다|된다){_END}|하[며고여](?=,)|해(?=,)|하면서(?=,)|하였으며(?=,)|했으며(?=,)|하는데(?=\s지속|\s계속))"
)
# What only a speaker does, welcoming or urging, needs no comma to close its clause, unless the
# clause states an end or a means.
_KOREAN_SPEAKING: Final = re.compile(
    rf"(?:{_KOREAN_STEMS})하[며고](?=\s)(?!\s[^,.]{{0,200}}?(?:기\s위|도록\s|으로써))"
)
_SPEAKING: Final = frozenset({"welcome", "stress", "urge", "concern"})
_KOREAN_ENDINGS: Final = (
    (
        "commit",
        5,
        re.compile(
            rf"하?기로\s(?:한다|합니다|하였다|했다|결정한다|결의한다|합의한다|약속한다|하고(?=,)|하며(?=,))|(?<!노력)(?:해야\s?만|하여야)\s(?:한다|합니다){_END}"
            rf"|(?:하여서는|해서는|되어서는)\s(?:아니|안)\s(?:된다|됩니다|한다){_END}|하지\s(?:아니한다|않는다|못한다){_END}"
        ),
    ),
    (
        "commit",
        4,
        re.compile(
            rf"(?:할|될|갈|칠|낼|을|킬|줄|룰|설)\s?것(?:이다|입니다|이며(?=,)|이고(?=,)|임을\s약속한다)|[하가]겠다{_END}|[하가]겠습니다{_END}"
        ),
    ),
    (
        "intend",
        3,
        re.compile(
            rf"고자\s(?:한다|합니다|하며(?=,))|려고\s한다{_END}|[가-힣]\s계획(?:이다|입니다){_END}"
        ),
    ),
    ("intend", 3, re.compile(rf"노력(?:해야|하여야)\s(?:한다|합니다){_END}")),
    ("recommend", 2, re.compile(r"[가-힣]야\s(?:한다|합니다|할\s것이다|하며(?=,))")),
    ("permit", 1, re.compile(rf"[가-힣]\s수\s있(?:다|습니다){_END}")),
)
_STEM: Final = re.compile(r"\w++\Z")

_SPEAKERS: Final = (
    r"(?:[Ww]e|[Ll]eaders|[Mm]inisters|[Pp]articipants|[Pp]arties|[Ss]ignatories|[Gg]overnments|[Mm]embers"
    r"|[Cc]ountries|[Ss]tates|[Dd]elegates|[Rr]epresentatives|[Hh]eads)"
)
_SUBJECT: Final = re.compile(rf"\b{_SPEAKERS}\b")
_THIRD: Final = re.compile(
    r"^\W*(?:The\s)?(?:Conference|Council|Assembly|General\sAssembly|Summit|Committee|Meeting|Forum|Group)\b"
)
_ENGLISH_STEMS: Final = "|".join(f"(?P<{act.name}>{act.english})" for act in ACTS)
_ADVERBS: Final = r"(?:(?:also|further|thus|again|once\sagain|therefore|\w{3,15}ly|hereby)\s)*"
_ASIDE: Final = (
    r"(?:in\s(?:this|that)\s(?:respect|regard|context|spirit),\s|to\s(?:this|that)\send,\s)?"
)
_ENGLISH_VERB: Final = re.compile(
    rf"(?:\b(?:[Ww]e\s|(?<!\bof\s)(?<!\bof\sthe\s){_SPEAKERS},?\s)(?:all\s|will\s(?=continue)|have\s|are\s)?|(?:,\sand|;\sand|\sand|,|;)\s(?:we\s)?(?:have\s)?){_ASIDE}{_ADVERBS}"
    r"(?P<verb>(?:continue\sto\s(?:(?:concentrate|focus)\son\s)?)?"
    rf"(?:{_ENGLISH_STEMS})(?:d|ed|ing(?<=\son\ssupporting))?)\b(?:(?<=\stake\snote)|(?!\s(?:of|from|and\s\w+\sof)\b))"
)
_STEMS_WITHOUT_E: Final = re.sub(r"e(?=[|)])", "e?", f"{_ENGLISH_STEMS})")[:-1]
_OPENING: Final = re.compile(
    rf"\W*(?:also\s|further\s)?(?!States\b|Works\b|Plans\b)(?P<verb>(?:{_STEMS_WITHOUT_E})(?:s|es|e|ing|d|ed)\b)",
    re.IGNORECASE,
)
_PARTICIPLE: Final = re.compile(
    r"(?:,\s|\sand\s|\A\W*(?:(?:deeply|gravely|seriously)\s)?)(?P<verb>(?P<recognise>recogni[sz]ing|acknowledging|noting|recalling)|(?P<affirm>reaffirming)"
    r"|(?P<welcome>welcoming|appreciating)|(?P<stress>stressing|emphasi[sz]ing)|(?P<concern>(?:alarmed|concerned)(?=\s(?:by|at|about|that|over))))\b",
    re.IGNORECASE,
)
_MODALS: Final = (
    (
        "commit",
        5,
        re.compile(r"\b(?:shall|must)\b(?!\s(?:also\s)?(?:endeavou?r|strive|seek|aim))"),
    ),
    (
        "intend",
        3,
        re.compile(r"\b(?:shall|must)\s(?:also\s)?(?:endeavou?r|strive|seek|aim)\b"),
    ),
    ("concern", 1, re.compile(r"\bexpress(?:es|ing)?(?=\s(?:\w+\s){0,3}(?:concern|regret)\b)")),
    ("commit", 5, re.compile(r"\b[Ww]e\sare\s(?:committed|determined|resolved)\b")),
    ("commit", 4, re.compile(r"\b[Ww]e\swill\b")),
    ("recommend", 2, re.compile(r"\b(?:should|ought\sto)\b(?!\s(?:it|they|we)\b)")),
    ("permit", 1, re.compile(r"^(?:(?!\b(?:that|which|who|if)\b).)*?\bmay(?!\s(?:well|[0-9]))\b")),
)
_STRENGTHS: Final = {act.name: act.strength for act in ACTS}


def acts(document: Document) -> list[Mark]:
    r"""Return the acts of each sentence, on the words that are the evidence.

    ``type`` is the act, ``value`` its strength from 1 to 5.

    Example:
        >>> from seoul_corpus.parse import parse
        >>> d = parse("1. We recognise risks, and welcome the report. We will act.\n")
        >>> [(m.type, m.value, d.text[m.start:m.end]) for m in acts(d)]
        [('recognise', '1', 'recognise'), ('welcome', '1', 'welcome'), ('commit', '4', 'We will')]
    """
    read = _korean if document.lang.startswith("ko") else _english
    found: list[Mark] = []
    for sentence in document.sentences():
        start, end = sentence.span.start, sentence.span.end
        marks = first_longest(read(document.text[start:end]))
        found += [mark._replace(start=start + mark.start, end=start + mark.end) for mark in marks]
    return found


def _korean(sentence: str) -> Iterator[Mark]:
    for match in _KOREAN_VERB.finditer(sentence):
        yield _act(str(match.lastgroup), match.start(), match.end())
    for match in _KOREAN_SPEAKING.finditer(sentence):
        if match.lastgroup in _SPEAKING and not match[0].startswith(("평가", "지원")):
            yield _act(str(match.lastgroup), match.start(), match.end())
    for name, strength, pattern in _KOREAN_ENDINGS:
        for match in pattern.finditer(sentence):
            # The whole word, not its ending alone; no Korean stem is longer.
            stem = _STEM.search(sentence, max(0, match.start() - 12), match.start())
            start = stem.start() if stem else match.start()
            yield Mark(start, match.end(), name, str(strength))


def _english(sentence: str) -> Iterator[Mark]:
    subject = _SUBJECT.search(sentence)
    if subject:
        for match in _ENGLISH_VERB.finditer(sentence, max(0, subject.start() - 1)):
            yield _act(_named(match), match.start("verb"), match.end("verb"))
    opening = _OPENING.match(sentence)
    if opening and not _THIRD.match(sentence):
        yield _act(_named(opening), opening.start("verb"), opening.end("verb"))
    for match in _PARTICIPLE.finditer(sentence):
        yield _act(_named(match), match.start("verb"), match.end("verb"))
    for name, strength, pattern in _MODALS:
        for match in pattern.finditer(sentence):
            start = match.end() - 3 if name == "permit" else match.start()
            yield Mark(start, match.end(), name, str(strength))


def _named(match: re.Match[str]) -> str:
    return next(name for name in _STRENGTHS if name in match.re.groupindex and match[name])


def _act(name: str, start: int, end: int) -> Mark:
    return Mark(start, end, name, str(_STRENGTHS[name]))
