"""The engine: every channel gets an approved edition once, whatever happened before."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from autopost import review
from autopost.archive import PUBLISHED, STEPS, Archive
from autopost.errors import ArchiveError, DeliveryError, Held
from autopost.publish import engine
from autopost.publish.corrections import corrections
from autopost.publish.parcel import Parcel, Progress, Receipt
from autopost.publish.published import Change, Correction, Delivery
from autopost.publish.record import Record, alone, read_published
from tests.made import DAY, NOON
from tests.publishing.editions import ENVIRONMENT, approve, edition, parcel, reword, room

NO_WISHES = engine.Wishes()


@dataclass
class Board:
    """A channel of parts, each either taken, refused or lost on the way; `pinned` is what readers got."""

    name: str = "email"
    replaces: bool = False
    parts: tuple[str, ...] = ("one", "two")
    fail_at: str = ""
    lose_at: str = ""
    pinned: list[tuple[str, str]] = field(default_factory=list)
    seen: list[Parcel] = field(default_factory=list)

    def plan(self, parcel: Parcel) -> str:
        """What it would do."""
        return f"pin {len(self.parts)} parts"

    def deliver(self, parcel: Parcel, progress: Progress) -> Receipt:
        """Pin what is not pinned as this version has it; what may hang already is left alone."""
        self.seen.append(parcel)
        for key in self.parts:
            known = progress.parts.get(key)
            if known is not None and (known.state != "sent" or known.content == parcel.digest or not self.replaces):
                continue
            progress.sending(key, content=parcel.digest)
            if key == self.fail_at:
                progress.not_sent(key)
                raise DeliveryError("the board is full.")
            self.pinned.append((key, parcel.digest))
            if key == self.lose_at:
                raise DeliveryError("nobody answered.")
            progress.sent(key, content=parcel.digest)
        return Receipt(f"{len(self.parts)} parts", "https://example.org/board", ("a note",))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An edition folder."""
    return edition(tmp_path)


def publish(folder: Path, *boards: Board, wishes: engine.Wishes = NO_WISHES) -> list[engine.Outcome]:
    """Publish the edition as it stands."""
    sent = parcel(folder, room(folder.parent), {})
    with alone(folder.parent):
        return list(engine.publish(sent, boards, Record(folder, DAY, NOON), wishes, lambda line: None))


def states(outcomes: list[engine.Outcome]) -> list[str]:
    """How it ended with each channel."""
    return [outcome.state for outcome in outcomes]


def test_a_second_run_sends_nothing(folder: Path) -> None:
    """The first run delivers and records; the second says so and asks the channel nothing."""
    board = Board()
    assert publish(folder, board) == [engine.Outcome("email", "delivered", "2 parts", "https://example.org/board", ("a note",))]
    recorded = json.loads((folder / PUBLISHED).read_text())["channels"]["email"]
    assert [(each["finished"], each["said"], sorted(each["parts"])) for each in recorded] == [(True, "2 parts", ["one", "two"])]
    again = publish(folder, board)
    assert states(again) == ["already"]
    assert "2026-05-04 at 12:00 UTC" in again[0].said
    assert len(board.seen) == 1


def test_what_can_be_made_again_is_made_again(folder: Path) -> None:
    """A folder of pages is built at every run, and its record stays as the first one left it."""
    pages = Board("site", replaces=True, parts=())
    assert states(publish(folder, pages)) == ["delivered"]
    recorded = (folder / PUBLISHED).read_bytes()
    assert states(publish(folder, pages)) == ["delivered"]
    assert len(pages.seen) == 2
    assert (folder / PUBLISHED).read_bytes() == recorded


def test_a_channel_that_fails_keeps_no_other_from_delivering(folder: Path) -> None:
    """The run after sends what was left and nothing else."""
    full, good = Board("site", fail_at="two"), Board()
    assert states(publish(folder, full, good)) == ["failed", "delivered"]
    full.fail_at = ""
    assert states(publish(folder, full, good)) == ["delivered", "already"]
    assert [key for key, _ in full.pinned] == ["one", "two"]
    assert len(good.seen) == 1


