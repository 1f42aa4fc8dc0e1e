"""What a text says, with offsets: links, quotations, versions, names, dates, windows and numbers, in that order.

Each kind blanks out what it found before the next looks, so that the 27 of Qwen3.6-27B is never a number and the 4 of
`4 May` never a count. All offsets here are of the folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from autopost.folding import Folded
from autopost.grounding.mentions.aliases import Aliases
from autopost.grounding.mentions.names import BLANK, Name, known_names
from autopost.grounding.mentions.numbers import Number, numbers
from autopost.grounding.mentions.numerals import HIGH_ORDINALS, ORDINAL_WORDS
from autopost.grounding.mentions.strangers import strangers
from autopost.grounding.mentions.times import Moment, moments
from autopost.grounding.mentions.windows import Window, windows
from autopost.grounding.words.lexicon import LANGUAGES, LICENCES, PLATFORMS

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
    r"(?<![\w.-])(?<!\d[mb] )(?<!base )(?<! it )(?<!pro )(?<!flash )(?<!instruct )"
    r"(?:v(?:ersion |er\.? ?)?(?P<v>\d+(?:\.\d+)*(?:[-.+]?(?:rc|post|alpha|beta|dev|a|b|preview|nightly)[-.]?\d*)*)"
    r"|(?<!\d[mb] )(?:version|release|releases|tag|build|versions) (?P<w>[a-z]?\d+(?:\.\d+)*(?:[-.+]?(?:rc|post|alpha|"
    r"beta|dev|a|b)[-.]?\d*)*)"
    r"|(?P<p>\d+\.\d+\.\d+(?:\.\d+)*(?:[-.+]?(?:rc|post|alpha|beta|dev|a|b)[-.]?\d*)*|"
    r"\d+(?:\.\d+)+(?:[-.]?(?:rc|post|alpha|beta|dev)[-.]?\d*|(?:a|b)\d+)+"
    # Right after a name: "llm 0.32".
    rf"|(?<={BLANK}[ ])\d+\.\d+(?![ -]?(?:%|percent|per cent|[kmbx]\b|bn|thousand|million|billion|times|points?|stars|likes)))"
    r"|(?P<b>\bb\d{3,6}|(?<=[ (])(?:rc|post)\d{1,3})|(?:release )?candidate (?P<c>\d{1,3}))"
    # "Between its two releases 18 days passed": a length of time.
    r"(?![\w]|\.\d|,\d|[ ](?:day|week|month|hour)s?\b)",
    re.IGNORECASE,
)
_STEP_OF = re.compile(r"(?P<step>\b(?:rc|alpha|beta|a|b)\d{1,3}) of v?(?P<main>\d+(?:\.\d+)+)(?![\w]|\.\d|,\d)", re.IGNORECASE)
"""Reads "rc17 of v1.3.0": one version."""
_OF_MAIN = (
    rf"(?: (?:of|for|to|in))?(?: the)?(?: {BLANK}++(?:'s?)?)?(?: version| release)? v?(?P<main>\d+(?:\.\d+)+)(?![\w]|\.\d|,\d)"
)
_CANDIDATE = re.compile(
    rf"\b(?:(?:(?:release )?candidate|RC)(?: number| no\.| #)?[ ]?(?P<n>\d{{1,3}})|rc(?P<rc>\d{{1,3}})|"
    rf"(?P<nth>\d{{1,3}}(?=(?:st|nd|rd|th)\b)|{'|'.join(sorted(ORDINAL_WORDS | HIGH_ORDINALS, key=len, reverse=True))})"
    rf"(?:st|nd|rd|th)? (?:release )?candidate){_OF_MAIN}",
    re.IGNORECASE,
)
"""Reads "release candidate 18 of A v1.3.0", "the eighteenth candidate for v1.3.0"."""
_NUMBER_OF_IT = re.compile(r"\b(?:number|no\.) (?P<n>\d{1,3})(?![\w.,]*\d)", re.IGNORECASE)
_TERM = re.compile(r"(?P<word>[A-Z][\w-]*)[ ](?=V\d+(?!\w|\.\d))")
"""Reads "Spec V2": a version of a thing that is named, not of the project."""
_ARXIV = re.compile(r"\b(?:arxiv[: ]*)?(?P<id>\d{4}\.\d{4,5})(?:v\d)?\b", re.IGNORECASE)
_SLOT = re.compile(r"\{[^{}\n]{0,60}\}?|\}")
_SIZE = re.compile(
    r"(?<![\w.-])(?P<n>\d+(?:\.\d+)?)(?:[ -]?(?P<u>[bm])\b(?!\w)|[ -](?P<w>billion|million)(?=[ -]param))", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with what it holds: a quotation's words, a version's number, a link's address."""

    start: int
    end: int
    value: str
    label: str = ""


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

    def quoted(self, at: int) -> bool:
        """Whether a place lies within a quotation."""
        return any(quote.start <= at < quote.end for quote in self.quotes)


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


