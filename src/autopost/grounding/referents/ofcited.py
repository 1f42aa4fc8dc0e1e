"""Whom an issue's sentence means without a name, by whose facts it cites: "the smaller one", "the paper on agents"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from autopost.folding import folded_key
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.metrics import COUNTED_IN
from autopost.grounding.referents.referring import MEASURED, NOUNS
from autopost.grounding.view import Referent, View

_HEADS = "leader|front[- ]?runner|pace-?setter"
_TAILS = "rival|runner-?up|competitor|challenger|contender|pursuer|chaser"
_NEAR = "nearest|closest|nearer|closer"
_FAR = r"(?:(?:far|much|slightly|somewhat|vastly|considerably)\ )?"
_ADJECTIVES = "smaller|larger|bigger|newer|younger|older"
_TOLD = re.compile(
    rf"""\b(?:
      (?P<head>(?:the|that)\ (?:(?:new|present|current)\ )?(?:{_HEADS}))
    | (?P<tail>(?P<its>its\ )?(?:(?<=its\ )|(?:the|that)\ )(?:(?:{_NEAR}|main|old|former|{_ADJECTIVES})\ )?(?:{_TAILS}))
    | (?P<other>(?:the|that)\ (?:climber|upstart|riser|original(?=\W*$|[;.]|,\ now\b)
        |(?:other|overtaken|trailing|beaten|lagging|chasing)\ (?:one|{NOUNS})))
    | the\ (?P<giant>giant|heavyweight|behemoth|juggernaut|goliath)
    | the\ (?P<elder>veteran|elder|old-timer)
    | the\ {_FAR}(?:(?P<ranked>more|better)|less)[-\ ](?P<how>downloaded|liked|starred|forked|upvoted)
        \ (?:{NOUNS}|one|of\ the\ (?:two|pair))
    | the\ {_FAR}(?:(?P<less>smaller)|(?P<more>larger|bigger)|(?P<new>newer|younger)|(?P<old>older))
        (?:\ (?:{NOUNS}|one)\b|\ of\ the\ (?:two|pair)\b|(?=\ (?:has|had|gained|rose|grew|is|was|added)\b|\W*$|[,;:]))
    | (?P<newcomer>the\ (?:newcomer|youngster|new\ arrival))
    | the\ (?:paper|study|preprint)\ (?:on|about)\ (?P<what>[a-z-]+(?:\ [a-z-]+){{0,3}})
    )(?:'s)?\b(?![-/])""",
    re.VERBOSE,
)
_SAID_OF = re.compile(r"(?:\b(?:is|was|are|remains?|becomes?|became|stays?|as)(?: now| still| also)? |\ue000[\"']?, )$")
_CLIMBER = re.compile(r"climber|upstart|riser")
_BEATEN = re.compile(r"overtaken|trailing|beaten|lagging|chasing")
_IS_NAMED = re.compile(r" [\"']?\ue000|, [\"']?\ue000++[\"']?,")
_PAIR = 2


def of_cited(view: View, found: Sequence[Referent]) -> Iterator[Referent]:
    """Every such place: of the two that are spoken of the one that fits, or the only one cited that is not named."""
    cited = view.cited_of
    if len(cited) < _PAIR:
        return
    told = [match for match in _TOLD.finditer(view.mentions.bare) if not _says_of(view, match)]
    titled = {match.start(): _titled(view, match["what"], cited) for match in told if match["what"]}
    named = {name for ref in found if ref.kind == "name" for name in ref.subjects}
    named |= {name for name in titled.values() if name}
    left = [name for name in cited if name not in named]
    pair = [name for name in cited if name in named] + left if len(cited) == _PAIR else []
    chaser = next((_chaser(view, pair, match) for match in told if match["tail"] and _CHASES.search(match["tail"])), "")
    head = next((name for name in pair if chaser and name != chaser), "")
    head = head or next((_head(view, pair) for match in told if match["head"]), "") or _settled(view, told, pair)
    for match in told:
        if any(ref.start < match.end() and match.start() < ref.end for ref in found):
            continue
        means = titled.get(match.start(), "")
        if not match["what"]:
            rival = chaser and match["tail"] and not _CHASES.search(match["tail"])
            means = head if chaser and (match["head"] or rival) else _of_two(view, match, pair, head) if head else ""
            means = means or (left[0] if named and len(left) == 1 and _may_be(view, match, left[0], pair) else "")
            means = means or _of_two(view, match, pair, head)
        if means:
            yield Referent(*match.span(), frozenset({means}), "role")


