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
    "import-kind": {
        "en": "The file is of a kind that cannot be brought back. Expected: XLIFF 1.2 or 2.0, TMX, "
        "or a review table as XLSX, DOCX or CSV. Hint: export one, edit it, and bring it back.",
        "ko": "다시 들여올 수 없는 종류의 파일입니다. 기대한 것: XLIFF 1.2나 2.0, TMX, 또는 "
        "XLSX, DOCX, CSV 검토표. 도움말: 내보낸 파일을 고쳐서 들여오십시오.",
    },
    "review-header": {
        "en": "No row names the columns of a review table. Expected, among the first rows: "
        "{expected}. Hint: keep the header as it was exported.",
        "ko": "검토표의 열 이름이 있는 줄이 없습니다. 기대한 것(앞쪽 줄 가운데): {expected}. "
        "도움말: 머리 줄을 내보낸 그대로 두십시오.",
    },
    "review-broken": {
        "en": "The workbook cannot be read: {reason}. Expected: an XLSX file as spreadsheet "
        "programs save it. Hint: open it in one and save it again.",
        "ko": "통합 문서를 읽을 수 없습니다: {reason}. 기대한 것: 스프레드시트 프로그램이 저장한 "
        "XLSX 파일. 도움말: 프로그램에서 열어 다시 저장하십시오.",
    },
    "review-cell-long": {
        "en": "{unit} has {size} characters, more than the {limit} that a cell of a spreadsheet "
        "holds. Expected: shorter units. Hint: export sentences, or DOCX or CSV.",
        "ko": "{unit}의 글이 {size}자로, 스프레드시트 한 칸의 한도 {limit}자를 넘습니다. "
        "기대한 것: 더 짧은 단위. 도움말: 문장 단위로 내보내거나 DOCX나 CSV를 쓰십시오.",
    },
    "import-unknown-id": {
        "en": "The row {unit} is no unit of this bitext. Expected: an id as it was exported. "
        "Hint: the report keeps its text and comments; put them beside the right id.",
        "ko": "{unit} 줄에 해당하는 단위가 이 대역문에 없습니다. 기대한 것: 내보낸 그대로의 "
        "식별자. 도움말: 글과 의견은 보고에 남아 있으니 맞는 식별자 옆으로 옮기십시오.",
    },
    "import-comment-unplaced": {
        "en": "A comment in the file belongs to no unit. Expected: comments beside a unit. "
        "Hint: the report keeps it; read it there.",
        "ko": "파일에 어느 단위에도 속하지 않는 의견이 있습니다. 기대한 것: 단위에 딸린 의견. "
        "도움말: 의견은 보고에 남아 있으니 거기서 읽으십시오.",
    },
    "import-no-target": {
        "en": "{unit} has no counterpart in the target, so that its new text has no place. "
        "Expected: text for units that the target has. "
        "Hint: add the unit to the target text itself; the report keeps the text.",
        "ko": "{unit}에 대응하는 단위가 대상 글에 없어 새 글을 넣을 자리가 없습니다. "
        "기대한 것: 대상 글에 있는 단위의 글. "
        "도움말: 대상 글에 그 단위를 직접 추가하십시오. 글은 보고에 남아 있습니다.",
    },
    "import-conflict": {
        "en": "{unit}: the file was made from other words than the bitext has now. "
        "Expected: the texts as they were exported. "
        "Hint: the report has the file's text; export again and enter it there.",
        "ko": "{unit}: 파일을 만들 때의 글과 지금 대역문의 글이 다릅니다. "
        "기대한 것: 내보낼 때의 글. "
        "도움말: 파일의 글은 보고에 있습니다. 다시 내보낸 뒤 거기에 옮기십시오.",
    },
    "import-twice": {
        "en": "{unit} stands in the file twice with different texts; the first was taken. "
        "Expected: each id once. Hint: delete one of the rows.",
        "ko": "{unit}이(가) 파일에 서로 다른 글로 두 번 있어 먼저 나온 것을 썼습니다. "
        "기대한 것: 식별자마다 한 번. 도움말: 한쪽을 지우십시오.",
    },
    "import-empty": {
        "en": "The new text of {unit} is empty; the unit was left as it was. Expected: a text. "
        "Hint: delete a unit in the text itself.",
        "ko": "{unit}의 새 글이 비어 있어 그대로 두었습니다. 기대한 것: 글. "
        "도움말: 단위를 없애려면 본문에서 직접 지우십시오.",
    },
    "import-structure": {
        "en": "The new text of {unit} would change the structure of the document; the unit was "
        "left as it was. Expected: words without a number, mark or heading at their beginning. "
        "Hint: change the structure in the text itself; the report keeps the text.",
        "ko": "{unit}의 새 글이 문서의 구조를 바꾸게 되어 그대로 두었습니다. "
        "기대한 것: 번호나 표시, 표제로 시작하지 않는 글. "
        "도움말: 구조는 본문에서 직접 바꾸십시오. 글은 보고에 남아 있습니다.",
    },
    "import-divide": {
        "en": "{unit} stands for several sentences, and its new text cannot be told apart into as "
        "many; they were left as they were. Expected: the same number of sentences. "
        "Hint: export sentences, or change the number of sentences in the text itself.",
        "ko": "{unit}은(는) 여러 문장인데 새 글을 같은 수의 문장으로 나눌 수 없어 그대로 "
        "두었습니다. 기대한 것: 같은 수의 문장. "
        "도움말: 문장 단위로 내보내거나 문장 수를 본문에서 직접 바꾸십시오.",
    },
    "import-missing": {
        "en": "The file lacks {count} units, the first of them {unit}; they stay as they are.",
        "ko": "파일에 단위 {count}개가 없어(처음은 {unit}) 그대로 두었습니다.",
    },
    "import-typography": {
        "en": "{unit}: only quotation marks, dashes or dots changed; a program may have done it.",
        "ko": "{unit}: 따옴표, 줄표, 줄임표만 바뀌었습니다. 프로그램이 바꾼 것일 수 있습니다.",
    },
    "import-line-break": {
        "en": "{unit}: a line break was typed into the text; a space stands in its place.",
        "ko": "{unit}: 글 안에 줄바꿈이 들어 있어 빈칸으로 바꾸었습니다.",
    },
    "import-source-edited": {
        "en": "{unit}: the source text was changed in the file; that is not taken.",
        "ko": "{unit}: 파일에서 출발 글이 바뀌었으나 받아들이지 않았습니다.",
    },
    "import-base-unknown": {
        "en": "From {unit} on, the file does not say which texts it was made from; the source "
        "text alone was compared.",
        "ko": "{unit}부터 어떤 글에서 만든 파일인지 표시가 없어 출발 글만 비교했습니다.",
    },
    "import-mark-lost": {
        "en": "The annotation of {text!r} in the layer {layer} was taken out: its words changed.",
        "ko": "{layer} 층에서 {text!r}의 표시를 뺐습니다. 그 낱말이 바뀌었습니다.",
    },
    "import-sentences": {
        "en": "{unit}: parsing would cut the new text into {count} sentences; it stays one unit.",
        "ko": "{unit}: 다시 파싱하면 새 글이 {count}문장으로 나뉩니다. 한 단위로 두었습니다.",
    },
    "xliff-version": {
        "en": "There is no XLIFF version {found} here. Expected: {known}. "
        "Hint: most tools edit 1.2.",
        "ko": "XLIFF {found} 버전은 쓸 수 없습니다. 기대한 것: {known}. "
        "도움말: 대부분의 도구는 1.2를 편집합니다.",
    },
    "xliff-root": {
        "en": "The file begins with {found}. Expected: xliff of version 1.2 or 2.0. "
        "Hint: export it as XLIFF from the tool it comes from.",
        "ko": "파일이 {found}(으)로 시작합니다. 기대한 것: 버전 1.2 또는 2.0의 xliff. "
        "도움말: 파일을 만든 도구에서 XLIFF로 내보내십시오.",
    },
}
