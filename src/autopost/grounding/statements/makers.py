"""Clauses about whose the entries of a list are: "come from 23 owners", "eighteen of those owners appear only once"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from autopost.grounding.referents.rolls import account
from autopost.grounding.statements.lettered import COUNT, HOUSE, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead
from autopost.grounding.statements.restrictions import limited
from autopost.grounding.statements.sets import KIND, LIST

_OWNERS = r"(?:different |distinct |separate |individual )?(?:owners|accounts|houses|organi[sz]ations|publishers|makers|users)"
_COME_FROM = re.compile(
    r" (?:(?:come|stem|hail) from|belong to|(?:are|is|were) (?:divided|split|spread|shared|distributed) (?:among|between|over"
    r"|across|by)|"
    rf"are (?:from|by|owned by|published by|the work of)) (?:only |just |exactly )?(?P<n>{COUNT})(?: {_OWNERS}|(?=[.,;]|$))"
)
_SAID_OWNERS = re.compile(rf"\b{_OWNERS}\b")
_SHARED_BY = re.compile(
    rf"(?:only |just |exactly )?(?P<n>{COUNT}) {_OWNERS} (?:share|stand behind|are behind|fill|supply|account for|hold|own"
    rf"|make up) "
)
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_SO_OFTEN = (
    rf"(?:appear|occur|are listed|are represented(?: by| with)?|have|hold|own|contribute|"
    rf"supply|are named|are there|show up|come up)(?: only| just)? "
    rf"(?:(?P<times>once|twice|thrice|more than {COUNT}|several)|(?P<m>{COUNT})(?: times| {KIND}| places?| entry| entries| "
    rf"each)?)(?: each)?(?:{LIST})?"
)
_ON_LIST = re.compile(
    rf"(?P<times>once|twice|thrice|{COUNT}) (?:on|in) (?:the|this) (?:[a-z]+ )?(?:list|ranking|top {COUNT})"
    rf"(?: (?:is|are|comes|stands|appears))? (?P<who>{HOUSE}|{NAME})(?=[:,.;])"
)
_THERE = rf"(?: (?:{KIND}|entry|entries|places?))?(?: there| on it| each)?"
_OF_THEM = re.compile(rf"(?P<n>{COUNT})(?: of)?(?: (?:the|these|those|them))?(?: {COUNT})?(?: {_OWNERS})? {_SO_OFTEN}{_THERE}")
_OF_WHICH = re.compile(
    rf",? (?:and )?(?P<n>{COUNT}) of (?:which|whom|them)(?:, (?P<who>(?:{HOUSE}|{NAME})(?:(?:, |,? and )(?:{HOUSE}"
    rf"|{NAME}))*),)? {_SO_OFTEN}{_THERE}"
)
_OF_WHOM = re.compile(rf",? of (?:which|whom) (?P<n>{COUNT}) {_SO_OFTEN}{_THERE}")
_BEST = re.compile(
    rf"(?P<who>{HOUSE}|{NAME}) (?:is|was|remains) the (?:best|most widely|most frequently|most strongly)[- ]represented "
    rf"(?:owner|account|house|organi[sz]ation|publisher|maker)(?:{LIST})?"
)
_WHO = re.compile(f"{HOUSE}|{NAME}")


def makers(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place."""
    for one in limited(row, at):
        match = _COME_FROM.match(row.text, one.end)
        if match and (row.typed.counts[match.start("n")].form != "count" or not _SAID_OWNERS.search(row.text, 0, match.end())):
            match = None  # "is divided among 21": of owners, where the sentence has spoken of them
        if match:
            right = row.typed.counts[match.start("n")].value == len(_owners(one.names))
            yield _claim(match, true=right), match.end()
            if more := _OF_WHICH.match(row.text, match.end()) or _OF_WHOM.match(row.text, match.end()):
                yield _claim(more, true=right and _so_often(row, more, one.names)), more.end()
    if match := _SHARED_BY.match(row.text, at):
        for one in limited(row, match.end()):
            yield _claim(match, true=row.typed.counts[match.start("n")].value == len(_owners(one.names))), one.end
    if match := _OF_THEM.match(row.text, at):
        for names in dict.fromkeys((*row.view.spoken, row.view.desk.rolls.trending.get("model", ()))):
            if _owners(names) and _so_often(row, match, names):
                yield _claim(match, true=True), match.end()  # of which list that is the words do not say
    yield from _best(row, at)
    yield from _on_list(row, at)


def _on_list(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "Twice on the list is zai-org: A is 11th, B is 15th"."""
    if match := _ON_LIST.match(row.text, at):
        house = row.houses.get(match.start("who"), "")
        often = _TIMES.get(match["times"]) or row.typed.counts[match.start("times")].value
        counts = [_owners(names)[house] for names in row.view.desk.rolls.trending.values() if house]
        if any(counts):
            yield Claim(match.start("times"), match.end(), often in counts or None, "count"), match.end("who")


def _best(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "ibm-granite is the best represented owner on the list"."""
    match = _BEST.match(row.text, at)
    for names in row.view.desk.rolls.trending.values() if match else ():
        counts = _owners(names)
        own = counts[row.low(*match.span("who"))] if match else 0
        if match and own:
            most = all(count < own for owner, count in counts.items() if owner != row.low(*match.span("who")))
            yield Claim(*match.span(), most, "superlative"), match.end()


def _owners(names: Sequence[str]) -> Counter[str]:
    """How many of some are of each account."""
    return Counter(account(name) for name in names)


def _so_often(row: Lettered, match: re.Match[str], names: Sequence[str]) -> bool:
    """Whether so many accounts have so many of some, those that are named among them."""
    many = match["times"] == "several" or (match["times"] or "").startswith("more than ")
    often = _TIMES.get(match["times"], 0) if match["times"] else row.typed.counts[match.start("m")].value
    owners = {owner for owner, count in _owners(names).items() if (count > 1 if many else count == often)}
    told = match.groupdict().get("who")
    named = {row.low(*one.span()) for one in _WHO.finditer(row.text, *match.span("who"))} if told else owners
    return len(owners) == row.typed.counts[match.start("n")].value and named == owners


def _claim(match: re.Match[str], *, true: bool) -> Claim:
    return Claim(match.start("n"), match.end(), true, "count")
