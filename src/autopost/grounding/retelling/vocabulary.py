"""The words ledgers are told in, in every form, and the signs by which a word says more than a ledger does."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.words import phrases
from autopost.grounding.words.lexicon import PLATFORMS
from autopost.grounding.words.stems import stems

FUNCTION = phrases.words("function_words")
_VOWELS = frozenset("aeiou")
# What is made of a verb or an adjective to name a quality, a state or a body of people; and what judges.
_QUALITY = re.compile(
    r"[a-z]{3,}(?:ity|ities|ness|ship|hood|dom|ism|ence|ance|tude)s?|[a-z]{4,}(?:ful|ous|able|ible|less|worthy)"
)


def forms(lemma: str) -> frozenset[str]:
    """A word with its regular endings; those that fit no rule come in the lists themselves."""
    last, stem = lemma[-1], lemma
    soft = last == "y" and lemma[-2] not in _VOWELS
    if last == "e":
        stem = lemma[:-1]
    elif soft:
        stem = f"{lemma[:-1]}i"
    elif last not in "aeiouwxy" and lemma[-2] in _VOWELS and lemma[-3:-2] not in _VOWELS:
        stem = lemma + last
    ends = (f"{lemma[:-1]}ies",) if soft else (f"{lemma}s", f"{lemma}es")
    made = {f"{root}{ending}" for root in {stem, lemma.removesuffix("e")} for ending in ("ed", "ing", "er", "ers", "est")}
    return frozenset({lemma, *ends, *made, f"{lemma}ing"})


@cache
def verbs() -> frozenset[str]:
    """What a subject does in a ledger, or in a paper that reads one."""
    return frozenset(form for entry in phrases.words("ledger_verbs") for word in entry.split() for form in forms(word)) | FUNCTION


@cache
def verbs_in_er() -> frozenset[str]:
    """Those of its verbs that end as one who does it does: "cover", "offer"; all others are of people and things: "mover"."""
    lemmas = (word for entry in phrases.words("ledger_verbs") for word in entry.split())
    return frozenset(f"{word}{ending}" for word in lemmas if word.endswith("er") for ending in ("", "s"))


@cache
def plain() -> frozenset[str]:
    """The words of any ledger, and those that say nothing by themselves."""
    named = (*phrases.words("ledger_words"), *phrases.words("generic_nouns"))
    return frozenset(form for word in named for form in forms(word)) | verbs() | PLATFORMS


@cache
def plain_stems() -> frozenset[str]:
    """The same, cut to their stems."""
    return stems(" ".join(plain())) | EMPTY


@cache
def _colourless() -> frozenset[str]:
    return frozenset((files("autopost.grounding.words") / "colourless.txt").read_text(encoding="utf-8").split())


@cache
def colourless(word: str) -> bool:
    """Whether a word only frames or rephrases what is told, and brings in no thing, deed or property by itself."""
    known = _colourless()
    if word in known:
        return True
    ending = next((end for end in ("ing", "ed", "es", "s", "d") if word.endswith(end) and len(word) > len(end) + 2), "")
    stem = word.removesuffix(ending)
    undoubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    return bool(ending) and not known.isdisjoint({stem, f"{stem}e", undoubled, f"{stem.removesuffix('i')}y"})


@cache
def people() -> frozenset[str]:
    """Those who give stars and make things."""
    return phrases.words("people")


@cache
def _foreign() -> frozenset[str]:
    return frozenset(form for word in phrases.words("foreign_words") for form in forms(word))


def foreign(word: str) -> bool:
    """Whether a word is of use, quality, feeling or the market."""
    return word in _foreign()


def judges(word: str) -> bool:
    """Reads "obscurity", "stardom", "delightful": an unknown word that names or judges a quality."""
    return word not in plain() and _QUALITY.fullmatch(word) is not None
