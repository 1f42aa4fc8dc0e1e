"""How many of a set were created or published on a day, and who alone, or who all: "two papers of our six are of 17 June".

A clause is read only as a whole, with the kind and the size of its set, its quantity and its day.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

from autopost.grounding.attaching.fitting import so_many_of
from autopost.grounding.dated.newestones import END, START
from autopost.grounding.mentions.lengths import calendar
from autopost.grounding.typed import COUNT, DAY, SPAN, Frame, Typed, right_clauses, typed
from autopost.grounding.view import View

KIND = r"(?:papers?|titles|models?|datasets?|spaces?|repositor(?:y|ies)|projects?|releases?|versions?)"
_KINDS = {
    "paper": "paper",
    "titles": "paper",
    "model": "model",
    "dataset": "dataset",
    "space": "space",
    "repositor": "repository",
    "project": "repository",
    "release": "release",
    "version": "release",
}
HERE = (
    r"(?: (?:listed|presented|named|shown|ranked|here|above|given|(?:in|of|on) (?:this|the|our|today's) (?:edition|issue|"
    r"lists?|table|"
    r"trending list|selection|reading list)|with a (?:creation |publication )?date))*"
)
_OURS = r"(?:the|our|these|those|all|this edition's|the edition's|today's|the day's)"
OF_SET = rf"(?: {_OURS})?(?: (?P<size>{COUNT}))?(?: (?:trending|listed|ranked|ai))?(?: (?P<kind>{KIND}))?{HERE}"
VERBS = (
    r"(?:(?:all )?(?:is|was|were|are|be|been|had|has|have|dated?|dates|dating|go|goes|back|published|created|made|born|"
    r"submitted|uploaded|"
    r"appeared|came|come|out|bears?|carr(?:y|ies)|shares?|bearing|both|all|each|that|which|who|on|in|from|of|to|only|fresh))"
)
_DATE = (
    r"(?: (?:the (?:very )?same|(?:one|\ue015++)(?: and the same)?|a|a common|the) "
    r"(?:(?:publication|creation|upload) )?(?:date|day)(?: of|,|:)?)?"
)
WHEN = (
    rf"(?: {VERBS})*{_DATE}(?: {VERBS})*(?: (?P<side>on or after|on or before|before|after|older than|newer than|"
    rf"younger than|predates?|"
    rf"from before|since))?(?: the)?"
    rf" (?:(?P<day>{DAY})|(?P<span>{SPAN}))(?: or (?P<on>later|earlier|after|before))?"
)
SAYS_DATE = re.compile(
    r"\b(?:date[sd]?|dating|published|created|made|born|submitted|uploaded|appeared|came|go(?:es)?|older|"
    r"newer|"
                        r"younger|predates?|fresh|from before|(?:is|are|was|were) (?:from|of))\b")  # fmt: skip


def dated_sets(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that tells rightly how many of a set, who alone, or all of the others, are of a day."""
    row = typed(view)
    yield from ((match.start(), _row_on(view, row, match)) for match in right_clauses(view, _FRAMES))


_AND = re.compile(
    rf"(?:,|;|,? (?:and|while|but))(?: (?P<rest>the (?:other|remaining)|the rest,)|(?: (?:only|just|"
    rf"another))*) (?P<q>{COUNT})(?: (?:{KIND}|more|others?))?"
    rf"(?:,? (?:{VERBS}|followed|a day on|a date))*(?P<side>)(?: the)? (?:(?P<day>{DAY})|(?P<span>{SPAN}))(?P<on>){END}"
)


def _row_on(view: View, row: Typed, first: re.Match[str]) -> int:
    """Reads on in "Three papers are from 18 June, two from 17 June and one from 13 June", as far as it is right."""
    end = first.end()
    if first.re is not _COUNTED:
        return end
    days, before = _set_of(view, row, first), row.counts[first.start("q")]
    while (more := _AND.match(row.text, end)) is not None:
        number, reaches = row.counts[more.start("q")], _within(view, row, more)
        rest = number.form == "count" and before.value + number.value == len(days)
        if reaches is None or (more["rest"] and not rest) or not so_many_of(number, sum(map(reaches, days.values())), len(days)):
            break
        end = more.end()
    return end


def days_of(view: View, kind: str) -> dict[str, date]:
    """When those of a kind that the edition covers were created or published, as far as that is known."""
    if kind == "release":
        return {f"{one.subject}@{one.version}": one.day for one in view.desk.releases}
    covered = view.rolls.covered.get(kind, ())
    return {name: day for name in covered if (day := view.desk.began_on(name)) is not None}


def kind_of_word(word: str) -> str:
    """The kind of subject that a noun names."""
    return next(kind for said, kind in _KINDS.items() if word.startswith(said))


