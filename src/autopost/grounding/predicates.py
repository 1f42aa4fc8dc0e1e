"""What a sentence says of each member of a set: "written mainly in Rust", "have at least 100,000 stars", "created in April"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from autopost.facts import Fact
from autopost.grounding.cues import cues
from autopost.grounding.dating import told_of
from autopost.grounding.lexicon import LICENCES
from autopost.grounding.mentions import Piece
from autopost.grounding.metrics import NOUN
from autopost.grounding.numbers import Number
from autopost.grounding.times import Moment
from autopost.grounding.view import View


@dataclass(frozen=True)
class Test:
    """A stretch of text that holds of a subject or does not; None where nothing is known of it."""

    start: int
    end: int
    holds: Callable[[str], bool | None]
    label: str = ""
    number: Number | None = None
    family: str = ""
    also: Number | None = None
    denied: bool = False
    changes: bool = False


def carries(piece: Piece, fact: Fact) -> bool:
    """Whether a fact gives the licence, language or SDK that a text names."""
    said, value = piece.value.lower(), str(fact.value).lower()
    wanted = LICENCES.get(said, said) if piece.label == "license" else said
    short = piece.label == "license" and value.startswith(wanted)
    return fact.metric == piece.label and (value == wanted or short or (wanted == "golang" and value == "go"))


def tests(view: View) -> list[Test]:
    """Everything the sentence says that a member of a set may fulfil, left to right."""
    found = [*_attributes(view), *_tasks(view), *_owners(view), *_bases(view), *_named(view), *_zeros(view), *_figures(view)]
    ranges = list(_ranges(view))
    limits = (t for t in _limits(view) if not any(r.start <= t.start < r.end for r in ranges))
    return sorted([*found, *ranges, *limits, *_dated(view)], key=lambda test: test.start)


def _attributes(view: View) -> Iterator[Test]:
    for piece in view.mentions.attributes:

        def holds(name: str, piece: Piece = piece) -> bool | None:
            fact = view.rolls.of(name, piece.label)
            return None if fact is None else carries(piece, fact)

        yield Test(piece.start, piece.end, holds, piece.label)


def _tasks(view: View) -> Iterator[Test]:
    bare, taken = view.mentions.bare, [(0, 0)]
    for task in sorted(view.desk.tasks, key=len, reverse=True):
        for match in re.finditer(rf"(?<![\w-]){re.escape(task).replace(chr(92) + '-', '[- ]')}(?![\w-])", bare):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())

            def holds(name: str, task: str = task) -> bool | None:
                fact = view.rolls.of(name, "pipeline_tag")
                return None if fact is None else str(fact.value).lower() == task

            yield Test(*match.span(), holds, "pipeline_tag")


def _value(view: View, name: str, metric: str) -> str:
    fact = view.rolls.of(name, metric)
    return "" if fact is None else str(fact.value)


_UNDER = re.compile(
    r"\b(?:under|by|from|to|of|at|with|owned by|are|name|owner|"
    r"organi[sz]ation) (?:the )?(?:(?:name|account|organi[sz]ation|owner) (?:of )?)?$"
)
_DERIVED = re.compile(
    r"\b(?:derivatives?|derived|fine-?tunes?|fine-?tuned|based|built|quanti[sz]\w+|versions?) (?:of|from|on) (?:the )?$"
)


_HOLDS = re.compile(
    r" (?:alone |itself )?(?:has|have|holds?|takes?|occup(?:y|ies)|places?|supplies|provides|contributes|accounts? for|"
    r"owns|claims?|fills?|appears?|features?|figures?|shows? up|occurs?|is (?:there|represented|listed|found))\b"
)


def _owners(view: View) -> Iterator[Test]:
    for name in view.mentions.names:
        if name.hit is None or name.hit.alias.kind not in {"owner", "value"} or "/" in name.text:
            continue
        bare = view.mentions.bare
        if re.match(r"'s? [\"']?\ue000", bare[name.end :]):
            continue  # "Google's gemma": only says whose the model is
        whole = (
            re.match(r"'s?(?=[\s.,;]|$)", bare[name.end :]) or _UNDER.search(bare[: name.start]) or _HOLDS.match(bare, name.end)
        )
        owner = name.hit.alias.printed.lower()
        # "Nvidia's LocateAnything-3B": only whose the next name is.
        of_next = re.match(r"'s? [\"']?", view.mentions.folded.text[name.end :])
        if of_next and any(other.start == name.end + of_next.end() for other in view.mentions.names):
            continue
        if whole:

            def holds(member: str, owner: str = owner) -> bool:
                own = member.rpartition(":")[2].partition("/")[0].lower()
                return owner in {own, _value(view, member, "organization").lower()}

            yield Test(name.start, name.end, holds, "owner")


def _bases(view: View) -> Iterator[Test]:
    for name in view.mentions.names:
        if name.hit is not None and _DERIVED.search(view.mentions.bare[: name.start]):
            known = view.desk.ledger.subjects
            bases = {known[one].name for one in name.hit.alias.subjects if one in known} | {name.hit.alias.printed}

            def holds(member: str, bases: set[str] = bases) -> bool:
                fact = view.rolls.of(member, "base_model")
                values = () if fact is None else fact.value if isinstance(fact.value, tuple) else (str(fact.value),)
                return any(base in bases or base.partition("/")[2] in bases for base in values)

            yield Test(name.start, name.end, holds, "base_model")


_IN_NAME = re.compile(r"['\"”’]* in (?:its|their|the) names?\b")


_APPEARS = re.compile(
    r"[\"']? (?:itself |alone )?(?:appears?|occurs?|features?|figures?|is found|(?:comes|shows|turns|crops) up|"
    r"is named|is listed) (?:just |only |exactly )?(?:once|twice|\w+ times)\b"
)
"""Reads "GLM-5.2 appears three times": so many have it in their names."""


def _named(view: View) -> Iterator[Test]:
    pieces = [(n.start, n.end, n.text) for n in (*view.mentions.names, *view.mentions.strangers)]
    for start, end, text in pieces:
        if "/" not in text and _APPEARS.match(view.mentions.bare, end):
            yield Test(start, end, lambda name, text=text: text.lower() in name.rpartition(":")[2].lower(), "name")  # type: ignore[misc]
    for start, end, text in [*pieces, *((q.start, q.end, q.value) for q in view.mentions.quotes)]:
        if _IN_NAME.match(view.mentions.folded.low[end:]):
            yield Test(start, end, lambda name, text=text: text.lower() in name.rpartition(":")[2].lower(), "name")  # type: ignore[misc]


_LEVEL = re.compile(r"\b(?:has|have|had|with|hold|holds|counts?|reached|topped|passed|stands?|are at|is at)\b(?: [a-z]+){0,5} $")
_OR_MORE = re.compile(r" (?:\w+ )?or (?:(?P<more>more|higher|above|better)|fewer|less|lower|below)\b")
_REACHED = re.compile(r"\b(?:at least|no fewer than|no less than|reached|hit|reach|as (?:many|much|few) as) (?:an? )?$")
_SO_MANY = re.compile(r"\bas (?P<up>many|much) as (?:an? )?$|\bas few as $")
"""Reads "none has as many as 36,000": what is denied is that it reaches the mark."""
_AT_MOST = re.compile(r"\b(?:at most|no more than|up to) (?:an? )?$")


def _limits(view: View) -> Iterator[Test]:
    for number in view.mentions.numbers:
        more = _OR_MORE.match(view.mentions.bare, number.end)
        so_many = _SO_MANY.search(view.mentions.bare[: number.start]) if not number.hedge else None
        if (
            (number.hedge not in {"above", "below"} and not more and not so_many)
            or number.total
            or number.form not in {"count", "percent"}
        ):
            continue
        read = cues(view, number)
        # "All grew by less than one percent": what grows, when nothing else is named, is a repository's stars.
        family = read.family or ("stars" if number.form == "percent" and not view.nouns else "")
        if not family:
            continue
        up = bool((more and more["more"]) or (so_many and so_many["up"])) if more or so_many else number.hedge == "above"
        left = view.mentions.bare[: number.start]
        equal = bool(more) or bool((_REACHED if up else _AT_MOST).search(left))
        moves = number.form == "percent" or (read.change is True and not _LEVEL.search(left))

        def holds(
            name: str, n: Number = number, f: str = family, up: bool = up, eq: bool = equal, m: bool = moves
        ) -> bool | None:
            value = measured(view, name, f, changes=m, percent=n.form == "percent")
            return None if value is None else (value > n.value if up else value < n.value) or (eq and value == n.value)

        yield Test(number.start, number.end, holds, "limit", number, family, changes=moves)


_DIGITS = {"four": 3, "five": 4, "six": 5, "seven": 6, "eight": 7}
FIGURES = re.compile(rf"\b(?P<n>{'|'.join(_DIGITS)})[- ](?:figures?|digits?)\b")


def _figures(view: View) -> Iterator[Test]:
    """Reads "have a six-figure star count"."""
    for match in FIGURES.finditer(view.mentions.bare):
        noun = NOUN.search(view.mentions.bare[match.end() : match.end() + 24]) or NOUN.search(view.mentions.bare)
        least = 10 ** _DIGITS[match["n"]]

        def holds(name: str, family: str = str(noun.lastgroup) if noun else "", least: int = least) -> bool | None:
            value = measured(view, name, family, changes=False)
            return None if value is None else least <= value < 10 * least

        if noun:
            yield Test(*match.span(), holds, "figures", family=str(noun.lastgroup))


def measured(view: View, name: str, family: str, *, changes: bool, percent: bool = False) -> float | None:
    """A subject's level of today, or its gain over the days said."""
    if not changes:
        fact = view.rolls.of(name, family)
        return None if fact is None else fact.number
    known = view.desk.ledger.subjects
    said = [w.days for w in view.mentions.windows if not view.within(w.start, w.end)] or [w.days for w in view.mentions.windows]
    days = view.rolls.span(known[name].kind if name in known else "", family, said)
    fact = view.rolls.of(name, f"{family}_{'change' if percent else 'gain'}_{days}d")
    return None if fact is None else fact.number


