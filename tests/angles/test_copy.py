"""The wire's copy of every kind of story over time: whole, and with nothing in it that the check refuses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

import pytest

from autopost import derive
from autopost.angles import crossing, hub, mix, own_past, places, together, weekdays
from autopost.angles.returns import returning
from autopost.book import Book
from autopost.briefs import Angle, Story, Told
from autopost.grounding import check
from autopost.issue import AngleRef
from autopost.past import Past
from autopost.writers.wire import Wire
from tests.angles.days import book, copy, daily, grown, past, written
from tests.made import DAY, model, paper, release, repository

Made = tuple[Angle, Book]
REPO, OTHER = "gh:repo:ada/engine", "gh:repo:babbage/mill"
STEADY = [300, 310, 290, 305, 295, 300, 310, 290, 300, 305]
WEEK_AGO = DAY - timedelta(days=7)


def grew(find: Callable[[Book, Past], Iterator[Angle]], gains: Sequence[float], total: int = 20_000) -> Made:
    """The story that a function finds in one repository's daily gains."""
    known = book(repository("ada/engine", total), gains={"ada/engine": 700})
    (angle,) = find(known, past({REPO: daily(grown(total, gains))}))
    return angle, known


def overtaking() -> Made:
    """One repository passes another."""
    known = book(repository("ada/engine", 20_300), repository("babbage/mill", 20_200))
    (angle,) = crossing.overtaking(known, past({REPO: daily([20_000]), OTHER: daily([20_100])}))
    return angle, known


def fall() -> Made:
    """A repository loses stars."""
    known = book(repository("ada/engine", 9_800), gains={"ada/engine": -200})
    (angle,) = own_past.fall(known, Past())
    return angle, known


def new_leader() -> Made:
    """A model takes the first place from another."""
    known = book(model("ada/engine-7B", 1, score=465, created_at="2026-04-25"), model("babbage/mill", 2, score=401))
    before = past({"hf:model:babbage/mill": daily([1, 1, 1])}, "rank", ranks={"hf:model:babbage/mill": 1})
    first = known.get("hf:model:ada/engine-7B", "rank")
    assert first is not None
    known = Book([*known.facts.values(), derive.then(first, 2, DAY - timedelta(days=1))], DAY, known.read)
    (angle,) = hub.leader(known, before)
    return angle, known


def comeback() -> Made:
    """A model returns to the list."""
    known = book(model("ada/engine", 1, license="mit", created_at="2026-02-01"), model("babbage/mill", 2))
    series = {"hf:model:ada/engine": daily([4] * 6)[:2], "hf:model:babbage/mill": daily([1] * 6)}
    (angle,) = places.comeback(known, past(series, "rank"))
    return angle, known


def front_runner() -> Made:
    """Another repository has the largest week."""
    known = book(repository("ada/engine", 30_000), repository("babbage/mill", 90_000))
    series = {REPO: daily(grown(30_000, [100] * 19 + [4_000])), OTHER: daily(grown(90_000, [500] * 20))}
    (angle,) = places.new_front_runner(known, past(series))
    return angle, known


def shift(name: str, now: str, then: str) -> Made:
    """Six of the models' list have a value that two had a week ago."""

    def listed(last: int, edition: date) -> Book:
        models = [model(f"o{n}/m{n}", n) for n in range(1, 11)]
        told = [{**one.attributes, name: now if n <= last else then} for n, one in enumerate(models, start=1)]
        return book(*(m.model_copy(update={"attributes": each}) for m, each in zip(models, told, strict=True)), edition=edition)

    known = listed(6, DAY)
    (angle, *_) = mix.shifts(known, listed(2, WEEK_AGO))
    return angle, known


def sizes() -> Made:
    """The models on the list are smaller than a week ago."""
    known = book(*(model(f"o{n}/Ada-{n}-{7 if n < 7 else 70}B", n) for n in range(1, 11)))
    earlier = book(*(model(f"o{n}/Ada-{n}-{7 if n < 3 else 70}B", n) for n in range(1, 11)), edition=WEEK_AGO)
    (angle,) = mix.shifts(known, earlier)
    return angle, known


def languages() -> Made:
    """The gainers are written in another language than a week ago."""
    names = [f"o{n}/r{n}" for n in range(10)]
    gains = {name: 100 + n for n, name in enumerate(names)}
    known = book(*(repository(name, 5_000, language="Rust" if n < 7 else "Go") for n, name in enumerate(names)), gains=gains)
    earlier = book(*(repository(name, 4_000) for name in names), gains=gains, edition=WEEK_AGO)
    (angle,) = mix.shifts(known, earlier)
    return angle, known


def released() -> Made:
    """A release after a week with more stars than the one before."""
    known = book(repository("ada/engine", 20_000), release("ada/engine", "v2.0", DAY.isoformat()))
    (angle,) = together.release_after_surge(known, past({REPO: daily(grown(20_000, [100] * 7 + [400] * 7))}))
    return angle, known


