"""The bilingual table of a notebook: HTML without scripts, everything escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape
from itertools import islice

from seoul_corpus.document import Bitext, Division, Document, Link, Pair, Span, View, reading
from seoul_corpus.document.content import own_spans
from seoul_corpus.document.rows import Row, bitext_rows, pair_rows, remark
from seoul_corpus.document.units import Unit
from seoul_corpus.errors import visible
from seoul_corpus.languages import LANGUAGE_NAMES, ROLE_NAMES

ROW_LIMIT = 500
"""The most rows of one table: more make a notebook slow, and nobody scrolls through them."""

Write = Callable[[Document, Span], str]
"""Gives the HTML of a range of a text."""

DEEPEST = 6
"""The deepest indentation that is drawn."""

# Text takes the notebook's colour where it names one (Jupyter, VS Code) and otherwise that of
# what surrounds the table; quiet text is the same, fainter; the one accent has 4:1 on black and
# on white. So the table reads on any ground, also where a dark system shows a light page.
STYLE = """<style>
table.seoul-corpus { --line: var(--jp-border-color2, var(--vscode-panel-border, #8887));
  color: var(--jp-content-font-color1, var(--vscode-foreground, inherit));
  border-collapse: collapse; table-layout: fixed; width: 100%; max-width: 84em; margin: 0;
  font-size: 1em; line-height: 1.6; }
.seoul-corpus caption { caption-side: top; text-align: start; padding: .4em .6em; }
.seoul-corpus th, .seoul-corpus td { border: 0; border-top: 1px solid var(--line);
  padding: .5em .6em; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.seoul-corpus thead th { border-top: 0; border-bottom: 2px solid var(--line); }
.seoul-corpus .n { width: 6.5em; font-weight: 600; white-space: normal; }
.seoul-corpus td { white-space: pre-line; }
.seoul-corpus td:lang(ko) { word-break: keep-all; line-height: 1.75; }
.seoul-corpus small { display: block; font-weight: 400; }
.seoul-corpus caption, .seoul-corpus small, .seoul-corpus .note, .seoul-corpus tfoot
  { opacity: .8; }
.seoul-corpus td.gap { border-inline-start: 4px solid #c2620a; font-style: italic; }
.seoul-corpus .label, .seoul-corpus .title td, .seoul-corpus .heading td { font-weight: 600; }
INDENTS
@media print {
  table.seoul-corpus { color: #000 !important; background: #fff !important; --line: #999; }
  .seoul-corpus tr { break-inside: avoid; }
  .seoul-corpus thead { display: table-header-group; }
}
</style>""".replace(
    "INDENTS",
    "\n".join(
        f".seoul-corpus .d{depth} > * {{ padding-inline-start: {0.6 + 1.2 * (depth - 1):.1f}em; }}"
        for depth in range(2, DEEPEST + 1)
    ),
)


def bitext_html(bitext: Bitext, *, limit: int = ROW_LIMIT) -> str:
    """Return a bitext as a bilingual table, title, notes and headings included.

    The HTML has no script, and all text in it is escaped. Controls and other characters that
    do not print are shown as ``<U+XXXX>``.

    Args:
        bitext: what to show.
        limit: the most rows; where there are more, a last row says how many and how to see them.

    Example:
        >>> from seoul_corpus import align, parse
        >>> html = bitext_html(align(parse("1. 하나."), parse("1. One.")))
        >>> '<td lang="ko" dir="auto"><span class="label">1.</span> 하나.</td>' in html
        True
    """
    rows = bitext_rows(bitext)
    return table(bitext, rows[:limit], len(rows), _caption(bitext))


def pairs_html(pairs: Iterable[Pair], *, limit: int = ROW_LIMIT) -> str:
    r"""Return pairs, with what is inside them, as a bilingual table.

    Args:
        pairs: of one bitext.
        limit: the most rows.

    Example:
        >>> from seoul_corpus import align, parse
        >>> bitext = align(parse("1. 하나.\n2. 둘."), parse("1. One.\n2. Two."))
        >>> pairs_html([bitext["2"]]).count("<tr")
        2
    """
    pairs = tuple(pairs)
    if not pairs:
        return ""
    # An item is inside its paragraph: given both, it is shown once.
    seen = {row.pair.id: row for pair in pairs for row in pair_rows(pair)}
    rows = tuple(islice(seen.values(), limit))
    return table(pairs[0].bitext, rows, len(seen), "")


def plain(document: Document, span: Span) -> str:
    """Return a range of a text as one reads it, escaped."""
    return safe(reading(document, span))


def table(
    bitext: Bitext, rows: Sequence[Row], count: int, caption: str, write: Write = plain
) -> str:
    """Return rows as a table, with a word on those that are left out.

    Args:
        bitext: what the rows are of.
        rows: those that are shown.
        count: how many there are.
        caption: HTML to stand above, or nothing.
        write: gives the HTML of the texts.
    """
    body = "\n".join(_row(bitext, row, write) for row in rows)
    parts = ['<table class="seoul-corpus">', caption, _head(bitext), f"<tbody>\n{body}\n</tbody>"]
    if count > len(rows):
        parts.append(_rest(len(rows), count))
    return STYLE + "\n" + "\n".join(filter(None, [*parts, "</table>"]))


def _caption(bitext: Bitext) -> str:
    findings = sum(len(part.findings) for part in (*bitext.documents, bitext.alignment))
    said = [f"{len(bitext)} numbered units / 번호 단위"]
    if findings:
        said.append(f"{findings} findings / 점검 결과 (<code>.findings</code>)")
    return f"<caption>{escape(bitext.key)} · {' · '.join(said)}</caption>"


def _head(bitext: Bitext) -> str:
    cells = "".join(
        f'<th scope="col" lang="{escape(d.lang)}">{_edition(d)}</th>' for d in bitext.documents
    )
    return f'<thead><tr><th scope="col" class="n">№</th>{cells}</tr></thead>'


def _edition(document: Document) -> str:
    lang = document.lang.split("-")[0]
    name = escape(LANGUAGE_NAMES.get(lang, {}).get(lang, document.lang))
    if document.role is None:
        return name
    roles = ROLE_NAMES[document.role]
    return f"{name}<small>{escape(roles.get(lang, roles['en']))}</small>"


def _row(bitext: Bitext, row: Row, write: Write) -> str:
    pair = row.pair
    depth = f" d{min(row.depth, DEEPEST)}" if row.depth > 1 else ""
    cells = "".join(
        _cell(document, side, write)
        for document, side in zip(bitext.documents, (pair.ko, pair.en), strict=True)
    )
    name = safe(pair.reference if pair.n else pair.main.id.partition(".")[2])
    return (
        f'<tr class="{escape(pair.kind)}{depth}">'
        f'<th scope="row" class="n">{name}{_about(pair.link)}</th>{cells}</tr>'
    )


def _about(link: Link | None) -> str:
    said = "no link / 연결 없음" if link is None else remark(link)
    return f"<small>{said}</small>" if said else ""


def _cell(document: Document, side: View | None, write: Write) -> str:
    attributes = f'lang="{escape(document.lang)}" dir="auto"'
    if side is None:
        return '<td class="gap">— no counterpart / 대응 없음</td>'
    units = (unit for unit in side.units if not isinstance(unit, Division))
    text = "\n".join(_words(document, unit, write) for unit in units)
    return f"<td {attributes}>{text}</td>"


def _words(document: Document, unit: Unit, write: Write) -> str:
    label: str | None = getattr(unit, "label", None)
    shown = f'<span class="label">{safe(label)}</span> ' if label else ""
    return shown + "\n".join(write(document, span) for span in own_spans(unit))


def _rest(shown: int, count: int) -> str:
    call = f"IPython.display.HTML(seoul_corpus.notebook.bitext_html(b, limit={count}))"
    said = f"{shown} of {count} rows; all of them / {count}줄 가운데 {shown}줄; 모두 보려면"
    return f'<tfoot><tr><td colspan="3">{said}: <code>{call}</code></td></tr></tfoot>'


# What HTML cannot hold or a browser acts on: controls but tab and line feed, directional
# overrides, noncharacters.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]"
)


def safe(text: str) -> str:
    """Return text that shows what it holds and does nothing."""
    return escape(_UNSAFE.sub(lambda match: visible(match[0]), text))
