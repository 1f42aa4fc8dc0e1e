"""Every name a ledger knows, by its normalised words: exact match only, longest first.

A name matches whatever stands between its words (space, hyphen, slash), so `Kimi K2.7 Code` is `moonshotai/Kimi-K2.7-Code`;
nothing is matched by likeness, which may only suggest a repair.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from autopost.facts import OWNED, Fact, Ledger, Subject
from autopost.grounding.mentions.coined import coined
from autopost.grounding.mentions.tails import TOKEN, Tails, tokens
from autopost.grounding.words.lexicon import PLATFORMS, ordinary

AliasKind = Literal["full", "bare", "title", "family", "owner", "value", "list"]
_NAME_GAP = re.compile(r"[ \u00a0\-_/:.]{1,2}")
_TITLE_GAP = re.compile(r"[\s\-_/:.,;()&+–'\"?!]{1,3}")
_CAMEL = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_OWNER_TAIL = re.compile(r"(?:[-_]?(?:ai|org|labs?|project|inc|hq|hf|io|team|official|research|community))$", re.IGNORECASE)
_IDS = {"base_model", "organization", "code_repository", "owner", "authors", "models"}


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to write a name: whom it may mean, and the fact whose value it is where it is no subject."""

    words: tuple[str, ...]
    kind: AliasKind
    subjects: tuple[str, ...]
    printed: str
    facts: tuple[str, ...] = ()
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """An alias found in a folded text."""

    start: int
    end: int
    alias: Alias


class Aliases:
    """All aliases of one ledger."""

    def __init__(self, ledger: Ledger) -> None:
        grouped: dict[tuple[str, ...], dict[str, Alias]] = defaultdict(dict)
        self.printed: dict[str, str] = {}
        self.tails = Tails(ledger.subjects.values())
        self._whole: dict[str, str] = {}
        self.titles = tuple((tokens(one.name), one.id) for one in ledger.subjects.values() if one.kind == "paper")
        self.versions = frozenset(str(f.value).removeprefix("v") for f in ledger.facts if f.metric in {"release", "prerelease"})
        for alias in self._all(ledger):
            if not alias.words:
                continue
            same = grouped[alias.words].get(alias.kind)
            merged = alias if same is None else _merged(same, alias)
            grouped[alias.words][alias.kind] = merged
        order: tuple[AliasKind, ...] = ("full", "bare", "title", "owner", "list", "value", "family")
        self._by_first: dict[str, list[Alias]] = defaultdict(list)
        for words, kinds in grouped.items():
            best = min(kinds.values(), key=lambda alias: order.index(alias.kind))
            facts = tuple(dict.fromkeys(tag for alias in kinds.values() for tag in alias.facts))
            self._by_first[words[0]].append(Alias(words, best.kind, best.subjects, best.printed, facts, best.weak))
            self.printed.setdefault(" ".join(words), best.printed)
            if best.kind in {"full", "bare", "title"}:
                self._whole[" ".join(words)] = best.printed
        for found in self._by_first.values():
            found.sort(key=lambda alias: -len(alias.words))

    def _all(self, ledger: Ledger) -> Iterator[Alias]:
        for subject in ledger.subjects.values():
            yield from _of_subject(subject)
        yield from _short_repositories(ledger.subjects.values())
        yield from _endings(ledger.subjects.values())
        yield from _families(ledger.subjects.values())
        yield from _owners(ledger.subjects.values())
        for fact in ledger.facts:
            yield from _of_value(fact)
            yield from _of_code(fact)
            if fact.metric == "first_author":
                yield Alias(tokens(str(fact.value)), "bare", (fact.subject.id,), str(fact.value), (fact.tag,))

        for name, subject_id in coined(ledger.facts):
            yield Alias(tokens(name), "bare", (subject_id,), name)

    def find(self, text: str, blocked: list[bool] | None = None) -> Iterator[Hit]:
        """Names in a folded text, left to right, longest first at each place."""
        spans = [match.span() for match in TOKEN.finditer(text)]
        words = [text[start:end].lower() for start, end in spans]
        n = 0
        while n < len(words):
            # "Osmani's agent-skills": no S-Agent.
            possessive = words[n] == "s" and text.startswith("'", spans[n][0] - 1) and spans[n][0] > 0
            hit = None if possessive or (blocked and blocked[spans[n][0]]) else self._at(n, words, spans, text)
            if hit is None:
                n += 1
                continue
            yield hit
            n += len(hit.alias.words)

    def _at(self, n: int, words: list[str], spans: list[tuple[int, int]], text: str) -> Hit | None:
        candidates = [*self._by_first.get(words[n], ())]
        if words[n].endswith("s") and len(words[n]) > 3 and not _SHORT_FORMS.fullmatch(text, *spans[n]):
            candidates += [alias for alias in self._by_first.get(words[n][:-1], ()) if len(alias.words) == 1 and not alias.weak]
        for alias in candidates:
            size = len(alias.words)
            if n + size > len(words) or tuple(words[n + 1 : n + size]) != alias.words[1:]:
                continue
            gap = _TITLE_GAP if alias.kind == "title" else _NAME_GAP
            if alias.kind != "title" and any(text.startswith(": ", spans[k][1]) for k in range(n, n + size - 1)):
                continue  # "Two of the three are from nvidia: Nemotron-Personas-Korea is first"
            if all(gap.fullmatch(text, spans[k][1], spans[k + 1][0]) for k in range(n, n + size - 1)):
                return Hit(spans[n][0], spans[n + size - 1][1], alias)
        return None

    def exactly(self, words: tuple[str, ...]) -> Alias | None:
        """The name that is made up of these words, if there is one."""
        return next((alias for alias in self._by_first.get(words[0], ()) if alias.words == words), None) if words else None

    def nearest(self, text: str) -> str | None:
        """The known name most like this one, for a suggested repair."""
        words = " ".join(tokens(text))
        for names in (self._whole, self.printed):
            found = get_close_matches(words, names, n=1, cutoff=0.72)
            if found:
                return names[found[0]]
        return None


