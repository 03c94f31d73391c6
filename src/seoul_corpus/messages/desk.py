"""What is said of the files of translators, and of bringing them back."""

from __future__ import annotations

from typing import Final

DESK: Final[dict[str, dict[str, str]]] = {
    "tmx-root": {
        "en": "The file is no TMX. Expected: XML that begins with <tmx>. "
        "Hint: export a translation memory as TMX 1.4.",
        "ko": "TMX 파일이 아닙니다. 기대한 것: <tmx>로 시작하는 XML. "
        "도움말: 번역 메모리를 TMX 1.4로 내보내십시오.",
    },
    "tmx-element": {
        "en": "A <tu> holds <{element}>. Expected: <note>, <prop> and <tuv>. "
        "Hint: write the file again with the tool it comes from.",
        "ko": "<tu> 안에 <{element}>이(가) 있습니다. 기대한 것: <note>, <prop>, <tuv>. "
        "도움말: 파일을 만든 도구에서 다시 내보내십시오.",
    },
    "tmx-empty-unit": {
        "en": "A <{element}> holds no <tuv>. Expected: one text at least. "
        "Hint: delete the empty unit.",
        "ko": "<{element}>에 <tuv>가 없습니다. 기대한 것: 하나 이상의 글. "
        "도움말: 빈 단위를 지우십시오.",
    },
    "tmx-language": {
        "en": "A <{element}> does not say its language. Expected: xml:lang. "
        'Hint: add xml:lang="ko" or xml:lang="en".',
        "ko": "<{element}>에 언어 표시가 없습니다. 기대한 것: xml:lang. "
        '도움말: xml:lang="ko"나 xml:lang="en"을 넣으십시오.',
    },
    "tmx-segment": {
        "en": "A <{element}> does not end with its one <seg>. Expected: notes and properties, "
        "then one <seg>. Hint: write the file again with the tool it comes from.",
        "ko": "<{element}>이(가) <seg> 하나로 끝나지 않습니다. "
        "기대한 것: 주석과 속성 다음에 <seg> 하나. "
        "도움말: 파일을 만든 도구에서 다시 내보내십시오.",
    },
}
