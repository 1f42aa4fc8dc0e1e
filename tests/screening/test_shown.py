"""What screening leaves to be seen: the number of derivatives, marks beside names, and how an editor takes something back in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from autopost.book import Book, Read
from autopost.config import Screening, Sections
from autopost.facts import Fact, Ledger
from autopost.issue import Trending
from autopost.past import Past
from autopost.printing import Printer
from autopost.screening import screen
from autopost.signals import Signal
from autopost.stories import collect
from autopost.tables import Tables
from tests.made import DAY, model, repository
from tests.standins import world
from tests.terminals import WRITTEN, Terminal

NOTHING = Past()
BASE = model("Qwen/Qwen3.6-27B", 1)
CUTS = tuple(model(f"cut/{n}", 2 + n, base_model="Qwen/Qwen3.6-27B", base_relation="quantized") for n in range(3))
OWN = model("Qwen/Qwen3.6-27B-FP8", 5, base_model="Qwen/Qwen3.6-27B", base_relation="quantized")


def facts(*signals: Signal) -> list[Fact]:
    """The facts of a screened day."""
    return collect(DAY, screen(signals, Screening()), NOTHING)


def tables(*signals: Signal) -> Trending:
    """Its trending tables."""
    screened = screen(signals, Screening())
    sealed = Ledger.seal(DAY, collect(DAY, screened, NOTHING))
    book = Book(sealed.facts, DAY, Read(models=len(signals), papers=0, repositories=0), screened.marked)
    return Tables(book, Printer(sealed), NOTHING, Sections()).trending()


def test_the_base_stands_for_its_derivatives_with_their_number() -> None:
    """Three cuts set aside and the maker's own repack are counted in a derived fact of the base, over all models read."""
    number = next(fact for fact in facts(BASE, *CUTS, OWN) if fact.metric == "count_derivatives_top5")
    assert (number.subject.name, number.value, number.kind) == ("Qwen/Qwen3.6-27B", 4, "derived")
    assert number.statement == "4 of the 5 highest trending models on the Hub are derivatives of Qwen/Qwen3.6-27B"
    assert sorted(number.inputs) == sorted(f"{one.id}:base_model" for one in (*CUTS, OWN))


def test_every_input_of_the_number_is_in_the_ledger() -> None:
    """A derivative that is kept, but too low in the list for facts of its own, is still a fact that can be counted."""
    many = [model(f"maker{n}/model", n) for n in range(2, 40)]
    low = model("Qwen/Qwen3.6-27B-FP8", 40, base_model="Qwen/Qwen3.6-27B", base_relation="quantized")
    made = {fact.id: fact for fact in facts(BASE, *many, low)}
    assert made[f"{BASE.id}:count_derivatives_top40"].value == 1
    assert [fact.metric for fact in made.values() if fact.subject.id == low.id] == ["base_model"]


def test_the_number_is_a_column_where_there_is_one() -> None:
    """The models' table shows it as a figure bound to its fact; without derivatives there is no such column."""
    table = tables(BASE, model("a/other", 2), *(cut.model_copy(update={"id": cut.id}) for cut in CUTS)).models
    assert table.columns[-1] == "Derivatives"
    assert [row.cells[-1].text for row in table.rows] == ["3", ""]
    assert table.rows[0].cells[-1].fact
    assert "how many of the 5 models read" in table.note
    assert "Derivatives" not in tables(BASE, model("a/other", 2)).models.columns


def test_a_mark_stands_in_the_row() -> None:
    """The row of a marked model or repository has the reason, other rows have none."""
    forked = repository("a/b", 160).model_copy(update={"metrics": {"stars": 160, "forks": 776}})
    shown = tables(BASE, OWN, forked)
    assert [row.note for row in shown.models.rows] == ["", "derivative: quantized of Qwen/Qwen3.6-27B"]
    assert [row.note for row in shown.repositories.rows] == ["forks: 776 forks against 160 stars"]


def drafted(terminal: Terminal, *options: str) -> dict[str, Any]:
    """The ledger of an edition drafted with these options."""
    assert terminal.run("draft", "--writer", "wire", *options).code in WRITTEN
    ledger: dict[str, Any] = json.loads((terminal.newsroom.issues / "2026-05-04" / "ledger.json").read_text())
    return ledger


def test_an_editor_takes_back_in_what_was_set_aside(terminal: Terminal) -> None:
    """Drafting again with --allow and a subject from the list lets it appear, for that draft alone."""
    shown = world.small()
    shown.models.append(
        world.item("unsloth/Cut-GGUF", 9, 9, "2026-05-01T00:00:00", downloads=9, tags=["base_model:quantized:Qwen/Qwen3.6-27B"])
    )
    terminal.newsroom.show(shown)
    aside = [entry["subject"] for entry in drafted(terminal)["skipped"]]
    first = "hf:model:unsloth/Cut-GGUF"
    assert first in aside
    again = drafted(terminal, "--allow", first)
    assert [entry["subject"] for entry in again["skipped"]] == [subject for subject in aside if subject != first]
    assert first in {fact["subject"]["id"] for fact in again["facts"]}
    assert [entry["subject"] for entry in drafted(terminal)["skipped"]] == aside


def test_the_report_of_a_draft_is_short(terminal: Terminal, tmp_path: Path) -> None:
    """However much is set aside or marked, the terminal shows one line a kind of reason, and how to take it back in."""
    lines = [model(f"x/Uncensored-{n}", n) for n in range(1, 200)] + [BASE, OWN, model("a/b", 202), model("c/d", 203)]
    file = tmp_path / "signals.jsonl"
    file.write_text("".join(f"{signal.model_dump_json()}\n" for signal in lines), encoding="utf-8")
    ended = terminal.run("draft", "--writer", "wire", "--signals", file, "--date", "2026-05-04")
    assert ended.code in WRITTEN, ended.err
    assert ended.out.count("Uncensored") == 1
    assert "Set aside 199:\n  199 unsafe (such as hf:model:x/Uncensored-1)\nMarked 1:\n" in ended.out
    assert "--allow NAME" in ended.out
