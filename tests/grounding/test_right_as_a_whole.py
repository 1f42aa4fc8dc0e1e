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
    "of a month": (
        "Between ComfyUI's two May releases two days passed.",
        "Between ComfyUI's [two] April releases two days passed.",
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
    "after that of another": (
        "ComfyUI's v0.20.3 came two days after vLLM's v0.20.1 and six days after sglang's v0.5.11.",
        "ComfyUI's v0.20.3 came two days after vLLM's v0.20.1 and [five days] after sglang's v0.5.11.",
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
    "the others": (
        "ComfyUI v0.20.3 dates from Sunday. None of the other three projects has a newest version published that day.",
        "ComfyUI v0.20.3 dates from Sunday. [None of the other] two projects has a newest version published that day.",
    ),
    "a row of days": (
        "Newest releases first: ComfyUI on Sunday, vLLM on Friday, sglang last Monday and FlashInfer in March.",
        "Newest releases first: ComfyUI on Sunday, sglang on [Friday], vLLM last Monday and FlashInfer in March.",
    ),
    "so many each": (
        "Releases listed for May: ComfyUI two, vLLM one and sglang none.",
        "Releases listed for May: ComfyUI one, vLLM [two] and sglang none.",
    ),
    "two of the one, one of the other": (
        "Two of the seven releases listed carry the date 1 May: one of ComfyUI, one of vLLM.",
        "[Three of the seven] releases listed carry the date 1 May: two of ComfyUI, one of vLLM.",
    ),
    "none in a month": (
        "FlashInfer has no release in April to show.",
        "sglang has [no release in April] to show.",
    ),
    "but one": (
        "FlashInfer is alone among the four projects in having a single version listed.",
        "sglang is [alone among] the four projects in having a single version listed.",
    ),
    "nothing newer": (
        "Nothing newer than v0.6.9, published on March 29, is listed for flashinfer-ai/flashinfer.",
        "Nothing [newer than v0.5.10], published on April 11, is listed for sgl-project/sglang.",
    ),
    "weeks and days": (
        "FlashInfer's newest release, v0.6.9, is five weeks and a day old.",
        "FlashInfer's newest release, v0.6.9, is five weeks and [two days old].",
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
    "the newest of them": (
        "Of the 15 papers listed, nine were published on 30 April. The two newest followed a day later.",
        "Of the 15 papers listed, nine were published on 30 April. The [two] newest followed two days later.",
    ),
    "alone of an earlier year": (
        "Modotte/CodeX-2M-Thinking is the only one of the ten datasets that predates this year.",
        "[Roman1111111/claude-opus-4.6-10000x is the only one of the ten datasets that predates this year].",
    ),
    "nobody as young": (
        "SulphurAI/Sulphur-2-base was created on 3 May. No other model listed is as young.",
        "microsoft/VibeVoice-ASR was created on 21 January 2026. [No other model] listed is as young.",
    ),
    "creations apart": (
        "Nearly six years separate the creation of maigret in June 2020 from that of Gitlawb/openclaude in April 2026.",
        "Nearly six years separate the creation of maigret in [April 2020] from that of Gitlawb/openclaude in June 2026.",
    ),
    "at such an age": (
        "Two days after its creation on 25 April, freestylefly/awesome-gpt-image-2 had 1,226 stars.",
        "[Two days] after its creation on 25 April, freestylefly/awesome-gpt-image-2 had 3,477 stars.",
    ),
    "a birthday": (
        "The oldest of the repositories listed turned six last month.",
        "The oldest of the repositories listed turned [seven] last month.",
    ),
    "a row of dates": (
        "Nine of the 15 papers are from 30 April, two from 1 May.",
        "Nine of the 15 papers are from 30 April, three from [1 May].",
    ),
    "the rest of them": (
        "Two of the 15 papers are from May, the other 13 from April.",
        "Two of the 15 papers are from May, the other [12] from April.",
    ),
    "from the first to the last": (
        "The 15 papers were published between 27 April and 1 May.",
        "The 15 papers were published between [28 April] and 1 May.",
    ),
    "the only two": (
        "hackingtool and maigret are the only two of the listed repositories created in 2020.",
        "hackingtool and warp are [the only two] of the listed repositories created in 2020.",
    ),
    "the oldest, with its age": (
        "microsoft/VibeVoice-ASR is the oldest of the 30 models listed, at 103 days.",
        "microsoft/VibeVoice-ASR is the oldest of the 30 models listed, at [130 days].",
    ),
    "since its creation": (
        "In the nine days since its creation freestylefly/awesome-gpt-image-2 has gathered 3,477 stars.",
        "In the [eight days] since its creation freestylefly/awesome-gpt-image-2 has gathered 3,477 stars.",
    ),
    "a median age": (
        "The median age of the 30 models listed is 14 days.",
        "The median age of the 30 models listed is [15 days].",
    ),
    "a mark between two days": (
        "Some time between 27 April and 4 May, forrestchang/andrej-karpathy-skills picked up its 100,000th star.",
        "Some time between 27 April and 4 May, mattpocock/skills picked up its [100,000th] star.",
    ),
    "both ends": (
        "Among the 15 papers the oldest is from 27 April, the newest from 1 May.",
        "Among the 15 papers the oldest is from [28 April], the newest from 1 May.",
    ),
    "on or after a day": (
        "Eleven of the 15 papers were published on or after 30 April.",
        "[Twelve of the 15] papers were published on or after 30 April.",
    ),
    "the next of them": (
        "Z4nzu/hackingtool was created on 11 April 2020, 77 days before the next of them.",
        "Z4nzu/hackingtool was created on 11 April 2020, [87 days] before the next of them.",
    ),
    "until it was listed": (
        "“Learning while Deploying: Fleet-Scale Reinforcement Learning for Generalist Robot Policies” reached Daily Papers "
        "three days after its publication.",
        "“Learning while Deploying: Fleet-Scale Reinforcement Learning for Generalist Robot Policies” reached Daily Papers "
        "[two days] after its publication.",
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


def test_what_came_on_one_day_is_counted_with_what_it_has() -> None:
    """Reads "Created on 3 May: two repositories, 900 stars between them": of those created then."""
    born = {fact.subject.id for fact in DEMO.ledger.facts if fact.metric == "created_at" and fact.value == "2026-05-03"}
    born = {name for name in born if name in DEMO.rolls.covered["repository"]}
    stars = sum(int(fact.number or 0) for name in born if (fact := DEMO.rolls.of(name, "stars")) is not None)
    assert blockers(f"Created on 3 May: {len(born)} repositories, {stars:,} stars between them", DEMO) == []
    assert blockers(f"Created on 3 May: {len(born)} repositories, {stars + 100:,} stars between them", DEMO) != []
    assert blockers(f"Created on 3 May: {len(born) + 1} repositories, {stars:,} stars between them", DEMO) != []


def test_days_after_a_count_of_releases_are_no_version() -> None:
    """Reads "releases 16 days": a length of time."""
    assert blockers("Between sglang's last two releases 16 days passed.", RELEASES) == []
    assert blockers("Between sglang's last two releases 17 days passed.", RELEASES) != []
