"""The folders ``data`` and ``schemas``, wherever the package is installed, and the user's own.

A wheel carries them inside the package, under ``_resources``; a checkout (and so an editable
install) has them at its root.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

USER_FOLDER: Final = "SEOUL_CORPUS_DATA"
"""The environment variable that moves the user's folder."""

_PACKAGE = Path(__file__).parent
_PLACES = (_PACKAGE / "_resources", _PACKAGE.parent.parent)


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder.

    Args:
        parts: the path from the root, beginning with ``data`` or ``schemas``.

    Returns:
        The path in the installed package, else in the checkout; it exists.

    Raises:
        FileNotFoundError: neither place holds it: the installation is broken.

    Example:
        >>> resource("data", "ko", "seoul-declaration.txt").stat().st_size > 0
        True
    """
    for place in _PLACES:
        path = place.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"{'/'.join(parts)} is in neither of {', '.join(map(str, _PLACES))}")


def user_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder where what the user added is kept; it need not exist.

    Args:
        environment: environment variables; ``SEOUL_CORPUS_DATA`` names the folder, else it is
            where the system keeps the data of programs (``XDG_DATA_HOME`` on Linux).

    Example:
        >>> user_folder({"SEOUL_CORPUS_DATA": "mine"}).as_posix()
        'mine'
    """
    chosen = environment.get(USER_FOLDER)
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("seoul_corpus", appauthor=False)
