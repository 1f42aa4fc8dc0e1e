"""Of what kind a named thing is: "hermes-agent is a model", "the dataset DeepSeek-V4-Pro", "tops the list of trending Spaces"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.referring import kind_named
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View
from autopost.grounding.words.stems import stems

_KIND = r"(?P<kind>models?|datasets?|spaces?|repositor(?:y|ies)|repos?|papers?|preprints?)\b"
_BE = r" (?:(?:both|each|itself|also|all) )?(?:is|are|was|were|remains?)(?: (?:both|each|itself|also|all|not|only|simply))*"
_ENDS = (
    r"(?=\W*$|[,.;:)]|[\"' ]*\ue000| (?:that|which|by|from|with|of|on|in|at|and|but|about|has|have|had|published|created|made|"
    r"released|tagged|under|whose|is|are|was|were|leads?|tops?|ranks?|stands?|sits?|gained|took|drew|rose|fell|counts?|holds?)\b)"
)
_PLAIN = (
    r"(?:(?!(?:for|of|to|the|with|in|on|by|from|that|which|and|or|as|at|than|about|into|like|among)\b)[a-z\d][a-z\d.'-]* ){0,4}"
)
_ASIDE = r"(?:, (?:from|by|of|made by|published by|on) [^,;:.]{1,40},)?"
_IS = re.compile(rf"[\"']?{_ASIDE}(?:,|{_BE}) (?:(?:an?|the|another|two|three) )?{_PLAIN}(?:github |\ue000+ )?{_KIND}{_ENDS}")
_CALLED = re.compile(rf"\b(?:the|an?|this|its|trending|both|two) (?:[a-z-]+ed |[a-z]+ing |new |first |top )?{_KIND} [\"']?$")
_THE = re.compile(r"\b(?:the|this) [\"']?$")
_SUCH = re.compile(rf"[\"']? {_KIND}{_ENDS}")
_NTH_IS = re.compile(
    r"\b(?:number (?:one|two|three|four|five)|first|second|third|fourth|fifth) on the (?:hugging face )?list of "
    r"(?:hugging face )?(?:trending )?(?P<kind>models|datasets|spaces) (?:is|was|comes|stands) (?:the )?[\"']?$"
)
_ON_THE_HUB = frozenset({"model", "dataset", "space"})
_MADE = re.compile(r" (?:was|has been|is)(?: only| first)? (?:created|made|opened|set up|updated)\b")
_NOT_A = re.compile(r"(?: not|n't)(?: itself)? an? $")
_KINDS = frozenset({"model", "dataset", "space", "repository", "paper"})
_ON_LIST = re.compile(
    r"\b(?:tops|heads|leads|(?:is|ranks|stands|sits|comes)(?: in)?(?: place| number)? (?:\d{1,2}|[a-z]+)(?: place)? (?:on|in)) "
    r"the (?:hugging face )?list of (?:hugging face )?(?:trending )?(?P<kind>models|datasets|spaces)\b"
)


@OpenRule
def of_a_kind(view: View) -> Iterator[Verdict]:
    """Refuses the kind that a name is given where it is of another, and one denied to what is of that kind."""
    bare = view.mentions.bare
    named = [ref for ref in view.referents if ref.kind == "name"]
    for ref in named:
        such = _SUCH.match(bare, ref.end) if _THE.search(bare, 0, ref.start) else None
        inverted = _NTH_IS.search(bare, 0, ref.start)
        found = (_IS.match(bare, ref.end), _CALLED.search(bare, 0, ref.start), such, inverted)
        for match in filter(None, found):
            yield from _judged(view, ref, match)
    for match in _ON_LIST.finditer(view.low):
        yield from (told for ref in named if 0 < match.start() - ref.end <= len("' ") for told in _judged(view, ref, match))


def _judged(view: View, ref: Referent, match: re.Match[str]) -> Iterator[Verdict]:
    kind = kind_named(match["kind"].replace("preprint", "paper"))
    kinds = {view.desk.kind(name) for name in ref.subjects}
    denied = match.re is _IS and denies(view, match.start("kind"))
    if denied and not _NOT_A.search(view.mentions.bare, 0, match.start("kind")):
        return  # "is not the only such model"
    if kind == "repository" and kinds <= _ON_THE_HUB and _MADE.match(view.mentions.bare, match.end("kind")):
        return  # a model lies in a repository of the Hub
    if kinds <= _KINDS and (kind in kinds) == denied and (denied or not _called_so(view, ref, kind)):
        message = f"{view.subject_name(ref.subjects)} is a {' and a '.join(sorted(kinds))}"
        yield Verdict(*match.span("kind"), "wrong-subject", message)


def _called_so(view: View, ref: Referent, kind: str) -> bool:
    """Whether something of that kind bears the name too, or a source of the subject has the word."""
    name = view.spelt(ref.start, ref.end)
    known = view.desk.ledger.subjects.values()
    namesake = any(one.kind == kind and name in one.name.lower() for one in known)
    listed = any(name in fact.statement.lower() and kind in fact.statement.lower() for fact in view.desk.lists)
    return namesake or listed or any(stems(kind) <= view.desk.words_of(subject) for subject in ref.subjects)
