"""What descriptions are said to name: "Claude Code is named in the descriptions of A, B and C", "Both A and B name Cursor"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.namerows import joined
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_NAMED = re.compile(
    r"^\W*(?P<what>[A-Z][\w.+-]{1,24}(?: [A-Z][\w.+-]{1,20})*)(?: and (?P<too>[A-Z][\w.+-]{1,24}(?: [A-Z][\w.+-]{1,20})*))? "
    r"(?:is|are|was|gets?)(?: both| also| each)? "
    r"(?:named|mentioned|listed|cited)(?: by name| explicitly)? in (?:the )?(?:self-)?descriptions? of "
)
_NAME_IT = re.compile(
    r" (?:both |all )?(?:names?|mentions?|lists?) (?P<what>[A-Z][\w.+-]{1,24}(?: [A-Z][\w.+-]{1,20})?)(?= (?:among|as|in|"
    r"by)\b|[.,;])"
)
_IN_NAME = re.compile(
    r"\b(?P<word>[A-Z][\w.]{2,20}) (?:appears|occurs|is found|stands) in the names? of (?:just |only )?one (?:model|entry|"
    r"name|repository)"
    r"(?: (?:in|on|of|among) [^,;:.]{3,40})?[,:] (?:the )?[\"']?"
)
_COMMA = re.compile(r"[\"']?(?:,|,? and) (?:the )?[\"']?")


@OpenRule
def named_in_descriptions(view: View) -> Iterator[Verdict]:
    """Refuses whoever is named so and whose own description does not have the word."""
    text = view.mentions.folded.text
    if view.kind != "report":
        return
    if told := _NAMED.match(text):
        after = [ref for ref in view.single if ref.start >= told.end()]
        words = [word for word in (told["what"], told["too"]) if word]
        rows = [joined(view, after, _COMMA)] if after else []
        yield from (verdict for row in rows for ref in row for verdict in _lacking(view, ref, words))
    for told in _IN_NAME.finditer(text):
        ref = view.single_at(told.end())
        if ref is not None and told["word"].lower() not in view.low[ref.start : ref.end]:
            message = f"{view.subject_name(ref.subjects)} does not have {told['word']} in its name"
            yield Verdict(ref.start, ref.end, "wrong-subject", message)
    for told in _NAME_IT.finditer(text):
        before = [ref for ref in view.single if ref.end <= told.start()]
        row = next((run for at in range(len(before)) if (run := joined(view, before[at:], _COMMA))[-1] is before[-1]), [])
        if row and told.start() - row[-1].end <= 1:
            yield from (verdict for ref in row for verdict in _lacking(view, ref, [told["what"]]))


def _lacking(view: View, ref: Referent, words: list[str]) -> Iterator[Verdict]:
    (name,) = ref.subjects
    own = [str(fact.value).lower() for fact in view.desk.by_subject.get(name, ()) if fact.kind == "passage"]
    missing = next((word for word in words if own and not any(word.lower() in passage for passage in own)), None)
    if missing is not None:
        yield Verdict(ref.start, ref.end, "wrong-subject", f"nothing of {view.subject_name([name])} names {missing}")
