"""The command as a process: pipes, encodings, signals, terminals, and how fast it starts."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("seoul-corpus")
KO = Path(__file__).parents[2] / "data" / "ko" / "seoul-declaration.txt"
PLAIN = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    return subprocess.run(
        [COMMAND, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=PLAIN | {"LC_ALL": "C.UTF-8", "COLUMNS": "100"} | environment,
        timeout=60,
        check=False,
    )


def shell(command: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which ``$0`` is the command and ``$1`` the Korean text."""
    return subprocess.run(
        ["bash", "-c", command, str(COMMAND), str(KO)],  # noqa: S607 -- as a reader would
        capture_output=True,
        env=PLAIN | {"LC_ALL": "C.UTF-8", "COLUMNS": "100"},
        timeout=60,
        check=False,
    )


ENCODINGS = [
    {"PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


@pytest.mark.parametrize("environment", ENCODINGS, ids=str)
@pytest.mark.parametrize(
    "arguments", [("parse", KO, "--json"), ("parse", KO, "--tsv"), ("export", "json")], ids=str
)
def test_data_is_utf_8_whatever_the_locale(
    arguments: tuple[str | Path, ...], environment: dict[str, str]
) -> None:
    """JSON and tables are the same bytes everywhere."""
    assert run(*arguments, **environment).stdout == run(*arguments).stdout


@pytest.mark.parametrize("environment", ENCODINGS, ids=str)
@pytest.mark.parametrize(
    "arguments", [("show", "3"), ("parse", KO), ("cite", "3"), ("show", "99"), ("--help",)], ids=str
)
def test_no_locale_makes_it_fail(
    arguments: tuple[str | Path, ...], environment: dict[str, str]
) -> None:
    """What a locale cannot show is escaped; the exit code is the same."""
    found = run(*arguments, **environment, SEOUL_CORPUS_LANG="ko")
    assert found.returncode == (2 if "99" in arguments else 0), found.stderr
    assert b"Traceback" not in found.stderr


@pytest.mark.parametrize(
    ("environment", "korean"),
    [
        ({"LC_ALL": "ko_KR.UTF-8"}, True),
        ({"LC_ALL": "", "LANG": "ko_KR.UTF-8"}, True),
        ({"SEOUL_CORPUS_LANG": "en", "LC_ALL": "ko_KR.UTF-8"}, False),
        ({"SEOUL_CORPUS_LANG": "ko"}, True),
        ({"SEOUL_CORPUS_LANG": "fr"}, False),
        ({}, False),
    ],
    ids=str,
)
def test_messages_follow_the_environment(environment: dict[str, str], korean: bool) -> None:
    """The variable of our own comes first, then the locale; help and messages alike."""
    assert ("도움말" in run("show", "99", **environment).stderr.decode()) == korean
    assert ("인용하는" in run("--help", **environment).stdout.decode()) == korean


def test_an_argument_outweighs_the_environment() -> None:
    """``--messages`` words the help, too, wherever it stands."""
    assert "인용하는" in run("--messages", "ko", "--help").stdout.decode()
    assert "출력한다" in run("parse", "--messages=ko", "--help").stdout.decode()
    assert "Hint" in run("show", "99", "--messages", "en", SEOUL_CORPUS_LANG="ko").stderr.decode()


@pytest.mark.parametrize("command", ["show", "export json", "parse $1 --tsv", "parse $1 --json"])
def test_a_closed_pipe_ends_it_quietly(command: str) -> None:
    """Whoever has read enough hears no complaint."""
    found = shell(f"set -o pipefail; $0 {command} | head -c 1")
    assert (found.returncode, found.stderr) == (0, b"")


@pytest.mark.parametrize("command", ["show", "export json", "cite 3"])
def test_a_full_disk_is_told(command: str) -> None:
    """Lost output is never a success."""
    found = shell(f"$0 {command} > /dev/full")
    assert found.returncode == 2
    assert found.stderr.startswith(b"<stdout>: The output cannot be written: No space left")
    assert found.stderr.count(b"\n") == 1


def test_a_closed_output_is_told() -> None:
    """As is output that has nowhere to go; what goes to a file does not need it."""
    found = shell("$0 show >&-")
    assert found.returncode == 2
    assert b"cannot be written: closed" in found.stderr
    assert shell("$0 export json -o /dev/null >&-").returncode == 0


@pytest.mark.parametrize("arguments", [("parse", "-"), ("parse", "-", "--json")], ids=str)
def test_an_interruption_ends_it_quietly(arguments: tuple[str, ...]) -> None:
    """Ctrl-C ends with 130 and no traceback."""
    # Where the tests run in the background, the signal may be ignored from the start.
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from seoul_corpus.cli import main; main()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        # It reads until the end that never comes; a pipe's worth of bytes shows that it began.
        process.stdin.write(b" " * (1 << 20))
        process.stdin.flush()
        # A signal between two reads waits for the next one: people press Ctrl-C again, too.
        while process.poll() is None:
            process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=5)
        assert process.returncode == 130
        assert b"Traceback" not in process.stderr.read()


def on_a_terminal(*arguments: str, data: bytes) -> bytes:
    """Run the command on a terminal and return what it gets to see."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [COMMAND, *arguments],
        stdin=subprocess.PIPE,
        stdout=theirs,
        stderr=theirs,
        env=PLAIN | {"LC_ALL": "C.UTF-8", "NO_COLOR": "1"},
    )
    os.close(theirs)
    assert process.stdin is not None
    process.stdin.write(data)
    process.stdin.close()
    seen = b""
    while True:
        try:
            seen += os.read(ours, 65536)
        except OSError:
            break
    os.close(ours)
    process.wait()
    return seen


@pytest.mark.parametrize("form", [(), ("--tsv",), ("--json",)], ids=str)
def test_no_text_can_steer_a_terminal(form: tuple[str, ...]) -> None:
    """Escapes, C1 controls and directional overrides are shown, in data and in messages."""
    text = "1. 가\x1b]0;x\x07나\x9b31m다\u202e.\n3. \x1b[2J라.\n"
    seen = on_a_terminal("parse", "-", *form, data=text.encode()).decode()
    assert "가" in seen
    assert "warning" in seen
    assert not set(seen) & set("\x1b\x07\x9b\u202e")


def test_json_on_a_terminal_is_json_still() -> None:
    """Of text that holds nothing odd, a terminal gets the same bytes as a pipe."""
    seen = on_a_terminal("parse", str(KO), "--json", data=b"")
    assert seen.replace(b"\r\n", b"\n") == run("parse", KO, "--json").stdout


def test_help_loads_no_model() -> None:
    """``--help`` needs neither pydantic nor lxml nor regex."""
    code = (
        "import sys; sys.argv = ['seoul-corpus', '--help']\n"
        "from seoul_corpus.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted({'pydantic', 'lxml', 'regex'} & set(sys.modules)), file=sys.stderr)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert found.stderr.strip() == b"[]"


def test_a_fault_of_ours_does_not_look_like_findings() -> None:
    """An unexpected exception shows its traceback and has an exit code of its own."""
    code = (
        "import sys; sys.argv = ['seoul-corpus', 'show']\n"
        "from seoul_corpus.cli import commands, main\n"
        "commands.show = lambda *_, **__: 1 / 0\n"
        "main()"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert found.returncode == 70
    assert b"ZeroDivisionError" in found.stderr


def test_references_are_completed() -> None:
    """A shell offers the units of the shipped text."""
    found = run(
        _SEOUL_CORPUS_COMPLETE="complete_bash",
        COMP_WORDS="seoul-corpus show annex",
        COMP_CWORD="2",
    )
    assert "annex 2.4" in found.stdout.decode()
