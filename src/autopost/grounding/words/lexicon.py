"""Words the checker knows: proper names that need no fact, ordinary English, and the words that make a claim."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from autopost.grounding.words import phrases

WORD = re.compile(r"(?<![\w\ue000])[a-z]{3,}(?![\w\ue000])")
"""A word of a folded text that is no part of a name."""
# Platforms, sections and terms of the trade. They are the paper's own vocabulary, not claims.
PLATFORMS = phrases.words("platforms")

LABELS = {"language": "language", "licence": "license", "license": "license", "task": "pipeline_tag", "tag": "pipeline_tag",
          "sdk": "sdk"}  # fmt: skip
"""What a metric of words is called in a text."""
LICENCES = {
    "mit": "mit",
    "apache": "apache",
    "apache 2.0": "apache-2.0",
    "apache-2.0": "apache-2.0",
    "apache licence": "apache",
    "gpl": "gpl",
    "gpl 3.0": "gpl-3.0",
    "gpl-3.0": "gpl-3.0",
    "gplv3": "gpl-3.0",
    "agpl": "agpl",
    "agpl 3.0": "agpl-3.0",
    "agpl-3.0": "agpl-3.0",
    "agplv3": "agpl-3.0",
    "lgpl": "lgpl",
    "bsd": "bsd",
    "bsd 3-clause": "bsd-3-clause",
    "mpl": "mpl",
    "mpl 2.0": "mpl-2.0",
    "cc0": "cc0-1.0",
    "cc by 4.0": "cc-by-4.0",
    "cc by-sa 4.0": "cc-by-sa-4.0",
    "cc by-nc 4.0": "cc-by-nc-4.0",
    "cc by": "cc-by",
    "cc by-sa": "cc-by-sa",
    "cc by-nc": "cc-by-nc",
    "cc-by-4.0": "cc-by-4.0",
    "odc-by": "odc-by",
    "openrail": "openrail",
    "unlicense": "unlicense",
    "creative commons": "cc",
}
# Capitalised, or with signs inside, so that "go" and "c" in running text stay words.
LANGUAGES = phrases.words("languages")
AMBIGUOUS_LANGUAGES = frozenset({"Go", "C", "R", "Shell", "HTML", "CSS", "Assembly", "Swift", "Makefile", "Dockerfile", "Java"})

SUFFIXES = phrases.words("suffixes")


@cache
def _words() -> frozenset[str]:
    return frozenset((files("autopost.grounding.words") / "words.txt").read_text(encoding="utf-8").split())


@cache
def ordinary(word: str) -> bool:
    """Whether a lower-case word is plain English, in the list or as a regular form of one in the list."""
    known = _words()
    if word in known:
        return True
    for ending in (
        "'s",
        "s'",
        "es",
        "s",
        "d",
        "ed",
        "ing",
        "ly",
        "er",
        "ers",
        "est",
        "n't",
        "ness",
        "less",
        "ier",
        "iest",
        "ies",
        "ied",
    ):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word.removesuffix(ending)
            if {stem, f"{stem}e", f"{stem}y", stem[:-1] if stem[-1:] == stem[-2:-1] else stem} & known:
                return True
    parts = ("un", "re", "non", "over", "out", "under", "pre", "mis")
    return any(word.startswith(part) and len(word) > len(part) + 3 and ordinary(word.removeprefix(part)) for part in parts)


FILLER = phrases.pattern("filler")

TURNS = re.compile(
    r"\b(?:on top of|for short|responsible for|main language|(?:has|with) its code at|by (?:its|their) own account|"
    r"in (?:figures|numbers|return|turn|hand|brief|short|all|places|part|vain|the meantime|advance|"
    r"detail|"
    r"question|use)|"
    r"(?<=[\ue000bm] )parameters|(?<=penetration )test(?:s|ing|ers?)?|"
    r"an? choice (?=between\b|of\b)|(?<=ing )past(?=,|\W*$| (?:in|on|at)\b)|"
    r"by hand|at hand|to hand|hand in hand|deals? with|self-(?:hosted|made|styled|portrait|description|declared|"
    r"introduction|image|written)|for (?:owners|users|fans|readers|holders) of|"
    r"(?:keeps?|kept|leaves?|left) (?:[a-z]+ ){0,3}?(?:busy|open|alone)|the choice|(?:presents?|offers?|shows?) its wares)\b|"
    r"^\W*the veterans?$|"
    rf"\b(?:{phrases.either('pictures')})\b"
)
"""Turns of phrase whose words say nothing by themselves."""
