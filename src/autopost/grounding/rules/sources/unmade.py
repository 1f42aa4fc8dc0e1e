"""What is told by leaving words out, or not to have been made: "without a release", "on Monday it did not", "a bug in v1.1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.dating import newness
from autopost.grounding.attaching.events import events, same_version
from autopost.grounding.mentions.numbers import Number
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
