"""The JSON object in a model's answer."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autopost.writers.extraction import json_object

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('{"a": 1}', {"a": 1}, id="alone"),
        pytest.param("{}", {}, id="alone and empty"),
        pytest.param('\ufeff  {"a": 1}\n', {"a": 1}, id="byte order mark"),
        pytest.param('```json\n{"a": 1}\n```', {"a": 1}, id="fence"),
        pytest.param('```\n{"a": "```"}\n```', {"a": "```"}, id="fence inside a string"),
        pytest.param('Sure!\n{"a": 1}\nAnything else?', {"a": 1}, id="prose around"),
        pytest.param('I used {f12} and {f3.n}: {"a": "{f12}"}', {"a": "{f12}"}, id="slots before"),
        pytest.param('An empty {} first, then {"a": 1}', {"a": 1}, id="empty braces before"),
        pytest.param('{"a": "}{", "b": "\\"}"} }', {"a": "}{", "b": '"}'}, id="braces and quotes in strings"),
        pytest.param('x {"a": {"b": [{"c": {}}]}} y', {"a": {"b": [{"c": {}}]}}, id="nested"),
        pytest.param('{"a": 1} {"b": 2}', {"a": 1}, id="the first of several"),
        pytest.param('{"a": nope, "in": {"b": 1}} {"c": 2}', {"c": 2}, id="a broken one is skipped whole"),
        pytest.param('[{"a": 1}]', {"a": 1}, id="in a list"),
        pytest.param('<think>maybe {"a": 0}?</think>{"a": 1}', {"a": 1}, id="thinking before"),
        pytest.param('{ \n "a" : 1 }!', {"a": 1}, id="white space after the brace"),
    ],
)
def test_the_object_is_found(text: str, expected: object) -> None:
    """The first complete object is found whatever stands around it."""
    found = json_object(text)
    assert found is not None
    assert json.loads(found) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The Hub was quiet today.",
        "[1, 2]",
        '"a"',
        "{f12}",
        '{"a": {"b": 1}, "c": "and th',
        '```json\n{"a": [{"b": 1}',
        '{"a": 1,}',
        '{"a": ' * 5000,
        '{"a":' * 100_000 + "}" * 100_000,
        '{"' * 100_000,
        '{"a": "' + '\\"' * 100_000,
    ],
)
def test_nothing_is_found_where_nothing_is_whole(text: str) -> None:
    """Prose, other JSON and cut-off objects yield nothing, not even their inner objects."""
    assert json_object(text) is None


@settings(deadline=None)
@given(st.dictionaries(st.text(), VALUES, min_size=1), st.text(alphabet="ab {f1}\n`."), st.text())
def test_any_object_survives_prose(value: dict[str, object], before: str, after: str) -> None:
    """Any non-empty object comes back unchanged from between sentences that hold no quotation marks before it."""
    found = json_object(f"{before}\n{json.dumps(value)}\n{after}")
    assert found is not None
    assert json.loads(found) == value


@settings(deadline=None)
@given(st.text())
def test_what_is_found_is_an_object(text: str) -> None:
    """Whatever is found parses to an object."""
    found = json_object(text)
    assert found is None or isinstance(json.loads(found), dict)
