"""What an issue says of days and gains: which days a value is of, runs of days, what went on before, and what may come."""

from __future__ import annotations

from datetime import date

import pytest

from autopost import derive
from autopost.facts import Fact, Ledger
from autopost.grounding import Desk, check
from autopost.issue import Finding, Sentence, SentenceKind
from tests.grounding.test_real_copy import LEDGER, SHORT

SKILLS = {28: 33_000, 29: 33_000, 30: 33_000, 31: 36_000, 32: 40_000, 33: 45_000}
TRADING = {32: 65_000, 33: 65_000}


def _day(n: int) -> date:
    return date(2026, 4, n) if n <= 30 else date(2026, 5, n - 30)


def _gained(now: Fact, then: Fact, days: int) -> str:
    return f"{now.subject.name} gained {(now.number or 0) - (then.number or 0):,.0f} stars in the {days} days"


def _known() -> Ledger:
    """The recorded edition with readings of more days: gains that rose four days in a row, and a count that stood still once."""
    more: list[Fact] = []
    for name, readings in (("skills", SKILLS), ("trading", TRADING)):
        now = LEDGER.by_id[f"{SHORT[name]}:stars"]
        then = [derive.then(now, value, _day(n)) for n, value in readings.items()]
        more += then
        more += [
            derive.difference(now, fact, f"stars_gain_{34 - n}d", _gained(now, fact, 34 - n))
            for n, fact in zip(readings, then, strict=True)
        ]
        if name == "trading":
            ago = "since this paper told of it on Sunday 3 May 2026, 1 day ago, it gained 959 stars"
            more[-1] = more[-1].model_copy(update={"statement": ago})
        else:
            more.append(derive.rising_run([*then[1:], now], "stars_streak", "its daily gain has risen 4 days in a row"))
    return Ledger.seal(LEDGER.edition, [*LEDGER.facts, *more])


KNOWN = _known()
DESK = Desk(KNOWN)


def said(text: str, cites: str, kind: SentenceKind = "report") -> tuple[Finding, ...]:
    """What the check says of one sentence with what it cites."""
    pairs = (cite.partition(":") for cite in cites.split())
    tags = tuple(KNOWN.by_id[f"{SHORT[subject]}:{metric}"].tag for subject, _, metric in pairs)
    return check([("/lead/body/0/0/text", Sentence(text=text, kind=kind, cites=tags))], KNOWN, DESK).findings


TWO = "trading:stars_gain_1d trading:stars_gain_2d"
RUN = "skills:stars_streak skills:stars_gain_1d"
THEN = "skills:stars@2026-04-27 trading:stars@2026-04-27"
TOLD = "trading:stars_gain_1d trading:stars_gain_7d"
CASES = [
    pytest.param(
        TWO,
        "TauricResearch/TradingAgents added 959 stars in the day, and its two-day gain of 959 is the same.",
        "TauricResearch/TradingAgents added 959 stars in the day, and its three-day gain of 959 is the same.",
        id="one value of two windows",
    ),
    pytest.param(
        "skills:stars_gain_7d skills:stars_gain_1d",
        "mattpocock/skills gained 27,737 stars in seven days, 12,675 of them in the last day.",
        "Most of the 27,737 stars that mattpocock/skills gained in seven days came in the last day.",
        id="less than half is not most",
    ),
    pytest.param(
        RUN,
        "The daily gain of mattpocock/skills has risen four days in a row.",
        "The daily gain of mattpocock/skills has risen five days in a row.",
        id="a run of days",
    ),
    pytest.param(
        RUN,
        "mattpocock/skills gained 12,675 stars in a day, its daily gain up for four days.",
        "mattpocock/skills gained 12,675 stars in a day, its daily gain down for four days.",
        id="a run beside a gain",
    ),
    pytest.param(
        THEN,
        "Seven days earlier mattpocock/skills stood behind TauricResearch/TradingAgents, at 29,938 stars to 53,728.",
        "Seven days earlier mattpocock/skills stood behind TauricResearch/TradingAgents, at 29,938 stars to 65,959.",
        id="a score is of one day",
    ),
    pytest.param(
        TOLD,
        "Since this paper told of TauricResearch/TradingAgents a day ago it has gained 959 stars, "
        "less than its daily average over the seven days.",
        "Since this paper told of TauricResearch/TradingAgents two days ago it has gained 959 stars, "
        "more than its daily average over the seven days.",
        id="the days of an average",
    ),
    pytest.param(
        TOLD,
        "Of the 12,231 stars that TauricResearch/TradingAgents gained in seven days, 959 came since this paper told of it "
        "a day ago.",
        "Of the 12,231 stars that TauricResearch/TradingAgents gained in seven days, 959 came since this paper told of it "
        "three days ago.",
        id="since an earlier edition",
    ),
    pytest.param(
        "mimo:created_at mimo:likes deepseek:created_at",
        "MiMo-V2.5-Pro arrived on 27 April, five days later than DeepSeek-V4-Pro.",
        "MiMo-V2.5-Pro arrived on 26 April, five days later than DeepSeek-V4-Pro.",
        id="when it arrived",
    ),
]


