"""The pages of the checks say what the checks do."""

from __future__ import annotations

from tests.check.pages import FOLDER, pages


def test_pages_are_made_from_table_and_cases() -> None:
    """One page a code, and no other; ``python -m tests.check.pages`` makes them anew."""
    written = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    assert written == pages()
