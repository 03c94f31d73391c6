"""What each command prints, its findings and its exit codes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from seoul_corpus import Bitext, Document, annotate, load_bitext
from seoul_corpus.cli.app import app
from seoul_corpus.exchange import from_json, read_links_tsv, review_tsv, to_json, units_tsv
from seoul_corpus.exchange.schema import schemas
from seoul_corpus.frames.files import TableKind, table_bytes
from seoul_corpus.terminal import width

DATA = Path(__file__).parents[2] / "data"
KO, EN = DATA / "ko" / "seoul-declaration.txt", DATA / "en" / "back-translation.txt"
REPORT = Draft202012Validator(json.loads(schemas()["report.schema.json"]))
GAP = "1. 하나이다.\n3. 셋이다.\n"


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are English unless a test says otherwise."""
    monkeypatch.setenv("SEOUL_CORPUS_LANG", "en")
    monkeypatch.setenv("COLUMNS", "100")


def run(*arguments: str | Path, text: str | bytes | None = None, code: int = 0) -> Result:
    """Run the command line and check its exit code."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=text)
    assert result.exit_code == code, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def report(*arguments: str | Path, text: str | None = None, code: int = 0) -> dict[str, Any]:
    """Run the command with ``--json``; return its report, which is valid."""
    result = run(*arguments, "--json", text=text, code=code)
    REPORT.validate(json.loads(result.stdout))
    written: dict[str, Any] = json.loads(result.stdout)
    assert written["format"] == f"seoul_corpus/{arguments[0]}"
    return written


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Return a Korean file with a paragraph more than the English one."""
    ko, en = tmp_path / "ko.txt", tmp_path / "en.txt"
    ko.write_text("1. 하나이다.\n2. 둘이다.\n3. 셋이다.\n", encoding="utf-8")
    en.write_text("1. One it is.\n2. Two it is.\n", encoding="utf-8")
    return ko, en


class TestShow:
    """``show``."""

    def test_shows_the_whole_text(self) -> None:
        """Every word of both documents is printed, under the names of the editions."""
        shown = run("show").stdout
        bitext = load_bitext()
        for document in bitext.documents:
            for word in set(document.text.split()):
                assert word in shown, word
        assert "Korean: translation" in shown
        assert "not the" in shown

    def test_shows_one_pair_with_its_items(self) -> None:
        """A reference in either language shows the unit and what is under it."""
        shown = run("show", "부속서 2").stdout
        assert re.findall(r"^annex [0-9.]+", shown, re.MULTILINE) == [
            "annex 2", "annex 2.1", "annex 2.2", "annex 2.3", "annex 2.4", "annex 2.5",
        ]  # fmt: skip

    def test_is_narrow_where_the_terminal_is(self) -> None:
        """Below 72 columns, the languages stand one under the other and no line is too long."""
        lines = run("show", "3", "--width", "40").stdout.splitlines()
        assert any(line.startswith("  3. 우리는") for line in lines)
        assert any(line.startswith("  3. We recognise") for line in lines)
        assert max(map(len, lines)) <= 40

    def test_what_is_escaped_fits_the_line(self, files: tuple[Path, Path]) -> None:
        """A control character takes the cells of its escape."""
        files[0].write_text("1. " + "가나 \x1b\x08 " * 30, encoding="utf-8")
        shown = run("show", "--ko", files[0], "--en", files[1], "--width", "40").stdout
        assert "<U+001B><U+0008>" in shown
        assert max(map(width, shown.splitlines())) <= 40

    def test_shows_files_of_ones_own(self, files: tuple[Path, Path]) -> None:
        """What has no counterpart is marked, and told on standard error with the file's name."""
        result = run("show", "--ko", files[0], "--en", files[1], "--fail-on", "never")
        assert "— no counterpart" in result.stdout
        assert "1-0 ·" in result.stdout
        assert f"{files[0]}:3:1: warning " in result.stderr

    def test_speaks_korean(self) -> None:
        """The names of editions and remarks follow the language of messages."""
        assert "한국어: 번역문" in run("show", "1", "--messages", "ko").stdout
        assert "한국어: 번역문" in run("--messages", "ko", "show", "1").stdout

    def test_json_has_the_pairs(self) -> None:
        """The report holds one row a unit, with ids, labels, words and links."""
        result = report("show", "annex 2")["result"]
        assert [row["reference"] for row in result][:2] == ["annex 2", "annex 2.1"]
        assert result[1]["depth"] == 2
        assert result[1]["ko"][0]["id"] == "ko.annex.p2.1"
        assert result[1]["ko"][0]["label"] == "2.1"
        assert result[1]["ko"][0]["text"].startswith("우리는")
        assert result[1]["link"]["relation"] == "equivalent"

    @pytest.mark.parametrize("reference", ["99", "2.4", "부속서 9"])
    def test_an_unknown_reference_is_wrong_usage(self, reference: str) -> None:
        """The message says what is near; the report has no result."""
        assert "near" in run("show", reference, code=2).stderr
        written = report("show", reference, code=2)
        assert written["result"] is None
        assert written["findings"][0]["code"] == "reference-unknown"


