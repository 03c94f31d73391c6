"""JSON of documents and bitexts: out, and back in through one careful door."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from seoul_corpus.document import Bitext, Document
from seoul_corpus.errors import FormatError, SchemaError
from seoul_corpus.exchange.positions import (
    Path,
    decoded,
    find,
    find_deeper,
    find_second,
    location,
)

VERSION = "1"
"""The version of the JSON format that is written and read."""

SIZE_LIMIT = 64 * 1024 * 1024
"""The most bytes that are read unless the caller says otherwise."""

DEPTH_LIMIT = 200
"""The deepest nesting of arrays and objects: what pydantic's JSON reader takes."""

FORMATS: Mapping[str, type[Document | Bitext]] = {
    "seoul_corpus/document": Document,
    "seoul_corpus/bitext": Bitext,
}
"""What the envelope may hold, by the name it has there."""


def to_json(value: Document | Bitext) -> bytes:
    """Return ``value`` as JSON: the envelope, then the fields in the model's order.

    The bytes are UTF-8 without BOM or ASCII escapes, indented by two spaces, with LF line
    ends and a final newline; equal values give equal bytes.

    Args:
        value: a document or a bitext.

    Raises:
        FormatError: it is nested too deeply to be read back.

    Example:
        >>> from seoul_corpus.document import Document, Provenance
        >>> document = Document(key="ko", lang="ko", text="", provenance=Provenance(sha256=""))
        >>> print(to_json(document).decode()[:57])
        {
          "format": "seoul_corpus/document",
          "version": "1",
        >>> from_json(to_json(document)) == document
        True
    """
    name = next(name for name, model in FORMATS.items() if isinstance(value, model))
    dump = value.model_dump_json(indent=2)
    # Line breaks in strings are escaped, so this indentation can only be nesting.
    if "\n" + "  " * DEPTH_LIMIT in dump:
        raise FormatError("json-too-deep", limit_name="DEPTH_LIMIT", limit=DEPTH_LIMIT)
    head = f'{{\n  "format": "{name}",\n  "version": "{VERSION}",'
    return f"{head}{dump.removeprefix('{')}\n".encode()


def from_json(
    data: bytes, *, size_limit: int = SIZE_LIMIT, source: str = "<json>"
) -> Document | Bitext:
    """Return the document or bitext that ``to_json`` wrote, equal to the one it was given.

    Args:
        data: JSON in UTF-8; a BOM is skipped.
        size_limit: the most bytes to read.
        source: the file's name, for the error.

    Raises:
        FormatError: the data is not UTF-8, not JSON, too large or too deep, holds a key twice,
            has another format or version, a field that is unknown, missing or of the wrong
            kind, or breaks a law of the model. It names line and column; it is a SchemaError
            where the JSON itself is sound.
    """
    text = decoded(data, size_limit, source)
    members = _members(text, source)
    model = _model(members, text, source)
    try:
        # Strict models take JSON only; Python's reader has seen to the keys that stand twice.
        return model.model_validate_json(json.dumps(members))
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
    raise _model_error(dict(fault), text, source)


class _DuplicateKeyError(ValueError):
    """Carries the key that stands twice."""


def _without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _DuplicateKeyError(next(key for key in keys if keys.count(key) > 1))
    return members


def _members(text: str, source: str) -> object:
    """Return the parsed JSON value, or raise where it is not JSON."""
    try:
        return json.loads(text, object_pairs_hook=_without_duplicates)
    except json.JSONDecodeError as error:
        raise FormatError("json-syntax", location(text, error.pos, source)) from None
    except _DuplicateKeyError as error:
        key = str(error)
        place = location(text, find_second(text, key), source)
        raise FormatError("json-duplicate-key", place, key=key) from None
    except RecursionError:
        raise _too_deep(text, source) from None
    except ValueError:  # Python reads no integer of more than 4,300 digits
        digits = re.search("[0-9]{4000}", text)
        place = location(text, digits.start() if digits else 0, source)
        raise FormatError("json-syntax", place) from None


def _too_deep(text: str, source: str) -> FormatError:
    place = location(text, find_deeper(text, DEPTH_LIMIT), source)
    return FormatError("json-too-deep", place, limit_name="DEPTH_LIMIT", limit=DEPTH_LIMIT)


def _model(members: object, text: str, source: str) -> type[Document | Bitext]:
    """Take the envelope off ``members`` and return the model that the rest is."""
    if not isinstance(members, dict):
        raise SchemaError("json-format", location(text, 0, source), found=_shown(members))
    name = members.pop("format", None)
    if not isinstance(name, str) or name not in FORMATS:
        place = location(text, find(text, ("format",)), source)
        raise SchemaError("json-format", place, found=_shown(name))
    version = members.pop("version", None)
    if version != VERSION:
        place = location(text, find(text, ("version",)), source)
        newer = isinstance(version, str) and re.fullmatch("[1-9][0-9]{0,8}", version)
        code = "json-version-newer" if newer else "json-version"
        raise SchemaError(code, place, found=_shown(version), version=VERSION)
    return FORMATS[name]


def _shown(value: object) -> str:
    shown = json.dumps(value, ensure_ascii=False) if not isinstance(value, dict | list) else "…"
    return shown if len(shown) <= 60 else shown[:59] + "…"


_EXPECTED = {
    "string_type": "string",
    "int_type": "integer",
    "float_type": "number",
    "bool_type": "true | false",
    "tuple_type": "array",
    "model_type": "object",
    "dict_type": "object",
    "finite_number": "0–1",
    "less_than_equal": "≤ {le}",
    "greater_than_equal": "≥ {ge}",
    "literal_error": "{expected}",
    "string_pattern_mismatch": "/{pattern}/",
    "string_too_long": "≤ {max_length}",
    "date_parsing": "YYYY-MM-DD",
    "date_from_datetime_parsing": "YYYY-MM-DD",
    "date_type": "YYYY-MM-DD",
}


def _model_error(fault: dict[str, Any], text: str, source: str) -> FormatError:
    """Return our error for the first thing that pydantic found."""
    kind, path = fault["type"], tuple(fault["loc"])
    if kind == "json_invalid":
        return _unreadable(fault, text, source)
    if kind == "value_error":
        return _lawless(str(fault["ctx"]["error"]), path, text, source)
    place = location(text, find(text, path), source)
    field = ".".join(map(str, path))
    if kind == "missing":
        return SchemaError("json-field-missing", place, field=field)
    if kind == "extra_forbidden":
        return SchemaError("json-field-unknown", place, field=field)
    expected = _EXPECTED.get(kind, kind).format_map(fault.get("ctx", {}))
    expected = expected.replace(", ", " | ").replace(" or ", " | ")
    found = _shown(fault["input"])
    return SchemaError("json-value", place, field=field, found=found, expected=expected)


def _unreadable(fault: dict[str, Any], text: str, source: str) -> FormatError:
    """Return the error for JSON that Python reads and pydantic does not."""
    if "recursion" in str(fault["ctx"]["error"]):
        return _too_deep(text, source)
    escape = re.search(r"\\u[dD][89a-fA-F]", text)
    return FormatError("json-syntax", location(text, escape.start() if escape else 0, source))


def _lawless(law: str, path: Path, text: str, source: str) -> FormatError:
    """Return the error for a broken law, at the unit that its text names."""
    unit = re.escape(json.dumps(law.partition(": ")[0], ensure_ascii=False))
    named = re.search(rf'"id"\s*:\s*{unit}', text)
    place = location(text, named.start() if named else find(text, path), source)
    return SchemaError("json-law", place, fault=law)
