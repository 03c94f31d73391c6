"""Every example in README.md and docs/ runs: ``python``, ``pycon`` and ``console`` blocks."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
COMMAND = re.compile(r"^```sh\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(
    r"^(?:<!-- needs: ([^\n]*) -->\n)?```(python|pycon|console)\n(.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")


class Block(NamedTuple):
    """A fenced block of a page, and what it needs of the packages that are extras."""

    kind: str
    code: str
    line: int
    needs: tuple[str, ...]

    @property
    def missing(self) -> list[str]:
        """The packages that are not installed."""
        return [name for name in self.needs if find_spec(name) is None]


def blocks(page: Path) -> list[Block]:
    """Return the blocks of a page that can be run, in order."""
    text = page.read_text(encoding="utf-8")
    return [
        Block(
            match[2],
            match[3],
            text.count("\n", 0, match.start(3)) + 1,
            tuple((match[1] or "").split()),
        )
        for match in BLOCK.finditer(text)
    ]


def run_python(block: Block, page: Path, names: dict[str, object]) -> None:
    """Run a block without prompts; each page is one program."""
    code = "\n" * (block.line - 1) + block.code
    exec(compile(code, str(page), "exec"), names)  # noqa: S102 -- our own pages


def run_pycon(block: Block, page: Path, names: dict[str, object]) -> None:
    """Run a block with prompts and compare what it prints."""
    example = doctest.DocTestParser().get_doctest(
        block.code, names, page.name, str(page), block.line - 1
    )
    report: list[str] = []
    doctest.DocTestRunner(optionflags=OPTIONS).run(example, out=report.append, clear_globs=False)
    names.update(example.globs)
    assert not report, "".join(report)


def run_console(block: Block, page: Path, _names: dict[str, object]) -> None:
    """Run each ``$ command`` and compare what it prints, both streams in one."""
    for command, expected in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block.code, re.MULTILINE):
        run = subprocess.run(
            ["bash", "-c", command],  # noqa: S607 -- as a reader would
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment(),
            check=False,
            timeout=60,
        )
        output = run.stdout.decode()
        where = f"{page.name}:{block.line}: $ {command}\n{output}"
        assert run.returncode == 0, where
        assert doctest.OutputChecker().check_output(expected, output, OPTIONS), where


def environment() -> dict[str, str]:
    """Return what a reader's terminal has, with this environment's commands first."""
    terminal = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "100",
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
        # A terminal shows both streams in the order in which they are written.
        "PYTHONUNBUFFERED": "1",
    }
    return os.environ | terminal


RUN = {"python": run_python, "pycon": run_pycon, "console": run_console}


@pytest.mark.parametrize(
    "page", [p for p in PAGES if blocks(p)], ids=lambda p: str(p.relative_to(ROOT))
)
def test_examples_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The examples of a page, run in order in one folder, print what the page says.

    The folder holds nothing but ``examples`` for a page that links there.
    """
    monkeypatch.chdir(tmp_path)
    if "](examples/" in page.read_text(encoding="utf-8"):
        shutil.copytree(page.parent / "examples", tmp_path / "examples")
    names: dict[str, object] = {"__name__": "__main__"}
    missing: list[str] = []
    for block in blocks(page):
        missing += block.missing
        if not block.missing:
            RUN[block.kind](block, page, names)
    if missing:
        pytest.skip(f"the other examples ran; not installed: {', '.join(sorted(set(missing)))}")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """Each relative link of a page names a file of the repository."""
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_ci_runs_the_readme_test_command_first() -> None:
    """One command runs what CI runs: the README's second command stands in .ci/run as it is."""
    _, test_command, *_ = COMMAND.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    steps = (ROOT / ".ci" / "run").read_text(encoding="utf-8").split("# ---")
    assert test_command in steps[1]


def test_readme_has_examples() -> None:
    """The README shows all three kinds, so that an executor that finds nothing cannot pass."""
    assert {block.kind for block in blocks(ROOT / "README.md")} == {"python", "pycon", "console"}
