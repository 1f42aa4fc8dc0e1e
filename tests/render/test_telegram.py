"""The messages for Telegram: within its limits, with nothing live in them that is not a fact's."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autopost.decisions import Decision
from autopost.issue import Sentence
from autopost.render.page import Copy
from autopost.render.telegram import LONGEST, escaped, messages
from tests.made import NOON
from tests.render.pages import TEMPLATES, files, sample
from tests.render.samples import SAMPLES
from tests.standins.telegram import accepted, shown

each_sample = pytest.mark.parametrize("name", SAMPLES)
PAPER = "https://paper.example/a"


def copy_of(name: str, url: str = "") -> Copy:
    """A sample as it is printed for a paper with or without an address on the web."""
    it = sample(name)
    paper = it.config.paper.model_copy(update={"url": url})
    return replace(it, config=it.config.model_copy(update={"paper": paper}))


def sent(copy: Copy) -> list[str]:
    """The texts of the messages, each taken by the stand-in, which enforces Telegram's limits."""
    made = messages(copy, [TEMPLATES])
    assert all(set(each) == {"text", "parse_mode", "link_preview_options"} for each in made)
    return [accepted(each) for each in made]


@each_sample
def test_the_file_holds_the_messages_of_its_edition(name: str) -> None:
    """`telegram.json` has the edition's date and the messages as they are sent, previews off, in the form of every JSON file."""
    text = files(name)["telegram.json"]
    told: dict[str, Any] = json.loads(text)
    assert told == {"edition": "2026-05-04", "messages": messages(sample(name), [TEMPLATES])}
    assert text == json.dumps(told, sort_keys=True, indent=2, ensure_ascii=False) + "\n"
    assert all(each["link_preview_options"] == {"is_disabled": True} for each in told["messages"])


@each_sample
def test_links_lead_to_facts_and_to_the_papers_own_page(name: str) -> None:
    """Every address that is linked is one of the ledger's or the edition's page, and no text is left that a client would link."""
    copy = copy_of(name, url=PAPER)
    known = {url for fact in copy.ledger.facts for url in (fact.url, fact.subject.url)} | {f"{PAPER}/editions/2026-05-04.html"}
    texts = sent(copy)
    targets = [found.replace("&amp;", "&") for text in texts for found in re.findall(r'href="([^"]*)"', text)]
    assert targets
    assert set(targets) <= known
    assert all(target.startswith("https://") for target in targets)
    bare = "".join(re.sub(r"<[^<>]*>", "", text) for text in texts)
    assert not re.search(r"://|www\.|\w\.(?:com|co|org|example)\b", bare)


def test_the_lead_comes_first_and_the_edition_fits_one_message() -> None:
    """A subscriber has one message to read: the paper's name, the number, the headline and the deck, before anything else."""
    (text,) = sent(copy_of("full", url=PAPER))
    issue = sample("full").issue
    title, number, _, headline, deck, *_ = shown(text).replace("\u2060", "").split("\n")
    assert (title, headline) == (issue.masthead.title, issue.lead.headline.text)
    assert number.startswith("No. 124, Monday 4 May 2026")
    assert deck == " ".join(said.text for said in issue.lead.deck)


def test_without_a_page_on_the_web_the_whole_lead_is_told() -> None:
    """What cannot be read elsewhere is in the message; with an address the first paragraph is enough."""
    last = escaped(sample("full").issue.lead.body[2][-1].text)
    assert last in "".join(sent(copy_of("full")))
    assert last not in "".join(sent(copy_of("full", url=PAPER)))


def test_a_draft_says_that_it_is_one() -> None:
    """Nobody who is shown an unapproved file takes it for a published one, which says who approved it."""
    draft = copy_of("full")
    decision = Decision(verdict="approved", by="Hedda <b>", at=NOON, digest=draft.issue.digest)
    approved = replace(draft, approval=decision)
    assert "Draft" not in sent(approved)[0]
    assert "Approved by Hedda &lt;b&gt;." in sent(approved)[-1]
    assert "Draft, not yet approved" in sent(draft)[0]


@settings(max_examples=15, deadline=None)
@given(st.text(min_size=1, max_size=600), st.integers(1, 60))
def test_any_edition_is_split_within_the_limits(text: str, many: int) -> None:
    """However long its paragraphs are and whatever stands in them, every message is taken, and none is empty."""
    copy = copy_of("full")
    said = (Sentence(text=text, kind="report"),) * many
    issue = copy.issue.with_flows({f"/lead/body/{n}": said for n in range(3)})
    texts = sent(replace(copy, issue=issue))
    assert all(0 < len(shown(each).encode("utf-16-le")) // 2 <= LONGEST for each in texts)


def test_a_message_breaks_between_blocks() -> None:
    """Two paragraphs that do not fit one message stand whole in two."""
    copy = copy_of("full")
    paragraph = (Sentence(text="word " * 119 + "end.", kind="report"),) * 4
    issue = copy.issue.with_flows({f"/lead/body/{n}": paragraph for n in range(3)})
    texts = sent(replace(copy, issue=issue))
    whole = " ".join(said.text for said in paragraph)
    assert sum(text.count(whole) for text in texts) == 3
    assert len(texts) > 2
