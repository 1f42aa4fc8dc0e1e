"""The recorded edition of 4 May 2026: drafted offline, the same everywhere, with nothing in it that no fact carries."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autopost import edition, newsroom
from autopost.archive import read_ledger
from autopost.commands import drafting
from autopost.config import Config, Environment
from autopost.errors import FixtureError
from tests.links import Links

COMMITTED = Path(__file__).parents[1] / "issues" / "2026-05-04"
FILES = {
    "signals.jsonl", "ledger.json", "issue.json", "findings.json", "run.json", "review.json", "index.html", "issue.md",
    "email.html", "email.txt", "email.eml", "telegram.json",
}  # fmt: skip


DRAFT = """
from functools import partial
import sys
from autopost import edition
from autopost.cli import main
desk = edition.Newsdesk
edition.Newsdesk = lambda **given: desk(**{{**given, "threads": {threads}}})
sys.argv[1:] = ["draft", "--demo"]
main()
"""
"""The demo takes no config, so that the number of threads is set from inside."""


def demo(root: Path, told: list[str] | None = None) -> edition.Drafted:
    """Draft the demo in a newsroom, in this process."""
    tell = (told if told is not None else []).append
    return drafting.draft(drafting.Request(demo=True), root, Environment.read({}), tell)


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> edition.Drafted:
    """The demo, drafted in an empty folder."""
    return demo(tmp_path_factory.mktemp("empty"))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_it_asks_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any socket the demo is drafted all the same."""

    def closed(*_: object, **__: object) -> None:
        raise AssertionError("the demo opened a socket")

    monkeypatch.setattr(socket, "socket", closed)
    monkeypatch.setattr(socket, "getaddrinfo", closed)
    assert demo(tmp_path).folder.is_dir()


def test_the_folder_holds_the_contracts_files(drafted: edition.Drafted) -> None:
    """Every file of an edition is there, and no other; nothing lies beside the folder, and no history is kept of it."""
    assert drafted.folder.name == "2026-05-04"
    assert set(contents(drafted.folder)) == FILES
    assert [path.name for path in drafted.folder.parent.iterdir()] == ["2026-05-04"]
    assert [path.name for path in drafted.folder.parent.parent.iterdir()] == ["issues"]


@pytest.mark.parametrize("name", sorted(name for name in FILES if name.endswith(".json")))
def test_json_files_diff(drafted: edition.Drafted, name: str) -> None:
    """Keys are sorted, the indent is two, letters stay letters, and the last line ends."""
    text = (drafted.folder / name).read_bytes().decode("utf-8")
    assert text == json.dumps(json.loads(text), sort_keys=True, indent=2, ensure_ascii=False) + "\n"


def test_every_section_is_the_models_at_the_first_attempt(drafted: edition.Drafted) -> None:
    """The recorded replies need neither repair nor agency copy, and the run says that they were recorded."""
    run = json.loads((drafted.folder / "run.json").read_text(encoding="utf-8"))
    assert [(call["section"], call["attempt"], call["outcome"]) for call in run["calls"]] == [
        (name, 1, "used") for name in ("lead", "deep_dive", "opinions", "tools", "reading")
    ]
    assert (run["writer"], run["model"]) == ("recorded", None)


def test_no_blocker(drafted: edition.Drafted) -> None:
    """The check finds nothing that holds the issue."""
    assert [(finding.section, finding.message) for finding in drafted.blockers] == []


def test_every_box_is_filled(drafted: edition.Drafted) -> None:
    """Four tools, three papers, all four trending tables and the movers of the seven days before."""
    issue = drafted.issue
    tables = (issue.trending.models, issue.trending.datasets, issue.trending.spaces, issue.trending.repositories)
    assert (len(issue.tools.items), len(issue.reading.items), [bool(table.rows) for table in tables]) == (4, 3, [True] * 4)
    assert issue.movers.days == 7
    assert len(issue.movers.rows) >= 8
    assert issue.masthead.number == 124


def test_restated_words_are_said_to_be(drafted: edition.Drafted) -> None:
    """Every passage of the demo is restated, the page says so, and none is in the issue word for word."""
    passages = [fact for fact in read_ledger(drafted.folder / "ledger.json").facts if fact.kind == "passage"]
    assert passages
    assert all(fact.restated for fact in passages)
    assert any("restated" in notice for notice in drafted.issue.notices)
    written = "\n".join(sentence.text for _, sentence in drafted.issue.sentences())
    assert not [fact.id for fact in passages if len(str(fact.value)) > 20 and str(fact.value) in written]


