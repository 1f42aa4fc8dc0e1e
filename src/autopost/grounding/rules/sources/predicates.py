"""Default deny for what is said of a subject: told in the ledger's own words, or in those of its sources, or a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import other_script
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.retelling.framewords import frames
from autopost.grounding.retelling.kindred import meant, of_one_root
from autopost.grounding.retelling.paraphrase import TOLD
from autopost.grounding.retelling.vocabulary import colourless, foreign, judges, people, plain, plain_stems
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.publishers import publishers
from autopost.grounding.view import View
from autopost.grounding.words import phrases
from autopost.grounding.words.lexicon import FILLER, TURNS, WORD
from autopost.grounding.words.stems import stems

_CLAUSE = re.compile(r"(?:[^,;:()–.!?]|[,.:](?=\S))+")
_JOINT = re.compile(r" (?:and|but|while|whereas|although|though|which|whose|yet|as|once) ")
_EVIDENCE = re.compile(
    rf"\b(?:figures?|numbers?|data|facts|counts?|lists?|ledger|hub|github|ranking|table)\b[^.;]{{0,30}}"
    rf"\b(?:{phrases.either('evidence_verbs')})\b"
)
# What a subject does, and what was done to it.
_VERB = re.compile(
    r"(?:\ue000|\b(?:it|which|that|and|who|model|paper|project|repository|tool|library|framework|dataset|space)) "
    r"(?:(?:also|now|still|even|just|[a-z]+ly|has|had|have) )*(?!runs on \ue000)(?P<verb>[a-z]{3,}(?:s|ed))(?= )(?! of\b)"
    r"|(?<=[,;:] )(?P<doing>[a-z]{3,}(?:ing|ed))(?= )"
)


def predicates(view: View) -> Iterator[Verdict]:
    """In a report about a subject, a clause with words that neither ledgers nor its sources use is a claim of its own."""
    named = view.speaks_of
    if view.kind != "report" or not named or in_another_script(view):
        return
    own = _own_words(view, named)
    for start, end in clauses(view):
        odd, claims = _odd(view, start, end, own)
        clause = view.mentions.bare[start:end]
        claims = [] if _who_uses(view, claims, named) else [word for word in claims if not frames(view, word[0])]
        told = [*odd, *claims]
        if told and not _EVIDENCE.search(clause) and not _borne_by_source(view, clause, told, named):
            first, last = min(a for a, _ in told), max(b for _, b in told)
            text = view.mentions.folded.text[first:last]
            grave = bool(claims) and not _label(view, told)
            grave = grave or (view.cited and not view.cited_passages)  # no source is told, so none can have said it
            grave = grave or _FOR_READERS.search(clause) is not None or _does(view, start, last) or _is(view, told)
            yield Verdict(first, last, "claim", f"no fact or passage in scope says “{text}”", "blocker" if grave else "warning")


_WHO = frozenset({"users", "user", "developers", "developer", "programmers", "programmer", "people", "makers", "maker",
                  "person", "teams", "team"})  # fmt: skip
_DRAWN = 2
_CONTRIBUTE = stems("contributors")
_BEHIND = re.compile(
    r"\b(?:people|developers|persons) (?:behind|in|on|who (?:made|wrote|built|worked on|contributed)|working on)\b"
)
"""Reads "a third of the people behind v0.23.0 are newcomers: 63 of 200 contributors": who they are, the source says."""


def _who_uses(view: View, claims: list[tuple[int, int]], named: frozenset[str]) -> bool:
    """Whether all that is odd is whom a source speaks to: "lets people query any code" of "any code you can query"."""
    if not claims or any(view.mentions.bare[a:b] not in _WHO for a, b in claims):
        return False
    said, own = stems(view.mentions.bare) - plain_stems(), named | set(view.carried)
    passages = [view.desk.passages[f.tag] for f in view.facts if f.kind == "passage" and f.subject.id in own]
    makers = _CONTRIBUTE & stems(view.mentions.bare) and _BEHIND.search(view.mentions.bare)
    return any(len(said & stems(one)) >= _DRAWN or (makers and stems(one) >= _CONTRIBUTE) for one in passages)


_DOES = re.compile(
    r"(?:[,;:–(] ?|\ue000[\"']?,?|\b(?:it|which|that|who|model|paper|project|repository|tool|library|framework|"
    r"dataset|space|and))"
    r" ?(?:(?:also|now|still|even|just|never|[a-z]+ly) )*"
    r"(?!(?:is|was|has|does|its|this|thus|less|as|plus|versus|ranks?|stands?|sits?|lies|comes?|leads?|heads?|tops?|remains?|"
    r"stays?|holds?|shows?|counts?|boasts?|posts?|adds?|gains?|takes?|draws?|follows?|trails?|counted|named|ranked|listed|"
    r"placed|tagged|added|gained|posted|needed|scored)\b)"
    r"(?P<verb>[a-z]{2,}(?:[^su]s|ed))\b"
)


_BEING = re.compile(
    r"\b(?:is|are|was|were|remains?|seems?|looks?|feels?|sounds?|proves?|appears?)(?: (?:so|very|quite|too|[a-z]+ly|"
    r"rather|still|now))* $"
)


LABEL = re.compile(r"^[\"']?[^:.;()\d]{1,60}: ")


def _label(view: View, told: list[tuple[int, int]]) -> bool:
    """Reads "Skills in demand: 9,969 stars", "Overnight sensation:": the wit of a headline, before what it reports."""
    label = LABEL.match(view.mentions.bare)
    return label is not None and all(end <= label.end() and view.mentions.bare[start:end] not in people() for start, end in told)


def _is(view: View, told: list[tuple[int, int]]) -> bool:
    """Whether a word that no ledger has says how its subject is: "is overrated"."""
    spoken = min((ref.end for ref in view.referents if ref.kind != "list"), default=len(view.mentions.bare))
    return any(spoken <= start and _BEING.search(view.mentions.bare[:start]) for start, _ in told)


def _does(view: View, start: int, end: int) -> bool:
    """Whether what a clause says by these words is something that its subject does: "runs on a laptop", "never forgets"."""
    deeds = _DOES.finditer(view.mentions.bare, max(0, start - 3), end)
    ends = {ref.end for ref in view.referents}
    return any(not deed[0].startswith("\ue000") or "," in deed[0] or deed.start() + 1 in ends for deed in deeds)


def in_another_script(view: View) -> bool:
    """Whether a passage that is cited is mostly not in Latin letters: a telling in English shares no word with it."""
    return any(other_script(str(fact.value)) for fact in view.cited_passages)


_CODE = stems("code coder")
_CODING = re.compile(
    r"coding (?:(?:model|agent|assistant|tool|project|repository|gguf|entry|cut|build|version|variant|edition|"
    r"conversion|derivative|fine-?tune)\b|\ue000)"
)
"""Reads "Moonshotai's coding model" of Kimi-K2.7-Code."""


def _odd(view: View, start: int, end: int, theirs: frozenset[str]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where a clause leaves the ledger's words, and where it claims with them.

    What somebody does is free where a figure says how much of it is done.
    """
    said = meant(theirs) | view.desk.list_words | view.desk.task_words
    counts, told = figured(view, start, end), TOLD.search(view.mentions.bare) is not None
    done = {match.span(match.lastgroup or 0) for match in _VERB.finditer(view.mentions.bare, start, end)}
    filler = [match.span() for match in FILLER.finditer(view.mentions.bare, start, end)]  # the house style's matter
    filler += [match.span() for match in TURNS.finditer(view.mentions.bare, start, end)]
    filler += [(told_of.start, told_of.end)] if (told_of := publishers(view)) else []
    filler += [(piece.end, piece.end + 8) for piece in view.mentions.attributes if _UNDER.match(view.mentions.bare, piece.end)]
    filler += [match.span() for match in _FOR_READERS.finditer(view.mentions.bare, start, end)]
    filler += [(number.start, number.end) for number in view.mentions.numbers]  # "twelfth" is looked up as a place
    odd, claims, judged = [], [], []
    for match in WORD.finditer(view.mentions.bare, start, end):
        word = match[0]
        own = word == "desk" and view.mentions.bare[: match.start()].endswith("release ")  # a table of the paper's
        own = own or (bool(said & _CODE) and _CODING.match(view.mentions.bare, match.start()) is not None)
        if own or stems(word) <= said or of_one_root(word, theirs) or any(a <= match.start() < b for a, b in filler):
            continue
        giver = word in people() and counts and _counted(view, match)
        if foreign(word) or (not told and word in people() and not giver):
            claims.append(match.span())
        elif judges(word) and not told:
            judged.append(match.span())
        elif word in plain() or colourless(word) or _how(word) or (word in people() and counts):
            continue
        elif match.span() in done and not counts:
            claims.append(match.span())
        elif match.span() not in done:
            odd.append(match.span())
    # A writer tells a source's words in others; before anybody is named, and beside a figure, one word may be colour.
    spoken = any(ref.kind != "list" and ref.start < end for ref in view.referents)
    spare = 1 if told or counts or not spoken else 0
    odd = [*odd, *judged]
    return (odd, claims) if claims or judged or len({view.mentions.bare[a:b] for a, b in odd}) > spare else ([], [])


