"""Words that say how many of a set: "three of the ten", "none", "half of the eight", "the other two", "all four"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.populations import Population
from autopost.grounding.sets.amounts import FIGURES
from autopost.grounding.sets.enough import Enough, exactly, left_over, part, without
from autopost.grounding.sets.ownsets import (
    COUNTED_THINGS,
    OF_LISTED,
    THINGS,
    all_of,
    framed,
    of_edition,
    of_kind,
    ranges_over,
    said_after,
    said_before,
)
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
    r"nothing(?= (?:among|in|on) (?:the|these|those|our)\b)|no one|not (?:a single )?one|neither|"
    r"not a single(?! (?:download|like|star|fork|upvote|open issue)s?\b)|"
    r"no(?= (?:other )?(?:\ue000++ )?(?:(?:trending|ranked|listed|tracked) )?"
    r"(?:models?|datasets?|spaces?|repositor\w+|repos?|projects?|papers?|entry|entries|members?|"
    r"representatives?)\b))\b(?! longer)"
    r"|\b(?P<all>all(?! (?:of them )?(?:but|except)\b(?! (?:for )?(?:the )?[\"']?\ue000))|every(?: single)?(?: one)?|each|both|"
    r"without exception(?=, (?:all )?the )|either(?= of (?:the|these|those)\b))\b"
    r"(?! (?:but|except)\b(?! (?:for )?(?:the )?[\"']?\ue000))"
    r"|(?<!the )\b(?P<most>most(?= of )|an? (?:clear |large |small |narrow |slim |vast )?majority\b)"
    r"|\b(?P<minor>(?:only )?an? (?:small )?minority\b)"
    r"|\b(?P<several>several|many)(?= of |(?= (?:models|datasets|spaces|papers|repositories)\b))"
    r"|\b(?P<few>(?:hardly|scarcely|barely) "
    r"(?:any|an? (?:model|dataset|space|paper|repository|project)))(?= of | in the | (?:are|have|were|is|has|carry|come)\b)"
    r"|(?<!a )\b(?P<not_many>(?:very |only )?few)(?= of )"
    r"|(?<!went to )(?<!goes to )\b(?P<single>a (?:single|lone|sole))(?= (?:entry|member|place|model|dataset|"
    r"space|paper|repository|project|name)\b)"
    r"|\b(?:appears?|occurs?|features?|figures?|is found|(?:comes|shows|turns|crops) up|is named|is listed|"
    r"is represented) (?:just |only |exactly )?(?P<once>once|twice|(?:three|four|five|six|seven|eight|nine|ten) times)\b"
)
ALL_OF_THEM = re.compile(r"\b(?:all|both|each|none|neither|no|nobody)\b|" + COUNTED_THINGS.pattern)
EXACTLY: dict[str, Enough] = {
    "none": lambda count, _: count == 0,
    "all": lambda count, size: count == size,
    "not all": lambda count, size: count < size,
    "most": lambda count, size: 2 * count > size,
    "not_many": lambda count, size: 3 * count <= size,
    "minor": lambda count, size: 0 < 2 * count < size,
    "several": lambda count, _: count > 1,
    "few": lambda count, size: 4 * count <= size,
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
        if match["all"] == "each" and re.search(rf"\b(?:{SMALL_WORDS}) $", view.mentions.bare[: match.start()]):
            continue  # "One each of the ten is written in Rust and Go"
        kind = match["once"] or ("once" if match["single"] else str(match.lastgroup))
        if kind == "all" and re.search(r"\bnot $", view.mentions.bare[: match.start()]):
            kind = "not all"
        sets = [p for p in view.populations if ranges_over(view, match, p)]
        of = next((p for p in sets if p.known), next(iter(sets), None)) or of_kind(view, match)
        opens = (match[0].startswith("no") and match[0] != "none") or framed(view, match.start())
        opens = opens or (match[0] == "none" and _AND_NONE.search(view.mentions.bare, 0, match.start()) is not None)
        opens = opens and (kind != "all" or (match[0] == "all" and _BUT_NAME.match(view.mentions.bare, match.end()) is not None))
        told = OF_TOLD.match(view.mentions.bare, match.end()) if kind in {"none", "all"} and len(view.told) > 1 else None
        named = told is not None and small(told["n"]) == len(view.told)
        taken_up = kind == "all" and bool(view.spoken or view.counted) and ALL_ARE.match(view.mentions.bare) is not None
        if of is not None or named or taken_up or kind in OFTEN or (kind in _FRAMED and opens):
            found.append(Quantity(match.start(), match.end(), EXACTLY[kind], kind, of=of))
    found += _row_of_times(view)
    ranged = {q.of.size_at for q in found if q.of is not None and q.number is None}
    # "None of the other 14 has": the number is the size of what the word is said of.
    found = [q for q in found if q.word != "other" or (q.start, q.end) not in ranged]
    return sorted(found, key=lambda q: q.start)


_FRAMED = frozenset({"none", "all", "most", "minor", "few"})
_AND_NONE = re.compile(r"\b(?:are|were|was|is|dates?|have|has) [^.;:]{1,60},? (?:and|but) $")
"""Reads "Nine of the 15 are dated 30 April, and none is of a weekend": of the set of the count before it."""
ALL_ARE = re.compile(
    r"\W*each (?:is|was|has|carries|runs|uses|comes|dates)\b|\W*(?:they )?all (?:of (?:them|these|those) )?(?:are|"
    r"were|have|run|use|carry|date|come)\b"
)
"""Reads "The top three share a language. All are written mainly in Shell": of the set that the sentence before named."""
_BUT_NAME = re.compile(r" (?:but|except)(?: for)? (?:the )?[\"']?\ue000")
OF_TOLD = re.compile(rf" of the (?P<n>{SMALL_WORDS})\b(?! (?:models|datasets|spaces|papers|repositories|projects)\b)")
_SO_OFTEN = re.compile(
    r" (?P<often>once|twice|(?:three|four|five|six|seven|eight|nine|ten) times)(?: each)?(?=[;,.)]|\W*$| and\b)"
)


def _row_of_times(view: View) -> list[Quantity]:
    """Reads "Languages of the ten: Shell three times, Python and JavaScript twice each"."""
    ends = [piece.end for piece in view.mentions.attributes]
    ends += [
        m.end() for task in view.desk.tasks for m in re.finditer(rf"(?<![\w-]){re.escape(task)}(?![\w-])", view.mentions.bare)
    ]
    told = [_SO_OFTEN.match(view.mentions.bare, end) for end in ends]
    if not any(told) and (start := _OFTEN_FIRST.search(view.mentions.bare)):
        first = [piece.start for piece in view.mentions.attributes if piece.start >= start.end()]
        told = [_OFTEN.search(view.mentions.bare, start.end(), at) for at in first]
    return [Quantity(*match.span("often"), EXACTLY[match["often"]], match["often"]) for match in told if match]


_OFTEN_FIRST = re.compile(r"[:,;] ?(?=(?:once|twice|[a-z]+ times) [\ue000a-z])")
_OFTEN = re.compile(r"\b(?P<often>once|twice|(?:three|four|five|six|seven|eight|nine|ten) times) [\"']?$")
"""Reads "Licences of the ten: four times Apache 2.0, three times CC BY 4.0, twice MIT"."""
MADE_BY = re.compile(r",? (?:(?:both|all) )?(?:from|by|of|made by|belonging to|under) [^,;:.]{1,60}, ")
"""Reads "the other two, from A and B, are"."""
_STANDING = (
    r",? (?:in|at|ranked|placed|numbers|which (?:are|stand|rank)) (?:in |at |the )?[a-z\d]+(?:,? (?:and )?[a-z\d]+){0,5}, "
)
"""Reads "the other two, in first and eighth place, are"."""
_NOT_COUNTING = re.compile(
    r"\b(?:the|number|no\.|rank|ranked|at|with|by|than|to|from|version|place|"
    r"of (?:the )?its) $|\b(?:ranks|numbers|places|nos\.|at) [a-z\d]+(?:, [a-z\d]+)*,? (?:and|"
    r"to) $|\b(?:every|each|which|this|that|not|not a single|no) $"
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
    heads = any(
        p.limited and p.start <= number.start and number.end <= p.end and (number.total or number.start > p.size_at[1])
        for p in view.populations
    )
    if none or heads or FIGURES.match(bare, number.start):
        return None  # "the first two of the ten": the size of a set
    if number.form == "count" and (left_out := _ALL_BUT.search(bare[: number.start])):
        near = said_after(view, number) or said_before(view, left_out.start())
        return Quantity(number.start, number.end, without(number), "", number, near)
    of = next((p for p in view.populations if number.start < p.size_at[0] and p.size_at[1] == number.end), None)
    sized = (p for p in view.populations if p.size_at == (number.start, number.end))
    whole = next((p for p in sized if p.readings or p.other or not _of_edition(bare, number)), None)
    if whole is not None:
        if whole.other and _OF_REST.search(bare[: number.start]):
            return None  # "three of the other six": the three are counted
        told = re.match(
            rf"(?: others| exceptions)?(?:,[^.;:]{{1,80}},)? (?!of the )|"
            rf"(?: of them)? |{MADE_BY.pattern}|{_STANDING}",
            rest,
        ) or (_ENDS.match(rest) and _has(view, number.start))
        told = told and not _EXCEPTIONS_ARE.match(rest)
        return Quantity(number.start, number.end, left_over(number), "other", number, None) if whole.other and told else None
    if (one_of := _one_of_many(view, number, of)) is not None:
        return one_of
    of = of or said_after(view, number) or of_edition(view, number)
    if number.form in {"fraction", "percent"}:
        if of is not None and _OF_WHAT_THEY_HAVE.match(bare, of.end):
            return None  # "46.5 percent of the top ten's new stars": a part of these, and of no members
        part_of_them = of is None and view.populations and _OF_THEM.match(rest) and _ROW_LEFT.search(bare[: number.start])
        row = bool(_ROW_LEFT.search(bare[: number.start]) and (view.populations or view.counted))
        row = of is None and (row or bool(not bare[: number.start].strip(" \"'") and not view.populations and view.spoken))
        row = row and not NOUN.match(rest.lstrip(" -")) and not re.match(r" (?:of|as|the|its)\b", rest)
        if row or part_of_them:  # "half are A, half B", "nine carry it, two thirds of them from A"
            return Quantity(number.start, number.end, part(number), number=number)
        return Quantity(number.start, number.end, part(number), "", number, of) if of else None
    if number.form != "count" or not 1 <= number.step <= _TEN or number.value > 400:
        return None
    return _of_members(view, number, of)


_OF_THEM = re.compile(r" of (?:them|these|those)\b(?! [a-z]+s\b)")
_OF_WHAT_THEY_HAVE = re.compile(rf"'s? (?:[a-z\d,.]+ ){{0,2}}?(?:{NOUN.pattern}|gains?|growth|haul)\b")


def _of_edition(bare: str, number: Number) -> bool:
    """Reads "four models in this edition have": so many of them, and no set that is known."""
    return OF_LISTED.match(bare, number.end) is not None or COUNTED_THINGS.match(bare, number.end + 1) is not None


def _one_of_many(view: View, number: Number, of: Population | None) -> Quantity | None:
    """Reads "is one of three models that", "is one of two tagged A among the eight": there are so many of them."""
    one_of = _ONE_OF.match(view.mentions.bare, number.end)
    only = re.search(r"\bonly $", view.mentions.bare[: number.start])
    if only or number.value != 1 or not number.total or one_of is None:
        return None
    if of is not None and not one_of["told"] and not _ONE_OF_SO_MANY.match(view.mentions.bare, number.start):
        return None
    every = all_of(view, number.end, str(next(kind for kind in _KINDS if one_of[kind]))) if one_of["told"] else None
    return Quantity(number.start, number.end, lambda count, _: count == number.total, "", number, every)


_EXCEPTIONS_ARE = re.compile(r" exceptions (?:are|were|being) \W*\ue000")
"""Reads "the two exceptions are A, dated 31 March, and B": who they are, not what they are."""
_TEN = 10
"""A count of ten or twenty is no rounder than one of nine."""
MODE = re.compile(
    r"[\"']? (?:is|was|remains) the (?:leading|dominant|commonest|most (?:common|frequent|used|popular)) "
    r"(?:language|licen[cs]e|sdk|tag|task|choice)"
    r"(?: (?:of|on|for|in|among) [a-z\d ]{1,40})?,? (?:with|at|in|on|borne by|carried by) $"
)
"""Reads "Shell is the most frequent language among the ten, with four repositories"."""
_ROW_LEFT = re.compile(r"(?:,|;| and|, and| while)(?: the other)? $")
_OF_REST = re.compile(
    rf"\b(?:{SMALL_WORDS}|\d+) of (?:the |its |these |those )?other $|"
    r"(?:^|[.;:,] )(?:and |but )?(?:of|among) the other $"
)
_ENDS = re.compile(r"(?:,|;|\.|\W*$)")


def _has(view: View, at: int) -> bool:
    """Reads "Docker runs the other two": what the rest is said to have stands before it."""
    return any(
        re.fullmatch(r" (?:[a-z]+ )?(?:the |all )?other ", view.mentions.bare[piece.end : at])
        for piece in view.mentions.attributes
    )


_ONE_OF_SOME = re.compile(
    r" (?:of them (?:is|was|has|had|stands?|ranks?|comes?|carries|runs|uses)|was (?:created|published|made|"
    r"written|tagged|released|submitted|uploaded)|in|is|are|"
    r"carries|under|tagged|each|has|(?:more|fewer|less) than \d|at least \d|over \d|uses|runs|entry|member|"
    r"on (?:the )?\ue000|from|dates?|too|as well|also|"
    r"of \ue000|\ue000|"
    r"(?:name|representative|repository|model|dataset|space|paper|project) (?:(?:among|in|of|on) the|listed|covered)\b)"
)


def _of_members(view: View, number: Number, of: Population | None) -> Quantity | None:
    """A plain count, where it counts members of a set and is no measure, place or distance."""
    bare = view.mentions.bare
    rest = bare[number.end :]
    if re.match(r" (?:more|fewer|less|higher|lower|ahead|behind|short)\b(?: [a-z]+){0,2} (?:than|of)\b(?! \d)", rest):
        return None  # "eight fewer than the next": how far apart
    close = NOUN.match(rest.lstrip(" -")) or _UNIT.match(rest)
    elsewhere = number.total is not None and all(p.size != number.total for p in view.populations)
    left_out = _NOT_COUNTING.search(bare[: number.start]) and not MODE.search(bare[: number.start])
    left_out = left_out and not _next_to(view, number) and not (_WITH.search(bare[: number.start]) and _SO.match(rest))
    if of is None and (close or elsewhere or left_out):
        return None
    beside = re.search(r"\ue000[ :(,]{1,2}$", bare[: number.start])
    if of is None and number.value == 1 and not beside and not _ONE_OF_SOME.match(rest):
        return None
    return Quantity(number.start, number.end, exactly(number), number=number, of=of)


_WITH = re.compile(r"[,:;]? with (?:just |only )?$")
_SO = re.compile(
    r" (?:of them )?(?:each(?=\W*$|[,.;]| (?:for|in|of|to|by|under) )|tagged|under|written|built|licen[cs]ed|published|"
    r"created|dated|carrying|using|coming)\b"
)
"""Reads "split evenly, with four tagged A and four tagged B"."""
_AHEAD_OF = re.compile(
    r", (?:(?:well|far|just) )?(?:(?:ahead|clear) of|followed by|then) [\ue000a-z+#-]+(?:(?:,| and) [\ue000a-z+#-]+){0,2},? "
    r"(?:with|on|at|in) (?:\d+|[a-z]+)(?:,| and) [\ue000a-z+#-]+(?:(?:,| and) [\ue000a-z+#-]+){0,2} (?:with|on|at) $|"
    r", (?:(?:well|far|just) )?(?:(?:ahead|clear) of|followed by|then) [\ue000a-z+#-]+(?:(?:,| and) [\ue000a-z+#-]+){0,2},? "
    r"(?:with|on|at|in) $|[;,] \ue000++ (?:follows|comes next|is next) (?:with|on|at) $"
)


def _next_to(view: View, number: Number) -> bool:
    """Reads "Python is the language of 21 of the 52, ahead of TypeScript with 12": the next, and fewer."""
    before = [n for n in view.mentions.numbers if n.end < number.start and n.form == "count"]
    told = _AHEAD_OF.search(view.mentions.bare[: number.start])
    return bool(told and before) and before[-1].value > number.value


_KINDS = ("model", "dataset", "space", "paper", "repository")
_ONE_OF = re.compile(
    rf" (?:trending |ranked )?(?:{THINGS})\b(?: listed| ranked| here| on the list| in (?:this|"
    rf"the) edition)?(?P<told> (?:with|that|which|to|"
    rf"whose|above|beyond|over)\b(?! (?:the|its|an?) ))?"
)
"""Reads "is one of three models that": there are three."""
_ONE_OF_SO_MANY = re.compile(r"one of (?!(?:the|these|those|our|its|their|all) )")
_ALL_BUT = re.compile(r"\b(?:all|every ?one|everyone|each)(?: of them)? (?:but|except(?: for)?|save) (?:for )?$")
