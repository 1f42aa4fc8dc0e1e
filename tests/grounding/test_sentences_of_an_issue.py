"""Sentences as writers of an issue send them: what is right passes and binds, what is wrong is found where it stands."""

from __future__ import annotations

import pytest

from autopost.facts import Ledger
from autopost.grounding import Desk, check
from autopost.issue import Finding, Sentence, SentenceKind
from tests.grounding.newsday import ledger

LEDGER: Ledger = ledger()
DESK = Desk(LEDGER)
SHORT = {
    "deepseek": "hf:model:deepseek-ai/DeepSeek-V4-Pro",
    "mimo": "hf:model:XiaomiMiMo/MiMo-V2.5-Pro",
    "talkie": "hf:model:talkie-lm/talkie-1930-13b-it",
    "filter": "hf:model:openai/privacy-filter",
    "qwen": "hf:model:Qwen/Qwen3.6-27B",
    "skills": "gh:repo:mattpocock/skills",
    "karpathy": "gh:repo:forrestchang/andrej-karpathy-skills",
    "codex": "gh:repo:openai/codex",
    "vllm": "gh:repo:vllm-project/vllm",
    "paper": "paper:2604.27351",
    "list": "hf:list:trending:models",
    "xiaomi": "hf:owner:XiaomiMiMo",
}


def tags(cites: str) -> tuple[str, ...]:
    """`deepseek:rank list:count` as tags."""
    found = []
    for cite in cites.split():
        subject, _, metric = cite.partition(":")
        found.append(LEDGER.by_id[f"{SHORT[subject]}:{metric}"].tag)
    return tuple(found)


def findings(
    text: str, cites: str, kind: SentenceKind = "report", pointer: str = "/deep_dive/body/0/0/text"
) -> tuple[Finding, ...]:
    """What the check says of one sentence."""
    return check([(pointer, Sentence(text=text, kind=kind, cites=tags(cites)))], LEDGER, DESK).findings


RIGHT = [
    ("DeepSeek-V4-Pro ranks first on the Hub's trending list with 465 points.", "deepseek:rank deepseek:trending_score"),
    ("MiMo-V2.5-Pro is second, 64 points behind DeepSeek-V4-Pro.", "mimo:rank deepseek:trending_score_lead"),
    ("Second on the Hub's trending list is MiMo-V2.5-Pro.", "mimo:rank"),
    ("DeepSeek-V4-Pro has 45 times the downloads of MiMo-V2.5-Pro.", "deepseek:downloads_ratio"),
    ("Six of the ten models at the top were created within the past fortnight.", "list:count_created_14d_top10"),
    ("mattpocock/skills gained 27,737 stars in seven days.", "skills:stars_gain_7d"),
    ("talkie-1930-13b-it is fifth, with no downloads at all.", "talkie:rank talkie:downloads"),
    ("privacy-filter has 132,595 downloads, more than MiMo-V2.5-Pro.", "filter:downloads mimo:downloads"),
    ("Two of the ten models are from XiaomiMiMo.", "xiaomi:count_top10"),
    ("DeepSeek-V4-Pro was created on 22 April and carries the MIT licence.", "deepseek:created_at deepseek:license"),
    ("vLLM released v0.20.1 on 1 May.", "vllm:release@v0.20.1 vllm:release_date@v0.20.1"),
    ("“Heterogeneous Scientific Foundation Model Collaboration” has 84 upvotes.", "paper:title paper:upvotes"),
    ("The repository openai/codex is written mainly in Rust.", "codex:language"),
    (
        "mattpocock/skills went from 29,938 stars to 57,675 in a week.",
        "skills:stars skills:stars@2026-04-27 skills:stars_gain_7d",
    ),
]


@pytest.mark.parametrize(("text", "cites"), RIGHT)
def test_correct_sentences_pass(text: str, cites: str) -> None:
    """A sentence that its cited facts carry has no finding."""
    assert findings(text, cites) == ()


WRONG = [
    ("DeepSeek-V4-Pro has 534,924 downloads.", "deepseek:downloads", "534,924", "value"),
    ("DeepSeek-V4-Pro has 534,942 likes.", "deepseek:downloads deepseek:likes", "534,942 likes", "wrong-metric"),
    ("openai/codex gained 27,737 stars in seven days.", "codex:stars_gain_7d", "27,737", "wrong-subject"),
    ("mattpocock/skills lost 27,737 stars in seven days.", "skills:stars_gain_7d", "lost", "wrong-direction"),
    ("mattpocock/skills gained 57,675 stars in seven days.", "skills:stars skills:stars_gain_7d", "57,675 stars", "wrong-metric"),
    ("mattpocock/skills gained 27,737 stars in 30 days.", "skills:stars_gain_7d", "30 days", "wrong-window"),
    ("DeepSeek-V4-Pro ranks third.", "deepseek:rank", "third", "rank"),
    ("DeepSeek-V4-Flash ranks first.", "deepseek:rank", "DeepSeek-V4-Flash", "near-name"),
    ("Mistral trails DeepSeek-V4-Pro, which ranks first.", "deepseek:rank", "Mistral", "unknown-name"),
    ("vLLM released v0.21.0.", "vllm:release@v0.20.1", "v0.21.0", "version"),
    (
        "The newest release of vLLM is v0.20.0.",
        "vllm:release@v0.20.0 vllm:newest_release",
        "newest release of vLLM is v0.20.0",
        "newest",
    ),
    ("DeepSeek-V4-Pro was created on 23 April.", "deepseek:created_at", "23 April", "date"),
    ("DeepSeek-V4-Pro was created on Thursday 22 April 2026.", "deepseek:created_at", "Thursday 22 April 2026", "weekday"),
    ("Five of the ten models were created in the past fortnight.", "list:count_created_14d_top10", "Five of the ten", "count"),
    ("openai/codex is written mainly in Python.", "codex:language", "Python", "attribute"),
    (
        "DeepSeek-V4-Pro, at https://huggingface.co/deepseek/v4, ranks first.",
        "deepseek:rank",
        "https://huggingface.co/deepseek/v4",
        "link",
    ),
    ("vLLM calls itself “the fastest engine on earth”.", "vllm:description", "“the fastest engine on earth”", "quotation"),
    ("vLLM says it serves language models.", "vllm:description", "says", "restated"),
    ("DeepSeek-V4-Pro leads because developers prefer it.", "deepseek:rank", "because", "cause"),
    ("DeepSeek-V4-Pro outperforms MiMo-V2.5-Pro.", "deepseek:rank mimo:rank", "outperforms", "capability"),
    ("DeepSeek-V4-Pro is increasingly popular.", "deepseek:rank", "increasingly", "trend"),
    ("DeepSeek-V4-Pro has led since its launch.", "deepseek:rank", "since its launch", "history"),
    (
        "MiMo-V2.5-Pro has more downloads than DeepSeek-V4-Pro.",
        "deepseek:downloads mimo:downloads",
        "more downloads than",
        "comparison",
    ),
    ("MiMo-V2.5-Pro has no downloads.", "mimo:downloads", "no downloads", "absence"),
    ("DeepSeek-V4-Pro does not have 534,942 downloads.", "deepseek:downloads", "not", "negation"),
    ("{f999} is a paradigm of its own.", "deepseek:rank", "{f999}", "slot"),
]


