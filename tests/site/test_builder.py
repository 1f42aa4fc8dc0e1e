"""The site's folder: whole or brought up to date, interrupted or not, it comes out the same."""

from __future__ import annotations

import itertools
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from autopost.issue import Issue
from autopost.publish.published import Change, Correction
from autopost.publish.site import addresses, cards, holdings
from autopost.publish.site.builder import Builder
from autopost.publish.site.catalogue import Catalogue
from autopost.publish.site.holdings import Holding
from autopost.publish.site.plan import everything, taken_in
from tests.site.editions import FIRST, builder, files, held, with_url
from tests.site.pages import broken, pages

CONFIG = with_url(feed=2, recent=2, mentions=2)


@pytest.fixture(autouse=True)
def plain_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cards have tests of their own; here one is as good as another."""
    monkeypatch.setattr(cards, "card", lambda issue, *_: issue.masthead.date.isoformat().encode())


class StoppedError(Exception):
    """The run was killed."""


def corrected(n: int) -> Holding:
    """An edition approved again two days later, with another headline and without its first tool."""
    before = held(n)
    lead = before.issue.lead
    tools = before.issue.tools.model_copy(update={"items": before.issue.tools.items[1:]})
    headline = lead.headline.model_copy(update={"text": "Corrected: it was the other one"})
    issue: Issue = before.issue.model_copy(update={"lead": lead.model_copy(update={"headline": headline}), "tools": tools})
    at = before.first + timedelta(days=2)
    decision = before.decision.model_copy(update={"at": at, "digest": issue.digest})
    change = Change(section="lead", before=lead.headline.text, after=headline.text)
    note = Correction(at=at, by="Ada Example", note="The headline named the wrong model.", digest=issue.digest, changes=(change,))
    return before.model_copy(update={"issue": issue, "decision": decision, "corrections": (note,)})


def test_one_by_one_is_the_same_as_all_at_once(tmp_path: Path) -> None:
    """Editions added day by day, out of order, and one corrected, give the files that a whole build gives, byte for byte."""
    one_by_one, at_once = tmp_path / "one", tmp_path / "all"
    for edition in (held(0), held(1), held(40), held(3), corrected(1)):
        assert not builder(one_by_one, CONFIG).add(edition).whole or edition == held(0)
    assert builder(at_once, CONFIG).add(held(0), corrected(1), held(3), held(40)).whole
    assert files(one_by_one) == files(at_once)


def test_any_order_ends_in_the_same_site(tmp_path: Path) -> None:
    """Whatever the order in which editions come in, and whether the index is lost on the way, the site is the same."""
    orders = ((0, 1, 2, 3, 4), (4, 2, 0, 3, 1), (1, 0, 4, 3, 2))
    made = []
    for name, order in enumerate(orders):
        for count, n in enumerate(order):
            builder(tmp_path / str(name), CONFIG).add(held(n))
            if name == 2 and count == 2:
                (tmp_path / "2" / "site.db").unlink()
        made.append(files(tmp_path / str(name)))
    assert made[0] == made[1] == made[2]


def test_the_same_again_writes_nothing(tmp_path: Path) -> None:
    """An edition that the site has already changes no file."""
    builder(tmp_path).add(held(0), held(1))
    before = files(tmp_path)
    built = builder(tmp_path).add(held(1))
    assert (built.written, built.whole) == (0, False)
    assert files(tmp_path) == before


def test_other_templates_or_settings_print_everything_anew(tmp_path: Path) -> None:
    """A change of the config shows on every page, also on those of editions that nobody touched."""
    builder(tmp_path).add(held(0), held(1))
    titled = with_url().model_copy(update={"paper": with_url().paper.model_copy(update={"title": "The Other Post"})})
    assert builder(tmp_path, titled).add(held(1)).whole
    missing = [path for path, page in pages(tmp_path / "site").items() if "The Other Post" not in page.source]
    assert missing == []


def test_one_more_edition_concerns_few_pages_however_many_there_are(tmp_path: Path) -> None:
    """A new edition prints itself and the one before it, not the other eleven; and only things that it has itself."""
    with Catalogue(None) as catalogue:
        plans = [taken_in(catalogue, held(n)) for n in range(12)]
        assert len(everything(catalogue).editions) == 12
        own = set(catalogue.subjects(FIRST + timedelta(days=11)))
    assert plans[-1].editions == (FIRST + timedelta(days=10), FIRST + timedelta(days=11))
    assert {it.subject for it in plans[-1].things} <= own
    assert plans[-1].months == ("2026-05",)


def test_lists_do_not_grow_with_the_archive(tmp_path: Path) -> None:
    """Front page, things and feeds name as many editions as the settings say; the rest is left to the archive."""
    builder(tmp_path, CONFIG).add(*(held(n) for n in range(5)))
    site = pages(tmp_path / "site")
    tolls = [element for element in site[addresses.FRONT].all("li") if "toll" in element.classes]
    thing = next(page for path, page in site.items() if path.startswith("models/"))
    mentions = [element for element in thing.all("li") if "ol" in element.parents]
    assert (len(tolls), len(mentions)) == (2, 2)
    assert "The newest 2 of 5 editions" in thing.source
    assert (tmp_path / "site" / addresses.RSS).read_text().count("<item>") == 2


def test_a_thing_has_a_page_from_its_second_edition_on(tmp_path: Path) -> None:
    """One edition makes no page of a thing; the second does; and a correction that takes the thing out takes the page away."""
    builder(tmp_path).add(held(0))
    assert not (tmp_path / "site" / "models").exists()
    builder(tmp_path).add(held(1))
    page = tmp_path / "site" / addresses.thing("paper:On Things", "paper")
    assert page.is_file()
    without = held(1).issue.model_copy(update={"reading": held(1).issue.reading.model_copy(update={"items": ()})})
    builder(tmp_path).add(held(1).model_copy(update={"issue": without}))
    assert not page.exists()
    assert broken(tmp_path / "site") == []


def test_files_of_others_are_left_alone(tmp_path: Path) -> None:
    """What the builder did not make stays in the folder, through a whole build too."""
    builder(tmp_path).add(held(0))
    (tmp_path / "site" / "CNAME").write_text("paper.example")
    (tmp_path / "site.db").unlink()
    assert builder(tmp_path).add(held(1)).whole
    assert (tmp_path / "site" / "CNAME").read_text() == "paper.example"


def test_a_correction_is_dated_on_its_page_and_in_the_feeds(tmp_path: Path) -> None:
    """The note, its day, and what stood there before are on the page; both feeds carry the note; the archive marks it."""
    builder(tmp_path).add(held(0), held(1), held(2))
    builder(tmp_path).add(corrected(1))
    site = tmp_path / "site"
    note = next(element for element in pages(site)[addresses.edition(FIRST + timedelta(days=1))].all("aside"))
    assert "Corrected on Thursday 7 May 2026. The headline named the wrong model." in note.text
    assert held(1).issue.lead.headline.text in note.text
    for feed in (addresses.RSS, addresses.JSON_FEED):
        assert "Correction, Thursday 7 May 2026." in (site / feed).read_text()
    assert "corrected" in (site / addresses.month("2026-05")).read_text()


def killed(site: Builder, edition: Holding, after: int, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Add an edition, and be killed after so many files; False where there were not so many."""
    left = iter(range(after))
    put = Builder._put

    def counted(self: Builder, path: str, content: str | bytes) -> int:
        if next(left, None) is None:
            raise StoppedError
        return put(self, path, content)

    with monkeypatch.context() as patched:
        patched.setattr(Builder, "_put", counted)
        try:
            site.add(edition)
        except StoppedError:
            return True
    return False


