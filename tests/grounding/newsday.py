"""A small ledger of Monday 4 May 2026, with real names and figures, in the shape the pipeline makes."""

from __future__ import annotations

from datetime import date

from autopost.derive import count_where, difference, newest, percent_change, rank, ratio
from autopost.facts import Fact, FactValue, Ledger, Subject

EDITION = date(2026, 5, 4)
WEEK_BEFORE = "2026-04-27"


def model(name: str) -> Subject:
    """A model on the Hub."""
    return Subject(id=f"hf:model:{name}", name=name, kind="model", url=f"https://huggingface.co/{name}")


def repository(name: str) -> Subject:
    """A repository on GitHub."""
    return Subject(id=f"gh:repo:{name}", name=name, kind="repository", url=f"https://github.com/{name}")


DEEPSEEK, MIMO, MIMO_SMALL = (
    model(n) for n in ("deepseek-ai/DeepSeek-V4-Pro", "XiaomiMiMo/MiMo-V2.5-Pro", "XiaomiMiMo/MiMo-V2.5")
)
TALKIE, FILTER, QWEN = (model(n) for n in ("talkie-lm/talkie-1930-13b-it", "openai/privacy-filter", "Qwen/Qwen3.6-27B"))
SKILLS, KARPATHY, CODEX = (repository(n) for n in ("mattpocock/skills", "forrestchang/andrej-karpathy-skills", "openai/codex"))
VLLM = repository("vllm-project/vllm")
LIST = Subject(
    id="hf:list:trending:models", name="Hugging Face trending models", kind="list", url="https://huggingface.co/models"
)
XIAOMI = Subject(id="hf:owner:XiaomiMiMo", name="XiaomiMiMo", kind="owner", url="https://huggingface.co/XiaomiMiMo")
PAPER = Subject(
    id="paper:2604.27351",
    name="Heterogeneous Scientific Foundation Model Collaboration",
    kind="paper",
    url="https://huggingface.co/papers/2604.27351",
)


def fact(subject: Subject, metric: str, value: FactValue, unit: str | None, statement: str, **more: object) -> Fact:
    """An observed fact of the day."""
    fields: dict[str, object] = {
        "id": f"{subject.id}:{metric}",
        "kind": "observed",
        "subject": subject,
        "metric": metric,
        "value": value,
        "unit": unit,
        "as_of": EDITION.isoformat(),
        "url": subject.url,
        "statement": statement,
    }
    return Fact.model_validate(fields | more)


def _model(subject: Subject, place: int, score: int, downloads: int, likes: int, created: str, licence: str) -> list[Fact]:
    name = subject.name
    return [
        fact(subject, "rank", place, "rank", f"{name} is number {place} on the Hugging Face trending list"),
        fact(subject, "trending_score", score, "points", f"{name} has a trending score of {score}"),
        fact(subject, "downloads", downloads, "downloads", f"{name} has {downloads:,} downloads in the last 30 days"),
        fact(subject, "likes", likes, "likes", f"{name} has {likes:,} likes"),
        fact(subject, "created_at", created, None, f"{name} was created on {created}"),
        fact(subject, "license", licence, None, f"{name} has the licence {licence}"),
    ]


def _repository(subject: Subject, stars: int, before: int, forks: int, language: str) -> list[Fact]:
    name = subject.name
    now = fact(subject, "stars", stars, "stars", f"{name} has {stars:,} stars")
    then = fact(
        subject,
        "stars",
        before,
        "stars",
        f"{name} had {before:,} stars on {WEEK_BEFORE}",
        id=f"{subject.id}:stars@{WEEK_BEFORE}",
        as_of=WEEK_BEFORE,
    )
    return [
        now,
        then,
        difference(now, then, "stars_gain_7d", f"{name} gained {stars - before:,} stars in the 7 days to {EDITION}"),
        percent_change(now, then, "stars_change_7d", f"stars of {name} changed in the 7 days to {EDITION}"),
        fact(subject, "forks", forks, "forks", f"{name} has {forks:,} forks"),
        fact(subject, "language", language, None, f"{name} is written mainly in {language}"),
    ]


