"""What is said to happen again and again: "has climbed every day this week", "fewer new stars each week"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words.stems import stems

_AGAIN = re.compile(
    r"(?:every|each)(?: single| passing| one)? (?:minute|hour|night|morning|day|week|fortnight|month|year|"
    r"(?:of the (?:[a-z]+ )?(?:days|weeks|months|years)))\b"
)
_RUNNING = re.compile(r" (?:running|in a row|on the trot|on end|straight|in succession|without a break)\b")
_RATE = re.compile(
    r"(?:\d|\b(?:hundred|thousand|million|dozen|average|mean|one|two|three|four|five|six|seven|eight|nine|"
    r"ten))(?:(?! (?:and|but|has|have|had) )[^,;:]){0,40} $"
)
_UNBROKEN = re.compile(
    r"without (?:an?|any|a single) (?:break|pause|interruption|let-?up|stop|setback|pause for breath)\b|"
    r"without (?:pause|interruption|cease|pausing|stopping|fail)\b|\bnon-?stop\b|"
    r"\b(?:uninterruptedly|unbroken|continuously|continually|constantly|incessantly|relentlessly|ceaselessly|daily(?=\W*$|"
    r"[,;:]))|"
    r"\b(?:from )?(?:day (?:to|by)|week by) (?:day|week)\b|"
    r"(?<!judged )(?<!measured )(?<!reckoned )(?<!counted )(?<!ranked )\bby the (?:day|hour|week)(?=\W*$|[,;:.]| and\b)|"
    r"\b(?:bit by bit|little by little|(?<!reason )(?<!reasons )(?<!think )(?<!thinks )(?<!reasoning "
    r")(?<!thinking )step by step|inch by inch)\b|\bnever (?:once )?(?:stopp?(?:ed|s)?|paus(?:ed|es)|ceased) "
)
"""Reads "have climbed without a break since 9 June", "slows from day to day": of every day between, of which two are known."""
_NTH = "|".join(word for word, n in ORDINAL_WORDS.items() if n > 1)
_NTH_OF_TIME = re.compile(
    rf"\b(?:{_NTH}|first|only) (?:[a-z-]+ ){{1,4}}(?:this (?:week|month|year)|in (?:an?|two|three|several|"
    rf"many) (?:weeks?|months?|years?)) to\b"
)
"""Reads "the third inpainting paper this month to do so"."""
_EXTREME_DAY = re.compile(
    r"\b(?:[a-z]{3,}est|best|worst|most|fewest) (?:daily|one-day|single-day|day-on-day) (?:gain|rise|haul|total|"
    r"increase|loss|drop|"
    r"figure|intake|growth)s? (?:in (?:an?|more than an?|over an?|several|many|[a-z]+) (?:weeks?|months?|fortnights?|years?)|"
    r"on (?:the|its) (?:last|first|final) day|so far|yet|to date|this (?:month|year))\b"
)
"""Reads "its smallest daily gain in a month", "with the strongest daily gain on the last day": of days that nobody gathered."""
_ONGOING = re.compile(
    r"\b(?:is|are|(?<!may )(?<!might )(?<!could )ha(?:s|ve) been) (?:(?:now|still|already|also|fast|[a-z]+ly) )"
    r"*(?P<verb>(?!(?:missing|"
    r"lacking|waiting|awaiting|"
    r"heading|nearing|approaching|inching|creeping|"
    r"running|pending|remaining|outstanding|interesting|trailing|leading|trending|nothing|something|anything|everything|having|"
    r"standing|sitting|lying|according|building|training|working|serving|meaning|being|using|boring|telling|striking|"
    r"surprising|"
    r"misleading|promising|amazing|willing|offering|holding|competing|breathing|keeping|drawing|pulling|closing|string|"
    r"king|thing|spring)\b)[a-z]{3,}ing)\b"
)
"""Reads "its hold on the list is loosening": what goes on, of which the figures of two days say nothing."""
_MOVING_ON = re.compile(
    r"(?:\d|\b[a-z]+)(?:,? and|, still|, but) (?:still |now |fast )?(?P<and>climbing|rising|growing|falling|counting|"
    r"shrinking|slipping|widening|"
    r"narrowing|quickening|slowing|easing|gaining)(?: (?:fast|steadily|quickly))?(?=\W*$|[,;.](?=\s))|"
    r"\bafter (?P<after>(?:widening|narrowing|growing|shrinking|falling|rising|slipping|climbing|slowing|gaining) for )|"
    r"\b(?P<back>(?:has|have) (?:slipped|fallen|dropped|climbed|risen|grown|crept|drifted|swung)(?: back| up| down)+)\b"
)
"""Reads "now 207 and climbing", "after widening for several weeks", "has slipped back to 2,917"."""
_SLOT = re.compile(r"\b(?:of|in|on|at|to|for) $")
_MOVED_ON = re.compile(
    r"\b(?:fell|fallen|rose|risen|climbed|grew|grown|gained|lost|dropped|won|sank|sunk|slid|shrank|shrunk|declined|increased|"
    r"improved|slipped|up|down|higher|lower|ahead|record) (?:on|in) $"
)
_DAY_BY_DAY = re.compile(
    r"\bon (?:each|every) (?:single )?(?:one )?of (?:the|its|those|these) (?:[a-z]+ )?(?:days|weeks|months)\b|"
    r"\bon (?:each|every)(?: single)? day (?:of (?:it|them|the (?:week|month|span|seven))\b|than (?:on |"
    r"the day )?(?:the (?:one|day) )?before\b)|"
    r"\b(?:each|every) (?:day|week)(?:'s)? (?:[a-z]+ )?(?:more|less|higher|lower|bigger|smaller) than (?:on )?the (?:one|"
    r"day|week|last)\b|"
    r"\bthroughout (?:the (?:week|month|year|day)\b|(?:january|february|march|april|june|july|august|september|october|"
    r"november|"
    r"december)\b)|\ball (?:week|month|year) long\b"
)
"""Reads "with a loss on every day of it", "its daily gains have grown throughout June"."""
_IN_AS_MANY = re.compile(
    rf"\b(?:{_NTH}) (?:(?:straight|successive|consecutive) )?(?:fall|rise|gain|loss|drop|climb|jump|slip|decline|increase|"
    rf"advance|setback|step|"
    r"move|change|slide|descent)(?: (?:down|up))? (?:in|within|over) (?:as many|[a-z]+) (?:days|weeks|months)\b"
)
"""Reads "It was the third fall in as many days"."""
_OWN_FLOW = re.compile(
    r"\b(?:clos(?:es|ed|ing)|solv(?:es|ed|ing)|fix(?:es|ed|ing)|merg(?:es|ed|ing)|los(?:es|ing)) (?:(?:more|fewer|"
    r"faster)(?: issues)?) than "
    r"(?:it|they|are|were) (?:opens?|opened|opening|receives?|received|gains?|gets?|wins?)\b"
)
"""Reads "has been closing more than it opens": of what comes in and goes out, which nobody gathered."""
_NTH_SPAN = re.compile(
    rf"\b(?:its|their|the|a|for the|in the) (?:{_NTH}|\d+(?:st|nd|rd|th))(?: (?:straight|consecutive|successive|full))? "
    r"(?:day|week|month|quarter|weekend|year)(?= (?:of|in|with|above|on|at)\b(?! (?:january|february|march|april|may|"
    r"june|july|august|september|october|november|december|the (?:month|year|quarter)))|\W*$|[,;:.])"
)
"""Reads "its fifth week of double-digit growth": of weeks of which one is known."""


_IF_YOU = re.compile(r"\b(?:if|for those|in case|while) (?:you|we|they|anyone)(?:'re| (?:is|are))? (?:still )?[a-z]+ing$")


def habits(view: View) -> Iterator[Verdict]:
    """That something happens every day, or goes on, needs a fact that tells of a run of days, or of a change."""
    own = (fact for name in (*view.named, *view.scope_subjects) for fact in view.desk.by_subject.get(name, ()))
    if view.kind == "opinion" or any("streak" in fact.metric for fact in own):
        return
    for window in view.mentions.windows:
        if (run := _RUNNING.match(view.mentions.bare, window.end)) is not None and window.count > 1:
            text = view.mentions.folded.text[window.start : run.end()]
            yield Verdict(window.start, run.end(), "trend", f"“{text}” tells of a run of days, and no fact in scope has them all")
    theirs = frozenset[str]().union(*(view.desk.words_of(name) for name in {*view.named, *view.carried}))
    for match in _ONGOING.finditer(view.mentions.bare):
        if match["verb"] == "hugging" or _IF_YOU.search(view.mentions.bare, 0, match.end()):
            continue  # a platform's name; "if you are counting"
        text = view.mentions.folded.text[match.start() : match.end()]
        moving = CHANGE.match(view.mentions.bare, match.start("verb"))
        if not (stems(match["verb"]) <= theirs or moving):
            yield Verdict(*match.span(), "trend", f"“{text}” tells of what goes on, and no fact in scope has that")
    yield from _moving_on(view)
    for match in (
        *_AGAIN.finditer(view.low),
        *_NTH_SPAN.finditer(view.low),
        *_EXTREME_DAY.finditer(view.low),
        *_NTH_OF_TIME.finditer(view.low),
        *_UNBROKEN.finditer(view.low),
        *_DAY_BY_DAY.finditer(view.low),
        *_IN_AS_MANY.finditer(view.low),
        *_OWN_FLOW.finditer(view.low),
    ):
        before = view.mentions.bare[: match.start()]
        if view.kind != "report" and match.re is _UNBROKEN and not match[0].startswith("by the"):
            continue  # "a coming edition can count day by day"
        slot = _SLOT.search(before) and not _MOVED_ON.search(before)
        if match.re is _AGAIN and (_RATE.search(before) or slot or view.within(*match.span())):
            continue  # "83,055 downloads each day": a rate, and checked as one
        text = view.mentions.folded.text[match.start() : match.end()]
        yield Verdict(*match.span(), "trend", f"“{text}” tells of a run of days, and no fact in scope has them all")


def _moving_on(view: View) -> Iterator[Verdict]:
    """Refuses a movement where no fact in scope is a change."""
    if any(view.desk.measure(fact).changes for fact in view.facts):
        return
    for match in _MOVING_ON.finditer(view.mentions.bare):
        span = match.span(str(match.lastgroup))
        text = view.mentions.folded.text[slice(*span)]
        yield Verdict(*span, "trend", f"no fact in scope gives how it moved, so none shows “{text}”")
