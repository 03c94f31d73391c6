"""What is said of characters that a text had better not hold."""

from __future__ import annotations

from typing import Final

CHARACTERS: Final[dict[str, dict[str, str]]] = {
    "character-control": {
        "en": "The text holds {count} control characters, the first is {character}; they are kept.",
        "ko": "본문에 제어 문자가 {count}개 있습니다(처음은 {character}). 그대로 두었습니다.",
    },
    "character-bidi": {
        "en": "The text holds {count} characters that change the direction of writing, "
        "the first is {character}; they are kept.",
        "ko": "본문에 글의 방향을 바꾸는 문자가 {count}개 있습니다(처음은 {character}). "
        "그대로 두었습니다.",
    },
    "character-invisible": {
        "en": "The text holds {count} invisible characters, the first is {character}; they are "
        "kept.",
        "ko": "본문에 보이지 않는 문자가 {count}개 있습니다(처음은 {character}). 그대로 "
        "두었습니다.",
    },
    "character-replacement": {
        "en": "The text holds {count} times {character}: characters were lost before it came here.",
        "ko": "본문에 {character}이(가) {count}번 나옵니다. 이 파일이 만들어질 때 이미 글자를 "
        "잃었습니다.",
    },
    "character-private": {
        "en": "The text holds {count} private-use characters, the first is {character}; "
        "only some fonts show them.",
        "ko": "본문에 사용자 정의 영역 문자가 {count}개 있습니다(처음은 {character}). "
        "일부 글꼴에서만 보입니다.",
    },
    "character-none": {
        "en": "The text holds {count} code points that are no characters, the first is "
        "{character}.",
        "ko": "본문에 문자가 아닌 코드 포인트가 {count}개 있습니다(처음은 {character}).",
    },
    "line-separator": {
        "en": "The text holds {count} unusual line or page separators, the first is {character}; "
        "lines are counted by CR and LF alone.",
        "ko": "본문에 특이한 줄·쪽 구분 문자가 {count}개 있습니다(처음은 {character}). "
        "줄은 CR과 LF로만 셉니다.",
    },
    "text-decomposed": {
        "en": "The text is not in Unicode form NFC (as files from macOS often are); "
        "it is kept so, and matched as if it were.",
        "ko": "본문이 유니코드 NFC 형식이 아닙니다(macOS 파일에 흔함). "
        "그대로 두고, 비교할 때만 같게 봅니다.",
    },
}
