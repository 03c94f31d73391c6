import re
from pathlib import Path

import pytest

SOURCES = sorted((Path(__file__).parents[1] / "src").rglob("*.py"))
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{[0-9,]+\})\+|\(\?>")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: "/".join(path.parts[-2:]))
def test_no_group_is_repeated_possessively(path: Path) -> None:
    """Python before 3.11.5 matches ``(?:…)*+`` and ``(?>…)`` wrongly where the group can backtrack.

    Only single characters and sets are repeated possessively; what stands in groups is written
    so that it can be read in one way.
    """
    assert POSSESSIVE_GROUP.findall(path.read_text(encoding="utf-8")) == []
