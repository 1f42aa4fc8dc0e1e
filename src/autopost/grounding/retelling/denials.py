"""Whether a denial is borne out: what is denied is looked up, and the facts give it or give something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.cues import CHANGE, cues
from autopost.grounding.attaching.events import events, same_version, version_key
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.places.moves import ranks
from autopost.grounding.sets.predicates import carries, tests
from autopost.grounding.view import View

_LEADER = re.compile(r"\b(?:the leader|in the lead|at the (?:top|head)|number one|top of)\b")
_DAYS = frozenset({"release_date", "prerelease_date", "published_at", "created_at"})
_UNDER = re.compile(r"\b(?:submitted|published|listed|made|released|owned|uploaded|created|under|from|by)\b")
_DERIVED = re.compile(r"\b(?:derived|fine-tuned|derivative|based|quanti[sz]ed|distilled|adapted|descend(?:s|ed)?|descended)\b")


NOT = re.compile(
    r"\b(?:not|never|neither|nor|(?:did|does|has|have|is|was|do|had|are|were|could|would|should)n't|cannot|can't|"
    r"(?:does|did|do|goes|is|gets by|makes do) without(?= \S+?(?:\W*$|[,;.:]))|"
    r"(?:stay(?:s|ed)|remain(?:s|ed)|is|was|stands?|ranks?|falls?|finish(?:es|ed)) outside(?= the (?:[a-z]+ ){0,2}"
    r"(?:top|first|leading) \w+)|"
    r"fail(?:s|ed)? to|failing to|(?:yet|has still|have still) to|could not|absent from|missing from|"
    r"miss(?:ed|es|ing)? out on|"
    r"miss(?:ed|es)(?= (?:first|second|third|the (?:lead|list|cut|podium|(?:trending |daily |weekly )?"
    r"(?:top|first|leading) \w+))\b)|"
    r"(?:fell|falls|fall|falling|came|comes|coming|stops?|stopped) short of"
    r"(?= (?:(?:the|its|their) )?(?:[\ue000']+s? )?(?:top|first|lead|number one|crown|summit)\b(?! \d))|"
    r"(?:(?:kept|barred|held|shut|locked|pushed|edged) (?:away )?(?:from|off|out of)|denied|deprived of|robbed of)"
    r"(?= (?:the |its )?(?:number (?:one|\d+)|top|lead|summit|first|second|third|[a-z]+th|\d+(?:st|nd|rd|th))\b)|"
    r"far from(?! (?:the |its )?\d)|rather than|by no means|"
    r"anything but(?= [a-z]+ on\b| an? (?:[a-z]+ )?(?:written|built|coded|tagged)\b))\b(?! (?:only|just|merely|until|"
    r"before|a single|one|"
    r"any|yet|by much|far|quite|know|"
    r"known|much|more|fewer|less|necessarily))"
)


_NO_HINDRANCE = re.compile(r"did not (?:prevent|stop|keep|hinder|deter|bar) [^.;,]{1,60}? from [a-z]+ing\b")
"""Reads "eight likes did not keep A from standing fifth": it stands there."""
_DO_NOT = re.compile(r"(?:^\W*|[.!?:] )(?:do not|don't)$")


@each_once
def denials(view: View) -> Iterator[tuple[int, int, int]]:
    """Where the sentence denies something: start and end of the denying word, and the end of its clause."""
    bare = view.mentions.bare
    for match in NOT.finditer(bare):
        if _DO_NOT.search(bare, 0, match.end()) or _NO_HINDRANCE.match(bare, max(0, match.start() - len("did "))):
            continue  # "Do not look for v1.1 on PyPI": who is told so, is told nothing of the facts; and what did not hinder
        yield *match.span(), match.end() + len(re.split(r"[,;:]| but | and (?!\ue000)", bare[match.end() :])[0])


def denies(view: View, at: int) -> bool:
    """Whether a place stands in what the sentence denies."""
    return any(begin <= at < end for _, begin, end in denials(view))


def rightly_denied(view: View, at: int) -> bool:
    """Whether what stands at a place is denied, and the facts bear the denial out."""
    return any(begin <= at < end and denied(view, start, begin, end) is True for start, begin, end in denials(view))


def denied(view: View, start: int, begin: int, end: int) -> bool | None:
    """True where the facts give something else than what stands between `begin` and `end`; False where they give it."""
    subjects = _whom(view, start)
    for found in (
        _attribute(view, subjects, begin, end),
        _task(view, subjects, begin, end),
        _owner(view, subjects, begin, end),
        _base(view, subjects, begin, end),
        _newest(view, start, begin, end),
        _stage(view, start, begin, end),
        _same_day(view, start, begin, end),
        _day(view, subjects, start, begin, end),
        _among(view, subjects, begin, end),
        _stood(view, subjects, begin, end),
        _place(view, subjects, begin, end),
        _moved(view, subjects, begin, end),
    ):
        if found is not None:
            return found
    return None


def _task(view: View, subjects: frozenset[str], begin: int, end: int) -> bool | None:
    """Reads "is not tagged text-generation but image-text-to-text"."""
    told = next((test for test in those_in(tests(view), begin, end) if test.label == "pipeline_tag"), None)
    held = {told.holds(name) for name in subjects} if told is not None else set()
    return None if len(held) != 1 or None in held else held == {False}


_TO_LEAD = re.compile(
    r" (?:quite |nearly )?(?:enough|sufficient) (?:to (?:lead|top|head|win|come first|finish first)|for (?:the (?:lead|top|crown|"
    r"summit|win)|first))\b"
)


def not_enough(view: View, start: int, begin: int, end: int) -> bool | None:
    """Reads "was not enough to put A first", "not enough to lead the papers": whether A stands elsewhere."""
    if _TO_LEAD.match(view.mentions.bare, begin):
        first = leads(view, _whom(view, start))
        return None if first is None else not first
    named = [ref.subjects for ref in those_in(view.referents, begin, end) if ref.kind == "name"]
    return _place(view, named[0] if named else _whom(view, start), begin, end)


def leads(view: View, subjects: frozenset[str]) -> bool | None:
    """Whether one is the first of its list; None where no list has it."""
    known = {kind: names for kind, names in view.rolls.places.items() if {*subjects} & {*names.values()}}
    return None if len(subjects) != 1 or len(known) != 1 else next(iter(known.values())).get(1) in subjects


def _whom(view: View, start: int) -> frozenset[str]:
    """Of whom it is denied: the subject named last before, else carried over, else named first after."""
    refs = [ref for ref in view.referents if ref.subjects and ref.kind in {"name", "pronoun", "role"}]
    refs = refs or [ref for ref in view.referents if ref.kind == "value"]  # whom only a list names
    before = [ref for ref in refs if ref.end <= start]
    if not view.mentions.bare[:start].strip() and any(ref.kind == "name" for ref in refs):
        return next(ref.subjects for ref in refs if ref.kind == "name")  # "Not the leader: A has more."
    if before:
        return before[-1].subjects
    return frozenset(view.carried[:1]) or (refs[0].subjects if refs else frozenset())


def _own(view: View, subjects: Iterable[str], metrics: Iterable[str]) -> list[Fact]:
    wanted = {*metrics}
    return [f for name in subjects for f in view.desk.by_subject.get(name, ()) if f.metric.partition("@")[0] in wanted]


def _none(found: Iterable[bool]) -> bool | None:
    """True where none of some is so, False where one is, None where there are none."""
    seen = [*found]
    return not any(seen) if seen else None


def _attribute(view: View, subjects: frozenset[str], begin: int, end: int) -> bool | None:
    """Reads "is not built with gradio", "is not written in Rust"."""
    pieces = those_in(view.mentions.attributes, begin, end)
    return _none(carries(pieces[0], fact) for fact in _own(view, subjects, {pieces[0].label})) if pieces else None


def _owner(view: View, subjects: frozenset[str], begin: int, end: int) -> bool | None:
    """Reads "was not submitted under the organization microsoft"."""
    hits = [name.hit for name in those_in(view.mentions.names, begin, end) if name.hit and name.hit.alias.kind == "owner"]
    if not hits or not _UNDER.search(view.mentions.bare[begin : hits[0].start]):
        return None
    known = [name for name in subjects if view.desk.ledger.subjects[name].owner or _own(view, [name], {"organization"})]
    return _none(name in hits[0].alias.subjects for name in known)


def _base(view: View, subjects: frozenset[str], begin: int, end: int) -> bool | None:
    """Reads "is not derived from Qwen3.6-27B"."""
    if not _DERIVED.search(view.mentions.bare[begin:end]):
        return None
    said = [name.hit.alias for name in those_in(view.mentions.names, begin, end) if name.hit]
    own = _own(view, subjects, {"base_model"})
    printed = {alias.printed.lower() for alias in said}  # "the BF16 version" is the name of one
    values = [str(fact.value) for fact in own]
    found = (any(spells(alias.words, one) for alias in said) or one.lower().rpartition("/")[2] in printed for one in values)
    return _none(found) if said else None


def spells(words: tuple[str, ...], value: str) -> bool:
    """Whether a name's words are those of a value, with or without its owner."""
    flat = re.sub(r"[^a-z\d.]+", " ", value.lower()).split()
    return list(words) == flat or list(words) == re.sub(r"[^a-z\d.]+", " ", value.lower().rpartition("/")[2]).split()


