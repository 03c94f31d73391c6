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
    "table-format": {
        "en": "The name does not say which format to write: {found!r}. Expected an ending: "
        "{expected}. Hint: table.csv for a spreadsheet.",
        "ko": "이름만으로는 어떤 형식으로 쓸지 알 수 없습니다: {found!r}. 기대한 것: {expected} "
        "가운데 하나로 끝나는 이름. 도움말: 스프레드시트에는 table.csv.",
    },
    "conllu-morphemes": {
        "en": "No text has a layer {layer!r}, which CoNLL-U is made of. Expected: analysed words. "
        'Hint: annotate(b, layers=("morphemes",)), with the extra ko.',
        "ko": "CoNLL-U의 바탕이 되는 {layer!r} 층이 있는 글이 없습니다. 기대한 것: 형태소 분석. "
        '도움말: 추가 기능 ko를 설치하고 annotate(b, layers=("morphemes",)).',
    },
}
