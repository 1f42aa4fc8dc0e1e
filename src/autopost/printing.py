"""How a fact prints: its value, with its unit or alone, its subject's name, and the slots of a sentence.

One rule for all: exact figures with comma separators; counts and days to ten and ranks to ninth as words; percentages and
ratios without decimals from ten up, with one below; dates as `22 April`, with the year where it is not the edition's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from autopost.facts import OWNED, Fact, Ledger, Slot, Subject

SLOT = re.compile(r"\{([^{}]*)\}")
_TAG = re.compile(r"(f\d+)(?:\.(n|name))?")

WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
LICENCES = {
    "mit": "MIT",
    "apache-2.0": "Apache 2.0",
    "cc-by-4.0": "CC BY 4.0",
    "cc-by-sa-4.0": "CC BY-SA 4.0",
    "cc-by-nc-4.0": "CC BY-NC 4.0",
    "cc0-1.0": "CC0",
    "odc-by": "ODC-By",
    "gpl-3.0": "GPL 3.0",
    "agpl-3.0": "AGPL 3.0",
}
_SINGULAR = {"repositories": "repository", "likes": "like", "open issues": "open issue"}


def rounded(number: float, digits: int = 0) -> Decimal:
    """Round half up to so many decimals: the one rounding rule of printing and checking."""
    return Decimal(str(number)).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)


def figure(number: float) -> str:
    """A number with comma separators: 534,942 or 1.7."""
    return f"{int(number):,}" if number == int(number) else f"{number:,}"


def count(number: float) -> str:
    """A small whole number as a word, a larger one as a figure: `six`, `14`."""
    whole = int(number)
    return WORDS[whole] if number == whole and 0 <= whole < len(WORDS) else figure(number)


def ordinal(rank: int) -> str:
    """A rank in words to ninth, then in figures: `first`, `12th`, `21st`."""
    if 0 < rank < len(ORDINALS):
        return ORDINALS[rank]
    suffix = "th" if 10 <= rank % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank:,}{suffix}"


def proportion(number: float) -> str:
    """A percentage or ratio: no decimals from ten up, one below, none where it is a whole number."""
    size = abs(number)
    shown = rounded(size, 0 if size >= 10 else 1)
    return f"{shown.normalize():f}" if shown != shown.to_integral() else f"{int(shown):,}"


def day(moment: date, edition: date | None = None) -> str:
    """`22 April`, with the year unless it is the edition's."""
    text = f"{moment.day} {MONTHS[moment.month - 1]}"
    return text if edition and moment.year == edition.year else f"{text} {moment.year}"


# Not strftime: an edition must not depend on the machine's locale.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def long_day(moment: date) -> str:
    """`Monday 4 May 2026`."""
    return f"{WEEKDAYS[moment.weekday()]} {day(moment)}"


class Printer:
    """Prints the facts of one ledger. Names are short (`DeepSeek-V4-Pro`) where that is unambiguous in the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    @cached_property
    def _short(self) -> dict[str, list[str]]:
        owners = defaultdict(list)
        for subject in self.ledger.subjects.values():
            if subject.kind in OWNED:
                owners[subject.name.partition("/")[2]].append(subject.id)
        return owners

    def name(self, subject: Subject) -> str:
        """The subject's printed name: repositories whole, Hub items without owner where unambiguous, papers in quotes."""
        if subject.kind == "paper":
            return f"“{subject.name}”"
        bare = subject.name.partition("/")[2]
        if subject.kind in OWNED - {"repository"} and len(self._short.get(bare, ())) == 1:
            return bare
        return subject.name

    def value(self, fact: Fact, part: str = "") -> str:
        """The value with its unit or noun (part ""), or alone (part "n"). Signs are left to the verb: a loss prints positive."""
        number = fact.number
        if number is not None:
            return _number(fact, number, alone=part == "n")
        if isinstance(fact.value, tuple):
            return _listed([self._named(item) for item in fact.value])
        moment = fact.day
        if moment is not None and len(str(fact.value)) <= len("2026-05-04T00:00:00.000000+00:00"):
            return day(moment, date.fromisoformat(fact.as_of[:10]) if part == "n" else None)
        return _words(fact)

    def _named(self, subject_id: str) -> str:
        subject = self.ledger.subjects.get(subject_id)
        return self.name(subject) if subject else subject_id

    def fill(self, template: str, scope: Container[str]) -> tuple[str, list[Slot]]:
        """Print every slot of a sentence whose fact is in scope; others stay as they were written, for the check to find.

        Returns:
            The finished text, and where each print stands in it.
        """
        out: list[str] = []
        slots: list[Slot] = []
        length = cursor = 0
        for match in SLOT.finditer(template):
            out.append(template[cursor : match.start()])
            length += len(out[-1])
            cursor = match.end()
            tag = _TAG.fullmatch(match[1].strip())
            fact = self.ledger.by_tag.get(tag[1]) if tag else None
            if tag is None or fact is None or fact.tag not in scope or (fact.restated and tag[2] != "name"):
                shown = match[0]
            else:
                part = tag[2] or ""
                shown = self.name(fact.subject) if part == "name" else self.value(fact, part)
                if part != "name" and not "".join(out).strip():
                    shown = shown[:1].upper() + shown[1:]
                slots.append(Slot(start=length, end=length + len(shown), fact=fact.tag, part=part))
            out.append(shown)
            length += len(shown)
        out.append(template[cursor:])
        return "".join(out), slots


def _number(fact: Fact, number: float, *, alone: bool) -> str:
    """Print a number by its unit."""
    unit = fact.unit or ""
    size = abs(number)
    if unit == "rank":
        return ordinal(int(size))
    if unit == "percent":
        return f"{proportion(size)}%"
    if unit == "times":
        return proportion(size) if alone else f"{proportion(size)} times"
    total = re.fullmatch(r"of (\d+) (.+)", unit)
    if total:
        return count(size) if alone else f"{count(size)} of the {count(int(total[1]))} {total[2]}"
    if alone or not unit:
        return figure(size)
    shown = count(size) if unit == "days" else figure(size)
    return f"no {unit}" if size == 0 else f"{shown} {noun(unit, size)}"


def noun(unit: str, number: float) -> str:
    """A unit in the number that fits: `1 download`, `2 downloads`."""
    if abs(number) != 1:
        return unit
    return _SINGULAR.get(unit, unit.removesuffix("s"))


def _words(fact: Fact) -> str:
    text = str(fact.value)
    if fact.metric == "license":
        return LICENCES.get(text.lower(), text)
    if fact.metric == "title" or fact.kind == "passage":
        return f"“{text}”"
    if fact.metric == "base_model":
        return text.partition("/")[2] or text
    return text


def _listed(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
