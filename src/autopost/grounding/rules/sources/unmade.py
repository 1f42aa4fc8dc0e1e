"""What is told by leaving words out, or not to have been made: "without a release", "on Monday it did not", "a bug in v1.1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from autopost.facts import Fact
from autopost.folding import folded_key
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import about, whose
from autopost.grounding.attaching.dating import newness
from autopost.grounding.attaching.events import events, same_version
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.times import Moment
from autopost.grounding.retelling.paraphrase import sources
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View

_WITHOUT = re.compile(
    r"\b(?:without|with no|and no)(?: (?:publishing|releasing|shipping|tagging|issuing|making|cutting|"
    r"putting out|bringing out|getting))?(?: (?:a|an|any|even|single|one|new|so much as|stable|further))* "
    r"(?P<what>(?:pre-?)?releases?|versions?|updates?)\b"
    r"(?! (?:notes?|\ue000|numbers?|than|since|newer|later))"
)


LONGEST = re.compile(r"\b(?:gone|waited|been) (?:the )?longest $")


def unreleased(view: View) -> Iterator[Verdict]:
    """Reads "gained 849 stars in seven days without a release": nothing known came out in the days that it names."""
    for match in _WITHOUT.finditer(view.mentions.bare):
        if LONGEST.search(view.mentions.bare, 0, match.start()):
            continue  # "has gone longest without a release": `shelf` looks it up
        subjects = about(view, Number(match.start(), match.end(), 0.0, 0.0, "count"))
        made = [event for event in events(view.facts) if event.kind == "released" and event.subject in subjects]
        newest = max(made, key=newness, default=None)
        first = _since(view, match.start())
        if newest is None or first is None:
            if view.kind == "report" and newest is None and first is not None:
                message = f"no fact says that there was no {match['what']}; what was not gathered is not absent"
                yield Verdict(match.start(), match.end(), "absence", message)
        elif newest.day >= first:
            message = f"{newest.version} of {view.desk.name(newest.fact.subject)} is of {newest.day}"
            yield Verdict(match.start(), match.end(), "negation", message, facts=(newest.fact.tag,))
        else:
            yield bound(match.start(), match.end(), newest.fact)


def _since(view: View, at: int) -> date | None:
    """The first of the days that a sentence names: of the window or date nearest to a place in it."""
    edition = view.desk.ledger.edition
    told = [(abs(w.start - at), edition - timedelta(days=w.days)) for w in view.mentions.windows if w.days > 0]
    told += [(abs(m.start - at), m.first) for m in view.mentions.moments if m.first is not None and m.first < edition]
    return min(told, default=(0, None))[1]


_BUG = re.compile(
    r"\b(?:bugs?|regressions?|crash(?:es)?|errors?|faults?|problems?|issues?|defects?|flaws?)"
    r"(?: (?:found|present|introduced|that (?:was|were|arose)))* (?:in|of|from|by|since|with)(?: (?:version|release))? \W*$"
)


_MENDS = re.compile(r"\b(?:fix|mend|repair|patch|resolv|correct|clos|address|solv|remed)(?:e[sd]|s|ed|ing|e|ies|ied)?\b")


def mended(view: View) -> Iterator[Verdict]:
    """Reads "fixes a bug in v1.1": a source says so of that version, and not of the one that mends it."""
    for piece in view.mentions.versions:
        if not _BUG.search(view.mentions.bare[: piece.start]) or piece.label or not view.says(_MENDS):
            continue
        subjects = about(view, Number(piece.start, piece.end, 0.0, 0.0, "count"))
        spelt = re.compile(rf"(?<![\w.])v?{re.escape(piece.value.lower().removeprefix('v'))}(?!\w|\.\d)")
        told = next((fact for fact in sources(view, subjects) if spelt.search(folded_key(str(fact.value)))), None)
        if told is None:
            text = view.mentions.folded.text[piece.start : piece.end]
            yield Verdict(piece.start, piece.end, "version", f"no source in scope speaks of a fault in {text}")


_PENDING = re.compile(
    r"\b(?:yet to|fail(?:s|ed)? to|(?:did|does|has|have|is|was|had)(?:n't| not)(?: yet)?|never|not yet|still to|"
    r"awaits?|waiting for) "
    r"(?:(?P<ship>ship\w*|releas\w+|publish\w*|tag\w*|put out|cut|issu\w+|bring out|brought out|deliver\w*|land\w*)|"
    r"(?P<follow>follow(?:ed)?(?: up)?(?: on)?|updat\w+|succeed\w*|replac\w+|supersed\w+|add\w* to))(?: (?:its|the|a|"
    r"version|on))* \W*$"
)
_SUPERSEDED = re.compile(
    r"[^.;:]{0,60}?\b(?:has|have|was|is|been) (?:since |already |now )*(?:been )?(?:since |already )?"
    r"(?:superseded|replaced|overtaken|followed|succeeded|outdated)\b(?! by \W*\ue000)"
)

_NONE = re.compile(r"\b(?:nothing|no|none|nobody|not|never)\b|n't\b")


def pending(view: View) -> Iterator[Verdict]:
    """Reads "has yet to ship v1.2", "yet to follow up v1.2", "v1.2 has since been superseded": against the releases known."""
    for piece in view.mentions.versions if view.kind != "opinion" else ():
        subjects = about(view, Number(piece.start, piece.end, 0.0, 0.0, "count"))
        made = [event for event in events(view.facts) if event.kind == "released" and (not subjects or event.subject in subjects)]
        own = next((event for event in made if same_version(event.version, piece.value)), None)
        later = own and next((e for e in made if e.subject == own.subject and newness(e) > newness(own)), None)
        told = _PENDING.search(view.mentions.bare[: piece.start])
        if own is not None and told and (told["ship"] or later):
            event = own if told["ship"] else later or own
            message = f"{event.version} of {view.desk.name(event.fact.subject)} came out on {event.day}"
            yield Verdict(told.start(), piece.end, "negation", message, facts=(event.fact.tag,))
        over = _SUPERSEDED.match(view.mentions.bare, piece.end)
        # "and nothing newer has followed" says just that.
        over = None if over and _NONE.search(over[0]) else over
        if own is not None and over and later is None and len(view.mentions.versions) == 1:
            message = f"no later release than {own.version} of {view.desk.name(own.fact.subject)} is known"
            yield Verdict(piece.start, over.end(), "newest", message, facts=(own.fact.tag,))


_AGAIN = re.compile(
    r"\b(?:(?P<no>(?:did|does|was|is|were|had) not|(?:did|was|is|were|had)n't)|"
    r"(?P<so>(?:it|as it|already|so|also) (?:did|was|were)))"
    r"(?: (?:yet|then|already|so|too|as well|there))*"
    r"(?=(?: (?:on )?(?:the )?\ue000++(?: too| as well| already)?)?\s*(?:[.,;:]|$))"
)
_FIRST = re.compile(r"\b(?:leads?|led|tops?|topped|heads?|headed|in (?:the lead|front)|at the (?:top|head)|number one)\b")


def again(view: View) -> Iterator[Verdict]:
    """Reads "A leads the list today; on Monday it did not": its place on that day is, or is not, the one told before."""
    for match in _AGAIN.finditer(view.mentions.bare):
        moment = _then(view, match)
        if moment is None:
            continue
        head = view.mentions.bare[: match.start()]
        start = max((m.start() for m in re.finditer(r"[;:,]| but | and | while ", head)), default=0)
        places = [n.value for n in view.mentions.numbers if n.form == "ordinal" and n.end <= start]
        told = places[-1] if places else 1.0 if _FIRST.search(head[:start]) else None
        if told is None:
            continue
        own = [fact for fact in _ranks(view, start) if moment.holds(taken_on(fact)) and "@" in fact.id]
        stood = any(fact.number == told for fact in own)
        if own and stood == bool(match["no"]):
            fact = own[0]
            message = f"{view.desk.name(fact.subject)} was number {fact.number:.0f} on {fact.as_of[:10]}"
            yield Verdict(match.start(), match.end(), "negation", message, facts=(fact.tag,))


def _then(view: View, match: re.Match[str]) -> Moment | None:
    """The day that the words left out are told of: right before them, or right after."""
    near = [
        moment
        for moment in view.mentions.moments
        if moment.first is not None and moment.first < view.desk.ledger.edition
        if re.fullmatch(r",? (?:it|they|that|the model|this)? ?", view.mentions.bare[moment.end : match.start()])
        or re.fullmatch(r" (?:on |at |in )?(?:the )?", view.mentions.bare[match.end() : moment.start])
    ]
    return near[0] if near else None


_KEPT = re.compile(
    r"\b(?:kept|keeps?|held|holds?|retain(?:ed|s)?|maintain(?:ed|s)?) (?:on to )?(?:its|their|the same|the) "
    r"(?P<nth>(?!lead|own)[a-z]+ )?(?:places?|positions?|spots?|ranks?)\b"
)


_DID_NOT = re.compile(r"\b(?:(?:did|does|has|have|had|could)(?: not|n't)|failed to|never)(?: quite| even)? $")


def kept(view: View) -> Iterator[Verdict]:
    """Reads "kept its place between Sunday and Monday", "did not hold it": the same rank now as on the day before, or another."""
    for match in _KEPT.finditer(view.mentions.bare):
        subjects = whose(view, match.span())
        edition = view.desk.ledger.edition
        days = [moment for moment in view.mentions.moments if moment.first is not None and moment.first < edition]
        for name in subjects if len(subjects) == 1 else ():
            own = view.desk.ranks(name)
            now = next((fact for fact in own if "@" not in fact.id), None)
            then = [fact for fact in own if "@" in fact.id]
            then = [f for f in then if not days or any(day.holds(taken_on(f)) for day in days)]
            denied = _DID_NOT.search(view.mentions.bare[: match.start()]) is not None
            if denied and now is not None and any(fact.number == now.number for fact in then):
                message = f"{view.desk.name(now.subject)} is number {now.number:.0f} as it was"
                yield Verdict(match.start(), match.end(), "negation", message, facts=(now.tag, then[0].tag))
            elif not denied and now is not None and then and not any(fact.number == now.number for fact in then):
                message = f"{view.desk.name(now.subject)} was number {then[0].number:.0f} and is number {now.number:.0f}"
                yield Verdict(match.start(), match.end(), "wrong-direction", message, facts=(now.tag, then[0].tag))


def _ranks(view: View, start: int) -> list[Fact]:
    named = [ref for ref in view.referents if ref.end <= start and ref.kind == "name" and len(ref.subjects) == 1]
    subjects = named[0].subjects if named else frozenset(view.carried[:1])
    return [fact for name in subjects for fact in view.desk.ranks(name)]