@pytest.mark.parametrize(("cites", "right", "wrong"), CASES)
def test_days_of_what_was_gained(cites: str, right: str, wrong: str) -> None:
    """The right sentence has no blocker, its false twin with the same cites has one."""
    assert not [finding for finding in said(right, cites) if finding.blocks]
    assert any(finding.blocks for finding in said(wrong, cites))


def test_what_may_come_is_no_movement() -> None:
    """A condition and a supposition move nothing; what is told to have gone so did."""
    cites = "skills:stars_gain_7d trading:stars_gain_7d"
    right = "The lead of mattpocock/skills shrinks only when TauricResearch/TradingAgents gains more."
    assert not [finding for finding in said(right, cites, "analysis") if finding.blocks]
    wrong = "The stars of mattpocock/skills fell in seven days, when TauricResearch/TradingAgents gained more."
    assert any(finding.blocks for finding in said(wrong, cites, "analysis"))


def test_a_run_of_days_is_counted_in_an_analysis_too() -> None:
    """What it means may be argued, how many days there were may not."""
    cites = "trading:stars_gain_7d"
    text = "A gain of 12,231 stars may say little about use for the third day running."
    (finding,) = [finding for finding in said(text, cites, "analysis") if finding.blocks]
    assert finding.code == "trend"
    assert not [one for one in said("The gain of 12,231 stars may say little about use.", cites, "analysis") if one.blocks]


AGES = "skills:created_at trading:created_at skills:stars trading:stars"
OF_AGE = [
    pytest.param(
        AGES,
        "The younger project has 57,675 stars, its older rival 65,959.",
        "The younger project has 65,959 stars, its older rival 57,675.",
        id="whose figures",
    ),
    pytest.param(
        AGES,
        "The older of these projects began on 28 December 2024, the younger one on 3 February 2026.",
        "The older project began on 3 February 2026, the younger one on 28 December 2024.",
        id="whose days",
    ),
]


@pytest.mark.parametrize(("cites", "right", "wrong"), OF_AGE)
def test_ages_are_those_of_the_dates_cited(cites: str, right: str, wrong: str) -> None:
    """A word of age is held against the days of those whom the sentence cites."""
    assert not [finding for finding in said(right, cites) if finding.blocks]
    assert any(finding.blocks for finding in said(wrong, cites))


TOLD_OF_IT = [
    pytest.param(
        AGES,
        "mattpocock/skills is the younger of the two, created on 3 February 2026; TauricResearch/TradingAgents dates from "
        "28 December 2024.",
        "mattpocock/skills is the older of the two, created on 3 February 2026; TauricResearch/TradingAgents dates from "
        "28 December 2024.",
        id="the younger of two",
    ),
    pytest.param(
        RUN,
        "The daily gain of mattpocock/skills rose to 12,675 stars.",
        "The daily gain of mattpocock/skills rose to 57,675 stars.",
        id="a gain that rose to so much",
    ),
]


@pytest.mark.parametrize(("cites", "right", "wrong"), TOLD_OF_IT)
def test_what_stands_beside_the_figures_is_borne_out_by_them(cites: str, right: str, wrong: str) -> None:
    """The words of order and of gain beside two figures or days are held against them."""
    assert not [finding for finding in said(right, cites) if finding.blocks]
    assert any(finding.blocks for finding in said(wrong, cites))


def test_what_might_come_leaves_what_went_before_to_be_read() -> None:
    """A supposition beside a movement that is told does not cover it."""
    cites = "skills:stars_gain_7d"
    for text in ("The stars of mattpocock/skills fell in the week and might fall further.", "Its stars fell in the seven days."):
        assert any(finding.blocks for finding in said(text, cites, "analysis"))
