"""Default deny for a clause that rests on nothing: it says something of a subject, and no fact, figure or source is in it.

The words of such a clause may all be plain: "it is widely used", "A has changed hands", "which came out of nowhere".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.rereading.reworded import reports
from autopost.grounding.retelling.paraphrase import TOLD
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.retelling.vocabulary import FUNCTION
from autopost.grounding.rules.sources.predicates import in_another_script
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.wholeclauses import right_clauses
from autopost.grounding.words import phrases
from autopost.grounding.words.lexicon import WORD
from autopost.grounding.words.stems import stems

LEDGER_MATTERS = re.compile(rf"\b(?:{phrases.either('ledger_matters')})\b")
_ADVERBS = r"(?:(?:also|now|still|even|just|not|never|always|often|soon|already|once|all|both|[a-z]+ly) )*"
_BE = rf"is|are|was|were|has|have|had|does|do|did|can|could|will|would|may|might|must|should|{phrases.either('past_forms')}"
_WHO = r"(?:the |its |their )?(?:\ue000++(?:'s)?|it|they|which|who|both|model|dataset|space|repository|project|paper|tool)"
_SAYS = re.compile(
    rf"\W*(?:(?:and|but|while|whereas|although|though|yet|since|for|so|once) )?{_WHO}[\"']? {_ADVERBS}"
    rf"(?P<verb>{_BE}|(?![a-z]+ies\b)[a-z]{{2,}}(?:[^su'\W]s|ed))\b|"
    rf"\W*(?:and|but|yet|so) {_ADVERBS}(?P<more>{_BE})\b"
)
"""Reads "it is widely used", "A works well", "and has changed hands"."""
_APPOSED = re.compile(r"\ue000[\"']?, (?:an?|the|its|one) [^,;:.]+$")
_DOES = re.compile(rf" {_ADVERBS}(?P<verb>(?![a-z]+ies\b)[a-z]{{2,}}[^su'\W]s)\b")
"""Reads "A, an engine in Go, writes bug-free code"."""
_CUT = re.compile(
    r"[,;:()–.!?](?!\S)|[()–]|"
    r" (?<!anything )(?=(?:and(?! \ue000++ (?:each|both)\b)|but|while|whereas|although|though|which|yet) )"
)


_LEADS_ON, _FOR_WHICH = re.compile(r" (?:for|of|in|with|by)$"), re.compile(r" which [^.;:]*")
_ASIDE = re.compile(r",? ?(?:by|according to|as) [^,;:.]{3,60}, (?:of|that|in|on|for|to|as|from|with) ")


def unborne(view: View, found: list[Verdict], bound: list[Verdict]) -> Iterator[Verdict]:
    """Every clause of a report that says something of a subject and in which nothing is bound, and no source is retold."""
    about = view.speaks_of | {*view.carried}
    if not reports(view) or not about or in_another_script(view):
        return
    yield from _as_before(view)
    held = held_places(view, found, bound)
    told = stems(" ".join(str(fact.value) for fact in view.facts if fact.number is None and fact.subject.id in about))
    for start, end in plain_clauses(view.mentions.bare):
        said = _SAYS.match(view.mentions.bare, start, end)
        if said is None and _APPOSED.search(view.mentions.bare, 0, start):
            said = _DOES.match(view.mentions.bare, start + 1, end)  # "A, an engine in Go, writes bug-free code"
        if said is None or any(start <= at < end for at in held) or _matter(view, start, end):
            continue
        if _ASIDE.match(view.mentions.bare, end):
            continue  # "consists, by its own account, of": no clause yet
        more = _FOR_WHICH.match(view.mentions.bare, end) if _LEADS_ON.search(view.mentions.bare, start, end) else None
        if more is not None and (stems(more[0]) - EMPTY) & told:
            continue  # "are the tools for which A offers itself as an assistant": told of A
        first = said.start("verb" if said["verb"] else "more")
        words = [word[0] for word in WORD.finditer(view.mentions.bare, first, end)]
        claims = [word for n, word in enumerate(words) if word not in FUNCTION and (n or len(words) == 1)]
        if claims and not (stems(view.mentions.bare[start:end]) - EMPTY) & told:
            text = view.mentions.folded.text[first:end].rstrip()
            yield Verdict(first, first + len(text), "claim", f"no fact or passage in scope bears out “{text}”")


_AS_THEN = re.compile(r"\bas (?:it|they) (?:was|were|did|had)(?: been| done)? (?:[a-z]+ )?(?=\ue000)")


def _as_before(view: View) -> Iterator[Verdict]:
    """Refuses "as it did last month", "as it was last week": no one day, or a day of which nothing is known."""
    for said in _AS_THEN.finditer(view.mentions.bare):
        when = next((moment for moment in view.mentions.moments if moment.start <= said.end() < moment.end), None)
        window = next((window for window in view.mentions.windows if window.start <= said.end() < window.end), None)
        end = when.end if when else window.end if window else 0
        one_day = when is not None and when.sole is not None
        if end and not (one_day and when and any(when.holds(taken_on(fact)) for fact in view.facts)):
            yield Verdict(said.start(), end, "history", "no fact in scope is of that time")


def held_places(view: View, found: list[Verdict], bound: list[Verdict]) -> list[int]:
    """Where something stands that is bound, or that a rule looks at: figures, days, versions, links, quotations, attributes."""
    names, said = {(ref.start, ref.end) for ref in view.referents}, view.mentions
    dated = [*(m.start for m in said.moments), *(w.start for w in said.windows), *(v.start for v in said.versions)]
    quoted = [*(q.start for q in said.quotes), *(link.start for link in said.links), *(paper.start for paper in said.papers)]
    sized = [*(n.start for n in said.numbers), *(s.start for s in said.sizes), *(a.start for a in said.attributes)]
    held = [at for at in (*dated, *quoted, *sized) if not view.low.startswith("one ", at)]  # "does one thing"
    held += [one.start for one in bound if not any(a <= one.start and one.end <= b for a, b in names)]
    held += [at for start, end in right_clauses(view) for at in (start, end - 1)]
    return held + [one.start for one in found if one.severity == "blocker"]


def plain_clauses(bare: str) -> Iterator[tuple[int, int]]:
    """The sentence cut at stops and conjunctions; what a colon closes is a label."""
    at = 0
    for cut in _CUT.finditer(bare):
        if cut[0] != ":":
            yield at, cut.start()
        at = cut.start() + (cut[0] != " ")
    yield at, len(bare)


def _matter(view: View, start: int, end: int) -> bool:
    """Whether a clause speaks of what ledgers hold, or of two subjects at once: other rules read it."""
    bare = view.mentions.bare
    kinds = {"name", "owner", "value", "role", "pronoun"}
    several = sum(ref.kind in kinds for ref in those_in(view.referents, start, end)) > 1
    return several or any(read.search(bare, start, end) for read in (NOUN, CHANGE, TOLD, LEDGER_MATTERS))
