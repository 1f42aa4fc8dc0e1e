"""Whose paper, and of which house: "the model behind the A paper", "an Oxford submission went to B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.facts import Fact
from autopost.folding import folded_key
from autopost.grounding.rules.names.origins import house_of, same_house
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.houses import house_at
from autopost.grounding.view import Referent, View

_THING = r"(?:models?|datasets?|spaces?|repositor(?:y|ies)|projects?|code|ones?|weights|checkpoints?|systems?)"
_TOLD_IN = (
    r"(?:introduced|presented|described|proposed|unveiled|published|discussed|released|trained|announced|documented|"
    r"reported) (?:in|with|by|for|"
    r"alongside)"
)
_BEHIND = re.compile(
    rf"[\"']?,? (?:(?:is|was|being|stands as|remains) )?(?P<said>(?:the |a )?{_THING} (?:behind|of|from|to|"
    rf"that belongs to|belonging to|"
    rf"that goes with|that accompanies|accompanying|that comes with|(?:that (?:is|was) )?{_TOLD_IN})|"
    rf"(?:is|was|were) (?:also |first )?{_TOLD_IN}|stems? from|comes? (?:from|out of|with)|belongs? to|goes with|accompanies|"
    r"(?:is|was) the subject of) (?:the )?(?:new |same )?(?P<paper>(?:paper|preprint|study|article|publication)[ ,]+)?"
    r"(?:called |titled |entitled |on )?[\"']?"
)
_OF_PAPER = re.compile(
    rf"\b(?:the|a) (?:new )?{_THING} (?:behind|from|to|of|that belongs to|accompanying|{_TOLD_IN}) (?:the )?(?:paper |"
    rf"preprint )?[\"'\ue000]*$"
)
_IS_THING = re.compile(
    r"[\"'\ue000]*(?: (?:paper|preprint|study))?[\"'\ue000]*(?: is| was|:|,)(?: called| named| number \d+ on the list,)? [\"']?"
)
_PRESENTS = re.compile(
    r"[\"'\ue000]*(?: (?:paper|preprint|study))? (?:presents|introduces|describes|unveils|is about|proposes|"
    r"is the paper (?:behind|of|on))"
    r"(?: the (?:model|dataset))? [\"']?"
)
_PAPER = re.compile(r"[\"'\ue000]* (?:paper|preprint|study|article|publication)\b")
_UNDER = re.compile(
    r"[\"']?(?::|,|;| –)? (?:(?:and |that |this |which |it )?(?:is|was) )(?:also )?the (?:organi[sz]ation|house|account|"
    r"university|"
    r"institution|lab|name|institute|company|banner|flag|label)(?: that| which)? (?:under|by|from|for|of|at|in|"
    r"submitted|published)"
    r"(?: (?:which|whose name|whom))? (?:the )?(?:paper )?[\"']?$"
)
_WENT_TO = re.compile(
    r"[\"']?(?:'s)? (?:submission|paper|entry|contribution|study|preprint|article)"
    r"(?:, [^;:.,]{1,40},)? (?:went to|goes to|is|was|is called|is titled|fell to|belongs? to|are those of|"
    r"bears the title|carries the title)"
    r":? [\"']?"
)
_COLUMNS = re.compile(
    r"^\W*(?:[\w\ue000 ]+ )?papers?(?:,| and| with|:)? (?:their|the) (?:submitting )?(?:organi[sz]ations?|houses?|"
    r"universit(?:y|ies)|institutions?|"
    r"homes?|origins?|labs?)[^:;.]{0,24}: "
)
_GAP = re.compile(r"[\"'\ue000]*(?:, |: | – | \(|,? (?:from|by|of|under) )[\"'\ue000]*")


@OpenRule
def paper_of(view: View) -> Iterator[Verdict]:
    """Refuses a model as that of a paper which does not have its name, and a house as that of a paper of another."""
    refs = [ref for ref in view.referents if ref.kind in {"name", "value", "owner"} and ref.subjects]
    for one in refs:
        for two in (ref for ref in refs if ref.start >= one.end):
            gap = view.mentions.bare[one.end : two.start].rstrip("\ue000\"'")
            if one.kind == "owner":
                yield from _housed(view, one, two, gap)
            elif (behind := _BEHIND.fullmatch(gap)) is not None and (
                behind["paper"] or _PAPER.match(view.mentions.bare, two.end)
            ):
                yield from _named_after(view, one, two, one.end + behind.start("said"))
    for one, two in pairwise(refs):
        gap = view.mentions.bare[one.end : two.start].rstrip("\ue000\"'")
        behind = _OF_PAPER.search(view.mentions.bare, 0, one.start) and _IS_THING.fullmatch(gap)
        if two.kind in {"name", "value"} and (behind or _PRESENTS.fullmatch(gap)):
            yield from _named_after(view, two, one, one.start)
    if (label := _COLUMNS.match(view.mentions.bare)) is not None:
        yield from _columns(view, [ref for ref in refs if ref.start >= label.end() - 1])


def _paper(view: View, ref: Referent) -> str:
    name = next(iter(ref.subjects))
    known = view.desk.ledger.subjects
    return name if len(ref.subjects) == 1 and name in known and known[name].kind == "paper" and ref.kind == "name" else ""


def _named_after(view: View, one: Referent, two: Referent, start: int) -> Iterator[Verdict]:
    """Of a model that a paper presents, the title, the abstract or the address of the code has the name, or some of it."""
    paper, thing = _paper(view, two), next(iter(one.subjects))
    if not paper or len(one.subjects) != 1 or thing.startswith("paper:"):
        return
    named = thing.rpartition(":")[2].rpartition("/")[2]
    words = [word for word in re.findall(r"[a-z]{4,}", named.lower()) if word not in _COMMON]
    own = view.desk.by_subject.get(paper, ())
    told = " ".join(folded_key(f"{fact.value} {fact.statement}") for fact in own)
    theirs = " ".join(folded_key(f"{fact.value} {fact.statement}") for fact in view.desk.by_subject.get(thing, ()))
    title = next((folded_key(str(fact.value)) for fact in own if fact.metric == "title"), "")
    linked = paper.rpartition(":")[2] in theirs or (title and title in theirs)
    if words and not linked and not any(word in told.replace("-", "") or word in told for word in words):
        message = f"no fact connects {named} with {view.subject_name((paper,))}"
        yield Verdict(start, max(one.end, two.end), "link", message)


_COMMON = frozenset(
    {"gguf", "instruct", "chat", "base", "model", "code", "mini", "flash", "preview", "small", "large", "thinking"}
)


def _housed(view: View, one: Referent, two: Referent, gap: str) -> Iterator[Verdict]:
    paper, house = _paper(view, two), house_at(view, one)
    own = house_of(view, paper) if paper and house else ""
    if not own or same_house(house, own):
        return
    if _UNDER.fullmatch(gap) or _WENT_TO.fullmatch(gap):
        yield _of_another(view, one.start, two.end, paper, own)


def _columns(view: View, refs: list[Referent]) -> Iterator[Verdict]:
    """Reads "Papers and their organisations: A, ibm; B, Berkeley"."""
    for one, two in pairwise(refs):
        paper, house = _paper(view, one), house_at(view, two)
        own = house_of(view, paper) if paper and house else ""
        if own and not same_house(house, own) and _GAP.fullmatch(view.mentions.bare, one.end, two.start):
            yield _of_another(view, one.start, two.end, paper, own)


def _of_another(view: View, start: int, end: int, paper: str, own: str) -> Verdict:
    facts: list[Fact] = [fact for fact in view.desk.by_subject.get(paper, ()) if fact.metric == "organization"]
    message = f"{view.subject_name((paper,))} was submitted under {own}"
    return Verdict(start, end, "owner", message, facts=tuple(fact.tag for fact in facts[:1]))
