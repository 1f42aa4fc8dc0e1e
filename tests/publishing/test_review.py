"""What editors decide about an edition, and what voids it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from autopost import grounding, review
from autopost.archive import ISSUE, LEDGER, REVIEW, Archive, read_issue, to_json
from autopost.decisions import Decision, Waiver
from autopost.errors import Held, InvalidInput
from autopost.facts import Ledger, digest
from tests.made import DAY, NOON
from tests.publishing.editions import ENVIRONMENT, approve, decide, edition, reword, room
from tests.terminals import Terminal

WRONG = "a/one has 10 likes"
KEY = "value@/lead/headline/text:10-12"
INVENTED = {
    "unknown-name@/lead/headline/text:28-38": "a/one has 9 likes and beats Zorblax-7B",
    "link@/lead/headline/text:23-45": "a/one has 9 likes, see https://evil.example/x",
    "quotation@/lead/headline/text:19-45": "a/one has 9 likes, “the best model ever made”",
}


def examined(folder: Path) -> review.Examined:
    """The edition, checked anew."""
    return review.examine(folder, room(folder.parent), ENVIRONMENT)


def test_an_approval_holds_as_long_as_nothing_changes(tmp_path: Path) -> None:
    """Right after it the edition may go out; a changed word voids it, and the word put back does not need a new one."""
    folder = edition(tmp_path)
    headline = read_issue(folder / ISSUE).lead.headline.text
    decision = approve(folder, room(tmp_path), note="Good.")
    assert review.approved(examined(folder)) == decision
    reword(folder, "9 likes for one")
    with pytest.raises(Held, match="it has changed since Hedda approved it, which voids that"):
        review.approved(examined(folder))
    reword(folder, headline)
    assert review.approved(examined(folder)) == decision


def test_an_approval_covers_the_evidence(tmp_path: Path) -> None:
    """A ledger with another figure holds it, and so does an issue that was tied to that ledger after its approval."""
    folder = edition(tmp_path)
    approve(folder, room(tmp_path))
    evidence = json.loads((folder / LEDGER).read_text())
    evidence["facts"][0]["value"] = 10
    changed = Ledger.model_validate(evidence)
    (folder / LEDGER).write_text(to_json(changed))
    with pytest.raises(Held, match="not the ledger that the issue was written from"):
        examined(folder)
    written = json.loads((folder / ISSUE).read_text())
    (folder / ISSUE).write_text(to_json({**written, "ledger_digest": digest(changed)}))
    with pytest.raises(Held, match="it has changed since Hedda approved it"):
        review.approved(examined(folder))


def test_a_blocker_holds_an_approval_until_it_is_waived(tmp_path: Path) -> None:
    """Without a waiver it is held by its key; with one, the decision says what was let through and why."""
    folder = edition(tmp_path)
    reword(folder, WRONG)
    with pytest.raises(Held, match=re.escape(KEY)):
        review.approve(examined(folder), "Hedda", NOON)
    decision = review.approve(examined(folder), "Hedda", NOON, waive={KEY: "Counted by hand."})
    message = "no fact in scope about one says 10; the fact says 9"
    assert decision.waivers == (Waiver(finding=KEY, message=message, because="Counted by hand."),)


def test_a_waiver_lets_one_finding_through_and_no_other(tmp_path: Path) -> None:
    """Of two blockers in one sentence the one that was not named still holds the edition."""
    folder = edition(tmp_path)
    reword(folder, "a/one has 9 likes because of its price")
    keys = [finding.key for finding in examined(folder).findings]
    assert len(keys) == 2
    with pytest.raises(Held, match=f"1 blocker is not waived: {re.escape(keys[1])}"):
        review.approve(examined(folder), "Hedda", NOON, waive={keys[0]: "It says so itself."})


@pytest.mark.parametrize(("key", "text"), INVENTED.items())
def test_what_is_invented_is_never_waived(tmp_path: Path, key: str, text: str) -> None:
    """Invented names and links and altered quotations are refused, also where review.json was written by hand."""
    folder = edition(tmp_path)
    reword(folder, text)
    with pytest.raises(Held, match="cannot be waived"):
        review.approve(examined(folder), "Hedda", NOON, waive={key: "I like it."})
    waiver = Waiver(finding=key, message="m", because="I like it.")
    forged = Decision(verdict="approved", by="Hedda", at=NOON, digest=examined(folder).digest, waivers=(waiver,))
    decide(folder, forged)
    with pytest.raises(Held, match=re.escape(key)):
        review.approved(examined(folder))


def test_every_code_that_is_never_waived_is_one_that_the_check_gives() -> None:
    """A code that was renamed in the check would else be let through."""
    rules = (Path(grounding.__file__).parent / "rules").rglob("*.py")
    given = set(re.findall(r'"([a-z-]+)"', "".join(file.read_text() for file in rules)))
    assert review.NEVER_WAIVED.keys() <= given


def test_a_rejection_is_no_approval(tmp_path: Path) -> None:
    """An edition that was approved and then rejected is held, and both decisions stay in the record."""
    folder = edition(tmp_path)
    approve(folder, room(tmp_path))
    decide(folder, review.reject(examined(folder), "Grace", NOON, note="Too long."))
    with pytest.raises(Held, match="Grace rejected this edition"):
        review.approved(examined(folder))
    decisions = json.loads((folder / REVIEW).read_text())["decisions"]
    assert [(one["verdict"], one["by"], one["note"]) for one in decisions] == [
        ("approved", "Hedda", ""),
        ("rejected", "Grace", "Too long."),
    ]


def test_the_page_says_what_was_decided_as_long_as_that_holds(tmp_path: Path) -> None:
    """Who approved is on the page, then who rejected, and after an edit that was rendered neither."""
    folder = edition(tmp_path)
    review.record(examined(folder), review.approve(examined(folder), "Hedda", NOON), room(tmp_path))
    assert "Hedda" in (folder / "index.html").read_text(encoding="utf-8")
    decide(folder, review.reject(examined(folder), "Grace", NOON))
    page = review.pages(examined(folder), room(tmp_path))["index.html"]
    assert "Rejected" in page
    assert "Hedda" not in page
    reword(folder, "9 likes for one")
    page = review.pages(examined(folder), room(tmp_path))["index.html"]
    assert "Grace" not in page


def test_the_newest_approved_edition_is_found(tmp_path: Path) -> None:
    """A newer edition that nobody approved, or that changed since, is passed over; without any it is an error."""
    with pytest.raises(InvalidInput, match="no edition is approved"):
        review.newest_approved(tmp_path)
    old, new = edition(tmp_path, "2026-05-04"), edition(tmp_path, "2026-05-05")
    approve(old, room(tmp_path))
    assert review.newest_approved(tmp_path) == old
    approve(new, room(tmp_path))
    assert review.newest_approved(tmp_path) == new
    reword(new, "9 likes for one")
    assert review.newest_approved(tmp_path) == old


def test_a_decided_edition_is_not_drafted_over(tmp_path: Path) -> None:
    """The archive guards what an editor decided on, as it guards what one edited."""
    folder = edition(tmp_path)
    approve(folder, room(tmp_path))
    with pytest.raises(InvalidInput, match="an editor has decided on this edition"):
        Archive(tmp_path).guard(DAY, force=False)


def test_approve_and_reject_record_a_decision(terminal: Terminal) -> None:
    """By date or folder, at the run's clock; issue.json stays byte for byte; --json prints the decision."""
    folder = edition(terminal.newsroom.issues)
    before = (folder / ISSUE).read_bytes()
    ended = terminal.run("approve", "2026-05-04", "--by", "Hedda", "--note", "Fine.")
    assert (ended.code, ended.err) == (0, "")
    assert "approved by Hedda" in ended.out
    ended = terminal.run("reject", folder, "--by", "Grace", "--json")
    assert ended.code == 0
    told = json.loads(ended.out)["decision"]
    first, second = json.loads((folder / REVIEW).read_text())["decisions"]
    assert second == told
    assert (first["verdict"], first["note"], first["at"]) == ("approved", "Fine.", "2026-05-04T12:00:00Z")
    assert first["digest"] == second["digest"] == read_issue(folder / ISSUE).digest
    assert (folder / ISSUE).read_bytes() == before


