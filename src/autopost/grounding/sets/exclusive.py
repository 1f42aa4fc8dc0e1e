"""Whom alone something is said of: "only A gained more than B", "A is the only one of the ten with", "apart from A, no"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.facts import Fact
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.measuring import Test
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.order.exceeding import beyond, rest
from autopost.grounding.referents.namerows import joined
from autopost.grounding.sets.predicates import tests
from autopost.grounding.view import ALL_OF_THEM, Referent, View

_JOINED = re.compile(r"[\"']?(?:,? (?:and|then|followed by|plus) |, (?:and )?)(?:the )?[\"']?")
_ONLY = re.compile(
    r"\b(?:(?<!second )(?<!next )only(?: one,)?|nobody but|no one but|none but|nothing but|"
    r"just) (?:[a-z\ue000']+ )??[\"'\ue000]?$"
)
_ALONE = re.compile(r"[\"']? alone\b")
_ALONE_IN = re.compile(r"\balone (?:in|among|of|on) [^.;:,]{0,60}, (?:the )?[\"'\ue000]?$")
_TO_ITSELF = re.compile(r"(?: stars| likes| downloads| forks| upvotes)?(?: all)? (?:to|for) (?:itself|themselves)\b")
_ASIDE = r"(?:, (?:with|at|on|up|of|whose|which|an?|the)\b[^;.]{0,60}?,| \([^)]*\))?"
_VERB = re.compile(rf"(?:'s|[\"'])?{_ASIDE}(?: [a-z\ue000']+){{0,6}} ")
_SOLE = re.compile(
    r"[\"']?(?:, [^;:.]{1,60}?,)? (?:(?:has|had|finds|keeps|knows)(?: still| now)? no "
    r"(?:company|rivals?|peers?|equals?|neighbou?rs?) |"
    r"(?:is|was|remains|being|stands)(?: also| still| now)? (?:the (?:only|sole|"
    r"one) (?:[a-z-]+ ){0,4}?|alone |by itself |on its own |without (?:company|rivals?|peers?|equal) ))"
    r"(?:(?:of|among|in) [^.;:,]{0,50}? ?)?"
    r"(?:(?:with|to have|to|that|which|written|tagged|built|under|(?:in )?having|made|created)(?: [a-z\ue000-]+){0,6} |"
    r"(?:above|over|beyond|past|below|under|on|at) (?:the )?)?"
)
_ONLY_OTHER = re.compile(
    r"[\"']?(?:,| is| was| remains) the only other (?:[a-z-]+ ){0,4}(?:(?:above|over|beyond|past|below|under|on|at|with|to have|"
    r"that has) (?:(?:more|fewer) than )?(?:the )?)?"
)
"""Reads "A is 12,707 stars ahead of B, the only other repository above 200,000": of A and B alone."""
_ONE_IS = re.compile(
    r"(?:[ -][a-z-]+){0,3}?(?: (?:of|among|in|on|from) [^.;:,]{0,60}?)?(?:,[^,;.:]{0,40},)?"
    r"(?::| is| was| remains)(?: (?:still|now))? (?:\ue000++'s )?[\"']?"
)
_THE_ONE = re.compile(r"\bthe (?:only|sole|one|single|lone) (?:[a-z-]+ ){0,5}$")
"""Reads "the one Rust project among the ten is A": whom the words before "is" pick out."""


@dataclass(frozen=True)
class Pick:
    """What is said of those named alone: where it stands, the predicate, whom it holds of in truth, and whether that is right."""

    start: int
    end: int
    test: Test
    named: frozenset[str]
    held: frozenset[str]

    @property
    def true(self) -> bool:
        """Whether it holds of those named and of nobody else."""
        return self.named == self.held

    def tag(self, view: View) -> str:
        """A fact of one of those named."""
        own = (fact.tag for name in sorted(self.named) for fact in view.desk.by_subject.get(name, ()))
        return next(own, view.facts[0].tag if view.facts else "")


def names(view: View) -> list[Referent]:
    """The places that name one subject."""
    own = [ref for ref in view.referents if len(ref.subjects) == 1]
    return [ref for ref in own if ref.kind == "name" or (ref.kind == "owner" and _HIS.match(view.mentions.bare, ref.end))]


_HIS = re.compile(r"'s (?:coder|model|build|entry|project|repository|repo|space|dataset|tool|agent|preview)\b")
"""Reads "only yuxinlu1's coder is tagged": of a house that has one subject alone in the edition."""


@once
def picked(view: View) -> list[Pick]:
    """Every such statement that can be worked out."""
    found: list[Pick] = []
    if not re.search(
        r"\b(?:only|sole|but|just|alone|lone|single|the one|company|rivals?|peers?|equals?|itself|own)\b", view.mentions.bare
    ):
        return found
    for test in sorted([*beyond(view), *tests(view)], key=lambda test: test.start):
        run = _subjects_of(view, test) or _told_after(view, test)
        whole = _whole(view, test) if run else None
        if whole is None:
            continue
        known = {name: test.holds(name) for name in whole}
        if 2 * sum(held is None for held in known.values()) > len(known):
            continue
        named = frozenset(name for ref in run for name in ref.subjects)
        start, end = min(run[0].start, test.start), max(run[-1].end, test.end)
        # "Only A is not built with Gradio": of whom it does not hold.
        denied = _NOT.search(view.mentions.bare, run[-1].end, test.start) is not None if run[-1].end <= test.start else False
        held = frozenset(name for name, one in known.items() if one is not None and one is not denied)
        found.append(Pick(start, end, test, named, held))
    return [*found, *_ahead(view), *_only_move(view)]


_ONLY_MOVE = re.compile(
    r"\bthe (?:only|sole|lone) (?:one to )?(?:(?P<down>decline|fall|drop|loss|faller|loser|lose|fall)|rise|gain|"
    r"increase|gainer|riser)"
    r"(?= (?:of|among|in|on) (?:the|all|those|these)\b|\W*$|[,;.])"
)


def _only_move(view: View) -> Iterator[Pick]:
    """Reads "A lost two stars in seven days, the only decline among the listed repositories"."""
    for told in _ONLY_MOVE.finditer(view.mentions.bare):
        named = [ref for ref in names(view) if ref.end <= told.start()][-1:]
        noun = NOUN.search(view.mentions.bare)
        own = view.rolls.of(next(iter(named[0].subjects)), str(noun.lastgroup)) if named and noun else None
        gain = _gain_of(view, own)
        if own is None or gain is None:
            continue
        every = (view.rolls.of(name, gain.metric) for name in view.rolls.by(own.subject.kind, gain.metric))
        way = -1 if told["down"] else 1
        held = frozenset(fact.subject.id for fact in every if fact is not None and way * (fact.number or 0) > 0)
        yield Pick(*told.span(), Test(*told.span(), held.__contains__, "moved"), named[0].subjects, held)


def _gain_of(view: View, level: Fact | None) -> Fact | None:
    """The change of a measure over the days that the sentence names, or over those most often known."""
    if level is None:
        return None
    days = view.rolls.span(level.subject.kind, level.metric, [window.days for window in view.mentions.windows])
    return view.rolls.of(level.subject.id, f"{level.metric}_gain_{days}d")


_NOT = re.compile(r"\bnot\b|n't\b|\b(?:lacks?|without|other than|anything but)\b")
_TRAILS = re.compile(
    r"\b(?:trails?|trailed|trailing|behind|follows?|beaten by|second|surpassed by|topped by|exceeded by|outdone by|"
    r"yields?(?: to)?|beaten|surpassed|topped|exceeded|outdone|bettered)(?:,? but)? "
    r"(?:only|just|none but|nobody but)(?: to| by)? (?:\ue000++'s )?[\"\']?$"
)


def _ahead(view: View) -> Iterator[Pick]:
    """Reads "trails only A and B in stars": those, and nobody else, have more than whoever it is said of."""
    refs = names(view)
    for n, first in enumerate(refs):
        whose = refs[n - 1].subjects if n else frozenset(view.carried[:1])
        told = _TRAILS.search(view.mentions.bare[: first.start])
        if told is None or len(whose) != 1:
            continue
        row = joined(view, refs[n:], _JOINED)
        end = row[-1].end
        noun = NOUN.search(re.split(r"[;:.]|,? and ", view.mentions.bare[end:])[0]) or NOUN.search(view.mentions.bare)
        # "grew 15.4 percent in a week, second only to A": what a repository grows in, where nothing else is named.
        family = str(noun.lastgroup) if noun else "stars" if next(iter(whose)).startswith("gh:") else ""
        own = view.rolls.of(next(iter(whose)), family)
        moved = CHANGE.search(view.mentions.bare[told.start() :])
        own = _gain(view, own, told.start()) or (own if noun else None)
        known = [p for p in view.populations if p.readings and not p.other]
        if own is None or moved:
            continue
        whole = known[0].readings[0] if known else view.rolls.by(own.subject.kind, own.metric)
        values = {name: fact.number or 0 for name in whole if (fact := view.rolls.of(name, own.metric)) is not None}
        named = frozenset(name for ref in row for name in ref.subjects)
        held = frozenset(name for name, value in values.items() if value > (own.number or 0))
        yield Pick(
            refs[n - 1].start if n else told.start(),
            end,
            Test(told.start(), end, held.__contains__, "than"),
            named,
            held,
        )


def _gain(view: View, level: Fact | None, at: int) -> Fact | None:
    """Reads "won 1,383 stars on the last day, second only to A": the gain of those days, where the words before tell of it."""
    start, _ = view.clause(at)
    days = [window.days for window in those_in(view.mentions.windows, start, at) if window.days > 0]
    percent = any(n.form == "percent" for n in those_in(view.mentions.numbers, start, at))
    if level is not None and percent and not days:
        days = [view.rolls.span(level.subject.kind, level.metric)]  # "its 15.4 percent growth was second only to A"
    if level is None or not days or not _WON.search(view.mentions.bare[start:at]):
        return None
    if percent:
        return view.rolls.of(level.subject.id, f"{level.metric}_change_{days[-1]}d")
    return view.rolls.of(level.subject.id, f"{level.metric}_gain_{days[-1]}d")


_WON = re.compile(r"\b(?:won|gained|added|took|collected|drew|attracted|picked up|gain|growth|grew|rose|rise|increase|new)\b")


def _subjects_of(view: View, test: Test) -> list[Referent]:
    """The names that "only", "alone" or "is the only" picks out before a predicate."""
    bare = view.mentions.bare
    run: list[Referent] = []
    sole = False
    pronouns = [ref for ref in view.referents if len(ref.subjects) == 1 and view.mentions.bare[ref.start : ref.end] == "it"]
    said = sorted((*names(view), *pronouns), key=lambda ref: ref.start)
    for ref in reversed([ref for ref in said if ref.end <= test.start]):
        gap = bare[ref.end : run[0].start if run else test.start]
        if not run and _ONLY_OTHER.fullmatch(gap):
            return list(dict.fromkeys((said[0], ref)))
        sole = sole or (not run and _SOLE.fullmatch(gap) is not None)
        if not (_JOINED.fullmatch(gap) if run else sole or _VERB.fullmatch(gap)):
            break
        run.insert(0, ref)
    if not run or sole:
        return run
    only = _ONLY.search(bare[: run[0].start]) or _ALONE_IN.search(bare[: run[0].start])
    return run if only or _ALONE.match(bare, run[-1].end) or _TO_ITSELF.match(bare, test.end) else []


def _told_after(view: View, test: Test) -> list[Referent]:
    """The name after "the one Rust project among the ten is"."""
    if not _THE_ONE.search(view.mentions.bare[: test.start]):
        return []
    after = (ref for ref in names(view) if ref.start >= test.end)
    return [ref for ref in after if _ONE_IS.fullmatch(view.mentions.bare[test.end : ref.start])][:1]


def _whole(view: View, test: Test) -> tuple[str, ...] | None:
    """Of whom it may be said: the set that the sentence names, or all of the kind that the edition measures."""
    known = [p for p in view.populations if p.readings and not p.other]
    if _OF_THESE.match(view.mentions.bare) and view.counted and view.counted[-1].true:
        return view.counted[-1].held  # "Four are written in Shell. Of these, only A has more than 200,000"
    if known:
        one = len(known) == 1 and len({frozenset(reading) for reading in known[0].readings}) == 1
        return known[0].readings[0] if one else None
    if test.label in {"than", "under"}:
        found = rest(view, test, None)
        return found.readings[0] if found else None
    kinds = {view.desk.ledger.subjects[name].kind for ref in names(view) for name in ref.subjects}
    return view.rolls.covered.get(next(iter(kinds))) if len(kinds) == 1 and test.label == "limit" else None


_OF_THESE = re.compile(r"\W*(?:of|among) (?:these|those|them)\b(?: [a-z\d]+)?, ")
_EXCEPT = re.compile(
    r"\b(?:apart from|aside from|except(?:ing)?(?: for)?|other than|besides|with the exceptions? of|save(?: for)?|not counting|"
    r"leaving out) (?:[a-z\ue000']+ )??[\"'\ue000]?$|"
    rf"{ALL_OF_THEM} (?:but|save) (?:the )?[\"']?$"
)
_APART = re.compile(r"[\"']? (?:apart|aside|excepted|excluded),")
"""Reads "A apart, all of the eight have"."""


def excepted(view: View) -> frozenset[str]:
    """Reads "apart from A": who is left out of what is said of the rest."""
    refs = names(view)
    first = next((n for n, ref in enumerate(refs) if _EXCEPT.search(view.mentions.bare[: ref.start])), None)
    if first is None:
        return next((ref.subjects for ref in refs if _APART.match(view.mentions.bare, ref.end)), frozenset())
    return frozenset(name for ref in joined(view, refs[first:], _JOINED) for name in ref.subjects)


def alone(view: View, number: Number) -> Pick | None:
    """The statement of some alone that a number is the limit of."""
    if view.cited:
        return None
    one = number.value == 1 and number.total is not None and _THE_ONLY.search(view.mentions.bare[: number.start])
    picks = ((pick, pick.start <= number.start < pick.end) for pick in picked(view))
    return next((pick for pick, inside in picks if number in {pick.test.number, pick.test.also} or (one and inside)), None)


_THE_ONLY = re.compile(r"\bthe (?:only|sole) $")
"""Reads "is the only one of the 15 that is written in C++": whom alone it holds of."""
