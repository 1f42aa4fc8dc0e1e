"""Two things said to be of one maker, or put out jointly: "two projects of one author", "the house that also runs B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.enumeration import joined
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.names.origins import house_of, same_house
from autopost.grounding.rules.verdict import OpenRule, Verdict, sound
from autopost.grounding.view import Referent, View, meant_by

_HOUSE = (
    r"(?:(?:research |first |lead )?(?:authors?|makers?|houses?|owners?|accounts?|developers?|organi[sz]ations?|company|"
    r"companies|lab|labs|laboratory|publishers?|teams?|persons?|people|group|stable|creators?|outfit|firm|users?|programmers?|maintainers?|"
    r"university|institute|uploaders?|hands?|pens?|roof|label|workshop|source))"
)
_ONE = r"(?:the (?:very )?same|one and the same|one|a single|a common|a shared|an identical)"
_SAME = re.compile(
    rf"\b(?:(?:of|from|by|under|to|in|with) {_ONE} {_HOUSE}|"
    rf"(?:has|have|had|share|shares|sharing) (?:{_ONE}|an?|their|its) {_HOUSE}|"
    rf"the same {_HOUSE} (?:is|are|stands?|made|published|released|runs?|owns?|keeps?|maintains?|also)|"
    rf"sister (?:project|model|paper|repositor(?:y|ies)|tool)s?)\b(?! (?:names?|counts?|pages?)\b)"
)
_DOES = (
    r"(?:runs?|makes?|made|owns?|keeps?|maintains?|maintained|publishe[sd]|released?|releases|develops?|developed|wrote|writes|"
    r"created?|creates|built|builds|submitted|uploaded|stands? behind|is (?:also )?behind|looks after|gave us|brought us)"
)
_ALSO = re.compile(
    rf"\b(?:the )?{_HOUSE} (?:(?:that|which|who) (?:also )?{_DOES}|(?:also )?(?:of|behind)) (?:the |us )?[\"'\ue000]?$|"
    rf"\b(?:whose {_HOUSE}|which|who|that) also {_DOES} (?:the )?[\"'\ue000]?$"
)
_MAKERS_OF = re.compile(rf"\bthe {_HOUSE} (?:of|behind) (?:the )?[\"'\ue000]?$")
_MADE_BY = re.compile(
    rf"\b(?:made|built|written|kept(?: up)?|published|run|maintained|created|released|put out) by the (?:same )?{_HOUSE}"
    r"(?: that is)? (?:of|behind) (?:the )?[\"'\ue000]?$"
)
_THEY_DID = re.compile(rf"[\"'\ue000]?(?:,[^,;.:]{{1,60}},)? (?:also|too)? ?{_DOES} (?:the )?[^,;.:]{{0,40}}?[\"'\ue000]?")
_JOINT = re.compile(
    r"\b(?:joint (?:release|publication|effort|project|work|paper|launch|venture|production|development|upload|submission)s?|"
    r"(?:published|released|shipped|made|built|developed|written|submitted|issued|created|produced|uploaded|trained|maintained|"
    r"kept up|run|brought out|put out)(?: \w+ly)? (?:jointly|in tandem|hand in hand|together with|along with)|"
    r"jointly (?:published|released|shipped|made|built|developed|written|submitted|issued|created|produced|uploaded|trained|"
    r"maintained|run)|in (?:cooperation|co-operation|collaboration|partnership|concert|league|alliance) with|"
    r"co-?(?:developed|published|authored|released|produced|written|created|maintained)|team(?:s|ed|ing) up(?: with)?|"
    r"joined forces(?: with)?|partner(?:s|ed) with)\b"
)
_GATHERED = re.compile(
    r"\b(?:gathers?|gathered|gathering|brings?|brought|puts?|putting|collects?|collected|unites?|united|joins?|joined|houses?|housed|"
    r"holds?|keeps?|combines?|combined|places?|packs?|packed|fits?|ties?|pulls?|draws?|bundles?|bundled)"
    r"(?: (?!and\b|or\b)[a-z-]+){1,6} $"
)
"""Reads "gathers several agents under one roof": what a thing does with others, and no house that has them."""
_ALL = re.compile(r"\b(?:all|three|four|five|six)\b")


@OpenRule
def makers(view: View) -> Iterator[Verdict]:
    """Those who are said to have one maker have it: the account, or the organisation, that their facts give."""
    for start, end, names in _told(view):
        if len(names) < len("AB") or denies(view, start) or _GATHERED.search(view.mentions.bare, view.clause(start)[0], start):
            continue
        houses = {name: house_of(view, name) for name in names}
        first = next(iter(houses.values()))
        if all(house and same_house(first, house) for house in houses.values()):
            yield sound(view, start, end)
            continue
        shown = ", ".join(f"{_printed(view, name)} of {house or 'nobody known'}" for name, house in houses.items())
        yield Verdict(start, end, "link", f"no fact gives these one maker: {shown}")


def _told(view: View) -> Iterator[tuple[int, int, list[str]]]:
    """Where it is said, and of whom."""
    bare = view.mentions.bare
    one = view.singles("name", "value", "role")
    refs = [ref for ref in one if ref.kind != "value" or view.rolls.entries(next(iter(ref.subjects)).removeprefix("value:"))]
    for match in _SAME.finditer(bare):
        yield *match.span(), _parties(view, match, refs)
    for n, ref in enumerate(refs):
        before = refs[n - 1] if n else None
        also = _ALSO.search(bare[: ref.start])
        if also and before is not None and before.end <= also.start():
            yield also.start(), ref.end, meant_by([before, ref])
        made_by = _MADE_BY.search(bare[: ref.start])
        if made_by and refs[0].end <= made_by.start() and refs[0].subjects != ref.subjects:
            yield made_by.start(), ref.end, meant_by([refs[0], ref])
        makers_of = _MAKERS_OF.search(bare[: ref.start])
        later = refs[n + 1] if n + 1 < len(refs) else None
        if makers_of and later is not None and _THEY_DID.fullmatch(bare[ref.end : later.start]):
            yield makers_of.start(), later.end, meant_by([ref, later])


def _parties(view: View, match: re.Match[str], refs: list[Referent]) -> list[str]:
    """Of whom one maker is said: those named right before, the last two unless more are counted; else those before and after."""
    start, end = view.clause(match.start())
    before = [ref for ref in refs if start <= ref.start and ref.end <= match.start()]
    after = [ref for ref in refs if ref.start >= match.end() and ref.end <= end]
    row = [ref for ref in refs if ref.start >= match.end()]
    if not before and row and _NAMELY.fullmatch(view.mentions.bare, match.end(), row[0].start):
        return meant_by(joined(view, row))
    if re.match(r" (?:as|that) ", view.mentions.bare[match.end() :]):
        return meant_by([*before[-1:], *after[:1]])
    if _ALL.search(view.mentions.bare[start : match.start()]):
        return meant_by(before)
    if len(before) > 1:
        return meant_by(before[-2:])
    if not before and not view.carried:
        return meant_by(after)
    return list(dict.fromkeys((*meant_by(before), *view.carried[:2])))


_NAMELY = re.compile(r"(?:,|:| –) (?:namely )?[\"']?")
"""Reads "Two of the models share an author, A and B"."""


def _printed(view: View, name: str) -> str:
    known = view.desk.ledger.subjects.get(name)
    return view.desk.name(known) if known else name.removeprefix("value:")


def joint(view: View) -> Iterator[Verdict]:
    """Refuses "a joint release", "published jointly with": no platform tells of it, unless a source does."""
    said = _JOINT.search(view.mentions.bare) if view.kind == "report" else None
    if said is None or denies(view, said.start()):
        return
    if not any(fact.kind == "passage" and _JOINT.search(str(fact.value).lower()) for fact in view.facts):
        yield Verdict(*said.span(), "link", "no fact tells of anything done jointly")
