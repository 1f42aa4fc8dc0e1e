"""Number words that count nothing, or no more than is named: "one reason", "at first", "two of the Spaces, A and B"."""

from __future__ import annotations

import re

from autopost.grounding.attaching.enumeration import joined
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.rules.names.authors import signs
from autopost.grounding.rules.sets.absences import NOUGHT
from autopost.grounding.rules.sources.predicates import DISCOURSE
from autopost.grounding.sets.amounts import FIGURES
from autopost.grounding.sets.counting import AS_MANY
from autopost.grounding.sets.extents import length
from autopost.grounding.sets.quantities import settled
from autopost.grounding.view import Referent, View
from autopost.grounding.words import phrases

# What "one" and "first" do in English without counting anything.
_ONE_COUNTS = re.compile(
    r"[ -](?:of (?:the |only )?(?:\w+ )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+(?![.,]?\d|[ ]?%| percent| per cent))|"
    r"(?:like|star|fork|download|upvote|model|repository|paper|dataset|release|space|point|place|spot|position|rank|rung|notch)\b|"
    r"(?:more|fewer|less)\b(?: \w+)? than\b)"
)
_ABSTRACT = phrases.words("abstract_nouns")
_WORD_AFTER = re.compile(r" (\w+)")
_ANAPHOR = re.compile(
    r"\bthe (?:first|second|third)"
    r"(?=, | (?:has|had|is|was|gained|drew|ranks|holds|shows|lost|counts|by|(?!trending\b)[a-z]+ing)\b)"
)


_ANY_PLACE = re.compile(
    r"(?<!has )(?<!holds )(?<!took )(?<!takes )\b(?:an?|any|every) (?:place|spot|position) in the (?:top|first) $"
)
"""Reads "a place in the top ten does not require many downloads": said of nobody."""

_DIGITS = re.compile(r"\b(?:single|double|triple)[ -]digits?\b(?: percentages?\b)?")
"""Reads "grew by double digits"."""


def says_nothing(view: View, number: Number) -> bool:  # noqa: C901, PLR0911, PLR0912 - one return for each idiom
    """Number words that count nothing: "one reason", "at first", "on the one hand"."""
    low = view.mentions.bare
    word = low[number.start : number.end]
    if number.form == "ordinal" or word.startswith(("half", "a quarter", "a third", "quarter", "third")):
        for pattern in (DISCOURSE,) if _stands_alone(view, number) else (DISCOURSE, _ANAPHOR):
            if any(match.start() <= number.start and number.end <= match.end() + 1 for match in pattern.finditer(low)):
                return True
    if number.form == "ordinal" and (_last_of_all(view, number) or _no_place(view, number) or _only_a_place(view, number)):
        return True
    counted = word == "one" or re.search(r"\b(?:number|no\.)[- ]$", low[: number.start])
    if counted and view.in_role(number.start):
        return True  # "the Space one place above it", "the number-two Space"
    if number.form == "fraction" and re.search(r"\bthe (?:top|upper|first|bottom|lower|second|last) $", low[: number.start]):
        return True  # "both in the top half": of a list, and looked up as a place
    if view.in_role(number.start) and word[-1:] in {"b", "m"}:
        return True  # "the 97m version": of a name
    if _ANY_PLACE.search(low[max(0, number.start - 40) : number.start]):
        return True
    if word == "a third" and (after := _WORD_AFTER.match(low, number.end)) and f"{after[1]}s" in _ABSTRACT:
        return True  # "a third sign is the tally of open issues"
    if number.form == "fraction" and _HALF.search(low[max(0, number.start - 9) : number.end + 9]):
        return True
    figures = FIGURES.match(low, number.start) or _DIGITS.match(low, number.start)
    if length(view, number) or figures or (word == "two" and _the_two(view, number)):
        return True
    if word.startswith("one") and re.search(r"\b(?:not|no|every|any|each)(?: a single| single)? $", low[: number.start]):
        return True
    if word == "one" and _ANOTHER.match(low, number.end):
        return True  # "teach one another", "gave one paper more upvotes than another"
    if word == "one" and number.total is None and not (_ONE_OF_THEM.match(low, number.end) and settled(view, number)):
        return _counts_nothing(low, number)
    if word == "first" and _FIRST_THEN.match(low, number.end):
        return True
    if word == "first" and _FIRST_DOES.match(low, number.end) and _ITS_NOUN.search(low[: number.start]):
        return True
    if number.form == "times" and re.fullmatch(r"(?:double|twice)", word):
        day = low[: number.start].endswith(" a ") and low.startswith(" \ue000", number.end)  # "had a double Monday"
        return day or bool(_DOUBLE.match(low, number.end))
    if number.value <= 12 and not number.figures and number.noun in _ABSTRACT:
        return True
    if word == "zero" and (AS_MANY.search(low) or _has_nought(low, number.start)):
        return True  # "as many show zero downloads as show a million: four of each": an absence, looked up as one
    return _WAYS.match(low, number.start) is not None


