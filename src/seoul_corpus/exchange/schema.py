"""JSON Schemas of what is written: ``python -m seoul_corpus.exchange.schema schemas``.

They say what ``from_json`` accepts, but for the laws between parts (spans and texts that agree,
distinct ids, links to units that there are), which a schema cannot say.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from seoul_corpus.exchange.reports import AnyReport, BitextFile, DocumentFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, bytes]:
    """Return the schema files: their names and their bytes.

    Example:
        >>> sorted(schemas())
        ['bitext.schema.json', 'document.schema.json', 'report.schema.json']
    """
    made = {
        "document": DocumentFile.model_json_schema(),
        "bitext": BitextFile.model_json_schema(),
        "report": TypeAdapter(AnyReport).json_schema(),
    }
    return {f"{name}.schema.json": _file(name, schema) for name, schema in made.items()}


def _file(name: str, schema: dict[str, Any]) -> bytes:
    about = "Written by python -m seoul_corpus.exchange.schema; not to be edited."
    members = {"$schema": DIALECT, "$comment": about} | schema | {"title": f"seoul_corpus {name}"}
    if name != "report":
        # The head has defaults in the model, but no file is without it.
        members["required"] = ["format", "version", *members["required"]]
    return (json.dumps(members, ensure_ascii=False, indent=2) + "\n").encode()


def write(folder: Path) -> None:
    """Write the schema files into ``folder``."""
    for name, data in schemas().items():
        folder.joinpath(name).write_bytes(data)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