def urls(node: Any) -> Iterator[str]:
    """Every string of an issue that is a link."""
    if isinstance(node, dict | list):
        for value in node.values() if isinstance(node, dict) else node:
            yield from urls(value)
    elif isinstance(node, str) and node.startswith(("http:", "https:", "mailto:", "javascript:", "//")):
        yield node


def test_every_link_is_a_facts_or_the_configs(drafted: edition.Drafted) -> None:
    """Nothing on the page or in the issue points to where no fact, no setting and no place on the page itself is."""
    facts = read_ledger(drafted.folder / "ledger.json").facts
    subscribe = newsroom.recorded(drafted.folder).config.subscribe
    known = {fact.url for fact in facts} | {fact.subject.url for fact in facts}
    known |= {subscribe.telegram, subscribe.feed, f"mailto:{subscribe.mail}"}
    assert set(urls(json.loads((drafted.folder / "issue.json").read_text(encoding="utf-8")))) <= known
    page = Links.of(drafted.folder / "index.html")
    assert page.outward
    assert page.outward <= known
    assert page.inward <= page.places


def test_it_is_the_committed_edition(drafted: edition.Drafted) -> None:
    """issues/2026-05-04 is what the demo drafts, byte for byte."""
    assert COMMITTED.is_dir()
    assert contents(drafted.folder) == contents(COMMITTED)


@pytest.mark.parametrize(
    ("threads", "variables"),
    [
        (
            1,
            {
                "TZ": "Pacific/Kiritimati",
                "LC_ALL": "C",
                "LANG": "C",
                "PYTHONHASHSEED": "1",
                "PYTHONIOENCODING": "ascii",
                "AUTOPOST_NOW": "2031-01-01",
            },
        ),
        (3, {"TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "77"}),
    ],
)
def test_it_is_the_same_everywhere(drafted: edition.Drafted, tmp_path: Path, threads: int, variables: dict[str, str]) -> None:
    """Another process with another zone, locale, clock, hash seed and thread count writes the same bytes."""
    code = DRAFT.format(threads=threads)
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path), **variables}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False, timeout=60)
    assert done.returncode in (0, 3), done.stderr.decode()
    assert contents(tmp_path / "issues" / "2026-05-04") == contents(drafted.folder)


def test_it_is_the_same_the_second_time(drafted: edition.Drafted, tmp_path: Path) -> None:
    """Drafted over itself, with whatever a first run may have left, the folder does not change."""
    shutil.copytree(drafted.folder.parents[1], tmp_path, dirs_exist_ok=True)
    assert (tmp_path / "issues" / "2026-05-04").is_dir()
    assert contents(demo(tmp_path).folder) == contents(drafted.folder)


def test_a_newsrooms_own_files_do_not_change_it(drafted: edition.Drafted, tmp_path: Path) -> None:
    """A newsroom's config, prompts, templates and history have no part in the recorded edition."""
    (tmp_path / "autopost.toml").write_text('[paper]\ntitle = "Another"\n[sources]\nuse = []\n[writer]\nthreads = 1\n')
    shutil.copytree(newsroom.packaged() / "prompts", tmp_path / "prompts")
    shutil.copytree(newsroom.packaged() / "templates", tmp_path / "templates")
    for path in (*(tmp_path / "prompts").rglob("*.*"), *(tmp_path / "templates").rglob("*.*")):
        path.write_text("broken {{")
    (tmp_path / ".autopost").mkdir()
    (tmp_path / ".autopost" / "history.db").write_text("no history")
    assert contents(demo(tmp_path).folder) == contents(drafted.folder)


def stale(fixture: Path) -> Path:
    """A copy of the recorded edition whose lead names a fact that is gone."""
    shutil.copytree(edition.demo_folder(), fixture)
    lead = fixture / "replies" / "lead.1.json"
    reply = json.loads(lead.read_text(encoding="utf-8"))
    reply["headline"]["cites"] = ["gh:repo:nobody/nothing:stars"]
    lead.write_text(json.dumps(reply), encoding="utf-8")
    return fixture


def test_a_stale_reply_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A recorded reply about a fact that the ledger lacks ends the draft with its file and the fact's id; nothing is written."""
    fixture = stale(tmp_path / "fixture")
    monkeypatch.setattr(edition, "demo_folder", lambda: fixture)
    with pytest.raises(FixtureError, match=r"lead\.1\.json: names a fact .*gh:repo:nobody/nothing:stars"):
        demo(tmp_path / "newsroom")
    assert list((tmp_path / "newsroom" / "issues").iterdir()) == []


def test_it_is_drafted_from_the_packaged_config(drafted: edition.Drafted) -> None:
    """The masthead is the repository's own."""
    assert drafted.issue.masthead.title == Config().paper.title