def _releases() -> list[Fact]:
    made: list[Fact] = []
    versions = (("v0.20.1", "2026-05-01"), ("v0.20.0", "2026-04-24"))
    tags = [
        fact(VLLM, "release", v, None, f"vllm-project/vllm released {v} on {d}", id=f"{VLLM.id}:release@{v}", as_of=d)
        for v, d in versions
    ]
    days = [
        fact(VLLM, "release_date", d, None, f"{v} was published on {d}", id=f"{VLLM.id}:release_date@{v}", as_of=d)
        for v, d in versions
    ]
    made += [*tags, *days, newest(tags, days, "the newest release of vllm-project/vllm is v0.20.1, published on 2026-05-01")]
    return made


def ledger() -> Ledger:
    """The sealed ledger."""
    facts = [
        *_model(DEEPSEEK, 1, 465, 534_942, 3_492, "2026-04-22", "mit"),
        *_model(MIMO, 2, 401, 11_812, 416, "2026-04-27", "mit"),
        *_model(FILTER, 3, 314, 132_595, 1_203, "2026-04-17", "apache-2.0"),
        *_model(TALKIE, 5, 214, 0, 216, "2026-04-20", "apache-2.0"),
        *_model(QWEN, 7, 189, 1_334_241, 1_052, "2026-04-21", "apache-2.0"),
        *_model(MIMO_SMALL, 8, 172, 9_120, 188, "2026-04-27", "mit"),
        fact(FILTER, "pipeline_tag", "token-classification", None, "openai/privacy-filter is tagged token-classification"),
        fact(
            TALKIE,
            "base_model",
            "talkie-lm/talkie-1930-13b-base",
            None,
            "talkie-lm/talkie-1930-13b-it is fine-tuned from talkie-lm/talkie-1930-13b-base",
        ),
        *_repository(SKILLS, 57_675, 29_938, 4_911, "Shell"),
        *_repository(KARPATHY, 112_000, 95_909, 10_870, "Python"),
        *_repository(CODEX, 79_605, 78_013, 11_342, "Rust"),
        fact(VLLM, "stars", 79_022, "stars", "vllm-project/vllm has 79,022 stars"),
        fact(
            VLLM,
            "description",
            "A fast engine that serves language models",
            None,
            "vllm-project/vllm, in our words",
            kind="passage",
            restated=True,
        ),
        *_releases(),
        fact(PAPER, "title", PAPER.name, None, f"arXiv 2604.27351 is titled “{PAPER.name}”"),
        fact(PAPER, "upvotes", 84, "upvotes", f"“{PAPER.name}” has 84 upvotes"),
        fact(PAPER, "arxiv_id", "2604.27351", None, f"“{PAPER.name}” is arXiv 2604.27351"),
        fact(
            PAPER,
            "abstract_1",
            "Agentic systems let language models call scientific models as tools.",
            None,
            "abstract",
            kind="passage",
        ),
    ]
    by_id = {one.id: one for one in facts}

    def of(subject: Subject, metric: str) -> Fact:
        return by_id[f"{subject.id}:{metric}"]

    gains = [of(s, "stars_gain_7d") for s in (SKILLS, KARPATHY, CODEX)]
    born = [of(s, "created_at") for s in (DEEPSEEK, MIMO, TALKIE, MIMO_SMALL)]
    facts += [
        difference(
            of(DEEPSEEK, "trending_score"),
            of(MIMO, "trending_score"),
            "trending_score_lead",
            "DeepSeek-V4-Pro leads by 64 points",
        ),
        ratio(
            of(DEEPSEEK, "downloads"),
            of(MIMO, "downloads"),
            "downloads_ratio",
            "DeepSeek-V4-Pro has 45 times the downloads of MiMo-V2.5-Pro",
        ),
        ratio(
            gains[0],
            gains[1],
            "stars_gain_7d_ratio",
            "mattpocock/skills gained 1.7 times the stars of andrej-karpathy-skills in 7 days",
        ),
        rank(
            gains[0],
            gains,
            "stars_gain_7d_rank",
            "mattpocock/skills gained the most stars of all repositories followed, in 7 days",
        ),
        count_where(
            LIST,
            "count_created_14d_top10",
            [*born, *born[:2]],
            "of 10 models",
            "6 of the top 10 models were created within the last 14 days",
            as_of=EDITION.isoformat(),
            formula="count(created_at within 14 days)",
        ),
        count_where(
            XIAOMI,
            "count_top10",
            born[1:4:2],
            "of 10 models",
            "2 of the top 10 models are XiaomiMiMo's",
            as_of=EDITION.isoformat(),
            formula="count(owner)",
        ),
    ]
    return Ledger.seal(EDITION, facts)
