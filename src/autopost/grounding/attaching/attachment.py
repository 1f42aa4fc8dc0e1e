"""Whom a number is about: the subject said right after it, right before it, or carried over from the sentence before."""

from __future__ import annotations

import re

from autopost.grounding.attaching.enumeration import enumerated
from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.attaching.sofar import to_so_many
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.view import Referent, View

_AFTER = re.compile(
    r"[^,;.:()]{0,36}?\b(?:for|by|at|of|(?:w[eo]nt|go(?:es)?|going|fell|belong(?:s|ed|ing)?|credited) to|(?:comes?|came) from) "
    r"(?:\w+ ){0,3}?[\"'\ue000]?$"
)
_VERB = re.compile(
    r"\b(?:has|have|had|holds?|held|gained|gains?|drew|draws?|counts?|counted|ranks?|ranked|sits?|stands?|stood|is|was|are|were|lost|"
    r"loses|added|adds|shows?|showed|collected|picked|takes?|took|posted|scored?|scores|reached|climbed|rose|fell|dropped|leads?|tops?|"
    r"at|with|on|grew|carries|won|attracted|follows|comes?|came|got|earned|put)\b"
)
_OWNS = re.compile(r"'s? |[\"']?,? which (?:now )?(?:has|shows|counts|holds) ")
_PASSIVE = re.compile(
    r"\b(?:than|behind|over|above|below|(?:went|moved|pulled|got|goes|moves) past|beats?|beat|trails?|trailed|ahead of|in front "
    r"of|overtook|passed|unlike|like|"
    r"(?:swapp?|trad|exchang|chang)\w+ (?:places|positions|spots|ranks) with|"
    r"versus|vs|against|from|of|(?<!went )(?<!goes )(?<!gone )(?<!go )(?<!belongs )(?<!fell )to)\W*$"
)


@once
def about(view: View, number: Number) -> frozenset[str]:
    """The subjects a number may be about; empty when the sentence and the one before name none."""
    refs = [ref for ref in view.speaking if ref.subjects and ref.kind not in {"list", "value"}]
    if not view.cited and (not refs or number.form == "ordinal"):
        # Of a name that is only an entry of a list, nothing is known but its place.
        refs = [ref for ref in view.speaking if ref.subjects and ref.kind != "list"] or refs
    if number.form == "ordinal":
        refs = [ref for ref in refs if len(ref.subjects) == 1 or not _PLACE_AMONG.search(view.mentions.bare, 0, ref.start)]
    within = next((ref for ref in refs if ref.kind in {"role", "group"} and ref.start <= number.start < ref.end), None)
    if within is not None and _HAVING.search(view.mentions.bare, within.start, number.start):
        return within.subjects  # "the paper with 56 upvotes"
    refs = _after_label(view, number, refs)
    placed, bare = to_so_many(view, number) or _placed(view, number, refs) or _labelled(view, number), view.mentions.bare
    if placed is not None:
        return placed
    owners = (ref.subjects for ref in refs if ref.kind in {"name", "owner"} and _OWNS.fullmatch(bare[ref.end : number.start]))
    readings = (_right_beside(view, number, refs), enumerated(view, number, refs), _after(view, number, refs))
    for whose in (_that_has(view, number, refs), next(owners, None), *readings):
        if whose is not None:
            return whose
    before = [ref for ref in refs if ref.end <= number.start]
    if before:
        return _before(view, number, before)
    later = [ref for ref in refs if ref.start >= number.end]
    if later:
        return _later(view, number, later)
    return frozenset(view.topic or (view.scope_subjects if view.cited else view.carried))


_PLACE_AMONG = re.compile(r"\b(?:place|spot|position|slot|rank) (?:among|of|on|in) $")
"""Reads "second place among the trending models is held by A": nobody's of them, but A's."""


def _that_has(view: View, number: Number, refs: list[Referent]) -> frozenset[str] | None:
    """Reads "more than the 4,532 stars that B has in all": whoever is said to have them right behind the figure."""
    for ref in refs:
        gap = view.mentions.bare[number.end : ref.start] if ref.start >= number.end else "."
        if _THAT.fullmatch(gap) and _HAS.match(view.mentions.bare, ref.end):
            return ref.subjects
        if _COMMA.fullmatch(gap) and _OPENS_WITH.search(view.mentions.bare[: number.start]):
            return ref.subjects
    return None


