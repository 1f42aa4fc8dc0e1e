"""An edition as a pull request: proposed once, brought up to date, and never over an editor's commits."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from autopost.archive import REVIEW, rewrite, to_json
from autopost.decisions import Decision, Review
from autopost.issue import Finding
from autopost.publish.description import LONGEST, body
from tests.made import NOON
from tests.publishing.editions import edition, reword
from tests.render.hostile import LONG, NASTY
from tests.standins.repository import RepositoryStandIn
from tests.standins.server import Answer, Seen, StandIn
from tests.terminals import Terminal

NAME, TOKEN = "paper/news", "ghs_secret"
BRANCH = "autopost/2026-05-04"
PUBLISH = ("publish", "2026-05-04", "--to", "pr")


@pytest.fixture
def repository() -> RepositoryStandIn:
    """A repository that holds no edition."""
    return RepositoryStandIn(NAME, TOKEN)


def drafted(terminal: Terminal) -> Path:
    """An edition with a review in which nothing is decided."""
    made = edition(terminal.newsroom.issues)
    rewrite(made, {REVIEW: to_json(Review(edition=date(2026, 5, 4)))})
    return made


@pytest.fixture
def folder(terminal: Terminal, repository: RepositoryStandIn) -> Iterator[Path]:
    """A rendered edition in a newsroom whose repository stands on a server."""
    made = drafted(terminal)
    with StandIn({"": repository}) as server:
        terminal.point(GITHUB_API_URL=server.url, GITHUB_REPOSITORY=NAME, GITHUB_TOKEN=TOKEN)
        assert terminal.run("render", made).code == 0
        yield made


def held(folder: Path) -> dict[str, bytes]:
    """The files of an edition by where they stand in the repository."""
    return {f"issues/{folder.name}/{path.name}": path.read_bytes() for path in folder.iterdir() if path.name[0] != "."}


def test_an_edition_nobody_approved_is_proposed_in_one_commit(
    terminal: Terminal, folder: Path, repository: RepositoryStandIn
) -> None:
    """The branch has the folder on top of the base in one commit, and the pull request tells the issue and its state."""
    ended = terminal.run(*PUBLISH)
    assert ended.code == 0, ended.err
    assert ended.out == f"pr: pull request #1 opened (https://github.com/{NAME}/pull/1)\n"
    assert repository.files(BRANCH) == {**repository.files("main"), **held(folder)}
    commit = repository.commits[repository.branches[BRANCH]]
    assert [each["sha"] for each in commit["parents"]] == [repository.branches["main"]]
    (pull,) = repository.pulls
    assert (pull["head"]["ref"], pull["base"]["ref"]) == (BRANCH, "main")
    assert pull["title"].startswith("Monday 4 May 2026: ")
    assert "Nobody has approved this edition yet." in pull["body"]
    assert (folder / "issue.md").read_text(encoding="utf-8").splitlines()[0] in pull["body"]
    assert not (folder / "published.json").exists()


def test_a_second_run_changes_nothing_and_a_changed_edition_replaces_its_commit(
    terminal: Terminal, folder: Path, repository: RepositoryStandIn
) -> None:
    """Run again it only looks; after an edit there is one pull request still and one commit, forced on its own branch."""
    terminal.run(*PUBLISH)
    repository.calls.clear()
    ended = terminal.run(*PUBLISH)
    assert ended.out.startswith("pr: pull request #1 says what it should")
    assert {verb for verb, _ in repository.calls} == {"GET"}
    repository.branches["main"] = repository.commit_to(repository.branches["main"], "Other work", {"other": b"x"})
    reword(folder, "Another headline")
    (folder / "run.json").unlink(missing_ok=True)
    terminal.run("render", folder)
    ended = terminal.run(*PUBLISH)
    assert ended.out.startswith("pr: pull request #1 brought up to date")
    assert repository.forced == [BRANCH]
    assert repository.files(BRANCH) == {**repository.files("main"), **held(folder)}
    (pull,) = repository.pulls
    assert pull["title"].endswith("Another headline")


def test_a_file_that_is_gone_is_taken_out(terminal: Terminal, folder: Path, repository: RepositoryStandIn) -> None:
    """What the base has of the edition and the folder no longer has is not in the commit."""
    old = {"issues/2026-05-04/old.txt": b"x", "issues/2026-05-03/issue.md": b"y"}
    repository.branches["main"] = repository.commit_to(repository.branches["main"], "Old", old)
    terminal.run(*PUBLISH)
    files = repository.files(BRANCH)
    assert "issues/2026-05-04/old.txt" not in files
    assert files["issues/2026-05-03/issue.md"] == b"y"


def test_an_editors_commits_are_not_overwritten(terminal: Terminal, folder: Path, repository: RepositoryStandIn) -> None:
    """A branch that somebody else worked on stays as it is: exit code 1, its last commit, and what to do."""
    terminal.run(*PUBLISH)
    mine = repository.commit_to(repository.branches[BRANCH], "A better headline", {"issues/2026-05-04/issue.md": b"mine"})
    repository.branches[BRANCH] = mine
    reword(folder, "Another headline")
    terminal.run("render", folder)
    ended = terminal.run(*PUBLISH)
    assert ended.code == 1
    assert f"holds an editor's commits, which would be lost (the last is {mine[:10]})" in ended.out
    assert repository.branches[BRANCH] == mine


def test_what_the_base_has_is_not_proposed(terminal: Terminal, folder: Path, repository: RepositoryStandIn) -> None:
    """After the merge there is nothing to propose, whether the branch is still there or not."""
    terminal.run(*PUBLISH)
    repository.branches["main"] = repository.branches[BRANCH]
    repository.pulls[0]["state"] = "closed"
    for _ in range(2):
        ended = terminal.run(*PUBLISH)
        assert (ended.code, len(repository.pulls)) == (0, 1)
        assert "main of paper/news has it already" in ended.out
        repository.branches.pop(BRANCH, None)


def breaking(to: RepositoryStandIn, seen: list[Seen], last: int, done: bool, request: Seen) -> Answer | None:
    """Answer as the repository does, but for one request, which may be done although no answer says so."""
    seen.append(request)
    if len(seen) - 1 != last:
        return to(request)
    if done:
        to(request)
    return Answer({"message": "Bad Gateway"}, 502)


@pytest.mark.parametrize("done", [False, True])
def test_a_run_that_breaks_off_anywhere_is_finished_by_the_next(terminal: Terminal, done: bool) -> None:
    """Whichever request is the last, done or not, the next run leaves one pull request and one commit upon the base."""
    made = drafted(terminal)
    terminal.run("render", made)
    for broken in itertools.count():
        repository = RepositoryStandIn(NAME, TOKEN)
        seen: list[Seen] = []
        with StandIn({"": partial(breaking, repository, seen, broken, done)}) as server:
            terminal.point(GITHUB_API_URL=server.url, GITHUB_REPOSITORY=NAME, GITHUB_TOKEN=TOKEN)
            first = terminal.run(*PUBLISH).code
            if len(seen) <= broken:
                break  # it takes no more requests than that
            assert (first, terminal.run(*PUBLISH).code) == (1, 0)
        (pull,) = repository.pulls
        assert pull["state"] == "open"
        commit = repository.commits[repository.branches[BRANCH]]
        assert [each["sha"] for each in commit["parents"]] == [repository.branches["main"]]
        assert repository.files(BRANCH) == {**repository.files("main"), **held(made)}


def test_a_dry_run_asks_nobody(terminal: Terminal, folder: Path, repository: RepositoryStandIn) -> None:
    """It says how many files would go where, and sends no request."""
    ended = terminal.run(*PUBLISH, "--dry-run")
    assert f"pr: would put {len(held(folder))} files into issues/2026-05-04 on {BRANCH} of {NAME}" in ended.out
    assert repository.calls == []


def test_the_newest_edition_is_proposed_unless_one_is_named(
    terminal: Terminal, folder: Path, repository: RepositoryStandIn
) -> None:
    """Approved or not, the newest goes where editors look; a channel to readers still asks for an approval."""
    ended = terminal.run("publish", "--to", "pr", "--json")
    (told,) = json.loads(ended.out)["channels"]
    assert (ended.code, told["state"], told["where"]) == (0, "delivered", f"https://github.com/{NAME}/pull/1")


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"GITHUB_TOKEN": ""}, ("GITHUB_TOKEN", "is not set")),
        ({"GITHUB_REPOSITORY": ""}, ("[pull_request] repository or GITHUB_REPOSITORY", "OWNER/NAME")),
        ({"GITHUB_REPOSITORY": "https://x"}, ("no repository", "OWNER/NAME")),
    ],
)
def test_what_is_not_configured_is_said_before_anything_is_tried(
    terminal: Terminal, folder: Path, repository: RepositoryStandIn, variables: dict[str, str], words: tuple[str, ...]
) -> None:
    """A missing token or repository is exit code 2 with its name, and no request."""
    terminal.point(**variables)
    terminal.refused(2, *words, arguments=PUBLISH)
    assert repository.calls == []


def test_a_refused_token_is_in_no_message(terminal: Terminal, folder: Path) -> None:
    """Exit code 1, the variable's name, and not its value."""
    terminal.point(GITHUB_TOKEN="ghs_wrong")
    ended = terminal.run(*PUBLISH)
    assert ended.code == 1
    assert "401" in ended.out
    assert "GITHUB_TOKEN" in ended.out
    assert "ghs_wrong" not in ended.out + ended.err


def test_a_long_description_is_cut_and_says_so() -> None:
    """However long the issue and however many the findings, it stays within GitHub's limit and names where the rest is."""
    finding = Finding(code="x", severity="blocker", section="/lead/headline/text", start=0, end=1, text="x", message=LONG * 3)
    told = body(date(2026, 5, 4), "issues/2026-05-04", "word\n" * 40_000, [finding] * 500, None)
    assert len(told) <= LONGEST
    assert "and 400 more; `findings.json` has them all" in told
    assert told.endswith("The rest is in `issues/2026-05-04/issue.md`.**\n")
    assert "**500 blockers, 0 warnings.**" in told


def test_a_description_mentions_nobody_and_closes_nothing() -> None:
    """Names from outside call no user and no issue; who approved is said; links stay whole."""
    approval = Decision(verdict="approved", by="@Hedda <b>", at=NOON, digest="x")
    told = body(date(2026, 5, 4), "f", f"fixes #12, @octocat, GH-3 [x](https://e.example/@me#1) {NASTY}", [], approval)
    assert "Approved by @\u2060Hedda \\<b\\>." in told
    assert "#\u206012, @\u2060octocat, GH-\u20603 [x](https://e.example/@me#1)" in told
