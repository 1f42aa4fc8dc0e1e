"""From the chosen stories and the sealed ledger to one brief a section."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from autopost.angles.choice import Choice
from autopost.book import Book
from autopost.briefs import Angle, Brief, Item, Told
from autopost.facts import Ledger, Subject
from autopost.issue import SectionName

SHARED_CHARACTERS = 6_000
"""Most characters of facts that every call begins with."""
_SECTION_FACTS = 44
_RECENT = 5
_CONTEXT = ("rank", "trending_score", "downloads", "likes")
_PLACE = re.compile(r"\{(\d+)(\.name|\.n)?\}")


def write_briefs(choice: Choice, book: Book, ledger: Ledger, told: Sequence[Told] = ()) -> tuple[Brief, ...]:
    """One brief for each section, in the paper's order; facts that two or more sections use are shared by all."""
    wanted: dict[SectionName, list[str]] = {
        "lead": _story(choice.lead, book),
        "deep_dive": _story(choice.deep_dive, book),
        "opinions": _story(choice.opinions, book),
        "tools": [fact for subject in choice.tools for fact in _tool(subject, book)],
        "reading": [fact for subject in choice.reading for fact in _paper(subject, book)],
    }
    tags = {section: _tags(ids, ledger) for section, ids in wanted.items()}
    shared = _shared(tags.values(), ledger)
    motion, cites = _motion(choice.opinions, ledger)
    angles = {"lead": choice.lead, "deep_dive": choice.deep_dive, "opinions": choice.opinions}
    items = {"tools": _items("t", choice.tools), "reading": _items("r", choice.reading)}
    return tuple(
        Brief(
            section=section,
            angle=angles.get(section),
            shared=shared,
            own=tuple(tag for tag in own if tag not in shared),
            items=items.get(section, ()),
            motion=motion if section == "opinions" else "",
            motion_cites=cites if section == "opinions" else (),
            recent=_recent(section, told),
        )
        for section, own in tags.items()
    )


def _recent(section: SectionName, told: Sequence[Told]) -> tuple[str, ...]:
    """The section's headlines of the last editions, newest first."""
    stories = [past.stories[section] for past in told if section in past.stories]
    return tuple(story.headline for story in stories[: -_RECENT - 1 : -1])


def _story(angle: Angle, book: Book) -> list[str]:
    """The angle's facts, what else is known of its first subjects, and the top of the list it comes from."""
    ids = [fact.id for fact in angle.facts]
    evidence = {fact.id for fact in angle.basis} - set(ids)
    for subject in angle.subjects[:3]:
        ids += [f.id for f in (*book.profile(subject), *book.passages(subject)[:6]) if f.id not in evidence]
    if angle.subjects[0].kind == "model":
        for subject in book.ranked("model")[:6]:
            ids += [fact.id for fact in book.these(subject, *_CONTEXT)]
    if angle.subjects[0].kind == "repository":
        for gain in book.gains[:4]:
            ids += [gain.id, *(fact.id for fact in book.these(gain.subject, "stars"))]
    if angle.subjects[0].kind == "paper":
        for vote in book.by_value("paper", "upvotes")[:4]:
            ids += [vote.id, *(f.id for f in book.these(vote.subject, "code_repository", "published_at", "organization"))]
    return list(dict.fromkeys(ids))[:_SECTION_FACTS]


def _tool(subject: Subject, book: Book) -> list[str]:
    gains = [f.id for f in book.profile(subject) if f.window and "_gain_" in f.metric]
    released = [f.id for f in book.profile(subject) if f.metric in {"release", "release_date"}]
    plain = [fact.id for fact in book.these(subject, "description", "stars", "language", "license", "created_at")]
    return [*plain, *gains[:1], *released[:2]]


def _paper(subject: Subject, book: Book) -> list[str]:
    plain = book.these(subject, "upvotes", "organization", "first_author", "published_at", "code_repository")
    return [fact.id for fact in (*plain, *book.passages(subject)[:4])]


def _items(prefix: str, subjects: Sequence[Subject]) -> tuple[Item, ...]:
    return tuple(Item(key=f"{prefix}{n}", subject=subject) for n, subject in enumerate(subjects, start=1))


def _tags(ids: Iterable[str], ledger: Ledger) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ledger.by_id[i].tag for i in ids if i in ledger.by_id))


def _shared(sections: Iterable[tuple[str, ...]], ledger: Ledger) -> tuple[str, ...]:
    """Tags that two or more sections use, in the ledger's order, until their lines would be too long."""
    uses = Counter(tag for tags in sections for tag in tags)
    chosen: list[str] = []
    length = 0
    for fact in ledger.facts:
        if uses[fact.tag] < 2:
            continue
        length += len(fact.line) + 1
        if length > SHARED_CHARACTERS:
            break
        chosen.append(fact.tag)
    return tuple(chosen)


def _motion(angle: Angle, ledger: Ledger) -> tuple[str, tuple[str, ...]]:
    """The motion with its places turned into slots of the sealed ledger, and the tags it cites."""
    tags = [ledger.by_id[fact.id].tag for fact in angle.facts]
    used = [tags[int(match[1])] for match in _PLACE.finditer(angle.motion)]
    text = _PLACE.sub(lambda match: f"{{{tags[int(match[1])]}{match[2] or ''}}}", angle.motion)
    return text, tuple(dict.fromkeys(used))
