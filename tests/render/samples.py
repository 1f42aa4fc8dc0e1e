"""Two hand-made issues: a full one of 4 May 2026, and a hostile one in which every outside field attacks the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from autopost.derive import difference, ratio
from autopost.facts import Fact, FactValue, Ledger, Subject
from autopost.issue import (
    AngleRef,
    Binding,
    Cell,
    DeepDive,
    Figure,
    Finding,
    Issue,
    Lead,
    Masthead,
    Mover,
    Movers,
    Opinions,
    Origin,
    Panel,
    Piece,
    Reading,
    ReadingItem,
    Row,
    Sentence,
    SentenceKind,
    Subscribe,
    Table,
    Tool,
    Tools,
    Trending,
)
from autopost.printing import Printer, figure
from autopost.signals import Skipped

EDITION = date(2026, 5, 4)
HOSTS = {
    "model": "huggingface.co/",
    "dataset": "huggingface.co/datasets/",
    "space": "huggingface.co/spaces/",
    "repository": "github.com/",
}


@dataclass(frozen=True)
class Sample:
    """What `render` is given."""

    issue: Issue
    ledger: Ledger
    findings: tuple[Finding, ...]


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


class Desk:
    """Prints slots of ids (`{model:A/B:likes}`) into sentences, each print bound to its fact."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._printer = Printer(ledger)

    def tag(self, fact_id: str) -> str:
        """The tag of a fact by its id."""
        return self.ledger.by_id[fact_id].tag

    def say(self, template: str, kind: SentenceKind = "report", cites: Sequence[str] = ()) -> Sentence:
        """A sentence; it cites the facts in its slots and those of `cites`."""
        tagged = re.sub(r"\{([^{}]*?)(\.n|\.name)?\}", lambda slot: f"{{{self.tag(slot[1])}{slot[2] or ''}}}", template)
        text, slots, unknown = self._printer.fill(tagged)
        assert not unknown
        bindings = tuple(Binding(start=slot.start, end=slot.end, fact=slot.fact) for slot in slots)
        tags = (*(slot.fact for slot in slots), *(self.tag(each) for each in cites))
        return Sentence(text=text, kind=kind, cites=tuple(dict.fromkeys(tags)), bindings=bindings)

    def cell(self, fact_id: str, text: str = "") -> Cell:
        """A cell that prints a fact; empty where the ledger does not have it."""
        fact = self.ledger.by_id.get(fact_id)
        return Cell(text=text or self._printer.value(fact, "n"), fact=fact.tag) if fact else Cell(text="")


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
        observed(subject("model", "XiaomiMiMo/MiMo-V2.5"), "description", "Long-context model.", None, "is described as a long-context model")
        .model_copy(update={"kind": "passage", "restated": True}),
    ]  # fmt: skip
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


D, X, P, T, Q = (f"model:{MODELS[n][0]}" for n in (0, 1, 2, 4, 6))
S, H, W = (f"repository:{REPOSITORIES[n][0]}" for n in (0, 1, 3))
MODEL, WIRE = (
    Origin(writer="model"),
    Origin(writer="wire", note="the model's reply was cut off twice, so the wire wrote this section"),
)


