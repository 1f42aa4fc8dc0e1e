"""Numbers, ranks, percentages, ratios, counts: each is bound to a fact, or follows from cited ones, or is a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from autopost.facts import Fact
from autopost.grounding import phrases
from autopost.grounding.amounts import FIGURES
from autopost.grounding.attachment import about
from autopost.grounding.binding import Match, bind
from autopost.grounding.closed import derivable
from autopost.grounding.counting import AS_MANY, limit_of_count
from autopost.grounding.cues import cues
from autopost.grounding.dating import first_since
from autopost.grounding.denials import denials
from autopost.grounding.digits import DIGITS
from autopost.grounding.elimination import eliminated
from autopost.grounding.extents import length
from autopost.grounding.fitting import fits
from autopost.grounding.gaps import referred
from autopost.grounding.listedout import listed_out
from autopost.grounding.marks import passed
from autopost.grounding.numbers import Number
from autopost.grounding.paraphrase import figure
from autopost.grounding.places import between_told
from autopost.grounding.quantities import settled
from autopost.grounding.reckoning import reckoned
from autopost.grounding.referring import kind_named
from autopost.grounding.rules import saidofsets, sets
from autopost.grounding.rules.absences import NOUGHT
from autopost.grounding.rules.authors import signs
from autopost.grounding.rules.birthdays import is_birthday
from autopost.grounding.rules.milestones import of_many
from autopost.grounding.rules.missed import missed
from autopost.grounding.rules.unreached import limit
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.sized import of_a_size
from autopost.grounding.smallwords import as_first, for_each, in_compound, in_one
from autopost.grounding.stated import from_stated
from autopost.grounding.view import View

# What "one" and "first" do in English without counting anything.
_ONE_COUNTS = re.compile(
    r"[ -](?:of (?:the |only )?(?:\w+ )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+(?![.,]?\d|[ ]?%| percent| per cent))|"
    r"(?:like|star|fork|download|upvote|model|repository|paper|dataset|release|space|point|place|spot|position|rung|notch)\b|"
    r"(?:more|fewer|less)\b(?: \w+)? than\b)"
)
_DISCOURSE = re.compile(phrases.either("ordinal_discourse"))
_ABSTRACT = phrases.words("abstract_nouns")
_ANAPHOR = re.compile(
    r"\bthe (?:first|second|third)(?=, | (?:has|had|is|was|gained|drew|ranks|holds|shows|lost|counts|by|[a-z]+ing)\b)"
)


_OF_SOURCES = (figure, as_first, in_one, for_each)
"""How a number may be a source's own."""


def numbers(view: View) -> Iterator[Verdict]:
    """Every number of the sentence."""
    told: dict[Number, Fact] = {}
    left: list[tuple[Number, Match | None]] = []
    refused = [(begin, end) for _, begin, end in denials(view)]
    for number in view.mentions.numbers:
        if number.form == "ordinal" and any(begin <= number.start < end for begin, end in refused):
            continue  # "is not first": `negations` looks it up
        placed = saidofsets.in_row_of_places(view, number)
        if placed is not None:
            yield placed
            continue
        if (
            _says_nothing(view, number)
            or limit(view, number)
            or _some_named(view, number)
            or _those_named(view, number)
            or (passed(view, number) and not of_many(view, number))
        ):
            continue
        said = sets.told(view, number)
        if said is not None or view.is_size(number):
            yield from () if said is None else (said,)
            continue
        match = bind(view, number)
        fact = match.fact if match is not None and not match.failing else eliminated(view, number, match, told)
        if fact is not None:
            told[number] = fact
            yield bound(number.start, number.end, fact)
            continue
        used = () if match is not None and _settled(number, match) else derivable(view, number)
        if used:
            yield bound(number.start, number.end, used[0])
            continue
        if limit_of_count(view, number) or listed_out(view, number):
            continue
        worded = _threshold(view, number) or next(filter(None, (read(view, number) for read in _OF_SOURCES)), None)
        if worded is not None:
            yield bound(number.start, number.end, worded)
            continue
        left.append((number, match))
    yield from _left_over(view, left, told)


