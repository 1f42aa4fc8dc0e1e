"""Noun phrases that name a set of subjects: "the ten biggest gainers", "these eight models", "the other four", "the list"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numerals import ORDINAL_WORDS, SMALL_WORDS, small
from autopost.grounding.referents.rolls import Rolls

_SIZE = re.compile(rf"(?:(?<![\w\ue000.,/-])|(?<=top-))(?P<n>{SMALL_WORDS}|\d{{1,3}})(?![\w]|[.,]\d|[ ]?%|\ue000|-\w)")
_HEADS = {
    "model": r"(?:\w+ )??models?",
    "dataset": r"datasets?",
    "space": r"spaces?",
    "repository": r"repositor(?:y|ies)|repos?|projects?",
    "paper": r"papers?",
}
_GAINERS = r"gainers?|gains|climbers?|risers?|movers?|growers?|winners?"
_LOOSE = r"front-?runners|entries|names|places|positions|spots|slots|titles|items|subjects|ones|leaders"
_HEAD = (
    "(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _HEADS.items()) + f"|(?P<gainers>{_GAINERS})|(?P<loose>{_LOOSE}))"
)
_STOP = (
    r"of|in|on|at|by|to|for|from|with|and|or|but|are|is|was|were|has|have|had|that|which|who|than|as|while|more|fewer|less|"
    r"new|times|per|gained|added|took|went|made|makes?|reached|entered|joined|all|each|both|it|its"
)
# A blanked name is one piece, however long: a run that may be cut anywhere would be tried in every way to cut it.
_MODS = rf"(?:[ -](?!(?:{_STOP})\b)[a-z'\ue000]++|[ -]?\ue000++(?:'s)?){{0,5}}?"
_AFTER = re.compile(
    rf"(?P<mods>{_MODS}|[ ](?:(?:most|least)[ -][a-z]+ed|oldest|newest|youngest|earliest|latest) of (?:the |these |"
    rf"those )?(?P<whole>{SMALL_WORDS}|"
    rf"\d+)(?: (?:ranked|listed|trending|tracked))?)[ -]{_HEAD}(?![\w-])"
)
"""Reads "the ten biggest gainers", "the four most downloaded of the 30 models"."""
_AMONG = re.compile(
    r"\b(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _HEADS.items()) + ")"
    r"(?: listed)? (?:among|in|of) the (?:first|top) $"
)
_MOST = re.compile(r"\b(?:most|least)[- ](?P<what>starred|liked|downloaded|forked|upvoted)\b")
_FAMILY = {"starred": "stars", "liked": "likes", "downloaded": "downloads", "forked": "forks", "upvoted": "upvotes"}
_SUPER = r"(?:largest|biggest|highest|strongest|greatest|best|steepest|sharpest|fastest|most|top|hottest|quickest)"
_GAINING = re.compile(
    rf"\b(?:{_SUPER}[- ](?:[\w\ue000]+[- ])??)?(?:growing|climbing|rising|"
    rf"gaining|moving)\b|\b(?:fast|strong)est\b|\bgain(?:ers?|s)?\b"
)
_WITH = re.compile(
    rf"(?: on [a-z\ue000]+| tracked| here)?(?:(?:,? (?:with|by|having)|(?<=leaders) in) (?:the )?(?:\ue000++(?:'s)? )?"
    rf"(?P<most>(?:{_SUPER} )?)"
    r"(?P<what>(?:[a-z\ue000-]+ ){0,3}?"
    r"(?:gains?|growth|increases?|rises?|stars|likes|downloads|forks|upvotes|scores?|open issues))\b"
    r"(?P<tail>(?: (?:in|over|of|this|for|on) ?(?:the )?\ue000++| \ue000++)?))"
)
_THAT_GAINED = re.compile(
    r",? (?:that|which) (?:have |has )?(?:gained|added|won|drew|attracted|collected|received|picked up) (?:the )?most "
    r"(?P<what>(?:new )?(?:stars|likes|downloads|forks|upvotes))\b(?: (?:in|over|during|for|on) (?:the )?\ue000++| \ue000++)?"
)
"""Reads "the ten repositories that gained the most stars this week"."""
_PLACED = re.compile(
    r"(?: (?!(?:is|are|was|were|has|have|had)\b)\w+){0,2} (?:at|on|near|in|of|from) (?:the )?(?:head|top|front|"
    r"lead|summit)\b(?: of (?:the )?[\w ]*?(?:list|ranking|chart|table))?"
)
_LISTED = re.compile(
    r"(?: shown| listed| ranked)? (?:on|in|of) (?:the |this |that )?(?:[\w\ue000']+ ){0,4}?(?:list|listing|ranking|chart|table)\b"
)
_COVERED = re.compile(
    r",? (?:(?:(?:that )?we (?:profile|cover|feature|present|list|print|show|follow|track|discuss|describe)|covered|"
    r"presented|listed|shown|ranked|followed|tracked|named|discussed|described|"
    r"featured|included)(?: here| today|"
    r" in (?:this|the|today's) (?:edition|issue|ledger|paper))?|(?:in|"
    r"of) (?:this|the|our|today's) (?:edition|issue|ledger|table)|here)\b"
)
_THE_LIST = re.compile(
    r"\bthe (?P<n>\d{1,2})-(?:models?|entry|name|place|item|strong)(?: trending)? (?:list|ranking|table)\b|"
    r"\bthe (?:hugging face |hub's |\ue000++(?:'s)? )?(?:(?:trending|"
    r"models?) ){1,2}(?:list|ranking)\b|\bthe list of trending models\b|"
    rf"\bthe (?:(?:full|whole|entire|trending) )?list of (?P<of>\d{{1,2}}|{SMALL_WORDS})(?![\w-]| (?:trending )?(?:models|"
    rf"spaces|datasets|papers|repos))"
)
_UNCOUNTED = re.compile(
    rf"(?:\b(?:of|in|among|all|the|those|these|other|remaining) |\b(?:in|every|"
    rf"of) (?:{SMALL_WORDS}|\d+) )trending (?P<kind>models|datasets|spaces)\b"
)
_TOP = re.compile(r"\b(?:top|first|leading|uppermost|foremost|hottest|(?:highest|best|top)(?:[- ]\w+ed)?)[ -](?:the )?$")
_THE = re.compile(r"\b(?:the|those|these) $")
_OTHER_ONES = re.compile(r" (?:other|remaining) (?=[a-z])")
_OTHER = re.compile(r"\b(?:the|those|all|its) (?:other|remaining) $")
_DETERMINED = re.compile(
    rf"(?:\b(?:the|these|our|all) (?:trending|listed|ranked) |\b(?:{'|'.join(ORDINAL_WORDS)}) of |\b(?:the|these|"
    rf"those|all|all the|of|among|our|its|their|both|same|"
    rf"some|ranking of|list of|table of|field of|roster of|bottom of|card of) |'s |\ue000 )$"
)
_NO_SET = re.compile(r"\b(?:one|names?|titles?|language|licen[cs]e|sdk|task|tag|choice|base) (?:of|for) $")
"""Reads "one of three models that", "in the names of six models": so many fulfil what is said, and are no set before."""
_POINTED = re.compile(
    rf"\b(?:the trending|the listed|the ranked|ranking of|list of|table of|field of|roster of|bottom of|"
    rf"{'|'.join(f'{word} of' for word in ORDINAL_WORDS)}|the|these|those|all|all the|of the|of these|\ue000|'s) $"
)
_HIS = re.compile(r" of (?:the )?[\"']?\ue000")
"""Reads "more than the 26 of A": so many of what was told."""
_RELATIVE = re.compile(
    r",? (?:(?:measured|reckoned) )?(?:in|by|as a) (?:percent(?:age)?\b|relative (?:terms|growth|gains?)\b|per cent\b|rate\b)|"
    r",? relative to (?:its|their)\b"
)
_NO_NOUN = re.compile(
    r"\s*(?:[.,;:!?()–-]|$)|'s\b| \ue000++(?:[ .,;:!?]|$)| (?:"
    + _STOP
    + r"|twice|once|other than|except(?:ing)?|bar(?= [\"']?\ue000)|save(?= for|[\"' ]*\ue000)|"
    r"apart from|aside from|besides|since|today|again|now|when|where|above|below|"
    r"tracked|followed|listed|covered|ranked|together|combined|"
    r"shown|named|discussed|described|featured|included|here|alone|presented|carry|carries|run|runs|shares?|range|show|shows|"
    r"divides?|splits?|breaks?|comes?|do|does|did|can|could|records?|recorded|reads?|"
    r"says?|names?|bears?|counts?|belonged|"
    r"(?:reach(?:e)?|exceed|match(?:e)?|beat|boast|rank|derive|originate|cross(?:e)?|miss(?:e)?|remain|stay|sit|stand|lie|use|"
    r"contain|belong|fall|make|hold|trail|follow|lag|draw|get|earn|fail|go|account|amount|collect)s?|stayed|"
    r"(?:end|close|open|start|include|feature|comprise)s?|grew|rose|climbed|remained|lost|drew|got|earned|failed|went|began|"
    r"begin|made|held|put|date|dates|dated|top|passed|exceed|won|collected|gathered|"
    r"earned|attracted|received|picked up)\b|"
    r" (?:tagged|labelled|that|without|carrying|bearing|under)\b|"
    r" (?:published|created|written|tagged|built|licen[cs]ed|uploaded|submitted) (?:under|in|before|after|on|with|"
    r"by|for|mainly)\b"
)


@dataclass(frozen=True)
class Population:
    """A noun phrase that names a set.

    `size_at` is where its number stands; `readings` are the sets it may mean, none where only its size is known; one that is
    `limited` holds the figure that says whom it holds.
    """

    start: int
    end: int
    size_at: tuple[int, int]
    size: int
    kind: str
    readings: tuple[tuple[str, ...], ...]
    other: bool = False
    known: bool = False
    limited: bool = False


def populations(bare: str, rolls: Rolls, kinds: tuple[str, ...], spans: Iterable[tuple[int, int, int]]) -> Iterator[Population]:
    """Every set that a sentence names, left to right; `kinds` are those its subjects are of, `spans` its windows in days."""
    windows = list(spans)
    # Where nobody is named, or somebody with several kinds, the things the sentence speaks of say of what kind its sets are.
    heads = tuple(kind for kind, words in _HEADS.items() if re.search(rf"\b(?:{words})\b", bare))
    kinds = (tuple(kind for kind in kinds if kind in heads) or kinds) if kinds else heads
    taken: list[tuple[int, int]] = []
    for match in _SIZE.finditer(bare):
        size = small(match["n"])
        counted = _AMONG.search(bare, 0, match.start())
        own = tuple(kind for kind in _HEADS if counted and counted[kind])  # "two models among the first twelve"
        found = None if size is None or size < 2 else _read(bare, match, size, rolls, own or kinds, windows)
        if found is not None:
            taken.append((found.start, found.end))
            yield found
    for match in _THE_LIST.finditer(bare):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue  # "the first eight models on the trending list": those eight
        for kind, names in rolls.whole.items():
            if kinds in {(), (kind,)} or kind in match[0]:
                told = match["n"] or match["of"]
                at = match.span("n" if match["n"] else "of") if told else (match.start(), match.start())
                if not told or small(told) == len(names):
                    yield Population(*match.span(), at, len(names), kind, (names,), known=bool(told))
    for match in _UNCOUNTED.finditer(bare):
        kind = match["kind"].removesuffix("s")
        names = rolls.whole.get(kind, rolls.trending.get(kind, ()) if kind != "model" else ())
        if names:
            start = match.start("kind") - len("trending ")
            yield Population(start, match.end(), (start, start), len(names), kind, (names,))


def _read(
    bare: str, match: re.Match[str], size: int, rolls: Rolls, kinds: tuple[str, ...], windows: list[tuple[int, int, int]]
) -> Population | None:
    left, start, end = bare[: match.start()], match.start(), match.end()
    top, other = _TOP.search(left), _OTHER.search(left) or (_THE.search(left) and _OTHER_ONES.match(bare, end))
    others = _OTHERS.match(bare, end) if re.search(r"\b(?:the|those|these) $", left) else None
    if others is not None:
        return Population(start, others.end(), match.span("n"), size, "", (), other=True)  # "the two others"
    of_the = re.match(r" of (?:the|these|those|our)\b", bare[end:]) if re.search(r"\ball $", left) else None
    end += of_the.end() if of_the else 0
    after = _AFTER.match(bare, end)
    if not _names_set(left, bare, end, after, size in rolls.lengths, top=bool(top), other=bool(other)):
        return None
    mods, head, kind = "", "", ""
    if after is not None:
        mods, head, end = after["mods"], after[0].removeprefix(after["mods"]).strip(" -"), after.end()
        kind = next((name for name in _HEADS if after[name]), "")
        if _of_others(after, kind, rolls, windows):
            return None
    with_ = _WITH.match(bare, end)
    gained = _THAT_GAINED.match(bare, end)
    tail = with_ or gained or _PLACED.match(bare, end) or _LISTED.match(bare, end) or _COVERED.match(bare, end)
    told = " ".join((mods, head, with_["what"] if with_ else f"gains {gained['what']}" if gained else ""))
    end = tail.end() if tail else end
    end = next((last for first, last, _ in windows if _OVER.fullmatch(bare, end, first)), end)  # "the ten gainers of the week"
    begun = top.start() if top else min(other.start(), start) if other else start
    for blank in re.finditer(r"(?:[a-z]+ )?\ue000++(?:'s)? $", bare[:begun]):
        begun = blank.start()
    said = [days for first, _, days in windows if begun <= first < end]
    shape = _Shape(
        size,
        kind,
        told,
        bool(top) or head == "leaders",
        bool(other),
        "list" if _placed(tail) else "",
        tuple(said),
        bool(gained or (with_ and with_["most"])),
        _RELATIVE.match(bare, end) is not None,
    )
    sets = tuple(dict.fromkeys(_readings(shape, rolls, kinds)))
    if not sets and not kind:
        # "Nvidia has two of the thirty": the list that is so long, whatever else its house makes.
        sets = tuple(names for names in rolls.trending.values() if len(names) == size + bool(other))
    known = bool(sets) or size + bool(other) in rolls.sizes
    return Population(begun, end, match.span("n"), size, kind, sets, bool(other), known)


def _names_set(left: str, bare: str, end: int, after: re.Match[str] | None, as_long: bool, *, top: bool, other: bool) -> bool:
    """Whether the words around a number make a set of it: `after` is its noun, `as_long` whether a list has so many."""
    if _THAT_DO.match(bare, end):
        return False
    opens = not left.strip(" \"'")
    together = opens and _TOGETHER.search(bare[end:])
    headed = _HEADLINE.search(left) and after is not None and _ITEM.match(bare, after.end()) and as_long
    begins = opens and after is not None and _APPEAR.match(bare, after.end())
    determined = top or other or together or headed or begins or (_DETERMINED.search(left) and not _NO_SET.search(left))
    if after is not None:
        return bool(determined)
    pointed = top or (not _HIS.match(bare, end) and (other or _POINTED.search(left)))
    return bool(determined and pointed and _NO_NOUN.match(bare[end:]))


_TOGETHER = re.compile(r"\b(?:together|combined|jointly|between them|collectively)\b")


def _of_others(after: re.Match[str], kind: str, rolls: Rolls, windows: list[tuple[int, int, int]]) -> bool:
    """Whether a noun phrase is of some that are no list: "the two Ling models", "the four most liked of the nine models"."""
    if after["whole"] and small(after["whole"]) != len(rolls.covered.get(kind, ())):
        return True
    blanks = [after.start() + blank.start() for blank in re.finditer("\ue000++", after["mods"])]
    return any(not any(start <= at < end for start, end, _ in windows) for at in blanks)


_OTHERS = re.compile(r" (?:others|exceptions)\b(?! (?:of|in|among|on|listed|with|above|below)\b)")
_HEADLINE = re.compile(r"^\W*$|\b(?:for|from|across|by) $")
_ITEM = re.compile(r"(?:,|:| –|\W*$| (?:in|over|within) )")
"""Reads "70,793 stars for ten repositories in seven days", "Six papers, 463 upvotes": as many as the edition's list has."""
_APPEAR = re.compile(
    r" (?:appear|are (?:listed|covered|presented|featured|ranked|shown|tracked|named)|feature|figure|make up|fill|"
    r"stand) (?:here|(?:in|on) "
    r"(?:this|the|our|today's) (?:[a-z]+ ){0,2}(?:edition|issue|list|table|ledger|ranking))(?=\W*$|[.,;:])"
)
"""Reads "Six papers appear in this edition"."""
_THAT_DO = re.compile(r" that (?:do|does|did)\b")
"""Reads "The three that do": so many, and no list that is as long."""
_OVER = re.compile(r" (?:of|over|in|for)(?: the| these| those)? ")


