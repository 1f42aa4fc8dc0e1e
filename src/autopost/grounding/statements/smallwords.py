"""A sentence about one of some as letters and small words: "of S A is highest at P", whatever the order of its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.statements.lettered import COUNT, NAME, Lettered, lettered
from autopost.grounding.statements.somekind import Some, some_kind
from autopost.grounding.typed import typed
from autopost.grounding.view import View

_THING = re.compile(rf"(?P<name>{NAME})|(?P<count>{COUNT})|{NOUN.pattern}")
_TAKES_UP = re.compile(r"\W*(?:it|(?P<that>that|this)|the (?:model|repository|project))(?= +(?:is|was|ranks|stands|comes|has)\b)")
_SIZE_FIRST = re.compile(r"^(?:the )?S (?:(?:come|amount|add up) to |are |total )?[PC](?= )")
"""Reads "Models with GGUF in their name number nine"."""
_SIZE_LATER = re.compile(
    r"(?<=S )(?:of|among|out of) (?:the )?C(?= )|(?<=S )(?:which|that) [PC](?= in (?:all|total)\b|$)|"
    r"\b(?:of which )?there are C(?: of (?:them|these|those)| in (?:all|total)| such (?:models|repositories)|$)|"
    r"(?<=highest )of C(?= |$)|(?<=best )of C(?= |$)"
)
LETTERS_OF_NUMBERS = re.compile(r"\b[PC]\b")
_LONGEST, _SEVERAL = 400, 2
_SMALL = """
    a an the is are was were be of in on at to with by for from and that which who it its their there them these those this
    as here place places placed spot position rank ranks ranked ranking positioned list trending hugging face hub model models
    repository repositories come comes coming stand stands standing sit sits take takes hold holds has have having
    count counts total tally number figure measure measured counted when where whose belongs belong go goes also now today
    currently include includes contain contains show shows listed found can be among s entry entries terms sorted ordered
    order mark score one held all altogether being exist exists appear appears present moment consist consists
    so far record feature features field
"""
SMALL = frozenset(_SMALL.split())
"""Words that claim nothing where all else is read."""


@dataclass(frozen=True)
class OneOfSome:
    """A sentence in such letters: A for the one, S for the set, P for a place, C for another number, M for a measure.

    Where it speaks of nobody, there is no name.
    """

    text: str
    name: str
    some: Some
    size: int | None
    numbers: tuple[Number, ...]
    measure: str

    @property
    def as_many(self) -> bool:
        """Whether the set has as many members as the sentence says."""
        return self.size in {None, len(self.some.names)}


@each_once
def ones_of_some(view: View) -> Iterator[OneOfSome]:
    """Every way to read the sentence so, where it speaks of one alone, or of none, and measures one thing."""
    row = lettered(view)
    if len(row.text) <= _LONGEST:
        row = _by_names(row)
        kinds = [some for some in some_kind(row) if some.names]
        before = [] if kinds or len(row.met) < _SEVERAL else [Some(row.met, 0, 0, apart=True, before=True)]
        for some in (*kinds, *before):
            yield from _in_letters(row, some)


def _in_letters(row: Lettered, some: Some) -> Iterator[OneOfSome]:
    before = _letters(row, row.text[: some.start])
    behind = _letters(row, " " * some.end + row.text[some.end :])
    names = {**before.names, **behind.names}
    if not names:
        before, names = _taken_up(row, before)
    measures = before.measures | behind.measures
    if len({*names.values()}) > 1 or len(measures) > 1:
        return
    some_others = "the others of S" if some.others else "S"
    text = _plain(f"{before.text} {some_others} {behind.text}").replace("list names S", "list has S")
    numbers, size = [*before.numbers, *behind.numbers], some.size
    if size is None and (told := _SIZE_FIRST.search(text) or _SIZE_LATER.search(text)):
        n = len(LETTERS_OF_NUMBERS.findall(text[: told.end()])) - 1
        size, text = int(numbers.pop(n).value), text[: told.start()] + ("S" if "S" in told[0] else "") + text[told.end() :]
    name = next(iter(names.values()), "")
    if not name or row.view.desk.kind(name) == row.view.desk.kind(some.names[0]):
        yield OneOfSome(text, name, some, size, tuple(numbers), next(iter(measures), ""))


@dataclass(frozen=True)
class _Letters:
    """A stretch of the sentence in letters, and what they stand for."""

    text: str
    names: dict[int, str]
    numbers: tuple[Number, ...]
    measures: frozenset[str]


def _letters(row: Lettered, text: str) -> _Letters:
    names: dict[int, str] = {}
    numbers: list[Number] = []
    measures: set[str] = set()

    def letter(match: re.Match[str]) -> str:
        if match["name"]:
            names[match.start()] = row.typed.names[match.start()]
            return " A "
        if match["count"]:
            words, number = row.low(*match.span()), row.typed.counts.get(match.start())
            if words == "one" or text.endswith(" no ", 0, match.start()):
                return f" {words} "
            if number is None or number.total:
                return " part "  # "one of the ten", or what of it a set left over
            numbers.append(number)
            return " P " if number.form == "ordinal" else " C "
        measures.add(match.lastgroup or "")
        return " M "

    return _Letters(_THING.sub(letter, text), names, tuple(numbers), frozenset(measures))


def _by_names(row: Lettered) -> Lettered:
    """The row with the words of roles and pronouns: nobody is named by "the top model" or "it" but where no one else is."""
    told, text, names = typed(row.view).text, list(row.text), dict(row.typed.names)
    for ref in row.view.referents:
        if ref.kind in {"role", "pronoun"}:
            words = zip(told[ref.start : ref.end], row.view.low[ref.start : ref.end], strict=True)
            text[ref.start : ref.end] = (low if re.match(NAME, letter) else letter for letter, low in words)
            names = {at: name for at, name in names.items() if not ref.start <= at < ref.end}
    whole = "".join(text)
    return replace(row, text=whole, typed=replace(row.typed, text=whole, names=names), met=row.met)


def _taken_up(row: Lettered, before: _Letters) -> tuple[_Letters, dict[int, str]]:
    """Whom "it" means that begins the sentence, or "that", which is what the sentence before measured."""
    view, begun = row.view, _TAKES_UP.match(before.text)
    if begun is None:
        return before, {}
    at = len(row.text) - len(row.text.lstrip(" \"'"))
    meant = lettered(view).typed.names
    told = {meant[at]} if at in meant else {*view.carried}
    measures = before.measures
    if begun["that"] and not measures:
        measures = frozenset(match.lastgroup or "" for match in NOUN.finditer(view.low_before))
    text = " A " + before.text[begun.end() :] + (" M" if measures != before.measures else "")
    return (replace(before, text=text, measures=measures), {0: told.pop()}) if len(told) == 1 else (before, {})


def _plain(text: str) -> str:
    """The letters and words alone, without stops and hyphens."""
    return " ".join(re.sub(r"[^\w\ue000-\uf8ff]+", " ", text.replace("'s", " s")).split())
