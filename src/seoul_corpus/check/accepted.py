"""Findings that a person has accepted, each with a reason, until their units change."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Sequence
from typing import Annotated, NamedTuple

from pydantic import Field, TypeAdapter, ValidationError

from seoul_corpus.check.prints import fingerprint_of
from seoul_corpus.document import Document, Finding, Text, Value
from seoul_corpus.errors import CheckError, Location

_FINDINGS: TypeAdapter[tuple[Finding, ...]] = TypeAdapter(tuple[Finding, ...])


class Accepted(Value):
    """A finding that is known and right as it is.

    Attributes:
        code: of the finding.
        fingerprint: of its units; the entry is stale when it changes.
        words: what the finding says, to tell two of one code in the same units apart.
        ids: its units, for the reader; after a renumbering the fingerprint still finds them.
        reason: why it is accepted.
    """

    code: Text
    fingerprint: Text
    words: Text = ""
    ids: Annotated[tuple[Text, ...], Field(strict=False)] = ()
    reason: Annotated[Text, Field(min_length=1)]


class Sifted(NamedTuple):
    """Findings after the accepted ones were taken out.

    Attributes:
        findings: what is left, and what is wrong with the list of accepted ones.
        accepted: what was taken out.
    """

    findings: tuple[Finding, ...]
    accepted: tuple[Finding, ...]


def read_accepted(data: bytes, name: str = "<toml>") -> tuple[Accepted, ...]:
    """Return the entries of a TOML file: tables ``[[accepted]]`` with the fields of ``Accepted``.

    Raises:
        CheckError: it is not TOML, or an entry lacks its code, fingerprint or reason.
    """
    try:
        file = tomllib.loads(data.decode())
        entries = file.pop("accepted", [])
        if file or not isinstance(entries, list):
            raise CheckError("accepted-invalid", Location(name), reason=", ".join(file) or "-")
        return tuple(map(Accepted.model_validate, entries))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CheckError("accepted-invalid", Location(name), reason=str(error)) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise CheckError(
            "accepted-invalid", Location(name), reason=f"{where}: {first['msg']}"
        ) from error


def write_accepted(findings: Iterable[Finding], reason: str) -> str:
    r"""Return the entries that accept ``findings`` for one reason, as TOML.

    Example:
        >>> one = Finding(code="a", severity="info", category="", ids=("ko.p1",), fingerprint="f")
        >>> print(write_accepted([one], "as printed"), end="")
        [[accepted]]
        code = "a"
        ids = ["ko.p1"]
        fingerprint = "f"
        words = ""
        reason = "as printed"
    """
    tables = []
    for one in findings:
        fields = {"code": one.code, "ids": list(one.ids), "fingerprint": one.fingerprint}
        fields |= {"words": words_of(one), "reason": reason}
        # Strings and lists of strings are the same in JSON and in TOML.
        lines = [
            f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()
        ]
        tables.append("\n".join(["[[accepted]]", *lines, ""]))
    return "\n".join(tables)


def words_of(finding: Finding) -> str:
    """Return what a finding says besides its code, for its entry."""
    return " | ".join(finding.params.values())


def sift(
    findings: Sequence[Finding], accepted: Sequence[Accepted], documents: Sequence[Document]
) -> Sifted:
    """Take the accepted findings out, and report the entries that no longer fit.

    An entry is stale (``accepted-stale``, a warning) when its units have changed or are gone; one
    whose units are as they were and that accepts nothing any more is ``accepted-unused``.
    """
    known = {(one.code, one.fingerprint, one.words) for one in accepted}
    left: list[Finding] = []
    taken: list[Finding] = []
    for finding in findings:
        (taken if _identity(finding) in known else left).append(finding)
    used = {_identity(finding) for finding in taken}
    left += [
        _unfit(one, documents)
        for one in accepted
        if (one.code, one.fingerprint, one.words) not in used
    ]
    return Sifted(tuple(left), tuple(taken))


def _identity(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.fingerprint, words_of(finding)


def _unfit(entry: Accepted, documents: Sequence[Document]) -> Finding:
    same = fingerprint_of(documents, entry.ids) == entry.fingerprint
    return Finding(
        code="accepted-unused" if same else "accepted-stale",
        severity="info" if same else "warning",
        category="accepted",
        ids=entry.ids,
        params={"check": entry.code, "units": ", ".join(entry.ids), "reason": entry.reason},
        fingerprint=entry.fingerprint,
    )


def beyond_baseline(findings: Sequence[Finding], data: bytes, name: str) -> tuple[Finding, ...]:
    """Return the findings that an earlier report (``check --json``) does not hold.

    Raises:
        CheckError: ``data`` is no such report.
    """
    try:
        before = _FINDINGS.validate_json(json.dumps(json.loads(data)["findings"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise CheckError("baseline-invalid", Location(name)) from error
    known = {_identity(finding) for finding in before}
    return tuple(one for one in findings if _identity(one) not in known)
