"""XML from anybody: a clear error, no other file opened, little time and memory."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seoul_corpus import Bitext, Document, FormatError, SeoulCorpusError, from_tei, to_tei, validate
from seoul_corpus.document.laws import broken_law
from tests.tei.attacks import ATTACKS, SECRET, attack
from tests.tei.mutants import mutants
from tests.tei.samples import FILE, FULL

ROOT = Path(__file__).parents[2]
LIGHT_ERRORS = {"tei-root", "tei-element", "tei-attribute", "tei-value", "tei-twice", "tei-law"}


@pytest.mark.parametrize("name", ATTACKS)
def test_each_attack_ends_in_one_clear_error(name: str) -> None:
    """The error has the code in the table, says so in both languages and fits on a screen."""
    source = attack(name)
    start = time.process_time()
    with pytest.raises(SeoulCorpusError) as caught:
        from_tei(source)
    assert time.process_time() - start < 20
    error = caught.value
    assert error.code == ATTACKS[name][0], str(error)
    assert error.location is not None
    assert error.location.source == "<tei>"
    for lang in ("en", "ko"):
        assert len(error.describe(lang)) < 1000
        assert error.describe(lang).replace("\n", "").isprintable()


@pytest.mark.parametrize("name", ATTACKS)
def test_validate_goes_through_the_same_door(name: str) -> None:
    """What cannot be taken in ends in the same error; what can, in a finding that is an error."""
    source, code = attack(name), ATTACKS[name][0]
    if code in LIGHT_ERRORS:
        assert any(finding.severity == "error" for finding in validate(source))
        return
    with pytest.raises(SeoulCorpusError) as caught:
        validate(source)
    assert caught.value.code == code


def unmeasured() -> dict[str, str]:
    """Return the environment without coverage, which opens files and takes time of its own."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COV")}


@pytest.mark.slow
@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_takes_under_two_seconds_and_500_megabytes(name: str) -> None:
    """Reading and validating, in a process of their own."""
    command = [sys.executable, "-m", "tests.tei.attacks", name]
    run = subprocess.run(
        command, cwd=ROOT, env=unmeasured(), capture_output=True, text=True, check=True
    )
    seconds, megabytes = map(float, run.stdout.split())
    assert seconds < 2 * 2
    assert megabytes < 500


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", [name for name in ATTACKS if str(SECRET) in str(attack(name)[:9999])]
)
def test_no_other_file_is_opened(name: str, tmp_path: Path) -> None:
    """The system calls show it: between reading the file and the error nothing is opened."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed: that no other file is opened was not shown")
    path, log = tmp_path / "attack.xml", tmp_path / "log"
    path.write_bytes(attack(name))
    read = (
        "import sys, seoul_corpus as sc\n"
        "try: sc.from_tei(sys.argv[1])\n"
        "except sc.FormatError as error: str(error)\n"
    )
    command = [strace, "-f", "-e", "trace=open,openat,openat2,connect,socket", "-o", str(log)]
    run = [*command, sys.executable, "-c", read, str(path)]
    subprocess.run(run, cwd=ROOT, env=unmeasured(), check=True)
    calls = log.read_text(encoding="utf-8").splitlines()
    opened = next(index for index, call in enumerate(calls) if "attack.xml" in call)
    assert not [call for call in calls if str(SECRET) in call]
    after = [call for call in calls[opened + 1 :] if "exited with" not in call]
    allowed = re.compile(r'\.pyc?"|\.so"|__pycache__|site-packages"|seoul_corpus')
    assert not [call for call in after if not allowed.search(call)]


# --- files that are wrong somewhere -------------------------------------------------------------

ALONE = to_tei(FULL.ko).decode()
"""A file without links: what is changed in its text contradicts nothing else."""
MUTANTS = mutants(FILE, "TEI") | mutants(FILE, "standOff") | mutants(ALONE, "body")


def _read(tei: bytes) -> Bitext | Document | str:
    """Return what a file holds, or what the error says."""
    try:
        return from_tei(tei)
    except FormatError as error:
        return error.describe("ko")


@settings(max_examples=400)
@given(MUTANTS)
def test_a_file_that_is_wrong_is_refused_or_lawful(tei: bytes) -> None:
    """What is read keeps the laws and comes back equal; what is not ends in an error of ours."""
    value = _read(tei)
    if isinstance(value, str):
        assert value.startswith("<tei>:")
        return
    for document in value.documents if isinstance(value, Bitext) else (value,):
        assert broken_law(document) is None
    assert from_tei(to_tei(value)) == value


@settings(max_examples=200)
@given(MUTANTS)
def test_what_is_valid_can_be_read(tei: bytes) -> None:
    """A file without an error finding is never refused by the reader."""
    if all(finding.severity != "error" for finding in validate(tei)):
        from_tei(tei)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_end_in_our_errors(data: bytes) -> None:
    """Bytes that are no XML never end in an exception of somebody else's."""
    with pytest.raises(SeoulCorpusError):
        from_tei(data)


@given(st.integers(0, len(FILE.encode()) - 2))
def test_a_truncated_file_is_refused(length: int) -> None:
    """Wherever a file is cut off, that is noticed."""
    with pytest.raises(SeoulCorpusError):
        from_tei(FILE.encode()[:length])
