"""The proof: a finished issue held against its ledger, and the files that follow from what the check says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from autopost import prompts
from autopost.archive import FINDINGS, ISSUE, LEDGER, Archive, given_ledger, read_issue, read_ledger, to_json
from autopost.briefs import Told
from autopost.config import Environment
from autopost.decisions import Decision
from autopost.errors import InvalidInput
from autopost.facts import Ledger, digest
from autopost.grounding import check
from autopost.grounding.beside import beside
from autopost.grounding.second_reader import second_reading
from autopost.issue import PLACES, Finding, Issue, Sentence
from autopost.newsroom import Newsroom
from autopost.render import render
from autopost.writers.model import chat_model

SecondReader = Callable[[Issue, Ledger], tuple[Finding, ...]]


def checked(
    issue: Issue, sealed: Ledger, told: Sequence[Told] = (), second: SecondReader | None = None
) -> tuple[Issue, tuple[Finding, ...]]:
    """The issue with what the check bound put into its sentences, and what the check and a second reader say.

    `told` are earlier editions: what stood above or at the head of their stories is a finding here.
    """
    written = [(place, _of_its_place(place, said)) for place, said in issue.sentences()]
    result = check(written, sealed, topics=issue.topics(), earlier=_told_at(told))
    bound = issue.with_sentences(lambda place, sentence: sentence.model_copy(update={"bindings": result.bindings.get(place, ())}))
    return bound, (*result.findings, *beside(issue, sealed), *(second(bound, sealed) if second else ()))


def _told_at(told: Sequence[Told]) -> dict[str, list[tuple[date, str]]]:
    """The headlines and openings of earlier editions by the pointers at which they stood."""
    found: dict[str, list[tuple[date, str]]] = {}
    for past in told:
        for section, story in past.stories.items():
            headline, opening = PLACES[section]
            found.setdefault(headline, []).append((past.edition, story.headline))
            found.setdefault(opening, []).append((past.edition, story.opening))
    return found


def _of_its_place(place: str, said: Sentence) -> Sentence:
    """Outside the opinions nothing is opinion, whatever an edited file says: it is held to the rules of a report."""
    if said.kind != "opinion" or place.startswith("/opinions/"):
        return said
    return said.model_copy(update={"kind": "report"})


def checked_files(
    issue: Issue, sealed: Ledger, findings: Sequence[Finding], newsroom: Newsroom, approval: Decision | None = None
) -> dict[str, str]:
    """The files that follow from an issue: itself, its findings, and what is rendered; `approval` stands at its digest."""
    told = {"edition": sealed.edition.isoformat(), "findings": [finding.model_dump(mode="json") for finding in findings]}
    pages = render(issue, sealed, findings, newsroom.folders("templates"), config=newsroom.config, approval=approval)
    return {ISSUE: to_json(issue), FINDINGS: to_json(told), **pages}


def check_edition(
    path: Path, ledger_file: Path | None = None, second: SecondReader | None = None
) -> tuple[Issue, Ledger, tuple[Finding, ...]]:
    """Check an edition folder or its issue file against the ledger beside it, trusting nothing that an earlier check wrote.

    Raises:
        ArchiveError: the issue or its ledger cannot be read.
        InvalidInput: the ledger is not the one that the issue was written from.
    """
    issue, sealed = read_edition(path, ledger_file)
    folder = path if path.is_dir() else path.parent
    bound, findings = checked(issue, sealed, told_before(folder, sealed.edition), second)
    return bound, sealed, findings


def read_edition(path: Path, ledger_file: Path | None = None) -> tuple[Issue, Ledger]:
    """The issue of an edition folder, or of an issue file, as it stands there, and its ledger.

    Raises:
        ArchiveError: the issue or its ledger cannot be read.
        InvalidInput: the ledger is not the one that the issue was written from, or the one given is none.
    """
    issue_file = path / ISSUE if path.is_dir() else path
    issue = read_issue(issue_file)
    sealed = given_ledger(ledger_file) if ledger_file else read_ledger(issue_file.with_name(LEDGER))
    if digest(sealed) != issue.ledger_digest:
        where = str(ledger_file or issue_file.with_name(LEDGER))
        raise InvalidInput("is not the ledger that the issue was written from.", where=where)
    return issue, sealed


def told_before(folder: Path, edition: date) -> tuple[Told, ...]:
    """What the editions beside an edition folder told; a folder that bears another name has no earlier ones."""
    folder = folder.resolve()
    return Archive(folder.parent).told(edition) if folder.name == edition.isoformat() else ()


def second_reader(newsroom: Newsroom, environment: Environment) -> SecondReader | None:
    """The second reader that `[check] judge` names; None where it names none.

    Raises:
        ConfigError: the name is of no model that can be asked, or the prompt is wrong.
    """
    name = newsroom.config.check.judge
    if not name:
        return None
    prompt = prompts.load(newsroom.file("prompts", "second_reader.md"))
    ask = chat_model(newsroom.config.writer, environment, name)
    return lambda issue, sealed: second_reading(list(issue.sentences()), sealed, prompt, ask)
