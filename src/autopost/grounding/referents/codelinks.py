"""Papers and their code: "seven of the 15 papers come with a code repository", "the seven code repositories listed with them"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.measuring import Test
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.populations import Population
from autopost.grounding.view import View

_WITH_CODE = re.compile(
    r"\b(?:(?P<no>come without|comes without|without|(?:has|have|lists?|names?|gives?|links? to|offers?) no)|"
    r"(?:comes?|came|arrives?) with|has|have|had|with|links? to|points? to|shows?|lists?|gives?|names?|offers?|"
    r"provides?|shares?) "
    r"(?:(?:an?|any|the|their|its|public|open|linked) )*"
    r"(?:code(?: repositor(?:y|ies))?|(?:github )?repositor(?:y|ies)(?: (?:with|of|for) (?:the|their|its) code)?)"
    r"(?: (?:on|at) (?:github|\ue000++))?\b(?! (?:stars?|repositor))|"
    r"\b(?:(?:(?P<none>no)|an?|any) (?:code(?: repositor(?:y|ies))?|(?:github )?repositor(?:y|ies))|code repositories) "
    r"(?:is|are|was|were) (?:on record|given|listed|named|known|shown|linked|recorded)(?: here)?(?: (?:for|by|"
    r"with|in|to|from)\b|(?=\W*$|[,;.]))"
)
_REPOSITORIES = re.compile(
    rf"\bthe (?P<m>{SMALL_WORDS}|\d{{1,3}}) papers with (?:a )?(?:code|repositor(?:y|ies)|code repositor(?:y|"
    rf"ies))(?: listed| here| given)?|"
    rf"\b(?P<n>{SMALL_WORDS}|\d{{1,3}}) (?:linked |listed )?(?:code|papers') repositories"
    r"(?: (?:listed|linked|given|named|shown|told)(?: (?:with|by|in|for|beside) (?:the |these |our |its )?papers?)?)?"
)


def coded(view: View) -> Iterator[Test]:
    """Reads "come with a code repository", "link to their code", "is on record for": of papers, whether one is known."""
    for match in _WITH_CODE.finditer(view.mentions.bare):

        def holds(name: str, denied: bool = bool(match["no"] or match["none"])) -> bool | None:
            return (_address(view, name) != denied) if name.startswith("paper:") else None

        yield Test(*match.span(), holds, "code")


def code_sets(view: View) -> Iterator[Population]:
    """Reads "of the seven code repositories listed with the papers": the papers that have one."""
    for match in _REPOSITORIES.finditer(view.mentions.bare):
        names = tuple(name for name in view.rolls.covered.get("paper", ()) if _address(view, name))
        group = "n" if match["n"] else "m"
        if names and small(match[group]) == len(names):
            yield Population(*match.span(), match.span(group), len(names), "paper", (names,), known=True, limited=True)


def _address(view: View, name: str) -> bool:
    return any(fact.metric == "code_repository" for fact in view.desk.by_subject.get(name, ()))
