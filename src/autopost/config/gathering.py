"""What is gathered and what is set aside: `[sources]` and `[screening]`."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from autopost.config.group import Group


class HuggingFaceSettings(Group):
    """[sources.huggingface]: how much of the Hub's trending lists is read."""

    models: int = Field(60, ge=0, le=1000, description="trending models to read")
    datasets: int = Field(30, ge=0, le=1000, description="trending datasets to read")
    spaces: int = Field(30, ge=0, le=1000, description="trending Spaces to read")


class GitHubSettings(Group):
    """[sources.github]: which repositories are looked for and whose releases are watched."""

    topics: tuple[str, ...] = Field(
        ("llm", "ai-agents", "claude-code", "mcp"), description="GitHub topics that make a repository ours"
    )
    new_days: int = Field(14, ge=1, le=90, description="a repository this young is new")
    rising_days: int = Field(365, ge=1, le=3650, description="older repositories are all-time favourites and not looked for")
    watch: tuple[str, ...] = Field(
        (
            "ggml-org/llama.cpp",
            "huggingface/transformers",
            "langchain-ai/langchain",
            "ollama/ollama",
            "openai/openai-python",
            "sgl-project/sglang",
            "simonw/llm",
            "vllm-project/vllm",
        ),
        description="repositories whose releases are read, OWNER/NAME",
    )
    release_days: int = Field(4, ge=1, le=60, description="a release this recent is news")
    requests: int = Field(40, ge=1, le=5000, description="most requests a run may make; anonymous users have 60 an hour")
    stargazer_requests: int = Field(
        40, ge=0, le=5000, description="further requests of a first day, for the dates of stars; 0 leaves the week's gains out"
    )


class PapersSettings(Group):
    """[sources.papers]: how far back Daily Papers are read."""

    days: int = Field(3, ge=1, le=14, description="days of Daily Papers to read, so that a Monday has some")
    limit: int = Field(40, ge=0, le=200, description="papers to keep, most upvoted first")


class Sources(BaseModel):
    """[sources]: which are used, and each one's own table. A plug-in's table is handed to it as it stands."""

    model_config = ConfigDict(frozen=True, extra="allow")

    use: tuple[str, ...] = Field(("huggingface", "github", "papers"), description="sources to ask, by entry-point name")
    timeout: float = Field(15.0, gt=0, le=300, description="seconds one request may take")
    huggingface: HuggingFaceSettings = HuggingFaceSettings()
    github: GitHubSettings = GitHubSettings()
    papers: PapersSettings = PapersSettings()

    def settings(self, name: str) -> Any:
        """The table of one source: a typed group for ours, a plain dict for a plug-in's, {} where there is none."""
        return getattr(self, name, None) or (self.model_extra or {}).get(name, {})


Verdict = Literal["set aside", "mark", "allow"]


class Screening(Group):
    """[screening]: what to do with an item for each reason: "set aside", "mark" (shown, with the reason) or "allow".

    Defaults are by the evidence that `benchmarks/screening.py` prints: a reason that was right in seven of eight of its hits in
    recorded lists sets aside; one that shows something without saying which of several things it is marks.
    """

    allow: tuple[str, ...] = Field((), description="names (OWNER/NAME, or an owner alone) that screening always lets through")
    block: tuple[str, ...] = Field((), description="names (OWNER/NAME, or an owner alone) that are always set aside")
    unsafe: Verdict = Field("set aside", description="tagged or named as safety-stripped, or made for adults")
    lure: Verdict = Field("set aside", description="cracks, cheats, fake balances, downloads of paid software")
    archived: Verdict = Field("set aside", description="a repository that its owner has closed")
    derivative: Verdict = Field(
        "set aside",
        description="cuts and repacks, by tag: the base stands for them, with their number; a laboratory's own are only marked",
    )
    borrowed_name: Verdict = Field("set aside", description="a model or Space named after a closed model of somebody else")
    clone: Verdict = Field("set aside", description="under the name of an older or far better known one of another owner")
    star_ring: Verdict = Field(
        "set aside", description="equally starred ones made in one run, one name under many owners, many stars and no fork"
    )
    link_farm: Verdict = Field("set aside", description="a description written for search engines, or that hides where it leads")
    machine_name: Verdict = Field("set aside", description="an owner or a name that nobody would type")
    traffic: Verdict = Field("set aside", description="named as a trial or a pipeline's output, and hardly liked")
    forks: Verdict = Field(
        "mark", description="twice as many forks as stars; courses and templates have them too, so it is only marked"
    )
    distilled: Verdict = Field("mark", description="a data set named after the closed model whose answers it is said to hold")
    empty: Verdict = Field(
        "set aside", description="a repository without description and forks; an item nobody has liked or used"
    )
