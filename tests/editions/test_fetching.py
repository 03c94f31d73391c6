"""The network: https alone, limits of size and time, and errors that say what to do."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest

from seoul_corpus import FetchError, LimitError, load_bitext
from seoul_corpus.editions import add, fetch
from tests.editions.pages import Answer, pages, served


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's own folder, and proxies, out of it."""
    monkeypatch.setenv("SEOUL_CORPUS_DATA", str(tmp_path / "user"))
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")


def test_addresses_become_the_edition() -> None:
    """Two pages from a server, one of them behind a redirect."""
    first, second = pages("numbers listed")
    answers = {
        "/a": Answer(first),
        "/old": Answer(status=301, headers={"Location": "/b"}),
        "/b": Answer(second),
    }
    with served(answers) as site:
        stored = add([f"{site}/a", f"{site}/old"])
        assert [page.uri for page in stored.about.pages] == [f"{site}/a", f"{site}/b"]
    assert len(load_bitext(en="official")) == 17


def test_the_encoding_that_the_server_names_is_used() -> None:
    """The header of the answer goes before the page's own word."""
    page = "<html><meta charset='utf-8'><p>1. 우리는 확인한다.</html>".encode("cp949")
    headers = {"Content-Type": "text/html; charset=EUC-KR"}
    with served({"/": Answer(page, headers=headers)}) as site:
        assert fetch(f"{site}/").encoding == "euc-kr"


@pytest.mark.parametrize(
    "uri",
    [
        "http://example.org/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "data:text/html,a",
        "https://",
        "http://[::1",
        "http://127.0.0.1.example.org/",
    ],
)
def test_what_is_not_https_is_refused(uri: str) -> None:
    """Nothing but https, and http on one's own machine."""
    with pytest.raises(FetchError) as caught:
        fetch(uri)
    assert caught.value.code == "fetch-refused"


@pytest.mark.parametrize("target", ["file:///etc/passwd", "http://example.org/", "//example.org/"])
def test_a_redirect_cannot_lead_elsewhere(target: str) -> None:
    """Each step is looked at as the first one was."""
    with (
        served({"/": Answer(status=302, headers={"Location": target})}) as site,
        pytest.raises(FetchError) as caught,
    ):
        fetch(f"{site}/")
    assert caught.value.code in ("fetch-refused", "fetch-status")


def test_a_circle_of_redirects_ends() -> None:
    """Five at most."""
    with (
        served({"/": Answer(status=302, headers={"Location": "/"})}) as site,
        pytest.raises(FetchError, match="302"),
    ):
        fetch(f"{site}/")


def test_a_page_over_the_limit_is_refused() -> None:
    """It is not read to its end."""
    with (
        served({"/": Answer(b"a" * 100_000)}) as site,
        pytest.raises(LimitError, match="limit=1000"),
    ):
        fetch(f"{site}/", limit=1000)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (Answer(status=404), "fetch-status"),
        (Answer(status=503), "fetch-status"),
        (Answer(b"a", headers={"Content-Length": "9"}), "fetch-failed"),
        (Answer(b"\x1f\x8b", headers={"Content-Encoding": "gzip"}), "fetch-failed"),
    ],
)
def test_what_is_no_page_is_an_error(answer: Answer, code: str) -> None:
    """A status, an answer cut short, one that was not asked for."""
    with served({"/": answer}) as site, pytest.raises(FetchError) as caught:
        fetch(f"{site}/")
    assert caught.value.code == code


def test_offline_the_error_says_what_to_do() -> None:
    """Nobody answers: both languages name the way without a network."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        with pytest.raises(FetchError, match="edition add") as caught:
            fetch(f"http://127.0.0.1:{port}/")
    assert "인터넷" in caught.value.message("ko")


def test_a_silent_server_is_given_up() -> None:
    """The limit of time holds for the whole page."""
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        start = time.monotonic()
        with pytest.raises(FetchError):
            fetch(f"http://127.0.0.1:{silent.getsockname()[1]}/", seconds=0.2)
    assert time.monotonic() - start < 30