class TestParse:
    """``parse``."""

    def test_explain_tells_each_rule(self) -> None:
        """As lines with line and column, or as data; in the language of messages."""
        lines = run("--messages", "ko", "parse", KO, "--explain").stdout.splitlines()
        assert any(": ko.annex.p2.5 rule-next: 2.5: 2.4의 다음 번호이다" in line for line in lines)
        result = json.loads(run("parse", KO, "--explain", "--json").stdout)["result"]
        assert len(result) == len(lines)

    def test_explain_goes_with_neither_table_nor_choice(self) -> None:
        """It tells of all units."""
        run("parse", KO, "--explain", "--tsv", code=2)
        run("parse", KO, "--explain", "--units", "numbered", code=2)

    def test_a_profile_that_is_none_is_named(self) -> None:
        """Neither a name nor a file that can be read."""
        assert "no-such" in run("parse", KO, "--profile", "no-such", code=3).stderr

    def test_prints_an_outline(self) -> None:
        """One line a unit, and the counts on standard error."""
        result = run("parse", KO)
        lines = result.stdout.splitlines()
        assert len(lines) == 21
        assert lines[0].startswith("note1        (비공식 번역본)")
        assert "annex 2.5      2.5 우리는 효율성" in result.stdout
        assert "Numbered units: 17. Sentences: 26. Findings: 0." in result.stderr

    @pytest.mark.parametrize("path", [KO, EN])
    def test_finds_the_numbers_of_both_texts(self, path: Path) -> None:
        """1 to 9, and 1, 2, 2.1 to 2.5, 3 in the annex."""
        rows = run("parse", path, "--tsv", "--units", "numbered").stdout.split("\n")[1:-1]
        numbers = " ".join(row.split("\t")[1] for row in rows)
        assert numbers == "1 2 3 4 5 6 7 8 9 1 2 2.1 2.2 2.3 2.4 2.5 3"

    def test_tsv_is_the_table(self) -> None:
        """The same bytes as the library's."""
        document = load_bitext().ko
        assert run("parse", KO, "--tsv").stdout == units_tsv(document)

    def test_json_holds_the_document(self) -> None:
        """The result is what ``from_json`` reads."""
        result = report("parse", KO)["result"]
        document = from_json(json.dumps(result).encode())
        assert isinstance(document, Document)
        assert document.text == KO.read_text(encoding="utf-8")

    def test_reads_standard_input(self) -> None:
        """A dash is standard input, in any encoding that is named."""
        data = "1. 하나이다.".encode("cp949")
        shown = run("parse", "-", "--encoding", "cp949", text=data).stdout
        assert shown == "1            1. 하나이다.\n"

    def test_takes_key_and_language(self) -> None:
        """Ids begin with the key."""
        result = report("parse", "-", "--key", "mine", "--lang", "ko", text="1. ABC.")["result"]
        assert (result["key"], result["lang"]) == ("mine", "ko")

    @pytest.mark.parametrize(
        ("fail_on", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)]
    )
    def test_warnings_fail_only_on_demand(self, fail_on: str, code: int) -> None:
        """Findings go to standard error; the text is printed all the same."""
        result = run("parse", "-", "--fail-on", fail_on, text=GAP, code=code)
        assert "<stdin>:2:1: warning number-missing:" in result.stderr
        assert result.stdout.count("\n") == 2

    def test_strict_stops_at_the_first_fault(self) -> None:
        """What is a finding otherwise is an error, with its place."""
        result = run("parse", "-", "--strict", text=GAP, code=3)
        assert ":2:1: number-missing:" in result.stderr
        assert result.stdout == ""

    @pytest.mark.parametrize(
        ("data", "code"),
        [(b"", "input-empty"), ("1. 하나.".encode("cp949"), "not-decodable")],
    )
    def test_unreadable_input_has_its_exit_code(self, data: bytes, code: str) -> None:
        """One error in the language of messages, and a report where one is asked for."""
        plain = run("parse", "-", text=data, code=3)
        assert "Hint: " in plain.stderr
        assert "도움말: " in run("parse", "-", "--messages", "ko", text=data, code=3).stderr
        written = json.loads(run("parse", "-", "--json", text=data, code=3).stdout)
        REPORT.validate(written)
        assert [finding["code"] for finding in written["findings"]] == [code]

    def test_a_missing_file_is_unreadable(self) -> None:
        """The name is in the message, harmless to the terminal."""
        assert "no<U+001B>file: " in run("parse", "no\x1bfile", code=3).stderr

    @pytest.mark.parametrize(
        "options", [("--json", "--tsv"), ("--json", "--units", "numbered"), ("--units", "x")]
    )
    def test_options_that_do_not_go_together(self, options: tuple[str, ...]) -> None:
        """Nothing is ignored in silence."""
        run("parse", KO, *options, code=2)


