"""The documents say what is so."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import typer.main

from autopost.cli import app
from tests.terminals import Terminal

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [shlex.split(line, comments=True)[1:] for line in re.findall(r"^\$ (autopost .*)$", README, re.MULTILINE)]


def autopost(*words: str, cwd: Path, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command line in a fresh process without any key, from a folder; `path` is where the package is."""
    code = "from autopost.cli import main; main()"
    environment = {"PATH": os.environ["PATH"], "HOME": str(cwd), "PYTHONPATH": str(path or ROOT / "src")}
    return subprocess.run(
        [sys.executable, "-c", code, *words], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def commands() -> dict[str, Any]:
    """The commands of the command line by name."""
    found: dict[str, Any] = vars(typer.main.get_command(app))["commands"]
    return found


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_of_the_readme_exists_with_its_options(words: list[str]) -> None:
    """Each command and option that the README shows is one of the command line's."""
    command = commands()[words[0]]
    known = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words[1:] if word.startswith("--")} <= known


def test_the_readmes_offline_commands_work_in_their_order(terminal: Terminal) -> None:
    """From drafting the recorded edition to approving it, the commands do what the README says, and ask nobody."""
    root = terminal.newsroom.root
    (root / "story.md").write_text("DeepSeek-V4-Pro has 534,942 downloads in the last 30 days.\n")
    (root / "stars.csv").write_text("repo,stars,date\na/x,10,2026-05-01\n")
    (root / "renames.csv").write_text("old,new\na/x,b/y\n")
    offline = [words for words in COMMANDS if words[0] not in {"draft", "gather", "publish"} or "--demo" in words]
    assert [words[0] for words in offline] == ["draft", *["check"] * 3, "render", "movers", *["history"] * 3, "angles", "approve"]
    for words in offline:
        ended = terminal.run(*words)
        assert ended.code == 0, f"{words}: {ended.out}{ended.err}"
    assert terminal.newsroom.platforms.seen == []


def test_the_help_names_every_command() -> None:
    """`autopost --help` lists each command with a line."""
    done = autopost("--help", cwd=ROOT)
    assert done.returncode == 0
    for name, command in commands().items():
        assert re.search(rf"\b{name}\b", done.stdout)
        assert command.help


def test_the_make_targets_of_the_readme_exist() -> None:
    """The README's make commands are targets of the Makefile."""
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"`?make (\w+)", README)) <= targets


def test_the_layers_of_the_architecture_are_those_that_are_enforced() -> None:
    """Every module that ARCHITECTURE.md places in a layer is in that layer of the import contract, and none is missing."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    drawn = re.search(r"## Layers.*?```\n(.*?)```", text, re.DOTALL)
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    enforced = contracts[0]["layers"]
    assert drawn
    layers = [set(re.split(r"\s+\|?\s*", line.split("  ")[0].strip())) for line in drawn[1].splitlines()]
    assert layers == [set(re.findall(r"autopost\.(\w+)", line)) for line in enforced]
    modules = {path.stem for path in (ROOT / "src" / "autopost").iterdir() if not path.name.startswith(("__", "py."))}
    assert set().union(*layers) == modules


def test_the_architecture_names_every_module_of_the_check() -> None:
    """The table of ARCHITECTURE.md has each module and package of `grounding` once, and no other."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    table = re.search(r"\| step \| where in `grounding` \| gives \|\n(.*?)\n\n", text, re.DOTALL)
    assert table
    named = [name for row in table[1].splitlines() for name in re.findall(r"`(\w+/?)`", row.split("|")[2])]
    grounding = ROOT / "src" / "autopost" / "grounding"
    modules = {path.stem for path in grounding.glob("*.py")} - {"__init__"}
    assert sorted(named) == sorted(modules | {f"{path.parent.name}/" for path in grounding.glob("*/__init__.py")})


def test_the_architecture_names_every_module_of_the_history() -> None:
    """The table of ARCHITECTURE.md has each module of `history` once, and no other."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    table = re.search(r"\| module \| holds \|\n\|---\|---\|\n(.*?)\n\n", text, re.DOTALL)
    assert table
    modules = {path.stem for path in (ROOT / "src" / "autopost" / "history").glob("*.py")} - {"__init__"}
    assert sorted(re.findall(r"^\| `(\w+)`", table[1], re.MULTILINE)) == sorted(modules)


def test_the_wheel_is_a_whole_newsroom(tmp_path: Path) -> None:
    """What the wheel holds makes a newsroom anywhere, and drafts the recorded edition byte for byte as this checkout does."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "site")
    for folder in ("prompts", "templates"):
        shipped = {path.name for path in (tmp_path / "site" / "autopost" / "newsroom" / folder).iterdir()}
        assert shipped == {path.name for path in (ROOT / folder).iterdir()}
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    founded = autopost("init", "paper", cwd=elsewhere, path=tmp_path / "site")
    assert founded.returncode == 0, founded.stderr
    workflow = (elsewhere / "paper" / ".github" / "workflows" / "paper.yml").read_bytes()
    assert workflow == (ROOT / ".github" / "workflows" / "paper.yml").read_bytes()
    done = autopost("draft", "--demo", cwd=elsewhere, path=tmp_path / "site")
    assert done.returncode == 0, done.stderr
    drafted = {path.name: path.read_bytes() for path in (elsewhere / "issues" / "2026-05-04").iterdir()}
    assert drafted == {path.name: path.read_bytes() for path in (ROOT / "issues" / "2026-05-04").iterdir()}


def test_no_committed_file_names_a_package_index() -> None:
    """Locks are resolvable anywhere: they name no host."""
    for path in (ROOT / "requirements.lock", ROOT / "requirements-dev.lock", ROOT / "pyproject.toml"):
        assert "://" not in path.read_text().replace("https://json-schema.org", "")


def test_the_locks_hold_what_the_project_asks_for() -> None:
    """Every dependency of pyproject.toml is pinned in its lock."""
    text = (ROOT / "pyproject.toml").read_text()
    asked = {name.lower().replace("_", "-") for name in re.findall(r'^    "([A-Za-z0-9_-]+)>=', text, re.MULTILINE)}
    pinned = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements-dev.lock").read_text(), re.MULTILINE))
    assert asked <= pinned
    assert shutil.which("make")
