"""What the sentences of a text so far leave behind for the next: whom it may take up, what was counted, asked and given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from autopost.facts import Fact
from autopost.grounding.desk import Desk
from autopost.grounding.mentions.mentions import Mentions
from autopost.grounding.mentions.sentences import kind_of
from autopost.grounding.referents.ofcited import head_first
from autopost.grounding.referents.referring import takes_up
from autopost.grounding.referents.resolving import MOST_OF_THEM
from autopost.grounding.rules import Verdict
from autopost.grounding.scoping import CARRIED, in_words_of_one, open_scope
from autopost.grounding.sets.quantities import Claim, claims
from autopost.grounding.statements.readwhole import met
from autopost.grounding.view import Met, Referent, View


@dataclass(frozen=True)
class LeftBehind:
    """What the sentences of a text so far leave behind; see `View` for what each of them is."""

    carried: tuple[str, ...] = ()
    asked: str = ""
    said: tuple[Fact, ...] = ()
    counted: tuple[Claim, ...] = ()
    spoken: tuple[tuple[str, ...], ...] = ()
    told: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    figures: tuple[float, ...] = ()
    day: date | None = None
    met: Met = field(default_factory=Met)
    text: str = ""


def begun(before: LeftBehind, mentions: Mentions) -> LeftBehind:
    """A new paragraph that names its own subjects, or takes up nobody, starts afresh."""
    names_some = mentions.papers or any(name.hit and name.hit.alias.subjects for name in mentions.names)
    kept = LeftBehind() if names_some or not takes_up(mentions.bare) else before
    return replace(
        kept, asked=before.asked, counted=(), spoken=(), versions=(), figures=(), day=None, met=Met(), text=""
    )  # fmt: skip


def plain_view(desk: Desk, mentions: Mentions, before: LeftBehind) -> View:
    """A sentence of plain text as the rules see it: in scope is every fact of those that it names or takes up."""
    again = before.told if len(before.told) > 1 and takes_up(mentions.bare) else ()
    again += _held(before.counted) if MOST_OF_THEM.search(mentions.bare) else ()
    carried = tuple(dict.fromkeys((*in_words_of_one(desk, mentions), *before.carried)))
    return View(
        desk,
        mentions,
        kind_of(mentions.folded.text),
        open_scope(desk, mentions, tuple(dict.fromkeys((*carried, *again)))),
        (),
        False,
        carried,
        before=before.asked,
        said=before.said,
        counted=before.counted,
        spoken=before.spoken,
        told=before.told,
        versions_before=before.versions,
        figures_before=before.figures,
        day_before=before.day,
        met_before=before.met,
        text_before=before.text,
    )


def opened(view: View, before: LeftBehind) -> View:
    """An issue's sentence as if it stood in plain text: it speaks of whom its place, its cites or the sentence before says."""
    cited = view.scope_subjects
    carried = view.topic or tuple(name for name in before.carried if name in cited) or cited or before.carried
    plain = plain_view(view.desk, view.mentions, replace(before, carried=carried))
    facts = tuple({fact.tag: fact for fact in (*plain.facts, *view.facts)}.values())
    return replace(plain, kind=view.kind, facts=facts, pointer=view.pointer, topic=view.topic, cited_of=view.cited_of)


def left_behind(view: View, bound: Sequence[Verdict], before: LeftBehind) -> LeftBehind:
    """What a sentence leaves behind, with what was left before it and still holds."""
    return LeftBehind(
        topics_of(view),
        asked(view),
        said(view, bound),
        claims(view) or before.counted,
        tuple(names for known in view.populations if known.known for names in known.readings),
        tuple(dict.fromkeys((*before.told, *_introduced(view))))[-CARRIED:],
        tuple(piece.value for piece in view.mentions.versions if not piece.label),
        tuple(n.value for n in view.mentions.numbers if n.form == "count" and any(v.start == n.start for v in bound)),
        day(view),
        met(view),
        view.mentions.folded.text,
    )


def day(view: View) -> date | None:
    """The day that a sentence named last, from which the next may count: "ten days earlier"."""
    return next((m.first for m in reversed(view.mentions.moments) if m.first == m.last and m.form in {"day", "weekday"}), None)


def said(view: View, bound: Sequence[Verdict]) -> tuple[Fact, ...]:
    """The values a sentence gave, for what the next one works out of them."""
    known = view.desk.ledger.by_tag
    facts = (known[verdict.facts[0]] for verdict in bound if verdict.facts[0] in known)
    return tuple(fact for fact in facts if fact.number is not None)[-6:]


def asked(view: View) -> str:
    """A sentence that asks, for the one that answers."""
    return view.low if view.low.rstrip("\"' ").endswith("?") else ""


def _held(counted: Sequence[Claim]) -> tuple[str, ...]:
    """Whom the last count before held of, for "the most upvoted of them"."""
    return counted[-1].held if counted and counted[-1].true else ()


def _introduced(view: View) -> Iterator[str]:
    """Whom a sentence names, each by himself, in their order."""
    for ref in view.referents:
        if ref.kind in {"name", "value"} and len(ref.subjects) == 1:
            yield from ref.subjects


def topics_of(view: View) -> tuple[str, ...]:
    """Whom the next sentence may take up: the subjects of this one, the topic first; unchanged where it names none."""
    refs = [ref for ref in view.referents if ref.kind in {"name", "role", "pronoun", "owner"} and len(ref.subjects) <= 3]
    named = frozenset(name for ref in refs if ref.kind == "name" and len(ref.subjects) == 1 for name in ref.subjects)
    # "The week's runner-up is A": one of those whom the role may mean.
    topics = tuple(dict.fromkeys(name for ref in refs for name in sorted(_meant(ref, named))))
    if not topics and view.cited:
        topics = view.scope_subjects
    if topics and all(ref.kind == "role" for ref in refs):
        # "Its rival led": who was spoken of before still is.
        topics = head_first(view, dict.fromkeys((*(name for name in view.carried if name in view.cited_of), *topics)))
    return topics[:8] or view.carried


def _meant(ref: Referent, named: frozenset[str]) -> frozenset[str]:
    """Whom a role means, where one of those whom it may mean is named beside it."""
    return ref.subjects & named or ref.subjects if ref.kind == "role" else ref.subjects
