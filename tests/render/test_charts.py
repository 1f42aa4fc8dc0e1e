"""The geometry of bars, shares and QR codes."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from autopost.charts import HEIGHT, THINNEST, WIDTH, bars, line, qr, shares


def test_gains_and_falls_share_a_scale() -> None:
    """The largest gain and the largest fall reach the two ends, and the zero line divides them in their proportion."""
    gain, fall, none = bars([300, -100, 0])
    assert (gain.zero, gain.start, gain.length, gain.falling) == (25, 25, 75, False)
    assert (fall.start, fall.length, fall.falling) == (0, 25, True)
    assert none.length == 0


def test_a_small_move_is_still_seen() -> None:
    """A move that would be thinner than a line is drawn at the least thickness, inside the chart."""
    _, fall, rise = bars([1_000_000, -1, 1])
    assert fall.length == rise.length == THINNEST
    assert fall.start >= 0


@given(st.lists(st.floats(), max_size=12))
def test_bars_stay_inside(sizes: list[float]) -> None:
    """Whatever the sizes, infinite or no numbers included, every bar lies between 0 and 100 on one common zero."""
    drawn = bars(sizes)
    assert len(drawn) == len(sizes)
    assert len({bar.zero for bar in drawn}) <= 1
    for bar in drawn:
        assert 0 <= bar.start <= bar.start + bar.length <= 100.01


def test_shares_need_one_unit() -> None:
    """Figures of one unit are drawn against the largest; mixed units, ranks, words and single figures are not drawn."""
    assert shares([50, 200, 0], ["likes"] * 3) == [25, 100, 0]
    assert shares([50, 200], ["likes", "stars"]) == [None, None]
    assert shares([1, 2], ["rank", "rank"]) == [None, None]
    assert shares([1, None], ["likes", "likes"]) == [None, None]
    assert shares([1], ["likes"]) == [None]
    assert shares([0, 0], ["likes", "likes"]) == [None, None]


def test_code_covers_its_modules() -> None:
    """A QR code is at least 21 modules wide, and its path begins with the seven dark modules of the corner mark."""
    code = qr("https://t.me/aimorningpost")
    assert code.side >= 21
    assert code.path.startswith("M0 0h7v1h-7z")
    assert max(int(x) for x in re.findall(r"M(\d+) ", code.path)) < code.side


def test_line_is_to_scale_in_time() -> None:
    """A day in the middle of the time stands in the middle of the line; the largest value is on top, the least at the bottom."""
    drawn = line([(0, 10), (4, 30), (8, 20)])
    assert drawn
    assert drawn.path == "M2.5 17.5L40 2.5L77.5 10"
    assert (drawn.end_x, drawn.end_y) == (77.5, 10)


def test_line_needs_two_days() -> None:
    """One day, or none that is a number, is no line."""
    assert line([]) is None
    assert line([(3, 5), (4, float("nan"))]) is None


@given(st.lists(st.tuples(st.integers(0, 60), st.floats()), max_size=12, unique_by=lambda point: point[0]))
def test_line_stays_inside(points: list[tuple[int, float]]) -> None:
    """Whatever the values, the line lies inside its box."""
    drawn = line(sorted(points))
    for x, y in re.findall(r"([\d.]+) ([\d.]+)", drawn.path if drawn else ""):
        assert 0 <= float(x) <= WIDTH
        assert 0 <= float(y) <= HEIGHT
