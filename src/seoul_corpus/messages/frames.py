"""What is said of tables, corpora and pictures."""

from __future__ import annotations

from typing import Final

FRAMES: Final[dict[str, dict[str, str]]] = {
    "extra-needed": {
        "en": "{kind} needs what is not installed: {package}. Expected: the extra {extra}. "
        "Hint: pip install 'seoul_corpus[{extra}]'.",
        "ko": "{kind}에 필요한 {package} 패키지가 없습니다. "
        "기대한 것: 추가 기능 {extra}. 도움말: pip install 'seoul_corpus[{extra}]'.",
    },
    "table-level": {
        "en": "There is no table of the level {found!r}. Expected one of: {expected}. "
        'Hint: b.to_records("paragraph").',
        "ko": "{found!r} 수준의 표는 없습니다. 기대한 것: {expected}. "
        '도움말: b.to_records("paragraph").',
    },
}
