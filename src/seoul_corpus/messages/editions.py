"""What is said of the official edition."""

from __future__ import annotations

from typing import Final

EDITIONS: Final[dict[str, dict[str, str]]] = {
    "edition-absent": {
        "en": "The official English is not stored in {folder}. Expected: one that was added. "
        "Hint: run seoul-corpus edition fetch, or seoul-corpus edition add FILE….",
        "ko": "공식 영문이 {folder}에 없습니다. 기대한 것: 미리 추가한 공식 영문. "
        "도움말: seoul-corpus edition fetch나 seoul-corpus edition add FILE…을 실행하십시오.",
    },
    "edition-numbers": {
        "en": "The numbered units are not those of the shipped text: missing {missing}; "
        "additional {additional}. Expected: the same numbers. Hint: give the declaration and "
        "its annex, in this order; --force keeps the text as it is.",
        "ko": "번호 단위가 들어 있는 글과 다릅니다. 빠진 것: {missing}, 더 있는 것: {additional}. "
        "기대한 것: 같은 번호. 도움말: 선언과 부속서를 차례로 지정하십시오. "
        "--force를 쓰면 그대로 저장합니다.",
    },
    "fetch-refused": {
        "en": "The address may not be fetched. Expected: https (http only from this machine). "
        "Hint: save the page with a browser and give the file.",
        "ko": "가져올 수 없는 주소입니다. 기대한 것: https(http는 자기 컴퓨터만). "
        "도움말: 브라우저로 페이지를 저장하고 그 파일을 지정하십시오.",
    },
    "fetch-status": {
        "en": "The server answers with status {status}. Expected: the page (status 200). "
        "Hint: open the address in a browser, save the page, and give the file to "
        "seoul-corpus edition add.",
        "ko": "서버가 상태 코드 {status}(으)로 답했습니다. 기대한 것: 페이지(200). "
        "도움말: 브라우저에서 주소를 열어 페이지를 저장하고 seoul-corpus edition add에 "
        "그 파일을 지정하십시오.",
    },
    "fetch-failed": {
        "en": "The page cannot be fetched: {reason}. Expected: a connection to the server. "
        "Hint: go online and try again, or save the page elsewhere and give the file to "
        "seoul-corpus edition add.",
        "ko": "페이지를 가져올 수 없습니다: {reason}. 기대한 것: 서버와의 연결. "
        "도움말: 인터넷에 연결하고 다시 하거나, 다른 곳에서 저장한 파일을 "
        "seoul-corpus edition add에 지정하십시오.",
    },
}
