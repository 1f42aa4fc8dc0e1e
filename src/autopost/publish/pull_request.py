"""The pull request: an edition put before editors whose review lives on GitHub, approved or not.

It reaches no reader, so nothing of it stands in `published.json`: the branch and the pull request are the record, and a run
looks at them first. Each step can be done again: a run killed between two of them is finished by the next.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import SecretStr

from autopost import review
from autopost.archive import MARKDOWN
from autopost.config import Environment
from autopost.config import PullRequest as Settings
from autopost.errors import ArchiveError, ConfigError, DeliveryError
from autopost.newsroom import Newsroom
from autopost.publish.description import body, title
from autopost.publish.engine import Outcome
from autopost.publish.parcel import Receipt
from autopost.publish.repository import Repository, blob_sha

_NAME = re.compile(r"[\w.-]+/[\w.-]+", re.ASCII)
_OURS = "Autopost-Edition"
"""Trailer of every commit that this channel makes; one without it is an editor's."""


@dataclass(frozen=True)
class Proposal:
    """An edition, checked anew, and the files of its folder as they are."""

    examined: review.Examined
    files: Mapping[str, bytes]

    @classmethod
    def of(cls, examined: review.Examined) -> Proposal:
        """Read the folder; names that begin with a dot are nobody's to see.

        Raises:
            ArchiveError: a file cannot be read.
        """
        try:
            there = sorted(path for path in examined.folder.iterdir() if path.is_file() and not path.name.startswith("."))
            return cls(examined, {path.name: path.read_bytes() for path in there})
        except OSError as fault:
            raise ArchiveError(f"cannot be read ({fault.strerror}).", where=str(examined.folder)) from fault


def channel(newsroom: Newsroom, environment: Environment) -> PullRequest:
    """The channel of `[pull_request]`.

    Raises:
        ConfigError: no repository or no token is set.
    """
    settings = newsroom.config.pull_request
    name = settings.repository or environment.github_repository
    if not _NAME.fullmatch(name):
        said = f"{name!r} is no repository; write OWNER/NAME." if name else "is not set; it names the repository, OWNER/NAME."
        raise ConfigError(said, where="[pull_request] repository or GITHUB_REPOSITORY")
    if environment.github_token is None:
        hint = "It needs to write contents and pull requests."
        raise ConfigError("is not set.", where="GITHUB_TOKEN", hint=hint)
    return PullRequest(settings, name, environment.github_api_url, environment.github_token)


def propose(examined: review.Examined, channel: PullRequest, *, dry_run: bool) -> Outcome:
    """Put an edition before editors, or say what would be done.

    Raises:
        ArchiveError: a file of the edition cannot be read.
    """
    proposal = Proposal.of(examined)
    if dry_run:
        return Outcome(channel.name, "planned", f"would {channel.plan(proposal)}")
    try:
        receipt = channel.deliver(proposal)
    except DeliveryError as fault:
        return Outcome(channel.name, "failed", str(fault))
    return Outcome(channel.name, "delivered", receipt.said, receipt.where)


class PullRequest:
    """Proposes an edition: one commit on a branch of its own, and one pull request, both brought up to date on a later run."""

    name = "pr"

    def __init__(self, settings: Settings, repository: str, api: str, token: SecretStr) -> None:
        self._settings = settings
        self._name = repository
        self._api = api
        self._token = token

    def plan(self, proposal: Proposal) -> str:
        """Which branch would be put where."""
        branch, folder = self._places(proposal)
        return f"put {len(proposal.files)} files into {folder} on {branch} of {self._name}, and open or update its pull request"

    def deliver(self, proposal: Proposal) -> Receipt:
        """Bring branch and pull request up to date.

        Raises:
            DeliveryError: GitHub says no or cannot be reached, or the branch holds an editor's commits.
        """
        branch, folder = self._places(proposal)
        with Repository(self._api, self._name, self._token, self._settings.timeout) as repository:
            base = self._settings.base or repository.default_branch()
            if not self._put_commit(repository, proposal, branch, base, folder):
                return Receipt(f"{base} of {self._name} has it already; nothing to propose")
            return self._put_request(repository, proposal, branch, base, folder)

    def _places(self, proposal: Proposal) -> tuple[str, str]:
        day = proposal.examined.ledger.edition.isoformat()
        return f"{self._settings.branches}{day}", f"{self._settings.folder.strip('/')}/{day}".lstrip("/")

    def _put_commit(self, repository: Repository, proposal: Proposal, branch: str, base: str, folder: str) -> bool:
        """Put one commit with the edition on its branch, unless it is there; False where the base has it as it is."""
        wanted = {name: blob_sha(content) for name, content in proposal.files.items()}
        there = repository.listing(folder, base)
        if there == wanted:
            return False
        head = repository.head(branch)
        if head is not None and repository.listing(folder, branch) == wanted:
            return True
        if head is not None and f"{_OURS}: " not in head["message"]:
            raise DeliveryError(
                f"holds an editor's commits, which would be lost (the last is {head['sha'][:10]}).",
                where=f"{self._name}, branch {branch}",
                hint="Work on that branch, or merge or delete it first.",
            )
        parent = repository.head(base)
        if parent is None:
            raise DeliveryError(f"has no branch {base}.", where=self._name, hint="Look at [pull_request] base.")
        changed: dict[str, bytes | None] = {name: c for name, c in proposal.files.items() if there.get(name) != wanted[name]}
        changed |= dict.fromkeys(there.keys() - wanted.keys())
        issue = proposal.examined.issue
        message = f"{title(issue)}\n\n{_OURS}: {issue.masthead.date}\n"
        sha = repository.commit(message, parent, {f"{folder}/{name}": content for name, content in sorted(changed.items())})
        repository.put_branch(branch, sha, there=head is not None)
        return True

    def _put_request(self, repository: Repository, proposal: Proposal, branch: str, base: str, folder: str) -> Receipt:
        examined = proposal.examined
        page = proposal.files.get(MARKDOWN, b"").decode("utf-8", "replace")
        told = {
            "title": title(examined.issue),
            "body": body(examined.ledger.edition, folder, page, examined.findings, examined.approval),
        }
        there = repository.pull_request(branch, base)
        if there is not None and _says(there, told):
            return Receipt(f"pull request #{there['number']} says what it should", str(there["html_url"]))
        number = int(there["number"]) if there else None
        made = repository.put_pull_request(number, branch, base, **told)
        done = "brought up to date" if there else "opened"
        return Receipt(f"pull request #{made['number']} {done}", str(made["html_url"]))


def _says(there: Mapping[str, Any], told: Mapping[str, str]) -> bool:
    """Whether a pull request has this title and body; GitHub may give line ends back as others."""
    return all(" ".join(str(there.get(key) or "").split()) == " ".join(text.split()) for key, text in told.items())
