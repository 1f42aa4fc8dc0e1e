"""Sentences about who has the most of a trending list: "unsloth owns six of the 30 models, the most of any owner"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.rolls import account
from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Claim
from autopost.grounding.words import phrases

OWNER = (
    r"(?:owner|account|house|publisher|maker|organi[sz]ation|uploader|contributor|supplier|developer|creator|company|lab|"
    r"author)s?"
)
_ITEMS = r"(?:model|dataset|space|entrie|entry|place|name|spot|slot)s?"
_OTHERS = (
    rf"(?:(?:any|every|each|all|all the|any of the|the)(?: single)? others?(?: {OWNER})?|"
    r"(?:any|every)(?:one|body) else|the rest)"
)
_MANY = "number|count|total|share|group|contingent|presence|tally|block|portion|part|figure|representation|set"
_FIRST = re.compile(
    r"\bthe most\b(?! of the\b)|\bmost(?:[ -](?:often|frequently|frequent|widely|strongly|prolific|represented|numerous))+|"
    rf"\bmore\b[^.;:]{{0,70}}?\bthan\b(?: (?:to|from|by|for|with|of))? {_OTHERS}|"
    rf"\bno other {OWNER}?\b[^.;:]{{0,40}}?\b(?:(?:as|so) many|more(?! than {COUNT})|matches|reaches|equals|comes close)\b|"
    rf"\b(?P<level>no {OWNER}|nobody)\b[^.;:]{{0,40}}?\bmore\b(?! than {COUNT})|"
    rf"(?P<last>\bfewest\b|\b(?:fewer|less)\b[^.;:]{{0,70}}?\bthan\b(?: (?:to|from|by|for|with|of))? {_OTHERS}|"
    rf"\b(?:{_OTHERS}|other {OWNER})\b (?:has|have|own|owns|had) (?:all )?more\b(?! than {COUNT}))|"
    rf"\b(?:{_OTHERS}|other {OWNER})\b[^.;:]{{0,40}}?\b(?:fewer|less|behind|trails?)\b|"
    rf"\b(?:leads?|tops?|heads?|leading|dominates)\b(?=[^.;:]{{0,70}}?\b(?:number|count|owners|entries|models)\b)|"
    rf"\b{OWNER}\b[^.;:]{{0,60}}?\bleads\b|\bmost {_ITEMS}\b(?=[^.;:]*\bfrom {COUNT} {OWNER})|"
    rf"\b(?:highest|largest|biggest|greatest)(?: single)? (?:(?:{_MANY})\b|{OWNER}|number)|"
    rf"\b(?:best|top|leading|main|foremost)[- ](?:represented|placed)?(?: ?{OWNER})?\b(?= )|"
    rf"\b(?:ahead of|above|in front of|exceeds|surpasses|beats|outnumbers|outdoes) {_OTHERS}|"
    r"\b(?:comes|is|stands|ranks|comes out) on top\b|\bin the lead\b|"
    rf"\b(?:comes|ranks|stands|finishes|placed|ranked) {COUNT}(?! of| (?:model|dataset|space|entry|entrie|"
    rf"name)s?\b)|\b{COUNT} among(?: the)? {OWNER}|"
    r"\blead (?:in|by|on|for|among)\b"
)
_OF_OWNERS = re.compile(
    rf"\b{OWNER}\b|\b(?:the most|more|as many|number of|count of) {_ITEMS}\b|\bowns?\b|\bowning\b|"
    r"\b(?:has|have|had|with) the most\b|\bmost (?:often|frequently)\b|\bnobody\b|\b(?:any|every)(?:one|body) else\b"
)
_OF_ANY = re.compile(rf"\b(?:of|for|by|from|among) (?:any|all|all the|every)(?: single| {COUNT})? {OWNER}\b")
_OF_LIST = re.compile(r"\b(?:list|ranking|trending)\b")
_WHOLE = re.compile(
    r"(?:\b(?:the|its|today's|this) (?:trending|top|first) |\bthe |\bits |\ball |\b(?:list|ranking) (?:of|names|"
    r"has|counts|lists|includes|contains|features|shows|holds|with) |"
    r"\b(?:out of|of|among)(?: the)? )$"
)
_OF_OWNER = re.compile(rf" (?:single |different )?{OWNER}\b")
_TURNS = phrases.each_word("turns_of_most")
"""Words that have a sense only within what says who is first."""
_WORDS = _TURNS | phrases.each_word("most_of_list")
_KINDS = {"dataset": "dataset", "space": "space"}


def owners_first(row: Lettered) -> Iterator[Claim]:
    """That one account has more of a list than every other: right where every word is read, and its figures are so too."""
    first = _FIRST.search(row.text)
    house, counts = _whose(row), of_list(row)
    if not first or not house or not counts[house] or len(counts) == 1 or not _is_read(row):
        return
    own, others = counts[house], [count for owner, count in counts.items() if owner != house]
    leads = own < min(others) if first["last"] else own >= max(others) if first["level"] else own > max(others)
    wrong = next((n for n in row.typed.counts.values() if not _right(row, n, own, counts)), None)
    whole = (0, len(row.text))
    if leads and wrong:
        yield Claim(wrong.start, wrong.end, False, "count", clause=whole)
    else:
        yield Claim(*first.span(), leads, "superlative", clause=whole)


def _whose(row: Lettered) -> str:
    """The one account that is named, here or in the sentence before; nothing where a subject is named beside it."""
    accounts = row.view.rolls.accounts
    houses = {house for at, house in row.houses.items() if house in accounts}
    if {*row.typed.names} - {*row.houses} or len(houses) > 1:
        return ""
    words = re.findall(r"[\w.-]*\w", row.view.low_before) if not houses and not row.typed.names else []
    houses = houses or ({*words} & accounts)
    return min(houses) if len(houses) == 1 else ""


def of_list(row: Lettered) -> Counter[str]:
    """How many each account has on the list that is spoken of."""
    text = f"{row.view.low_before} {row.text}"
    kind = next((kind for word, kind in _KINDS.items() if word in row.text), "model")
    listed = row.view.desk.rolls.trending.get(kind, ()) if _OF_LIST.search(text) and _OF_OWNERS.search(text) else ()
    return Counter(account(name) for name in listed)


def _is_read(row: Lettered) -> bool:
    """Whether every word of the sentence is one that such sentences have, and none of them turns what it says."""
    plain = _OF_ANY.sub("", _FIRST.sub("", row.text))
    left = {*re.findall(r"[a-z]+", plain)}
    todays = all(moment.holds(row.view.desk.ledger.edition) for moment in row.typed.days.values())
    below = any(number.form == "ordinal" and number.value != 1 for number in row.typed.counts.values())
    return (
        phrases.only(row.text, _WORDS)
        and not below
        and not left & _TURNS
        and todays
        and not re.search("[\ue012\ue014\ue016\ue000]", row.text)
    )


def _right(row: Lettered, number: Number, own: int, counts: Counter[str]) -> bool:
    """Whether a number tells how many the account has, how long the list is, or both; of how many owners, or that it is first."""
    size = counts.total()
    if number.form == "ordinal" or _OF_OWNER.match(row.text, number.end):
        return number.value in {1, len(counts)}
    if row.text.startswith(" more", number.end):
        return number.value == own - sorted(counts.values())[-2]  # "four more than any other owner"
    if number.form not in {"count", "fraction", "times"}:
        return False
    if number.total is not None:
        return (number.value, number.total) == (own, size)
    return number.value == own or (number.value == size and _WHOLE.search(row.text, 0, number.start) is not None)
