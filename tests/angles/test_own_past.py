"""Angles against an item's own past, and those where a total passes something."""

from __future__ import annotations

from datetime import timedelta

import pytest

from autopost.angles import crossing, own_past
from autopost.past import Anomaly, Past
from tests.angles.days import book, daily, grown, inputs_known, past, values
from tests.made import DAY, model, repository

REPO = "gh:repo:a/x"
STEADY = [300, 310, 290, 305, 295, 300, 310, 290, 300, 305]


def one(total: float, gains: list[float]) -> Past:
    """The past of one repository by its daily gains."""
    return past({REPO: daily(grown(total, gains))})


def test_the_modified_z_score_is_that_of_its_source() -> None:
    """0.6745 × distance ÷ MAD, worked out by hand; a past of equal days divides by a tenth of the median instead."""
    assert own_past.modified_z(20, [1, 2, 3, 4, 5, 6, 7]) == pytest.approx(0.6745 * 16 / 2)
    assert own_past.modified_z(200, [100] * 8) == pytest.approx(0.6745 * 100 / 10)
    assert own_past.modified_z(0, [0] * 8) == 0


def test_a_breakout_is_set_against_the_median_day() -> None:
    """Gain, median and their ratio are facts whose inputs are in the ledger; a steady day is no story."""
    known = book(repository("a/x", 20_000))
    (angle,) = own_past.breakout(known, one(20_000, [*STEADY, 3_000]))
    told = values(angle)
    assert (told["stars_gain_1d"], told["stars_gain_1d_median"], told["stars_gain_1d_median_ratio"]) == (3_000, 300, 10)
    assert inputs_known(angle, known)
    assert not list(own_past.breakout(known, one(20_000, [*STEADY, 320])))


@pytest.mark.parametrize(
    ("gains", "why"),
    [([1, 2, 1, 2, 1, 2, 1, 90], "too small"), ([300, 310, 3_000], "too short a past"), ([*STEADY, -3_000], "a fall")],
)
def test_what_is_no_breakout(gains: list[float], why: str) -> None:
    """A small gain, a short past and a fall make none."""
    assert not list(own_past.breakout(book(repository("a/x", 20_000)), one(20_000, gains))), why


def test_a_day_that_was_missed_makes_no_daily_gain() -> None:
    """Where yesterday was not read, the gain is of two days and no day's record."""
    series = daily(grown(20_000, [*STEADY, 3_000]))
    gappy = past({REPO: tuple((day - timedelta(days=1), value) for day, value in series)})
    assert not list(own_past.breakout(book(repository("a/x", 20_000)), gappy))
    assert not list(own_past.record(book(repository("a/x", 20_000)), gappy))


def test_an_anomaly_is_no_story() -> None:
    """What the history calls a jump that goes back neither breaks out nor passes a mark."""
    known, jumped = book(repository("a/x", 20_000)), one(20_000, [*STEADY, 3_000])
    odd = Anomaly(signal_id=REPO, metric="stars", day=DAY, then=17_000, now=20_000, reason="went back")
    barred = past({REPO: jumped.series[REPO]["stars"]}, anomalies=(odd,))
    assert list(crossing.milestone(known, jumped))
    assert not list(own_past.breakout(known, barred))
    assert not list(crossing.milestone(known, barred))


def test_a_slowdown_is_half_the_usual_or_less() -> None:
    """Far below the median is a story, a little below is none, and a fall of the total is another kind."""
    known = book(repository("a/x", 20_000))
    (angle,) = own_past.slowdown(known, one(20_000, [*STEADY, 40]))
    assert values(angle)["stars_gain_1d"] == 40
    assert not list(own_past.slowdown(known, one(20_000, [*STEADY, 280])))
    assert not list(own_past.slowdown(known, one(20_000, [*STEADY, -40])))


def test_a_record_names_the_best_day_before() -> None:
    """The former best gain and its day are facts; a day a little better than the best is none."""
    gains = [*STEADY[:4], 600, *STEADY[4:]]
    known = book(repository("a/x", 20_000))
    (angle,) = own_past.record(known, one(20_000, [*gains, 900]))
    best = DAY - timedelta(days=len(gains) - 4)
    told = values(angle)
    assert (told["stars_gain_1d"], told[f"stars_gain_1d@{best}"], told["stars_gain_1d_best_day"]) == (900, 600, str(best))
    assert inputs_known(angle, known)
    assert not list(own_past.record(known, one(20_000, [*gains, 610])))


def test_a_streak_counts_rising_days() -> None:
    """Four rises in a row make a run of four days; a day that falls back ends it."""
    known = book(repository("a/x", 20_000))
    (angle,) = own_past.streak(known, one(20_000, [90, 80, 100, 200, 300, 900]))
    assert values(angle)["stars_streak"] == 4
    assert inputs_known(angle, known)
    assert not list(own_past.streak(known, one(20_000, [80, 100, 200, 300, 250])))


def test_a_fall_is_a_share_that_can_be_seen() -> None:
    """A loss of two percent is a story; of 300 stars in a million it is none."""
    (angle,) = own_past.fall(book(repository("a/x", 9_800), repository("b/y", 999_700), gains={"a/x": -200, "b/y": -300}), Past())
    assert (angle.subjects[0].name, values(angle)["stars_gain_7d"]) == ("a/x", -200)
    assert not list(own_past.fall(book(repository("b/y", 999_700), gains={"b/y": -300}), Past()))


def test_a_milestone_is_the_largest_mark_between_two_readings() -> None:
    """9,900 to 10,100 passes 10,000; what stays between two marks, or below the least of its kind, passes none."""
    known = book(repository("a/x", 10_100))
    (angle,) = crossing.milestone(known, one(10_100, [200]))
    assert values(angle)["stars_mark"] == 10_000
    assert inputs_known(angle, known)
    assert not list(crossing.milestone(book(repository("a/x", 10_900)), one(10_900, [200])))
    assert not list(crossing.milestone(book(repository("a/x", 1_010)), one(1_010, [20])))


def test_likes_have_marks_of_their_own() -> None:
    """A model's thousandth like is a mark, by the likes and not by any star."""
    known = book(model("o/m", 1, likes=1_004))
    (angle,) = crossing.milestone(known, past({"hf:model:o/m": daily([990])}, "likes"))
    assert (angle.facts[0].metric, angle.facts[0].unit, angle.facts[0].value) == ("likes_mark", "likes", 1_000)


def test_an_overtaking_is_ahead_now_and_behind_then() -> None:
    """The pair is told once, with the gap; one that was ahead all the time is none, nor a small pair."""
    known = book(repository("a/x", 20_300), repository("b/y", 20_200))
    passed = past({REPO: daily([20_000]), "gh:repo:b/y": daily([20_100])})
    (angle,) = crossing.overtaking(known, passed)
    assert ([subject.name for subject in angle.subjects], values(angle)["stars_lead"]) == (["a/x", "b/y"], 100)
    assert inputs_known(angle, known)
    assert not list(crossing.overtaking(known, past({REPO: daily([20_150]), "gh:repo:b/y": daily([20_100])})))
    small = book(repository("a/x", 900), repository("b/y", 800))
    assert not list(crossing.overtaking(small, past({REPO: daily([600]), "gh:repo:b/y": daily([700])})))
