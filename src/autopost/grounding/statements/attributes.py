"""What is said of what somebody is: its language, licence or tag, whose it is, of what kind, and what is in its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.grounding.referents.referring import kind_named
from autopost.grounding.statements.lettered import HOUSE, LABEL, NAME, Lettered, of_house
from autopost.grounding.statements.meaning import Holds, Reading, Truth, both, denies, either, reading
from autopost.grounding.statements.sets import KIND
from autopost.grounding.words.lexicon import LABELS

_BE = r" (?:is|are|was|were)(?: not|n't)?(?: also| both| all| still| now| only| currently| even| just| itself)*"
_BUILT = (
    r"(?: mainly| primarily| chiefly| mostly| largely)?(?: written| built| coded| programmed| implemented| developed| made)?"
    r"(?: mainly| primarily| chiefly| mostly| largely)? (?:in|with|on)"
)
_TAGGED = (
    r"(?: published| released| licen[cs]ed| available| distributed| issued| offered)?(?: under| with)(?: the| an?)?|"
    r" tagged(?: as| with| for)?| labelled(?: as)?| marked(?: as)?"
)
_CARRY = (
    r" (?:carr(?:y|ies|ied)|ha(?:s|ve|d)|uses?|bears?|comes? (?:under|with)|runs? on|use)(?: not)?(?: the| an?| its)?"
    r"(?: licen[cs]e| tag| task| language)?(?: marked| called)?"
)
_BELONG = r"(?: (?:do|does) not)? belongs? to"
_ITEM = rf"(?:(?:licen[cs]e )?marked (?:as )?)?{LABEL}(?: licen[cs]e)?"
_LABELLED = re.compile(
    rf"(?:{_BE}(?:{_BUILT}|{_TAGGED}| an?|)|(?: (?:do|does) not)?{_CARRY}|{_BELONG}(?=[^,.;]* {KIND}))(?: either)? "
    rf"(?P<labels>(?:the |an? )?{_ITEM}(?:(?:,|, or| or|, and| and)(?: the| an?)?(?: under)? {_ITEM})*)"
    rf"(?:[- ](?:licen[cs]ed?|tag|task|{KIND}|sdk|language))*"
)
_SHOW = r"(?:has|have|carries|carry|lists?|names?|gives?|states?|shows?"
_GIVES = re.compile(
    rf"(?: {_SHOW}) (?P<no>no)| (?P<not>(?:do|does) not (?:have|carry|list|name|give|state|show)) an?| {_SHOW}|comes? with) an?) "
    r"(?P<what>licen[cs]e|task|tag|language|organi[sz]ation|sdk|base model|code (?:link|address|repository|page))(?: tag)?"
    r"(?: at all)?(?! (?:of|called|that|from|in|with|marked))"
)
_HAS = re.compile(r" (?:has|have|carries|carry|(?:do|does) not (?:have|carry))")
_METRICS = LABELS | {
    "organization": "organization", "organisation": "organization", "base model": "base_model", "code link": "code_repository",
    "code address": "code_repository", "code repository": "code_repository", "code page": "code_repository",
}  # fmt: skip
_FROM = re.compile(
    rf"(?:{_BE}(?: made| published| released| created| developed| built| uploaded| owned| submitted| listed| filed| "
    rf"registered)?| comes?| belongs?)"
    rf"(?: from| by| to| of| under) (?:the (?:organi[sz]ation |account )?)?(?P<house>{HOUSE}|{NAME})(?:'s)?"
    r"(?: account| organi[sz]ation| team)?(?: on (?:the hub|hugging face|github))?"
)
_KIND = re.compile(
    rf"{_BE}(?: all)? (?:an? |the )?(?:trending |new )?(?P<kind>{KIND})(?![\w-])(?! (?:by|from|that|of|for|in|on|with))"
)
_ARXIV = re.compile(
    r"(?: also)? (?:has|have|bears?|carr(?:y|ies))(?: also)? the (?P<deg>lowest|highest) arxiv number(?:, \ue011++)?"
)
_PART = r"[\w.\ue000\ue011-\ue017-]{3,30}"
_CONTAINS = re.compile(rf" contains?(?: the (?:word|letters))? (?P<part>{_PART})(?=[.,;:]|$)")
_BEGINS = re.compile(rf" (?:begins?|starts?) with (?P<part>{_PART})(?=[.,;:]|$)")
_NAMED = re.compile(
    rf" (?:has|have|bears?|carr(?:y|ies))(?: the (?:word|letters))? (?P<part>{_PART}(?: or {_PART})?) (?:somewhere )?"
    r"in (?:its|their) names?"
)


_ENDING = re.compile(
    rf" (?:has|have) (?:an? )?names? (?:that )?(?P<how>end(?:ing|s)? (?:in|on|with)|"
    rf"(?:begin|start)(?:n?ing|s)? with|contain(?:ing|s)?) "
    rf"(?P<part>{_PART})(?=[.,;:]|$)"
)


def attributes(row: Lettered, at: int) -> Iterator[Reading]:
    """Everything of that sort that may be said from a place on."""
    desk = row.view.desk
    if match := _LABELLED.match(row.text, at):
        said, end = reading(match, _has_one_of(row, match), "attribute")
        yield replace(said, no=denies(match[0])), end
    if match := _GIVES.match(row.text, at):
        no = bool(match["no"] or match["not"])
        yield reading(match, _gives(row, _METRICS[match["what"]], surely=no and bool(_HAS.match(match[0]))), "absence", no=no)
    if (match := _FROM.match(row.text, at)) and (house := row.houses.get(match.start("house"), "")):
        yield reading(match, lambda name: of_house(row.view, name, house), "owner", no=denies(match[0]))
    if match := _KIND.match(row.text, at):
        kind = kind_named(match["kind"])
        yield reading(match, lambda name: desk.kind(name) == kind, "attribute", no=denies(match[0]))
    if match := _NAMED.match(row.text, at):
        either_of = [part.strip("\"' ") for part in row.low(*match.span("part")).split(" or ")]
        yield reading(match, lambda name: _has_in_name(name, either_of), "attribute", no=denies(match[0]))
    if match := _BEGINS.match(row.text, at):
        start = row.low(*match.span("part")).strip("\"' .")
        holds = lambda name: name.rpartition("/")[2].lower().startswith(start)  # noqa: E731
        yield reading(match, holds, "attribute", no=denies(match[0]))
    if match := _ENDING.match(row.text, at):
        part, way = row.low(*match.span("part")).strip("\"' ."), match["how"]
        yield reading(match, lambda name: _named_so(name, way, part), "attribute", no=denies(match[0]))
    if (match := _CONTAINS.match(row.text, at)) and row.text.endswith(("name", "names"), 0, at):
        part = row.low(*match.span("part")).strip("\"' .")
        yield reading(match, lambda name: _has_in_name(name, [part]), "attribute", no=denies(match[0]))
    if match := _ARXIV.match(row.text, at):
        numbers = sorted(name for name in desk.rolls.covered.get("paper", ()))
        wanted = numbers[0 if match["deg"] == "lowest" else -1] if numbers else ""
        yield reading(match, lambda name: name == wanted, "superlative", alone=True)


def _named_so(name: str, way: str, part: str) -> bool:
    low = name.rpartition("/")[2].lower()
    return low.endswith(part) if way.startswith("end") else part in low if way.startswith("contain") else low.startswith(part)


def _has_in_name(name: str, parts: list[str]) -> bool:
    return any(part in name.rpartition("/")[2].lower() for part in parts)


def _has_one_of(row: Lettered, match: re.Match[str]) -> Holds:
    """Whether somebody has one of the attributes told, or, where that is denied, another than any of them."""
    start, end = match.span("labels")
    told, no = [label for place, label in row.labels.items() if start <= place < end], denies(match[0])

    def holds(name: str) -> Truth:
        if " and" in match["labels"] and len(told) > 1:
            return None
        if no:
            return both(label.denied_of(row.view, name) for label in told)
        return either(label.of(row.view, name) for label in told)

    return holds


def _gives(row: Lettered, metric: str, *, surely: bool) -> Holds:
    """Whether anything of that sort is known of somebody; None where it is gathered of none of the kind.

    None, too, where nothing is known and the words say more than that: "has no licence".
    """
    desk = row.view.desk

    def holds(name: str) -> Truth:
        known = any(fact.metric == metric for fact in desk.by_subject.get(name, ()))
        gathered = metric in desk.gathered.get(desk.kind(name), ())
        return known if known or (gathered and not surely) else None

    return holds