_ANOTHER = re.compile(
    r" another\b|(?: [a-z]+)? and [\d,]+ (?:in|for|at|on) the other\b|"
    r"(?: (?!has\b|had\b)[a-z]+){1,7} (?:than|from|to|over|for|and) (?:an|the )?other\b"
)
_HALF = re.compile(r"\bhalf(?:[ -]and[ -]half\b|way|heart\w*|hour| a\b(?! (?:million|thousand|dozen)))")
_WAYS = re.compile(
    r"(?:two|one|three)-(?:way|sided|part|fold|step|horse)\b|(?:two|three) (?:things|kinds|sides|ways|reasons|"
    r"readings|questions|different things)\b"
)


def _counts_nothing(low: str, number: Number) -> bool:
    """Reads "the one", "no one", "one might say": the word, and no count."""
    before = low[max(0, number.start - 12) : number.start]
    if _FROM_ONE.search(low[max(0, number.start - 24) : number.start]) and _STOPS.match(low, number.end):
        return False
    told = re.search(r"\b(?:no|the|this|that|any|every|each|which|only) $", before) is not None
    return told or not _ONE_COUNTS.match(low[number.end :])


def _has_nought(low: str, at: int) -> bool:
    """Reads "three have zero downloads", which is looked up as an absence; not "none has" it, "the list is free of" such."""
    return NOUGHT.match(low, at) is not None and re.search(r"\b(?:no|none|free of|without|lacks?)\b", low[:at]) is None


_FROM_ONE = re.compile(r"\b(?:(?:up|down) from|had)(?: just| only)? $")
_STOPS = re.compile(r"\W*$|[,.;:]| (?:a|on|the) (?:day|week|month|\ue000)|(?: on| at| in)?(?: the)? \ue000")
"""Reads "three, up from one a week ago", "a week ago it had one": a count."""
_FIRST_DOES = re.compile(r" (?!(?:places|positions|models|names|entries|has|is|was|does)\b)[a-z]{3,}(?:[^su]s|ed) ")
_FIRST_THEN = re.compile(r" (?:as|on|in|by|with|to|for|came)\b[^.;]{1,60}\b(?:and )?then\b")
"""Reads "came out twice, first as v0.25.0 and then as v0.25.1": in time."""
_ITS_NOUN = re.compile(r"\b(?:an?|the|its|their|this|that) (?:[a-z-]+ ){0,2}(?!ranks?\b|stands?\b|comes?\b)[a-z]{3,} $")
"""Reads "a video model first imagines how": before it does something else, and no place."""
_ONE_OF_THEM = re.compile(r" of (?:them|those|these) (?:is|was|has|had|stands|ranks|carries|runs|uses|comes)\b")
"""Reads "three are under CC BY 4.0, and one of them is in the top three": counted."""
_DOUBLE = re.compile(
    r"[- ](?:check|edged|down|as likely|about|shift|act|bill|header|feature|for|life|helping|issue|duty|delivery|whammy|"
    r"take|role|release|day|over(?=:))\b"
)
"""Reads "a double bill", "Monday was a double for transformers"."""


def _stands_alone(view: View, number: Number) -> bool:
    """Reads "The third, A, has 1,241 likes", after nothing that the third could be of: A's place."""
    opens = not re.sub(r"\W|\bthe\b", "", view.mentions.bare[: number.start])
    apposed = re.match(r", [\"']?\ue000++[\"']?,", view.mentions.bare[number.end :])
    return opens and apposed is not None and not view.carried and not view.counted


def _last_of_all(view: View, number: Number) -> bool:
    """Reads "Two of the five are A and two B. The fifth, C, is": the last of those that were counted."""
    opens = not re.sub(r"\W|\bthe\b", "", view.mentions.bare[: number.start])
    return opens and any(claim.size == number.value for claim in view.counted) and view.mentions.bare.startswith(", ", number.end)


_SOME_OF = re.compile(
    r" (?:of )?(?:the |our |these |those |its |today's )?(?:\ue000++(?:'s)? ){0,2}(?:[a-z]+ ){0,2}?"
    r"(?P<kind>models?|datasets?|spaces?|repositories|projects?|papers?)"
    r"(?: (?:published|created|dated|listed|submitted|from|on|in|run|runs|use|are|have|carry) [^,;:.]{0,40}?)?"
    r"(?:,| are| were|, namely|:| –| \()+ ?[\"']?\W*"
)


