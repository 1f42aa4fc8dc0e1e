"""Claims that figures cannot carry: history, trend, cause, capability; and what is said not to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.growth.goingson import RUN, borne_by_moves, over_time
from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.grounding.order.saidoffigures import attributed, beaten, best_by_figure, gap_by_gains, grows, of_figures
from autopost.grounding.places.bestplaced import best_placed
from autopost.grounding.places.stances import stances
from autopost.grounding.retelling.broughtin import (
    HELPS_DO,
    IN_USE,
    able,
    brings_in_event,
    in_words_of,
    of_its_makers,
    of_measures,
    open_to_doubt,
    told_as_so,
)
from autopost.grounding.retelling.givenreasons import TOLD_AS, brought, reason_given
from autopost.grounding.retelling.kindred import meant, of_one_root
from autopost.grounding.retelling.plainmoves import only_moves
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.retelling.vocabulary import colourless
from autopost.grounding.rules.order.directions import NOT_EVERY
from autopost.grounding.rules.sources.predicates import LABEL
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.publishers import Publishers, publishers
from autopost.grounding.view import View
from autopost.grounding.words import phrases
from autopost.grounding.words.shortforms import spelt_out
from autopost.grounding.words.stems import stems

HISTORY = phrases.pattern("history")
TREND = phrases.pattern("trend")
CAUSE = phrases.pattern("cause")
CAPABILITY = phrases.pattern("capability")
ABLE = phrases.pattern("able")
ATTRIBUTION = phrases.pattern("attribution")
USE = phrases.pattern("use")
_ABOUT_EVIDENCE = re.compile(
    r"\b(?:(?:(?:the )?(?:figures?|facts?|hub|github|data|numbers?|ledger|platforms?|sources?|counts?|lists?|tables?|"
    r"ranking|scores?|ranks?)|this paper|we|readers?)(?: here)? "
    r"(?:(?:does|do|did|can|could|may|might)(?: not|n't)|cannot|"
    r"(?:says?|shows?|tells?|gives?) (?:nothing|neither|little)|gives? no|"
    r"may|might|could)|(?:nobody|none of (?:this|these)|nothing) "
    r"(?:here )?(?:does|do|did|can|says?|shows?|tells?|may|might|could))\b(?:(?!, (?:which|and|because|since|as)\b)[^.;]){0,40}$"
)


_WAITED = re.compile(r"\b(?:gone|waited|been) (?:the )?$")
"""Reads "has waited longest since its latest version": looked up over the releases."""


def beyond(view: View) -> Iterator[Verdict]:
    """History, trend, cause and capability, as far as the sentence's kind does not allow them."""
    if view.kind == "opinion":
        return
    report, told = view.kind == "report", publishers(view)
    classes = [
        ("history", HISTORY, True),
        ("trend", TREND, True),
        ("cause", CAUSE, True),
        ("capability", CAPABILITY, True),
        ("attribution", ATTRIBUTION, True),
        ("capability", ABLE, True),
        ("claim", USE, True),
        ("claim", IN_USE, view.cited or not report),
    ]
    for code, pattern, applies in classes:
        for match in pattern.finditer(view.mentions.bare) if applies else ():
            run = code == "trend" and RUN.fullmatch(match[0]) is not None
            if code == "trend" and not (report or run or (over_time(view, match) and not open_to_doubt(view, match.start()))):
                continue
            if match[0] == "best" and best_by_figure(view, match):
                continue
            if _elsewhere(view, match, code, told) or (pattern is IN_USE and not told_as_so(view, match)):
                continue
            if (pattern is IN_USE and of_its_makers(view, match)) or (match[0] == "can" and of_measures(view, match)):
                continue
            if not report and _weighed(view, match, pattern):
                continue
            if only_moves(view, match) or _carried(view, match, code, soft=pattern in (ABLE, USE)):
                continue
            text = view.mentions.folded.text[match.start() : match.end()].strip()
            hedged = not report and not run and view.says(_HEDGES)
            hedged = hedged and (pattern not in (HISTORY, CAUSE, ABLE, USE, IN_USE) or open_to_doubt(view, match.start()))
            yield Verdict(
                match.start(), match.end(), code,
                f"“{text}” is a claim of {'use' if code == 'claim' else code} that no fact or passage in scope makes",
                "warning" if hedged else "blocker",
            )  # fmt: skip


