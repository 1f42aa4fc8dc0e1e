"""How large the heads are said to be that a text names."""

from __future__ import annotations

from tests.grounding.twins import DEMO, blockers


def test_a_head_of_any_size_holds_whoever_stands_in_it() -> None:
    """What is true of a larger head may be true of a smaller one."""
    assert blockers("MiMo-V2.5-Pro is in the top five.", DEMO) == []
    assert blockers("No Space in the top six has more likes than Z-Image-Turbo, which is ninth.", DEMO) == []