def test_approve_takes_the_keys_that_check_prints(terminal: Terminal) -> None:
    """A key copied from the check's line waives that finding; without it the exit code is 3 and nothing is written."""
    folder = edition(terminal.newsroom.issues)
    reword(folder, WRONG)
    (line,) = [line for line in terminal.run("check", folder).out.splitlines() if line.startswith("blocker ")]
    key = line.split()[1]
    terminal.refused(3, key, "--waive", arguments=("approve", folder, "--by", "Hedda"))
    ended = terminal.run("approve", folder, "--by", "Hedda", "--waive", key, "--because", "Counted by hand.")
    assert ended.code == 0
    assert f"let through: {key}" in ended.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--by", "Hedda", "--waive", KEY), ("--waive", "--because")),
        (("--by", "Hedda", "--waive", KEY, "--because", "a", "--waive", KEY, "--because", "b"), ("--waive", "named once")),
        (("--by", "Hedda", "--waive", "value@/nowhere:0-1", "--because", "a"), ("the check finds no 'value@/nowhere:0-1'",)),
        (("--by", "Hedda", "--waive", KEY, "--because", " "), ("--because", "at least 1 character")),
        (("--by", ""), ("--by", "at least 1 character")),
    ],
)
def test_a_decision_that_is_not_complete_is_refused(
    terminal: Terminal, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    """Reasons that do not match findings, unknown findings, empty names and reasons are exit code 2, and nothing is written."""
    folder = edition(terminal.newsroom.issues)
    reword(folder, WRONG)
    terminal.refused(2, *words, arguments=("approve", folder, *arguments))
    assert not (folder / REVIEW).exists()


def test_an_edition_that_is_not_there_is_refused(terminal: Terminal) -> None:
    """A date without a folder and a word that is no date are exit code 2."""
    terminal.refused(2, "2026-05-09", "no edition folder", arguments=("approve", "2026-05-09", "--by", "Hedda"))
    terminal.refused(2, "yesterday", "neither an edition folder nor a date", arguments=("reject", "yesterday", "--by", "Hedda"))
