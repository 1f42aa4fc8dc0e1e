"""Words that say how many of a set: "three of the ten", "none", "half of the eight", "the other two", "all four"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from autopost.grounding.metrics import NOUN
from autopost.grounding.numbers import Number
from autopost.grounding.populations import Population
from autopost.grounding.view import View

Enough = Callable[[int, int], bool]
"""Whether so many of so many are as many as is said."""


@dataclass(frozen=True)
class Quantity:
    """Words that say how many: where they stand, the number where it is one, and the set they name themselves."""

    start: int
    end: int
    enough: Enough
    word: str = ""
    number: Number | None = None
    of: Population | None = None


WORDS = re.compile(
    r"\b(?P<none>none|not (?:a single )?one|neither|not a single|no(?= (?:other )?(?:\ue000+ )?(?:trending )?"
    r"(?:models?|datasets?|spaces?|repositor\w+|repos?|projects?|papers?|entry|entries)\b))\b(?! longer)"
    r"|\b(?P<all>all|every(?: single)?(?: one)?|each|both)\b"
    r"|\b(?P<most>most)(?= of )"
    r"|\b(?:appears?|occurs?|features?|figures?|is found|comes up|shows up|"
    r"is represented) (?:just |only |exactly )?(?P<once>once|twice)\b"
)
ALL_OF_THEM = re.compile(r"\b(?:all|both|each|none|neither)\b")
_OF_SET = re.compile(r"(?: one)?(?: of)?(?: the| these| those| our)?(?: first| top)? ?")
EXACTLY: dict[str, Enough] = {
    "none": lambda count, _: count == 0,
    "all": lambda count, size: count == size,
    "most": lambda count, size: 2 * count > size,
    "once": lambda count, _: count == 1,
    "twice": lambda count, _: count == 2,
}


def quantities(view: View) -> list[Quantity]:
    """Every quantity that a sentence names, left to right."""
    found = [q for number in view.mentions.numbers if (q := _of_number(view, number)) is not None]
    for match in WORDS.finditer(view.mentions.bare):
        kind = match["once"] or str(match.lastgroup)
        of = next((p for p in view.populations if _ranges_over(view, match, p)), None)
        of = of or _of_names(view, match, kind)
        framed = re.match(r"no\b|not", match[0]) or _framed(view, match.start())
        if of is not None or kind in {"once", "twice"} or (kind == "none" and framed):
            found.append(Quantity(match.start(), match.end(), EXACTLY[kind], kind, of=of))
    return sorted(found, key=lambda q: q.start)


def _ranges_over(view: View, match: re.Match[str], population: Population) -> bool:
    """Reads "all of the ten", "none of the first four Spaces"."""
    if population.start <= match.start() < population.size_at[0]:
        return True
    between = view.mentions.bare[match.end() : max(population.start, match.end())]
    return population.start >= match.end() - 1 and _OF_SET.fullmatch(between) is not None


def _framed(view: View, start: int) -> bool:
    """Reads "Of the ten biggest gainers, none is written in Rust"."""
    return any(
        re.fullmatch(r"[^.;:]{0,40}, (?:but )?", view.mentions.bare[p.end : start]) for p in view.populations if p.end <= start
    )


def _of_names(view: View, match: re.Match[str], kind: str) -> Population | None:
    """Reads "vLLM, ComfyUI and n8n all grew": those named just before."""
    if kind not in {"all", "none"}:
        return None
    names = [ref for ref in view.referents if ref.kind == "name" and ref.end <= match.start() and len(ref.subjects) == 1]
    run = [name for ref in names for name in ref.subjects]
    gap = view.mentions.bare[names[-1].end : match.start()] if names else ""
    listed = len(run) >= 2 and re.fullmatch(r"(?: \([^)]*\))?(?: (?:have|are|were|had))? ", gap)
    after = re.match(r" (?:\ue000|[a-z])", view.mentions.bare[match.end() :]) and not re.match(
        r" (?:the|of|these|those)\b", view.mentions.bare[match.end() :]
    )
    if not listed or not after:
        return None
    return Population(names[0].start, match.start(), (match.start(), match.start()), len(run), "", (tuple(run),))


_NOT_COUNTING = re.compile(
    r"\b(?:the|number|no\.|rank|ranked|at|with|by|than|to|from|version|place|"
    r"of (?:the )?its) $|\b(?:every|each|which|this|that|not|not a single|no) $"
)
_UNIT = re.compile(
    r"[ -](?:(?:new|more|fewer|further|extra|additional) )?(?:places?|spots?|"
    r"days?|weeks?|hours?|months?|years?|times|points?|percent|releases?|"
    r"versions?|star|like|fork|download|upvote|of (?:its|his|their))\b"
)


def _of_number(view: View, number: Number) -> Quantity | None:  # noqa: PLR0911 - one return for each way not to count members
    bare = view.mentions.bare
    rest = bare[number.end :]
    if re.search(r"\b(?:not|no|every|each|any) (?:a single |single )?$", bare[: number.start]):
        return None
    of = next((p for p in view.populations if number.start < p.size_at[0] and p.size_at[1] == number.end), None)
    whole = next((p for p in view.populations if p.size_at == (number.start, number.end)), None)
    if whole is not None:
        told = re.match(r"(?: of them)? ", rest)
        return Quantity(number.start, number.end, _rest(number), "other", number, None) if whole.other and told else None
    of = of or _said_after(view, number)
    if number.form in {"fraction", "percent"} and (of is not None):
        return Quantity(number.start, number.end, _part(number), number=number, of=of)
    if number.form != "count" or number.step != 1 or number.value > 400:
        return None
    close = NOUN.match(rest.lstrip(" -")) or _UNIT.match(rest)
    elsewhere = number.total is not None and all(p.size != number.total for p in view.populations)
    if of is None and (close or elsewhere or _NOT_COUNTING.search(bare[: number.start])):
        return None
    beside = re.search(r"\ue000[ :(]{1,2}$", bare[: number.start])
    if (
        of is None
        and number.value == 1
        and not beside
        and not re.match(r" (?:in|is|are|carries|under|tagged|each|has|uses|runs|\ue000)", rest)
    ):
        return None
    return Quantity(number.start, number.end, _exactly(number), number=number, of=of)


def _said_after(view: View, number: Number) -> Population | None:
    """Reads "half of the ten", "three of this week's ten biggest gainers"."""
    for population in view.populations:
        between = view.mentions.bare[number.end : population.size_at[0]]
        if number.end <= population.size_at[0] and _OF_THE.fullmatch(between):
            return population
    return None


_OF_THE = re.compile(
    r"(?: (?:of|out of|in|among))?(?: (?:[\ue000']+s?|(?:the |this |"
    r"our )?\w+'s))?(?: (?:the|these|those|all|our))?(?: (?:top|first|leading))? "
)


def _exactly(number: Number) -> Enough:
    value = number.value
    if number.hedge == "above":
        return lambda count, _: count >= value
    if number.hedge == "below":
        return lambda count, _: count <= value
    return lambda count, _: count == value


def _rest(number: Number) -> Enough:
    return lambda count, size: count == size == number.value


def _part(number: Number) -> Enough:
    value = number.value / 100 if number.form == "percent" else number.value

    def enough(count: int, size: int) -> bool:
        part = count / size
        if number.hedge == "above":
            return value - 1e-9 <= part <= value + 0.15
        if number.hedge == "below":
            return value - 0.15 <= part <= value + 1e-9
        return abs(part - value) <= (0.05 if number.hedge else 0.006 if number.form == "percent" else 0.02)

    return enough
