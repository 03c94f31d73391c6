"""Data out: bytes to standard output or, all or nothing, to a file."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

from seoul_corpus.atomic import replace_file
from seoul_corpus.errors import Location, OutputError


def write_data(data: bytes) -> None:
    """Write data to standard output: as it is, but harmless where that is a terminal."""
    stream = sys.stdout
    if stream.isatty():
        from seoul_corpus.terminal import harmless

        stream.write(harmless(data.decode()))
    else:
        stream.flush()
        stream.buffer.write(data)
    stream.flush()


def write_text(text: str) -> None:
    """Write lines for people, harmless to a terminal."""
    from seoul_corpus.terminal import harmless

    sys.stdout.write(harmless(text))


def write_file(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``, so that at any moment the old file or the new one is there.

    The data goes to a temporary file in the same folder, which then takes the place of the
    old one and its mode. A link is followed; a pipe or a device is written to as it is.

    Raises:
        OutputError: the file cannot be written; the old one is as it was.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            target.write_bytes(data)
        elif mode is not None and not os.access(target, os.W_OK):
            # Replacing needs no right to the file itself, but whoever took it away meant it.
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        else:
            replace_file(target, data, mode)
    except OSError as error:
        raise unwritable(error, str(path)) from error


def unwritable(error: OSError, name: str) -> OutputError:
    """Return our error for one of the system's."""
    reason = error.strerror or "closed"
    return OutputError("output-unwritable", Location(name), reason=reason)


def _mode(target: Path) -> int | None:
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None
