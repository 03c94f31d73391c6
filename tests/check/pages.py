"""The pages of docs/checks, made from the table of checks and the case files.

    python -m tests.check.pages

writes them again after a check or a case has changed; a test asserts that they are up to date.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from seoul_corpus.check import CHECKS, Check
from seoul_corpus.errors import visible
from tests.check.case_files import Case, about, cases

FOLDER = Path(__file__).parents[2] / "docs" / "checks"
SEVERITIES = {"error": "오류", "warning": "경고", "info": "알림"}


def pages() -> dict[str, str]:
    """Return the text of each page by the name of its file."""
    made = {f"{check.code}.md": page(check) for check in CHECKS}
    return {"README.md": contents(), **made}


def contents() -> str:
    """Return the list of all checks."""
    rows = [
        f"| [{c.code}]({c.code}.md) | {c.severity} | {c.category} | {about(c.code)['about_en']} "
        f"{about(c.code)['about_ko']} |"
        for c in CHECKS
    ]
    head = [
        "# All checks / 모든 검사",
        "",
        "Back to [Checks](../checks.md). [검사](../checks.md)로.",
        "",
    ]
    head += ["| code / 코드 | severity / 등급 | MQM | what / 내용 |", "|---|---|---|---|"]
    return "\n".join([*head, *rows, ""])


def page(check: Check) -> str:
    """Return the page of one check."""
    file = about(check.code)
    lines = [f"# {check.code}", "", file["about_en"], "", file["about_ko"], ""]
    lines += [f"- severity / 등급: {check.severity} / {SEVERITIES[check.severity]}"]
    lines += [f"- MQM: {check.category}", ""]
    for kind, title in (("wrong", "Wrong / 틀림"), ("right", "Right / 맞음")):
        lines += [f"## {title}", ""]
        for case in cases(kind):
            if case.code == check.code:
                lines += _example(case, wrong=kind == "wrong")
    return "\n".join(lines)


def _example(case: Case, *, wrong: bool) -> Iterator[str]:
    yield "```text"
    for lang, text in (("ko", case.ko), ("en", case.en)):
        lines = text.strip("\n").split("\n")
        yield from (
            f"{lang if not n else '  '}  {_shown(line)}".rstrip() for n, line in enumerate(lines)
        )
    yield "```"
    yield ""
    if wrong:
        found = case.findings("ko")[0]
        yield from (f"> {visible(found.message(lang))}  " for lang in ("en", "ko"))
        yield ""


def _shown(line: str) -> str:
    """Return a line whose unseen characters can be seen; combined letters stay as they are."""
    return "".join(c if c.isprintable() else visible(c) for c in line)


if __name__ == "__main__":
    for path in FOLDER.glob("*.md"):
        path.unlink()
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