_BASE = re.compile(
    r"\bthe (?:original|(?:model|one) (?:that )?it (?:derives|is derived|is made|was made|is built) (?:from|on)|(?:model|one) "
    r"from which it "
    r"(?:is|was) (?:derived|made|built)|base model)\b(?! (?:list|paper|count|figure|order|total|window|title|of|for)s?\b)"
)
_ORIGINAL = re.compile(r"\bthe original(?:'s)?\b(?! (?:list|paper|count|figure|order|total|window|title)s?\b)")


def the_original(view: View, found: Sequence[Referent]) -> Iterator[Referent]:
    """Reads "the original": the one spoken of of which a fact counts derivatives."""
    if not view.cited:
        yield from _its_base(view, found)
    for match in _ORIGINAL.finditer(view.mentions.bare) if view.cited else ():
        spoken = (*view.cited_of, *(name for name in view.carried if name not in view.cited_of))
        with_cuts = [name for name in spoken if any("derivatives" in fact.metric for fact in view.desk.by_subject.get(name, ()))]
        clear = not any(ref.start < match.end() and match.start() < ref.end for ref in found)
        if clear and with_cuts:
            yield Referent(*match.span(), frozenset(with_cuts[:1]), "role")


def _its_base(view: View, found: Sequence[Referent]) -> Iterator[Referent]:
    """Reads "The FP8 version of A has more than the original": what whoever is named before is made from, where it is known."""
    known = view.desk.ledger.subjects
    for match in _BASE.finditer(view.mentions.bare):
        before = [ref for ref in found if ref.kind == "name" and ref.end <= match.start() and len(ref.subjects) == 1]
        fact = view.desk.rolls.of(next(iter(before[-1].subjects)), "base_model") if before else None
        bases = () if fact is None else fact.value if isinstance(fact.value, tuple) else (str(fact.value),)
        meant = [name for name, subject in known.items() if subject.name in bases]
        if len(meant) == 1:
            yield Referent(*match.span(), frozenset(meant), "role")


def head_first(view: View, names: Iterable[str]) -> tuple[str, ...]:
    """Those spoken of, with the one first who leads of two."""
    head = _head(view, view.cited_of)
    return tuple(sorted(names, key=lambda name: name != head))


def _says_of(view: View, match: re.Match[str]) -> bool:
    """Reads "A is the smaller one", "A, the climber,", "the runner-up, A,": what is said of A."""
    bare = view.mentions.bare
    return match["what"] is None and bool(_SAID_OF.search(bare[: match.start()]) or _IS_NAMED.match(bare, match.end()))


def _titled(view: View, what: str, cited: Sequence[str]) -> str:
    """Reads "the paper on multimodal agents": the one that has these words in its title, or as many of them as stand in it."""
    known, words = view.desk.ledger.subjects, what.split()
    for size in range(len(words), 0, -1):
        said = " ".join(words[:size])
        having = [name for name in cited if known[name].kind == "paper" and said in folded_key(known[name].name)]
        if having:
            return having[0] if len(having) == 1 and len(said) > _PAIR * _PAIR else ""
    return ""


def _may_be(view: View, match: re.Match[str], name: str, pair: Sequence[str]) -> bool:
    """Whether nothing that is known speaks against whom the cites leave."""
    meant = _of_two(view, match, pair, "") if not (match["tail"] or match["other"]) else ""
    return not meant or meant == name


_CHASES = re.compile(r"chaser|pursuer|challenger")
_NOW_AHEAD = re.compile(
    r" (?:(?:is|was|has|had|now|moved|pulled|went|got|gone) )*"
    r"(?:in front|in the lead|ahead|past|on top|overt[ao]\w+|passed|leads?)\b"
)