_UNDER = re.compile(r" (?:drives|powers|runs|serves) (?:\w+ of |the other )")
"""Reads "Gradio drives eight of the ten": counted as those that have it."""


_FOR_READERS = re.compile(
    r"\b(?:for|to) (?:readers|those|anyone|anybody|whoever)(?: who (?:are|is))? (?:interested in|curious about|"
    r"keen on|looking for)\b"
)
"""Reads "for readers interested in spatial reasoning there is A": whom the paper speaks to."""


def _how(word: str) -> bool:
    return word.endswith("ly") and len(word) > 5


DISCOURSE = re.compile(phrases.either("ordinal_discourse"))


def _in_talk(view: View, start: int) -> bool:
    """Reads "first it records, then it condenses", "from first principles": an ordinal that is no place."""
    return any(match.start() <= start < match.end() + 1 for match in DISCOURSE.finditer(view.mentions.bare))


def figured(view: View, start: int, end: int) -> bool:
    """Whether the clause gives a figure of the ledger: so many of something counted, or a place."""
    ours = those_in(view.mentions.numbers, start, end)
    return any(n.form == "ordinal" and not _in_talk(view, n.start) for n in ours) or (
        bool(ours) and NOUN.search(view.mentions.bare, start, end) is not None
    )


_GIVING = re.compile(r"\b(?:starred|downloaded|liked|forked|upvoted|voted|followed|given|gave|giv(?:e|es|ing)|pressed|clicked)\b")


