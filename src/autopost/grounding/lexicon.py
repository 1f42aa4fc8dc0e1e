"""Words the checker knows: proper names that need no fact, ordinary English, and the words that make a claim."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

# Platforms, sections and terms of the trade. They are the paper's own vocabulary, not claims.
PLATFORMS = frozenset(
    """hugging face|hugging face hub|the hub|hub|hf|github|arxiv|daily papers|hugging face daily papers|space|spaces|trending|
    telegram|the ai morning post|ai morning post|ai|llm|llms|api|apis|sdk|cli|gui|ui|ide|ides|gpu|gpus|cpu|cpus|ml|nlp|ocr|tts|asr|
    vlm|vlms|rag|mcp|moe|lora|gguf|json|html|css|pdf|pdfs|url|urls|http|https|sql|xml|yaml|csv|id|ids|os|pc|ram|vram|readme|faq|ok|tv|
    rss|q&a|it|us|uk|eu|un|ceo|cto|english|chinese|french|german|spanish|japanese|korean|portuguese|arabic|hindi|russian|italian|
    european|american|transformer|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|
    july|august|september|october|november|december|utc|gmt|i|i'm|i'd|i've|i'll|hn|rl|sft|rlhf|dpo|gan|cnn|rnn|bert|web|internet|
    unix|linux|windows|macos|android|ios|dna|rna|3d|2d|4k|am|pm|a/b|open source|mr|ms|mrs|dr|vs|no|deep dive|movers|weekend reading|
    motion|editor|editors|christmas|easter|earth|turing|bayesian|markov|gaussian|vla|vlas|lm|lms|vqa|api's|ai's""".replace("\n", "").split("|")
) | {"s"}  # fmt: skip
PLATFORMS = frozenset(word.strip() for word in PLATFORMS)

LICENCES = {
    "mit": "mit", "apache": "apache", "apache 2.0": "apache-2.0", "apache-2.0": "apache-2.0", "apache licence": "apache", "gpl": "gpl",
    "gpl 3.0": "gpl-3.0", "gpl-3.0": "gpl-3.0", "gplv3": "gpl-3.0", "agpl": "agpl", "agpl 3.0": "agpl-3.0", "agpl-3.0": "agpl-3.0",
    "agplv3": "agpl-3.0", "lgpl": "lgpl", "bsd": "bsd", "bsd 3-clause": "bsd-3-clause", "mpl": "mpl", "mpl 2.0": "mpl-2.0", "cc0": "cc0-1.0",
    "cc by 4.0": "cc-by-4.0", "cc by-sa 4.0": "cc-by-sa-4.0", "cc by-nc 4.0": "cc-by-nc-4.0", "cc by": "cc-by", "cc by-sa": "cc-by-sa",
    "cc by-nc": "cc-by-nc", "cc-by-4.0": "cc-by-4.0", "odc-by": "odc-by", "openrail": "openrail", "unlicense": "unlicense",
    "creative commons": "cc",
}  # fmt: skip
# Capitalised, or with signs inside, so that "go" and "c" in running text stay words.
LANGUAGES = frozenset(
    """Python Rust TypeScript JavaScript Java Kotlin Swift Go Golang Ruby PHP C C++ C# Scala Julia Haskell Elixir Erlang Lua Perl
    Shell Bash PowerShell Dart Zig Cuda CUDA Fortran MATLAB OCaml Clojure Vue Svelte HTML CSS Jupyter Dockerfile Makefile Nix Solidity
    Assembly Objective-C Mojo R""".split()
)
AMBIGUOUS_LANGUAGES = frozenset({"Go", "C", "R", "Shell", "HTML", "CSS", "Assembly", "Swift", "Makefile", "Dockerfile", "Java"})
SDKS = frozenset({"gradio", "streamlit", "docker", "static"})

SUFFIXES = frozenset("based like style only specific powered led compatible family class derived made related ready free first level sized".split())  # fmt: skip


@cache
def _words() -> frozenset[str]:
    return frozenset((files("autopost.grounding") / "words.txt").read_text(encoding="utf-8").split())


@cache
def ordinary(word: str) -> bool:
    """Whether a lower-case word is plain English, in the list or as a regular form of one in the list."""
    known = _words()
    if word in known:
        return True
    for ending in ("'s", "s'", "es", "s", "d", "ed", "ing", "ly", "er", "ers", "est", "n't", "ness", "less", "ier", "iest", "ies", "ied"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word.removesuffix(ending)
            if {stem, f"{stem}e", f"{stem}y", stem[:-1] if stem[-1:] == stem[-2:-1] else stem} & known:
                return True
    return any(word.startswith(part) and word[len(part) :] in known for part in ("un", "re", "non", "over", "out", "under", "pre", "mis"))


FILLER = re.compile(
    r"\b(paradigm[- ]shift\w*|seismic\w*|landscapes?|ecosystem-wide|revolution\w*|game[- ]chang\w+|unlock\w*|empower\w*|democrati[sz]\w+"
    r"|(?:a |is |as )?testament to|testament|underscor\w+|highlights? (?:a|the) growing|the implications (?:are|of)|implications are"
    r"|only time will tell|(?:in the )?ever[- ](?:evolving|changing)|raises? questions about|signals? a shift|speaks? volumes"
    r"|not (?:just|only|merely) [^.;:]{2,60}? but(?: also)?\b|it(?:'s| is) not [^.;:,]{2,60}[,;–-]+ ?it(?:'s| is)\b"
    r"|cutting[- ]edge|groundbreaking|delve\w*|unprecedented|transformative|at the forefront|poised to|in today's (?:fast|digital)\w*)"
)  # fmt: skip
