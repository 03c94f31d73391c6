"""The JSON Schemas: as the models are, and true of what is really written."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from seoul_corpus import Bitext, Document, FormatError, load_bitext
from seoul_corpus.exchange import from_json, to_json
from seoul_corpus.exchange.reports import AnyReport, as_finding, document_file, to_report
from seoul_corpus.exchange.schema import schemas
from seoul_corpus.resources import resource
from tests.strategies import bitexts, documents

NAMES = ("bitext", "document", "report")


def validator(name: str) -> Draft202012Validator:
    """Return the validator of a shipped schema."""
    schema = json.loads(resource("schemas", f"{name}.schema.json").read_bytes())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


VALIDATORS = {name: validator(name) for name in NAMES}


def faults(name: str, data: bytes) -> list[str]:
    """Return what the schema finds wrong."""
    return [error.message for error in VALIDATORS[name].iter_errors(json.loads(data))]


@pytest.mark.parametrize("name", NAMES)
def test_the_schemas_have_not_drifted(name: str) -> None:
    """What is shipped is what the models give: python -m seoul_corpus.exchange.schema schemas."""
    file = f"{name}.schema.json"
    assert resource("schemas", file).read_bytes() == schemas()[file]


def test_the_documented_command_writes_them(tmp_path: Path) -> None:
    """The module, run as a program, writes all schemas into a folder."""
    command = [sys.executable, "-m", "seoul_corpus.exchange.schema", str(tmp_path)]
    subprocess.run(command, check=True)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == schemas()


def test_the_shipped_text_is_valid() -> None:
    """The real file and both of its documents."""
    bitext = load_bitext()
    assert faults("bitext", to_json(bitext)) == []
    assert [faults("document", to_json(d)) for d in bitext.documents] == [[], []]


@given(documents())
@settings(max_examples=40)
def test_documents_are_valid(document: Document) -> None:
    """Whatever document is written is valid, also as the result of a report."""
    assert faults("document", to_json(document)) == []
    report = to_report("parse", document.findings, document_file(document))
    assert faults("report", report) == []
    result = json.dumps(json.loads(report)["result"]).encode()
    assert from_json(result) == document


@given(bitexts())
@settings(max_examples=40)
def test_bitexts_are_valid(bitext: Bitext) -> None:
    """Whatever bitext is written is valid."""
    assert faults("bitext", to_json(bitext)) == []


PLAIN = json.loads(to_json(load_bitext().ko))


@pytest.mark.parametrize(
    "changed",
    [
        {"format": "seoul_corpus/bitext"},
        {"version": "2"},
        {"colour": "red"},
        {"key": "1"},
        {"role": "copy"},
        {"text": None},
        {"title": {"id": "ko.title", "span": {"start": -1, "end": 0}, "text": ""}},
        {"findings": [{"code": "x", "severity": "fatal", "category": ""}]},
    ],
    ids=str,
)
def test_the_schema_refuses_what_the_reader_refuses(changed: dict[str, Any]) -> None:
    """Wrong formats, versions, fields and values are invalid, as they are for from_json."""
    data = json.dumps(PLAIN | changed).encode()
    assert faults("document", data)
    if "format" not in changed:
        with pytest.raises(FormatError):
            from_json(data)


@pytest.mark.parametrize("field", ["format", "version", "key", "text"])
def test_the_schema_requires_what_the_reader_requires(field: str) -> None:
    """A file without its head or without a text is invalid for both."""
    data = json.dumps({name: value for name, value in PLAIN.items() if name != field}).encode()
    assert faults("document", data)
    with pytest.raises(FormatError):
        from_json(data)


def test_an_error_is_a_report_without_result() -> None:
    """Programs that asked for JSON get JSON when the command fails, too."""
    with pytest.raises(FormatError) as caught:
        from_json(b'{"a": \x1b}', source="a.json")
    report = to_report("show", [as_finding(caught.value)], None)
    assert faults("report", report) == []
    written = json.loads(report)
    assert list(written) == ["format", "version", "findings", "result"]
    assert written["findings"][0]["code"] == "json-syntax"
    assert written["findings"][0]["places"][0]["line"] == 1


def test_every_report_is_in_the_schema() -> None:
    """Each report's name is in the schema, and no other."""
    schema = json.loads(schemas()["report.schema.json"])
    assert len(schema["oneOf"]) == len(AnyReport.__args__[0].__args__)
    assert faults("report", b'{"format": "seoul_corpus/x", "findings": [], "result": null}')
