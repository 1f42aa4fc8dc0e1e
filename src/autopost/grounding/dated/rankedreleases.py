"""Releases set against all that are listed: "A v1.1 was the last to come out of the eleven on record", "nothing newer since".

Judged only where the dates speak to every reading: all releases, all but the early ones, or the newest of each project.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from autopost.grounding.attaching.dating import newness
from autopost.grounding.attaching.events import Event, same_version
from autopost.grounding.dated.newestones import END, by_project
from autopost.grounding.kept import each_once
from autopost.grounding.typed import COUNT, DAY, NAME, VERSION, Judged, Typed, typed
from autopost.grounding.view import View

_NEW = r"newest|youngest|freshest|latest|most recent|most current"
_NEWER = r"newer|younger|fresher|later|more recent"
_RELEASE = r"(?:releases?|versions?)"
_OUT = r"(?:published|released|shipped|issued|tagged|put out|brought out)"
_TO = rf"(?: to (?:be {_OUT}|come out|come|appear|arrive|land|ship|see the light(?: of day)?))"
_HERE = (
    r"(?:,? (?:that )?(?:we (?:list|track|know(?: of)?|have|show)|on record|on file|listed|tracked|recorded|known(?: here)?|"
    r"shown|here|(?:the|this|our|today's) (?:edition|issue|list|table|page|paper) (?:lists|has|gives|names|records|knows)|"
    r"(?:in|of|on) (?:the|this|our|today's) (?:edition|issue|(?:release )?(?:table|list)|page)))"
)
_WHOLE = (
    rf"(?:,? (?:of|among|in|across|out of) (?:all )?(?:of )?(?:the |these |those |our )?(?:(?P<size>{COUNT}) )?"
    rf"(?:(?:newest|latest|listed|tracked|recorded|known) )*(?:releases|versions|projects|repositories|them all|all){_HERE}*|"
    rf"{_HERE}+)"
)
_WHO = (
    rf"(?:that of |the one of |the release of )?(?:(?P<{{0}}>{NAME})(?:'s?)?(?:,? (?:own |the )?(?:newest|latest|"
    rf"most recent)(?: {_RELEASE})?)?"
    rf"(?:,? (?P<{{0}}v>{VERSION}))?|(?P<{{0}}w>{VERSION})(?: (?:of|from|by) (?P<{{0}}o>{NAME}))?)"
)
_DATED = rf"(?:,? \(?(?:(?:out|of|from|dated|published|released|which|that|was|came|on|in|the) )*{DAY}\)?,?)?"
_IS = r"(?:is|was|remains|counts as|ranks as|makes|stands as)(?: (?:still|also|therefore|by far|thus|now))*"
_END = rf"(?=$|[.,;:!?](?: |$)| and | but | while | (?:on|in|of|from|with|by) (?:the )?{DAY})"
_FIRST = rf"(?P<first>{COUNT})"
_EXTREME = rf"(?:very )?(?:(?P<new>{_NEW})|oldest|earliest|stalest)(?: (?:{_RELEASE}|one))?"
_FRAMES = (
    re.compile(
        rf"{_WHO.format('a')}{_DATED} {_IS} the (?:{_EXTREME}{_TO}?|(?:very )?(?:(?P<last>last)|{_FIRST})(?:{_TO}| release|"
        rf" one)){_WHOLE}{_END}"
    ),
    re.compile(rf"(?:^|[.;:,] |and |but )(?:the )?{_EXTREME}{_TO}?{_WHOLE}(?:,? (?:is|was|being|comes from|came from)|:)"
               rf" {_WHO.format('a')}{_DATED}{END}"),
    re.compile(
        rf"\b(?:no|none of the(?: {COUNT})?) (?:other )?(?:(?:project|repository|library)s?'s? )?(?:(?:own|newest|latest|"
        rf"most recent) )*{_RELEASE}"
        rf"{_HERE}* {_IS} (?:(?P<new>{_NEWER})|older|earlier|staler) than {_WHO.format('a')}{_DATED}{END}"
    ),
    re.compile(
        rf"(?:^|[.;:] )\W*(?:of|among) (?:all )?(?:of )?(?:the |these |our )?(?:(?P<size>{COUNT}) )?(?:listed |"
        rf"known )?releases{_HERE}*, "
        rf"{_WHO.format('a')}{_DATED} {_IS} the {_EXTREME}{_TO}?{_END}"
    ),
    re.compile(
        rf"(?P<a>{NAME})(?P<av>)(?P<aw>)(?P<ao>){_DATED} (?:is|was) the (?:(?P<new>last)|{_FIRST})"
        rf"(?: (?:of|among) (?:all )?the (?P<size>{COUNT}) (?:projects|repositories|libraries)|{_HERE})* to "
        rf"(?:publish|release|ship|issue|tag|put out|bring out) (?:its|an?|the|{NAME}) (?:newest|latest|most recent|current) "
        rf"(?:release|version){END}"
    ),
)  # fmt: skip
_OF_NEWEST = (_FRAMES[2], _FRAMES[4])
_OF_EACH = re.compile(r"\b(?:projects?|repositor(?:y|ies)|librar(?:y|ies)|(?:newest|latest|most recent) (?:releases|versions))\b")
_SINCE = re.compile(
    rf"{_WHO.format('a')}[^.;:\ue011\ue012]{{0,60}}?,? (?:and|but|;)? ?(?P<said>(?:(?:nothing|no (?:other )?{_RELEASE}|none) "
    rf"(?:{_NEWER})|no (?:{_NEWER}) {_RELEASE}) (?:(?:has|have|had) )?(?:been |was |were )?"
    rf"(?:{_OUT}|come|come out|came|appeared|followed|is {_OUT}|is listed|listed)"
    rf"(?: by| from| for| of| among| in)+ (?:any|one|all)(?: other)?(?: of)?(?: the| these| our)?(?: (?P<size>{COUNT}))?"
    rf"(?: other)? (?:projects?|repositor(?:y|ies)|libraries))"
)
_THAN = re.compile(
    rf"{_WHO.format('a')}{_DATED} {_IS} (?P<said>(?:an? |the )?(?:(?P<new>{_NEWER})|older|earlier|staler) (?:{_RELEASE}|"
    rf"one) than) "
    rf"{_WHO.format('b')}(?=\W|$)"
)


@each_once
def ranked_releases(view: View) -> Iterator[Judged]:
    """Every statement that sets a release against all others, or against one, and whether the dates bear it out."""
    row, every = typed(view), by_project(view)
    if len(every) < len("ABC"):
        return
    for pattern in _FRAMES:
        for match in pattern.finditer(row.text):
            new = bool(match["new"] or match.groupdict().get("last"))
            if (so := _foremost(view, row, match, every, new=new)) is not None:
                yield Judged(*match.span(), so)
    for match in _SINCE.finditer(row.text):
        if (so := _foremost(view, row, match, every, new=True)) is not None:
            yield Judged(*match.span("said"), so)
    for match in _THAN.finditer(row.text):
        one, two = (_spoken_of(view, row, match, every, group) for group in "ab")
        if len(one) == len(two) == 1 and one[0].day != two[0].day:
            yield Judged(*match.span("said"), (one[0].day > two[0].day) == bool(match["new"]))


def _foremost(view: View, row: Typed, match: re.Match[str], every: dict[str, list[Event]], *, new: bool) -> bool | None:
    """Whether none of all that may be meant came later, or earlier; None where that cannot be told."""
    own = _spoken_of(view, row, match, every, "a")
    released = [event for made in every.values() for event in made]
    wholes = [released, [event for event in released if not event.early]]
    if _OF_EACH.search(row.text):
        wholes.append([made[-1] for made in every.values()])
    if match["aw"] and not match["ao"] and own:
        wholes.append(every[own[0].subject])
    size = row.counts.get(match.start("size")) if match.groupdict().get("size") else None
    if match.groupdict().get("first") and row.counts[match.start("first")].value != 1:
        return None
    if size is not None:
        wholes = [whole for whole in wholes if len(whole) == size.value]
    of_each = match.re in _OF_NEWEST
    if of_each:
        wholes = wholes[-1:]
    if match["a"] and not match["av"] and not new and not of_each:
        own = [*every.get(row.names[match.start("a")], [])]
    if not own or not wholes:
        return None
    best: Callable[[list[Event]], Event] = (
        (lambda whole: max(whole, key=newness)) if new else (lambda whole: min(whole, key=newness))
    )
    return any(event.day == best(whole).day for whole in wholes for event in own)


def _spoken_of(view: View, row: Typed, match: re.Match[str], every: dict[str, list[Event]], group: str) -> list[Event]:
    """The release that is named: of a project without a version, its newest."""
    at = match.start(f"{group}v") if match[f"{group}v"] else match.start(f"{group}w") if match[f"{group}w"] else -1
    whose = match.start(group) if match[group] else match.start(f"{group}o") if match[f"{group}o"] else -1
    made = every.get(row.names[whose], []) if whose >= 0 else [event for events in every.values() for event in events]
    if at < 0:
        return made[-1:]
    found = [event for event in made if same_version(event.version, row.versions[at].value)]
    named = [event for event in found if event.subject in view.named]
    return (named or found)[:1] if len({event.subject for event in named or found}) == 1 else []
