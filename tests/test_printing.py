"""How facts print."""

from __future__ import annotations

import pytest

from autopost.printing import Printer, ordinal, proportion, rounded
from tests.made import fact, ledger, subject


@pytest.mark.parametrize(
    ("metric", "value", "unit", "whole", "alone"),
    [
        ("downloads", 534942, "downloads", "534,942 downloads", "534,942"),
        ("downloads", 1, "downloads", "1 download", "1"),
        ("downloads", 0, "downloads", "no downloads", "0"),
        ("trending_score", 465, "points", "465 points", "465"),
        ("rank", 3, "rank", "third", "third"),
        ("rank", 12, "rank", "12th", "12th"),
        ("count_new_top10", 6, "of 10 models", "six of the ten models", "six"),
        ("count_new_top30", 14, "of 30 models", "14 of the 30 models", "14"),
        ("downloads_ratio", 45.29, "times", "45 times", "45"),
        ("downloads_ratio", 1.68, "times", "1.7 times", "1.7"),
        ("stars_change_7d", 7.44, "percent", "7.4%", "7.4%"),
        ("stars_change_7d", -12.5, "percent", "13%", "13%"),
        ("stars_gain_7d", -21794, "stars", "21,794 stars", "21,794"),
        ("created_at", "2026-04-22", None, "22 April 2026", "22 April"),
        ("created_at", "2025-12-31", None, "31 December 2025", "31 December 2025"),
        ("license", "apache-2.0", None, "Apache 2.0", "Apache 2.0"),
        ("base_model", "Qwen/Qwen3.6-27B", None, "Qwen3.6-27B", "Qwen3.6-27B"),
        ("release", "v2.34.0", None, "v2.34.0", "v2.34.0"),
    ],
)
def test_a_fact_prints_by_its_unit(metric: str, value: float | str, unit: str | None, whole: str, alone: str) -> None:
    """Every kind of value prints in one form with its noun and in one form alone."""
    told = fact(metric, value, unit)
    printer = Printer(ledger(told))
    assert (printer.value(told), printer.value(told, "n")) == (whole, alone)


@pytest.mark.parametrize(("rank", "text"), [(1, "first"), (9, "ninth"), (10, "10th"), (11, "11th"), (21, "21st"), (112, "112th")])
def test_ordinals(rank: int, text: str) -> None:
    """Ranks are words to ninth and take English suffixes after."""
    assert ordinal(rank) == text


def test_rounding_is_half_up_everywhere() -> None:
    """Half rounds up, also where binary floats would round it down."""
    assert [str(rounded(n)) for n in (0.5, 1.5, 2.5)] == ["1", "2", "3"]
    assert proportion(9.95) == "10"
    assert proportion(2.25) == "2.3"


def test_a_name_is_short_where_it_is_unambiguous() -> None:
    """A model prints without owner unless two share its name; a repository prints whole; a paper in quotes."""
    one, two, other = subject("a/M"), subject("b/M"), subject("a/N")
    repo, essay = subject("a/tool", "repository"), subject("On Tools", "paper")
    printer = Printer(ledger(*(fact("likes", 1, "likes", of=s) for s in (one, two, other, repo, essay))))
    assert [printer.name(s) for s in (one, other, repo, essay)] == ["a/M", "N", "a/tool", "“On Tools”"]


def test_slots_print_and_say_where() -> None:
    """Each slot's offsets cut its print out of the finished text, astral characters before it included."""
    told = ledger(fact("likes", 216, "likes"), fact("rank", 1, "rank"))
    text, slots = Printer(told).fill("🗞 {f1.name} has {f1}, ranked {f2}.", {"f1", "f2"})
    assert text == "🗞 one has 216 likes, ranked first."
    assert [(text[s.start : s.end], s.fact, s.part) for s in slots] == [
        ("one", "f1", "name"), ("216 likes", "f1", ""), ("first", "f2", ""),
    ]  # fmt: skip


def test_a_slot_at_the_beginning_is_capitalised_unless_it_is_a_name() -> None:
    """Sentences begin with a capital letter, names as they are."""
    printer = Printer(ledger(fact("rank", 1, "rank")))
    assert printer.fill("{f1} it is.", {"f1"})[0] == "First it is."
    assert printer.fill("{f1.name} leads.", {"f1"})[0] == "one leads."


@pytest.mark.parametrize("slot", ["{f9}", "{f2}", "{f1.value}", "{}", "{hf:model:a/one:likes}", "{f1.n.n}"])
def test_a_slot_that_names_no_fact_in_scope_stays_as_written(slot: str) -> None:
    """An unknown tag, a tag out of scope or an unknown part is never printed as if it were a value."""
    told = ledger(fact("likes", 216, "likes"), fact("rank", 1, "rank"))
    assert Printer(told).fill(f"It has {slot}.", {"f1"}) == (f"It has {slot}.", [])


def test_a_restated_passage_is_never_printed() -> None:
    """The paper's own words cannot come out between a source's quotation marks."""
    told = ledger(fact("description", "A tool.").model_copy(update={"kind": "passage", "restated": True}))
    assert Printer(told).fill("It says {f1}.", {"f1"})[0] == "It says {f1}."
