"""Angles in places over time, in what a list is made of, and where two things meet."""

from __future__ import annotations

from datetime import date, timedelta

from autopost import derive
from autopost.angles import hub, mix, places, together, weekdays
from autopost.book import Book
from tests.angles.days import book, daily, grown, inputs_known, past, values
from tests.made import DAY, model, paper, release, repository

FIRST, SECOND = model("a/x", 1, score=465), model("b/y", 2, score=401)


def ranks(**places_: list[int]) -> dict[str, tuple[tuple[date, float], ...]]:
    """Places of models on the days before, by the last part of their name."""
    return {f"hf:model:{name.replace('_', '/')}": daily(each) for name, each in places_.items()}


def test_a_new_leader_ends_a_reign_of_so_many_days() -> None:
    """The last leader's days in a row are counted back to the day on which it did not lead."""
    known = book(FIRST, SECOND)
    before = past(ranks(a_x=[3, 2, 2, 2], b_y=[2, 1, 1, 1]), "rank", ranks={"hf:model:a/x": 2, "hf:model:b/y": 1})
    place = known.get("hf:model:a/x", "rank")
    assert place is not None
    yesterday = derive.then(place, 2, DAY - timedelta(days=1))
    (angle,) = hub.leader(Book([*known.facts.values(), yesterday], DAY, known.read), before)
    assert (angle.kind, angle.subjects[-1].name, values(angle)["days_led"]) == ("new_leader", "b/y", 3)
    assert inputs_known(angle, known)


def test_a_comeback_was_away_on_days_when_the_list_came_whole() -> None:
    """Three whole days without a place make one; days on which the list came short do not count as absence."""
    known = book(FIRST, SECOND)
    gone = ranks(a_x=[4, 4, 4, 4, 4, 4], b_y=[2] * 6)
    gone["hf:model:a/x"] = gone["hf:model:a/x"][:2]
    (angle,) = places.comeback(known, past(gone, "rank"))
    assert (angle.subjects[0].name, values(angle)["days_absent"]) == ("a/x", 5)
    assert inputs_known(angle, known)
    held = {"model": tuple(day for day, _ in daily([1, 1]))}
    assert not list(places.comeback(known, past(gone, "rank", held=held)))


def test_a_front_runner_is_new_when_another_had_the_largest_week_yesterday() -> None:
    """The week of the one has passed the week of the other, which had led on the days before."""
    known = book(repository("a/x", 30_000), repository("b/y", 90_000))
    slow, fast = [500] * 20, [100] * 19 + [4_000]
    series = past({"gh:repo:a/x": daily(grown(30_000, fast)), "gh:repo:b/y": daily(grown(90_000, slow))})
    (angle,) = places.new_front_runner(known, series)
    assert [subject.name for subject in angle.subjects] == ["a/x", "b/y"]
    assert (values(angle)["stars_gain_7d"], values(angle)["days_led"]) == (4_600, 13)
    assert inputs_known(angle, known)
    assert not list(places.new_front_runner(known, past({"gh:repo:b/y": daily(grown(90_000, slow))})))


def lists(tasks: list[str], edition: date = DAY) -> Book:
    """Ten models of these tasks."""
    return book(*(model(f"o{n}/m{n}", n, pipeline_tag=task) for n, task in enumerate(tasks, start=1)), edition=edition)


def test_a_shift_is_against_the_list_of_a_week_ago() -> None:
    """Six of ten against two a week ago is a shift, both counts with the facts of their own day; two more is none."""
    week = DAY - timedelta(days=7)
    now, then = lists(["text-to-video"] * 6 + ["text-generation"] * 4), lists(["text-to-video"] * 2 + ["asr"] * 8, week)
    (angle,) = mix.shifts(now, then)
    told = values(angle)
    assert angle.kind == "task_shift"
    assert (told["count_task_text_to_video_top10"], told[f"count_task_text_to_video_top10@{week}"]) == (6, 2)
    assert inputs_known(angle, now)
    assert not list(mix.shifts(now, lists(["text-to-video"] * 4 + ["text-generation"] * 6, week)))
    assert not list(mix.shifts(now, None))


