"""Whom pronouns and other words without a name mean: "it", "the leader", "the former", "the model", "the other"."""

from __future__ import annotations

import re

from autopost.grounding.referents.openings import opens_main
from autopost.grounding.referents.referring import KINDS, RUNNER_UP, kind_named, spoken_of
from autopost.grounding.view import Referent, View

_NTH = re.compile(r"\b(?:first|second|third|fourth|fifth) ")
_TAKES_UP = re.compile(r"\W*(?:it|its)\b")
SAID_OF = re.compile(r"(?:\b(?:is|was|are|remains?|becomes?|became|stays?|as)(?: now| still| also)? |\ue000, )$")


def referring(view: View, match: re.Match[str], named: list[Referent]) -> Referent | None:  # noqa: C901, PLR0911 - one return for each way to refer
    """Whom such words mean, beside the subjects that are named; None where they mean nobody, or claim something of one."""
    before = [ref for ref in named if ref.end <= match.start() and ref.kind in {"name", "owner"}]
    if (match["leader"] or match["other"]) and "placed" in match[0] and SAID_OF.search(view.mentions.bare[: match.start()]):
        return None
    if match["other"] and before and RUNNER_UP.fullmatch(view.mentions.bare, before[-1].end, match.end()):
        return None  # "A, runner-up over the week": a claim about A
    pool = _pool(view)
    span = match.span()
    if match["group"]:
        last_two = not before and len(view.told) > 1 and _OF_TWO.fullmatch(match[0])
        whole = view.told[-2:] if last_two else (*pool, *(name for ref in before for name in ref.subjects))
        return Referent(*span, frozenset(whole), "group")
    if match["leader"]:
        return _leader(view, match, before, pool)
    if match["beside"]:
        return _beside(view, match, before)
    if match["former"] or (match[0] == "the other" and re.search(r"\bthe one\b", view.mentions.bare[: match.start()])):
        return _of_two(view, match, before)
    if match["anaphor"] and (found := _of_two(view, match, before)) is not None:
        return found
    if "runner" in match[0] and not before and (second := _second_listed(view, match)):
        return Referent(*span, second, "role")
    if match["other"] or match["anaphor"]:
        told = (
            before[0] if len(before) == len("AB") and _GOES_ON.search(view.mentions.bare, before[1].end, match.start()) else None
        )
        if told is not None and match["other"] and len(told.subjects) == len(before[1].subjects) == 1:
            return Referent(*span, before[1].subjects, "role")
        told = told or (before[-1] if before else None)
        topic = told.subjects if told is not None and len(told.subjects) == 1 else frozenset[str]()
        return Referent(*span, (frozenset(pool) - topic) or frozenset(pool), "role")
    if match["it"] and not before and not view.carried and not view.cited:
        return _ahead(view, match, named)
    if match["noun"]:
        return _noun(view, match, before, pool)
    taken_up = None if before else _told_by_role(view, match.start(), named)
    return Referent(*span, taken_up or _it(view, before, match.start()) or frozenset(pool), "pronoun")


_GOES_ON = re.compile(
    r",? (?:and|but|yet) (?:(?:also|still|even|now) )?(?:has|had|is|was|holds|counts|shows|gained|drew|lost|won|added)\b"
)
"""Reads "A stands above B and has more than its rival": the rival of A."""


_ON_LIST = re.compile(
    r" (?:on|in|of|among) (?:the |today's |its |these )?(?:[a-z]+ ){0,3}(?:list|ranking|chart|table|models|spaces|datasets)\b"
)


def _second_listed(view: View, match: re.Match[str]) -> frozenset[str]:
    """Reads "The runner-up on the list has 1,662 likes": who stands second there, of the kind that is spoken of."""
    of_models = not view.carried and bool(view.families & {"likes", "downloads"})
    if not of_models and not _ON_LIST.match(view.mentions.bare, match.end()):
        return frozenset()
    kinds = [view.desk.kind(name) for name in view.carried[:1]] or spoken_of(view.mentions.bare, view.rolls.trending) or ["model"]
    return frozenset(name for kind in kinds for name in view.desk.at_place(kind, 2))


