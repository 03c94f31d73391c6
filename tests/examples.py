"""What the tests of the examples for consumers need: the files, and what npm brings."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

from seoul_corpus import Bitext

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "docs" / "examples"
PAGE = ROOT / "docs" / "tei-for-programs.md"
NODE_MODULES = ROOT / "build" / "node_modules"


def example(name: str) -> dict[str, Any]:
    """Return the names that one of the example programs defines."""
    return runpy.run_path(str(EXAMPLES / name))


def npm_package(name: str) -> Path:
    """Return the folder of a package from docs/browser/package.json; skip where it is missing."""
    folder = NODE_MODULES / name
    if not folder.is_dir():
        pytest.skip(f"{name} is not in build/node_modules: docs/tei-for-programs.md says how")
    return folder


def expected(bitext: Bitext) -> tuple[dict[str, str], list[list[Any]]]:
    """Return what the model says: all texts by id, and level and ids of each link."""
    texts = {f"text.{document.key}": document.text for document in bitext.documents}
    for document in bitext.documents:
        for name, entry in document.index.entries.items():
            text = getattr(entry.unit, "text", None)
            if text is not None:
                texts[name] = text
    links = bitext.alignment.links
    return texts, [[link.level, list(link.source_ids), list(link.target_ids)] for link in links]


def assert_rebuilt(found: tuple[dict[str, str], list[Any]], bitext: Bitext) -> None:
    """Assert that an example rebuilt each text and each pair; a division has no text to compare."""
    texts, pairs = expected(bitext)
    assert {name: found[0].get(name) for name in texts} == texts
    assert [list(pair) for pair in found[1]] == pairs
