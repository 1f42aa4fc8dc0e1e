"""Where everything on the site is: paths below its root, and links from one page to another."""

from __future__ import annotations

import hashlib
import re
import unicodedata
import uuid
from datetime import date

FOLDERS = {"model": "models", "dataset": "datasets", "space": "spaces", "repository": "repositories", "paper": "papers"}
"""The kinds of things that have pages of their own, and the folder of each."""

FRONT, ARCHIVE, TOOLS, NAMES, MISSING = "index.html", "archive/index.html", "tools/index.html", "names/index.html", "404.html"
STYLE, RSS, JSON_FEED, SITEMAP, ROBOTS = "site.css", "feed.xml", "feed.json", "sitemap.xml", "robots.txt"
EDITIONS = "editions"
_LONGEST = 60


def edition(day: date) -> str:
    """The page of an edition."""
    return f"{EDITIONS}/{day}.html"


def data(day: date) -> str:
    """An edition as data: what its pages are made from."""
    return f"{EDITIONS}/{day}.json.gz"


def card(day: date) -> str:
    """The picture that goes with a link to an edition."""
    return f"cards/{day}.png"


def month(name: str) -> str:
    """The editions of a month, named as in `2026-05`."""
    return f"archive/{name}.html"


def tools(name: str) -> str:
    """The tools of a month."""
    return f"tools/{name}.html"


def sitemap(name: str) -> str:
    """The part of the site's map that belongs to a month."""
    return f"sitemaps/{name}.xml"


def thing(subject: str, kind: str) -> str:
    """The page of a thing. It follows from its id alone, so that it never changes, and no other thing can come to have it.

    Small letters, digits, dots and dashes of the id, for people; then 48 bits of the id's SHA-256, for all else: ids that differ
    only in case or in signs stay apart on file systems that fold them, and no name is reserved, empty or too long.
    """
    tail = unicodedata.normalize("NFKD", subject.rpartition(":")[2]).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9.]+", "-", tail)[:_LONGEST].strip("-.")
    mark = hashlib.sha256(subject.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"{FOLDERS[kind]}/{words}-{mark}.html" if words else f"{FOLDERS[kind]}/{mark}.html"


def link(target: str, page: str) -> str:
    """The address of one path as another path's page links to it. No page is more than one folder deep."""
    folder = page.rpartition("/")[0]
    if not folder:
        return target
    return target.removeprefix(f"{folder}/") if target.startswith(f"{folder}/") else f"../{target}"


def absolute(url: str, path: str) -> str:
    """The address of a path where the site is at `url`; empty where nobody said where that is."""
    return f"{url.rstrip('/')}/{path.removesuffix(FRONT)}" if url else ""


def urn(paper: str, day: date | None = None) -> str:
    """A name for the paper or one edition that holds wherever the site is: a version 5 UUID (RFC 9562) over title and date."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"autopost/{paper}/{day or ''}").urn
