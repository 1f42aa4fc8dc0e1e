"""Superlatives that claim nothing: the name of a list, of a set or of a role, a mark that was topped, who has something."""

from __future__ import annotations

import re

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.figures.marks import passed
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.view import View

SUPPOSED = re.compile(
    r"\b(?:any (?:day|week) (?:when|on which|that)|only (?:when|if|once|on days when)|whenever|unless) (?:[^;:.]* )?$"
)
"""Reads "it narrows only when the rival gains more than the leader": nobody says that it does."""
_AS_MANY_AS = re.compile(
    r"\b(?:as (?:many|much)(?: [a-z]+)? as|times (?:that|those) of|(?:of|against) the \d[\d,]* (?:given to|"
    r"for)) (?:the )?(?:[a-z]+'s )?$"
)
_THE_OTHERS = re.compile(r"\bthan the other [a-z\d]+$")
_TOGETHER = re.compile(r"\b(?:between them|together|combined|in all|in total|altogether|jointly|among them)\b")
_LEADS_BY = re.compile(r" (?:it |that |them )?by (?:(?:just|only|about|some|nearly) )?\d")


def no_claim(view: View, match: re.Match[str]) -> bool:  # noqa: C901, PLR0911, PLR0912 - one return for each way to claim nothing
    """Whether the words name a list or a set, or the mark of "topped 100,000 stars"."""
    if match[0] == "led" and view.mentions.moments and _LEADS_NAMED.match(view.mentions.bare, match.end()):
        return True
    if (
        match[0] == "at the top of"
        and _SOME_OF.search(view.mentions.bare, 0, match.start())
        and _LIST.match(view.low, match.end())
    ):
        return True  # "among the models at the top of the Hub's trending list": some of them
    by = _LEADS_BY.match(view.mentions.bare, match.end()) and _two_before(view, match.start())
    if match[0] in {"leads", "led"} and by:
        return True  # "A trailed B by 4,004. A week later it leads by 1,895", "A (11.3) leads B (11.1)": the figures say whom
    if match[0].endswith("highest") and _RANKED_SET.match(view.mentions.bare, match.end()):
        return True  # "why some of the highest-ranked models are new": a set, however large
    if _PLACED_AFTER.match(view.mentions.bare, match.end()) or _WHO_HAVE.search(view.mentions.bare, 0, match.start()):
        return True  # "the lowest placed, at number 39": looked up by its place; "of the ten that gained the most": a set
    if match[0].startswith(("of any", "than any")) and _SAID_OF_WHAT.search(view.mentions.bare, 0, match.start()):
        return True  # "the earliest date of any", "the fewest likes of any Space", "older than any other": judged by those
    if _THE_OTHERS.search(match[0]) and _TOGETHER.search(view.mentions.bare, 0, match.start()):
        return True  # "The top three added 23,786 between them, fewer than the other seven": a sum against a sum
    if _AS_MANY_AS.search(view.mentions.bare[: match.start()]):
        return True  # "half as many as the most upvoted paper": whom something is measured against
    if _retold(view, match) or (match[0].endswith("rear") and not view.nouns):
        return True  # of no measure
    if (
        match[0] in {"most", "least"}
        and not _HOW.match(view.mentions.bare, match.end())
        and not _WON.search(view.mentions.bare[: match.start()])
    ):
        return True  # "most stars went to A": so many, not whoever has most
    if match[0].endswith("most") and _AGED.match(view.mentions.bare, match.end()):
        return True  # "the most seasoned": looked up by its date
    quality = match[0].endswith("most") and not NOUN.match(view.mentions.bare[match.end() :].lstrip(" -"))
    if quality and view.cited and any(fact.kind == "passage" for fact in view.facts):
        return True  # "the most loaded", of a cited abstract
    if _ROLE_AFTER.match(view.mentions.bare, match.end()) and _ROLE_BEFORE.search(view.mentions.bare[: match.start()]):
        return True  # "separate the most upvoted paper of the day from X": whoever that is
    if _in_a_role(view, match):
        return True  # "than the model at the top of the list": whoever that is
    if re.search(r"\bnext[ -]$", view.mentions.bare[: match.start()]) or _HEADER.match(view.mentions.bare, match.end()):
        return True
    within = _names_the_list(view, match) or view.within(match.start(), match.end())
    return within or any(passed(view, n) and n.start == match.end() + 1 for n in view.mentions.numbers)


def _retold(view: View, match: re.Match[str]) -> bool:
    """Reads "from renderers at the bottom to aware systems at the top", "put their heads together", where a source is cited.

    Somebody who is named, or stands for one, in the same clause is told to be at the top; so is whoever a list has there.
    """
    bare, (start, end) = view.mentions.bare, view.clause(match.start())
    if match[0] == "heads" and bare[: match.start()].endswith((" their ", " its ")):
        return True
    told = view.cited_passages and not any(fact.unit == "rank" and fact.tag in view.cites for fact in view.facts)
    spoken = (ref for ref in those_in(view.referents, start, match.start()) if ref.kind != "list")
    whom = any("author" not in bare[ref.start : ref.end] for ref in spoken)
    return bool(told and _HIGH.fullmatch(match[0]) and not whom and not _ON_LIST.search(bare, start, end))


