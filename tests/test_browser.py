"""The page of docs/browser in a real Chromium, from file:// and without a network."""

from __future__ import annotations

import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings

from seoul_corpus import Bitext, load_bitext, to_tei
from tests.examples import EXAMPLES, ROOT, assert_rebuilt, npm_package
from tests.strategies import bitexts

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow
MARKED = """() => ["pointed", "counterpart"].map(
    (name) => Array.from(document.getElementsByClassName(name), (unit) => unit.id))"""
BUILD = ROOT / "docs" / "browser" / "build.py"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page, built by the command that the documentation names."""
    folder = tmp_path_factory.mktemp("page")
    tei, page = folder / "seoul-2024.xml", folder / "seoul-2024.html"
    tei.write_bytes(to_tei(load_bitext()))
    package = npm_package("CETEIcean")
    subprocess.run([sys.executable, BUILD, tei, package, "-o", page], check=True, timeout=60)
    return page


@pytest.fixture
def requests() -> list[str]:
    """Return the list of all that the page asks for."""
    return []


@pytest.fixture
def page(browser: Browser, built: Path, requests: list[str]) -> Iterator[Page]:
    """Yield the page, opened from its file; an error in it fails the test."""
    context = browser.new_context(offline=True, viewport={"width": 1200, "height": 900})
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(message.text))
    opened.on("request", lambda request: requests.append(request.url))
    opened.goto(built.as_uri())
    yield opened
    context.close()
    assert not errors


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Page:
    """Return an empty page, which lets a test bring a program."""
    return browser.new_page()


def test_the_counterpart_of_what_the_pointer_is_on_is_marked(page: Page) -> None:
    """Over a Korean sentence the English one is marked, and nothing else; and back."""
    for name, other in (("ko.p3.s2", "en.p3.s2"), ("en.annex.p2.4.s1", "ko.annex.p2.4.s1")):
        page.locator(f"[id='{name}']").hover()
        assert page.evaluate(MARKED) == [[name], [other]]
        assert f"{min(name, other)}" in page.locator("#status").inner_text()
    page.mouse.move(2, 2)
    assert page.evaluate(MARKED) == [[], []]


def test_each_linked_unit_marks_what_its_link_says(page: Page) -> None:
    """For every link of sentences and blocks, from both sides, by the keyboard's focus."""
    links = [x for x in load_bitext().alignment.links if x.level in ("sentence", "block")]
    assert len(links) == 30
    for link in links:
        for names, others in (
            (link.source_ids, link.target_ids),
            (link.target_ids, link.source_ids),
        ):
            page.locator(f"[id='{names[0]}']").focus()
            assert page.evaluate(MARKED) == [[names[0]], list(others)]


def test_the_number_of_a_paragraph_stands_for_the_paragraph(page: Page) -> None:
    """Over the printed number the whole paragraph has its counterpart marked."""
    page.locator("[id='ko.p4'] tei-label").hover()
    assert page.evaluate(MARKED) == [["ko.p4"], ["en.p4"]]


def test_the_keyboard_goes_everywhere(page: Page) -> None:
    """Tab goes from unit to unit in text order, Enter to the counterpart; the focus is seen."""
    page.locator("[id='ko.p3.s1']").focus()
    page.keyboard.press("Tab")
    assert page.evaluate(MARKED) == [["ko.p3.s2"], ["en.p3.s2"]]
    style = page.evaluate("() => getComputedStyle(document.activeElement).outline")
    assert "solid 3px" in style
    page.keyboard.press("Enter")
    assert page.evaluate(MARKED) == [["en.p3.s2"], ["ko.p3.s2"]]


def test_no_cue_is_colour_alone(page: Page) -> None:
    """What is pointed at has an outline, its counterpart a line below."""
    page.locator("[id='ko.p3.s2']").hover()
    show = (
        "(unit) => [getComputedStyle(unit).outlineStyle, getComputedStyle(unit).textDecorationLine]"
    )
    assert page.locator(".pointed").evaluate(show) == ["solid", "none"]
    assert page.locator(".counterpart").evaluate(show) == ["none", "underline"]


