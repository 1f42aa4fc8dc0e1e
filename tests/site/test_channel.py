"""The site as a channel: what is published is on it, and only that, as it was when it was published."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from autopost import review
from autopost.archive import ISSUE, LEDGER, PUBLISHED, read_issue, rewrite, to_json
from autopost.facts import Ledger
from autopost.newsroom import Newsroom
from autopost.printing import WEEKDAYS
from autopost.publish import channel, engine
from autopost.publish.engine import Outcome, Wishes
from autopost.publish.record import Record
from autopost.publish.site import addresses, cards, holdings
from tests.drafted import FACTS
from tests.made import NOON
from tests.publishing.editions import ENVIRONMENT, approve, edition, reword, room
from tests.site.pages import broken

FOURTH, FIFTH, SIXTH = date(2026, 5, 4), date(2026, 5, 5), date(2026, 5, 6)


@pytest.fixture(autouse=True)
def plain_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cards have tests of their own."""
    monkeypatch.setattr(cards, "card", lambda *_: b"card")


@pytest.fixture(scope="module")
def approved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom's folder with an approved edition on each of three days."""
    root = tmp_path_factory.mktemp("approved")
    made = room(root)
    for day in (FOURTH, FIFTH, SIXTH):
        folder = edition(made.issues, day.isoformat())
        issue = read_issue(folder / ISSUE)
        number = issue.masthead.number + (day - FOURTH).days
        head = issue.masthead.model_copy(update={"date": day, "number": number, "weekday": WEEKDAYS[day.weekday()]})
        ledger = Ledger.seal(day, FACTS)
        dated = issue.model_copy(update={"masthead": head, "ledger_digest": ledger.digest})
        rewrite(folder, {ISSUE: to_json(dated), LEDGER: to_json(ledger)})
        approve(folder, made)
    return root


@pytest.fixture
def newsroom(approved: Path, tmp_path: Path) -> Newsroom:
    """A copy of it."""
    shutil.copytree(approved, tmp_path, dirs_exist_ok=True)
    return room(tmp_path)


def publish(newsroom: Newsroom, day: date) -> Outcome:
    """Publish an edition to the site."""
    folder = newsroom.issues / day.isoformat()
    parcel = engine.pack(review.examine(folder, newsroom, ENVIRONMENT), newsroom, NOON)
    site = channel("site", newsroom, ENVIRONMENT)
    (outcome,) = engine.publish(parcel, [site], Record(folder, day, NOON), Wishes(), lambda _: None)
    return outcome


def page(newsroom: Newsroom, day: date) -> str:
    """The page of an edition on the site."""
    return (newsroom.root / "site" / addresses.edition(day)).read_text(encoding="utf-8")


def test_only_what_is_published_is_on_the_site(newsroom: Newsroom) -> None:
    """An edition that is approved and not published is not there; one that is, is, with who approved it."""
    outcome = publish(newsroom, FOURTH)
    assert (outcome.state, outcome.where) == ("delivered", "site/index.html")
    assert holdings.held_days(newsroom.root / "site") == [FOURTH]
    assert "Hedda" in page(newsroom, FOURTH)
    assert broken(newsroom.root / "site") == []


def test_the_record_names_no_place_on_this_machine(newsroom: Newsroom) -> None:
    """`published.json` says where the site is as seen from the newsroom."""
    publish(newsroom, FOURTH)
    assert str(newsroom.root) not in (newsroom.issues / FOURTH.isoformat() / PUBLISHED).read_text()


def test_a_void_approval_leaves_what_was_published(newsroom: Newsroom) -> None:
    """An edition that was changed after publication stays as it was, through other editions and through a whole build."""
    publish(newsroom, FOURTH)
    reword(newsroom.issues / FOURTH.isoformat(), "One has 9 likes, changed by an editor")
    publish(newsroom, FIFTH)
    assert "changed by an editor" not in page(newsroom, FOURTH)
    (newsroom.root / ".autopost" / "site.db").unlink()
    assert "the whole site" in publish(newsroom, SIXTH).said
    assert holdings.held_days(newsroom.root / "site") == [FOURTH, FIFTH, SIXTH]
    assert "changed by an editor" not in page(newsroom, FOURTH)


