"""What writers who had seen nothing but the prompt wrote, and its careless twin: one passes, the other does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from autopost.facts import Ledger
from autopost.grounding import Desk, check
from autopost.issue import Finding, Sentence, SentenceKind

LEDGER = Ledger.model_validate_json((Path(__file__).parents[2] / "issues" / "2026-05-04" / "ledger.json").read_text())
DESK = Desk(LEDGER)
SHORT = {
    "skills": "gh:repo:mattpocock/skills",
    "karpathy": "gh:repo:forrestchang/andrej-karpathy-skills",
    "trading": "gh:repo:TauricResearch/TradingAgents",
    "slides": "gh:repo:op7418/guizang-ppt-skill",
    "game": "gh:repo:leigest519/OpenGame",
    "eywa": "paper:2604.27351",
    "unividx": "paper:2605.00658",
    "deepseek": "hf:model:deepseek-ai/DeepSeek-V4-Pro",
    "mimo": "hf:model:XiaomiMiMo/MiMo-V2.5-Pro",
    "small": "hf:model:XiaomiMiMo/MiMo-V2.5",
    "filter": "hf:model:openai/privacy-filter",
    "talkie": "hf:model:talkie-lm/talkie-1930-13b-it",
    "gemma": "hf:model:google/gemma-4-31B-it",
    "nemotron": "hf:model:nvidia/Nemotron-3-Nano-Omni-30B-A3B-Reasoning-BF16",
    "mistral": "hf:model:mistralai/Mistral-Medium-3.5-128B",
}
BODY = "/lead/body/0/{}/text"


def tags(cites: str) -> tuple[str, ...]:
    """`skills:stars` as the tags of the edition's ledger."""
    pairs = (cite.partition(":") for cite in cites.split())
    return tuple(LEDGER.by_id[f"{SHORT[subject]}:{metric}"].tag for subject, _, metric in pairs)


def said(*sentences: tuple[str, str], kind: SentenceKind = "report") -> tuple[Finding, ...]:
    """What the check says of sentences of one paragraph, each with what it cites."""
    written = [(BODY.format(n), Sentence(text=text, kind=kind, cites=tags(cites))) for n, (text, cites) in enumerate(sentences)]
    return check(written, LEDGER, DESK).findings


FIRST = ("mattpocock/skills gained 27,737 stars in seven days.", "skills:stars_gain_7d")
RATIO = "skills:stars_gain_7d_ratio karpathy:stars_gain_7d"
TALKIE = "talkie:likes talkie:downloads"
THEN = "skills:stars@2026-04-27 skills:stars"
THEN_BOTH = "skills:stars@2026-04-27 trading:stars@2026-04-27"
CASES = [
    pytest.param(
        [("On 27 April mattpocock/skills trailed TauricResearch/TradingAgents.", THEN_BOTH)],
        [("On 27 April TauricResearch/TradingAgents trailed mattpocock/skills.", THEN_BOTH)],
        "comparison",
        id="who trailed on an earlier day",
    ),
    pytest.param(
        [("That is a rise of 92.6% on a base of 29,938 stars.", "skills:stars_change_7d skills:stars@2026-04-27")],
        [("That is a rise of 92.6% on a base of 57,675 stars.", "skills:stars_change_7d skills:stars")],
        "wrong-time",
        id="a base is what there was before",
    ),
    pytest.param(
        [("No repository this paper follows has climbed faster than mattpocock/skills.", "skills:stars_gain_7d_rank")],
        [("No repository this paper follows has climbed faster than TauricResearch/TradingAgents.", "trading:stars_gain_7d")],
        "superlative",
        id="nobody faster, by a first rank",
    ),
    pytest.param(
        [("No repository among those followed gained as many.", "skills:stars_gain_7d_rank")],
        [("No repository among those followed gained as many.", "karpathy:stars_gain_7d")],
        "absence",
        id="nobody more, by a first rank",
    ),
    pytest.param(
        [FIRST, ("That is 1.7 times the gain of forrestchang/andrej-karpathy-skills.", RATIO)],
        [FIRST, ("That is 1.7 times the gain of TauricResearch/TradingAgents.", f"{RATIO} trading:stars_gain_7d")],
        "wrong-subject",
        id="a ratio is told of whom it was taken against",
    ),
    pytest.param(
        [("The paper's first author is Zihao Li.", "eywa:first_author")],
        [("The paper ranks first by upvotes.", "unividx:upvotes")],
        "rank",
        id="a first author is no rank",
    ),
    pytest.param(
        [("talkie-1930-13b-it has 216 likes, but the Hub shows no downloads in the last 30 days.", TALKIE)],
        [("talkie-1930-13b-it gained 216 likes in the last 30 days.", "talkie:likes")],
        "wrong-metric",
        id="a window belongs to the figure next to it",
    ),
    pytest.param(
        [
            ("MiMo-V2.5-Pro was created on 27 April.", "mimo:created_at"),
            ("MiMo-V2.5 was created on the same day.", "small:created_at mimo:created_at"),
        ],
        [
            ("MiMo-V2.5-Pro was created on 27 April.", "mimo:created_at"),
            ("privacy-filter was created on the same day.", "filter:created_at mimo:created_at"),
        ],
        "window",
        id="the same day needs two equal dates",
    ),
    pytest.param(
        [
            (
                "MiMo-V2.5-Pro has 11,812 downloads, against 132,595 for privacy-filter, one place below it.",
                "mimo:rank mimo:downloads filter:rank filter:downloads",
            )
        ],
        [
            (
                "MiMo-V2.5-Pro has 132,595 downloads, against 11,812 for privacy-filter, one place below it.",
                "mimo:rank mimo:downloads filter:rank filter:downloads",
            )
        ],
        "wrong-subject",
        id="a name of plain words is a name after for",
    ),
    pytest.param(
        [("mattpocock/skills had 29,938 stars when the seven days began; it has 57,675.", THEN)],
        [("mattpocock/skills had 29,938 stars when the nine days began; it has 57,675.", THEN)],
        "w",
        id="a baseline knows how long ago it was",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "code"), CASES)
