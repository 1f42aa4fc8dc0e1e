"""What the names on a list have in them: "seven names include Gemma", "you will not find Qwen3.8 in any of the 30"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from autopost.grounding.view import View

LIST = re.compile(r"\b(?:names?|trending|list|ranking|thirty|30)\b")
_APPEARS = re.compile(r" (?:(?:once|even|yet) )?(?:appear|turn up|occur|show up|figure|feature|find|be found|come up)\b")
_SHORTEST = 3


def absent_name(view: View, at: int) -> bool | None:
    """Whether no entry of the trending lists has the one name in its own that the denial before a place is of; None of none."""
    if LIST.search(view.mentions.bare) is None or _APPEARS.match(view.mentions.bare, at) is None:
        return None
    low = view.low
    said = {low[one.start : one.end].strip("\"'“”") for one in view.mentions.strangers}
    said |= {low[ref.start : ref.end].strip("\"'") for ref in view.referents if ref.kind == "value"}
    said |= {match[0] for match in VERSIONED.finditer(f"{view.before} {low}")}
    words = [word for word in said if len(word) >= _SHORTEST]
    if len(words) != 1:
        return None
    return in_no_name(view, words[0])


_DENIES = re.compile(r"\b(?:not one|not a (?:single|trace)|none|nobody|no|nothing|in vain|come up empty|not find|never)\b")

_NOT_IN_VAIN = re.compile(r"\bbottom \d|\b(?:not|never)\b[^.;:]{0,20}\bin vain\b")


def absent_word(view: View) -> bool:
    """Whether a versioned name of the text, or of a question before it, is in no entry's name, as the text says of a list."""
    if (
        view.cited
        or _NOT_IN_VAIN.search(view.mentions.bare)
        or not (_DENIES.search(view.mentions.bare) and LIST.search(view.mentions.bare))
    ):
        return False
    words = VERSIONED.finditer(f"{view.before} {view.low}")
    strange = view.mentions.strangers
    return any(in_no_name(view, match[0]) for match in words) or any(denied_word(view, one.start, one.end) for one in strange)


_OF_NO_NAME = re.compile(
    r"\b(?:none|not one|no (?:trending |listed |single |other )?(?:models?|names?|entry|entries|datasets?|spaces?))\b"
    r"[^,;.]{0,60}?\b(?:contains?|carr(?:y|ies)|includes?|bears?|has|have|mentions?|with)(?: the (?:word|name))? [\"']?$|"
    r"\bthe (?:name|word) [\"']?$"
)
_IN_NO_NAME = re.compile(
    r"[\"']? (?:(?:is|appears?|occurs?|turns up|features|figures|is found|shows up|is to be found) "
    r"(?:in none of|nowhere|in no\b|on none)|"
    r"(?:does not|doesn't|is not|isn't|do not|are not) (?:appear|occur|turn up|feature|figure|in any|on the|to be found|found)|"
    r"is missing from)"
)
_OR = re.compile(r"[\"']? (?:or|nor|and) [\"']?$")


def denied_word(view: View, start: int, end: int) -> bool:
    """Reads "None of the 30 names contains Llama", "Mistral or Phi does not appear": a name that no list has, as is said."""
    bare = view.mentions.bare
    if view.cited or LIST.search(bare) is None or not in_no_name(view, view.low[start:end].strip("\"'“”")):
        return False
    strange = view.mentions.strangers
    first = next((one.start for one in strange if one.end < start and _OR.fullmatch(bare, one.end, start)), start)
    last = next((one.end for one in strange if one.start > end and _OR.fullmatch(bare, end, one.start)), end)
    return _OF_NO_NAME.search(bare, 0, first) is not None or _IN_NO_NAME.match(bare, last) is not None


def in_no_name(view: View, word: str) -> bool | None:
    """Whether no entry of the trending lists has a word in its name; None where there are no lists."""
    lists = view.rolls.trending.values()
    return not any(having(names, word) for names in lists) if any(lists) else None


def having(names: Iterable[str], word: str) -> list[str]:
    """Those in whose names, with the account, a word in small letters is."""
    return [name for name in names if word in name.rpartition(":")[2].lower()]


def written(view: View) -> set[str]:
    """Whatever the text has by a name or in quotation marks, where it is long enough to tell names apart."""
    quoted = {view.low[quote.start : quote.end].strip("\"'“”") for quote in view.mentions.quotes}
    return {word for word in view.written("name", "value", "owner") | quoted if len(word) >= _SHORTEST}


VERSIONED = re.compile(r"\b[a-z]+\d+\.\d+\b")
