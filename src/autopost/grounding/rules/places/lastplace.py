"""Last places of whoever stands elsewhere: "holds last and third place", "was last on Sunday too", "last for downloads"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numerals import PLACE_WORDS
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_NTH = rf"(?:{PLACE_WORDS}|\d+(?:st|nd|rd|th))"
_LAST = re.compile(
    r"(?:\b(?:in|holds?|held|takes?|took|taking|keeps?|kept|at|to|occup\w+|with|has|have|had|again|now|still)|[.,:;]|"
    r"^\W*) (?:the )?"
    rf"(?:dead )?(?P<place>last)(?: (?:place|spot|position|rank)\b(?! but)|(?:, {_NTH})*,? and (?:in )?(?:the )?{_NTH}\b)|"
    r"(?:\b(?:is|was|are|were|comes?|came|ranks?|ranked|ranking|stands?|stood|sits|sat|lies|lay|finish(?:es|ed|ing)|"
    r"remains?|stays?|"
    r"stayed|placed|again|still|now|but|and|yet|only|also)|,|:) (?:again |still |now |also |dead |only |even )*(?P<said>last)"
    r"(?=\W*$|[.,;:)]| (?:among|of|in|on|for|by|again|too|both|with|although|though|while|and|but(?! (?:one|two|three|"
    r"for)\b))\b)|"
    r"\b(?:makes|puts|places|leaves|ranks|lists) (?:it|them|the (?:[a-z]+ )?[a-z]+|\ue000++) (?P<put>last)"
    r"(?= (?:by|among|in|for|of|on|and)\b|\W*$|[,.;])|"
    r"\b(?:its|the) (?:rival|leader|original|climber|newcomer) (?P<beside>last)(?=\W*$)|"
    r"^\W*(?P<opens>last)(?= (?:on|in|among) )|(?<=\ue000 )(?P<after>last)(?= \(|, [\"']?\ue000)|"
    r"\b(?:on |at (?:the )?(?:very )?|takes? (?:the )?|took (?:the )?|hits? (?:the )?)(?P<end>bottom)(?=\W*$|[,.;:)]| (?:of the "
    r"(?:[a-z\ue000']+ ){0,3}(?:list|ranking|chart|models|datasets|spaces)|with|and)\b)"
)
_NOT = re.compile(r"\b(?:not|never|neither|no longer|nor|n't)\b[^,;:]{0,24}$|\bat $")
_BY = re.compile(rf" (?:in|by|for|on)(?: (?:the|its|total|both|new))* {NOUN.pattern}")
_GAINS = re.compile(r"\bgain\w*|\bgr[eo]w\w*|\bnew\b|\badded\b|\brise\w*|\brose\b|%|\bper ?cent|\bday\b|\bweek\b")


@OpenRule
def last_place(view: View) -> Iterator[Verdict]:
    """Refuses last of whoever stands at the end of nothing that may be meant: no list, no set, and no measure that is named."""
    for told in _LAST.finditer(view.mentions.bare):
        at = told.start(str(told.lastgroup))
        subjects = _said_of(view, told, at) if not _NOT.search(view.mentions.bare, 0, at) else frozenset[str]()
        placed = [name for name in subjects if _order(view, name)]
        if placed and not any(_is_last(view, name, told, subjects) for name in subjects):
            names = view.subject_name(sorted(placed))
            yield Verdict(at, told.end(), "rank", f"{names} is last in nothing that is known")


def _said_of(view: View, told: re.Match[str], at: int) -> frozenset[str]:
    """Whom it is said of: "Last on the list are A and B", "the one in last place, A", else whoever a number would be of."""
    named = [ref for ref in view.referents if ref.kind in {"name", "value"}]
    if told["opens"]:
        return frozenset(name for ref in named for name in ref.subjects)
    alone = {name for ref in named for name in ref.subjects}
    if len(alone) == 1:
        return frozenset(alone)
    beside = next((ref.subjects for ref in named if _BESIDE.fullmatch(view.mentions.bare, told.end(), ref.start)), None)
    return beside or whose(view, (at, at + len("last")))


def last_of_first(view: View) -> Iterator[Verdict]:
    """Refuses "ranks last among the papers" of whom an issue's sentence cites a first place, and no other."""
    for told in _LAST.finditer(view.mentions.bare) if view.cited and view.kind != "opinion" else ():
        at = told.start(str(told.lastgroup))
        subjects = _said_of(view, told, at) if not _NOT.search(view.mentions.bare, 0, at) else frozenset[str]()
        ranks = [fact for fact in view.facts if fact.unit == "rank" and fact.subject.id in subjects]
        if ranks and all(fact.number == 1 for fact in ranks):
            yield Verdict(at, told.end(), "rank", "the facts rank it first", facts=(ranks[0].tag,))


