"""What is said not to be there: no downloads, no licence, no release; what was not gathered is not absent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about, whose
from autopost.grounding.attaching.dating import nothing_since
from autopost.grounding.attaching.events import events
from autopost.grounding.attaching.fitting import fits
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.retelling.kindred import of_one_root
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.rules.sets.nobody import NOT_AS_MANY
from autopost.grounding.rules.sources.unmade import LONGEST, unreleased
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.sets.counting import AS_MANY
from autopost.grounding.sets.onrecord import none_on_record, on_record
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View
from autopost.grounding.words import phrases
from autopost.grounding.words.lexicon import WORD
from autopost.grounding.words.stems import stems

NOUGHT = re.compile(
    r"\b(?:no\b|zero|not (?:a single|one|any|one single)|without (?:a single|a|any|one)|not (?:yet )?(?:been )?(?=downloaded|"
    r"liked|starred|forked|upvoted)|yet to (?:be|get|gather|receive|see|record) (?:a |any |its first )?|never been |"
    r"(?:still )?(?:waiting|wait|waits|awaiting|awaits?)(?: for)? (?:its|their|an?) first |"
    r"nobody (?:has )?|no one (?:has )?|hardly (?:a|any)) ?"
    r"(?P<what>(?:[a-z-]+ )?(?:downloads?|downloaded|likes?|liked|stars?|starred|forks?|forked|upvotes?|"
    r"upvoted|open issues?|points?))\b"
)
_NO_SUCH = re.compile(
    r"\b(?:no|without(?: (?:naming|giving|stating|listing|carrying))?(?: (?:an?|any))?|"
    r"lack(?:s|ing)?(?: (?:an?|any))?|nor (?:an?|any)|"
    r"has never (?:had )?(?:an? )?|have no|(?:not|never)(?: yet)? (?:been given|been assigned|received|got|"
    r"been put under) (?:an? )?|"
    r"yet to (?:be given|be assigned|receive|get|be put under) (?:an? )?|missing(?: an?)?)(?: (?:named|listed|"
    r"stated|declared|given|official))? ?"
    rf"(?P<what>{phrases.either('never_gathered')})\b"
    rf"(?! (?:in|of|on|among) (?:the|our|this) (?:edition|ledger|issue)|"
    rf"(?<=repository) (?:listed|ranked|tracked|here|in|of|among|rose|gained|grew|is|was|added)\b)"
)


_HAS_SOME = re.compile(
    r"\b(?:(?:has|have) (?:(?:already|since|also) )*been (?P<done>forked|starred|liked|downloaded|upvoted)|"
    r"(?:anything but|not|far from) free of (?P<what>open issues|forks|stars|likes|"
    r"downloads)|not without (?P<some>open issues|forks|stars|likes|downloads)|"
    r"still (?:has|have) (?P<still>open issues|forks|stars|likes|downloads))\b"
)
_DONE = {"forked": "forks", "starred": "stars", "liked": "likes", "downloaded": "downloads", "upvoted": "upvotes"}


_SO_OFTEN = re.compile(r"\b(?:0|zero|no) times\b")
"""Reads "has been downloaded 0 times": none after all."""


def some_of_none(view: View) -> Iterator[Verdict]:
    """Refuses "has already been forked", "is not free of open issues" of what has none."""
    for match in _HAS_SOME.finditer(view.mentions.bare) if not view.cited else ():
        family = _DONE.get(match["done"] or "", "") or str(match["what"] or match["some"] or match["still"]).replace(" ", "_")
        names = whose(view, match.span()) or view.in_hand
        levels = [fact for name in names if (fact := view.rolls.of(name, family)) is not None]
        told = _SO_OFTEN.search(view.mentions.bare, match.end(), view.clause(match.start())[1])
        if levels and not told and all(fact.number == 0 for fact in levels):
            yield Verdict(*match.span(), "absence", levels[0].statement, facts=(levels[0].tag,))


def absence(view: View) -> Iterator[Verdict]:
    """Reads "No downloads" needs a fact that is zero; "no licence" needs one that says so."""
    for match in NOUGHT.finditer(view.mentions.bare):
        tests = (test for claim in claims(view) if claim.true for test in claim.tests)
        if any(test.start <= match.start() < test.end for test in tests):
            continue  # "seven of the 52 have no open issues": counted
        if any(claim.quantity.start == match.start() and claim.quantity.word == "none" for claim in claims(view)):
            continue  # "nobody has more forks than A": looked up as that
        at = Number(match.start(), match.end(), 0.0, 1.0, "count")
        found = NOUN.search(match["what"])
        family = str(found.lastgroup) if found else "likes"
        subjects = about(view, at)
        own = [
            fact
            for fact in view.facts
            if view.desk.measure(fact).family == family
            and fact.number is not None
            and (not subjects or fact.subject.id in subjects)
        ]
        counts = [fact for fact in view.facts if view.desk.measure(fact).aspect == "count" and f"no {family}" in fact.statement]
        counts = counts if not AS_MANY.search(view.mentions.bare) else [f for f in counts if _given(view, len(view.low), [f])]
        none = [
            *(counts if AS_MANY.search(view.mentions.bare) else ()),
            *_given(view, match.start(), counts),
            *(fact for fact in own if fact.number == 0),
            *(() if own else counts),
        ]
        zero = none[0] if none else None
        if zero is not None:
            yield bound(match.start(), match.end(), zero)
        elif view.kind != "opinion" or own:
            shown = f"; the fact says {view.desk.printer.value(own[0])}" if own else ""
            yield Verdict(
                match.start(),
                match.end(),
                "absence",
                f"no fact says there are none{shown}",
                facts=tuple(fact.tag for fact in own[:1]),
                repair=view.desk.printer.value(own[0]) if own else None,
            )


def _given(view: View, end: int, counts: list[Fact]) -> list[Fact]:
    """Reads "four of the 30 models show no downloads": the counts that a number before gives."""
    before = [number for number in view.mentions.numbers if number.end <= end and number.form in {"count", "fraction"}]
    return [fact for fact in counts if any(fits(view, number, fact) for number in before)]


_FOR_NONE = re.compile(
    rf"\b(?:gives?|gave|shows?|lists?|names?|states?|records?|has|have) {NOUN.pattern} for (?:neither|none|nobody|no one)\b"
)


def for_none(view: View) -> Iterator[Verdict]:
    """Refuses "the Hub gives downloads for neither" where there is a figure of one of them."""
    for match in _FOR_NONE.finditer(view.mentions.bare) if view.kind != "opinion" else ():
        named = view.speaks_of or frozenset(view.carried)
        own = (fact for name in sorted(named) for fact in view.desk.by_subject.get(name, ()))
        fact = next((fact for fact in own if fact.metric == match.lastgroup and fact.number), None)
        if fact is not None:
            yield Verdict(*match.span(), "absence", fact.statement, facts=(fact.tag,))


_NOTHING_THEN = re.compile(
    r"\b(?:published|released|shipped|put out|brought out|issued) (?:nothing|no (?:new )?(?:release|version)s?)(?: at all| new)? "
    r"(?:(?:on )?(?:that|the same)(?: very)? day\b|(?:on )?(?=\ue000))"
)


def nothing_then(view: View) -> Iterator[Verdict]:
    """Reads "While A published v1.1 on 15 June, B released nothing that day": none of its releases is of that day."""
    for match in _NOTHING_THEN.finditer(view.mentions.bare) if view.kind != "opinion" else ():
        told = [moment for moment in view.mentions.moments if moment.first is not None]
        then = [one for one in told if one.start == match.end()] or [one for one in told if one.end <= match.start()][-1:]
        own = [one for one in events(view.facts) if one.kind == "released" and one.subject in whose(view, match.span())]
        on_it = [one for one in own if any(moment.holds(one.day) for moment in then)]
        if on_it:
            yield Verdict(*match.span(), "negation", on_it[-1].fact.statement, facts=(on_it[-1].fact.tag,))


_NEWER_THAN = re.compile(r"[^.;,]{0,60}\b(?:newer|later|more recent)\b[^.;,]{0,9} than")


def _of_releases(view: View, match: re.Match[str], after: str) -> bool:
    """Reads "no release is older than 26 May", "ten days without a release", "no release since v1.2": looked up elsewhere."""
    known = any(verdict.start <= match.start() < verdict.end for verdict in unreleased(view))
    known = known or LONGEST.search(view.mentions.bare, 0, match.start()) is not None
    compared = _NEWER_THAN.match(after) or nothing_since(view, match.start()) is not None
    return known or bool(match["what"].startswith("release") and compared)


def lacking(view: View) -> Iterator[Verdict]:
    """Reads "no licence": what was not gathered is not absent."""
    for match in _NO_SUCH.finditer(view.mentions.bare):
        after = view.mentions.bare[match.end() :]
        if _of_releases(view, match, after):
            continue
        tests = (test for claim in claims(view) if claim.true for test in claim.tests)
        if any(test.start <= match.start() < test.end for test in tests):
            continue  # "eight of the 15 come without a code repository": counted
        if any(claim.quantity.word == "none" and claim.quantity.start == match.start() for claim in claims(view)):
            continue
        if _MORE.match(after) or NOT_AS_MANY.match(after):
            continue
        if _needs_none(view, match):
            continue
        if any(one.start <= match.start() < one.end for one in on_record(view)):
            continue
        if none_on_record(view, match["what"], match.span("what")):
            continue
        if view.kind == "report" and not _stated_absent(view, match["what"]):
            yield Verdict(
                match.start(),
                match.end(),
                "absence",
                f"no fact says there is no {match['what']}; what was not gathered is not absent",
            )


_MORE = re.compile(
    r"(?:s? (?:that )?(?:this|our) (?:paper|newspaper|edition) (?:follows|tracks|lists|counts|covers))?"
    r" \w+(?: \w+){0,2} (?:more|fewer|higher|less|faster|further)\b"
)
"""Reads "No repository this paper follows has climbed faster than A": no absence, but who is first."""
_NEEDS = re.compile(r"\b(?:needs?|requires?|takes?|asks? for|demands?|wants?|uses?|with)(?: (?:for|absolutely|therefore))? $")
_NOBODY = re.compile(r"\b(?:no|not|nobody|none|without|never|free of|rather than|instead of)\b|n't\b")


def _needs_none(view: View, match: re.Match[str]) -> bool:
    """Reads "needs no examples labelled by hand" of "nobody needs to label examples by hand": a source denies it of the same."""
    words = [word for word in WORD.findall(view.mentions.bare, match.start("what"), view.clause(match.start())[1])
             if stems(word) - EMPTY]  # fmt: skip
    if not _NEEDS.search(view.mentions.bare[: match.start()]) or len(words) < len("AB"):
        return False
    parts = (part for fact in view.facts if fact.kind == "passage" for part in _PARTS.split(view.desk.passages[fact.tag]))
    denying = (stems(part) | EMPTY for part in parts if _NOBODY.search(part))
    return any(all(stems(word) <= known or of_one_root(word, known) for word in words) for known in denying)


_PARTS = re.compile(r"[.;!?](?=\s)|, (?:and|but|while|so) | and (?=nobody\b|no )")


def _stated_absent(view: View, what: str) -> bool:
    return any(re.search(rf"\b(?:no|without|none)\b[^.]*{re.escape(what)}", fact.statement.lower()) for fact in view.facts)
