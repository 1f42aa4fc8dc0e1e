"""Fills of the families that speak of the trending list: its entries, the words in their names, and how places changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import permutations

from autopost.grounding.attaching.asof import taken_on
from autopost.printing import WEEKDAYS, ordinal
from benchmarks.frames.pool import COUNTS, ORDINALS, PAIR, Fill, Pool, Told

_WORDS = ("GGUF", "Qwen3.6", "gemma", "GLM-5.2", "Kimi", "MiniMax", "DeepSeek", "Coder", "Nemotron", "granite")
_STRANGERS = ("Llama", "Mistral", "Phi", "Falcon")
_UP = ("climbed", "rose", "moved up", "gained", "higher than", "improved", "stood {d} places lower")
_DOWN = ("fell", "slipped", "moved down", "lost", "lower than", "dropped")
_KEPT = ("kept", "where it was", "stays", "still")


def nth(n: int) -> str:
    """Reads "third", "21st"."""
    return ORDINALS[n - 1] if n <= len(ORDINALS) else ordinal(n)


def _on_the_list(pool: Pool, way: str) -> Iterator[Fill]:
    listed, size = pool.trending, len(pool.trending)
    for at in range(1, size - 7):
        n, entry, d = at + 1, listed[at], pool.rng.randint(2, 5)
        so: Told = {
            "e": pool.name(entry),
            "o": pool.account(entry),
            "x": pool.name(listed[at + 1]),
            "w": pool.name(listed[at - 1]),
        }
        so |= {"n": str(n), "k": nth(n), "K": nth(n).capitalize(), "b": str(size - n), "k2": nth(size - n + 1)}
        so |= {"y": pool.name(listed[at + d]), "d": COUNTS[d], "d1": COUNTS[d - 1], "t": str(n + 1), "u": str(n - 1)}
        other = n + pool.rng.choice((1, 2, 4))
        wrong = so | {"n": str(other), "k": nth(other), "K": nth(other).capitalize()}
        wrong |= {"b": str(size - other), "k2": nth(size - other + 1)}
        wrong |= {"x": pool.name(listed[at + 3]), "w": pool.name(listed[at + 4]), "d": COUNTS[d + 1], "d1": COUNTS[d]}
        wrong |= {"t": str(n - 1), "u": str(n + 1)}
        if "half" in way:
            there = at >= (size + 1) // 2 if "lower" in way else at < size // 2
            yield Fill(so if there else None, None if there else so)
        elif ("{u}" not in way and "{t}" not in way) or n > PAIR:
            yield Fill(so, wrong)


def _in_names(pool: Pool, way: str) -> Iterator[Fill]:
    names = [pool.name(entry) for entry in pool.trending]
    for word in _WORDS:
        having = [at for at, name in enumerate(names) if word.lower() in name.lower()]
        strange = [one for one in _STRANGERS if not any(one.lower() in name.lower() for name in names)]
        if not 1 < len(having) < len(ORDINALS) or not strange:
            continue
        so = {"w": word, "N": str(len(names)), "f": names[having[0]], "h": str(having[0] + 1), "z": pool.rng.choice(strange)}
        so |= {"c": COUNTS[len(having)], "C": COUNTS[len(having)].capitalize()}
        more = COUNTS[len(having) + 1]
        wrong = so | {"c": more, "C": more.capitalize()}
        wrong = so | {"f": names[having[1]]} if "{f}" in way else wrong
        yield Fill(so, so | {"z": word} if "{z}" in way else so | {"h": str(having[1] + 1)} if "{h}" in way else wrong)


def _past_another(pool: Pool, way: str) -> Iterator[Fill]:
    for kind in ("model", "dataset", "space"):
        before = {name: fact for name in pool.of_kind(kind, "rank") if (fact := pool.before(name)) is not None}
        for one, two in permutations(before, PAIR):
            now, then = ((pool.number(one, "rank") or 0) - (pool.number(two, "rank") or 0),
                         (before[one].number or 0) - (before[two].number or 0))  # fmt: skip
            told = {"A": pool.name(one), "B": pool.name(two), "pd": WEEKDAYS[taken_on(before[one]).weekday()]}
            passed = then < 0 < now if "behind it now" in way else then > 0 > now or ("changed" in way and then < 0 < now)
            yield Fill(told if passed else None, None if passed else told)


def _moved(pool: Pool, way: str) -> Iterator[Fill]:
    if "{B}" in way:
        yield from _past_another(pool, way)
        return
    up, down = any(word in way for word in _UP), any(word in way for word in _DOWN)
    for kind in ("model", "dataset", "space"):
        for name in pool.of_kind(kind, "rank"):
            fact = pool.before(name)
            if fact is None or fact.number is None:
                continue
            now, then = int(pool.number(name, "rank") or 0), int(fact.number)
            day = WEEKDAYS[taken_on(fact).weekday()]
            so = {
                "A": pool.name(name),
                "k": nth(then),
                "n": nth(now),
                "kn": str(then),
                "d": COUNTS[min(abs(now - then), 15)],
                "pd": day,
            }
            kept = any(word in way for word in _KEPT)
            if (
                (up and now >= then)
                or (down and now <= then)
                or (kept != (now == then))
                or ("{d}" in way and abs(now - then) < PAIR)
            ):
                continue
            wrong = {"k": nth(then + 2), "kn": str(then + 2), "d": COUNTS[min(abs(now - then), 15) + 1]}
            yield Fill(so, None if kept else so | wrong)


LISTS: dict[str, Callable[[Pool, str], Iterator[Fill]]] = {"on_the_list": _on_the_list, "in_names": _in_names, "moved": _moved}
