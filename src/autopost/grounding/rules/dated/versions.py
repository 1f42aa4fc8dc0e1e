"""Versions: a release of the subject, the newest only where it is, and one after the other only where they came so."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date

from autopost.facts import Fact
from autopost.folding import folded_key
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.dating import newness, opens, release_at, which
from autopost.grounding.attaching.events import same_version, version_key
from autopost.grounding.dated.callednewest import EARLY, KIND, WORD, called_newest
from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.referents.rolls import account
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View
from autopost.grounding.words.stems import stems


def versions(view: View) -> Iterator[Verdict]:
    """A version is a release of the sentence's subject; "newest" is said of the newest only."""
    for piece in view.mentions.versions:
        subjects = _of_whom(view, piece) or about(view, Number(piece.start, piece.end, 0.0, 0.0, "count"))
        fact = _released(view, piece, subjects)
        if fact is None and _of_names(view, piece, subjects):
            continue
        none = _NONE_OUT.search(view.mentions.bare[: piece.start])
        none = None if _SOMEWHERE.match(view.mentions.bare, piece.end) else none
        if none is not None and (own := fact or _last_of(view, subjects)) is not None:
            # "A candidate, but no stable v1.3.0": so, unless there is one.
            message = f"{view.desk.name(own.subject)} has released {own.value}"
            said = Verdict(none.start(), piece.end, "negation", message, facts=(own.tag,))
            yield said if fact is not None else bound(piece.start, piece.end, own)
            continue
        if fact is None:
            finding = _unreleased(view, piece, subjects)
            yield finding
            yield from _misnamed(view, finding, subjects)
            continue
        kind = None if piece.label or _NOT.search(view.mentions.bare, 0, piece.start) else called_newest(view, piece)
        early = kind is not None and re.search(EARLY, kind) is not None
        newest = None if kind is None else newest_of(view, fact.subject.id, early=early)
        if newest is not None and (day := _then(view, piece)) is not None:
            newest = _newest_on(view, fact.subject.id, day, early=early) or newest
        if newest is not None and not same_version(newest, piece.value):
            name = view.desk.name(fact.subject)
            message = f"the newest {kind or 'release'} of {name} is {newest}" if newest else f"{name} has no such newest in scope"
            tags = tuple(f.tag for f in view.desk.by_subject[fact.subject.id] if str(f.value) == newest)
            start, end = _with_newest(view, piece)
            shown = view.mentions.folded.text
            repair = shown[start : piece.start] + newest + shown[piece.end : end] if newest else None
            yield Verdict(start, end, "newest", message, facts=tags[:1], repair=repair)
        else:
            yield bound(piece.start, piece.end, fact)


def _of_names(view: View, piece: Piece, subjects: frozenset[str]) -> bool:
    """Reads "DeepSeek's two V4 models", "the Wan 2.2 preview" of wan2-2: no release, but what all of those are called."""
    known = view.desk.ledger.subjects
    word = re.compile(rf"(?<![a-z\d]){re.escape(view.low[piece.start : piece.end])}(?![a-z\d.])")
    names = [known[name].name.lower() for name in subjects if name in known]
    entries = (entry.rpartition(":")[2].lower() for listed in view.rolls.trending.values() for entry in listed)
    if any(word.search(entry) and re.search(rf"\b{re.escape(account(entry))}\b", view.low[: piece.start]) for entry in entries):
        return True  # "yuxinlu1's agentic v2 build"
    if names and all(word.search(name) for name in names):
        return True
    before = re.search(r"\b[a-z]+ $", view.low[: piece.start])
    spelt = re.sub(r"\W", "", f"{before[0]}{piece.value}".lower()) if before else ""
    family = next((ref.subjects for ref in view.referents if ref.kind == "owner" and ref.end + 1 == piece.start), subjects)
    called = [re.sub(r"\W", "", known[name].name.lower().rpartition("/")[2]) for name in family if name in known]
    return bool(spelt and called) and all(one.startswith(spelt) for one in called)


