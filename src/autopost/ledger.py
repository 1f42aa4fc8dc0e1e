"""From signals and movements to facts: what was observed, the sources' own words, and what moved."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date

from autopost import derive
from autopost.derive import spoken, then
from autopost.facts import Fact, FactValue, Subject
from autopost.past import TINY, Anomaly
from autopost.printing import LICENCES, figure, long_day, noun, rounded
from autopost.printing import day as plain_day
from autopost.signals import Passage, Signal, Skipped

UNITS = {
    "rank": "rank",
    "trending_score": "points",
    "downloads": "downloads",
    "likes": "likes",
    "stars": "stars",
    "forks": "forks",
    "open_issues": "open issues",
    "upvotes": "upvotes",
    "code_stars": "stars",
}
_METRICS = {
    "trending_score": "{name} has a trending score of {value}",
    "downloads": "{name} has {value} {unit} in the last 30 days",
    "upvotes": "{name} has {value} {unit} on Hugging Face Daily Papers",
    "code_stars": "the code of {name} has {value} {unit}, as Daily Papers shows it",
}
_ATTRIBUTES = {
    "created_at": "{name} was created on {value}",
    "published_at": "{name} was published on {value}",
    "pipeline_tag": "{name} is tagged {value}",
    "license": "{name} is published under the licence {value}",
    "base_model": "{name} is derived from {value}",
    "sdk": "{name} runs on {value}",
    "language": "{name} is written mainly in {value}",
    "organization": "{name} was submitted under the organisation {value}",
    "title": "{name} is the title, verbatim",
    "arxiv_id": "{name} is arXiv {value}",
    "code_repository": "the code of {name} is at github.com/{value}",
}
_LISTS = {"model": "models", "dataset": "datasets", "space": "Spaces"}
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])")
_MOST_SENTENCES = 6
_ALIKE = 3
"""More anomalies than this of one reason and day are told as one."""
SHORTLIST = {"model": 30, "dataset": 10, "space": 10, "paper": 15}
"""How many of each kind get facts: what an edition can show or tell, in the source's order (papers: by upvotes)."""
_GAINS, _LOSSES, _FRESH, _YOUNG, _NEWBORN, _NEWBORN_DAYS = 30, 6, 10, 15, 12, 14


def shortlist(signals: Sequence[Signal], gains: Mapping[str, float], shown: Container[str] = ()) -> tuple[Signal, ...]:
    """Those of the kept signals that get facts, in their order.

    Of repositories these are the largest gains and losses (`gains` by signal id), the largest gains among those not `shown`
    as tools of late, the young with the most stars for their age (newborn ones among them), and those that a release or a
    paper's code belongs to.
    """
    wanted: set[str] = set()
    for kind, most in SHORTLIST.items():
        of_kind = [signal for signal in signals if signal.kind == kind]
        if kind == "paper":
            of_kind.sort(key=lambda signal: (-signal.metrics.get("upvotes", 0), signal.id))
        wanted |= {signal.id for signal in of_kind[:most]}
    repositories = [signal for signal in signals if signal.kind == "repository"]
    moved = sorted((s.id for s in repositories if gains.get(s.id)), key=lambda i: (-gains[i], i))
    fresh = [i for i in moved if i not in shown][:_FRESH]
    wanted |= {*moved[:_GAINS], *fresh, *(i for i in moved[-_LOSSES:] if gains[i] < 0)}
    young = sorted(repositories, key=youth)
    newborn = [s for s in young if 0 <= _age(s) <= _NEWBORN_DAYS]
    wanted |= {s.id for s in (*young[:_YOUNG], *newborn[:_NEWBORN])}
    tied = {s.text("repository") for s in signals if s.kind == "release"}
    tied |= {s.text("code_repository") for s in signals if s.id in wanted}
    wanted |= {s.id for s in repositories if s.name in tied}
    return tuple(s for s in signals if s.id in wanted or s.kind == "release")


def _age(signal: Signal) -> int:
    """Days since creation; -1 where the source does not say."""
    created = signal.text("created_at")[:10]
    return (signal.observed_at.date() - date.fromisoformat(created)).days if created else -1


