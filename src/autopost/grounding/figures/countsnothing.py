"""Number words that count nothing a fact could have: a pair of whatever is named, "play first", "appears twice"."""

from __future__ import annotations

import re

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_OF_NOTHING = re.compile(
    r"[ -](?:(?:new|more|fewer|other|further) )?(?:stars?|likes?|downloads?|"
    r"forks?|upvotes?|points?|percent|places?|spots?|ranks?|rungs?|"
    r"days?|weeks?|months?|years?|hours?|times|million|thousand|hundred|releases?|versions?|open issues?|contributors|commits|"
    r"(?:more|fewer|less|ahead|behind|above|below|short)\b|of|by|from|for|out of|in \d|"
    r"on|under|with|"
    r"carry|bear|contain|are|were|have|run|use|come|rank|stand|show|do)"
)
_NO_COUNT = re.compile(
    r"\b(?:than|number|no\.|after|only|just|exactly|at least|all but|by|"
    r"from|to|at|rank(?:s|ed)?|has|have|had|gained|lost|the other|another) $"
)


def a_pair(view: View, number: Number) -> bool:
    """Reads "splits the day in two", "the smaller of two embedding models": a pair that nothing is counted of."""
    plain = view.mentions.bare[number.start : number.end] == "two" and number.total is None
    return (
        plain
        and not _OF_NOTHING.match(view.mentions.bare, number.end)
        and not _NO_COUNT.search(view.mentions.bare, 0, number.start)
    )


_PLAIN_ADVERB = re.compile(
    r"\b(?:play|plays|named|(?:play|learning|sleep)[a-z ]{0,12} comes?) first(?=\W*$|[:.,;]| in the (?:[\ue000a-z]+ )?paper\b)|"
    r"\bfirst (?:birthday|(?:two|three|four|five|six|seven|eight|nine|ten) days)\b|"
    r"\bthe first to appear a second time\b|"
    r"\b(?:appears?|in the news|is there|are there|look|blow out [a-z ]{3,12}|"
    r"turns? up|comes? up) (?P<twice>twice)(?=,| over| at\b| with\b|\W*$)|"
    r"\beach\b[^.;]{0,40}\b(?:on|to|under|over) one of (?:the|our)\b|\ue000 (?:instead of|rather than) (?:seven|one)\b|"
    r"^\W*twice the (?=\ue000)|[.?!] twice,|\bcount to ten\b|\bout of the top ten goes\b"
)


def in_passing(view: View, number: Number) -> bool:
    """Reads "the robots play first", "appears twice, as a paper and as a model", "count to ten": these count nothing."""
    return any(told.start() <= number.start < told.end() for told in _PLAIN_ADVERB.finditer(view.mentions.bare))


def of_so_many_before(view: View, number: Number) -> bool:
    """Reads "Four papers are level on 22. One of the four, A, lists no code": as many as the sentence before counted."""
    return number.value == 1 and number.total is not None and number.total in view.figures_before and bool(view.named)


_FIRST = re.compile(r"\bfirst\b")
_A_PLACE = re.compile(r"[ -](?:place|spot|on|among|in the|of the|by|for|with)\b")


def said_by_source(view: View, number: Number) -> bool:
    """Reads "the robots play first" of a source that has the word, too: no place on any list."""
    plain = view.mentions.bare[number.start : number.end] == "first" and not (view.nouns or view.mentions.versions)
    if not plain or _A_PLACE.match(view.mentions.bare, number.end):
        return False
    own = (fact for name in view.in_hand for fact in view.desk.by_subject.get(name, ()))
    return any(_FIRST.search(view.desk.passages[fact.tag].lower()) for fact in own if fact.kind == "passage")