def _right_beside(view: View, number: Number, refs: list[Referent]) -> frozenset[str] | None:
    """Reads "Although it has only 19,683 downloads against 317,963 for A, B ranks": whoever a figure is right beside alone."""
    if number.form != "count" or number.value < _FEW:
        return None
    for ref in refs:
        if len(ref.subjects) != 1 or ref.kind not in {"name", "pronoun"}:
            continue
        if ref.end <= number.start and _HAS_IT.fullmatch(view.mentions.bare, ref.end, number.start):
            return None if _ROW.search(view.mentions.bare, 0, ref.start) else ref.subjects
        if ref.start >= number.end and _FOR_IT.fullmatch(view.mentions.bare, number.end, ref.start):
            return ref.subjects
    return None


_FEW = 13
_HAS_IT = re.compile(r"[\"']? (?:has|counts|holds|shows)(?: only| just| about| some| nearly| almost| now)* ")
_FOR_IT = re.compile(rf"(?: {ANY_NOUN})? for [\"']?")
_ROW = re.compile(r"(?:\ue000[\"']?,|\b(?:and|or|nor|both|neither|of)) [\"']?$")
"""Reads "A and B has", and "the GGUF of A has": of nobody alone, or of something of his."""
_COMMA = re.compile(rf"(?: {ANY_NOUN})?, [\"']?")
_OPENS_WITH = re.compile(r"[;:] (?:(?:(?:now|yet|but|and),?|\ue000++,) )?(?:with|at) (?:its |just |only |about |nearly |some )*$")
"""Reads "A week ago A trailed B; today, with 1,155, it has more": of whoever the figure stands before."""
_THAT = re.compile(rf" {ANY_NOUN}(?: (?:that|which))? (?:the )?[\"']?")
_HAS = re.compile(
    r"[\"']? (?:now |itself |already |still )?(?:has|had|holds?|gained|won|added|drew|counts|shows|collected)\b(?! \d)"
)
_HAVING = re.compile(r" (?:with|that|which) ")
_LABEL = re.compile(r"[^:.;]{2,90}: [\"']?(?=\ue000)")


def _labelled(view: View, number: Number) -> frozenset[str] | None:
    """Reads "More likes than the leader, yet second on the list: A gained 154": a place in a label that names nobody is A's."""
    label = _LABEL.match(view.mentions.bare)
    if label is None or number.end > label.end():
        return None
    names = [ref for ref in view.referents if ref.kind == "name"]
    if number.form == "count":
        # "Fewest downloads of the eight, 12,129, yet more likes than A: B has 410"
        against = [ref for ref in names if ref.end <= label.end() and _PASSIVE.search(view.mentions.bare[: ref.start])]
        names = [ref for ref in names if ref not in against] if against else []
    elif number.form != "ordinal":
        return None
    after = next((ref for ref in names if ref.start >= label.end() - 1), None)
    return after.subjects if after and after.start - label.end() <= 1 and names[0] is after and len(after.subjects) == 1 else None


def _after_label(view: View, number: Number, refs: list[Referent]) -> list[Referent]:
    """Reads "Fewer stars than A, more forks: B has 161,618 of the first": after a label that compares, of B."""
    label = _LABEL.match(view.mentions.bare)
    if label is None or number.start < label.end():
        return refs
    inside = [ref for ref in refs if ref.end <= label.end()]
    after = [ref for ref in refs if ref.start >= label.end() - 1]
    opens = bool(after) and after[0].kind == "name" and after[0].start - label.end() <= 1
    against = bool(inside) and all(_PASSIVE.search(view.mentions.bare[: ref.start]) for ref in inside)
    return after if opens and against else refs


def _placed(view: View, number: Number, refs: list[Referent]) -> frozenset[str] | None:
    """Reads "the Space in first place", "first-placed X", "10th-ranked X": the place is that of whom it points out."""
    if number.form != "ordinal":
        return None
    return next((ref.subjects for ref in refs if _points_at(view, number, ref)), None)


