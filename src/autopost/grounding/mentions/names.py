"""Which aliases in a text are names: a plain word that is also a repository's name counts only where it is treated as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.grounding.mentions.aliases import Alias, Aliases, Hit
from autopost.grounding.mentions.tails import tokens
from autopost.grounding.words.lexicon import SUFFIXES, ordinary

BLANK = "\ue000"
"""Stands for what has been read already; folded text never holds it."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name the ledger knows (with its hit) or does not (`hit` is None)."""

    start: int
    end: int
    text: str
    hit: Hit | None = None
    weak: bool = False


def known_names(text: str, aliases: Aliases, inside: list[bool]) -> list[Name]:
    """The names of a text, left to right; `inside` marks what stands in quotation marks."""
    found: list[Name] = []
    doubtful: list[Name] = []
    doubted: list[Name] = []
    for hit in aliases.find(text):
        within = bool(inside) and inside[hit.start]
        weak = hit.alias.weak and not within
        if hit.alias.weak and within and not _QUOTED.match(text, hit.end):
            continue  # "an agentic skills framework": a word of the source's, and nobody's name
        if (weak and _in_plain_row(text, hit, aliases)) or _abbreviation(text, hit):
            continue
        joined = bool(found) and _JOINED.fullmatch(text, found[-1].end, hit.start) is not None
        sure = (joined and hit.alias.kind in {"bare", "full"}) or _of_its_maker(text, hit) or _of_its_house(text, hit)
        if weak and not sure and not _treated_as_name(text, hit):
            if hit.alias.kind in {"bare", "full"} and not _goes_on(text, hit) and not _ARTICLE.search(text[: hit.start]):
                doubted.append(Name(hit.start, hit.end, text[hit.start : hit.end], hit, weak))
            if _OBJECT.search(text[: hit.start]) and hit.alias.kind in {"bare", "full"} and not _goes_on(text, hit):
                doubtful.append(Name(hit.start, hit.end, text[hit.start : hit.end], hit, weak))
            continue
        small = hit.alias.printed.islower() and not ordinary(hit.alias.printed)
        if hit.alias.kind == "family" and not small and not re.search(r"[A-Z\d]", text[hit.start : hit.end]):
            continue
        if _goes_on(text, hit):
            continue
        found.append(Name(hit.start, hit.end, text[hit.start : hit.end], hit, weak))
    # "The newest release of transformers": a plain word, but nobody else is named.
    found = sorted([*found, *_beside(text, found, doubted)], key=lambda name: name.start)
    strong = any(name.hit and name.hit.alias.kind in {"full", "bare", "title"} for name in found)
    owned = {subject for name in found if name.hit and name.hit.alias.kind == "owner" for subject in name.hit.alias.subjects}
    # "addyosmani's collection of skills": no skills of another house.
    doubtful = [name for name in doubtful if name.hit and (not owned or owned & {*name.hit.alias.subjects})]
    found = found if strong else [*found, *doubtful]
    found += [*_short(text, aliases, found)]
    found = sorted([*found, *_spelt(text, aliases, found)], key=lambda name: name.start)
    found = sorted([*found, *_by_topic(text, aliases, found)], key=lambda name: name.start)
    made = list(_variants(text, aliases, found))
    kept = [name for name in found if not any(one.start < name.end and name.start < one.end for one in made)]
    return sorted([*kept, *made], key=lambda name: name.start)


_QUOTED = re.compile(r"(?:'s?)?[.,!?]?[\"'”’»]|:")
_BESIDE = 24
"""Letters within which the name of a thing follows that of its owner."""
_FULL_NAME = r"(?<![\w-])[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}"
_PERSON = re.compile(rf"{_FULL_NAME}(?='s? )")
_MAKER = re.compile(rf"(?P<who>{_FULL_NAME})'s? (?:own )?$")


def _of_its_maker(text: str, hit: Hit) -> bool:
    """Reads "Addy Osmani's agent-skills": a plain word right after whose account it is under."""
    maker = _MAKER.search(text, max(0, hit.start - 2 * _BESIDE), hit.start)
    account = maker["who"].replace(" ", "").lower() if maker and hit.alias.kind in {"bare", "full"} else ""
    return bool(account) and any(name.rpartition(":")[2].partition("/")[0].lower() == account for name in hit.alias.subjects)


