"""What a text says, with offsets: links, quotations, versions, names, dates, windows and numbers, in that order.

Each kind blanks out what it found before the next looks, so that the 27 of Qwen3.6-27B is never a number and the 4 of
`4 May` never a count. All offsets here are of the folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from autopost.grounding.aliases import Aliases, Hit
from autopost.grounding.folding import Folded
from autopost.grounding.lexicon import LANGUAGES, LICENCES, PLATFORMS, SUFFIXES, ordinary
from autopost.grounding.numbers import Number, numbers
from autopost.grounding.times import Moment, Window, moments, windows

BLANK = "\ue000"

_MARKDOWN_LINK = re.compile(r"!?\[(?P<label>[^\]\n]*)\]\((?P<url>[^)\s]*)[^)\n]*\)")
_URL = re.compile(r"(?:\b[a-zA-Z][a-zA-Z+.-]{1,12}://|\bwww\.|\b(?:mailto|javascript|data):)[^\s<>\"|]+")
_DOMAIN = re.compile(
    r"(?<![\w/@.-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|ai|dev|co|app|me|info|xyz|gov|edu|cn|fr|de|"
    r"uk)(?:/[^\s<>\"|)]*)?(?![\w-])",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_QUOTE = re.compile(r'"(?P<double>[^"\n]{1,600})"|(?<![\w])\'(?P<single>[^\'\n]{2,400}(?:\'(?=[a-z])[^\'\n]*)*)\'(?![\w])')
_VERSION = re.compile(
    r"(?<![\w.])(?:v(?:ersion |er\.? ?)?(?P<v>\d+(?:\.\d+)*(?:[-.+]?(?:rc|post|alpha|beta|dev|a|b|preview|nightly)[-.]?\d*)*)"
    r"|(?:version|release|releases|tag|build|versions) (?P<w>[a-z]?\d+(?:\.\d+)*(?:[-.+]?(?:rc|post|alpha|"
    r"beta|dev|a|b)[-.]?\d*)*)"
    r"|(?P<p>\d+\.\d+\.\d+(?:\.\d+)*(?:[-.+]?(?:rc|post|alpha|beta|dev|a|b)[-.]?\d*)*|"
    r"\d+(?:\.\d+)+(?:[-.]?(?:rc|post|alpha|beta|dev)[-.]?\d*)+)"
    r"|(?P<b>\bb\d{3,6}))(?![\w]|\.\d|,\d)",
    re.IGNORECASE,
)
_ARXIV = re.compile(r"\b(?:arxiv[: ]*)?(?P<id>\d{4}\.\d{4,5})(?:v\d)?\b", re.IGNORECASE)
_SLOT = re.compile(r"\{[^{}\n]{0,60}\}?|\}")
_SIZE = re.compile(
    r"(?<![\w.-])(?P<n>\d+(?:\.\d+)?)(?:[ -]?(?P<u>[bm])\b(?!\w)|[ -](?P<w>billion|million)(?=[ -]param))", re.IGNORECASE
)
_SEPARATOR = re.compile(r"[ \u00a0\-_/:.]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with what it holds: a quotation's words, a version's number, a link's address."""

    start: int
    end: int
    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name the ledger knows (with its hit) or does not (`hit` is None)."""

    start: int
    end: int
    text: str
    hit: Hit | None = None
    weak: bool = False


@dataclass(frozen=True)
class Mentions:
    """Everything one sentence says."""

    folded: Folded
    slots: tuple[Piece, ...]
    links: tuple[Piece, ...]
    quotes: tuple[Piece, ...]
    versions: tuple[Piece, ...]
    papers: tuple[Piece, ...]
    names: tuple[Name, ...]
    strangers: tuple[Name, ...]
    sizes: tuple[Piece, ...]
    moments: tuple[Moment, ...]
    windows: tuple[Window, ...]
    numbers: tuple[Number, ...]
    attributes: tuple[Piece, ...]
    bare: str
    """The lower-case text with everything but plain words blanked out."""


class _Sheet:
    """The text while it is read: what is still to be explained."""

    def __init__(self, folded: Folded) -> None:
        self.text = list(folded.text)
        self.low = list(folded.low)

    def blank(self, spans: Iterable[tuple[int, int]]) -> None:
        for start, end in spans:
            self.text[start:end] = self.low[start:end] = [BLANK] * (end - start)

    def take(self, pattern: re.Pattern[str], group: str | int = 0) -> list[Piece]:
        found = [Piece(*match.span(), match[group]) for match in pattern.finditer("".join(self.text))]
        self.blank((piece.start, piece.end) for piece in found)
        return found


def read(folded: Folded, aliases: Aliases, edition: date) -> Mentions:
    """Read one sentence."""
    sheet = _Sheet(folded)
    slots = sheet.take(_SLOT)
    links = _links(sheet)
    quotes = _quotes(sheet)
    inside = [any(piece.start <= n < piece.end for piece in quotes) for n in range(len(folded.text))] if quotes else []
    hits = _names("".join(sheet.text), aliases, inside)
    titles = [name for name in hits if name.hit and name.hit.alias.kind in {"full", "bare", "title"}]
    sheet.blank((name.start, name.end) for name in hits if name.hit and name.hit.alias.kind != "list")
    sheet.blank((piece.start, piece.end) for piece in quotes)
    papers = sheet.take(_ARXIV, "id")
    versions = _versions(sheet)
    attributes = _attributes(sheet, titles)
    # "May" the month has a capital; "may" does not.
    days = [day for day in moments("".join(sheet.low), edition) if day.form != "month" or folded.text[day.start].isupper()]
    sheet.blank((day.start, day.end) for day in days)
    spans = list(windows("".join(sheet.low)))
    sheet.blank((span.start, span.end) for span in spans)
    sizes = _sizes(sheet)
    strangers = _strangers("".join(sheet.text), hits, folded.text)
    sheet.blank((name.start, name.end) for name in strangers)
    found = list(numbers("".join(sheet.low)))
    return Mentions(
        folded, tuple(slots), tuple(links), tuple(quotes), tuple(versions), tuple(papers), tuple(hits), tuple(strangers),
        tuple(sizes), tuple(days), tuple(spans), tuple(found), tuple(attributes), "".join(sheet.low),
    )  # fmt: skip


def _links(sheet: _Sheet) -> list[Piece]:
    text = "".join(sheet.text)
    found = [Piece(m.start("url"), m.end("url"), m["url"], m["label"]) for m in _MARKDOWN_LINK.finditer(text)]
    sheet.blank((piece.start, piece.end) for piece in found)
    for pattern in (_URL, _MAIL, _DOMAIN):
        text = "".join(sheet.text)
        for match in pattern.finditer(text):
            value = match[0].rstrip(".,;:!?)'*_]")
            if pattern is _DOMAIN and "/" not in value and value.lower() in PLATFORMS:
                continue
            found.append(Piece(match.start(), match.start() + len(value), value))
        sheet.blank((piece.start, piece.end) for piece in found)
    return found


def _quotes(sheet: _Sheet) -> list[Piece]:
    text = "".join(sheet.text)
    return [Piece(m.start(), m.end(), m["double"] or m["single"]) for m in _QUOTE.finditer(text)]


def _names(text: str, aliases: Aliases, inside: list[bool]) -> list[Name]:
    found: list[Name] = []
    doubtful: list[Name] = []
    for hit in aliases.find(text):
        weak = hit.alias.weak and not (inside and inside[hit.start])
        if weak and not _treated_as_name(text, hit):
            if _OBJECT.search(text[: hit.start]) and hit.alias.kind in {"bare", "full"} and not _goes_on(text, hit):
                doubtful.append(Name(hit.start, hit.end, text[hit.start : hit.end], hit, weak))
            continue
        if hit.alias.kind == "family" and not re.search(r"[A-Z\d]", text[hit.start : hit.end]):
            continue
        if _goes_on(text, hit):
            continue
        found.append(Name(hit.start, hit.end, text[hit.start : hit.end], hit, weak))
    # "The newest release of transformers": a plain word, but nobody else is named.
    strong = any(name.hit and name.hit.alias.kind in {"full", "bare", "title"} for name in found)
    return found if strong else sorted([*found, *doubtful], key=lambda name: name.start)


_RIVAL = re.compile(
    r"\b(?:than|overtook|overtakes?|passed|passes|behind|ahead of|beats?|trails?|versus|vs\.?|unlike|against|"
    r"above|below|outpaced|outpaces|outranks|leads) (?:that of )?$",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"(?:\b(?:release|version|notes|stars|forks|gains?|likes|downloads|owner|authors?) (?:of|for)|\bby|\bthan|\bof) $",
    re.IGNORECASE,
)
_BEFORE_WORD = re.compile(
    r"(?:\b(?:the|a|an|both|these|those|two|word|more|new|some|any|all|no|its|their|of|with|for|agent|coding|"
    r"and|or)|-)[ -]?$",
    re.IGNORECASE,
)


def _treated_as_name(text: str, hit: Hit) -> bool:
    """Whether a plain word that is also a name stands here as the name: with a capital, and not merely opening the sentence."""
    word = text[hit.start : hit.end]
    if "/" in word:
        return True
    opening = not re.search(r"\w", text[: hit.start])
    after = text[hit.end : hit.end + 12]
    acts = re.match(
        r"(?:'s? |,? (?:gained|has|had|holds|ranks|ranked|lost|added|released|shipped|is |stands|leads|drew|now|"
        r"counts|tops|with )|,)",
        after,
    )
    if hit.alias.kind in {"owner", "family", "value"} and not word[:1].isupper():
        return False
    if (word[:1].isupper() and not opening) or (_RIVAL.search(text[: hit.start]) and hit.alias.kind == "bare"):
        return True
    if "-" in word and not word[:1].isupper() and not _BEFORE_WORD.search(text[: hit.start]):
        return True
    return bool(acts) and not _BEFORE_WORD.search(text[: hit.start])


def _goes_on(text: str, hit: Hit) -> bool:
    """Whether the word runs on beyond the alias, so that it is another name: `codex-pro`, `Qwen3.6-27B-Chat`."""
    after = re.match(r"[-_/]([^\W_]+)|\.(?=[^\W_])([^\W_]+)|([^\W_]+)", text[hit.end :])
    if after is not None and hit.alias.kind in {"owner", "value", "family"} and text[hit.end : hit.end + 1] == "/":
        return True
    if after is not None:
        word = next(filter(None, after.groups()))
        if not (word.lower() in SUFFIXES or (after[1] and ordinary(word.lower()) and hit.alias.kind in {"owner", "family"})):
            return hit.alias.kind != "family"
    before = text[hit.start - 1 : hit.start]
    return before in {"/", "_"} or (before == "-" and hit.alias.kind in {"full", "bare"} and hit.alias.weak)


def _versions(sheet: _Sheet) -> list[Piece]:
    text = "".join(sheet.text)
    found = []
    for match in _VERSION.finditer(text):
        value = next(filter(None, (match["v"], match["w"], match["p"], match["b"])))
        name = next(group for group in ("v", "w", "p", "b") if match[group])
        start = match.start() if match["v"] and match[0][1:2].isdigit() else match.start(name)
        found.append(Piece(start, match.end(), value))
    sheet.blank((piece.start, piece.end) for piece in found)
    return found


_LICENCE = re.compile(
    r"(?<![\w-])(" + "|".join(sorted(map(re.escape, LICENCES), key=len, reverse=True)) + r")(?![\w]|-\d|\.\d)", re.IGNORECASE
)
_LANGUAGE = re.compile(
    r"(?<![\w.+#/-])(" + "|".join(sorted(map(re.escape, LANGUAGES), key=len, reverse=True)) + r")(?![\w+#]|\.\w|-\d)"
)
_SDK = re.compile(r"\b(Gradio|Streamlit|Docker|gradio|streamlit|docker)\b")


def _attributes(sheet: _Sheet, names: list[Name]) -> list[Piece]:
    del names
    text = "".join(sheet.text)
    found: list[Piece] = []
    for label, pattern in (("license", _LICENCE), ("language", _LANGUAGE), ("sdk", _SDK)):
        for match in pattern.finditer(text):
            plain_word = label == "license" and match[0].islower() and match[0] in {"apache", "mit", "creative commons"}
            if not plain_word and not any(piece.start < match.end() and match.start() < piece.end for piece in found):
                found.append(Piece(*match.span(), match[0], label))
    sheet.blank((piece.start, piece.end) for piece in found)
    return found


def _sizes(sheet: _Sheet) -> list[Piece]:
    """Claims about a model's size: "27B", "27-billion-parameter"."""
    text = "".join(sheet.low)
    found = []
    for match in _SIZE.finditer(text):
        after = text[match.end() : match.end() + 24]
        named = sheet.text[match.end() - 1] == "B" and not re.match(r"[ -](?:downloads|likes|stars|forks|upvotes|points)", after)
        if (
            named
            or match["w"]
            or re.match(r"[ -](?:billion )?param", after)
            or (match["u"] == "b" and re.match(r"[ -](?:\w+ )?(?:model|version|cut|variant)", after))
        ):
            scale = {"m": "m", "million": "m"}.get(match["u"] or match["w"], "b")
            found.append(Piece(*match.span(), f"{float(match['n']):g}{scale}"))
    sheet.blank((piece.start, piece.end) for piece in found)
    return found