def _points_at(view: View, number: Number, ref: Referent) -> bool:
    left, gap = view.mentions.bare[: number.start], view.mentions.bare[number.end : ref.start]
    within = ref.start <= number.start and number.end <= ref.end
    if within:
        return True
    if ref.start < number.end:
        return False
    # "Turns up again at number 27, in unsloth/MiniMax-M3-GGUF"; "behind it in third, X has"; "10th-ranked X".
    return bool(
        (_IN.fullmatch(gap) and _AT.search(left))
        or (_FOLLOWED[0].search(left) and _FOLLOWED[1].fullmatch(gap))
        or (_OPENS.search(left) and _CLOSES.fullmatch(gap))
        or _RANKED.fullmatch(gap)
    )


_IN = re.compile(r", (?:in|with|as|namely|through) [\"']?")
_OPENS, _CLOSES = (
    re.compile(r"(?<!\ue000 )\b(?:in|at) (?:the )?$"),
    re.compile(r"(?: place| spot| position)?, (?:(?:stands?|sits?|comes?|is|ranks?|follows?) )?[\"']?"),
)
_RANKED = re.compile(r"[- ](?:placed|ranked|ranking)(?: (?!(?:among|on|in|of|by)\b)[a-z]+){0,2} ")
_FOLLOWED = (
    re.compile(r"\b(?:followed|joined|then|and|backed)(?:,)? (?:in|at) $"),
    re.compile(r"(?: place| spot)?,? by (?:the )?[\"']?"),
)
"""Reads "Ninth comes A, followed in tenth by B"."""
_AT = re.compile(r"\b(?:again|also|too|once more|down|up) (?:at|in) $")


def compared(view: View, number: Number) -> frozenset[str]:
    """Reads "1.7 times the gain of B": B, whom a ratio is said to be taken against; empty where nobody is named."""
    after = [ref for ref in view.referents if ref.start >= number.end and _one(ref)]
    gap = view.mentions.bare[number.end : after[0].start] if after else ""
    if re.fullmatch(r" as (?:many|much|large|big)(?: \w+)? (?:for|at|by) ", gap):
        return frozenset()  # "twice as many for B": B is the one that has them
    told = re.fullmatch(r"(?: as (?:many|much|large|big))?(?:[^,;:.]|[,.](?=\d)){0,40}\b(?:of|as|than|for) ", gap)
    return after[0].subjects if told else frozenset()


def whose(view: View, span: tuple[int, int]) -> frozenset[str]:
    """Whom words are said of that hold no number: as a number in their place would be."""
    return about(view, Number(*span, 0.0, 0.0, "vague"))


def _one(ref: Referent) -> bool:
    return ref.kind == "name" or (ref.kind == "role" and len(ref.subjects) == 1)


def _later(view: View, number: Number, later: list[Referent]) -> frozenset[str]:
    first = later[0].subjects
    if number.form in {"times", "fraction"} and re.match(r"\W*:", view.mentions.bare[number.end :]):
        return first
    said_of_it = number.form == "fraction" and re.match(r"\W*(?:that|this|which)\b", view.mentions.bare)
    if number.form == "times" or said_of_it:
        # "That is 1.7 times the gain of B": A's ratio, told after a sentence about A.
        return frozenset(view.carried) - first or (frozenset(view.scope_subjects) - first if view.cited else first) or first
    return first | (later[1].subjects if len(later) > 1 and later[0].kind in {"role", "pronoun"} else frozenset())


def _after(view: View, number: Number, refs: list[Referent]) -> frozenset[str] | None:
    """Reads "11,812 for its rival", "the 3,492 likes of X"."""
    for ref in refs:
        if ref.start < number.end:
            continue
        gap = view.mentions.bare[number.end : ref.start]
        if those_in(view.mentions.numbers, number.end, ref.start):
            return None
        if (
            len(gap) <= 50
            and _AFTER.fullmatch(gap)
            and not re.search(
                r"\b(?:more|fewer|less|ahead|behind|times|gap|compared|and|while|short|shy|clear|apart|off|adrift|those|"
                r"exceed\w*|than|match\w*|equal\w*|"
                r"beaten|surpassed|topped|bettered|outdone|beats?|tops|leads|trails|edges)\b",
                gap,
            )
        ):
            if number.form in {"times", "ordinal", "fraction"} or re.search(
                r"\b(?:than|of the(?! (?:paper|model|repository|project|dataset|space)\b)|ahead of)\b|\bin\b", gap
            ):
                return None
            return ref.subjects
        return None
    return None


