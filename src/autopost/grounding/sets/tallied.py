"""What a quantity counts: the predicate that its own verb takes, before it ("Python has three") or after it."""

from __future__ import annotations

import re

from autopost.grounding.attaching.measuring import Test
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.sets.quantifiers import MADE_BY, MODE, OFTEN, Quantity
from autopost.grounding.view import View

_JOINTLY = r"(?:between them|together|jointly|combined|taken together) "
_SUBJECT_FIRST = re.compile(
    rf"[ \ue000]*(?:(?:camp|side|family|house|stable|series|team|projects?|repositor(?:y|ies)|models?|spaces?|datasets?|papers?|"
    rf"entries) )?(?:(?:alone |{_JOINTLY})?(?:has|have|had|takes?|took|counts?|"
    r"accounts? for|contributes?|provides?|supply|gets?|got|with|for|supplies|claims?|occup(?:y|ies)|fills?|"
    r"filled|owns?|places?|placed|landed|sent|fielded|follow (?:with|at|on)|come next with|"
    r"(?:leads|heads|tops) (?:the )?(?:licen[cs]e|language|sdk|tag|task|publisher) (?:table|list|count|tally) with|follows with|"
    r"(?:leads|heads|tops) the (?:licen[cs]es|languages|tags|tasks)(?: (?:among|of|in) [a-z \ue000]{1,40}?)? with|"
    r"fields?|sends?|boasts?|lands?|lists?|brought|saw|supplied|contributed|produced|"
    r"(?:is|stands) behind|drives?|builds?|powers?|runs?|underpins?|underlies|"
    r"holds?|makes? up|(?:is|are) the (?:main )?(?:language|licen[cs]e|sdk|tag|task|choice) (?:(?:used|worn|borne|shared|"
    r"carried|held|given) (?:by|to)|of|on|for|in|behind)"
    r"(?: the (?:models|datasets|spaces|repositories|projects)(?: (?:ranked|placed|at|from))?(?: numbers|"
    r" places)?)?|(?:appears?|stands?|features?|figures?|occurs?|turns up|comes up|sits) (?:in|on)(?: the names of)?|"
    r"is [a-z]+ (?:in|on)|(?:is|are) (?:shown|listed|recorded|given|known|reported) for|is that of|that of|"
    r"(?:is |are )?(?:used|worn|borne|shared|carried|claimed|held|named|given)"
    r"(?: as (?:the |its |their )?(?:main )?(?:language|licen[cs]e|tag|task|sdk))? by|(?:goes|went|fell) to|"
    r"covers|stands for|of|at|on)?"
    r"(?: (?:only|just|exactly))?|(?: in (?:numbers|figures))?[:(]|:? ?\ue000*[\"'])[ ]?"
)
_ROW = re.compile(r"(?:,|:)? ")
_THERE_ARE = re.compile(rf"(?: {NOUN.pattern})?,? there (?:is|are) (?:only |just |exactly )?")
"""Reads "Between 80,000 and 100,000 stars there are two of the ten"."""
_CLOSED = re.compile(r" ?(?:[;,.)]|$)")
"""Reads a row of a list: "Python 17, TypeScript 10", "MIT, three; ODC-By, one"."""


_TALLY = re.compile(
    r"\b(?:number|tally|count|total) of (?:the )?(?:[a-z]+ ){0,2}(?:models|datasets|spaces|papers|repositories|"
    r"projects)\b[^.;:,]{0,24}$"
)
_COMES_TO = re.compile(r" (?:listed |tracked |here )?(?:is|stands at|comes to|runs to|amounts to|now stands at) (?:only |just )?")
"""Reads "The tally of repositories without an open issue is six"."""


def _aside(bare: str, quantity: Quantity) -> bool:
    """Reads "nearly half, four of them, have": the number is told in passing, of what is told of the part."""
    after = re.match(r"(?: of them| in all| altogether| to be (?:exact|precise))?(?:,|\)| –)", bare[quantity.end :])
    return after is not None and re.search(r"(?:, |\(|– )(?:(?:or|namely|exactly) )?$", bare[: quantity.start]) is not None