def whole_set(view: View, kind: str | None, size: int | None) -> dict[str, date]:
    """The set of a kind, or of a size, each with its day; empty where it is not known, or not all of it is dated."""
    kinds = {kind_of_word(kind)} if kind else {*_KINDS.values()} - {"release"}
    found = []
    for one in sorted(kinds):
        days = days_of(view, one)
        names = view.rolls.covered.get(one, ()) if one != "release" else tuple(days)
        listed = view.rolls.trending.get(one, ())[: size or None]
        if names and (size in {None, len(names)}) and all(name in days for name in names):
            found.append(days)
        elif size and len(listed) == size and all(name in days for name in listed):
            found.append({name: days[name] for name in listed})
    return found[0] if len(found) == 1 else {}


def reaches_of(view: View, row: Typed, match: re.Match[str]) -> Callable[[date], bool] | None:
    """What the words say of a day: on it, before it, after it, or within this month."""
    side, holds = match["side"], _within(view, row, match)
    first, last = _limits(view, row, match)
    if first is None or last is None or holds is None:
        return None
    if side in {"since", "on or after"} or match["on"] in {"later", "after"}:
        return None if side not in {None, "since", "on or after"} else lambda day: day >= first
    if match["on"] or side == "on or before":
        return None if side not in {None, "on or before"} else lambda day: day <= last
    if side is None:
        return holds
    if side in {"after", "newer than", "younger than"}:
        return lambda day: day > last
    return lambda day: day < first


def _limits(view: View, row: Typed, match: re.Match[str]) -> tuple[date | None, date | None]:
    """The first and the last day that the words may mean."""
    if match["day"]:
        moment = row.days[match.start("day")]
        return moment.first, moment.last
    window = row.spans[match.start("span")]
    return calendar(view.low[window.start : window.end], view.desk.ledger.edition) or (None, None)


def _within(view: View, row: Typed, match: re.Match[str]) -> Callable[[date], bool] | None:
    if match["day"]:
        return row.days[match.start("day")].holds
    first, last = _limits(view, row, match)
    return None if first is None or last is None else lambda day: first <= day <= last


_COUNTED = re.compile(
    rf"{START}(?:of{OF_SET.replace('(?P<', '(?P<o')},? )?(?:(?:only|just|exactly|the|"
    rf"no fewer than) )?(?P<q>{COUNT})(?: (?P<k>{KIND}))?"
    rf"{HERE}(?: (?:of|among))?{OF_SET}{WHEN}{END}"
)


def _counted(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "Half of the six papers bear one date, 18 June", "two papers of our six are from 17 June"."""
    number, days = row.counts[match.start("q")], _set_of(view, row, match)
    reaches = reaches_of(view, row, match)
    told = SAYS_DATE.search(match[0]) is not None and number.form in {"count", "fraction", "percent"}
    return bool(days) and reaches is not None and told and so_many_of(number, sum(map(reaches, days.values())), len(days))


def _set_of(view: View, row: Typed, match: re.Match[str]) -> dict[str, date]:
    """Of what a count is: the kind and the size that are told, of which one at least must be."""
    number = row.counts[match.start("q")]
    size = number.total
    kind = match["kind"] or match["k"] or match["okind"] or ("paper" if "published" in match[0] and size else None)
    return whole_set(view, kind, size) if kind or size else {}


_IT_BROUGHT = re.compile(
    rf"{START}(?:it|that day|that date) (?:alone )?(?:brought|saw|supplied|contributed|yielded|produced|accounts for|gave us) "
    rf"(?P<q>{COUNT}) (?P<kind>{KIND}){HERE}{END}"
)


def _it_brought(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "It brought nine of the 15 papers", of the day that the sentence before named."""
    number = row.counts[match.start("q")]
    days = whole_set(view, match["kind"], number.total)
    return view.day_before is not None and number.value == sum(day == view.day_before for day in days.values()) > 0


_BUSIEST = re.compile(
    rf"{START}(?P<day>{DAY}) (?:was|is) (?:by far )?the (?:single )?(?:busiest|commonest|most (?:common|frequent|productive)|"
    rf"richest) "
    rf"(?:publication |creation )?(?:date|day)(?: (?:on|of|in|for|among) (?:the|our|this) (?:[a-z]+ )?(?:list|papers|edition|"
    rf"issue|selection))?{END}"
)


def _busiest(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "30 April was the busiest date on the reading list": more papers are of it than of any other."""
    moment = row.days[match.start("day")]
    most = Counter(days_of(view, "paper").values()).most_common(2)
    return len(most) == len("AB") and most[0][1] > most[1][1] and moment.holds(most[0][0]) and not moment.holds(most[1][0])


_FRAMES: tuple[Frame, ...] = ((_COUNTED, _counted), (_IT_BROUGHT, _it_brought), (_BUSIEST, _busiest))