_HIGH = re.compile(r"(?:at|on|to|from) the (?:very )?(?:top|bottom|head|foot|summit)")
_ON_LIST = re.compile(r"\b(?:lists?|ranking|charts?|table|trending|papers? (?:read|list)|day|week)\b")
_SAID_OF_WHAT = re.compile(
    r" (?:date|older|newer|younger|fresher|earlier|later|more recent|(?:the (?:fewest|least|lowest|smallest|most|highest|"
    r"largest|biggest) (?:[a-z]+ )?(?:stars|likes|downloads|"
    r"forks|upvotes))) $"
)
_WHO_HAVE = re.compile(
    r"\b(?:of|among) (?:the |all )?(?:[a-z\d]+ )?(?:repositories|projects|models|datasets|spaces|papers|ones|those|[a-z]+) "
    r"(?:that|which|who) (?:have |had )?(?:gained|won|added|drew|collected|has|have|had) (?:the )?$"
)
_RANKED_SET = re.compile(r"-ranked (?:trending )?(?:models|datasets|spaces|papers|repositories|entries|ones)\b")
_PLACED_AFTER = re.compile(r"[- ](?:placed|ranked),? (?:at|in) (?:number|no\.|place|the|[a-z\d]+ place)")
_SOME_OF = re.compile(
    r"\b(?:models|datasets|spaces|papers|repositories|projects|entries|names|those) (?:now |that (?:are|stand) )?$"
)
_LIST = re.compile(r" (?:the|its|this|today's) (?:hub's |hugging face )?(?:trending )?(?:list|ranking)\b")
_LEADS_NAMED = re.compile(r" [\"']?(?:\ue000++'s )?\ue000++[\"']? by (?:(?:just|only|about|some|nearly|over|more than) )?\d")
"""Reads "On 9 June A led B by 4,004 stars": the figure says whether it did."""


def _two_before(view: View, at: int) -> bool:
    """Whether two are spoken of already: in the sentence before, or before this place."""
    named = {name for ref in view.referents if ref.kind == "name" and ref.end <= at for name in ref.subjects}
    return len(view.carried) > 1 or len(named) > 1


def _in_a_role(view: View, match: re.Match[str]) -> bool:
    roles = [ref for ref in view.referents if ref.kind == "role" and len(ref.subjects) == 1]
    return any(ref.start <= match.start() < ref.end for ref in roles)


_WON = re.compile(
    r"(?<!\bthat )(?<!\bwhich )(?<!\bwho )\b(?:ga(?:in|ther)(?:s|ed)|w[io]ns?|dr[ae]ws?|has|have|had|add(?:s|"
    r"ed)|takes?|took|gets?|got|collect(?:s|ed)|"
    r"picks? up|with|(?:was|were|is|are|been) (?:downloaded|starred|liked|forked|upvoted)) $"
)
_HOW = re.compile(r"[- ](?:liked|starred|downloaded|forked|upvoted)(?! of)\b")
"""Reads "First but not most liked": what an entry is, and no amount."""
_AGED = re.compile(r" (?:seasoned|venerable|aged|senior)\b")
_ROLE_AFTER = re.compile(
    r" (?:[a-z]+ed )?(?:models?|datasets?|spaces?|papers?|repositor(?:y|ies)|projects?|entry)\b(?! ?[,(:]| is\b| \ue000)"
)
_ROLE_BEFORE = re.compile(r"\b(?:separates?|from|than|behind|between|trails?) (?:that of )?$")
_HEADER = re.compile(
    r"[ -](?:movers?|gainers?|gains?|climbers?|fallers?|risers?)\b[\w ,]{0,24}:|[ -](?:movers|gainers|climbers|fallers|risers)\b"
)
"""Reads "Biggest movers, models: A up five": what heads a list of some."""


def _names_the_list(view: View, match: re.Match[str]) -> bool:
    """Reads "among the highest trending models", "the leading paper": whom the facts call so, not a claim that they are."""
    word = match[0].removeprefix("the ")
    following = re.match(r"[- ]\w+", view.mentions.bare[match.end() :])
    told = (fact.statement.lower() for fact in view.facts if not fact.metric.endswith("_rank_in_ledger"))
    if following and any(f"{word}{following[0]}" in statement for statement in told):
        return True
    role = next((ref for ref in view.referents if ref.kind == "role" and ref.start <= match.start() < ref.end), None)
    return role is not None and any(view.leads(name) for name in role.subjects)
