"""What a figure that no fact was bound to may be all the same: what others of the text, a set, a list or an order come to.

None of these readings attaches a figure to a fact; each works out what the text would have to say and holds the figure against
it. A sentence of an issue cites what it rests on, so that only what its own figures come to is asked there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import permutations

from autopost.facts import Fact
from autopost.grounding.binding import Match
from autopost.grounding.dated.dayofset import so_many_then
from autopost.grounding.dated.newcomers import counts_contributors
from autopost.grounding.figures.againstanother import against_another
from autopost.grounding.figures.amongnamed import between_named
from autopost.grounding.figures.averageday import average_day
from autopost.grounding.figures.countsnothing import a_pair, in_passing, of_so_many_before, said_by_source
from autopost.grounding.figures.formerlatter import tells_apart
from autopost.grounding.figures.fromto import step_told
from autopost.grounding.figures.gapfromtold import gap_from_told
from autopost.grounding.figures.headshare import head_share
from autopost.grounding.figures.marks import passed_by
from autopost.grounding.figures.nearlybound import had_before, of_measure_told
from autopost.grounding.figures.owngap import own_gap
from autopost.grounding.figures.partofown import part_of_own, part_of_stated
from autopost.grounding.figures.perunit import FIGURES, figure_pairs, per_unit
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
from autopost.grounding.places.outsidehead import length_of_end, outside_by
from autopost.grounding.places.steps import steps
from autopost.grounding.places.wordplaces import place_of_word
from autopost.grounding.referents.rolls import account
from autopost.grounding.rules.figures.milestones import past_mark
from autopost.grounding.sets.countgaps import count_gap
from autopost.grounding.sets.holders import holders, so_many_hold
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.sets.listcounts import listed_count
from autopost.grounding.sets.listedafter import listed_after
from autopost.grounding.sets.listedthere import listed_there
from autopost.grounding.sets.nootherso import no_other_has
from autopost.grounding.sets.otherhouses import others_have
from autopost.grounding.sets.perproject import of_each_project
from autopost.grounding.sets.plaincounts import plainly_counted
from autopost.grounding.sets.poolsizes import covered_size, length_of_list, pool_size
from autopost.grounding.sets.spelledout import spelled_out
from autopost.grounding.view import View


def comes_to(view: View, number: Number, match: Match | None, told: Mapping[Number, Fact]) -> bool:
    """Whether a figure comes out; `match` is the fact that comes nearest, `told` are the figures that are bound."""
    if match is not None and (had_before(view, number, match) or of_the_other_window(view, number, match)):
        return True
    if match is not None and not view.cited and of_measure_told(view, number, match):
        return True
    if gap_from_told(view, number, told.values()) is not None or share_of_stated(view, number):
        return True
    if view.cited:
        return False
    return (
        part_of_own(view, number, told)
        or part_of_stated(view, number, told)
        or _placed(view, number, match)
        or (not (match and {"window", "time", "direction"} & {*match.failing}) and between_named(view, number))
        or any(read(view, number) for read in _READINGS)
        or from_round_mark(view, number, told.values())
        or by_measure(view, number, told.values())
        or _sum_of_rest(number, told)
    )


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


def _then(view: View, number: Number) -> bool:
    """Reads "just two came later, on Friday 1 May"."""
    return number.form == "count" and number.total is None and so_many_then(view, number.start, number.end, number.value)


def _one_of(view: View, number: Number) -> bool:
    """Reads "one of three entries from unsloth", "is one of the four" of one of those that were counted."""
    if number.value != 1 or number.total is None:
        return False
    before = {name for ref in view.single if ref.end <= number.start for name in ref.subjects} or {*view.carried[:1]}
    if any(len(one.held) == number.total and before & {*one.held} for one in holders(view)):
        return True
    houses = {house_at(view, ref) for ref in view.referents if ref.start >= number.end} - {""}
    return any(sum(of_house(name, house) for name in view.listed) == number.total for house in houses)


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
    pairs = [*figure_pairs(view, number, FIGURES)]
    for family in view.families:
        own = (view.rolls.of(name, family) for name in view.named[: len("AB")])
        pairs += permutations([fact.number for fact in own if fact is not None and fact.number], 2)
    return any(number.fits(a / b) for a, b in pairs)


_THE_FIGURE = re.compile(r" (?:as many as |what |that of )?the (?=\d)")


def _times_the(view: View, number: Number) -> bool:
    """Reads "you get 1,267,892 downloads, roughly 3.6 times the 350,283 of the rest": of two figures."""
    told = _THE_FIGURE.match(view.mentions.bare, number.end) if number.form == "times" else None
    behind = view.number_at(told.end()) if told else None
    before = [one for one in view.mentions.numbers if one.end <= number.start and one.form == "count" and one.value >= _LARGE]
    return behind is not None and bool(before) and bool(behind.value) and number.fits(before[-1].value / behind.value)


_LARGE = 100
_TIE = re.compile(r"(?:-way tie| (?:papers|models|spaces|datasets|repositories) tie)\b")


def _tied(view: View, number: Number) -> bool:
    """Reads "a four-way tie at 22 upvotes": so many of a kind have just that."""
    values = {n.value for n in view.mentions.numbers if n is not number and n.form == "count"}
    if number.form != "count" or not _TIE.match(view.mentions.bare, number.end):
        return False
    return any(
        sum(fact.number == value for fact in facts) == number.value
        for (_, metric), facts in view.rolls.measures.items()
        if metric in view.families
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


def _sum_of_rest(number: Number, told: Mapping[Number, Fact]) -> bool:
    """Reads "eight descendants, five from A and three from B": what the counts after it come to."""
    rest = [other.value for other in told if other.form == "count" and other.start > number.end and other.value <= number.value]
    return number.form == "count" and len(rest) > 1 and sum(rest) == number.value


_READINGS: tuple[Callable[[View, Number], bool], ...] = (
    _after_head,
    length_of_list,
    said_by_source,
    _then,
    covered_size,
    _tied,
    _from_end,
    past_mark,
    _one_of,
    _of_house_named,
    _to_one,
    _times_the,
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
    outside_by,
    length_of_end,
    listed_count,
    pool_size,
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
    step_told,
    own_gap,
    of_so_many_before,
    a_pair,
    in_passing,
    of_each_project,
    listed_there,
)
"""The readings that need no more than the figure and its sentence."""
