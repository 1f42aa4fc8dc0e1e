"""Where on a list those stand that a count held of: "from number 1 down to number 30", "a second, A, is at 27", "no trace of it".

Each is read of a whole list of which every entry is known, and only where nothing of it is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.measuring import Test
from autopost.grounding.sets.innames import asked_name
from autopost.grounding.sets.predicates import tests
from autopost.grounding.sets.quantities import Claim, claims
from autopost.grounding.typed import COUNT, NAME, Typed, typed
from autopost.grounding.view import View

_SHOWING = r"(?: (?:showing|appearance|entry|one|mention|occurrence|model|name|such model))?"
_NTH = re.compile(
    rf"(?:^|(?<=[.;:] )|(?<=, and )|(?<=, but ))\W*(?:its |the |a )?(?P<nth>{COUNT}){_SHOWING}(?: (?:on|in) the "
    rf"(?:full |whole |trending |same )?list)?(?:, (?P<who>{NAME}),)? (?:comes|is|follows|sits|stands|appears|waits)"
    rf"(?: (?:only|down|far|further|not))* (?:at|until|in) (?P<at>{COUNT})(?: place)?(?:(?:,|:)? (?:in |as |with )?"
    rf"(?P<whom>{NAME}))?(?=[\s.!]*$|[;,] )"
)
_ENDS = re.compile(
    rf",? (?:and )?(?:(?:ranging|running|placed|ranked) )?from (?P<first>{COUNT})(?: place)? "
    rf"(?:(?:all the way )?(?P<down>down )|up )to (?P<last>{COUNT})(?: place)?(?=[\s.!]*$|[;,] )"
)
_BEST = re.compile(
    r"(?:,|;| and|, and|;) (?:and )?the (?:(?P<low>lowest|last|worst)|highest|first|best)(?:[- ](?:placed|"
    r"ranked))?(?: of (?:them|these|those))?"
    rf"(?:,| is| being| stands| comes)?(?: (?P<who>{NAME}),?)?(?: (?:at|in|on))? (?P<at>{COUNT})(?: place)?(?=[\s.!]*$|[;,] |"
    rf" and )"
)
_FULL = re.compile(
    rf"(?:,|;)? (?:and |but )?(?:the )?(?:full |whole |"
    rf"entire )(?:trending )?list(?: of (?P<size>{COUNT}))?,? (?P<n>{COUNT})(?=[:;,.])"
)
_TRACE = re.compile(
    r"(?:^|(?<=[.;:] ))\W*(?:there is )?(?:no|not a|not one) (?:trace|sign|hint|mention|whiff) of "
    r"(?:(?P<it>it)|(?P<what>\ue000++)) (?:in|among) (?:any of )?the names (?:of|on) (?:the |all )?"
)


def name_holders(view: View) -> Iterator[tuple[int, int]]:
    """Every such place, row of places, further count or absence that is right."""
    row, counted = typed(view), [claim for claim in claims(view) if claim.true]
    for match in _ENDS.finditer(row.text):
        before = [claim for claim in counted if claim.quantity.end <= match.start()]
        if before and _ends(view, row, match, before[-1]):
            yield match.span()
    for match in _BEST.finditer(row.text):
        before = [claim for claim in counted if claim.quantity.end <= match.start()]
        if before and _best(view, row, match, before[-1]):
            yield match.span()
    for match in _FULL.finditer(row.text):
        said = [test for test in tests(view) if test.label == "name" and test.end <= match.start()]
        if said and _counted_in_all(view, row, match, said[-1]):
            yield match.span()
    for match in _NTH.finditer(row.text):
        before = [claim for claim in counted if claim.quantity.end <= match.start()] or [*view.counted]
        if before and before[-1].true and _nth(view, row, match, before[-1]):
            yield match.span()
    yield from _no_trace(view)


def _holders(view: View, claim: Claim) -> dict[int, str]:
    """At which places those stand of whom it is so, on the whole list of their kind."""
    kinds = [kind for kind, names in view.rolls.whole.items() if {*claim.members} <= {*names}]
    order = view.rolls.places[kinds[0]] if kinds else {}
    return {place: name for place, name in sorted(order.items()) if any(test.holds(name) for test in claim.tests)}


def _place(row: Typed, match: re.Match[str], group: str) -> int:
    number = row.counts[match.start(group)]
    plain = number.form in {"count", "ordinal"} and number.total is None and not number.hedge
    return int(number.value) if plain else 0


def _ends(view: View, row: Typed, match: re.Match[str], claim: Claim) -> bool:
    """Reads "Nine names on the list end so, from number 1 down to number 30": the first and the last of them."""
    held = [place for place, name in _holders(view, claim).items() if name in claim.members]
    told = [_place(row, match, "first"), _place(row, match, "last")]
    return len(held) > 1 and told == ([held[0], held[-1]] if match["down"] else [held[-1], held[0]])


def _best(view: View, row: Typed, match: re.Match[str], claim: Claim) -> bool:
    """Reads "Qwen3.6 is in three names, the highest of them at number 10": the first, or the last, of those counted."""
    held = [(place, name) for place, name in _holders(view, claim).items() if name in claim.members]
    place, name = (held[-1] if match["low"] else held[0]) if held else (0, "")
    told = row.names[match.start("who")] if match["who"] else name
    return place == _place(row, match, "at") > 0 and told.rpartition(":")[2] in {name.rpartition(":")[2], name.rpartition("/")[2]}


def _counted_in_all(view: View, row: Typed, match: re.Match[str], test: Test) -> bool:
    """Reads "The top ten contain one model with it in its name, the full list of 30 two"."""
    whole = next(iter(view.rolls.whole.values()), ())
    size = _place(row, match, "size") if match["size"] else len(whole)
    return bool(whole) and size == len(whole) and _place(row, match, "n") == sum(map(bool, map(test.holds, whole)))


def _nth(view: View, row: Typed, match: re.Match[str], claim: Claim) -> bool:
    """Reads "One of the top ten has it in its name. A second on the list, A, is down at number 27"."""
    if not any(test.label == "name" for test in claim.tests):
        return False
    held, nth = [*_holders(view, claim).items()], _place(row, match, "nth")
    if not 1 <= nth <= len(held):
        return False
    place, name = held[nth - 1]
    told = [row.names[match.start(group)] for group in ("who", "whom") if match[group]]
    return place == _place(row, match, "at") and all(one.rpartition(":")[2] == name.rpartition(":")[2] for one in told)


def _no_trace(view: View) -> Iterator[tuple[int, int]]:
    """Reads "Qwen3.8? Not a trace of it in the names of the 30 trending models"."""
    for match in _TRACE.finditer(view.mentions.bare):
        pieces = (*view.mentions.names, *view.mentions.strangers)
        said = [piece.text for piece in pieces if match["what"] and piece.start == match.start("what")]
        what = asked_name(view) if match["it"] else next(iter(said), "")
        sets = [known for known in view.lists if match.end() - len("the ") <= known.start <= match.end() and not known.other]
        names = sets[0].readings[0] if sets and len(sets[0].readings) == 1 else ()
        if what and names and not any(what.lower() in name.rpartition(":")[2].lower() for name in names):
            yield match.start(), sets[0].end
