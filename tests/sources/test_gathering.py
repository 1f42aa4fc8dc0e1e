"""All sources together: names, plug-ins, order, failures."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import EntryPoint
from typing import Any, ClassVar

import pytest

from autopost import sources
from autopost.config import Config
from autopost.errors import ConfigError, NoSignals, SourceError
from autopost.signals import Passage, Signal, Skipped
from autopost.sources import Assignment, Gathered
from tests.sources.conftest import NOW, SECRETS, Desk
from tests.standins import Fault, World

Told = list[str]


def signal(slug: str, **more: Any) -> Signal:
    """A signal as a plug-in might make it."""
    fields = {"kind": "model", "source": "someone else", "name": slug, "url": "https://example.org/x", "observed_at": NOW}
    return Signal.model_validate({"id": f"hf:model:{slug}", **fields, **more})


class Plug:
    """A stranger's source: what it gives is set by the test."""

    given: Any = ()
    asked: ClassVar[list[Assignment]] = []

    def gather(self, assignment: Assignment) -> list[Signal]:
        """What the test set, raised if it is an exception."""
        type(self).asked.append(assignment)
        if isinstance(self.given, Exception):
            raise self.given
        if callable(self.given):
            return list(self.given(assignment))
        return self.given  # type: ignore[no-any-return]  # a stranger may return anything


