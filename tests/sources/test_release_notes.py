"""Release notes as plain sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autopost.sources.release_notes import LENGTH, plain


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("## What's Changed\n* Faster by @someone in https://github.com/a/b/pull/1\n", "What's Changed: Faster by @someone in."),
        ("* **api:** new keys ([#12](https://x/12)) ([0a1b2c3](https://x/c))", "api: new keys."),
        ("Fix `load()` and __all__ of it (#77)", "Fix load() and all of it."),
        ("```sh\nrm -rf /\n```\nAfter the code", "After the code."),
        ("```\nnever closed", ""),
        ("<details><summary>More</summary>\n\n- one\n- two!\n</details>", "More. one. two!"),
        ("<!-- hidden\norders -->Seen", "Seen."),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Seen", "Seen."),
        ("![logo](https://x/y.png) [docs](javascript:alert(1))", "docs."),
        ("**Full Changelog**: https://github.com/a/b/compare/v1...v2", ""),
        ("| a | b |\n|---|---|\n1. first thing", "first thing."),
        ("Commit 0123456789abcdef0123456789abcdef01234567 done", "Commit done."),
        ("snake_case stays, 2.5x faster, decade and 1234567 stay", "snake_case stays, 2.5x faster, decade and 1234567 stay."),
        ("", ""),
        (None, ""),
    ],
)
def test_plain(markdown: str | None, text: str) -> None:
    """Markup, targets, code and hashes go; the words stay as sentences."""
    assert plain(markdown) == text


def test_long_notes_are_cut() -> None:
    """Notes of a megabyte become at most 1,500 characters."""
    assert len(plain("many words here\n" * 60_000)) <= LENGTH


@given(st.text(alphabet="ab1[]()!<>`*_#-~|&;/:.\n ", max_size=600))
def test_any_markup_is_survived(markdown: str) -> None:
    """Any tangle of markup gives one line within the limit."""
    text = plain(markdown)
    assert len(text) <= LENGTH
    assert "\n" not in text
