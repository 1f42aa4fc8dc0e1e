"""The feeds and the map: read by other people's readers, valid by their specifications, with nothing hostile alive in them."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]
import pytest

from autopost.config import Config
from autopost.publish.site import addresses, feeds
from autopost.publish.site.feeds import xml_text
from tests.render.hostile import NASTY
from tests.render.pages import Page
from tests.render.test_html import HIDDEN
from tests.site.editions import FIRST, URL, builder, held, with_url

ALLOWED = {"p", "strong", "em", "small", "ul", "li", "h2", "h3", "a", "table", "thead", "tbody", "tr", "th", "td", "del", "ins"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a hostile edition between two others, that says where it is."""
    folder = tmp_path_factory.mktemp("site")
    builder(folder, with_url()).add(held(0, "full"), held(1, "hostile"), held(2))
    return folder / "site"


@pytest.fixture(scope="module")
def nowhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site without an address."""
    folder = tmp_path_factory.mktemp("nowhere")
    builder(folder, Config()).add(held(0, "full"), held(1, "hostile"), held(2))
    return folder / "site"


def xml(file: Path) -> ET.Element:
    """The root of a file of ours."""
    return ET.fromstring(file.read_text(encoding="utf-8"))  # noqa: S314 - the builder wrote it


def read(site: Path) -> Any:
    """The RSS feed as feedparser reads it."""
    return feedparser.parse((site / addresses.RSS).read_bytes())


def items(site: Path) -> list[dict[str, Any]]:
    """The items of the JSON feed."""
    found: list[dict[str, Any]] = json.loads((site / addresses.JSON_FEED).read_text())["items"]
    return found


def test_rss_is_read_without_complaint(site: Path, nowhere: Path) -> None:
    """feedparser finds no fault in the feed, and every edition in it, newest first, with title, day and full text."""
    for each in (site, nowhere):
        feed = read(each)
        assert not feed.bozo
        assert feed.version == "rss20"
        assert [entry.title for entry in feed.entries][::2] == [
            held(n, s).issue.lead.headline.text for n, s in ((2, "small"), (0, "full"))
        ]
        assert [parsedate_to_datetime(entry.published) for entry in feed.entries] == [held(n).first for n in (2, 1, 0)]
        assert "talkie-1930-13b-it" in feed.entries[2].content[0].value


def test_rss_has_what_its_specification_asks_for(site: Path, nowhere: Path) -> None:
    """The channel has title, link and description; a link is a whole address or the paper's own name; no guid is twice there."""
    for each, link in ((site, f"{URL}/"), (nowhere, addresses.urn("The AI Morning Post"))):
        channel = xml(each / addresses.RSS).find("channel")
        assert channel is not None
        assert channel.findtext("title") == "The AI Morning Post"
        assert channel.findtext("description") == "Every figure has a source"
        assert channel.findtext("link") == link
        guids = [item.findtext("guid") for item in channel.iter("item")]
        assert len(set(guids)) == 3
        assert all(guid and guid.startswith("urn:uuid:") for guid in guids)
    assert [entry.get("link") for entry in read(site).entries] == [
        f"{URL}/{addresses.edition(FIRST + timedelta(days=n))}" for n in (2, 1, 0)
    ]
    assert not any(item.find("link") is not None for item in xml(nowhere / addresses.RSS).iter("item"))


def test_json_feed_has_what_version_1_1_asks_for(site: Path, nowhere: Path) -> None:
    """Version, title and items are there; each item has a text for an id, its content, and dates of RFC 3339 with a zone."""
    for each in (site, nowhere):
        feed = json.loads((each / addresses.JSON_FEED).read_text())
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"] == "The AI Morning Post"
        assert len({item["id"] for item in feed["items"]}) == 3
        for item in feed["items"]:
            assert item["content_html"].startswith("<p>")
            assert datetime.fromisoformat(item["date_modified"]) >= datetime.fromisoformat(item["date_published"])
            assert datetime.fromisoformat(item["date_published"]).utcoffset() == timedelta(0)
        known = [value for key, value in _walk(feed) if key.endswith("url") or key == "image"]
        assert bool(known) == (each == site)
        assert all(value.startswith(URL) for value in known)


def _walk(node: Any) -> list[tuple[str, Any]]:
    if isinstance(node, dict):
        return [pair for key, value in node.items() for pair in ([(key, value)] if isinstance(value, str) else _walk(value))]
    return [pair for each in node for pair in _walk(each)] if isinstance(node, list) else []


def test_both_feeds_call_an_edition_the_same(site: Path, nowhere: Path) -> None:
    """An edition has one name in both feeds, wherever the site is."""
    names = [[item["id"] for item in items(each)] for each in (site, nowhere)]
    assert names[0] == names[1] == [entry.id for entry in read(site).entries]


def test_nothing_hostile_is_alive_in_the_full_text(site: Path, nowhere: Path) -> None:
    """Full texts are plain elements without attributes but links to the web, and read as what was written, controls aside."""
    for each in (site, nowhere):
        for item, entry in zip(items(each), xml(each / addresses.RSS).iter("item"), strict=True):
            assert entry.findtext("{http://purl.org/rss/1.0/modules/content/}encoded") == item["content_html"]
            page = Page(item["content_html"])
            assert page.faults == []
            assert {element.tag for element in page.elements} <= ALLOWED
            attributes = {(element.tag, name) for element in page.elements for name in element.attributes}
            assert attributes <= {("a", "href")}
            assert all(element.attributes["href"].startswith(("https://", "http://")) for element in page.all("a"))
            assert not HIDDEN.search(item["content_html"] + item["title"] + item["summary"])
    assert "<script>alert(1)</script>" in "".join(element.text for element in Page(items(site)[1]["content_html"]).all("p"))


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff", "\ud800"])
def test_xml_holds_no_sign_that_it_cannot(sign: str) -> None:
    """Signs that XML 1.0 forbids are replaced; all else of a text stays."""
    text = xml_text(f"a{sign}b 日本語 🦊")
    root = ET.fromstring(f"<t>{text}</t>")  # noqa: S314 - our own
    assert root.text == "a\ufffdb 日本語 🦊"


def test_an_empty_feed_is_valid() -> None:
    """A paper without an edition has feeds without items."""
    paper = Config().paper
    assert not feedparser.parse(feeds.rss(paper, []).encode()).bozo
    assert json.loads(feeds.json_feed(paper, []))["items"] == []


def test_the_map_names_every_page_once(site: Path) -> None:
    """The maps of the months and of the other pages together name each page of the site but 404 once, as whole addresses."""
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    parts = [loc.text or "" for loc in xml(site / addresses.SITEMAP).findall("s:sitemap/s:loc", space)]
    named = [loc.text for part in parts for loc in xml(site / part.removeprefix(f"{URL}/")).findall("s:url/s:loc", space)]
    there = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    assert sorted(map(str, named)) == sorted(addresses.absolute(URL, path) for path in there if path != addresses.MISSING)
    assert (site / addresses.ROBOTS).read_text().endswith(f"Sitemap: {URL}/sitemap.xml\n")


def test_without_an_address_there_is_no_map(nowhere: Path) -> None:
    """The protocol knows whole addresses only, so that a site which does not know its own has no map and names none."""
    assert not list(nowhere.rglob("*sitemap*"))
    assert "Sitemap" not in (nowhere / addresses.ROBOTS).read_text()


def test_hostile_material_is_what_the_others_test() -> None:
    """The hostile edition's headline, deck and tools are the attacks that the page's own tests use."""
    issue = held(1, "hostile").issue
    assert issue.lead.deck[0].text in NASTY
    assert issue.tools.items[0].name == NASTY
