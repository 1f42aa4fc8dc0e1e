"""Numbers, ranks, percentages, ratios, counts: each is bound to a fact, or follows from cited ones, or is a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding import phrases
from autopost.grounding.attachment import about
from autopost.grounding.binding import Match, bind
from autopost.grounding.closed import derivable
from autopost.grounding.counting import limit_of_count
from autopost.grounding.cues import cues
from autopost.grounding.elimination import eliminated
from autopost.grounding.fitting import fits
from autopost.grounding.folding import folded_key
from autopost.grounding.list_sizes import list_size
from autopost.grounding.numbers import Number
from autopost.grounding.numbers import numbers as said_in
from autopost.grounding.rules.unreached import limit
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.timing import since
from autopost.grounding.view import View
from autopost.printing import ordinal

# What "one" and "first" do in English without counting anything.
_ONE_COUNTS = re.compile(
    r"[ -](?:of (?:the |only )?(?:\w+ )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)|(?:like|star|"
    r"fork|download|upvote|model|repository|paper|dataset|release|space|point|place|spot|position)\b)"
)
_DISCOURSE = re.compile(phrases.either("ordinal_discourse"))
_ABSTRACT = phrases.words("abstract_nouns")
_ANAPHOR = re.compile(r"\bthe (?:first|second|third)(?= (?:has|had|is|was|gained|drew|ranks|holds|shows|lost|counts|,|by)\b)")


def numbers(view: View) -> Iterator[Verdict]:
    """Every number of the sentence."""
    told: dict[Number, Fact] = {}
    for number in view.mentions.numbers:
        if _says_nothing(view, number) or list_size(view, number) or limit(view, number):
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
        if limit_of_count(view, number):
            continue
        said = _threshold(view, number) or _said_by_passage(view, number)
        if said is not None:
            yield bound(number.start, number.end, said)
            continue
        yield _missed(view, number, match)


def _settled(number: Number, match: Match) -> bool:
    """A value of the right subject said the wrong way round is not something else worked out."""
    large = number.value >= 100 or number.form == "percent"
    return large and "subject" not in match.failing and bool({"direction", "window", "time"} & {*match.failing})


def _says_nothing(view: View, number: Number) -> bool:  # noqa: PLR0911 - one return for each idiom
    """Number words that count nothing: "one reason", "at first", "on the one hand"."""
    low = view.mentions.bare
    word = low[number.start : number.end]
    if number.form == "ordinal" or word.startswith(("half", "a quarter", "a third", "quarter", "third")):
        for pattern in (_DISCOURSE, _ANAPHOR):
            if any(match.start() <= number.start and number.end <= match.end() + 1 for match in pattern.finditer(low)):
                return True
    if (number.form == "ordinal" and _no_place(view, number)) or (word == "two" and _the_two(view, number)):
        return True
    if number.form == "fraction" and re.search(
        r"\bhalf(?:way|heart\w*|hour| a\b(?! (?:million|thousand|dozen)))", low[number.start : number.end + 8]
    ):
        return True
    if re.search(r"\b(?:not|no|every|any|each) $", low[: number.start]) and word.startswith("one"):
        return True
    if word == "one" and number.total is None:
        before = low[max(0, number.start - 12) : number.start]
        return not _ONE_COUNTS.match(low[number.end :]) or bool(
            re.search(r"\b(?:no|the|this|that|any|every|each|which|only) $", before)
        )
    if number.form == "times" and re.fullmatch(r"(?:double|twice)", word):
        return bool(re.match(r"[- ](?:check|edged|down|as likely|about)", low[number.end :]))
    if number.value <= 12 and not number.figures and number.noun in _ABSTRACT:
        return True
    return bool(
        re.match(
            r"(?:two|one|three)-(?:way|sided|part|fold|step|horse)\b|(?:two|three) (?:things|kinds|sides|ways|reasons|"
            r"readings|questions|different things)\b",
            low[number.start :],
        )
    )


_PICKED = re.compile(r" of (?:them|these|those|the (?:two|three|pair|lot)\b)")
_OF_A_PAIR = re.compile(r" (?:models?|datasets?|spaces?|repository|repositories|papers?|projects?|ones?)\b(?! to\b)")
_PLACE = re.compile(r"[ -](?:place|spot|rank|position|slot)\b| (?:on|in) the (?:\w+ )?(?:list|ranking|table|chart)\b")
_PLACED = re.compile(
    r"\b(?:ranks?|ranked|ranking|placed?|number|stands?|stood|comes?|came|sits?|lies|is|was) "
    r"(?:(?:now|still|again|only|joint|\w+ly) )?$"
)


def _no_place(view: View, number: Number) -> bool:
    """Reads "its first author", "the first of them", and outside reports "who was noticed first": nobody's place in a list."""
    before, after = view.mentions.bare[: number.start], view.mentions.bare[number.end :]
    if re.match(r" authors?\b", after) or _PICKED.match(after):
        return True
    if len(view.carried) > 1 and re.search(r"\bthe $", before) and _OF_A_PAIR.match(after):
        return True
    return view.kind != "report" and not _PLACE.match(after) and not _PLACED.search(before)


