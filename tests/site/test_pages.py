"""The site's pages as elements: links, structure, and nothing hostile alive."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from autopost.publish.site import addresses
from tests.render.hostile import LONG, NASTY
from tests.render.pages import TEMPLATES, Page
from tests.render.test_html import HIDDEN
from tests.site.editions import URL, builder, held, with_url
from tests.site.pages import broken, links, pages

MONTHS = (0, 1, 2, 40)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of two months, with two hostile editions among its own, so that hostile things have pages."""
    root = tmp_path_factory.mktemp("pages")
    builder(root, with_url()).add(held(0, "full"), held(1, "hostile"), held(2, "hostile"), held(3, "full"), held(40))
    return root / "site"


@pytest.fixture(scope="module")
def site(folder: Path) -> dict[str, Page]:
    """Its pages."""
    return pages(folder)


def test_every_kind_of_page_is_there(site: dict[str, Page]) -> None:
    """Front page, editions, months, tools, names, things of every kind, and 404."""
    for folder in ("", "editions", "archive", "tools", "names", *addresses.FOLDERS.values()):
        assert [path for path in site if path.rpartition("/")[0] == folder]
    assert addresses.MISSING in site


def test_no_link_is_broken(folder: Path) -> None:
    """Every link on every page leads to a file of the site, and every fragment to an element that is there."""
    assert broken(folder) == []


def test_links_within_the_site_are_relative(site: dict[str, Page]) -> None:
    """No page but 404 names the site's own address where a reader may follow it, so that it works anywhere."""
    for path, page in site.items():
        followed = [element.attributes["href"] for element in page.all("a") if "href" in element.attributes]
        own = [address for address in followed if address.startswith((URL, "/"))]
        assert bool(own) == (path == addresses.MISSING)


def test_every_page_can_be_reached_from_the_front_page(folder: Path, site: dict[str, Page]) -> None:
    """Following links from the front page a reader comes to every page but 404."""
    seen, waiting = {addresses.FRONT}, [addresses.FRONT]
    while waiting:
        path = waiting.pop()
        base = (folder / path).parent
        for address in links(site[path]):
            target = (base / urlsplit(address).path).resolve()
            if not urlsplit(address).scheme and target.suffix == ".html" and target.is_file():
                name = target.relative_to(folder.resolve()).as_posix()
                waiting += [name] if name not in seen else []
                seen.add(name)
    assert seen == set(site) - {addresses.MISSING}


def test_nothing_runs_but_the_papers_own_script(site: dict[str, Page]) -> None:
    """Editions have the page's one script, other pages none; no element has a handler, an inline style or a frame."""
    script = (TEMPLATES / "page.js").read_text()
    for path, page in site.items():
        paper = path == addresses.FRONT or path.startswith("editions/")
        assert [element.text for element in page.all("script")] == ([script] if paper else [])
        for element in page.elements:
            assert not [key for key in element.attributes if key.startswith("on") or key in {"style", "srcdoc", "src", "srcset"}]
            assert element.tag not in {
                "iframe",
                "object",
                "embed",
                "base",
                "form",
                "img",
                "image",
                "video",
                "use",
                "foreignobject",
            }


def test_a_policy_admits_nothing_else(site: dict[str, Page]) -> None:
    """Every page has a policy that begins by forbidding all, and admits nothing unsafe."""
    for page in site.values():
        policy = next(meta.attributes["content"] for meta in page.all("meta") if meta.attributes.get("http-equiv"))
        assert policy.startswith("default-src 'none'; style-src ")
        assert "unsafe" not in policy


def test_links_lead_to_the_web_or_the_site(site: dict[str, Page]) -> None:
    """No address has another scheme than http, https or mailto, and none is without a host."""
    for page in site.values():
        for address in links(page):
            parts = urlsplit(address)
            assert parts.scheme in {"", "http", "https", "mailto"}
            assert parts.scheme in {"", "mailto"} or parts.hostname


def test_what_comes_from_outside_is_text(site: dict[str, Page]) -> None:
    """The attacks are there to be read on the pages of hostile editions and things, and no control reorders a page."""
    thing = site[addresses.thing("model:bad", "model")]
    assert "<script>alert(1)</script>" in thing.all("h1")[0].text
    assert not thing.all("script")
    assert LONG in site[addresses.edition(held(1, "hostile").edition)].all("main")[0].text
    assert HIDDEN.search(NASTY)
    for page in site.values():
        assert not HIDDEN.search(page.source)


def test_pages_are_well_formed(site: dict[str, Page]) -> None:
    """Tags nest, no attribute and no id is there twice, and what labels name is there."""
    for page in site.values():
        assert page.faults == []
        assert len(page.ids) == len(set(page.ids))
        assert {
            element.attributes["aria-labelledby"] for element in page.elements if "aria-labelledby" in element.attributes
        } <= set(page.ids)


def test_headings_go_down_one_step_at_a_time(site: dict[str, Page]) -> None:
    """Every page has one h1, first, and no heading skips a level."""
    for path, page in site.items():
        levels = [int(element.tag[1]) for element in page.elements if re.fullmatch(r"h[1-6]", element.tag)]
        assert (levels[0], levels.count(1)) == (1, 1), path
        assert all(after - before <= 1 for before, after in pairwise(levels)), path


def test_editions_turn_to_their_neighbours(site: dict[str, Page]) -> None:
    """Each edition leads to the one before and the one after it, by day."""
    days = [held(n).edition for n in (0, 1, 2, 3, 40)]
    for before, day, after in zip([None, *days], days, [*days[1:], None], strict=False):
        turns = {
            element.attributes["rel"]: element.attributes["href"]
            for element in site[addresses.edition(day)].all("a")
            if element.attributes.get("rel") in {"prev", "next"}
        }
        assert turns == {rel: f"{other}.html" for rel, other in (("prev", before), ("next", after)) if other}


def test_the_front_page_is_the_latest_edition(site: dict[str, Page]) -> None:
    """The front page has the newest edition's stories, and names the editions before it."""
    newest = site[addresses.edition(held(40).edition)]
    assert site[addresses.FRONT].all("main")[0].text == newest.all("main")[0].text
    tolls = [element.text for element in site[addresses.FRONT].all("li") if "toll" in element.classes]
    assert held(3, "full").issue.lead.headline.text in tolls[0]


def test_a_thing_shows_its_history(site: dict[str, Page]) -> None:
    """Its page says in how many editions it was, draws its values by day, and gives first, last, least and most in words."""
    page = site[addresses.thing("repository:openai/symphony", "repository")]
    drawing = page.all("svg")[0]
    assert "In 2 editions from Monday 4 May 2026 to Thursday 7 May 2026." in page.all("main")[0].text
    assert drawing.attributes["aria-label"].startswith("Stars: 15,423 on Monday 27 April 2026, ")
    assert [element.tag for element in page.elements if "svg" in element.parents] == ["path"] * 4


def test_cards_are_named_by_whole_address_only(site: dict[str, Page], tmp_path: Path) -> None:
    """A page names its card where the site knows where it is; where it does not, it names none."""
    day = held(0).edition

    def named(page: Page) -> list[str]:
        return [meta.attributes["content"] for meta in page.all("meta") if meta.attributes.get("property") == "og:image"]

    assert named(site[addresses.edition(day)]) == [f"{URL}/{addresses.card(day)}"]
    builder(tmp_path).add(held(0))
    assert named(pages(tmp_path / "site")[addresses.edition(day)]) == []
