"""A model that never errs: every sentence says, in slots, one figure that a fact of the prompt states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

from tests.standins.chat import Json, schema_of

_FACT = re.compile(r"^\[(f\d+)\] (.+)$", re.MULTILINE)
_FIGURE = re.compile(r"(?P<name>.+?) has (?P<value>[\d,]+) (?:downloads? in the last 30 days|likes?|stars?|forks?|upvotes? .*)")
_ITEM = re.compile(r"^- ([tr]\d): (.+)$", re.MULTILINE)
_REFUSED = re.compile(r"^(s\d+) \((\w+), ", re.MULTILINE)


@dataclass(frozen=True)
class Figure:
    """A fact that can be said in one way: the tag, and the subject's name as the statement has it."""

    tag: str
    name: str

    @property
    def sentence(self) -> str:
        """`DeepSeek-V4-Pro has 534,942 downloads`, once printed."""
        return f"{{{self.tag}.name}} has {{{self.tag}}}"


_ROOM = 60


def reporter(request: Json) -> Json:
    """The reply to a request of the newsdesk's: a section, or the sentences of a repair."""
    prompt = "\n".join(str(message["content"]) for message in request["messages"])
    figures = _figures(prompt)
    told = cycle(figures)
    if refused := _REFUSED.findall(prompt):
        return {"items": [{"item": key, **_report(next(told)), "kind": kind} for key, kind in refused]}
    wanted = schema_of(request)["properties"]
    if "items" in wanted:
        return {"items": [{"item": key, **_report(_about(name, figures))} for key, name in _ITEM.findall(prompt)]}
    if "in_favour" in wanted:
        return {side: _piece(told) for side in ("in_favour", "against")}
    paragraphs: int = wanted["body"]["minItems"]
    story: Json = {"headline": _headline(_short(figures)), "body": [_paragraph(told) for _ in range(paragraphs)]}
    if "panel" in wanted:
        story["deck"] = [_report(next(told))]
        story["panel"] = {"caption": "The figures behind the story", "facts": [figure.tag for figure in figures[:6]]}
    return story


def _figures(prompt: str) -> list[Figure]:
    """The plain figures among the facts, in the order shown; it is an error of the brief when there is none."""
    found = [(tag, match["name"]) for tag, statement in _FACT.findall(prompt) if (match := _FIGURE.fullmatch(statement))]
    if not found:
        raise ValueError("the prompt shows no plain figure")
    return [Figure(tag, name) for tag, name in found]


def _about(name: str, figures: list[Figure]) -> Figure:
    return next(figure for figure in figures if figure.name.strip("“”") == name)


def _short(figures: list[Figure]) -> Figure:
    """The first figure whose subject's name leaves room for it in a headline."""
    return next((figure for figure in figures if len(figure.name) <= _ROOM), figures[0])


def _report(figure: Figure) -> Json:
    return {"text": f"{figure.sentence}.", "kind": "report", "cites": [figure.tag]}


def _headline(figure: Figure) -> Json:
    return {"text": figure.sentence, "cites": [figure.tag]}


def _paragraph(told: Iterator[Figure]) -> list[Json]:
    first, second = next(told), next(told)
    unknown = {"text": "The figures do not say why.", "kind": "analysis", "cites": [first.tag]}
    return [_report(first), _report(second), unknown]


def _piece(told: Iterator[Figure]) -> Json:
    judged = {"text": "That is worth a second look.", "kind": "opinion", "cites": []}
    return {"headline": _headline(next(told)), "body": [[_report(next(told)), judged], [_report(next(told))]]}
