"""What a figure that no fact was bound to may be all the same: what others of the text, a set, a list or an order come to.

None of these readings attaches a figure to a fact; each works out what the text would have to say and holds the figure against
it. A sentence of an issue cites what it rests on, so that only what its own figures come to is asked there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import permutations

from autopost.facts import Fact
from autopost.grounding.attaching.measuring import families_told
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.binding import Match
from autopost.grounding.dated.dayofset import so_many_then
from autopost.grounding.dated.newcomers import counts_contributors
from autopost.grounding.figures.againstanother import against_another
from autopost.grounding.figures.averageday import average_day
from autopost.grounding.figures.formerlatter import tells_apart
from autopost.grounding.figures.gapfromtold import gap_from_told
from autopost.grounding.figures.headshare import head_share
from autopost.grounding.figures.marks import marks, passed_by
from autopost.grounding.figures.perunit import figure_pairs, per_unit
from autopost.grounding.figures.roundmarks import from_round_mark
from autopost.grounding.figures.setsums import sum_of_set
from autopost.grounding.figures.sharesstated import share_of_stated
from autopost.grounding.figures.twowindows import of_the_other_window
from autopost.grounding.figures.unspelt import unspelt_part
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.order.howmanybeaten import beats_so_many
from autopost.grounding.places.bymeasure import by_measure
from autopost.grounding.places.comparedplaces import place_compared
from autopost.grounding.places.entriestold import told_distance, told_place
from autopost.grounding.places.ofentryat import of_entry_at, place_of_figure
from autopost.grounding.places.ofmembers import place_of_members
from autopost.grounding.places.steps import steps
from autopost.grounding.places.wordplaces import place_of_word
from autopost.grounding.referents.referring import kind_named, listed_kind
from autopost.grounding.referents.rolls import account
from autopost.grounding.rules.figures.idioms import listed_after
from autopost.grounding.rules.figures.milestones import beyond_mark, passed_since
from autopost.grounding.sets.countgaps import count_gap
from autopost.grounding.sets.holders import holders, so_many_hold
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.sets.listcounts import listed_count
from autopost.grounding.sets.nameparts import absent_word
from autopost.grounding.sets.nootherso import no_other_has
from autopost.grounding.sets.otherhouses import others_have
from autopost.grounding.sets.perproject import of_each_project
from autopost.grounding.sets.plaincounts import plainly_counted
from autopost.grounding.sets.spelledout import spelled_out
from autopost.grounding.view import View


def comes_to(view: View, number: Number, match: Match | None, told: Mapping[Number, Fact]) -> bool:
    """Whether a figure comes out; `match` is the fact that comes nearest, `told` are the figures that are bound."""
    if match is not None and (_had_before(view, number, match) or of_the_other_window(view, number, match)):
        return True
    if match is not None and not view.cited and _of_measure_told(view, number, match):
        return True
    if gap_from_told(view, number, told.values()) is not None or share_of_stated(view, number):
        return True
    if view.cited:
        return False
    return (
        _placed(view, number, match)
        or any(read(view, number) for read in _READINGS)
        or from_round_mark(view, number, told.values())
        or by_measure(view, number, told.values())
        or _sum_of_rest(number, told)
    )


def _of_measure_told(view: View, number: Number, match: Match) -> bool:
    """Reads "the fork champion, with 58,586 copies", "in the last 30 days, and 326 likes": a level of the one measure told."""
    measure, fact = view.desk.measure(match.fact), match.fact
    after = NOUN.match(view.mentions.bare, number.end + 1)
    if number.hedge or fact.number != number.value or number.value < _EXACT:
        return False
    if measure.aspect == "gain" and match.failing == ("metric",) and not after:
        new = _ITS_NEW.match(view.mentions.bare, number.end)
        return new is not None and new["what"] == measure.family and bool(measure.windows & {*view.days})
    if measure.aspect != "level":
        return False
    if match.failing == ("window",) and after is not None and view.mentions.bare.endswith(" at ", 0, number.start):
        return after.lastgroup == measure.family != "downloads"
    if match.failing == ("window",):
        downloads = {window.days for window in view.mentions.windows if window.days > 0} == {_OF_DOWNLOADS}
        return downloads and after is not None and after.lastgroup == measure.family != "downloads"
    nearest = [family for _, end, family in view.nouns if end <= number.start][-1:]
    told = {*nearest} or families_told(view)
    return match.failing == ("metric",) and after is None and measure.family in told and not view.days


_EXACT, _OF_DOWNLOADS = 100, 30
_ITS_NEW = re.compile(r" new (?:[a-z]+ )?(?P<what>stars|likes|downloads)\b")
_TO_WHAT_IT_HAD = re.compile(r"\b(?:on top of|(?:adds?|added) to|(?:star|like)s? of|out of)(?: (?:its|a|the|some|about))* $")


_BEGAN_WITH = re.compile(
    r"\b(?:went (?:in)?to|goes into|entered|enters|began|begins|started|starts|"
    r"opened|opens) (?:the |its )?(?:\ue000++|[a-z]+)(?:[^,;:.\d]{0,30})? "
    r"(?:with|at|on|from) (?:about |some |just )?$|\bwent to bed [^,;:]{0,24}\b(?:with|at|on) $"
)
_BECAME = re.compile(r" (?:became|turned into|grew (?:in)?to|swelled to|rose to) \d")


def _had_before(view: View, number: Number, match: Match) -> bool:
    """Reads "184 new stars on top of 161,549", "went into the week with 95,404": what it had when the time began."""
    bare = view.mentions.bare
    if match.failing != ("time",) or view.desk.measure(match.fact).aspect != "then":
        return False
    if _TO_WHAT_IT_HAD.search(bare, 0, number.start):
        return True
    began = _BEGAN_WITH.search(bare, 0, number.start) or _BECAME.match(bare, number.end)
    now = view.rolls.of(match.fact.subject.id, view.desk.measure(match.fact).family)
    later = [n for n in view.mentions.numbers if n.start > number.end and n.form == "count"]
    return began is not None and now is not None and any(n.fits(now.number or 0) for n in later)


def _placed(view: View, number: Number, match: Match | None) -> bool:
    """Whether an entry that the text tells of stands there, unless a fact of that very entry fails for another reason."""
    roles = any(ref.kind == "role" for ref in view.referents)
    others = match is None or (match.failing == ("subject",) and not roles) or number.form == "count"
    return (others and told_place(view, number)) or told_distance(view, number)


_OR_LOWER = re.compile(r" (?:or (?:lower|below|worse|further down)|place (?:or below|downward)|downwards?|and below)\b")


def _after_head(view: View, number: Number) -> bool:
    """Reads "none of the first eight has, so those that have are ninth or lower": the place after the head that is told."""
    if number.form != "ordinal" or not _OR_LOWER.match(view.mentions.bare, number.end):
        return False
    return number.value - 1 in {n.value for n in view.mentions.numbers} | {*view.figures_before}


def _length_of_list(view: View, number: Number) -> bool:
    """Reads "You will not find Qwen3.8, all the way down to number 30"."""
    return number.value in {len(names) for names in view.rolls.whole.values()} and absent_word(view)


def _then(view: View, number: Number) -> bool:
    """Reads "just two came later, on Friday 1 May"."""
    return number.form == "count" and number.total is None and so_many_then(view, number.start, number.end, number.value)


_IN_THE_POOL = re.compile(
    r"(?:[ -](?:AI|ai|different|trending))*[ -](?:(?P<kind>repositories|projects|papers|models|datasets|spaces)\b"
    r"(?:[^.;:,]{0,20}\b(?:tracked|followed|watched|read|listed)\b|"
    r" on hugging face daily papers\b| we (?:follow|track|watch|read)\b)?|"
    r"(?:tracked|followed|watched|read|on (?:hugging face )?daily papers|on (?:the )?\ue000|are (?:tracked|followed))\b)"
)
_TRACKS = re.compile(
    r"\b(?:tracks?|follows?|tracked|followed|watched|listed|reads?|are|out of|"
    r"of|among|across|than any(?: other)? of|other)(?: \w+){0,3} $|^\W*$"
)
_POOL = 12
_OF_NOTHING = re.compile(
    r"[ -](?:(?:new|more|fewer|other|further) )?(?:stars?|likes?|downloads?|"
    r"forks?|upvotes?|points?|percent|places?|spots?|ranks?|rungs?|"
    r"days?|weeks?|months?|years?|hours?|times|million|thousand|hundred|releases?|versions?|open issues?|contributors|commits|"
    r"(?:more|fewer|less|ahead|behind|above|below|short)\b|of|by|from|for|out of|in \d|"
    r"on|under|with|"
    r"carry|bear|contain|are|were|have|run|use|come|rank|stand|show|do)"
)
_NO_COUNT = re.compile(
    r"\b(?:than|number|no\.|after|only|just|exactly|at least|all but|by|"
    r"from|to|at|rank(?:s|ed)?|has|have|had|gained|lost|the other|another) $"
)


def _a_pair(view: View, number: Number) -> bool:
    """Reads "splits the day in two", "the smaller of two embedding models": a pair that nothing is counted of."""
    plain = view.mentions.bare[number.start : number.end] == "two" and number.total is None
    return (
        plain
        and not _OF_NOTHING.match(view.mentions.bare, number.end)
        and not _NO_COUNT.search(view.mentions.bare, 0, number.start)
    )


_PLAIN_ADVERB = re.compile(
    r"\b(?:play|plays|named|(?:play|learning|sleep)[a-z ]{0,12} comes?) first(?=\W*$|[:.,;]| in the (?:[\ue000a-z]+ )?paper\b)|"
    r"\bfirst (?:birthday|(?:two|three|four|five|six|seven|eight|nine|ten) days)\b|"
    r"\bthe first to appear a second time\b|"
    r"\b(?:appears?|in the news|is there|are there|look|blow out [a-z ]{3,12}|"
    r"turns? up|comes? up) (?P<twice>twice)(?=,| over| at\b| with\b|\W*$)|"
    r"\beach\b[^.;]{0,40}\b(?:on|to|under|over) one of (?:the|our)\b|\ue000 (?:instead of|rather than) (?:seven|one)\b|"
    r"^\W*twice the (?=\ue000)|[.?!] twice,|\bcount to ten\b|\bout of the top ten goes\b"
)


def _in_passing(view: View, number: Number) -> bool:
    """Reads "the robots play first", "appears twice, as a paper and as a model", "count to ten": these count nothing."""
    return any(told.start() <= number.start < told.end() for told in _PLAIN_ADVERB.finditer(view.mentions.bare))


_BETWEEN_OWN = re.compile(r"\b(?:between|apart|gap|difference|parity|separates?)\b")


def _own_gap(view: View, number: Number) -> bool:
    """Reads "only 251 lie between its stars and its forks": how far apart two measures of one are."""
    families = sorted({family for *_, family in view.nouns})
    if number.form != "count" or len(families) != len("AB") or not _BETWEEN_OWN.search(view.mentions.bare):
        return False
    levels = [[view.rolls.of(name, family) for family in families] for name in view.in_hand if len(view.in_hand) == 1]
    return any(a and b and number.fits(abs((a.number or 0) - (b.number or 0))) for a, b in levels)


def _of_so_many_before(view: View, number: Number) -> bool:
    """Reads "Four papers are level on 22. One of the four, A, lists no code": as many as the sentence before counted."""
    return number.value == 1 and number.total is not None and number.total in view.figures_before and bool(view.named)


def _pool(view: View, number: Number) -> bool:
    """Reads "the paper tracks 341 AI repositories", "first among 34 on Daily Papers": how many there are that places are of."""
    if number.form != "count" or number.value < _POOL or number.total is not None:
        return False
    told = _IN_THE_POOL.match(view.mentions.bare, number.end)
    if told is None or not _TRACKS.search(view.mentions.bare, 0, number.start):
        return False
    said = re.compile(rf"\b{int(number.value)} (?:AI )?(?P<kind>[a-z]+)")
    kinds = {kind_named(match["kind"]) for fact in view.desk.ledger.facts for match in [said.search(fact.statement)] if match}
    kind = kind_named(told["kind"] or "")
    return bool(kinds) and (not kind or kind in kinds)


_SHOWN = re.compile(
    r" (?:[a-z]+ )?(?:profiled|described|covered|shown|listed|featured|presented|tracked|here\b|"
    r"we [a-z]+|(?:that )?(?:this|the) edition)"
)
_THE = re.compile(r"\b(?:the|our|these|those|all) $")


def _covered(view: View, number: Number) -> bool:
    """Reads "the most of the eight profiled here", "five of our 15": how many of a kind the edition has."""
    kind = kind_named(number.noun)
    lists = (*view.rolls.covered.items(), *view.rolls.trending.items())
    sizes = {len(names) for of, names in lists if not kind or of == kind}
    if number.form != "count" or number.value not in sizes or not _THE.search(view.mentions.bare, 0, number.start):
        return False
    own = view.mentions.bare[: number.start].endswith("our ")
    return own or _SHOWN.match(view.mentions.bare, number.end) is not None


def past_mark(view: View, number: Number) -> bool:
    """Reads "past the mark of 100,000 stars are eight of the repositories", "two passed 60,000 between Monday and Tuesday"."""
    counts = (count(view, mark) for mark in marks(view) if mark is not number for count in (beyond_mark, passed_since))
    return number.form == "count" and any(count == number.value for count in counts)


def _one_of(view: View, number: Number) -> bool:
    """Reads "one of three entries from unsloth", "is one of the four" of one of those that were counted."""
    if number.value != 1 or number.total is None:
        return False
    before = {name for ref in view.single if ref.end <= number.start for name in ref.subjects} or {*view.carried[:1]}
    if any(len(one.held) == number.total and before & {*one.held} for one in holders(view)):
        return True
    listed = view.rolls.trending.get(listed_kind(view.mentions.bare), ())
    houses = {house_at(view, ref) for ref in view.referents if ref.start >= number.end} - {""}
    return any(sum(of_house(name, house) for name in listed) == number.total for house in houses)


def _of_house_named(view: View, number: Number) -> bool:
    """Reads "are two from ibm-granite: A and B": as many as are named after it, all of the house."""
    after = {name for ref in view.single if ref.start > number.end for name in ref.subjects}
    if number.form != "count" or number.total is not None or len(after) != number.value or len(after) < len("AB"):
        return False
    houses = {account(name) for name in after}
    return len(houses) == 1 and f"from {houses.pop()}" in view.low[number.end :]


_TO_ONE = re.compile(r" to one\b")


def _to_one(view: View, number: Number) -> bool:
    """Reads "come out at about three to one, 375,974 versus 120,435", of two figures or of what two named have."""
    if not _TO_ONE.match(view.mentions.bare, number.end):
        return False
    pairs = [*figure_pairs(view, number, _FIGURES)]
    for family in {family for *_, family in view.nouns}:
        own = (view.rolls.of(name, family) for name in view.named[: len("AB")])
        pairs += permutations([fact.number for fact in own if fact is not None and fact.number], 2)
    return any(number.fits(a / b) for a, b in pairs)


_FIGURES = 20
_TIE = re.compile(r"(?:-way tie| (?:papers|models|spaces|datasets|repositories) tie)\b")


def _tied(view: View, number: Number) -> bool:
    """Reads "a four-way tie at 22 upvotes": so many of a kind have just that."""
    values = {n.value for n in view.mentions.numbers if n is not number and n.form == "count"}
    if number.form != "count" or not _TIE.match(view.mentions.bare, number.end):
        return False
    return any(
        sum(fact.number == value for fact in facts) == number.value
        for (_, metric), facts in view.rolls.measures.items()
        if metric in {family for *_, family in view.nouns}
        for value in values
    )


_FROM_END = re.compile(r"(?:-| )(?:from|to|but one from) (?:the )?(?:last|bottom|end)\b")


def _from_end(view: View, number: Number) -> bool:
    """Reads "second from last in the ranking" of whoever the text names."""
    if number.form != "ordinal" or not _FROM_END.match(view.mentions.bare, number.end):
        return False
    for name in view.in_hand:
        listed = view.rolls.trending.get(view.desk.kind(name), ())
        if name in listed and len(listed) - listed.index(name) == number.value:
            return True
    return False


_FIRST = re.compile(r"\bfirst\b")
_A_PLACE = re.compile(r"[ -](?:place|spot|on|among|in the|of the|by|for|with)\b")


def _said_by_source(view: View, number: Number) -> bool:
    """Reads "the robots play first" of a source that has the word, too: no place on any list."""
    plain = view.mentions.bare[number.start : number.end] == "first" and not (view.nouns or view.mentions.versions)
    if not plain or _A_PLACE.match(view.mentions.bare, number.end):
        return False
    own = (fact for name in view.in_hand for fact in view.desk.by_subject.get(name, ()))
    return any(_FIRST.search(view.desk.passages[fact.tag].lower()) for fact in own if fact.kind == "passage")


def _sum_of_rest(number: Number, told: Mapping[Number, Fact]) -> bool:
    """Reads "eight descendants, five from A and three from B": what the counts after it come to."""
    rest = [other.value for other in told if other.form == "count" and other.start > number.end and other.value <= number.value]
    return number.form == "count" and len(rest) > 1 and sum(rest) == number.value


_READINGS: tuple[Callable[[View, Number], bool], ...] = (
    _after_head,
    _length_of_list,
    _said_by_source,
    _then,
    _covered,
    _tied,
    _from_end,
    past_mark,
    _one_of,
    _of_house_named,
    _to_one,
    unspelt_part,
    head_share,
    count_gap,
    so_many_hold,
    beats_so_many,
    per_unit,
    spelled_out,
    place_of_members,
    steps,
    plainly_counted,
    against_another,
    sum_of_set,
    place_of_word,
    listed_count,
    _pool,
    tells_apart,
    counts_contributors,
    others_have,
    listed_after,
    passed_by,
    no_other_has,
    place_compared,
    of_entry_at,
    place_of_figure,
    average_day,
    _own_gap,
    _of_so_many_before,
    _a_pair,
    _in_passing,
    of_each_project,
)
"""The readings that need no more than the figure and its sentence."""
