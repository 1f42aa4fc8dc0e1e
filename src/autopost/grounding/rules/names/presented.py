"""Which paper a model, dataset or repository is of: "A is the model presented in the B paper" needs words that both share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.desk import stems
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_PRESENTED = re.compile(
    r"(?:,[^,;.:]{0,60},)? (?:is|was) the (?:very )?(?:model|dataset|space|code|repository|project|system|tool|implementation|"
    r"subject|topic|theme|object|outcome|result|product|fruit|work|one) "
    r"(?:(?:that is |that was )?(?:presented|described|introduced|proposed|released|published|discussed|unveiled|reported|tested)"
    r" (?:in|with|by|alongside|along with)|of|from|for|behind)"
    r" (?:the )?(?:paper |study |preprint )?(?:on |about )?[\"'\ue000]?|"
    r"(?:,[^,;.:]{0,60},)?(?:,? which| that)? (?:is|was|are|were)(?: also)? (?:described|presented|introduced|proposed|explained|"
    r"detailed|set out|laid out|discussed|studied|reported|outlined|documented|unveiled|evaluated|tested)"
    r"(?: in detail)? (?:in|by) (?:the )?(?:paper |study |preprint )?(?:on |about )?[\"'\ue000]?"
)
_TOLD = frozenset({"title", "code_repository", "description"})


@OpenRule
def presented(view: View) -> Iterator[Verdict]:
    """Reads "A is the model presented in the B paper": B, or its code, is called as A is."""
    refs = [ref for ref in view.referents if ref.kind in {"name", "value"}]
    for one in refs:
        for two in (ref for ref in refs if ref.start >= one.end):
            told = _PRESENTED.fullmatch(view.mentions.bare[one.end : two.start])
            papers = [name for name in sorted(two.subjects) if name.startswith("paper:")]
            others = sorted(one.subjects) if not one.subjects & two.subjects else []
            if told and papers and others and not any(_shared(view, other, paper) for other in others for paper in papers):
                said = view.mentions.folded.text[one.start : one.end]
                message = f"no fact links {said} to {view.subject_name(papers)}"
                yield Verdict(_after(one, view), two.end, "link", message)


def _after(one: Referent, view: View) -> int:
    """Where "is the model" begins, behind what is told of the model in passing."""
    at = re.search(r"\b(?:is|was) the ", view.mentions.bare[one.end :])
    return one.end + at.start() if at else one.end


def _shared(view: View, other: str, paper: str) -> bool:
    """Whether a name and a paper share a word, or a source of the one names the other."""
    if other.startswith("paper:"):
        return other == paper
    known = view.desk.ledger.subjects.get(other)
    called = (known.name if known else other.removeprefix("value:")).rpartition("/")[2]
    own = {word for word in re.findall(r"[a-z]{4,}", called.lower()) if word not in _PLAIN}
    said = " ".join(str(f.value) for f in view.desk.by_subject[paper] if f.metric in _TOLD or f.kind == "passage").lower()
    theirs = view.desk.ledger.subjects[paper].name.lower()
    words = stems(" ".join(str(f.value) for f in view.desk.by_subject.get(other, ()) if f.kind == "passage"))
    return any(word in said or word in theirs for word in own) or bool(stems(theirs.partition(":")[0]) <= words)


_PLAIN = frozenset({"model", "code", "mini", "base", "instruct", "chat", "open", "agent", "agents", "large", "small", "gguf"})