def _left_over(view: View, left: list[tuple[Number, Match | None]], told: Mapping[Number, Fact]) -> Iterator[Verdict]:
    """What no fact has: it follows from the values that the text gives, or is a finding."""
    strayed: list[tuple[Number, Fact]] = []
    for number, match in left:
        worked = () if match is not None and _settled(number, match) else from_stated(view, number, told.values())
        worked = worked or reckoned(view, number)
        if not worked and (referred(view, number) or between_told(view, number)):
            continue
        if worked:
            yield bound(number.start, number.end, worked[0])
            continue
        finding = missed(view, number, match)
        if finding.code == "wrong-subject" and finding.facts:
            strayed.append((number, view.desk.ledger.by_tag[finding.facts[0]]))
        yield finding
    yield from _misnamed(view, told, strayed)


def _misnamed(view: View, told: Mapping[Number, Fact], strayed: list[tuple[Number, Fact]]) -> Iterator[Verdict]:
    """A name none of whose values is its own, while all are one other subject's: it is the name that is wrong."""
    for ref in view.referents:
        if ref.kind != "name" or len(ref.subjects) != 1 or any(fact.subject.id in ref.subjects for fact in told.values()):
            continue
        owners = {fact.subject.id: fact for number, fact in strayed if about(view, number) == ref.subjects}
        if len(owners) == 1:
            fact = next(iter(owners.values()))
            right = view.desk.name(fact.subject)
            message = f"the values given for {view.subject_name(ref.subjects)} are those of {right}"
            yield Verdict(ref.start, ref.end, "wrong-subject", message, facts=(fact.tag,), repair=right)


def _settled(number: Number, match: Match) -> bool:
    """A value of the right subject said the wrong way round is not something else worked out."""
    large = number.value >= 100 or number.form == "percent"
    return large and "subject" not in match.failing and bool({"direction", "window", "time"} & {*match.failing})


def _says_nothing(view: View, number: Number) -> bool:  # noqa: C901, PLR0911 - one return for each idiom
    """Number words that count nothing: "one reason", "at first", "on the one hand"."""
    low = view.mentions.bare
    word = low[number.start : number.end]
    if number.form == "ordinal" or word.startswith(("half", "a quarter", "a third", "quarter", "third")):
        for pattern in (_DISCOURSE,) if _stands_alone(view, number) else (_DISCOURSE, _ANAPHOR):
            if any(match.start() <= number.start and number.end <= match.end() + 1 for match in pattern.finditer(low)):
                return True
    if number.form == "ordinal" and (_no_place(view, number) or _only_a_place(view, number) or in_compound(view, number)):
        return True
    counted = word == "one" or re.search(r"\b(?:number|no\.)[- ]$", low[: number.start])
    if counted and any(ref.kind == "role" and ref.start <= number.start < ref.end for ref in view.referents):
        return True  # "the Space one place above it", "the number-two Space"
    half = r"\bhalf(?:[ -]and[ -]half\b|way|heart\w*|hour| a\b(?! (?:million|thousand|dozen)))"
    if number.form == "fraction" and re.search(half, low[max(0, number.start - 9) : number.end + 9]):
        return True
    figures = FIGURES.match(low, number.start) or DIGITS.match(low, number.start)
    if length(view, number) or of_a_size(view, number) or figures or (word == "two" and _the_two(view, number)):
        return True
    if re.search(r"\b(?:not|no|every|any|each)(?: a single| single)? $", low[: number.start]) and word.startswith("one"):
        return True
    if word == "one" and number.total is None and not (_ONE_OF_THEM.match(low, number.end) and settled(view, number)):
        before = low[max(0, number.start - 12) : number.start]
        return not _ONE_COUNTS.match(low[number.end :]) or bool(
            re.search(r"\b(?:no|the|this|that|any|every|each|which|only) $", before)
        )
    if number.form == "times" and re.fullmatch(r"(?:double|twice)", word):
        return bool(_DOUBLE.match(low, number.end))
    if number.value <= 12 and not number.figures and number.noun in _ABSTRACT:
        return True
    if word == "zero" and (AS_MANY.search(low) or _has_nought(low, number.start)):
        return True  # "as many show zero downloads as show a million: four of each": an absence, looked up as one
    return bool(
        re.match(
            r"(?:two|one|three)-(?:way|sided|part|fold|step|horse)\b|(?:two|three) (?:things|kinds|sides|ways|reasons|"
            r"readings|questions|different things)\b",
            low[number.start :],
        )
    )


