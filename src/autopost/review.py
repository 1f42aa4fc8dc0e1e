"""What editors decide about an edition: approve, reject, and let single findings through. A decision holds at one digest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError

from autopost import archive, proof, readback
from autopost.config import Environment
from autopost.decisions import Decision, Review, Waiver
from autopost.errors import Held, InvalidInput
from autopost.facts import Ledger
from autopost.issue import Finding, Issue
from autopost.newsroom import Newsroom

NEVER_WAIVED: Mapping[str, str] = {
    "unknown-name": "an invented name",
    "near-name": "an invented name",
    "link": "an invented link",
    "arxiv": "an invented paper number",
    "quotation": "an altered quotation",
    "restated": "a quotation of words that are not the source's",
    "title": "an altered title",
}
"""Codes of findings that no editor can let through, and what each would put into the paper."""


@dataclass(frozen=True)
class Examined:
    """An edition read and checked anew. `digest` is that of its issue.json as it stands, `issue` what the check made of it.

    Where edits of issue.md were read back, issue.json is still to be written, and `told` is what its editor should hear.
    """

    folder: Path
    digest: str
    issue: Issue
    ledger: Ledger
    findings: tuple[Finding, ...]
    review: Review
    read_back: bool = False
    told: tuple[str, ...] = ()

    @property
    def standing(self) -> Decision | None:
        """The last decision, where nothing has changed since."""
        return self.review.standing(self.digest)

    @property
    def approval(self) -> Decision | None:
        """The standing decision where it is an approval."""
        decision = self.standing
        return decision if decision is not None and decision.verdict == "approved" else None

    def held(self, waivers: Sequence[Waiver] = ()) -> tuple[Finding, ...]:
        """Blockers that none of these waivers lets through; what can never be waived stays, whatever a file says."""
        waived = {waiver.finding for waiver in waivers}
        return tuple(
            finding for finding in self.findings if finding.blocks and (finding.code in NEVER_WAIVED or finding.key not in waived)
        )


def examine(folder: Path, newsroom: Newsroom, environment: Environment, *, edits: bool = False) -> Examined:
    """Read an edition and check it again, by the newsroom's second reader too; nothing that an earlier check wrote is trusted.

    Edits of issue.md count where `edits` says so; else nothing is decided or sent until they are in issue.json.

    Raises:
        InvalidInput: there is no folder at the path; with `edits`, they cannot be read back, or the ledger is another issue's.
        Held: without `edits`, one of the two, or issue.md holds edits that are not yet in issue.json.
        ArchiveError: one of its files cannot be read.
    """
    if not folder.is_dir():
        raise InvalidInput("is no edition folder.", where=str(folder))
    try:
        now = readback.current(folder, newsroom)
    except InvalidInput as fault:
        if edits:
            raise
        raise Held(fault.message, where=fault.where, hint=fault.hint) from fault
    if now.reading and not edits:
        raise Held(
            f"holds edits that are not yet in {archive.ISSUE}.",
            where=str(folder / archive.MARKDOWN),
            hint=f"`autopost render {folder}` takes them in; then look at what the check says.",
        )
    review = archive.read_review(folder, now.issue.masthead.date)
    told = proof.told_before(folder, now.sealed.edition)
    bound, findings = proof.checked(now.issue, now.sealed, told, proof.second_reader(newsroom, environment))
    digest = bound.digest if now.reading else now.issue.digest
    return Examined(folder, digest, bound, now.sealed, findings, review, now.reading is not None, now.told)


def approved(examined: Examined) -> Decision:
    """The approval under which an edition may go out.

    Raises:
        Held: there is none at its digest, or the check finds blockers that it does not let through.
    """
    decision = examined.approval
    if decision is None:
        raise Held(_undecided(examined), where=str(examined.folder), hint="`autopost approve` it first.")
    if held := examined.held(decision.waivers):
        raise _held(examined, held)
    return decision


def _undecided(examined: Examined) -> str:
    decisions = examined.review.decisions
    if not decisions:
        return "nobody has approved this edition."
    last = decisions[-1]
    if last.digest == examined.digest:
        return f"{last.by} rejected this edition."
    return f"it has changed since {last.by} {last.verdict} it, which voids that."


def _held(examined: Examined, held: Sequence[Finding]) -> Held:
    blockers = "1 blocker is" if len(held) == 1 else f"{len(held)} blockers are"
    shown = "; ".join(f"{finding.key} ({finding.message})" for finding in held[:5])
    more = f"; and {len(held) - 5} more" if len(held) > 5 else ""
    waivable = any(finding.code not in NEVER_WAIVED for finding in held)
    hint = "Correct the issue, or approve it with --waive FINDING --because TEXT." if waivable else "Correct the issue."
    return Held(f"{blockers} not waived: {shown}{more}.", where=str(examined.folder), hint=hint)


def approve(examined: Examined, by: str, at: datetime, *, note: str = "", waive: Mapping[str, str] | None = None) -> Decision:
    """An approval of an edition as it stands. `waive` maps keys of findings to the reasons why they are let through.

    Raises:
        InvalidInput: a key is that of no finding, or a name or reason is empty or too long.
        Held: a blocker is left that is not waived, or was to be and never can.
    """
    waivers = tuple(_waiver(examined, *each) for each in (waive or {}).items())
    decision = _decision(verdict="approved", by=by.strip(), at=at, digest=examined.digest, note=note.strip(), waivers=waivers)
    if held := examined.held(waivers):
        raise _held(examined, held)
    return decision


def reject(examined: Examined, by: str, at: datetime, *, note: str = "") -> Decision:
    """A rejection of an edition as it stands.

    Raises:
        InvalidInput: the name or the note is empty or too long.
    """
    return _decision(verdict="rejected", by=by.strip(), at=at, digest=examined.digest, note=note.strip())


def _waiver(examined: Examined, wanted: str, because: str) -> Waiver:
    finding = next((each for each in examined.findings if each.key == wanted), None)
    if finding is None:
        raise InvalidInput(f"the check finds no {wanted!r}.", where="--waive", hint="`autopost check` prints the keys.")
    if finding.code in NEVER_WAIVED:
        said = f"{wanted} cannot be waived: it would print {NEVER_WAIVED[finding.code]}."
        raise Held(said, where=str(examined.folder), hint="Correct the sentence.")
    try:
        return Waiver(finding=wanted, message=finding.message, because=because.strip())
    except ValidationError as fault:
        raise _unfit(fault, "--because") from fault


def _decision(**given: object) -> Decision:
    try:
        return Decision.model_validate(given)
    except ValidationError as fault:
        raise _unfit(fault, f"--{fault.errors()[0]['loc'][0]}") from fault


def _unfit(fault: ValidationError, option: str) -> InvalidInput:
    return InvalidInput(f"{fault.errors(include_url=False, include_input=False)[0]['msg']}.", where=option)


def record(examined: Examined, decision: Decision, newsroom: Newsroom) -> None:
    """Write a decision into `review.json`, then the findings and the pages anew, which say who decided; issue.json stays.

    Raises:
        ArchiveError: the disk said no.
    """
    review = examined.review.model_copy(update={"decisions": (*examined.review.decisions, decision)})
    archive.rewrite(examined.folder, {archive.REVIEW: archive.to_json(review)})
    archive.rewrite(examined.folder, pages(replace(examined, review=review), newsroom))


def pages(examined: Examined, newsroom: Newsroom) -> dict[str, str]:
    """What follows from the issue as it stands, rendered anew: findings and pages, which say what was decided.

    Its issue.json only where that takes in edits of issue.md.
    """
    files = proof.checked_files(examined.issue, examined.ledger, examined.findings, newsroom, examined.standing)
    return {name: text for name, text in files.items() if name != archive.ISSUE or examined.read_back}


def newest(issues: Path) -> Path:
    """The folder of the newest edition, decided on or not.

    Raises:
        InvalidInput: there is none.
    """
    folders = sorted(issues.glob("????-??-??"))
    if not folders:
        raise InvalidInput("holds no edition.", where=str(issues), hint="`autopost draft` one first.")
    return folders[-1]


def newest_approved(issues: Path) -> Path:
    """The folder of the newest edition that is approved as it stands.

    Raises:
        InvalidInput: there is none.
        ArchiveError: a newer edition's files cannot be read, so nobody knows.
    """
    for folder in sorted(issues.glob("????-??-??"), reverse=True):
        issue = archive.read_issue(folder / archive.ISSUE)
        decision = archive.read_review(folder, issue.masthead.date).standing(issue.digest)
        if decision is not None and decision.verdict == "approved":
            return folder
    raise InvalidInput("no edition is approved as it stands.", where=str(issues), hint="`autopost approve EDITION` first.")
