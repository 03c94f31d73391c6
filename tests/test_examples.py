"""The examples for consumers, docs/examples: right on our text, and on texts that are worse."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree, html

from seoul_corpus import Bitext, Document, load_bitext, to_tei
from tests.examples import EXAMPLES, PAGE, ROOT, assert_rebuilt, example, npm_package
from tests.strategies import bitexts, documents

rebuild = example("rebuild.py")["rebuild"]
citing = example("cite.py")
CODE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RUN_BY_TEST_DOCS = {"python", "pycon", "console"}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def rebuild_in_node(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return rebuild.mjs in a folder where node finds its XML parser; skip without either."""
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    package = npm_package("@xmldom/xmldom")
    folder = tmp_path_factory.mktemp("node")
    (folder / "node_modules" / "@xmldom").mkdir(parents=True)
    (folder / "node_modules" / "@xmldom" / "xmldom").symlink_to(package)
    return Path(shutil.copy(EXAMPLES / "rebuild.mjs", folder))


def run_node(program: Path, tei: bytes) -> tuple[dict[str, str], list[object]]:
    """Return what the program prints for a file."""
    file = program.with_name("export.xml")
    file.write_bytes(tei)
    node = ["node", str(program), str(file)]
    run = subprocess.run(node, capture_output=True, check=False, timeout=60)
    assert run.returncode == 0, run.stderr.decode()
    texts, pairs = json.loads(run.stdout)
    return texts, pairs


def test_plain_python_rebuilds_the_shipped_text() -> None:
    """Each unit's text and each pair comes from the exported file, without our library."""
    bitext = load_bitext()
    assert_rebuilt(rebuild(io.BytesIO(to_tei(bitext))), bitext)


@given(bitexts())
@settings(max_examples=50)
def test_plain_python_rebuilds_any_bitext(bitext: Bitext) -> None:
    """The documented rule holds for every text, also for control characters and odd gaps."""
    assert_rebuilt(rebuild(io.BytesIO(to_tei(bitext))), bitext)


def test_plain_python_rebuilds_a_file_that_was_laid_out() -> None:
    """White space between blocks means nothing to the rule, as it means nothing to the reader."""
    bitext = load_bitext()
    tei = re.sub(rb">\n<(?=div|p|list|item|head|/)", b">\n\n    \t<", to_tei(bitext))
    assert tei != to_tei(bitext)
    assert_rebuilt(rebuild(io.BytesIO(tei)), bitext)


@pytest.mark.slow
def test_node_rebuilds_the_shipped_text(rebuild_in_node: Path) -> None:
    """JavaScript in node gives the same as the model."""
    bitext = load_bitext()
    assert_rebuilt(run_node(rebuild_in_node, to_tei(bitext)), bitext)


@pytest.mark.slow
@given(bitext=bitexts())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_node_rebuilds_any_bitext(rebuild_in_node: Path, bitext: Bitext) -> None:
    """The rule in JavaScript holds for every text."""
    assert_rebuilt(run_node(rebuild_in_node, to_tei(bitext)), bitext)


# --- citing -------------------------------------------------------------------------------


def citations(tei: bytes) -> dict[str, etree._Element]:
    """Return what each reference names; none may name two things."""
    root = citing["read"](io.BytesIO(tei))
    found = list(citing["references"](root, root.findall(".//refsDecl/citeStructure")))
    assert len({reference for reference, _, _ in found}) == len(found)
    return {reference: element for reference, _, element in found}


def test_each_unit_is_cited_in_each_language() -> None:
    """All 17 paragraphs and 26 sentences of either language have one reference: their id."""
    cited = citations(to_tei(load_bitext()))
    for document in load_bitext().documents:
        units = [unit.id for unit in document.numbered()] + [s.id for s in document.sentences()]
        assert len(units) == 17 + 26
        assert [cited[name].get(XML_ID) for name in units] == units


