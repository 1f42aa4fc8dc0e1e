"""Who holds the first or last places together: "A, B and C took the first three places", "the last two places go to A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import Referent, View

_PLACES = rf"the (?P<end>first|top|last|bottom) (?P<n>{SMALL_WORDS}|\d{{1,2}}) (?:places|spots|positions|slots|ranks|rungs)"
_TOOK = re.compile(
    rf" (?:(?:now|all|again) )*(?:took|takes?|holds?|held|filled|fills?|occup(?:y|ied)|have|had|shared?|claim(?:ed)?) "
    rf"{_PLACES}\b"
)
_GO_TO = re.compile(
    rf"\b{_PLACES}(?: [a-z\ue000' ]{{1,60}})? (?:go to|went to|belong to|belonged to|are (?:held|taken) by|are|were|"
    rf"fell to) [\"']?$"
)
_JOINED = re.compile(r"[\"']?(?:,? and |, (?:and )?|,? then |,? followed by )(?:the )?[\"']?")
_GAINS = re.compile(r"\bgain\w*|\bnew stars\b|\bclimb\w*|\bgrowth\b")


def podium(view: View) -> Iterator[Verdict]:
    """Those named together are those who stand there, all of them and nobody else."""
    named = [ref for ref in view.referents if ref.kind in {"name", "value"} and len(ref.subjects) == 1]
    for run in _runs(view, named) if view.kind == "report" else ():
        match = _TOOK.match(view.mentions.bare, run[-1].end) or _GO_TO.search(view.mentions.bare[: run[0].start])
        size = small(match["n"]) or 0 if match else 0
        if match is None or size < _FEW:
            continue
        for order in _orders(view, run):
            held = order[-size:] if match["end"] in {"last", "bottom"} else order[:size]
            told = {_plain(name) for ref in run for name in ref.subjects}
            if len(order) < size or not told & {_plain(name) for name in order}:
                continue
            start, end = min(match.start(), run[0].start), max(match.end(), run[-1].end)
            own = next((fact for fact in view.facts if any(fact.subject.id in ref.subjects for ref in run)), None)
            if told != {_plain(name) for name in held}:
                right = " and ".join(name.rpartition("/")[2] for name in held)
                tags = (own.tag,) if own else ()
                yield Verdict(start, end, "rank", f"those places belong to {right}", facts=tags)
            elif own is not None:
                yield bound(match.start("end"), match.end("n"), own)


_FEW = 2


def _runs(view: View, named: list[Referent]) -> Iterator[list[Referent]]:
    """Names that are joined to one another."""
    run: list[Referent] = []
    for ref in named:
        if run and not _JOINED.fullmatch(view.mentions.bare[run[-1].end : ref.start]):
            yield run
            run = []
        run.append(ref)
    if run:
        yield run


def _orders(view: View, run: list[Referent]) -> Iterator[tuple[str, ...]]:
    """The list meant, of the whole edition whatever is cited: by gains where they are told of, else the trending list."""
    kinds = {view.desk.kind(name, "model") for ref in run for name in ref.subjects}
    if len(kinds) != 1:
        return
    kind = next(iter(kinds))
    if kind == "repository" or _GAINS.search(view.mentions.bare):
        family = "stars" if kind == "repository" else "likes"
        yield view.desk.rolls.gained(kind, family, (window.days for window in view.mentions.windows))
    else:
        yield view.desk.rolls.trending.get(kind, ())


_MEDALS = {"gold": 1, "silver": 2, "bronze": 3}
_FOR = re.compile(r"\b(?P<medal>gold|silver|bronze)(?: medal)? (?:for|(?:goes|went|belongs|falls) to|is|:) ?[\"']?$")
_WINS = re.compile(r"[\"']? (?:takes?|took|wins?|won|gets?|has|claims?) (?:the )?(?P<medal>gold|silver|bronze)\b")


_LISTED = re.compile(r"\b(?:list|trending|ranking|chart)\b")


def medals(view: View) -> Iterator[Verdict]:
    """Reads "Bronze for A": whoever has it stands third."""
    for ref in view.referents if view.kind == "report" else ():
        told = _FOR.search(view.mentions.bare[: ref.start]) or _WINS.match(view.mentions.bare, ref.end)
        if told is None or ref.kind not in {"name", "value"} or len(ref.subjects) != 1:
            continue
        name = _plain(next(iter(ref.subjects)))
        if not (_GAINS if next(iter(ref.subjects)).startswith("gh:") else _LISTED).search(view.mentions.bare):
            continue
        for order in _orders(view, [ref]):
            plain = [_plain(one) for one in order]
            if name in plain and plain.index(name) + 1 != _MEDALS[told["medal"]]:
                yield Verdict(*told.span("medal"), "rank", f"{name} is number {plain.index(name) + 1}")


def _plain(name: str) -> str:
    """A subject and an entry alike: the name without its owner, in small letters."""
    return name.rpartition(":")[2].rpartition("/")[2].lower()
