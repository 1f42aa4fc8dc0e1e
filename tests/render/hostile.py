"""The hostile sample: every outside field attacks the page."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from autopost.config import Config, Email, Look
from autopost.decisions import Decision, Waiver
from autopost.facts import Fact, Ledger, Subject
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
    Row,
    Sentence,
    Spark,
    Subscribe,
    Table,
    Tool,
    Tools,
    Trending,
)
from autopost.signals import Skipped
from tests.render.ledgers import EDITION
from tests.render.sample import Sample

NASTY = (
    "<script>alert(1)</script> \"><img src=x onerror=alert(1)> ' onmouseover='alert(1) {{ 7*7 }} {% raw %} ${7*7} "
    "javascript:alert(1) [click](javascript:alert(1)) ![x](https://evil.example/x.png) https://evil.example www.evil.example "
    "*bold* _it_ `code` ~~no~~ # head | pipe | \\ &amp; &lt;b&gt; \u200bzero\u200dwidth\ufeff \u202egnp.exe\u202c \u2066isolated "
    "日本語のモデル עברית العربية 🦊🧵 \x00\x07 \ufdd0\ufffe end"
)
LONG = "x" * 150 + "-" + "模" * 149
HEADINGS = ("# not a heading", "- not a list", "1. not a list", "> not a quote", "=== rule", "+ plus", ":::note", "---", "```sh")


SKIPPED = (Skipped(subject=NASTY, source=NASTY, reason=NASTY), Skipped(subject=LONG, source="", reason=""))
ANGLE = AngleRef(kind=NASTY, subjects=(NASTY,))
WIRE = Origin(writer="wire", note=NASTY)
FINDINGS = (
    Finding(code=NASTY, severity="blocker", section=f"/lead/{NASTY}", start=0, end=3, text=NASTY, message=NASTY, repair=NASTY),
    Finding(code="x", severity="warning", section="", start=0, end=0, text="", message="A finding of the whole text."),
    Finding(code="x", severity="blocker", section="/opinions/motion/text", start=0, end=3, text=LONG, message=LONG),
)


CONFIG = Config(email=Email(unsubscribe="mailto:leave@example.org?subject=leave"), look=Look(paper="#ffffff", accent="#004488"))
APPROVAL = Decision(
    verdict="approved",
    by=NASTY[:200],
    at=datetime(2026, 5, 4, 6, tzinfo=UTC),
    digest="sha256:0",
    note=NASTY,
    waivers=(Waiver(finding=NASTY, message=NASTY, because=NASTY[:600]), Waiver(finding="", message=LONG, because=LONG)),
)


def _fact(about: Subject, metric: str, statement: str, **more: Any) -> Fact:
    fields = {"kind": "observed", "value": 12, "unit": metric, "as_of": "2026-05-04", "url": about.url} | more
    return Fact(id=f"{about.id}:{metric}", subject=about, metric=metric, statement=statement, **fields)


def _ledger() -> Ledger:
    bad = Subject(id="model:bad", name=f"evil/{NASTY}"[:300], kind="model", url="javascript:alert(1)")
    long = Subject(id="repository:long", name=LONG, kind="repository", url="https://github.com/a/b?x=(1)|<2>\"'`*_[3]")
    inputs = ("model:bad:likes", "repository:long:stars", "gone")
    formula = "model:bad:likes - repository:long:stars"
    page = "data:text/html,<script>alert(1)</script>"
    facts = (
        _fact(bad, "likes", NASTY, as_of="yesterday <b>"),
        _fact(long, "stars", f"{LONG} {NASTY}"),
        _fact(bad, "likes_lead", NASTY, kind="derived", url=page, formula=formula, inputs=inputs),
        _fact(bad, "description", NASTY * 3, kind="passage", value=NASTY, unit=None, url="https://[broken", restated=True),
    )
    return Ledger.seal(EDITION, facts, SKIPPED)


def _marked() -> Sentence:
    """A sentence beyond the basic plane, with bindings that overlap, point nowhere, run backwards or run over the end."""
    text = "🦊 𝔘𝔫𝔦 12 likes <b>"
    start, size = text.index("12"), len(text)
    spans = ((start, start + 2, "f1"), (start, start + 8, "f3"), (0, 1, "f999"), (9, 4, "f1"), (size - 3, size + 40, "f2"))
    bindings = tuple(Binding(start=first, end=last, fact=fact) for first, last, fact in spans)
    return Sentence(text=text, kind="analysis", cites=("f1", "f999"), bindings=bindings)


def _said(text: str) -> Sentence:
    return Sentence(text=text, kind="report", cites=("f1", "f2", "f3", "f4"))


ATTACK, ENDLESS = _said(NASTY[:600]), _said(LONG)
LINES = tuple(_said(text) for text in HEADINGS)


def _lead() -> Lead:
    figures = (Figure(label=NASTY[:600], value=LONG, fact="f1"), Figure(label="-", value="|", fact="f999"))
    uncited = Sentence(text=NASTY[:600], kind="analysis")
    return Lead(
        angle=ANGLE,
        headline=ENDLESS,
        deck=(ATTACK,),
        body=((ATTACK, _marked()), LINES[:4], (uncited,)),
        panel=Panel(caption=ATTACK, figures=figures),
        origin=WIRE,
    )


def _opinions() -> Opinions:
    return Opinions(
        angle=ANGLE,
        motion=ATTACK,
        in_favour=Piece(headline=ENDLESS, body=((_marked(),), (LINES[5],))),
        against=Piece(headline=LINES[0], body=((LINES[6],), (LINES[7], LINES[8]))),
        origin=WIRE,
    )


def _trending() -> Trending:
    cells = (Cell(text="1", fact="f1"), Cell(text=NASTY, fact="f999"), Cell(text=""))
    wild = Spark(metric=NASTY, first=EDITION, values=(-1.7e308, None, 1.7e308, 0.1 + 0.2, 0.0))
    row = Row(subject="model:bad", name=NASTY[:300], url="https://huggingface.co/evil", cells=cells, spark=wild)
    single = Spark(metric=NASTY, first=EDITION, values=(5.0, None))
    bare = Row(subject="repository:long", name=LONG, url="https://huggingface.co/evil", cells=(), spark=single)
    empty = Table(columns=(), rows=(), note="Nothing cleared the bar today. <i>")
    return Trending(
        models=Table(columns=("Rank", NASTY[:40], "Likes"), rows=(row, bare), note=NASTY),
        datasets=empty,
        spaces=empty,
        repositories=Table(columns=(), rows=()),
    )


def _movers() -> Movers:
    rows = tuple(
        Mover(
            subject="model:bad",
            name=NASTY,
            url="https://x.example/)",
            metric=metric,
            size=size,
            gain=Cell(text="∞"),
            change=Cell(text=NASTY),
            then=Cell(text="f", fact="f2"),
            now=Cell(text=""),
            why=NASTY,
        )
        for metric, size in ((NASTY, float("inf")), (NASTY, -1e308), ("likes", 0.0))
    )
    return Movers(days=1, rows=rows, note="No history yet; from tomorrow on.")


def hostile() -> Sample:
    """Lists empty or full of attacks; every outside field holds markup, controls, other scripts or 300 characters."""
    ledger = _ledger()
    tool = Tool(subject="model:bad", name=NASTY, url='https://x.example/"onclick=alert(1)', blurb=ATTACK)
    dive = tuple((line,) for line in LINES[1:5])
    issue = Issue(
        masthead=Masthead(title=NASTY[:120], motto=NASTY, number=1, date=EDITION, weekday="Monday"),
        lead=_lead(),
        deep_dive=DeepDive(angle=ANGLE, headline=ATTACK, body=dive, origin=Origin(writer="model", note=NASTY)),
        opinions=_opinions(),
        tools=Tools(items=(tool,), note=NASTY, origin=WIRE),
        trending=_trending(),
        movers=_movers(),
        reading=Reading(items=(), note="Nothing cleared the bar today.", origin=WIRE),
        subscribe=Subscribe(telegram="javascript:alert(1)", mail='a@b.example?subject="><script>', feed="data:text/html,x"),
        notices=(NASTY, LONG),
        skipped=SKIPPED,
        ledger_digest=ledger.digest,
    )
    return Sample(issue, ledger, FINDINGS, CONFIG, APPROVAL)