def _spelt(text: str, aliases: Aliases, found: list[Name]) -> Iterator[Name]:
    """Reads "Addy Osmani's agent-skills" of the account addyosmani."""
    for match in _PERSON.finditer(text):
        alias = aliases.exactly((match[0].replace(" ", "").lower(),))
        near = any(0 <= one.start - match.end() <= _BESIDE for one in found)
        taken = any(one.start < match.end() and match.start() < one.end for one in found)
        if alias and alias.kind == "owner" and near and not taken and match[0] != "Hugging Face":
            yield Name(*match.span(), match[0], Hit(*match.span(), alias))


_PLAIN_ROW = re.compile(r", (?:and )?(?P<word>[a-z][a-z-]+)(?=,| and\b)")


def _in_plain_row(text: str, hit: Hit, aliases: Aliases) -> bool:
    """Reads "brings together skills, instincts and memory": a plain word in a row of words that are nobody's names."""
    row = _PLAIN_ROW.match(text, hit.end)
    return row is not None and text[hit.start : hit.end].islower() and aliases.exactly(tokens(row["word"])) is None


def _abbreviation(text: str, hit: Hit) -> bool:
    """Reads "LLM token consumption" beside a project called `llm`: a term of the trade before a noun, and nobody's name."""
    word, after = text[hit.start : hit.end], text[hit.end : hit.end + 24]
    return word in _TERMS and word != hit.alias.printed and re.match(" [a-z]{3,}", after) is not None and not _ACTS.match(after)


_OF_HOUSE = re.compile(r" (?:from|by) (?P<house>[A-Z][\w-]+(?: [A-Z][\w-]+)?)")


def _of_its_house(text: str, hit: Hit) -> bool:
    """Reads "Transformers from Hugging Face": a plain word with a capital, right before whose account it is under."""
    told = _OF_HOUSE.match(text, hit.end) if text[hit.start : hit.start + 1].isupper() else None
    account = told["house"].replace(" ", "").lower() if told and hit.alias.kind in {"bare", "full"} else ""
    return bool(account) and any(name.rpartition(":")[2].partition("/")[0].lower() == account for name in hit.alias.subjects)


_TERMS = frozenset({"LLM", "API", "CLI", "GPU", "MCP", "RAG", "SDK", "NLP", "VLM", "OCR", "TTS"})
_JOINED = re.compile(r"(?:, (?:both |all )?(?:from|of|with|in|under) [^,;.]{1,24})?,? (?:and|or) |, ")
_VERSION = r"(?:version|variant|edition|build|flavou?r|cut|quanti[sz]ation|quant)"
_VERSION_OF = re.compile(
    rf"(?:\b(?:[Tt]he|[Ii]ts|[Aa]n?)|'s?) (?P<tail>[A-Z][A-Z\d]+(?=(?: {_VERSION})? of )|"
    rf"[\w.-]+(?= {_VERSION} of ))(?: {_VERSION})? of $"
)
"""Reads "the NVFP4 version of A", "unsloth's GGUF of A"."""
_ITS_VERSION = re.compile(rf"'s (?P<tail>[\w.-]+) {_VERSION}\b")
_THE_VERSION = re.compile(rf"\b(?:[Tt]he|[Ii]ts) (?P<tail>[\w.-]+) {_VERSION}\b(?! of\b)")


def _variants(text: str, aliases: Aliases, found: list[Name]) -> Iterator[Name]:
    """Reads "the NVFP4 version of A", "A's Flash variant", and after it "the Pro version": the names that these ends make."""
    told: list[tuple[str, ...]] = []
    for name in found:
        before, after = _VERSION_OF.search(text, 0, name.start), _ITS_VERSION.match(text, name.end)
        start, end = (before.start("tail"), name.end) if before else (name.start, after.end() if after else name.end)
        if name.hit and (before or after) and (alias := _ending(aliases, name.hit.alias.words, before or after)):
            told.append(name.hit.alias.words)
            yield Name(start, end, text[start:end], Hit(start, end, alias))
    for match in _THE_VERSION.finditer(text) if told else ():
        if alias := _ending(aliases, told[-1], match):
            start, end = match.span("tail")
            yield Name(start, end, text[start:end], Hit(start, end, alias))