_NOT = re.compile(r"\b(?:newest|latest|most recent) (?:release|version)[^.;:,]{0,40} (?:is|was) not $")
"""Reads "its newest release is not v1.2", of a candidate; a label is no version ("has a new default: Spec V2")."""
_JOINED = re.compile(r"(?:,| and|, and) ")
_OF = re.compile(r",? (?:of|from|by|for) (?:the )?[\"']?")


def _of_whom(view: View, piece: Piece) -> frozenset[str]:
    """Reads "v0.23.0 of A, and v5.12.1 and v5.10.3 of B": whose the versions are that stand right before "of"."""
    last = piece
    for later in view.mentions.versions:
        if later.start >= last.end and _JOINED.fullmatch(view.mentions.bare, last.end, later.start):
            last = later
    named = (ref for ref in view.referents if ref.kind == "name" and ref.start >= last.end)
    return next((ref.subjects for ref in named if _OF.fullmatch(view.mentions.bare, last.end, ref.start)), frozenset())


_NONE_OUT = re.compile(r"\b(?:no|without an?) (?:(?:stable|final|finished|full|proper) )?(?:release |version )?$")


_SOMEWHERE = re.compile(r" (?:of (?:the )?\ue000++ )?(?:on|in|at) ")
"""Reads "there is no 5.10.3 of transformers on PyPI": what the notes say of a place."""


def _last_of(view: View, subjects: frozenset[str]) -> Fact | None:
    """The newest release of the one that is spoken of."""
    own = (f for f in view.facts if f.metric in {"newest_release", "newest_prerelease", "prerelease", "release"})
    return next((fact for fact in own if fact.subject.id in subjects and len(subjects) == 1), None)


def _with_newest(view: View, piece: Piece) -> tuple[int, int]:
    """From the version to the word that calls it the newest, which may be what is wrong."""
    words = re.finditer(r"\b(?:newest|latest|most recent|newer|current)\b", view.mentions.bare)
    near = [word.span() for word in words if word.end() > piece.start - 60 and word.start() < piece.end + 60]
    if not near:
        return piece.start, piece.end
    start, end = min(near, key=lambda span: abs(span[0] - piece.start))
    return min(start, piece.start), max(end, piece.end)


_IS_NEWEST = re.compile(
    rf"[^.;]{{0,60}}?\b(?:is|was|remains)(?: still| now)?(?: (?:listed|given|named|marked|counted) as)? "
    rf"(?:its|the|their)(?: \ue000++'s?)? {WORD} (?P<kind>{KIND})"
)


def taken_up(view: View) -> Iterator[Verdict]:
    """Reads "v1.1 and v1.2; the second, published on Monday, is its newest release"."""
    for start, _ in view.segments:
        told = which(view, start, [piece for piece in view.mentions.versions if piece.end <= start])
        newest = _IS_NEWEST.match(view.mentions.bare, start) if told else None
        event = release_at(view, told[0]) if newest else None
        if newest is None or event is None:
            continue
        early = re.search(EARLY, newest["kind"]) is not None
        last = newest_of(view, event.subject, early=early)
        if last is not None and not same_version(last, event.version):
            message = f"the newest {newest['kind']} of {view.desk.name(event.fact.subject)} is {last}"
            yield Verdict(start, newest.end(), "newest", message, facts=(event.fact.tag,))


_STAGE = re.compile(
    r"(?:, [^,;.]{1,40},)? (?:is|was|remains)(?: only| still| now| already| just)? an? "
    rf"(?:(?P<early>{EARLY})|(?:stable|final|full|finished) (?:release|version))\b"
)


_STABLE = re.compile(
    r"\b(?:stable|final|finished|full|regular|production) (?:release|version)(?: of \ue000++)?(?: is| was|,|:| called)? "
    r"(?:version )?$"
)
"""Reads "its newest stable release is v1.3.0rc18"."""


