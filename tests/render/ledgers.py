"""The facts of the full sample: names and figures of 4 May 2026."""

from __future__ import annotations

from datetime import date

from autopost.derive import difference, ratio
from autopost.facts import Fact, FactValue, Ledger, Subject
from autopost.printing import figure

EDITION = date(2026, 5, 4)
HOSTS = {
    "model": "huggingface.co/",
    "dataset": "huggingface.co/datasets/",
    "space": "huggingface.co/spaces/",
    "repository": "github.com/",
}


def subject(kind: str, name: str) -> Subject:
    """A subject of a platform, linked to where it lives."""
    return Subject(id=f"{kind}:{name}", name=name, kind=kind, url=f"https://{HOSTS[kind]}{name}")


def observed(
    about: Subject, metric: str, value: FactValue, unit: str | None, statement: str, *, as_of: str = "2026-05-04"
) -> Fact:
    """An observed fact; its statement begins with its subject's name."""
    name = f"{about.id}:{metric}" if as_of == "2026-05-04" else f"{about.id}:{metric}@{as_of}"
    line = f"{about.name} {statement}"
    return Fact(
        id=name, kind="observed", subject=about, metric=metric, value=value, unit=unit, as_of=as_of, url=about.url, statement=line
    )


MODELS = (
    ("deepseek-ai/DeepSeek-V4-Pro", 465, 534_942, 3_492, "2026-04-22"),
    ("XiaomiMiMo/MiMo-V2.5-Pro", 401, 11_812, 416, "2026-04-27"),
    ("openai/privacy-filter", 353, 132_595, 1_241, "2026-04-17"),
    ("mistralai/Mistral-Medium-3.5-128B", 245, 11_950, 248, "2026-03-31"),
    ("talkie-lm/talkie-1930-13b-it", 214, 0, 216, "2026-04-20"),
    ("nvidia/Nemotron-3-Nano-Omni-30B-A3B-Reasoning-BF16", 207, 40_403, 210, "2026-04-20"),
    ("Qwen/Qwen3.6-27B", 203, 1_334_241, 1_105, "2026-04-21"),
    ("XiaomiMiMo/MiMo-V2.5", 197, 51_554, 201, "2026-04-27"),
)
DATASETS = (
    ("nvidia/Nemotron-Personas-Korea", 95, 59_466, 390),
    ("Jackrong/GLM-5.1-Reasoning-1M-Cleaned", 57, 5_163, 159),
    ("nvidia/Nemotron-Image-Training-v3", 45, 2_514, 46),
    ("open-thoughts/AgentTrove", 41, 833, 41),
    ("lambda/hermes-agent-reasoning-traces", 36, 8_889, 278),
)
SPACES = (
    ("smolagents/ml-intern", 88, "docker", 288),
    ("prithivMLmods/FireRed-Image-Edit-1.0-Fast", 72, "gradio", 1_119),
    ("microsoft/TRELLIS.2", 66, "gradio", 1_550),
    ("selfit-camera/Omni-Image-Editor", 54, "gradio", 1_615),
)
REPOSITORIES = (
    ("mattpocock/skills", 24_632, 57_273, 4_892, "Shell"),
    ("NousResearch/hermes-agent", 118_761, 131_408, 19_940, "Python"),
    ("TauricResearch/TradingAgents", 53_223, 65_560, 12_705, "Python"),
    ("obra/superpowers", 168_756, 177_499, 15_748, "Shell"),
    ("farion1231/cc-switch", 52_104, 58_523, 3_802, "Rust"),
    ("openai/symphony", 15_423, 21_052, 1_856, "Elixir"),
    ("pathwaycom/pathway", 63_401, 63_355, 1_632, "Python"),
)
DOWNLOADS = (
    ("google/gemma-4-31B-it", 6_306_108, 8_042_257),
    ("Qwen/Qwen3.6-27B-FP8", 607_010, 1_913_140),
    ("microsoft/VibeVoice-ASR", 739_035, 644_254),
    ("Jackrong/Qwen3.5-27B-Claude-4.6-Opus-Reasoning-Distilled", 492_361, 280_965),
)
PAPERS = (
    (
        "2605.00658",
        "UniVidX: A Unified Multimodal Framework for Versatile Video Generation via Diffusion Prior",
        "Houyuan Chen and others",
        61,
    ),
    ("2604.27351", "Heterogeneous Scientific Foundation Model Collaboration", "Zihao Li and others, illinois", 124),
    ("2604.27083", "Co-Evolving Policy Distillation", "Naibin Gu and others", 22),
)