def tests_of(view: View, said: list[Test], found: list[Quantity], at: int) -> tuple[Test, ...]:
    """What is counted: the predicate that the quantity's own verb takes, before it ("Python has three") or after it."""
    quantity, bare = found[at], view.mentions.bare
    of = quantity.of
    sized = of is not None and of.known and of.size_at[0] < of.size_at[1] and quantity.word in {"none", "all"}
    if quantity.of is not None and (quantity.of.limited or sized):
        # "Two of the papers published on Thursday": what says whom the set holds says nothing more of them.
        said = [t for t in said if not quantity.of.start <= t.start < quantity.of.end]
    own = quantity.number
    first = max((q.end for q in found[:at] if q.end <= quantity.start), default=0)
    limits = {id(t.number) for t in said if t.number is not None}
    later = (q for q in found[at + 1 :] if q.start >= quantity.end and q.word != "again" and not _aside(bare, q))
    later = (q for q in later if id(q.number) not in limits)  # "two have five": the five are no members
    last = min((q.start for q in later), default=len(bare))
    before = [t for t in said if first <= t.start and t.end <= quantity.start and (t.number is None or t.number is not own)]
    after = [t for t in those_in(said, quantity.end, last) if t.number is None or t.number is not own]
    gap = bare[before[-1].end : quantity.start] if before else "."
    gap = re.sub(r"\b(?:the|all) other $", "", gap) if quantity.word == "other" else gap
    row = _ROW.fullmatch(gap) and _CLOSED.match(bare, quantity.end) if before else None
    tally = before and _COMES_TO.fullmatch(gap) and _TALLY.search(bare[: before[-1].start])
    straight = [t for t in after if re.fullmatch(r" [\"']?", bare[quantity.end : t.start])]
    if quantity.word in OFTEN and straight:
        return (straight[0],)  # "four times Apache 2.0, twice MIT"
    if tally or (before and (_SUBJECT_FIRST.fullmatch(gap) or MODE.fullmatch(gap) or row or quantity.word in OFTEN
                             or _THERE_ARE.fullmatch(gap))):  # fmt: skip
        run = [before[-1]]
        for test in reversed(before[:-1]):
            if not re.fullmatch(r",? and |, ", bare[test.end : run[0].start]):
                break
            run.insert(0, test)
        each = re.match(r" (?:each|apiece)\b", bare[quantity.end :])
        jointly = re.search(rf" {_JOINTLY}", bare[run[-1].end : quantity.start])
        both = re.match(r" (?:account|contribute|make up|supply|provide|share|cover)\b", bare[run[-1].end :])
        return tuple(run) if each or jointly or both or len(run) == 1 else (run[-1],)
    made_by = MADE_BY.match(bare, quantity.end) if quantity.word == "other" else None
    if made_by is not None:
        return ()
    return _joined(bare, quantity, after)


_OR = r"(?: \w+)?,? or(?: (?:the|a|in|under))? "


_NEW_CLAUSE = re.compile(
    r"[;:.]|\b(?:while|whereas)\b|\bbut\b(?! [\"']?\ue000(?:[^,;:.]* (?:has|have|is|are|show|count)\b|[\ue000\"']* ?$))"
)
"""Not where "All of the eight but A have" says who is left out."""


def _joined(bare: str, quantity: Quantity, after: list[Test]) -> tuple[Test, ...]:
    """The first predicate after the quantity, in its clause, with those joined to it by "or"."""
    if not after or _NEW_CLAUSE.search(bare, quantity.end, after[0].start):
        return ()
    run = [test for test in after if test.start == after[0].start]  # "published on 13 June": of papers, or of releases
    joint = (
        r"(?: \w+)?,? (?:and|or)(?: (?:the|a|in|under))? |, " if re.match(r" (?:each|apiece)\b", bare[quantity.end :]) else _OR
    )
    if run[0].label in {"owner", "date"}:
        joint = r"(?: \w+)?,? (?:and|or) |, (?:and |or )?"  # "come from A, B and C": of one of these
    for test in after[len(run) :]:
        if not re.fullmatch(joint, bare[run[-1].end : test.start]):
            break
        run.append(test)
    return tuple(run)
