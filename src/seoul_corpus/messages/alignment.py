"""What is said of two texts and the links between them."""

from __future__ import annotations

from typing import Final

ALIGNMENT: Final[dict[str, dict[str, str]]] = {
    "same-key": {
        "en": "Both documents have the key {key}. Expected: two different keys. "
        "Hint: pass key= when you parse one of them.",
        "ko": "두 문서의 키가 모두 {key}입니다. 기대한 것: 서로 다른 키. "
        "도움말: 한쪽을 파싱할 때 key=를 지정하십시오.",
    },
    "diff-languages": {
        "en": "One text is in {old}, the other in {new}. Expected: two texts in one language. "
        "Hint: what two languages say differently, check and report show.",
        "ko": "한 글은 {old}, 다른 글은 {new}입니다. 기대한 것: 한 언어로 된 두 글. "
        "도움말: 두 언어 사이의 차이는 check와 report로 봅니다.",
    },
    "vectors-shape": {
        "en": "encode gave an array of shape {found}, or with numbers that are not finite. "
        "Expected: a row of finite numbers for each of {wanted} texts. "
        "Hint: encode takes a list of texts and returns a two-dimensional array.",
        "ko": "encode가 모양이 {found}인 배열, 또는 유한하지 않은 수가 든 배열을 돌려주었습니다. "
        "기대한 것: 글 {wanted}개마다 유한한 수 한 줄. "
        "도움말: encode는 글의 목록을 받아 이차원 배열을 돌려줍니다.",
    },
    "languages-swapped": {
        "en": "The first text is English and the second Korean. Expected: Korean first, English "
        "second. "
        "Hint: give the two texts the other way round.",
        "ko": "첫째 본문이 영어이고 둘째가 한국어입니다. 기대한 것: 한국어 먼저, 영어 다음. "
        "도움말: 두 본문의 순서를 바꾸십시오.",
    },
    "counterpart-missing": {
        "en": "{id} has no counterpart in the other text ({lang}).",
        "ko": "{id}에 대응하는 단위가 상대 본문({lang})에 없습니다.",
    },
    "number-differs": {
        "en": "{source} in the source answers {target} in the target; one of them may be "
        "misnumbered.",
        "ko": "원문의 {source}이(가) 번역문의 {target}에 대응합니다. 번호가 잘못되었을 수 "
        "있습니다.",
    },
    "level-differs": {
        "en": "{source} and {target} stand at different levels.",
        "ko": "{source}와(과) {target}의 단계가 서로 다릅니다.",
    },
    "counts-differ": {
        "en": "The source counts {source} paragraphs and the target {target}, both without a gap: "
        "one was dropped and the rest renumbered; check the links.",
        "ko": "원문은 문단이 {source}개, 번역문은 {target}개인데 양쪽 모두 번호가 이어집니다. "
        "하나가 빠지고 번호가 당겨졌을 수 있으니 연결을 확인하십시오.",
    },
    "link-doubtful": {
        "en": "The link is doubtful (confidence {confidence}); check it.",
        "ko": "이 연결은 확실하지 않습니다(신뢰도 {confidence}). 확인해 주십시오.",
    },
    "side-empty": {
        "en": "The side {side} holds no text: nothing could be linked.",
        "ko": "{side} 쪽에 글이 없어 아무것도 연결하지 못했습니다.",
    },
    "sides-swapped": {
        "en": "The first side looks English and the second Korean; give the Korean side first.",
        "ko": "첫째가 영어, 둘째가 한국어로 보입니다. 한국어를 먼저 주십시오.",
    },
    "side-not-korean": {
        "en": "The first side holds hardly any Hangul; a Korean text was expected.",
        "ko": "첫째 글에 한글이 거의 없습니다. 한국어 글이어야 합니다.",
    },
    "side-not-english": {
        "en": "The second side holds much Hangul; an English text was expected.",
        "ko": "둘째 글에 한글이 많습니다. 영어 글이어야 합니다.",
    },
    "sides-uneven": {
        "en": "The sides have {ko} and {en} segments: one of them may be a part of the text only.",
        "ko": "두 쪽의 조각이 {ko}개와 {en}개로 크게 다릅니다. 한쪽은 글의 일부일 수 있습니다.",
    },
}