def stages(view: View) -> Iterator[Verdict]:
    """Reads "v1.2a1 is a pre-release", "is a stable release"."""
    for piece in view.mentions.versions:
        event = release_at(view, piece)
        if event is None:
            continue
        early = event.early or version_key(event.version)[1] < 0
        stable, said = _STABLE.search(view.mentions.bare[: piece.start]), _STAGE.match(view.mentions.bare, piece.end)
        if stable and early:
            yield Verdict(stable.start(), piece.end, "version", f"{event.version} is a pre-release", facts=(event.fact.tag,))
        elif said and early != bool(said["early"]):
            kind = "pre-release" if event.early else "release"
            yield Verdict(piece.end, said.end(), "version", f"{event.version} is a {kind}", facts=(event.fact.tag,))


def newest_of(view: View, subject: str, *, early: bool) -> str | None:
    """The newest release of a subject, or, asked so, the newest pre-release: neither is ever the other.

    Empty where only those of the other sort are known; None where nothing is.
    """
    facts = view.desk.by_subject.get(subject, [])
    stated = next((f for f in facts if f.metric == "newest_release"), None)
    if stated is not None and not early:
        return str(stated.value)
    known = view.desk.releases_of(subject)
    # A ledger may count a candidate as a release: it is a candidate all the same.
    own = [e for e in known if (e.early or (early and version_key(e.version)[1] < 0)) == early]
    return max(own, key=newness).version if own else "" if known and stated is None else None


def _then(view: View, piece: Piece) -> date | None:
    """Reads "On 10 June the newest version was v1.1": the day it was so."""
    start, _ = view.clause(piece.start)
    days = [m for m in those_in(view.mentions.moments, start, piece.start) if opens(view, m)]
    return days[0].sole if len(days) == 1 else None


def _newest_on(view: View, subject: str, day: date, *, early: bool) -> str | None:
    """The newest release of a subject on an earlier day."""
    known = [event for event in view.desk.releases_of(subject) if event.early == early and event.day <= day]
    return max(known, key=newness).version if known else None


_LATER = re.compile(
    r"\b(?:follow(?:s|ed|ing)(?! by)|succeed(?:s|ed)|supersed(?:es|ed)|replac(?:es|ed)|(?:newer|younger|more recent|later) than|"
    r"after|up from)\b(?! by)"
)
_REPLACED = re.compile(r"\b(?:replac(?:es|ed) (?:it|that|this) (?:with|by)|followed (?:it|that|this)(?: up)? (?:with|by))\b")
_THEN = re.compile(r"\b(?:and|,) (?:then|later|afterwards|subsequently)\b|, then\b")
_SOONER = re.compile(
    r"\b(?:follow(?:ed|s)\b[^,;.]*\b(?:by|with)|succeeded by|superseded by|replaced by|preced(?:es|ed)|before|"
    r"(?:older|earlier) than|gave way to|gives way to)\b"
)


def orders(view: View) -> Iterator[Verdict]:
    """Reads "v1.2 followed v1.1", "from v1.1 to v1.2": the one came out after the other."""
    for a, b in itertools.pairwise(view.mentions.versions):
        gap = view.mentions.bare[a.end : b.start]
        if re.search(r"[;.]", gap) or len(gap) > 60:
            continue
        led = re.search(r"\b(?P<from>from|followed|replaced)(?: version)? \W*$", view.mentions.bare[: a.start])
        sooner = _SOONER.search(gap) or (led and gap.strip() == ("to" if led["from"] == "from" else "with"))
        sooner = sooner or _THEN.search(gap) or _REPLACED.search(gap)
        later = not sooner and _LATER.search(gap) is not None
        # "Before v1.2 came v1.1", "After v1.1, the project released v1.2".
        opened = re.search(r"\b(?P<way>before|after) \W*$", view.mentions.bare[: a.start])
        if opened and re.search(r"\b(?:came|was|had|were|released|published|shipped)\b", gap):
            sooner, later = opened["way"] == "after", opened["way"] == "before"
        one, two = release_at(view, a), release_at(view, b)
        if not (sooner or later) or one is None or two is None or one.subject != two.subject:
            continue
        if (newness(one) > newness(two)) != bool(later):
            message = f"{one.version} is of {one.day}, {two.version} of {two.day}"
            yield Verdict(a.start, b.end, "comparison", message, facts=(one.fact.tag, two.fact.tag))


