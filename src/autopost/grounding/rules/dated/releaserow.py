"""Where a version stands in the row of its releases: "the last but one", "one behind the current one", "the newer of the two"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.dating import newness, release_at
from autopost.grounding.attaching.events import Event, same_version
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View

_ONE = r"(?:release|version|candidate|update|tag|build|step|one)"
_NEWEST = r"(?:current|newest|latest|most recent|last|present|freshest)"
_SECOND = re.compile(
    rf"\b(?:one|a|an?) (?:{_ONE} )?(?:behind|short of|before|older than|off) (?:the |its )?{_NEWEST}\b(?: {_ONE})?"
    rf"|\b(?:last|latest|newest|most recent)(?: {_ONE})? but one\b|\b(?:penultimate|next-to-last|second[- ]to[- ]last)\b"
    rf"|\bsecond[- ](?:newest|latest|most recent|last|youngest)\b|\b{_ONE} before (?:the |its )?{_NEWEST}\b"
    rf"|\bno longer (?:the |its )?{_NEWEST}\b|\b(?:has |have )?(?:since |already |meanwhile |now )+(?:been )?"
    rf"(?:superseded|replaced|outdated|overtaken)\b|"
    r"\b(?:has |have )?(?:since |already |now |meanwhile )*(?:had|got|found|been given|gained) (?:a|its) successor\b|"
    r"\bis (?:already |now |by now )*(?:out of date|outdated|obsolete|history|stale|no longer up to date)\b|"
    r"\bmoved (?:on from|beyond|past)\b|"
    rf"\b(?:the |its )?(?:previous|preceding|prior|former|last-but-one|older|outdated|superseded) {_ONE}"
    rf"(?=\W*$|[,;.])"
)
_NEWER = re.compile(
    r"\b(?:(?P<new>newer|later|more recent|younger|fresher)|(?P<old>older|earlier|staler))"
    r"(?: (?:release|version|candidate|one|tag))?(?: of (?:the (?:two|pair)|them|these|both))?"
    r"(?=\W*$|[,;.:]| (?:is|was|being)\b)"
)


def last_but_one(view: View) -> Iterator[Verdict]:
    """Reads "v1.1, now one behind the current version": so many came out after it, as far as the ledger knows."""
    match = _SECOND.search(view.mentions.bare) if view.kind != "opinion" and view.mentions.versions else None
    if match is None:
        return
    before = [piece for piece in view.mentions.versions if piece.end <= match.start() and not piece.label]
    after = [piece for piece in view.mentions.versions if piece.start >= match.end() and not piece.label]
    later = [one for one in after if one.start - match.end() <= len(" of , version ") + 24]
    piece = before[-1] if before else later[0] if later else None
    own = release_at(view, piece) if piece is not None else None
    if piece is None or own is None:
        return
    every = [e for e in _row(view, own) if newness(e) > newness(own)]
    if every:
        yield bound(*match.span(), own.fact)
        return
    message = f"{own.version} is the newest release of {view.desk.name(own.fact.subject)}"
    yield Verdict(*match.span(), "newest", message, facts=(own.fact.tag,))


def newer_of_two(view: View) -> Iterator[Verdict]:
    """Reads "Of the two versions of 15 June, v1.1 is the newer": of those named, or of that day, the other came before."""
    match = _NEWER.search(view.mentions.bare) if view.kind != "opinion" else None
    said = [piece for piece in view.mentions.versions if not piece.label]
    if match is None or not said or re.search(r"\b(?:no|any|nothing|none|which) $", view.mentions.bare[: match.start()]):
        return
    right = re.match(r"(?: (?:is|was|being))?[:,]? ", view.mentions.bare[match.end() :])
    straight = [piece for piece in said if right and 0 <= piece.start - match.end() - right.end() <= 1]
    told = [piece for piece in said if piece.end <= match.start()]
    piece = straight[0] if straight else told[-1] if told else None
    own = release_at(view, piece) if piece is not None else None
    if piece is None or own is None:
        return
    others = [e for e in _row(view, own) if any(same_version(e.version, p.value) for p in said if p is not piece)]
    days = [moment for moment in view.mentions.moments if moment.holds(own.day)]
    others = others or [e for e in _row(view, own) if not days or days[0].holds(e.day)]
    beyond = [e for e in others if (newness(e) > newness(own)) == bool(match["new"]) and newness(e) != newness(own)]
    if others and beyond and len(others) <= len("AB"):
        message = f"{own.version} is of {own.day}, {beyond[0].version} of {beyond[0].day}"
        start, end = min(piece.start, match.start()), max(piece.end, match.end())
        yield Verdict(start, end, "newest", message, facts=(own.fact.tag, beyond[0].fact.tag))


_IT_IS = re.compile(
    rf"^\W*(?:it|that|this)(?: (?:one|release|version))? (?:is|was|remains|stays)(?: (?:still|now|also|"
    rf"currently))* (?:the |its )?{_NEWEST}\b"
)


def it_is_newest(view: View) -> Iterator[Verdict]:
    """Reads "A published v1.1 on 5 June. It is still the newest": of the version that the sentence before told of last."""
    told = _IT_IS.search(view.mentions.bare) if view.kind != "opinion" and not view.mentions.versions else None
    if told is None or not view.versions_before:
        return
    made = (one for name in view.carried[:2] for one in view.desk.releases_of(name))
    own = next((one for one in made if same_version(one.version, view.versions_before[-1])), None)
    later = [one for one in _row(view, own) if newness(one) > newness(own)] if own is not None else []
    if own is not None and later:
        message = f"{later[-1].version} of {later[-1].day} came after it"
        yield Verdict(*told.span(), "newest", message, facts=(own.fact.tag, later[-1].fact.tag))


def _row(view: View, own: Event) -> list[Event]:
    """The other releases of the same subject, early ones among early ones."""
    return [one for one in view.desk.releases_of(own.subject) if one.early == own.early and one.version != own.version]