def test_a_correction_takes_its_place_with_a_note(newsroom: Newsroom) -> None:
    """Approved again and published again, the page is the new one and says when and why it was corrected."""
    publish(newsroom, FOURTH)
    reword(newsroom.issues / FOURTH.isoformat(), "one has 9 likes today")
    approve(newsroom.issues / FOURTH.isoformat(), newsroom, note="The headline lacked the day.")
    assert publish(newsroom, FOURTH).state == "delivered"
    assert "Corrected on Monday 4 May 2026.</b> <bdi>The headline lacked the day." in page(newsroom, FOURTH)
    assert "one has 9 likes today" in page(newsroom, FOURTH)


def test_a_new_checkout_gets_the_whole_site_back(newsroom: Newsroom) -> None:
    """Where the folder is lost, the next publication brings back what was published and still stands, and nothing else."""
    publish(newsroom, FOURTH)
    publish(newsroom, FIFTH)
    before = page(newsroom, FOURTH)
    reword(newsroom.issues / FIFTH.isoformat(), "one has 9 likes, and nobody approved this")
    (newsroom.root / "site").rename(newsroom.root / "lost")
    outcome = publish(newsroom, SIXTH)
    changed = f"{FIFTH} is not brought back: it has changed since it was published; approve and publish it again."
    assert [note for note in outcome.notes if "brought back" in note] == [changed]
    assert holdings.held_days(newsroom.root / "site") == [FOURTH, SIXTH]
    assert page(newsroom, FOURTH).replace(f"{SIXTH}.html", "") == before.replace(f"{FIFTH}.html", "").replace(
        "Tuesday 5 May 2026 →", "Wednesday 6 May 2026 →"
    )


def test_another_run_follows_the_newsrooms_templates(newsroom: Newsroom) -> None:
    """The same version again brings the pages to the templates as they are now, and changes nothing where they did not change."""
    publish(newsroom, FOURTH)
    assert publish(newsroom, FOURTH).said == "0 files written"
    own = newsroom.root / "templates" / "site"
    own.mkdir(parents=True)
    (own / "missing.html").write_text("Gone fishing")
    assert publish(newsroom, FOURTH).said == "1 file written, the whole site"
    assert (newsroom.root / "site" / addresses.MISSING).read_text() == "Gone fishing"


def test_what_goes_wrong_is_told_and_done_the_next_time(newsroom: Newsroom) -> None:
    """A template that is wrong fails the channel with its name; once it is mended, the edition goes out."""
    own = newsroom.root / "templates" / "site"
    own.mkdir(parents=True)
    (own / "missing.html").write_text("{{ nobody_knows }}")
    outcome = publish(newsroom, FOURTH)
    assert outcome.state == "failed"
    assert "'nobody_knows' is undefined" in outcome.said
    (own / "missing.html").unlink()
    assert publish(newsroom, FOURTH).state == "delivered"


def test_a_folder_that_is_none_fails_the_channel(newsroom: Newsroom) -> None:
    """A file where the site should be is named, and nothing is published."""
    (newsroom.root / "site").write_text("in the way")
    outcome = publish(newsroom, FOURTH)
    assert outcome.state == "failed"
    assert "site" in outcome.said


def test_the_plan_says_whether_it_adds_or_corrects(newsroom: Newsroom) -> None:
    """A dry run names the edition, and touches nothing."""
    folder = newsroom.issues / FOURTH.isoformat()
    parcel = engine.pack(review.examine(folder, newsroom, ENVIRONMENT), newsroom, NOON)
    site = channel("site", newsroom, ENVIRONMENT)
    assert site.plan(parcel).startswith("add the edition of 2026-05-04")
    assert not (newsroom.root / "site").exists()
    publish(newsroom, FOURTH)
    assert site.plan(parcel).startswith("correct the edition of 2026-05-04")