def _ending(aliases: Aliases, words: tuple[str, ...], match: re.Match[str] | None) -> Alias | None:
    return aliases.exactly((*words, *tokens(match["tail"]))) if match else None


_AND_NAME = re.compile(r",? (?:and|or|versus|against) (?:[A-Z][\w-]*'s )?|, ")


def _beside(text: str, found: list[Name], doubted: list[Name]) -> Iterator[Name]:
    """Reads "Forks of transformers and ECC": a plain word right before a name, and in one row with it."""
    sure = {name.start for name in found if name.hit and name.hit.alias.kind in {"bare", "full"}}
    for name in doubted:
        gap = _AND_NAME.match(text, name.end)
        if gap is not None and gap.end() in sure and all(other.start != name.start for other in found):
            yield name


_TOPIC = re.compile(
    r"\b[Tt]he (?P<words>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})(?= (?:paper|study|preprint|abstract|authors)\b)|"
    r"(?<=[:,] )(?P<row>[A-Z][a-z][\w-]*)(?= \d{1,3}\b)"
)


_PAPERS = re.compile(r"\b[Pp]apers\b[^.;]*:")


def _by_topic(text: str, aliases: Aliases, found: list[Name]) -> Iterator[Name]:
    """Reads "the Visual Generation paper", "Papers by upvotes: Moebius 37, Playful 29": words of one title, and of no other."""
    for match in _TOPIC.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        if match["row"] and not _PAPERS.search(text):
            continue
        words = tokens(text[start:end])
        held = [subject for title, subject in aliases.titles
                if any(title[n : n + len(words)] == words for n in range(len(title)))]  # fmt: skip
        begun = [subject for title, subject in aliases.titles if title[: len(words)] == words]
        held = begun if len(begun) == 1 else held
        if len(held) == 1 and not any(name.start < end and start < name.end for name in found):
            alias = Alias(words, "bare", (held[0],), text[start:end])
            yield Name(start, end, text[start:end], Hit(start, end, alias))


def _short(text: str, aliases: Aliases, found: list[Name]) -> Iterator[Name]:
    """Reads "DeepSeek V4, Pro and Flash": ends of names beside their family."""
    hits = [name.hit for name in found if name.hit is not None]
    kin = {one for hit in hits for one in aliases.tails.kin(hit.alias.subjects, whole=hit.alias.kind in {"full", "bare"})}
    for tail in aliases.tails.find(text, [(name.start, name.end) for name in found], kin):
        alias = Alias(tail.words, "bare", tail.subjects, tail.printed)
        yield Name(tail.start, tail.end, text[tail.start : tail.end], Hit(tail.start, tail.end, alias))


_RIVAL = re.compile(
    r"\b(?:than|overtook|overtaken?|overtakes|passed|passes|behind|ahead of|beats?|trails?|versus|vs\.?|unlike|against|"
    r"above|below|short of|shy of|adrift of|nor|neither|face's|outpaced|outpaces|outranks|leads|(?:stars|forks|\d) of|"
    r"as (?:many|much|"
    r"often|large)(?: [a-z]+){0,2} as) (?:that of )?$",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"(?:\b(?:release|version|notes|stars|forks|gains?|likes|downloads|owner|authors?) (?:of|for)|\bby|\bthan|\bof|"
    r"\b(?:releases|versions|updates)\b[^.;:,]{0,30} for) $",
    re.IGNORECASE,
)
_BEFORE_WORD = re.compile(
    r"(?:\b(?:the|a|an|both|these|those|two|word|more|new|some|any|all|no|its|their|of|on|about|with|for|agent|coding|"
    r"and|or)|-)[ -]?$",
    re.IGNORECASE,
)


_ARTICLE = re.compile(
    r"(?:\b(?:the|a|an|both|these|those|two|word|more|new|some|any|all|no|its|their|agent|coding)|-)[ -]?$", re.IGNORECASE
)