def _lead(desk: Desk) -> Lead:
    say = desk.say
    facts = (f"{D}:downloads", f"{X}:downloads", f"{P}:downloads", f"{T}:downloads", f"{Q}:downloads")
    names = ("DeepSeek-V4-Pro", "MiMo-V2.5-Pro", "privacy-filter", "talkie-1930-13b-it", "Qwen3.6-27B")
    return Lead(
        angle=AngleRef(kind="leader", subjects=(D,)),
        headline=say(f"{{{D}:rank.name}} tops the Hub with {{{D}:downloads_ratio}} the downloads of its nearest rival"),
        deck=(
            say(f"Its trending score is {{{D}:trending_score.n}}; {{{X}:rank.name}} follows at {{{X}:trending_score.n}}."),
            say(f"{{{T}:rank.name}}, in {{{T}:rank.n}} place, shows {{{T}:downloads}} at all."),
        ),
        body=(
            (
                say(f"{{{D}:rank.name}} stood {{{D}:rank.n}} among the Hub's trending models on Monday, {{{D}:trending_score_lead.n}} points ahead of {{{X}:rank.name}}."),
                say(f"In the last thirty days it drew {{{D}:downloads}}, against {{{X}:downloads.n}} for the runner-up, or {{{D}:downloads_ratio}} as many."),
                say("The older of the two also had the longer run: the leader appeared before its rival did.", "report", (f"{D}:created_at", f"{X}:created_at")),
                say(f"Created on {{{D}:created_at.n}}, against {{{X}:created_at.n}}, it had more days in which to be fetched, which may explain part of the gap.", "analysis"),
            ),
            (
                say(f"Further down, {{{T}:rank.name}} holds {{{T}:rank.n}} place with {{{T}:likes}} and a score of {{{T}:trending_score.n}}."),
                say(f"The Hub counts {{{T}:downloads}} for it."),
                say("Readers have plainly looked at it; whether any of them ran it, the Hub does not say.", "analysis", (f"{T}:likes", f"{T}:downloads")),
            ),
            (
                say(f"{{{Q}:rank.name}} shows the reverse: {{{Q}:rank.n}} by score, it was downloaded {{{Q}:downloads.n}} times, more than the leader."),
                say(f"{{{P}:rank.name}}, in {{{P}:rank.n}} place, counts {{{P}:downloads}}."),
                say("Place on the list and use are two measures, and on this day they point in different directions.", "analysis", (f"{D}:rank", f"{Q}:rank", f"{Q}:downloads")),
            ),
        ),
        panel=Panel(
            caption=say("Downloads in the last thirty days, in the order of the trending list.", "report", facts),
            figures=tuple(Figure(label=name, value=desk.cell(fact).text, fact=desk.tag(fact)) for name, fact in zip(names, facts, strict=True)),
        ),
        origin=MODEL,
    )  # fmt: skip


def _dive(desk: Desk) -> DeepDive:
    say = desk.say
    return DeepDive(
        angle=AngleRef(kind="mover", subjects=(S,)),
        headline=say(f"How a folder of skills gained {{{S}:stars_gain_7d}} in a week"),
        body=(
            (
                say(f"{{{S}:stars.name}} began the week with {{{S}:stars@2026-04-27}} and ended it with {{{S}:stars.n}}."),
                say(f"That is a gain of {{{S}:stars_gain_7d.n}}, or {{{S}:stars_change_7d}}."),
                say("No other repository that the paper follows came near.", "report", (f"{S}:stars_gain_7d", f"{H}:stars_gain_7d")),
                say(f"The next, {{{H}:stars.name}}, added {{{H}:stars_gain_7d.n}} to a total already past {{{H}:stars@2026-04-27.n}}."),
            ),
            (
                say(f"The repository is listed as {{{S}:language}}, which for a folder of instructions means little more than the scripts that install it.", "analysis"),
                say(f"It counts {{{S}:forks}}."),
                say("A fork is how a reader takes a copy to change; for prose that tells an agent what to do, it is the natural way to use it.", "analysis", (f"{S}:forks",)),
            ),
            (
                say(f"{{{W}:stars.name}}, also listed as {{{W}:language}}, gained {{{W}:stars_gain_7d.n}} over the same days."),
                say(f"From its {{{W}:stars@2026-04-27.n}} that is {{{W}:stars_change_7d}}."),
                say("A large repository can add thousands without its curve showing it, so the two gains are hard to compare by size alone.", "analysis", (f"{W}:stars_change_7d", f"{S}:stars_change_7d")),
            ),
            (
                say("Stars record attention, once a person, and are seldom taken back.", "analysis", (f"{S}:stars",)),
                say(f"{{repository:pathwaycom/pathway:stars.name}} is this week's exception: it lost {{repository:pathwaycom/pathway:stars_gain_7d.n}}."),
                say(f"What to watch is whether forks of {{{S}:stars.name}} keep pace from here: {{{S}:forks.n}} is the mark to measure from.", "analysis"),
            ),
        ),
        origin=WIRE,
    )  # fmt: skip


