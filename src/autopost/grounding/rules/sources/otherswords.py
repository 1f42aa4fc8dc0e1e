"""Words of somebody else's source, and what a thing is said to be about in words that none of its own sources has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.retelling.kindred import meant, of_one_root
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.retelling.vocabulary import FUNCTION
from autopost.grounding.rules.sources.predicates import figured
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import WORD
from autopost.grounding.words.stems import stems

_FUNCTION = stems(" ".join(FUNCTION))
_LEAST = 3
"""So many words of a source are no coincidence."""
_IS_ABOUT = re.compile(
    r"[\"']?(?:, [^,;:.]{1,60},)? (?:is|was|remains) (?:an?|the|another) (?:[a-z-]+ ){0,3}?"
    r"(?:paper|study|preprint|work|report|survey|project|repository|tool|library|dataset|framework) "
    r"(?P<what>(?:on|about|for|that|which|to|dealing with|concerned with) [^,;:.]+)"
)
_MANY = 4


@OpenRule
def others_words(view: View) -> Iterator[Verdict]:
    """Refuses three words and more in a row from another subject's source, where those of its own subject have few of them."""
    about = view.speaks_of
    if view.kind != "report" or len(view.named) != 1:
        return
    own = frozenset[str]().union(*(view.desk.words_of(name) for name in about))
    words = [word for word in WORD.finditer(view.mentions.bare) if stems(word[0]) - _FUNCTION - EMPTY]
    for at in range(len(words) - _LEAST + 1):
        row = words[at : at + _LEAST]
        known = sum(stems(word[0]) <= meant(own) or of_one_root(word[0], own) for word in row)
        whose = _whose(view, row, about) if known <= 1 and not figured(view, row[0].start(), row[-1].end()) else None
        if whose is not None:
            text = view.mentions.folded.text[row[0].start() : row[-1].end()]
            message = f"“{text}” has the words of {view.subject_name([whose])}"
            yield Verdict(row[0].start(), row[-1].end(), "wrong-subject", message)
            return


def _whose(view: View, row: list[re.Match[str]], about: frozenset[str]) -> str | None:
    """Whose source has these words one after the other; None where nobody's has, or one of those spoken of."""
    by_tag = view.desk.ledger.by_tag
    said = [stems(word[0]) for word in row]
    for tag, passage in view.desk.passages.items():
        if by_tag[tag].subject.id in about or not all(one <= stems(passage) for one in said):
            continue
        told = [known for word in WORD.findall(passage) if (known := stems(word)) - _FUNCTION - EMPTY]
        if any(all(one <= known for one, known in zip(said, told[n:], strict=False)) for n in range(len(told) - len(said) + 1)):
            return by_tag[tag].subject.id
    return None


@OpenRule
def told_to_be_about(view: View) -> Iterator[Verdict]:
    """Refuses "is a paper on compressing long chats for customer service" of whose facts have few of these words."""
    for ref in view.single if view.kind == "report" else ():
        told = _IS_ABOUT.match(view.mentions.bare, ref.end)
        if told is None:
            continue
        own = frozenset[str]().union(*(view.desk.words_of(name) for name in ref.subjects))
        words = [word for word in WORD.finditer(view.mentions.bare, *told.span("what")) if stems(word[0]) - EMPTY]
        words = [word for word in words if len(word[0]) > _LEAST]
        known = [word for word in words if stems(word[0]) <= meant(own) or of_one_root(word[0], own)]
        if len(words) >= _MANY and len(known) * _LEAST <= len(words):
            text = view.mentions.folded.text[slice(*told.span("what"))]
            yield Verdict(*told.span("what"), "claim", f"no fact or passage in scope says “{text}”")
