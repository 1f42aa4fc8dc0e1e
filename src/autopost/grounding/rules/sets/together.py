"""More or less than some have together: "A has more likes than the three above it combined"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.figures.totals import metrics, summed, values
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.grounding.order.exceeding import measured_fact
from autopost.grounding.rules.verdict import OpenRule, Verdict, bound
from autopost.grounding.view import View

_NTH = "|".join(ORDINAL_WORDS)
_THAN = re.compile(
    rf"\b(?:(?P<more>more)|(?P<less>fewer|less)) (?:(?:new|of the) )?(?:{NOUN.pattern} )?than (?:the |all (?:the )?)?"
)
_OTHERS = re.compile(r"(?:the )?(?:other|others|rest)(?: of)? (?:the )?")
_AS_ONE = re.compile(r"[^.;:]{0,60}?\b(?:combined|together|put together|between them|taken together)\b")


@OpenRule
def together(view: View) -> Iterator[Verdict]:
    """Holds what one has to what a set that is named has in all: a level, or a gain where gaining is spoken of."""
    bare = view.mentions.bare
    for match in _THAN.finditer(bare):
        others = _OTHERS.match(bare, match.end())
        near = (p for p in view.populations if p.readings and match.start() <= p.start <= (others or match).end() + 1)
        whole = next(near, None)
        as_one = _AS_ONE.match(bare, whole.end - 9 if whole else match.end())
        if as_one is None:
            continue
        named = [frozenset({name}) for name in _at_places(view, match.end())]
        named = named or [
            ref.subjects for ref in view.referents if ref.kind == "name" and match.end() <= ref.start < as_one.end()
        ]
        names = whole.readings[0] if whole else tuple(sorted(frozenset().union(*named)))
        if len(names) < 2 or (not whole and any(len(one) != 1 for one in named)):
            continue
        family = next((key for key in NOUN.groupindex if match[key]), "") or next((noun for *_, noun in view.nouns), "")
        whom = whose(view, match.span())
        for own in sorted(whom - {*names} or whom):
            gained = CHANGE.search(bare[: match.start()]) is not None or _of_gain(view, own, family, match.start())
            fact = measured_fact(view, own, family, changes=gained, percent=False)
            yield from _held(view, fact, names, (match.start(), as_one.end(), match["more"] is not None)) if fact else ()


def _of_gain(view: View, own: str, family: str, end: int) -> bool:
    """Reads "tenth in the weekly ranking with 3,955 stars": a figure told just before is what was gained, and no level."""
    told = [n for n in view.mentions.numbers if n.end <= end and n.form == "count"][-1:]
    gain = measured_fact(view, own, family, changes=True, percent=False)
    level = measured_fact(view, own, family, changes=False, percent=False)
    return any(
        gain is not None and n.fits(gain.number or 0) and not (level is not None and n.fits(level.number or 0)) for n in told
    )


_PLACES = re.compile(rf"(?P<one>{_NTH}) and (?P<two>{_NTH})(?= (?:put together|combined|together|taken together)\b)")


def _at_places(view: View, at: int) -> list[str]:
    """Reads "more than the second and third put together": who stand there on the list of whom the sentence is about."""
    told = _PLACES.match(view.mentions.bare, at)
    own = next(iter(sorted(whose(view, (at, at)))), "")
    _, order = view.rolls.list_of(own)
    places = [ORDINAL_WORDS[told[key]] for key in ("one", "two")] if told else []
    return [order[place - 1] for place in places if place <= len(order)]


def at_places(view: View, number: Number) -> bool:
    """Whether an ordinal is one of such places."""
    return any(match.start() <= number.start < match.end() for match in _PLACES.finditer(view.mentions.bare))


_HAVE = re.compile(
    r"(?: (?:together|jointly|combined|between them|taken together))?,? (?:have|had|hold|gained|took|won|count|counted|drew|"
    r"collected|added|amassed|gathered|total|come to|add up to|attracted)(?: (?:together|jointly|between them|combined))?"
    r"(?: (?:a total of|in all))? (?:(?:more|fewer|less) than |over |under |at least |at most |about |around |"
    r"some |nearly |almost |"
    r"roughly |just (?:over|under) |well over |a )*"
)
_IN_ALL = re.compile(r"\b(?:together|jointly|combined|between them|in all|in total|total|altogether|taken together)\b")


@OpenRule
def in_all(view: View) -> Iterator[Verdict]:
    """Reads "the four leading Spaces have more than 2,000 likes between them": what a set has in all, or gained."""
    bare = view.mentions.bare
    for whole in view.populations:
        number = next((n for n in view.mentions.numbers if n.start >= whole.end and n.form == "count"), None)
        if (
            number is None
            or len(whole.readings) != 1
            or number.total is not None
            or not _HAVE.fullmatch(bare, whole.end, number.start)
        ):
            continue
        after = re.split(r"[,;:.]| and ", bare[number.end :])[0]
        said = bare[max(0, whole.start - 14) : number.end] + after
        listed = any(fact.subject.kind == "list" and number.fits(fact.number or 0) for fact in view.facts)
        if not _IN_ALL.search(said) or listed or re.search(r"\b(?:of|in|among|on|from) (?:the |its )?$", bare[: whole.start]):
            continue
        sums = [summed(facts) for metric in metrics(view, number)
                if (facts := values(view, whole.readings[0], metric))]  # fmt: skip
        if sums and not any(number.fits(one) for one in sums):
            tags = tuple(fact.tag for fact in view.facts[:1])
            yield Verdict(number.start, number.end, "value", f"in all that is {sums[0]:,.0f}", facts=tags)


def _held(view: View, fact: Fact, names: tuple[str, ...], said: tuple[int, int, bool]) -> Iterator[Verdict]:
    """Holds one value to the sum of those of others."""
    others = values(view, [name for name in names if name != fact.subject.id], fact.metric)
    if fact.number is None or not others:
        return
    start, end, more = said
    whole = summed(others)
    if (fact.number > whole) == more:
        yield bound(start, end, fact)
    else:
        yield Verdict(start, end, "comparison", f"together they have {whole:,.0f}", facts=(fact.tag, others[0].tag))