_WORD = re.compile(rf"[^\W_{BLANK}]+(?:['.][^\W_{BLANK}]+|[+#]+(?!\w)|\d)*")
_UNIT_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:k|m|bn?|tn|x|st|nd|rd|th|s|d|h|pp|mn|mio)?", re.IGNORECASE)
_TOPN = re.compile(r"top\d+", re.IGNORECASE)


def _strangers(text: str, hits: list[Name], whole: str) -> list[Name]:
    """Name-like runs that no alias explains; a run that touches a known name takes it in, as a near name."""
    ids = [match.span() for match in _ID.finditer(text) if not all(_plain_word(part) for part in match[0].split("/"))]
    loose = [
        match.span()
        for match in _WORD.finditer(text)
        if _name_like(match, text) and not any(a <= match.start() < b for a, b in ids)
    ]
    loose = sorted([*ids, *loose])
    runs: list[list[int]] = []
    for start, end in loose:
        if runs and re.fullmatch(r"[ \-_/:.&']{1,2}", text[runs[-1][1] : start]):
            runs[-1][1] = end
        else:
            runs.append([start, end])
    for run in runs:
        for name in hits:
            if name.hit is None or name.hit.alias.kind == "list":
                continue
            if name.end < run[0] and re.fullmatch(r"[ \-_/.]", whole[name.end : run[0]]):
                run[0] = name.start
            elif run[1] < name.start and re.fullmatch(r"[\-_/.]", whole[run[1] : name.start]):
                run[1] = name.end
    return [Name(start, end, whole[start:end]) for start, end in runs]


