"""Settings and a browser that all tests share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# A deadline measures the machine's other work. The suite that everybody runs takes fewer examples
# than that with the slow tests, which CI runs with --hypothesis-profile=thorough.
settings.register_profile("plain", deadline=None, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=100)
settings.load_profile("plain")

ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Yield a Chromium with a profile of its own; skip without one, or without playwright."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("chromium is not installed")
    reason = "playwright is not installed: pip install -e '.[browser]'"
    playwright = pytest.importorskip("playwright.sync_api", reason=reason)
    with playwright.sync_playwright() as running:
        # The wrapper that Debian puts before Chromium reads the home of the profile.
        home = str(tmp_path_factory.mktemp("home"))
        launched = running.chromium.launch(
            executable_path=chromium, args=ARGUMENTS, env={**os.environ, "HOME": home}
        )
        yield launched
        launched.close()
