"""Every way to install the package finds its texts and schemas."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
from pathlib import Path

import pytest

import seoul_corpus

ROOT = Path(__file__).parents[1]
# The new environments borrow dependencies and build backend from this one; what makes this one's
# own copy of the package importable (a .pth file) does not work from there.
SITE_PACKAGES = Path(pytest.__file__).parents[1]
PROBE = """
import seoul_corpus
from seoul_corpus.resources import resource
print(seoul_corpus.__file__)
print(resource("data", "ko", "seoul-declaration.txt"))
print(resource("schemas"))
"""

pytestmark = pytest.mark.slow


class Environment:
    """A new virtual environment without the package."""

    def __init__(self, folder: Path) -> None:
        venv.create(folder, with_pip=False)
        self.folder = folder
        self.commands = folder / ("Scripts" if os.name == "nt" else "bin")
        run = self.run("python", "-c", "import site; print(site.getsitepackages()[-1])")
        Path(run.strip(), "dependencies.pth").write_text(f"{SITE_PACKAGES}\n", encoding="utf-8")

    def run(self, command: str, *args: str | Path) -> str:
        """Run a command of this environment, outside the checkout, and return what it prints."""
        outside = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "COV"))}
        run = subprocess.run(
            [self.commands / command, *args],
            cwd=self.folder,
            env={**outside, "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout

    def pip(self, *args: str | Path) -> None:
        """Run pip without a package index."""
        offline = ("--no-index", "--no-deps", "--no-build-isolation", "--quiet")
        self.run("python", "-m", "pip", args[0], *offline, *args[1:])

    def places(self) -> tuple[Path, Path, Path]:
        """Return where the package, the Korean text and the schemas are found."""
        package, text, schemas = (
            Path(line) for line in self.run("python", "-c", PROBE).split("\n")[:3]
        )
        return package, text, schemas


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """A new virtual environment."""
    return Environment(tmp_path / "env")


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution of this checkout."""
    folder = tmp_path_factory.mktemp("sdist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (archive,) = folder.glob("*.tar.gz")
    return archive


def assert_installed(environment: Environment, home: Path) -> None:
    """All three places lie in ``home``, and the command line reads the text."""
    for place in environment.places():
        assert place.is_relative_to(home.resolve()), place
    shown = environment.run("seoul-corpus", "show", "3")
    assert "히로시마" in shown
    assert "Hiroshima" in shown


def test_plain_install(environment: Environment) -> None:
    """`pip install .` carries data and schemas into the package."""
    environment.pip("install", ROOT)
    assert_installed(environment, environment.folder)


def test_editable_install(environment: Environment) -> None:
    """`pip install -e .` uses the folders of the checkout, not copies that go stale."""
    environment.pip("install", "-e", ROOT)
    assert_installed(environment, ROOT)
    assert not list(environment.folder.rglob("_resources"))


def test_wheel_from_sdist(environment: Environment, sdist: Path, tmp_path: Path) -> None:
    """A wheel that is built from the sdist alone is complete."""
    environment.pip("wheel", "-w", tmp_path, sdist)
    (wheel,) = tmp_path.glob("*.whl")
    environment.pip("install", wheel)
    assert_installed(environment, environment.folder)


def test_sdist_is_the_project(sdist: Path) -> None:
    """The sdist holds what is needed to build, test and read the project, and no bytecode."""
    with tarfile.open(sdist) as archive:
        names = [name.split("/", 1)[1] for name in archive.getnames()]
    folders = {name.split("/", 1)[0] for name in names}
    assert folders >= {"src", "data", "schemas", "tests", "docs", "benchmarks", "constraints.txt"}
    assert not [name for name in names if "__pycache__" in name]
    assert sdist.name == f"seoul_corpus-{seoul_corpus.__version__}.tar.gz"