def read(folded: Folded, aliases: Aliases, edition: date, before: date | None = None) -> Mentions:
    """Read one sentence; `before` is the day that the sentence before named last."""
    sheet = _Sheet(folded)
    slots = sheet.take(_SLOT)
    links = _links(sheet)
    quotes = _quotes(sheet)
    inside = [any(piece.start <= n < piece.end for piece in quotes) for n in range(len(folded.text))] if quotes else []
    hits = known_names("".join(sheet.text), aliases, inside)
    titles = [name for name in hits if name.hit and name.hit.alias.kind in {"full", "bare", "title"}]
    sheet.blank((name.start, name.end) for name in hits if name.hit and name.hit.alias.kind != "list")
    sheet.blank((piece.start, piece.end) for piece in quotes)
    papers = sheet.take(_ARXIV, "id")
    versions = _versions(sheet, aliases.versions)
    attributes = _attributes(sheet, titles)
    # "May" the month has a capital; "may" does not.
    days = [
        day for day in moments("".join(sheet.low), edition, before) if day.form != "month" or folded.text[day.start].isupper()
    ]
    sheet.blank((day.start, day.end) for day in days)
    spans = list(windows("".join(sheet.low)))
    sheet.blank((span.start, span.end) for span in spans)
    sizes = _sizes(sheet)
    unknown = strangers("".join(sheet.text), hits, folded.text)
    sheet.blank((name.start, name.end) for name in unknown)
    found = list(numbers("".join(sheet.low)))
    return Mentions(
        folded, tuple(slots), tuple(links), tuple(quotes), tuple(versions), tuple(papers), tuple(hits), tuple(unknown),
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


_RATE = re.compile(
    r"\b(?:per|for (?:each|every))\b|%|\baverage|\bpercentage|\bin (?:thousands|millions|percent|per cent)\b|\bgrowth",
    re.IGNORECASE,
)

_RUNS_ON = re.compile(rf"\d[ -]?(?:%|percent\b|per cent\b)[^;:]{{0,120}}(?:,|;| and| but| while| whereas) {BLANK}++ $")


_PLAIN_VERSION = re.compile(
    r"(?<![\w.,-])\d+\.\d+(?![\w%]|[.,]\d|[ -](?:percent|per cent|times|million|billion|thousand|points?)\b)"
)
_OUT = re.compile(r"\b(?:releas\w+|version|publish\w*|shipp?\w*|came out|is out)\b", re.IGNORECASE)


def _versions(sheet: _Sheet, known: frozenset[str]) -> list[Piece]:
    """Versions as they are written, and a plain decimal that is the version of a release, where one is spoken of."""
    text = "".join(sheet.text)
    found = [Piece(*match.span(), match["main"] + match["step"]) for match in _STEP_OF.finditer(text)]
    sheet.blank((piece.start, piece.end) for piece in found)
    found += _candidates(sheet)
    text = "".join(sheet.text)
    for match in _VERSION.finditer(text):
        value = next(filter(None, (match["v"], match["w"], match["p"], match["b"], match["c"] and f"rc{match['c']}")))
        if (
            match["p"]
            and text[match.start() - 2 : match.start() - 1] == BLANK
            and (_RATE.search(text) or _RUNS_ON.search(text[max(0, match.start() - 160) : match.start()]))
        ):
            continue  # "Stars per fork: cc-switch 15.1", "grew by 15.4 percent, cc-switch 6.8"
        name = next(group for group in ("v", "w", "p", "b", "c") if match[group])
        start = match.start() if match["v"] and match[0][1:2].isdigit() else match.start(name)
        term = next((term for term in _TERM.finditer(text) if term.end() == match.start()), None)
        found.append(Piece(start, match.end(), value, text[term.start() : match.end()] if term else ""))
    sheet.blank((piece.start, piece.end) for piece in found)
    text = "".join(sheet.text)
    plain = [match for match in _PLAIN_VERSION.finditer(text) if match[0] in known and _OUT.search(text)]
    sheet.blank(match.span() for match in plain)
    found += [Piece(*match.span(), match[0]) for match in plain]
    return sorted(found, key=lambda piece: piece.start)


_PLACES = re.compile(r"\b(?:list|place|ranking|trending)\b", re.IGNORECASE)


def _candidates(sheet: _Sheet) -> list[Piece]:
    """Release candidates told in words, and after one of them "number 17"."""
    text, found = "".join(sheet.text), list[Piece]()
    for match in _CANDIDATE.finditer(text):
        told = match["n"] or match["rc"] or match["nth"].lower()
        nth = int(told) if told.isdigit() else (ORDINAL_WORDS | HIGH_ORDINALS)[told]
        found.append(Piece(*match.span("main"), f"{match['main']}rc{nth}"))
        sheet.blank([(match.start(), match.start("main")), match.span("main")])
        for other in _NUMBER_OF_IT.finditer(text) if not _PLACES.search(text) else ():
            if other.start() > match.end() or other.end() < match.start():
                found.append(Piece(*other.span(), f"{match['main']}rc{other['n']}"))
                sheet.blank([other.span()])
    return found


_LICENCE = re.compile(
    r"(?<![\w-])(" + "|".join(sorted(map(re.escape, LICENCES), key=len, reverse=True)) + r")(?![\w]|-\d|\.\d)", re.IGNORECASE
)
_LANGUAGE = re.compile(
    r"(?<![\w.+#/-])(" + "|".join(sorted(map(re.escape, LANGUAGES), key=len, reverse=True)) + r")(?![\w+#]|\.\w|-\d)"
)
_SDK = re.compile(
    r"\b(Gradio|Streamlit|Docker|gradio|streamlit|docker|[Ss]tatic(?= (?:SDK|Spaces?|build|page|site|app)\b)|"
    r"static(?= (?:runs|drives|powers) )|(?<=SDK )static|(?<=built with )static|(?<=built as )static)\b"
)


_SPACE = re.compile(r"\bSpaces?\b")
_STATIC = re.compile(
    r"(?:(?<=\bis )|(?<=\bare )|(?<=\bone )|(?<=\bas ))static\b(?! (?:at|in|on)\b)|\b[Ss]tatic(?= (?:one|Space)s?\b|:? \d)"
)
"""Reads "one Space is static": a word of the trade only where Spaces are spoken of."""


def _attributes(sheet: _Sheet, names: list[Name]) -> list[Piece]:
    del names
    text = "".join(sheet.text)
    found: list[Piece] = []
    patterns = [("license", _LICENCE), ("language", _LANGUAGE), ("sdk", _SDK)]
    patterns += [("sdk", _STATIC)] if _SPACE.search(text) else []
    for label, pattern in patterns:
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
