"""Those who are told by a place, a house or a topic alone, read by their names: "the second dataset", "r3gm's two Spaces".

The rules read names best. So the sentence is read again with the names of those whom the list has there, and what is found then
is what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.mentions.numerals import ORDINAL_WORDS, PLACE_WORDS
from autopost.grounding.rereading.eachof import ALONE
from autopost.grounding.rereading.reworded import Judge, blocked, plainly_told, reread
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.view import View
from autopost.grounding.words.stems import stems

_KIND = r"(?P<kind>model|dataset|space)"
_ONE = re.compile(
    rf"\bthe (?:(?P<also>{PLACE_WORDS}) and (?:the )?)?(?P<nth>{PLACE_WORDS}|leading|highest-placed)(?:-(?:placed|ranked))? "
    rf"{_KIND}s?\b(?!'|-| (?:to|of|by|from|in a|that|which|with|under|on which|named|listed|whose)\b)"
)
_MORE = re.compile(
    rf"(?<= )the (?P<nth>{PLACE_WORDS})(?=\W*$|[,;.](?=\s)|"
    r"(?:'s)? (?:has|have|is|was|gained|did|does|had|with|and|ranks|stands)\b)"
)
_OF_LIST = re.compile(r" (?:on|in|of) (?:the|today's|this) (?:hugging face )?(?:trending )?(?:list|ranking)(?= (?:is|was) )")
"""Reads "The fifth model on the list is A": whoever else is named."""
_ORDER = re.compile(r"\b(?:released?|versions?|authors?|named|time|consecutive|running)\b")
_TWO_BY = re.compile(rf"\b(?:both(?: of the)?|the two|both of the two) (?:[a-z]+ed |[a-z]+ing )?{_KIND}s (?:by|from|of) [\"']?$")
_HIS_TWO = re.compile(
    rf"[\"']?'s? (?P<two>two )?(?:[a-z]+ed |[a-z]+ing |\ue000++ )?{_KIND}s\b(?! (?:in|on|among|of|with|that)\b)"
)
_THE_TWO = re.compile(r"\b(?:the two|both) [\"']?$")
_KINDS = re.compile(rf" {_KIND}s\b(?! (?:in|on|among|of|with|that)\b)")
_BOTH = re.compile(r"\bboth(?: of)?(?: the)? $")


def by_names(view: View, found: list[Verdict], judge: Judge) -> list[Verdict]:
    """What is found in the sentence with the names, where it tells somebody by a place, by a house or by a topic."""
    entries, pairs = ([*_entries(view), *_papers(view), *_gainers(view)], [*_pairs(view)]) if plainly_told(view) else ([], [])
    if not entries and (not pairs or blocked(found)):
        return found
    return reread(view, sorted((*entries, *pairs)), judge)


def _entries(view: View) -> Iterator[tuple[int, int, str]]:
    """Reads "the second and the fourth dataset", "… than the fourth": the entries of the list of that kind."""
    low, first = view.mentions.bare, _ONE.search(view.mentions.bare)
    if first is None or _ORDER.search(low):
        return
    listed = view.rolls.kin(first["kind"])
    spoken = {name for name in (*view.named, *view.carried) if view.desk.kind(name) == first["kind"]}
    said = [*_ONE.finditer(low), *(more for more in _MORE.finditer(low) if more.start() >= first.end())]
    kinds = {one["kind"] for one in said if one.re is _ONE}
    wanted = [place for one in said for place in _places(one)]
    listed_so = all(_OF_LIST.match(low, one.end()) for one in said)
    if (spoken and not listed_so) or len(kinds) > 1 or max(wanted) > len(listed):
        return  # "the second model" of two that are named
    for one in said:
        last = (_OF_LIST.match(low, one.end()) or one).end()
        yield one.start(), last, " and ".join(_name(view, listed[place - 1]) for place in _places(one))


def _places(one: re.Match[str]) -> list[int]:
    """The places that a match names; the leading one is the first."""
    return [ORDINAL_WORDS.get(one[group], 1) for group in ("also", "nth") if one.groupdict().get(group)]


def _pairs(view: View) -> Iterator[tuple[int, int, str]]:
    """Reads "the two Spaces by r3gm", "both of DeepSeek's models": of a house that has just two on the list of the kind."""
    bare = view.mentions.bare
    for ref in view.referents if not ALONE.search(bare) else ():
        house = house_at(view, ref) if ref.kind == "owner" else ""
        family = not house and ref.kind in {"name", "owner"} and len(ref.subjects) == len("AB")
        before, his = (_TWO_BY.search(bare, 0, ref.start), _HIS_TWO.match(bare, ref.end)) if house or family else (None, None)
        both, the = _BOTH.search(bare, 0, ref.start), _THE_TWO.search(bare, 0, ref.start)
        kinds = _KINDS.match(bare, ref.end) if (house or family) and the else None
        if before:
            start, end, kind = before.start(), ref.end, before["kind"]
        elif his and (his["two"] or both):
            start, end, kind = both.start() if both else ref.start, his.end(), his["kind"]
        elif the and kinds:
            start, end, kind = the.start(), kinds.end(), kinds["kind"]
        else:
            continue
        own = sorted(ref.subjects) if family else [name for name in view.rolls.kin(kind) if of_house(name, house)]
        if len(own) == len("AB"):
            yield start, end, " and ".join(_name(view, name) for name in own)


_GAINER = re.compile(
    r"\bthe (?:repository|project) with the (?:week's )?(?:largest|biggest|highest|strongest) "
    r"(?:weekly |seven-day )?(?:star )?(?:gain|rise|increase)(?: (?:in|of) (?:new )?stars)?"
    r"(?: of the week| this week| over the week)?(?= (?:is|was|has|had|comes|runs)\b)"
)


def _gainers(view: View) -> Iterator[tuple[int, int, str]]:
    """Reads "the repository with the week's largest star gain"."""
    first = view.desk.gainers[:1]
    for match in _GAINER.finditer(view.low) if first and first[0] not in view.named else ():
        yield *match.span(), _name(view, first[0])


_ON = re.compile(
    r"(?:\bthe |^\W*)(?:paper|study|preprint) (?:on|about) "
    r"(?P<what>(?!the |this |that |it\b|its |which |how |why )[a-z-]+(?: [a-z-]+){0,4}?)"
    r"(?=\W*$|[,.;:]| (?:is|was|has|had|says?|reports?|argues?|proposes?|finds?|shows?|notes?|praises?|criticis\w+|calls?|"
    r"comes|drew|draws|got|gets|gained|takes|holds|stands|ranks|leads|tops|heads|wins|by|with|that|which|and|from|under)\b)"
)
_IN_ROW = re.compile(r"(?:,|\band|\bor|\bnor) $")
"""Reads "A, B and the paper on visual generation": one more than those who are named."""
_THOSE = re.compile(r"\b(?:those|the (?:papers|studies|ones)) (?=(?:on|about) )")
_AND_ON = re.compile(
    r"(?:,? and |, )?(?P<on>(?:on|about) )(?:[\"']?\ue000++[\"']?|(?P<what>(?!the |this |that |it\b)[a-z-]+(?: [a-z-]+){0,3}?))"
    r"(?=,| and\b|[.;]|\W*$)"
)


def _papers(view: View) -> Iterator[tuple[int, int, str]]:
    """Reads "the paper on synthetic computers": the one whose title opens with these words, or alone has them."""
    alone = not any(view.desk.kind(name) == "paper" for name in view.named)
    for match in _ON.finditer(view.mentions.bare):
        if alone or _IN_ROW.search(view.mentions.bare, 0, match.start()):
            yield from ((*match.span(), f"“{title}”") for title in _titled(view, match["what"]))
    for those in _THOSE.finditer(view.mentions.bare):
        row = [*_row_on(view, those.end())]
        if len(row) > 1:
            yield *those.span(), ""
            yield from row


def _row_on(view: View, at: int) -> Iterator[tuple[int, int, str]]:
    """Reads "those on A, on visual generation and on B" as a row of names."""
    while item := _AND_ON.match(view.mentions.bare, at):
        at = item.end()
        title = next(_titled(view, item["what"]), "") if item["what"] else ""
        if title or not item["what"]:
            yield (item.start("on"), item.end(), f"“{title}”") if title else (*item.span("on"), "")


def _titled(view: View, what: str) -> Iterator[str]:
    """The one title that opens with these words, or alone has them."""
    titles = [one.name for one in view.desk.ledger.subjects.values() if one.kind == "paper"]
    opening = [title for title in titles if folded_key(title).startswith(what)]
    found = opening or [title for title in titles if stems(what) - EMPTY <= stems(title)]
    if len(found) == 1 and stems(what) - EMPTY:
        yield found[0]


def _name(view: View, subject: str) -> str:
    return view.desk.ledger.subjects[subject].name if subject in view.desk.ledger.subjects else subject.rpartition(":")[2]
