"""Clauses that are right as a whole: the days between releases, whose is the newest, papers by date, and ages."""

from __future__ import annotations

import pytest

from autopost.derive import newest
from autopost.facts import Fact, Ledger, Subject
from autopost.grounding import Desk
from tests.grounding import newsday
from tests.grounding.newsday import EDITION, VLLM, fact, repository
from tests.grounding.twins import DEMO, assert_told_apart, blockers

SGLANG, COMFY, FLASH = (repository(n) for n in ("sgl-project/sglang", "Comfy-Org/ComfyUI", "flashinfer-ai/flashinfer"))
MADE = {
    SGLANG: (("v0.5.10", "2026-04-11"), ("v0.5.11", "2026-04-27")),
    COMFY: (("v0.20.2", "2026-05-01"), ("v0.20.3", "2026-05-03")),
    FLASH: (("v0.6.9", "2026-03-29"),),
}
NOTES = "This release features 309 commits from 180 contributors (45 new)!"


def _released(subject: Subject, versions: tuple[tuple[str, str], ...]) -> list[Fact]:
    name = subject.name
    tags = [
        fact(subject, "release", v, None, f"{name} released {v} on {d}", id=f"{subject.id}:release@{v}", as_of=d)
        for v, d in versions
    ]
    days = [
        fact(subject, "release_date", d, None, f"{name} {v} was published on {d}", id=f"{subject.id}:release_date@{v}", as_of=d)
        for v, d in versions
    ]
    last, day = versions[-1]
    return [*tags, *days, newest(tags, days, f"the newest release of {name} is {last}, published on {day}")]


def _releases() -> Desk:
    """The small ledger with three more projects that have releases, and with notes that count who worked on one."""
    note = fact(
        VLLM,
        "release_note",
        NOTES,
        None,
        f"from the notes of {VLLM.name} v0.20.1: “{NOTES}”",
        kind="passage",
        id=f"{VLLM.id}:release_note@v0.20.1:1",
        as_of="2026-05-01",
    )
    known = [one.model_copy(update={"tag": ""}) for one in newsday.ledger().facts]
    made = [one for subject, versions in MADE.items() for one in _released(subject, versions)]
    return Desk(Ledger.seal(EDITION, [*known, *made, note]))


