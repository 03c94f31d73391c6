"""One self-contained page: both texts side by side, findings in place and as a list."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from seoul_corpus.exchange.work import about_documents
from seoul_corpus.languages import LANGUAGE_NAMES
from seoul_corpus.reports.markdown import counts
from seoul_corpus.reports.passages import passages
from seoul_corpus.reports.wordings import WORDINGS, said, titles
from seoul_corpus.sources.extras import optional
from seoul_corpus.terminal import harmless

if TYPE_CHECKING:
    from seoul_corpus.document import Bitext, Finding

LANGUAGES: Final = ("en", "ko")
_GRAVITY: Final = ("error", "warning", "info")


class Listed(NamedTuple):
    """A finding as the page lists it."""

    number: int
    severity: str
    code: str
    category: str
    messages: dict[str, str]
    reference: str
    passage: str


def to_html(bitext: Bitext, findings: Iterable[Finding], *, lang: str = "en") -> bytes:
    """Return a page that shows both texts and what was found, for any browser.

    It holds everything that it needs and loads nothing; a reader switches between English and
    Korean. Without scripts it still shows everything; with them it filters, searches, and goes
    from finding to finding by key.

    Args:
        bitext: the two texts.
        findings: what was found in them.
        lang: the language that it opens in, ``en`` or ``ko``.

    Raises:
        MissingExtraError: the extra ``report`` is not installed.
    """
    listed = tuple(findings)
    rows = passages(bitext, listed)
    where = {number: row for row in reversed(rows) for number in row.numbers}
    shown = [
        Listed(
            number,
            finding.severity,
            finding.code,
            finding.category,
            {one: harmless(finding.message(one)) for one in LANGUAGES},
            where[number].reference if number in where else "",
            where[number].id if number in where else "",
        )
        for number, finding in enumerate(listed, 1)
    ]
    page = template("page.html").render(
        lang=lang if lang in LANGUAGES else "en",
        wordings=WORDINGS,
        languages=LANGUAGES,
        title=" / ".join(map(harmless, titles(bitext))),
        about={one: list(map(harmless, about_documents(bitext, one))) for one in LANGUAGES},
        counts={one: said("counts", one, **counts(listed)) for one in LANGUAGES},
        columns=[_names(document.lang) for document in (bitext.source, bitext.target)],
        passages=rows,
        findings=shown,
        codes=sorted(Counter(one.code for one in shown).items()),
        gravity=_gravest(shown),
        severities=_GRAVITY,
        **inlined(),
    )
    return str(page).encode()


def _names(lang: str) -> dict[str, str]:
    """Return what a language is called in each language of the page."""
    names = LANGUAGE_NAMES.get(lang.partition("-")[0], {})
    return {one: names.get(one, lang) for one in LANGUAGES}


def _gravest(findings: Sequence[Listed]) -> Any:  # noqa: ANN401 -- a function for the template
    """Return what tells the gravest severity among some numbers; nothing for none."""
    severities = {one.number: _GRAVITY.index(one.severity) for one in findings}

    def gravest(numbers: Iterable[int]) -> str:
        ranks = [severities[number] for number in numbers]
        return _GRAVITY[min(ranks)] if ranks else ""

    return gravest


@cache
def template(name: str) -> Any:  # noqa: ANN401 -- a template of an extra
    """Return a template of this package, which escapes what it is given.

    Raises:
        MissingExtraError: the extra ``report`` is not installed.
    """
    jinja2 = optional("jinja2", "report", "HTML", "extra-needed")
    environment = jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
    return environment.from_string(_file(name))


@cache
def inlined() -> dict[str, str]:
    """Return style and script with their hashes: the page allows itself nothing else."""
    style, script = _file("page.css"), _file("page.js")
    return {
        "style": style,
        "script": script,
        "style_hash": _hash(style),
        "script_hash": _hash(script),
    }


def _hash(content: str) -> str:
    return "sha256-" + b64encode(sha256(content.encode()).digest()).decode()


def _file(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")
