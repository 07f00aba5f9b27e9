"""What is handed on: everything that is needed, and nothing of the machine that it was made on."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
FOLDERS = ("core", "bots", "adapters", "storage")

REGISTRIES = (
    "pypi" + ".org",
    "python" + "hosted.org",
    "npm" + "js.",
    "crates" + ".io",
    "index" + "-url",
    "find" + "-links",
)
"""Where packages come from is for whoever installs them to say. (In two parts, so that this file names none itself.)"""
OF_A_MACHINE = re.compile(
    "|".join((r"(?<![\w.])/ho" + r"me/\w", r"/Us" + r"ers/\w", r"[A-Z]:\\Us" + "ers", r"file:" + r"///"))
)
"""Paths that exist on one machine alone."""


def files() -> list[Path]:
    """The files that a clone gets."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    return [ROOT / name for name in sorted(listed.stdout.split("\0")) if name and (ROOT / name).is_file()]


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    """``file:line`` for each line of the project in which the pattern is found."""
    return [
        f"{path.relative_to(ROOT).as_posix()}:{number}"
        for path in files()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1)
        if pattern.search(line)
    ]


def test_every_package_is_installed() -> None:
    """A folder that is left out of the installation works from the checkout and nowhere else."""
    packages = {
        ".".join(path.parent.relative_to(ROOT).parts) for name in FOLDERS for path in (ROOT / name).rglob("__init__.py")
    }
    assert sorted(PYPROJECT["tool"]["setuptools"]["packages"]) == sorted(packages)


def test_every_folder_with_code_is_a_package() -> None:
    """A folder without ``__init__.py`` is found in the checkout and left out of the installation."""
    folders = {path.parent for name in FOLDERS for path in (ROOT / name).rglob("*.py")}
    assert [folder.name for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_the_constraints_hold_names_and_versions_alone() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9A-Za-z.!+]*", line)] == []


def test_everything_that_is_depended_on_is_constrained() -> None:
    """``make`` installs the versions that were tested, so each has to be written down."""
    project = PYPROJECT["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    constrained = {normal(line.split("==")[0]) for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()}
    assert [name for name in map(normal, wanted) if name not in constrained] == []


def normal(requirement: str) -> str:
    """A requirement's name in its normal form (https://packaging.python.org, "Names and normalization")."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~ ;]", requirement, maxsplit=1)[0]).lower()


def test_the_version_has_its_place_in_the_changelog() -> None:
    newest = re.search(r"^## \[([^\]]+)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert newest is not None
    assert newest[1] == PYPROJECT["project"]["version"]


def test_no_file_names_a_registry() -> None:
    assert lines_with(re.compile("|".join(map(re.escape, REGISTRIES)))) == []


def test_no_file_names_a_path_of_one_machine() -> None:
    checkout = re.compile(rf"(?<![\w.]){re.escape(str(ROOT))}(?![\w.-])")
    assert lines_with(OF_A_MACHINE) == []
    assert lines_with(checkout) == []


@pytest.mark.parametrize("name", ["Dockerfile", "compose.yaml", "slotbot.service"])
def test_every_way_of_deploying_starts_the_same_command(name: str) -> None:
    """The file that is started, and the folders that it needs, are there under the names that are used."""
    words = (ROOT / "deploy" / name).read_text(encoding="utf-8")
    named = set(re.findall(r"\b(run_bot\.py|pyproject\.toml|constraints\.txt|deploy/Dockerfile)\b", words))
    assert named
    assert [each for each in sorted(named) if not (ROOT / each).exists()] == []


def test_the_image_holds_every_folder_of_the_program() -> None:
    copied = re.findall(r"^COPY (\w+) \1$", (ROOT / "deploy" / "Dockerfile").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(copied) == sorted(FOLDERS)