def _of_hub(rank: int, about: Subject, score: int, likes: int) -> list[Fact]:
    return [
        observed(about, "rank", rank, "rank", f"is number {rank} on the Hugging Face trending list ({about.kind}s)"),
        observed(about, "trending_score", score, "points", f"has a trending score of {score}"),
        observed(about, "likes", likes, "likes", f"has {figure(likes)} likes"),
    ]


def _movement(about: Subject, metric: str, then: int, now: int) -> list[Fact]:
    noun = "downloads in the last 30 days" if metric == "downloads" else metric
    before = observed(about, metric, then, metric, f"had {figure(then)} {noun} on 27 April 2026", as_of="2026-04-27")
    today = observed(about, metric, now, metric, f"has {figure(now)} {noun}")
    verb = "gained" if now >= then else "lost"
    line = f"{about.name} {verb} {figure(abs(now - then))} {metric} in the seven days to 4 May 2026"
    change = Fact(
        id=f"{about.id}:{metric}_change_7d",
        kind="derived",
        subject=about,
        metric=f"{metric}_change_7d",
        value=round(100 * (now - then) / then, 4),
        unit="percent",
        as_of="2026-05-04",
        url=about.url,
        statement=f"{about.name} {verb} {abs(100 * (now - then) / then):.1f}% of its {metric} in the seven days to 4 May 2026",
        formula=f"100 * ({today.id} - {before.id}) / {before.id}",
        inputs=(today.id, before.id),
    )
    return [before, today, difference(today, before, f"{metric}_gain_7d", line), change]


def full_ledger() -> Ledger:
    """The facts of the full sample."""
    facts: list[Fact] = []
    for rank, (name, score, downloads, likes, created) in enumerate(MODELS, start=1):
        about = subject("model", name)
        facts += _of_hub(rank, about, score, likes)
        facts.append(
            observed(about, "downloads", downloads, "downloads", f"has {figure(downloads)} downloads in the last 30 days")
        )
        facts.append(observed(about, "created_at", created, None, f"was created on {created}"))
    by_id = {fact.id: fact for fact in facts}
    about = subject("model", "XiaomiMiMo/MiMo-V2.5")
    passage = observed(about, "description", "A model for long texts.", None, "is described as a model for long texts")
    leader, rival = (f"model:{MODELS[n][0]}" for n in (0, 1))
    facts += [
        difference(
            by_id[f"{leader}:trending_score"],
            by_id[f"{rival}:trending_score"],
            "trending_score_lead",
            "DeepSeek-V4-Pro leads MiMo-V2.5-Pro by 64 points of trending score",
        ),
        ratio(
            by_id[f"{leader}:downloads"],
            by_id[f"{rival}:downloads"],
            "downloads_ratio",
            "DeepSeek-V4-Pro has 45 times the downloads of MiMo-V2.5-Pro",
        ),
        passage.model_copy(update={"kind": "passage", "restated": True}),
    ]
    for rank, (name, score, downloads, likes) in enumerate(DATASETS, start=1):
        about = subject("dataset", name)
        facts += _of_hub(rank, about, score, likes)
        facts.append(
            observed(about, "downloads", downloads, "downloads", f"has {figure(downloads)} downloads in the last 30 days")
        )
    for rank, (name, score, sdk, likes) in enumerate(SPACES, start=1):
        about = subject("space", name)
        facts += [*_of_hub(rank, about, score, likes), observed(about, "sdk", sdk, None, f"runs on {sdk}")]
    for name, then, now, forks, language in REPOSITORIES:
        about = subject("repository", name)
        facts += _movement(about, "stars", then, now)
        facts.append(observed(about, "forks", forks, "forks", f"has {figure(forks)} forks"))
        facts.append(observed(about, "language", language, None, f"is written in {language}"))
    for name, then, now in DOWNLOADS:
        facts += _movement(subject("model", name), "downloads", then, now)
    for arxiv, title, _, upvotes in PAPERS:
        paper = Subject(id=f"paper:{arxiv}", name=title, kind="paper", url=f"https://huggingface.co/papers/{arxiv}")
        facts.append(observed(paper, "upvotes", upvotes, "upvotes", f"has {upvotes} upvotes on Daily Papers"))
    return Ledger.seal(EDITION, facts)