_ID = re.compile(rf"(?<![\w/.{BLANK}])[A-Za-z0-9][\w.-]*/[\w-]*[A-Za-z][\w-]*(?:\.\w+)*")


def _plain_word(word: str) -> bool:
    return word.lower() in PLATFORMS or ordinary(word.lower()) or len(word) == 1


def _name_like(match: re.Match[str], text: str) -> bool:
    word = match[0]
    bare = re.sub(r"'s?$|'s$", "", word)
    low = bare.lower()
    if low in PLATFORMS or _known_phrase(text, match) or _UNIT_NUMBER.fullmatch(bare) or _TOPN.fullmatch(bare):
        return False
    if re.search(r"[^\W\d_]", bare) and re.search(r"\d", bare):
        return True
    if re.search(r"[A-Z]", bare[1:]) and re.search(r"[a-z]", bare):
        return True
    if bare.isupper() and len(bare) > 1:
        return not (ordinary(low) and text.isupper())
    if re.search(r"\w\.\w", bare) and not re.fullmatch(r"(?:[a-z]\.)+[a-z]?", low) and not ordinary(low):
        return True
    joined = text[match.end() : match.end() + 1] in {"/", "_"} or text[match.start() - 1 : match.start()] in {"/", "_"}
    if joined and not ordinary(low) and bare.isalpha():
        return True
    if not bare[:1].isupper():
        return False
    if _opens(text, match.start()):
        return not ordinary(low)
    return True


def _known_phrase(text: str, match: re.Match[str]) -> bool:
    """Whether the word is part of a phrase of the paper's own vocabulary ("Hugging Face", "Daily Papers")."""
    low = text.lower()
    for phrase in _PHRASES.get(re.sub(r"'s$", "", match[0].lower()), ()):
        at = low.find(phrase, max(0, match.start() - len(phrase)))
        if at != -1 and at <= match.start() and at + len(phrase) >= match.end() - 2:
            return True
    return False


_PHRASES: dict[str, list[str]] = {}
for _phrase in PLATFORMS:
    if " " in _phrase:
        for _part in _phrase.split():
            _PHRASES.setdefault(_part, []).append(_phrase)


def _opens(text: str, start: int) -> bool:
    """Whether a sentence, clause after a colon, quotation or list item begins here."""
    before = text[:start].rstrip(" \u00a0*_#>\"'([{")
    return (
        not before
        or before[-1] in ".!?:;|\n–"
        or (before[-1] == "-" and text[start - 1 : start].isspace())
        or not re.search(rf"[\w{BLANK}]", before)
    )