def _opinions(desk: Desk) -> Opinions:
    say = desk.say
    return Opinions(
        angle=AngleRef(kind="attention_without_use", subjects=(T,)),
        motion=say(f"Should a model with {{{T}:downloads}} rank {{{T}:rank.n}} on the Hub's trending list?", "opinion"),
        in_favour=Piece(
            headline=say("A front page is for what people are looking at", "opinion", (f"{T}:rank",)),
            body=(
                (
                    say("Trending is a measure of interest, and interest comes before use.", "opinion"),
                    say(f"The {{{T}:likes}} were given by people who had nothing to gain by it.", "opinion"),
                    say("A list that waited for the counter to move would show us only what we had already installed.", "opinion"),
                ),
                (
                    say("The other side will say that a like costs nothing, and there it has a point.", "opinion"),
                    say(f"Yet {{{Q}:downloads.n}} downloads do not make {{{Q}:rank.name}} news; they make it plumbing.", "opinion"),
                    say("We read a paper for the former.", "opinion"),
                ),
            ),
        ),
        against=Piece(
            headline=say(f"{{{T}:downloads}}, no ranking", "opinion"),
            body=(
                (
                    say(f"A score of {{{T}:trending_score.n}} for something nobody is counted as having fetched is a rumour with a number on it.", "opinion"),
                    say("Attention is worth reporting; it is not worth mistaking for adoption.", "opinion"),
                ),
                (
                    say("Granted, a new thing has to be seen before it can be tried, and the counter may simply be blind to how this one is fetched.", "opinion", (f"{T}:downloads",)),
                    say(f"Then let the list say so beside the name, as it could beside {{{P}:rank.name}} and its {{{P}:downloads.n}}.", "opinion"),
                    say("A reader who sees both figures needs no editor to choose for him.", "opinion"),
                ),
            ),
        ),
        origin=MODEL,
    )  # fmt: skip


def _tools(desk: Desk) -> Tools:
    blurbs = {
        "farion1231/cc-switch": "Switches coding agents between providers; {0:stars_gain_7d} gained in a week.",
        "openai/symphony": "Runs many coding agents side by side; written in {0:language}, with {0:stars}.",
        "TauricResearch/TradingAgents": "A desk of agents that argue over a trade; {0:forks} so far.",
        "NousResearch/hermes-agent": "An agent that keeps what it has learnt; {0:stars}.",
    }
    items = []
    for name, blurb in blurbs.items():
        about = f"repository:{name}"
        sentence = desk.say(re.sub(r"\{0:", f"{{{about}:", blurb))
        items.append(Tool(subject=about, name=name, url=f"https://github.com/{name}", blurb=sentence))
    return Tools(items=tuple(items), origin=MODEL)


def _table(desk: Desk, kind: str, names: Sequence[str], columns: dict[str, str], note: str = "") -> Table:
    rows = []
    for name in names:
        about = subject(kind, name)
        cells = []
        for metric in columns.values():
            fact = desk.ledger.by_id.get(f"{about.id}:{metric}")
            rank = str(fact.value) if fact and metric == "rank" else ""
            cells.append(desk.cell(f"{about.id}:{metric}", rank))
        rows.append(Row(subject=about.id, name=name, url=about.url, cells=tuple(cells)))
    return Table(columns=tuple(columns), rows=tuple(rows), note=note)


def _trending(desk: Desk) -> Trending:
    hub = {"Rank": "rank", "Score": "trending_score", "Downloads": "downloads", "Likes": "likes"}
    spaces = {"Rank": "rank", "Score": "trending_score", "Runs on": "sdk", "Likes": "likes"}
    code = {"Stars": "stars", "In 7 days": "stars_gain_7d", "Forks": "forks", "Language": "language"}
    note = "By stars gained in seven days among the repositories followed."
    return Trending(
        models=_table(desk, "model", [row[0] for row in MODELS], hub, "Downloads are those of the last 30 days."),
        datasets=_table(desk, "dataset", [row[0] for row in DATASETS], hub),
        spaces=_table(desk, "space", [row[0] for row in SPACES], spaces),
        repositories=_table(desk, "repository", [row[0] for row in REPOSITORIES[:6]], code, note),
    )


def _movers(desk: Desk) -> Movers:
    rows = []
    moved = [("repository", "stars", row[0], row[1], row[2]) for row in REPOSITORIES]
    moved += [("model", "downloads", *row) for row in DOWNLOADS]
    for kind, metric, name, then, now in moved:
        about = subject(kind, name)
        sign = "+" if now >= then else "−"
        change = abs(100 * (now - then) / then)
        rows.append(
            Mover(
                subject=about.id,
                name=name,
                url=about.url,
                metric=metric,
                size=float(now - then),
                gain=desk.cell(f"{about.id}:{metric}_gain_7d", f"{sign}{figure(abs(now - then))}"),
                change=desk.cell(f"{about.id}:{metric}_change_7d", f"{sign}{change:.{0 if change >= 10 else 1}f}%"),
                then=desk.cell(f"{about.id}:{metric}@2026-04-27"),
                now=desk.cell(f"{about.id}:{metric}"),
                why="The largest rise of any model followed" if name == "google/gemma-4-31B-it" else "",
            )
        )
    return Movers(
        days=7,
        rows=tuple(rows),
        note="From 27 April to 4 May 2026. Hub downloads are a rolling figure of 30 days, so they can fall.",
    )