def youth(signal: Signal) -> tuple[float, str]:
    """Sort key: stars a day since creation, most first; unknown ages last."""
    age = _age(signal)
    return (-signal.metrics.get("stars", 0) / max(age, 1) if age >= 0 else 0.0, signal.id)


def subject_of(signal: Signal) -> Subject:
    """What facts from this signal are about; a release is its repository's."""
    if signal.kind == "release":
        repository = signal.text("repository")
        return Subject(id=f"gh:repo:{repository}", name=repository, kind="repository", url=f"https://github.com/{repository}")
    return Subject(id=signal.id, name=signal.name, kind=signal.kind, url=signal.url)


def observed(signals: Sequence[Signal]) -> Iterator[Fact]:
    """The observed and passage facts of signals, in their order: metrics, attributes, then passages."""
    for signal in signals:
        if signal.kind == "release":
            yield from _release(signal)
            continue
        for metric in UNITS:
            if metric in signal.metrics:
                yield _metric(signal, metric, signal.metrics[metric])
        for name in _ATTRIBUTES:
            if value := signal.text(name):
                yield _attribute(signal, name, value)
        if authors := signal.attributes.get("authors"):
            yield _attribute(signal, "first_author", str(authors[0] if isinstance(authors, tuple) else authors))
        for passage in signal.passages:
            yield from _passages(signal, passage)


def lineage(signals: Iterable[Signal]) -> Iterator[Fact]:
    """Of derivatives that get no facts of their own, only what they derive from: enough to count them by their base."""
    for signal in signals:
        if base := signal.text("base_model"):
            yield _attribute(signal, "base_model", base)


def crowds(facts: Iterable[Fact], read: int) -> Iterator[Fact]:
    """How many of the `read` trending models derive from each model that has a place in the list, where any do."""
    cuts: dict[str, list[Fact]] = defaultdict(list)
    placed: list[Subject] = []
    for fact in facts:
        if fact.subject.kind == "model" and fact.metric == "base_model":
            cuts[str(fact.value)].append(fact)
        elif fact.subject.kind == "model" and fact.metric == "rank":
            placed.append(fact.subject)
    for base in placed:
        if derived := cuts.get(base.name):
            are = "are derivatives" if len(derived) > 1 else "is a derivative"
            yield derive.count_where(
                base,
                f"count_derivatives_top{read}",
                derived,
                f"of {read} trending models",
                f"{len(derived)} of the {read} highest trending models on the Hub {are} of {base.name}",
                as_of=derived[0].as_of,
                formula=f"count(base_model == {base.name}) over the {read} models read",
            )


def _fact(signal: Signal, metric: str, value: FactValue, unit: str | None, statement: str) -> Fact:
    return Fact(
        id=f"{signal.id}:{metric}",
        kind="observed",
        subject=subject_of(signal),
        metric=metric,
        value=value,
        unit=unit,
        as_of=signal.observed_at.date().isoformat(),
        url=signal.url,
        statement=statement,
    )


def _metric(signal: Signal, metric: str, value: float) -> Fact:
    name = spoken(subject_of(signal))
    if metric == "rank":
        statement = f"{name} is number {figure(value)} on the Hugging Face list of trending {_LISTS[signal.kind]}"
    else:
        pattern = _METRICS.get(metric, "{name} has {value} {unit}")
        statement = pattern.format(name=name, value=figure(value), unit=noun(UNITS[metric], value))
    return _fact(signal, metric, value, UNITS[metric], statement)


def _attribute(signal: Signal, name: str, value: str) -> Fact:
    spelled = value
    if name.endswith("_at"):
        value = value[:10]
        spelled = long_day(date.fromisoformat(value))
    elif name == "license":
        spelled = LICENCES.get(value.lower(), value)
    pattern = _ATTRIBUTES.get(name, "the first author of {name} is {value}")
    return _fact(signal, name, value, None, pattern.format(name=spoken(subject_of(signal)), value=spelled))


