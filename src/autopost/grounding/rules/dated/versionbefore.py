"""The version of the sentence before, called the newest: "A released v1.1 on Monday. Nothing newer has followed"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.events import same_version
from autopost.grounding.dated.callednewest import EARLY, KIND, WORD
from autopost.grounding.rules.dated.versions import newest_of
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View

_PROJECT = r"(?:project|repository|library|tool|framework|engine)"
_ITS = rf"(?:the|its|their|this|\ue000++'s?)(?: {_PROJECT}'s?)?"
_SO_FAR = (
    rf"(?: (?:of|from|by|for|in) (?:(?:the|this|its) {_PROJECT}|\ue000++)|"
    r" (?:there is|to date|so far|yet|available|on record|known|out))*\W*$"
)
_IT_IS = re.compile(
    r"(?:(?:and|but|at present|for now|so far),? )?(?:it|that|this|(?:that|this|the) (?:one|release|version|tag|build))"
    rf" (?:is|was|remains|stays)(?: still| now| also| so far| therefore)* {_ITS} {WORD} ?(?P<kind>{KIND})?{_SO_FAR}"
)
_CAME = r"(?:out|followed|appeared|come(?: out)?|arrived|exists?|known|available|released|published|shipped|listed|on record)"
_NOTHING = re.compile(
    r"(?:(?:and|but|since(?: then)?|so far|as yet|until now|to date),? )*(?:there (?:is|has been|have been) )?"
    r"(?:it (?:has|had) (?:had |seen |got )?)?(?:nothing(?: (?:newer|later|more recent|further|else|new))?|"
    rf"no (?:(?:newer|later|more recent|further|other|new|fresher) )?(?P<kind>{KIND}))"
    rf"(?: (?:has|have|is|are|was|were))?(?: (?:yet|since|been|so far))*(?: {_CAME})?(?: (?:it|that|this))?"
    rf"(?: (?:since|after)(?: (?:it|then|that))?)?{_SO_FAR}"
)


def version_before(view: View) -> Iterator[Verdict]:
    """Holds "It is the newest release", "Nothing newer has followed" against the releases of whom the version told is."""
    if len(view.versions_before) != 1 or view.mentions.versions or view.mentions.moments or len(view.carried) == 0:
        return
    told = _IT_IS.match(view.mentions.bare.lstrip()) or _NOTHING.match(view.mentions.bare.lstrip())
    releases = [(name, event) for name in view.carried for event in view.desk.releases_of(name)]
    own = [(name, event) for name, event in releases if same_version(event.version, view.versions_before[0])]
    if told is None or len(own) != 1:
        return
    name, event = own[0]
    last = newest_of(view, name, early=event.early or re.search(EARLY, told["kind"] or "") is not None)
    if last and not same_version(last, event.version):
        message = f"the newest {told['kind'] or 'release'} of {view.desk.name(event.fact.subject)} is {last}"
        yield Verdict(told.start(), len(view.mentions.bare.rstrip(". ")), "newest", message, facts=(event.fact.tag,))
    elif last:
        yield bound(told.start(), told.end(), event.fact)
