"""Where the code of a paper is said to be, told by the name of a repository: "the code of A is kept at owner/name"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_AT = re.compile(
    r"\bcode\b[^;:.]*? (?:is|are|was|has been|lies|lives|sits|can be found|found)\b[^,;:.\ue000]{0,24} (?:at|in|under|on) "
    r"(?:github at |github as |github under )?[\"']?$"
)


def code_places(view: View) -> Iterator[Verdict]:
    """Refuses the repository of one paper as that of another."""
    named = [name for ref in view.single for name in sorted(ref.subjects) if name.startswith("paper:")] or [*view.carried[:1]]
    own = view.rolls.of(named[0], "code_repository") if named else None
    for ref in view.referents if own is not None else ():
        if own is None or ref.kind != "value" or not _AT.search(view.mentions.bare, 0, ref.start):
            continue
        said = next(iter(ref.subjects)).removeprefix("value:")
        owners = sorted(name for name in view.desk.subjects_at(f"github.com/{said}") if name.startswith("paper:"))
        if owners and named[0] not in owners:
            message = f"{said} is the code of {view.subject_name(owners)}; that of the one named is at {own.value}"
            yield Verdict(ref.start, ref.end, "link", message, facts=(own.tag,), repair=str(own.value))
