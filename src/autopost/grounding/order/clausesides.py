"""The clauses of a sentence of two who are compared: of which time each is, whom it names beside a word of order or a figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from autopost.grounding.order.orderwords import AHEAD, BEHIND, CHANGES, TENSED, WHO, Word

_ORDERS = AHEAD | BEHIND | {"turned"}
_APART = re.compile(r"(?:more|fewer|less|higher|lower|ahead|behind|in front|above|below|short)\b")
_PAST = re.compile(
    r"\b(?:led|topped|beat|outranked|exceeded|surpassed|outscored|outdid|outnumbered|trailed|lagged|fell|came|headed|held|had|did|"
    r"enjoyed|used|was|were|stood|having|numbered|counted)\b"
)
_PRESENT = re.compile(
    r"\b(?:leads|tops|beats|outranks|exceeds?|surpass(?:es)?|outscores|outdoes|outnumbers?|trails|lags|falls?|comes|heads|holds|has|"
    r"have|does|can(?:not)?|no longer|enjoys|is|are|stands?|counts?|numbers?)\b"
)
_LEADS_ON = frozenset({"plain", "noun", "now", "day", "since", "told", "past", "present"})
_STRONG = frozenset({";", ":", ".", "while", "but", "whereas", "where", "although", "though", "when"})


@dataclass(frozen=True)
class Figure:
    """What is told beside a figure: whose it is, of when, and which it is of two that are set against each other."""

    owner: Word | None = None
    when: str = ""
    nth: int = -1
    paired: Word | None = None
    listed: bool = False


@dataclass
class Clause:
    """Some words of a sentence that stand together, and when what they tell was so: "then", "now", or "open"."""

    words: list[Word]
    when: str = ""
    led_to: bool = False

    def orders(self) -> Iterator[Word]:
        """The words that set one over the other."""
        yield from (word for word in self.words if word.kind in _ORDERS)

    def figures(self) -> Iterator[Word]:
        """The figures."""
        yield from (word for word in self.words if word.kind == "count")

    def opening(self) -> Word | None:
        """The name that a clause begins with."""
        words = [word for word in self.words if word.kind not in _LEADS_ON]
        return words[0] if words and words[0].kind in {"name", "one", "other"} else None

    def order_before(self, word: Word) -> Word | None:
        """The last word of order before a place."""
        return next((one for one in reversed(self.words) if one.start < word.start and one.kind in _ORDERS), None)

    def left_of(self, word: Word) -> Word | None:
        """Who is told of last before a word."""
        before = next((one for one in reversed(self.words) if one.start < word.start and one.kind in WHO), None)
        return before or (self._behind(word) if word.kind in {"least", "most"} and not word.said.endswith("than") else None)

    def right_of(self, word: Word) -> Word | None:
        """Who is told of first behind a word."""
        if word.kind in {"least", "most"} and not word.said.endswith("than"):
            return None
        return self._behind(word)

    def _behind(self, word: Word) -> Word | None:
        return next((one for one in self.words if one.start > word.start and one.kind in WHO), None)

    def figure(self, word: Word) -> Figure:
        """What is told beside a figure: "B's 5 stars", "5 for B", "from 5 to 7", "5 against B's 6"."""
        at = self.words.index(word)
        if risen := self._risen(at):
            return risen
        own = self._owner(at)
        if own:
            return Figure(own)
        nth, other = self._paired(at)
        listed = nth >= 0 and self._between(*sorted((at, other))) == "and"
        return Figure(nth=nth, paired=self._owner(other) if nth >= 0 else None, listed=listed)

    def is_gap(self, word: Word) -> bool:
        """Reads "300 stars ahead of B", "300 more than B", "by 300": how far apart the two are."""
        at = self.words.index(word)
        behind = [one for one in self.words[at + 1 :] if one.kind != "noun"]
        by = at > 0 and (self.words[at - 1].said == "by" or self.words[at - 1].kind == "gap")
        return self._paired(at)[0] < 0 and (by or bool(behind and _APART.match(behind[0].said) and not self._owner(at)))

    def is_mark(self, word: Word, told: Figure) -> bool:
        """Reads "exceeds 300 stars", "more than 300": a figure that is nobody's."""
        at = self.words.index(word)
        if told.owner is not None or told.nth >= 0:
            return False
        # "A and B have 284 likes": of both together.
        return at > 0 and (self.words[at - 1].kind in _ORDERS or any(one.said == "and" for one in self.words[:at]))

    def goes_on(self) -> Word | None:
        """Reads "now the former is", "it is B's now": of whom the same is said as was said before of the other."""
        who = [one for one in self.words if one.kind in {"name", "one", "other"}]
        rest = {one.kind for one in self.words} - {"name", "one", "other", "it", "now", "day", "of", "told"}
        said = [one.said for one in self.words if one.kind in TENSED or one.said in {"does", "did"}]
        plain = all(one.said in {"does", "did", "that"} for one in self.words if one.kind == "plain")
        return who[0] if len(who) == 1 and len(said) == 1 and plain and not rest - TENSED - {"plain"} else None

    def _owner(self, at: int) -> Word | None:
        before = [one for one in self.words[:at] if one.kind not in {"noun", "plain", "now", "present", "past"}]
        if before and before[-1].kind == "its" and self.words[at - 1].kind in {"its", "noun"}:
            return before[-1]
        if len(before) > 1 and before[-1].kind == "of" and before[-2].kind in WHO:
            return before[-2]
        after = [one for one in self.words[at + 1 :] if one.kind != "noun"]
        return after[1] if len(after) > 1 and after[0].kind == "for" and after[1].kind in WHO else None

    def _risen(self, at: int) -> Figure | None:
        """Reads "from 5 a week ago to 7", "from 5": what was, and what has come of it."""
        subject = next((one for one in reversed(self.words[:at]) if one.kind in WHO), None)
        back = [one for one in reversed(self.words[:at]) if one.kind not in {"noun", "day", "now", "plain"}]
        if back and back[0].kind == "from":
            return Figure(subject, "then") if subject else Figure(None, "then")
        if len(back) > 2 and back[0].said == "to" and back[1].kind == "count" and back[2].kind == "from":
            return Figure(subject, "now")
        return None

    def _paired(self, at: int) -> tuple[int, int]:
        """Which of two figures one is, and where the other is; -1 where it stands alone."""
        for other in (at - 1, at - 2, at - 3, at - 4, at + 1, at + 2, at + 3, at + 4, at + 5):
            if 0 <= other < len(self.words) and self.words[other].kind == "count":
                one, two = sorted((at, other))
                if self._between(one, two):
                    return int(at == two), other
        return -1, at

    def _between(self, one: int, two: int) -> str:
        said = [word for word in self.words[one + 1 : two] if word.kind not in {"noun", "plain", "of", "now"} | WHO]
        return said[0].said if len(said) == 1 and said[0].kind == "against" else ""