_SHORT_FORMS = re.compile(r"[A-Z]{2,}s")
"""Reads "LLMs": a short form of the trade, and none of the project `llm`."""


def _merged(a: Alias, b: Alias) -> Alias:
    subjects = tuple(dict.fromkeys((*a.subjects, *b.subjects)))
    return Alias(a.words, a.kind, subjects, a.printed, tuple(dict.fromkeys((*a.facts, *b.facts))), a.weak and b.weak)


def _of_subject(subject: Subject) -> Iterator[Alias]:
    if subject.kind == "paper":
        yield Alias(tokens(subject.name), "title", (subject.id,), subject.name)
        for short in _short_titles(subject.name):
            yield Alias(tokens(short), "bare", (subject.id,), short, weak=_wordy(short))
        return
    kind: AliasKind = "list" if subject.kind == "list" else "owner" if subject.kind == "owner" else "full"
    yield Alias(tokens(subject.name), kind, (subject.id,), subject.name)
    if subject.kind in OWNED and "/" in subject.name:
        bare = subject.name.partition("/")[2]
        yield Alias(
            tokens(bare), "bare", (subject.id,), bare if subject.kind != "repository" else subject.name, weak=_wordy(bare)
        )


_JOINS = re.compile(r" (?:for|via|with|in|of|by|through|from|on|using|toward|towards|as|to|beyond|under|without) ")


_VERSIONED = re.compile(r"(\w*[A-Z]\w*[A-Z-][\w-]*) v?\d+(?:\.\d+)*")
_COINED = re.compile(r"[A-Z][a-z]+[A-Z]\w*(?=-)")


def _short_titles(title: str) -> Iterator[str]:
    """A title as readers shorten it: what stands before the colon, or before the first preposition if that is a name."""
    head, colon, _ = title.partition(":")
    if colon:
        yield head
        if (plain := _VERSIONED.fullmatch(head)) is not None:
            yield plain[1]  # "DreamX-World" of "DreamX-World 1.0: ..."
        coined = _COINED.match(head)
        if coined:
            yield coined[0]  # "JoyAI" of "JoyAI-VL-Interaction: ..."
        return
    lead = _JOINS.split(title)[0]
    words = lead.split()
    if lead != title and 2 <= len(words) <= 5 and _headed(words):
        yield lead


def _headed(words: list[str]) -> bool:
    """Whether words are those of a heading: "Synthetic Computers at Scale"."""
    return words[0][:1].isupper() and words[-1][:1].isupper() and all(w[:1].isupper() or w in _SMALL_IN_TITLES for w in words)


_SMALL_IN_TITLES = frozenset({"at", "the", "a", "an", "and", "or", "on", "not", "is"})


def _wordy(name: str) -> bool:
    """A name made of plain lower-case words is only a name where the text treats it as one."""
    return all(word.isalpha() and ordinary(word.lower()) for word in re.split(r"[-_. ]", name)) and not re.search(
        r"[A-Z].*[A-Z]", name
    )


_WHAT_IT_IS = frozenset(
    {"agent", "agents", "skills", "app", "ui", "tool", "tools", "kit", "studio", "bot", "server", "cli", "sdk"}
)
_LONG = 5


def _short_repositories(subjects: Iterable[Subject]) -> Iterator[Alias]:
    """`Hermes` of hermes-agent: a word that begins no other name, where what follows only says what the thing is."""
    names = {subject.id: tokens(subject.name.rpartition("/")[2]) for subject in subjects}
    heads = Counter(words[0] for words in names.values() if words)
    for subject in subjects:
        words = names[subject.id]
        alone = subject.kind == "repository" and len(words) == len("AB") and words[1] in _WHAT_IT_IS and heads[words[0]] == 1
        if alone and len(words[0]) >= _LONG and not ordinary(words[0]):
            yield Alias(words[:1], "bare", (subject.id,), subject.name, weak=True)


_NUMBERED = re.compile(r"[A-Za-z]\d[\d.]*")


