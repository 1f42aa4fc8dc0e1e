"""How many of some have more or less than a subject: "fewer than three of them", "three of the others have more stars"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.rules.verdict import Verdict, sound
from autopost.grounding.view import View

_THAN_SOME = re.compile(
    rf"\b(?:(?:(?P<more>more|higher)|(?:fewer|less|lower)) (?:{NOUN.pattern} )?than|"
    r"(?P<beats>beats?|outranks?|outscores?|outdoes|tops|exceeds|(?:is|stands) ahead of)|trails|is behind) (?:only |just )?$"
)
_OF_THEM_ALL = re.compile(r" of (?:them|these|those|the (?:other|others|rest)\b|the [a-z\d]+\b)")


def than_some(view: View, number: Number) -> Verdict | None:
    """Reads "has the most likes of the eight but fewer downloads than three of them": how many have more."""
    told = _THAN_SOME.search(view.mentions.bare[: number.start])
    sets = [p.readings[0] for p in view.populations if p.readings and not p.other and number.total in {None, p.size}]
    sets = sets or [*view.spoken] or [claim.members for claim in view.counted]
    of_them = number.total is not None or _OF_THEM_ALL.match(view.mentions.bare, number.end)
    if told is None or number.form != "count" or not sets or not of_them:
        return None
    family = next((str(key) for key in NOUN.groupindex if told[key]), "") or next((noun for *_, noun in view.nouns), "")
    more = bool(told["more"] or told["beats"])
    return _beyond(view, number, family, dict.fromkeys(about(view, number), sets[-1]), more=more)


_OTHERS_HAVE = re.compile(
    rf"(?: of (?:(?:the|those|these|its) (?:others?|other [a-z\d]+|rest|rivals)|them)| others?| other (?:models|"
    rf"datasets|spaces|papers|"
    rf"repositories|projects)| rivals) (?:have|has|had|count|counts|show|shows|hold|holds) (?:even |far |still |many )?"
    rf"(?:(?P<more>more)|fewer) {NOUN.pattern}(?! (?:than|in|over|on|gained)\b)"
)


_OF_ALL = re.compile(r" (?:[a-z]+ )?(?:models|datasets|spaces|papers|repositories|projects)(?= (?:have|has|count|show)\b)")
_HAVE = re.compile(rf" (?:have|has|count|show) (?:(?P<more>more)|fewer) {NOUN.pattern}(?! (?:than|in|over|on|gained)\b)")


def others_have(view: View, number: Number) -> Verdict | None:
    """Reads "has the most forks of the 15, even though three of the others have more stars": than whom the sentence is about."""
    of_all = _OF_ALL.match(view.mentions.bare, number.end) if number.total is not None else None
    at = of_all.end() if of_all else number.end
    told = (_OTHERS_HAVE if of_all is None else _HAVE).match(view.mentions.bare, at) if number.form == "count" else None
    named = [ref.subjects for ref in view.referents if ref.end <= number.start and ref.kind in {"name", "pronoun"}]
    own = [*next((names for names in named if len(names) == 1), frozenset(view.carried[:1]))]
    known = view.desk.ledger.subjects
    if told is None or not own or own[0] not in known:
        return None
    sets = [p.readings[0] for p in view.populations if p.readings and not p.other and own[0] in p.readings[0]]
    sets += [claim.members for claim in view.counted if own[0] in claim.members]
    whole = sets[-1] if sets else view.rolls.covered.get(known[own[0]].kind, ())
    family = next(str(key) for key in NOUN.groupindex if told[key])
    return _beyond(view, number, family, {own[0]: whole}, more=told["more"] is None)


def _beyond(view: View, number: Number, family: str, among: Mapping[str, Iterable[str]], *, more: bool) -> Verdict | None:
    """Whether a subject's value is beyond as many of those it stands among as the number says: larger than theirs, or smaller."""
    for name in sorted(among):
        own = view.rolls.of(name, family)
        values = [
            fact.number or 0 for other in among[name] if other != name and (fact := view.rolls.of(other, family)) is not None
        ]
        if own is None or not values:
            continue
        beaten = sum(value < (own.number or 0) if more else value > (own.number or 0) for value in values)
        if beaten == number.value:
            return sound(view, number.start, number.end)
        return Verdict(number.start, number.end, "count", f"than {beaten} of them")
    return None


_TOPS = re.compile(r"\b(?:(?P<more>top|tops|beat|beats|exceed|exceeds)|trail|trails) (?:those|that) of (?:only |just )?$")
_BEATS = re.compile(r"\b(?:(?P<more>beats?|tops?|outdoes|surpasses|passes)|trails) (?:only |just )?$")
_RIVALS = re.compile(
    r" (?:rivals?|others?|(?:other )?(?:models?|datasets?|spaces?|papers?|repositories|projects))\b(?! (?:above|below))"
)


def tops_some(view: View, number: Number) -> Verdict | None:
    """Reads "its 410 likes top those of two rivals": how many of all of its kind have fewer."""
    told = _TOPS.search(view.mentions.bare[: number.start]) or _BEATS.search(view.mentions.bare[: number.start])
    after = _OF_THEM_ALL if told is not None and told.re is _BEATS else _RIVALS
    if told is None or number.form != "count" or not after.match(view.mentions.bare, number.end):
        return None
    family = next((noun for start, _, noun in reversed(view.nouns) if start < told.start()), "")
    known = view.desk.ledger.subjects
    among = {name: view.rolls.covered.get(known[name].kind, ()) for name in about(view, number) & {*known}}
    return _beyond(view, number, family, among, more=bool(told["more"]))
