"""A section as its writer left it: sentences with slots, before code prints them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import BaseModel, ConfigDict

from autopost.briefs import Brief
from autopost.issue import Origin, SectionName
from autopost.replies import ItemReply, Said, SectionReply


class CallRecord(BaseModel):
    """One call as the run remembers it: for what, with which prompt, what came back, and how it ended."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    section: SectionName
    attempt: int
    prompt: str
    outcome: Literal["used", "failed"]
    fault: str = ""
    reply: str = ""
    tokens_in: int = 0
    tokens_out: int = 0


@dataclass(frozen=True)
class Draft:
    """One section as its writer left it, slots unprinted. `repaired` replaces sentences by their place in the issue."""

    brief: Brief
    reply: SectionReply
    origin: Origin
    calls: tuple[CallRecord, ...] = ()
    repaired: Mapping[str, Said] = field(default_factory=dict)


def sentences(draft: Draft) -> list[tuple[str, Said]]:
    """Every sentence of a draft with the JSON pointer that its text will have in the issue, repairs put in."""
    found: list[tuple[str, Said]] = []
    _walk(draft.reply, f"/{draft.brief.section}", draft.brief, found)
    return [(place, _of_its_section(draft.repaired.get(place, said), draft.brief.section)) for place, said in found]


def _of_its_section(said: Said, section: SectionName) -> Said:
    """Outside the opinions nothing is opinion: what calls itself one is held to the rules of a report."""
    if said.kind != "opinion" or section == "opinions":
        return said
    return said.model_copy(update={"kind": "report"})


def _walk(node: object, pointer: str, brief: Brief, found: list[tuple[str, Said]]) -> None:
    """Collect sentences; items stand where the brief has them, whatever order they came in."""
    if isinstance(node, Said):
        found.append((f"{pointer}/text", node))
    elif isinstance(node, ItemReply):
        place = [item.key for item in brief.items].index(node.item)
        name = "blurb" if brief.section == "tools" else "sentence"
        said = Said(text=node.text, kind=node.kind, cites=node.cites)
        found.append((f"/{brief.section}/items/{place}/{name}/text", said))
    elif isinstance(node, list):
        for n, item in enumerate(node):
            _walk(item, f"{pointer}/{n}", brief, found)
    elif isinstance(node, BaseModel):
        if set(type(node).model_fields) == {"text", "cites"}:
            kind: Literal["report", "opinion"] = "opinion" if brief.section == "opinions" else "report"
            found.append((f"{pointer}/text", Said(kind=kind, **node.model_dump())))
            return
        for name in type(node).model_fields:
            value = getattr(node, name)
            if name == "caption":
                found.append((f"{pointer}/caption/text", Said(text=value, kind="analysis", cites=getattr(node, "facts", []))))
            elif not isinstance(value, str):
                _walk(value, f"{pointer}/{name}", brief, found)