def test_an_interrupted_run_leaves_a_site_that_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed after any number of files, no link that can be reached is broken; the next run, of whichever edition, ends it."""
    for n in range(2):
        builder(tmp_path / "begun", CONFIG).add(held(n))
    shutil.copytree(tmp_path / "begun", tmp_path / "ended")
    builder(tmp_path / "ended", CONFIG).add(held(2))
    for after in itertools.count():
        folder = tmp_path / str(after)
        shutil.copytree(tmp_path / "begun", folder)
        if not killed(builder(folder, CONFIG), held(2), after, monkeypatch):
            break
        assert broken(folder / "site", reached=True) == []
        if after % 4 == 0:
            builder(folder, CONFIG).add(held(1) if after % 8 == 4 else held(2))
            assert files(folder) == files(tmp_path / "ended")
    assert after > 20


def test_what_the_site_holds_is_read_back_equal(tmp_path: Path) -> None:
    """An edition's own file is the whole of it; a broken one is named in the error."""
    builder(tmp_path).add(corrected(1))
    day = corrected(1).edition
    assert holdings.read(tmp_path / "site", day) == corrected(1)
    (tmp_path / "site" / addresses.data(day)).write_bytes(b"broken")
    with pytest.raises(Exception, match=r"2026-05-05\.json\.gz: is no edition as the site holds it"):
        holdings.read(tmp_path / "site", day)
