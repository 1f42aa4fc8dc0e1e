"""The wire: agency copy without a model, composed from the facts of a brief by the patterns of `prompts/wire.toml`."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from autopost.briefs import Angle, Brief, Item, Told
from autopost.errors import ConfigError
from autopost.facts import Fact, Ledger, Subject
from autopost.issue import SentenceKind
from autopost.likeness import likeness
from autopost.printing import Printer, count
from autopost.replies import (
    DeepDiveReply,
    Headline,
    ItemReply,
    ItemsReply,
    LeadReply,
    OpinionsReply,
    PanelReply,
    PieceReply,
    Said,
    SectionReply,
)

Patterns = dict[str, dict[str, list[Any]]]

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
_FIRST = ("opening0", "in_favour_first0")
HEADLINE = 90
LINE = {"tools": 110, "reading": 180}
"""Characters that a printed headline, and a line about a tool or a paper, may have."""
_PARTS = {
    "lead": ("opening", "basis", "unknown"),
    "deep_dive": ("opening", "inside", "beside", "watch"),
}


def load(path: Path) -> Patterns:
    """Read the wire's patterns.

    Raises:
        ConfigError: the file cannot be read, is not TOML, or lacks a table that every edition needs.
    """
    try:
        patterns = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise ConfigError(f"cannot be read ({fault}).", where=str(path)) from fault
    missing = [name for name in ("any", "tool", "reading") if name not in patterns]
    if missing:
        raise ConfigError(f"lacks the tables {', '.join(missing)}.", where=str(path))
    return patterns


class Wire:
    """Writes any section from its brief. The same facts, date and earlier editions give the same copy.

    Of the variants of a headline or of a story's first sentence it takes the one least like those that `told` printed.
    """

    def __init__(self, patterns: Patterns, ledger: Ledger, told: Sequence[Told] = ()) -> None:
        self.patterns = patterns
        self.ledger = ledger
        self.printer = Printer(ledger)
        stories = [story for past in told for story in past.stories.values()]
        self.headlines = [story.headline for story in stories]
        self.openings = [story.opening for story in stories]

    def write(self, brief: Brief) -> SectionReply:
        """Agency copy for one section."""
        if brief.section in ("tools", "reading"):
            return ItemsReply(items=[self._line(item, brief.section) for item in brief.items])
        if brief.angle is None:
            raise ValueError(f"{brief.section} has no angle")
        cast_ = _Cast(brief.angle, self.ledger)
        if brief.section == "opinions":
            return OpinionsReply(in_favour=self._piece(cast_, "in_favour"), against=self._piece(cast_, "against"))
        headline = self._first(cast_, "headline")
        body = [self._part(cast_, part) for part in _PARTS[brief.section]]
        if changed := self._changed(cast_):
            body[0] = [*body[0][:4], *changed]
        if brief.section == "deep_dive":
            return DeepDiveReply(headline=headline, body=body)
        return LeadReply(headline=headline, deck=self._part(cast_, "deck")[:1], body=body, panel=_panel(brief, self.ledger))

    def _piece(self, cast_: _Cast, side: str) -> PieceReply:
        first = self._changed(cast_) if side == "in_favour" else []
        return PieceReply(
            headline=self._first(cast_, f"{side}_headline"),
            body=[[*self._part(cast_, f"{side}_first")[:4], *first], self._part(cast_, f"{side}_second")],
        )

    def _changed(self, cast_: _Cast) -> list[Said]:
        """Of a story that returns, the sentence on what has changed since it was last told."""
        told = self._one(cast_, self.patterns["any"]["returns"], "returns")
        return [cast_.said(told)] if told else []

    def _first(self, cast_: _Cast, part: str) -> Headline:
        """Of the headlines that the facts can fill and that fit, the one least like those printed before."""
        own = self._turned(self._patterns(cast_.kind, part), part)
        said = [sentence for pattern in own if (sentence := cast_.say(pattern))]
        fitting = [sentence for sentence in said if len(self._printed(sentence)) <= HEADLINE]
        fitting = fitting or [cast_.said(pattern) for pattern in self.patterns["any"][part]]
        chosen = min(fitting, key=lambda sentence: self._told_before(sentence, self.headlines))
        return Headline(text=chosen.text, cites=chosen.cites)

    def _printed(self, said: Said) -> str:
        return self.printer.fill(said.text, frozenset(said.cites))[0]

    def _told_before(self, said: Said, lines: Sequence[str]) -> float:
        """How like the most similar of the earlier lines a sentence is, to a tenth: the day decides among the equally new."""
        text = self._printed(said)
        return round(max((likeness(text, line) for line in lines), default=0.0), 1)

    def _part(self, cast_: _Cast, part: str) -> list[Said]:
        """The sentences of a paragraph; those of [any] where the angle's own cannot be filled."""
        for patterns in (self._patterns(cast_.kind, part), self.patterns["any"][part]):
            said: list[Said] = []
            carried = False
            for n, options in enumerate(patterns):
                pattern = self._one(cast_, options, f"{part}{n}")
                if pattern is None:
                    continue
                # A name in full once, then "it": as long as sentences begin with the same one.
                named = pattern.removeprefix("analysis|").startswith("{a} ")
                said.append(cast_.said(pattern.replace("{a} ", "It ", 1) if named and carried else pattern))
                carried = named or (carried and pattern.removeprefix("analysis|").startswith("It "))
            if said:
                return said[:5]
        raise ConfigError(f"[any] {part} has no pattern without facts.", where="prompts/wire.toml")

    def _one(self, cast_: _Cast, options: str | list[str], seed: str) -> str | None:
        variants = self._turned(options, seed) if isinstance(options, list) else [options]
        able = [pattern for pattern in variants if cast_.say(pattern)]
        if seed in _FIRST:
            able.sort(key=lambda pattern: self._told_before(cast_.said(pattern), self.openings))
        return able[0] if able else None

    def _patterns(self, kind: str, part: str) -> list[Any]:
        return self.patterns.get(kind, {}).get(part, [])

    def _turned(self, options: list[str], seed: str) -> list[str]:
        """The variants, beginning with the one that the edition's date picks."""
        if not options:
            return []
        picked = hashlib.sha256(f"{self.ledger.edition}{seed}".encode()).digest()[0] % len(options)
        return options[picked:] + options[:picked]

    def _line(self, item: Item, section: str) -> ItemReply:
        cast_ = _Cast.of(item.subject, self.ledger)
        table = self.patterns["reading" if section == "reading" else "tool"]
        patterns = [pattern for options in table.values() for pattern in options]
        able = [said for pattern in [*patterns, "It is listed today: {a}."] if (said := cast_.say(pattern))]
        said = next((said for said in able if len(self._printed(said)) <= LINE[section]), able[-1])
        return ItemReply(item=item.key, text=said.text, kind=said.kind, cites=said.cites)


