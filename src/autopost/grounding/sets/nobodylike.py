"""What is so of none but those just told: "is written in Elixir, as no other is", "no other is as young", "none else lost"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.kept import each_once
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.sets.nobodyelse import KINDS
from autopost.grounding.sets.predicates import tests
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import LABELS

_NOBODY = re.compile(
    rf"\b(?:(?:no|not one|not a single) other(?: (?:[a-z]+ )?(?P<kind>{KINDS}))?|none of the others?(?: (?P<of>{KINDS}))?|"
    r"nobody else|"
    r"no one else)\b"
)
_WHERE = r"(?P<where>(?: (?!(?:is|has|does|was|had|are|have|do)\b)[\w\ue000'-]+){0,8}?)"
_SO = re.compile(
    rf"{_WHERE},? (?:is|does|has|have|are|do|carr(?:y|ies)|uses?|shares?|bears?|wears?|comes under|is under|"
    rf"is (?:written|tagged|built) (?:mainly )?(?:in|with)?)"
    r"(?: (?:so|it|that|this|either|these|them|any|one|its|the|same|of|as|main|"
    r"[a-z]*(?P<what>language|licen[cs]e|tag|task|sdk)))*"
    r"(?=\W*$|[.;:,])"
)
_AGED = re.compile(
    rf"{_WHERE} (?:is|was(?: (?:created|published|made|uploaded))?) (?:quite |nearly )?(?:as|so) "
    r"(?:(?P<old>old|early|long ago)|young|new|recent(?:ly)?|late|fresh)(?=\W*$|[.;:,])"
)
_LOST = re.compile(
    rf"{_WHERE} (?:(?:is |was )?(?:shown |listed )?(?:with|has|had|shows?|showed|suffered|made|"
    r"recorded|took) (?:a|any) (?:net )?(?:loss|fall|drop|decline)|(?:has |have )?(?:lost|shed) (?:any|a single one|one|ground|"
    r"any of (?:its|theirs))|"
    r"(?:has |have )?(?:lost|shed) (?:any |a )?(?:stars?|likes?|downloads?)|went down|fell|declined|shrank|is down|lost)"
    r"(?: (?:over|in|for) [\w\ue000 ]+)?(?=\W*$|[.;:,])"
)


@each_once
def borne_alone(view: View) -> Iterator[tuple[int, int]]:
    """Where it is said that nobody else is so, and nobody else is."""
    for match in _NOBODY.finditer(view.mentions.bare) if not view.cited else ():
        named = {n for ref in view.referents if ref.end <= match.start() and ref.kind == "name" and len(ref.subjects) == 1
                 for n in ref.subjects}  # fmt: skip
        known = view.desk.ledger.subjects
        kinds = {known[name].kind for name in named or view.carried if name in known}
        said = kind_named(match["kind"] or match["of"] or "")
        if len(kinds) != 1 or (said and said not in kinds):
            continue
        for pattern, true in ((_AGED, _as_aged), (_LOST, _lost), (_SO, _so)):
            told = pattern.match(view.mentions.bare, match.end())
            if told and true(view, match.start(), told, tuple(named), *kinds):
                yield match.start(), told.end()
            if told:
                break


_SHARES = re.compile(
    rf"\b(?:no|not one|not a single) other (?:[a-z]+ )?(?P<kind>{KINDS})(?P<where>(?: (?!shares|has|have|carr|"
    rf"bear)[\w\ue000'-]+){{0,6}}?)"
    r" (?:shares?|has|have|carr(?:y|ies)|bears?) (?:the (?P<of>tag|task|language|licen[cs]e|sdk) of [\"']?(?=\ue000)|"
    r"[\"']?(?=\ue000))"
)
_ITS = re.compile(r"'s? (?:main )?(?P<what>tag|task|language|licen[cs]e|sdk)\b")


def shared_by_none(view: View) -> Iterator[tuple[int, int]]:
    """Reads "No other model of the thirty shares the tag of A": where nobody else of the set, or of the kind, has A's."""
    for match in _SHARES.finditer(view.mentions.bare) if not view.cited else ():
        ref = next((one for one in view.referents if one.start == match.end() and len(one.subjects) == 1), None)
        its = _ITS.match(view.mentions.bare, ref.end) if ref and not match["of"] else None
        what = match["of"] or (its["what"] if its else "")
        metric = LABELS.get("license" if what.startswith("licen") else what, "")
        name = next(iter(ref.subjects)) if ref else ""
        known = view.desk.ledger.subjects
        value = _value(view, name, metric) if metric and name in known else ""
        if ref is None or not value:
            continue
        every = _others(view, match, known[name].kind)
        if _covered(view, every, known[name].kind) and [one for one in every if _value(view, one, metric) == value] == [name]:
            end = its.end() if its else ref.end
            yield match.start(), end + len(f", {value}") * view.low.startswith(f", {value}", end)


