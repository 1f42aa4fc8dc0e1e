"""Names in small letters that nobody has: `pewdiepie-archdeacon`, "webml-community's webgpu-voice", "by northfield-ai"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher, get_close_matches

from autopost.grounding.mentions.tails import tokens
from autopost.grounding.rules.names.names import in_passage, no_name
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import SUFFIXES, ordinary
from autopost.grounding.words.stems import stems

_SMALL_WORD = re.compile(r"(?<![\w\ue000/.@-])[a-z][a-z\d]+(?:-[a-z\d]+)*(?![\w\ue000/@-])")


def lookalikes(view: View) -> Iterator[Verdict]:
    """A lower-case word that is no English and nearly somebody's name: `pewdiepie-archdeacon`, `privacy-folder`."""
    known = view.desk.aliases.printed
    for match in _SMALL_WORD.finditer(view.mentions.bare):
        word, words = match[0], tokens(match[0])
        english = all(ordinary(part) or len(part) < 4 for part in word.split("-"))
        if len(word) < 9 or (english and "-" not in word) or in_passage(view, word):
            continue
        close = get_close_matches(" ".join(words), known, n=1, cutoff=0.85)
        if close and (not english or ("-" in known[close[0]] and _one_word_other(words, close[0].split()))):
            yield no_name(match.span(), word, known[close[0]])


def _one_word_other(words: Sequence[str], name: Sequence[str]) -> bool:
    """Reads `privacy-folder`: two English words on a hyphen are a name where one of the two is that of a name so written."""
    other = [(word, own) for word, own in zip(words, name, strict=False) if word != own]
    return len(words) == len(name) > len(other) == 1 and stems(other[0][0]) != stems(other[0][1])


_INVENTED = re.compile(
    r"\b(?:under|by|from|of|for) (?:the )?(?:organi[sz]ation|account|publisher|house) (?:called |named )?(?P<name>[a-z][\w-]{3,})"
    r"(?=\W*$|[,;:.]| (?:and|with|has|on|in|at|which)\b)|"
    r"\b(?:releases?|versions?|stars|forks|downloads|likes) of (?P<whose>[a-z][a-z\d-]{4,})(?= (?:is|are|was|were|has|have|came|"
    r"dates?|rose|fell|stands?)\b)"
)
"""Reads "under the organisation northgatelab", "the newest release of quantaserve is"."""


def invented(view: View) -> Iterator[Verdict]:
    """A name in small letters that nobody knows."""
    for match in _INVENTED.finditer(view.mentions.bare):
        group = str(match.lastgroup)
        if not ordinary(match[group]):
            yield no_name(match.span(group), match[group])


_HIS = re.compile(r"'s? (?P<word>[a-z][a-z\d]+(?:-[a-z\d]+)*)(?![\w/@-])")
_BY_HOUSE = re.compile(r" (?:by|from) (?P<word>[a-z][a-z\d]+(?:-[a-z\d]+)+)(?![\w/@-])")
_ALONE = re.compile(r"[^\w\ue000]*$|,? (?:an?|is|was|has|had|gained|with|on|in|at|sits|stands|ranks|leads|holds|comes|takes)\b")
"""Reads "OpenAI's guard-lens, a model": no noun comes, of which the word would tell what it is."""
_ALIKE = 0.75
_IN_ROW = re.compile(
    r"\ue000,? and (?P<word>[a-z][a-z\d]{2,}(?:-[a-z\d]+)*)(?=\W*$| (?:each|all|both|have|are|were|gained|added|won|share)\b)"
)
_UNDER = re.compile(r"\bsubmitted under (?:the (?:organi[sz]ation |name )?)?(?P<word>[a-z][a-z\d]+(?:-[a-z\d]+)+)(?![\w/@-])")


def of_houses(view: View) -> Iterator[Verdict]:
    """Refuses "pewdiepie-archdaemon's odyssey" of what is called odysseus, and names on a hyphen that are no English."""
    for name in view.mentions.names:
        kind = name.hit.alias.kind if name.hit else ""
        told = (_HIS if kind == "owner" else _BY_HOUSE).match(view.mentions.bare, name.end) if kind else None
        word = told["word"] if told else ""
        if told is None or name.hit is None or in_passage(view, word):
            continue
        own = [] if kind != "owner" else [one.rpartition("/")[2].rpartition(":")[2] for one in name.hit.alias.subjects]
        near = next((one for one in own if SequenceMatcher(None, word, one.lower()).ratio() >= _ALIKE), "")
        if near and not (stems(word) & stems(near)):
            yield no_name(told.span("word"), word, near)
        elif "-" in word and _ALONE.match(view.mentions.bare, told.end("word")):
            yield no_name(told.span("word"), word)


def in_rows(view: View) -> Iterator[Verdict]:
    """Refuses "Google, Nvidia and brightforge", "submitted under spatial-minds-lab": where a name stands, and no English word."""
    for told in (*_IN_ROW.finditer(view.mentions.bare), *_UNDER.finditer(view.mentions.bare)):
        word = told["word"]
        if told.re is _IN_ROW and all(name.end != told.start() + 1 for name in view.mentions.names):
            continue  # "saved under 5.10.4, and apologise"
        if not (in_passage(view, word) or (ordinary(word) if "-" not in word else view.desk.aliases.exactly(tokens(word)))):
            yield no_name(told.span("word"), word)


_TAIL = re.compile(r"-(?P<tail>[a-z][a-z\d]+)(?![\w-])")


def of_families(view: View) -> Iterator[Verdict]:
    """Refuses "Ling-2.6-fast": a family with a number, run on by a word that none of its members has."""
    folded = view.mentions.folded
    for name in view.mentions.names:
        tail = _TAIL.match(folded.low, name.end)
        family = name.hit is not None and name.hit.alias.kind in {"family", "owner"} and any(map(str.isdigit, name.text))
        if tail is None or not family or tail["tail"] in SUFFIXES:
            continue
        whole = folded.text[name.start : tail.end()]
        if view.desk.aliases.exactly(tokens(whole)) is not None:
            continue
        yield no_name((name.start, tail.end()), whole, view.desk.aliases.nearest(whole))
