"""Who plays which role in a pattern of the wire: an angle's subjects and facts, looked up by the names that patterns use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from autopost.briefs import Angle
from autopost.facts import Fact, Ledger, Subject
from autopost.issue import SentenceKind
from autopost.printing import count
from autopost.replies import Said

_ROLE = re.compile(r"\{([a-z]|count|before)((?:\.\w+)*)\}")
_ALSO = re.compile(r"\[([a-z]|count|before)((?:\.\w+)*)\]")
_COUNTS = ("count", "before")
_WINDOW = re.compile(r"_(\d+)d(?:_|$)")
_TOTAL = "(?:stars|likes|upvotes|code_stars)"
_ALIASES = {
    "total": re.compile(_TOTAL),
    "gain": re.compile(rf"{_TOTAL}_gain_\d+d"),
    "loss": re.compile(rf"{_TOTAL}_gain_\d+d"),
    "gain_rank": re.compile(rf"{_TOTAL}_gain_\d+d_rank"),
    "gain_ratio": re.compile(rf"{_TOTAL}_gain_\d+d_ratio"),
    "gain_share": re.compile(rf"{_TOTAL}_gain_\d+d_share"),
    "change": re.compile(rf"{_TOTAL}_change_\d+d"),
    "usual": re.compile(rf"{_TOTAL}_gain_1d_median"),
    "usual_ratio": re.compile(rf"{_TOTAL}_gain_1d_median_ratio"),
    "best_day": re.compile(rf"{_TOTAL}_gain_1d_best_day"),
    "best_weekday": re.compile(rf"{_TOTAL}_gain_1d_best_\w+day"),
    "worst_weekday": re.compile(rf"{_TOTAL}_gain_1d_worst_\w+day"),
    "weekday_ratio": re.compile(rf"{_TOTAL}_weekday_ratio"),
    "streak": re.compile(rf"{_TOTAL}_streak"),
    "mark": re.compile(rf"{_TOTAL}_mark"),
    "newest": re.compile(r"newest_release"),
}
_SIGNS = {"gain": 1, "loss": -1}
_EARLIER = {"then": "total", "former_gain": "gain", "former_rank": "rank"}
"""Names for a fact of an earlier day that the angle has, by the name of what it is today."""


class Cast:
    """Who plays which role: an angle's subjects and facts, looked up by the names that patterns use."""

    def __init__(self, angle: Angle, ledger: Ledger) -> None:
        self.kind = angle.kind
        self.earlier = angle.earlier
        self.subjects: Sequence[Subject] = angle.subjects
        self.facts = [ledger.by_id[fact.id] for fact in angle.facts]
        self.ledger = ledger

    @classmethod
    def of(cls, subject: Subject, ledger: Ledger) -> Cast:
        """A cast of one subject."""
        return cls(Angle(kind="", subjects=(subject,), facts=(), why="", motion=""), ledger)

    def say(self, pattern: str) -> Said | None:
        """The pattern as a sentence with slots and cites; None where a fact it needs is missing or may not be printed."""
        kind, _, text = pattern.rpartition("|")
        also = [self._fact(match[1], match[2].split(".")[1:2]) for match in _ALSO.finditer(text)]
        text = _ALSO.sub("", text)
        found = [
            self._fact(match[1], match[2].split(".")[1:2]) for match in _ROLE.finditer(text) if match[2] or match[1] in _COUNTS
        ]
        found += also
        if not all(fact and fact.value is not None and not fact.restated for fact in found):
            return None
        cites = [fact.tag for fact in found if fact]
        written = _ROLE.sub(lambda match: self._slot(match, cites), text)
        if "{?}" in written:
            return None
        return Said(text=written, kind=cast("SentenceKind", kind or "report"), cites=list(dict.fromkeys(cites)))

    def said(self, pattern: str) -> Said:
        """The pattern as a sentence, where `say` is known to give one."""
        said = self.say(pattern)
        if said is None:
            raise ValueError(f"nothing fills {pattern}")
        return said

    def _slot(self, match: re.Match[str], cites: list[str]) -> str:
        path = match[2].split(".")[1:]
        if match[1] not in _COUNTS and not path:
            fact = self._named(match[1], cites)
            if fact is None:
                return "{?}"
            cites.append(fact.tag)
            return f"{{{fact.tag}.name}}"
        fact = self._fact(match[1], path[:1])
        if fact is None:
            return "{?}"
        if path[-1:] == ["window"]:
            return _window(fact)
        if path[-1:] == ["day"]:  # of a metric that ends on a weekday
            return fact.metric.rpartition("_")[2].capitalize()
        return f"{{{fact.tag}{'.n' if path[-1:] == ['n'] else ''}}}"

    def _subject(self, role: str) -> Subject | None:
        place = -1 if role == "z" else "abcdef".find(role)
        return self.subjects[place] if -len(self.subjects) <= place < len(self.subjects) else None

    def _named(self, role: str, cites: list[str]) -> Fact | None:
        """A fact about the subject, best one that the sentence cites anyway."""
        subject = self._subject(role)
        if subject is None:
            return None
        about = [fact for fact in (*self.facts, *self.ledger.facts) if fact.subject.id == subject.id and fact.kind != "passage"]
        return next((fact for fact in about if fact.tag in cites), about[0] if about else None)

    def _fact(self, role: str, metric: list[str]) -> Fact | None:
        """The fact of a role: the angle's own first, then what else the ledger has of the subject."""
        if role in _COUNTS:
            counts = (fact for fact in self.facts if fact.metric.startswith("count_"))
            return next((fact for fact in counts if _current(fact) == (role == "count")), None)
        subject = self._subject(role)
        if subject is None:
            return None
        name = "".join(metric)
        if name.startswith("since_"):
            sign = _SIGNS[name.removeprefix("since_")]
            return next((fact for fact in self.changes(subject) if (fact.number or 0) * sign > 0), None)
        known = [fact for fact in (*self.facts, *self.ledger.facts) if fact.subject.id == subject.id]
        if name in _EARLIER:
            wanted = _wanted(_EARLIER[name])
            return next((f for f in self.facts if f in known and wanted.fullmatch(f.metric) and not _current(f)), None)
        wanted = _wanted(name)
        fitting = (fact for fact in known if wanted.fullmatch(fact.metric) and _current(fact))
        return next((fact for fact in fitting if name not in _SIGNS or (fact.number or 0) * _SIGNS[name] > 0), None)

    def changes(self, subject: Subject) -> list[Fact]:
        """What the subject of a returning story gained or lost since it was last told of; empty where the story is new."""
        days = (self.ledger.edition - self.earlier.edition).days if self.earlier else 0
        own = (fact for fact in self.facts if fact.subject.id == subject.id and "_gain_" in fact.metric)
        return [fact for fact in own if days and fact.window == days]


def _wanted(name: str) -> re.Pattern[str]:
    return _ALIASES.get(name) or re.compile(re.escape(name))


def _current(fact: Fact) -> bool:
    """Baselines of earlier days (`…:stars@2026-04-27`) are never what a pattern means; a release's `@v1` is."""
    return "@" not in fact.id.rpartition(":")[2] or fact.metric.startswith("release")


def _window(fact: Fact) -> str:
    match = _WINDOW.search(fact.metric)
    days = int(match[1]) if match else 0
    return "a day" if days == 1 else f"{count(days)} days"