def _others(view: View, told: re.Match[str], kind: str) -> tuple[str, ...]:
    """Of whom it is denied: the set that is named in the denial, else all of the kind."""
    for one in view.lists:
        if told.start() <= one.start < told.end() and not one.other and len(one.readings) == 1:
            return one.readings[0]
    return tuple(dict.fromkeys((*view.rolls.covered.get(kind, ()), *view.rolls.whole.get(kind, ()))))


def _so(view: View, at: int, told: re.Match[str], named: tuple[str, ...], kind: str) -> bool:
    """Whether what was told of those named holds of just them: a language, a licence, a tag."""
    said = [test for test in tests(view) if test.end <= at and test.label in LABELS.values()]
    if said and (at - said[-1].end > _NEAR or any(n.start >= said[-1].end for n in view.mentions.numbers)):
        return False  # "is written in Rust and has 50,000 stars; no other has": of the stars
    apart = named or view.carried
    every = _others(view, told, kind)
    if said:
        held = {name for name in every if any(test.holds(name) for test in said)}
        return _covered(view, every, kind) and held == {*apart}
    metric = LABELS.get(told["what"].replace("se", "ce") if told["what"] == "license" else told["what"] or "", "")
    own = {_value(view, name, metric) for name in apart}
    if not metric or named or "" in own or not _covered(view, every, kind):
        return False
    return {name for name in every if _value(view, name, metric) in own} == {*apart}


_NEAR = 40


def _covered(view: View, names: tuple[str, ...], kind: str) -> bool:
    """Whether the edition tells of each of them: what it does not say of one that it tells of, that one has not."""
    return {*names} <= {*view.rolls.covered.get(kind, ())}


def _value(view: View, name: str, metric: str) -> str:
    fact = view.rolls.of(name, metric)
    return "" if fact is None else str(fact.value).lower()


def _as_aged(view: View, at: int, told: re.Match[str], named: tuple[str, ...], kind: str) -> bool:
    """Whether all others are of earlier days than whoever was named, or of later ones."""
    apart = named or view.carried[:1]
    dated = {name: day for name in _others(view, told, kind) if (day := view.desk.began_on(name)) is not None}
    own = [day for name, day in dated.items() if name in apart]
    rest = [day for name, day in dated.items() if name not in apart]
    whole = "date" in told["where"] or len(dated) == len(_others(view, told, kind))
    if len(own) != len(apart) or not rest or not whole:
        return False
    return max(own) < min(rest) if told["old"] else min(own) > max(rest)


def _lost(view: View, at: int, told: re.Match[str], named: tuple[str, ...], kind: str) -> bool:
    """Whether those named, and nobody else of whom it is known, have less than before."""
    families = {family for _, end, family in view.nouns} or {"stars" if kind == "repository" else "likes"}
    if len(families) != 1:
        return False
    moved = re.compile(rf"{families.pop()}_gain_(\d+)d")
    every = {*_others(view, told, kind)}
    days = {window.days for window in view.mentions.windows if window.start >= told.start()}
    gains = [fact for fact in view.desk.ledger.facts if fact.subject.id in every and "@" not in fact.id
             and (gain := moved.fullmatch(fact.metric)) and (not days or int(gain[1]) in days)]  # fmt: skip
    return bool(gains) and {fact.subject.id for fact in gains if (fact.number or 0) < 0} == {*(named or view.carried)}
