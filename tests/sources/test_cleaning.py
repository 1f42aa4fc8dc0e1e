"""Outside text made harmless."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autopost.sources import cleaning


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("plain", "plain"),
        ("  two\r\n\tlines\u2028here ", "two lines here"),
        ("zero\u200bwidth\ufeff\u2060 \u00adhyphen", "zerowidth hyphen"),
        ("\u202eright to left\u202c\u2066x\u2069", "right to leftx"),
        ("\x00\x07\x1b[0mcolour", "[0mcolour"),
        ("cafe\u0301", "caf\u00e9"),
        ("nbsp\u00a0and\u3000wide", "nbsp and wide"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("blank\u3164\u2800", "blank"),
        ("lone\ud800", "lone"),
        ("東京 🚀", "東京 🚀"),
        (None, ""),
        (["a"], ""),
        (7, ""),
    ],
)
def test_line(raw: object, clean: str) -> None:
    """Text comes out as one visible line, other things as nothing."""
    assert cleaning.line(raw) == clean


@given(st.text(max_size=400), st.integers(min_value=1, max_value=100))
def test_line_holds_for_any_text(raw: str, limit: int) -> None:
    """Any text becomes printable, in NFC, within the limit, and cleaning it again changes nothing."""
    text = cleaning.line(raw, limit)
    assert len(text) <= limit
    assert not any(unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} for char in text)
    assert unicodedata.is_normalized("NFC", text)
    assert text.encode().decode() == text
    assert cleaning.line(text, limit) == text


def test_cut_ends_at_a_word() -> None:
    """A long text ends after a whole word with an ellipsis, one without spaces wherever it must."""
    assert cleaning.cut("one two three", 9) == "one two…"
    assert cleaning.cut("x" * 20, 5) == "xxxx…"
    assert cleaning.cut("short", 5) == "short"


@pytest.mark.parametrize("name", ["a/b", "deepseek-ai/DeepSeek-V4-Pro", "_x/y.z_1-2"])
def test_full_names(name: str) -> None:
    """OWNER/NAME passes."""
    assert cleaning.full_name(name) == name


@pytest.mark.parametrize(
    "name", ["", "a", "a/b/c", "/b", "a/", "a/..", "../b", "a/b c", "a/b\n", "а/b", "a/<b>", None, 3, "a/" + "b" * 200]
)
def test_no_full_names(name: object) -> None:
    """Anything else does not, Cyrillic look-alikes included."""
    assert cleaning.full_name(name) == ""


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        (3, 3),
        (0, 0),
        (2.0, 2),
        (1.5, 1.5),
        (-1, None),
        (True, None),
        ("3", None),
        (float("nan"), None),
        (float("inf"), None),
        (10**400, None),
    ],
)
def test_number(raw: object, number: float | None) -> None:
    """Counts and scores pass, whole ones as int; everything else is no figure."""
    assert cleaning.number(raw) == number
    assert type(cleaning.number(raw)) is type(number)


@pytest.mark.parametrize(
    ("raw", "moment"),
    [
        ("2026-05-04T10:00:00.123Z", "2026-05-04T10:00:00Z"),
        ("2026-05-04T12:00:00+02:00", "2026-05-04T10:00:00Z"),
        ("2026-05-04", "2026-05-04T00:00:00Z"),
        ("2026-05-06T00:00:00Z", ""),
        ("1900-01-01", ""),
        ("0001-01-01T00:00:00+14:00", ""),
        ("soon", ""),
        (20260504, ""),
    ],
)
def test_moment(raw: object, moment: str) -> None:
    """Times come out in UTC to the second; the far past, the future and other things are none."""
    assert cleaning.moment(raw, datetime(2026, 5, 5, tzinfo=UTC)) == moment


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//github.com/a",
        "https://",
        "https://a b",
        "https://u@github.com/",
        "https://[x/",
        "ftp://x/",
        'https://x/"',
        "https://x/\u202e",
        None,
    ],
)
def test_no_addresses(address: Any) -> None:
    """Scripts, credentials, brackets and trick characters make no link."""
    assert cleaning.url(address) == ""


def test_addresses_of_a_host() -> None:
    """With hosts given, only those pass, whole."""
    assert cleaning.url("https://github.com/a/b", ("github.com",)) == "https://github.com/a/b"
    assert cleaning.url("https://github.com.example/a/b", ("github.com",)) == ""


def test_place_hides_credentials() -> None:
    """An endpoint is shown without user, password, query and fragment."""
    assert cleaning.place("https://me:secret@host:81/p?key=secret#x") == "https://host:81/p"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://github.com/a/b", "a/b"),
        ("https://github.com/a/b.git", "a/b"),
        ("https://www.github.com/a/b/tree/main?x=1#y", "a/b"),
        ("https://github.com/a", ""),
        ("https://gitlab.com/a/b", ""),
        ("https://github.com.evil.example/a/b", ""),
        ("https://evil@github.com/a/b", ""),
        ("https://github.com/a/..", ""),
        (None, ""),
    ],
)
def test_github_name(address: str | None, name: str) -> None:
    """Only an address on github.com itself names a repository."""
    assert cleaning.github_name(address) == name
