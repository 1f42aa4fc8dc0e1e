"""From drafts and facts to the issue: slots are printed, tables set, and every figure keeps the tag of its fact."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from datetime import date

from autopost.book import Book
from autopost.briefs import Brief
from autopost.config import Config
from autopost.drafts import Draft, sentences
from autopost.facts import Ledger
from autopost.issue import (
    AngleRef,
    DeepDive,
    Earlier,
    Issue,
    Lead,
    Masthead,
    Opinions,
    Panel,
    Paragraph,
    Piece,
    Reading,
    ReadingItem,
    SectionName,
    Sentence,
    SentenceKind,
    Subscribe,
    Tool,
    Tools,
)
from autopost.labels import byline, figure
from autopost.past import Past
from autopost.printing import WEEKDAYS, Printer
from autopost.replies import LeadReply
from autopost.tables import Tables

_TAG = re.compile(r"f\d{1,5}")
_NO_TOOLS = "No tool cleared the bar today."
_NO_READING = "No paper that was not shown before cleared the bar today."
_KEPT = ("stars", "likes", "upvotes", "downloads", "rank", "trending_score")


class Typesetter:
    """Prints the sentences of drafts. A section's slots may only name facts that its brief showed."""

    def __init__(self, drafts: Sequence[Draft], ledger: Ledger) -> None:
        self.printer = Printer(ledger)
        self.ledger = ledger
        self.drafts: Mapping[SectionName, Draft] = {draft.brief.section: draft for draft in drafts}
        self.set: dict[str, Sentence] = {}
        for draft in drafts:
            for place, said in sentences(draft):
                cited = [tag for tag in said.cites if _TAG.fullmatch(tag) and self._shown(tag, draft.brief)]
                self.set[place] = self._printed(said.text, said.kind, cited, draft.brief.scope)

    def _printed(self, text: str, kind: SentenceKind, cites: Sequence[str], scope: Container[str]) -> Sentence:
        """A finished sentence; a slot is a cite, whether its writer listed it or not."""
        printed, slots = self.printer.fill(text, scope)
        tags = dict.fromkeys([*cites, *(slot.fact for slot in slots)])
        return Sentence(text=" ".join(printed.split())[:600] or "…", kind=kind, cites=tuple(tags))

    def _shown(self, tag: str, brief: Brief) -> bool:
        """A tag that the ledger does not have stays, for the check to name; one that the section was not shown goes."""
        return tag in brief.scope or tag not in self.ledger.by_tag

    def one(self, place: str) -> Sentence:
        """The sentence at a place."""
        return self.set[f"{place}/text"]

    def many(self, place: str) -> Paragraph:
        """The sentences of a paragraph, in order."""
        found: list[Sentence] = []
        while sentence := self.set.get(f"{place}/{len(found)}/text"):
            found.append(sentence)
        return tuple(found)

    def body(self, place: str) -> tuple[Paragraph, ...]:
        """The paragraphs of a story, in order."""
        found: list[Paragraph] = []
        while paragraph := self.many(f"{place}/{len(found)}"):
            found.append(paragraph)
        return tuple(found)

    def motion(self, brief: Brief) -> Sentence:
        """The opinions' motion, worded by code."""
        return self._printed(brief.motion, "opinion", brief.motion_cites, brief.motion_cites)


def assemble(
    drafts: Sequence[Draft], book: Book, ledger: Ledger, config: Config, *, notices: tuple[str, ...], past: Past
) -> Issue:
    """Set the whole issue. `book` must hold the ledger's own facts; `past` is what history says of the days before."""
    setter = Typesetter(drafts, ledger)
    tables = Tables(book, setter.printer, past, config.sections)
    return Issue(
        masthead=masthead(config, ledger.edition),
        lead=_lead(setter),
        deep_dive=_deep_dive(setter),
        opinions=_opinions(setter),
        tools=_tools(setter, book),
        trending=tables.trending(),
        movers=tables.movers(),
        reading=_reading(setter),
        subscribe=Subscribe(**config.subscribe.model_dump()),
        notices=notices,
        skipped=ledger.skipped,
        marked=tuple(book.marked.values()),
        ledger_digest=ledger.digest,
    )


