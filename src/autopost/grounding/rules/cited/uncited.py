"""Whoever an issue's sentence names, without citing anything of him: "663 more than B" of facts that know no B."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.mentions.names import Name
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
            ((ref.kind == "name" and len(ref.subjects) == 1) or ref.kind == "owner")
            and not ref.subjects & {*tied, *view.topic}
            and not _told(view, ref, said)
        ):
            whom = view.subject_name(ref.subjects) if ref.kind == "name" else view.mentions.folded.text[ref.start : ref.end]
            yield Verdict(ref.start, ref.end, "not-cited", f"the sentence cites nothing of {whom}")
    for one in view.mentions.names:
        if one.hit and one.hit.alias.facts and not one.hit.alias.subjects and not _stated(view, one, said):
            yield Verdict(one.start, one.end, "not-cited", f"the sentence cites nothing of {one.hit.alias.printed}")


def _stated(view: View, name: Name, said: str) -> bool:
    """Whether a cited fact has it for its value, as a base or an organization, or has its words."""
    tags = name.hit.alias.facts if name.hit else ()
    return bool({*tags} & {*view.cites}) or view.low[name.start : name.end].removesuffix("'s") in said


def _told(view: View, ref: Referent, said: str) -> bool:
    """Whether the cited facts speak of it by name, as a list does, or a source."""
    known = view.desk.ledger.subjects
    names = [known[name].name.lower() for name in ref.subjects if name in known]
    return view.low[ref.start : ref.end].removesuffix("'s") in said or any(name in said for name in names)
