"""Words that tell whether a full stop ends a sentence."""

from __future__ import annotations

from typing import Final


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


# What stands before a number: the sentence goes on when one follows.
BEFORE_NUMBER: Final = _words(
    "No Nos no nos Art Arts art arts Para Paras para paras Sec Secs sec secs Ch Chs ch Chap chap "
    "Fig Figs fig figs Vol Vols vol vols p pp Pt pt Reg Regs reg Res res Doc Docs doc docs Ann ann "
    "Cl cl Eq eq Tab tab n nn v ver Ver Add Corr l ll col cols ser Ser sess Sess "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec a.m p.m"
)
# What stands before a name or inside a phrase: the sentence always goes on.
BEFORE_NAME: Final = _words(
    "Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Gen Col Lt Capt Maj Sgt Adm Sen Rep Reps Hon Rev Amb "
    "Gov Pres Supt Insp St Mt Ft H.E H.M H.R.H Rt vs cf Cf e.g E.g i.e I.e eg ie viz "
    "approx ca circa resp incl excl est esp Approx Incl Ref ref Rel Secy"
)
# What is shortened and may end a sentence, but not before a lower-case word.
SHORTENED: Final = _words(
    "etc misc cont orig temp abbr dept govt univ assoc intl natl conf diff freq mgmt corp subpara "
    "subparas prov supp suppl Suppl Min Max min max avg Avg tel Tel Mngr Exec exec admin"
)
# Short words that are not shortened.
SHORT: Final = _words(
    "it us me he him her we you one two six ten all any few own use way day end act "
    "law aid aim set out off up on in to by for so do did go not new old yes "
    "now too men man war tax fee map job key area age ago per AI "
    "UN EU US UK run see get put say pay"
)
# What a single letter names: Annex B.
LETTERED: Final = _words(
    "annex appendix column part section group table figure plan option type class category vitamin "
    "schedule exhibit chapter point item level grade phase zone track list form model team "
    "부속서 부록 별지 별표 그룹 분과 유형 등급 표 그림 열 항목"
)
# What may end a phrase: the sentence goes on unless a word that begins one follows.
AFTER_NAME: Final = _words(
    "Inc Ltd Co Corp Cos Bros Jr Sr al Dept Univ Assoc Intl Natl Govt ed eds Ed Eds trans Ph.D "
    "Esq Ave Blvd"
)
STARTERS: Final = _words(
    "The This These That Those An It Its We Our They Their He His She Her You Your In On At By For "
    "From With Within Without Under As If When While Where Whereas After Before Since Although "
    "Though Because However Moreover Furthermore Therefore Thus Hence Also And But Or Nor So Yet "
    "Then There Here Such Each Every All Any Some Both Many Most No Not Nothing None Only Other "
    "Another To What Who Why How Which During Through Throughout Pursuant Accordingly Nevertheless "
    "Until Upon Once According Further Finally First Second Third Last Today Following Given "
    "Should Please See Having Recognising Recognizing Noting Recalling"
)
KOREAN_ENDINGS: Final = "다요죠까오음임함됨"
"""Syllables that end a sentence even before an ellipsis."""
