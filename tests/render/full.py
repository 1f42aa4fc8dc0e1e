"""The full sample: every section filled, one of them agency copy, one blocker and one warning open."""
# ruff: noqa: E501 - the sentences of a paper are longer than lines of code

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from autopost.config import Config, Email, Paper
from autopost.facts import Ledger
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
    Spark,
    Subscribe,
    Table,
    Tool,
    Tools,
    Trending,
)
from autopost.printing import Printer, figure
from autopost.signals import Skipped
from tests.render.ledgers import DATASETS, DOWNLOADS, EDITION, MODELS, PAPERS, REPOSITORIES, SPACES, full_ledger, subject
from tests.render.sample import Sample

ALIASES = {letter: f"model:{MODELS[n][0]}" for letter, n in (("D", 0), ("X", 1), ("P", 2), ("T", 4), ("Q", 6))}
ALIASES |= {letter: f"repository:{REPOSITORIES[n][0]}" for letter, n in (("S", 0), ("H", 1), ("W", 3))}


def _whole(fact_id: str) -> str:
    head, _, metric = fact_id.partition(":")
    return f"{ALIASES[head]}:{metric}" if head in ALIASES else fact_id


class Desk:
    """Prints slots of ids (`{D:likes}`) into sentences, each print bound to its fact."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._printer = Printer(ledger)

    def tag(self, fact_id: str) -> str:
        """The tag of a fact by its id, which may begin with a short name of `ALIASES`."""
        return self.ledger.by_id[_whole(fact_id)].tag

    def say(self, template: str, kind: SentenceKind = "report", cites: Sequence[str] = ()) -> Sentence:
        """A sentence; it cites the facts in its slots and those of `cites`."""
        tagged = re.sub(r"\{([^{}]*?)(\.n|\.name)?\}", lambda slot: f"{{{self.tag(slot[1])}{slot[2] or ''}}}", template)
        text, slots = self._printer.fill(tagged, self.ledger.by_tag)
        bindings = tuple(Binding(start=slot.start, end=slot.end, fact=slot.fact) for slot in slots)
        tags = (*(slot.fact for slot in slots), *(self.tag(each) for each in cites))
        return Sentence(text=text, kind=kind, cites=tuple(dict.fromkeys(tags)), bindings=bindings)

    def cell(self, fact_id: str, text: str = "") -> Cell:
        """A cell that prints a fact; empty where the ledger does not have it."""
        fact = self.ledger.by_id.get(_whole(fact_id))
        return Cell(text=text or self._printer.value(fact, "n"), fact=fact.tag) if fact else Cell(text="")


MODEL = Origin(writer="model")
WIRE = Origin(writer="wire", note="the model's reply was cut off twice, so the wire wrote this section")


def _lead(desk: Desk) -> Lead:
    say = desk.say
    facts = ("D:downloads", "X:downloads", "P:downloads", "T:downloads", "Q:downloads")
    names = ("DeepSeek-V4-Pro", "MiMo-V2.5-Pro", "privacy-filter", "talkie-1930-13b-it", "Qwen3.6-27B")
    return Lead(
        angle=AngleRef(kind="leader", subjects=(ALIASES["D"],)),
        headline=say("{D:rank.name} tops the Hub with {D:downloads_ratio} the downloads of its nearest rival"),
        deck=(
            say("Its trending score is {D:trending_score.n}; {X:rank.name} follows at {X:trending_score.n}."),
            say("{T:rank.name}, in {T:rank.n} place, shows {T:downloads} at all."),
        ),
        body=(
            (
                say("{D:rank.name} stood {D:rank.n} among the Hub's trending models on Monday, {D:trending_score_lead.n} points ahead of {X:rank.name}."),
                say("In the last thirty days it drew {D:downloads}, against {X:downloads.n} for the runner-up, or {D:downloads_ratio} as many."),
                say("The older of the two also had the longer run: the leader appeared before its rival did.", "report", ("D:created_at", "X:created_at")),
                say("Created on {D:created_at.n}, against {X:created_at.n}, it had more days in which to be fetched, which may explain part of the gap.", "analysis"),
            ),
            (
                say("Further down, {T:rank.name} holds {T:rank.n} place with {T:likes} and a score of {T:trending_score.n}."),
                say("The Hub counts {T:downloads} for it."),
                say("Readers have plainly looked at it; whether any of them ran it, the Hub does not say.", "analysis", ("T:likes", "T:downloads")),
            ),
            (
                say("{Q:rank.name} shows the reverse: {Q:rank.n} by score, it was downloaded {Q:downloads.n} times, more than the leader."),
                say("{P:rank.name}, in {P:rank.n} place, counts {P:downloads}."),
                say("Place on the list and use are two measures, and on this day they point in different directions.", "analysis", ("D:rank", "Q:rank", "Q:downloads")),
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
        angle=AngleRef(kind="mover", subjects=(ALIASES["S"],)),
        headline=say("How a folder of skills gained {S:stars_gain_7d} in a week"),
        body=(
            (
                say("On Monday a week ago {S:stars.name} had {S:stars@2026-04-27}; now it has {S:stars.n}."),
                say("That is a gain of {S:stars_gain_7d.n}, or {S:stars_change_7d}."),
                say("No other repository that the paper follows came near.", "report", ("S:stars_gain_7d", "H:stars_gain_7d")),
                say("The next, {H:stars.name}, added {H:stars_gain_7d.n} to a total already past {H:stars@2026-04-27.n}."),
            ),
            (
                say("The repository is listed as {S:language}, which for a folder of instructions means little more than the scripts that install it.", "analysis"),
                say("It counts {S:forks}."),
                say("A fork is how a reader takes a copy to change; for prose that tells an agent what to do, it is the natural way to use it.", "analysis", ("S:forks",)),
            ),
            (
                say("{W:stars.name}, also listed as {W:language}, gained {W:stars_gain_7d.n} over the same days."),
                say("From its {W:stars@2026-04-27.n} that is {W:stars_change_7d}."),
                say("A large repository can add thousands without its curve showing it, so the two gains are hard to compare by size alone.", "analysis", ("W:stars_change_7d", "S:stars_change_7d")),
            ),
            (
                say("Stars record attention, once a person, and are seldom taken back.", "analysis", ("S:stars",)),
                say("{repository:pathwaycom/pathway:stars.name} is this week's exception: it lost {repository:pathwaycom/pathway:stars_gain_7d.n}."),
                say("What to watch is whether forks of {S:stars.name} keep pace from here: {S:forks.n} is the mark to measure from.", "analysis"),
            ),
        ),
        origin=WIRE,
    )  # fmt: skip


def _opinions(desk: Desk) -> Opinions:
    say = desk.say
    return Opinions(
        angle=AngleRef(kind="attention_without_use", subjects=(ALIASES["T"],)),
        motion=say("Should a model with {T:downloads} rank {T:rank.n} on the Hub's trending list?", "opinion"),
        in_favour=Piece(
            headline=say("A front page is for what people are looking at", "opinion", ("T:rank",)),
            body=(
                (
                    say("Trending is a measure of interest, and interest comes before use.", "opinion"),
                    say("The {T:likes} were given by people who had nothing to gain by it.", "opinion"),
                    say("A list that waited for the counter to move would show us only what we had already installed.", "opinion"),
                ),
                (
                    say("The other side will say that a like costs nothing, and there it has a point.", "opinion"),
                    say("Yet {Q:downloads.n} downloads do not make {Q:rank.name} news; they make it plumbing.", "opinion"),
                    say("We read a paper for the former.", "opinion"),
                ),
            ),
        ),
        against=Piece(
            headline=say("{T:downloads}, no ranking", "opinion"),
            body=(
                (
                    say("A score of {T:trending_score.n} for something nobody is counted as having fetched is a rumour with a number on it.", "opinion"),
                    say("Attention is worth reporting; it is not worth mistaking for adoption.", "opinion"),
                ),
                (
                    say("Granted, a new thing has to be seen before it can be tried, and the counter may simply be blind to how this one is fetched.", "opinion", ("T:downloads",)),
                    say("Then let the list say so beside the name, as it could beside {P:rank.name} and its {P:downloads.n}.", "opinion"),
                    say("A reader who sees both figures needs no editor to choose for them.", "opinion"),
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
        rows.append(Row(subject=about.id, name=name, url=about.url, cells=tuple(cells), spark=_spark(desk, about.id)))
    return Table(columns=tuple(columns), rows=tuple(rows), note=note)


def _spark(desk: Desk, about: str) -> Spark | None:
    """How the stars of a repository went in the week, two days unseen; nothing else has history."""
    then, now = (desk.ledger.by_id.get(f"{about}:stars{day}") for day in ("@2026-04-27", ""))
    if then is None or now is None or then.number is None or now.number is None:
        return None
    middle = (float(round(then.number + (now.number - then.number) * share)) for share in (0.1, 0.25, 0.7, 0.95))
    a, b, c, d = middle
    return Spark(metric="stars", first=date(2026, 4, 27), values=(float(then.number), a, b, None, None, c, d, float(now.number)))


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


CONFIG = Config(
    paper=Paper(url="https://example.org/post/"),
    email=Email(sender="post@example.org", unsubscribe="https://example.org/leave?who={address}"),
)
FINDINGS = (
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
    return Sample(issue, ledger, FINDINGS, CONFIG)
