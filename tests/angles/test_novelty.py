"""What was told of late: rests, kinds that cool down, weights, and stories that return with a change."""

from __future__ import annotations

from datetime import timedelta

import pytest

from autopost.angles.choice import STORIES, choose
from autopost.angles.novelty import Memory
from autopost.angles.returns import returning
from autopost.briefs import Angle, Story, Told
from autopost.config import Angles
from autopost.issue import AngleRef
from tests.angles.days import book, values
from tests.made import DAY, fact, repository, subject

KNOWN = book(*(repository(f"{name}/r", 5_000) for name in "abcdef"))


def story(name: str, kind: str, surprise: float = 0.5, reach: float = 1.0) -> Angle:
    """A story about a repository."""
    about = subject(f"{name}/r", "repository")
    facts = (fact("stars", 5_000, "stars", about),)
    return Angle(kind=kind, subjects=(about,), facts=facts, surprise=surprise, reach=reach, why="it is so", motion="Is it so?")


def told(days_ago: int, section: str, angle: Angle, stars: int = 5_000) -> Told:
    """An edition so many days ago that told of an angle, when its subject had so many stars."""
    ref = AngleRef(kind=angle.kind, subjects=angle.ref.subjects, values={angle.facts[0].id: stars})
    past = Story(angle=ref, headline=f"{angle.subjects[0].name} is news", opening="It is so.")
    return Told.model_validate({"edition": DAY - timedelta(days=days_ago), "stories": {section: past}})


def leads(angles: list[Angle], *before: Told, **settings: float) -> str:
    """The name of the lead's subject."""
    return choose(angles, KNOWN, before, Angles.model_validate(settings)).lead.subjects[0].name


def test_a_score_is_the_weighted_product_of_its_three_parts() -> None:
    """100 × surprise^2 × reach^0.5 × novelty^1, by hand; a weight of nought leaves a part out."""
    memory = Memory((), Angles(surprise=2, reach=0.5), DAY)
    assert memory.worth(story("a", "x", 0.5, 0.25), "lead").score == pytest.approx(100 * 0.25 * 0.5)
    assert Memory((), Angles(reach=0), DAY).worth(story("a", "x", 0.5, 0.25), "lead").score == pytest.approx(50)


def test_weights_decide_between_the_unusual_and_the_well_known() -> None:
    """The same two stories change places with the weight of reach."""
    angles = [story("a", "x", 0.9, 0.2), story("b", "y", 0.5, 1.0)]
    assert (leads(angles, reach=0), leads(angles, reach=2)) == ("a/r", "b/r")


def test_a_subject_at_rest_leads_only_where_it_has_changed() -> None:
    """Unchanged it loses to the weakest; changed it counts for a quarter; after its rest it leads again."""
    strong, weak = story("a", "x", 0.9), story("b", "y", 0.1)
    assert leads([strong, weak], told(14, "lead", strong)) == "b/r"
    assert leads([strong, weak], told(14, "lead", strong, stars=100)) == "a/r"
    assert leads([strong, story("b", "y", 0.5)], told(14, "lead", strong, stars=100)) == "b/r"
    assert leads([strong, weak], told(15, "lead", strong)) == "a/r"


def test_where_everything_rests_the_best_returns() -> None:
    """A paper must have a lead: with nothing else the resting story is told."""
    assert leads([story("a", "x", 0.9)], told(1, "lead", story("a", "x"))) == "a/r"


def test_a_kind_told_of_late_counts_for_less() -> None:
    """Two leads of its kind within the week cost a kind the lead, and after a week they do not."""
    angles = [story("a", "x", 0.6), story("b", "y", 0.5)]
    assert leads(angles, told(1, "lead", story("c", "x")), told(2, "lead", story("d", "x"))) == "b/r"
    assert leads(angles, told(8, "lead", story("c", "x")), told(9, "lead", story("d", "x"))) == "a/r"


def test_a_subject_of_another_section_counts_for_more_with_each_day() -> None:
    """Told in the deep dive yesterday it is worth less as a lead than a fortnight later, and never nothing."""
    worth = [
        Memory((told(days, "deep_dive", story("a", "x")),), Angles(), DAY).worth(story("a", "z"), "lead").novelty
        for days in (1, 7, 14, 15)
    ]
    assert worth == sorted(worth)
    assert (0.6 < worth[0] < worth[2] < 1, worth[3]) == (True, 1)


def test_a_story_that_returns_says_what_changed_and_where_it_stood() -> None:
    """The gain since the last telling is a derived fact over today's figure and that day's; the latest telling counts."""
    angle = returning(
        story("a", "x"), KNOWN, (told(20, "lead", story("a", "x"), 100), told(5, "opinions", story("a", "x"), 4_000))
    )
    assert angle.earlier is not None
    assert (angle.earlier.edition, angle.earlier.section, angle.earlier.headline) == (
        DAY - timedelta(days=5), "opinions", "a/r is news",
    )  # fmt: skip
    assert values(angle)["stars_gain_5d"] == 1_000
    gain = next(fact for fact in angle.facts if fact.metric == "stars_gain_5d")
    assert gain.inputs == ("gh:repo:a/r:stars", f"gh:repo:a/r:stars@{DAY - timedelta(days=5)}")
    assert {fact.id for fact in angle.basis} >= {gain.inputs[1]}


def test_a_story_without_a_change_or_a_past_does_not_return() -> None:
    """The same figure, or nothing told of it, leaves the story as it is."""
    assert returning(story("a", "x"), KNOWN, (told(5, "lead", story("a", "x"), 5_000),)).earlier is None
    assert returning(story("a", "x"), KNOWN, (told(5, "lead", story("b", "x")),)).earlier is None


def test_every_candidate_says_how_it_fared_in_every_section() -> None:
    """One wins each section; the others say why they lost there."""
    angles = [story("a", "x", 0.9), story("a", "y", 0.8), story("b", "x", 0.7), story("c", "z", 0.6), story("d", "w", 0.1)]
    outcomes = choose(angles, KNOWN, (told(3, "opinions", story("d", "w")),), Angles()).outcomes
    assert [sum(not one.lost for one in outcomes if one.worth.section == section) for section in STORIES] == [1, 1, 1]
    assert len(outcomes) == 3 * len(angles)
    dive = {one.worth.angle.facts[0].id + one.worth.angle.kind: one.lost for one in outcomes if one.worth.section == "deep_dive"}
    assert dive["gh:repo:a/r:starsy"] == "has the same subject as the lead"
    assert dive["gh:repo:b/r:starsx"] == "is of the same kind as the lead"
    debate = [one.lost for one in outcomes if one.worth.section == "opinions"]
    assert f"rests until {DAY + timedelta(days=11)}, and no change since is known" in debate