@pytest.mark.parametrize(("settle", "expected"), [("sent", ["one", "two"]), ("again", ["one", "one", "two"])])
def test_what_is_in_doubt_waits_for_the_editor(folder: Path, settle: str, expected: list[str]) -> None:
    """A part whose answer never came is left alone by every later run, and the rest is sent, until the editor has looked."""
    board = Board(lose_at="one")
    (failed,) = publish(folder, board)
    assert failed.state == "failed"
    assert "--in-doubt" in failed.notes[0]
    board.lose_at = ""
    for _ in range(2):
        (outcome,) = publish(folder, board)
        assert outcome.state == "doubtful"
        assert "1 part was interrupted" in outcome.said
    assert sorted(key for key, _ in board.pinned) == ["one", "two"]
    assert states(publish(folder, board, wishes=engine.Wishes(in_doubt=settle))) == ["delivered"]  # type: ignore[arg-type]
    assert sorted(key for key, _ in board.pinned) == expected


def test_a_correction_replaces_what_can_be_replaced(folder: Path) -> None:
    """After an approved change a page is built again and a mail is not sent again, unless asked, and then once."""
    page, mail = Board("site", replaces=True), Board()
    publish(folder, page, mail)
    reword(folder, "9 likes for one")
    for expected in (["delivered", "kept"], ["already", "kept"]):
        outcomes = publish(folder, page, mail)
        assert states(outcomes) == expected
    assert "--again email" in outcomes[1].said
    assert (len(page.seen), len(mail.seen)) == (2, 1)
    wishes = engine.Wishes(again=frozenset({"email"}))
    assert states(publish(folder, mail, wishes=wishes)) == ["delivered"]
    assert states(publish(folder, mail, wishes=wishes)) == ["already"]
    assert [key for key, _ in mail.pinned] == ["one", "two", "one", "two"]


def test_a_mail_that_half_went_out_is_finished_after_a_correction(folder: Path) -> None:
    """Who had the earlier version gets no second mail; who had none gets the corrected one."""
    mail = Board(fail_at="two")
    publish(folder, mail)
    first = mail.seen[0].digest
    mail.fail_at = ""
    reword(folder, "9 likes for one")
    assert states(publish(folder, mail)) == ["delivered"]
    assert mail.pinned == [("one", first), ("two", mail.seen[1].digest)]
    assert first != mail.seen[1].digest


def test_a_correction_says_what_changed_and_when(folder: Path) -> None:
    """The channel gets the words before and after, with the date and the note of the approval."""
    board = Board("site", replaces=True)
    newsroom = room(folder.parent)

    def run(note: str) -> tuple[Correction, ...]:
        decision = approve(folder, newsroom, note=note)
        sent = replace(parcel(folder, newsroom, {}), decision=decision)
        with alone(folder.parent):
            engine.publish(sent, [board], Record(folder, DAY, NOON), NO_WISHES, lambda line: None)
        return board.seen[-1].corrections

    assert run("") == ()
    reword(folder, "9 likes for one")
    (correction,) = run("We named the wrong model.")
    assert (correction.at, correction.by, correction.note) == (NOON, "Hedda", "We named the wrong model.")
    assert correction.changes == (Change(section="lead", before="one has 9 likes", after="9 likes for one"),)
    reword(folder, "one has 9 likes")
    assert [each.note for each in run("It was right.")] == ["We named the wrong model.", "It was right."]


def test_a_version_that_nobody_saw_is_not_corrected(folder: Path) -> None:
    """Where nothing of the first version went out, the second one has no correction."""
    board = Board("site", replaces=True, fail_at="one")
    publish(folder, board)
    reword(folder, "9 likes for one")
    board.fail_at = ""
    publish(folder, board)
    assert board.seen[-1].corrections == ()
    assert [version.digest for version in read_published(folder, DAY).versions] == [board.seen[-1].digest]


def test_a_dry_run_says_what_would_happen_and_touches_nothing(folder: Path) -> None:
    """No file appears or changes and no channel is asked; what is delivered, kept and in doubt is told apart."""
    newsroom = room(folder.parent)

    def plan(*boards: Board) -> list[tuple[str, str]]:
        before = {path: path.read_bytes() for path in folder.iterdir()}
        outcomes = engine.plan(parcel(folder, newsroom, {}), boards, NO_WISHES)
        assert {path: path.read_bytes() for path in folder.iterdir()} == before
        return [(outcome.channel, outcome.state) for outcome in outcomes]

    site, mail, lost = Board("site", replaces=True), Board(), Board("telegram", replaces=True, lose_at="one")
    assert plan(site) == [("site", "planned")]
    assert site.seen == []
    publish(folder, site, mail, lost)
    assert plan(site, mail, lost) == [("site", "already"), ("email", "already"), ("telegram", "doubtful")]
    reword(folder, "9 likes for one")
    assert plan(site, mail) == [("site", "planned"), ("email", "kept")]


