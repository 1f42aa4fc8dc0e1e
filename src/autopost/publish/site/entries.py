"""What an edition holds, as the site's index has it: its summary, its tools, and every thing that appeared in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from pydantic import BaseModel, ConfigDict

from autopost.facts import Ledger, Subject
from autopost.issue import Issue, Row, Sentence
from autopost.publish.site.addresses import FOLDERS
from autopost.publish.site.holdings import Holding

METRICS: Mapping[str, tuple[str, ...]] = {
    "model": ("likes", "downloads"),
    "dataset": ("likes", "downloads"),
    "space": ("likes",),
    "repository": ("stars",),
    "paper": ("upvotes",),
}
"""What the history of a thing shows, by its kind; the first stands beside each edition too."""
_STORIES = {"lead": "Lead story", "deep_dive": "Deep dive", "opinions": "Opinion", "tools": "Tools", "reading": "Weekend reading"}

Points = dict[tuple[str, date], float]
"""Values by metric and day."""


class Tool(BaseModel):
    """A tool as an edition showed it."""

    model_config = ConfigDict(frozen=True)

    subject: str
    name: str
    url: str
    blurb: str


class Summary(BaseModel):
    """An edition in a few lines."""

    model_config = ConfigDict(frozen=True)

    edition: date
    number: int
    headline: str
    deck: str
    dive: str
    motion: str
    tools: tuple[Tool, ...]
    corrected: bool


@dataclass
class Appearance:
    """One thing in one edition: in which sections, the first sentence that speaks of it, and the values its facts know."""

    subject: Subject
    sections: list[str] = field(default_factory=list)
    said: str = ""
    points: Points = field(default_factory=dict)


def summary(held: Holding) -> Summary:
    """The summary of an edition."""
    issue = held.issue
    return Summary(
        edition=held.edition,
        number=issue.masthead.number,
        headline=issue.lead.headline.text,
        deck=" ".join(each.text for each in issue.lead.deck),
        dive=issue.deep_dive.headline.text,
        motion=issue.opinions.motion.text,
        tools=tuple(Tool(subject=it.subject, name=it.name, url=it.url, blurb=it.blurb.text) for it in issue.tools.items),
        corrected=bool(held.corrections),
    )


def appearances(held: Holding) -> tuple[Appearance, ...]:
    """Every thing that a reader saw in an edition, in the order in which it first came up; only kinds that have pages."""
    seen: dict[str, Appearance] = {}
    for name, section, said in _mentions(held.issue, held.ledger):
        subject = held.ledger.subjects.get(name)
        if subject is None or subject.kind not in FOLDERS:
            continue
        entry = seen.setdefault(name, Appearance(subject))
        if section not in entry.sections:
            entry.sections.append(section)
        entry.said = entry.said or said
    _add_facts(seen, held)
    for row in _rows(held.issue):
        if row.spark is not None and row.subject in seen:
            shown = seen[row.subject]
            if row.spark.metric in METRICS[shown.subject.kind]:
                shown.points = {(row.spark.metric, day): value for day, value in row.spark.points()} | shown.points
    return tuple(seen.values())


def _mentions(issue: Issue, ledger: Ledger) -> Iterator[tuple[str, str, str]]:
    """Subject, section and sentence of every mention; the sentence is empty where nothing is said of the thing itself."""
    topics = issue.topics()
    for pointer, sentence in issue.sentences():
        section = _STORIES[pointer.split("/")[1]]
        said = sentence.text if section != _STORIES["opinions"] else ""
        if pointer in topics:
            yield topics[pointer], section, said
        bound = _subjects(sentence, ledger)
        for name, is_bound in bound.items():
            yield name, section, said if is_bound else ""
    for mover in issue.movers.rows:
        yield mover.subject, "Biggest movers", ""
    for row in _rows(issue):
        yield row.subject, "Trending", ""


def _subjects(sentence: Sentence, ledger: Ledger) -> dict[str, bool]:
    """Subjects of the facts that a sentence rests on, and whether a value or name in it was bound to one of theirs."""
    bound = {bound.fact for bound in sentence.bindings}
    facts = [ledger.by_tag[tag] for tag in (*sorted(bound), *sentence.cites) if tag in ledger.by_tag]
    found: dict[str, bool] = {}
    for fact in facts:
        found[fact.subject.id] = found.get(fact.subject.id, False) or fact.tag in bound
    return found


def _rows(issue: Issue) -> Iterator[Row]:
    trending = issue.trending
    for table in (trending.models, trending.datasets, trending.spaces, trending.repositories):
        yield from table.rows


def _add_facts(seen: Mapping[str, Appearance], held: Holding) -> None:
    for fact in held.ledger.facts:
        entry = seen.get(fact.subject.id)
        if entry is None or fact.kind != "observed" or fact.number is None or fact.metric not in METRICS[entry.subject.kind]:
            continue
        try:
            entry.points[fact.metric, date.fromisoformat(fact.as_of[:10])] = fact.number
        except ValueError:
            continue
