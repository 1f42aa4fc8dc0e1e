"""Whatever the sentences of an issue are, its page reads back as the issue."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from autopost.errors import InvalidInput
from autopost.issue import Issue, Sentence
from autopost.readback import read
from autopost.render.escaping import markdown as as_markdown
from tests.drafted import FACTS, issue
from tests.made import ledger
from tests.readback.pages import TEMPLATES, printed
from tests.render.hostile import HEADINGS, LONG, NASTY, hostile

LEDGER = ledger(*FACTS)
PLACES = [at for at, _ in issue().sentences()]
SIGNS = "\\`*_{}[]<>|~$&#+-=:!.?^ \n\r\t\u2028\u200b\u202e\x00'’\"“”…—1ab9éß模🦊\ufeff\ue000"
PIECES = [
    "[^f1]",
    "**",
    "](https://x.example)",
    "A. B.",
    "1. ",
    "- ",
    "## ",
    "<!--",
    "-->",
    "| ",
    "```",
    "*a* b",
    "www.a.b",
    "f1",
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(SIGNS, max_size=12), min_size=1, max_size=6).map("".join).filter(
    lambda text: text and len(text) <= 600 and str(as_markdown(text))
)  # fmt: skip
SENTENCES = st.builds(
    Sentence, text=TEXTS, kind=st.sampled_from(["report", "analysis"]), cites=st.sampled_from([(), ("f1",), ("f2", "f1")])
)


def told(change: Callable[[str, Sentence], Sentence]) -> Issue:
    """The small edition with other sentences."""
    return issue().with_sentences(change)


@settings(max_examples=25, deadline=None)
@given(st.lists(SENTENCES, min_size=len(PLACES), max_size=len(PLACES)))
def test_any_page_reads_back_as_its_issue(said: list[Sentence]) -> None:
    """Sentences of any text, kind and cites come back as they were, each of them."""
    written = dict(zip(PLACES, said, strict=True))
    edition = told(lambda at, _: written[at])
    assert read(edition, LEDGER, TEMPLATES, printed(edition, LEDGER), "issue.md").issue == edition


def test_the_hostile_sample_reads_back_as_its_issue() -> None:
    """So does an edition in which every field from outside attacks, its findings printed or not."""
    it = hostile()
    for findings in ((), it.findings):
        assert read(it.issue, it.ledger, TEMPLATES, printed(it.issue, it.ledger, findings), "issue.md").issue == it.issue


def typed(place: str, text: str) -> tuple[list[str], Issue, Issue]:
    """What is read back where a sentence was replaced by a text as Markdown has it; the issue before, and after.

    Raises:
        InvalidInput: where the place cannot hold what was typed.
    """
    edition = told(lambda at, was: was.model_copy(update={"text": f"The sentence at {at} is here."}))
    page = printed(edition, LEDGER)
    old = str(as_markdown(f"The sentence at {place} is here."))
    assert page.count(old) == 1
    back = read(edition, LEDGER, TEMPLATES, page.replace(old, str(as_markdown(text))), "issue.md").issue
    flow = re.search("/(body|deck)/", place) and place.removesuffix("/0/text")
    return [said.text for at, said in back.sentences() if at == place or (flow and at.startswith(f"{flow}/"))], edition, back


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(PLACES), TEXTS)
@example("/lead/body/0/0/text", NASTY[:600])
@example("/lead/body/0/0/text", LONG)
@example("/tools/items/0/blurb/text", HEADINGS[0])
@example("/lead/deck/0/text", "? 1")
@example("/lead/deck/0/text", "? ? 1")
def test_any_text_typed_with_its_escapes_reads_back(place: str, text: str) -> None:
    """A sentence replaced by any text as Markdown has it gives that text on one line, unseen signs aside, and no other change.

    A deck holds two sentences at most: what a paragraph cuts into more is refused.
    """
    if "/deck/" in place and len(typed("/lead/body/0/0/text", text)[0]) > 2:
        with pytest.raises(InvalidInput, match="deck: Tuple should have at most 2 items"):
            typed(place, text)
        return
    parts, edition, back = typed(place, text)
    read_back = {at: said.text for at, said in back.sentences()}
    before = {at: said.text for at, said in edition.sentences()}
    assert str(as_markdown(" ".join(parts))) == str(as_markdown(text))
    assert {at: t for at, t in read_back.items() if at in before and at != place} == {
        at: t for at, t in before.items() if at != place
    }