@pytest.fixture
def plugs(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Installs sources by name, next to nothing else."""

    def install(**given: Any) -> None:
        points = []
        for name, value in given.items():
            made = type(name, (Plug,), {"given": staticmethod(value) if callable(value) else value, "asked": []})
            monkeypatch.setattr(sources, f"_plug_{name}", made, raising=False)
            points.append(EntryPoint(name, f"autopost.sources:_plug_{name}", sources.GROUP))
        points.append(EntryPoint("broken", "autopost.no_such_module:Source", sources.GROUP))
        monkeypatch.setattr(sources, "entry_points", lambda group: points)

    return install


def gather(desk: Desk, *use: str, **tables: Any) -> Gathered:
    """Gather from these sources."""
    config = Config.model_validate({"sources": {"use": use, "timeout": 5, **tables}})
    return sources.gather(config, desk.environment(tokens=True), NOW, lambda line: None)


def test_ours_are_found_by_name() -> None:
    """The three sources of the default config are installed entry points."""
    assert list(sources.load(Config().sources.use)) == ["huggingface", "github", "papers"]


def test_an_unknown_source_names_the_known_ones() -> None:
    """A source nobody provides is a config error that lists those there are."""
    with pytest.raises(ConfigError, match=r"no source 'mastodon'.*github, huggingface, papers"):
        sources.load(["mastodon"])


def test_a_table_of_nobody_is_a_config_error(desk: Desk) -> None:
    """Settings for a source that is not installed are an error, so that a misspelt table is seen."""
    with pytest.raises(ConfigError, match=r"\[sources\] hugginface.*github, huggingface, papers"):
        gather(desk, "papers", hugginface={"models": 3})


def test_no_source_in_use_is_a_config_error(desk: Desk) -> None:
    """An empty `use` is an error and not an empty paper."""
    with pytest.raises(ConfigError, match="names no source"):
        gather(desk)


def test_everything_ours_together(desk: Desk) -> None:
    """The three sources side by side give their signals in the order of the config, and nothing is skipped."""
    told: Told = []
    config = Config.model_validate({"sources": {"github": {"watch": ["openai/openai-python"]}}})
    got = sources.gather(config, desk.environment(), NOW, told.append)
    assert list(dict.fromkeys(s.source for s in got.signals)) == ["huggingface", "github", "papers"]
    assert got.skipped == ()
    assert told[0] == "asking huggingface, github, papers"
    assert sorted(told[1:]) == ["github: 6 signals", "huggingface: 11 signals", "papers: 3 signals"]


def test_a_plug_in_gets_its_table_and_the_time(plugs: Callable[..., None], desk: Desk) -> None:
    """A plug-in's own table reaches it as it stands, with the run's time and time limit."""
    plugs(plug=[signal("a/a")])
    gather(desk, "plug", plug={"depth": 3})
    assignment = sources._plug_plug.asked[0]  # type: ignore[attr-defined]  # installed by the fixture
    assert (assignment.settings, assignment.now, assignment.timeout) == ({"depth": 3}, NOW, 5.0)


def test_order_is_the_configs_whoever_finishes_first(plugs: Callable[..., None], desk: Desk) -> None:
    """The first source waits until the second has finished, and still its signals come first."""
    second_done = threading.Event()

    def slow(assignment: Assignment) -> list[Signal]:
        assert second_done.wait(10)
        return [signal("slow/one"), signal("both/same", name="slow's")]

    def fast(assignment: Assignment) -> list[Signal]:
        second_done.set()
        return [signal("both/same", name="fast's"), signal("fast/one")]

    plugs(slow=slow, fast=fast)
    assert [s.name for s in gather(desk, "slow", "fast").signals] == ["slow/one", "slow's", "fast/one"]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (SourceError("is closed on Mondays.", hint="Try Tuesday."), "is closed on Mondays. Try Tuesday."),
        (RuntimeError(f"boom\n\x1b[31m with {SECRETS[0]} in it"), "broke off (RuntimeError: boom [31m with *** in it)."),
        (KeyError("x" * 5000), "broke off (KeyError: 'xxx"),
        ([], "an empty answer, which is taken for an outage."),
        (["no signal"], "an empty answer, which is taken for an outage."),
        (None, "broke off (TypeError"),
        (7, "broke off (TypeError"),
    ],
)
def test_a_source_that_fails_is_skipped_in_one_calm_line(plugs: Callable[..., None], desk: Desk, given: Any, reason: str) -> None:
    """Whatever a plug-in raises or returns, the others' signals come and one line without secrets says why it has none."""
    plugs(bad=given, good=[signal("a/a")])
    got = gather(desk, "bad", "good")
    assert [s.name for s in got.signals] == ["a/a"]
    (entry,) = got.skipped
    assert (entry.subject, entry.source) == ("bad", "bad")
    assert entry.reason.startswith(reason)
    assert len(entry.reason) <= sources.REASON_LENGTH
    assert entry.reason.isprintable()


def test_a_plug_in_that_cannot_be_imported_is_skipped(plugs: Callable[..., None], desk: Desk) -> None:
    """A broken package costs its own signals only."""
    plugs(good=[signal("a/a")])
    got = gather(desk, "broken", "good")
    assert [entry.source for entry in got.skipped] == ["broken"]
    assert "cannot be loaded (ModuleNotFoundError" in got.skipped[0].reason


def test_partial_failures_are_kept_beside_signals(plugs: Callable[..., None], desk: Desk) -> None:
    """What a source reports as skipped comes with its signals, under its own name and without secrets."""

    def partly(assignment: Assignment) -> list[Signal]:
        assignment.skip(Skipped(subject="a topic", source="someone else", reason=f"refused {SECRETS[1]}"))
        return [signal("a/a")]

    plugs(partly=partly)
    assert gather(desk, "partly").skipped == (Skipped(subject="a topic", source="partly", reason="refused ***"),)


def test_when_all_fail_every_reason_is_given(plugs: Callable[..., None], desk: Desk) -> None:
    """If no source gives anything, the error names each with its reason."""
    plugs(one=SourceError("is down."), two=ValueError("odd"))
    with pytest.raises(NoSignals, match=r"one: is down\. two: broke off \(ValueError: odd\)\."):
        gather(desk, "one", "two")


def test_a_plug_ins_text_is_cleaned_like_ours(plugs: Callable[..., None], desk: Desk) -> None:
    """Names, words and passages of a plug-in lose trick characters; a script link or a nameless signal is dropped."""
    tricky = signal(
        "a/a",
        name="In\u200bvisible\u202e",
        metrics={"stars": float("nan"), "likes": 3},
        attributes={"title": "two\nlines", "tags": ("\u200b", "x"), "archived": True},
        passages=(Passage(label="abstract", text="a\u0000b"), Passage(label="abstract", text="\u200b")),
    )
    credentials = signal("b/b", url="https://user:secret@example.org/")
    plugs(plug=[tricky, credentials, signal("c/c", name="\u200b")])
    (kept,) = gather(desk, "plug").signals
    assert (kept.name, kept.source) == ("Invisible", "plug")
    assert kept.metrics == {"likes": 3}
    assert kept.attributes == {"title": "two lines", "tags": ("x",), "archived": True}
    assert [passage.text for passage in kept.passages] == ["ab"]


def test_empty_platforms_are_an_outage(desk_of: Callable[[World], Desk]) -> None:
    """A world without anything is no empty paper: every source is down, and the message says so."""
    with pytest.raises(NoSignals, match=r"huggingface: .*empty list.* papers: an empty answer"):
        gather(desk_of(World()), "huggingface", "papers")


def test_one_platform_down_leaves_the_other(desk: Desk) -> None:
    """With GitHub refusing everything, the Hub's signals come and GitHub is skipped by name."""
    desk.standin.fail("/search", Fault(status=401))
    desk.standin.fail("/repos", Fault(status=401))
    got = gather(desk, "github", "huggingface")
    assert {s.source for s in got.signals} == {"huggingface"}
    assert [(entry.subject, entry.source) for entry in got.skipped] == [("github", "github")]


def test_observed_at_is_the_runs_time(desk: Desk) -> None:
    """Every signal of ours is observed at the time the run gives, in UTC."""
    assert {s.observed_at for s in gather(desk, "huggingface", "papers", "github").signals} == {
        datetime(2026, 5, 4, 12, tzinfo=UTC)
    }
