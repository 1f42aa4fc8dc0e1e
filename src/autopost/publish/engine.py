"""The publishing engine: walks the channels with one parcel and records each step, so that nothing is sent twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from autopost import review
from autopost.errors import DeliveryError
from autopost.newsroom import Newsroom
from autopost.publish.corrections import corrections, with_version
from autopost.publish.parcel import Channel, Parcel
from autopost.publish.published import Delivery, Part
from autopost.publish.record import Record, Settlement, read_published

State = Literal["delivered", "already", "kept", "doubtful", "failed", "planned"]


@dataclass(frozen=True)
class Wishes:
    """What the editor asked for beyond the plain run.

    `again` are channels by which a correction is sent although they cannot replace what they sent. `in_doubt` settles parts of
    which nobody knows whether they arrived, after a look at the channel: count them as `sent`, or send them `again`.
    """

    again: frozenset[str] = frozenset()
    in_doubt: Settlement = ""


@dataclass(frozen=True)
class Outcome:
    """How it ended with one channel.

    `already`: this version had been delivered. `kept`: an earlier version was, and it is not sent again unless asked.
    `doubtful`: nobody knows whether some parts arrived. `failed`: the next run goes on from here.
    """

    channel: str
    state: State
    said: str
    where: str = ""
    notes: tuple[str, ...] = ()


def pack(examined: review.Examined, newsroom: Newsroom, now: datetime) -> Parcel:
    """The parcel of an edition that was just checked anew, rendered from what was checked.

    Raises:
        Held: it is not approved as it stands, or the check finds blockers that its approval does not let through.
    """
    return Parcel(
        edition=examined.ledger.edition,
        folder=examined.folder,
        digest=examined.digest,
        issue=examined.issue,
        ledger=examined.ledger,
        findings=examined.findings,
        decision=review.approved(examined),
        files=review.pages(examined, newsroom),
        newsroom=newsroom,
        now=now,
    )


def publish(
    parcel: Parcel, channels: Sequence[Channel], record: Record, wishes: Wishes, tell: Callable[[str], None]
) -> tuple[Outcome, ...]:
    """Deliver a parcel by every channel in turn. One that fails does not keep the others from theirs.

    Raises:
        ArchiveError: `published.json` cannot be read or written; nothing is sent that could not be recorded.
    """
    record.save(with_version(record.published, parcel.issue, parcel.decision))
    outcomes = []
    for channel in channels:
        tell(f"{channel.name} …")
        outcomes.append(_delivered(parcel, channel, record, wishes))
    return tuple(outcomes)


def plan(parcel: Parcel, channels: Sequence[Channel], wishes: Wishes) -> tuple[Outcome, ...]:
    """What `publish` would do by every channel. Writes nothing and sends nothing.

    Raises:
        ArchiveError: `published.json` cannot be read.
    """
    published = with_version(read_published(parcel.folder, parcel.edition), parcel.issue, parcel.decision)
    ready = replace(parcel, corrections=corrections(published))
    return tuple(_planned(replace(ready, previous=published.last(each.name)), each, wishes) for each in channels)


def _planned(parcel: Parcel, channel: Channel, wishes: Wishes) -> Outcome:
    nothing_to_do = _settled(parcel, channel, wishes)
    if nothing_to_do is not None:
        return nothing_to_do
    doubtful = _doubtful(parcel.previous.parts) if parcel.previous else ()
    if doubtful and not wishes.in_doubt:
        return Outcome(channel.name, "doubtful", _doubt(doubtful))
    return Outcome(channel.name, "planned", f"would {channel.plan(parcel)}")


def _delivered(parcel: Parcel, channel: Channel, record: Record, wishes: Wishes) -> Outcome:
    parcel = replace(parcel, corrections=corrections(record.published), previous=record.published.last(channel.name))
    nothing_to_do = _settled(parcel, channel, wishes)
    if nothing_to_do is not None:
        return nothing_to_do
    progress = record.begin(channel.name, _begun(parcel, channel), wishes.in_doubt)
    try:
        receipt = channel.deliver(parcel, progress)
    except DeliveryError as fault:
        record.fold()
        doubtful = _doubtful(progress.parts)
        return Outcome(channel.name, "failed", str(fault), notes=(_doubt(doubtful),) if doubtful else ())
    if doubtful := _doubtful(progress.parts):
        record.fold()
        return Outcome(channel.name, "doubtful", _doubt(doubtful), receipt.where, receipt.notes)
    record.finish(channel.name, receipt)
    return Outcome(channel.name, "delivered", receipt.said, receipt.where, receipt.notes)


def _settled(parcel: Parcel, channel: Channel, wishes: Wishes) -> Outcome | None:
    """The outcome where there is nothing to deliver.

    What has no parts and is replaced, such as a folder of pages, is made again at every run: it may be gone by now.
    """
    last = parcel.previous
    if last is None or not last.finished or (channel.replaces and not last.parts):
        return None
    if last.digest == parcel.digest:
        return Outcome(channel.name, "already", f"delivered on {last.at:%Y-%m-%d at %H:%M} UTC; nothing to do", last.where)
    if channel.replaces or channel.name in wishes.again:
        return None
    said = f"an earlier version was sent on {last.at:%Y-%m-%d}; the correction is not sent unless you add --again {channel.name}"
    return Outcome(channel.name, "kept", said, last.where)


def _begun(parcel: Parcel, channel: Channel) -> Delivery:
    """The delivery to record before anything is sent.

    Parts of an unfinished delivery, and messages that a correction edits, are taken over; a finished mail leaves none.
    """
    last = parcel.previous
    if last is not None and last.digest == parcel.digest:
        return last
    taken_over = last.parts if last is not None and (channel.replaces or not last.finished) else {}
    return Delivery(digest=parcel.digest, at=parcel.now, parts=taken_over)


def _doubtful(parts: Mapping[str, Part]) -> tuple[str, ...]:
    """Keys of the parts of which nobody knows whether they arrived."""
    return tuple(key for key, part in parts.items() if part.state == "sending")


def _doubt(keys: Sequence[str]) -> str:
    parts = "1 part was" if len(keys) == 1 else f"{len(keys)} parts were"
    return f"{parts} interrupted: sent or not, nobody here can tell. Look there, then add --in-doubt sent or --in-doubt again"
