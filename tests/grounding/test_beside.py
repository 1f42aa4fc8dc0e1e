"""What an issue prints beside its sentences is held against the ledger too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from autopost.archive import read_issue, read_ledger
from autopost.grounding.beside import beside
from autopost.issue import Issue

FOLDER = Path(__file__).parents[2] / "issues" / "2026-05-04"
LEDGER = read_ledger(FOLDER / "ledger.json")
EVIL = "https://evil.example/"


def changed(pointer: str, value: Any) -> Issue:
    """The committed edition with the value at a JSON pointer replaced."""
    data = json.loads((FOLDER / "issue.json").read_text(encoding="utf-8"))
    *path, last = [int(part) if part.isdecimal() else part for part in pointer.strip("/").split("/")]
    node = data
    for part in path:
        node = node[part]
    assert node[last] != value
    node[last] = value
    return Issue.model_validate_json(json.dumps(data))


def test_the_committed_edition_is_as_its_facts_print_it() -> None:
    """Nothing is found in what code has set."""
    assert beside(read_issue(FOLDER / "issue.json"), LEDGER) == ()


@pytest.mark.parametrize(
    ("pointer", "value", "code"),
    [
        ("/tools/items/0/url", EVIL, "link"),
        ("/tools/items/1/name", "openai/wonder-tool", "unknown-name"),
        ("/tools/items/2/subject", "gh:repo:openai/wonder-tool", "unknown-name"),
        ("/reading/items/0/title", "Attention Is Not All You Need", "title"),
        ("/reading/items/0/url", EVIL, "link"),
        ("/reading/items/1/byline", "Ada Lovelace", "unknown-name"),
        ("/trending/models/rows/0/url", EVIL, "link"),
        ("/trending/models/rows/1/name", "Google/Gemini-9", "unknown-name"),
        ("/trending/models/rows/0/cells/2/text", "999,999", "value"),
        ("/trending/models/rows/0/cells/2/fact", None, "value"),
        ("/trending/models/rows/0/cells/2/fact", "f99999", "value"),
        ("/trending/models/columns/2", "Downloads, all time", "wrong-metric"),
        ("/trending/repositories/rows/2/cells/0/text", "+1,000,000", "value"),
        ("/movers/rows/0/url", EVIL, "link"),
        ("/movers/rows/0/gain/text", "+1,000,000", "value"),
        ("/movers/rows/0/change/text", "+999%", "value"),
        ("/movers/rows/0/size", 1.0, "value"),
        ("/movers/rows/0/why", "Because OpenAI recommends it.", "value"),
        ("/lead/panel/figures/0/value", "1,000,000", "value"),
        ("/lead/panel/figures/0/label", "GPT-9: stars", "metric"),
        ("/masthead/weekday", "Sunday", "weekday"),
        ("/masthead/date", "2026-05-05", "date"),
    ],
)
def test_a_changed_string_is_found_where_it_stands(pointer: str, value: Any, code: str) -> None:
    """A name, link, title, cell, figure or day that no fact prints holds the issue, at its own place."""
    found = beside(changed(pointer, value), LEDGER)
    assert {finding.code for finding in found} >= {code}
    assert all(finding.blocks and finding.start == 0 and finding.end == len(finding.text) for finding in found)
    assert all(finding.section.startswith(pointer.rpartition("/")[0].partition("/columns")[0]) for finding in found)


def test_a_value_moved_to_another_row_is_named_as_anothers() -> None:
    """A cell that prints another thing's fact is found although the fact is true."""
    data = read_issue(FOLDER / "issue.json").trending.models
    moved = changed("/trending/models/rows/0/cells/2", data.rows[1].cells[2].model_dump(mode="json"))
    assert [finding.code for finding in beside(moved, LEDGER)] == ["wrong-subject"]


def test_what_is_left_out_is_no_finding() -> None:
    """An editor may drop a tool or a row."""
    issue = read_issue(FOLDER / "issue.json")
    fewer = issue.model_copy(update={"tools": issue.tools.model_copy(update={"items": issue.tools.items[1:]})})
    assert beside(fewer, LEDGER) == ()
