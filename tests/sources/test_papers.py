"""What Daily Papers become."""

from __future__ import annotations

from collections.abc import Callable

from autopost.config import PapersSettings
from autopost.sources.papers import Papers
from tests.sources.conftest import PAPERS, Desk
from tests.standins import Fault, World, world


def test_days_are_asked_and_papers_sorted_by_upvotes(desk: Desk) -> None:
    """Today and three days before it are asked, one request each, and the most upvoted paper comes first."""
    signals = desk.gather(Papers(), PAPERS)
    asked = [seen.first("date") for seen in desk.standin.seen]
    assert asked == ["2026-05-04", "2026-05-03", "2026-05-02", "2026-05-01"]
    assert [s.metrics["upvotes"] for s in signals] == [124, 61, 22]
    assert not desk.skipped


def test_a_paper_has_its_figures_words_and_abstract(desk: Desk) -> None:
    """Title, authors, organisation, code and dates are the Hub's, and the abstract is one line."""
    first, second, _ = desk.gather(Papers(), PAPERS)
    assert first.id == "paper:2604.27351"
    assert first.url == "https://huggingface.co/papers/2604.27351"
    assert first.name == "Heterogeneous Scientific Foundation Model Collaboration"
    assert first.metrics == {"upvotes": 124, "code_stars": 1}
    assert first.attributes == {
        "title": first.name,
        "arxiv_id": "2604.27351",
        "published_at": "2026-04-30T00:00:00Z",
        "organization": "University of Illinois",
        "authors": ("Zihao Li",),
        "code_repository": "Violet24K/Eywa",
        "listed_on": "2026-05-01",
    }
    assert second.passages[0].label == "abstract"
    assert second.passages[0].text == "One video model is taught many tasks. It keeps what the first model knew."


def test_only_the_most_upvoted_are_kept(desk: Desk) -> None:
    """A limit of one keeps the paper with the most upvotes of all days."""
    assert [s.id for s in desk.gather(Papers(), PapersSettings(limit=1))] == ["paper:2604.27351"]


def test_a_paper_listed_twice_comes_once(desk_of: Callable[[World], Desk]) -> None:
    """A paper on two days' lists is one signal, as the newer list has it."""
    entry = world.paper("2605.00001", "One paper", 5, "2026-05-01")
    newer = world.paper("2605.00001", "One paper", 9, "2026-05-01")
    signals = desk_of(World(papers={"2026-05-03": [entry], "2026-05-04": [newer]})).gather(Papers(), PAPERS)
    assert [(s.metrics["upvotes"], s.attributes["listed_on"]) for s in signals] == [(9, "2026-05-04")]


def test_a_day_that_fails_is_reported_and_the_rest_comes(desk: Desk) -> None:
    """When the first request is refused, the papers of the other days come and the day is named as skipped."""
    desk.standin.fail("/api/daily_papers", Fault(status=400, times=1))
    assert [s.id for s in desk.gather(Papers(), PAPERS)] == ["paper:2604.27351", "paper:2604.27083"]
    assert [entry.subject for entry in desk.skipped] == ["papers of 2026-05-04"]


def test_hostile_papers_are_dropped_or_made_harmless(desk_of: Callable[[World], Desk]) -> None:
    """An id that is no arXiv number or a missing title drops the paper alone; a strange code link drops only the link."""
    long = "word " * 400_000
    listed = [
        world.paper("2605.1/../../x", "Path", 99, "2026-05-01"),
        world.paper("2605.00002", "\u200b\u202e", 98, "2026-05-01"),
        {"paper": "none"},
        [],
        world.paper(
            "2605.00003",
            "A\u200b title\nwith\u0007 tricks",
            97,
            "2026-05-01",
            githubRepo="javascript:alert(1)//github.com/a/b",
            authors=[{"name": "A"}, "B", {"name": None}],
            organization="none",
            summary=long,
        ),
    ]
    desk = desk_of(World(papers={"2026-05-04": listed}))  # type: ignore[dict-item]  # malformed on purpose
    (only,) = desk.gather(Papers(), PAPERS)
    assert only.name == "A title with tricks"
    assert only.attributes["authors"] == ("A",)
    assert not {"code_repository", "organization"} & set(only.attributes)
    assert len(only.passages[0].text) <= 5_000
    assert not desk.skipped
