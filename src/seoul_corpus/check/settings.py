"""What ``pyproject.toml`` says of checks: the table ``[tool.seoul_corpus.check]``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from seoul_corpus.document import Text, Value
from seoul_corpus.errors import CheckError, Location

_FILE = "pyproject.toml"
Names = Annotated[tuple[Text, ...], Field(strict=False)]


class Settings(Value):
    """The settings of a project; what the command line says goes before them.

    Attributes:
        select: codes, or how they begin; all by default.
        ignore: codes that are left out.
        fail_on: from which severity on the command fails.
        accepted: a TOML file of accepted findings.
        baseline: an earlier report, of which nothing is said again.
        terms: a term base.
        ko: the Korean text.
        en: the English text.
    """

    select: Names = ()
    ignore: Names = ()
    fail_on: Literal["error", "warning", "info", "never"] | None = Field(None, alias="fail-on")
    accepted: Text | None = None
    baseline: Text | None = None
    terms: Text | None = None
    ko: Text | None = None
    en: Text | None = None


def find_settings(folder: Path) -> Settings:
    """Return what the nearest ``pyproject.toml`` at or above ``folder`` says; paths from there.

    Raises:
        CheckError: the file is not TOML, or the table holds what it should not.
    """
    for place in (folder, *folder.parents):
        path = place / _FILE
        if path.is_file():
            return _read(path)
    return Settings()


def _read(path: Path) -> Settings:
    try:
        tools = tomllib.loads(path.read_text(encoding="utf-8")).get("tool", {})
        settings = Settings.model_validate(tools.get("seoul_corpus", {}).get("check", {}))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError, AttributeError) as error:
        raise CheckError("settings-invalid", Location(str(path)), reason=str(error)) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        reason = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
        raise CheckError("settings-invalid", Location(str(path)), reason=reason) from error
    files = {
        name: _beside(path, name, settings)
        for name in ("accepted", "baseline", "terms", "ko", "en")
    }
    return settings.model_copy(update=files)


def _beside(path: Path, name: str, settings: Settings) -> str | None:
    """Return a path of the settings as seen from where the command runs."""
    value: str | None = getattr(settings, name)
    if value is None or (name == "en" and value == "official"):
        return value
    return str(path.parent / value)
