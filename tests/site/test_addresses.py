"""Addresses of things: safe on every file system, and each thing's own for good."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autopost.publish.site import addresses


@given(st.text(min_size=1), st.sampled_from(sorted(addresses.FOLDERS)))
def test_any_id_has_a_safe_address(subject: str, kind: str) -> None:
    """Whatever an id holds, its page is one short file name of small letters, digits, dots and dashes below its kind's folder."""
    assert re.fullmatch(rf"{addresses.FOLDERS[kind]}/(?!\.)[a-z0-9.-]{{12,80}}\.html", addresses.thing(subject, kind))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hf:model:Qwen/Qwen3", "hf:model:qwen/qwen3"),
        ("hf:model:a/b-c", "hf:model:a-b/c"),
        ("hf:model:a/b", "hf:space:a/b"),
        ("gh:repo:日本/語", "gh:repo:語/日本"),
        ("gh:repo:" + "x" * 300, "gh:repo:" + "x" * 301),
    ],
)
def test_ids_that_fold_into_one_stay_apart(one: str, other: str) -> None:
    """Case, signs, kinds, scripts and length that a file name cannot keep do not make two things one."""
    assert addresses.thing(one, "model").casefold() != addresses.thing(other, "model").casefold()


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("index.html", "index.html", "index.html"),
        ("index.html", "editions/2026-05-04.html", "../index.html"),
        ("editions/2026-05-04.html", "index.html", "editions/2026-05-04.html"),
        ("models/a.html", "models/b.html", "a.html"),
    ],
)
def test_links_are_relative(target: str, page: str, link: str) -> None:
    """A link leads from one page's folder to the other page."""
    assert addresses.link(target, page) == link


@pytest.mark.parametrize(
    ("url", "path", "whole"),
    [
        ("https://a.example", "index.html", "https://a.example/"),
        ("https://a.example/post/", "archive/index.html", "https://a.example/post/archive/"),
        ("https://a.example/post", "feed.xml", "https://a.example/post/feed.xml"),
        ("", "feed.xml", ""),
    ],
)
def test_whole_addresses(url: str, path: str, whole: str) -> None:
    """An address is whole below the paper's own, and empty where the paper has none."""
    assert addresses.absolute(url, path) == whole
