"""Spans, evidence and places in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from autopost.evidence import Segment, evidence, segments
from autopost.issue import Binding, Sentence
from autopost.render.escaping import link
from autopost.render.places import anchor, place
from tests.render.pages import sample

KNOWN = frozenset({"f1", "f2", "f3"})


def _sentence(text: str, *bindings: tuple[int, int, str]) -> Sentence:
    return Sentence(text=text, kind="report", bindings=tuple(Binding(start=a, end=b, fact=fact) for a, b, fact in bindings))


def test_offsets_count_code_points() -> None:
    """Characters beyond the basic plane count as one, so a span after them cuts out its own text."""
    text = "🦊🧵 𝔘𝔫𝔦 has 12 likes"
    start = text.index("12")
    cut = segments(_sentence(text, (start, start + 8, "f1")), KNOWN)
    assert cut == (Segment("🦊🧵 𝔘𝔫𝔦 has "), Segment("12 likes", ("f1",)))


def test_overlapping_spans_share_a_piece() -> None:
    """Spans that overlap become one piece with the facts of both, each once."""
    cut = segments(_sentence("0123456789", (2, 5, "f1"), (4, 7, "f2"), (2, 5, "f1"), (7, 8, "f3")), KNOWN)
    assert cut == (Segment("01"), Segment("23456", ("f1", "f2")), Segment("7", ("f3",)), Segment("89"))


@given(
    text=st.text(min_size=1, max_size=40),
    spans=st.lists(st.tuples(st.integers(-5, 50), st.integers(-5, 50), st.sampled_from(["f1", "f2", "f9"])), max_size=8),
)
def test_pieces_are_the_text(text: str, spans: list[tuple[int, int, str]]) -> None:
    """Whatever the bindings, the pieces together are the sentence, none is empty, and no unknown fact is shown."""
    cut = segments(_sentence(text, *spans), KNOWN)
    assert "".join(piece.text for piece in cut) == text
    assert all(piece.text for piece in cut)
    assert {fact for piece in cut for fact in piece.facts} <= KNOWN


def test_formula_speaks_in_tags() -> None:
    """A derived fact shows its formula over tags with proper signs, and the statements it was made from."""
    ledger = sample("full").ledger
    fact = ledger.by_id["repository:mattpocock/skills:stars_change_7d"]
    shown = evidence(fact, ledger)
    now, then = (ledger.by_id[name] for name in fact.inputs)
    assert shown.formula == f"100 × ({now.tag} − {then.tag}) ÷ {then.tag}"
    assert [(each.tag, each.statement) for each in shown.inputs] == [(now.tag, now.statement), (then.tag, then.statement)]
    assert shown.as_of == "4 May 2026"
    assert shown.host == "github.com"


def test_long_evidence_is_cut_and_says_so() -> None:
    """A statement of a thousand characters ends in an ellipsis; more inputs than are shown are counted."""
    ledger = sample("full").ledger
    everything = tuple(ledger.by_id)
    fact = ledger.facts[0].model_copy(update={"statement": "x" * 1000, "kind": "derived", "inputs": everything, "formula": "sum"})
    shown = evidence(fact, ledger)
    assert len(shown.statement) == 400
    assert shown.statement.endswith("…")
    assert len(shown.inputs) + shown.more_inputs == len(everything)
    assert shown.more_inputs == len(everything) - 10


@pytest.mark.parametrize(
    ("pointer", "said"),
    [
        ("/lead/headline/text", "Lead story, headline"),
        ("/lead/deck/1/text", "Lead story, deck 2"),
        ("/lead/body/0/2/text", "Lead story, paragraph 1, sentence 3"),
        ("/lead/panel/caption/text", "Lead story, caption of the panel"),
        ("/opinions/in_favour/body/1/0/text", "Opinion, for, paragraph 2, sentence 1"),
        ("/opinions/motion/text", "Opinion, motion"),
        ("/tools/items/3/blurb/text", "Tools, item 4"),
        ("/notices/0", "/notices/0"),
        ("", "the whole text"),
    ],
)
def test_places_in_words(pointer: str, said: str) -> None:
    """A JSON pointer reads as an editor would say it; one that is not to a section stays as it is."""
    assert place(pointer) == said


def test_every_sentence_has_its_own_anchor() -> None:
    """Different pointers of an issue give different ids."""
    pointers = [pointer for pointer, _ in sample("full").issue.sentences()]
    assert len({anchor(pointer) for pointer in pointers}) == len(pointers)


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://t.me/x", "https://t.me/x"),
        ("post@example.org", "mailto:post@example.org"),
        ("javascript:alert(1)", ""),
        ("JaVaScRiPt:alert(1)//https://x", ""),
        ("data:text/html,x", ""),
        ("https://x\njavascript:alert(1)", ""),
        ("https://x/\x01", ""),
        ("//evil.example", ""),
        ("a@b?cc=c@d", ""),
        ("", ""),
    ],
)
def test_only_harmless_addresses_become_links(address: str, target: str) -> None:
    """A link is http, https or a bare mail address; anything else is none."""
    assert link(address) == target


def test_template_with_an_unknown_name_fails(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A template that uses a name which does not exist is an error, not an empty place."""
    folder = tmp_path_factory.mktemp("templates")
    (folder / "index.html").write_text("{{ no_such_name }}")
    it = sample("full")
    with pytest.raises(UndefinedError):
        it.files(folder)