def _newest(view: View, start: int, begin: int, end: int) -> bool | None:
    """Reads "v5.12.1 is not the newest release"."""
    if not re.search(r"\b(?:newest|latest|most recent)\b", view.mentions.bare[begin:end]):
        return None
    before = [piece.value.lower().removeprefix("v") for piece in view.mentions.versions if piece.end <= start]
    newest = [str(fact.value).lower().removeprefix("v") for fact in view.facts if fact.metric == "newest_release"]
    return _none(before[-1] == value for value in newest) if before else None


_EARLY = re.compile(
    r" (?:yet )?(?:an?|the|any|its) (?:(?P<early>(?:[a-z]+ )?(?:pre-?release|alpha|beta|release candidate|preview))"
    r"|(?:stable|final|full|finished) (?:release|version))\b"
)


def _stage(view: View, start: int, begin: int, end: int) -> bool | None:
    """Reads "v1.2a1 is not a pre-release", "is not a stable release": of the version named before."""
    said = _EARLY.match(view.mentions.bare[begin:end])
    before = [piece for piece in view.mentions.versions if piece.end <= start]
    if said is None or not before:
        return None
    known = [event for event in events(view.facts) if event.version and same_version(event.version, before[-1].value)]
    return _none((event.early or version_key(event.version)[1] < 0) == bool(said["early"]) for event in known)


