"""Eight real days in a row by the wire, held to what `benchmarks/month.py` holds thirty to."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from autopost.archive import read_ledger
from benchmarks import month
from tests.standins import realdata

pytestmark = [
    pytest.mark.realdata,
    pytest.mark.skipif(not (realdata.folder() / "huggingface").is_dir(), reason="no recorded days beside the checkout"),
]
FIRST, DAYS = date(2026, 4, 28), 8


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the days are drafted."""
    return tmp_path_factory.mktemp("newsroom")


@pytest.fixture(scope="module")
def editions(newsroom: Path) -> tuple[month.Edition, ...]:
    """The editions."""
    return month.month(newsroom, FIRST, DAYS)


def test_it_reads_like_different_days(editions: tuple[month.Edition, ...]) -> None:
    """No bound of the benchmark is missed but the number of kinds, and six kinds at least have led."""
    assert [fault for fault in month.faults(editions) if not fault.startswith("only ")] == []
    assert len(month.kinds_of(editions)) >= 6


def test_no_headline_is_printed_twice(editions: tuple[month.Edition, ...]) -> None:
    """No two leads of the run have one headline, and no story has the one that says nothing."""
    told = [
        part.headline.text for one in editions for part in (one.issue.lead, one.issue.deep_dive, one.issue.opinions.in_favour)
    ]
    leads = [one.issue.lead.headline.text for one in editions]
    assert len(set(leads)) == DAYS
    assert not [text for text in told if text.endswith("its figures") or text.startswith("The figures of")]


@pytest.mark.usefixtures("editions")
def test_every_input_of_every_derived_fact_is_in_the_ledger(newsroom: Path) -> None:
    """Also of those that only a story over time has; and no story needs more than sixty of them."""
    for folder in sorted((newsroom / "issues").iterdir()):
        sealed = read_ledger(folder / "ledger.json")
        derived = [fact for fact in sealed.facts if fact.kind == "derived"]
        assert derived
        assert {name for fact in derived for name in fact.inputs} <= sealed.by_id.keys()
        assert max(len(fact.inputs) for fact in derived) <= 60


def test_a_story_that_returns_links_to_the_edition_that_told_it(editions: tuple[month.Edition, ...], newsroom: Path) -> None:
    """The page and its Markdown twin lead to that edition's page, which is there, and a sentence says what has changed."""
    returned = [(one, part) for one in editions for part in one.issue.stories().values() if part.earlier is not None]
    assert returned
    for one, part in returned:
        assert part.earlier is not None
        target = f"../{part.earlier.edition}/index.html"
        folder = newsroom / "issues" / one.day.isoformat()
        assert (folder / target).is_file()
        assert f'href="{target}"' in (folder / "index.html").read_text(encoding="utf-8")
        assert f"]({target})" in (folder / "issue.md").read_text(encoding="utf-8")
        sentences = json.dumps(part.model_dump(mode="json"))
        assert "since this paper last told of it" in sentences.lower()
