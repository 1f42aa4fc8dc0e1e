"""The Markdown twin: what comes from outside is text there too."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from autopost.evidence import spoken
from tests.render.hostile import HEADINGS, LONG
from tests.render.pages import TEMPLATES, files, sample
from tests.render.samples import SAMPLES

each_sample = pytest.mark.parametrize("name", SAMPLES)
STORIES = ("lead", "deep dive", "opinion")
TITLES = ("Trending", "Tools", "Biggest movers", "Weekend reading", "Subscribe", "For the editors", "Sources")


def _tokens(name: str) -> list[Token]:
    parsed = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(files(name)["issue.md"])
    return [inner for token in parsed for inner in (token, *(token.children or ()))]


@each_sample
def test_nothing_is_live(name: str) -> None:
    """Read as Markdown, the twin holds no markup, image, code or quotation, and links only to the web or a mail address."""
    kinds = {token.type for token in _tokens(name)}
    assert not kinds & {
        "html_inline",
        "html_block",
        "image",
        "code_inline",
        "code_block",
        "fence",
        "blockquote_open",
        "s_open",
        "hr",
    }
    targets = [str(token.attrs["href"]) for token in _tokens(name) if token.type == "link_open"]
    assert targets
    assert all(target.startswith(("https://", "http://", "mailto:")) for target in targets)
    assert not [target for target in targets if "evil.example" in target]


@each_sample
def test_headings_are_the_papers_own(name: str) -> None:
    """No text from outside has become a heading: there is one of level 1, and those of level 2 are the sections."""
    levels = [token.tag for token in _tokens(name) if token.type == "heading_open"]
    assert levels.count("h1") == 1
    assert levels.count("h2") == len(STORIES) + len(TITLES)


def test_text_from_outside_is_whole() -> None:
    """Once parsed, the attacks read as they were written, space aside."""
    text = " ".join(token.content for token in _tokens("hostile") if token.type == "text")
    for seen in (
        "<script>alert(1)</script>",
        "{{ 7*7 }}",
        "[click](javascript:alert(1))",
        "*bold* _it_ `code` ~~no~~ # head | pipe | \\ &amp;",
    ):
        assert seen in text
    assert LONG in text
    for line in HEADINGS:
        assert line in text


def test_addresses_in_text_are_not_linked() -> None:
    """Addresses inside outside text are broken up, so that readers that link bare addresses do not link them."""
    assert "https://evil.example" not in files("hostile")["issue.md"]
    assert "www.evil.example" not in files("hostile")["issue.md"]


@each_sample
def test_every_note_has_its_source(name: str) -> None:
    """Each fact that a sentence rests on is noted in the text and stands under Sources."""
    it = sample(name)
    text = files(name)["issue.md"]
    tags = set(spoken(it.issue)) & it.ledger.by_tag.keys()
    assert tags
    for tag in tags:
        assert f"\n[^{tag}]: " in text
        assert text.count(f"[^{tag}]") > 1
    assert "[^f999]" not in text


def test_paragraphs_read_on() -> None:
    """Without its marks, each paragraph of the full sample is its sentences with one space between, on a line of its own."""
    lines = {re.sub(r"\[\^f\d+\]|\*", "", line) for line in files("full")["issue.md"].splitlines()}
    issue = sample("full").issue
    for paragraph in (*issue.lead.body, *issue.deep_dive.body, *issue.opinions.in_favour.body, *issue.opinions.against.body):
        assert " ".join(sentence.text for sentence in paragraph) in lines


def test_draft_without_open_questions_says_so() -> None:
    """With no finding, notice or item set aside, the twin says that nothing is open."""
    it = sample("full")
    calm = replace(it, issue=it.issue.model_copy(update={"notices": (), "skipped": ()}), findings=())
    assert "Nothing is open and nothing was set aside." in calm.files(TEMPLATES)["issue.md"]
