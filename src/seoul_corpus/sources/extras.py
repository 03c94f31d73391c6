"""Readers whose dependency is an extra: imported late, and missed with a word on what to do."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from seoul_corpus.errors import MissingExtraError


def optional(package: str, extra: str, kind: str, code: str = "extra-missing") -> Any:  # noqa: ANN401 -- any module
    """Return a module that may not be installed.

    Args:
        package: the module's name.
        extra: the extra that installs it.
        kind: what it reads or makes, for the message.
        code: the message; that of readers by default.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        return import_module(package)
    except ImportError as error:
        raise MissingExtraError(code, kind=kind, package=package, extra=extra) from error