def _chaser(view: View, pair: Sequence[str], match: re.Match[str]) -> str:
    """Reads "on Friday the chaser stood at 35,084 stars", "the chaser is in front by now": who was behind on an earlier day."""
    days = {m.sole for m in view.mentions.moments if m.sole and m.sole < view.desk.ledger.edition}
    passed = _NOW_AHEAD.match(view.mentions.bare, match.end()) is not None
    if len(pair) != _PAIR or not (passed or days):
        return ""
    then = [fact for fact in view.desk.by_subject.get(pair[0], ()) if view.desk.measure(fact).aspect == "then"]
    for one in sorted((fact for fact in then if passed or taken_on(fact) in days), key=taken_on, reverse=True):
        for other in view.desk.by_subject.get(pair[1], ()):
            apt = other.metric == one.metric and taken_on(other) == taken_on(one) and view.desk.measure(other).aspect == "then"
            if apt and one.number != other.number and view.desk.measure(one).family == COUNTED_IN.get(view.desk.kind(pair[0])):
                return pair[0] if (one.number or 0) < (other.number or 0) else pair[1]
    return ""


def _settled(view: View, told: Sequence[re.Match[str]], pair: Sequence[str]) -> str:
    """Reads "the rival stands first, the more downloaded model 20th": whom the facts tell, whose rival the other one is."""
    told = [match for match in told if not (match["tail"] or match["other"] or match["what"])]
    return next((name for match in told if (name := _of_two(view, match, pair, ""))), "")


def _of_two(view: View, match: re.Match[str], pair: Sequence[str], head: str) -> str:
    """The one of two whom such words fit; nobody where what is known does not tell."""
    if len(pair) != _PAIR:
        return ""
    if match["how"]:
        return _by_size(view, pair, most=bool(match["ranked"]), family=MEASURED[match["how"]])
    if match["less"] or match["more"] or match["giant"]:
        return _by_size(view, pair, most=not match["less"])
    if match["new"] or match["newcomer"] or match["old"] or match["elder"]:
        return _by_age(view, pair, newest=not (match["old"] or match["elder"]))
    return _head(view, pair) if match["head"] else _other_one(view, match, pair, head)


def _other_one(view: View, match: re.Match[str], pair: Sequence[str], head: str) -> str:
    """Reads "the rival", "the climber", "the beaten one": of two the one that is not who leads, or not who is spoken of."""
    topic = view.carried[0] if view.carried and view.carried[0] in pair else ""
    if match["other"] and not head and _CLIMBER.search(match["other"]):
        return topic
    beaten = match["other"] is not None and _BEATEN.search(match["other"])
    than = head or (_head(view, pair) if beaten else "") or topic
    return next((name for name in pair if than and name != than), "")


def _head(view: View, pair: Sequence[str]) -> str:
    """Who leads of two: by the fact that says so, by a first place, by what they have now."""
    if len(pair) != _PAIR:
        return ""
    facts = (fact for fact in view.facts if view.desk.measure(fact).aspect == "lead" and fact.subject.id in pair)
    ahead = {fact.subject.id for fact in facts} or {name for name in pair if view.leads(name)}
    return ahead.pop() if len(ahead) == 1 else "" if ahead else _by_size(view, pair, most=True)


def _by_size(view: View, pair: Sequence[str], *, most: bool, family: str = "") -> str:
    kinds = {view.desk.kind(name) for name in pair}
    facts = [view.desk.rolls.of(name, family or COUNTED_IN.get(view.desk.kind(name), "")) for name in pair]
    sizes = [(fact.number or 0, fact.subject.id) for fact in facts if fact is not None]
    if len(kinds) != 1 or len(sizes) != _PAIR or sizes[0][0] == sizes[1][0]:
        return ""
    return (max if most else min)(sizes)[1]


def _by_age(view: View, pair: Sequence[str], *, newest: bool) -> str:
    days = [(day, name) for name in pair if (day := view.desk.began_on(name)) is not None]
    if len(days) != _PAIR or days[0][0] == days[1][0]:
        return ""
    return (max if newest else min)(days)[1]
