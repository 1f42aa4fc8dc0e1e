"""What is said of each of a row of names, read for one after the other: "A and B both", "neither A nor B", "of A and B, one"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from autopost.grounding.attaching.measuring import Test
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.mentions.times import Moment
from autopost.grounding.referents.namerows import joined
from autopost.grounding.rereading.reworded import Judge, blocked, holds, others_of_kind, plainly_told
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.predicates import tests
from autopost.grounding.view import Referent, View

_AND = re.compile(r"[\"']?(?:,|,? and|, and) (?:the )?[\"']?")
_NOR = re.compile(r"[\"']? nor (?:the )?[\"']?")
_BOTH = re.compile(r"[\"']? (?:both|all(?: of them)?|each)(?= [a-z])")
_ARE_BOTH = re.compile(r"[\"']? (?P<be>are|were|have|had) (?:both|all)(?= [a-z])")
_NEITHER = re.compile(r"(?P<open>^\W*|, |; | but | and )neither (?:the )?[\"']?$")
_OF = re.compile(r"^\W*(?:of|among) (?:the )?[\"']?$")
_MANY = re.compile(
    rf"[\"']?, (?P<word>none|all but (?P<but>{SMALL_WORDS})|only (?P<only>{SMALL_WORDS})|(?:exactly |just )?(?P<n>{SMALL_WORDS})|"
    r"all|both|each)(?: of them)?(?= [a-z])"
)
ALONE = re.compile(r"\b(?:former|latter|first|second|third|others?|respectively|together|combined|between them|in all|total)\b")
_VERB = re.compile(r" (are|were|have)\b")
_APART_FROM_THEM = frozenset({
    "unknown-name", "near-name", "cause", "history", "trend", "capability", "claim", "quotation", "link", "attribution",
    "window", "wrong-window",
})  # fmt: skip
_PLURAL = {"are": "is", "were": "was", "have": "has", "had": "had"}


@dataclass(frozen=True, slots=True)
class _Row:
    """The names, where the words stand that hold them and say how many, how many it is said of at least and at most."""

    refs: Sequence[Referent]
    start: int
    end: int
    least: int
    most: int
    be: str = ""


def each_of(view: View, found: list[Verdict], judge: Judge) -> list[Verdict]:
    """What is found in the sentence, read for each name by itself; what was found before, where it holds no such row."""
    row = next(_rows(view), None) if plainly_told(view) else None
    known = view.desk.ledger.subjects
    if row is None or any(not ref.subjects <= {*known} for ref in row.refs) or _apart(view, row):
        return found
    so = {ref: _holds(view, row, next(iter(ref.subjects)), judge) for ref in row.refs}
    count = sum(so.values())
    if row.least <= count <= row.most:
        # A limit is held against their figures alone: what else is said of them has not been read again.
        if _limits(view, row) or (not count and row.most):
            return found
        since = _since(view, row)
        end = since.end if since else len(view.low)
        # Of those of whom nothing is so, anything may be why: what is no matter of theirs stays.
        return [one for one in found if one.start >= end or (not row.most and one.code in _APART_FROM_THEM)]
    if blocked(found):
        return found  # what was found in the whole says what is wrong
    if (count > row.most and not _telling(view, row, judge)) or (not count and not _told_of_some(view, row, judge)):
        return found
    wrong = next((ref for ref, one in so.items() if one != (row.least == len(row.refs))), row.refs[0])
    name, how = view.subject_name(wrong.subjects), "holds of" if so[wrong] else "does not hold of"
    return [Verdict(wrong.start, wrong.end, "wrong-subject", f"this {how} {name}")]


def _apart(view: View, row: _Row) -> bool:
    """Whether something is said of one of them alone, or of all at once: "…, the first by 12", "to 22nd and 23rd"."""
    after = [number for number in view.mentions.numbers if number.start >= row.end]
    paired = any(view.mentions.bare[one.end : two.start] == " and " for one, two in pairwise(after))
    return paired or ALONE.search(view.mentions.bare, row.end) is not None


def _rows(view: View) -> Iterator[_Row]:
    bare, refs = view.mentions.bare, view.single
    for at, ref in enumerate(refs):
        row = joined(view, refs[at:], _AND)
        two = joined(view, refs[at:], _NOR)
        neither = _NEITHER.search(bare, 0, ref.start) if len(two) == len("AB") else None
        if neither:
            yield _Row(two, neither.end("open"), two[-1].end, 0, 0)
        elif len(row) > 1 and (many := _MANY.match(bare, row[-1].end)) and (of := _OF.search(bare, 0, ref.start)):
            yield _Row(row, of.start(), many.end(), *_so_many(many, len(row)))
        elif len(row) > 1 and (both := _BOTH.match(bare, row[-1].end) or _ARE_BOTH.match(bare, row[-1].end)):
            be = both.groupdict().get("be") or ""
            if at == 0 or not _AND.fullmatch(bare, refs[at - 1].end, ref.start):
                yield _Row(row, ref.start, both.end(), len(row), len(row), _PLURAL.get(be, ""))


def _so_many(many: re.Match[str], size: int) -> tuple[int, int]:
    """How many it is said of, at least and at most."""
    if many["word"] == "none":
        return 0, 0
    told = many["but"] or many["only"] or many["n"]
    count = size if not told else (small(told) or 0)
    count = size - count if many["but"] else count
    return count, count


def _limits(view: View, row: _Row) -> list[Test]:
    return [test for test in tests(view) if test.start >= row.end and test.label == "limit"]


def _holds(view: View, row: _Row, name: str, judge: Judge) -> bool:
    """Whether it holds of that one: where it is a limit, by his figure, which may lie far beyond it."""
    limits = _limits(view, row)
    if len(limits) == 1 and (held := limits[0].holds(name)) is not None:
        return held
    released = _released_since(view, row, name)
    return _clean(view, row, name, judge) if released is None else released


_SINCE = re.compile(
    r" (?:has|have|had) (?:put out|released|shipped|published|issued|brought out|tagged|made) (?:an?|any|one)(?: new)? "
    r"(?:release|version|update)(?: at all)? since (?:the )?$"
)


def _released_since(view: View, row: _Row, name: str) -> bool | None:
    """Reads "has put out a release since 15 June": whether one of its releases is of that day or a later one."""
    made, since = view.desk.releases_of(name), _since(view, row)
    day = since.first if since else None
    return any(event.day >= day for event in made) if day and made else None


def _since(view: View, row: _Row) -> Moment | None:
    return next((one for one in view.mentions.moments if _SINCE.fullmatch(view.mentions.bare, row.end, one.start)), None)


def _clean(view: View, row: _Row, name: str, judge: Judge) -> bool:
    """Whether nothing is found in the sentence where it is said of that one alone."""
    text = view.mentions.folded.text
    verb = _VERB.match(text, row.end)
    rest = f" {_PLURAL[verb[1]]}" + text[verb.end() :] if verb else text[row.end :]
    said = text[: row.start] + view.desk.ledger.subjects[name].name + (f" {row.be}" if row.be else "") + rest
    return holds(view, said, judge)


def _telling(view: View, row: _Row, judge: Judge) -> bool:
    """Whether the rules look it up at all: of some other of the kind it does not hold."""
    return any(not _clean(view, row, name, judge) for name in _others(view, row))


def _told_of_some(view: View, row: _Row, judge: Judge) -> bool:
    """Whether it can be told of one alone: of some other of the kind it holds, or it is a limit."""
    return bool(_limits(view, row)) or any(_clean(view, row, name, judge) for name in _others(view, row))


def _others(view: View, row: _Row) -> list[str]:
    return others_of_kind(view, next(iter(row.refs[0].subjects)))