def _released(view: View, version: str) -> Iterator[Fact]:
    low = version.lower().removeprefix("v")
    for fact in view.facts:
        dated = fact.metric.partition("@")[0] in {"release_date", "prerelease_date"}
        if dated and fact.id.rpartition("@")[2].partition(":")[0].lower().removeprefix("v") == low:
            yield fact


def _same_day(view: View, start: int, begin: int, end: int) -> bool | None:
    """Reads "v5.12.1 and v5.10.3 were not published on the same day"."""
    if not re.search(r"\b(?:same|one) (?:day|date)\b", view.low[begin:end]):
        return None
    days = [fact.day for piece in view.mentions.versions if piece.end <= start for fact in _released(view, piece.value)]
    named = [ref.subjects for ref in view.referents if ref.kind == "name" and ref.end <= start]
    days = days or [fact.day for names in named for fact in _own(view, names, _DAYS - {"release_date"})]
    return len(set(days)) > 1 if len(days) > 1 else None


_CAME = re.compile(r" (?:published|released|created|come out|appear|uploaded|made|submitted|dates?|born|set up|put out|issued)\b")


_BOUND = re.compile(r"\b(?:since|until|till|before|after|by)(?: the)? $")


def _day(view: View, subjects: frozenset[str], start: int, begin: int, end: int) -> bool | None:
    """Reads "was not published on 15 June"."""
    moments = [one for one in those_in(view.mentions.moments, begin, end) if not _BOUND.search(view.low, 0, one.start)]
    verb = _CAME.match(view.mentions.bare[begin:end])
    told = [piece.value for piece in view.mentions.versions if piece.end <= start]
    dated = _released(view, told[-1]) if told else _own(view, subjects, _DAYS)
    days = [fact.day for fact in dated if fact.day]
    return _none(moments[0].holds(day) for day in days) if moments and verb else None


_INSIDE = re.compile(
    r"\b(?:among|one of|in the top|part of|rank|(?:make|making|made|crack\w*|enter\w*|reach\w*|figur\w+ in|feature\w* in) "
    r"(?:it (?:in)?to )?(?:the |[\ue000']+s? ))|^(?: the| its)?(?: [\w\ue000'-]+){0,3} (?:top|first) "
)