def test_right_copy_passes_and_its_careless_twin_does_not(
    right: list[tuple[str, str]], wrong: list[tuple[str, str]], code: str
) -> None:
    """The correct sentence has no finding, and the twin is found under the code that names its fault."""
    assert said(*right) == ()
    assert any(finding.code.startswith(code) for finding in said(*wrong))


def beside(pointer: str, subject: str, text: str, cites: str) -> tuple[Finding, ...]:
    """What the check says of a line that stands beside a name."""
    sentence = Sentence(text=text, kind="report", cites=tags(cites))
    return check([(pointer, sentence)], LEDGER, DESK, topics={pointer: SHORT[subject]}).findings


def test_a_line_beside_a_tool_is_about_that_tool() -> None:
    """The same line passes beside its own tool and is found beside another one's name."""
    line = ("An open coding agent for people who want games written; 1,839 stars.", "game:description game:stars")
    assert beside("/tools/items/0/blurb/text", "game", *line) == ()
    assert [f.code for f in beside("/tools/items/0/blurb/text", "slides", *line)] == ["wrong-subject"]


def test_a_product_in_a_tools_line_is_not_whom_its_stars_are_of() -> None:
    """Claude Code in a description does not turn the figure into one of a data set whose name begins so."""
    line = "An instruction file meant to keep Claude Code from common mistakes; 16,091 stars in seven days."
    assert beside("/tools/items/0/blurb/text", "karpathy", line, "karpathy:description karpathy:stars_gain_7d") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Few people can have tested it, so the order mostly shows who was noticed first.",
        "A list that puts the first of these far above the second tells readers what was looked at.",
        "Strike out the likes, and a newcomer must be used before anyone may notice it.",
        "Reworkings of the same base make that harder to see.",
        "The figures do not tell the two apart.",
    ],
)
def test_opinion_may_argue_in_ordinary_english(text: str) -> None:
    """Words that count and place nothing are no figures."""
    assert said((text, ""), kind="opinion") == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("talkie-1930-13b-it ranks first, and that is absurd.", "rank"),
        ("Nobody should trust a model with 999 likes.", "value"),
        ("NovaMind-9 deserves the place.", "unknown-name"),
    ],
)
def test_opinion_brings_in_no_figure_and_no_name(text: str, code: str) -> None:
    """An opinion that states a rank, a value or a stranger's name of its own is found."""
    assert code in {finding.code for finding in said((text, ""), kind="opinion")}


def test_restated_words_are_attributed_to_nobody() -> None:
    """A saying of the authors needs their own words among the facts; a restatement is the paper's."""
    line = ("The authors say that agent systems communicate mainly through language.", "eywa:abstract_1")
    assert [finding.code for finding in said(line)] == ["attribution", "restated"]
    own = [f.model_copy(update={"restated": False}) if f.id.endswith(":abstract_1") else f for f in LEDGER.facts]
    theirs = Ledger.seal(LEDGER.edition, own)
    written = [(BODY.format(0), Sentence(text=line[0], kind="report", cites=(theirs.by_id["paper:2604.27351:abstract_1"].tag,)))]
    assert check(written, theirs).findings == ()