def _before(view: View, number: Number, before: list[Referent]) -> frozenset[str]:
    if before[-1].kind == "owner" and len(before) > 1:
        between = view.mentions.bare[before[-2].end : before[-1].start]
        if re.fullmatch(r"[\ue000\W]*(?:from|by|of|at)(?: the)? ", between):
            before = before[:-1]
    last = before[-1]
    subjects = last.subjects
    gap = view.mentions.bare[last.end : number.start]
    if (others := frozenset(view.cited_of) - subjects) and (told := _STRANGER.search(gap)) and not NOUN.search(told["who"]):
        return others
    owned = re.match(r"'s?\b", gap) is not None
    first = _clause_head(view, number, before)
    passive = _PASSIVE.search(_WHOSE.sub("", view.mentions.bare[: last.start])) is not None
    if first is not last and _of_either(view.mentions.bare[first.end : last.start], gap):
        return first.subjects | subjects
    if first is not last and _goes_back(view, first, last, gap, passive=passive):
        return first.subjects
    if first is not last and _elliptic(view, before, number):
        return subjects
    placed = number.form == "ordinal" and last.kind == "role" and gap in {" in ", " at "}  # "the newer of them in first place"
    if last.kind == "group" or placed or re.fullmatch(r"[ ,:(]{1,2}", gap):
        return subjects
    if first is not last and not owned and (not _VERB.search(gap) or passive):
        subjects = subjects | first.subjects
    if last.kind == "owner" and len(before) > 1 and not owned:
        subjects = subjects | before[-2].subjects
    return subjects


_STRANGER = re.compile(
    r"(?:[,;:]|\b(?:while|whereas|and|but|as|yet|though|before)) (?:the|its|another) (?P<who>[a-z-]+(?: [a-z-]+){0,3}?) "
    r"(?:has|had|holds?|counts?|shows?|gained|drew|added|won|collected|picked up|got|(?:stands|stood|is|was|sits|comes in) at)"
    r" (?:(?:only|just|about|some|nearly|almost|over|under|more than|a mere|no more than) )?$"
)
"""Reads "A gained 2,989, while the underdog gained 614": one of the others that an issue's sentence cites."""


def _of_either(between: str, gap: str) -> bool:
    """Whether figures after two names are of both: "A out-likes B: 154 in a day, against 140", "A overtakes B with 12,231"."""
    if (gap.startswith(":") and _OUTDOES.search(between)) or (gap == " with " and _OVERTAKES.search(between)):
        return True
    return _TOLD.fullmatch(gap) is not None and _TIMES.search(between) is not None


def _goes_back(view: View, first: Referent, last: Referent, gap: str, *, passive: bool) -> bool:
    """Whether the words after the last name tell of whom the clause is about: "A, created on the same day as B, has"."""
    between = view.mentions.bare[first.end : last.start]
    if (_PARTICIPLE.search(gap) or _YET.match(gap)) and first.kind in {"name", "pronoun", "role"}:
        return True
    if _ASIDE.fullmatch(between) and _RESUMES.match(gap):
        return True
    if _AGAINST_WHOM.search(between) and _HANGS_ON.fullmatch(gap):
        return True
    if _WHERE.search(between) and re.search(r"\d[^,;]*, and $", gap):
        return True
    # "A has more than B but stands lower"
    beaten = passive or (_OUTDOES.search(between) or _AGAINST_WHOM.search(between)) is not None
    return beaten and re.match(r"'s?\b", gap) is None and _GOES_ON.search(gap) is not None


