"""Any text, any ledger, any trick of encoding: no crash, no value slipped past, and offsets that cut out what they name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autopost.facts import Fact, Ledger, Subject
from autopost.grounding import Desk, check, check_text
from autopost.issue import Sentence
from tests.grounding.newsday import EDITION, ledger

LEDGER = ledger()
DESK = Desk(LEDGER)
TAGS = [fact.tag for fact in LEDGER.facts]
NAMES = sorted({fact.subject.name for fact in LEDGER.facts} | {fact.subject.name.rpartition("/")[2] for fact in LEDGER.facts})
BITS = st.sampled_from(
    [
        *NAMES,
        "has",
        "gained",
        "lost",
        "more than",
        "the leader",
        "it",
        "both",
        "ranks",
        "first",
        "second",
        "534,942",
        "1.3 million",
        "20%",
        "half",
        "three times",
        "downloads",
        "stars",
        "likes",
        "in seven days",
        "on 4 May",
        "since Monday",
        "v0.20.1",
        "“",
        "”",
        '"',
        "'",
        "(",
        ")",
        "https://x.io/a",
        "[a](b)",
        "{f1}",
        "{",
        "no",
        "not",
        "because",
        ",",
        ".",
        ";",
        ":",
        "—",
        "\n",
        "\n\n",
        "- ",
        "# ",
        "| ",
        "%",
        "0",
        "1/0",
        "1e9",
        "²",
        "½",
        "Ⅻ",
        "٣",
        "\u202e",
        "\u200b",
        "e\u0301",
        "ſ",
        "İ",
        "ß",
        "🤗",
        "\x00",
    ]
)
SENTENCES = Path(__file__).parents[2] / "fixtures" / "grounding"
WORDS = sorted({word for path in SENTENCES.rglob("*.txt") for word in path.read_text(encoding="utf-8").split()})
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(BITS, max_size=25).map(" ".join),
    st.lists(st.one_of(BITS, st.sampled_from(WORDS)), max_size=25).map(" ".join),
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_plain_text_never_crashes_and_offsets_cut_out_their_text(text: str) -> None:
    """Whatever the text, each finding's offsets cut out the text that it names."""
    for finding in check_text(text, LEDGER, DESK):
        assert text[finding.start : finding.end] == finding.text
        assert finding.section == ""


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(
            TEXTS.filter(bool),
            st.sampled_from(["report", "analysis", "opinion"]),
            st.lists(st.sampled_from([*TAGS, "f99999"]), max_size=6),
        ),
        max_size=3,
    )
)
def test_sentences_never_crash_and_bindings_lie_within(written: list[tuple[str, str, list[str]]]) -> None:
    """Whatever the sentences, findings and bindings lie within their sentence and bindings name facts in its scope."""
    sentences = [
        (f"/lead/body/0/{n}/text", Sentence.model_validate({"text": text[:600], "kind": kind, "cites": tuple(cites)}))
        for n, (text, kind, cites) in enumerate(written)
    ]
    checked = check(sentences, LEDGER, DESK)
    texts = {pointer: sentence.text for pointer, sentence in sentences}
    assert set(checked.bindings) == set(texts)
    for finding in checked.findings:
        assert texts[finding.section][finding.start : finding.end] == finding.text
    for pointer, bindings in checked.bindings.items():
        for binding in bindings:
            assert 0 <= binding.start < binding.end <= len(texts[pointer])
            assert binding.fact in LEDGER.by_tag


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**15), 10**15),
    st.floats(-1e15, 1e15, allow_nan=False),
    st.text(max_size=30),
    st.lists(st.text(max_size=12), max_size=4).map(tuple),
)
METRICS = st.one_of(
    st.sampled_from(
        [
            "downloads",
            "stars",
            "stars_gain_7d",
            "stars_change_7d",
            "rank",
            "count_x",
            "title",
            "release",
            "release_date",
            "license",
            "abstract_1",
            "stars@2026-04-27",
            "x_ratio",
            "base_model",
            "organization",
        ]
    ),
    st.text(max_size=15),
)
SUBJECTS = st.builds(
    lambda name, kind: Subject(id=f"{kind}:{name}", name=name, kind=kind, url=f"https://x.org/{name}"),
    st.text(max_size=20),
    st.sampled_from(["model", "repository", "paper", "owner", "list", "space", "gadget"]),
)
UNITS = st.sampled_from(
    [None, "stars", "downloads", "rank", "percent", "times", "of 10 models", "of 0 models", "points", "things"]
)
FACTS = st.builds(
    lambda subject, metric, value, unit, kind: Fact(
        id=f"{subject.id}:{metric}",
        kind=kind,
        subject=subject,
        metric=metric,
        value=value,
        unit=unit,
        as_of=EDITION.isoformat(),
        url=subject.url,
        statement=f"{subject.name} {metric} {value}"[:200],
    ),
    SUBJECTS,
    METRICS,
    VALUES,
    UNITS,
    st.sampled_from(["observed", "derived", "passage"]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(FACTS, max_size=8), TEXTS)
def test_any_ledger_can_be_asked(facts: list[Fact], text: str) -> None:
    """Whatever the facts, a text that speaks of them is checked without a crash."""
    made = Ledger.seal(date(2026, 5, 4), facts)
    spoken = " ".join(f"{fact.subject.name} has {fact.value} {fact.unit}, {text}." for fact in facts)
    for finding in check_text(f"{text} {spoken}", made):
        assert f"{text} {spoken}"[finding.start : finding.end] == finding.text


def _full_width(text: str) -> str:
    return text.translate({ord("0") + n: ord("０") + n for n in range(10)})


TRICKS: dict[str, Callable[[str], str]] = {
    "zero-width inside": "\u200b".join,
    "zero-width joiner": lambda t: t[:2] + "\u200d" + t[2:],
    "soft hyphen": lambda t: t[:2] + "\u00ad" + t[2:],
    "word joiner": lambda t: t[:1] + "\u2060" + t[1:],
    "right-to-left override": lambda t: "\u202e" + t + "\u202c",
    "full-width digits": _full_width,
    "arabic digits": lambda t: t.translate({ord("0") + n: 0x660 + n for n in range(10)}),
    "mathematical digits": lambda t: t.translate({ord("0") + n: 0x1D7CE + n for n in range(10)}),
    "combining marks": "\u0301".join,
    "no-break groups": lambda t: t.replace(",", "\u00a0"),
    "thin groups": lambda t: t.replace(",", "\u2009"),
    "narrow groups": lambda t: t.replace(",", "\u202f"),
    "no groups": lambda t: t.replace(",", ""),
    "apostrophe groups": lambda t: t.replace(",", "’"),
    "plain spaces": lambda t: t.replace(",", " "),
    "superscripts": lambda t: t[:-1] + "²",
}


@pytest.mark.parametrize("trick", TRICKS)
def test_a_wrong_value_is_found_in_any_disguise(trick: str) -> None:
    """A wrong figure stays a blocker however it is encoded."""
    text = f"DeepSeek-V4-Pro has {TRICKS[trick]('543,924')} downloads."
    assert any(finding.severity == "blocker" for finding in check_text(text, LEDGER, DESK))


@pytest.mark.parametrize(
    "trick", ["full-width digits", "arabic digits", "no-break groups", "thin groups", "narrow groups", "no groups"]
)
def test_a_right_value_is_right_in_any_plain_form(trick: str) -> None:
    """A right figure with other digits or group signs still binds."""
    text = f"DeepSeek-V4-Pro has {TRICKS[trick]('534,942')} downloads."
    assert check_text(text, LEDGER, DESK) == ()


@pytest.mark.parametrize(
    "name", ["Dеepseek-V5-Pro", "DeepSeek‑V5‑Pro", "Ｄｅｅｐｓｅｅｋ-V5-Pro", "Deep\u200bSeek-V5-Pro", "DeepSeek V5 Pro"]
)
def test_a_wrong_name_is_found_in_any_disguise(name: str) -> None:
    """A name one sign off stays a blocker with homoglyphs, odd hyphens, full-width letters and invisible characters."""
    assert any(f.severity == "blocker" for f in check_text(f"{name} ranks first.", LEDGER, DESK))


@pytest.mark.parametrize("text", ["Qwen3.6-27B has 1,3 million downloads.", "Qwen3.6-27B has 1.3 million downloads."])
def test_a_comma_may_be_a_decimal_sign(text: str) -> None:
    """1,3 million is read as 1.3 million."""
    assert check_text(text, LEDGER, DESK) == ()


def test_a_comma_decimal_is_not_read_as_thousands() -> None:
    """1,4 million is wrong where 1.3 million is right."""
    assert check_text("Qwen3.6-27B has 1,4 million downloads.", LEDGER, DESK)


def test_a_value_deep_in_a_text_without_full_stops_is_found() -> None:
    """A wrong figure far into one endless run of words is still a blocker with the right offsets."""
    text = "and so on " * 500 + "DeepSeek-V4-Pro has 543,924 downloads " + "and so on " * 500
    assert "543,924" in {text[f.start : f.end] for f in check_text(text, LEDGER, DESK) if f.severity == "blocker"}


@pytest.mark.parametrize(
    "run", ["“" + "q" * 600 + "”", "https://e.example/" + "a/" * 400, "owner/" + "n" * 800, "x-" * 400], ids=len
)
def test_a_long_name_after_a_number_is_read_in_one_go(run: str) -> None:
    """What is blanked out is one piece however long: an answer comes, where a reading that cut it anywhere would take hours."""
    assert check_text(f"No project gained more stars than the three {run} models.", LEDGER, DESK)
