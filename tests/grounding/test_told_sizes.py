"""How large sets are said to be: those of no such size, lists of another length, heads without whom they are told to hold."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers

CASES = {
    "as many as are trending": (
        "Half of the ten trending Spaces were created in 2025.",
        "Half of the [eight] trending Spaces were created in 2025.",
    ),
    "listed after": (
        "The top three in order: DeepSeek-V4-Pro, MiMo-V2.5-Pro and privacy-filter.",
        "The top [four] in order: DeepSeek-V4-Pro, MiMo-V2.5-Pro and privacy-filter.",
    ),
    "listed between commas": (
        "The first three models, DeepSeek-V4-Pro, MiMo-V2.5-Pro and privacy-filter, stand where they stood on Sunday.",
        "The first [five] models, DeepSeek-V4-Pro, MiMo-V2.5-Pro and privacy-filter, stand where they stood on Sunday.",
    ),
    "listed before": (
        "DeepSeek-V4-Pro, MiMo-V2.5-Pro and privacy-filter, the top three, all have a licence.",
        "DeepSeek-V4-Pro, MiMo-V2.5-Pro and privacy-filter, the top [five], all have a licence.",
    ),
    "values of a head": (
        "Trending scores of 465, 401 and 353 were recorded for the top three models, in that order.",
        "Trending scores of 465, 401 and 353 were recorded for the top [nine] models, in that order.",
    ),
    "at the end of a head": (
        "Ling-2.6-flash rounds off the top ten.",
        "Ling-2.6-flash [rounds off the top eight].",
    ),
    "in a head": (
        "Ling-2.6-flash, created on 28 April, enters the top ten.",
        "Ling-2.6-flash, created on 28 April, [enters the top seven].",
    ),
    "right outside a head": (
        "DeepSeek-V4-Flash sits just outside the top ten, in eleventh place.",
        "DeepSeek-V4-Flash sits [just outside the top eight], in eleventh place.",
    ),
    "by a single place": (
        "DeepSeek-V4-Flash misses the trending top ten by a single place.",
        "DeepSeek-V4-Flash [misses the trending top six] by a single place.",
    ),
    "out of a head": (
        "DeepSeek-V4-Flash dropped out of the top ten and is now 11th.",
        "DeepSeek-V4-Flash [dropped out of the top nine] and is now 11th.",
    ),
    "places beside a head": (
        "There are two Jackrong datasets in the top eight: one in second place, the other in eighth.",
        "There are two Jackrong datasets in the top five: one in second place, the other in [eighth].",
    ),
    "the others of a head": (
        "Nemotron-Personas-Korea has more downloads than the other nine in the top ten.",
        "Nemotron-Personas-Korea has more downloads than the other [seven] in the top ten.",
    ),
    "numbers apart": (
        "arXiv 2604.27083 and arXiv 2604.27085 sit two numbers apart.",
        "arXiv 2604.27083 and arXiv 2604.27085 sit [six] numbers apart.",
    ),
    "figures": (
        "farion1231/cc-switch has a five-figure star count.",
        "farion1231/cc-switch has a [eight]-figure star count.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_sizes_are_told_apart(case: str) -> None:
    """A set is as large as it is said to be, and holds whom it is said to hold."""
    assert_told_apart(*CASES[case], DEMO)


def test_a_head_of_any_size_holds_whoever_stands_in_it() -> None:
    """What is true of a larger head may be true of a smaller one."""
    assert blockers("MiMo-V2.5-Pro is in the top five.", DEMO) == []
    assert blockers("No Space in the top six has more likes than Z-Image-Turbo, which is ninth.", DEMO) == []
