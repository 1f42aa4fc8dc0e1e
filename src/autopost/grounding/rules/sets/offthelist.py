"""Who is said to be missing from a list that has him: "did not manage to place A there", "was left off Daily Papers"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_SET = r"(?: (?:on|onto|in|into|among|from|off|of|to)){1,2} (?:any of )?(?:the |our |this |these )?(?:[a-z\ue000']+ ){0,3}?"
_DID_NOT = re.compile(
    r"\b(?P<no>(?:did|does|could|has|have|was|were)(?: not|n't)(?: (?:manage|managed|able|succeed|succeeded|get))?(?: to| in)?|"
    r"fail(?:s|ed)? to|failing to|without) "
    r"(?:plac\w+|put\w*|get\w*|got|land\w*|br[io]\w+|ha(?:ve|d|ving)|see\w*|f[io]\w+nd\w*|list\w*|fit\w*) (?:its |the )?[\"']?$"
)
_LEFT_OFF = re.compile(
    r"[\"']?(?: model| dataset| space)?(?:,[^,;.:]{1,60},)? (?P<no>(?:is|was|are|were|has been|had been|remains|stays|goes|"
    r"went)(?: (?:now|still|yet))? "
    r"(?:nowhere(?: to be (?:found|seen))?|not to be (?:found|seen)|absent|missing|left (?:off|out|out of)|kept (?:off|out of)|"
    r"not (?:one|part)|not(?: listed| included| ranked| found| placed| represented| present)?(?= (?:on|in|among) )|"
    r"unrepresented|shut out|dropped)|(?:has |have )(?:now )?"
    r"(?:dropped|fallen|slipped|vanished|disappeared|gone)(?= (?:off|from|out of) )|(?:cannot|can't) be found|(?:failed|"
    r"fails) to (?:make|get|appear|feature))"
    r"(?= |\W*$)"
)
_THERE = re.compile(r"[\"']? (?:there|on it|in it|among them)\b")
_DAILY = re.compile(r"[^.;:]{0,24}\bdaily papers\b")


@OpenRule
def off_the_list(view: View) -> Iterator[Verdict]:
    """Refuses it of an entry of the list that is named, in whatever words it is said to be missing there."""
    if _of_another_day(view):
        return
    for ref in view.referents:
        if ref.kind not in {"name", "value"} or len(ref.subjects) != 1:
            continue
        before, after = _DID_NOT.search(view.mentions.bare[: ref.start]), _LEFT_OFF.match(view.mentions.bare, ref.end)
        if before is not None:
            there = _THERE.match(view.mentions.bare, ref.end)
            lists = [p for p in view.populations if p.readings and not p.other and (there or _leads(view, ref.end, p.start))]
        else:
            lists = [p for p in view.populations if after and p.readings and not p.other and _leads(view, after.end(), p.start)]
        told = before or after
        for entry in (name for one in lists for names in one.readings[:1] for name in names):
            if told is not None and (_is(entry, ref) or _model_called(view, entry, ref)):
                yield Verdict(*told.span("no"), "negation", f"{entry.rpartition(':')[2]} is there")
                return


def _of_another_day(view: View) -> bool:
    return any(moment.first is not None and moment.first != view.desk.ledger.edition for moment in view.mentions.moments)


def _leads(view: View, end: int, start: int) -> bool:
    """Whether only words of place stand between a name and the list."""
    return re.fullmatch(rf"[\"']?{_SET}", view.mentions.bare[end:start]) is not None


def _is(entry: str, ref: Referent) -> bool:
    said, called = next(iter(ref.subjects)).rpartition(":")[2].lower(), entry.rpartition(":")[2].lower()
    return said in {called, called.partition("/")[2]}


def _model_called(view: View, entry: str, ref: Referent) -> bool:
    """Reads "the VibeThinker-3B model", where a paper is called like it, too."""
    said = view.low[ref.start : ref.end].strip("\"'")
    return view.mentions.bare.startswith(" model", ref.end) and said == entry.rpartition("/")[2].lower()


def off_the_papers(view: View) -> Iterator[Verdict]:
    """Reads "was left off Daily Papers" of a paper that has upvotes there."""
    for ref in view.referents if view.kind != "opinion" else ():
        if ref.kind != "name" or len(ref.subjects) != 1:
            continue
        told = next((m for m in _OFF.finditer(view.mentions.bare, ref.end) if _DAILY.match(view.mentions.bare, m.end())), None)
        fact = view.rolls.of(next(iter(ref.subjects)), "upvotes")
        if told is not None and fact is not None and not _NAMED.search(view.mentions.bare[ref.end : told.start()]):
            days = [moment for moment in view.mentions.moments if moment.start > told.end() and moment.first is not None]
            if not days or days[0].holds(taken_on(fact)):
                yield Verdict(*told.span(), "negation", fact.statement, facts=(fact.tag,))
                return


_NAMED = re.compile(r"[.;:]|\b(?:while|but|and) ")
_OFF = re.compile(
    r"\b(?:(?:is|was|are|has been|had been)(?: [a-z]+)? (?:left off|left out of|kept off|kept out of|missing from|absent from|"
    r"not (?:on|in|among|part of|listed (?:on|in))|nowhere in|dropped from)|"
    r"(?:did|does|could)(?: not|n't) (?:make(?: it (?:on|in)?to)?|appear (?:on|in)|"
    r"get (?:on|in)?to|feature (?:on|in))|never (?:made(?: it (?:on|in)?to)?|appeared (?:on|in))|"
    r"failed to (?:make(?: it (?:on|in)?to)?|appear (?:on|in)|"
    r"get (?:on|in)?to))(?= )"
)
