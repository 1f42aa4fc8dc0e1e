"""Drafts of a whole small edition, made by hand, and the issue they are set into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from autopost.assembly import assemble
from autopost.book import Book, Read
from autopost.briefs import Angle, Brief, Item
from autopost.config import Config
from autopost.drafts import Draft
from autopost.facts import Fact, Ledger, Subject
from autopost.issue import SECTIONS, Issue, Origin, SectionName
from autopost.past import Past
from autopost.replies import SHAPES
from tests.made import DAY, fact, ledger, subject

ONE, TWO = subject("a/one"), subject("b/two")
TOOL, HIDDEN = subject("c/tool", "repository"), subject("d/hidden", "repository")
PAPER = subject("On Things", "paper")
FACTS = (
    fact("likes", 9, "likes", ONE), fact("likes", 1234, "likes", TWO), fact("stars", 500, "stars", TOOL),
    fact("upvotes", 61, "upvotes", PAPER), fact("first_author", "Ada L.", None, PAPER), fact("organization", "Acme", None, PAPER),
    fact("stars", 77, "stars", HIDDEN),
)  # fmt: skip
"""f1 to f7. No section is shown f7."""
SHOWN = ("f1", "f2", "f3", "f4", "f5", "f6")

SAID = {"text": "{f1.name} has {f1}.", "kind": "report", "cites": ["f1"]}
HEAD = {"text": "{f1.name} has {f1}", "cites": ["f1"]}
PIECE = {"headline": HEAD, "body": [[SAID], [SAID]]}
REPLIES: Mapping[SectionName, Any] = {
    "lead": {"headline": HEAD, "deck": [SAID], "body": [[SAID]] * 3, "panel": {"caption": "Figures", "facts": ["f1", "f2"]}},
    "deep_dive": {"headline": HEAD, "body": [[SAID]] * 4},
    "opinions": {"in_favour": PIECE, "against": PIECE},
    "tools": {"items": [{"item": "t1", **SAID}, {"item": "t2", **SAID}]},
    "reading": {"items": [{"item": "r1", **SAID}]},
}


def drafts(
    evidence: Ledger, replies: Mapping[str, Any] | None = None, *, tools: Sequence[Subject] = (ONE, TOOL), papers: int = 1
) -> tuple[Draft, ...]:
    """A draft a section: the replies given, plain ones for the rest."""
    angle = Angle(kind="newcomers", subjects=(ONE, TWO), facts=evidence.facts[:1], why="", motion="")
    items: dict[str, tuple[Item, ...]] = {
        "tools": tuple(Item(key=f"t{n}", subject=one) for n, one in enumerate(tools, start=1)),
        "reading": (Item(key="r1", subject=PAPER),)[:papers],
    }
    made = []
    for name in SECTIONS:
        reply = SHAPES[name].model_validate((replies or {}).get(name, REPLIES[name]))
        motion = {"motion": "Is {f2.name} ahead?", "motion_cites": ("f2",)} if name == "opinions" else {}
        story = None if name in items else angle
        brief = Brief(section=name, angle=story, shared=SHOWN[:2], own=SHOWN[2:], items=items.get(name, ()), **motion)
        made.append(Draft(brief, reply, Origin(writer="model")))
    return tuple(made)


def issue(
    replies: Mapping[str, Any] | None = None,
    *facts: Fact,
    since: date | None = None,
    config: Config | None = None,
    notices: tuple[str, ...] = (),
    **shown: Any,
) -> Issue:
    """The edition of 4 May 2026 set from these replies, over the small ledger and the facts given on top."""
    evidence = ledger(*FACTS, *facts)
    book = Book(evidence.facts, DAY, Read(models=2, papers=1, repositories=2))
    return assemble(
        drafts(evidence, replies, **shown), book, evidence, config or Config(), notices=notices, past=Past(since=since)
    )
