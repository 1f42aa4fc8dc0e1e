"""Headlines and openings that stood there before, and figures that only a story over time has."""

from __future__ import annotations

from datetime import date

import pytest

from autopost import derive
from autopost.facts import Ledger
from autopost.grounding import check, check_text
from autopost.issue import Sentence
from tests.made import DAY, fact, subject

ENGINE = subject("ada/engine", "repository")
NOW = fact("stars", 24_937, "stars", ENGINE)
BEFORE = derive.then(NOW, 19_900, date(2026, 5, 3))
EARLIER = derive.then(NOW, 19_000, date(2026, 5, 2))
GAIN = derive.difference(NOW, BEFORE, "stars_gain_1d", "ada/engine gained 5,037 stars in the day to Monday 4 May 2026")
FORMER = derive.difference(BEFORE, EARLIER, "stars_gain_1d", "ada/engine gained 900 stars in the day to Sunday 3 May 2026")
MARK = derive.mark(NOW, BEFORE, "stars_mark", "ada/engine passed 20,000 stars")
MEDIAN = derive.median_gain((EARLIER, BEFORE), "stars_gain_1d_median", "the median daily gain of ada/engine was 900 stars")
LEDGER = Ledger.seal(DAY, [NOW, BEFORE, EARLIER, GAIN, FORMER.model_copy(update={"id": f"{FORMER.id}@2026-05-03"}), MARK])
USUAL = Ledger.seal(DAY, [NOW, BEFORE, EARLIER, GAIN, MEDIAN])
HEAD, OPENING = "/lead/headline/text", "/lead/body/0/0/text"


def said(pointer: str, text: str, earlier: dict[str, list[tuple[date, str]]]) -> list[tuple[str, str, int, int, str]]:
    """What the check says of a line against earlier ones, of what stood there before alone."""
    written = [(pointer, Sentence(text=text, kind="report", cites=("f1",)))]
    found = check(written, LEDGER, earlier=earlier).findings
    return [(f.severity, f.section, f.start, f.end, f.message) for f in found if f.code == "told-before"]


def test_a_headline_that_only_changed_its_figures_is_named_with_its_edition() -> None:
    """The finding spans the headline and names the edition that is most like it."""
    text = "ada/engine has 24,937 stars"
    earlier = {HEAD: [(date(2026, 5, 1), "babbage/mill rests"), (date(2026, 5, 2), "ada/engine has 19,000 stars")]}
    told = "this headline is, but for its figures, that of 2 May 2026"
    assert said(HEAD, text, earlier) == [("warning", HEAD, 0, len(text), told)]


def test_an_opening_is_held_against_openings_alone() -> None:
    """What stood as a headline does not count for an opening, and another line is no repetition."""
    text = "ada/engine has 24,937 stars."
    assert said(OPENING, text, {HEAD: [(DAY, text)]}) == []
    assert said(OPENING, text, {OPENING: [(DAY, "The mill of babbage has other things to show.")]}) == []
    assert [message for *_, message in said(OPENING, text, {OPENING: [(DAY, text)]})] == [
        "this opening is, but for its figures, that of 4 May 2026"
    ]


@pytest.mark.parametrize(
    ("text", "sealed", "held"),
    [
        ("ada/engine passed 20,000 stars.", LEDGER, False),
        ("ada/engine has 20,000 stars.", LEDGER, True),
        ("ada/engine passed 25,000 stars.", LEDGER, True),
        ("ada/engine gained 5,037 stars in a day, against 900 on its best day before.", LEDGER, False),
        ("ada/engine gained 900 stars on 3 May.", LEDGER, False),
        ("ada/engine gained 900 stars in a day.", LEDGER, True),
        ("ada/engine gained 5,037 stars in a day, against a median of 900.", USUAL, False),
        ("ada/engine gained 900 stars in a day.", USUAL, True),
    ],
)
def test_marks_medians_and_former_days_are_what_they_are(text: str, sealed: Ledger, held: bool) -> None:
    """A mark is passed and nobody's count, a median no gain of today, and a former day's gain is dated."""
    assert any(finding.blocks for finding in check_text(text, sealed)) == held