def masthead(config: Config, edition: date) -> Masthead:
    """The head of the page. Days before the first edition still count from 1."""
    number = max(1, (edition - config.paper.first_edition).days + 1)
    return Masthead(
        title=config.paper.title,
        motto=config.paper.motto,
        number=number,
        date=edition,
        weekday=WEEKDAYS[edition.weekday()],
    )


def _angle(draft: Draft, ledger: Ledger) -> AngleRef:
    """The angle with the figures of its first subject, for the edition that returns to it."""
    if draft.brief.angle is None:
        raise ValueError(f"{draft.brief.section} has no angle")
    ref = draft.brief.angle.ref
    facts = (ledger.of(ref.subjects[0], metric) for metric in _KEPT)
    return ref.model_copy(update={"values": {fact.id: fact.number for fact in facts if fact and fact.number is not None}})


def _earlier(draft: Draft) -> Earlier | None:
    return draft.brief.angle.earlier if draft.brief.angle else None


def _lead(setter: Typesetter) -> Lead:
    draft = setter.drafts["lead"]
    reply = draft.reply
    tags = reply.panel.facts if isinstance(reply, LeadReply) else []
    shown = [setter.ledger.by_tag[tag] for tag in dict.fromkeys(tags) if tag in draft.brief.scope]
    caption = setter.one("/lead/panel/caption")
    return Lead(
        angle=_angle(draft, setter.ledger),
        earlier=_earlier(draft),
        headline=setter.one("/lead/headline"),
        deck=setter.many("/lead/deck"),
        body=setter.body("/lead/body"),
        panel=Panel(
            caption=caption,
            figures=tuple(figure(fact, setter.printer) for fact in shown if fact.kind != "passage")[:6],
        ),
        origin=draft.origin,
    )


def _deep_dive(setter: Typesetter) -> DeepDive:
    draft = setter.drafts["deep_dive"]
    return DeepDive(
        angle=_angle(draft, setter.ledger),
        earlier=_earlier(draft),
        headline=setter.one("/deep_dive/headline"),
        body=setter.body("/deep_dive/body"),
        origin=draft.origin,
    )


def _opinions(setter: Typesetter) -> Opinions:
    draft = setter.drafts["opinions"]
    return Opinions(
        angle=_angle(draft, setter.ledger),
        earlier=_earlier(draft),
        motion=setter.motion(draft.brief),
        in_favour=_piece(setter, "in_favour"),
        against=_piece(setter, "against"),
        origin=draft.origin,
    )


def _piece(setter: Typesetter, side: str) -> Piece:
    place = f"/opinions/{side}"
    return Piece(headline=setter.one(f"{place}/headline"), body=setter.body(f"{place}/body"))


def _tools(setter: Typesetter, book: Book) -> Tools:
    draft = setter.drafts["tools"]
    items = tuple(
        Tool(
            subject=item.subject.id,
            name=item.subject.name,
            url=item.subject.url,
            blurb=setter.one(f"/tools/items/{n}/blurb"),
            note=book.note(item.subject),
        )
        for n, item in enumerate(draft.brief.items)
    )
    return Tools(items=items, note="" if items else _NO_TOOLS, origin=draft.origin)


def _reading(setter: Typesetter) -> Reading:
    draft = setter.drafts["reading"]
    items = tuple(
        ReadingItem(
            subject=item.subject.id,
            title=item.subject.name,
            url=item.subject.url,
            byline=byline(item.subject.id, setter.ledger),
            sentence=setter.one(f"/reading/items/{n}/sentence"),
        )
        for n, item in enumerate(draft.brief.items)
    )
    return Reading(items=items, note="" if items else _NO_READING, origin=draft.origin)
