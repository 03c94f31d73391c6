"""How much of each declaration's structure the parser finds: labels, parents, spans, parts."""

from __future__ import annotations

import sys

from tests.parse.annotated import MEASURES, read_declarations, score, tree_of

from seoul_corpus import parse


def main() -> int:
    """Print a row a declaration; return how many are not wholly right."""
    print(f"{'declaration':<24}" + "".join(f"{measure:>10}" for measure in MEASURES))
    totals = dict.fromkeys(MEASURES, 0.0)
    count = wrong = 0
    for name, _, lang, tree in read_declarations():
        found = tree_of(parse(tree.text, lang=lang))
        scores = {measure: score(tree, found, measure) for measure in MEASURES}
        print(f"{name:<24}" + "".join(f"{value:>10.1%}" for value in scores.values()))
        count += 1
        wrong += min(scores.values()) < 1
        for measure in MEASURES:
            totals[measure] += scores[measure]
    print(f"{'mean':<24}" + "".join(f"{total / count:>10.1%}" for total in totals.values()))
    print(f"{count - wrong} of {count} are wholly right")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
