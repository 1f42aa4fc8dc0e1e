"""Whoever an issue's sentence names, without citing anything of him: "663 more than B" of facts that know no B."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import Referent, View


def uncited(view: View) -> Iterator[Verdict]:
    """Refuses a name of whom no cited fact is, none was worked out from, and none speaks."""
    if not (view.cited and view.cites) or view.kind == "opinion":
        return
    cited = [view.desk.ledger.by_tag[tag] for tag in view.cites if tag in view.desk.ledger.by_tag]
    tied = {fact.subject.id for fact in cited} | {name for fact in cited for name in view.desk.inputs.get(fact.tag, ())}
    said = " ".join(f"{fact.subject.name} {fact.value} {fact.statement}" for fact in (*cited, *view.facts)).lower()
    for ref in view.referents:
        if (
            ref.kind == "name"
            and len(ref.subjects) == 1
            and not ref.subjects & {*tied, *view.topic}
            and not _told(view, ref, said)
        ):
            name = view.subject_name(ref.subjects)
            yield Verdict(ref.start, ref.end, "not-cited", f"the sentence cites nothing of {name}")


def _told(view: View, ref: Referent, said: str) -> bool:
    """Whether the cited facts speak of it by name, as a list does, or a source."""
    known = view.desk.ledger.subjects
    names = [known[name].name.lower() for name in ref.subjects if name in known]
    return view.low[ref.start : ref.end].removesuffix("'s") in said or any(name in said for name in names)