def test_sizes_are_read_in_the_models_own_names() -> None:
    """7B is small and 70B large; a name without a size is not counted, and version numbers are none."""
    week = DAY - timedelta(days=7)
    small = book(*(model(f"o{n}/Model-3.5-7B", n) for n in range(1, 11)))
    large = book(*(model(f"o{n}/Model-v2-70B-it", n) for n in range(1, 11)), edition=week)
    (angle,) = mix.shifts(small, large)
    assert (angle.kind, angle.facts[0].metric, angle.facts[0].value) == ("size_shift", "count_size_small_top10", 10)
    assert not list(mix.shifts(book(*(model(f"o{n}/Model-3.5", n) for n in range(1, 11))), large))


def test_languages_are_those_of_the_ten_largest_gainers() -> None:
    """Ten gainers in Rust where a week ago none was are a shift of languages."""
    names = [f"o{n}/r" for n in range(10)]
    gains = {name: 100 + n for n, name in enumerate(names)}
    rust = book(*(repository(name, 5_000, language="Rust") for name in names), gains=gains)
    week = DAY - timedelta(days=7)
    then = book(*(repository(name, 4_000) for name in names), gains=gains, edition=week)
    (angle,) = mix.shifts(rust, then)
    assert (angle.kind, angle.facts[0].value, angle.facts[1].value) == ("language_shift", 10, 0)


def test_a_release_after_a_surge_follows_a_week_twice_the_one_before() -> None:
    """The release's week is set against the week before it; an even week is no story."""
    known = book(repository("a/x", 20_000), release("a/x", "v2.0", DAY.isoformat()))
    (angle,) = together.release_after_surge(known, past({"gh:repo:a/x": daily(grown(20_000, [100] * 7 + [400] * 7))}))
    told = values(angle)
    assert (told["release"], told["stars_gain_7d"], told[f"stars_gain_7d@{DAY - timedelta(days=7)}"]) == ("v2.0", 2_800, 700)
    assert inputs_known(angle, known)
    assert not list(together.release_after_surge(known, past({"gh:repo:a/x": daily(grown(20_000, [300] * 14))})))


def test_a_papers_code_rises_by_its_repository_or_as_daily_papers_shows_it() -> None:
    """The followed repository's own gain comes first, else the count beside the paper; a few stars are none."""
    listed = paper("1", "One", 80, code_repository="a/x")
    (by_repository,) = together.rising_code(book(listed, repository("a/x", 900), gains={"a/x": 300}), past({"x": daily([1])}))
    assert [subject.id for subject in by_repository.subjects] == ["paper:1", "gh:repo:a/x"]
    shown = listed.model_copy(update={"metrics": {"upvotes": 80, "code_stars": 400}})
    known = book(shown)
    (by_paper,) = together.rising_code(known, past({"paper:1": daily([100, 200])}, "code_stars"))
    assert values(by_paper)["code_stars_gain_2d"] == 300
    assert inputs_known(by_paper, known)
    assert not list(together.rising_code(known, past({"paper:1": daily([380])}, "code_stars")))


def test_a_weekday_pattern_needs_four_whole_weeks_that_agree() -> None:
    """Saturdays at half of the other days make one on a Sunday, and none on a Monday or with one week that disagrees."""
    sunday = date(2026, 5, 3)
    gains = [200 if (sunday - timedelta(days=back)).weekday() == 5 else 400 for back in range(29, 0, -1)]

    def told(each: list[int], edition: date = sunday) -> list[object]:
        known = book(repository("a/x", 50_000), edition=edition)
        found = weekdays.weekday(known, past({"gh:repo:a/x": daily(grown(50_000, each), edition)}))
        return [(angle.kind, values(angle)["stars_weekday_ratio"], inputs_known(angle, known)) for angle in found]

    assert told(gains) == [("weekday", 2, True)]
    assert told([*gains[1:], 400], sunday + timedelta(days=1)) == []
    assert told(gains[4:]) == []
    assert told([900 if n == 14 + (gains.index(200) % 7) else gain for n, gain in enumerate(gains)]) == []
