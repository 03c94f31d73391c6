"""The notebooks of the documentation run from beginning to end, and are kept without output."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[1] / "docs" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def test_there_are_three() -> None:
    """An empty folder would pass every test below."""
    assert len(NOTEBOOKS) == 3


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_without_output(path: Path) -> None:
    """What it shows is made anew; a change of the text is no change of the notebook."""
    notebook: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert code
    assert all(not cell["outputs"] and cell["execution_count"] is None for cell in code)
    said = "".join("".join(cell["source"]) for cell in notebook["cells"])
    assert any("가" <= character <= "힣" for character in said)


@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
@pytest.mark.filterwarnings("ignore")  # what Jupyter warns of is its own
def test_a_notebook_runs(path: Path, tmp_path: Path) -> None:
    """Each cell, in order, in a process of its own."""
    for package in ("ipykernel", "pandas", "altair", "simplemma"):
        pytest.importorskip(package, reason=f"{package} is not installed: the extra notebooks")
    nbformat = pytest.importorskip("nbformat", reason="the extra notebooks is not installed")
    nbclient = pytest.importorskip("nbclient", reason="the extra notebooks is not installed")
    notebook = nbformat.read(path, 4)
    resources = {"metadata": {"path": str(tmp_path)}}
    nbclient.NotebookClient(notebook, timeout=300, resources=resources).execute()
    shown = [cell["outputs"] for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert any("text/html" in output.get("data", {}) for outputs in shown for output in outputs)
