"""What a fact states passes as a sentence that cites it, and so does what its statement says beside its value."""

from __future__ import annotations

from datetime import date

import pytest

from autopost import derive
from autopost.facts import Fact, Ledger
from autopost.grounding import Desk, check
from autopost.issue import Sentence
from benchmarks.frames.cited import stopped
from tests.grounding import newsday
from tests.grounding.twins import DEMO, assert_told_apart

AT = "/lead/body/0/0/text"
OWNS = newsday.repository("ada/engine")


def _own() -> Ledger:
    """A repository that passed a mark, had a day of loss, a run of rises and a release named like a number."""
    now = newsday.fact(OWNS, "stars", 51_340, "stars", "ada/engine has 51,340 stars")
    before = derive.then(now, 48_610, date(2026, 5, 3))
    mark = derive.mark(
        now, before, "stars_mark", "ada/engine passed 50,000 stars between Sunday 3 May 2026 and Monday 4 May 2026"
    )
    facts = [
        now,
        before,
        mark,
        newsday.fact(OWNS, "stars_streak", 5, "days", "the daily gain of ada/engine has risen 5 days in a row", kind="derived"),
        newsday.fact(
            OWNS, "stars_gain_1d", -22, "stars", "ada/engine lost 22 stars in the day to Wednesday 29 April 2026",
            id=f"{OWNS.id}:stars_gain_1d@2026-04-29", as_of="2026-04-29", kind="derived",
        ),
        newsday.fact(
            OWNS, "release", "0.31", None, "ada/engine released 0.31 on Friday 1 May 2026", id=f"{OWNS.id}:release@0.31"
        ),
        newsday.fact(
            OWNS, "release_date", "2026-05-01", None, "ada/engine 0.31 was published on Friday 1 May 2026",
            id=f"{OWNS.id}:release_date@0.31",
        ),
    ]  # fmt: skip
    return Ledger.seal(date(2026, 5, 4), facts)


KNOWN = _own()
DESK = Desk(KNOWN)


def blocked(text: str, *metrics: str, desk: Desk = DESK) -> list[str]:
    """What is stopped in a sentence that cites some facts of the one repository."""
    tags = tuple(desk.ledger.by_id[f"{OWNS.id}:{metric}"].tag for metric in metrics)
    found = check(((AT, Sentence(text=text, kind="report", cites=tags)),), desk.ledger, desk).findings
    return [one.text for one in found if one.blocks]


def _said(fact: Fact) -> Sentence:
    begins = fact.statement.startswith(fact.subject.name)
    text = fact.statement if begins else fact.statement[0].upper() + fact.statement[1:]
    return Sentence(text=f"{text}.", kind="report", cites=(fact.tag,))


def test_what_a_fact_states_passes_when_it_is_cited() -> None:
    """Of every metric of the recorded edition a few facts, and all of those that are made here."""
    seen: dict[str, int] = {}
    for desk in (DEMO, DESK):
        for fact in desk.ledger.facts:
            seen[fact.metric] = seen.get(fact.metric, 0) + 1
            if fact.kind != "passage" and seen[fact.metric] <= len("ABC"):
                assert not stopped(desk, _said(fact)), fact.statement


@pytest.mark.parametrize(
    ("right", "wrong", "metrics"),
    [
        (
            "ada/engine passed 50,000 stars between Sunday and Monday.",
            "ada/engine did not pass 50,000 stars between Sunday and Monday.",
            "stars_mark",
        ),
        (
            "The mark of 50,000 stars was passed by ada/engine between Sunday and Monday.",
            "The mark of 50,000 stars was passed by ada/engine between Saturday and Sunday.",
            "stars_mark",
        ),
        (
            "In the day to Wednesday ada/engine lost 22 stars.",
            "In the day to Thursday ada/engine lost 22 stars.",
            "stars_gain_1d@2026-04-29",
        ),
        (
            "The star loss of ada/engine for the day to Wednesday stood at 22.",
            "The star gain of ada/engine for the day to Wednesday stood at 22.",
            "stars_gain_1d@2026-04-29",
        ),
        (
            "On each of the last five days, ada/engine gained more stars than on the day before.",
            "On each of the last six days, ada/engine gained more stars than on the day before.",
            "stars_streak",
        ),
        (
            "ada/engine has had five straight days of rising daily star gains.",
            "ada/engine has had four straight days of rising daily star gains.",
            "stars_streak",
        ),
        ("On Friday, ada/engine released 0.31.", "On Thursday, ada/engine released 0.31.", "release@0.31"),
        ("The release of 0.31 by ada/engine came on 1 May.", "The release of 0.32 by ada/engine came on 1 May.", "release@0.31"),
    ],
)  # fmt: skip
def test_what_stands_in_the_statement_beside_the_value_is_held_to_it(right: str, wrong: str, metrics: str) -> None:
    """Days, runs and versions, on both sides."""
    assert blocked(right, *metrics.split()) == []
    assert blocked(wrong, *metrics.split()) != []


def test_a_run_of_rises_is_not_belied_by_a_day_that_was_told_before() -> None:
    """The loss of Wednesday, which the sentence before cites, is none of the run."""
    texts = {
        "stars_gain_1d@2026-04-29": "In the day to Wednesday ada/engine lost 22 stars.",
        "stars_streak": "Its daily gain has risen five days in a row.",
    }
    first, second = (
        Sentence(text=text, kind="report", cites=(KNOWN.by_id[f"{OWNS.id}:{metric}"].tag,)) for metric, text in texts.items()
    )
    found = check(((AT, first), ("/lead/body/0/1/text", second)), KNOWN, DESK).findings
    assert [one.text for one in found if one.blocks] == []


TWINS = {
    "more than on an earlier day": (
        "hermes-agent has 11,256 stars more than seven days ago.",
        "hermes-agent has 11,256 stars [more than six days ago].",
    ),
    "a day on which it was otherwise": (
        "On Monday of last week it was otherwise: hermes-agent had 120,503 stars.",
        "On Monday of last week it was otherwise: hermes-agent had [120,530] stars.",
    ),
}


@pytest.mark.parametrize("name", sorted(TWINS))
def test_what_was_is_told_from_what_is(name: str) -> None:
    """Over the edition that is always there."""
    assert_told_apart(*TWINS[name], DEMO)
