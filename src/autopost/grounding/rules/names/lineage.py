"""What a model is made from, in any words: "the parent of A is B", "A goes back to B", "behind A stands B as base model"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.facts import Fact
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.houses import OWNS_NEXT
from autopost.grounding.view import View
from autopost.grounding.words import phrases

_BASE = phrases.either("lineage_base")
_FROM, _CUT, _GIVES = (phrases.either(name) for name in ("lineage_from", "lineage_cut", "lineage_gives"))
_ASIDE = r"[\"'\ue000]?(?:,[^,;:.]{1,80},| \([^)]*\))?"
_WHO = r"(?:,? (?:and|which|that|who))?"
_IS = (
    r"(?: (?:is|was|are|were|being|remains?|became))?(?: (?:in turn|itself|also|still|directly|really|said to be|both|each|all))*"
)
_MODEL = r"(?: the| that)?(?: same)?(?: (?:base|model|base model|original|one))?(?: called| named)?,? ?[\"'\ue000]?"
_CHILD_FIRST = re.compile(
    rf"{_ASIDE}{_WHO}{_IS},? ?(?:(?:{_FROM})(?: as| from| being)?{_MODEL}"
    rf"|(?:(?:an?|the|one|another|only an?) )?(?:[a-z\ue000-]+ )?(?:{_CUT}) (?:of|from){_MODEL})"
)
_BASE_FIRST = re.compile(
    rf"{_ASIDE}{_WHO}(?:{_IS},? ?(?:the |an? )?(?:[a-z-]+ )?(?:{_BASE}) (?:of|for|to|behind)|{_IS},? ?(?:{_GIVES}))"
    r"(?: the)? [\"'\ue000]?"
)
_OF_CHILD = re.compile(rf"\b(?:the )?(?:{_BASE}) (?:of|for|to|behind) (?:both |all of |each of )?(?:the )?[\"'\ue000]?$")
_BEHIND = re.compile(r"\b(?:behind|beneath|underneath) [\"'\ue000]?$")
_AS_ITS = re.compile(rf"[\"'\ue000]?,? (?:as|being|in the role of) (?:its |the |an? )?(?:{_BASE})\b")
_NAMED_AS = re.compile(
    rf"{_ASIDE}(?:(?:,| and|, and) [\"'\ue000]*)* (?:is|was|stands|stood|sits|lies|remains)(?: the)? [\"'\ue000]?|"
    rf"{_ASIDE}: [\"'\ue000]?"
)
_OUT_OF = re.compile(r"(?:^|[.;:,] )(?:out )?(?:from|of) [\"'\ue000]?$")
_CAME = re.compile(rf"{_ASIDE} (?:came|comes|sprang|springs|grew|grows|was made|were made|stems?|descends?|emerged) [\"'\ue000]?")
_OF_MAKING = re.compile(rf"\b(?:{phrases.either('lineage_made')}) (?:its |their |the |his |her )?[\"'\ue000]?$")
_MADE_FROM = re.compile(rf"{_ASIDE} (?:directly )?(?:from|out of|on top of|on the basis of)(?: the)? [\"'\ue000]?")

_AS_BASE = re.compile(rf"[\"'\ue000]? (?:as|for|to be) (?:its|their|the|an?) (?:[a-z]+ )?(?:{_BASE})\b")
_HAS = re.compile(
    rf"{_ASIDE}{_WHO} (?:has|have|had|uses?|takes?|took|names?|lists?|gives?|cites?|declares?|shows?|with) [\"'\ue000]?"
)
_OPENS_FROM = re.compile(rf"(?:^|[.;:] )\W*(?:{_FROM}){_MODEL}$")
_THEN = re.compile(r"[\"'\ue000]*, [\"'\ue000]*")
"""Reads "Built on B, A stands 17th"."""
_OF_IT = re.compile(
    rf"\b(?:(?:{_FROM})|(?:{_CUT}) (?:of|from)) (?:it|them|this one|that one|that model|this model|the latter|the former)\b|"
    r"\b(?:a|its|the) companion (?:model|paper|dataset|space|repository|project)\b|"
    r"\bthe (?:paper|article|report|model|dataset) (?:behind|that goes with|that belongs to) (?:it|them|this one|that one)\b|"
    r"\bthe (?:model|one) (?:that )?it (?:is|was) (?:built|based|made|trained) (?:on|from)\b"
)


@dataclass(frozen=True, slots=True)
class _Called:
    """One that is spoken of: where, as what, and who it is, where the ledger has facts of it."""

    start: int
    end: int
    printed: str
    subjects: tuple[str, ...]


def lineage(view: View) -> Iterator[Verdict]:
    """Of two that are named, one is said to be made from the other, as a base model or a source has it."""
    if view.kind == "opinion":
        return
    named = _named(view)
    for n, one in enumerate(named):
        for two in named[n + 1 : n + 4]:
            pair = _told(view.mentions.bare, one, two)
            if (
                pair is not None
                and not _holds(view, *pair)
                and not _by_way_of(view, *pair, named)
                and not denies(view, two.start)
            ):
                yield _refused(view, *pair)


_VIA = re.compile(r"[\"']?,? (?:by way of|via|through) (?:its |the )?[\"']?")


def _by_way_of(view: View, child: _Called, base: _Called, named: list[_Called]) -> bool:
    """Reads "A goes back to C by way of B": from one to the other, where both steps are so."""
    steps = (one for one in named if _VIA.fullmatch(view.mentions.bare, base.end, one.start))
    return any(_holds(view, child, step) and _holds(view, step, base) for step in steps)


def _named(view: View) -> list[_Called]:
    hits = ((name, name.hit.alias) for name in view.mentions.names if name.hit)
    told = ((name, alias) for name, alias in hits if alias.kind in {"full", "bare", "title", "value"}
            and not OWNS_NEXT.match(view.mentions.bare, name.end))  # fmt: skip
    return [_Called(name.start, name.end, alias.printed, alias.subjects) for name, alias in told]


def _told(bare: str, one: _Called, two: _Called) -> tuple[_Called, _Called] | None:
    """The two as the one that is made and the one that it is said to be made from; None where neither is said."""
    before, gap = bare[: one.start], bare[one.end : two.start]
    if re.search(r"\bthe (?:other|second|latter)\b", gap):
        return None  # "One derives from A, the other from B"
    of_child = _OF_CHILD.search(before) or (_BEHIND.search(before) and _AS_ITS.match(bare, two.end))
    first = (of_child and _NAMED_AS.fullmatch(gap)) or _CHILD_FIRST.fullmatch(gap)
    first = first or (_OF_MAKING.search(before) and _MADE_FROM.fullmatch(gap))
    if first or (_HAS.fullmatch(gap) and _AS_BASE.match(bare, two.end)):
        return one, two
    second = (_OPENS_FROM.search(before) and _THEN.fullmatch(gap)) or (_OUT_OF.search(before) and _CAME.fullmatch(gap))
    return (two, one) if second or _BASE_FIRST.fullmatch(gap) else None


def _refused(view: View, child: _Called, base: _Called) -> Verdict:
    own = _bases(view, child)
    right = str(own[0].value) if own else None
    shown = f"; it is derived from {right}" if right else ""
    message = f"no fact derives {child.printed} from {base.printed}{shown}"
    tags = tuple(fact.tag for fact in own[:1])
    return Verdict(base.start, base.end, "attribute", message, facts=tags, repair=right if base.start > child.start else None)


def _bases(view: View, one: _Called) -> list[Fact]:
    return [fact for subject in one.subjects for fact in view.desk.by_subject.get(subject, ()) if fact.metric == "base_model"]


def _holds(view: View, child: _Called, base: _Called) -> bool:
    """Whether a fact has it, or the name of the one is that of the other with an end, or a source of the one names the other."""
    if own := _bases(view, child):
        return any(_same(base.printed, str(fact.value)) for fact in own)
    long, short = (one.printed.rpartition("/")[2].lower() for one in (child, base))
    return long != short and long.startswith(short)


def _same(said: str, value: str) -> bool:
    return said.lower() in {value.lower(), value.rpartition("/")[2].lower()}


def of_it(view: View) -> Iterator[Verdict]:
    """Reads "B is ninth, one place below A, which is built on it": of those spoken of, one is made from another."""
    told = _OF_IT.search(view.mentions.bare) if view.kind == "report" else None
    if told is None or denies(view, told.start()):
        return
    known = view.desk.ledger.subjects
    roles = (name for ref in view.referents if ref.kind == "role" for name in sorted(ref.subjects))
    others = [_Called(0, 0, known[name].name, (name,)) for name in (*roles, *view.carried) if name in known]
    spoken = [*_named(view), *others]
    different = [(one, two) for one in spoken for two in spoken if one.printed != two.printed]
    if different and not any(_holds(view, one, two) for one, two in different):
        yield Verdict(*told.span(), "attribute", "no fact derives any of these from another")
