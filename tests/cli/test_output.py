"""Files are written all or nothing."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from seoul_corpus.cli.output import write_file
from seoul_corpus.errors import OutputError

OLD, NEW = b"old\n", b"new\n"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Return a file with something in it."""
    path = tmp_path / "out.xml"
    path.write_bytes(OLD)
    return path


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    """A file that was not there gets the mode that any program's would have."""
    path, other = tmp_path / "new.xml", tmp_path / "other"
    write_file(path, NEW)
    other.write_bytes(NEW)
    assert path.read_bytes() == NEW
    assert path.stat().st_mode == other.stat().st_mode


def test_an_existing_file_keeps_its_mode(target: Path) -> None:
    """Whoever could read the old file can read the new one."""
    target.chmod(0o640)
    write_file(target, NEW)
    assert target.read_bytes() == NEW
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_is_followed(target: Path) -> None:
    """The link stays a link, and its file is replaced."""
    link = target.with_name("link")
    link.symlink_to(target)
    write_file(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW


def test_a_device_is_written_to_and_not_replaced() -> None:
    """The null device is still one afterwards."""
    write_file(Path(os.devnull), NEW)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.parametrize("name", ["missing/out.xml", "out.xml/inside", "."])
def test_what_cannot_be_written_is_our_error(target: Path, name: str) -> None:
    """A folder that is missing, no folder, or a folder itself."""
    with pytest.raises(OutputError, match="cannot be written") as caught:
        write_file(target.parent / name, NEW)
    assert caught.value.code == "output-unwritable"
    assert target.read_bytes() == OLD


def test_a_file_without_write_permission_is_left_alone(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That the folder would allow it is no reason to replace a file marked read-only."""
    # The super-user may write anywhere, so the system's answer is given by hand.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(OutputError, match="Permission denied"):
        write_file(target, NEW)
    assert target.read_bytes() == OLD


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    target: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """A full disk at any step changes nothing, and leaves no temporary file."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, full)
    with pytest.raises(OutputError, match="No space left"):
        write_file(target, NEW)
    assert [path.read_bytes() for path in target.parent.iterdir()] == [OLD]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_kill_leaves_the_old_file(target: Path, step: str) -> None:
    """Killed in the middle of a write, before or after the data is safe: the old file stands."""
    program = (
        "import os, pathlib, sys, time\n"
        "def wait(*_): print('here', flush=True); time.sleep(60)\n"
        f"os.{step} = wait\n"
        "from seoul_corpus.cli.output import write_file\n"
        "write_file(pathlib.Path(sys.argv[1]), b'new' * 1000000)\n"
    )
    command = [sys.executable, "-c", program, str(target)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"here\n"
        process.send_signal(signal.SIGKILL)
    assert target.read_bytes() == OLD
    write_file(target, NEW)
    assert target.read_bytes() == NEW
