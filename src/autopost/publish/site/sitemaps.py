"""The map of the site for search engines (sitemaps.org/protocol.html), a file a month, and `robots.txt`.

The protocol knows whole addresses only: without `[paper] url` there is no map.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from autopost.publish.site import addresses
from autopost.publish.site.catalogue import Catalogue

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def of_month(url: str, catalogue: Catalogue, month: str) -> str:
    """A month's editions and its own pages, and the things with pages that came up first in it."""
    paths = [addresses.month(month), addresses.tools(month)]
    paths += [addresses.edition(each.edition) for each in catalogue.of_month(month)]
    paths += [addresses.thing(it.subject, it.kind) for it in catalogue.first_in(month)]
    return _file("urlset", "url", [addresses.absolute(url, path) for path in paths])


def index(url: str, catalogue: Catalogue) -> str:
    """The months' maps, and that of the pages which belong to no month."""
    months = [month for month, _ in catalogue.months()]
    return _file("sitemapindex", "sitemap", [addresses.absolute(url, addresses.sitemap(name)) for name in ("pages", *months)])


def of_pages(url: str) -> str:
    """The pages that belong to no month."""
    pages = (addresses.FRONT, addresses.ARCHIVE, addresses.TOOLS, addresses.NAMES)
    return _file("urlset", "url", [addresses.absolute(url, path) for path in pages])


def _file(root: str, entry: str, places: Sequence[str]) -> str:
    top = ET.Element(root, xmlns=_NAMESPACE)
    for place in places:
        ET.SubElement(ET.SubElement(top, entry), "loc").text = place
    ET.indent(top)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(top, encoding="unicode")}\n'


def robots(url: str) -> str:
    """Everyone may read everything; and where the map is."""
    found = f"Sitemap: {addresses.absolute(url, addresses.SITEMAP)}\n" if url else ""
    return f"User-agent: *\nAllow: /\n{found}"