_RELEASES = frozenset({"release", "newest_release", "prerelease"})
_OF_RELEASES = frozenset({"release_date", "prerelease_date", "release_note"})


def _version(fact: Fact) -> str:
    """The version that a fact is about; empty where it is about none."""
    base = fact.metric.partition("@")[0]
    if base in _RELEASES:
        return str(fact.value)
    return fact.id.rpartition("@")[2].partition(":")[0] if base in _OF_RELEASES else ""


def _released(view: View, piece: Piece, subjects: frozenset[str]) -> Fact | None:
    own = [fact for fact in view.facts if not subjects or fact.subject.id in subjects]
    for fact in () if piece.label else own:
        version = _version(fact)
        if version and same_version(version, piece.value):
            return fact
    # What stands in a release note as "Spec V2" is a term of its own, whole.
    said = re.escape(folded_key(piece.label)) if piece.label else rf"(?:v|version )?{re.escape(piece.value.lower())}"
    spelt = re.compile(rf"(?<![\w.]){said}(?![\w]|\.\d)")
    for fact in own:
        if fact.kind == "passage" and not fact.restated and spelt.search(folded_key(str(fact.value))):
            return fact
    return next((fact for fact in view.facts if fact.kind == "passage" and _names_both(view, piece, fact, spelt)), None)


_PUBLISHES = re.compile(r"\b(?:releas|publish|ship|tag|newest|latest|newer|version|came out|bring|brought|issue|out\b)")
_REACH = 30


def _names_both(view: View, piece: Piece, fact: Fact, spelt: re.Pattern[str]) -> bool:
    """Reads "vLLM is to target 5.10.3 first" of notes that say it of vLLM, whose release that is not."""
    text = folded_key(str(fact.value))
    for ref in view.referents if spelt.search(text) else ():
        low, high = min(ref.end, piece.end), max(ref.start, piece.start)
        between = view.mentions.bare[low : high if piece.start > ref.start else ref.end + _REACH]
        name = view.low[ref.start : ref.end]
        shares = (stems(between) - EMPTY) & stems(text)
        if ref.kind == "name" and high - low < _REACH and name in text and shares and not _PUBLISHES.search(between):
            return True
    return False


def _misnamed(view: View, finding: Verdict, subjects: frozenset[str]) -> Iterator[Verdict]:
    """Where a version is another's, it may be the name that is wrong: the one whom the sentence gives it to."""
    if finding.code != "wrong-subject":
        return
    right = view.desk.name(view.desk.ledger.by_tag[finding.facts[0]].subject)
    for ref in view.referents:
        if ref.kind == "name" and ref.subjects == subjects:
            yield Verdict(ref.start, ref.end, "wrong-subject", f"{finding.message}; is {right} meant?", facts=finding.facts,
                          repair=right)  # fmt: skip
            return


def _unreleased(view: View, piece: Piece, subjects: frozenset[str]) -> Verdict:
    text = piece.label or view.mentions.folded.text[piece.start : piece.end]
    known = (f for f in view.desk.ledger.facts if f.metric.partition("@")[0] in {"release", "prerelease"})
    other = next((f for f in known if same_version(str(f.value), piece.value)), None)
    if other is None and piece.label:
        told = (f for f in view.desk.ledger.facts if f.kind == "passage" and piece.label.lower() in folded_key(str(f.value)))
        other = next((fact for fact in told if fact.subject.id not in subjects), None)
    own = [f for f in view.facts if f.metric == "newest_release" and (not subjects or f.subject.id in subjects)]
    repair = str(own[0].value) if len(own) == 1 else None
    if other is not None and other.subject.id not in subjects:
        what = "told" if piece.label else "a release"
        message = (
            f"{text} is {what} of {view.desk.name(other.subject)}; the sentence is about {view.subject_name(sorted(subjects))}"
        )
        return Verdict(piece.start, piece.end, "wrong-subject", message, facts=(other.tag,), repair=repair)
    return Verdict(piece.start, piece.end, "version", f"no fact in scope has a release {text}", repair=repair)
