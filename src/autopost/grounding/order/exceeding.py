"""What others have more or less of than a subject that is named: "has more downloads than A", "gained fewer stars than A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.measuring import Test, days_told
from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.referents.populations import Population
from autopost.grounding.view import Referent, View

_THAN = re.compile(
    r"\b(?:(?P<more>more|higher|larger|bigger|greater|better(?=[- ][a-z]+ed\b)|(?P<fast>faster))|(?:fewer|less|lower|"
    r"smaller|(?P<slow>slower)))\b"
    r"(?P<what>[^.;:,\d]{0,40}?(?:, (?:in|by|as a) [a-z ]{3,24},)?) than (?:(?:those|that) of )?(?:the )?"
    r"(?=[\"']?\ue000|(?:trending |list's )?(?:leader|front-?runner|runner-?up)\b)"
)
_DONE = re.compile(r"\b(?P<what>downloaded|liked|starred|forked|upvoted)\b[^.;:,]{0,16}$")


_NOBODY = r"\b(?:none|nobody|no (?:other )?(?!longer\b)[a-z]+|not one|nothing else)\b[^.;:]*?"
_SO_MANY = rf"\b(?:{SMALL_WORDS})(?: of (?:the|those|these|them)\b[^.;:,]{{0,40}}?)? "
_NO_FEWER = re.compile(
    rf"(?:{_NOBODY}|{_SO_MANY})\b(?P<verb>gained|added|won|took|drew|has|have|had|shows?|counts?|"
    rf"carries) (?:(?P<more>more|higher|"
    rf"larger)|fewer|less|"
    rf"lower|smaller)(?: (?P<what>{ANY_NOUN}))?(?P<either> of either(?: of them)?|"
    rf" of both)?(?=\W*$|[;.]|: |, and )"
)
"""Reads "A gained 195 stars. None of the 15 gained fewer", "and no other model has fewer of either": than A."""
_AS_OFTEN = re.compile(
    rf"{_NOBODY}\b(?:(?P<how>downloaded|liked|starred|forked|upvoted) (?:as|so) (?:often|much|many times|frequently) as|"
    rf"(?:has|have|had|shows?|counts?) (?:as|so) many (?P<what>{ANY_NOUN}) as|"
    r"(?:outshines?|beats?|matches|equals|surpass(?:es)?|exceeds?|rivals?|overtops?|tops) )[ ]?(?:the )?(?=[\"']?\ue000)"
)
"""Reads "no repository is forked as often as A", "none outshines A and its 228,963 stars": has as many, or more."""
_FAMILY = {"downloaded": "downloads", "liked": "likes", "starred": "stars", "forked": "forks", "upvoted": "upvotes"}


def _against(view: View, span: tuple[int, int], own: Fact, *, up: bool, level: bool, changes: bool) -> Test:
    """Having more, or less, than somebody; where they may be `level`, having as much."""

    def holds(name: str) -> bool | None:
        fact = None if name == own.subject.id else measured_fact(view, name, view.desk.measure(own).family, changes=changes,
                                                                 percent=False)  # fmt: skip
        if fact is None or fact.number is None or own.number is None:
            return False if name == own.subject.id else None
        return (fact.number > own.number if up else fact.number < own.number) or (level and fact.number == own.number)

    return Test(*span, holds, "than" if up else "under", None, view.desk.measure(own).family, changes=changes)


def _beside_topic(view: View) -> Iterator[Test]:
    """Comparisons of nobody with whom the sentence, or the one before it, is about."""
    for match in _NO_FEWER.finditer(view.mentions.bare):
        before = [ref.subjects for ref in view.referents if ref.kind in {"name", "pronoun"} and ref.end <= match.start()]
        topic = next((sorted(names)[0] for names in reversed(before) if len(names) == 1), next(iter(view.carried), ""))
        said = [family for start, _, family in view.nouns if start < match.start()]
        said = said or [view.desk.measure(fact).family for fact in view.said]
        own_noun = NOUN.search(match["what"]) if match["what"] else None
        families = [str(own_noun.lastgroup)] if own_noun else said if match["either"] else said[-1:]
        changes = match["verb"] in {"gained", "added", "won", "took", "drew"}
        for family in dict.fromkeys(families):
            own = measured_fact(view, topic, family, changes=changes, percent=False)
            if own is not None:
                yield _against(
                    view, (match.start("verb"), match.end()), own, up=bool(match["more"]), level=False, changes=changes
                )
    for match in _AS_OFTEN.finditer(view.mentions.bare):
        ref = _object(view, match.end())
        later = [family for start, _, family in view.nouns if ref is not None and start >= ref.end]
        what = NOUN.search(match["what"]) if match["what"] else None
        family = _FAMILY[match["how"]] if match["how"] else str(what.lastgroup) if what else later[0] if later else ""
        own = view.rolls.of(next(iter(ref.subjects)), family) if ref is not None and len(ref.subjects) == 1 else None
        if own is not None and ref is not None:
            yield _against(view, (match.end() - 1, ref.end), own, up=True, level=True, changes=False)


@each_once
def beyond(view: View) -> Iterator[Test]:
    """Every comparison with one subject, as what a member of a set may fulfil."""
    yield from _beside_topic(view)
    for match in _THAN.finditer(view.mentions.bare):
        ref = _object(view, match.end())
        family = _family(view, match)
        if ref is None or len(ref.subjects) != 1:
            continue
        other = next(iter(ref.subjects))
        if not family and other.startswith("gh:") and CHANGE.search(view.mentions.bare[: match.start()]):
            family = "stars"  # "gained less than A": what a repository gains, when nothing else is named
        if not family:
            continue
        left = re.split(r"(?<!\d)[,;:]|,(?!\d)", view.mentions.bare[: match.start()])[-1]
        percent = bool(match["fast"] or match["slow"])
        changes = percent or CHANGE.search(left + match["what"]) is not None
        changes = changes or (bool(view.mentions.windows) and _WON.search(left) is not None)
        own = measured_fact(view, other, family, changes=changes, percent=percent)
        if own is None:
            continue

        def holds(
            name: str, own: Fact = own, up: bool = bool(match["more"]), c: bool = changes, p: bool = percent
        ) -> bool | None:
            if name == own.subject.id:
                return False
            fact = measured_fact(view, name, view.desk.measure(own).family, changes=c, percent=p)
            if fact is None or fact.number is None or own.number is None:
                return None
            return fact.number > own.number if up else fact.number < own.number

        yield Test(match.start(), ref.end, holds, "than" if match["more"] else "under", None, family, changes=changes)


_WON = re.compile(r"\b(?:won|wins?|took|takes?|drew|draws?|collected|attracted|gathered|earned)\b[^,;:]{0,20}$")
"""Reads "won more stars in the week than A"."""


def _object(view: View, at: int) -> Referent | None:
    """The subject compared with: of "Google's A" it is A; "than the leader" whoever leads."""
    led = (ref for ref in view.referents if ref.kind == "role" and len(ref.subjects) == 1 and ref.start <= at + 12 < ref.end + 12)
    role = next((ref for ref in led if ref.end > at), None)
    if role is not None and re.fullmatch(r"(?:trending )?", view.mentions.bare[at : max(at, role.start)]):
        return role
    after = (ref for ref in view.referents if ref.kind == "name" and ref.start >= at)
    ref = next(after, None)
    gap = view.mentions.bare[at : ref.start] if ref else "."
    return ref if re.fullmatch(r"[\"']?(?:\ue000++'s? (?:[a-z]+ )?)?[\"']?", gap) else None


def _family(view: View, match: re.Match[str]) -> str:
    """What is compared: the noun in the comparison, the verb before it, else the one that the sentence names."""
    noun = NOUN.search(match["what"]) or _DONE.search(view.mentions.bare[: match.start()])
    if noun is not None and noun.re is not NOUN:
        noun = NOUN.search(noun["what"])
    if noun is not None:
        return str(noun.lastgroup)
    before = [family for start, _, family in view.nouns if start < match.start()]
    if match["fast"] or match["slow"]:
        return before[-1] if before else "stars"
    return before[-1] if before else ""


def measured_fact(view: View, name: str, family: str, *, changes: bool, percent: bool) -> Fact | None:
    """A subject's level of today, or its change over the days said."""
    if not changes:
        return view.rolls.of(name, family)
    said = days_told(view) or view.days  # "of the ten gainers of the week, only A gained more in a day"
    days = view.rolls.span(view.desk.kind(name), family, said)
    return view.rolls.of(name, f"{family}_{'change' if percent else 'gain'}_{days}d")


