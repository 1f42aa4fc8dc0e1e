"""A repository on GitHub, as far as proposing an edition needs it: its git data, and its pull requests.

Through PyGithub's requester, which speaks plain JSON: its objects make a further request for every attribute a payload lacks.
https://docs.github.com/rest/git and https://docs.github.com/rest/pulls
"""

from __future__ import annotations

import base64
import hashlib
import math
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import requests
from github import Auth, Github, GithubException
from pydantic import SecretStr

from autopost.errors import DeliveryError

_INLINE = 100_000
"""Bytes up to which a file travels with the tree; a larger one, or one that is no text, is handed over first, as a blob."""
_HINTS = {
    401: "Look at GITHUB_TOKEN.",
    403: "The token needs to write contents and pull requests; in a workflow, the repository's settings must allow it to "
    "create pull requests.",
    404: "Look at the repository's name, and whether GITHUB_TOKEN may read it.",
}


def blob_sha(content: bytes) -> str:
    """The name that git gives to a file's content: SHA-1 over `blob SIZE`, a zero byte and the content."""
    return hashlib.sha1(b"blob %d\0%s" % (len(content), content), usedforsecurity=False).hexdigest()


class Repository:
    """One repository. Every method raises DeliveryError where GitHub says no or cannot be reached.

    Args:
        api: address of GitHub's REST API.
        name: `OWNER/NAME`.
        token: of a user or a workflow.
        timeout: seconds one request may take.
    """

    def __init__(self, api: str, name: str, token: SecretStr, timeout: float) -> None:
        self.name = name
        self._api = api
        self._token = token
        self._github = Github(
            base_url=api, auth=Auth.Token(token.get_secret_value()), timeout=math.ceil(timeout), retry=None, lazy=True,
            seconds_between_requests=None, seconds_between_writes=None,
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, traceback: TracebackType | None) -> None:
        self._github.close()

    def default_branch(self) -> str:
        """The branch that pull requests go to unless the newsroom says otherwise."""
        return str(self._ask("GET", "")["default_branch"])

    def head(self, branch: str) -> dict[str, Any] | None:
        """The last commit of a branch, with `sha`, `message` and `tree`; None where there is no such branch."""
        ref = self._look(f"/git/ref/heads/{quote(branch)}")
        return self._ask("GET", f"/git/commits/{ref['object']['sha']}") if ref else None

    def listing(self, folder: str, branch: str) -> dict[str, str]:
        """The files of a folder on a branch, by name, as the names of their contents; none where there is no such folder."""
        found = self._look(f"/contents/{quote(folder)}", {"ref": branch})
        return {str(each["name"]): str(each["sha"]) for each in found or () if each["type"] == "file"}

    def commit(self, message: str, parent: Mapping[str, Any], files: Mapping[str, bytes | None]) -> str:
        """A commit upon a parent, in which these files have these contents, and those that are None are gone. No branch moves."""
        entries = [{"path": path, "mode": "100644", "type": "blob", **self._content(content)} for path, content in files.items()]
        tree = self._ask("POST", "/git/trees", {"base_tree": parent["tree"]["sha"], "tree": entries})
        made = {"message": message, "tree": tree["sha"], "parents": [parent["sha"]]}
        return str(self._ask("POST", "/git/commits", made)["sha"])

    def _content(self, content: bytes | None) -> dict[str, str | None]:
        if content is None:
            return {"sha": None}
        try:
            text = content.decode("utf-8") if len(content) <= _INLINE else None
        except UnicodeDecodeError:
            text = None
        if text is not None:
            return {"content": text}
        blob = {"content": base64.b64encode(content).decode("ascii"), "encoding": "base64"}
        return {"sha": str(self._ask("POST", "/git/blobs", blob)["sha"])}

    def put_branch(self, branch: str, sha: str, *, there: bool) -> None:
        """Let a branch end at a commit, wherever it ended before."""
        if there:
            self._ask("PATCH", f"/git/refs/heads/{quote(branch)}", {"sha": sha, "force": True})
        else:
            self._ask("POST", "/git/refs", {"ref": f"refs/heads/{branch}", "sha": sha})

    def pull_request(self, branch: str, base: str) -> dict[str, Any] | None:
        """The open pull request of a branch of this repository, with `number`, `title`, `body` and `html_url`."""
        owner = self.name.partition("/")[0]
        found = self._ask("GET", "/pulls", {"head": f"{owner}:{branch}", "base": base, "state": "open"})
        return found[0] if found else None

    def put_pull_request(self, number: int | None, branch: str, base: str, title: str, body: str) -> dict[str, Any]:
        """Open a pull request, or give the one of that number this title and body."""
        told = {"title": title, "body": body}
        if number is not None:
            return dict(self._ask("PATCH", f"/pulls/{number}", told))
        return dict(self._ask("POST", "/pulls", {**told, "head": branch, "base": base}))

    def _look(self, path: str, parameters: dict[str, Any] | None = None) -> Any:
        """The answer to a question; None where there is nothing."""
        try:
            return self._ask("GET", path, parameters)
        except _Missing:
            return None

    def _ask(self, verb: str, path: str, given: dict[str, Any] | None = None) -> Any:
        whole = f"/repos/{self.name}{path}"
        sent = {"parameters": given} if verb == "GET" else {"input": given}
        try:
            return self._github.requester.requestJsonAndCheck(verb, whole, **sent)[1]
        except GithubException as fault:
            raise self._explained(fault, whole) from None
        except requests.RequestException as fault:
            told = f"cannot be reached ({type(fault).__name__})."
            raise DeliveryError(told, where=self._api, hint="Publish again later.") from None
        except (ValueError, AttributeError, RuntimeError, AssertionError):
            raise DeliveryError("did not answer as GitHub does.", where=self._api, hint="Look at GITHUB_API_URL.") from None

    def _explained(self, fault: GithubException, path: str) -> DeliveryError:
        data = fault.data if isinstance(fault.data, dict) else {}
        said = " ".join(str(data.get("message", "")).split())[:200].replace(self._token.get_secret_value(), "…")
        kind = _Missing if fault.status == 404 else DeliveryError
        return kind(f"GitHub says no to {path}: {fault.status} {said}.", where="pr", hint=_HINTS.get(fault.status, ""))


class _Missing(DeliveryError):
    """What was asked for is not there."""
