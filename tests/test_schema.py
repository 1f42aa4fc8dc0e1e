"""The issue schema and its export."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from autopost.issue import Issue

EXPORT = Path(__file__).parents[1] / "fixtures" / "issue.schema.json"
DEMO = Path(__file__).parents[1] / "issues" / "2026-05-04" / "issue.json"


def exported() -> str:
    """The JSON schema of an issue, as the file has it."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Issue.model_json_schema()}
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def test_the_export_is_the_schema_of_today() -> None:
    """fixtures/issue.schema.json is what the models say; AUTOPOST_UPDATE_GOLDEN=1 writes it anew."""
    if os.environ.get("AUTOPOST_UPDATE_GOLDEN"):
        EXPORT.write_text(exported(), encoding="utf-8")
    assert EXPORT.read_text(encoding="utf-8") == exported()


def test_the_committed_edition_fits_the_export() -> None:
    """A validator that knows nothing of our models accepts the recorded edition."""
    jsonschema.validate(json.loads(DEMO.read_text()), json.loads(EXPORT.read_text()))


def broken(path: str, value: Any) -> str:
    """The committed edition with one value replaced, as JSON."""
    data = json.loads(DEMO.read_text())
    *parents, last = path.strip("/").split("/")
    node = data
    for part in parents:
        node = node[int(part)] if isinstance(node, list) else node[part]
    if isinstance(node, list):
        node[int(last)] = value
    else:
        node[last] = value
    return json.dumps(data)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("/schema_version", 2),
        ("/surprise", 1),
        ("/lead/body", []),
        ("/lead/headline/kind", "rumour"),
        ("/lead/headline/cites", ["12"]),
        ("/tools/items/0/url", "javascript:alert(1)"),
        ("/masthead/number", "124"),
        ("/masthead/number", 0),
    ],
)
def test_a_wrong_issue_is_refused(path: str, value: Any) -> None:
    """Unknown keys, wrong counts, loose types and links that are no links are all refused, by the models and by the export."""
    with pytest.raises(ValidationError):
        Issue.model_validate_json(broken(path, value))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(json.loads(broken(path, value)), json.loads(EXPORT.read_text()))
