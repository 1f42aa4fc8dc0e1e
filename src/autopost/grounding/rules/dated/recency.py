"""Who released last and who longest ago, how far releases lie apart, and which of two versions is the later one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.grounding.attaching.dating import newness
from autopost.grounding.attaching.events import Event, same_version
from autopost.grounding.dated.newestones import by_project
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.typed import typed
from autopost.grounding.view import View

_SET = re.compile(r"\b(?:of|among) (?:all |these |those |our )?(?:the )?[a-z\d ]{0,12}(?:projects|repositories|releases)\b")
_LAST = re.compile(
    r"\b(?:(?:has |have )?(?:published|released|shipped|updated)(?: (?:something|a version|a release|anything))? )?"
    r"(?P<said>(?P<new>(?:the )?most recently)|(?:the )?longest ago|(?:the )?least recently|"
    r"(?:has |have )?(?:gone|been|waited) (?:the )?(?P<time>longest|shortest)(?: time)? without)(?=[,.;]|\W*$| (?:an?|any|"
    r"one|new)\b)"
)
_GAP = re.compile(
    r"\b(?P<said>the (?P<way>longest|shortest|largest|smallest|widest|narrowest) (?:gap|interval|wait|pause|break|distance))"
    r" between (?:two |any two |consecutive |successive )*(?:of (?:the|its) )?(?:listed |known |reported )?(?:releases|"
    r"versions)\b"
    r"[^.;:\d]{0,24}?(?:is|was)\b[^.;\d]{0,40}(?P<n>\d+) days\b"
)
_PREVIOUS = re.compile(
    r"\b(?:days?|weeks?|months?) (?P<said>before (?:the |its )?(?:previous|preceding|last)|after (?:the |its )?(?:next|"
    r"following))"
    r" (?:one|release|version|pre-?release|release candidate|candidate|tag)\b"
)
_OF_THESE = re.compile(
    r"\bthe (?P<said>(?P<new>later|newer|latter|more recent|second)|earlier|older|former|first)(?: one)? of (?:these|those|"
    r"them|the two)"
    r"(?: two)?,? (?:is|was|being) (?:version |release )?(?=[v\d])"
)

_FORMER = re.compile(
    r"^\W*the (?P<said>(?P<late>latter|second)|former|first)(?: one| version| release)? (?:is|was|counts as|remains|is "
    r"considered) "
    r"(?:the |its )?(?P<new>newest|latest|most recent|newer|later)\b"
)


@OpenRule
def recency(view: View) -> Iterator[Verdict]:
    """Refuses what the days of the releases that are known speak against."""
    if view.kind != "report":
        return
    for match in _PREVIOUS.finditer(view.low):
        yield Verdict(*match.span("said"), "date", "nothing comes before what precedes it, or after what follows")
    yield from _of_these(view)
    yield from _former(view)
    yield from _oldest(view)
    every = by_project(view)
    if len(every) > 1:
        yield from _extremes(view, every)
        yield from _gaps(view, every)


def _extremes(view: View, every: dict[str, list[Event]]) -> Iterator[Verdict]:
    framed = _SET.search(view.mentions.bare)
    last = {name: made[-1].day for name, made in every.items()}
    for match in _LAST.finditer(view.mentions.bare) if framed else ():
        before = [ref for ref in view.single if ref.end <= match.start()]
        name = next(iter(before[-1].subjects)) if before else ""
        new = bool(match["new"] or match["time"] == "shortest")
        if name in last and last[name] != (max if new else min)(last.values()):
            yield Verdict(*match.span("said"), "newest", f"its newest release is of {last[name]}, and others are beyond it")


def _gaps(view: View, every: dict[str, list[Event]]) -> Iterator[Verdict]:
    for match in _GAP.finditer(view.low):
        ref = next((ref for ref in view.single if ref.start >= match.end("said")), None)
        gaps = {name: [(b.day - a.day).days for a, b in pairwise(made)] for name, made in every.items()}
        whole, own = [gap for made in gaps.values() for gap in made], gaps.get(next(iter(ref.subjects)), []) if ref else []
        best = max if match["way"] in {"longest", "largest", "widest"} else min
        if (days := int(match["n"])) in own and days != best(whole):
            yield Verdict(
                *match.span("said"), "newest", f"the releases that are known lie from {min(whole)} to {max(whole)} days apart"
            )


def _of_these(view: View) -> Iterator[Verdict]:
    """Reads "two new versions. The later of these is v0.25.1": of the last two that are known of whom the text is about."""
    for match in _OF_THESE.finditer(view.low):
        said = next(iter(those_in(view.mentions.versions, match.end(), match.end() + 2)), None)
        for name in view.named or view.carried[:1]:
            two = sorted(view.desk.releases_of(name), key=lambda event: event.day)[-2:]
            told = view.versions_before or tuple(event.version for event in two)
            two = [event for event in two if any(same_version(event.version, one) for one in told)]
            if said is None or len(two) != len("AB") or two[0].day == two[1].day:
                continue
            right = two[1 if match["new"] else 0]
            if not same_version(right.version, said.value) and any(same_version(one.version, said.value) for one in two):
                yield Verdict(*match.span("said"), "newest", f"{right.fact.statement}", facts=(right.fact.tag,))


def _former(view: View) -> Iterator[Verdict]:
    """Reads "Two versions appeared, v5.12.1 and v5.10.3. The former counts as the newest"."""
    match, told = _FORMER.match(view.mentions.bare), view.versions_before
    for name in view.carried[:1] if match and len(told) == len("AB") else ():
        made = view.desk.releases_of(name)
        own = [next((event for event in made if same_version(event.version, one)), None) for one in told]
        one, other = own[1 if match and match["late"] else 0], own[0 if match and match["late"] else 1]
        if match and one and other and newness(one) < newness(other):
            yield Verdict(*match.span("said"), "newest", other.fact.statement, facts=(other.fact.tag,))


_OLDEST = re.compile(
    r"(?:\b(?:the|its)|\ue000++'s?) (?P<said>oldest|earliest)(?:,| (?:\ue000++(?:'s?)? )?(?:listed |known )?(?:releases?|"
    r"versions?)\b"
    r"(?: (?:of|in|from|by|for) [^,;:.]{2,40}?)?(?: is|,)?) (?:version |release )?(?P<v>\ue012++)|"
    r"(?P<v2>\ue012++),? (?:is|counts as|was|remains) (?:the|its) (?P<last>oldest|earliest)(?! of)\b"
)


_IT_IS_OLDEST = re.compile(r"\W*(?:it|that|this) (?:is|was|remains) (?:the|its) (?P<said>oldest|earliest) (?:release|version)\b")


def _oldest(view: View) -> Iterator[Verdict]:
    """Reads "The oldest release of A is v1.2": refused of the newest that is known."""
    row = typed(view)
    bare = "".join("\ue012" if mark == "\ue012" else own for mark, own in zip(row.text, view.mentions.bare, strict=True))
    opens = _IT_IS_OLDEST.match(bare) if len(view.versions_before) == 1 and not view.mentions.versions else None
    for name in view.carried[:1] if opens else ():
        made = sorted(view.desk.releases_of(name), key=newness)
        if opens and made and same_version(made[-1].version, view.versions_before[0]):
            yield Verdict(*opens.span("said"), "newest", f"it is the newest that is known of {view.subject_name([name])}")
    for match in _OLDEST.finditer(bare):
        at = match.start("v" if match["v"] else "v2")
        piece = next((piece for piece in view.mentions.versions if piece.start <= at < piece.end), None)
        for name in view.named or view.carried[:1]:
            made = sorted(view.desk.releases_of(name), key=newness)
            if piece is not None and made and same_version(made[-1].version, piece.value):
                span = match.span("said" if match["said"] else "last")
                yield Verdict(*span, "newest", f"it is the newest that is known of {view.subject_name([name])}")
