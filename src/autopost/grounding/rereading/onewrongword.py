"""The one word that is wrong: with another in its place, all that the sentence tells is so.

A figure under a wrong name is a finding by itself, and so is a gap told the wrong way round. This one says which name it is, or
which word of order, where with the right one nothing in the sentence is a finding any more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from autopost.folding import folded_key
from autopost.grounding.attaching.fitting import fits
from autopost.grounding.rereading.reworded import Judge, blocked, holds, reworded
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import Referent, View
from autopost.grounding.words.opposites import ORDER, both_ways

_TURNED = (
    ORDER
    | {"beneath": "above"}
    | both_ways(
        "over under", "up down", "rose fell", "climbed slipped", "gained lost", "beat trailed", "widened narrowed",
        "later earlier",
        "leads trails", "lag lead",
    )
)  # fmt: skip
_ADDED = "not|never|only|alone|just"
"""Words that may be one too many."""
_ORDER = re.compile(rf"(?<![\w-])(?P<word>{'|'.join(_TURNED)}|{_ADDED})(?![\w-])")
_FIGURE = re.compile(r" (?:an? |the |its |just |only )*(?:\d|half\b|[a-z]+ (?:percent|million|thousand|hundred|times)\b)")
"""What "over" and "under" may be said of: "under 10,000", and not "under MIT"."""
_TRIED, _NAMES, _LARGE = 4, 2, 100


def one_wrong_word(view: View, found: Sequence[Verdict], bound: Sequence[Verdict], judge: Judge) -> Iterator[Verdict]:
    """The one name, or else the one word of order, with whose right one nothing in the sentence is a finding any more."""
    wrong = [one for one in found if one.severity == "blocker"]
    if view.kind != "opinion" and wrong:
        named = [*_named_wrongly(view, wrong, bound, judge)]
        yield from named or _turned_wrongly(view, wrong, judge)


def _named_wrongly(view: View, wrong: Sequence[Verdict], bound: Sequence[Verdict], judge: Judge) -> Iterator[Verdict]:
    borne = _borne(view, bound)
    suspects = [ref for ref in view.single if not ref.subjects & borne and not any(one.start == ref.start for one in wrong)]
    for ref in suspects[:_NAMES]:
        for other in _candidates(view, ref, wrong):
            again = reworded(view, _with(view, ref, other))
            told, so = judge(again)
            # That nothing is found may be for want of a reading: something told must be bound to the other.
            if not blocked(told) and other in _borne(again, so):
                name = view.subject_name([other])
                yield Verdict(ref.start, ref.end, "wrong-subject", f"what is told is all of {name}", repair=name)
                return


def _borne(view: View, bound: Sequence[Verdict]) -> set[str]:
    """Whose facts bear something out that is told, beside the names themselves."""
    names = {(ref.start, ref.end) for ref in view.referents}
    by_tag = view.desk.ledger.by_tag
    return {by_tag[tag].subject.id for one in bound if (one.start, one.end) not in names for tag in one.facts if tag in by_tag}


def _turned_wrongly(view: View, wrong: Sequence[Verdict], judge: Judge) -> Iterator[Verdict]:
    text = view.mentions.folded.text
    words = _ORDER.finditer(view.mentions.bare)
    told = [word for word in words if not any(one.start < word.end() and word.start() < one.end for one in wrong)]
    told = [word for word in told if word["word"] not in {"over", "under"} or _FIGURE.match(view.mentions.bare, word.end())]
    for word in told[:_NAMES]:
        other = _TURNED.get(word["word"], "")
        rest = text[word.end() :] if other else text[word.end() :].lstrip(" ,")
        if holds(view, text[: word.start()] + other + rest, judge):
            told_with = f"with “{other}”" if other else "without this word"
            yield Verdict(*word.span(), "wrong-direction", f"all that is told is so {told_with}", repair=other or None)
            return


def _candidates(view: View, ref: Referent, wrong: Sequence[Verdict]) -> list[str]:
    """Others of its kind that have most of the figures and attributes told, or stand where it is said to; at most a few."""
    kind = view.desk.kind(next(iter(ref.subjects)), "model")
    having: Counter[str] = Counter()
    for number in view.mentions.numbers:
        near = (fact for fact in view.desk.near(number) if fact.subject.kind == kind)
        having.update(sorted({fact.subject.id for fact in near if fits(view, number, fact)}))
        listed = view.rolls.trending.get(kind, ()) if number.form == "ordinal" or number.step == 1 else ()
        having.update(listed[int(number.value) - 1 : int(number.value)] if number.value >= 1 else ())
        having.update(view.desk.described(f"{number.value:,.0f}") if number.value >= _LARGE else ())
    having.update(name for quote in view.mentions.quotes for name in view.desk.described(folded_key(quote.value)))
    having.update(_under(view, kind))
    for piece in view.mentions.attributes:
        for metric in ("language", "license", "sdk", "pipeline_tag"):
            having.update(_valued(view, metric, piece.value, kind))
    having.update(view.desk.ledger.by_tag[tag].subject.id for one in wrong for tag in one.facts if tag in view.desk.ledger.by_tag)
    having.update(view.desk.at_place(kind, 1)[:1])
    having.update(view.desk.gainers[:1] if kind == "repository" else [])
    for _, _, family in view.nouns:
        order = view.rolls.by(kind, family)
        having.update((*order[:1], *order[-1:]))
    return [name for name, _ in having.most_common() if name not in view.named and _of_kind(view, name, kind)][:_TRIED]


def _of_kind(view: View, name: str, kind: str) -> bool:
    return view.desk.kind(name, "model" if name in view.rolls.trending.get("model", ()) else "") == kind


def _under(view: View, kind: str) -> list[str]:
    """Whoever is of an organization that is named."""
    said = view.written("owner", "name", "value")
    facts = (fact for fact in view.desk.valued("organization") if fact.subject.kind == kind)
    return [fact.subject.id for fact in facts if str(fact.value).lower() in said]


def _valued(view: View, metric: str, value: str, kind: str) -> list[str]:
    facts = (fact for fact in view.desk.valued(metric) if fact.subject.kind == kind)
    return sorted({fact.subject.id for fact in facts if str(fact.value).lower() == value.lower()})


def _with(view: View, ref: Referent, other: str) -> str:
    """The sentence with the other's name, written with its account where this one is."""
    text = view.mentions.folded.text
    known = view.desk.ledger.subjects.get(other)
    name = known.name if known else other.rpartition(":")[2]
    said = text[ref.start : ref.end]
    tail = "'s" if said.endswith("'s") else "'" if said.endswith("s'") else ""
    return text[: ref.start] + (name if "/" in said else name.rpartition("/")[2]) + tail + text[ref.end :]