def test_counterparts_stand_side_by_side(page: Page) -> None:
    """Each paragraph begins at the height of its counterpart, Korean on the left."""
    for link in load_bitext().alignment.links:
        if link.level == "block" or link.id.endswith(".s1"):
            left, right = (
                page.locator(f"[id='{name}']").evaluate(
                    "(unit) => { const {x, y} = unit.closest('.block').getBoundingClientRect();"
                    " return [x, y]; }"
                )
                for name in (*link.source_ids, *link.target_ids)
            )
            assert left[1] == right[1], link.id
            assert left[0] < right[0]


def test_the_page_says_what_it_shows(page: Page) -> None:
    """Each text has its language, and the back-translation cannot pass for the official text."""
    langs = page.eval_on_selector_all("tei-text[lang]", "(texts) => texts.map((text) => text.lang)")
    assert langs == ["ko", "en"]
    labels = page.eval_on_selector_all("tei-body", "(all) => all.map((one) => one.ariaLabel)")
    assert labels == ["Korean · translation", "English · back-translation"]
    assert page.locator("[id='ko.p3.s2']").get_attribute("aria-details") == "en.p3.s2"
    shown = page.locator("body").inner_text()
    assert "English · back-translation" in shown
    assert "It is not the official text" in shown
    assert page.title() == "seoul-2024: two texts, aligned"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_can_be_read_light_and_dark(page: Page, scheme: Any) -> None:
    """Every text has a contrast of at least 4.5 to 1, also where it is marked."""
    page.emulate_media(color_scheme=scheme)
    page.locator("[id='ko.p3.s2']").hover()
    for selector in (".edition", "tei-s", "tei-note", ".pointed", ".counterpart", "#status"):
        ratio = page.locator(selector).first.evaluate(CONTRAST)
        assert ratio >= 4.5, selector


CONTRAST = """(element) => {
  const light = (colour) => {
    const parts = colour.match(/[0-9.]+/g).slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let ground = element;
  const colour = (one) => getComputedStyle(one).backgroundColor;
  while (colour(ground) === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
  const [low, high] = [getComputedStyle(element).color, colour(ground)].map(light).sort();
  return (Math.max(low, high) + 0.05) / (Math.min(low, high) + 0.05);
}"""


def test_no_request_leaves(page: Page, requests: list[str], built: Path) -> None:
    """The file itself is all that is read; the page's own policy forbids the rest."""
    page.locator("[id='ko.p1.s1']").hover()
    assert requests == [built.as_uri()]
    policy = page.locator("meta[http-equiv]").get_attribute("content")
    assert policy is not None
    assert policy.startswith("default-src 'none';")


def test_print_has_both_texts_and_the_rights(page: Page) -> None:
    """On paper there is no bar and no hint, and the rights are open."""
    page.emulate_media(media="print")
    assert not page.locator("#status").is_visible()
    assert page.locator("#rights p").first.is_visible()
    assert page.locator("[id='en.p1.s1']").is_visible()


@given(bitext=bitexts())
@settings(max_examples=100)
def test_javascript_rebuilds_any_bitext_in_the_browser(blank: Page, bitext: Bitext) -> None:
    """The example program gives each text and each pair with the browser's own parser."""
    found = blank.evaluate(
        """async ([program, tei]) => {
          const url = URL.createObjectURL(new Blob([program], {type: "text/javascript"}));
          globalThis.rebuild ??= (await import(url)).rebuild;
          return rebuild(new DOMParser().parseFromString(tei, "text/xml"));
        }""",
        [(EXAMPLES / "rebuild.mjs").read_text(encoding="utf-8"), to_tei(bitext).decode()],
    )
    assert_rebuilt(found, bitext)


@given(bitext=bitexts())
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bitext_can_be_shown(browser: Browser, tmp_path: Path, bitext: Bitext) -> None:
    """Whatever the file, the page opens without an error and shows each sentence once."""
    build = runpy.run_path(str(BUILD))["page"]
    file = tmp_path / "page.html"
    html = build(to_tei(bitext).decode(), npm_package("CETEIcean"))
    file.write_text(html, encoding="utf-8", newline="\n")
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(file.as_uri())
        assert not errors
        shown = sorted(page.eval_on_selector_all("tei-s", "(units) => units.map((s) => s.id)"))
        assert shown == sorted(s.id for d in bitext.documents for s in d.sentences())