RELEASES = _releases()
BETWEEN = {
    "separated": (
        "Sixteen days separated sglang's v0.5.10 from v0.5.11; for vLLM the wait was seven.",
        "Sixteen days separated sglang's v0.5.10 from v0.5.11; for vLLM the wait was [eight].",
    ),
    "to get from one to the next": (
        "It took sglang 16 days to get from v0.5.10 to v0.5.11, and ComfyUI two to get from v0.20.2 to v0.20.3.",
        "It took sglang two days to get from v0.5.10 to v0.5.11, and ComfyUI [16] to get from v0.20.2 to v0.20.3.",
    ),
    "a row of waits": (
        "Days between the two versions listed: sglang 16, vLLM 7, ComfyUI 2.",
        "Days between the two versions listed: sglang 16, vLLM [2], ComfyUI 7.",
    ),
    "with both days": (
        "Two days, from Friday 1 May to Sunday 3 May, took Comfy-Org/ComfyUI from v0.20.2 to v0.20.3.",
        "Two days, from Friday 1 May to [Saturday 2 May], took Comfy-Org/ComfyUI from v0.20.2 to v0.20.3.",
    ),
    "its follow-up": (
        "ComfyUI needed two days for its follow-up.",
        "ComfyUI needed [five days] for its follow-up.",
    ),
}
NEWEST = {
    "alone in a month": (
        "FlashInfer's newest release, v0.6.9, is the only one of the four projects' newest that dates from March.",
        "FlashInfer's newest release, v0.6.9, is the only [one of the five] projects' newest that dates from March.",
    ),
    "alone on a day": (
        "Of the four projects whose releases are listed, ComfyUI is the only one to have published on 3 May itself.",
        "Of the four projects whose releases are listed, [ComfyUI is the only one to have published on 1 May] itself.",
    ),
    "two of the one, one of the other": (
        "Two of the seven releases listed carry the date 1 May: one of ComfyUI, one of vLLM.",
        "[Three of the seven] releases listed carry the date 1 May: two of ComfyUI, one of vLLM.",
    ),
    "the freshest of all": (
        "The freshest release listed is ComfyUI's v0.20.3.",
        "The freshest release listed is [vLLM's v0.20.1].",
    ),
    "none more recent": (
        "No release in today's edition is more recent than ComfyUI's v0.20.3.",
        "No release in today's edition is more recent than [sglang's v0.5.11].",
    ),
    "out the longest": (
        "Of the current releases, FlashInfer's has been out the longest.",
        "Of the current releases, [vLLM]'s has been out the longest.",
    ),
    "given way": (
        "ComfyUI's v0.20.2 has since given way to a newer version.",
        "ComfyUI's v0.20.3 [has since given way to a newer version].",
    ),
    "newcomers told twice": (
        "A quarter of the people behind vLLM v0.20.1 are newcomers: 45 of 180 contributors.",
        "A quarter of the people behind vLLM v0.20.1 are newcomers: [54] of 180 contributors.",
    ),
    "newcomers": (
        "A quarter of the 180 contributors to vLLM v0.20.1, 45 of them, were new.",
        "A third of the 180 contributors to vLLM v0.20.1, [45] of them, were new.",
    ),
    "who was not new": (
        "135 of the 180 contributors to vLLM v0.20.1 were not new.",
        "[153 of the 180] contributors to vLLM v0.20.1 were not new.",
    ),
    "of so many": (
        "Of 180 contributors to vLLM v0.20.1, 45 contributed for the first time.",
        "Of 180 contributors to vLLM v0.20.1, [54] contributed for the first time.",
    ),
    "on that day alone": (
        "On 1 May alone two releases came out: one by vLLM, one by ComfyUI.",
        "On 1 May alone three releases came out: [two] by vLLM, one by ComfyUI.",
    ),
    "since a day": (
        "Only ComfyUI has released anything since Friday.",
        "Only vLLM has released anything since [Monday 27 April].",
    ),
    "of all releases": (
        "Of the seven releases listed, three date from May and three from April.",
        "Of the seven releases listed, four date from [May].",
    ),
    "two on one day": (
        "Comfy-Org/ComfyUI put out one version on a single day, 3 May.",
        "Comfy-Org/ComfyUI put out [two] versions on a single day, 3 May.",
    ),
    "one in four": (
        "One in four contributors to vLLM's latest release is a newcomer.",
        "[One in three] contributors to vLLM's latest release is a newcomer.",
    ),
}
DATED = {
    "one date": (
        "Nine of the 15 papers listed bear one and the same publication date: 30 April.",
        "[Ten of the 15] papers listed bear one and the same publication date: 30 April.",
    ),
    "that day brought": (
        "Thursday 30 April was the busiest date of the papers. It brought nine of the 15 papers listed.",
        "Thursday 30 April was the busiest date of the papers. It brought [eight of the 15] papers listed.",
    ),
    "alone of an earlier year": (
        "Modotte/CodeX-2M-Thinking is the only one of the ten datasets that predates this year.",
        "[Roman1111111/claude-opus-4.6-10000x is the only one of the ten datasets that predates this year].",
    ),
    "a row of dates": (
        "Nine of the 15 papers are from 30 April, two from 1 May.",
        "Nine of the 15 papers are from 30 April, three from [1 May].",
    ),
    "the rest of them": (
        "Two of the 15 papers are from May, the other 13 from April.",
        "Two of the 15 papers are from May, the other [12] from April.",
    ),
    "on or after a day": (
        "Eleven of the 15 papers were published on or after 30 April.",
        "[Twelve of the 15] papers were published on or after 30 April.",
    ),
    "back to a year": (
        "Two of the repositories listed go back to 2020.",
        "[Three] of the repositories listed go back to 2020.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), (BETWEEN | NEWEST).values(), ids=BETWEEN | NEWEST)
def test_releases(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, RELEASES)


@pytest.mark.parametrize(("right", "marked"), DATED.values(), ids=DATED)
def test_dates(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)


def test_days_after_a_count_of_releases_are_no_version() -> None:
    """Reads "releases 16 days": a length of time."""
    assert blockers("Between sglang's last two releases 16 days passed.", RELEASES) == []
    assert blockers("Between sglang's last two releases 17 days passed.", RELEASES) != []
