"""The newest editions as RSS 2.0 (rssboard.org/rss-specification) and JSON Feed 1.1 (jsonfeed.org/version/1.1), in full text.

Both call an edition by a URN, which stays the same when the site moves, and say where it can be read only if the paper knows.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import UTC
from email.utils import format_datetime
from typing import Any
from xml.etree import ElementTree as ET

from autopost.config import Paper
from autopost.publish.site import addresses
from autopost.publish.site.catalogue import FullText
from autopost.publish.site.entries import Summary
from autopost.render.escaping import plain

_ATOM, _CONTENT = "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/modules/content/"
ET.register_namespace("atom", _ATOM)
ET.register_namespace("content", _CONTENT)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Item = tuple[Summary, FullText]


def rss(paper: Paper, items: Sequence[Item]) -> str:
    """The RSS feed, newest edition first. Where the paper has no address, its own link is its URN and the items have none."""
    root = ET.Element("rss", version="2.0")
    channel = ET.SubElement(root, "channel")
    _add(channel, "title", paper.title)
    _add(channel, "link", addresses.absolute(paper.url, addresses.FRONT) or addresses.urn(paper.title))
    _add(channel, "description", paper.motto or paper.title)
    _add(channel, "language", "en")
    _add(channel, "generator", "autopost")
    if items:
        _add(channel, "lastBuildDate", format_datetime(max(text.changed for _, text in items).astimezone(UTC), usegmt=True))
    if paper.url:
        own = addresses.absolute(paper.url, addresses.RSS)
        ET.SubElement(channel, f"{{{_ATOM}}}link", href=own, rel="self", type="application/rss+xml")
    for summary, text in items:
        item = ET.SubElement(channel, "item")
        _add(item, "title", summary.headline)
        if paper.url:
            _add(item, "link", addresses.absolute(paper.url, addresses.edition(summary.edition)))
        _add(item, "guid", addresses.urn(paper.title, summary.edition)).set("isPermaLink", "false")
        _add(item, "pubDate", format_datetime(text.first.astimezone(UTC), usegmt=True))
        _add(item, "description", summary.deck)
        _add(item, f"{{{_CONTENT}}}encoded", text.html)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    child = ET.SubElement(parent, name)
    child.text = xml_text(text)
    return child


def xml_text(text: str) -> str:
    """A text without what XML 1.0 cannot hold (section 2.2) and without what no page shows."""
    return _NOT_XML.sub("\ufffd", plain(text))


def json_feed(paper: Paper, items: Sequence[Item]) -> str:
    """The JSON feed, newest edition first."""
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": plain(paper.title),
        "description": plain(paper.motto),
        "language": "en",
        "home_page_url": addresses.absolute(paper.url, addresses.FRONT),
        "feed_url": addresses.absolute(paper.url, addresses.JSON_FEED),
        "items": [_item(paper, summary, text) for summary, text in items],
    }
    return json.dumps({name: value for name, value in feed.items() if value != ""}, ensure_ascii=False) + "\n"


def _item(paper: Paper, summary: Summary, text: FullText) -> dict[str, str]:
    item = {
        "id": addresses.urn(paper.title, summary.edition),
        "url": addresses.absolute(paper.url, addresses.edition(summary.edition)),
        "title": plain(summary.headline),
        "summary": plain(summary.deck),
        "content_html": xml_text(text.html),
        "image": addresses.absolute(paper.url, addresses.card(summary.edition)),
        "date_published": text.first.astimezone(UTC).isoformat(),
        "date_modified": text.changed.astimezone(UTC).isoformat(),
    }
    return {name: value for name, value in item.items() if value}
