"""Under whom a paper was submitted, told away from its title: "The paper submitted under A, with 77 upvotes, is “T”"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_UNDER = re.compile(r"\b(?:submitted|listed|filed) under (?:the )?(?:organi[sz]ation )?[\"']?(?=\ue000)")


@OpenRule
def under_whom(view: View) -> Iterator[Verdict]:
    """Refuses the one paper that a sentence names where the organization it tells of is another paper's."""
    papers = [ref for ref in view.single if all(view.desk.kind(name) == "paper" for name in ref.subjects)]
    names = {name for ref in papers for name in ref.subjects}
    yield from _of_the_one(view, papers, names)
    told = [*_UNDER.finditer(view.mentions.bare)]
    if len(names) != 1 or len(told) != 1 or any(ref.start < told[0].end() for ref in papers):
        return  # "T, submitted under A": `organizations` reads it
    own = view.rolls.of(names.pop(), "organization")
    after = next((ref for ref in view.referents if 0 <= ref.start - told[0].end() <= 1), None)
    said = view.low[after.start : after.end].strip("\"'") if after is not None else ""
    known = {str(fact.value).lower() for fact in view.desk.valued("organization")}
    if own is not None and said in known and str(own.value).lower() != said:
        yield Verdict(papers[0].start, papers[0].end, "wrong-subject", own.statement, facts=(own.tag,))


_CAME_UNDER = re.compile(
    r"\bunder whose name\b|\bcame in under\b|\b(?:is|"
    r"was) (?:the )?(?:paper )?(?:that (?:was )?)?(?:submitted|filed|listed) under\b|"
    r"\bsubmission under\b|^\W*the paper from\b|\babstract of a paper submitted under\b"
)
_OTHERS = re.compile(
    r"\b(?:than|behind|ahead|unlike|above|below|more|fewer|both|neither|nor|not|while|whereas|but|also|another|other|like)\b|n't\b"
)


def _of_the_one(view: View, papers: list[Referent], names: set[str]) -> Iterator[Verdict]:
    """Reads "It was A under whose name “T” was submitted", "“T” is the paper submitted under A": of one paper and one house."""
    if len(names) != 1 or not _CAME_UNDER.search(view.mentions.bare) or _OTHERS.search(view.mentions.bare):
        return
    own = view.rolls.of(next(iter(names)), "organization")
    known = {str(fact.value).lower() for fact in view.desk.valued("organization")}
    outside = [view.low[: papers[0].start], view.low[papers[-1].end :]]
    said = {one for one in known for text in outside if re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", text)}
    if own is not None and len(said) == 1 and str(own.value).lower() not in said:
        yield Verdict(papers[0].start, papers[0].end, "wrong-subject", own.statement, facts=(own.tag,))
