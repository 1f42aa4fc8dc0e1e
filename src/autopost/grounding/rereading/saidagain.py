"""What is said of somebody by the sentence before: "A is written in Go. So is B", "Which model leads the list? B does".

What was said or asked there is read with the name of this one, and what is found then is what is wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.folding import Folded
from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.mentions.mentions import read
from autopost.grounding.rereading.reworded import Judge, plainly_told, reworded
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import Referent, View

_NAME = r"(?:the )?[\"']?(?P<name>\ue000++)[\"']?"
_SO_IS = re.compile(
    r"^\W*(?:and )?(?:so (?:is|does|has|did|are|do|have)|(?:the same|this|that) (?:also )?(?:goes|holds|is true|"
    r"was true) (?:for|of)) "
    rf"{_NAME}\W*$"
)
_TOO = re.compile(rf"^[\"' ]*(?:and )?{_NAME} (?:is|does|has|did)(?: so)?,? (?:too|as well|likewise)\W*$")
_KIND = r"(?:model|repository|project|paper|space|dataset|one|entry|release)"
_WHICH = re.compile(
    rf"^\W*which (?:(?:one )?of (?P<whole>(?:the|these|those|our) [^?]{{3,60}}?)|{_KIND}(?P<among> (?:of|among|in) "
    rf"[^?]{{3,60}}?)?) "
    r"(?P<said>(?:leads|has|had|holds|is|was|gained|added|won|sits|stands|ranks|tops|heads|counts|comes) [^?]{3,})\?\W*$"
)
_ANSWER = re.compile(
    rf"^[\"' ]*(?:(?:of|among) (?P<of>[^,;:]{{3,60}}), )?(?:(?:it|that) (?:is|was|would be) |the answer is )?{_NAME}(?: "
    rf"(?:does|is|has|did))?(?=[.,;:]|\W*$)"
)


def said_again(view: View, judge: Judge) -> Iterator[Verdict]:
    """The first blocker that what was said or asked has with this name in it, at the name."""
    if not plainly_told(view):
        return
    for match, text in (*_so_is(view), *_answers(view), *_and_so(view), *_by_another(view)):
        alone = replace(reworded(view, text), before="", text_before="")
        found = [one for one in judge(alone)[0] if one.severity == "blocker"]
        for one in found[:1]:
            yield Verdict(*match.span("name"), one.code, one.message, facts=one.facts)


_IN_ANOTHER = re.compile(
    rf"^\W*(?:and |but )?(?:in|by|on|for) (?:the number of )?(?P<noun>{ANY_NOUN}),? (?P<name>it|they|\ue000++) "
    r"(?:is|does|has|did|do|are)(?: so)?,? (?:too|as well|likewise|also)\W*$"
)


def _by_another(view: View) -> Iterator[tuple[re.Match[str], str]]:
    """Reads "A leads the eight models in downloads. In likes it does, too": what was said, of the other measure."""
    match = _IN_ANOTHER.match(view.mentions.bare)
    nouns = [*NOUN.finditer(view.low_before)]
    if match and len(nouns) == 1 and not re.search(r"\d", view.text_before[: nouns[0].start()][-12:]):
        noun = nouns[0]
        yield match, view.text_before[: noun.start()] + match["noun"] + view.text_before[noun.end() :]


def _who(view: View, match: re.Match[str] | None) -> Referent | None:
    return view.single_at(match.start("name")) if match else None


def _so_is(view: View) -> Iterator[tuple[re.Match[str], str]]:
    """What the sentence before said of the one whom alone it named."""
    match = _SO_IS.match(view.mentions.bare) or _TOO.match(view.mentions.bare)
    own = _who(view, match)
    if match is None or own is None or not view.text_before:
        return
    told = read(Folded.of(view.text_before), view.desk.aliases, view.desk.ledger.edition, view.day_before)
    named = [name for name in told.names if name.hit and name.hit.alias.subjects]
    both = _BOTH_HAVE.search(told.folded.text, named[-1].end) if len(named) == len("AB") else None
    if both and _AND.fullmatch(told.folded.text, named[0].end, named[1].start) and both.start() == named[1].end:
        text = told.folded.text
        yield match, text[: named[0].start] + f"{_printed(view, own)} {_ONE_HAS[both['verb']]}" + text[both.end() :]
    if len(named) == 1 and named[0].hit and {*named[0].hit.alias.subjects} != own.subjects:
        text = told.folded.text
        yield match, text[: named[0].start] + _printed(view, own) + text[named[0].end :]


_AND, _BOTH_HAVE = re.compile(r" and (?:the )?"), re.compile(r" (?:both )?(?P<verb>have|are|were|had|gained)\b")
_ONE_HAS = {"have": "has", "are": "is", "were": "was", "had": "had", "gained": "gained"}
_AND_SO = re.compile(rf",? and so (?P<verb>is|was|does|has|did) {_NAME}\W*$")
_OPENS = re.compile(r"^\W*both (?P<verb>were|are|have|had|did)\b", re.IGNORECASE)


def _and_so(view: View) -> Iterator[tuple[re.Match[str], str]]:
    """Reads "Both were published on 18 June, and so was A": what its clause says of two, said of this one."""
    match = _AND_SO.search(view.mentions.bare)
    own, both = _who(view, match), _OPENS.match(view.low)
    if match is not None and own is not None and both is not None:
        rest = view.mentions.folded.text[both.end() : match.start()]
        yield match, f"{_printed(view, own)} {_SINGLE[both['verb']]}{rest}."


_SINGLE = {"were": "was", "are": "is", "have": "has", "had": "had", "did": "did"}


def _answers(view: View) -> Iterator[tuple[re.Match[str], str]]:
    """What the question before asks, said of the one who is named in answer to it."""
    asked, match = _WHICH.match(view.before), _ANSWER.match(view.mentions.bare)
    own = _who(view, match)
    if asked is not None and match is not None and own is not None:
        of = view.mentions.folded.text[slice(*match.span("of"))] if match["of"] else ""
        whole = (
            f"of {of}, "
            if of
            else f"of {asked['whole']}, "
            if asked["whole"]
            else f"{asked['among'].strip()}, "
            if asked["among"]
            else ""
        )
        yield match, f"{whole.capitalize()}{_printed(view, own)} {asked['said'].strip()}."


def _printed(view: View, own: Referent) -> str:
    return view.desk.name(view.desk.ledger.subjects[next(iter(own.subjects))])
