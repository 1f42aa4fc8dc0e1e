"""Words that say how many of a set: "three of the ten", "none", "half of the eight", "the other two", "all four"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from autopost.grounding.amounts import FIGURES
from autopost.grounding.enough import Enough, exactly, left_over, part, without
from autopost.grounding.kept import once
from autopost.grounding.metrics import NOUN
from autopost.grounding.numbers import Number
from autopost.grounding.populations import Population
from autopost.grounding.view import View


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
    r"\b(?P<none>none|nobody|nothing (?=tagged|written|built|licen[cs]ed|published|created|under|from)|nothing else|"
    r"no one|not (?:a single )?one|neither|not a single|"
    r"no(?= (?:other )?(?:\ue000++ )?(?:trending )?"
    r"(?:models?|datasets?|spaces?|repositor\w+|repos?|projects?|papers?|entry|entries|members?|"
    r"representatives?)\b))\b(?! longer)"
    r"|\b(?P<all>all(?! (?:of them )?(?:but|except)\b)|every(?: single)?(?: one)?|each|both)\b(?! (?:but|except)\b)"
    r"|(?<!the )\b(?P<most>most)(?= of )"
    r"|\b(?:appears?|occurs?|features?|figures?|is found|(?:comes|shows|turns|crops) up|is named|is listed|"
    r"is represented) (?:just |only |exactly )?(?P<once>once|twice|(?:three|four|five|six|seven|eight|nine|ten) times)\b"
)
_THINGS = (
    r"(?P<model>models?)|(?P<dataset>datasets?)|(?P<space>spaces?)|(?P<paper>papers?)|"
    r"(?P<repository>repositor(?:y|ies)|repos?|projects?)"
)
_COUNTED_THINGS = re.compile(
    rf"(?<= )(?:trending |ranked |listed |other )?(?:{_THINGS}) (?:in|on|of) "
    r"(?:the|this|our) (?:edition|list|table|issue|ledger)\b"
)
ALL_OF_THEM = re.compile(r"\b(?:all|both|each|none|neither|no|nobody)\b|" + _COUNTED_THINGS.pattern)
_OF_SET = re.compile(
    r"(?: one)?(?: (?:trending |ranked |listed )?(?:models?|datasets?|spaces?|repositor(?:y|ies)|repos?|projects?|papers?))?"
    r"(?: (?:of|among|in|on))?(?: the| these| those| our)?(?: first| top)? ?"
)
EXACTLY: dict[str, Enough] = {
    "none": lambda count, _: count == 0,
    "all": lambda count, size: count == size,
    "not all": lambda count, size: count < size,
    "most": lambda count, size: 2 * count > size,
    "once": lambda count, _: count == 1,
    "twice": lambda count, _: count == 2,
}
_TIMES = tuple(f"{word} times" for word in ("three", "four", "five", "six", "seven", "eight", "nine", "ten"))
EXACTLY |= {words: lambda count, _, n=n: count == n for n, words in enumerate(_TIMES, 3)}  # type: ignore[misc]
OFTEN = frozenset({"once", "twice", *_TIMES})


@once
def quantities(view: View) -> list[Quantity]:
    """Every quantity that a sentence names, left to right."""
    found = [q for number in view.mentions.numbers if (q := _of_number(view, number)) is not None]
    for match in WORDS.finditer(view.mentions.bare):
        kind = match["once"] or str(match.lastgroup)
        if kind == "all" and re.search(r"\bnot $", view.mentions.bare[: match.start()]):
            kind = "not all"
        of = next((p for p in view.populations if _ranges_over(view, match, p)), None)
        of = of or _just_before(view, match) or _of_names(view, match, kind) or _of_kind(view, match)
        framed = (match[0].startswith("no") and match[0] != "none") or _framed(view, match.start())
        if of is not None or kind in OFTEN or (kind == "none" and framed):
            found.append(Quantity(match.start(), match.end(), EXACTLY[kind], kind, of=of))
    ranged = {q.of.size_at for q in found if q.of is not None and q.number is None}
    # "None of the other 14 has": the number is the size of what the word is said of.
    found = [q for q in found if q.word != "other" or (q.start, q.end) not in ranged]
    return sorted(found, key=lambda q: q.start)


def _ranges_over(view: View, match: re.Match[str], population: Population) -> bool:
    """Reads "all of the ten", "none of the first four Spaces"."""
    if population.start <= match.start() < population.size_at[0]:
        return True
    between = view.mentions.bare[match.end() : max(population.start, match.end())]
    return population.start >= match.end() - 1 and _OF_SET.fullmatch(between) is not None


_KIND = re.compile(rf" (?:\ue000++ |trending |ranked |listed )?(?:{_THINGS})\b(?! (?:of|from|by|in the top)\b)")


def _of_kind(view: View, match: re.Match[str]) -> Population | None:
    """Reads "no dataset on the list": all of the kind, where the sentence names no smaller set."""
    told = _KIND.match(view.mentions.bare, match.end()) if match["none"] else None
    if told is None or view.populations or view.cited:
        return None
    kind = str(told.lastgroup)
    names = view.rolls.trending.get(kind) or view.rolls.covered.get(kind, ())
    at = match.end()
    return Population(match.start(), at, (at, at), len(names), kind, (names,), known=True) if names else None


SOME = re.compile(
    rf"[ ](?:{_THINGS})(?= (?:run|runs|dates?|appeared|use|are|is|have|has|carry|were|was|came|rose|fell|lost|gained|show|drew|"
    rf"climbed|dropped|built|"
    r"written|tagged|created)\b)"
)
"""Reads "Two Spaces run on Docker": of all of the kind."""


def _of_edition(view: View, number: Number) -> Population | None:
    """Reads "three models in the edition": all of the kind; what this does not bear out may be told of more than is known."""
    told = _COUNTED_THINGS.match(view.mentions.bare, number.end + 1) or SOME.match(view.mentions.bare, number.end)
    if told is None or view.populations or view.cited or number.form != "count":
        return None
    return _all_of(view, number.end, str(told.lastgroup))


def _all_of(view: View, at: int, kind: str) -> Population | None:
    """All of a kind that the edition measures."""
    names = view.rolls.covered.get(kind, ())
    return Population(at, at, (at, at), len(names), kind, (names,)) if names else None


def _just_before(view: View, match: re.Match[str]) -> Population | None:
    """Reads "the four trending Spaces all run on", "the ten have all gained": the set is what the word stands with."""
    if match["all"] is None or re.match(r" of\b", view.mentions.bare[match.end() :]):
        return None
    gaps = ((p, view.mentions.bare[p.end : match.start()]) for p in view.populations if p.end <= match.start())
    return next((p for p, gap in gaps if re.fullmatch(r" (?:(?:have|are|were|had) )?", gap) and not p.other), None)


def _framed(view: View, start: int) -> bool:
    """Reads "Of the ten biggest gainers, none is written in Rust"."""
    return any(
        re.fullmatch(
            r"[^.;:]{0,40}(?:, (?:but )?| there (?:is|are|was|were) (?:still |just |now )?)", view.mentions.bare[p.end : start]
        )
        for p in view.populations
        if p.end <= start
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
    return Population(names[0].start, match.start(), (match.start(), match.start()), len(run), "", (tuple(run),), known=True)


MADE_BY = re.compile(r",? (?:(?:both|all) )?(?:from|by|of|made by|belonging to|under) [^,;:.]{1,60}, ")
"""Reads "the other two, from A and B, are"."""
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
    none = re.search(r"\b(?:not|no|every|each|any) (?:a single |single )?$", bare[: number.start])
    if none or FIGURES.match(bare, number.start):
        return None
    if number.form == "count" and (left_out := _ALL_BUT.search(bare[: number.start])):
        near = _said_after(view, number) or _said_before(view, left_out.start())
        return Quantity(number.start, number.end, without(number), "", number, near)
    of = next((p for p in view.populations if number.start < p.size_at[0] and p.size_at[1] == number.end), None)
    whole = next((p for p in view.populations if p.size_at == (number.start, number.end)), None)
    if whole is not None:
        told = re.match(rf"(?: of them)? |{MADE_BY.pattern}", rest)
        return Quantity(number.start, number.end, left_over(number), "other", number, None) if whole.other and told else None
    if number.value == 1 and number.total and (one_of := _ONE_OF.match(rest)) and (of is None or one_of["told"]):
        every = _all_of(view, number.end, str(next(kind for kind in _KINDS if one_of[kind]))) if one_of["told"] else None
        return Quantity(number.start, number.end, lambda count, _: count == number.total, "", number, every)
    of = of or _said_after(view, number) or _of_edition(view, number)
    if number.form in {"fraction", "percent"}:
        again = _apposed(view, number) if of is None else None
        of = of or _opened(view, number)
        whole = of or again
        row = whole is None and _ROW_LEFT.search(bare[: number.start]) and (view.populations or view.counted)
        if row and not NOUN.match(rest.lstrip(" -")) and not re.match(r" (?:of|as|the|its)\b", rest):
            return Quantity(number.start, number.end, part(number), number=number)  # "half are A, half B"
        return Quantity(number.start, number.end, part(number), "again" if again else "", number, whole) if whole else None
    if number.form != "count" or number.step != 1 or number.value > 400:
        return None
    return _of_members(view, number, of)


MODE = re.compile(
    r"[\"']? (?:is|was|remains) the (?:leading|dominant|commonest|most (?:common|frequent|used|popular)) "
    r"(?:language|licen[cs]e|sdk|tag|task|choice) (?:of|on|for|in|among) [a-z\d ]{1,40}, (?:with|at|in) $"
)
"""Reads "Shell is the most frequent language among the ten, with four repositories"."""
_ROW_LEFT = re.compile(r"(?:,|;| and|, and| while)(?: the other)? $")


def _of_members(view: View, number: Number, of: Population | None) -> Quantity | None:
    """A plain count, where it counts members of a set and is no measure, place or distance."""
    bare = view.mentions.bare
    rest = bare[number.end :]
    if re.match(r" (?:more|fewer|less|higher|lower|ahead|behind|short)\b(?: [a-z]+){0,2} (?:than|of)\b", rest):
        return None  # "eight fewer than the next": how far apart
    close = NOUN.match(rest.lstrip(" -")) or _UNIT.match(rest)
    elsewhere = number.total is not None and all(p.size != number.total for p in view.populations)
    left_out = _NOT_COUNTING.search(bare[: number.start]) and not MODE.search(bare[: number.start])
    if of is None and (close or elsewhere or left_out):
        return None
    beside = re.search(r"\ue000[ :(,]{1,2}$", bare[: number.start])
    if (
        of is None
        and number.value == 1
        and not beside
        and not re.match(
            r" (?:in|is|are|carries|under|tagged|each|has|uses|runs|from|dates?|of \ue000|on (?:the )?\ue000|\ue000|"
            r"(?:entry|name|member|representative|repository|model|dataset|space|paper|project) (?:among|in|of|on) the\b)",
            rest,
        )
    ):
        return None
    return Quantity(number.start, number.end, exactly(number), number=number, of=of)


def _said_after(view: View, number: Number) -> Population | None:
    """Reads "half of the ten", "three of this week's ten biggest gainers"."""
    for population in view.populations:
        between = view.mentions.bare[number.end : population.size_at[0]]
        if number.end <= population.size_at[0] and _OF_THE.fullmatch(between):
            return population
    return None


_KINDS = ("model", "dataset", "space", "paper", "repository")
_ONE_OF = re.compile(
    rf" (?:trending |ranked )?(?:{_THINGS})\b(?P<told> (?:with|that|which|to|whose|above|beyond|over)\b(?! (?:the|its|an?) ))?"
)
"""Reads "is one of three models that": there are three."""
_ALL_BUT = re.compile(r"\b(?:all|every ?one|everyone|each)(?: of them)? (?:but|except(?: for)?|save) (?:for )?$")
_IN_OTHER_WORDS = re.compile(r"(?:[,(]|[ ]–) ?(?:or|that is|in other words|which is)?,? ?(?:[a-z]+ ){0,3}$")


def _said_before(view: View, at: int) -> Population | None:
    """Reads "Of the ten, all but one ...": the set that the clause opens with."""
    before = [p for p in view.populations if p.end <= at and p.readings]
    return before[-1] if before else None


def _opened(view: View, number: Number) -> Population | None:
    """Reads "Of the six papers, half were": the set stands before the part, with nothing between but a comma."""
    before = _said_before(view, number.start)
    gap = view.mentions.bare[before.end : number.start] if before else "."
    told = re.match(
        r" (?:of them |of those )?(?:are|were|is|was|have|has|had|carry|run|use|gained|come|came)\b",
        view.mentions.bare[number.end :],
    )
    return before if told and re.fullmatch(r", (?:[a-z]+ ){0,3}", gap) else None


def _apposed(view: View, number: Number) -> Population | None:
    """Reads "six of the eight models, or three quarters, carry it": the part is told once more in other words."""
    bare = view.mentions.bare
    if number.form not in {"fraction", "percent"} or not re.match(
        r"(?: of (?:them|the (?:lot|total|whole)))?[,)–]| –", bare[number.end :]
    ):
        return None
    for population in view.populations:
        gap = bare[population.end : number.start]
        if population.end <= number.start and len(gap) <= 30 and _IN_OTHER_WORDS.fullmatch(gap):
            return population
    return None


_OF_THE = re.compile(
    rf"(?: (?:{_THINGS})(?= (?:of|out of|among) (?:the|these|those) ))?(?: (?:of|out of|in|among))?"
    r"(?: (?:[\ue000']+s?|(?:the |this |our )?\w+'s))?(?: (?:the|these|those|all|our))?(?: (?:top|first|"
    r"leading|ranked|listed|trending|tracked))? "
)
