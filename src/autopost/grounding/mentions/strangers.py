"""Words that read as names and that no alias explains: capitals, signs and digits inside, identifiers with a slash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from autopost.grounding.mentions.names import BLANK, Name
from autopost.grounding.mentions.numerals import small
from autopost.grounding.words import phrases
from autopost.grounding.words.lexicon import PLATFORMS, ordinary

_WORD = re.compile(rf"[^\W_{BLANK}]+(?:['.][^\W_{BLANK}]+|[+#]+(?!\w)|\d)*")
_UNIT_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:k|m|bn?|tn|x|st|nd|rd|th|s|d|h|pp|mn|mio)?", re.IGNORECASE)
_TOPN = re.compile(r"top\d+", re.IGNORECASE)


def strangers(text: str, hits: list[Name], whole: str) -> list[Name]:
    """Name-like runs that no alias explains; a run that touches a known name takes it in, as a near name."""
    ids = [match.span() for match in _ID.finditer(text) if not all(_plain_word(part) for part in match[0].split("/"))]
    loose = [
        match.span()
        for match in _WORD.finditer(text)
        if _name_like(match, text, whole) and not any(a <= match.start() < b for a, b in ids)
    ]
    loose = sorted([*ids, *loose, *_run_on(hits, whole), *_in_row(hits, whole), *_coined(hits, whole)])
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
        # "Qwen3.5-27B": what hangs on by a hyphen belongs to the name.
        tail = re.match(r"(?:-\w+(?:\.\w+)*)+", whole[run[1] :])
        run[1] += tail.end() if tail and re.search(r"\d", tail[0]) else 0
    return [Name(start, end, whole[start:end]) for start, end in runs]


_TAIL = re.compile(rf"-(?:v?\d+(?:\.\d+)*[a-z]*|{phrases.either('model_tails')})(?![\w-]|\.\d)", re.IGNORECASE)


def _run_on(hits: list[Name], whole: str) -> list[tuple[int, int]]:
    """Reads "Nex-N2-nano", "North-Mini-Code-1.5": what hangs on a name by a hyphen makes another name of it."""
    known = (name for name in hits if name.hit and name.hit.alias.kind in {"family", "value", "bare", "full"})
    ends = ((name, _TAIL.match(whole, name.end)) for name in known)
    runs = [(name.start, tail.end()) for name, tail in ends if tail]
    return runs + [span for name in hits if name.hit and (span := _misspelt(name, whole))]


_ROW_END = re.compile(r"(?:, | and |, and )(?P<what>[a-z][a-z\d]*(?:-[a-z\d]+)+)(?=[.;](?!\d)|$)")


_MAKER = re.compile(
    r"\b(?:comes? from|made by|published by|built by|submitted by|created by|(?:the )?(?:account|owner|house|organi[sz]ation) "
    r"(?:is |called )?)"
    r" ?(?P<what>[a-z\d]+(?:-[a-z\d]+)+)(?= and (?:has|is|was)\b|,|[.;](?!\d)|$)"
)
_FROM_HOUSE = re.compile(r"(?:^|[,;:.] )(?P<what>[a-z]+(?:-[a-z]+)+) (?:from|by) $")
_ACTS = re.compile(r",? (?:takes|is|was|has|ranks|stands|sits|gained|added|comes)\b")


def _coined(hits: list[Name], whole: str) -> Iterator[tuple[int, int]]:
    """Reads "small-talk comes from tiny-voice-lab and has", "healthbench-clinical from OpenAI takes": coined."""
    known = [(name.start, name.end) for name in hits if name.hit is None or name.hit.alias.kind != "family"]
    owners = [name for name in hits if name.hit and name.hit.alias.kind == "owner" and _ACTS.match(whole, name.end)]
    found = [match.span("what") for match in _MAKER.finditer(whole)]
    found += [match.span("what") for name in owners if (match := _FROM_HOUSE.search(whole, 0, name.start))]
    yield from (span for span in found if not any(start < span[1] and span[0] < end for start, end in known))


def _in_row(hits: list[Name], whole: str) -> Iterator[tuple[int, int]]:
    """Reads "written in Python, hermes-agent and agent-forge": a coined word that ends a row of names."""
    known = [(name.start, name.end) for name in hits]
    for name in hits:
        row = _ROW_END.match(whole, name.end) if name.hit and name.hit.alias.kind in {"bare", "full"} else None
        free = row and not any(start < row.end("what") and row.start("what") < end for start, end in known)
        if row and free and whole[name.start : name.end].islower():
            yield row.span("what")


_REST = re.compile(r"(?:-\w+(?:\.\w+)*)+")
_OWN = re.compile(
    r"'s (?P<what>[a-z]+(?:-[a-z]+)+|[a-z]{5,}(?= (?:calls|describes|has|gained|added|is|was|counts)\b))(?![\w/])", re.IGNORECASE
)
_STANDS = re.compile(
    r"(?:, an? [^,;.]{3,80})?,? (?:(?:is|was|ranks|stands|sits) (?:now |still |at |in )*(?:number|first|second|third|fourth|"
    r"fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b|(?:has|gained|added|lost) \d)"
)
_COMPOUND = re.compile(r"-(?:up|off|in|out|on|down|runner|seller|comer|model|dataset|space|paper|entry|one|placed|ranked)$")
"""Reads "OpenAI's secret-shield is number two", and no "Google's follow-up is number two"."""
_ALIKE = 0.7


def _misspelt(name: Name, whole: str) -> tuple[int, int] | None:
    """Reads "SWE-chart" of SWE-chat, "obra's superpower-kit" of superpowers: nearly what one of them is called, and not it."""
    alias = name.hit.alias if name.hit else None
    if alias is None or alias.kind not in {"family", "owner"}:
        return None
    names = [subject.rpartition("/")[2].lower() for subject in alias.subjects]
    own = _OWN.match(whole, name.end) if alias.kind == "owner" else None
    if own is not None:
        said = own["what"].lower()
        near = any(said != one and SequenceMatcher(None, said, one).ratio() >= _ALIKE for one in names)
        coined = "-" in said and said == own["what"] and _STANDS.match(whole, own.end("what")) and not _COMPOUND.search(said)
        return own.span("what") if (near or coined) and not any(one.startswith(said) for one in names) else None
    rest = _REST.match(whole, name.end)
    said = whole[name.start : rest.end()].lower().split("-") if rest else []
    for one in (one.split("-") for one in names):
        apart = [(a, b) for a, b in zip(said, one, strict=False) if a != b]
        if rest and len(one) == len(said) and len(apart) == 1 and _near(*apart[0]):
            return name.start, rest.end()
    return None


def _near(a: str, b: str) -> bool:
    return (a.isdigit() and b.isdigit()) or SequenceMatcher(None, a, b).ratio() >= _ALIKE


_ID = re.compile(rf"(?<![\w/.{BLANK}])[A-Za-z0-9][\w.-]*/[\w-]*[A-Za-z][\w-]*(?:\.\w+)*")


def _plain_word(word: str) -> bool:
    return word.lower() in PLATFORMS or ordinary(word.lower()) or len(word) == 1


def _numeral(word: str) -> bool:
    """Reads "60k", "top10", "Threefold"."""
    fold = word.lower().removesuffix("fold")
    return bool(_UNIT_NUMBER.fullmatch(word) or _TOPN.fullmatch(word) or (fold != word.lower() and small(fold) is not None))


_OF_NUMBERS = re.compile(r"\.? ?[\d\ue000]")


def _labels(word: str, match: re.Match[str], text: str) -> bool:
    """Reads "MARKET REPORT:", "Q: Who leads? A: Nobody does.": what heads a text; and "Nos. 2 and 11"."""
    if word == "Nos":
        return _OF_NUMBERS.match(text, match.end()) is not None
    if word in {"Q", "A"}:
        return text.startswith(":", match.end()) and _ASKED.search(text[: match.start()]) is not None
    label = _LABEL.match(text)
    return label is not None and match.end() <= label.end() and ordinary(word.lower())


def _name_like(match: re.Match[str], text: str, whole: str) -> bool:  # noqa: PLR0911 - one return for each sign of a name
    word = match[0]
    bare = re.sub(r"'(?:s|ll|re|ve|d|m)?$", "", word)
    bare = bare[:-1] if re.fullmatch(r"[A-Z]{2,}s", bare) else bare  # "SDKs"
    low = bare.lower()
    if word.endswith("n't") or low in PLATFORMS or _known_phrase(text, match) or _numeral(bare) or _labels(bare, match, text):
        return False
    if re.search(r"[^\W\d_]", bare) and re.search(r"\d", bare):
        return True
    if re.search(r"[A-Z]", bare[1:]) and re.search(r"[a-z]", bare):
        return True
    if bare.isupper() and len(bare) > 1:
        return not (ordinary(low) and _shouted(text))
    if re.search(r"\w\.\w", bare) and not re.fullmatch(r"(?:[a-z]\.)+[a-z]?", low) and not ordinary(low):
        return True
    joined = text[match.end() : match.end() + 1] in {"/", "_"} or text[match.start() - 1 : match.start()] in {"/", "_"}
    if joined and not ordinary(low) and bare.isalpha():
        return True
    if not bare[:1].isupper():
        return False
    hangs_on = re.search(r"\w-$", whole[: match.start()]) is not None
    if ordinary(low) and not hangs_on and _headline(whole):
        return False
    if _opens(text, match.start()) or _after_quotation(text, whole, match.start()):
        # "Apologising for it": a word that opens so and is bent like a verb is no name.
        return not ordinary(low) and not _begins_plainly(text, match) and not (len(low) > _BENT and low.endswith(_ENDINGS))
    return True


_BENT = 5
_ENDINGS = ("ing", "ised", "ized", "ated", "ingly", "edly", "ity", "tion", "sion", "ness", "ment")
"""Of a word of some length: how English makes words of words."""
_ASKED = re.compile(r"(?:^|[.?!] )\W*$")
_LABEL = re.compile(r"^[^a-z:]{2,60}:")
"""Reads "MARKET REPORT:", "ONE DAY OLD, 474 STARS:": the label of a column, or a headline before its text."""
_PLAINLY = re.compile(
    r"(?:[ ](?:is|was) (?!first|second|third|now|the|an?|still|on|at|in|up|down|ahead|behind|ranked|created|published|"
    r"listed|also|described|called|licensed|released|written|tagged|built|hosted|maintained|available|downloaded|starred|"
    r"liked|trained|based)[a-z]{5,}\b|"
    r"[ ](?!(?:is|was|has|had|gained|now|leads?|led|rose|fell|tops?|ranks?|still|also|alone|with|and|or|vs|versus|by|on|at|in|as|"
    r"for|from|to|v\d)\b)[a-z]{2,}(?<![a-z][^s]s)(?<!ed)\b(?! (?:is|was|has|gained|leads|rose|fell|tops|ranks)\b)|[:!] )"
)


def _begins_plainly(text: str, match: re.Match[str]) -> bool:
    """Reads "Bragging rights", "Psst: there is": a word of letters that opens a sentence, and that what follows does not act."""
    plain = match[0][1:].islower() and match[0].isalpha()
    acts = match[0].endswith("s") and _ACTS_ON.match(text, match.end()) is not None
    return plain and (acts or _PLAINLY.match(text, match.end()) is not None)


_ACTS_ON = re.compile(r" (?:[a-z]+s of|an?|the|its|your|any|several|many|other) [a-z]")
"""Reads "Marshals swarms of agents", "Herds several agents": a verb that opens what is said of a tool."""
_LONG = re.compile(rf"(?<![\w{BLANK}/.'-])[A-Za-z][a-z]{{3,}}(?![\w/-])")


_TITLED = re.compile(rf"(?<![\w{BLANK}/.'-])(?:[A-Z][a-z]{{2,}}(?:-[A-Z][a-z]+)?|[a-z]{{4,}})(?![\w/-])")
_FEW_WORDS = 3


def _headline(text: str) -> bool:
    """Whether the words of a headline have capitals: "Superpowers Gains Stars in a Single Week"."""
    words = _LONG.findall(text)
    short = _TITLED.findall(text)
    capitals = len(short) >= _FEW_WORDS and not any(word[0].islower() and len(word) > _FEW_WORDS for word in short)
    return capitals or (len(words) > _FEW_WORDS and sum(word[0].islower() for word in words) <= 1)


_CAPITALS = re.compile(rf"(?<![\w{BLANK}/-])[A-Z]{{2,}}(?![\w/-])")
_SHOUTED = 3
"""So many plain words in capitals are a headline, and no name."""


def _shouted(text: str) -> bool:
    return text.isupper() or sum(ordinary(word.lower()) for word in _CAPITALS.findall(text)) >= _SHOUTED


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


def _after_quotation(text: str, whole: str, start: int) -> bool:
    """Whether a sentence begins here because a quotation ended with its full stop: "... to ask." So begins the abstract."""
    at = len(text[:start].rstrip())
    return text[at - 1 : at] == BLANK and re.search(r"[.!?][\"']$", whole[:at]) is not None


def _opens(text: str, start: int) -> bool:
    """Whether a sentence, clause after a colon, quotation or list item begins here."""
    before = text[:start].rstrip(" \u00a0*_#>\"'([{")
    return (
        not before
        or before[-1] in ".!?:;|\n–"
        or (before[-1] == "-" and text[start - 1 : start].isspace())
        or not re.search(rf"[\w{BLANK}]", before)
    )
