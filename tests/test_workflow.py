"""The workflow for review on GitHub: well-formed, with no more rights than it needs, and of commands that exist."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main
import yaml  # type: ignore[import-untyped]  # its stubs are no dependency of ours

from autopost.cli import app
from autopost.config import Environment

ROOT = Path(__file__).parents[1]
FILE = ROOT / ".github" / "workflows" / "paper.yml"
DOCS = (ROOT / "docs" / "github.md").read_text(encoding="utf-8")
TEXT = FILE.read_text(encoding="utf-8")
WORKFLOW: dict[Any, Any] = yaml.safe_load(TEXT)
JOBS: dict[str, Any] = WORKFLOW["jobs"]
STEPS = [step for job in JOBS.values() for step in job["steps"]]


def commands(text: str) -> Iterator[list[str]]:
    """The `autopost` commands of a text of shell or prose, each with its options."""
    for name, rest in re.findall(r"(?:`|run: |    )autopost (\w+)([^`\n|]*)", text):
        yield [name, *re.findall(r"(?<=\s)--[a-z-]+", rest)]


def test_the_commands_are_found() -> None:
    """The workflow drafts, proposes, checks, renders, approves and publishes."""
    assert {words[0] for words in commands(TEXT)} == {"draft", "publish", "check", "render", "approve"}


@pytest.mark.parametrize("words", [*commands(TEXT), *commands(DOCS)], ids=" ".join)
def test_every_command_exists_with_its_options(words: list[str]) -> None:
    """Each autopost command that the workflow or its page runs is one of the command line's, and so is each of its options."""
    found: dict[str, Any] = vars(typer.main.get_command(app))["commands"]
    known = {option for parameter in found[words[0]].params for option in parameter.opts}
    assert set(words[1:]) <= known


def test_each_job_has_the_rights_that_it_needs_and_no_more() -> None:
    """Nothing is granted to the whole workflow; a draft may write contents and pull requests, a check may read."""
    assert WORKFLOW["permissions"] == {}
    assert {name: job["permissions"] for name, job in JOBS.items()} == {
        "draft": {"contents": "write", "pull-requests": "write"},
        "check": {"contents": "read"},
        "publish": {"contents": "write"},
        "pages": {"pages": "write", "id-token": "write"},
    }


def test_it_uses_official_actions_by_their_major_version() -> None:
    """Every action is GitHub's own, at a major version."""
    used = [step["uses"] for step in STEPS if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", name) for name in used)


def test_nothing_of_an_event_is_put_into_a_script() -> None:
    """Values from outside reach a script as variables of its environment, never as its text."""
    scripts = [step["run"] for step in STEPS if "run" in step]
    assert scripts
    assert not [script for script in scripts if "${{" in script]


def test_its_secrets_and_variables_are_those_that_autopost_reads_and_the_docs_name() -> None:
    """A secret is only named, as a variable that the program knows; the page explains each secret and setting."""
    secrets = set(re.findall(r"secrets\.(\w+)", TEXT))
    assert secrets == {"OPENAI_API_KEY", "HF_TOKEN", "AUTOPOST_SMTP_PASSWORD", "TELEGRAM_BOT_TOKEN"}
    assert {name.lower() for name in secrets} <= set(Environment.model_fields)
    for name in secrets | set(re.findall(r"vars\.(\w+)", TEXT)):
        assert f"`{name}`" in DOCS


def test_it_does_nothing_until_it_is_switched_on() -> None:
    """Each job waits for a variable of the repository's: a fork or a fresh newsroom drafts nothing."""
    assert all(re.match(r"vars\.AUTOPOST(_PAGES)? == 'on' && ", job["if"]) for job in JOBS.values())


@pytest.mark.parametrize("script", [step["run"] for step in STEPS if "run" in step])
def test_every_script_is_one_that_the_shell_can_read(script: str) -> None:
    """bash parses each of them."""
    done = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)  # noqa: S607 - as the runner does
    assert (done.returncode, done.stderr) == (0, "")