_RANGE = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|lies?|lay|spread|stands?|have|has|vary|varies|reach|run|extend)\b[^.;:]{0,20}\b(?:from|between)\b[^.;:,]{0,14}$"
)


def _ranges(view: View) -> Iterator[Test]:
    """Reads "range from just over 47,000 to just under 74,500"."""
    counts = [number for number in view.mentions.numbers if number.form == "count" and number.total is None]
    said = [family for _, _, family in view.nouns] or [
        test.family for claim in view.counted[-1:] for test in claim.tests[:1] if test.family
    ]
    for low, high in itertools.pairwise(counts):
        gap = view.mentions.bare[low.end : high.start]
        if (
            not said
            or not _RANGE.search(view.mentions.bare[: low.start])
            or not re.fullmatch(r"(?: [a-z]+)? (?:to|and)(?: [a-z]+){0,3} ", gap)
        ):
            continue
        near = [family for _, end, family in view.nouns if end <= low.start] or said

        def holds(name: str, low: Number = low, high: Number = high, family: str = near[-1]) -> bool | None:
            value = measured(view, name, family, changes=False)
            return (
                None if value is None else (low.value <= value or low.fits(value)) and (value <= high.value or high.fits(value))
            )

        yield Test(low.start, high.end, holds, "range", low, near[-1], high)


