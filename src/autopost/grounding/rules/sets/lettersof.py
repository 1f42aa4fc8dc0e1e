"""What names are said to have in them, or not: "A does turn up in the names of the thirty", "nobody but B has A in a name"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.populations import Population
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.view import View

_VERB = r"(?:appear|occur|figure|feature|turn up|show up|crop up|come up|stand)"
_TURNS_UP = re.compile(
    rf"[\"']? (?P<said>(?:(?P<no>(?:does|do|did)(?: not|n't)|never|nowhere) {_VERB}s?|(?:(?:does|do|did) )?{_VERB}s?|"
    r"is (?:found|present|contained|there)))(?: (?:even )?once| at all| anywhere| a single time)? (?:in|among) "
    r"(?:(?:the )?names of )?(?:any of |some of )?(?:the |all |these |our )?$"
)
_NOT_ONE = re.compile(
    r"\b(?P<said>not (?:a single )?one|none|not a single one|nothing|no(?: trending| listed)? (?:model|dataset|space|name|entry))"
    r"(?: (?:of|in|among|on) (?:the |these |our |all )?[^.;:,\ue000]{2,60}?)? (?:contains?|carr(?:y|ies)|has|have|bears?|"
    r"features?|includes?|mentions?|shows?)(?: the (?:word|name|letters))? [\"']?$"
)
_APART = re.compile(r"\b(?:apart from|aside from|except|besides|other than|beyond|save for|else)\b")
_IN_NAME = re.compile(r"[\"']? in (?:its|their|the|a) names?\b")
_NOBODY_BUT = re.compile(
    r"\b(?P<said>(?:nobody|no one|no (?:other )?(?:house|account|publisher|owner|maker|lab|organi[sz]ation|company)|none) "
    r"(?:else )?(?:but|except(?: for)?|besides|other than|apart from|beyond|save)) [\"']?$"
)


@OpenRule
def letters_of(view: View) -> Iterator[Verdict]:
    """Refuses it where the names of the one set that is spoken of have it otherwise."""
    sets = _sets(view)
    pieces = [(n.start, n.end, n.text) for n in (*view.mentions.names, *view.mentions.strangers) if "/" not in n.text]
    pieces += [(quote.start, quote.end, quote.value) for quote in view.mentions.quotes]
    for start, end, text in pieces:
        for known in sets[:1]:
            held = _with_letters(known, text)
            told = _TURNS_UP.fullmatch(view.mentions.bare, end, known.start) if end <= known.start else None
            if told is not None and (held != []) == bool(told["no"]):
                shown = f"{held[0].rpartition(':')[2]} has it" if held else "no name there has it"
                yield Verdict(*told.span("said"), "negation", shown)
            if known.end <= start and held and (none := _none_with(view, start, end)) is not None:
                yield Verdict(*none.span("said"), "absence", f"{held[0].rpartition(':')[2]} has it")


def rightly_not(view: View, at: int) -> bool:
    """Reads "A does not turn up in the names of the thirty": whether the denial at a place is borne out."""
    sets = _sets(view)[:1]
    for piece in (n for n in (*view.mentions.names, *view.mentions.strangers) if sets and n.end < at < sets[0].start):
        told = _TURNS_UP.fullmatch(view.mentions.bare, piece.end, sets[0].start)
        if told is not None and told["no"] and told.start("said") <= at < told.end("said"):
            return not _with_letters(sets[0], piece.text)
    return False


def _sets(view: View) -> list[Population]:
    """The sets that are named as such, not as the others of one."""
    return [known for known in view.populations if known.readings and not known.other]


def _with_letters(known: Population, text: str) -> list[str]:
    """Whose names have it in them."""
    return [name for name in known.readings[0] if text.lower() in name.rpartition(":")[2].lower()]


def _none_with(view: View, start: int, end: int) -> re.Match[str] | None:
    """Reads "Not one of the thirty names contains A", "No model on the list has A in its name"."""
    none = _NOT_ONE.search(view.mentions.bare[:start])
    of_names = none is not None and (_IN_NAME.match(view.mentions.bare, end) or "name" in none[0])
    return none if of_names and not _APART.search(view.mentions.bare[:start]) else None


@OpenRule
def nobody_but(view: View) -> Iterator[Verdict]:
    """Reads "Nobody but A has a model with B in its name on the list": whose the entries are that have it."""
    for ref in view.referents:
        told = _NOBODY_BUT.search(view.mentions.bare[: ref.start])
        house = house_at(view, ref) if told is not None else ""
        sets = _sets(view)
        pieces = [
            n for n in (*view.mentions.names, *view.mentions.strangers) if n.start > ref.end and _IN_NAME.match(view.low, n.end)
        ]
        if told is None or not house or not sets or not pieces:
            continue
        others = [name for name in _with_letters(sets[0], pieces[0].text) if not of_house(name, house)]
        if others:
            yield Verdict(told.start("said"), ref.end, "absence", f"{others[0].rpartition(':')[2]} has it too")