def _reading(desk: Desk) -> Reading:
    lines = (
        "One model for many video tasks, and {0:upvotes} on the day it was listed.",
        "Domain models made to work together; with {0:upvotes} the most upvoted of the three.",
        "Two training stages that teach each other; short enough for a Sunday.",
    )
    items = []
    for (arxiv, title, byline, _), line in zip(PAPERS, lines, strict=True):
        about = f"paper:{arxiv}"
        sentence = desk.say(line.replace("{0:", f"{{{about}:"), cites=(f"{about}:upvotes",))
        items.append(
            ReadingItem(
                subject=about, title=title, url=f"https://huggingface.co/papers/{arxiv}", byline=byline, sentence=sentence
            )
        )
    return Reading(items=tuple(items), origin=MODEL)


def full() -> Sample:
    """Everything filled, one section in agency copy, one blocker and one warning open."""
    ledger = full_ledger()
    desk = Desk(ledger)
    issue = Issue(
        masthead=Masthead(
            title="The AI Morning Post", motto="Every figure has a source", number=124, date=EDITION, weekday="Monday"
        ),
        lead=_lead(desk),
        deep_dive=_dive(desk),
        opinions=_opinions(desk),
        tools=_tools(desk),
        trending=_trending(desk),
        movers=_movers(desk),
        reading=_reading(desk),
        subscribe=Subscribe(telegram="https://t.me/aimorningpost", mail="post@example.org", feed="https://example.org/feed.xml"),
        notices=("Descriptions and abstracts in this edition are restated in the paper's own words; none is quoted.",),
        skipped=(
            Skipped(
                subject="HauhauCS/Qwen3.6-27B-Uncensored",
                source="huggingface",
                reason="a cut of Qwen/Qwen3.6-27B, folded into it",
            ),
            Skipped(subject="suraj291/Survival_Island_Game", source="huggingface", reason="not about AI"),
            Skipped(subject="papers", source="papers", reason="one page of three timed out after 15 seconds"),
        ),
        ledger_digest=ledger.digest,
    )
    findings = (
        Finding(
            code="trend-word",
            severity="warning",
            section="/lead/body/2/2/text",
            start=73,
            end=83,
            text="directions",
            message="No fact states a direction.",
        ),
        Finding(
            code="comparison-unbound",
            severity="blocker",
            section="/deep_dive/body/0/2/text",
            start=0,
            end=5,
            text="No other",
            message="The facts cited compare two repositories; the sentence speaks of all.",
            facts=("f1",),
            repair="say: of the two",
        ),
    )
    return Sample(issue, ledger, findings)


NASTY = (
    "<script>alert(1)</script> \"><img src=x onerror=alert(1)> ' onmouseover='alert(1) {{ 7*7 }} {% raw %} ${7*7} "
    "javascript:alert(1) [click](javascript:alert(1)) ![x](https://evil.example/x.png) https://evil.example www.evil.example "
    "*bold* _it_ `code` ~~no~~ # head | pipe | \\ &amp; &lt;b&gt; \u200bzero\u200dwidth\ufeff \u202egnp.exe\u202c \u2066isolated "
    "日本語のモデル עברית العربية 🦊🧵 \x00\x07 end"
)
LONG = "x" * 150 + "-" + "模" * 149
HEADINGS = ("# not a heading", "- not a list", "1. not a list", "> not a quote", "=== rule", "+ plus", ":::note", "---", "```sh")


