"""Start-up in new processes: importing, loading the shipped bitext, and ``--help``.

The peer of ``load_bitext()`` imports pydantic and lxml.etree and defines as many models with as
many fields as the library does: what any library of its kind pays before it reads a file.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Figure, main, processes
from seoul_corpus import document
from seoul_corpus.document import Value

TYPER = """
import typer
app = typer.Typer()
@app.command()
def main(): pass
app()
"""


def as_many_models() -> str:
    """Return a program that imports what the library does and defines models like its own."""
    shapes = [
        len(model.model_fields)
        for name in document.__all__
        if isinstance(model := getattr(document, name), type) and issubclass(model, Value)
    ]
    lines = [
        "import pydantic, lxml.etree",
        "class Value(pydantic.BaseModel):",
        "    model_config = pydantic.ConfigDict(frozen=True, extra='forbid', strict=True)",
    ]
    for number, fields in enumerate(shapes):
        lines.append(f"class Model{number}(Value):")
        lines += [f"    field{k}: str" for k in range(fields)] or ["    pass"]
    return "\n".join(lines)


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- the one switch of a benchmark
    """Time six programs in turns."""
    python = sys.executable
    command = str(Path(python).with_name("seoul-corpus"))
    with TemporaryDirectory() as folder:
        empty = Path(folder, "empty.py")
        empty.write_text(TYPER, encoding="utf-8")
        times = processes(
            {
                "pass": [python, "-c", "pass"],
                "import": [python, "-c", "import seoul_corpus"],
                "models": [python, "-c", as_many_models()],
                "load": [python, "-c", "import seoul_corpus; seoul_corpus.load_bitext()"],
                "typer": [python, str(empty), "--help"],
                "help": [command, "--help"],
            },
            9 if quick else 25,
        )
    return [
        Figure(
            "import seoul_corpus", "python -c pass", times["import"], times["pass"], at_most=1.5
        ),
        Figure(
            "load_bitext() in a new process",
            "importing pydantic and lxml.etree with as many models",
            times["load"],
            times["models"],
            at_most=2,
        ),
        Figure("--help", "typer's empty program", times["help"], times["typer"], at_most=1.3),
    ]


if __name__ == "__main__":
    main(figures)
