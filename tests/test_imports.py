"""What imports what, and what `import seoul_corpus` offers."""

from __future__ import annotations

import ast
import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

import seoul_corpus as sc

ROOT = Path(__file__).parents[1]
MODELS = {
    "Alignment", "Annotation", "Bitext", "Block", "Corpus", "Difference", "Division", "Document",
    "Edition", "Encoder", "Evidence", "Finding", "Furniture", "ImportReport", "Inline", "Join",
    "Layer", "Link", "LinkTable", "Marks", "Pair", "Paragraph", "Place", "Provenance", "Score",
    "SegmentAlignment", "SegmentLink", "Sentence", "Span", "Table", "Term", "TermBase", "Tmx",
    "TranslationUnit", "Variant", "View", "Wording",
}  # fmt: skip
ERRORS = {
    "AlignmentError", "AnnotationError", "CheckError", "CorpusWarning", "EditionError",
    "FetchError", "FormatError", "LimitError", "Location", "MemberError", "MissingExtraError",
    "ParseError", "SchemaError", "SearchError", "SeoulCorpusError", "UnknownReferenceError",
}  # fmt: skip
VERBS = {
    "add_layer", "align", "align_segments", "annotate", "check_bitext", "check_pivot",
    "check_segments", "diff_documents", "from_json", "from_tbx", "from_tei", "from_tmx",
    "from_xces", "import_file", "load_bitext", "load_corpus", "load_document", "merge_links",
    "parse", "read_link_table",
    "read_scored_links", "read_tmx", "review_tsv", "score_links", "segments_to_xces", "to_csv",
    "to_docx", "to_html", "to_json", "to_markdown", "to_sarif", "to_tbx", "to_tei", "to_tmx",
    "to_xces", "to_xliff", "to_xlsx", "validate", "write_table", "write_tmx",
}  # fmt: skip


def test_imports_go_one_way(capsys: pytest.CaptureFixture[str]) -> None:
    """No module imports one of a layer above it, and each module has a layer."""
    assert lint_imports(str(ROOT / "pyproject.toml"), no_cache=True) == 0, capsys.readouterr().out


def test_public_names_are_these() -> None:
    """The public surface changes only together with this list."""
    assert set(sc.__all__) == MODELS | ERRORS | VERBS
    assert sc.__all__ == sorted(sc.__all__)
    assert dir(sc) == sorted([*sc.__all__, "__version__"])


@pytest.mark.parametrize("name", sorted(MODELS | ERRORS | VERBS))
def test_public_names_load(name: str) -> None:
    """Each public name loads, has a docstring and knows itself by that name."""
    value = getattr(sc, name)
    assert value.__doc__
    assert value.__name__ == name


def test_type_checkers_see_the_same_names() -> None:
    """What is imported for type checkers is what is offered, from the module that it comes from."""
    tree = ast.parse(Path(sc.__file__).read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {
        alias.name: str(statement.module)
        for statement in block.body
        if isinstance(statement, ast.ImportFrom)
        for alias in statement.names
    }
    assert sorted(seen) == sc.__all__
    for name, module in seen.items():
        assert getattr(importlib.import_module(module), name) is getattr(sc, name)


@pytest.mark.parametrize("name", ["parse", "annotate", "align"])
def test_verbs_stay_functions(name: str) -> None:
    """Importing the module of the same name does not put it in the function's place."""
    code = f"import seoul_corpus.{name}, seoul_corpus as sc; assert callable(sc.{name})"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_unknown_name_is_an_attribute_error() -> None:
    """A name that is not offered fails as it does for any module."""
    with pytest.raises(AttributeError, match="no attribute 'Korpus'"):
        sc.Korpus  # noqa: B018 -- the access is what fails


def test_import_loads_nothing_heavy() -> None:
    """Neither the package nor its names' list loads pydantic, lxml, regex, typer or typing."""
    code = (
        "import sys, seoul_corpus; dir(seoul_corpus); "
        "print(*{'pydantic', 'lxml', 'regex', 'typer', 'typing'} & set(sys.modules))"
    )
    # Coverage would load some of them itself.
    env = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    run = subprocess.run(
        [sys.executable, "-c", code], env=env, check=True, capture_output=True, text=True
    )
    assert run.stdout.strip() == ""
