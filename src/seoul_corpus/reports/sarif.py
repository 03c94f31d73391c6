"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from seoul_corpus.version import VERSION

if TYPE_CHECKING:
    from seoul_corpus.document import Finding, Place

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}


def to_sarif(
    findings: Iterable[Finding], *, files: Mapping[str, str] | None = None, lang: str = "en"
) -> bytes:
    r"""Return findings as SARIF 2.1.0; equal values give equal bytes.

    Columns count code points, as everywhere here (``columnKind``). A result names its first
    place; the others are related locations. The fingerprint of a finding lets a host tell that
    it is the same one in the next run, wherever it has moved.

    Args:
        findings: what was found.
        files: the path of each document by its key; the key itself stands for one not named.
        lang: language of the messages, ``en`` or ``ko``.

    Example:
        >>> import json
        >>> from seoul_corpus import parse
        >>> found = parse("1. We confirm.\n3. We strive.").findings
        >>> json.loads(to_sarif(found))["runs"][0]["results"][0]["ruleId"]
        'number-missing'
    """
    listed = tuple(findings)
    rules = sorted({(one.code, one.severity, one.category) for one in listed})
    codes = list(dict.fromkeys(code for code, _, _ in rules))
    driver = {
        "name": "seoul_corpus",
        "version": VERSION,
        "rules": [_rule(code, rules) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, codes, files or {}, lang) for one in listed],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(log, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _rule(code: str, rules: Sequence[tuple[str, str, str]]) -> dict[str, Any]:
    _, severity, category = next(rule for rule in rules if rule[0] == code)
    return {
        "id": code,
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {"category": category},
    }


def _result(
    finding: Finding, codes: Sequence[str], files: Mapping[str, str], lang: str
) -> dict[str, Any]:
    places = [_location(place, files) for place in finding.places]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message(lang)},
        "locations": places[:1],
    }
    if places[1:]:
        result["relatedLocations"] = places[1:]
    if finding.fingerprint:
        result["partialFingerprints"] = {"unit/v1": finding.fingerprint}
    return result | {"properties": {"ids": list(finding.ids)}}


def _location(place: Place, files: Mapping[str, str]) -> dict[str, Any]:
    size = place.span.end - place.span.start
    region = {"startLine": place.line, "startColumn": place.column}
    # An end needs its own line; a length in characters says the same.
    region |= {"charOffset": place.span.start, "charLength": size}
    name = files.get(place.key, place.key).replace("\\", "/")
    artifact = {"uri": quote(name, safe="/:")}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}
