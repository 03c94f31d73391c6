"""Pages of the shape of a government's site, with text of our own, and a server for them."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

SHELL = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} - SITE</title>
<script>var tracked = 1;</script></head><body>
<header role="banner"><a href="/">SITE</a></header><nav><ul><li>1. Home</li></ul></nav>
<main id="content"><h1>{title}</h1><p>Published 1 March 2031</p>
<div class="govspeak">{body}</div></main>
<aside><h2>Related content</h2><ol><li>Another text</li></ol></aside>
<footer>All content is available under a licence</footer></body></html>"""

DECLARED = [f"We, the harbours, agree on point {word}." for word in "abcdefghi"]
INTENDED = [f"The harbours intend measure {word}." for word in "klm"]
MEASURES = [f"They will take step {word}." for word in "pqrst"]
TITLES = "Declaration of the Harbours", "Statement of Intent of the Harbours (Annex)"


def _typed(number: str, text: str) -> str:
    return f"<p>{number} {text}</p>\n"


def _listed(texts: list[str], start: int = 1) -> str:
    return f'<ol start="{start}">' + "".join(f"<li>{text}</li>\n" for text in texts) + "</ol>"


def _steps(mark: str = "") -> str:
    return "".join(_typed(f"2.{n}{mark}", text) for n, text in enumerate(MEASURES, 1))


TYPED_DECLARATION = "".join(_typed(f"{n}.", text) for n, text in enumerate(DECLARED, 1))
TYPED_ANNEX = (
    _typed("1.", INTENDED[0]) + _typed("2.", INTENDED[1]) + _steps(".") + _typed("3.", INTENDED[2])
)
LISTED_ANNEX = _listed(INTENDED[:2]) + _steps() + _listed(INTENDED[2:], start=3)

PAIRS: dict[str, tuple[str, ...]] = {
    "numbers typed": (TYPED_DECLARATION, TYPED_ANNEX),
    "numbers listed": (_listed(DECLARED), LISTED_ANNEX),
    "two lists": (_listed(DECLARED[:4]) + _listed(DECLARED[4:], start=5), TYPED_ANNEX),
    "paragraphs in items": (
        _listed([f"<p>{text}</p>" for text in DECLARED]),
        LISTED_ANNEX,
    ),
    "a heading that says annex": (TYPED_DECLARATION, "<h2>Annex</h2>" + TYPED_ANNEX),
    "one page with both": (TYPED_DECLARATION + f"<h2>Annex: {TITLES[1]}</h2>" + TYPED_ANNEX,),
}
"""The bodies of the declaration's page and of its annex's, in several shapes."""


def pages(name: str) -> list[bytes]:
    """Return the pages of a shape."""
    return [
        SHELL.format(title=title, body=body).encode()
        for title, body in zip(TITLES, PAIRS[name], strict=False)
    ]


class Answer(NamedTuple):
    """What the server says."""

    data: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = {}


@contextmanager
def served(answers: Mapping[str, Answer]) -> Iterator[str]:
    """Serve answers by path on this machine; yield the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = answers.get(self.path, Answer(status=404))
            self.send_response(answer.status)
            for name, value in ({"Content-Type": "text/html"} | dict(answer.headers)).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.data)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