@dataclass(frozen=True)
class _Shape:
    """What a noun phrase says of its set."""

    size: int
    kind: str
    told: str
    top: bool
    other: bool
    where: str
    windows: tuple[int, ...]
    by: bool
    relative: bool = False


def _placed(tail: re.Match[str] | None) -> bool:
    return tail is not None and bool(re.search(r"\b(?:head|top|front|lead|list|ranking|chart|table)\b", tail[0]))


_LOW = re.compile(r"\b(?:smallest|lowest|weakest|slowest|poorest|fewest|least|worst|bottom|last)\b")
_AGED = re.compile(r"\b(?:(?P<old>oldest|earliest)|newest|youngest|latest)\b(?! releases?)")


def _readings(shape: _Shape, rolls: Rolls, kinds: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The sets a phrase may mean: by gain, by a level, by place on the list, or all that the edition covers."""
    size = shape.size + 1 if shape.other else shape.size
    most = _MOST.search(shape.told)
    gains = _GAINING.search(shape.told) is not None or re.search(rf"\b(?:{_GAINERS}|growth|increases?|rises?)\b", shape.told)
    noun = NOUN.search(shape.told)
    low = _LOW.search(shape.told) is not None
    for kind in _kinds(shape, rolls, kinds, gains=bool(gains)):
        if aged := _AGED.search(shape.told):
            order = rolls.by_day(kind)
            yield from _first(order if aged["old"] else order[::-1], size)
        elif gains:
            family = str(noun.lastgroup) if noun else ("stars" if kind == "repository" else "likes")
            if not shape.relative:
                yield from _first(rolls.gained(kind, family, shape.windows), size, last=low)
            if shape.relative or re.search(r"\b(?:fast|quick|slow)", shape.told):
                days = rolls.span(kind, family, shape.windows)
                yield from _first(rolls.by(kind, f"{family}_change_{days}d"), size, last=low)
        elif most or (shape.by and noun):
            family = _FAMILY[most["what"]] if most else str(noun.lastgroup) if noun else ""
            yield from _first(rolls.by(kind, family), size, last=low)
        elif shape.windows or (shape.top and kind == "repository"):
            yield from _first(rolls.gained(kind, "stars", shape.windows), size)
        elif low:
            yield from _first(rolls.trending.get(kind, ()), size, last=True)
        else:
            yield from _plain(shape, rolls, kind, size)


def _plain(shape: _Shape, rolls: Rolls, kind: str, size: int) -> Iterator[tuple[str, ...]]:
    listed, covered = rolls.trending.get(kind, ()), rolls.covered.get(kind, ())
    if kind == "paper" and not listed:
        listed = rolls.by(kind, "upvotes")  # the day's papers stand in the order of their upvotes
    ranked = re.search(r"\b(?:trending|ranked|listed|highest|top|leading|foremost|hottest)\b", shape.told)
    if listed and (shape.top or shape.where or ranked or size == len(listed) or size in rolls.sizes):
        yield from _first(listed, size)
    if len(covered) == size:
        yield covered
    if kind == "repository" and len(rolls.released) == size and not shape.top:
        yield rolls.released
    if kind == "repository" and size == len(rolls.gained(kind, "stars")) != len(covered):
        yield rolls.gained(kind, "stars")  # "those 42 repositories": as many as a gain is known of
    elif kind == "repository" and size in rolls.sizes:
        # "The ten" of a text about repositories: its statements count the largest gains.
        yield from _first(rolls.gained(kind, "stars"), size)


def _first(names: tuple[str, ...], size: int, *, last: bool = False) -> Iterator[tuple[str, ...]]:
    if len(names) >= size:
        yield names[-size:] if last else names[:size]


def _kinds(shape: _Shape, rolls: Rolls, kinds: tuple[str, ...], *, gains: bool) -> tuple[str, ...]:
    """Of which kinds the set may be: the one named, those of the sentence's subjects, or any that has such a list."""
    if shape.kind:
        return (shape.kind,)
    if gains and not kinds:
        return ("repository",)
    return kinds or tuple(dict.fromkeys((*rolls.trending, "repository")))