def _the_two(view: View, number: Number) -> bool:
    """Reads "does not tell the two apart", outside reports: two readings, not two things."""
    said = re.search(r"\bthe $", view.mentions.bare[: number.start])
    return view.kind != "report" and said is not None and not number.noun.endswith("s")


def _threshold(view: View, number: Number) -> Fact | None:
    """Reads "Five of the ten have at least 100,000 stars": the 100,000 is part of what that count counts."""
    counts = [fact for fact in view.facts if view.desk.measure(fact).aspect == "count"]
    others = [other for other in view.mentions.numbers if other is not number]
    for fact in counts:
        stated = any(said.value == number.value and said.value >= 12 for said in said_in(fact.statement.lower()))
        named = cues(view, number)
        if (named.near and named.family not in fact.statement) or not stated:
            continue
        if any(fits(view, other, fact) for other in others if other.form in {"count", "fraction"}):
            return fact
    return None


def _said_by_passage(view: View, number: Number) -> Fact | None:
    """A figure with its noun, word for word in a passage of the source's own words."""
    text = folded_key(view.mentions.folded.text[number.start : number.end])
    # "63 of them new" is the source's "63 new".
    of_them = re.match(
        r" of (?:them|those|these|which|whom)(?: (?:are|is|were|being))? ([a-z-]+)", view.mentions.bare[number.end :]
    )
    noun = of_them[1] if of_them else number.noun
    if not noun:
        return None
    subjects = about(view, number)
    wanted = re.compile(rf"(?<![\w.,]){re.escape(text)}(?:[ -]\w+)?[ -]{re.escape(noun)}")
    for fact in view.facts:
        own = fact.kind == "passage" and not fact.restated
        if own and (not subjects or fact.subject.id in subjects) and wanted.search(folded_key(str(fact.value))):
            return fact
    return None


_WHY = {
    "subject": "wrong-subject", "metric": "wrong-metric", "time": "wrong-time", "window": "wrong-window",
    "direction": "wrong-direction", "count": "wrong-count",
}  # fmt: skip