def _leader(view: View, match: re.Match[str], before: list[Referent], pool: tuple[str, ...]) -> Referent:
    """Reads "the leader", "the top paper": who stands first, of the kind that is named or spoken of."""
    known = view.desk.ledger.subjects
    kinds = {known[name].kind for ref in before for name in ref.subjects if name in known}
    heads = [name for name in pool if _measured_here(view, name)] or [*pool]
    heads = [name for name in heads if known[name].kind in kinds] or heads
    noun = next((KINDS[word] for word in re.findall(r"[a-z]+", match[0]) if KINDS.get(word)), "")
    noun = noun or ("" if kinds or view.carried else _one_kind(view.mentions.bare[: match.start()]))
    if not heads and re.search(r"\bgain", view.mentions.bare):
        heads = list(view.desk.gainers[:1])  # "the ten largest gainers ...; the winner took"
    of_kind = [name for name in heads if known[name].kind == noun] if noun else heads
    heads = of_kind or view.desk.at_place(noun, 1) or heads
    listed = [name for name in heads if view.desk.place(name) == 1]
    leaders = frozenset(listed or (name for name in heads if view.leads(name) or len(heads) == 1))
    return Referent(*match.span(), leaders or frozenset(pool), "role")


def _one_kind(text: str) -> str:
    """Reads "Eight of the ten trending Spaces have fewer likes than the leader": of what kind, where the words name one alone."""
    kinds = {kind_named(word) for word in re.findall(r"\b(?:models|datasets|spaces|papers|repositories)\b", text)}
    return kinds.pop() if len(kinds) == 1 else ""


def _measured_here(view: View, subject: str) -> bool:
    """Whether a subject has what the sentence measures: nobody leads by stars who has none."""
    families = view.families - {"trending_score"}
    return any(view.desk.measure(fact).family in families for fact in view.desk.by_subject.get(subject, ()))


def _ahead(view: View, match: re.Match[str], named: list[Referent]) -> Referent | None:
    """Reads "Though it lies three places below B, A was": the name that the main clause begins with."""
    after = next((r for r in named if r.kind == "name" and opens_main(view.mentions.bare, match.end(), r.start)), None)
    return Referent(*match.span(), after.subjects, "pronoun") if after else None


_ONLY_MORE = re.compile(r"\bonly [\"']?\ue000++[\"']? (?:has|had|have|gained|drew) (?:more|fewer|less) than $")
"""Reads "Only B has more than its 14,572 downloads": those of whom the text spoke before."""
_OVERTAKES = re.compile(
    r"[\"']? (?:has |have )?(?:overt[ao][a-z]+|pass(?:es|ed)|beats?|beaten|leads?|led|trails?|trailed|tops?|topped|edge[sd]|"
    r"leapfrog[a-z]*|outgain[a-z]*|outpace[sd]?|chase[sd]?|closes in on|catches|caught)(?: up with)? [\"']?"
)


_WITH_ITS = re.compile(r"[\"']?,? with ")
"""Reads "from A down to B with its 86 likes": those of whoever is named right before."""


def _it(view: View, before: list[Referent], at: int) -> frozenset[str]:
    """Whom "it" may mean: the last named or the first, or the topic where the sentence begins by taking it up."""
    if not before:
        return _cited_first(view, frozenset(view.carried[:1] + view.carried[-1:]))
    if view.carried and _ONLY_MORE.search(view.mentions.bare[:at]):
        return frozenset(view.carried[:1])
    if before[-1].kind == "name" and _WITH_ITS.fullmatch(view.mentions.bare, before[-1].end, at):
        return before[-1].subjects
    # "It dates from April, later than B, yet it has more stars"
    pair = len(before) == len("AB") and _OVERTAKES.fullmatch(view.mentions.bare, before[0].end, before[1].start)
    if pair and re.match(r"[\"']?[:;] ", view.mentions.bare[before[1].end :]):
        return before[0].subjects  # "A overtakes B: a week ago it was 4,004 behind"
    topic = view.carried[:1] if _TAKES_UP.match(view.mentions.bare) else ()
    return before[-1].subjects | before[0].subjects | frozenset(topic)


def _cited_first(view: View, names: frozenset[str]) -> frozenset[str]:
    """Of those that a word may take up, in an issue, the ones whose facts the sentence cites."""
    return names.intersection(view.cited_of) or names


def _told_by_role(view: View, at: int, named: list[Referent]) -> frozenset[str] | None:
    """Reads "The rival did not shrink: it gained 550": whom an issue's sentence began with, where no name tells it."""
    roles = (ref for ref in named if ref.kind == "role" and ref.end <= at and len(ref.subjects) == 1)
    first = next((ref for ref in roles if ref.subjects & {*view.cited_of}), None)
    # "48% of the leader's stars came in a week, though it was created in February": of whom alone something is cited.
    alone = first is not None and first.subjects == {*view.cited_of}
    if first is None or (not alone and _GOVERNED.search(view.mentions.bare[: first.start])):
        return None
    return first.subjects


