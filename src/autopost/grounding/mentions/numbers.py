"""Every number a text says, in figures or words, with its scale, precision, rounding word and what it counts.

One rounding rule: a printed value is right when the fact rounds to it at the precision printed. A rounding word narrows
or widens that ("almost" is from below, "more than" from above, "about" from both sides).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from autopost.grounding.mentions.hedges import Hedge, close, hedged
from autopost.grounding.mentions.numerals import ORDINAL_WORDS, SMALL_WORDS, small
from autopost.grounding.mentions.written import NUMBER, TENTH, Form, value_of

_SIGN = re.compile(r"(?:^|[:;(–] |\b(?:is|was|of|by|at) )(?P<way>minus|plus) $")
_TIMES = re.compile(r"[ \u00a0-]times?\b(?! in\b)")
_AS_MANY = re.compile(r" (?:as|the|more|that)\b(?! (?:\ue000|week|month))| \ue000++'s? ")
# "Downloaded 60,921 times" counts downloads; "60 times the downloads" compares.
_DONE = re.compile(r"\b(?:downloaded|fetched|liked|starred|forked|upvoted|pulled)\b(?:[^.;]|\.\d){0,60}$")
_TOTAL = re.compile(
    rf"(?:,)? (?:of|out of|in|among) (?:the |its |their |all )?(?:(?:top|first|same|hottest|trending|listed|ranked|"
    rf"highest[- ]\w+|"
    rf"most \w+|leading|last|latest) )?(?!one\b|\d{{3,4}} (?:for|of)\b)"
    rf"(?P<n>{SMALL_WORDS}|\d{{1,4}})\b"
    r"(?!'s|-[a-z]|[.,]\d|%| (?:likes|stars|downloads|forks|upvotes|points)\b)"
)
_NOUN = re.compile(
    r"[ \u00a0-]*(?:(?:of|more|fewer|new|extra|additional|further|other|different|trending|total|GitHub|the) "
    r"){0,3}(?P<noun>[a-z][a-z-]+(?: issues| scores?| points)?)"
)


_ROUND, _FAR_BELOW, _ALMOST = 100, 0.6, 0.65


@dataclass(frozen=True, slots=True)
class Number:
    """One number. `value` is positive; `step` is the precision printed; `total` is the second number of "six of the ten".

    One that is `loose` only bounds what it is of: "fewer than 1,000".
    """

    start: int
    end: int
    value: float
    step: float
    form: Form
    hedge: Hedge = ""
    sign: int = 0
    total: int | None = None
    noun: str = ""
    figures: bool = True
    points: bool = False
    close: bool = False
    loose: bool = False

    def fits(self, fact: float) -> bool:
        """Whether a fact of this size may be printed as this number."""
        size = abs(fact)
        if self.form == "vague":
            return size >= 2 * self.value
        slack = 1e-9 * max(1.0, size)
        near = self._near(size)
        if self.hedge == "below":
            if self.form == "percent" and self.value <= 1:
                return size < self.value  # "less than half a percent"
            if self.loose and self.form == "count" and self.step >= _ROUND:
                return _FAR_BELOW * self.value <= size < self.value + slack  # "fewer than 1,000" for 747
            reach = 1 if self.loose or self.form != "times" or self.step < 1 else _ALMOST  # "almost seven times" is no six
            reach = reach * self.step if self.form != "percent" else self._reach()
            return self.value - reach - slack <= size < self.value + slack and near
        if self.hedge == "above":
            return self.value - slack <= size < self.value + self._reach() + slack and (
                near or (size >= self.value and not self.close)
            )
        half = self.step / 2 if self.hedge != "about" or self.form != "percent" else max(self.step / 2, self._reach() / 2)
        return self.value - half - slack <= size < self.value + half - slack * (half > 0) + (slack if half == 0 else 0) and near

    def _reach(self) -> float:
        """How far what is "more than" so much may be beyond it: a step, and further where the figure is a round one."""
        if self.close or self.step != 1:
            return self.step
        if self.form == "times" and self.value % 5 == 0:
            return self.value / 5  # "more than ten times" for 11.7
        if self.form == "percent" and self.value % 5 == 0:
            return 4.0 if self.value % 10 == 0 else 3.0  # "more than 40 percent" for 41.6
        return self.step

    def _near(self, size: float) -> bool:
        """Rounding away more than a twentieth needs a rounding word, and small whole figures are not rounded without one."""
        if self.value == size:
            return True
        if self.form == "percent" and self.step <= TENTH and not self.hedge:
            return True  # "0.7 percent" for 0.745: as it is printed
        allowed = 0.05 if not self.hedge else 0.15 if self.close else 0.2
        if self.form == "count" and self.step >= 1 and size < 1000 and not self.hedge:
            return False
        return abs(size - self.value) <= allowed * max(size, self.value)


def numbers(text: str) -> Iterator[Number]:
    """All numbers of a folded, lower-case text, left to right. Spans that are something else must be blanked out before."""
    at = 0
    before = unit = None
    percent = _IN_PERCENT.search(text)
    while (match := NUMBER.search(text, at)) is not None:
        number = _read(match, text)
        at = max(match.end() if number is None else number.end, match.start() + 1)
        if number is not None:
            number = _place_again(before, number, text)
            number = _as_percent(unit, _picked(before, _every_nth(number, text), text), text, said=percent is not None)
            before = number
            unit = unit if number.form == "ordinal" or text[number.start : number.end] == "one" else number
            yield number


_UP_FROM = re.compile(r"(?: on the list)?,? (?:up|down) from ")


def _place_again(before: Number | None, number: Number, text: str) -> Number:
    """Reads "is at number 16, up from 19": a place as well."""
    told = before is not None and before.form == "ordinal" and _UP_FROM.fullmatch(text, before.end, number.start)
    return replace(number, form="ordinal") if told and number.form == "count" and number.value < _ROUND else number


_IN_PERCENT = re.compile(
    r"\bthe percentage\b|\b(?:in|as a) (?:percent(?:age)?s?\b|per cent\b)|\bin relative terms\b|\bpercentage terms\b|"
    r"\bby percent(?:age)?\b(?! points?\b)|\bpercentage-wise\b"
)
_AND = re.compile(
    r"(?: (?:against|and|to|versus|or|compared with)|(?: \ue000++)?, (?:and |but )?(?:likes|downloads|stars|forks|"
    r"upvotes) (?:up|down|by)|,|,? (?:[a-z]+ )?(?:ahead of|behind|before|as (?:much|fast|strongly) as) \ue000++,? (?:with|at|on)|"
    r" for \S+ (?:and|against)| (?:for|at) the (?:one|first|former),?(?: and)?|"
    r"(?: (?!and\b)[a-z\ue000]++){0,4}?(?:,|;|,? (?:and|but|while|whereas)) (?:for |at |of |in |on |(?:those|that) of )?"
    r"(?:\ue000++,?|the (?:second|latter|other))"
    r"(?: up| down| by| at| with| one of| managed| grew| rose| gained| added| fell| lost| climbs| climbed| rises|"
    r" grows| gains| adds| slips| drops| falls| follows| on){0,2})"
    r" (?:follows (?:at|with|on) )?(?:only |just |by |about |some |nearly |almost |barely |a (?:mere|modest|bare) )*"
)
"""Also reads "grew by 30.5 percent in a week, B by only 4.2", "a rise of 12.4 percent for A, for B one of 10.6"."""


def _as_percent(before: Number | None, number: Number, text: str, *, said: bool) -> Number:
    """Reads "11.4 percent against 9.2", "in percent that is 37.1 and 23.4": the unit is said once for both."""
    if (
        number.form != "count"
        or number.total is not None
        or (number.value > 1000 and number.step >= 1)
        or (not number.figures and not _UP_BY.search(text, 0, number.start))
        or number.step > 1
    ):
        return number
    runs = re.match(r" (?:against|and|to|versus|or) \d+(?:\.\d+)?[ -]?(?:%|percent\b|per cent\b)", text[number.end :])
    run_on = runs or (before is not None and before.form == "percent" and _AND.fullmatch(text[before.end : number.start]))
    decimals = number.step < 1 and (number.step >= 0.01)
    bare = not re.match(r"[ -]*(?:[kmb]\b|million|billion|stars|likes|downloads|forks|points|upvotes|times)", text[number.end :])
    return replace(number, form="percent") if bare and decimals and (run_on or said) else number


_UP_BY = re.compile(r"\b(?:up|down|by) $")
_ONE_IN = re.compile(
    rf"(?P<few>{SMALL_WORDS}|\d{{1,2}})(?: (?!of\b|in\b)[a-z]+){{0,2}} (?:in|"
    rf"in every|of every|out of|out of every) (?P<n>{SMALL_WORDS}|\d{{1,3}})\b"
    rf"(?![.,]?\d|%|[ -](?:{SMALL_WORDS}|hundred|figures|digits))"
)


_A_LIST = 10
"""From so many on "out of" counts a list; "four out of five" is said of a part."""
_OF_HUNDRED = re.compile(r" (?:of|in|out of) (?:every|each|a) (?:hundred|100)\b")


def _one_in(text: str, start: int) -> Number | None:
    """Reads "one in six", "one star in six", "two of every five": a part; "four models out of 30": so many of a list."""
    match = _ONE_IN.match(text, start)
    few, many = (small(match["few"]), small(match["n"])) if match else (None, None)
    if match is None or not few or many is None or many <= few:
        return None
    if many >= _A_LIST and " out of " in match[0]:
        return Number(start, match.end(), few, 1, "count", hedged(text, start), total=many, figures=False)
    of = _TOTAL.match(text, match.end())
    total = small(of["n"]) if of else None
    return Number(
        start, of.end() if of else match.end(), few / many, 0.05, "fraction", hedged(text, start), 0, total, "", figures=False
    )


_MANY, _A_NOUN = 100, re.compile(r" [a-z]")
_OUT_OF = re.compile(r"(?:^\W*|[.;:,(] ?|\b(?:but|and|while) )(?:of|among|out of) (?:the |these |all )?(?:top |first |\w+ )?$")
_AND_OF_THEM = re.compile(
    r" (?:[\w-]+ ){0,3}(?:models|datasets|spaces|repositories|projects|papers|entries|gainers)\b[^.;:,]{0,60}, "
    r"(?:(?:only|just|exactly|as many as|no fewer than|at least) )?"
)


def _picked(before: Number | None, number: Number, text: str) -> Number:
    """Reads "of the ten models on the list, four": the four are of ten."""
    if before is None or number.form != "count" or number.total is not None or number.value > before.value:
        return number
    picked = _OUT_OF.search(text[: before.start]) and _AND_OF_THEM.fullmatch(text[before.end : number.start])
    return replace(number, total=int(before.value)) if picked and before.value < 1000 else number


_BOUNDS = re.compile(r"\b(?:fewer than|less than|under|below) (?:an? )?$")
_THEN_SOME = re.compile(r"(?: [a-z]+)?,? and (?:then some|a bit more|a little more)\b")
"""Reads "half a million and then some"."""
_OR_FEWER = re.compile(r"(?: (?:new )?(?:stars|likes|downloads|forks|upvotes))? or (?:fewer|less|under|below|lower)\b")
"""Reads "a million downloads or fewer"."""
_FACTOR = re.compile(
    r"(?:\bmultipl(?:y|ied|ies|ying) [^.;:,]{0,30}\bby|\bby a factor of)(?: (?:more than|over|nearly|almost|about|"
    r"some|around|roughly|"
    r"just over|just under|at least))* $"
)
"""Reads "multiplied its stars by more than six", "grew by a factor of three"."""
_MANY_FOLD = 1000


_ONE_EACH = re.compile(r"\bone (?:first|second|third|fourth|[a-z]+th)(?:,|,? and) $")
"""Reads "two datasets in the top ten, one second and one eighth": places, and no part."""
_THE_ONE = re.compile(r"\b(?:first|second|third|fourth|[a-z]+th),?(?: and| while)? the [\w\ue000-]+ $")
"""Reads "A's model is now second, the OpenAI one third"."""
_UP = re.compile(r" (?:up|down)\b")
_EVERY = re.compile(r"\b(?:every|each) $")
_EVERY_ONE = re.compile(r" (?:new )?(?:star|like|download|fork|upvote|one)\b")
"""Reads "every sixth star that the ten won went to A": one in six."""


def _every_nth(number: Number, text: str) -> Number:
    nth = number.form == "ordinal" and number.value > 1
    told = nth and _EVERY.search(text, 0, number.start) and _EVERY_ONE.match(text, number.end)
    each = (
        (_ONE_EACH.search(text, 0, number.start) or _THE_ONE.search(text, 0, number.start)) if number.form == "fraction" else None
    )
    if each is not None and text.startswith("one ", number.start):
        place = ORDINAL_WORDS.get(text[number.start + len("one ") : number.end], 0)
        return replace(number, start=number.start + len("one "), value=float(place), step=0, form="ordinal") if place else number
    return replace(number, value=1 / number.value, step=0.05, form="fraction", figures=False) if told else number


_LAST_BUT = re.compile(r"\b(?:last|bottom|first) but $")
"""Reads "comes last but one of the thirty": a place from the end, and no count."""
_HALF = 0.5
_OF_A_PERCENT = re.compile(r" (?:of (?:an?|one) |an? )(?:percent|per cent|percentage point)\b")
"""Reads "grew by a tenth of a percent", "half a percentage point"."""


def _of_a_percent(found: tuple[float, float, Form, int], text: str) -> tuple[float, float, Form, int]:
    value, _, form, end = found
    told = _OF_A_PERCENT.match(text, end) if form == "fraction" else None
    return (value, 0.2 if value == _HALF else 0.1, "percent", told.end()) if told else found


def _read(match: re.Match[str], text: str) -> Number | None:  # noqa: C901 - one branch for each way to write a number
    found = value_of(match)
    if found is None or (match["fold"] and _UP.match(text, match.end())):
        return None  # "ComfyUI doubles up" is no multiple
    part = _one_in(text, match.start()) if found[2] == "count" and found[0] < 100 else None
    if part is not None:
        return part
    value, step, form, end = _of_a_percent(found, text)
    start = match.start()
    if form == "count" and (hundred := _OF_HUNDRED.match(text, end)):
        form, end = "percent", hundred.end()
    hedge = hedged(text, start, exact="." in match[0])
    if not hedge and (more := _THEN_SOME.match(text, end) or _OR_FEWER.match(text, end)):
        hedge = "below" if more.re is _OR_FEWER else "above"
    if not hedge and value >= 1000 and re.search(r"(?<!the )\b(?:top|pass|cross|surpass|clear|exceed) $", text[:start]):
        hedge = "above"  # "four of them top 190,000 stars"
    if (
        form == "count"
        and (times := _TIMES.match(text, end))
        and (_AS_MANY.match(text, times.end()) or not _DONE.search(text[max(0, start - 80) : start]))
    ):
        form, end = "times", times.end()
    if form == "times" and value >= _MANY_FOLD and match["figure"]:
        form = "count"  # "was downloaded 276,153 times"
    elif form == "count" and value < _MANY_FOLD and _FACTOR.search(text[:start]):
        form = "times"
    total = None
    of = _of_so_many(text, start, end)
    if form in {"count", "fraction"} and value < 1000 and of:
        total = small(of["n"])
        end = of.end()
    noun = _NOUN.match(text, end)
    sign = _sign(match["sign"] or "", text[:start])
    if match["fold"]:
        # "Sixfold" is said more loosely than "twice".
        step = 1.0 if hedge == "above" else (0.5 if value >= 4 else 0.2) * (2 if hedge == "about" else 1)
    elif match["wfold"] and hedge:
        step = 1.0
    if form == "times" and step == 1:
        exact = 0.1 if value < 3 or match["figure"] else 0.2 if value < 5 else 0.3
        step = exact if value < 10 and not hedge else 1.0
    return Number(start, end, value, step, form, hedge, sign, total, noun["noun"] if noun else "", bool(match["figure"]),
                  bool(match["percent"] and match["percent"].startswith(("percentage", "pp"))), close(text, start),
                  _BOUNDS.search(text[:start]) is not None)  # fmt: skip


def _of_so_many(text: str, start: int, end: int) -> re.Match[str] | None:
    """The number that a number is of, if any: not in "A has a score of 1,028, B one of 881"."""
    of = None if _LAST_BUT.search(text, 0, start) else _TOTAL.match(text, end)
    score = of is not None and text[start:end] == "one" and (small(of["n"]) or 0) >= _MANY
    return None if of is None or (score and not _A_NOUN.match(text, of.end())) else of


def _sign(written: str, left: str) -> int:
    """Reads "-6,482", and "A on the week: minus 6,482 stars"."""
    said = written or next((word["way"] for word in [_SIGN.search(left)] if word), "")
    return 0 if not said else -1 if said.startswith(("-", "minus")) else 1