def _missed(view: View, number: Number, match: Match | None) -> Verdict:
    """Say what the number is, if it is anything, and what it should be."""
    start, end = number.start, number.end
    text = view.mentions.folded.text[start:end].strip()
    subjects = about(view, number)
    right = _right_value(view, number, subjects)
    if match is not None:
        code = _WHY[match.failing[0]]
        window = (
            min((*view.mentions.windows, *since(view)), key=lambda w: abs(w.start - end), default=None)
            if code == "wrong-window"
            else None
        )
        if window is not None:
            known = " or ".join(f"{days} days" for days in sorted(view.desk.measure(match.fact).windows)) or "no window"
            message = f"{text} is {_what(view, match.fact)}, and that is over {known}"
            return Verdict(window.start, window.end, code, message, facts=(match.fact.tag,))
        return Verdict(
            start, end, code, _explained(view, text, match.fact, code, subjects), facts=(match.fact.tag,), repair=right
        )
    elsewhere = next(
        (
            fact
            for fact in view.desk.near(number)
            if fits(view, number, fact) and not (number.form in {"count", "ordinal", "fraction"} and number.value <= 12)
        ),
        None,
    )
    if elsewhere is not None and elsewhere.subject.id not in subjects:
        return Verdict(
            start,
            end,
            "wrong-subject",
            _explained(view, text, elsewhere, "wrong-subject", subjects),
            facts=(elsewhere.tag,),
            repair=right,
        )
    if elsewhere is not None:
        message = f"{text} is {_what(view, elsewhere)}, which the sentence does not cite"
        return Verdict(start, end, "not-cited" if view.cited else "value", message, facts=(elsewhere.tag,), repair=right)
    code = {"ordinal": "rank", "times": "ratio", "percent": "percentage", "fraction": "share", "vague": "value"}.get(
        number.form, "count" if number.total else "value"
    )
    about_whom = f" about {view.subject_name(sorted(subjects))}" if subjects else ""
    hint = f"; the fact says {right}" if right else ""
    return Verdict(start, end, code, f"no fact in scope{about_whom} says {text}{hint}", repair=right)


def _explained(view: View, text: str, fact: Fact, code: str, subjects: frozenset[str]) -> str:
    what = _what(view, fact)
    if code == "wrong-subject":
        return f"{text} is {what}; the sentence is about {view.subject_name(sorted(subjects))}"
    reason = {
        "wrong-metric": "the sentence says it of something else",
        "wrong-time": f"it is as of {fact.as_of[:10]}",
        "wrong-window": "its window is another",
        "wrong-direction": "it went the other way",
        "wrong-count": f"it is counted {fact.unit}",
    }[code]
    return f"{text} is {what}; {reason}"


def _what(view: View, fact: Fact) -> str:
    """Reads "mattpocock/skills' gain of stars"."""
    name = view.desk.name(fact.subject)
    owner = f"{name}'" if name.endswith("s") else f"{name}'s"
    measure = view.desk.measure(fact)
    family = measure.family.replace("_", " ")
    noun = {
        "gain": "gain",
        "change": "change in percent",
        "rank": "rank",
        "share": "share",
        "ratio": "ratio",
        "lead": "lead",
        "sum": "total",
        "count": "count",
    }
    shown = noun.get(measure.aspect, family)
    if measure.aspect == "gain" and (fact.number or 0) < 0:
        shown = "loss"
    return f"{owner} {shown}" + (f" in {family}" if shown not in {family, "rank", "count"} else "")


def _right_value(view: View, number: Number, subjects: frozenset[str]) -> str | None:
    """The value of the one fact in scope that the sentence seems to mean."""
    read = cues(view, number)
    meant = []
    for fact in view.facts:
        measure = view.desk.measure(fact)
        if fact.number is None or (subjects and fact.subject.id not in subjects and fact.subject.kind != "list"):
            continue
        ranked = number.form == "ordinal" and fact.unit == "rank"
        percent = number.form == "percent" and fact.unit == "percent" and read.family in {"", measure.family}
        times = number.form == "times" and fact.unit == "times"
        counted = number.total is not None and measure.aspect == "count"
        level = (
            number.form == "count"
            and number.total is None
            and read.family == measure.family
            and fact.unit not in {"rank", "percent", "times"}
        )
        if (
            (level and (read.change is True) == measure.changes and measure.aspect != "then")
            or ranked
            or percent
            or times
            or counted
        ):
            meant.append(fact)
    if len(meant) != 1:
        return None
    fact = meant[0]
    if number.form == "ordinal":
        return ordinal(int(fact.number or 0))
    return view.desk.printer.value(fact, "" if number.form in {"times", "percent"} else "n")


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