_GOVERNED = re.compile(
    r"\b(?:than|of|for|by|to|from|against|behind|with|at|over|under|above|below|on|as|ahead of|trail[a-z]*|lead|leads|led|"
    r"beat|beats|pass[a-z]*|overt[a-z]+|and|or) $"
)
"""Reads "It has fewer than the rival, and it": the rival is only what something is held against."""


def _beside(view: View, match: re.Match[str], before: list[Referent]) -> Referent | None:
    """Reads "the model above it": the next one up or down the list that the subject stands in."""
    whose = [name for ref in before[-1:] for name in ref.subjects] or [*view.carried[:1]]
    step = 1 if match["side"] in {"below", "behind", "after"} else -1
    found = set[str]()
    for names in view.rolls.trending.values():
        found |= {names[at] for name in whose if name in names and 0 <= (at := names.index(name) + step) < len(names)}
    return Referent(*match.span(), frozenset(found), "role") if found else None


_OF_TWO = re.compile(r"both|the (?:pair|two|duo)|either|neither")
_GROUP = 3
"""As many as a text may count through after having named them: "the first", "the second", "the last"."""


_JOINS = re.compile(r",? (?:and )?")
_COUNTED = re.compile(r"\b(?:first|second|third)\b")


def _in_a_row(view: View, named: list[Referent]) -> list[str]:
    """Those who are named last, one right after another: "A, B and C"."""
    some: list[Referent] = []
    for ref in reversed(named):
        if some and not _JOINS.fullmatch(view.mentions.bare, ref.end, some[0].start):
            break
        some.insert(0, ref)
    return [name for ref in some for name in ref.subjects if len(ref.subjects) == 1]


def _of_two(view: View, match: re.Match[str], before: list[Referent]) -> Referent | None:
    named = [ref for ref in before if ref.kind == "name"]
    order = [name for ref in named[-2:] for name in sorted(ref.subjects)][-2:]
    if _COUNTED.search(match[0]) and len(some := _in_a_row(view, named)) > len("AB"):
        order = some
    if len(order) == 1 and sum(piece.end <= match.start() for piece in view.mentions.versions) > 1:
        return Referent(*match.span(), frozenset(order), "pronoun")  # "A brought out v1.1 and v1.2; the second is newer"
    if len(order) < len("AB"):
        group = list(dict.fromkeys((*view.told, *order)))
        pair = [*view.carried[:2]] if not order and len(view.carried) == len("AB") and not view.told else group
        order = pair[-2:] if match["former"] or len(pair) > _GROUP else pair
    if len(order) < len("AB"):
        return None
    place = next((n for n, word in enumerate(("first|former|one", "second", "third")) if re.search(word, match[0])), -1)
    return Referent(*match.span(), frozenset(order[place : place + 1] or order[-1:]), "pronoun") if place < len(order) else None


def _noun(view: View, match: re.Match[str], before: list[Referent], pool: tuple[str, ...]) -> Referent | None:
    kind = KINDS[match["what"]]
    known = view.desk.ledger.subjects
    fitting = [name for name in pool if not kind or known[name].kind == kind]
    after = view.mentions.bare[match.end() : match.end() + 2]
    # "X is the fifth dataset on the list": a claim about X
    placed = _NTH.search(match["noun"]) and SAID_OF.search(view.mentions.bare[: match.start()])
    if re.match(r"[ ]\ue000", after) or placed or not fitting or _introduces(view, match.end()):
        return None
    recent = [some for ref in before if (some := ref.subjects.intersection(fitting))]
    recent = recent or [frozenset({name}) for name in view.carried if name in fitting]
    placed = re.match(r" (?:ranked|placed|listed) (higher|lower)\b", view.mentions.bare[match.end() :])
    if placed and len(recent) > 1:  # "the model ranked higher", of two that are named
        order = sorted({*recent[-2], *recent[-1]}, key=lambda name: (view.desk.place(name) or 9999, name))
        return Referent(*match.span(), frozenset(order[:1] if placed[1] == "higher" else order[-1:]), "role")
    return Referent(*match.span(), _cited_first(view, recent[-1] | recent[0]) if recent else frozenset(fitting), "pronoun")


def _introduces(view: View, end: int) -> bool:
    """Reads "the paper on UniVidX": the name that follows says which."""
    rest = re.match(r" (?:on|about|called|named|titled|behind) [\"']?", view.mentions.folded.text[end:])
    return rest is not None and any(name.hit and name.start == end + rest.end() for name in view.mentions.names)


def _pool(view: View) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*view.carried, *view.scope_subjects)))
