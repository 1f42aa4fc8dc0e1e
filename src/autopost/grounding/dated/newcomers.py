"""How many of those who worked on a release were new, as its notes say: "nearly a third of the 200 contributors were new"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.events import same_version
from autopost.grounding.attaching.fitting import so_many_of
from autopost.grounding.dated.newestones import END, LATEST, START
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.typed import COUNT, DAY, NAME, VERSION, Typed, typed
from autopost.grounding.view import View

_SAYS = re.compile(r"(?P<all>\d[\d,]*) (?P<who>contributors|authors|developers|committers) \((?P<new>\d[\d,]*) new\)")
_OF_WHAT = (
    rf"(?: (?:to|of|in|behind|on|for) (?:(?P<of>{NAME})(?:'s?)?(?: (?:{LATEST} )?(?:release|"
    rf"version))?(?: (?P<version>{VERSION}))?|"
    rf"the (?:{LATEST} )?(?:release|version)|it|(?P<alone>{VERSION})))?"
)
_WHO = (
    r"(?P<who>contributors|authors|developers|committers|"
    r"people(?= (?:to|of|in|behind|on) | (?:who|that) (?:contributed|worked)))"
    r"(?: (?:who|that) (?:contributed|worked)(?= (?:to|on) ))?"
)
_OUT = rf"(?:, (?:which (?:was|is) )?(?:published|released|out|dated)(?: on)? (?P<day>{DAY}),)?"
_EXACTLY = (
    rf"(?:(?::|,| \u2013) (?P<last>{COUNT})(?: {_WHO.replace('<who>', '<same>')}|(?:,| of them,?)? to be (?:exact|precise))?)?"
)
_NEW = (
    r"(?:(?:is|are|was|were|being) (?:an? |all )?(?:new(?:comers?)?|first-timers?|first-time [a-z]+|there for the \ue015++ time)|"
    r"contributed for the \ue015++ time)"
)
_NOT_NEW = (
    r"(?:(?:is|are|was|were) not new(?:comers)?|had (?:already )?(?:contributed|worked on it) before|(?:is|are|was|were) "
    r"(?:returning|regulars|no newcomers|old hands))"
)
_PARTS = re.compile(
    rf"{START}(?:(?:only|just|about|almost|nearly|some|roughly|around|over|more than|less than|no fewer than|"
    rf"well over|close to|not quite|a little under|a good) )*(?P<part>{COUNT})"
    rf"(?: in (?P<every>{COUNT}))?(?: of)?(?: (?:the|its|{NAME}'s?|"
    rf"all))?(?: (?P<all>{COUNT}))? {_WHO}{_OF_WHAT}{_OUT}(?:,? \(?(?P<few>{COUNT})(?: of them| in (?:all|number))?\)?,?)? "
    rf"(?:{_NEW}|(?P<old>{_NOT_NEW})){_EXACTLY}{END}"
)


_OF_ALL = re.compile(
    rf"{START}of (?:the |its |all )*(?P<all>{COUNT}) {_WHO}{_OF_WHAT},? "
    rf"(?P<part>{COUNT})(?P<few>)(?P<every>)(?P<old>)(?: of them)? "
    rf"{_NEW}{END}"
)


def newcomers(view: View) -> Iterator[tuple[int, int]]:
    """Reads "Nearly one in three contributors to A's latest release is a newcomer"."""
    row = typed(view)
    for match in (*_PARTS.finditer(row.text), *_OF_ALL.finditer(row.text)):
        if any(_right(row, match, all_, new) for all_, new in _told(view, row, match)):
            yield match.span()
    yield from _by_how_many(view, row)


_COMMITS = re.compile(
    rf"(?P<n>{COUNT}) (?P<what>commits|changes|pull requests) (?:by|from|of) (?P<all>{COUNT}) "
    rf"(?P<who>people|contributors|authors|developers|committers)(?:[,;]? and|[,;])? (?:of (?:whom|them) )?"
    rf"(?:(?:about|almost|nearly|some|roughly|around|over|more than|less than|close to) )*(?P<part>{COUNT})"
    rf"(?: of (?:them|those|whom))?(?:, (?:or )?(?P<few>{COUNT}),?)?(?: of (?:them|whom))? (?:is|are|was|were)? ?"
    rf"(?P<old>not )?(?:all )?new(?:comers)?(?: (?:contributors|people|faces|names|authors|developers|ones|to (?:it|"
    rf"the project)))?{END}"
)


def _by_how_many(view: View, row: Typed) -> Iterator[tuple[int, int]]:
    """Reads "408 commits by 200 people, and nearly a third of them, 63, are new", where the notes have all of these."""
    for match in _COMMITS.finditer(row.text):
        named = {name for at, name in row.names.items() if at < match.start()} or {*view.carried[:1]}
        said = re.compile(rf"(?P<n>\d[\d,]*) {match['what']} from {_SAYS.pattern}")
        versions = [piece.value for at, piece in row.versions.items() if at < match.start()]
        facts = [f for name in named for f in view.desk.by_subject.get(name, ()) if f.kind == "passage" and len(named) == 1]
        if versions:
            facts = [f for f in facts if any(same_version(f.id.rpartition("@")[2].partition(":")[0], one) for one in versions)]
        found = [told for fact in facts if (told := said.search(str(fact.value)))]
        whole = {key: int(found[0][key].replace(",", "")) for key in ("n", "all", "new")} if len(found) == 1 else {}
        if not whole or match["who"] not in {"people", found[0]["who"]}:
            continue
        part = row.counts[match.start("part")]
        fresh = whole["all"] - whole["new"] if match["old"] else whole["new"]
        exact = all(row.counts[match.start(key)].value == whole[key] for key in ("n", "all"))
        few = row.counts[match.start("few")].value == fresh if match["few"] else True
        if exact and few and so_many_of(part, fresh, whole["all"]):
            yield match.span()


def _told(view: View, row: Typed, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """What the notes say of whoever is meant: how many there were, and how many of them new."""
    within = [name for at, name in row.names.items() if match.start() <= at < match.end()]
    name = row.names[match.start("of")] if match["of"] else next(iter((*within, *view.carried)), "")
    piece = row.versions.get(match.start("version" if match["version"] else "alone"))
    version = piece.value if piece is not None else ""
    last = max(view.desk.releases_of(name), key=lambda one: one.day, default=None)
    known = version or (last.version if last is not None else "")
    for fact in view.desk.by_subject.get(name, ()):
        said = _SAYS.search(str(fact.value)) if fact.kind == "passage" and fact.metric.startswith("release_note") else None
        of = fact.id.rpartition("@")[2].partition(":")[0]
        if said and match["who"] in {"people", said["who"]} and same_version(of, known) and _dated(view, row, match, (name, of)):
            yield int(said["all"].replace(",", "")), int(said["new"].replace(",", ""))


def _dated(view: View, row: Typed, match: re.Match[str], release: tuple[str, str]) -> bool:
    """Whether the day that is told with a release is its own, where one is told."""
    told = match.groupdict().get("day")
    days = [one.day for one in view.desk.releases_of(release[0]) if same_version(one.version, release[1])]
    return not told or any(row.days[match.start("day")].holds(day) for day in days)


def _right(row: Typed, match: re.Match[str], whole: int, new: int) -> bool:
    part = row.counts[match.start("part")]
    told = [int(row.counts[match.start("all")].value)] if match["all"] else []
    told += [part.total] if part.total is not None else []
    new = whole - new if match["old"] else new
    few = row.counts[match.start("few")].value if match["few"] else new
    last = row.counts[match.start("last")] if match.groupdict().get("last") else None
    if last is not None and (last.value != new or last.total not in {None, whole} or last.form != "count" or last.hedge):
        return False
    return so_many_of(part, new, whole) and few == new and all(one == whole for one in told) and not match["every"]


_PEOPLE = re.compile(r"\b(?:contributors|people|authors|developers|committers|hands)\b")
_NEW_ONES = re.compile(r"\b(?:new|newcomers|first-timers|for the first time)\b")
_NOT = re.compile(r"\b(?:not|no|none|never|old|returning|regulars|rest|others?)\b")


def counts_contributors(view: View, number: Number) -> bool:
    """Whether a figure is how many worked on a release that is in hand, how many of them were new, or what part of them."""
    spoken = _PEOPLE.search(view.mentions.bare) is not None
    if view.cited or _NOT.search(view.mentions.bare):
        return False
    fresh = _NEW_ONES.search(view.mentions.bare) is not None
    for fact in (fact for name in view.in_hand for fact in view.desk.by_subject.get(name, ())):
        told = _SAYS.search(str(fact.value)) if fact.kind == "passage" and fact.metric.startswith("release_note") else None
        whole, new = (int(told[key].replace(",", "")) for key in ("all", "new")) if told else (0, 0)
        spoken = spoken or whole in view.figures_before
        of, said = fact.id.rpartition("@")[2].partition(":")[0], [piece.value for piece in view.mentions.versions]
        if not (whole and spoken) or (said and not any(same_version(of, version) for version in said)):
            continue
        parts = [n for n in view.mentions.numbers if n.form in {"fraction", "percent"}]
        plain = fresh and not _PEOPLE.match(view.mentions.bare, number.end + 1)
        if plain and so_many_of(number, new, whole) and all(so_many_of(part, new, whole) for part in parts):
            return True
        if number.form == "count" and number.value == whole and _PEOPLE.match(view.mentions.bare, number.end + 1):
            return True
    return False
