"""Angles of one day, the choice among them, and the briefs."""

from __future__ import annotations

from datetime import timedelta

import pytest

from autopost import derive
from autopost import ledger as ledgers
from autopost.angles import code, find, hub
from autopost.angles.briefing import SHARED_CHARACTERS, write_briefs
from autopost.angles.choice import choose
from autopost.book import Book, Read
from autopost.briefs import Angle, Story, Told
from autopost.config import Angles, Sections
from autopost.errors import Failed
from autopost.facts import Ledger
from autopost.past import Past
from tests.angles.days import book, values
from tests.made import DAY, model, paper, release, repository

TOP_TEN = [
    model(f"owner{n}/model-{n}", n, likes=1000 - n, downloads=5000, score=500 - 10 * n, created_at="2026-01-01")
    for n in range(1, 11)
]


def test_the_leader_is_measured_against_the_second() -> None:
    """Gap and ratio are derived from the two first models' figures."""
    first, second = model("a/x", 1, score=465, downloads=900), model("b/y", 2, score=401, downloads=20)
    (angle,) = hub.leader(book(first, second), Past())
    derived = {f.metric: (f.value, f.subject.name, f.inputs) for f in angle.facts if f.kind == "derived"}
    assert derived["trending_score_lead"][:2] == (64, "a/x")
    assert derived["downloads_ratio"] == (45, "a/x", ("hf:model:a/x:downloads", "hf:model:b/y:downloads"))
    assert angle.kind == "leader_and_gap"


def test_a_leader_that_did_not_lead_yesterday_is_new() -> None:
    """With yesterday's place known and not first, the kind says so and the surprise is greater."""
    first, second = model("a/x", 1, score=465), model("b/y", 2, score=401)
    facts = list(ledgers.observed([first, second]))
    place = next(fact for fact in facts if fact.id == "hf:model:a/x:rank")
    (before,) = hub.leader(Book(facts, DAY, Read(2, 0, 0)), Past())
    (angle,) = hub.leader(Book([*facts, derive.then(place, 2, DAY - timedelta(days=1))], DAY, Read(2, 0, 0)), Past())
    assert angle.kind == "new_leader"
    assert angle.surprise - before.surprise == pytest.approx(0.25)


def test_newcomers_are_counted_among_the_top_ten_alone() -> None:
    """Models older than the window and models below the tenth place do not count."""
    young = [model(f"y/{n}", n, created_at="2026-04-25" if n <= 6 else "2026-01-01") for n in range(1, 11)]
    below = model("y/11", 11, created_at="2026-05-03")
    (angle,) = hub.newcomers(book(*young, below), 14)
    assert values(angle)["count_created_14d_top10"] == 6
    assert angle.facts[0].unit == "of 10 top trending models"
    assert len(angle.facts[0].inputs) == 6


def test_ten_models_from_which_others_are_missing_are_told_to_be_screened() -> None:
    """Where a place among them was set aside, the ten are not those that a reader finds on the Hub, and are not called so."""
    young = [model(f"y/{n}", n if n < 5 else n + 1, created_at="2026-04-25") for n in range(1, 11)]
    (angle,) = hub.newcomers(book(*young), 14)
    assert angle.facts[0].unit == "of 10 top trending models after screening"
    assert angle.facts[0].statement == "10 of the 10 top trending models after screening were created in the last 14 days"


def test_attention_without_use_needs_fewer_downloads_than_likes() -> None:
    """Only the model with more likes than downloads makes the story, with a more used one below it."""
    quiet = model("t/talkie", 1, likes=216, downloads=0)
    (angle,) = hub.attention_without_use(
        book(quiet, *(m.model_copy(update={"metrics": {**m.metrics, "rank": m.metrics["rank"] + 1}}) for m in TOP_TEN))
    )
    assert [subject.name for subject in angle.subjects] == ["t/talkie", "owner1/model-1"]
    assert angle.surprise == pytest.approx(0.7)


