"""The page of a report in a real Chromium, from its file and without a network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from seoul_corpus import diff_documents, parse, to_html
from seoul_corpus.reports import difference_html
from tests.examples import npm_package
from tests.reports.samples import EN, sample

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytest.importorskip("jinja2", reason="the extra report is not installed")
pytestmark = pytest.mark.slow
ROWS = "tbody tr:visible"
LISTED = ".findings li:visible"


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """Yield the page; an error or a request in it fails the test."""
    file = tmp_path / "report.html"
    file.write_bytes(to_html(*sample()))
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda message: wrong.append(message.text))
    opened.on("dialog", lambda dialog: wrong.append(dialog.message))
    opened.on("request", lambda request: wrong.append(request.url))
    opened.goto(file.as_uri())
    yield opened
    context.close()
    assert [one for one in wrong if one != file.as_uri()] == []


def test_keys_go_from_finding_to_finding(page: Page) -> None:
    """N and p mark a finding and its unit; with keys switched off they are letters."""
    page.keyboard.press("n")
    assert page.locator(".findings .now").get_attribute("id") == "f1"
    page.keyboard.press("n")
    page.keyboard.press("n")
    page.keyboard.press("p")
    assert page.locator(".findings .now").get_attribute("id") == "f2"
    assert page.locator("tbody .now").count() == 1
    page.locator("summary").click()
    page.locator("#keys").uncheck()
    page.keyboard.press("n")
    assert page.locator(".findings .now").get_attribute("id") == "f2"


def test_filters_leave_what_they_name(page: Page) -> None:
    """By severity, by check, by words in either text; Escape shows all again."""
    rows, listed = page.locator(ROWS).count(), page.locator(LISTED).count()
    page.locator("[value=error]").uncheck()
    assert page.locator(f"{LISTED}.error").count() == 0
    assert 0 < page.locator(ROWS).count() < rows
    page.keyboard.press("Escape")
    page.locator("#code").select_option("date-differs")
    assert page.locator(LISTED).count() == page.locator(ROWS).count() == 1
    page.keyboard.press("Escape")
    page.locator("#search").fill("japan")
    assert page.locator(ROWS).count() == 1
    assert "일본" in page.locator(ROWS).inner_text()
    page.locator("#search").fill("nothing like it")
    assert page.locator(ROWS).count() == 0
    page.keyboard.press("Escape")
    assert (page.locator(ROWS).count(), page.locator(LISTED).count()) == (rows, listed)


def test_a_reader_chooses_the_language(page: Page) -> None:
    """The button turns all that the page says itself into the other language."""
    assert page.locator("h2").first.inner_text() == "The two texts"
    page.locator("#language").click()
    assert page.locator("h2").first.inner_text() == "두 글"
    assert page.evaluate("document.documentElement.lang") == "ko"
    assert page.locator("#code option").first.inner_text() == "모두"
    page.locator("#language").click()
    assert page.locator("#language").inner_text() == "한국어로 보기"


def test_a_mark_leads_to_its_finding(page: Page) -> None:
    """Words that something is about are a link to it, and its number leads back to the unit."""
    page.locator("mark a", has_text="22 May 2024").click()
    assert "date-differs" in page.locator(".findings .now").inner_text()
    assert "22 May 2024" in page.locator("tbody .now").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 420])
def test_nothing_keeps_anybody_out(
    browser: Browser, tmp_path: Path, scheme: str, width: int
) -> None:
    """axe-core finds no violation of WCAG on any page, whatever its language, width and colours."""
    axe = npm_package("axe-core") / "axe.min.js"
    other = parse(EN.replace("four years", "5 years").replace("3. ", "2. "), key="new", lang="en")
    difference = diff_documents(sample()[0].en, other)
    pages = [to_html(*sample(), lang=lang) for lang in ("en", "ko")]
    for number, data in enumerate([*pages, difference_html(difference)]):
        file = tmp_path / f"{number}.html"
        file.write_bytes(data)
        context = browser.new_context(
            color_scheme=scheme,  # type: ignore[arg-type]  # one of its words
            bypass_csp=True,
            viewport={"width": width, "height": 900},
        )
        opened = context.new_page()
        opened.goto(file.as_uri())
        opened.add_script_tag(path=axe)
        found = opened.evaluate("() => axe.run()")["violations"]
        context.close()
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_print_shows_texts_and_findings_and_no_controls(page: Page) -> None:
    """On paper there is nothing to press."""
    page.emulate_media(media="print")
    assert not page.locator("#controls").is_visible()
    assert page.locator(ROWS).count() == 4
    assert page.locator(LISTED).count() == len(sample()[1])