def clauses_of(words: list[Word], is_today: Callable[[int], bool]) -> list[Clause]:
    """The clauses of a sentence, each with the time that it is told of."""
    groups: list[list[Clause]] = [[]]
    for strong, part in _cut(words):
        groups += [[]] if strong else []
        groups[-1].append(Clause(part, _when(part, is_today), strong == ":"))
    last = ""
    for group in groups:
        known = [one.when for one in group if one.when]
        # What a colon leads to is of the time before it; what stands before a verb is of the verb's.
        told = last if last and group and group[0].led_to else known[0] if known else last
        for one in group:
            told = one.when = one.when or told
        last = told
    return [one for group in groups for one in group]


def _cut(words: list[Word]) -> Iterator[tuple[str, list[Word]]]:
    """The words between stops, and the stop before them where something new begins there."""
    part: list[Word] = []
    strong = ""
    for at, word in enumerate(words):
        joins = word.said == "and" and not _lists(words, at)
        if word.kind != "stop" and not joins and word.kind != "which":
            part.append(word)
            continue
        if part:
            yield strong, part
            strong = ""
        strong = strong or (word.said.strip() if word.said.strip() in _STRONG or joins else "")
        part = [word] if word.kind == "which" else []
    if part:
        yield strong, part


def _lists(words: list[Word], at: int) -> bool:
    """Reads "A and B", "5 and 6 stars"."""
    behind = words[at + 1 :]
    kinds = {words[at - 1].kind, behind[0].kind} if at and behind else set()
    return kinds in ({"name"}, {"count"}) and not (len(behind) > 1 and kinds == {"name"} and behind[1].kind in {"of", "count"})


def _when(words: list[Word], is_today: Callable[[int], bool]) -> str:
    kinds = {word.kind for word in words}
    days = [word for word in words if word.kind == "day"]
    today = [word for word in days if any(map(is_today, range(word.start, word.end)))]
    then, now = len(days) > len(today), "now" in kinds or bool(today)
    changes = bool(kinds & CHANGES)
    risen = "from" in kinds and "count" in kinds
    if "since" in kinds and not (changes or risen or "turned" in kinds):
        return "open"
    if risen:
        then = False
    if then and (now or changes):
        return "then" if "turned" in kinds and not changes else "open"
    if then or now or changes:
        return "then" if then else "now"
    told = (tense for word in words if word.kind not in {"plain", "noun", "most", "least"} and (tense := _tense(word)))
    return next(told, "")


def _tense(word: Word) -> str:
    read = re.Pattern.search if word.kind == "gap" else re.Pattern.match
    return "then" if read(_PAST, word.said) else "now" if read(_PRESENT, word.said) else ""