def hostile() -> Sample:
    """Lists empty or full of attacks; every outside field holds markup, controls, other scripts or 300 characters."""
    bad = Subject(id="model:bad", name=f"evil/{NASTY}"[:300], kind="model", url="javascript:alert(1)")
    long = Subject(id="repository:long", name=LONG, kind="repository", url="https://github.com/a/b?x=(1)|<2>\"'`*_[3]")
    facts = (
        Fact(id="model:bad:likes", kind="observed", subject=bad, metric="likes", value=12, unit="likes", as_of="yesterday <b>", url=bad.url, statement=NASTY),
        Fact(id="repository:long:stars", kind="observed", subject=long, metric="stars", value=7, unit="stars", as_of="2026-05-04", url=long.url, statement=f"{LONG} {NASTY}"),
        Fact(
            id="model:bad:likes_lead", kind="derived", subject=bad, metric="likes_lead", value=5, unit="likes", as_of="2026-05-04",
            url="data:text/html,<script>alert(1)</script>", statement=NASTY, formula="model:bad:likes - repository:long:stars",
            inputs=("model:bad:likes", "repository:long:stars", "gone"),
        ),
        Fact(id="model:bad:description", kind="passage", subject=bad, metric="description", value=NASTY, as_of="2026-05-04", url="https://[broken", statement=NASTY * 3, restated=True),
    )  # fmt: skip
    skipped = (Skipped(subject=NASTY, source=NASTY, reason=NASTY), Skipped(subject=LONG, source="", reason=""))
    ledger = Ledger.seal(EDITION, facts, skipped)
    marked = "🦊 " + "𝔘𝔫𝔦 12 likes <b>"
    start = marked.index("12")
    tidy = Sentence(
        text=marked,
        kind="analysis",
        cites=("f1", "f999"),
        bindings=(
            Binding(start=start, end=start + 2, fact="f1"),
            Binding(start=start, end=start + 8, fact="f3"),
            Binding(start=0, end=1, fact="f999"),
            Binding(start=9, end=4, fact="f1"),
            Binding(start=len(marked) - 3, end=len(marked) + 40, fact="f2"),
        ),
    )
    texts = [Sentence(text=text, kind="report", cites=("f1", "f2", "f3", "f4")) for text in (NASTY[:600], LONG, *HEADINGS)]
    texts.append(Sentence(text=NASTY[:600], kind="analysis"))
    empty = Table(columns=(), rows=(), note="Nothing cleared the bar today. <i>")
    row = Row(
        subject="model:bad",
        name=NASTY[:300],
        url="https://huggingface.co/evil",
        cells=(Cell(text="1", fact="f1"), Cell(text=NASTY, fact="f999"), Cell(text="")),
    )
    table = Table(
        columns=("Rank", NASTY[:40], "Likes"), rows=(row, row.model_copy(update={"name": LONG, "cells": ()})), note=NASTY
    )
    angle = AngleRef(kind=NASTY, subjects=(NASTY,))
    wire = Origin(writer="wire", note=NASTY)
    issue = Issue(
        masthead=Masthead(title=NASTY[:120], motto=NASTY, number=1, date=EDITION, weekday="Monday"),
        lead=Lead(angle=angle, headline=texts[1], deck=(texts[0],), body=((texts[0], tidy), tuple(texts[2:6]), (texts[11],)), panel=Panel(caption=texts[0], figures=(Figure(label=NASTY[:600], value=LONG, fact="f1"), Figure(label="-", value="|", fact="f999"))), origin=wire),
        deep_dive=DeepDive(angle=angle, headline=texts[0], body=tuple((text,) for text in texts[3:7]), origin=Origin(writer="model", note=NASTY)),
        opinions=Opinions(angle=angle, motion=texts[0], in_favour=Piece(headline=texts[1], body=((tidy,), (texts[7],))), against=Piece(headline=texts[2], body=((texts[8],), (texts[9], texts[10]))), origin=wire),
        tools=Tools(items=(Tool(subject="model:bad", name=NASTY, url="https://x.example/\"onclick=alert(1)", blurb=texts[0]),), note=NASTY, origin=wire),
        trending=Trending(models=table, datasets=empty, spaces=empty, repositories=empty.model_copy(update={"note": ""})),
        movers=Movers(days=1, rows=tuple(Mover(subject="model:bad", name=NASTY, url="https://x.example/)", metric=metric, size=size, gain=Cell(text="∞"), change=Cell(text=NASTY), then=Cell(text="f", fact="f2"), now=Cell(text=""), why=NASTY) for metric, size in ((NASTY, float("inf")), (NASTY, -1e308), ("likes", 0.0))), note="No history yet; from tomorrow on."),
        reading=Reading(items=(), note="Nothing cleared the bar today.", origin=wire),
        subscribe=Subscribe(telegram="javascript:alert(1)", mail='a@b.example?subject="><script>', feed="data:text/html,x"),
        notices=(NASTY, LONG),
        skipped=skipped,
        ledger_digest=ledger.digest,
    )  # fmt: skip
    findings = (
        Finding(
            code=NASTY, severity="blocker", section=f"/lead/{NASTY}", start=0, end=3, text=NASTY, message=NASTY, repair=NASTY
        ),
        Finding(code="x", severity="warning", section="", start=0, end=0, text="", message="A finding of the whole text."),
        Finding(code="x", severity="blocker", section="/opinions/motion/text", start=0, end=3, text=LONG, message=LONG),
    )
    return Sample(issue, ledger, findings)


SAMPLES = {"full": full, "hostile": hostile}
