"""Writing a file so that at any moment the old one or the new one is there."""

from __future__ import annotations

import os
import stat
from pathlib import Path


def replace_file(target: Path, data: bytes, mode: int | None = None) -> None:
    """Write ``data`` to ``target``, all or nothing.

    The data goes to a temporary file in the same folder, which then takes the place of the
    old one.

    Args:
        target: the file; links in its path are not followed.
        data: what it shall hold.
        mode: its permissions; those of any new file by default.

    Raises:
        OSError: the file cannot be written; the old one is as it was.
    """
    import tempfile

    number, name = tempfile.mkstemp(prefix=".seoul-corpus-", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
        os.replace(name, target)  # noqa: PTH105 -- Path.replace is the same, and this is its name
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    # There is no way to read it but to set it.
    mask = os.umask(0)
    os.umask(mask)
    return mask
