"""Entries of a list that are of a house or bear a name: "exactly two entries on the list come from A", "no other B is there"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.populations import Population
from autopost.grounding.referents.referring import listed_kind
from autopost.grounding.referents.rolls import account
from autopost.grounding.rules.sets.notlisted import named_sets
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.sets.namesakes import shared_names
from autopost.grounding.view import Referent, View

_N = rf"{SMALL_WORDS}|\d{{1,2}}"
_ENTRY = r"(?:entry|entries|names?|places?|spots?|positions?|uploads?|listings?|(?:trending )?(?:models?|datasets?|spaces?))"
_MANY = re.compile(
    rf"(?P<said>\b(?P<none>nothing|nobody|no(?: [a-z]+)? {_ENTRY}|not (?:a single|one)(?: {_ENTRY})?|none)|"
    rf"\b(?:exactly |only |just |precisely |a total of )?(?P<n>{_N}))(?: {_ENTRY})?"
    rf"(?: (?:that (?:is|are) )?(?:of|on|in|among|within)(?: the| our| this| these| those| all)*(?P<set> [^,;:.]{{1,48}}?))"
    rf"(?: {_ENTRY})? (?:is|are|come|comes|came|stems?|hails?|originates?|belongs?|was|were)"
    r"(?: (?:made|published|uploaded|put up|provided|the work|work))?(?: (?:from|by|of|to|out of))?(?: the (?:house|account|"
    r"owner) (?:of )?)? [\"']?$"
)
_AND_MORE = re.compile(r"[\"']?(?:'s?)?(?: (?:alone|itself))?(?=\W*$|[,;:.]| and | but )")
_OF_LIST = re.compile(r"\b(?:list|ranking|chart|table|trending|top|first|leading)\b")
"""Whose sets are those of lists: "the eight" may be those that the sentence counted just before."""
_OTHER = re.compile(
    r"\b(?P<said>(?:there (?:is|are) )?(?:no (?:other|further|second|more|additional)|not (?:another|a second)|"
    r"nothing else (?:called|named|by|from)))"
    rf"(?: (?:{_ENTRY}|variants?|versions?|derivatives?))?(?: (?:called|named|by|from|of))? [\"']?$"
)
_THERE = re.compile(
    rf"[\"']?(?: (?:{_ENTRY}|variants?|versions?|derivatives?))?(?: (?:can|is|are|was|were|to|be|could|may|appears?|stands?|"
    rf"figures?|features?|"
    r"turns? up|made it|makes it|made|is there|exists?|found|seen|listed|ranked|placed|present|has|a place))*"
    r" (?:on|in|among|within|into|inside) "
)


@OpenRule
def entries_of(view: View) -> Iterator[Verdict]:
    """Just so many entries of the list that is named come from a house, and no other of a name is on it."""
    yield from _trending_too(view)
    for ref in view.referents:
        if ref.kind in {"owner", "value"} and (house := house_at(view, ref)):
            yield from _counted(view, ref, house)
            yield from _so_often(view, ref, house)
        if ref.kind in {"owner", "value", "name"}:
            yield from _no_other(view, ref)
        if ref.kind == "name" and ref.subjects & {paper for paper, _ in _namesakes(view, ref)}:
            yield Verdict(ref.start, ref.end + len(" has none"), "absence", "a model of its name is there")


def _counted(view: View, ref: Referent, house: str) -> Iterator[Verdict]:
    told = _MANY.search(view.mentions.bare[: ref.start])
    if told is None or not _AND_MORE.match(view.mentions.bare, ref.end) or not _OF_LIST.search(told["set"]):
        return
    near = [one for one in view.populations if told.start("set") - len(" the") <= one.start < ref.start]
    sets = [reading for one in near if not one.other for reading in one.readings] or _list_named(view, told)
    counts = [sum(of_house(name, house) for name in names) for names in sets]
    wanted = 0 if told["none"] else small(told["n"])
    if counts and wanted is not None and wanted not in counts and not _sized(near, told):
        printed = view.mentions.folded.text[ref.start : ref.end]
        code = "absence" if told["none"] else "count"
        yield Verdict(told.start("said"), ref.end, code, f"{printed} has {max(counts)} there")


_SO_OFTEN = re.compile(
    r"[\"']? (?:is|are|appears?|features?|figures?|turns? up|shows? up|stands?)(?: (?:listed|represented|named|"
    r"present))? (?:on|in|among) "
    rf"(?:the |our |today's )?(?P<set>[^,;:.]{{1,48}}?),? (?:(?:with|by) (?:(?:exactly|just|only) )?(?P<n>{_N}) {_ENTRY}|"
    rf"(?:(?:exactly|just|only) )?(?P<times>(?:{_N}) times|twice))(?=\W*$|[,;:.]| and | but )"
)


def _so_often(view: View, ref: Referent, house: str) -> Iterator[Verdict]:
    """Reads "A is on the list of ten datasets with three entries", "A appears on the list of datasets twice"."""
    told = _SO_OFTEN.match(view.mentions.bare, ref.end)
    if told is None or not _OF_LIST.search(told["set"]):
        return
    wanted = 2 if told["times"] == "twice" else small(told["n"] or told["times"].removesuffix(" times"))
    near = [one for one in view.populations if told.start("set") - len(" the") <= one.start < told.end("set") and not one.other]
    kind = listed_kind(view.mentions.bare)
    sets = [reading for one in near for reading in one.readings] or [view.rolls.trending.get(kind, ())]
    counts = {sum(of_house(name, house) for name in names) for names in sets}
    if wanted is not None and wanted not in counts:
        yield Verdict(*told.span("n" if told["n"] else "times"), "count", f"there are {max(counts)} there")


def _sized(near: list[Population], told: re.Match[str]) -> bool:
    """Whether the number is that of the set itself: "the thirty entries of the list"."""
    return bool(told["n"]) and any(one.size_at[0] == told.start("n") for one in near)


def _list_named(view: View, told: re.Match[str]) -> list[tuple[str, ...]]:
    """The whole list of a kind, where only that is named."""
    if not re.fullmatch(
        r" (?:trending )?(?:models? |datasets? |spaces? )?(?:list|ranking|chart|table)(?: of (?:trending )?(?:models|datasets|"
        r"spaces))?",
        told["set"],
    ):
        return []
    names = view.rolls.trending.get(listed_kind(view.mentions.bare), ())
    return [names] if names else []


def _no_other(view: View, ref: Referent) -> Iterator[Verdict]:
    """Reads "A's own M3 is third, but no other MiniMax can be found in the top thirty"."""
    told = _OTHER.search(view.mentions.bare[: ref.start])
    there = _THERE.match(view.mentions.bare, ref.end) if told is not None else None
    if told is None or there is None:
        return
    word = re.escape(view.mentions.folded.low[ref.start : ref.end].strip("\"' "))
    called = re.compile(rf"(?:^|[/._-]){word}(?![a-z])")
    by = told[0].rstrip("\"' ").endswith(("by", "from"))
    own = {
        name.rpartition(":")[2].lower() for one in view.referents if one is not ref for name in one.subjects if one.kind != "list"
    }
    own = {name for name in own if called.search(name) or account(name) == word}
    for start, names in named_sets(view, ref.end):
        told_of = [entry for name in names if (entry := name.rpartition(":")[2].lower())
                   and (account(entry) == word if by else called.search(entry))]  # fmt: skip
        others = [entry for entry in told_of if entry not in own and entry.partition("/")[2] not in own]
        if start <= there.end() + len("the first of the ") and others and len(own) > 0:
            yield Verdict(told.start("said"), ref.end, "absence", f"{others[0]} is there")
            return


_ITS_NAMESAKE = re.compile(
    r"\b(?:model|namesake|entry)s?(?: (?:of|with|by|called|under))?(?: (?:its|that|the same|his|"
    r"their))? ?(?:names?)?\b[^.;,]{0,40}[;,.]"
    r"(?: (?:but|and|while|whereas|yet))? (?:the )?[\"']?$"
)
_HAS_NONE = re.compile(r"[\"']? (?:has none|has no (?:namesake|such model)|does not|lacks one|is without one)(?=\W*$|[,;.])")


def _namesakes(view: View, ref: Referent) -> list[tuple[str, str]]:
    """Reads "A has a model of its name on the list; B has none": papers that do have one."""
    before = view.mentions.bare[: ref.start]
    told = _HAS_NONE.match(view.mentions.bare, ref.end) and re.search(r"\b(?:names?|namesakes?)\b", before)
    return shared_names(view) if told and _ITS_NAMESAKE.search(before) else []


_IS_THERE = re.compile(
    r"\b(?:is|are|was|stands|ranks|figures|appears|features)(?: also| now)? (?:trending|listed|ranked|on (?:the |our |"
    r"this )?(?:trending )?(?:list|ranking|chart))"
    r"(?:[,;.]|,? (?:but|and|while|whereas|though|yet))+(?: the)? [\"']?$"
)
_IS_NOT = re.compile(r"[\"']? (?P<no>(?:is|does|has|are)(?: not|n't)|not)(?=\W*$|[,;.])")


def _trending_too(view: View) -> Iterator[Verdict]:
    """Reads "A is trending, B is not" of a B that is on the list."""
    for ref in (ref for ref in view.referents if ref.kind in {"name", "value", "role"} and len(ref.subjects) == 1):
        told = _IS_NOT.match(view.mentions.bare, ref.end)
        if told is not None and _IS_THERE.search(view.mentions.bare[: ref.start]):
            name = next(iter(ref.subjects)).rpartition(":")[2]
            if any(name == entry or name == entry.partition("/")[2] for _, entry in view.rolls.entries(name)):
                yield Verdict(ref.start, told.end(), "negation", f"{name} is there")