def _has_nought(low: str, at: int) -> bool:
    """Reads "three have zero downloads", which is looked up as an absence; not "none has" it, "the list is free of" such."""
    return NOUGHT.match(low, at) is not None and re.search(r"\b(?:no|none|free of|without|lacks?)\b", low[:at]) is None


_ONE_OF_THEM = re.compile(r" of (?:them|those|these) (?:is|was|has|had|stands|ranks|carries|runs|uses|comes)\b")
"""Reads "three are under CC BY 4.0, and one of them is in the top three": counted."""
_DOUBLE = re.compile(
    r"[- ](?:check|edged|down|as likely|about|shift|act|bill|header|feature|for|life|helping|issue|duty|whammy|take|role)\b"
)
"""Reads "a double bill", "Monday was a double for transformers"."""


def _stands_alone(view: View, number: Number) -> bool:
    """Reads "The third, A, has 1,241 likes", after nothing that the third could be of: A's place."""
    opens = not re.sub(r"\W|\bthe\b", "", view.mentions.bare[: number.start])
    apposed = re.match(r", [\"']?\ue000++[\"']?,", view.mentions.bare[number.end :])
    return opens and apposed is not None and not view.carried and not view.counted


_SOME_OF = re.compile(
    r" (?:of )?(?:the |our |these |those |its |today's )?(?:\ue000++(?:'s)? ){0,2}(?:[a-z]+ ){0,2}?"
    r"(?P<kind>models?|datasets?|spaces?|repositories|projects?|papers?)"
    r"(?: (?:published|created|dated|listed|submitted|from|on|in|run|runs|use|are|have|carry) [^,;:.]{0,40}?)?"
    r"(?:,| are| were|, namely|:| –| \()+ ?[\"']?\W*"
)


def _some_named(view: View, number: Number) -> bool:
    """Reads "Two of the Spaces, A and B, have ...": as many as are named right after it, and all of that kind."""
    names = [ref for ref in view.referents if ref.kind == "name" and ref.start >= number.end]
    some = _SOME_OF.fullmatch(view.mentions.bare[number.end : names[0].start]) if names else None
    if some is None or number.form != "count":
        return False
    kind = kind_named(some["kind"])
    subjects = {name for ref in names for name in ref.subjects}
    known = view.desk.ledger.subjects
    houses = [ref.subjects for ref in view.referents if ref.kind == "owner" and number.end <= ref.start < names[0].start]
    if any(not subjects <= house for house in houses):
        return False  # "Three of Google's models": all of them are
    return len(subjects) == number.value and all(name in known and known[name].kind == kind for name in subjects)


_POINTED_BACK = re.compile(r"\b(?:(?:of|among|between) (?:the|these|those|all)|these|those) $")
_ENDED = re.compile(
    r"\W*$|[,.;:]| (?:is|was|has|are|were|have|being|comes?|stands?|stood|shrank|shrinks|narrow(?:s|ed)|widen(?:s|ed)|grew|grows|"
    r"fell|falls|rose|rises|closed|halved|doubled|remains?|remained|amounts?|amounted|now)\b"
)


