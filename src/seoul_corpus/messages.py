"""What errors and findings say, in English and Korean, by code.

A template names its parameters in braces. Every code has both languages with the same
parameters; the tests hold that.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LANGUAGES: Final = ("en", "ko")

MESSAGES: Final[dict[str, dict[str, str]]] = {
    # --- errors: reading bytes and text -------------------------------------------------
    "input-empty": {
        "en": "The input is empty. Expected: at least one line of text. "
        "Hint: check that the right file was given.",
        "ko": "입력이 비어 있습니다. 기대한 것: 한 줄 이상의 본문. "
        "도움말: 올바른 파일인지 확인하십시오.",
    },
    "input-too-large": {
        "en": "The input is larger than {limit_name}={limit}. Expected: at most {limit}. "
        "Hint: raise {limit_name} if the file is meant to be this large.",
        "ko": "입력이 한도 {limit_name}={limit}을(를) 넘습니다. 기대한 것: {limit} 이하. "
        "도움말: 정말 큰 파일이면 {limit_name} 값을 올리십시오.",
    },
    "not-decodable": {
        "en": "Byte {byte} (offset {offset}) is not valid {encoding}. Expected: text in {encoding}. "
        "Hint: {hint}",
        "ko": "바이트 {byte}(위치 {offset})은(는) 올바른 {encoding}이(가) 아닙니다. "
        "기대한 것: {encoding} 본문. 도움말: {hint}",
    },
    "encoding-unknown": {
        "en": "The encoding {encoding} is not supported. Expected: one of {known}. "
        "Hint: convert the file to UTF-8.",
        "ko": "지원하지 않는 인코딩입니다: {encoding}. 기대한 것: {known} 중 하나. "
        "도움말: 파일을 UTF-8로 변환하십시오.",
    },
    "surrogate-in-text": {
        "en": "The text holds the lone surrogate {character}. Expected: whole characters. "
        "Hint: decode the bytes without errors='surrogateescape'.",
        "ko": "본문에 짝 없는 서로게이트 {character}이(가) 있습니다. 기대한 것: 온전한 문자. "
        "도움말: errors='surrogateescape' 없이 디코딩하십시오.",
    },
    "file-unreadable": {
        "en": "The file cannot be read: {reason}. Expected: a readable text file. "
        "Hint: check the path and its permissions.",
        "ko": "파일을 읽을 수 없습니다: {reason}. 기대한 것: 읽을 수 있는 텍스트 파일. "
        "도움말: 경로와 권한을 확인하십시오.",
    },
    "strict-findings": {
        "en": "{code}: {finding} Expected: text without structure faults (strict). "
        "Hint: parse without strict to keep everything and get findings instead.",
        "ko": "{code}: {finding} 기대한 것: 구조에 흠이 없는 본문(strict). "
        "도움말: strict 없이 파싱하면 모두 남기고 점검 결과로 알려 줍니다.",
    },
    "language-unknown": {
        "en": "The language of the text cannot be told. Expected: Korean or English. "
        "Hint: pass lang='ko' or lang='en'.",
        "ko": "본문의 언어를 알 수 없습니다. 기대한 것: 한국어 또는 영어. "
        "도움말: lang='ko' 또는 lang='en'을 지정하십시오.",
    },
    "not-plain-text": {
        "en": "The document was read from {media_type}, so its bytes cannot be given back. "
        "Expected: text/plain. Hint: write document.text instead.",
        "ko": "이 문서는 {media_type}에서 읽었으므로 원래 바이트를 돌려줄 수 없습니다. "
        "기대한 것: text/plain. 도움말: 대신 document.text를 쓰십시오.",
    },
    # --- errors: references and alignment -----------------------------------------------
    "reference-unknown": {
        "en": "No unit is called {reference!r}. Expected: a number or an id of this text. "
        "Hint: near are: {near}.",
        "ko": "{reference!r}에 해당하는 단위가 없습니다. 기대한 것: 이 본문의 번호나 식별자. "
        "도움말: 가까운 것: {near}.",
    },
    "reference-ambiguous": {
        "en": "{reference!r} names several units. Expected: a name that only one has. "
        "Hint: choose one of: {candidates}.",
        "ko": "{reference!r}은(는) 여러 단위를 가리킵니다. 기대한 것: 하나만 가리키는 이름. "
        "도움말: 다음에서 고르십시오: {candidates}.",
    },
}


def render(code: str, params: Mapping[str, str | int], lang: str = "en") -> str:
    """Return the message of ``code`` with ``params`` filled in.

    Args:
        code: a key of ``MESSAGES``.
        params: values of the template's parameters.
        lang: ``en`` or ``ko``; any other language falls back to English.

    Raises:
        KeyError: the code is not in the catalogue, or a parameter is missing.
    """
    by_language = MESSAGES[code]
    return by_language.get(lang, by_language["en"]).format_map(params)