def rising_code() -> Made:
    """A paper's code gains stars."""
    listed = paper("1", "On Engines", 80, code_repository="ada/engine")
    known = book(listed, repository("ada/engine", 900), gains={"ada/engine": 300})
    (angle,) = together.rising_code(known, past({REPO: daily([1])}))
    return angle, known


def code_beside_a_paper() -> Made:
    """A paper's code gains stars, as Daily Papers shows them."""
    listed = paper("1", "On Engines", 80, code_repository="ada/engine")
    known = book(listed.model_copy(update={"metrics": {"upvotes": 80, "code_stars": 400}}))
    (angle,) = together.rising_code(known, past({"paper:1": daily([100, 200])}, "code_stars"))
    return angle, known


def weekday() -> Made:
    """A repository's stars follow the week."""
    sunday = date(2026, 5, 3)
    gains = [200 if (sunday - timedelta(days=back)).weekday() == 5 else 400 for back in range(29, 0, -1)]
    known = book(repository("ada/engine", 50_000), edition=sunday)
    (angle,) = weekdays.weekday(known, past({REPO: daily(grown(50_000, gains), sunday)}))
    return angle, known


def back_again(change: int) -> Made:
    """A story that returns, with so many stars more or less than when it was told."""
    angle, known = grew(own_past.breakout, [*STEADY, 3_000])
    ref = AngleRef(kind="x", subjects=(REPO,), values={f"{REPO}:stars": 20_000 - change})
    story = Story(angle=ref, headline="ada/engine is news", opening="It is.")
    return returning(angle, known, (Told(edition=DAY - timedelta(days=16), stories={"lead": story}),)), known


def liked() -> Made:
    """A model passes its thousandth like."""
    known = book(model("ada/engine", 1, likes=1_004, created_at="2026-04-01"), model("babbage/mill", 2))
    (angle,) = crossing.milestone(known, past({"hf:model:ada/engine": daily([990])}, "likes"))
    return angle, known


KINDS: dict[str, Callable[[], Made]] = {
    "breakout": lambda: grew(own_past.breakout, [*STEADY, 3_000]),
    "slowdown": lambda: grew(own_past.slowdown, [*STEADY, 40]),
    "record": lambda: grew(own_past.record, [*STEADY, 600, 300, 900]),
    "streak": lambda: grew(own_past.streak, [90, 80, 100, 200, 300, 900]),
    "milestone": lambda: grew(crossing.milestone, [300]),
    "milestone of likes": liked,
    "overtaking": overtaking,
    "fall": fall,
    "new leader": new_leader,
    "comeback": comeback,
    "front runner": front_runner,
    "tasks": lambda: shift("pipeline_tag", "text-to-video", "text-generation"),
    "licences": lambda: shift("license", "mit", "apache-2.0"),
    "sizes": sizes,
    "languages": languages,
    "release": released,
    "code": rising_code,
    "code beside a paper": code_beside_a_paper,
    "weekday": weekday,
    "back with more": lambda: back_again(5_000),
    "back with less": lambda: back_again(-70),
}


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_makes_copy_that_the_check_refuses(kind: str) -> None:
    """Told in all three places, none of its sentences has a blocker, and no headline is the fallback."""
    angle, known = KINDS[kind]()
    issue, _, findings = copy(angle, known)
    assert [(finding.section, finding.text, finding.message) for finding in findings if finding.blocks] == []
    assert "figures" not in issue.lead.headline.text


@pytest.mark.parametrize("turn", range(3))
@pytest.mark.parametrize("kind", ["milestone", "milestone of likes", "overtaking", "breakout", "fall"])
def test_every_motion_passes_the_check(kind: str, turn: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever motion is the day's, it has no blocker."""
    for module in (crossing, own_past):
        monkeypatch.setattr(module, "turned", lambda edition, *motions: motions[turn % len(motions)])
    angle, known = KINDS[kind]()
    assert [(f.text, f.message) for f in copy(angle, known)[2] if f.blocks] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_variant_of_a_headline_passes_the_check(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever variant the day picks, none has a blocker."""
    angle, known = KINDS[kind]()
    told: set[tuple[str, ...]] = set()
    for turn in range(6):
        monkeypatch.setattr(Wire, "_turned", lambda self, options, seed, turn=turn: _from(options, turn))
        issue, sealed = written(angle, known)
        for _, section in groupby(issue.sentences(), lambda placed: placed[0].split("/")[1]):
            placed = list(section)
            # A section with fewer variants has told them all before the sixth turn.
            if (texts := tuple(sentence.text for _, sentence in placed)) not in told:
                told.add(texts)
                found = check(placed, sealed, topics=issue.topics()).findings
                assert [(f.section, f.text, f.message) for f in found if f.blocks] == []


def _from(options: list[str], turn: int) -> list[str]:
    at = turn % len(options) if options else 0
    return options[at:] + options[:at]
