"""An edited `issue.md` read back: the issue with the edits in, and where in the file each of its sentences stands."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from autopost.facts import Ledger
from autopost.issue import Finding, Issue, Sentence
from autopost.readback.frame import Frame, Item
from autopost.readback.keeping import Flow, Home, align, cites, kind
from autopost.readback.matching import match
from autopost.readback.page import Line, Page, Span, short
from autopost.readback.wording import Unit, alone, units
from autopost.render.places import place


@dataclass(frozen=True)
class Reading:
    """What was read back: the issue; where in the file each code point of a sentence stands, by its pointer; what to tell."""

    issue: Issue
    text: str
    spans: Mapping[str, tuple[Span, ...]]
    told: tuple[str, ...]

    def located(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Findings of this issue with their offsets in the file instead of in its sentences."""
        return tuple(self._located(finding) for finding in findings)

    def _located(self, finding: Finding) -> Finding:
        spans = self.spans.get(finding.section)
        if not spans:
            return finding
        start = spans[min(finding.start, len(spans) - 1)][0]
        end = spans[finding.end - 1][1] if finding.end > finding.start else start
        return finding.model_copy(update={"section": "", "start": start, "end": end, "text": self.text[start:end]})


def read(issue: Issue, ledger: Ledger, templates: Sequence[Path], text: str, name: str) -> Reading:
    """Read edits of an issue's Markdown back.

    Args:
        issue: what the page was rendered from, with its bindings.
        ledger: its ledger, whose facts a note may name.
        templates: folders in which `issue.md` is looked for, first match wins.
        text: the edited page.
        name: what to call it in messages.

    Raises:
        InvalidInput: something else than sentences was changed, or a sentence is none; the line and the way out are named.
    """
    page = Page.of(name, text)
    frame = Frame.of(issue, ledger, templates)
    held = dict(issue.sentences())
    flows = [_flow(page, item, line, span, held, frame) for item, line, span in match(frame, page)]
    said: dict[str, tuple[Sentence, ...]] = {}
    spans: dict[str, tuple[Span, ...]] = {}
    told: list[str] = []
    for _, group in itertools.groupby(flows, key=lambda flow: _section(flow.pointer)):
        together = list(group)
        for flow, row in zip(together, align(together), strict=True):
            sentences = []
            for n, (unit, home) in enumerate(row):
                sentence = _sentence(page, flow, unit, home, together, ledger)
                pointer = flow.pieces[0].pointer if _single(flow.pieces[0].pointer) else f"{flow.pointer}/{n}/text"
                spans[pointer] = _fitted(sentence.text, unit)
                told += [_said_of(pointer, sentence)] if home is None else []
                sentences.append(sentence)
            said[flow.pointer] = tuple(sentences)
    return Reading(_valid(issue.with_flows(said), page, spans), text, spans, tuple(told))


def _section(pointer: str) -> str:
    """What belongs together: the paragraphs of one body; a headline, the deck and each single line stand alone."""
    head, _, last = pointer.rpartition("/")
    return head if last.isdecimal() else pointer


def _single(pointer: str) -> bool:
    return not pointer.removesuffix("/text").rpartition("/")[2].isdecimal()


def _flow(page: Page, item: Item, line: Line, span: Span, held: Mapping[str, Sentence], frame: Frame) -> Flow:
    first = item.pieces[0]
    sentences = tuple(held[piece.pointer] for piece in item.pieces)
    if _single(first.pointer):
        only = alone(page, line, span)
        left: tuple[Unit, ...] = (only,) if only else ()
    else:
        known = {
            piece.shown(held[piece.pointer])
            for other in frame.items
            for piece in other.pieces
            if _section(piece.flow) == _section(first.flow)
        }
        left = tuple(units(page, line, span, known))
    if not left:
        page.refuse(line, f"nothing is left of {place(first.pointer)}.", "Write a sentence there, or take the edit back.")
    if not first.shows_kind and any(unit.italic for unit in left):
        page.refuse(line, f"{place(first.pointer)} cannot stand in italics.", "Take the marks out.")
    return Flow(first.flow, item.pieces, sentences, line, left)


def _sentence(page: Page, flow: Flow, unit: Unit, home: Home | None, flows: Sequence[Flow], ledger: Ledger) -> Sentence:
    was, printed = None, ""
    if home is not None:
        there = flows[home[0]]
        was, printed = there.held[home[1]], there.pieces[home[1]].notes
        if unit.shown == there.shown[home[1]]:
            return was
    if unknown := [tag for tag in unit.notes if tag not in ledger.by_tag]:
        page.refuse(flow.line, f"no fact of the ledger is {unknown[0]}.", "ledger.json lists the facts with their tags.")
    fields = {"text": unit.text, "kind": kind(unit, was, flow), "cites": cites(unit, was, printed, flow)}
    try:
        said = Sentence.model_validate(fields)
        return was if was and said == was.model_copy(update={"bindings": ()}) else said
    except ValidationError as fault:
        problem = fault.errors(include_url=False, include_input=False)[0]["msg"]
        page.refuse(flow.line, f"“{short(unit.text)}” is no sentence: {problem}.", "Write it shorter, or as two.")


def _fitted(text: str, unit: Unit) -> tuple[Span, ...]:
    """Where a sentence's code points stand, also where the page could not show each of them (controls, runs of space)."""
    if text == unit.text:
        return unit.spans
    out: list[Span] = []
    at = 0
    for sign in text:
        out.append(unit.spans[min(at, len(unit.spans) - 1)])
        at += at < len(unit.text) and (unit.text[at] == sign or (sign.isspace() and unit.text[at] == " "))
    return tuple(out)


def _said_of(pointer: str, sentence: Sentence) -> str:
    facts = f"cites {', '.join(sentence.cites)}" if sentence.cites else "cites no fact"
    return f"{place(pointer)}: “{short(sentence.text)}” is new; it counts as {sentence.kind} and {facts}"


def _valid(issue: Issue, page: Page, spans: Mapping[str, tuple[Span, ...]]) -> Issue:
    """The issue, once it is sure that it is still one.

    Raises:
        InvalidInput: as where the deck has three sentences.
    """
    try:
        return Issue.model_validate(issue.model_dump())
    except ValidationError as fault:
        problem = fault.errors(include_url=False, include_input=False)[0]
        pointer = "/" + "/".join(str(part) for part in problem["loc"])
        line = next((Line("", (span[0][0],)) for at, span in spans.items() if at.startswith(f"{pointer}/")), None)
        page.refuse(
            line, f"{place(f'{pointer}/0/text').removesuffix(' 1')}: {problem['msg']}.", "Take sentences together, or out."
        )
