"""What the members of a set are beside whoever was spoken of: "none of the other nine is older", "only one is newer"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.measuring import Test
from autopost.grounding.view import View

_AGE = re.compile(
    r"\b(?:(?P<old>older|(?:was|were) (?:published|created|made|uploaded|submitted) (?:earlier|before it))|"
    r"(?:newer|younger|more recent|(?:was|were) (?:published|created|made|uploaded|submitted) (?:later|after it)))"
    r"\b(?! (?:than|release|version|one|date)\b)"
)


def older(view: View) -> Iterator[Test]:
    """Reads "A is of 11 March; only one of the ten is older": than whoever the words before are about."""
    for match in _AGE.finditer(view.mentions.bare):
        before = [ref for ref in view.referents if ref.end <= match.start() and ref.kind in {"name", "role"}]
        names = [*before[-1].subjects] if before else [*view.carried[:1]]
        own = view.desk.began(names[0]) if len(names) == 1 else None
        if own is None or own.day is None:
            continue

        def holds(name: str, own: str = own.subject.id, before: bool = bool(match["old"])) -> bool | None:
            one, two = view.desk.began(name), view.desk.began(own)
            if one is None or two is None or one.day is None or two.day is None:
                return None
            return name != own and (one.day < two.day if before else one.day > two.day)

        yield Test(*match.span(), holds, "older")