@given(documents())
@settings(max_examples=30)
def test_a_reference_names_one_element(document: Document) -> None:
    """Whatever the text, each paragraph and sentence has a reference of its own."""
    cited = citations(to_tei(document))
    for unit in document.sentences():
        assert cited[unit.id].get(XML_ID) == unit.id
    blocks = [p for d in document.all_divisions() for p in d.paragraphs if p.n is not None]
    assert all(cited[unit.id].get(XML_ID) == unit.id for unit in blocks)


def test_the_file_alone_says_how_to_cite() -> None:
    """With another citeStructure in the file the same program takes other references."""
    own = """<refsDecl xmlns="http://www.tei-c.org/ns/1.0">
    <citeStructure unit="part" match="//text[@n='en']//div[@type='part']" use="@subtype">
    <citeStructure unit="paragraph" match="div[@type='paragraph']" use="@n" delim=":">
    <citeStructure unit="item" match=".//item" use="@n" delim="/"/>
    </citeStructure></citeStructure></refsDecl>"""
    tei = re.sub("<refsDecl>.*</refsDecl>", own, to_tei(load_bitext()).decode(), flags=re.DOTALL)
    root = citing["read"](io.BytesIO(tei.encode()))
    named = {"declaration:3": "en.p3", "annex:2/2.4": "en.annex.p2.4", "annex": "en.annex"}
    for reference, name in named.items():
        assert citing["resolve"](root, reference).get(XML_ID) == name
    with pytest.raises(KeyError):
        citing["resolve"](root, "annex:2.4")


# --- the table ----------------------------------------------------------------------------


def table(bitext: Bitext) -> list[list[list[str | None]]]:
    """Return the ids in each cell of each row that bilingual.xsl makes, without the first row."""
    transform = etree.XSLT(etree.parse(EXAMPLES / "bilingual.xsl"))
    page = html.document_fromstring(bytes(transform(etree.fromstring(to_tei(bitext)))))
    _, *rows = page.iterfind(".//tr")
    return [[[p.get("id") for p in td.iterfind("p")] for td in tr.iterfind("td")] for tr in rows]


def test_the_table_has_a_row_for_each_link_in_text_order() -> None:
    """26 sentences, note, title and two headings: 30 rows, source on the left."""
    bitext = load_bitext()
    entries = bitext.ko.index.entries
    linked = [name for name in entries if entries[name].kind not in ("paragraph", "item")]
    left = [name for name in linked if entries[name].kind not in ("declaration", "annex")]
    assert table(bitext) == [[[name], [f"en{name.removeprefix('ko')}"]] for name in left]
    assert len(left) == 30


@given(bitexts())
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_the_table_loses_no_link(bitext: Bitext) -> None:
    """Every link of sentences or blocks is one row, whatever its cardinality."""
    rows = table(bitext)
    for link in bitext.alignment.links:
        if link.level in ("sentence", "block"):
            assert rows.count([list(link.source_ids), list(link.target_ids)]) == 1


# --- the page -----------------------------------------------------------------------------


def squeezed(text: str) -> str:
    """Return ``text`` on one line."""
    return " ".join(text.split())


def test_every_block_of_the_page_is_run_or_found() -> None:
    """XML stands in the export, a program in its file, npm in .ci/run; test_docs runs the rest."""
    tei = squeezed(to_tei(load_bitext()).decode())
    files = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.iterdir())]
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    kinds = set()
    for kind, code in CODE.findall(PAGE.read_text(encoding="utf-8")):
        kinds.add(kind)
        if kind == "xml":
            assert squeezed(code) in tei
        elif kind in {"js", "python"}:
            assert any(code in file for file in files), code
        elif kind == "sh":
            *installing, building = code.splitlines()
            assert all(line in ci for line in installing)
            assert building.split()[:2] == ["python", "docs/browser/build.py"]  # in test_browser
        else:
            assert kind in RUN_BY_TEST_DOCS
    assert kinds == {"xml", "js", "sh"} | RUN_BY_TEST_DOCS