def _among(view: View, subjects: frozenset[str], begin: int, end: int) -> bool | None:
    """Reads "is not among the ten repositories with the largest gains", "is not among them" after a count with a limit."""
    if not _INSIDE.search(view.mentions.bare[begin:end]):
        return None
    sizes = [n for n in those_in(view.mentions.numbers, begin, end) if n.form == "count" and 2 <= n.value <= 100]
    limits = [n for n in view.mentions.numbers if n.end <= begin and n.hedge in {"above", "below"} and n.form == "count"]
    if not sizes and limits:
        family, above = cues(view, limits[-1]).family, limits[-1].hedge == "above"
        own = [f.number for f in _own(view, subjects, {family}) if f.number is not None and "@" not in f.id]
        return _none((value >= limits[-1].value) == above for value in own)
    if not sizes:
        return None
    if re.search(r"\bgain|grow|climb|riser", view.mentions.bare[begin:end]):
        ranks = [view.desk.gainers.index(name) + 1.0 for name in subjects if name in view.desk.gainers]
    else:
        start, _ = view.clause(begin)
        named = frozenset(name for ref in those_in(view.referents, start, end) for name in ref.subjects)
        ranks = _ranks(view, subjects, gain=False) or _ranks(view, named, gain=False)  # "the house misses the top ten with A"
    return _none(rank <= sizes[0].value for rank in ranks)


def _ranks(view: View, subjects: frozenset[str], *, gain: bool) -> list[float]:
    own = [fact for name in subjects for fact in view.desk.by_subject.get(name, ()) if fact.unit == "rank" and "@" not in fact.id]
    listed = [] if gain else [name.removeprefix("value:") for name in sorted(subjects) if name.startswith("value:")]
    places = [float(place) for name in listed for place, _ in view.rolls.entries(name)[:1]]  # of an entry that only a list names
    return [fact.number for fact in own if fact.number is not None and gain == ("gain" in fact.metric)] + places


def _place(view: View, subjects: frozenset[str], begin: int, end: int) -> bool | None:
    """Reads "is not the leader", "does not rank third"."""
    said = [n.value for n in those_in(view.mentions.numbers, begin, end) if n.form == "ordinal"]
    if not said and not _LEADER.search(view.mentions.bare[begin:end]):
        return None
    place = said[0] if said else 1.0
    return _none(rank == place for rank in (*_ranks(view, subjects, gain=False), *_ranks(view, subjects, gain=True)))


_STILL = re.compile(
    r" (?:[a-z]+ )?(?:budged?|move[ds]?|shift(?:ed)?|stirred|changed? (?:its )?(?:places?|positions?|spots?|ranks?))\b"
)

_LEAVES = re.compile(
    r" (?:yet |actually )?(?:leave|left|leaving|lose|lost|give up|given up|quit) (?:its |the )?(?:[a-z\d]+ ){0,2}"
    r"(?:places?|positions?|spots?|ranks?|leads?|tops?)\b"
)


def _stood(view: View, subjects: frozenset[str], begin: int, end: int) -> bool | None:
    """Reads "has not budged from seventh", "did not leave seventh place": the same place now as before."""
    leaves = _LEAVES.match(view.mentions.bare[begin:end])
    if leaves is None and not _STILL.match(view.mentions.bare[begin:end]):
        return None
    told = [n.value for n in those_in(view.mentions.numbers, begin, end) if n.form == "ordinal"] if leaves else []
    if told and told[0] not in _ranks(view, subjects, gain=False):
        return False
    moves = [(a.number or 0) - (b.number or 0) for name in subjects for a, b in ranks(view.desk, name)]
    return None if not moves else 0 in moves


def _moved(view: View, subjects: frozenset[str], begin: int, end: int) -> bool | None:
    """Reads "its downloads did not grow", where no figure is denied."""
    clause = view.mentions.bare[begin:end].strip()
    way, wins = CHANGE.match(clause), _WINS.match(clause)
    if (way is None and wins is None) or those_in(view.mentions.numbers, begin, end):
        return None
    nouns = [*NOUN.finditer(view.mentions.bare[:end])]
    family = str(nouns[-1].lastgroup) if nouns else ""
    found = [
        (view.desk.measure(fact).windows, fact.number)
        for name in subjects
        for fact in view.desk.by_subject.get(name, ())
        if view.desk.measure(fact).aspect == "gain" and view.desk.measure(fact).family == family and fact.number is not None
    ]
    within = [(days, move) for days, move in found if any(window.days in days for window in view.mentions.windows)]
    moves = [move for _, move in within or found]
    return _none(move < 0 if way and way["down"] else move > 0 for move in moves)


_WINS = re.compile(
    r"(?:win|won|attract(?:ed)?|draw|drawn|collect(?:ed)?|receive[d]?|earn(?:ed)?|gather(?:ed)?|get|got|take|taken|find|found)"
    r"(?: (?:any|a|a single|one|new|further|more|so much as))+ "
    rf"(?={NOUN.pattern})"
)
"""Reads "did not win any new likes"."""
