"""Who is said to have led a list on an earlier day: "which it led a week ago", "topped it last week"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.places.moves import ranks
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View

_LED = re.compile(r"\b(?:led|topped|headed)(?: (?:it|them|the list|the trending list|the table|that list))? ")
_LAST = re.compile(r"(?:the )?(?:last|previous) (?:week|month|edition|issue)|the (?:week|month) before|last time")


_CHANGED_HANDS = re.compile(
    r"\b(?:(?P<lost>(?:lost|loses|gave up|gives up|ceded|surrendered|yielded)(?: (?:its|the))? )|"
    r"(?P<won>(?:took over|takes over|took|takes|seized|snatched|grabbed|captured|won)(?: (?:the|over the))? ))"
    r"(?:lead|first place|top spot|top place|number one|crown|summit)\b(?! (?:in|by|among|for|of)\b)"
)


def changed_hands(view: View) -> Iterator[Verdict]:
    """Reads "lost its lead", "took first place": of a list, by the places of today and of the days before."""
    for match in _CHANGED_HANDS.finditer(view.mentions.bare) if view.kind == "report" else ():
        subjects = sorted(whose(view, match.span()))
        moves = [pair for name in subjects for pair in ranks(view.desk, name)] if len(subjects) == 1 and not view.nouns else []
        if not moves or any((then.number == 1 < (now.number or 0)) if match["lost"] else (now.number == 1 < (then.number or 0))
                            for now, then in moves):  # fmt: skip
            continue
        now, then = moves[0]
        message = f"{view.desk.name(now.subject)} was number {then.number:.0f} and is number {now.number:.0f}"
        yield Verdict(*match.span(), "history", message, facts=(now.tag, then.tag))


def once(view: View) -> Iterator[Verdict]:
    """A lead of an earlier day needs a fact with that place on that day."""
    for match in _LED.finditer(view.mentions.bare) if view.kind == "report" else ():
        start, _ = view.clause(match.start())
        moment = next((m for m in view.mentions.moments if m.start == match.end()), None)
        last = _LAST.match(view.low, match.end())
        if moment is not None and view.low.startswith("'s", moment.end):
            continue  # "led Friday's Daily Papers": which list
        measured = any(start <= at < match.end() for at, _, family in view.nouns if family != "trending_score")
        if measured or (moment is None and last is None) or (moment is not None and moment.holds(view.desk.ledger.edition)):
            continue
        subjects = whose(view, match.span())
        own = [f for name in subjects for f in view.desk.by_subject.get(name, ()) if f.metric.startswith("rank") and "@" in f.id]
        fact = next((f for f in own if f.number == 1 and moment is not None and moment.holds(taken_on(f))), None)
        end = moment.end if moment else last.end() if last else match.end()
        if fact is not None:
            yield bound(match.start(), end, fact)
        else:
            text = view.mentions.folded.text[match.start() : end]
            yield Verdict(
                match.start(), end, "history", f"no fact in scope shows that {view.subject_name(sorted(subjects))} “{text}”"
            )
