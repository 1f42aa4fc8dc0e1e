"""Plants exactly one error in a correct sentence: one small function a class, each gives the wrong text and the wrong span."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from autopost.facts import Ledger, Subject
from autopost.printing import WEEKDAYS

Edit = tuple[int, int, str]


@dataclass(frozen=True)
class Planted:
    """A wrong sentence; `spans` are the places that count as found (any of them)."""

    kind: str
    text: str
    spans: tuple[tuple[int, int], ...]

    @classmethod
    def marked(cls, kind: str, text: str) -> Planted:
        """A sentence written by hand, the wrong words of which stand `[[so]]`."""
        start, end = text.index("[["), text.index("]]") - 2
        return cls(kind, text.replace("[[", "").replace("]]", ""), ((start, end),))


Planter = Callable[[str, Ledger, random.Random], Iterator[Planted]]
_FIGURE = re.compile(r"(?<![\w.,@-])\d{1,3}(?:,\d{3})+(?![\w.]\d|\w)|(?<![\w.,@/-])\d{3}(?![\w,.-]\d|\w|%)")
_PERCENT = re.compile(r"\b\d+(?:\.\d+)?(?=%)")
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_MONTHS = "January|February|March|April|May|June"


def _put(kind: str, text: str, edit: Edit, *more: tuple[int, int]) -> Planted:
    start, end, new = edit
    shift = len(new) - (end - start)
    moved = tuple((a + shift, b + shift) if a >= end else (a, b) for a, b in more)
    return Planted(kind, text[:start] + new + text[end:], ((start, start + len(new)), *moved))


def _quoted(text: str, at: int) -> bool:
    return text[:at].count("“") > text[:at].count("”")


def value(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """Another figure of the same length."""
    for match in _FIGURE.finditer(text):
        if _quoted(text, match.start()):
            continue
        old = int(match[0].replace(",", ""))
        for new in (old + rng.choice((-1, 1)) * max(1, int(old * rng.uniform(0.07, 0.4))), _swapped(old)):
            # A figure that rounds the true one is right by the rounding rule, so it is no error.
            if abs(new - old) > 0.06 * old:
                yield _put("value", text, (*match.span(), f"{new:,}"))


def digit(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """One digit off, near the end."""
    for match in _FIGURE.finditer(text):
        old = int(match[0].replace(",", ""))
        new = old + rng.choice((-3, -2, 1, 2, 3))
        if (
            not _quoted(text, match.start())
            and new % 10
            and not re.search(r"(?:about|some|almost|nearly|over|than|under) $", text[: match.start()])
        ):
            yield _put("value", text, (*match.span(), f"{new:,}"))


def _swapped(number: int) -> int:
    digits = list(str(number))
    for n in range(len(digits) - 1):
        if digits[n] != digits[n + 1]:
            digits[n], digits[n + 1] = digits[n + 1], digits[n]
            break
    return int("".join(digits)) if digits[0] != "0" else number


def scale(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """Ten times as much, a tenth, thousand for million."""
    for match in _FIGURE.finditer(text):
        if not _quoted(text, match.start()):
            old = int(match[0].replace(",", ""))
            yield _put("scale", text, (*match.span(), f"{old * 10:,}"))
            yield _put("scale", text, (*match.span(), f"{old // 10:,}"))
            yield _put(
                "scale", text, (*match.span(), f"{match[0].split(',')[0]} million" if "," in match[0] else f"{match[0]} thousand")
            )
    for match in re.finditer(r"\bmillion\b", text):
        yield _put("scale", text, (*match.span(), "billion"))


def _subjects(text: str, ledger: Ledger) -> list[tuple[int, int, Subject]]:
    found: list[tuple[int, int, Subject]] = []
    for subject in ledger.subjects.values():
        if subject.kind in {"paper", "list", "owner"}:
            continue
        for name in (subject.name, subject.name.partition("/")[2]):
            match = re.search(rf"(?<![\w/-]){re.escape(name)}(?![\w-])", text)
            if match and name and not any(a <= match.start() < b for a, b, _ in found):
                found.append((*match.span(), subject))
                break
    return sorted(found, key=lambda item: item[0])


def subject(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """The sentence is put on another subject of the same kind."""
    spots = _subjects(text, ledger)
    figures = [match.span() for match in _FIGURE.finditer(text)]
    if len(spots) != 1 or not figures:
        return
    start, end, true = spots[0]
    others = [other for other in ledger.subjects.values() if other.kind == true.kind and other.id != true.id]
    for other in rng.sample(others, min(2, len(others))):
        name = other.name if "/" in text[start:end] or true.kind == "repository" else other.name.partition("/")[2]
        yield _put("subject", text, (start, end, name), *figures)


def swapped_values(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """Two subjects change places."""
    spots = _subjects(text, ledger)
    if len(spots) != 2 or re.search(r"\b(?:together|both|gap|same)\b", text, re.IGNORECASE):
        return
    (a, b, _), (c, d, _) = spots
    swapped = text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]
    yield Planted("order", swapped, ((0, len(swapped)),))


_METRICS = {"stars": "forks", "forks": "stars", "likes": "downloads", "downloads": "likes", "upvotes": "likes", "points": "likes"}


def metric(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """Downloads said of likes, stars of forks."""
    nouns = list(re.finditer(r"\b(" + "|".join(_METRICS) + r")\b", text))
    figures = list(_FIGURE.finditer(text))
    for noun in nouns:
        before = [figure for figure in figures if figure.end() <= noun.start() and noun.start() - figure.end() <= 2]
        if before:
            yield _put("metric", text, (*noun.span(), _METRICS[noun[0]]), before[-1].span())


def count(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """Another number of the ten."""
    for match in re.finditer(r"\b(" + "|".join(_COUNTS) + r")(?= of the | of the \d)", text, re.IGNORECASE):
        at = _COUNTS.index(match[0].lower())
        new = _COUNTS[at + 1 if at < 8 else at - 2]
        yield _put("count", text, (*match.span(), new.capitalize() if match[0][0].isupper() else new))


def share(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """Another percentage."""
    for match in _PERCENT.finditer(text):
        old = float(match[0])
        new = old * rng.choice((1.6, 2.3, 3.1)) + 1
        yield _put("share", text, (*match.span(), f"{new:.0f}" if old >= 10 else f"{new:.1f}"))
    for old_word, new_word in (("Half", "A quarter"), ("a fifth", "a third"), ("a sixth", "a third")):
        if old_word in text:
            at = text.index(old_word)
            yield _put("share", text, (at, at + len(old_word), new_word))


def rank(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """Another place."""
    for match in re.finditer(r"\b(" + "|".join(_ORDINALS) + r")\b(?! (?:glance|release))", text, re.IGNORECASE):
        at = _ORDINALS.index(match[0].lower())
        new = _ORDINALS[(at + rng.choice((1, 2, 3))) % 10]
        if not _quoted(text, match.start()):
            yield _put("rank", text, (*match.span(), new.capitalize() if match[0][0].isupper() else new))


_TURNED = {
    "gained": "lost",
    "rose": "fell",
    "grew": "shrank",
    "climbed": "dropped",
    "fell": "rose",
    "lost": "gained",
    "up": "down",
    "down": "up",
    "added": "lost",
    "rise": "fall",
    "fall": "rise",
}


def direction(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """Up for down."""
    for match in re.finditer(r"\b(" + "|".join(_TURNED) + r")\b", text):
        if not re.search(r"\bset $|\bstars $|\bset $|\bwas set $", text[: match.start()]) and not _quoted(text, match.start()):
            yield _put("direction", text, (*match.span(), _TURNED[match[0]]), (0, len(text)))


def comparison(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """More for fewer."""
    for match in re.finditer(r"\b(more|fewer|behind)(?= (?:\w+ )?than|,? than| [A-Z\w])", text):
        if re.search(r"\b(?:more|fewer) than \w*\d|more than (?:the|twice|half)|more software", text) or (
            match[0] == "behind" and not re.search(r"\d|\bthe leader", text)
        ):
            continue
        if re.match(r"(?:more|fewer)(?: \w+)? than [\w“]", text[match.start() :]):
            new = {"more": "fewer", "fewer": "more", "behind": "ahead of"}[match[0]]
            yield _put("direction", text, (*match.span(), new), (0, len(text)))


def ratio(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """Another multiple."""
    swaps = {
        "tripled": "quadrupled",
        "doubled": "tripled",
        "twice": "four times",
        "fifteen times": "fifty times",
        "four times": "nine times",
        "45 times": "54 times",
        "1.7 times": "2.7 times",
    }
    for old, new in swaps.items():
        if old in text:
            at = text.index(old)
            yield _put("ratio", text, (at, at + len(old), new))


_VERSION = re.compile(r"\bv\d+(?:\.\d+)+\w*")


def version(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """A release that never was."""
    for match in _VERSION.finditer(text):
        parts = re.split(r"(\d+)(?!.*\d)", match[0])
        yield _put("version", text, (*match.span(), f"{parts[0]}{int(parts[1]) + rng.choice((3, 4, 7))}"))
        major = re.sub(r"^v(\d+)", lambda m: f"v{int(m[1]) + 1}", match[0])
        yield _put("version", text, (*match.span(), major))


def newest(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """An older release called the newest."""
    if not re.search(r"\b(?:newest|latest)\b", text):
        return
    for match in _VERSION.finditer(text):
        fact = next((f for f in ledger.facts if f.metric == "newest_release" and f.value == match[0]), None)
        olds = [
            f
            for f in ledger.facts
            if fact and f.subject == fact.subject and f.metric.partition("@")[0] == "release" and f.value != match[0]
        ]
        for old in olds:
            yield _put("newest", text, (*match.span(), str(old.value)))


def date(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """Another day of the month."""
    for match in re.finditer(rf"\b(\d{{1,2}})(?= (?:{_MONTHS})\b)", text):
        new = (int(match[0]) + rng.choice((3, 4, 5, 8)) - 1) % 28 + 1
        yield _put("date", text, (*match.span(), str(new)))
    for match in re.finditer(rf"(?<=\d )({_MONTHS})\b", text):
        yield _put(
            "date", text, (*match.span(), rng.choice(["January", "February", "August"])), (match.start() - 3, match.start())
        )


def weekday(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """Another weekday."""
    for match in re.finditer("|".join(WEEKDAYS), text):
        for step in (2, 4):
            new = WEEKDAYS[(WEEKDAYS.index(match[0]) + step) % 7]
            yield _put("weekday", text, (*match.span(), new))


def window(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """Another span of time."""
    swaps = (
        ("seven days", "30 days"),
        ("seven days", "three months"),
        ("in a week", "in a year"),
        ("a week", "a month"),
        ("in a day", "in a month"),
        ("last 30 days", "last week"),
        ("the week", "the quarter"),
        ("last fortnight", "last year"),
    )
    for old, new in swaps:
        if old in text and not re.search(r"a week (?:ago|is|of|earlier|after)|than a week", text):
            at = text.index(old)
            yield _put("window", text, (at, at + len(old), new), *(m.span() for m in _FIGURE.finditer(text)))


_INVENTED = (
    "Aurora-9B-Instruct",
    "Mistral-Ultra",
    "lumina-labs/torchkit",
    "OpenSparrow",
    "Falconet",
    "nova-kernel/nova",
    "Claudette 5",
    "HyperGPT",
)


def invented(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """A name that exists nowhere."""
    spots = _subjects(text, ledger)
    for start, end, _ in spots[:1]:
        yield _put("invented name", text, (start, end, rng.choice(_INVENTED)))
    if text.endswith(".") and "“" not in text:
        person = rng.choice(["Elena Marquez of Stanford", "the Berlin start-up Querent", "Anthropic", "Sam Altman"])
        extra = f", says {person}."
        yield Planted("invented name", text[:-1] + extra, ((len(text) - 1, len(text) - 1 + len(extra)),))


def near(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """A name one sign off."""
    for start, end, _ in _subjects(text, ledger):
        name = text[start:end]
        digits = list(re.finditer(r"\d", name))
        if digits:
            at = rng.choice(digits)
            yield _put("near name", text, (start, end, name[: at.start()] + str((int(at[0]) + 1) % 10) + name[at.end() :]))
        yield _put("near name", text, (start, end, name + rng.choice(["-Pro", "-v2", "-Max", "-Lite"])))


def _words(text: str) -> list[re.Match[str]]:
    return list(re.finditer(r"“([^”]+)”", text))


def title(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """A title with a word changed."""
    titles = {subject.name for subject in ledger.subjects.values() if subject.kind == "paper"}
    yield from _altered("title", text, [match for match in _words(text) if match[1] in titles], rng)


def quotation(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """A quotation with a word changed."""
    titles = {subject.name for subject in ledger.subjects.values() if subject.kind == "paper"}
    yield from _altered("quotation", text, [match for match in _words(text) if match[1] not in titles], rng)


def _altered(kind: str, text: str, quotes: list[re.Match[str]], rng: random.Random) -> Iterator[Planted]:
    for match in quotes:
        words = match[1].split(" ")
        if len(words) < 3:
            continue
        for at in rng.sample(range(len(words)), min(2, len(words))):
            changed = [*words]
            changed[at] = rng.choice(["Robust", "general", "with", "scalable", "autonomous"])
            yield _put(kind, text, (match.start(), match.end(), f"“{' '.join(changed)}”"))
        yield _put(kind, text, (match.start(), match.end(), f"“{' '.join(words[1:2] + words[:1] + words[2:])}”"))


def link(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """A link that no fact has, or another's."""
    spots = _subjects(text, ledger)
    for _, end, true in spots[:1]:
        made = rng.choice(
            [
                true.url + "-pro",
                true.url.replace("huggingface.co", "huggingface.io").replace("github.com", "github.dev"),
                f"https://example.org/{true.name}",
            ]
        )
        yield _put("link", text, (end, end, f" ({made})"))
        other = next((s for s in ledger.subjects.values() if s.kind == true.kind and s.id != true.id and s.url != true.url), None)
        if other:
            yield _put("link", text, (end, end, f" ({other.url})"))


