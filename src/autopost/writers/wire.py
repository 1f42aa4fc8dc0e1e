"""The wire: agency copy without a model, composed from the facts of a brief by the patterns of `prompts/wire.toml`."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from autopost.briefs import Brief, Item, Told
from autopost.errors import ConfigError
from autopost.facts import Ledger
from autopost.likeness import likeness
from autopost.printing import Printer
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
from autopost.writers.cast import Cast

Patterns = dict[str, dict[str, list[Any]]]

_FIRST = ("opening0", "in_favour_first0")
"""The sentences that open a story, which earlier openings are held against."""
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
        cast_ = Cast(brief.angle, self.ledger)
        if brief.section == "opinions":
            return OpinionsReply(in_favour=self._piece(cast_, "in_favour"), against=self._piece(cast_, "against"))
        headline = self._first(cast_, "headline")
        body = [self._part(cast_, part) for part in _PARTS[brief.section]]
        if changed := self._changed(cast_):
            body[0] = [*body[0][:4], *changed]
        if brief.section == "deep_dive":
            return DeepDiveReply(headline=headline, body=body)
        return LeadReply(headline=headline, deck=self._part(cast_, "deck")[:1], body=body, panel=_panel(brief, self.ledger))

    def _piece(self, cast_: Cast, side: str) -> PieceReply:
        first = self._changed(cast_) if side == "in_favour" else []
        return PieceReply(
            headline=self._first(cast_, f"{side}_headline"),
            body=[[*self._part(cast_, f"{side}_first")[:4], *first], self._part(cast_, f"{side}_second")],
        )

    def _changed(self, cast_: Cast) -> list[Said]:
        """Of a story that returns, the sentence on what has changed since it was last told."""
        told = self._one(cast_, self.patterns["any"]["returns"], "returns")
        return [cast_.said(told)] if told else []

    def _first(self, cast_: Cast, part: str) -> Headline:
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

    def _part(self, cast_: Cast, part: str) -> list[Said]:
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

    def _one(self, cast_: Cast, options: str | list[str], seed: str) -> str | None:
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
        cast_ = Cast.of(item.subject, self.ledger)
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
