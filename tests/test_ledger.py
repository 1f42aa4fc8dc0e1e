"""Movements and anomalies as the ledger has them."""

from __future__ import annotations

from datetime import date, timedelta

from autopost.ledger import moved, unmoved
from autopost.past import Anomaly
from tests.made import DAY, fact, repository, subject

WEEK_AGO = DAY - timedelta(days=7)
REPO = subject("a/x", "repository")


def anomaly(name: str, reason: str, day: date = DAY) -> Anomaly:
    """A fall of a repository's stars."""
    return Anomaly(signal_id=f"gh:repo:{name}", metric="stars", day=day, then=2000, now=1500, reason=reason)


def test_a_baseline_by_stargazers_says_so() -> None:
    """What is known from the dates of stars is told of the present stars, and the gain is the same formula."""
    stars = fact("stars", 110, "stars", REPO)
    before, gain, change = moved(stars, 100, WEEK_AGO, DAY, "stargazers")
    assert before.statement == "100 of the present stars of a/x were given before Monday 27 April 2026"
    assert (gain.value, gain.inputs, change.value) == (10, (stars.id, before.id), 10)


def test_anomalies_are_told_one_by_one() -> None:
    """Each has its item, its two counts, its day and its reason."""
    told = list(unmoved([anomaly("a/x", "a total that fell at once")], [repository("a/x", 1500)]))
    assert [(entry.subject, entry.source, entry.reason) for entry in told] == [
        ("a/x", "github", "anomaly: stars from 2,000 to 1,500 on 4 May 2026: a total that fell at once")
    ]


def test_a_mass_correction_is_told_once() -> None:
    """Thirty items of one reason and day are one entry, which says how many."""
    signals = [repository(f"a/{n}", 1500) for n in range(30)]
    found = [anomaly(f"a/{n}", "a mass correction: 30 of 40 jumped on one day") for n in range(30)]
    told = list(unmoved([*found, anomaly("a/0", "a counter that was reset", WEEK_AGO)], signals))
    assert [(entry.subject, entry.reason) for entry in told] == [
        ("a/0 and 29 more", "anomaly: stars on 4 May 2026: a mass correction: 30 of 40 jumped on one day"),
        ("a/0", "anomaly: stars from 2,000 to 1,500 on 27 April 2026: a counter that was reset"),
    ]
