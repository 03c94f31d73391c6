"""What the command line itself says, in English and Korean, and which of the two it says."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Final

VARIABLE: Final = "SEOUL_CORPUS_LANG"
"""The environment variable that chooses the language of messages."""

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "app": (
        "Numbered declarations in Korean and English: read, aligned, cited, exported.",
        "번호가 붙은 선언문을 한국어와 영어로 읽고, 정렬하고, 인용하고, 내보낸다.",
    ),
    "show": (
        "Show the aligned text side by side, whole or the unit REF.",
        "정렬된 글을 나란히 보여 준다. REF를 주면 그 단위만 보여 준다.",
    ),
    "parse": (
        "Read a text file and print its structure.",
        "텍스트 파일을 읽어 그 구조를 출력한다.",
    ),
    "align": (
        "Align a Korean and an English text file; print the links as a table.",
        "한국어 파일과 영어 파일을 정렬하고 연결을 표로 출력한다.",
    ),
    "check": (
        "Print where the two texts do not say the same: the shipped ones, or KO and EN.",
        "두 글이 서로 다른 말을 하는 곳을 출력한다. 파일을 주지 않으면 담긴 글을 검사한다.",
    ),
    "diff": (
        "Print what is different between two texts in one language: editions or translations.",
        "한 언어로 된 두 글(판본이나 번역본)의 차이를 출력한다.",
    ),
    "old": ("The text as it was; - for standard input.", "이전 글. -는 표준 입력."),
    "new": ("The text as it is; - for standard input.", "새 글. -는 표준 입력."),
    "diff-form": (
        "text, or html (one page, needs the extra report).",
        "text 또는 html(한 페이지, 추가 기능 report 필요).",
    ),
    "diff-exit": (
        "Exit with 1 where anything differs.",
        "다른 곳이 있으면 종료 코드 1로 끝난다.",
    ),
    "same-texts": ("No difference.", "차이가 없습니다."),
    "report": (
        "Write what check finds as a report: for a terminal, a ticket, a browser or a code host.",
        "check가 찾은 것을 보고서로 쓴다: 터미널, 메모, 브라우저, 코드 저장소용.",
    ),
    "report-form": (
        "text, markdown, html (one page, needs the extra report) or sarif.",
        "text, markdown, html(한 페이지, 추가 기능 report 필요), sarif.",
    ),
    "import": (
        "Bring back an edited XLIFF, TMX, XLSX, DOCX or CSV file: print or write the target text.",
        "고친 XLIFF, TMX, XLSX, DOCX, CSV 파일을 들여와 번역문을 출력하거나 쓴다.",
    ),
    "returned-file": ("The file that came back.", "돌아온 파일."),
    "imported": (
        "Changed units: {changed}. New comments: {comments}.",
        "바뀐 단위 {changed}개, 새 의견 {comments}건.",
    ),
    "xliff-version": ("The version of XLIFF.", "XLIFF의 버전."),
    "review-csv-only": ("--level review goes with csv.", "--level review는 csv와 함께 씁니다."),
    "level-of-work": (
        "Files for translators have rows of sentences or of paragraphs.",
        "번역가용 파일의 줄은 sentence나 paragraph입니다.",
    ),
    "check-en": (
        "Another English text beside the shipped Korean; official for the official one.",
        "담긴 한국어 글에 견줄 다른 영어 글. official은 공식본.",
    ),
    "select": (
        "Only this check, or all that begin so (date); may be given several times.",
        "이 검사만, 또는 그렇게 시작하는 검사만(date). 여러 번 쓸 수 있다.",
    ),
    "ignore": (
        "Not this check; may be given several times.",
        "이 검사를 뺀다. 여러 번 쓸 수 있다.",
    ),
    "accepted": (
        "A TOML file of accepted findings, each with its reason.",
        "받아들인 발견과 그 까닭을 적은 TOML 파일.",
    ),
    "accept": (
        "Print what is found as entries of such a file, with this reason.",
        "발견한 것을 이 까닭과 함께 그런 파일의 항목으로 출력한다.",
    ),
    "baseline": (
        "An earlier report (check --json); only what is new is reported.",
        "이전 보고서(check --json). 새로 나온 것만 알린다.",
    ),
    "check-segments": (
        "The files hold one segment a line, the nth answering the nth.",
        "파일은 한 줄에 한 조각이며, n번째 줄끼리 대응한다.",
    ),
    "checked": (
        "{findings} findings, {accepted} accepted.",
        "발견 {findings}건, 받아들인 것 {accepted}건.",
    ),
    "export": (
        "Write the bitext as TEI, JSON or a table: the shipped one, or KO and EN.",
        "대역문을 TEI나 JSON, 표로 쓴다. 파일을 주지 않으면 들어 있는 대역문을 쓴다.",
    ),
    "validate": (
        "Check TEI or JSON files against this library's schemas and rules.",
        "TEI나 JSON 파일을 이 라이브러리의 스키마와 규칙으로 검사한다.",
    ),
    "cite": (
        "Print a citation of the unit REF for each language.",
        "REF 단위를 인용하는 서지를 언어마다 출력한다.",
    ),
    "annotate": (
        "Print the names, dates, numbers, references, acts and terms in FILE or our own text.",
        "글에 나오는 이름, 날짜, 수, 참조, 행위, 용어를 출력한다. FILE이 없으면 담긴 글을 쓴다.",
    ),
    "terms": (
        "Print the terms and how often each stands in either text, or (--tbx) write them as TBX.",
        "용어와 두 글에서의 출현 횟수를 출력한다. --tbx를 주면 TBX로 쓴다.",
    ),
    "search": (
        "Print every place where QUERY stands, in context and with its counterpart.",
        "QUERY가 나오는 모든 곳을 앞뒤 문맥과 상대 문장과 함께 출력한다.",
    ),
    "stats": (
        "Print frequencies, collocates, keyness, renderings or dispersion.",
        "빈도, 연어, 핵심어, 번역 방식, 분포를 출력한다.",
    ),
    "query": (
        "A word or several (* for any letters), a lemma, a term or a pattern: see --by.",
        "낱말(*는 아무 글자), 기본형, 용어 또는 정규식. --by 참조.",
    ),
    "statistic": ("What to print.", "출력할 것."),
    "side": (
        "The language to search. Default: that of the query; for frequencies and keyness, ko.",
        "찾을 언어. 기본: 찾는 말의 언어. frequencies와 keyness는 ko.",
    ),
    "by": ("How to search.", "찾는 방법."),
    "of": ("What to count.", "셀 것."),
    "whole": (
        "Take a Korean word only where nothing but particles and endings follow.",
        "조사나 어미만 붙은 한국어 낱말만 찾는다.",
    ),
    "guess": (
        "Where no term tells the rendering, guess it from the words of both texts.",
        "용어로 알 수 없는 번역어는 두 글의 낱말로 짐작한다.",
    ),
    "context": ("How many characters on each side.", "앞뒤로 보일 글자 수."),
    "reference": (
        "For keyness: the file to compare with, in the same language.",
        "keyness에서 견줄 같은 언어의 파일.",
    ),
    "limit": ("At most so many rows.", "출력할 행의 최대 수."),
    "rows-tsv": ("Print a tab-separated table.", "탭으로 나눈 표로 출력한다."),
    "no-query": ("this statistic takes no QUERY", "이 통계에는 QUERY를 줄 수 없다"),
    "needs-query": ("this statistic needs a QUERY", "이 통계에는 QUERY가 필요하다"),
    "needs-reference": (
        "--reference belongs to keyness, and keyness needs it",
        "--reference는 keyness에만 쓰며, keyness에는 꼭 필요하다",
    ),
    "no-hits": ("{query}: no hits", "{query}: 찾은 것이 없음"),
    "layer": (
        "Only this layer; may be given several times.",
        "이 층만. 여러 번 쓸 수 있다.",
    ),
    "terms-file": (
        "A term base: TBX, or a table like data/terms.tsv. Default: the shipped one.",
        "용어집: TBX 또는 data/terms.tsv와 같은 표. 기본값: 담긴 용어집.",
    ),
    "tbx": ("Write TBX-Basic.", "TBX-Basic으로 쓴다."),
    "layer-unknown": (
        "There is no layer {layer}. Layers: {known}.",
        "{layer} 층은 없습니다. 층: {known}.",
    ),
    "edition": (
        "The official English on this machine: add, fetch, list, remove.",
        "이 컴퓨터에 둔 공식 영문: 추가, 내려받기, 목록, 삭제.",
    ),
    "edition-add": (
        "Keep the official English: the declaration and its annex, or one file with both.",
        "공식 영문을 저장한다. 선언과 부속서를 차례로, 또는 둘을 담은 파일 하나를 준다.",
    ),
    "edition-fetch": (
        "Fetch the official English from the site of the UK government and keep it.",
        "영국 정부 사이트에서 공식 영문을 내려받아 저장한다.",
    ),
    "edition-list": ("List the editions on this machine.", "이 컴퓨터에 둔 판을 나열한다."),
    "edition-remove": (
        "Delete the official English from this machine.",
        "이 컴퓨터에서 공식 영문을 지운다.",
    ),
    "edition-source": (
        "A file (text, HTML, DOCX …) or an https address.",
        "파일(텍스트, HTML, DOCX 등) 또는 https 주소.",
    ),
    "edition-lang": ("Language of the edition.", "판의 언어."),
    "edition-role": ("What the edition is.", "판의 성격."),
    "force": (
        "Keep it although its numbers differ from those of the shipped text.",
        "번호가 들어 있는 글과 달라도 저장한다.",
    ),
    "edition-none": (
        "No edition is stored in {folder}.",
        "{folder}에 저장된 판이 없습니다.",
    ),
    "edition-kept": (
        "{key}: {title}\n  added {added}, sha256 {sha256}\n  from {pages}\n  {rights}\n  {path}",
        "{key}: {title}\n  추가 {added}, sha256 {sha256}\n  출처 {pages}\n  {rights}\n  {path}",
    ),
    "edition-differs": (
        "missing: {missing}; additional: {additional}",
        "빠진 번호: {missing}, 더 있는 번호: {additional}",
    ),
    "edition-removed": ("removed {path}", "{path}을(를) 지웠습니다"),
    "links": (
        "Tables of links that people worked in: merge.",
        "사람이 검토한 연결 표: 합치기.",
    ),
    "links-merge": (
        "Make one table of two reviewers' tables of links; conflicts are named, and left open.",
        "두 검토자의 연결 표를 하나로 합친다. 서로 어긋나는 줄은 알리고 비워 둔다.",
    ),
    "link-files": (
        "Tables of links, as align writes them; - for standard input.",
        "align이 쓰는 연결 표. 표준 입력은 -.",
    ),
    "two-link-files": ("Give two tables or more.", "표를 둘 이상 주십시오."),
    "score": (
        "Compare links with known ones: precision, recall and F1 in per cent, by level and type.",
        "연결을 정답과 견준다. 정밀도, 재현율, F1을 수준과 유형별로 퍼센트로 출력한다.",
    ),
    "gold": (
        "The known links: a table of ours, a gold table, a ladder, or XCES; - for standard input.",
        "정답 연결: 연결 표, 정답 표, 사다리(ladder), XCES. 표준 입력은 -.",
    ),
    "predicted": (
        "The links to be scored, in any of these forms; - for standard input.",
        "점수를 매길 연결. 꼴은 위와 같다. 표준 입력은 -.",
    ),
    "links-file": (
        "A table of links that a person corrected: its rows stand, the rest goes around them.",
        "사람이 고친 연결 표. 그 줄은 그대로 두고 나머지를 그 둘레에 맞춘다.",
    ),
    "version": ("Print the version.", "버전을 출력한다."),
    "messages": (
        f"Language of messages: ko or en. Default: {VARIABLE}, then the locale.",
        f"메시지의 언어: ko 또는 en. 기본값: {VARIABLE}, 그다음 로캘.",
    ),
    "ref": (
        "Such as 3, 'annex 2.4', '부속서 2.4', ko.annex.p2.4.",
        "예: 3, 'annex 2.4', '부속서 2.4', ko.annex.p2.4.",
    ),
    "file": ("A text file; - for standard input.", "텍스트 파일. 표준 입력은 -."),
    "files": ("TEI or JSON files; - for standard input.", "TEI나 JSON 파일. 표준 입력은 -."),
    "ko": ("The Korean text file; - for standard input.", "한국어 파일. 표준 입력은 -."),
    "en": (
        "The English text file; - for standard input; official for the official English.",
        "영어 파일. 표준 입력은 -, 공식 영문은 official.",
    ),
    "json": (
        "Print one JSON object: format, version, findings, result.",
        "format, version, findings, result로 된 JSON 객체 하나를 출력한다.",
    ),
    "tsv": ("Print a table of the units.", "단위의 표를 출력한다."),
    "units": ("Which units to list.", "어떤 단위를 나열할지."),
    "lang": (
        "Language of the text: ko or en. Default: told from its letters.",
        "글의 언어: ko 또는 en. 기본값: 글자로 알아낸다.",
    ),
    "cite-lang": ("Only the citation of this edition.", "이 언어판의 서지만."),
    "key": ("What ids begin with. Default: the language.", "식별자의 첫머리. 기본값: 언어."),
    "encoding": (
        "Encoding of the input. Default: UTF-8, or what a byte order mark says.",
        "입력의 인코딩. 기본값: UTF-8 또는 BOM이 말하는 것.",
    ),
    "strict": (
        "Stop at the first structure fault instead of reporting it.",
        "구조의 흠을 알리는 대신 첫 흠에서 멈춘다.",
    ),
    "profile": (
        (
            "How the text is numbered: declaration, regulation, treaty, resolution, bullets, or a "
            "TOML file. Default: told from the text."
        ),
        (
            "번호 체계: declaration, regulation, treaty, resolution, bullets 또는 TOML 파일. "
            "기본값: 글에서 알아낸다."
        ),
    ),
    "explain": (
        "Print why each unit is what it is: line, column, rule, evidence.",
        "단위마다 왜 그렇게 읽었는지 출력한다: 줄, 칸, 규칙, 근거.",
    ),
    "explain-all": (
        "--explain tells of all units, as lines or with --json.",
        "--explain은 모든 단위를 설명하며, --json과만 함께 씁니다.",
    ),
    "fail-on": (
        "Exit with 1 when there is a finding of this severity or a graver one.",
        "이 정도 이상의 점검 결과가 있으면 1로 끝난다.",
    ),
    "output": (
        "Write to this file instead of standard output.",
        "표준 출력 대신 이 파일에 쓴다.",
    ),
    "width": ("Columns. Default: the terminal's.", "칸 수. 기본값: 터미널의 너비."),
    "kind": ("What to write.", "무엇으로 쓸지."),
    "no-counterpart": ("— no counterpart", "— 대응 없음"),
    "valid": ("valid", "유효함"),
    "invalid": ("not valid", "유효하지 않음"),
    "written": ("written to {path}", "{path}에 썼습니다"),
    "counts": (
        "Numbered units: {numbered}. Sentences: {sentences}. Findings: {findings}.",
        "번호 단위 {numbered}개, 문장 {sentences}개, 점검 결과 {findings}건.",
    ),
    "one-format-tbx": (
        "Choose one of --json and --tbx.",
        "--json과 --tbx 가운데 하나만 쓰십시오.",
    ),
    "segments": (
        "KO and EN hold one segment a line, without numbers: link their lines.",
        "KO와 EN은 번호 없이 한 줄에 한 조각씩이다. 줄과 줄을 연결한다.",
    ),
    "embed": (
        "Compare sentence vectors, too (needs the extra embed).",
        "문장 벡터도 견준다(추가 기능 embed가 필요하다).",
    ),
    "form": (
        "A table (tsv, the default) or xces; with --segments, hunalign's ladder or pairs, too.",
        "표(tsv, 기본값) 또는 xces. --segments와 함께면 hunalign의 ladder나 본문 쌍(pairs)도.",
    ),
    "form-of-segments": (
        "--form ladder and --form pairs go with --segments.",
        "--form ladder와 --form pairs는 --segments와 함께 쓰십시오.",
    ),
    "one-format": ("Choose one of --json and --tsv.", "--json과 --tsv 가운데 하나만 쓰십시오."),
    "layout": (
        "TEI as one file, a corpus of one, or (split) a file a language and the alignment in -o.",
        "TEI를 파일 하나로, 말뭉치 하나로, 또는 (split) 언어별 파일과 정렬 파일로 -o 폴더에.",
    ),
    "layout-tei-only": ("--layout goes with tei.", "--layout은 tei와 함께 씁니다."),
    "level": (
        "What a row of csv, tsv, jsonl or parquet is; paragraph by default.",
        "csv, tsv, jsonl, parquet의 한 행이 무엇인지. 기본은 paragraph.",
    ),
    "level-tables-only": (
        "--level goes with csv, tsv, jsonl and parquet.",
        "--level은 csv, tsv, jsonl, parquet와 함께 씁니다.",
    ),
    "binary-needs-file": (
        "Parquet is no text: give a file with -o.",
        "Parquet는 글자가 아닌 파일입니다. -o로 파일을 지정하십시오.",
    ),
    "split-folder": (
        "--layout split writes several files: give a folder that exists with -o.",
        "--layout split은 파일을 여러 개 씁니다. 이미 있는 폴더를 -o로 지정하십시오.",
    ),
    "one-stdin": (
        "Standard input can be only one of the files.",
        "표준 입력은 파일 하나로만 쓸 수 있습니다.",
    ),
    "both-files": (
        "Give both KO and EN, or neither.",
        "KO와 EN을 둘 다 주거나 둘 다 주지 마십시오.",
    ),
    "overwrites-input": (
        "{path} is an input: write to another file.",
        "{path}은(는) 입력 파일입니다. 다른 파일에 쓰십시오.",
    ),
    "json-has-all-units": (
        "--units goes with the outline or with --tsv; JSON holds all units.",
        "--units는 개요나 --tsv와 함께 씁니다. JSON에는 모든 단위가 들어 있습니다.",
    ),
}
"""Each phrase in English and Korean, by name."""


def phrase(name: str, lang: str, **params: str | int) -> str:
    """Return a phrase in ``lang`` with its parameters filled in.

    Example:
        >>> phrase("written", "ko", path="a.xml")
        'a.xml에 썼습니다'
    """
    return PHRASES[name][lang == "ko"].format_map(params)


def language(argument: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """Return the language of messages: as asked for, or as the environment says.

    Args:
        argument: ``ko`` or ``en``, or None.
        environment: environment variables.

    Example:
        >>> language(None, {"LANG": "ko_KR.UTF-8"}), language("en", {"LANG": "ko_KR.UTF-8"})
        ('ko', 'en')
    """
    locale = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    asked = argument or environment.get(VARIABLE) or locale
    return "ko" if asked.lower().partition("_")[0].partition("-")[0] == "ko" else "en"


def asked_language(arguments: Sequence[str] = sys.argv) -> str | None:
    """Return what follows ``--messages``: the help is worded before options are read."""
    for position, argument in enumerate(arguments):
        if argument.startswith("--messages="):
            return argument.partition("=")[2]
        if argument == "--messages":
            return next(iter(arguments[position + 1 :]), None)
    return None