_ZERO = re.compile(
    r"\b(?:no|zero|not (?:a single|one|any)|without (?:any )?)(?: single)? (?P<what>downloads?|likes?|stars?|forks?|upvotes?)\b"
)


def _zeros(view: View) -> Iterator[Test]:
    for match in _ZERO.finditer(view.mentions.bare):
        noun = NOUN.search(match["what"] if match["what"].endswith("s") else match["what"] + "s")
        if noun:
            family = str(noun.lastgroup)
            yield Test(*match.span(), _nought(view, family), "zero")


def _nought(view: View, family: str) -> Callable[[str], bool | None]:
    def holds(name: str) -> bool | None:
        value = measured(view, name, family, changes=False)
        return None if value is None else value == 0

    return holds


_MADE = re.compile(r"\b(?:created|made|born|published|submitted|appeared|dates? from|dated|uploaded)\b[^.;,]{0,24}$")


def _dated(view: View) -> Iterator[Test]:
    for moment in view.mentions.moments:
        if moment.first is None or not _MADE.search(view.mentions.bare[: moment.start]):
            continue

        def on(name: str, moment: Moment = moment) -> bool:
            return any(fact.day is not None and told_of(view, moment, fact.day) for fact in _days(view, name))

        yield Test(moment.start, moment.end, on, "date")
    for window in view.mentions.windows:
        if window.days > 0 and _MADE.search(view.mentions.bare[: window.start]):
            first = view.desk.ledger.edition - timedelta(days=window.days)

            def since(name: str, first: object = first) -> bool:
                return any(fact.day is not None and fact.day >= first for fact in _days(view, name))  # type: ignore[operator]

            yield Test(window.start, window.end, since, "date")


def _days(view: View, name: str) -> list[Fact]:
    facts = (view.rolls.of(name, metric) for metric in ("created_at", "published_at"))
    return [fact for fact in facts if fact is not None]
