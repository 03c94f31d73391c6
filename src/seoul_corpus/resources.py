"""The folders ``data`` and ``schemas``, wherever the package is installed.

A wheel carries them inside the package, under ``_resources``; a checkout (and so an editable
install) has them at its root.
"""

from __future__ import annotations

from pathlib import Path

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
