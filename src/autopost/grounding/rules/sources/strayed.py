"""A source told nearly in its own words, with one that it does not have: "turns any video into a knowledge graph" of code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.retelling.framewords import frames
from autopost.grounding.retelling.kindred import meant, of_one_root
from autopost.grounding.retelling.paraphrase import TOLD
from autopost.grounding.retelling.vocabulary import FUNCTION, colourless, forms, people, plain, verbs, verbs_in_er
from autopost.grounding.rules.sources.predicates import LABEL, clauses, figured, in_another_script
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words import phrases
from autopost.grounding.words.lexicon import PLATFORMS, TURNS, WORD
from autopost.grounding.words.shortforms import spelt_out
from autopost.grounding.words.stems import stems

_WORDS = [word for entry in phrases.words("telling_words") for word in entry.split()]
_TELLING = frozenset(
    form for word in _WORDS for form in forms(word) if form.rstrip("s") == word or not form.endswith(("er", "ers", "est"))
)
"""Words by which a paper gives what a source says, and which say nothing of it themselves."""
_TIMES, _MOST = 2, 3
"""How many words the source has for each that it does not have: in a clause, in a whole sentence."""
_DRAWN = 2
"""So many words shared make a sentence draw on a source."""
_SHORTEST = 4
"""Letters of a word that may stand for a longer one: "perf" for "performance"."""


def strayed(view: View) -> Iterator[Verdict]:
    """In a report, a clause that has its words from a passage has all of them from what is known of its subjects.

    A word that ledgers use anyway may be the paper's own, so it counts only where two others are the passage's. Where the passage
    itself is cited, an editor has it beside the sentence, and `predicates` asks for a shared word alone.
    """
    named = [ref.start for ref in view.referents if ref.kind != "list"] or [0] * bool(view.carried)
    about = view.speaks_of | set(view.carried)
    told = [view.desk.passages[fact.tag] for fact in view.facts if fact.kind == "passage" and fact.subject.id in about]
    if view.kind == "opinion" or view.cited or not told:
        return
    known = frozenset[str]().union(*(view.desk.words_of(name) for name in about))
    close = _close(view, told)
    said = [stems(word[0]) for word in content(view, 0, len(view.low))]
    borne_by = {passage: sum(word <= stems(passage) for word in said) for passage in told}
    drawn = [passage for passage, borne in borne_by.items() if borne >= _DRAWN]
    borne_at_all = max(borne_by.values())
    label = LABEL.match(view.mentions.bare)
    opened = label.end() if label is not None else -1
    whole = not any(figured(view, start, end) for start, end in clauses(view))
    for start, end in clauses(view):
        words = content(view, start, end)
        borne, source = max(
            (len({stems(word[0]) for word in words if stems(word[0]) <= stems(passage)}), passage) for passage in told
        )
        odd = [w for w in words if not _tells(view, w) and not colourless(w[0]) and not _akin(w[0], known, close)]
        odd = [
            word
            for word in odd
            if borne > 1
            or (borne and borne_at_all > 2 * _MOST and word.start() > opened and word[0] not in verbs())
            or any(at < word.start() for at in named)
        ]
        odd = [word for word in odd if word[0] not in _AWAY or not any(_DENIES.search(one) for one in (source, *drawn))]
        near = borne >= max(2, _TIMES * len(odd)) and not figured(view, start, end)
        if not near and not (whole and borne_at_all >= _MOST * len(odd)):
            odd = [word for word in odd if word[0] not in plain()] if borne else []
        opens = _ADDS.match(view.mentions.bare, start) or _BESIDES.match(view.mentions.bare, start)
        added = words and not borne and borne_at_all > 1 and not figured(view, start, end) and opens
        if added and not odd and not any(_akin(word[0], known, close) for word in words):
            odd = [word for word in words if not _tells(view, word)]
            odd = odd if len(odd) > 1 else []  # "and files bug reports on its own": of which the source has nothing
        for word in odd[:1]:
            yield Verdict(*word.span(), "claim", f"no passage in scope says “{word[0]}”")


_JOINED = re.compile(
    r"(?:[,;]|,? (?:and|or|but|then|plus|as well as|along with|together with|that|which)(?: then| also| even)?) "
    r"(?P<what>(?:(?!,? (?:and|or|but|then|plus|as well as|along with|together with|that|which)\b)[^,;:.()–]|[,.:](?=\S))+)"
)
"""Reads "and recorded speech", ", works offline", "that sits interviews": one thing more that is told of something."""
_SAYS = re.compile(
    r"\b(?:argue|say|write|report|find|show|propose|note|claim|hold|state|suggest|believe|conclude|observe|warn|point out)s? "
    r"that $"
)
_OF_THE_SAME = re.compile(r"^(?:to )?[a-z]+ (?:them|it)$|\b(?:what|who|whoever|anyone)\b")
"""Reads "condenses them and recalls them", "mend what a model gets wrong": more of what the source's words were told of."""
_INTO = re.compile(r" (?:into|to|from|out of|for|with|by|on|in|at|across|through|like) ")


