"""What has to be printed anew: everything, or what one edition changes, however many others there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from autopost.publish.site.catalogue import Catalogue, Thing
from autopost.publish.site.entries import appearances, summary
from autopost.publish.site.holdings import Holding


@dataclass(frozen=True)
class Plan:
    """What is printed: pages of editions, cards, pages of things and of months, and the months' parts of the sitemap.

    `gone` are things that are no longer in two editions; their pages are taken away.
    """

    editions: tuple[date, ...]
    cards: tuple[date, ...]
    things: tuple[Thing, ...]
    gone: tuple[Thing, ...]
    months: tuple[str, ...]
    mapped: tuple[str, ...]


def everything(catalogue: Catalogue) -> Plan:
    """Every page of the site."""
    days = tuple(catalogue.days())
    months = tuple(name for name, _ in catalogue.months())
    return Plan(days, days, tuple(catalogue.recurring()), (), months, months)


def taken_in(catalogue: Catalogue, held: Holding) -> Plan:
    """Take one edition into the index, and say what that changes.

    Its own pages; the editions before and after it, which turn to it; its month, and where the month is new those beside it; the
    things that it has, or had; and editions in which a thing now comes up for the first time, or no longer does.
    """
    day = held.edition
    seen = appearances(held)
    subjects = {*catalogue.subjects(day), *(each.subject.id for each in seen)}
    before = _known(catalogue, subjects)
    catalogue.put(summary(held), seen)
    after = _known(catalogue, subjects)
    editions = {day, *(each for each in catalogue.beside(day) if each)}
    for subject in subjects:
        firsts = {it.first for it in (before.get(subject), after.get(subject)) if it is not None}
        if len(firsts) > 1:
            editions |= firsts
    month = f"{day:%Y-%m}"
    months = {month}
    if len(catalogue.of_month(month)) == 1:
        months |= {each for each in catalogue.months_beside(month) if each}
    things = sorted(after.values(), key=lambda it: it.subject)
    return Plan(
        editions=tuple(sorted(editions)),
        cards=(day,),
        things=tuple(it for it in things if it.times > 1),
        gone=tuple(it for it in before.values() if it.times > 1 and _once(after.get(it.subject))),
        months=tuple(sorted(months)),
        mapped=tuple(sorted({month, *(f"{it.first:%Y-%m}" for it in (*before.values(), *after.values()))})),
    )


def _known(catalogue: Catalogue, subjects: Iterable[str]) -> Mapping[str, Thing]:
    found = {subject: catalogue.thing(subject) for subject in sorted(subjects)}
    return {subject: it for subject, it in found.items() if it is not None}


def _once(it: Thing | None) -> bool:
    return it is None or it.times < 2