def test_two_runs_at_once_are_one(folder: Path) -> None:
    """While one run publishes, another is refused before it has read the record."""
    with alone(folder.parent), pytest.raises(DeliveryError, match="another run is publishing"):
        publish(folder, Board())
    assert states(publish(folder, Board())) == ["delivered"]


def test_steps_on_disk_are_those_of_the_record(folder: Path) -> None:
    """A run that dies between two steps is found as it was, a half-written last line left out."""
    record = Record(folder, DAY, NOON)
    record.begin("email", Delivery(digest="d", at=NOON), "")
    steps = record.begin("telegram", Delivery(digest="d", at=NOON), "")
    steps.sending("1", content="c")
    steps.sent("1", reference="77", content="c")
    steps.sending("2", content="c")
    with (folder / STEPS).open("a", encoding="utf-8") as log:
        log.write('{"channel": "telegram", "key": "2", "part": {"state": "se')
    delivery = read_published(folder, DAY).last("telegram")
    assert delivery is not None
    assert {key: (part.state, part.reference) for key, part in delivery.parts.items()} == {
        "1": ("sent", "77"),
        "2": ("sending", ""),
    }
    record = Record(folder, DAY, NOON)
    record.save(record.published)
    assert not (folder / STEPS).exists()
    assert read_published(folder, DAY).last("telegram") == delivery


def test_without_its_record_nothing_is_sent(folder: Path) -> None:
    """A published.json that cannot be read stops the run, because it may hold what was sent."""
    (folder / PUBLISHED).write_text('{"edition": "2026-05-04", "channels": ', encoding="utf-8")
    board = Board()
    with pytest.raises(ArchiveError, match="without it nothing can be published"):
        publish(folder, board)
    assert board.seen == []


def test_a_step_that_cannot_be_written_is_not_taken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk refuses the intent, the part is not handed over."""

    def refuse(handle: int) -> None:
        raise OSError(28, "No space left on device")

    board = Board()
    record = Record(folder, DAY, NOON)
    steps = record.begin("email", Delivery(digest="d", at=NOON), "")
    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(ArchiveError, match="No space left"):
        board.deliver(parcel(folder, room(folder.parent), {}), steps)
    assert board.pinned == []


def test_a_new_draft_keeps_what_was_published(folder: Path) -> None:
    """A published edition that is drafted over by force goes out as a correction, not a second time."""
    mail = Board()
    publish(folder, mail)
    issue = (folder / "issue.json").read_text(encoding="utf-8")
    ledger = (folder / "ledger.json").read_text(encoding="utf-8")
    Archive(folder.parent).write(
        DAY, {"issue.json": issue.replace("one has 9 likes", "9 likes for one", 1), "ledger.json": ledger}
    )
    assert states(publish(folder, mail)) == ["kept"]


def test_only_what_is_approved_as_it_stands_is_packed(folder: Path) -> None:
    """After an approval it is packed with fresh pages, whatever the folder's pages say; after an edit it is held."""
    newsroom = room(folder.parent)
    approve(folder, newsroom)
    (folder / "index.html").write_text("<p>forged</p>", encoding="utf-8")
    packed = engine.pack(review.examine(folder, newsroom, ENVIRONMENT), newsroom, NOON)
    assert "forged" not in packed.files["index.html"]
    assert "Hedda" in packed.files["index.html"]
    reword(folder, "9 likes for one")
    with pytest.raises(Held):
        engine.pack(review.examine(folder, newsroom, ENVIRONMENT), newsroom, NOON)


def test_every_correction_is_between_two_versions(folder: Path) -> None:
    """A version that prints the same as the one before, with other cites, is no correction."""
    board = Board("site", replaces=True)
    publish(folder, board)
    written = json.loads((folder / "issue.json").read_text())
    written["lead"]["headline"]["cites"] = ["f1", "f2"]
    (folder / "issue.json").write_text(json.dumps(written))
    publish(folder, board)
    published = read_published(folder, DAY)
    assert len(published.versions) == 2
    assert corrections(published) == ()
