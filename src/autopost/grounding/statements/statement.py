"""The clauses of a sentence as statements over the facts: read to its last word, one is so, or is not, or the facts do not say.

Everything here is closed: a clause of which one word is left over is not read at all. So what is read whole may speak for the
clause, whatever its words taken one by one looked like.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from autopost.grounding.kept import each_once
from autopost.grounding.statements.aloneofkind import alone_of_kind, counted_of_kind
from autopost.grounding.statements.averagedays import against_average
from autopost.grounding.statements.clauses import BEGINS, END
from autopost.grounding.statements.commonest import commonest
from autopost.grounding.statements.dayshare import day_share
from autopost.grounding.statements.endsofset import ends_of_set
from autopost.grounding.statements.extremes import extremes, one_with_most
from autopost.grounding.statements.firstofset import first_of_set
from autopost.grounding.statements.foreach import for_each
from autopost.grounding.statements.foremost import foremost_of_some
from autopost.grounding.statements.frombelow import best_of_house, from_below, nth_of_house
from autopost.grounding.statements.gaps import gaps
from autopost.grounding.statements.inverted import inverted
from autopost.grounding.statements.lettered import DAY, NAME, SPAN, Lettered, lettered
from autopost.grounding.statements.lineages import derivatives, derived_of_all, none_derived
from autopost.grounding.statements.listedalike import listed_alike
from autopost.grounding.statements.makers import makers
from autopost.grounding.statements.meaning import Claim, ClaimRead, claim, everyone
from autopost.grounding.statements.means import means
from autopost.grounding.statements.measures import EACH, days_in
from autopost.grounding.statements.naming import named, neither, together
from autopost.grounding.statements.nearmisses import near_misses
from autopost.grounding.statements.nthmost import next_comes, ranked_in
from autopost.grounding.statements.ofhouse import entries_of_house, of_his_house_told
from autopost.grounding.statements.ofsets import apart_from, as_many, framed, of_set
from autopost.grounding.statements.oneofthem import named_among, one_of_them
from autopost.grounding.statements.onfile import on_file
from autopost.grounding.statements.ownersfirst import owners_first
from autopost.grounding.statements.ownertallies import owner_tallies
from autopost.grounding.statements.pairs import pairs
from autopost.grounding.statements.placebygain import place_by_gain
from autopost.grounding.statements.placerows import place_rows, reversed_then
from autopost.grounding.statements.possessives import possessives
from autopost.grounding.statements.releasedays import release_days
from autopost.grounding.statements.releasesofday import releases_by_maker, releases_of_day
from autopost.grounding.statements.said import said
from autopost.grounding.statements.saidthere import said_there
from autopost.grounding.statements.shareofset import share_of_set
from autopost.grounding.statements.sharesof import of_a_total, shares_of
from autopost.grounding.statements.sole import sole
from autopost.grounding.statements.soleofname import sole_of_name
from autopost.grounding.statements.thatis import that_is
from autopost.grounding.statements.thereare import there_are
from autopost.grounding.statements.topvalues import top_values
from autopost.grounding.statements.totals import total_of_set
from autopost.grounding.statements.twoagainstone import two_against_one
from autopost.grounding.statements.unlisted import includes, unlisted
from autopost.grounding.statements.versionsofdays import versions_of_days
from autopost.grounding.statements.whileago import while_ago
from autopost.grounding.statements.wholeandpart import whole_and_part
from autopost.grounding.statements.whom import one_of
from autopost.grounding.view import View

_SPAN_FIRST = re.compile(
    rf"(?:measured |counted )?(?P<span>(?:over|in|during|within|for|across|since|on)(?: the| a)? (?:{SPAN}|{DAY}))"
    r"(?: instead of [^,.;:]{1,20})?,? (?=[^ ,])"
)
_EACH_FIRST = re.compile(rf"(?:measured |counted )?(?:per|for (?:every|each)) (?P<per>{EACH}),? (?=[^ ,])")
"""Reads "Per like, A has about 660 downloads"."""
_BEFORE_NAME = (
    (
        re.compile(
            r"[\"']?(?:(?:though|although|while) )?(?=(?:published|created|released|written|tagged|uploaded|submitted|ranked) )"
        ),
        " is ",
    ),
    (re.compile(r"[\"']?with(?= )"), " has"),
)
_THOUGH = re.compile(r"[\"']?(?:although|though|even though|while|whereas) ")
_COMMA = re.compile(r",? ")
_CLAUSES: tuple[Callable[[Lettered, int], Iterator[ClaimRead]], ...] = (
    named, sole, framed, of_set, apart_from, as_many, together, neither, possessives, commonest, on_file, makers,
    release_days, extremes, said_there, means, for_each, pairs, place_rows, ranked_in, next_comes, unlisted, shares_of,
    while_ago, derivatives, that_is, entries_of_house, includes, derived_of_all,
    inverted, there_are, sole_of_name, reversed_then, none_derived, gaps, of_a_total, one_with_most,
    one_of_them, top_values, nth_of_house, best_of_house,
)  # fmt: skip


@each_once
def statements(view: View) -> Iterator[Claim]:
    """Every way to read a clause of the sentence whole; none where some word of it is left over."""
    row = lettered(view)
    yield from _before_name(row)
    yield from _which(row)
    yield from against_average(row)
    yield from owners_first(row)
    yield from whole_and_part(row)
    yield from share_of_set(row)
    yield from foremost_of_some(row)
    yield from alone_of_kind(row)
    yield from counted_of_kind(row)
    yield from total_of_set(row)
    yield from releases_of_day(row)
    yield from releases_by_maker(row)
    yield from versions_of_days(row)
    yield from place_by_gain(row)
    yield from listed_alike(row)
    yield from first_of_set(row)
    yield from ends_of_set(row)
    yield from named_among(row)
    yield from owner_tallies(row)
    yield from day_share(row)
    yield from from_below(row)
    yield from near_misses(row)
    yield from two_against_one(row)
    if though := _THOUGH.match(row.text):
        yield from _clause(row, though.end())
    for begun in BEGINS.finditer(row.text):
        told = [*_clause(row, begun.end())]
        yield from told
        if counts := [one for one in told if one.true and one.met]:
            row = replace(row, met=counts[0].met, rest=counts[0].rest, each=counts[0].each)
        yield from of_his_house_told(row, begun.end())
        opened = _SPAN_FIRST.match(row.text, begun.end())
        each = _EACH_FIRST.match(row.text, begun.end())
        yield from _clause(replace(row, per=each["per"]), each.end()) if each else ()
        if opened and (days := days_in(row, *opened.span("span"))):
            yield from _clause(replace(row, days=days), opened.end())


def _clause(row: Lettered, at: int) -> Iterator[Claim]:
    for read in _CLAUSES:
        for one, end in read(row, at):
            if END.match(row.text, end):
                yield one if one.clause[1] else replace(one, clause=(at, end))


_WHICH = re.compile(rf"(?P<name>{NAME}),? (?:which|who)(?= (?!has been |had ))")


def _which(row: Lettered) -> Iterator[Claim]:
    """Reads "A, which comes from B": of whom that is said the comma leaves open, so that nothing is wrong by it."""
    for match in _WHICH.finditer(row.text):
        name = row.typed.names[match.start("name")]
        for told, last in said(row, match.end()):
            whole = claim((name,), told, everyone)
            if whole.true and END.match(row.text, last):
                yield replace(whole, clause=(match.end(), last))


def _before_name(row: Lettered) -> Iterator[Claim]:
    """Reads "Published on 9 June, A is …", "With 1,118 likes, A …": what is said of somebody before he is named."""
    for pattern, verb in _BEFORE_NAME:
        match = pattern.match(row.text)
        for told, end in said(row.with_words(match.end(), verb), match.end()) if match else ():
            comma = _COMMA.match(row.text, end - len(verb))
            for name, last in one_of(row, comma.end()) if comma else ():
                yield replace(claim((name,), told, everyone), clause=(0, last))
                for more, ends in said(row, last):
                    if END.match(row.text, ends):
                        yield replace(claim((name,), more, everyone), clause=(last, ends))