def _those_named(view: View, number: Number) -> bool:
    """Reads "A, B and C: the oldest of the three is A": as many as are named here, or were in the sentence before."""
    if number.form != "count" or not _POINTED_BACK.search(view.mentions.bare[: number.start]):
        return False
    ended = _ENDED.match(view.mentions.bare, number.end) is not None
    return ended and number.value in {len(view.named), len({*view.named, *view.carried})}


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
    if any(first_since(view, moment) for moment in view.mentions.moments if number.value == 1):
        return True  # "its first release since 3 June"
    within = next((ref for ref in view.referents if ref.start <= number.start < ref.end), None)
    named = within and (within.kind == "pronoun" or (within.kind == "role" and before[within.start :].strip("., ;:\"'") == "the"))
    ends = _BETWEEN_ENDS.search(before) is not None and view.is_size(
        next(iter([n for n in view.mentions.numbers if n.start > number.end] or [number]))
    )
    down = re.search(r"\bfrom (?:the )?$", before) and re.match(r" place (?:all the way )?(?:down )?to\b", after)
    if named or ends or down or is_birthday(view, number) or _one_more(view, number) or signs(view, number):
        return True  # "the second" of two that are named, or of a list
    if re.match(r" (?:authors?|ten|half|dozen|day|week)\b(?! (?:most|largest|biggest|in a row))", after) or _PICKED.match(after):
        return True
    if re.match(r" (?:fork|star|like|download|upvote)\b", after) and _AWAITED.search(before):
        return True  # "still waiting for its first fork": an absence, looked up as one
    if len(view.carried) > 1 and re.search(r"\bthe $", before) and _OF_A_PAIR.match(after):
        return True
    return view.kind != "report" and not _PLACE.match(after) and not _PLACED.search(before)


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
    """Reads "does not tell the two apart", outside reports, and "why the two moved apart": two readings, not two things."""
    said = re.search(r"\b(?P<asked>(?:why|how|whether) )?the $", view.mentions.bare[: number.start])
    return said is not None and (view.kind != "report" or bool(said["asked"])) and not number.noun.endswith("s")


_AS_MANY = re.compile(r"^(?:(?:exactly|just|equally|precisely) )?(?:as|that) many\b[^.;:,]*$")


def _counts_said(view: View) -> list[Fact]:
    """What the sentence before counted: "Three show no downloads. Exactly as many have at least a million"."""
    return [fact for fact in view.said if view.desk.measure(fact).aspect == "count"]


def _threshold(view: View, number: Number) -> Fact | None:
    """Reads "Five of the ten have at least 100,000 stars": the 100,000 is part of what that count counts."""
    counts = [fact for fact in view.facts if view.desk.measure(fact).aspect == "count"]
    others = [other for other in view.mentions.numbers if other is not number]
    for fact in counts:
        stated = any(said.value == number.value and said.value >= 12 for said in view.desk.figures(fact))
        named = cues(view, number)
        other_way = number.hedge == "below" and re.search(r"\b(?:over|more than|at least)\b", fact.statement)
        if (named.near and named.family not in fact.statement) or not stated or other_way:
            continue
        if any(fits(view, other, fact) for other in others if other.form in {"count", "fraction"}):
            return fact
        if _AS_MANY.search(view.mentions.bare[: number.start]) and any(said.number == fact.number for said in _counts_said(view)):
            return fact
    return None


def sizes(view: View) -> Iterator[Verdict]:
    """A model's size is in its name or in the source's own words, or it is a claim."""
    for piece in view.mentions.sizes:
        subjects = (
            frozenset(name for ref in view.referents for name in ref.subjects)
            or frozenset(view.carried)
            or frozenset(view.scope_subjects)
        )
        known = view.desk.ledger.subjects
        spelt = re.compile(rf"(?<![\d.]){re.escape(piece.value)}(?![a-z])", re.IGNORECASE)
        if any(name in known and spelt.search(known[name].name) for name in subjects):
            continue
        passages = (str(fact.value) for fact in view.facts if fact.kind == "passage" and fact.subject.id in subjects)
        if any(spelt.search(text.replace(" billion", "B").replace("-billion", "B")) for text in passages):
            continue
        yield Verdict(piece.start, piece.end, "size", "no fact states this size")
