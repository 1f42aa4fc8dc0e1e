"""What a superlative claims: where it stands, which way, of whom and of what: "the most stars", "no model gained more"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from autopost.grounding.attaching.attachment import about, whose
from autopost.grounding.attaching.cues import CHANGE, cues
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.order.noclaim import no_claim
from autopost.grounding.order.pointedout import pointed_out
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View
from autopost.grounding.words import phrases

_SUPER = re.compile(
    rf"\b(?:(?P<top>{phrases.either('topmost')})|(?P<low>{phrases.either('least')})|(?P<only>{phrases.either('only')}))\b"
)
_ON = "(?:(?!, (?:so|and|but) )[^.;]){0,50}"
"""As far as a denial goes: "started from no stars, so the rise may look larger" denies no more than the stars."""
# "No repository gained more stars than X": said of X.
_NONE_MORE = re.compile(
    rf"\b(?:no (?:other )?(?!longer|fewer|less|more)\w+|none|not one|nobody)\b{_ON}\b(?:more(?! recent)|higher|larger|"
    r"faster|quicker)\b[^.;]{0,48}\bthan |"
    rf"\b(?:no (?:other )?(?!longer)\w+|none|not one|nobody)\b{_ON}\b(?:has|have|had|gained|drew|shows?) "
    r"(?:as (?:many|much)|so many)\b[^.;]{0,24}\bas "
)
_NONE_FEWER = re.compile(
    rf"\b(?:no (?:other )?(?!longer)\w+|none|not one|nobody|nothing)\b{_ON}\b(?:fewer|less|lower|smaller|"
    r"slower)\b[^.;]{0,48}\bthan "
)
_LOST = re.compile(r"\b(?:lost|shed|dropped|lose|loses)\b")
"""Reads "no repository lost more stars than A": A gained least."""
_QUICK = re.compile(r"\b(?:faster|quicker)\b")
_IDLE = re.compile(
    r" (?:an? (?:[a-z]+ )?(?:life|existence)|that|one can|likely|we|you|important|interesting|striking|telling|obvious|"
    r"recent|part)\b"
)


@dataclass(frozen=True, slots=True)
class Superlative:
    """A superlative: where it stands, which way, of whom, and of what."""

    start: int
    end: int
    way: Literal["top", "low", "only"]
    subjects: frozenset[str]
    family: str
    pair: bool = False
    changes: bool = False
    denied: bool = False


def superlatives(view: View) -> Iterator[Superlative]:
    """Every superlative that claims something, in no order."""
    low = view.mentions.bare
    yield from _none_more(view)
    for match in _SUPER.finditer(low):
        if no_claim(view, match):
            continue
        if (
            match[0] in {"most", "the most"}
            and re.match(r" \w+ly \w+", low[match.end() :])
            and not NOUN.search(low[match.end() :])
        ):
            continue
        if any(n.form == "ordinal" and re.fullmatch(r"[ -](?:the )?", low[n.end : match.start()]) for n in view.mentions.numbers):
            continue  # "the second highest": a place, which is read with the numbers
        if re.search(r"\b(?:at|al)$", low[: match.start()].rstrip()) or _IDLE.match(low[match.end() : match.end() + 32]):
            continue
        subjects = whose(view, match.span()) if view.referents else frozenset(view.carried[:1])
        named = re.match(r"(?! (?:by|on|in|with)\b)(?: [a-z]+){1,3}, [\s\"'“(]*", low[match.end() :])
        named = None if _HAS.search(low[: match.start()]) else named or _APPOSED.match(low[match.end() :])
        beside = [r for r in view.referents if named and r.kind == "name" and 0 <= r.start - match.end() - named.end() <= 1]
        not_him = _NOT_A_BUT.match(low, match.end())
        beside = [r for r in view.referents if not_him and r.kind == "name" and 0 <= r.start - not_him.end() <= 1] or beside
        if beside:
            subjects = beside[0].subjects  # "the most upvoted paper, X": said of X
        subjects = pointed_out(view, match, subjects)
        if subjects:
            changes = _moved(view, match) or _gain_after(low, match.end())
            way: Literal["top", "low", "only"] = "only" if match["only"] else "low" if match["low"] else "top"
            yield Superlative(
                *match.span(), way, subjects, _said_of(view, match), match[0] in {"leads", "led"}, changes,
                _DENIED.search(low, 0, match.start()) is not None and not match["only"],
            )  # fmt: skip


_DENIED = re.compile(r"\b(?:(?:is|was|are) not|(?:did|does|do) not (?:record|have|make|post|show|see|register)) (?:the )?$")
_NOT_A_BUT = re.compile(r"[^.;:\ue000]{0,60}? (?:is|was) not (?:the )?[\"']?\ue000++(?:'s)?[\"']?,? but (?:the )?[\"']?")
"""Reads "The most forked of the repositories listed is not A but B": said of B."""
_HAS = re.compile(r"\b(?:has|have|had|holds?|boasts?|counts?) (?:the )?$")
"""Reads "A has most stars, B most forks": no apposition."""
_APPOSED = re.compile(r" (?:starred|liked|downloaded|forked|upvoted)(?:(?: is| being|,))? [\"']?(?=\ue000)")
"""Reads "the most starred of them is A, the least starred B"."""


def _none_more(view: View) -> Iterator[Superlative]:
    """Reads "no repository gained more stars than X": said of X."""
    for match in (*_NONE_MORE.finditer(view.mentions.bare), *_NONE_FEWER.finditer(view.mentions.bare)):
        if any(told.quantity.start <= match.start() < told.quantity.end for told in claims(view)):
            continue  # "no model in the top ten has more than X": looked up over the set
        whom = next((ref.subjects for ref in view.referents if ref.start >= match.end() - 1), frozenset[str]())
        if whom:
            changes = bool(CHANGE.search(match[0]))
            family = _family(view, match.start()) or ("stars" if _QUICK.search(match[0]) else "")
            way: Literal["top", "low"] = "low" if match.re is _NONE_FEWER or _LOST.search(match[0]) else "top"
            yield Superlative(match.start(), match.end(), way, whom, family, changes=changes)


def _moved(view: View, match: re.Match[str]) -> bool:
    """Whether the superlative is told of a change: "gained 9,969 stars, more than any other"."""
    before = view.mentions.bare[: match.start()]
    if match[0] in {"leads", "led"} and re.match(r"[^;:.]{0,60}\ue000[^;:.]{0,12} \+\d", view.mentions.bare[match.end() :]):
        return True  # "led the likes on the day at +154"
    told = CHANGE.search(before)
    return told is not None and not re.search(
        r"[;:]|\b(?:has|have|holds|is|are|but|(?<!\ue000 )and|stands?|stood|now|counts|totals?)\b", before[told.end() :]
    )


def _family(view: View, start: int) -> str:
    """What the superlative is of: the noun right after it, else the one the sentence names."""
    named = NOUN.search(view.mentions.bare[start : start + 48])
    if named is None and (told := _IS_THE.search(view.mentions.bare[:start])):
        named = NOUN.search(told["what"])  # "its 833 downloads are the fewest of the ten"
    named = named or NOUN.search(view.mentions.bare)
    return str(named.lastgroup) if named else ""


_IS_THE = re.compile(r"(?:^|[;,:] |\bits |\band )(?P<what>[^;:]{1,48}?) (?:is|are|was|were)(?: [a-z]+)? (?:the )?$")


_GAIN_AFTER = re.compile(
    r" (?:\ue000++ )?(?:(?:star|download|like|weekly|daily|one-day|seven-day) ){0,2}(?:gain|growth|rise|increase)\b"
)
"""Reads "the smallest one-day gain of the ten": of stars, when nothing else is named."""


_IN_PERCENT = re.compile(r"[^,;:.]{0,40}\b(?:percent|per cent|percentage|relative|proportion\w*)\b")


def _gain_after(low: str, at: int) -> bool:
    """Whether a gain follows that is not told in percent."""
    return _GAIN_AFTER.match(low, at) is not None and _IN_PERCENT.match(low, at) is None


_TRENDING = re.compile(r" (?:(?:of|on|among) the )?(?:trending|ranked) (?:models?|datasets?|spaces?|papers?|list)\b")


_LISTED_KIND = re.compile(r" (?:trending )?(?:models?|datasets?|spaces?)\b")


def _said_of(view: View, match: re.Match[str]) -> str:  # noqa: PLR0911 - one return for each way to tell
    """Reads "more forks than any other": what is compared stands before the words; else as of any superlative."""
    if match[0].endswith(("ranked", "placed", "ranking")) and _LISTED_KIND.match(view.mentions.bare, match.end()):
        return "trending_score"  # "With 1,722 likes it is the top-ranked Space"
    if match[0].endswith("number one") and _TRENDING.match(view.mentions.bare, match.end()):
        return ""  # "is the number one trending dataset and accounts for 54 percent of the downloads"
    if match[0].endswith(" last") and re.match(r" (?:among|of) (?:them|these|those)\b", view.mentions.bare[match.end() :]):
        return ""  # "The best-liked of the four stands last among them": by place
    before = NOUN.search(view.mentions.bare[max(0, match.start() - 24) : match.start()]) if "than" in match[0] else None
    if before is None and (told := _figure_before(view, match)):
        return told
    family = str(before.lastgroup) if before else _family(view, match.start())
    gained = match[0].endswith(("fastest", "steepest", "sharpest", "slowest")) or _GAIN_AFTER.match(
        view.mentions.bare, match.end()
    )
    if family or not gained or any(known.readings for known in view.lists if known.kind == "model"):
        return family
    number = _figure_after(view, match)
    if number is not None and (measures := _measures(view, number)):
        return measures[0][0]  # "The largest gain, 64,186, went to A": what the figure is of A
    return "stars"  # "grew by 11.3 percent, the fastest of the fifteen": what a repository gains, when nothing else is named


_LATTER = re.compile(r" of the (?:latter|former)\b")


def _figure_before(view: View, match: re.Match[str]) -> str:
    """Reads "it has 233,492, the most of the 15": what the figure is of its subject, where the words do not name it."""
    if not re.match(
        r"(?:the )?(?:most|fewest|highest|largest|lowest|smallest|least)\b(?: (?:figure|count|total|gain|"
        r"rise|increase|haul|number))?(?: (?:of|among|in)\b|[,.;:]|\W*$)",
        view.mentions.bare[match.start() :],
    ):
        return ""
    number = next(
        (
            n
            for n in view.mentions.numbers
            if n.value >= 100
            and re.fullmatch(
                r"(?: of (?:the (?:latter|former)|them|those|these))?(?: (?:for|in|over) (?:the )?(?:last |past )?\ue000++)?,? "
                r"(?:(?:which |that )?(?:is|has) |by far |easily )?(?:the )?",
                view.mentions.bare[n.end : match.start()],
            )
        ),
        None,
    )
    number = number or _figure_after(view, match)
    if number is None or cues(view, number).near:
        return cues(view, number).family if number is not None and _LATTER.match(view.mentions.bare, number.end) else ""
    told = _measures(view, number)
    return next((family for family, gained in told if not gained), "")


_FIGURE_AFTER = re.compile(
    r"(?: (?:gain|rise|increase|haul|total))?(?: of (?:them|these|those|all))?[,:]? (?:at |"
    r"with )?(?P<n>\d[\d,]*)(?P<rest>[^.;]{0,12})"
)
"""Reads "A has the fewest, 60, and ranks seventh": what the figure is of its subject."""


def _figure_after(view: View, match: re.Match[str]) -> Number | None:
    after = _FIGURE_AFTER.match(view.mentions.bare, match.end())
    if after is None or NOUN.search(after["rest"]):
        return None
    return view.number_at(after.start("n"))


def _measures(view: View, number: Number) -> list[tuple[str, bool]]:
    """What a figure is of its subject: of which measure, and whether it is what was gained."""
    values = (fact for name in about(view, number) for fact in view.desk.by_subject.get(name, ()) if fact.number is not None)
    own = [view.desk.measure(fact) for fact in values if fact.number is not None and number.fits(fact.number)]
    return [(one.family, one.aspect == "gain") for one in own if one.aspect in {"level", "gain"}]