def slipped_in(view: View) -> Iterator[Verdict]:
    """Refuses, in a report that cites a source, one thing more of which the source has no word: "and trains models of its own".

    Most of what such a sentence says is in the source's words or in none that claim, so a joined part that has none of the first
    and another besides is no retelling. A word of use or quality is refused anywhere.
    """
    cited = [view.desk.passages[fact.tag] for fact in view.cited_passages]
    if view.kind != "report" or not cited or in_another_script(view):
        return
    known = frozenset[str]().union(*(view.desk.words_of(name) for name in view.scope_subjects))
    close = _close(view, cited)
    for joined in _JOINED.finditer(view.mentions.bare):
        start, end = joined.span("what")
        if _SAYS.search(view.mentions.bare, 0, start):
            continue  # "they argue that models should": all of what is said, and no part more
        if figured(view, start, end) or _tells_else(view, start, end) or _OF_THE_SAME.search(joined["what"]):
            continue
        if (into := _INTO.search(joined["what"])) is not None:
            end = start + into.start()
        if len(view.mentions.bare[start:end].removeprefix("to ").split()) < _DRAWN:
            continue
        words = [word for word in content(view, start, end) if word[0] not in people()]
        odd = [word for word in words if not _frames(word[0])]
        borne = [word for word in words if _akin(word[0], known, close)]
        if odd and all(word[0] in plain() - PLATFORMS for word in borne):
            yield Verdict(odd[0].start(), odd[-1].end(), "capability", f"the source has nothing of “{joined['what'].strip()}”")


def _frames(word: str) -> bool:
    return word.endswith("ly") or colourless(word) or word in plain()


def _tells_else(view: View, start: int, end: int) -> bool:
    """Whether a part names somebody, or tells what other rules look up: a day, a version, an attribute, who says so."""
    pieces = [piece.start for piece in (*view.mentions.attributes, *view.mentions.versions)]
    pieces += [moment.start for moment in view.mentions.moments]
    pieces += [ref.start for ref in view.referents if ref.kind in {"name", "owner", "role"}]
    return any(start <= at < end for at in pieces) or any(read.search(view.mentions.bare, start, end) for read in (TOLD, NOUN))


_ADDS = re.compile(
    r",? ?(?:(?:and|but|then|while|that|which)(?: (?:then|also|even|it|they|that|which))*|it|this|they) "
    r"(?!(?:is|are|has|have|was|were|had)\b)[a-z]{3,}s?\b"
)
"""Reads ", and files bug reports": a thing more that somebody does."""
_BESIDES = re.compile(
    r",? ?(?:and|as well|as|plus|besides|along with|together with) (?:as )?(?:an?|the|its|new|with|for|of|in|on|"
    r"to) (?!\ue000|\d)"
)
"""Reads "as well as a new one for generating images": a thing more that somebody has."""


def _close(view: View, told: list[str]) -> frozenset[str]:
    """The words of those sources that a sentence draws on: they have two of its words, or the most."""
    said = [stems(word[0]) for word in content(view, 0, len(view.low))]
    shared = {passage: sum(1 for word in said if word <= stems(passage)) for passage in told}
    least = min(_DRAWN, max(shared.values(), default=0))
    return stems(spelt_out(" ".join(passage for passage, count in shared.items() if count >= least)))


def content(view: View, start: int, end: int) -> list[re.Match[str]]:
    """The words of a stretch that say something: no function words, no numbers."""
    numbers = [(number.start, number.end) for number in view.mentions.numbers]
    numbers += [match.span() for match in TURNS.finditer(view.mentions.bare, start, end)]
    words = (word for word in WORD.finditer(view.mentions.bare, start, end) if word[0] not in FUNCTION)
    return [word for word in words if not any(a <= word.start() < b for a, b in numbers)]


_AS_NOUN = re.compile(
    r"(?:\b(?:an?|the|any|some|every|each|no|of|with|without|by|for|on|in|at|its|their|from|into|through|over|under|is|are)|"
    r"[a-z]-|\b[a-z]{2,}(?:ed|al|ive|ous|ful|ic|able|ary|less)) ?$"
)
_AS_GERUND_NOUN = re.compile(r"\b(?:an?|the|any|some|every|each|no|its|their|is|are|was|were) $")
"""Reads "by building in constraints": a verb still, unless an article stands before it."""
_SYSTEMS = frozenset({"windows", "linux", "macos", "android", "ios"})
"""Where something runs is the source's to say."""
_AWAY = frozenset({"missing", "absent", "lacks", "lacking", "skipped", "cannot", "fail", "fails", "failed", "failing"})
_DENIES = re.compile(r"\b(?:not|no|without|never|cannot|\w+n't)\b")


def _tells(view: View, word: re.Match[str]) -> bool:
    """Whether a word says nothing of the source: one by which it is told, a name's, or what a subject of any ledger does."""
    said = word[0]
    if (
        said in _TELLING
        or (said in PLATFORMS and said not in _SYSTEMS)
        or said.endswith("ly")
        or TOLD.fullmatch(said) is not None
    ):
        return True
    if frames(view, word.start()):
        return True
    noun = (_AS_GERUND_NOUN if said.endswith("ing") else _AS_NOUN).search(view.mentions.bare[: word.start()])
    return said in verbs() and (not said.endswith(("er", "ers")) or said in verbs_in_er()) and noun is None


def _akin(word: str, known: frozenset[str], near: frozenset[str]) -> bool:
    if stems(word) <= known | meant(near) or of_one_root(word, known):
        return True
    return any(len(other) >= _SHORTEST and (word.startswith(other) or other.startswith(word[:6])) for other in known)