def rest(view: View, test: Test, said: Population | None) -> Population | None:
    """All of the kind of whoever is compared with; of a larger set that the facts speak of, those at its head.

    Who is ranked by a gain among all that are followed has nobody outside of the ranked before it.
    """
    refs = [ref for ref in view.referents if ref.end == test.end]
    known = view.desk.ledger.subjects
    kind = next((known[name].kind for ref in refs for name in ref.subjects if name in known), "")
    if not kind or (said is not None and (said.other or said.kind not in {"", kind})):
        return None
    names = view.rolls.by(kind, test.family) if not test.changes else view.rolls.covered.get(kind, ())
    whole = tuple(name for name in names if test.holds(name) is not None)
    outside = said is not None and said.size > len(whole)
    first = test.label == "than" and any(_ranked(view, name, test) for ref in refs for name in ref.subjects)
    if not whole or (said is not None and said.size < len(whole)) or (outside and not first):
        return None
    return Population(test.start, test.start, (test.start, test.start), len(whole), kind, (whole,), known=True)


def _ranked(view: View, name: str, test: Test) -> bool:
    """Whether the facts give the subject's place by its gain."""
    own = view.desk.by_subject.get(name, ())
    return test.changes and any(fact.unit == "rank" and fact.metric.startswith(f"{test.family}_gain") for fact in own)
