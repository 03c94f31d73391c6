"""What is said of XML and TEI."""

from __future__ import annotations

from typing import Final

TEI: Final[dict[str, dict[str, str]]] = {
    "tei-layout": {
        "en": "The layout {layout} is not known. Expected: one of {known}. "
        "Hint: leave layout out for one file.",
        "ko": "알 수 없는 배치입니다: {layout}. 기대한 것: {known} 중 하나. "
        "도움말: 파일 하나로 쓰려면 layout을 지정하지 마십시오.",
    },
    "tei-corpus-key": {
        "en": "Two texts of the corpus have the key {key}. Expected: a key of its own for each. "
        "Hint: give one of them another key.",
        "ko": "말뭉치의 두 본문이 같은 키 {key}을(를) 씁니다. 기대한 것: 본문마다 다른 키. "
        "도움말: 한쪽의 키를 바꾸십시오.",
    },
    "tei-corpus-empty": {
        "en": "There is no text to write. Expected: one at least. "
        "Hint: check where the texts come from.",
        "ko": "쓸 본문이 없습니다. 기대한 것: 하나 이상의 본문. "
        "도움말: 본문을 어디서 가져오는지 확인하십시오.",
    },
    "tei-corpus-many": {
        "en": "The {element} holds {count} texts. Expected: one. "
        "Hint: read_corpus gives them one after the other.",
        "ko": "{element}에 본문이 {count}개 있습니다. 기대한 것: 하나. "
        "도움말: read_corpus를 쓰면 차례로 읽을 수 있습니다.",
    },
    "tei-files": {
        "en": "Of {count} files, {found} hold an alignment. Expected: one file with the alignment "
        "and those that it names. Hint: give all files that to_tei wrote together.",
        "ko": "파일 {count}개 가운데 정렬 파일이 {found}개입니다. "
        "기대한 것: 정렬 파일 하나와 그것이 가리키는 파일들. "
        "도움말: to_tei가 함께 쓴 파일을 모두 지정하십시오.",
    },
    "tei-key-reserved": {
        "en": "A document with the key {key} cannot be written as TEI. Expected: a key that is "
        "none of {reserved}. Hint: parse the text with another key.",
        "ko": "키가 {key}인 문서는 TEI로 쓸 수 없습니다. 기대한 것: {reserved} 이외의 키. "
        "도움말: 다른 키로 본문을 파싱하십시오.",
    },
    "xml-compressed": {
        "en": "The file is compressed ({kind}). Expected: plain XML. "
        "Hint: unpack it and give the file inside.",
        "ko": "압축된 파일입니다({kind}). 기대한 것: 압축하지 않은 XML. "
        "도움말: 압축을 풀고 안에 든 파일을 지정하십시오.",
    },
    "xml-doctype": {
        "en": "The file has a DOCTYPE. Expected: XML without DOCTYPE, DTD and entities. "
        "Hint: delete the DOCTYPE and write out each entity.",
        "ko": "파일에 DOCTYPE이 있습니다. 기대한 것: DOCTYPE, DTD, 엔티티가 없는 XML. "
        "도움말: DOCTYPE을 지우고 엔티티를 실제 글자로 바꾸십시오.",
    },
    "xml-encoding": {
        "en": "The XML declaration says {declared}, but the bytes are {found}. "
        'Expected: a declaration that is true. Hint: correct or delete encoding="…".',
        "ko": "XML 선언에는 {declared}(이)라고 되어 있으나 바이트는 {found}입니다. "
        '기대한 것: 실제와 같은 선언. 도움말: encoding="…"을 고치거나 지우십시오.',
    },
    "xml-limit": {
        "en": "The XML goes over the limit {limit_name}={limit} ({what}). Expected: at most "
        "{limit}. Hint: raise {limit_name} if the file is meant to be so.",
        "ko": "XML이 한도 {limit_name}={limit}({what})을(를) 넘습니다. 기대한 것: {limit} 이하. "
        "도움말: 의도한 파일이면 {limit_name} 값을 올리십시오.",
    },
    "xml-syntax": {
        "en": "This is not well-formed XML: {reason}. Expected: XML 1.0. "
        "Hint: look at this place; the file may have been cut off.",
        "ko": "올바른 형식의 XML이 아닙니다: {reason}. 기대한 것: XML 1.0. "
        "도움말: 이 위치를 살펴보십시오. 파일이 중간에 잘렸을 수 있습니다.",
    },
    "tei-root": {
        "en": "The outermost element is {element}. Expected: TEI in the namespace "
        "http://www.tei-c.org/ns/1.0. Hint: check xmlns, and that the right file was given.",
        "ko": "가장 바깥 요소가 {element}입니다. 기대한 것: http://www.tei-c.org/ns/1.0 이름공간의 "
        "TEI. 도움말: xmlns와 파일이 맞는지 확인하십시오.",
    },
    "tei-profile-missing": {
        "en": "{element} does not name our profile. Expected: "
        "encodingDesc/schemaRef with key='seoul_corpus' and the version in n. "
        "Hint: the file may be TEI of another project; only our profile can be read.",
        "ko": "{element}에 프로파일 표시가 없습니다. 기대한 것: key='seoul_corpus'이고 n에 버전이 "
        "있는 encodingDesc/schemaRef. 도움말: 다른 사업의 TEI일 수 있습니다. 이 라이브러리의 "
        "프로파일만 읽을 수 있습니다.",
    },
    "tei-profile-newer": {
        "en": "The file was written by a newer version: its profile is {found}. "
        "Expected: {version}. Hint: install a newer seoul_corpus.",
        "ko": "더 새로운 버전으로 쓴 파일입니다. 프로파일이 {found}입니다. 기대한 것: {version}. "
        "도움말: seoul_corpus를 더 새로운 판으로 설치하십시오.",
    },
    "tei-element": {
        "en": "{element} cannot stand in {parent} here. Expected: {expected}. "
        "Hint: compare with docs/tei-encoding.md.",
        "ko": "{parent} 안의 이 자리에는 {element}이(가) 올 수 없습니다. 기대한 것: {expected}. "
        "도움말: docs/tei-encoding.md와 비교하십시오.",
    },
    "tei-child-missing": {
        "en": "{element} lacks {child}. Expected: every part that the profile asks for. "
        "Hint: compare with docs/tei-encoding.md.",
        "ko": "{element}에 {child}이(가) 없습니다. 기대한 것: 프로파일이 요구하는 모든 부분. "
        "도움말: docs/tei-encoding.md와 비교하십시오.",
    },
    "tei-attribute": {
        "en": "{element} cannot have the attribute {attribute}. Expected: {expected}. "
        "Hint: check its spelling against docs/tei-encoding.md.",
        "ko": "{element}에는 {attribute} 속성이 올 수 없습니다. 기대한 것: {expected}. "
        "도움말: docs/tei-encoding.md에서 철자를 확인하십시오.",
    },
    "tei-attribute-missing": {
        "en": "{element} lacks the attribute {attribute}. Expected: {element} with {attribute}. "
        "Hint: compare with docs/tei-encoding.md.",
        "ko": "{element}에 {attribute} 속성이 없습니다. 기대한 것: {attribute}이(가) 있는 "
        "{element}. 도움말: docs/tei-encoding.md와 비교하십시오.",
    },
    "tei-value": {
        "en": "{element}: {attribute} is {found!r}. Expected: {expected}. "
        "Hint: compare with docs/tei-encoding.md.",
        "ko": "{element}의 {attribute} 값이 {found!r}입니다. 기대한 것: {expected}. "
        "도움말: docs/tei-encoding.md와 비교하십시오.",
    },
    "tei-text": {
        "en": "{element} holds the text {text!r} beside its parts. Expected: elements, with white "
        "space between. Hint: put the text into s, head, note or ab.",
        "ko": "{element}의 부분들 사이에 {text!r}(이)라는 글이 있습니다. 기대한 것: 요소와 그 "
        "사이의 공백. 도움말: 글은 s, head, note, ab 안에 넣으십시오.",
    },
    "tei-text-in-run": {
        "en": "{element} stands beside {text} in a p. Expected: nothing or one space (U+0020) "
        "between the parts of a p. Hint: write other white space as a space element; do not "
        "break lines inside p.",
        "ko": "p 안에서 {element} 옆에 {text}이(가) 있습니다. 기대한 것: p의 부분들 사이에는 공백 "
        "하나(U+0020)가 있거나 아무것도 없을 것. 도움말: 다른 공백은 space 요소로 쓰고, p 안에서 "
        "줄을 바꾸지 마십시오.",
    },
    "tei-pointer": {
        "en": "{element} points to {pointer}, which there is not. "
        "Expected: a pointer to something of the right kind in this file. "
        "Hint: check the spelling of the id.",
        "ko": "{element}이(가) 가리키는 {pointer}이(가) 없습니다. 기대한 것: 이 파일 안에 있는 "
        "알맞은 대상. 도움말: 식별자의 철자를 확인하십시오.",
    },
    "tei-twice": {
        "en": "{name} stands twice, here in {element}. Expected: once. Hint: delete one of the "
        "two, or give it a name of its own.",
        "ko": "{name}이(가) 두 번 나옵니다(여기서는 {element}). 기대한 것: 한 번. "
        "도움말: 하나를 지우거나 다른 이름을 붙이십시오.",
    },
    "tei-law": {
        "en": "What {element} says does not hold together: {fault}. "
        "Expected: distinct ids, units in text order, pointers to units that there are. "
        "Hint: look at the unit that is named.",
        "ko": "{element}의 내용이 서로 맞지 않습니다: {fault}. 기대한 것: 서로 다른 식별자, 본문 "
        "순서대로 놓인 단위, 실제로 있는 단위를 가리키는 연결. 도움말: 여기 적힌 단위를 "
        "살펴보십시오.",
    },
    "tei-profile-minor": {
        "en": "The file is of the newer profile {found}; this version knows {version}. It refuses "
        "what it does not know, so nothing is left out.",
        "ko": "파일이 더 새로운 프로파일 {found}(으)로 되어 있고, 이 판은 {version}까지 압니다. "
        "모르는 것은 거절하므로 빠뜨린 내용은 없습니다.",
    },
    "tei-grammar": {
        "en": "The file breaks the grammar (schemas/seoul_corpus.rng): {reason}",
        "ko": "파일이 문법(schemas/seoul_corpus.rng)에 어긋납니다: {reason}",
    },
    "tei-id-unique": {
        "en": "{element}: the id {id} stands again.",
        "ko": "{element}: 식별자 {id}이(가) 다시 나옵니다.",
    },
    "tei-id-name": {
        "en": "{element}: {id} is no id; it must begin with a letter and hold letters, digits, "
        "dots, hyphens and underscores only.",
        "ko": "{element}: {id}은(는) 식별자가 될 수 없습니다. 글자로 시작하고 글자, 숫자, 점, "
        "붙임표, 밑줄만 써야 합니다.",
    },
    "tei-id-key": {
        "en": "{element}: the id {id} does not begin with {key}, the key of its text.",
        "ko": "{element}: 식별자 {id}이(가) 그 글의 키 {key}(으)로 시작하지 않습니다.",
    },
    "tei-id-path": {
        "en": "{element}: the id {id} does not follow from the unit's place and number.",
        "ko": "{element}: 식별자 {id}이(가) 단위의 위치와 번호에 맞지 않습니다.",
    },
    "tei-text-key": {
        "en": "{element}: the key {key} is reserved or stands twice, or xml:id and decls do not "
        "name text, src and td with it.",
        "ko": "{element}: 키 {key}은(는) 쓸 수 없거나 두 번 나오거나, xml:id와 decls가 그 키의 "
        "text, src, td를 가리키지 않습니다.",
    },
    "tei-text-lang": {
        "en": "{element} does not say its language in xml:lang.",
        "ko": "{element}에 언어를 나타내는 xml:lang이 없습니다.",
    },
    "tei-pointer-dangling": {
        "en": "{element}: {pointer} leads to nothing in this file.",
        "ko": "{element}: {pointer}이(가) 가리키는 것이 이 파일에 없습니다.",
    },
    "tei-pointer-kind": {
        "en": "{element}: {pointer} leads to the wrong kind of thing, not to {expected}.",
        "ko": "{element}: {pointer}은(는) 알맞은 대상이 아닙니다. {expected}(이)어야 합니다.",
    },
    "tei-category": {
        "en": "{element}: ana says {pointer}, which is no category of the header.",
        "ko": "{element}: ana의 {pointer}은(는) 헤더에 없는 범주입니다.",
    },
    "tei-citation": {
        "en": "{element}: no citeStructure of the header finds the text {id} by its id.",
        "ko": "{element}: 헤더에 글 {id}을(를) 식별자로 찾는 citeStructure가 없습니다.",
    },
    "tei-xces": {
        "en": "{element}: the attribute {attribute} is of XCES; TEI has target, type and cert.",
        "ko": "{element}: {attribute} 속성은 XCES의 것입니다. TEI에서는 target, type, cert를 "
        "씁니다.",
    },
    "tei-link-targets": {
        "en": "{element} points to {count} units; a link joins two or more, a ptr names one.",
        "ko": "{element}이(가) 단위 {count}개를 가리킵니다. link는 둘 이상을 잇고 ptr는 하나를 "
        "가리켜야 합니다.",
    },
    "tei-link-type": {
        "en": "{element}: type is {found}, but the units make it {expected}.",
        "ko": "{element}: type이 {found}이지만 단위의 수로는 {expected}입니다.",
    },
    "tei-link-side": {
        "en": "{element}: {target} does not name units of the source and then of the target.",
        "ko": "{element}: {target}이(가) 출발문의 단위, 도착문의 단위 순서로 되어 있지 않습니다.",
    },
    "tei-link-level": {
        "en": "{element}: {id} is no unit of the level {level}.",
        "ko": "{element}: {id}은(는) {level} 수준의 단위가 아닙니다.",
    },
    "tei-link-twice": {
        "en": "{element}: {id} is linked again, or declared unlinked beside ({level}).",
        "ko": "{element}: {id}이(가) 다시 연결되었거나, 연결이 있는데도 없다고 되어 있습니다"
        "({level}).",
    },
    "tei-link-missing": {
        "en": "{element} is in no link and not declared to be in none.",
        "ko": "{element}이(가) 어느 연결에도 없고, 연결이 없다는 표시도 없습니다.",
    },
    "tei-corresp": {
        "en": "{element}: corresp is {found}, but the links make it {expected}.",
        "ko": "{element}: corresp가 {found}이지만 연결에 따르면 {expected}입니다.",
    },
    "tei-direction": {
        "en": "{element} does not fit the direction of the alignment; expected: {expected}.",
        "ko": "{element}이(가) 정렬의 방향에 맞지 않습니다. 기대한 것: {expected}.",
    },
    "tei-profile": {
        "en": "{element}: the profile is {found}; this version reads {expected}.",
        "ko": "{element}: 프로파일이 {found}입니다. 이 판은 {expected}을(를) 읽습니다.",
    },
    "tei-nested-s": {
        "en": "{element} stands inside another sentence.",
        "ko": "{element}이(가) 다른 문장 안에 있습니다.",
    },
    "tei-paragraph-after-div": {
        "en": "{element} comes after a div; TEI lets only divs follow, so make it a div of "
        "the type block.",
        "ko": "{element}이(가) div 뒤에 나옵니다. TEI에서는 div만 뒤따를 수 있으므로 유형이 "
        "block인 div로 만드십시오.",
    },
    "tei-head-label": {
        "en": "{element}: a part has one label at most, in its first heading.",
        "ko": "{element}: 표지는 부분의 첫 제목에 하나만 둘 수 있습니다.",
    },
    "tei-single": {
        "en": "{element}: the text has a second {kind}.",
        "ko": "{element}: 한 글에 {kind}이(가) 둘 있습니다.",
    },
    "tei-space-characters": {
        "en": "{element}: n ({found}) does not list as many code points of white space as "
        "quantity says.",
        "ko": "{element}: n({found})에 적힌 공백 문자의 수가 quantity와 다르거나 공백이 아닌 것이 "
        "있습니다.",
    },
    "tei-run-space": {
        "en": "{element}: between the parts of a p stands {found}; only one space may, anything "
        "else is a space element.",
        "ko": "{element}: p의 부분들 사이에 {found}이(가) 있습니다. 공백 하나만 둘 수 있고 그 밖의 "
        "것은 space 요소로 씁니다.",
    },
}
