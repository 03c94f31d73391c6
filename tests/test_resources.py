"""The shipped folders are found wherever the package is installed."""

from pathlib import Path

import pytest

from seoul_corpus import resources


@pytest.mark.parametrize("folder", ["data", "schemas"])
def test_a_checkout_holds_its_own_folders(folder: str) -> None:
    """Without a packed copy the folders of the checkout are taken."""
    assert resources.resource(folder).is_dir()


def test_the_packed_copy_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a wheel carries wins over a folder that happens to lie beside the package."""
    packed, beside = tmp_path / "packed", tmp_path / "beside"
    for place in (packed, beside):
        (place / "data").mkdir(parents=True)
    monkeypatch.setattr(resources, "_PLACES", (packed, beside))
    assert resources.resource("data") == packed / "data"


def test_a_missing_resource_is_named() -> None:
    """A broken installation says which file it lacks."""
    with pytest.raises(FileNotFoundError, match=r"data/nowhere\.txt"):
        resources.resource("data", "nowhere.txt")
