"""What a project says of checks in its ``pyproject.toml``."""

from __future__ import annotations

from pathlib import Path

import pytest

from seoul_corpus import CheckError
from seoul_corpus.check import Settings, find_settings


def write(folder: Path, text: str) -> None:
    """Write a project file."""
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")


def test_the_nearest_project_file_counts_and_paths_start_there(tmp_path: Path) -> None:
    """From any folder below it."""
    write(tmp_path, '[tool.seoul_corpus.check]\nko = "ko.txt"\nen = "official"\nfail-on = "info"\n')
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    settings = find_settings(below)
    assert settings.ko == str(tmp_path / "ko.txt")
    assert (settings.en, settings.fail_on) == ("official", "info")


def test_a_project_that_says_nothing_has_no_settings(tmp_path: Path) -> None:
    """Nor does one without a table of ours."""
    write(tmp_path, "[project]\nname = 'x'\n")
    assert find_settings(tmp_path) == Settings()


@pytest.mark.parametrize(
    "text",
    [
        "[tool",
        "[tool.seoul_corpus.check]\nselct = ['date']\n",
        "[tool.seoul_corpus.check]\nfail-on = 'often'\n",
        "[tool.seoul_corpus.check]\nselect = 3\n",
        "tool = 3\n",
    ],
)
def test_a_wrong_setting_is_one_error_that_names_the_file(tmp_path: Path, text: str) -> None:
    """A misspelt setting would otherwise be obeyed by nobody."""
    write(tmp_path, text)
    with pytest.raises(CheckError) as caught:
        find_settings(tmp_path)
    assert "pyproject.toml" in str(caught.value)
