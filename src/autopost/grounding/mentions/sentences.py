"""Plain text and Markdown as sentences with their offsets, and which of them report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.issue import SentenceKind

LONGEST = 600
"""Code points of one sentence: what the issue's schema allows."""

_BLOCK = re.compile(r"[^\n]+")
_END = re.compile(r"(?<![.!?…。！？])[.!?…。！？]++[\"'”’»)\]*_]*+(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|etc|approx|ca|cf|nos?|nr|mr|mrs|ms|dr|prof|st|inc|ltd|co|corp|jan|feb|mar|apr|jun|"
    r"jul|aug|sept?|oct|nov|dec|fig|al|[A-Za-z]\.[A-Za-z])|\b[A-Z])\.$",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(r"\s*(?:#{1,6}\s+|>+\s*|[-*+•]\s+|\d{1,3}[.)]\s+|\|\s*)*")
_QUOTATION = re.compile(r"\s*[\"“][^\"“”]+[\"”]\s*")
"""A sentence that is a quotation and nothing else: whose words they are, the next one says."""
_EXPLAINED = re.compile(r"\s*[A-Z][\w' ]{2,40}: (?:[\"“][^\"“”]+[\"”]|[\d,.]+(?: (?:million|percent|per cent))?[.%]*)\s*")
_EXPLAINS = re.compile(
    r"\s+(?:So (?:says?|writes?|reads?|runs?|goes|begins?|opens?)|"
    r"(?:That|This) (?:is|was) (?:how (?:many|much)|the number of|what)|"
    r"The (?:paper|model|project|repository|study) (?:behind|that) )"
)
"""Reads "Number of the day: 638. That is how many likes A picked up": what one is of, the next says."""
_RULE = re.compile(r"^[\s|:=_*-]*$")
_OPINION = re.compile(
    r"\?\s*[\"'”’)]*$|\b(?:i think|i believe|we think|we believe|should|ought|must we|let us|arguably|in my "
    r"view|in our view|worth (?:asking|watching|remembering)|one may|one might|"
    r"(?<!because )(?<!since )(?<!, as )(?<!, for )it is (?:tempting|fair|easy|hard|wise|better|right|wrong|good)|"
    r"tempting|perhaps|wonder|suppose|"
    r"deserves?|i would|we would|surely)\b",
    re.IGNORECASE,
)
_ANALYSIS = re.compile(
    r"\b(?:(?-i:may)|might|could|suggests?|seems?|appears? to|looks? (?:like|recent|as)|hints?|implies|likely|"
    r"probably|on these figures|does not prove)\b",
    re.IGNORECASE,
)


def sentences(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start, end, and whether a new block begins (a heading, list item, table row or paragraph)."""
    fenced = False
    blank_before = True
    previous_end = 0
    for line in _BLOCK.finditer(text):
        blank_before = "\n\n" in re.sub(r"[ \t]", "", text[previous_end : line.start()]) or line.start() == 0
        previous_end = line.end()
        if re.match(r"\s*(?:```|~~~)", line[0]):
            fenced = not fenced
            continue
        if _RULE.match(line[0]):
            continue
        lead = _LEAD_IN.match(line[0])
        start = line.start() + (lead.end() if lead else 0)
        fresh = blank_before or bool(lead and lead.end())
        for first, last in split(text, start, line.end()):
            for piece in _short(text, first, last):
                yield *piece, fresh
                fresh = False


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence between two code points of one line, without the space around it."""
    at = start
    for match in _END.finditer(text, start, end):
        if _ABBREVIATION.search(text, max(start, match.start() - 8), match.start() + 1) and match.end() < end:
            continue
        # “Self-hosted AI workspace.” is how it describes itself: the stop is the quotation's.
        runs_on = match[0][-1] in "\"'”’" and re.match(r"\s+[a-z]", text[match.end() : end])
        if _EXPLAINED.fullmatch(text[at : match.end()]) and _EXPLAINS.match(text, match.end(), end):
            continue
        if runs_on or _QUOTATION.fullmatch(text[at : match.end()]) or _quoting(text, at, match.end(), end):
            continue
        if text[at : match.end()].strip():
            yield _trimmed(text, at, match.end())
        at = match.end()
    if text[at:end].strip(" \t*_|"):
        yield _trimmed(text, at, end)


def _quoting(text: str, start: int, at: int, end: int) -> bool:
    """Whether a full stop stands inside a quotation that goes on and closes: the words of one source stay together."""
    said = text[start:at]
    for first, last in (("“", "”"), ('"', '"')):
        opened = said.count(first) > said.count(last) if first != last else said.count(first) % 2 == 1
        close = text.find(last, at, min(end, at + LONGEST // 2))
        if opened and close != -1 and "“" not in text[at:close]:
            return True
    return False


def _short(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Runs without a full stop in pieces that no pattern can be slow on; no honest sentence is so long."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
        yield start, cut
        start = cut
    yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def kind_of(sentence: str) -> SentenceKind:
    """How plain text speaks: a question or plain judgement is opinion, a careful reading analysis, all else reports."""
    if _OPINION.search(sentence):
        return "opinion"
    return "analysis" if _ANALYSIS.search(sentence) else "report"
