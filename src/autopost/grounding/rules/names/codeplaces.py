"""Where the code of a paper is said to be, told by the name of a repository: "the code of A is kept at owner/name"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_AT = re.compile(
    r"\bcode\b[^;:.]*? (?:is|are|was|has been|lies|lives|sits|can be found|found)\b[^,;:.\ue000]{0,24} (?:at|in|under|on) "
    r"(?:github at |github as |github under )?[\"']?$"
)


def code_places(view: View) -> Iterator[Verdict]:
    """Refuses the repository of one paper as that of another."""
    held = [fact for fact in view.desk.ledger.facts if fact.metric == "code_repository"]
    named = [name for ref in view.single for name in sorted(ref.subjects) if name.startswith("paper:")] or [*view.carried[:1]]
    for ref in view.referents if held and named else ():
        said = next(iter(ref.subjects)).removeprefix("value:") if ref.kind == "value" else ""
        owners = {fact.subject.id: fact for fact in held if said and _repository(fact) == said.lower()}
        own = next((fact for fact in held if fact.subject.id == named[0]), None)
        if owners and own is not None and named[0] not in owners and _AT.search(view.mentions.bare, 0, ref.start):
            right = _repository(own)
            message = f"{said} is the code of {view.subject_name(sorted(owners))}; that of the one named is at {right}"
            yield Verdict(ref.start, ref.end, "link", message, facts=(own.tag,), repair=right)


def _repository(fact: Fact) -> str:
    return str(fact.value).lower().removeprefix("https://").removeprefix("github.com/")