def _panel(brief: Brief, ledger: Ledger) -> PanelReply:
    """Up to six numbers of the angle, as they come."""
    ids = [fact.id for fact in brief.angle.facts] if brief.angle else []
    facts = [ledger.by_id[i] for i in ids]
    numbers = [fact.tag for fact in facts if fact.number is not None and fact.unit not in ("rank", None)]
    return PanelReply(caption="The figures behind the story", facts=(numbers or [facts[0].tag])[:6])


class _Cast:
    """Who plays which role: an angle's subjects and facts, looked up by the names that patterns use."""

    def __init__(self, angle: Angle, ledger: Ledger) -> None:
        self.kind = angle.kind
        self.earlier = angle.earlier
        self.subjects: Sequence[Subject] = angle.subjects
        self.facts = [ledger.by_id[fact.id] for fact in angle.facts]
        self.ledger = ledger

    @classmethod
    def of(cls, subject: Subject, ledger: Ledger) -> _Cast:
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
            return self._since(subject, _SIGNS[name.removeprefix("since_")])
        known = [fact for fact in (*self.facts, *self.ledger.facts) if fact.subject.id == subject.id]
        if name in _EARLIER:
            wanted = _wanted(_EARLIER[name])
            return next((f for f in self.facts if f in known and wanted.fullmatch(f.metric) and not _current(f)), None)
        wanted = _wanted(name)
        fitting = (fact for fact in known if wanted.fullmatch(fact.metric) and _current(fact))
        return next((fact for fact in fitting if name not in _SIGNS or (fact.number or 0) * _SIGNS[name] > 0), None)

    def _since(self, subject: Subject, sign: int) -> Fact | None:
        """What the subject of a returning story gained (1) or lost (-1) since it was last told of."""
        days = (self.ledger.edition - self.earlier.edition).days if self.earlier else 0
        gains = (fact for fact in self.facts if fact.subject.id == subject.id and fact.window == days and "_gain_" in fact.metric)
        return next((fact for fact in gains if days and (fact.number or 0) * sign > 0), None)


def _wanted(name: str) -> re.Pattern[str]:
    return _ALIASES.get(name) or re.compile(re.escape(name))


def _current(fact: Fact) -> bool:
    """Baselines of earlier days (`…:stars@2026-04-27`) are never what a pattern means; a release's `@v1` is."""
    return "@" not in fact.id.rpartition(":")[2] or fact.metric.startswith("release")


def _window(fact: Fact) -> str:
    match = _WINDOW.search(fact.metric)
    days = int(match[1]) if match else 0
    return "a day" if days == 1 else f"{count(days)} days"