def _tail(kind: str, tails: tuple[str, ...]) -> Planter:
    def planter(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
        if not text.endswith(".") or not (_subjects(text, ledger) and _FIGURE.search(text)):
            return
        extra = rng.choice(tails)
        yield Planted(kind, text[:-1] + extra, ((len(text) - 1, len(text) - 1 + len(extra)),))

    return planter


trend = _tail(
    "trend",
    (
        ", and interest keeps growing.",
        ", as demand accelerates.",
        ", and it is becoming more popular by the day.",
        ", continuing to gain momentum.",
        ", a sign of steadily rising adoption.",
        ", part of a wave of similar projects.",
        ", for the third straight week.",
        ", and it will soon pass the next mark.",
    ),
)
history = _tail(
    "history",
    (
        ", for the first time since its 2019 launch.",
        ", a record for the project.",
        ", years after it was founded.",
        ", regaining the place it held in 2024.",
        ", as it has for months.",
        ", having started as a weekend project.",
        ", its best week in the past decade.",
        ", after a long-running decline.",
    ),
)
cause = _tail(
    "cause",
    (
        " because developers prefer it.",
        ", thanks to a viral post.",
        ", driven by demand from start-ups.",
        " after its release drew wide praise.",
        ", a result of its generous licence.",
        " due to its low price.",
        ", fuelled by word of mouth.",
        ", which prompted many users to switch.",
    ),
)
capability = _tail(
    "capability",
    (
        ", and it outperforms every rival.",
        ", and it is faster than its competitors.",
        ", with state-of-the-art accuracy.",
        ", and it is production-ready.",
        ", and it runs on any laptop.",
        ", and it can write whole programs.",
        ", making it the most capable of its kind.",
        ", and it is more reliable than others.",
    ),
)


def absence(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """Something said not to be there that is."""
    for match in re.finditer(r"\b\d[\d,]* (stars|forks|likes|downloads|upvotes)\b", text):
        number = int(match[0].split()[0].replace(",", ""))
        if number and re.search(r"\b(?:has|have|with|and|against|gained) $", text[: match.start()]):
            yield _put("absence", text, (*match.span(), rng.choice(["no ", "not a single "]) + match[1]))


def negation(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """The opposite of what is so."""
    for old, new in (
        ("gained", "did not gain"),
        ("has", "does not have"),
        ("ranks", "does not rank"),
        ("is second", "is not second"),
        ("released", "never released"),
        ("was published", "was not published"),
        ("is written", "is not written"),
    ):
        match = re.search(rf"\b{old}\b(?! been|n't| the most| passed| released)", text)
        if match and not _quoted(text, match.start()):
            yield _put("negation", text, (*match.span(), new))


def stale(text: str, ledger: Ledger, rng: random.Random) -> Iterator[Planted]:
    """An earlier value said to be today's."""
    for start, end, true in _subjects(text, ledger)[:1]:
        for fact in ledger.facts:
            if fact.subject.id == true.id and "@" in fact.id and fact.number is not None and fact.unit:
                shown = f"{int(fact.number):,}"
                wrong = f"{text[start:end]} now has {shown} {fact.unit}."
                yield Planted("time", wrong, ((0, len(wrong)),))


PLANTERS: tuple[Planter, ...] = (
    value,
    digit,
    scale,
    subject,
    swapped_values,
    metric,
    count,
    share,
    rank,
    direction,
    comparison,
    ratio,
    version,
    newest,
    date,
    weekday,
    window,
    invented,
    near,
    title,
    quotation,
    link,
    trend,
    history,
    cause,
    capability,
    absence,
    negation,
    stale,
)
