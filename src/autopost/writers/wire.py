"""The wire: agency copy without a model, composed from the facts of a brief by the patterns of `prompts/wire.toml`."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from autopost.briefs import Angle, Brief, Item
from autopost.errors import ConfigError
from autopost.facts import Fact, Ledger, Subject
from autopost.issue import SentenceKind
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

_ROLE = re.compile(r"\{([a-z]|count)((?:\.\w+)*)\}")
_ALSO = re.compile(r"\[([a-z]|count)((?:\.\w+)*)\]")
_WINDOW = re.compile(r"_(\d+)d(?:_|$)")
_ALIASES = {
    "gain": re.compile(r"stars_gain_\d+d"),
    "gain_rank": re.compile(r"stars_gain_\d+d_rank"),
    "gain_ratio": re.compile(r"stars_gain_\d+d_ratio"),
    "gain_share": re.compile(r"stars_gain_\d+d_share"),
    "change": re.compile(r"stars_change_\d+d"),
    "newest": re.compile(r"newest_release"),
}
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
    """Writes any section from its brief. The same facts and date give the same copy."""

    def __init__(self, patterns: Patterns, ledger: Ledger) -> None:
        self.patterns = patterns
        self.ledger = ledger
        self.printer = Printer(ledger)

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
        if brief.section == "deep_dive":
            return DeepDiveReply(headline=headline, body=body)
        return LeadReply(headline=headline, deck=self._part(cast_, "deck")[:1], body=body, panel=_panel(brief, self.ledger))

    def _piece(self, cast_: _Cast, side: str) -> PieceReply:
        return PieceReply(
            headline=self._first(cast_, f"{side}_headline"),
            body=[self._part(cast_, f"{side}_first"), self._part(cast_, f"{side}_second")],
        )

    def _first(self, cast_: _Cast, part: str) -> Headline:
        """The first headline that the facts can fill, beginning with the day's variant."""
        options = [*self._turned(self._patterns(cast_.kind, part), part), *self.patterns["any"][part]]
        said = [sentence for pattern in options if (sentence := cast_.say(pattern))]
        fitting = (sentence for sentence in said if self._printed_length(sentence) <= HEADLINE)
        chosen = next(fitting, said[-1])
        return Headline(text=chosen.text, cites=chosen.cites)

    def _printed_length(self, said: Said) -> int:
        return len(self.printer.fill(said.text, frozenset(said.cites))[0])

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
        return next((pattern for pattern in variants if cast_.say(pattern)), None)

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
        said = next((said for said in able if self._printed_length(said) <= LINE[section]), able[-1])
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
        self.subjects: Sequence[Subject] = angle.subjects
        self.facts = [ledger.by_id[fact.id] for fact in angle.facts]
        self.ledger = ledger

    @classmethod
    def of(cls, subject: Subject, ledger: Ledger) -> _Cast:
        """A cast of one subject."""
        return cls(Angle(kind="", subjects=(subject,), facts=(), score=0, why="", motion=""), ledger)

    def say(self, pattern: str) -> Said | None:
        """The pattern as a sentence with slots and cites; None where a fact it needs is missing or may not be printed."""
        kind, _, text = pattern.rpartition("|")
        also = [self._fact(match[1], match[2].split(".")[1:2]) for match in _ALSO.finditer(text)]
        text = _ALSO.sub("", text)
        found = [
            self._fact(match[1], match[2].split(".")[1:2]) for match in _ROLE.finditer(text) if match[2] or match[1] == "count"
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
        if match[1] != "count" and not path:
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
        if role == "count":
            return next((fact for fact in self.facts if fact.metric.startswith("count_")), None)
        subject = self._subject(role)
        if subject is None:
            return None
        name = "".join(metric)
        wanted = _ALIASES.get(name, re.compile(re.escape(name)))
        known = (fact for fact in (*self.facts, *self.ledger.facts) if fact.subject.id == subject.id)
        return next((fact for fact in known if wanted.fullmatch(fact.metric) and _current(fact)), None)


def _current(fact: Fact) -> bool:
    """Baselines of earlier days (`…:stars@2026-04-27`) are never what a pattern means; a release's `@v1` is."""
    return "@" not in fact.id.rpartition(":")[2] or fact.metric.startswith("release")


def _window(fact: Fact) -> str:
    match = _WINDOW.search(fact.metric)
    days = int(match[1]) if match else 0
    return "a day" if days == 1 else f"{count(days)} days"
