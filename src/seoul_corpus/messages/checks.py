"""What the checks say of a text and its counterpart."""

from __future__ import annotations

from typing import Final


def _differs(en: str, ko: str) -> dict[str, str]:
    """Return the message for figures that differ; all of them say the same of their kind."""
    return {
        "en": f"{en} is {{source}} in the source, {{target}} in the target; expected {{expected}}.",
        "ko": f"{ko}: 원문은 {{source}}, 번역문은 {{target}}. 기대한 것: {{expected}}.",
    }


CHECKS: Final[dict[str, dict[str, str]]] = {
    "check-unknown": {
        "en": "There is no check {code}. Expected: one of {known}, or how several of them begin. "
        "Hint: docs/checks.md lists them.",
        "ko": "{code}(이)라는 검사가 없습니다. 기대한 것: {known} 가운데 하나, 또는 여러 검사에 "
        "공통된 앞부분. 도움말: docs/checks.md에 목록이 있습니다.",
    },
    "accepted-invalid": {
        "en": "The list of accepted findings cannot be read: {reason}. Expected: tables "
        "[[accepted]] with code, fingerprint and reason. "
        "Hint: seoul-corpus check --accept REASON writes them.",
        "ko": "받아들인 발견의 목록을 읽을 수 없습니다: {reason}. 기대한 것: code, fingerprint, "
        "reason이 있는 [[accepted]] 표. 도움말: seoul-corpus check --accept 까닭 이 표를 씁니다.",
    },
    "accepted-stale": {
        "en": "The accepted finding {check} ({units}) is stale: its units have changed. It was "
        "accepted because: {reason}",
        "ko": "받아들인 발견 {check}({units})의 단위가 바뀌어 더는 맞지 않습니다. 받아들인 까닭: "
        "{reason}",
    },
    "accepted-unused": {
        "en": "The accepted finding {check} ({units}) is found no more; its entry can go. It was "
        "accepted because: {reason}",
        "ko": "받아들인 발견 {check}({units})이(가) 더는 나오지 않으니 항목을 지워도 됩니다. "
        "받아들인 까닭: {reason}",
    },
    "baseline-invalid": {
        "en": "This is no earlier report. Expected: what seoul-corpus check --json prints. "
        "Hint: write the report anew.",
        "ko": "이전 보고서가 아닙니다. 기대한 것: seoul-corpus check --json의 출력. "
        "도움말: 보고서를 다시 쓰십시오.",
    },
    "settings-invalid": {
        "en": "[tool.seoul_corpus.check] cannot be read: {reason}. Expected: select, ignore, "
        "fail-on, accepted, baseline, terms, ko, en. Hint: see docs/checks.md.",
        "ko": "[tool.seoul_corpus.check]를 읽을 수 없습니다: {reason}. 기대한 것: select, ignore, "
        "fail-on, accepted, baseline, terms, ko, en. 도움말: docs/checks.md를 보십시오.",
    },
    "pivot-key": {
        "en": "The second English text has the key {key}, which the bitext has, too. Expected: "
        "another key. Hint: pass key='en-official' when you parse it.",
        "ko": "둘째 영어 글의 키가 {key}로 대역문의 것과 같습니다. 기대한 것: 다른 키. "
        "도움말: 파싱할 때 key='en-official'을 지정하십시오.",
    },
    "pivot-language": {
        "en": "The second text is in {lang}. Expected: English. Hint: give the official English.",
        "ko": "둘째 글의 언어가 {lang}입니다. 기대한 것: 영어. 도움말: 공식 영어본을 주십시오.",
    },
    "pivot-missing": {
        "en": "The official text alone says: {official}. The Korean: {korean}",
        "ko": "공식본만 말합니다: {official}. 한국어: {korean}",
    },
    "pivot-added": {
        "en": "The Korean alone says (in back-translation): {back}. The Korean: {korean}",
        "ko": "한국어만 말합니다(역번역): {back}. 한국어: {korean}",
    },
    "pivot-differs": {
        "en": "The official text says {official} where the Korean says (in back-translation) "
        "{back}. The Korean: {korean}",
        "ko": "공식본의 {official} 자리에서 한국어는 (역번역으로) {back}(이)라고 합니다. 한국어: "
        "{korean}",
    },
    "segments-uneven": {
        "en": "There are {ko} Korean and {en} English segments. Expected: as many of one as of the "
        "other. Hint: align_segments links segments that are not paired yet.",
        "ko": "한국어 조각은 {ko}개, 영어 조각은 {en}개입니다. 기대한 것: 같은 수. "
        "도움말: 아직 짝짓지 않은 조각은 align_segments로 이으십시오.",
    },
    "unit-missing": {
        "en": "{unit} has no counterpart in the target: {words}",
        "ko": "{unit}에 대응하는 단위가 번역문에 없습니다: {words}",
    },
    "unit-extra": {
        "en": "{unit} has no counterpart in the source: {words}",
        "ko": "{unit}에 대응하는 단위가 원문에 없습니다: {words}",
    },
    "block-missing": {
        "en": "This title, note or heading stands in one text alone ({unit}): {words}",
        "ko": "제목, 주 또는 표제가 한쪽 글에만 있습니다({unit}): {words}",
    },
    "sentence-missing": {
        "en": "The target does not say this sentence ({unit}): {words}",
        "ko": "번역문에 이 문장이 없습니다({unit}): {words}",
    },
    "sentence-extra": {
        "en": "The source does not say this sentence ({unit}): {words}",
        "ko": "원문에 이 문장이 없습니다({unit}): {words}",
    },
    "sentences-differ": {
        "en": "The unit has {source} sentences in the source and {target} in the target.",
        "ko": "이 단위의 문장이 원문에는 {source}개, 번역문에는 {target}개입니다.",
    },
    "items-differ": {
        "en": "The unit has {source} items in the source and {target} in the target.",
        "ko": "이 단위의 하위 항목이 원문에는 {source}개, 번역문에는 {target}개입니다.",
    },
    "label-differs": {
        "en": "The unit is number {source} in the source and {target} in the target.",
        "ko": "이 단위의 번호가 원문에서는 {source}, 번역문에서는 {target}입니다.",
    },
    "order-differs": {
        "en": "{unit} follows {before} in the source; in the target it stands before it.",
        "ko": "원문에서는 {unit}이(가) {before} 뒤에 있는데 번역문에서는 앞에 있습니다.",
    },
    "unit-blank": {
        "en": "{unit} has a number and no words; its counterpart says something.",
        "ko": "{unit}에는 번호만 있고 글이 없습니다. 상대 단위에는 글이 있습니다.",
    },
    "unit-untranslated": {
        "en": "This should be in the other language (expected: {lang}): {words}",
        "ko": "번역되지 않은 것으로 보입니다(기대한 언어: {lang}): {words}",
    },
    "unit-copied": {
        "en": "The target is the source, letter by letter: {words}",
        "ko": "번역문이 원문과 글자까지 같습니다: {words}",
    },
    "figure-differs": _differs("A number", "수"),
    "numeral-differs": _differs("A number in words", "글로 쓴 수"),
    "ordinal-differs": _differs("An ordinal", "서수"),
    "percentage-differs": _differs("A percentage", "백분율"),
    "money-differs": _differs("A sum of money", "금액"),
    "measure-differs": _differs("A measure", "단위가 있는 양"),
    "date-differs": _differs("A date", "날짜"),
    "period-differs": _differs("A period", "기간의 처음이나 끝"),
    "duration-differs": _differs("A length of time", "기간의 길이"),
    "reference-differs": _differs("A cross-reference", "조항 참조"),
    "name-differs": _differs("A name", "이름"),
    "name-list-differs": _differs("A name in a list", "목록의 이름"),
    "acronym-differs": {
        "en": "The other side has no {words} and does not write it out.",
        "ko": "상대 글에 {words}이(가) 없고 풀어 쓰지도 않았습니다.",
    },
    "name-varies": {
        "en": "One name is written in several ways: {words}",
        "ko": "한 이름을 여러 가지로 적었습니다: {words}",
    },
    "term-missing": {
        "en": "The other side does not say the term {words}; expected: {expected}",
        "ko": "상대 글에 용어 {words}에 해당하는 말이 없습니다. 기대한 것: {expected}",
    },
    "wording-forbidden": {
        "en": "The term base forbids {words} ({expected}).",
        "ko": "용어집이 금한 표현입니다: {words}({expected}).",
    },
    "term-varies": {
        "en": "One term is rendered in several wordings: {words}",
        "ko": "한 용어를 여러 표현으로 옮겼습니다: {words}",
    },
    "term-collides": {
        "en": "{words} stands for several terms of the source: {source}",
        "ko": "{words}이(가) 원문의 여러 용어를 옮긴 말입니다: {source}",
    },
    "rendering-varies": {
        "en": "The same words are rendered in two ways: {source} / {target}",
        "ko": "같은 말을 두 가지로 옮겼습니다: {source} / {target}",
    },
    "spacing-varies": {
        "en": "Written apart here and together elsewhere: {source} / {target}",
        "ko": "여기서는 띄어 쓰고 다른 곳에서는 붙여 썼습니다: {source} / {target}",
    },
    "list-item-missing": {
        "en": "A list has {expected} members here and fewer on the other side: {words}",
        "ko": "나열된 것이 여기에는 {expected}개인데 상대 글에는 더 적습니다: {words}",
    },
    "negation-differs": {
        "en": "One side denies and the other does not: {words}",
        "ko": "한쪽은 부정하는데 다른 쪽은 부정하지 않습니다: {words}",
    },
    "modality-differs": {
        "en": "The sides do not bind alike; expected {expected} as in: {words}",
        "ko": "구속의 정도가 다릅니다. 기대한 것은 {expected}이며 근거는: {words}",
    },
    "act-differs": {
        "en": "The source says {source} ({expected}), the target {target}.",
        "ko": "원문은 {source}({expected}), 번역문은 {target}(이)라고 합니다.",
    },
    "brackets-open": {
        "en": "A bracket has no partner: {words}",
        "ko": "괄호의 짝이 없습니다: {words}",
    },
    "brackets-differ": {
        "en": "The brackets differ: {source} in the source, {target} in the target.",
        "ko": "괄호가 서로 다릅니다: 원문은 {source}, 번역문은 {target}.",
    },
    "quotes-open": {
        "en": "A quotation mark has no partner: {words}",
        "ko": "따옴표나 낫표의 짝이 없습니다: {words}",
    },
    "quotes-differ": {
        "en": "The quotation marks differ: {source} in the source, {target} in the target.",
        "ko": "따옴표나 낫표가 서로 다릅니다: 원문은 {source}, 번역문은 {target}.",
    },
    "ending-differs": {
        "en": "The source ends with {source}, the target with {target}.",
        "ko": "원문은 {source}(으)로, 번역문은 {target}(으)로 끝납니다.",
    },
    "word-doubled": {
        "en": "A word stands twice: {words}",
        "ko": "같은 말이 겹쳤습니다: {words}",
    },
    "space-doubled": {
        "en": "There is more than one space: {words}",
        "ko": "빈칸이 둘 이상입니다: {words}",
    },
    "space-before-mark": {
        "en": "There is a space before a punctuation mark: {words}",
        "ko": "문장 부호 앞에 빈칸이 있습니다: {words}",
    },
    "invisible-character": {
        "en": "There is a character that no reader sees: {character}.",
        "ko": "보이지 않는 글자가 있습니다: {character}.",
    },
    "jamo-stray": {
        "en": "A letter stands outside a syllable: {words}",
        "ko": "낱자가 음절 밖에 있습니다: {words}",
    },
    "forms-mixed": {
        "en": "{words} is written with separate letters that only look composed (NFD).",
        "ko": "{words}이(가) 조합된 것처럼 보이지만 풀어 쓴 낱자(NFD)입니다.",
    },
    "length-unusual": {
        "en": "The source has {source} characters and the target {target}; about {expected} were "
        "expected.",
        "ko": "원문은 {source}자, 번역문은 {target}자입니다. 약 {expected}자를 기대했습니다.",
    },
}