def _counted(view: View, people: re.Match[str]) -> bool:
    """Reads "1,039 developers", "has been starred by as many people": a figure told of those who give."""
    bare = view.mentions.bare
    gaps = (bare[n.end : people.start()] for n in view.mentions.numbers if n.end <= people.start())
    counted = any(re.fullmatch(r"(?: [a-z]+){0,2} ", gap) for gap in gaps)
    return counted or _GIVING.search(bare) is not None


def clauses(view: View) -> Iterator[tuple[int, int]]:
    """The sentence cut at stops and joints: each says one thing of its subject."""
    for match in _CLAUSE.finditer(view.mentions.bare):
        at = match.start()
        for joint in _JOINT.finditer(match[0]):
            yield at, match.start() + joint.start()
            at = match.start() + joint.start()
        yield at, match.end()


def _own_words(view: View, named: frozenset[str]) -> frozenset[str]:
    """The words of the names, tags, titles and passages of those in question."""
    involved = {*named, *view.carried, *view.topic}
    cited = {fact.subject.id for fact in view.facts if fact.tag in view.cites}
    return frozenset[str]().union(*(view.desk.words_of(name) for name in involved | cited))


def _borne_by_source(view: View, clause: str, odd: list[tuple[int, int]], named: frozenset[str]) -> bool:
    """Whether a passage of those it is about has half of the clause's content; where one is cited, a word of the sentence."""
    content = stems(view.mentions.bare if view.cited else clause) - plain_stems()
    own = named | set(view.carried)
    passages = [view.desk.passages[f.tag] for f in view.facts if f.kind == "passage" and (view.cited or f.subject.id in own)]
    shared = content & stems(" ".join(passages))
    return bool(shared) if view.cited else len(shared) >= len(odd)