@pytest.mark.parametrize(("text", "cites", "span", "code"), WRONG)
def test_planted_errors_are_found_where_they_stand(text: str, cites: str, span: str, code: str) -> None:
    """One planted error is a blocker with its code, and the finding cuts out exactly the wrong words."""
    found = [finding for finding in findings(text, cites) if finding.severity == "blocker"]
    assert (code, span) in [(finding.code, finding.text) for finding in found]
    assert all(text[finding.start : finding.end] == finding.text for finding in found)


def test_a_report_needs_a_cite() -> None:
    """A reporting sentence without cites is a blocker."""
    assert [finding.code for finding in findings("The list is long.", "")] == ["uncited"]


def test_an_unknown_cite_is_named() -> None:
    """A cite that is no fact of the edition is a blocker that names the tag."""
    found = check(
        [("/lead/body/0/0/text", Sentence(text="The list is long.", kind="report", cites=("f9999",)))], LEDGER, DESK
    ).findings
    assert [(finding.code, finding.facts) for finding in found] == [("unknown-cite", ("f9999",))]


def test_filler_blocks_headlines_and_only_warns_in_the_body() -> None:
    """The same filler word is a blocker in a headline and a warning in a body."""
    text = "A seismic week for DeepSeek-V4-Pro"
    assert [f.severity for f in findings(text, "deepseek:rank", pointer="/deep_dive/headline/text")] == ["blocker"]
    assert [f.severity for f in findings(text, "deepseek:rank")] == ["warning"]


def test_a_lead_is_told_of_whoever_leads() -> None:
    """So many points ahead is right of the leader alone, and so many behind of the other."""
    lead = "deepseek:trending_score_lead deepseek:trending_score mimo:trending_score"
    for right in ("DeepSeek-V4-Pro leads by 64 points.", "MiMo-V2.5-Pro trails by 64 points."):
        assert [f.message for f in findings(right, lead) if f.blocks] == []
    for wrong in ("DeepSeek-V4-Pro trails by 64 points.", "MiMo-V2.5-Pro leads by 64 points."):
        found = {f.text: f.code for f in findings(wrong, lead) if f.blocks}
        assert found["64"] == "wrong-direction"


def test_headlines_hold_ninety_characters() -> None:
    """A headline of 91 characters is a finding, one of 90 is not."""
    text = "DeepSeek-V4-Pro ranks first " + "x" * 62
    assert "length" not in {f.code for f in findings(text, "deepseek:rank", pointer="/lead/headline/text")}
    assert "length" in {f.code for f in findings(text + "x", "deepseek:rank", pointer="/lead/headline/text")}


def test_the_right_name_is_the_repair() -> None:
    """A near name is sent back with the name of the ledger."""
    assert findings("Qwen3.5-27B ranks seventh.", "qwen:rank")[0].repair == "Qwen3.6-27B"


def test_the_message_says_whose_value_it_is() -> None:
    """The message names the true owner of a misplaced value and the subject of the sentence."""
    name, value = findings("openai/codex gained 27,737 stars in seven days.", "codex:stars_gain_7d skills:stars_gain_7d")
    assert value.message == "27,737 is mattpocock/skills' gain in stars; the sentence is about openai/codex"
    assert (name.text, name.repair) == ("openai/codex", "mattpocock/skills")


def test_bindings_cut_out_values_and_names() -> None:
    """Each printed value and name of a correct sentence is bound to its fact."""
    text = "DeepSeek-V4-Pro ranks first with 3,492 likes."
    sentence = Sentence(text=text, kind="report", cites=tags("deepseek:rank deepseek:likes"))
    bound = check([("/lead/deck/0/text", sentence)], LEDGER, DESK).bindings["/lead/deck/0/text"]
    assert [(text[b.start : b.end], LEDGER.by_tag[b.fact].metric) for b in bound] == [
        ("DeepSeek-V4-Pro", "rank"),
        ("first", "rank"),
        ("3,492", "likes"),
    ]
