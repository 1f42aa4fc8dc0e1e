"""What is so no longer, where the values of two days or a source's own words bear it out: "A no longer leads B in stars"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.sharedmeasures import lead
from autopost.grounding.dated.newestones import END, START
from autopost.grounding.desk import stems
from autopost.grounding.places.trading import overtook
from autopost.grounding.retelling.kindred import meant
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.typed import DAY, NAME, Typed, typed
from autopost.grounding.view import View

_METRIC = r"(?:stars|likes|forks|downloads|upvotes)"
_IN = rf"(?: (?:in|by|on|for) (?:total )?{_METRIC})?"
_AHEAD = (
    rf"no longer (?:leads?|heads?|beats?|tops?|has (?:the )?more {_METRIC} than)|(?:is|stands|lies|ranks) no longer "
    r"(?:ahead|in front) of|no longer (?:is|stands|lies) (?:ahead|in front) of"
)
_BEHIND = r"no longer (?:trails?|lags? behind|is behind|stands behind|follows)|(?:is|stands|lies) no longer (?:behind|short of)"
_PAIR = re.compile(rf"(?P<a>{NAME}) (?:now )?(?:(?P<up>{_AHEAD})|(?P<down>{_BEHIND})) (?P<b>{NAME}){_IN}")
_HAD = re.compile(
    rf"{START}(?:on )?(?P<day>{DAY}),? (?P<a>{NAME}) (?:still )?"
    rf"(?:(?:had|counted|held) (?P<way>more|fewer) (?P<what>{_METRIC}) than|"
    rf"(?:was|stood) (?:still )?(?P<place>ahead of|behind)|(?P<led>led)) (?P<b>{NAME})(?: in (?P<in>{_METRIC}))?"
    rf"[,;.:]? (?:but |and )?(?:now |today )?(?:it|that) (?:now )?no longer (?:does|has|is|leads|did){END}"
)
_ALONE = re.compile(
    r"(?P<no>no longer)\b[^.;:]{0,40}?\b(?:for (?P<for>[^.;:,]{2,40}?) (?:alone|only|exclusively)\b|"
    r"(?:limited|restricted|confined|reserved|exclusive|tied) (?:to|for) (?P<to>[^.;:,]{2,40})(?=[.,;:]|$))"
)
_ALSO = re.compile(r"\b(?:in addition to|as well as|alongside|besides|beyond|on top of)\b(?P<x>[^.;:]*)")
_SAID = re.compile(r"[a-z][a-z\d]{2,}")
_ENOUGH = 2


def no_longer(view: View) -> Iterator[tuple[int, int]]:
    """Every such clause that is so."""
    if "no longer" not in view.mentions.bare:
        return
    row = typed(view)
    for match in _PAIR.finditer(row.text):
        a, b = (frozenset({row.names[match.start(side)]}) for side in ("a", "b"))
        ahead = (b, a) if match["up"] else (a, b)
        if a != b and overtook(view, *ahead) and _measured(view, row, match):
            yield match.span()
    yield from (match.span() for match in _HAD.finditer(row.text) if _turned(view, row, match))
    for match in _ALONE.finditer(view.mentions.bare):
        if _no_more_alone(view, match):
            yield match.span("no")


def _measured(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Whether, where a measure is named, it is by that one that they changed places, and not by their ranks."""
    said = {family for start, _, family in view.nouns if match.start() <= start < match.end()}
    pair = (row.names[match.start("a")], row.names[match.start("b")])
    days = {taken_on(fact) for name in pair for fact in view.desk.by_subject.get(name, ()) if "@" in fact.id}
    for family in said:
        now, before = lead(view, pair, family), [lead(view, pair, family, day) for day in days]
        if now is None or not any(then is not None and (then > 0) != (now > 0) for then in before):
            return False
        if (now > 0) == bool(match["up"]):
            return False
    return True


def _turned(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "On 9 June A still had more stars than B; it no longer does": ahead on that day, and behind today."""
    moment = row.days[match.start("day")]
    pair = (row.names[match.start("a")], row.names[match.start("b")])
    families = [match["what"] or match["in"]] if match["what"] or match["in"] else ["stars", "likes", "upvotes"]
    if moment.first is None or moment.first != moment.last or moment.holds(view.desk.ledger.edition):
        return False
    ahead = bool(match["led"]) or match["way"] == "more" or match["place"] == "ahead of"
    for family in families:
        then, now = lead(view, pair, family, moment.first), lead(view, pair, family)
        if then is not None and now is not None:
            return then > 0 > now if ahead else then < 0 < now
    return False


def _no_more_alone(view: View, match: re.Match[str]) -> bool:
    """Reads "is no longer the default for A alone" of a source that has "the default for B in addition to A"."""
    only = stems(view.low[slice(*match.span("for" if match["for"] else "to"))]) - EMPTY
    start, _ = view.clause(match.start())
    told = [word for word in _SAID.findall(view.low[start : match.end()]) if stems(word) - EMPTY - only - stems("longer")]
    for passage in (folded_key(str(fact.value)) for fact in view.facts if fact.kind == "passage"):
        also = _ALSO.search(passage)
        shared = sum(1 for word in dict.fromkeys(told) if stems(word) <= meant(stems(passage)))
        if also and only and only <= stems(also["x"]) and not only & stems(passage[: also.start()]) and shared >= _ENOUGH:
            return True
    return False
