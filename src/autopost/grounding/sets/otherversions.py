"""Other versions of a thing on a list: "no other version of GLM-5.2 made the trending list", "two other versions of it"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.typed import Judged
from autopost.grounding.view import View

_OTHER = re.compile(
    rf"\b(?P<many>no|not one|{SMALL_WORDS}) (?:other |further |more )"
    r"(?:version|variant|edition|build|copy|copies|conversion|cut|release)s? of (?:the )?[\"']?$"
)
_LISTED = re.compile(
    r"[\"']?,? (?:(?:also|too) )?(?:made|makes?|(?:is|are|stands?|appears?|sits?|ranks?) (?:also )?on|reached|entered|"
    r"features? on) (?:the )?(?:hugging face )?(?:trending )?list\b"
)


@each_once
def other_versions(view: View) -> Iterator[Judged]:
    """Every such statement: entries with the name in theirs, but for the one itself."""
    for ref in view.referents:
        told, listed = _OTHER.search(view.mentions.bare, 0, ref.start), _LISTED.match(view.mentions.bare, ref.end)
        if told is None or listed is None or ref.kind not in {"name", "value"}:
            continue
        said = view.spelt(ref.start, ref.end).rpartition("/")[2]
        entries = [name.rpartition(":")[2].lower().rpartition("/")[2] for name in view.rolls.trending.get("model", ())]
        count = sum(said in entry and entry != said for entry in entries)
        wanted = 0 if told["many"] in {"no", "not one"} else small(told["many"])
        yield Judged(told.start(), listed.end(), count == wanted)
