"""Angles in the Hub's trending lists. Each function yields the stories of one kind, with the facts that carry them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator

from autopost import derive
from autopost.angles.places import reign
from autopost.angles.reach import WHOLE, reach
from autopost.angles.topmodels import TOP, called, top_models
from autopost.book import MODELS, Book
from autopost.briefs import Angle
from autopost.facts import Fact, Subject
from autopost.past import Past
from autopost.printing import rounded


def leader(book: Book, past: Past) -> Iterator[Angle]:
    """The first of the trending models and its distance to the second; where it is new, for how long the last one led.

    Surprise = 0.35 + 0.3 × (lead ÷ the leader's score), and 0.25 + 0.03 × days led by the last one where it did not lead at
    the last reading, at most 1.
    """
    scores = [fact for subject in book.ranked("model")[:2] if (fact := book.get(subject, "trending_score"))]
    if len(scores) < 2 or not scores[0].number:
        return
    first, second = scores
    places = book.these(first.subject, "rank") + book.these(second.subject, "rank")
    lead = derive.difference(
        first,
        second,
        "trending_score_lead",
        f"{first.subject.name} leads {second.subject.name} by {_gap(first, second):,.0f} points of trending score",
    )
    facts = [places[0], first, places[1], second, lead]
    facts += _use_of_both(book, first.subject, second.subject)
    new = _was_not_first(book, first.subject)
    before = reign(book, past) if new else None
    length, led = before or (None, ())
    surprise = 0.35 + 0.3 * (lead.number or 0) / (first.number or 1)
    surprise += 0.25 + 0.03 * ((length.number or 0) if length else 0) if new else 0
    yield Angle(
        kind="new_leader" if new else "leader_and_gap",
        subjects=(first.subject, second.subject, *((length.subject,) if length else ())),
        facts=(*facts, *((length,) if length else ())),
        basis=led,
        surprise=min(1, surprise),
        reach=WHOLE,
        why=f"{first.subject.name} leads the Hub's trending models; {second.subject.name} is second",
        motion="Does a first place among the Hub's trending models say what a model such as {0.name} is worth?",
    )


def _use_of_both(book: Book, first: Subject, second: Subject) -> list[Fact]:
    """The downloads of both where both are known, and how many times the second's the first has where it has more."""
    one, other = book.get(first, "downloads"), book.get(second, "downloads")
    if one is None or other is None:
        return []
    if not one.number or not other.number or one.number <= other.number:
        return [one, other]
    told = f"{first.name} has {rounded(one.number / other.number, 1)} times the downloads of {second.name}"
    return [one, other, derive.ratio(one, other, "downloads_ratio", told)]


def _gap(a: Fact, b: Fact) -> float:
    return (a.number or 0) - (b.number or 0)


def _was_not_first(book: Book, subject: Subject) -> bool:
    earlier = book.earlier(subject, "rank")
    return earlier is not None and earlier.number != 1


def newcomers(book: Book, days: int) -> Iterator[Angle]:
    """Models created in the last `days` days among the ten highest-ranked. Surprise = 0.22 + 0.04 × their number."""
    top = top_models(book)
    born = book.young([fact for subject in top if (fact := book.get(subject, "created_at"))], days)
    if len(top) < TOP or len(born) < 2:
        return
    number = derive.count_where(
        MODELS,
        f"count_created_{days}d_top{TOP}",
        born,
        f"of {TOP} {called(book)}",
        f"{len(born)} of the {TOP} {called(book)} were created in the last {days} days",
        as_of=born[0].as_of,
        formula=f"count(created_at within {days} days) over the {TOP} highest-ranked",
    )
    freshest = max(born, key=lambda fact: str(fact.value))
    rest = [fact for birth in born for fact in book.these(birth.subject, "rank", "likes")]
    yield Angle(
        kind="newcomers",
        subjects=(freshest.subject,),
        facts=(number, freshest, *rest, *(fact for fact in born if fact is not freshest)),
        surprise=0.22 + 0.04 * len(born),
        reach=WHOLE,
        why=f"{len(born)} of the top {TOP} trending models are younger than {days} days",
        motion="Is a trending list in which {0} are this young a guide to what is worth using?",
    )


def attention_without_use(book: Book) -> Iterator[Angle]:
    """A model among the fifteen highest-ranked with fewer downloads than likes. Surprise = 0.5, or 0.7 with none."""
    for subject in book.ranked("model")[:15]:
        likes, downloads, place = (book.get(subject, metric) for metric in ("likes", "downloads", "rank"))
        if likes is None or downloads is None or place is None or (downloads.number or 0) >= (likes.number or 0):
            continue
        below = _more_used_below(book, subject, downloads)
        yield Angle(
            kind="attention_without_use",
            subjects=(subject, *(fact.subject for fact in below[:1])),
            facts=(place, likes, downloads, *book.these(subject, "trending_score", "created_at", "license"), *below),
            surprise=0.5 if downloads.number else 0.7,
            reach=reach(likes),
            why=f"{subject.name} is liked more often than it is downloaded",
            motion="Should likes for {0.name} count when the Hub shows {2} for it?",
        )


def _more_used_below(book: Book, subject: Subject, downloads: Fact) -> tuple[Fact, ...]:
    """Downloads and rank of the most downloaded model that stands lower in the list."""
    ranked = book.ranked("model")
    lower = set(ranked[ranked.index(subject) + 1 :])
    for fact in book.by_value("model", "downloads"):
        if fact.subject in lower and (fact.number or 0) > (downloads.number or 0):
            return (fact, *book.these(fact.subject, "rank"))
    return ()


def use_without_attention(book: Book) -> Iterator[Angle]:
    """The most downloaded model outside the top ten, against the leader. Surprise = 0.3 + 0.12 × log10(ratio), at most 0.65."""
    ranked = book.ranked("model")
    top = set(ranked[:TOP])
    used = next((fact for fact in book.by_value("model", "downloads") if fact.subject not in top), None)
    first = book.get(ranked[0], "downloads") if ranked else None
    if used is None or first is None or not first.number or (used.number or 0) < 2 * first.number:
        return
    times = (used.number or 0) / first.number
    ratio = derive.ratio(
        used, first, "downloads_ratio", f"{used.subject.name} has {rounded(times, 1)} times the downloads of {first.subject.name}"
    )
    yield Angle(
        kind="use_without_attention",
        subjects=(used.subject, first.subject),
        facts=(
            used,
            *book.these(used.subject, "rank", "trending_score", "likes"),
            ratio,
            first,
            *book.these(first.subject, "rank", "trending_score", "likes"),
        ),
        surprise=min(0.65, 0.3 + 0.12 * math.log10(times)),
        reach=reach(used),
        why=f"{used.subject.name} is downloaded far more than the leader and trends far lower",
        motion="Is being downloaded, as {0.name} is, a better sign than trending?",
    )


def crowding(book: Book) -> Iterator[Angle]:
    """A base model whose derivatives hold three or more places of the list read.

    Surprise = 0.28 + 0.05 × their number, at most 0.65.
    """
    for number in book.by_value("model", f"count_derivatives_top{book.read.models}"):
        base = number.subject
        if (number.number or 0) < 3 or not book.get(base, "rank"):
            continue
        yield Angle(
            kind="crowding",
            subjects=(base,),
            facts=(number, *book.these(base, "rank", "likes", "downloads", "trending_score", "license", "created_at")),
            surprise=min(0.65, 0.28 + 0.05 * (number.number or 0)),
            reach=WHOLE,
            why=f"{number.value} derivatives of {base.name} crowd the trending list",
            motion="Is a trending list in which {0} derive from {0.name} a healthy one?",
        )
        return


def owner_places(book: Book) -> Iterator[Angle]:
    """One owner with two or more of the ten highest-ranked models. Surprise = 0.25 + 0.08 × their number, at most 0.8."""
    owned: dict[str, list[Fact]] = defaultdict(list)
    for subject in top_models(book):
        owned[subject.owner].extend(book.these(subject, "rank"))
    for owner, ranks in sorted(owned.items(), key=lambda item: (-len(item[1]), item[0])):
        if len(ranks) < 2 or not owner:
            continue
        holder = Subject(id=f"hf:owner:{owner}", name=owner, kind="owner", url=f"https://huggingface.co/{owner}")
        number = derive.count_where(
            holder,
            f"count_models_top{TOP}",
            ranks,
            f"of {TOP} {called(book)}",
            f"{owner} owns {len(ranks)} of the {TOP} {called(book)}",
            as_of=ranks[0].as_of,
            formula=f"count(owner == {owner}) over the {TOP} highest-ranked",
        )
        detail = [f for rank in ranks for f in book.these(rank.subject, "trending_score", "likes", "downloads", "license")]
        yield Angle(
            kind="owner_places",
            subjects=(*(rank.subject for rank in ranks), holder),
            facts=(number, *ranks, *detail),
            surprise=min(0.8, 0.25 + 0.08 * len(ranks)),
            reach=WHOLE,
            why=f"{owner} holds {len(ranks)} of the top {TOP} places",
            motion="Is it good for readers of a trending list when {0.name} owns {0}?",
        )
