"""Ages set against those of all the others, or of one: "older than every other paper of the six", "has been around longest".

Judged only over a set that is dated whole: a kind, or the head of a list of the size that is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.dated.datedsets import KIND, OF_SET, kind_of_word, sized, whole_set
from autopost.grounding.dated.newestones import END
from autopost.grounding.kept import each_once
from autopost.grounding.sets.houses import house_at
from autopost.grounding.typed import COUNT, DAY, NAME, Judged, Typed, typed
from autopost.grounding.view import View

_NEWER = r"newer|younger|more recent|fresher|later"
_NEW = r"newest|youngest|latest|most recent|freshest|last"
_OLD = r"oldest|earliest|first"
_MADE = r"published|created|made|submitted|uploaded|released|born|started"
_DATE = r"(?:(?:publication|creation|submission|upload) )?(?:date|day)(?: of (?:publication|creation|submission))?"
_DATED = rf"(?:,? \(?(?:(?:out|of|from|dated|{_MADE}|which|that|was|came|on|in|the) )*{DAY}\)?,?)?"
_IS = r"(?:is|was|remains)(?: (?:still|also|therefore|thus|clearly|distinctly))*"
_AMONG = rf"(?:,? (?:of|among|in|on){OF_SET})?"
_LIST = r"(?: (?:on|in|of) (?:the|our|this|today's) (?:trending )?(?:list|ranking|chart|table|edition|issue))?"
_ALL = (
    rf"(?:(?:every|each|any|all)(?: of)?(?: the| our| these)?(?: (?P<all>{COUNT}))? others?|"
    rf"the (?:other|remaining) (?P<rest>{COUNT}))(?: {KIND})?"
)
_BEYOND = re.compile(
    rf"(?P<a>{NAME}){_DATED} (?P<said>(?:{_IS} (?:(?P<newer>{_NEWER})|older|earlier) than|"
    rf"(?:was|were|is) (?:{_MADE}) (?:(?P<after>after|later than|more recently than)|before|earlier than)|"
    rf"(?:(?P<post>postdates|came after|appeared after)|predates|antedates|precedes|came before|appeared before)) "
    rf"{_ALL}{_AMONG}{_LIST}){END}"
)
_BEARS = re.compile(
    rf"\bthe (?:(?P<new>{_NEW})|{_OLD})(?: {KIND})?,? (?:of|among|in){OF_SET},? (?:bears|carries|has|wears|goes by|"
    rf"is listed under|runs under) "
    rf"(?:the |its |an? )?(?:arxiv )?(?:number|id|identifier|name|title)? ?\"?(?P<a>{NAME})"
)
_LAST_TO = re.compile(
    rf"(?P<a>{NAME}){_DATED} {_IS} the (?:(?P<new>{_NEW})|{_OLD})(?: {KIND})?(?: (?:of|among|"
    rf"in){OF_SET})(?: {KIND})? to (?:be {_MADE}|"
    r"appear|come out|arrive)"
)
_SHARED = re.compile(
    rf"(?P<a>{NAME}),? (?:(?:shares?|has in common) (?:with|together with) (?P<b>{NAME})|"
    rf"and (?P<c>{NAME}) (?:both )?(?:share|have|bear|carry)),? "
    rf"the (?:(?P<new>{_NEW})|{_OLD}) {_DATE},? (?:of|among|in|on){OF_SET}"
)
_AROUND = re.compile(
    rf"(?P<a>{NAME}){_DATED} has (?:been (?:around|online|out|there|public|on (?:github|hugging face)|in existence)|existed) "
    rf"(?:(?:the )?longest|(?:for )?the (?:longest|(?P<new>shortest))(?: time)?){_AMONG}{_LIST}{END}"
)
_BESIDE = r"(?:when |if )?(?:set|put|held|placed|seen|compared|looked at|taken)?,? ?(?:beside|against|alongside|next to|with|to)"
_PAIR = (
    re.compile(
        rf"(?P<a>{NAME}){_DATED} {_IS} the (?:(?P<new>{_NEWER})|older|earlier)(?: one|"
        rf" {KIND})?,? {_BESIDE} (?P<b>{NAME})"),
    re.compile(rf"(?:^|[.;:] )\W*{_BESIDE} (?P<b>{NAME})(?:,[^,;:.\ue011]{{1,60}})?, (?P<a>{NAME}){_DATED} {_IS} the "
               rf"(?:(?P<new>{_NEWER})|older|earlier)(?: one| {KIND})?{END}"),
)  # fmt: skip


@each_once
def dated_most(view: View) -> Iterator[Judged]:
    """Every such statement whose set, or whose two, are dated, and whether the dates bear it out."""
    row = typed(view)
    for match in _BEYOND.finditer(row.text):
        name, days = _with_set(view, row, match)
        rest = [day for other, day in days.items() if other != name]
        told = sized(row, match, "rest") or sized(row, match, "all")
        if rest and told in {None, len(rest)} and not view.mentions.versions:
            new = bool(match["newer"] or match["after"] or match["post"])
            yield Judged(*match.span("said"), days[name] > max(rest) if new else days[name] < min(rest))
    for pattern in (_BEARS, _SHARED, _AROUND, _LAST_TO):
        for match in pattern.finditer(row.text):
            name, days = _with_set(view, row, match)
            other = [row.names[match.start(group)] for group in ("b", "c") if match.groupdict().get(group)]
            if len(days) > 1:
                best = (max if match["new"] else min)(days.values())
                yield Judged(*match.span(), all(days.get(one) == best for one in (name, *other)))
    for pattern in _PAIR:
        for match in pattern.finditer(row.text):
            one, two = (view.desk.began_on(row.names[match.start(group)]) for group in "ab")
            if one is not None and two is not None and one != two and not view.mentions.versions:
                yield Judged(*match.span(), (one > two) == bool(match["new"]))


def _with_set(view: View, row: Typed, match: re.Match[str]) -> tuple[str, dict[str, date]]:
    """Of whom it is said, and the days of the set, in which he is; none where he is not, or his kind is another."""
    name = row.names[match.start("a")]
    kind = view.desk.kind(name)
    said = match.groupdict().get("kind")
    if not kind or (said and kind_of_word(said) != kind):
        return name, {}
    days = whole_set(view, kind, sized(row, match, "size"))
    return name, days if name in days else {}


_NOBODY_BUT = re.compile(
    rf"(?:\b(?:nobody|no one|none|no (?:other )?(?:organi[sz]ation|house|lab|team|company|institution)) (?:but|"
    rf"except(?: for)?|other than|"
    rf"besides|apart from|save) (?P<a>{NAME})|\b(?:only|just) (?P<b>{NAME})|(?P<c>{NAME}) alone)"
    rf",? (?:has|have|had|is represented by|contributes|appears with|comes with) (?:an? )?papers?{_LIST}"
    rf"(?: (?:listed|here|that|which|was|were|is|are|published|submitted|dated|dating))*"
    rf" (?:(?P<side>before|after|from before|older than|newer than|from|on|of) )?(?:the )?(?P<day>{DAY}){END}"
)


@each_once
def nobody_but(view: View) -> Iterator[Judged]:
    """Reads "Nobody but Microsoft has a paper that was published before 15 June": no paper of another is of that time."""
    row = typed(view)
    for match in _NOBODY_BUT.finditer(row.text):
        at = next(match.start(group) for group in "abc" if match[group])
        house = next((house_at(view, ref) for ref in view.referents if ref.start == at), "")
        papers = {name: day for name in view.rolls.covered.get("paper", ()) if (day := view.desk.began_on(name)) is not None}
        side, moment = match["side"] or "on", row.days[match.start("day")]
        if not house or not papers or moment.first is None or moment.last is None:
            continue
        early, late = side in {"before", "from before", "older than"}, side in {"after", "newer than"}
        held = [n for n, day in papers.items()
                if (day < moment.first if early else day > moment.last if late else moment.holds(day))]  # fmt: skip
        owners = {str(fact.value).lower() if (fact := view.rolls.of(name, "organization")) else "" for name in held}
        yield Judged(*match.span(), owners == {house})
