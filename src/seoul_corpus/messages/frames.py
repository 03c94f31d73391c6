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
    "corpus-folder": {
        "en": "The folder cannot be read: {reason}. Expected: a folder of bitexts. "
        "Hint: docs/corpora.md says how to lay it out.",
        "ko": "폴더를 읽을 수 없습니다: {reason}. 기대한 것: 대역문이 든 폴더. "
        "도움말: 폴더의 짜임은 docs/corpora.md에 있습니다.",
    },
    "corpus-member": {
        "en": "This member of the corpus cannot be read.",
        "ko": "말뭉치의 이 대역문을 읽을 수 없습니다.",
    },
    "corpus-pair": {
        "en": "These are not one Korean and one English text: {found}. Expected: NAME.ko.txt "
        "beside NAME.en.txt, or ko.txt beside en.txt in a folder. Hint: give the other text the "
        "same name.",
        "ko": "한국어 글 하나와 영어 글 하나가 아닙니다: {found}. 기대한 것: 이름.ko.txt와 "
        "이름.en.txt, 또는 한 폴더의 ko.txt와 en.txt. 도움말: 다른 언어의 글에도 같은 이름을 "
        "붙이십시오.",
    },
    "corpus-document": {
        "en": "The file holds one text alone. Expected: a bitext. "
        "Hint: align it with the other language and export that.",
        "ko": "파일에 글이 하나뿐입니다. 기대한 것: 대역문. "
        "도움말: 다른 언어의 글과 정렬하여 내보내십시오.",
    },
    "corpus-unknown": {
        "en": "The corpus has no member {name!r}. Expected one of: {near}. "
        "Hint: corpus.keys lists all.",
        "ko": "말뭉치에 {name!r}(이)라는 대역문이 없습니다. 기대한 것: {near} 가운데 하나. "
        "도움말: corpus.keys에 모두 있습니다.",
    },
}