def _weighed(view: View, match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether an analysis only weighs by these words what its facts show, and brings in no event, use or ability."""
    if pattern is CAUSE:
        return not brings_in_event(view, match)
    if pattern in (ABLE, USE, IN_USE):
        return open_to_doubt(view, match.start()) or (pattern is ABLE and not able(view, match))
    return False


def _elsewhere(view: View, match: re.Match[str], code: str, told: Publishers | None) -> bool:
    """Whether the words are no claim of their kind here, or another rule reads them: of a set, a place, a role, a label."""
    bare, at = view.mentions.bare, match.start()
    before = bare[:at]
    alone = (ref for ref in view.referents if ref.kind == "role" and len(ref.subjects) == 1)
    placed = any(one.start < match.end() and at < one.end for one in stances(view))
    if (
        (placed and match[0] == "no longer")
        or any(best.start <= at < best.end for best in best_placed(view))
        or (told is not None and told.start <= at < told.end)
    ):
        return True  # "its best is fifth", "no other publisher has more than two"
    if code == "capability" and (any(ref.start <= at < ref.end for ref in alone) or _NTH_FASTEST.search(bare, 0, match.end())):
        return True
    if code == "trend" and _SET_OVER.match(bare, at):
        return True  # "soars above B": looked up as a comparison
    if code in {"trend", "capability"}:
        return view.within(at, match.end()) or (code == "trend" and NOT_EVERY.search(before) is not None)
    if (
        code == "claim"
        and _ISSUES_LIE.search(before)
        and not re.match(r" of (?:every|each|many|most|all)\b", bare[match.end() :])
    ):
        return True  # "11 open issues lie on the desk of A": a picture of what is counted
    label = LABEL.match(bare) if code == "claim" else None
    return (code == "history" and _WAITED.search(before) is not None) or (label is not None and match.end() <= label.end())


_SET_OVER = re.compile(rf"(?:{phrases.either('pictured_ahead')}) [^,;:.]{{0,20}}\ue000")
_ISSUES_LIE = re.compile(r"\bissues [^,;:.]*$|\d[\d,]* (?:[a-z]+ )?(?:lies?|sits?|waits?|rests?|piles? up|lay|sat) $")
_HEDGES = re.compile(r"\b(?:may|might|could|perhaps|suggests?|whether|if)\b")
_NTH_FASTEST = re.compile(
    rf"\b(?:grow|grew|growth|gain)\w*\b(?:[^.;]|\.\d)*\b(?:{'|'.join(ORDINAL_WORDS)}) (?:fastest|"
    rf"quickest)$"
)
"""Reads "its weekly growth of 15.4 percent is the second fastest": a place, and looked up as one."""
_MOST = re.compile(r"\b(?:most|first|last|best|worst|[a-z]{3,}est)\b[^.;:]{0,40} (?:of )?$")


def of_the_year(view: View) -> Iterator[Verdict]:
    """Reads "its longest pause this year": of a time that nobody gathered."""
    for window in view.mentions.windows if view.kind != "opinion" else ():
        told = _MOST.search(view.mentions.bare[: window.start]) if window.unit in {"year", "quarter", "decade"} else None
        if told is not None and window.vague:
            text = view.mentions.folded.text[told.start() : window.end]
            yield Verdict(told.start(), window.end, "history", f"“{text}” is a claim of history that no fact in scope makes")


def _carried(view: View, match: re.Match[str], code: str, *, soft: bool) -> bool:  # noqa: PLR0911 - a return for each reading
    if (shown := borne_by_moves(view, match)) is not None and code in {"trend", "history"}:
        return shown
    if code == "cause" and match[0].startswith(", as ") and TOLD_AS.search(view.mentions.bare[: match.start()]):
        return True
    if code == "cause" and gap_by_gains(view, match):
        return True
    if code == "cause" and not brought(view, match) and brings_in_event(view, match):
        return False
    if code == "history" and _FORMER.fullmatch(match[0]):
        return _named_before(view, match)
    if code == "attribution":
        return match[0].startswith("authors") and _by_authors(view, match)
    by_figures = code == "capability" and (grows(view, match) or of_figures(view, match) or beaten(view, match))
    if by_figures or (code in {"cause", "capability"} and _ABOUT_EVIDENCE.search(view.mentions.bare[: match.start()])):
        return True
    if attributed(view, match) or (code == "cause" and (reason_given(view, match.start(), match.end()) or brought(view, match))):
        return True
    return _sourced(view, match, code, soft=soft)


_FORMER = re.compile(r"(?:previously|formerly|originally|used to be)(?: (?:known|called|named))?")


def _named_before(view: View, match: re.Match[str]) -> bool:
    """Reads "previously known as B", "formerly B": what a source of whoever is spoken of calls him before, by that very name."""
    told = _BY_NAME.match(view.low, match.end())
    own = {name for ref in view.referents for name in ref.subjects} | {*view.carried}
    passages = (str(fact.value).lower() for fact in view.facts if fact.kind == "passage" and fact.subject.id in own)
    said = re.compile(rf"\b{_FORMER.pattern} (?:as )?{re.escape(told['name'])}(?![\w-])") if told else None
    return said is not None and any(said.search(passage) for passage in passages)


_BY_NAME = re.compile(r"(?: (?:known|called|named))?(?: as)? [\"']?(?P<name>[\w-]+(?:[./][\w-]+)*)")


def _by_authors(view: View, match: re.Match[str]) -> bool:
    """Whether it is the authors' saying: restated words are the paper's own, unless they tell of the authors.

    A description is theirs who made what it describes, and "its authors say" may stand beside a word of it.
    """
    if _own_line(view, match):
        return True
    said = [fact for fact in view.facts if fact.kind == "passage" and fact.subject.kind == "paper"]
    mine = {stem for stem in stems(view.mentions.bare) if len(stem) > _DRAWN_ON} - stems(match[0])
    drawn = (fact for fact in said if len(mine & stems(str(fact.value))) >= _DRAWN_ON)
    theirs = not view.cited and any(_AUTHORS.search(str(fact.value)) or _they_said(view, str(fact.value)) for fact in drawn)
    return theirs or any(not fact.restated for fact in said)


def _own_line(view: View, match: re.Match[str]) -> bool:
    """Reads "is, its authors say, an agent that grows", "turns code into a graph, its authors say" of a cited description.

    It must be told in its words, where an issue has it before; how much more is said beside them is for the other rules.
    """
    cited = (fact for fact in view.cited_passages if fact.metric == "description" and not fact.restated)
    known = stems(" ".join(str(fact.value) for fact in cited))
    if not known or not match[0].endswith(("say", "says", "call it", "calls it")):
        return False
    told = re.match(r"(?:,? that\b|,)?(?P<what>[^,;:.]+)", view.mentions.bare[match.end() :])
    before = re.split(r"[;:.]", view.mentions.bare[: match.start()])[-1]
    return in_words_of(told["what"], known) if told is not None else len((stems(before) & known) - EMPTY) > 1


def _they_said(view: View, passage: str) -> bool:
    """Whether a passage tells what "they" do, and denies what the sentence denies, and nothing else."""
    theirs, ours = _DENIED.search(passage), _DENIED.search(view.mentions.bare)
    if _THEY.match(passage) is None or (theirs is None) != (ours is None):
        return False
    return theirs is None or ours is None or bool((stems(theirs["what"]) & stems(ours["what"])) - EMPTY)


def _sourced(view: View, match: re.Match[str], code: str, *, soft: bool) -> bool:
    """Whether a passage in scope, a title or a tag says it."""
    spell = spelt_out if code == "capability" else str  # "powerful language models" of "powerful LLMs"
    passages = [spell(f"{fact.value} {fact.statement}") for fact in view.facts if fact.kind == "passage"]
    passages += [str(fact.value) for fact in view.facts if fact.metric in {"title", "pipeline_tag", "base_model"}]
    if not passages:
        return False
    known = stems(" ".join(passages))
    wide = (
        code == "trend"
        or (code == "capability" and len(match[0].split()) <= _TWO_WORDS)
        or (code == "cause" and match[0] in {"helps", "helped"})
    )  # "helps" of what "assists"
    helps = HELPS_DO.match(view.mentions.bare, match.start()) if code == "cause" else None
    if helps is not None and in_words_of(helps["what"], known, deed=True):
        return True
    if code == "history" and not stems(match[0]) - EMPTY - _PLAIN:  # "a first for": no word of its own
        return any(match[0].strip() in passage.lower() for passage in passages)
    if not soft and (said := stems(match[0]) - _ARTICLES) <= (meant(known) if wide else known):
        clauses = (stems(spell(told)) for passage in passages for told in _TOLD.split(passage))
        return bool(said) and any(said <= (meant(told) if wide else told) for told in clauses)
    if soft and view.cited and view.kind == "report" and any(fact.kind == "passage" for fact in view.facts):
        return True
    return soft and _worded(view, match, known)


_AUTHORS = re.compile(r"\bauthors?\b", re.IGNORECASE)
_THEY = re.compile(r"^(?:They|Their) ")
_DENIED = re.compile(r"(?:\b(?:not|no|never|without|cannot|neither|nor)\b|n't\b)(?P<what>[^.;:,]*)")
_TWO_WORDS = 2
_DRAWN_ON = 3
"""So many words of a passage, of more letters than that, show that it is told."""
_ARTICLES = frozenset({"the", "any", "your", "for"})
_PLAIN = stems("a an the first once for after in of its their")
_TOLD = re.compile(r"[.;!?\n](?=\s)|[\r\n]+")
"""One thing that a passage says: words from all over it say nothing together."""


def _worded(view: View, match: re.Match[str], known: frozenset[str]) -> bool:
    """Whether half of what a thing is said to do is in the words of its sources."""
    clause = re.split(r"[,;.]", view.mentions.folded.low[match.end() :])[0]
    if _NAMES_IT.search(match[0]):
        clause = f"{match[0]} {re.split(' and (?:is|has|stands|ranks|sits|comes)', clause)[0]}"
    words = stems(clause) - EMPTY - _DOING or stems(match[0]) - EMPTY  # "… on one graphics card.": the words themselves
    # Of a thing of which there is but a tag, "can generate video" is no word of "text-generation".
    gives, borne = _GIVES.fullmatch(match[0]) is not None, of_one_root(match[0].split()[0], known)
    enough = 1 if (gives or match[0].endswith(" into")) and not any(fact.kind == "passage" for fact in view.facts) else 2
    if words and enough * len(words & known) >= len(words):
        return True
    said = [word for word in re.findall(r"[a-z]{3,}", clause) if stems(word) & words] if gives or borne else []
    if gives and said and all(map(colourless, said)) and len((stems(view.mentions.bare) - EMPTY) & known) >= _DRAWN_ON:
        return True  # "users can roam it": of a source that the sentence draws on
    near = [word for word in said if stems(word) <= meant(known) or of_one_root(word, known)]
    return _literal(view, match, borne=borne and not gives) if not said else enough * len(near) >= len(said)


_GIVES = re.compile(r"can|(?:is|are) able to|capable of|enables|allows|lets (?:users|developers|you|people)")
"""Reads "can be queried" of what is "queryable": what is claimed is in the words that follow."""


def _literal(view: View, match: re.Match[str], *, borne: bool) -> bool:
    """Reads "the tools it works with", "from the video that it generates": nothing follows, and a source has these words."""
    ends = re.match(r"\W*(?:$|[.;:,])", view.mentions.bare[match.end() :])
    return ends is not None and (
        (borne and " " not in match[0])
        or any(match[0] in str(fact.value).lower() for fact in view.facts if fact.kind == "passage")
    )


_NAMES_IT = re.compile(r"\binto$|\b(?:on|under) (?:the )?[a-z]+$")
"""Reads "turns spoken words into text", "works on Android": what is claimed is within the words themselves."""
_DOING = stems("turn turns turning also even")