_ACTS = re.compile(
    r"(?:'s? |,? (?:(?:[a-z]+ly|all but|just|even|never|soon|then|yet) )?(?:has|had|is|was|did|does|closes|now|still|"
    r"alone|also|again|with|rose|"
    r"fell|grew|went|came|comes|took|drew|led|won|lost|saw|put|puts|made|kept|held|stood|said|got|sits|sat|ran|beat|lay|sank|"
    r"shrank|spent|hit|set|became|began|brought|found|gave|up|down|ahead|behind|first|second|third|top|overtook|"
    r"[a-z]{2,}(?:ed|[^su]s))\b|,)",
    re.IGNORECASE,
)
"""What only a name does that opens a sentence: "Superpowers gained", "Stash calls itself"."""
_VERSIONED = re.compile(
    r"(?:'s?)? (?:both )?(?:v?\d+\.\d+(?:\.\d+|[ab]\d|rc\d)|v\d|releases?\b|versions?\b)|(?:'s?)? \(v?\d+\.\d+"
)
"""Reads "transformers v5.1": only a project has versions."""
_OWNS_FIGURE = re.compile(r"'s? \d{1,3}(?:,\d{3})+")
"""Reads "transformers' 33,517"."""
_FIGURE_OF = re.compile(r"\b[Tt]he \d[\d,.]*[km]? (?:of|for|by|at) $")
"""Reads "3.5 times the 184 of transformers"."""
_FIGURED = re.compile(r" \(?[+-]?\d|: (?:versions?|v?\d)")
"""Reads "Stars per fork: transformers 4.8, stash 12": a plain word in a row of names with figures."""
_AND_BEFORE = re.compile(
    r"(?P<figure>\d\)?(?: (?:stars|likes|downloads|forks|upvotes|percent|per cent))?)?,? (?:and|but|while) $"
)
_NTH = r"| (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)(?=\W*$|[,.;:])"
_ROW_FIGURE = re.compile(r"(?: has| had| with| at)? \(?[+-]?\d[\d,.]*(?!\w| [a-z])" + _NTH)
_LARGE = re.compile(r"(?: has| had| with| at)? \d{1,3}(?:,\d{3})+(?!\w| [a-z])" + _NTH)
"""Reads "openclaw 3,348 and warp 3,240": the last of a row, where "and" would make it any word."""
_CALLED = re.compile(
    r" (?:(?:pair|duo|releases?)(?= v?\d)|release notes|notes|changelog|repository|repo|library|project|team|"
    r"[Ss]pace|model|dataset)\b"
)
"""Reads "the transformers notes", "the skills repository"."""


_MANY = re.compile(r" [a-z]{3,}s\b(?! (?:a|an|the|its|their|it|in|on|at|to|up|out|by|for|from|with|more|no|\d))")


def _treated_as_name(text: str, hit: Hit) -> bool:  # noqa: PLR0911 - one return for each sign of a name
    """Whether a plain word that is also a name stands here as the name: with a capital, and not merely opening the sentence."""
    word = text[hit.start : hit.end]
    if "/" in word or _VERSIONED.match(text, hit.end) or _OWNS_FIGURE.match(text, hit.end):
        return True
    opening = not re.search(r"\w", text[: hit.start])
    if hit.alias.kind in {"bare", "full"} and not _BEFORE_WORD.search(text[: hit.start]) and _FIGURED.match(text, hit.end):
        return True
    ends = re.match(r"[.,;:)]|\W*$", text[hit.end :])
    if hit.alias.kind in {"bare", "full"} and ends and _FIGURE_OF.search(text[: hit.start]):
        return True
    row = _AND_BEFORE.search(text[: hit.start])
    if row and hit.alias.kind == "bare" and (_ROW_FIGURE if row["figure"] else _LARGE).match(text, hit.end):
        return True
    if hit.alias.kind == "bare" and _CALLED.match(text, hit.end) and re.search(r"\b[Tt]he $", text[: hit.start]):
        return True
    after = text[hit.end : hit.end + 24]
    acts = _ACTS.match(after)
    if hit.alias.kind in {"owner", "family", "value"} and (
        not word[:1].isupper() or (opening and "-" not in word and _MANY.match(after))
    ):
        return False  # "Small numbers at number eight"
    if (word[:1].isupper() and not opening) or (_RIVAL.search(text[: hit.start]) and hit.alias.kind == "bare"):
        return True
    led = re.sub(r"\b[Bb]oth $", "", text[: hit.start])  # "Both career-ops and caveman"
    if "-" in word and (opening or not word[:1].isupper()) and not _ARTICLE.search(led):
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