def test_use_without_attention_is_outside_the_top_ten() -> None:
    """The most downloaded model below the tenth place is set against the leader."""
    used = model("g/gemma", 11, downloads=5_000_000, score=9)
    (angle,) = hub.use_without_attention(book(*TOP_TEN, used))
    assert (values(angle)["downloads_ratio"], angle.subjects[0].name) == (1000, "g/gemma")


def test_crowding_counts_derivatives_that_were_set_aside() -> None:
    """Three cuts of one base, none of them listed, are counted over the whole list that was read."""
    cuts = tuple(model(f"cut/{n}", 10 + n, base_model="owner1/model-1", base_relation="quantized") for n in range(3))
    (angle,) = hub.crowding(book(*TOP_TEN, aside=cuts))
    assert (angle.facts[0].value, angle.facts[0].unit, angle.subjects[0].name) == (3, "of 13 trending models", "owner1/model-1")


def test_an_owner_with_two_places_is_a_story_and_with_one_is_none() -> None:
    """Places are counted by owner among the ten highest-ranked."""
    assert list(hub.owner_places(book(*TOP_TEN))) == []
    (angle,) = hub.owner_places(book(model("x/a", 1), model("x/b", 2), model("y/c", 3)))
    assert (angle.facts[0].value, angle.subjects[-1].kind, angle.subjects[-1].name) == (2, "owner", "x")


def test_a_surge_has_its_rank_ratio_and_share() -> None:
    """The largest gain is first among those followed, with its ratio to the next and its share of all stars."""
    signals = [repository("a/x", 57_675), repository("b/y", 110_025)]
    first, *_ = code.surge(book(*signals, gains={"a/x": 27_737, "b/y": 16_091}))
    told = {fact.metric: fact.value for fact in first.facts if fact.subject.name == "a/x"}
    assert (told["stars_gain_7d"], told["stars_gain_7d_rank"]) == (27_737, 1)
    assert round(float(str(told["stars_gain_7d_ratio"])), 2) == 1.72
    assert round(float(str(told["stars_gain_7d_share"])), 1) == 48.1


def test_rising_stands_in_only_where_there_is_no_history() -> None:
    """Without gains the young repository with the most stars is the story; with them there is none of this kind."""
    signals = [repository("a/x", 900), repository("b/y", 500), repository("old/z", 99_000, created_at="2019-01-01")]
    (angle,) = code.rising(book(*signals))
    assert (angle.subjects[0].name, values(angle)["stars_lead"]) == ("a/x", 400)
    assert list(code.rising(book(*signals, gains={"a/x": 5}))) == []


def test_a_prerelease_is_no_release() -> None:
    """The newest release is the finished one, though a pre-release is later."""
    signals = [
        repository("a/x", 9),
        release("a/x", "v1.0", "2026-05-01"),
        release("a/x", "v2.0rc1", "2026-05-04", prerelease=True),
    ]
    (angle,) = code.release(book(*signals))
    assert values(angle)["newest_release"] == "v1.0"
    assert not any(fact.metric == "release" and fact.value == "v2.0rc1" for fact in angle.facts)


def test_papers_are_ranked_over_those_read() -> None:
    """The rank of a paper says over how many it was taken, and code makes another kind of story."""
    first, second = code.paper(book(paper("1", "One", 124, code_repository="o/n"), paper("2", "Two", 61)))
    assert (first.kind, second.kind) == ("paper_with_code", "paper")
    assert "number 1 by upvotes of the 2 papers" in first.facts[1].statement


def day() -> Book:
    """A day with stories of many kinds."""
    return book(
        *TOP_TEN, model("g/gemma", 11, downloads=5_000_000), repository("a/x", 3000), repository("b/y", 2000),
        repository("c/awesome-list", 9000), repository("d/small", 50), paper("1", "One", 124), paper("2", "Two", 61),
        gains={"a/x": 900, "b/y": 500},
    )  # fmt: skip


def found() -> tuple[Angle, ...]:
    """The day's stories, without any history."""
    return find(day(), Past(), None, Angles())