_BETWEEN = re.compile(r"\b(?:separates?|separated|divides?|lie between|lies between|between) (?:these |the )?$")
_KIND = re.compile(r" (?P<kind>models|datasets|spaces|papers|repositories|projects)\b")


def _separated(view: View, number: Number) -> bool:
    """Reads "One upvote separates two papers: A has 29, B 28": as many as are named, all of that kind."""
    what = _KIND.match(view.mentions.bare, number.end) if _BETWEEN.search(view.mentions.bare[: number.start]) else None
    known = view.desk.ledger.subjects
    after = {name for ref in view.referents if ref.kind == "name" and ref.start > number.end for name in ref.subjects}
    kind = kind_named(what["kind"]) if what else ""
    return bool(kind) and len(after) == number.value and all(name in known and known[name].kind == kind for name in after)


def some_named(view: View, number: Number) -> bool:
    """Reads "Two of the Spaces, A and B, have ...": as many as are named right after it, and all of that kind."""
    names = [ref for ref in view.referents if ref.kind == "name" and ref.start >= number.end]
    some = _SOME_OF.fullmatch(view.mentions.bare[number.end : names[0].start]) if names else None
    if some is None or number.form != "count":
        return number.form == "count" and (_separated(view, number) or _sharing(view, number, names))
    kind = kind_named(some["kind"])
    subjects = {name for ref in names for name in ref.subjects}
    known = view.desk.ledger.subjects
    houses = [ref.subjects for ref in view.referents if ref.kind == "owner" and number.end <= ref.start < names[0].start]
    if any(not subjects <= house for house in houses):
        return False  # "Three of Google's models": all of them are
    return len(subjects) == number.value and all(name in known and known[name].kind == kind for name in subjects)


_SHARE = re.compile(
    r" (?:of )?(?:(?:the|these|those|our|its) )?(?:[a-z-]+ ){0,3}?"
    r"(?:(?P<kind>models|datasets|spaces|papers|repositories|projects)|"
    r"newcomers|entries|ones|names|them|these|those) (?:share|have|bear|carry|come|are|were|stem|belong|show|gained)\b"
    r"[^,;:.\d]{0,60}(?:,|:| –) (?:namely )?[\"']?"
)


def _sharing(view: View, number: Number, names: list[Referent]) -> bool:
    """Reads "Two of the young models share an author, A and B": as many as are named in the row behind what they share."""
    told = _SHARE.fullmatch(view.mentions.bare, number.end, names[0].start) if names else None
    row = joined(view, names) if told else []
    known = view.desk.ledger.subjects
    kinds = {known[name].kind for ref in row for name in ref.subjects if name in known}
    of_kind = told is not None and (not told["kind"] or kinds == {kind_named(told["kind"])})
    return of_kind and len(row) == number.value


_POINTED_BACK = re.compile(r"(?:^\W*the|\b(?:(?:of|among|between) (?:the|these|those|all)|these|those)) $")
_ENDED = re.compile(
    r"\W*$|[,.;:]| (?:is|was|has|are|were|have|being|comes?|stands?|stood|shrank|shrinks|narrow(?:s|ed)|widen(?:s|ed)|grew|grows|"
    r"fell|falls|rose|rises|closed|halved|doubled|c[ao]mes?|remains?|remained|amounts?|amounted|now)\b"
)


def those_named(view: View, number: Number) -> bool:
    """Reads "A, B and C: the oldest of the three is A": as many as are named here, or were in the sentence before."""
    if number.form != "count" or not _POINTED_BACK.search(view.mentions.bare[: number.start]):
        return False
    if any(fact.number == number.value for fact in view.said if view.desk.measure(fact).aspect == "count"):
        return True  # "Three of the 30 have a million downloads. None of the three is"
    ended = _ENDED.match(view.mentions.bare, number.end) is not None
    if number.value == len("AB") and len(view.told) > 1 and not view.named and _ACTS.match(view.mentions.bare, number.end):
        return True  # "The two account for", "neither of the two shows": those of whom the text spoke
    ended = ended or bool(_OF_RELEASES.search(view.mentions.bare[: number.start]) and _ACTS.match(view.mentions.bare, number.end))
    if ended and number.value == len("AB") and _OF_RELEASES.search(view.mentions.bare[: number.start]):
        # "v1.2 followed v1.1 by two days. The newer of the two came out on Thursday": of the releases that are known.
        return len({event.version for name in view.carried[:1] for event in view.desk.releases_of(name)}) == len("AB")
    told = {claim.count for claim in view.counted if claim.true} | {
        len(view.named),
        len({*view.named, *view.carried}),
        len({*view.told, *view.named}),
    }
    return ended and number.value in told


