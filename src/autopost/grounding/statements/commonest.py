"""Clauses about what is commonest in a set: "Apache 2.0 is the most common licence", "Friday was the busiest day"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from autopost.grounding.referents.referring import kind_named
from autopost.grounding.statements.lettered import COUNT, DAY, LABEL, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead
from autopost.grounding.statements.restrictions import limited
from autopost.grounding.statements.sets import KIND, sets

_MODE = re.compile(
    rf"(?:the )?(?P<label>{LABEL}) (?:is|was|remains) (?P<no>not )?the "
    r"(?:most (?:common|frequent|used|widely used|popular)|commonest|leading|main) (?:main )?"
    r"(?:licen[cs]e|language|tag|task|sdk)(?: (?:of|among|in|for|on) )"
)
_DAY_WAS = re.compile(
    rf"(?P<day>{DAY}) was the (?:(?:publication|creation) (?:date|day) of (?:only |exactly )?(?P<n>{COUNT}) (?=[a-z])|"
    r"(?:busiest|most common) (?:day|date) (?:for|of|among) (?=the ))"
)
_OF_SO_MANY = re.compile(
    rf"(?:the )?(?P<label>{LABEL}) (?:is|was) (?:the|an?) (?:main )?(?:licen[cs]e|language|tag|task|sdk) (?:of|for) "
    rf"(?:just |only |exactly )?(?P<n>{COUNT}) (?:(?:ranked|listed|trending|tracked) )?(?P<kind>{KIND})(?:[,:] "
    rf"(?P<name>{NAME}|[a-z][\w/-]+))?"
)
_WITH_SO_MANY = re.compile(rf",? with (?P<n>{COUNT})(?: of them)?(?: (?:published|created|papers|models))?")


_TIE = re.compile(
    rf"(?:the )?(?:tags?|tasks?|licen[cs]es?|languages?)? ?(?P<one>{LABEL}) and (?P<two>{LABEL}) are the "
    r"(?:most (?:common|frequent|used|popular)|commonest)(?: (?:licen[cs]es|languages|tags|tasks))?(?: (?:of|among|in|for|on) )"
)
_EACH_SO_MANY = re.compile(rf"(?: {DAY})?,? with (?P<n>{COUNT})(?: (?:{KIND}))? each")


def _tie(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "The tags A and B are the commonest among the 30 models, with eight each"."""
    match = _TIE.match(row.text, at)
    labels = [row.labels.get(match.start(group)) for group in ("one", "two")] if match else []
    for one in limited(row, match.end()) if match and None not in labels else ():
        facts = [row.view.desk.rolls.of(name, label.metric) for name in one.names for label in labels[:1] if label]
        counts = Counter(str(fact.value).lower() for fact in facts if fact is not None)
        own = {sum(bool(label.of(row.view, name)) for name in one.names) for label in labels if label}
        most = max(counts.values(), default=0)
        so = own == {most} and [*counts.values()].count(most) == len(labels)
        yield Claim(at, one.end, so, "superlative"), one.end
        if told := _EACH_SO_MANY.match(row.text, one.end):
            yield Claim(at, told.end(), so and row.typed.counts[told.start("n")].value == most, "superlative"), told.end()


def commonest(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place."""
    yield from _mode(row, at)
    yield from _tie(row, at)
    yield from _of_so_many(row, at)
    yield from _busiest(row, at)


def _mode(row: Lettered, at: int) -> Iterator[ClaimRead]:
    match = _MODE.match(row.text, at)
    label = row.labels.get(match.start("label")) if match else None
    for one in limited(row, match.end()) if match and label else ():
        if match and label:
            facts = [row.view.desk.rolls.of(name, label.metric) for name in one.names]
            counts = Counter(str(fact.value).lower() for fact in facts if fact is not None)
            own = sum(bool(label.of(row.view, name)) for name in one.names)
            yield Claim(at, one.end, _first(own, counts) != bool(match["no"]), "superlative"), one.end


def _of_so_many(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "Elixir is the main language of just one repository, symphony"."""
    match = _OF_SO_MANY.match(row.text, at)
    label = row.labels.get(match.start("label")) if match else None
    number = row.typed.counts[match.start("n")] if match else None
    if match is None or label is None or number is None or number.form != "count" or number.total is not None:
        return
    rolls, kind = row.view.desk.rolls, kind_named(match["kind"])
    for names in dict.fromkeys((rolls.covered.get(kind, ()), rolls.trending.get(kind, ()))):
        own = [name for name in names if label.of(row.view, name)]
        right = len(own) == number.value
        if match["name"] and right and len(own) == 1:
            told = row.typed.names.get(match.start("name"), "")
            right = own[0] == told or own[0].rpartition("/")[2].lower() == row.low(*match.span("name"))
        yield Claim(*match.span("name" if match["name"] else "n"), right, "count"), match.end()


def _first(own: int, counts: Counter[str]) -> bool:
    """Whether so many are more than there are of anything else."""
    return own > 0 and own == max(counts.values(), default=0) and [*counts.values()].count(own) == 1


def _busiest(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "Wednesday 29 April was the busiest day for the papers listed, with five published"."""
    match = _DAY_WAS.match(row.text, at)
    moment = row.day(match.start("day")) if match else None
    for one in sets(row, match.end()) if match and moment else ():
        days = [day for name in one.names if (day := row.view.desk.began_on(name)) is not None]
        own = sum(moment is not None and moment.holds(day) for day in days)
        if match and match["n"]:
            yield Claim(at, one.end, row.typed.counts[match.start("n")].value == own, "count"), one.end
            continue
        busiest = _first(own, Counter(day.isoformat() for day in days))
        yield Claim(at, one.end, busiest, "superlative"), one.end
        if so_many := _WITH_SO_MANY.match(row.text, one.end):
            right = row.typed.counts[so_many.start("n")].value == own
            yield Claim(at, so_many.end(), busiest and right, "count"), so_many.end()
