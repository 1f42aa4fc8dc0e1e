"""The reasons that only show in the crowd: clones and star rings."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from autopost.signals import Signal
from tests.made import repository
from tests.screening.asked import why
from tests.screening.test_reasons import space

MORNING = datetime(2026, 4, 21, 11, tzinfo=UTC)


def born(item: Signal, day: str) -> Signal:
    """The item with another day of creation."""
    return item.model_copy(update={"attributes": {**item.attributes, "created_at": day}})


def run(owner: str, apart: float, stars: tuple[int, ...]) -> list[Signal]:
    """Repositories of one owner, made so many seconds apart, with these stars."""
    return [
        repository(f"{owner}/thing-{n}", count, created_at=f"{MORNING + timedelta(seconds=apart * n):%Y-%m-%dT%H:%M:%SZ}")
        for n, count in enumerate(stars)
    ]


def test_a_space_under_many_owners_is_the_oldest_ones() -> None:
    """Of two Spaces of one name the younger and less liked is a clone, and the reason names the original."""
    original = born(space("linoyts/Flux2-Klein-Face-Swap", 337), "2026-02-03")
    copy = born(space("laruss5/Flux2_Klein-face-swap", 22), "2026-02-16")
    assert why(copy, original) == "clone: linoyts/Flux2-Klein-Face-Swap is the original of that name"
    assert why(original, copy) == ""


def test_a_laboratory_is_the_original_whenever_it_came() -> None:
    """The laboratory's Space stands even where a stranger's is older; one that is liked as much as it stays too."""
    own = born(space("Tongyi-MAI/Z-Image-Turbo", 1803), "2025-11-26")
    rival = born(space("mrfakename/Z-Image-Turbo", 3091), "2025-11-25")
    copy = born(space("mcp-tools/Z-Image-Turbo", 32), "2025-12-04")
    assert why(copy, rival, own) == "clone: Tongyi-MAI/Z-Image-Turbo is the original of that name"
    assert why(rival, own, copy) == why(own, rival, copy) == ""


def test_names_of_things_that_many_have_tell_nothing() -> None:
    """Leaderboards, face swaps, skills and programs for one security hole share a name and are nobody's clones or ring."""
    for name in ("leaderboard", "face-swap", "background-removal"):
        assert why(born(space(f"a/{name}", 2), "2026-01-02"), born(space(f"b/{name}", 99), "2026-01-01")) == "", name
    assert why(*(repository(f"{owner}/claude-code-skills", 20) for owner in "abc")) == ""
    holes = [repository(f"{owner}/CVE-2026-31431", 20) for owner in "abc"]
    assert why(*holes) == ""


def test_a_laboratorys_repository_is_the_original_of_its_copies() -> None:
    """Two strangers' copies of DeepSeek's repository are clones of it, and two strangers alone are no evidence."""
    own = repository("deepseek-ai/Thinking-with-Visual-Primitives", 900)
    copy = repository("mitkox/Thinking-with-Visual-Primitives", 38)
    other = repository("ailuntx/Thinking-with-Visual-Primitives", 15)
    assert why(copy, own, other).startswith("clone: deepseek-ai/")
    assert why(own, copy, other) == why(copy, other) == ""


def test_one_name_under_many_owners_is_a_ring_unless_one_of_them_leads() -> None:
    """Three repositories of one name that are starred alike are a ring; a project and those who took up its name are not."""
    alike = [repository(f"{owner}/polymarket-copy-trading-bot", stars) for owner, stars in (("a", 54), ("b", 100), ("c", 63))]
    assert why(*alike) == "star ring: one of 3 repositories of that name, each of another owner"
    led = [repository("project/polymarket-copy-trading-bot", 400), *alike[:2]]
    assert why(*led) == why(alike[0], led[0], alike[1]) == ""


def test_one_owners_two_spellings_are_no_company() -> None:
    """Two Spaces of one owner whose names differ in a hyphen alone are neither's clone."""
    assert why(born(space("a/Tale-Maker", 2), "2026-02-02"), born(space("a/tale_maker", 90), "2026-02-01")) == ""


def test_a_run_of_equally_starred_repositories_is_a_ring() -> None:
    """Four made twenty seconds apart with five stars each are a ring of four, and each of them says so."""
    made = run("xnurali2197", 20, (5, 5, 6, 5))
    for one in made:
        assert why(one, *(other for other in made if other is not one)) == (
            "star ring: one of 4 equally starred repositories that its owner made in one run"
        )


def test_a_team_that_opens_a_project_is_no_ring() -> None:
    """Three at once, four with unequal stars, four a day apart, and four of which only the day is known, all stay."""
    for made in (run("a", 20, (5, 5, 5)), run("a", 20, (6, 10, 11, 1167)), run("a", 86_400, (5, 5, 5, 5))):
        assert why(*made) == ""
    assert why(*(repository(f"a/thing-{n}", 5, created_at="2026-04-21") for n in range(4))) == ""


def test_two_runs_of_one_owner_are_counted_apart() -> None:
    """Five in the morning and four in the evening are a ring of five and a ring of four."""
    morning = run("a", 20, (5,) * 5)
    evening = [
        born(repository(f"a/late-{n}", 5), f"{MORNING + timedelta(hours=9, seconds=n):%Y-%m-%dT%H:%M:%SZ}") for n in range(4)
    ]
    assert "one of 5" in why(morning[0], *morning[1:], *evening)
    assert "one of 4" in why(evening[0], *evening[1:], *morning)