_ACTS = re.compile(r" (?!(?:models|datasets|spaces|papers|repositories|projects|days|weeks)\b)[a-z]{3,}\b")
_OF_RELEASES = re.compile(r"\b(?:newer|older|later|earlier|second|first|former|latter) of the $")
_PICKED = re.compile(r" of (?:them|these|those|the (?:two|three|pair|lot)\b)")
_AWAITED = re.compile(r"\b(?:waiting|waits?|awaiting|awaits?|yet|lacks?|without)\b[^.;:,]{0,24}$")
_OF_A_PAIR = re.compile(r" (?:models?|datasets?|spaces?|repository|repositories|papers?|projects?|ones?)\b(?! to\b)")
_PLACE = re.compile(r"[ -](?:place|spot|rank|position|slot)\b| (?:on|in) the (?:\w+ )?(?:list|ranking|table|chart)\b")
_PLACED = re.compile(
    r"\b(?:ranks?|ranked|ranking|placed?|number|stands?|stood|comes?|came|sits?|lies|is|was) "
    r"(?:(?:now|still|again|only|joint|\w+ly) )?$"
)


_BETWEEN_ENDS = re.compile(r"\bbetween (?:the )?(?:first|top) and (?:the )?$")
"""Reads "between the first and the tenth of the ten biggest gainers": the ends of a set."""


def _no_place(view: View, number: Number) -> bool:
    """Reads "its first author", "the first of them", and outside reports "who was noticed first": nobody's place in a list."""
    before, after = view.mentions.bare[: number.start], view.mentions.bare[number.end :]
    within = view.at(number.start)
    if re.search(r"\bnotes? (?:to|of|for|on|with) the $", before):
        return True  # "A note to the second says": of two versions
    named = within and (
        within.kind == "pronoun" or (within.kind == "role" and before[within.start :].strip("., ;:\"'") in {"the", ""})
    )
    ends = _BETWEEN_ENDS.search(before) is not None and view.is_size(
        next(iter([n for n in view.mentions.numbers if n.start > number.end] or [number]))
    )
    down = re.search(r"\bfrom (?:the )?$", before) and re.match(r" place (?:all the way )?(?:down )?to\b", after)
    if named or ends or down or _one_more(view, number) or signs(view, number):
        return True  # "the second" of two that are named, or of a list
    if re.match(r" (?:authors?|ten|half|dozen|day|week)\b(?! (?:most|largest|biggest|in a row))", after) or _PICKED.match(after):
        return True
    # "Still waiting for its first fork": an absence, looked up as one.
    awaited = re.match(r" (?:fork|star|like|download|upvote)\b", after) and _AWAITED.search(before)
    if awaited or (len(view.carried) > 1 and re.search(r"\bthe $", before) and _OF_A_PAIR.match(after)):
        return True
    if view.kind == "report" or _PLACE.match(after) or _PLACED.search(before):
        return False
    return not (_AS_A_PLACE.search(before) and _STANDS.match(after) and any(fact.unit == "rank" for fact in view.facts))


_AS_A_PLACE = re.compile(r"\b(?:of|against|from|to|at|than|and|still|now) $")
_STANDS = re.compile(r"\W*$|[,.;:)]| (?:among|on|in|of|by|at|to|and|is|was)\b")
"""Reads "a rank of second among", "its place against third": a place, though nobody is said to stand there."""


def _one_more(view: View, number: Number) -> bool:
    """Reads "Three of them have more; a fourth, X, has": one more than were counted."""
    bare = view.mentions.bare
    told = re.search(r"\ban? $", bare[: number.start]) and re.match(r",| (?:one|has|have|is)\b", bare[number.end :])
    return told is not None and any(other.value == number.value - 1 for other in view.mentions.numbers)


def _only_a_place(view: View, number: Number) -> bool:
    """Reads "Small numbers at number eight.": a place of a list that nobody is said to hold."""
    told = re.match(r"(?:number|no\.) ", view.mentions.bare[number.start :])
    longest = max((len(names) for names in view.rolls.trending.values()), default=0)
    others = view.cited or view.referents or view.carried or view.mentions.strangers or len(view.mentions.numbers) > 1
    return told is not None and not others and number.value <= longest


def _the_two(view: View, number: Number) -> bool:
    """Reads "does not tell the two apart", outside reports, and "why the two moved apart": two readings, not two things.

    Of two whom an issue's sentence cites, "the two" are those.
    """
    said = re.search(r"\b(?P<asked>(?:why|how|whether) )?the $", view.mentions.bare[: number.start])
    free = view.kind != "report" or len(view.cited_of) == len("AB") or bool(said and said["asked"])
    return said is not None and free and not number.noun.endswith("s")