def _endings(subjects: Iterable[Subject]) -> Iterator[Alias]:
    """`V4-Pro` of DeepSeek-V4-Pro: what follows the name of its line, from the version on, where no other name ends so."""
    models = [subject for subject in subjects if subject.kind == "model"]
    names = {one.id: one.name.rpartition("/")[2] for one in models}
    told = {name: bare.partition("-")[2] for name, bare in names.items()}
    ends = Counter(bare.lower().partition("-")[2] for bare in {*names.values()})
    for subject in models:
        end = told[subject.id]
        version, dash, _ = end.partition("-")
        if dash and _NUMBERED.fullmatch(version) and ends[end.lower()] == 1:
            yield Alias(tokens(end), "bare", (subject.id,), end)


_LINE = re.compile(r"[A-Za-z]{3,}(?=\d)")


def _families(subjects: Iterable[Subject]) -> Iterator[Alias]:
    """`MiMo` for MiMo-V2.5-Pro and MiMo-V2.5: the leading words of model names, without the version."""
    for subject in subjects:
        if subject.kind not in {"model", "dataset", "space"}:
            continue
        bare = subject.name.rpartition("/")[2]
        words = list(TOKEN.finditer(bare))
        line = _LINE.match(bare)
        if line and subject.kind == "space" and not ordinary(line[0].lower()):
            yield Alias(tokens(line[0]), "family", (subject.id,), line[0])  # "Wan" of wan2-2-preview
        for n in range(1, len(words)):
            if len(words[0][0]) >= 3:
                name = bare[: words[n - 1].end()]
                weak = ordinary(name.lower())
                yield Alias(tokens(name), "family", (subject.id,), name, weak=weak)


def _owners(subjects: Iterable[Subject]) -> Iterator[Alias]:
    for subject in subjects:
        owner = subject.owner or (subject.name if subject.kind == "owner" else "")
        if not owner:
            continue
        for name in _owner_names(owner):
            weak = ordinary(name.lower()) or name.lower() in PLATFORMS
            yield Alias(tokens(name), "owner", (subject.id,), owner, weak=weak and name != owner)


def _owner_names(owner: str) -> Iterator[str]:
    yield owner
    short = _OWNER_TAIL.sub("", owner)
    for name in dict.fromkeys((owner, short)):
        if len(name) < 3:
            continue
        yield name
        lead = re.match(r"[A-Za-z\d]{3,}(?=[-_])", name)
        if lead and not ordinary(lead[0].lower()):
            # A house that puts its own name before that of a line: `ibm-granite` is IBM's.
            yield lead[0]
        parts = _CAMEL.findall(name)
        if len(parts) > 1 and "".join(parts) == name:
            yield " ".join(parts)
            for n in range(1, len(parts)):
                if len("".join(parts[:n])) >= 5:
                    yield "".join(parts[:n])


def _of_code(fact: Fact) -> Iterator[Alias]:
    """A paper is also called by the name of its code."""
    owner, _, bare = str(fact.value).partition("/")
    if fact.metric == "code_repository" and owner and bare and not ordinary(bare.lower()):
        yield Alias(tokens(bare), "bare", (fact.subject.id,), str(fact.value), (fact.tag,), weak=_wordy(bare))


def _of_value(fact: Fact) -> Iterator[Alias]:
    """Values that are names themselves: base models, organisations, entries of a list."""
    metric = fact.metric.partition("@")[0]
    values = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    if metric not in _IDS and not isinstance(fact.value, tuple):
        return
    for value in values:
        if not isinstance(value, str) or not value.strip() or len(value) > 200:
            continue
        if metric == "organization":
            for short in _owner_names(value):
                yield Alias(
                    tokens(short),
                    "owner",
                    (fact.subject.id,),
                    value,
                    (fact.tag,),
                    weak=ordinary(short.lower()) and short != value,
                )
            continue
        name = value.split(":", 2)[2] if re.match(r"(?:hf|gh):\w+:", value) else value
        yield Alias(tokens(name), "value", (), name, (fact.tag,))
        if "/" in name:
            yield from _of_entry(fact.tag, name)


def _of_entry(tag: str, name: str) -> Iterator[Alias]:
    """An entry of a list by what follows its account, by the account, by the end of its name and by its line."""
    owner, _, bare = name.partition("/")
    yield Alias(tokens(bare), "value", (), bare, (tag,), weak=_wordy(bare))
    end = bare.partition("-")[2]
    if "-" in end and _NUMBERED.fullmatch(end.partition("-")[0]):
        yield Alias(tokens(end), "value", (), bare, (tag,))  # "DeepSeek's V4-Pro"
    for short in _owner_names(owner):
        yield Alias(tokens(short), "value", (), owner, (tag,), weak=ordinary(short.lower()))
    words = list(TOKEN.finditer(bare))
    for n in range(1, len(words)):
        if len(words[0][0]) >= 3:
            family = bare[: words[n - 1].end()]
            yield Alias(tokens(family), "family", (), family, (tag,), weak=ordinary(family.lower()))
