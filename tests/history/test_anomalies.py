"""Jumps that are no movement, and what is compared where there was one."""

from __future__ import annotations

import pytest

from tests.history.days import Values, days_ago, past_of

DIPPED: Values = {9: 181_000, 8: 181_010, 6: 159_216, 5: 159_230, 3: 159_240, 1: 181_108, 0: 181_120}


def moved(values: Values) -> list[tuple[float, int]]:
    """Gain and days of the one item's movement, if there is one."""
    return [(movement.gain, movement.days) for movement in past_of({"a/x": values}).movements]


def reasons(values: Values) -> list[tuple[int, str]]:
    """The one item's anomalies: days before the edition, and the first words."""
    return [((days_ago(0) - one.day).days, one.reason.partition(":")[0]) for one in past_of({"a/x": values}).anomalies]


def test_a_fall_that_went_back_is_no_movement() -> None:
    """A repository that lost 21,794 stars and has them back gained twelve since it had, and both jumps are anomalies."""
    assert moved(DIPPED) == [(12, 1)]
    assert reasons(DIPPED) == [(6, "a jump that went back"), (1, "a jump that went back")]


@pytest.mark.parametrize("day", [6, 5, 3, 1])
def test_a_fall_is_no_movement_before_it_goes_back(day: int) -> None:
    """On no day of the dip, the first and the last included, does anything like 21,794 move."""
    seen = {before - day: value for before, value in DIPPED.items() if before >= day}
    assert all(abs(gain) < 100 for gain, _ in moved(seen))
    assert reasons(seen)


def test_a_rise_that_went_back_is_no_movement() -> None:
    """Nine thousand stars that come and go leave the gain of the days outside."""
    values = {7: 1000, 6: 1010, 5: 10_010, 4: 10_020, 3: 1030, 0: 1050}
    assert moved(values) == [(50, 7)]
    assert [reason for _, reason in reasons(values)] == ["a jump that went back"] * 2


def test_a_rise_that_stays_is_a_movement() -> None:
    """From one day to the next a repository may triple."""
    values = {7: 1749, 1: 5667, 0: 7818}
    assert moved(values) == [(6069, 7)]
    assert reasons(values) == []


def test_a_counter_that_was_reset_begins_anew() -> None:
    """After a fall to a twentieth only the days since are compared; on the day itself nothing is."""
    assert moved({7: 4000, 3: 200, 0: 230}) == [(30, 3)]
    assert moved({7: 4000, 1: 4010, 0: 200}) == []
    assert reasons({7: 4000, 1: 4010, 0: 200}) == [(0, "a counter that was reset")]


def test_a_slow_fall_is_a_movement() -> None:
    """Stars that are lost one by one are lost."""
    assert moved({7: 1000, 5: 996, 3: 992, 0: 988}) == [(-12, 7)]


def test_a_few_taken_back_are_no_anomaly() -> None:
    """From 100 to 95 is less than a jump, though it is more than a fiftieth."""
    assert moved({3: 100, 0: 95}) == [(-5, 3)]


def test_a_mass_correction_is_nobodys_movement() -> None:
    """Thirty repositories that all rise by a tenth on one quiet day moved only since then, and one that did not jump neither."""
    quiet = {f"a/{n}": {day: 1000 + n - day for day in range(9, -1, -1)} for n in range(30)}
    jumped = {name: {day: value + (100 if day <= 2 else 0) for day, value in values.items()} for name, values in quiet.items()}
    past = past_of({**jumped, "b/still": {day: 5000 - day for day in range(9, -1, -1)}})
    assert {movement.days for movement in past.movements} == {2}
    assert {movement.gain for movement in past.movements} == {2}
    assert {one.reason for one in past.anomalies} == {"a mass correction: 30 of 31 jumped on one day"}


def test_a_lively_list_is_no_mass_correction() -> None:
    """Thirty repositories that rise by a tenth every day are rising."""
    lively = {f"a/{n}": {day: int((1000 + n) * 1.1 ** (9 - day)) for day in range(9, -1, -1)} for n in range(30)}
    past = past_of(lively)
    assert past.anomalies == ()
    assert {movement.days for movement in past.movements} == {7}


def test_a_list_that_falls_at_once_on_the_second_day_was_corrected() -> None:
    """Without other days a rise of all is taken for real, and a fall of all is not."""
    fallen = {f"a/{n}": {1: 1000 + n, 0: 900 + n} for n in range(30)}
    risen = {f"a/{n}": {1: 1000 + n, 0: 1100 + n} for n in range(30)}
    assert past_of(fallen).movements == ()
    assert len(past_of(risen).movements) == 30
