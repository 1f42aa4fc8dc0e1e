"""Seven real days in one newsroom, from 28 April to 4 May 2026, by the wire and by a model that never errs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from huggingface_hub import close_session
from jsonschema import Draft202012Validator

from autopost.archive import read_issue, read_ledger, read_signals
from autopost.facts import Ledger
from autopost.issue import SECTIONS, Issue
from autopost.signals import Signal
from tests.links import Links
from tests.newsrooms import desk
from tests.standins import World, realdata
from tests.standins.chat import ChatStandIn
from tests.standins.reporter import reporter

pytestmark = [
    pytest.mark.realdata,
    pytest.mark.skipif(not (realdata.folder() / "huggingface").is_dir(), reason="no recorded days beside the checkout"),
]
DAYS = tuple(date(2026, 4, 28) + timedelta(days=n) for n in range(7))
SCHEMA = Path(__file__).parents[1] / "fixtures" / "issue.schema.json"


@dataclass(frozen=True)
class Edition:
    """One day's folder as it was written, and how many calls the model had by then."""

    day: date
    issue: Issue
    ledger: Ledger
    signals: tuple[Signal, ...]
    findings: list[dict[str, Any]]
    plain: dict[str, Any]
    calls: int
    page: Links


Week = tuple[Edition, ...]


@pytest.fixture(scope="module")
def worlds() -> dict[date, World]:
    """What the platforms showed."""
    return {day: realdata.of_day(realdata.folder(), day) for day in DAYS}


@pytest.fixture(scope="module", params=["wire", "model"])
def week(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, worlds: dict[date, World]) -> Iterator[Week]:
    """The week's editions, each drafted with the history of those before it."""
    newsroom = desk(tmp_path_factory.mktemp("newsroom"), worlds[DAYS[0]])
    written = []
    with ExitStack() as stack:
        stack.enter_context(newsroom.platforms)
        chat = stack.enter_context(ChatStandIn(reporter))
        for day in DAYS:
            newsroom.show(worlds[day])
            written.append(_edition(day, newsroom.draft(day, chat if request.param == "model" else "").folder, chat.count))
    yield tuple(written)
    close_session()


def _edition(day: date, folder: Path, calls: int) -> Edition:
    return Edition(
        day,
        read_issue(folder / "issue.json"),
        read_ledger(folder / "ledger.json"),
        read_signals(folder / "signals.jsonl"),
        json.loads((folder / "findings.json").read_text(encoding="utf-8"))["findings"],
        json.loads((folder / "issue.json").read_text(encoding="utf-8")),
        calls,
        Links.of(folder / "index.html"),
    )


def links(node: Any) -> Iterator[str]:
    """Every `url` of an issue."""
    if isinstance(node, dict):
        if "url" in node:
            yield node["url"]
        for value in node.values():
            yield from links(value)
    elif isinstance(node, list):
        for value in node:
            yield from links(value)


def test_every_issue_is_whole(week: Week) -> None:
    """Each day has its own number and date, every list but the first day's is filled, and every section its writer's."""
    assert [edition.issue.masthead.date for edition in week] == list(DAYS)
    assert [edition.issue.masthead.number for edition in week] == list(range(118, 125))
    for edition in week:
        issue = edition.issue
        writers = {getattr(issue, name).origin.writer for name in SECTIONS}
        assert writers == ({"model"} if edition.calls else {"wire"})
        assert (len(issue.tools.items), len(issue.reading.items)) == (4, 3)
        assert issue.trending.models.rows
        assert issue.trending.repositories.rows
        assert issue.ledger_digest == edition.ledger.digest


def test_every_issue_fits_the_exported_schema(week: Week) -> None:
    """The JSON schema in fixtures/ accepts each issue.json."""
    if not SCHEMA.is_file():
        pytest.skip("the schema is not exported yet")
    validator = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert [list(validator.iter_errors(edition.plain)) for edition in week] == [[]] * 7


def test_no_day_has_a_blocker(week: Week) -> None:
    """The check finds nothing that holds an issue."""
    blockers = {
        (edition.day.isoformat(), finding["section"], finding["message"])
        for edition in week
        for finding in edition.findings
        if finding["severity"] == "blocker"
    }
    assert blockers == set()


def test_every_link_is_one_from_the_signals(week: Week) -> None:
    """Each url of an issue is a signal's of that day; the page has these, its facts' and those of editions it goes back to."""
    for edition in week:
        known = {signal.url for signal in edition.signals}
        found = set(links(edition.plain))
        assert found
        assert found <= known
        facts = {url for fact in edition.ledger.facts for url in (fact.url, fact.subject.url)}
        told = {f"../{part.earlier.edition}/index.html" for part in edition.issue.stories().values() if part.earlier}
        assert found <= edition.page.outward <= known | facts | told


def test_no_lead_is_told_twice_running(week: Week) -> None:
    """Two days in a row never have a lead of one angle about one subject, and one day's three stories take three angles."""
    for before, after in pairwise(edition.issue.lead.angle for edition in week):
        assert (before.kind, before.subjects[0]) != (after.kind, after.subjects[0])
        assert before.subjects[0] != after.subjects[0]
    for edition in week:
        issue = edition.issue
        told = {(one.kind, one.subjects) for one in (issue.lead.angle, issue.deep_dive.angle, issue.opinions.angle)}
        assert len(told) == 3


def test_no_tool_is_shown_twice_in_the_week(week: Week) -> None:
    """A tool rests for longer than the week lasts."""
    shown = [tool.subject for edition in week for tool in edition.issue.tools.items]
    assert len(shown) == len(set(shown))


def test_movers_are_honest_on_the_first_day_and_filled_after(week: Week) -> None:
    """The first day has no rows and says why; every later one has rows over the days since the first."""
    first, *later = [edition.issue.movers for edition in week]
    assert (first.rows, first.note) == ((), "The paper begins to count today; movers are shown from the next edition on.")
    assert [movers.days for movers in later] == [1, 2, 3, 4, 5, 6]
    assert all(movers.rows for movers in later)


def test_a_mover_is_what_two_readings_differ_by(week: Week) -> None:
    """The last day's gains are that day's signals minus an earlier day's, as they stand in the files."""
    today = {signal.key: signal for signal in week[-1].signals}
    keys = {signal.id: signal.key for signal in week[-1].signals}
    for row in week[-1].issue.movers.rows:
        now = today[keys[row.subject]].metrics[row.metric]
        readings = (s.metrics[row.metric] for e in week[:-1] for s in e.signals if s.key == keys[row.subject])
        assert row.size == now - next(readings)


def test_the_model_is_asked_five_times_a_day(week: Week) -> None:
    """One call a section and no repair."""
    if week[0].calls:
        assert [edition.calls for edition in week] == [5, 10, 15, 20, 25, 30, 35]