def test_lead_deep_dive_and_opinions_take_different_kinds_and_subjects() -> None:
    """No two of the three tell the same kind of story about the same thing."""
    choice = choose(found(), day(), (), Angles())
    chosen = (choice.lead, choice.deep_dive, choice.opinions)
    assert len({angle.kind for angle in chosen}) == 3
    assert len({angle.subjects[0].id for angle in chosen}) == 3


def told(days_ago: int, angle: Angle, **shown: tuple[str, ...]) -> Told:
    """An edition so many days ago that led with an angle."""
    return Told(edition=DAY - timedelta(days=days_ago), stories={"lead": Story(angle=angle.ref)}, **shown)


def test_a_lead_rests_for_its_days_and_may_return_after() -> None:
    """Yesterday's leading subject does not lead again, that of 15 days ago may."""
    angles = found()
    lead = choose(angles, day(), (), Angles()).lead
    assert choose(angles, day(), (told(1, lead),), Angles()).lead.subjects[0] != lead.subjects[0]
    assert choose(angles, day(), (told(15, lead),), Angles()).lead.subjects[0] == lead.subjects[0]


def test_tools_say_what_they_are_and_have_stars_and_are_no_lists() -> None:
    """A list of other things and a repository below the bar are no tools; a tool shown lately rests."""
    angles = found()
    only = [angle for angle in angles if angle.kind not in {"surge", "paper"}]
    names = [subject.name for subject in choose(only, day(), (), Angles()).tools]
    assert names == ["a/x", "b/y"]
    shown = told(3, angles[0], tools=("gh:repo:a/x",))
    assert [s.name for s in choose(only, day(), (shown,), Angles()).tools] == ["b/y"]


def test_reading_is_never_shown_twice() -> None:
    """A paper of an earlier reading list does not come back."""
    angles = found()
    shown = told(40, angles[0], reading=("paper:1",))
    assert [s.id for s in choose(angles, day(), (shown,), Angles()).reading] == ["paper:2"]


def test_without_any_angle_there_is_no_edition() -> None:
    """A day on which nothing makes a story is said to be one."""
    with pytest.raises(Failed, match="nothing in today's facts"):
        choose((), book(), (), Angles())


def briefed() -> tuple[Ledger, dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """A sealed ledger, and the shared and own tags by section."""
    choice = choose(found(), day(), (), Angles())
    extra = [fact for angle in (choice.lead, choice.deep_dive, choice.opinions) for fact in angle.facts]
    sealed = Ledger.seal(DAY, [*day().facts.values(), *extra])
    briefs = write_briefs(choice, Book(sealed.facts, DAY, day().read), sealed)
    return sealed, {b.section: b.shared for b in briefs}, {b.section: b.own for b in briefs}


def test_every_brief_begins_with_the_same_facts() -> None:
    """Shared tags are equal for all sections, disjoint from the section's own, and few enough."""
    sealed, shared, own = briefed()
    assert len(set(shared.values())) == 1
    assert all(not set(shared[section]) & set(own[section]) for section in own)
    lines = [sealed.by_tag[tag].line for tag in shared["lead"]]
    assert 0 < sum(map(len, lines)) <= SHARED_CHARACTERS


def test_the_motion_is_worded_with_slots_of_the_sealed_ledger() -> None:
    """Every slot of the motion is a tag that it cites, and no place number is left."""
    choice = choose(found(), day(), (), Angles())
    extra = [fact for angle in (choice.lead, choice.deep_dive, choice.opinions) for fact in angle.facts]
    sealed = Ledger.seal(DAY, [*day().facts.values(), *extra])
    (brief,) = (b for b in write_briefs(choice, Book(sealed.facts, DAY, day().read), sealed) if b.section == "opinions")
    assert "{0" not in brief.motion
    assert brief.motion_cites
    assert all(f"{{{tag}" in brief.motion for tag in brief.motion_cites)


def test_a_newsroom_shows_as_many_tools_and_papers_as_it_says() -> None:
    """The choice is cut to the counts of the config."""
    choice = choose(found(), day(), (), Angles())
    few = choice.within(Sections(tools=1, reading=0))
    assert (few.tools, few.reading) == (choice.tools[:1], ())
    assert choice.within(Sections()) == choice
