"""The pages of the site, each from the index and, for an edition's own, from what the site holds of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from autopost.printing import MONTHS, day, figure, long_day
from autopost.publish.published import Correction
from autopost.publish.site import addresses
from autopost.publish.site.catalogue import Catalogue, Mention, Thing
from autopost.publish.site.curves import curve
from autopost.publish.site.entries import METRICS, Summary, Tool
from autopost.publish.site.holdings import Holding
from autopost.publish.site.press import Press, day_of
from autopost.render.page import Copy, context
from autopost.render.places import SECTION_NAMES

DRAWN = 400
"""A history shows at most so many values, the newest."""
_SHOWN_CHANGES, _SHOWN_CHARACTERS = 12, 400
_KINDS = {"model": "Models", "repository": "Repositories", "dataset": "Datasets", "space": "Spaces", "paper": "Papers"}
_METRIC_NAMES = {"likes": "Likes", "downloads": "Downloads, 30 days", "stars": "Stars", "upvotes": "Upvotes"}


class Month(NamedTuple):
    """A month with editions: `2026-05`, its year and its name in words."""

    name: str
    year: int
    word: str
    editions: int = 0


def month(name: str, editions: int = 0) -> Month:
    """A month by its name."""
    return Month(name, int(name[:4]), MONTHS[int(name[5:]) - 1], editions)


def edition(press: Press, held: Holding, catalogue: Catalogue, page: str) -> str:
    """An edition's page: the newspaper page with the site around it. `page` is its own path, or that of the front page."""
    issue, here = held.issue, held.edition
    front = page == addresses.FRONT
    before, after = catalogue.beside(here)
    copy = Copy(issue, held.ledger, held.findings, press.config, held.decision)
    more = {
        "title": issue.lead.headline.text,
        "about": " ".join(each.text for each in issue.lead.deck),
        "kind": "article",
        "picture": addresses.card(here),
        "here": page if front else "",
        "before": before,
        "after": after,
        "corrections": corrections(held.corrections, press),
        "again": catalogue.seen_before(here),
        "recent": catalogue.latest(press.config.site.recent + 1)[1:] if front else [],
    }
    return press.templates.get_template("site/edition.html").render(context(copy) | press.names(page) | more)


def corrections(made: Sequence[Correction], press: Press) -> list[dict[str, Any]]:
    """Corrections as readers see them, newest first: the day, the editor's note, and what stood there before and after."""
    return [
        {
            "day": day_of(each.at, press.config),
            "note": each.note,
            "changes": [
                {"section": SECTION_NAMES.get(it.section, it.section), "before": _cut(it.before), "after": _cut(it.after)}
                for it in each.changes[:_SHOWN_CHANGES]
            ],
            "more": max(0, len(each.changes) - _SHOWN_CHANGES),
        }
        for each in reversed(made)
    ]


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN_CHARACTERS else f"{text[: _SHOWN_CHARACTERS - 1].rstrip()}…"


def full_text(press: Press, held: Holding) -> str:
    """An edition as feeds carry it."""
    more = {"here": press.address(addresses.edition(held.edition)), "issue": held.issue, "approval": held.decision}
    made = corrections(held.corrections, press)
    return press.templates.get_template("site/fulltext.html").render(more | {"corrections": made})


def archive(press: Press, catalogue: Catalogue) -> str:
    """All months, and the newest editions."""
    months = [month(name, editions) for name, editions in catalogue.months()]
    days = {"total": sum(each.editions for each in months), "since": catalogue.oldest()}
    latest = catalogue.latest(press.config.site.recent)
    return press.page("site/archive.html", addresses.ARCHIVE, "Archive", months=months, latest=latest, **days)


def editions_of(press: Press, catalogue: Catalogue, name: str) -> str:
    """The editions of a month."""
    title = _title(name)
    turn = _beside(catalogue, name, addresses.month)
    return press.page("site/month.html", addresses.month(name), title, editions=catalogue.of_month(name), **turn)


def tools_of(press: Press, catalogue: Catalogue, name: str) -> str:
    """The tools of a month."""
    title = _title(name)
    shown = _tools(catalogue.of_month(name))
    turn = _beside(catalogue, name, addresses.tools)
    return press.page("site/tools.html", addresses.tools(name), f"Tools, {title}", month=title, tools=shown, months=[], **turn)


def tools(press: Press, catalogue: Catalogue) -> str:
    """The newest tools, and the months that have the others."""
    most = press.config.site.tools
    shown = _tools(catalogue.latest(most))[:most]  # most editions have more than one
    months = [month(name) for name, _ in catalogue.months()]
    return press.page("site/tools.html", addresses.TOOLS, "Tools", month="", tools=shown, months=months, before=None, after=None)


def _tools(editions: Sequence[Summary]) -> list[tuple[date, Tool]]:
    """Tools with the day on which they were shown last, each once."""
    found: dict[str, tuple[date, Tool]] = {}
    for each in editions:
        for tool in each.tools:
            found.setdefault(tool.subject, (each.edition, tool))
    return list(found.values())


def _title(name: str) -> str:
    it = month(name)
    return f"{it.word} {it.year}"


def _beside(catalogue: Catalogue, name: str, where: Any) -> dict[str, Any]:
    """The months with editions before and after one, each with its title and path."""
    around = catalogue.months_beside(name)
    before, after = (each and (_title(each), where(each)) for each in around)
    return {"before": before, "after": after}


def names(press: Press, catalogue: Catalogue) -> str:
    """What was in most editions."""
    kinds = [(heading, catalogue.often(kind, press.config.site.names)) for kind, heading in _KINDS.items()]
    return press.page("site/names.html", addresses.NAMES, "Names", kinds=kinds)


def thing(press: Press, catalogue: Catalogue, it: Thing) -> str:
    """A thing's history, and the editions it was in."""
    page = addresses.thing(it.subject, it.kind)
    owner, _, bare = it.name.partition("/") if it.kind != "paper" else ("", "", it.name)
    series = {metric: catalogue.values(it.subject, metric, DRAWN) for metric in METRICS[it.kind]}
    main = METRICS[it.kind][0]
    mentions: list[Mention] = catalogue.mentions(it.subject, press.config.site.mentions)
    return press.page(
        "site/thing.html",
        page,
        it.name,
        it=it,
        owner=owner if bare else "",
        bare=bare or it.name,
        histories=[_history(metric, values) for metric, values in series.items() if values],
        mentions=mentions,
        metric=main,
        values={when: figure(value) for when, value in series[main]},
    )


def _history(metric: str, values: Sequence[tuple[date, float]]) -> dict[str, Any]:
    (first, then), (last, now) = values[0], values[-1]
    drawn = curve(values)
    name = _METRIC_NAMES[metric]
    sign = "+" if now > then else "−" if now < then else "±"
    highest, lowest = (figure(limit(value for _, value in values)) for limit in (max, min))
    told = f"{name}: {figure(then)} on {long_day(first)}, {figure(now)} on {long_day(last)}; lowest {lowest}, highest {highest}"
    return {
        "name": name,
        "now": figure(now),
        "change": f"{sign}{figure(abs(now - then))}" if drawn else "",
        "first": first,
        "last": last,
        "curve": drawn,
        "highest": highest,
        "lowest": lowest,
        "told": told,
        "why": f"Only the value of {day(last)} is known; a history begins with the second.",
    }
