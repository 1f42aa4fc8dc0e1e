"""Approved editions for the site: a sample of the newspaper page, told again day after day with other figures."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from autopost.config import Config
from autopost.decisions import Decision
from autopost.facts import Fact, Ledger
from autopost.issue import Issue, Sentence
from autopost.publish.site.builder import Builder, made_from
from autopost.publish.site.holdings import Holding
from autopost.publish.site.press import Press
from tests import drafted
from tests.render.pages import TEMPLATES
from tests.render.samples import SAMPLES

FIRST = date(2026, 5, 4)
RENAMED = 3
"""From this day on papers have another title, as happens."""
URL = "https://paper.example/post"


@cache
def held(n: int = 0, sample: str = "small") -> Holding:
    """The edition `n` days after the first, approved at seven on its day: figures grow by 3% a day, and the headline names it."""
    issue, facts = (drafted.issue(), drafted.FACTS) if sample == "small" else _sample(sample)
    day = FIRST + timedelta(days=n)
    ledger = Ledger.seal(day, [_later(fact, n) for fact in facts])
    return approved(_dated(issue, day).model_copy(update={"ledger_digest": ledger.digest}), ledger)


def _sample(name: str) -> tuple[Issue, tuple[Fact, ...]]:
    it = SAMPLES[name]()
    return it.issue, it.ledger.facts


def approved(issue: Issue, ledger: Ledger) -> Holding:
    """An edition as the site takes it, approved as it stands."""
    at = datetime(issue.masthead.date.year, issue.masthead.date.month, issue.masthead.date.day, 7, tzinfo=UTC)
    decision = Decision(verdict="approved", by="Ada Example", at=at, digest=issue.digest)
    return Holding(issue=issue, ledger=ledger, findings=(), decision=decision, first=at)


def _dated(issue: Issue, day: date) -> Issue:
    number = issue.masthead.number + (day - FIRST).days
    head = issue.masthead.model_copy(update={"date": day, "number": number})
    words = issue.lead.headline.text
    lead = issue.lead.model_copy(update={"headline": Sentence(text=f"{number}: {words}"[:600], kind="report")})
    return issue.model_copy(update={"masthead": head, "lead": lead})


def _later(fact: Fact, n: int) -> Fact:
    try:
        day = date.fromisoformat(fact.as_of) + timedelta(days=n)
    except ValueError:
        return fact
    subject = fact.subject
    if subject.kind == "paper" and n >= RENAMED:
        subject = subject.model_copy(update={"name": f"{subject.name}, revised"})
    value = round(fact.number * 1.03**n) if fact.number is not None else fact.value
    return fact.model_copy(update={"as_of": day.isoformat(), "value": value, "subject": subject})


def builder(folder: Path, config: Config | None = None) -> Builder:
    """A builder of a site in a folder, its index beside it."""
    config = config or Config()
    return Builder(folder / "site", folder / "site.db", Press(config, [TEMPLATES]), made_from(config, [TEMPLATES]))


def with_url(**more: object) -> Config:
    """A config that says where the site is."""
    return Config.model_validate({"paper": {"url": URL}, "site": more})


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a site by its path."""
    site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