_AGAINST_WHOM = re.compile(
    r"\b(?:(?:times|twice|thrice|double|triple|half|quarter of|thirds? of|percent of|per cent of)(?: (?:what|that of|those of))?|"
    r"before|after|since|until|alongside|beside|without) (?:the |its )?[\"']?$"
)
"""Reads "A draws 38 times the leader's downloads yet ranks 20th", "made a day before B, and holds seventh place"."""
_HANGS_ON = re.compile(r"[\"'\ue000]*, (?:(?:on|in|with|at) )?(?:the )?")
_WHERE = re.compile(r", where (?:the |its )?[\"']?$")
"""Reads "It has 90 forks, where its rival has 60, and 18 likes": the words after it go on with whom the clause is about."""
_ASIDE = re.compile(r"[\"'\ue000]*, (?!and\b|but\b|while\b|the\b|[\"'\ue000])[^,;:.]*")
_RESUMES = re.compile(
    r"[\"'\ue000]*(?: [a-z]+){0,2}, (?:(?:now|also|still) )?(?:has|had|holds?|held|gained|gains|drew|draws|"
    r"counts?|counted|lost|loses|added|adds|"
    r"shows?|showed|collected|took|takes|reached|climbed|rose|fell|dropped|leads|is|was|stands|stood|won|grew|carries|ranks|"
    r"ranked)\b"
)
_GOES_ON = re.compile(rf"(?:,| ) ?(?:but|and|yet)(?: (?!\ue000)[a-z]+){{0,2}}? (?={_VERB.pattern})")
_YET = re.compile(rf", (?:but|yet) (?={_VERB.pattern})")
_WHOSE = re.compile(r"\ue000++'s? $")
_OUTDOES = re.compile(
    r"\b(?:out-?(?!of\b)[a-z]{3,}|beats?|beat|tops?|topped|leads?|led|trails?|trailed|edge[sd]?|pips?|pipped|passe[sd]|"
    r"shade[sd]?|"
    r"than|ahead of|in front of|behind|above|below|(?:same [a-z]+|on \ue000++) as) (?:the )?[\"']?$"
)
_TOLD = re.compile(r"[:,] (?:[\d,.]+(?: [a-z]+)? (?:to|against|versus) )?")
"""Reads "A has six times the likes of B: 1,959 against 326"."""
_TIMES = re.compile(r"\btimes (?:the|as many|more|that) [^;:.]*$")
_OVERTAKES = re.compile(
    r"\b(?:overt(?:akes?|ook)|pass(?:es|ed)|beats?|tops?|topped|leads?|led|edge[sd]|leapfrog\w*|outgain\w*) [\"']?$"
)
_NEXT = re.compile(r"(?:[,;]|,? (?:and|but|while|whereas)|,? –)(?: (?:for|at|of|in|on|by|to|from|(?:those|that) of))? $")
_ELLIPTIC = re.compile(
    r"(?: (?:by|at|with|to|up|down|one of|managed))*"
    r"(?: (?:only|just|about|some|nearly|almost|barely|over|around|roughly|by|a (?:mere|modest|bare)))* "
)


def _elliptic(view: View, before: list[Referent], number: Number) -> bool:
    """Reads "A grew by 30.5 percent, B by only 4.2": a name that begins anew after a figure has the next one alone."""
    last, bare = before[-1], view.mentions.bare
    told = any(before[-2].end <= other.start and other.end <= last.start for other in view.mentions.numbers)
    begins = told and last.kind in {"name", "pronoun"} and _NEXT.search(bare[: last.start])
    return bool(begins) and _ELLIPTIC.fullmatch(bare[last.end : number.start]) is not None


_PARTICIPLE = re.compile(r"(?:, having|,? after) (?:[a-z]+ ){1,2}(?:[a-z]+ )?$")
"""Reads "A narrowed the gap on B to 260, having gained 1,084": whoever the clause is about has it."""


def _clause_head(view: View, number: Number, before: list[Referent]) -> Referent:
    bare = view.mentions.bare[: number.start]
    stop = max((match.end() for match in re.finditer(r"[;:]| while | whereas | but |, and ", bare)), default=0)
    return next((ref for ref in before if ref.start >= stop), before[0])