def _passages(signal: Signal, passage: Passage) -> Iterator[Fact]:
    name = spoken(subject_of(signal))
    numbered = passage.label == "abstract"
    sentences = _SENTENCE_END.split(passage.text)[:_MOST_SENTENCES] if numbered else [passage.text]
    for n, sentence in enumerate(sentences, start=1):
        metric = f"abstract_{n}" if numbered else passage.label
        words = sentence if passage.restated else f"“{sentence}”"
        how = "restated by this paper" if passage.restated else "in its own words"
        fact = _fact(signal, metric, sentence, None, f"{passage.label.replace('_', ' ')} of {name}, {how}: {words}")
        yield fact.model_copy(update={"kind": "passage", "restated": passage.restated})


def _release(signal: Signal) -> Iterator[Fact]:
    """A release is about its repository: version, date and note. A pre-release is a fact under a name of its own."""
    subject = subject_of(signal)
    tag = signal.text("tag")
    metric = "prerelease" if signal.attributes.get("prerelease") else "release"
    day = signal.text("published_at")[:10]
    spelled = long_day(date.fromisoformat(day))
    version = _fact(signal, metric, tag, None, f"{subject.name} released {tag} on {spelled}")
    yield version.model_copy(update={"id": f"{subject.id}:{metric}@{tag}"})
    dated = _fact(signal, f"{metric}_date", day, None, f"{subject.name} {tag} was published on {spelled}")
    yield dated.model_copy(update={"id": f"{subject.id}:{metric}_date@{tag}"})
    for passage in signal.passages:
        for n, fact in enumerate(_passages(signal, passage), start=1):
            yield fact.model_copy(update={"id": f"{subject.id}:release_note@{tag}:{n}"})


def moved(now: Fact, value: float, day: date, today: date, by: str = "paper") -> tuple[Fact, ...]:
    """Baseline, gain and percent change of one metric since an earlier day; nothing but the baseline where it did not move.

    `by` is who counted then: see `Movement`.
    """
    before = then(now, value, day)
    if by == "stargazers":
        dated = f"{figure(value)} of the present stars of {spoken(now.subject)} were given before {long_day(day)}"
        before = before.model_copy(update={"statement": dated})
    if now.value == before.value:
        return (before,)
    days = (today - day).days
    window = f"in the {days} days to {long_day(today)}" if days > 1 else f"in the day to {long_day(today)}"
    name, unit = spoken(now.subject), now.unit
    change = (now.number or 0) - value
    verb = "gained" if change > 0 else "lost"
    told = f"{name} {verb} {figure(abs(change))} {noun(unit or '', change)} {window}"
    gain = derive.difference(now, before, f"{now.metric}_gain_{days}d", told)
    if value < TINY:
        return (before, gain)
    percent = 100 * change / value
    told = f"the {unit} of {name} {'rose' if percent > 0 else 'fell'} by {rounded(abs(percent), 1)} percent {window}"
    return (before, gain, derive.percent_change(now, before, f"{now.metric}_change_{days}d", told))


def unmoved(anomalies: Sequence[Anomaly], signals: Sequence[Signal]) -> Iterator[Skipped]:
    """What the editor is told of changes that are no movement, the many of a mass correction in one entry."""
    known = {signal.id: signal for signal in signals}
    alike: dict[tuple[str, date, str], list[Anomaly]] = {}
    for anomaly in anomalies:
        source = known[anomaly.signal_id].source
        alike.setdefault((source, anomaly.day, anomaly.reason), []).append(anomaly)
    for (source, day, reason), found in alike.items():
        if len(found) > _ALIKE:
            told = f"anomaly: {found[0].metric} on {plain_day(day)}: {reason}"
            yield Skipped(subject=f"{known[found[0].signal_id].name} and {len(found) - 1} more", source=source, reason=told)
            continue
        for one in found:
            told = f"anomaly: {one.metric} from {figure(one.then)} to {figure(one.now)} on {plain_day(day)}: {reason}"
            yield Skipped(subject=known[one.signal_id].name, source=source, reason=told)
