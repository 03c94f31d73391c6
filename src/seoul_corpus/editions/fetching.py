"""Pages from the network: over https, within limits of size and time, or a clear error."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from email.message import Message
from typing import IO, Final, NamedTuple
from urllib.parse import urlsplit

from seoul_corpus.errors import FetchError, LimitError, Location
from seoul_corpus.sources import ENCODINGS
from seoul_corpus.version import VERSION

PAGE_LIMIT: Final = 8 * 1024 * 1024
"""The largest page in bytes."""

TIME_LIMIT: Final = 30.0
"""How long one page may take, in seconds."""

REDIRECTS: Final = 5
_CHUNK: Final = 64 * 1024
_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})


class Fetched(NamedTuple):
    """A page: its bytes, the address that gave them, the encoding that the server names."""

    data: bytes
    uri: str
    encoding: str | None


def fetch(uri: str, *, limit: int = PAGE_LIMIT, seconds: float = TIME_LIMIT) -> Fetched:
    """Return a page.

    Only https is spoken, http with one's own machine alone, in redirects too.

    Args:
        uri: the address.
        limit: the largest size in bytes.
        seconds: how long it may take, all in all.

    Raises:
        FetchError: the address is not allowed, nobody answers, or the answer is no page.
        LimitError: the page is too large.
    """
    _refuse(uri, uri)
    end = time.monotonic() + seconds
    request = urllib.request.Request(  # noqa: S310 -- _refuse has looked at the scheme
        uri, headers={"User-Agent": f"seoul_corpus/{VERSION}", "Accept-Encoding": "identity"}
    )
    try:
        with _opener(uri).open(request, timeout=seconds) as answer:
            data = _read(answer, uri, limit, end)
            charset = (answer.headers.get_content_charset() or "").lower()
            return Fetched(data, answer.geturl(), charset if charset in ENCODINGS else None)
    except urllib.error.HTTPError as error:
        error.close()
        raise FetchError("fetch-status", Location(uri), status=error.code) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        if isinstance(error, FetchError | LimitError):
            raise
        reason = str(getattr(error, "reason", None) or error) or type(error).__name__
        raise FetchError("fetch-failed", Location(uri), reason=reason) from error


def _refuse(uri: str, first: str) -> None:
    """Refuse what is not https; http is for one's own machine, asked for as such.

    Raises:
        FetchError: the address is not allowed.
    """
    try:
        parts, asked = urlsplit(uri), urlsplit(first)
        own = parts.hostname in _LOOPBACK and asked.hostname in _LOOPBACK
    except ValueError as error:
        raise FetchError("fetch-refused", Location(uri)) from error
    if not (parts.scheme == "https" or (parts.scheme == "http" and own)) or not parts.hostname:
        raise FetchError("fetch-refused", Location(uri))


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = REDIRECTS

    def __init__(self, first: str) -> None:
        self._first = first

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: Message,
        newurl: str,
    ) -> urllib.request.Request | None:
        try:
            _refuse(newurl, self._first)
        except FetchError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]  # typeshed wants HTTPMessage, its subclass


def _opener(uri: str) -> urllib.request.OpenerDirector:
    """Return an opener of http and https alone: no files, no ftp; no proxy for one's machine."""
    own = urlsplit(uri).hostname in _LOOPBACK
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler({} if own else None),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(uri),
    ):
        opener.add_handler(handler)
    return opener


def _read(answer: http.client.HTTPResponse, uri: str, limit: int, end: float) -> bytes:
    if answer.headers.get("Content-Encoding", "identity") != "identity":
        raise FetchError("fetch-failed", Location(uri), reason="compressed")
    data = bytearray()
    while chunk := answer.read1(_CHUNK):
        data += chunk
        if len(data) > limit:
            raise LimitError("input-too-large", Location(uri), limit_name="limit", limit=limit)
        if time.monotonic() > end:
            raise TimeoutError("timed out")
    said = answer.headers.get("Content-Length", "")
    if said.isdecimal() and int(said[:20]) != len(data):
        raise http.client.IncompleteRead(bytes(data))
    return bytes(data)