_BESIDE = re.compile(r"(?:,| (?:is|stands|sits|comes|are)|:) (?:\ue000++'s )?[\"']?")


def _order(view: View, name: str) -> tuple[str, ...]:
    """The list that holds a subject, or an entry that is told by name alone."""
    listed = view.rolls.list_of(name)[1]
    entries = view.rolls.entries(name.rpartition(":")[2]) if name not in view.desk.ledger.subjects else []
    return listed or (
        view.rolls.trending.get("model", ()) if entries else view.rolls.covered.get(view.desk.kind(name, "model"), ())
    )


def _is_last(view: View, name: str, told: re.Match[str], group: frozenset[str]) -> bool:
    """Whether a subject stands last on its list, now or on the day told, or has least of a set by what is named."""
    day = next((m for m in view.mentions.moments if 0 <= m.start - told.end() <= len(" and second place on the ")), None)
    if day is not None and not day.holds(view.desk.ledger.edition):
        then = [fact.number for fact in view.desk.ranks(name) if "@" in fact.id and day.holds(taken_on(fact))]
        return not then or (then[0] or 0) >= len(_order(view, name))
    by = _BY.match(view.mentions.bare, told.end())
    if by is None and any(n == len(_order(view, name)) for n, _ in view.rolls.entries(name.rpartition(":")[2])):
        return True
    families = {str(by.lastgroup)} if by else {*view.families}
    sets = [names for names in sets_meant(view, name) if name in names and len(names) > 1 and not {*names} <= group]
    if by is None and any(names[-1] == name for names in sets):
        return True
    if told["place"] and not families:
        return False
    gains = _GAINS.search(view.low) is not None or bool(view.mentions.windows)
    return any(_least(view, name, names, families, gains=gains) for names in sets)


def sets_meant(view: View, name: str) -> Iterator[tuple[str, ...]]:
    """Every set that may be meant: those that are told of, and the lists of its kind."""
    told = [*(names for known in view.populations for names in known.readings), *view.spoken]
    told += [claim.members for claim in view.counted]
    yield from told
    yield _order(view, name)
    kind = view.desk.kind(name, "model")
    yield view.rolls.covered.get(kind, ())
    if kind == "repository" or _GAINS.search(view.low):
        yield view.rolls.gained(kind, "stars" if kind == "repository" else "likes", view.days)
    if not any(name in names for names in told):
        yield tuple(one for one in dict.fromkeys((*view.told, *view.named)) if view.desk.kind(one, "model") == kind)


def _least(view: View, name: str, names: tuple[str, ...], families: set[str], *, gains: bool) -> bool:
    """Whether it has the least of those by a measure that is named, or by any where none is."""
    for own in view.desk.by_subject.get(name, ()):
        measure = view.desk.measure(own)
        fitting = measure.aspect == "level" or (gains and measure.aspect in {"gain", "change"})
        if own.number is None or "@" in own.id or not fitting or (families and measure.family not in families):
            continue
        values = [
            fact.number for one in names if (fact := view.rolls.of(one, own.metric)) is not None and fact.number is not None
        ]
        if len(values) > 1 and own.number <= min(values):
            return True
    return False
