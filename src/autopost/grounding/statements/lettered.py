"""The sentence in letters of kinds, with those of attributes and houses, and where the words of a statement are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from autopost.grounding.attaching.timing import since
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.times import Moment
from autopost.grounding.mentions.windows import Window
from autopost.grounding.sets.houses import houses_named
from autopost.grounding.sets.predicates import gives, owned_by
from autopost.grounding.typed import COUNT, DAY, NAME, SPAN, Thing, Typed, typed
from autopost.grounding.view import Each, Referent, View

LABEL, HOUSE = (f"(?<!{letter}){letter}++" for letter in "\ue016\ue017")
"""What stands in a pattern for a licence, a language, an SDK or a task, and for a house."""

_MANY = re.compile(r"(?:models|datasets|spaces|papers|repositories|repos|projects|entries|names)$")
"""A set, and nobody alone."""

__all__ = ["COUNT", "DAY", "HOUSE", "LABEL", "NAME", "SPAN", "Lettered", "lettered"]


@dataclass(frozen=True)
class Label:
    """An attribute that a text names: of which metric, and in which words."""

    metric: str
    value: str

    def of(self, view: View, name: str) -> bool | None:
        """Whether a subject has it; None where no such thing is gathered of its kind at all."""
        fact = view.desk.rolls.of(name, self.metric)
        if fact is None:
            return False if self.metric in view.desk.gathered.get(view.desk.kind(name), ()) else None
        return gives(fact, self.metric, self.value)

    def denied_of(self, view: View, name: str) -> bool | None:
        """Whether a subject has another; None where it is not known what it has."""
        return None if view.desk.rolls.of(name, self.metric) is None else not self.of(view, name)


@dataclass
class Lettered:
    """The text in letters, and what stands at each place.

    `within` are those among whom the clause says that it ranks, `days` the span that it opens with, `met` those of whom the
    clause before told, `rest` the others of their set, `each` what each of them has of what it summed; `per` is
    what it counts for each of; `put_in` says where words were put in, and of what length.
    """

    view: View
    text: str
    typed: Typed
    labels: dict[int, Label]
    houses: dict[int, str]
    windows: list[Window]
    within: tuple[str, ...] = ()
    days: int = 0
    met: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    each: Each | None = None
    per: str = ""
    put_in: tuple[int, int] = (0, 0)

    def with_words(self, at: int, words: str) -> Lettered:
        """The same with words that are understood put in at a place; whatever stands behind it stands so much farther on."""
        more, text = len(words), self.text[:at] + words + self.text[at:]

        def moved(things: dict[int, Thing]) -> dict[int, Thing]:
            return {place + more * (place >= at): thing for place, thing in things.items()}

        row = self.typed
        typed = Typed(text, moved(row.names), moved(row.versions), moved(row.days), moved(row.spans), moved(row.counts))
        return replace(self, text=text, typed=typed, labels=moved(self.labels), houses=moved(self.houses), put_in=(at, more))

    def place(self, at: int) -> int:
        """Where a place of the sentence lies in this text."""
        ins, more = self.put_in
        return at + more * (at >= ins)

    def low(self, start: int, end: int) -> str:
        """The words of the sentence at places of this text."""
        at, more = self.put_in
        return self.view.low[start - more * (start >= at) : end - more * (end > at)]

    def numbers(self, start: int, end: int) -> list[Number]:
        """The numbers that begin in a stretch, in their order."""
        return [number for place, number in sorted(self.typed.counts.items()) if start <= place < end]

    def day(self, at: int) -> Moment | None:
        """The day that begins at a place."""
        return self.typed.days.get(at)


_TODAYS_LIST = re.compile(r"today's (?=(?:hugging face |trending |[a-z]+ )?(?:list|ranking|table|edition|top)\b)")
_IT = re.compile(
    r"^\W*(?:[\ue013a-z ]{,20} places? (?:above|below|ahead of|behind) )?(?P<it>it)\b"
    r"(?=,| (?:is|was|stands|ranks|sits|comes|has)\b)"
)
"""Reads "A ranks 21st. It stands one place above B", "Two places below it is B", of an entry that only a list names."""


def _take_up(view: View, row: Typed, names: dict[int, str], text: list[str]) -> None:
    """Puts whom pronouns and roles mean in their places, and takes out those that only say whose something is."""
    for ref in view.referents:
        said, meant = view.low[ref.start : ref.end], _meant(view, ref)
        if said in {"its", "their"} or "'s" in said[-2:]:
            names.pop(ref.start, None)
            text[ref.start : ref.end] = said
        elif (
            ref.kind in {"role", "pronoun"}
            and not _MANY.search(said)
            and ref.end + 1 not in row.spans  # "in the last 30 days"
            and meant
            and "\ue011" not in text[ref.start : ref.end]
        ):
            names[ref.start] = meant
            text[ref.start : ref.end] = "\ue011" * (ref.end - ref.start)


def _meant(view: View, ref: Referent) -> str:
    """Whom a role or a pronoun means: of several whom "it" may mean, the one whose figures the sentence before gave."""
    told = {fact.subject.id for fact in view.said} & ref.subjects if ref.kind == "pronoun" else ref.subjects
    return next(iter(told)) if len(told) == 1 else next(iter(ref.subjects)) if len(ref.subjects) == 1 else ""


def _take_up_entry(view: View, names: dict[int, str], text: list[str]) -> None:
    it = _IT.match(view.low) if view.told and not view.carried else None
    told = [name for name in view.told if name.removeprefix("value:").lower() not in view.rolls.accounts]
    if it and told and it.start("it") not in names and "\ue011" not in text[: it.end()]:
        names[it.start("it")] = _entry(view, told[-1])
        text[slice(*it.span("it"))] = "\ue011" * len(it["it"])


@once
def lettered(view: View) -> Lettered:
    """The sentence in letters of kinds."""
    row = typed(view)
    text = list(row.text)
    names = {place: _entry(view, name) for place, name in row.names.items()}
    labels: dict[int, Label] = {}
    houses: dict[int, str] = {}
    _take_up(view, row, names, text)
    _take_up_entry(view, names, text)
    for start, end, label in _labels(view):
        labels[start] = label
        text[start:end] = "\ue016" * (end - start)
    for name, alias in houses_named(view):
        houses[name.start] = alias.printed.lower()
        if alias.kind != "value" and "\ue011" not in text[name.start : name.end]:
            text[name.start : name.end] = "\ue017" * (name.end - name.start)
    for at, window in row.spans.items():
        if window.days <= 0:
            text[at : window.end] = "\ue000" * (window.end - at)  # "of all time": nothing that is reckoned here
    for match in _TODAYS_LIST.finditer(view.low):
        text[match.start() : match.end()] = match[0]
    whole = "".join(text)
    things = Typed(whole, names, row.versions, row.days, row.spans, row.counts)
    met = view.met_before
    return Lettered(view, whole, things, labels, houses, [*since(view)], met=met.names, rest=met.rest, each=met.each)


def _entry(view: View, name: str) -> str:
    """A subject, or the entry of a list that is told by nothing but its name there."""
    if not name.startswith("value:"):
        return name
    told = view.rolls.listed_as(name.removeprefix("value:"))
    return told[0][1] if len(told) == 1 else name


def _labels(view: View) -> Iterator[tuple[int, int, Label]]:
    for piece in view.mentions.attributes:
        yield piece.start, piece.end, Label(piece.label, piece.value)
    for task in sorted(view.desk.tasks, key=len, reverse=True):
        for match in re.finditer(rf"(?<![\w-]){re.escape(task).replace(chr(92) + '-', '[- ]')}(?![\w-])", view.mentions.bare):
            yield *match.span(), Label("pipeline_tag", task)
    for quote in view.mentions.quotes:
        said = quote.value.lower()
        for metric in ("license", "language", "sdk", "pipeline_tag"):
            if any(str(fact.value).lower() == said for fact in view.desk.valued(metric)):
                yield quote.start, quote.end, Label(metric, said)
                break


def of_house(view: View, name: str, house: str) -> bool:
    """Whether a subject is a house's: by its account, by its organization, or by the family its name is of."""
    return owned_by(view.desk.rolls, name, house) or name.rpartition(":")[2].rpartition("/")[2].lower().startswith(house)
