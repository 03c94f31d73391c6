"""HTML: what a page shows of its document, in its order, with its numbers."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus import ParseError, SeoulCorpusError, load_document
from seoul_corpus.sources import read
from seoul_corpus.sources.html import read_html

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Forum - Site</title><meta charset="utf-8"></head><body>
<a href="#content" class="skip">Skip to main content</a>
<header role="banner"><div>SITE</div></header><nav><ul><li>Home</li></ul></nav>
<main id="content">
<div class="title"><h1>Busan  Declaration
 on trusted data</h1></div>
<p class="published">Published 3 June 2025</p>
<div class="govspeak">
<p>1. We, the participants,&nbsp;met<br>in Busan.<sup><a href="#fn:1">1</a></sup></p>
<ol start="2"><li>We affirm.</li><li><p>We commit to:</p>
<ol type="a"><li>test;</li><li>share <em>data</em>; and</li></ol><p>We will do so.</p></li></ol>
<table><tr><th>Name</th><th><p>State</p></th></tr><tr><td>A<!-- no --></td><td>B</td></tr></table>
<script>alert(1)</script><p style="display: none">secret</p>
<div class="footnotes"><ol><li id="fn:1"><p>Adopted. <a href="#fnref:1">&#8617;</a></p>
</li></ol></div>
</div></main><footer>Copyright</footer></body></html>"""

TEXT = """Busan Declaration on trusted data

1. We, the participants,\u00a0met
in Busan.[1]

2. We affirm.
3. We commit to:
  a. test;
  b. share data; and
We will do so.

Name\tState
A\tB

[1] Adopted."""


def test_a_page_of_a_government_is_its_document() -> None:
    """Title, typed and listed numbers, line ends, tables and footnotes; no navigation."""
    assert read_html(PAGE.encode()).text == TEXT


def test_what_is_left_out_is_said() -> None:
    """The rest of the page is counted, and hidden text, too."""
    notices = {notice.code: notice.params["count"] for notice in read_html(PAGE.encode()).notices}
    assert set(notices) == {"html-left-out", "html-hidden"}
    assert notices["html-hidden"] == str(len("secret"))


def test_the_page_is_parsed(tmp_path: Path) -> None:
    """The numbers that lists print are labels, the footnote is a note, findings say the rest."""
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    document = load_document(path)
    assert [unit.n for unit in document.numbered()] == ["1", "2", "3", "3.1", "3.2"]
    assert [note.text for note in document.notes] == ["[1] Adopted."]
    assert document.title is not None
    assert document.title.text == "Busan Declaration on trusted data"
    assert {"html-left-out", "html-hidden"} <= {finding.code for finding in document.findings}
    assert document.provenance.media_type == "text/html"


def test_each_character_has_its_line() -> None:
    """The map leads to the line of the element that holds a character."""
    source = read_html(PAGE.encode())
    assert source.origins is not None
    for word in ("affirm", "share", "State", "Adopted"):
        line = source.origins.at(source.text.index(word)).line
        assert line is not None
        assert word in PAGE.split("\n")[line - 1]
    assert source.origins.at(source.text.index("a. test")).generated


LISTS = {
    '<ol type="i"><li>a</li><li>b</li></ol>': "i. a\nii. b",
    '<ol start="9"><li>a</li><li value="20">b</li><li>c</li></ol>': "9. a\n20. b\n21. c",
    "<ol reversed><li>a</li><li>b</li></ol>": "2. a\n1. b",
    "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>": "• a\n• b\n  • c",
    '<ol style="list-style: none"><li>4. a</li><li>5. b</li></ol>': "4. a\n5. b",
    "<ol><li>1. a</li><li>2. b</li></ol>": "1. a\n2. b",
    "<ul><li>가. a</li><li>① b</li></ul>": "가. a\n① b",
    '<ol style="list-style-type: hangul"><li>a</li><li>b</li></ol>': "가. a\n나. b",
    "<ol><li><p>a</p><p>b</p></li></ol>": "1. a\nb",
    "<ol start=x><li>a</ol>": "1. a",
    "<dl><dt>a</dt><dd>b</dd></dl>": "a\nb",
    "<blockquote><p>a</p></blockquote><p>b</p>": "a\n\nb",
    "<pre>a\n  b</pre>": "a\n  b",
    "<p>a <b>b</b>c <i> d</i></p>": "a bc d",
    "a<br>b<br><br>c": "a\nb\nc",
    "<h2>a</h2>b<hr>c": "a\n\nb\n\nc",
    "<p>a</p>\n\n  tail <p>b</p>": "a\n\ntail\n\nb",
    "<noscript>x</noscript><template>x</template><svg><text>x</text></svg>a": "a",
    "<p>&lt;p&gt; &amp;nbsp;</p>": "<p> &nbsp;",
}


@pytest.mark.parametrize("html", LISTS)
def test_blocks_and_lists_read_as_they_look(html: str) -> None:
    """White space as browsers show it, numbers as lists print them."""
    assert read_html(f"<body>{html}</body>".encode()).text == LISTS[html]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<meta charset=euc-kr><p>서울 선언".encode("cp949"), "cp949"),
        ("<meta charset=euc-kr><p>서울 선언".encode("euc-kr"), None),
        ("<p>서울 선언".encode("utf-8-sig"), None),
        ("<html><p>서울 선언".encode("utf-16"), None),
        ("<p>서울 선언".encode(), None),
    ],
)
def test_the_page_says_its_encoding(data: bytes, encoding: str | None) -> None:
    """A BOM, an argument or the page itself names it."""
    assert read_html(data, encoding=encoding).text == "서울 선언"


def test_a_wrong_encoding_is_an_error() -> None:
    """Nothing is replaced in silence."""
    with pytest.raises(ParseError, match="cp949"):
        read_html("<p>우리는 확인한다. 우리는 노력한다.".encode("cp949"))


@pytest.mark.parametrize("data", [b"", b"   ", b"<html></html>", b"<script>x</script>"])
def test_a_page_without_text_is_an_error(data: bytes) -> None:
    """An empty page is no declaration."""
    with pytest.raises(ParseError, match="empty"):
        read_html(data)


words = st.text("ab가나 \n&<", max_size=8).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
)
tags = st.sampled_from(["p", "div", "b", "ol", "ul", "li", "td", "table", "tr", "h2", "sup", "pre"])
markup = st.recursive(
    words,
    lambda inner: st.tuples(tags, st.lists(inner, max_size=4)).map(
        lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>"
    ),
    max_leaves=20,
)


@given(markup)
def test_no_character_is_lost(html: str) -> None:
    """Each visible character is in the text, in order; only marks of lists are added."""
    shown = re.sub(r"\s", "", re.sub("<[^>]*>", "", html))
    shown = shown.replace("&lt;", "<").replace("&amp;", "&")
    try:
        source = read_html(f"<body>{html}</body>".encode())
    except ParseError:
        assert not shown
        return
    assert source.origins is not None
    kept = [c for i, c in enumerate(source.text) if not source.origins.at(i).generated]
    assert "".join(c for c in kept if not c.isspace()) == shown


@given(st.binary(max_size=200))
def test_any_bytes_end_well(data: bytes) -> None:
    """Text, or one of our errors."""
    with suppress(SeoulCorpusError):
        assert read(b"<html>" + data).text


def test_deep_nesting_ends_well() -> None:
    """A page of 20,000 nested elements is text or an error, and no crash."""
    with suppress(SeoulCorpusError):
        assert "x" in read_html(b"<div>" * 20_000 + b"x").text
