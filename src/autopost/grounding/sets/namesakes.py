"""Papers and listed models of one name: "a paper of that name has 46 upvotes", "two of the papers have namesakes on the list"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.typed import COUNT, DAY, NAME, typed
from autopost.grounding.view import View

_START, _END = r"(?:^|(?<=[.;:] )|(?<=, ))\W*", r"(?=[\s.!?]*$|[;:,] )"
_LIST = r"(?:the |our |today's )?(?:trending |models? |hugging face )*(?:list|ranking|table)(?: of (?:trending )?models)?"
_SHARE = re.compile(
    rf"{_START}(?P<n>{COUNT})(?: of (?:the |{DAY}'s ))?(?:papers|\ue017)*(?: papers)?(?: (?:listed|shown|covered|here))? "
    rf"(?:(?:shares? (?:a|their|its) names? with|ha(?:ve|s) the name of|bears? the names? of|(?:are namesakes|"
    rf"is a namesake) of) (?:an? |one |some )?"
    rf"(?:trending )?models?(?: (?:on|from|of) {_LIST})?|ha(?:ve|s) (?:a )?namesakes? (?:on|in|among) (?:the trending models|"
    rf"{_LIST})){_END}"
)
_PAPER = re.compile(
    rf"{_START}(?:and )?a paper (?:of (?:that|the same|its|this) name|(?:that |which )?(?:bear(?:s|ing)|carr(?:ies|ying)|with|"
    rf"shar(?:es|ing)) (?:its|that|the same) name|whose title (?:opens|begins|starts) with (?:its|that|the same) name|"
    rf"named after it) "
    rf"(?:has|counts|stands at|is listed with|shows|got|drew|is at) (?P<n>{COUNT}) upvotes{_END}"
)
_TWICE = re.compile(
    rf"{_START}(?:the name )?(?P<name>{NAME}) (?:is|appears|stands|turns up|figures) (?:in|on) (?P<n>{COUNT}) "
    rf"(?:places|lists)(?: (?:at once|at the same time|{DAY}|this morning|here))?{_END}"
)


def namesakes(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that tells rightly of a paper and a listed model that share a name."""
    row = typed(view)
    told = any(pattern.search(row.text) for pattern in (_SHARE, _PAPER, _TWICE))
    shared = shared_names(view) if told else []
    papers = view.rolls.covered.get("paper", ())
    for match in _SHARE.finditer(row.text) if shared and "paper" in view.mentions.bare else ():
        number = row.counts[match.start("n")]
        if number.form == "count" and number.value == len({paper for paper, _ in shared}) and number.total in {None, len(papers)}:
            yield match.span()
    for match in _PAPER.finditer(row.text):
        pair = _pair(view, shared, match.start())
        votes = view.rolls.of(pair[0], "upvotes") if pair else None
        if votes is not None and votes.number is not None and row.counts[match.start("n")].fits(votes.number):
            yield match.span()
    for match in _TWICE.finditer(row.text):
        pair = next((one for one in shared if _same(row.names[match.start("name")], one)), None)
        if pair and row.counts[match.start("n")].value == len(pair):
            yield match.span()


def shared_names(view: View) -> list[tuple[str, str]]:
    """Papers whose title begins with a name, and the listed models that have this name."""
    known, listed = view.desk.ledger.subjects, view.rolls.whole.get("model", ())
    heads = {
        one.id: one.name.partition(":")[0].strip().lower() for one in known.values() if one.kind == "paper" and ":" in one.name
    }
    return [(paper, model) for paper, head in heads.items() for model in listed if " " not in head and _named(model, head)]


def _named(model: str, head: str) -> bool:
    name = model.partition("/")[2].lower()
    return name == head or name.startswith(f"{head}-")


def _tail(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _same(name: str, pair: tuple[str, str]) -> bool:
    """Whether a name is that of one of a pair."""
    return name == pair[0] or _tail(name) in {_tail(pair[1]), _tail(pair[1]).partition("/")[2]}


def _pair(view: View, shared: list[tuple[str, str]], at: int) -> tuple[str, str] | None:
    """The pair of whoever is named last before a place, here or in the sentences before."""
    refs = [ref for ref in view.singles("name", "value") if ref.end <= at]
    told = [name for ref in refs[-1:] for name in ref.subjects] or [*view.told[-1:]]
    return next((pair for name in told for pair in shared if _same(name, pair)), None)