class TestAlign:
    """``align``."""

    def test_prints_the_links(self) -> None:
        """The table that the library writes; each link as curated, level and ids alike."""
        links = read_links_tsv(run("align", KO, EN).stdout.encode())
        curated = read_links_tsv((DATA / "links.tsv").read_bytes())
        assert {(link.level, link.source_ids, link.target_ids) for link in links} == {
            (link.level, link.source_ids, link.target_ids) for link in curated
        }

    def test_writes_a_file(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        """With -o, the table goes there, and standard output stays empty."""
        target = tmp_path / "links.tsv"
        result = run("align", *files, "-o", target)
        assert result.stdout == ""
        assert f"written to {target}" in result.stderr
        assert read_links_tsv(target.read_bytes())

    def test_json_holds_the_alignment(self, files: tuple[Path, Path]) -> None:
        """Links and findings, the latter in the envelope, too."""
        written = report("align", *files)
        assert written["result"]["source"] == "ko"
        assert written["findings"] == written["result"]["findings"]
        assert written["findings"]

    def test_refuses_to_write_over_an_input(self, files: tuple[Path, Path]) -> None:
        """A slip of the hand does not destroy a text."""
        before = files[0].read_bytes()
        result = run("align", *files, "-o", files[0], code=2)
        assert "is an input" in " ".join(result.stderr.replace("│", " ").split())
        assert files[0].read_bytes() == before

    def test_says_when_the_languages_are_swapped(self) -> None:
        """English first is no alignment."""
        assert "the other way round" in run("align", EN, KO, code=3).stderr

    def test_reads_one_text_from_standard_input(self, files: tuple[Path, Path]) -> None:
        """A dash is one of the two, not both."""
        table = run("align", files[0], "-", text=files[1].read_text()).stdout
        assert table == run("align", *files).stdout
        run("align", "-", "-", text="1. One.", code=2)

    def test_fails_on_warnings_on_demand(self, files: tuple[Path, Path]) -> None:
        """A unit without counterpart is a warning."""
        run("align", *files, "--fail-on", "warning", code=1)


class TestReview:
    """``align --links`` and ``links merge``."""

    @pytest.fixture
    def review(self, files: tuple[Path, Path], tmp_path: Path) -> Path:
        """Return a table that a person corrected: the second paragraph answers the third."""
        path = tmp_path / "kim.tsv"
        text = run("align", *files).stdout
        row = "paragraph\tko.p3\t\tomission\t0.8\tmachine"
        assert row in text
        text = text.replace(row, "paragraph\tko.p3\ten.p2\t\t0.8\tapproved")
        path.write_text(text, encoding="utf-16")
        return path

    def test_locks_what_a_person_said(self, files: tuple[Path, Path], review: Path) -> None:
        """The row stands, for align and for export alike, and the table comes back."""
        links = read_links_tsv(run("align", *files, "--links", review).stdout.encode())
        found = {link.source_ids: link for link in links if link.level == "paragraph"}
        assert found["ko.p3",].target_ids == ("en.p2",)
        assert found["ko.p3",].status == "approved"
        exported = run("export", "json", *files, "--links", review).stdout.encode()
        bitext = from_json(exported)
        assert isinstance(bitext, Bitext)
        assert bitext.links_by_unit["ko.p3"].status == "approved"

    def test_merges_two_tables(self, review: Path, tmp_path: Path) -> None:
        """What agrees is written; a conflict is an error that names both rows."""
        other = tmp_path / "lee.tsv"
        other.write_text(review.read_text("utf-16"), encoding="utf-8")
        merged = tmp_path / "merged.tsv"
        run("links", "merge", review, other, "-o", merged)
        assert b"approved" in merged.read_bytes()
        other.write_text(other.read_text().replace("ko.p3\ten.p2", "ko.p2\ten.p2"))
        result = run("links", "merge", review, other, "-o", merged, code=1)
        assert "links-conflict" in result.stderr
        assert "kim.tsv" in result.stderr
        assert "approved" not in merged.read_text()

    def test_reports_as_json(self, review: Path) -> None:
        """The merged rows stand in the envelope, valid against its schema."""
        written = report("links", "merge", review, review)
        assert written["result"]["rows"]

    def test_one_table_is_no_merge(self, review: Path) -> None:
        """Two are asked for; standard input is one of them at most."""
        run("links", "merge", review, code=2)
        run("links", "merge", "-", "-", text="", code=2)
        run("align", "-", KO, "--links", "-", text="", code=2)

    def test_scores_links(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        """Against themselves all is right, in whatever form."""
        table, xces = tmp_path / "a.tsv", tmp_path / "a.xml"
        run("align", *files, "-o", table)
        run("align", *files, "--form", "xces", "-o", xces)
        rows = [row.split("\t") for row in run("score", table, xces).stdout.splitlines()]
        assert rows[0][:4] == ["level", "type", "gold", "predicted"]
        assert ["sentence", "all", "2", "2", *["100.00"] * 6] in rows
        assert report("score", table, table)["result"][0]["f1"] == 1.0
        run("score", "-", "-", text="", code=2)

    def test_contradictions_end_with_the_row(self, files: tuple[Path, Path], review: Path) -> None:
        """A table that cannot be is unreadable input."""
        text = review.read_text("utf-16").replace("ko.p3\ten.p2", "ko.p3\ten.p1.s1")
        review.write_text(text, encoding="utf-8")
        assert "column target_ids" in run("align", *files, "--links", review, code=3).stderr


class TestAlignSegments:
    """``align --segments``."""

    @pytest.fixture
    def lines(self, tmp_path: Path) -> tuple[Path, Path]:
        """Return two files with a segment a line; the English one lacks the second."""
        ko, en = tmp_path / "lines.ko", tmp_path / "lines.en"
        ko.write_text("서울 선언\n2024년 5월 21일에 만났다.\r\n우리는 AI를 논의한다.\n")
        en.write_text("Seoul Declaration\nWe discuss AI.\n")
        return ko, en

    def test_prints_a_table(self, lines: tuple[Path, Path]) -> None:
        """Lines count from 1; a segment without counterpart has none; evidence is named."""
        rows = [row.split("\t") for row in run("align", "--segments", *lines).stdout.splitlines()]
        assert rows[0][:6] == ["ko_lines", "en_lines", "confidence", "evidence", "ko", "en"]
        assert rows[0][6:] == ["status", "reviewer", "note", "fingerprints"]
        assert [row[:2] for row in rows[1:]] == [["1", "1"], ["2", ""], ["3", "2"]]
        assert "marks" in rows[1][3] or "length" in rows[1][3]
        assert rows[3][4:6] == ["우리는 AI를 논의한다.", "We discuss AI."]

    def test_prints_a_ladder(self, lines: tuple[Path, Path]) -> None:
        """Boundaries as hunalign writes them, the end last."""
        rows = run("align", "--segments", "--form", "ladder", *lines).stdout.splitlines()
        assert [row.split("\t")[:2] for row in rows] == [
            ["0", "0"], ["1", "1"], ["2", "1"], ["3", "2"],
        ]  # fmt: skip

    def test_prints_pairs(self, lines: tuple[Path, Path]) -> None:
        """Korean, tab, English; nothing is left out."""
        result = run("align", "--segments", "--form", "pairs", *lines)
        assert result.stdout.splitlines()[1] == "2024년 5월 21일에 만났다.\t"
        assert len(result.stdout.splitlines()) == 3

    def test_json_holds_the_links(self, lines: tuple[Path, Path]) -> None:
        """Indices, confidence and evidence, valid against the schema of reports."""
        written = report("align", "--segments", *lines)
        assert [link["ko"] for link in written["result"]["links"]] == [[0], [1], [2]]

    def test_findings_name_file_and_line(self, tmp_path: Path) -> None:
        """Doubt is told as compilers tell it."""
        ko, en = tmp_path / "same.ko", tmp_path / "same.en"
        ko.write_text("같은 줄입니다.\n" * 12)
        en.write_text("The same line.\n" * 9)
        errors = run("align", "--segments", ko, en, "--fail-on", "warning", code=1).stderr
        assert re.search(r"same\.(ko|en):[0-9]+:1: warning link-doubtful", errors)

    def test_form_needs_segments(self, lines: tuple[Path, Path]) -> None:
        """Nothing is ignored in silence."""
        run("align", *lines, "--form", "ladder", code=2)


class TestExport:
    """``export``."""

    def test_json_is_the_bitext(self) -> None:
        """The library's bytes."""
        assert run("export", "json").stdout.encode() == to_json(load_bitext())

    def test_exports_files_of_ones_own(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        """KO and EN, into a file that reads back."""
        target = tmp_path / "out.json"
        run("export", "json", *files, "-o", target)
        bitext = from_json(target.read_bytes())
        assert isinstance(bitext, Bitext)
        assert len(bitext) == 3
        assert review_tsv(bitext) == run("align", *files).stdout

    @pytest.mark.parametrize("kind", ["csv", "tsv", "jsonl", "conllu"])
    def test_a_table_is_the_library_s(self, kind: TableKind, files: tuple[Path, Path]) -> None:
        """Paragraphs by default, another level on request, files of one's own."""
        assert run("export", kind).stdout_bytes == table_bytes(load_bitext(), kind)
        if kind != "conllu":
            made = run("export", kind, *files, "--level", "sentence").stdout_bytes
            assert made == table_bytes(load_bitext(*files), kind, "sentence")

    def test_annotations_are_made_for_their_table(self, files: tuple[Path, Path]) -> None:
        """Files have no layers of their own; the rules make them."""
        made = table_bytes(annotate(load_bitext(*files)), "csv", "annotation")
        assert run("export", "csv", *files, "--level", "annotation").stdout_bytes == made

    def test_parquet_goes_to_a_file(self, tmp_path: Path) -> None:
        """The report has no place for it, and refuses."""
        pytest.importorskip("pyarrow")
        target = tmp_path / "out.parquet"
        run("export", "parquet", "-o", target)
        assert target.read_bytes() == table_bytes(load_bitext(), "parquet")
        run("export", "parquet", "--json", code=2)

    @pytest.mark.parametrize("kind", ["tei", "json", "conllu"])
    def test_only_tables_have_levels(self, kind: str) -> None:
        """A level of what is no table is wrong usage."""
        run("export", kind, "--level", "token", code=2)

    @pytest.mark.parametrize("kind", ["tei", "json"])
    def test_the_report_tells_what_was_made(self, kind: str, tmp_path: Path) -> None:
        """With -o, the path and the sum; without, the content itself."""
        target = tmp_path / "out"
        made = report("export", kind)["result"]
        written = report("export", kind, "-o", target)["result"]
        assert made["content"] == target.read_text(encoding="utf-8")
        assert (written["path"], written["content"]) == (str(target), None)
        assert written["sha256"] == made["sha256"]

    def test_tei_is_the_same_each_time_and_valid(self, tmp_path: Path) -> None:
        """Two exports, one file."""
        first, second = tmp_path / "1.xml", tmp_path / "2.xml"
        for target in (first, second):
            run("export", "tei", "-o", target)
        assert first.read_bytes() == second.read_bytes()
        assert run("validate", first, second).stdout == f"{first}: valid\n{second}: valid\n"

    def test_split_writes_a_file_a_language(self, tmp_path: Path) -> None:
        """The files are checked together; a lone alignment is told what it lacks."""
        written = report("export", "tei", "--layout", "split", "-o", tmp_path)["result"]
        paths = [Path(one["path"]) for one in written]
        assert sorted(tmp_path.iterdir()) == sorted(paths)
        assert run("validate", *paths).stdout.count(": valid\n") == 3
        assert "tei-files" in report("validate", paths[0], code=3)["findings"][0]["code"]
        paths[1].write_bytes(
            paths[1].read_bytes().replace(b'xml:id="ko.p3.s2"', b'xml:id="ko.p3.s9"')
        )
        assert run("validate", *paths, code=4).stdout.count(": not valid\n") >= 1

    def test_corpus_is_a_file_of_its_own_kind(self) -> None:
        """One that others can join; it is valid."""
        tei = run("export", "tei", "--layout", "corpus").stdout
        assert "<teiCorpus" in tei
        assert run("validate", "-", text=tei.encode()).stdout == "-: valid\n"

    @pytest.mark.parametrize(
        "arguments",
        [("json", "--layout", "corpus"), ("tei", "--layout", "split"), ("tei", "--layout", "x")],
    )
    def test_wrong_layouts(self, arguments: tuple[str, ...]) -> None:
        """A layout of JSON, several files without a folder, no such layout."""
        run("export", *arguments, code=2)

    @pytest.mark.parametrize("arguments", [("xml",), ("tei", KO), ()])
    def test_wrong_usage(self, arguments: tuple[str, ...]) -> None:
        """An unknown kind, one file of two, nothing at all."""
        run("export", *arguments, code=2)


class TestValidate:
    """``validate``."""

    @pytest.fixture
    def tei(self, tmp_path: Path) -> Path:
        """Return a valid TEI file."""
        target = tmp_path / "good.xml"
        run("export", "tei", "-o", target)
        return target

    def test_what_is_not_valid_has_its_exit_code(self, tei: Path) -> None:
        """The rule, the line and the file are named; the other file is checked, too."""
        bad = tei.with_name("bad.xml")
        bad.write_bytes(tei.read_bytes().replace(b'xml:id="en.p3.s2"', b'xml:id="en.p3.s9"'))
        result = run("validate", bad, tei, code=4)
        assert result.stdout == f"{bad}: not valid\n{tei}: valid\n"
        assert re.search(rf"{bad}:[0-9]+:", result.stderr)
        written = report("validate", bad, tei, code=4)
        assert [one["valid"] for one in written["result"]] == [False, True]
        assert written["findings"]

    def test_unreadable_files_do_not_stop_the_others(self, tei: Path, tmp_path: Path) -> None:
        """A file that is no XML is worse than one that is not valid."""
        no = tmp_path / "no.xml"
        no.write_text("<TEI", encoding="utf-8")
        result = run("validate", no, tmp_path / "missing", tei, code=3)
        assert result.stdout.splitlines()[2] == f"{tei}: valid"
        assert result.stderr.count("no.xml:") == 1

    def test_json_is_checked_too(self, tmp_path: Path) -> None:
        """A bitext as JSON, one that breaks the schema, one that is no JSON."""
        good, bad, no = (tmp_path / f"{name}.json" for name in ("good", "bad", "no"))
        data = to_json(load_bitext())
        good.write_bytes(data)
        bad.write_bytes(data.replace(b'"lang": "ko"', b'"lang": 1'))
        no.write_bytes(data[:100])
        assert run("validate", good).stdout == f"{good}: valid\n"
        assert "json-value" in run("validate", good, bad, code=4).stderr
        assert "json-syntax" in run("validate", good, bad, no, code=3).stderr

    def test_reads_standard_input_once(self, tei: Path) -> None:
        """A dash is one file."""
        assert run("validate", "-", text=tei.read_bytes()).stdout == "-: valid\n"
        run("validate", "-", "-", text=tei.read_bytes(), code=2)


class TestCite:
    """``cite``."""

    def test_cites_each_language(self) -> None:
        """One line a language, each in its own."""
        lines = run("cite", "annex 2.4").stdout.splitlines()
        assert len(lines) == 2
        assert "제2.4항" in lines[0]
        assert "para. 2.4" in lines[1]

    def test_cites_one_language(self) -> None:
        """Only the edition that is asked for."""
        assert run("cite", "제3항", "--lang", "en").stdout.startswith("“Seoul Declaration")
        written = report("cite", "3", "--lang", "ko")
        assert [made["lang"] for made in written["result"]] == ["ko"]
        assert written["result"][0]["ids"] == ["ko.p3"]

    def test_cites_files_of_ones_own(self, files: tuple[Path, Path]) -> None:
        """A unit without counterpart has one citation."""
        result = run("cite", "3", "--ko", files[0], "--en", files[1])
        assert result.stdout.startswith(f"{files[0]}, 제3항. 한국어 글.")
        assert result.stdout.count("\n") == 1


def test_the_version_is_printed() -> None:
    """Name and number."""
    assert re.fullmatch(r"seoul-corpus [0-9]+\.[0-9]+\.[0-9]+\n", run("--version").stdout)


@pytest.mark.parametrize("arguments", [(), ("-h",), ("show", "-h"), ("export", "--help")])
def test_help_is_there(arguments: tuple[str, ...]) -> None:
    """The program and each command explain themselves."""
    code = 2 if not arguments else 0
    assert "Usage:" in run(*arguments, code=code).output


def test_an_unknown_language_of_messages_is_wrong_usage() -> None:
    """Korean and English are offered."""
    run("--messages", "fr", "show", code=2)
