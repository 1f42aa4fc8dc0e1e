"""GitHub's REST API through PyGithub, within a budget of requests. Imported only by functions that ask GitHub."""

from __future__ import annotations

import math
import time
from types import TracebackType
from typing import Any, Self

import requests
from github import Auth, Github, GithubException

from autopost.config import Environment
from autopost.errors import SourceError
from autopost.sources import faults

VARIABLE = "GITHUB_API_URL"
TOKEN = "GITHUB_TOKEN"  # noqa: S105  the variable's name, not a token
SEARCHES = 10  # a minute, without a token
SEARCHES_WITH_TOKEN = 30
PAUSE = 0.5


class Api:
    """Answers are plain JSON: PyGithub's objects make a further request for every attribute a payload lacks."""

    def __init__(self, environment: Environment, budget: int, timeout: float, setting: str = "requests") -> None:
        token = environment.github_token
        self._endpoint = environment.github_api_url
        self._timeout = timeout
        self._left = budget
        self._budget = budget
        self._setting = setting
        self._searches = SEARCHES_WITH_TOKEN if token else SEARCHES
        self._github = Github(
            base_url=self._endpoint,
            auth=Auth.Token(token.get_secret_value()) if token else None,
            timeout=math.ceil(timeout),
            retry=None,  # PyGithub's own retries wait up to an hour and do not count against our budget
            seconds_between_requests=None,  # one at a time is what GitHub asks of readers; pauses are for writers
            lazy=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, traceback: TracebackType | None) -> None:
        self._github.close()

    def search(self, parameters: dict[str, Any]) -> Any:
        """One search for repositories.

        Raises:
            SourceError: it failed, or this minute's searches are used up.
        """
        if self._searches == 0:
            hint = f"Name fewer topics; a token in {TOKEN} allows more."
            raise faults.PoolSpent("GitHub's searches a minute are used up.", where="[sources.github] topics", hint=hint)
        self._searches -= 1
        return self.get("/search/repositories", parameters)

    def get(self, path: str, parameters: dict[str, Any], accept: str = "") -> Any:
        """One request, and one more after a server error where the budget has room; `accept` asks for another media type.

        Raises:
            SourceError: it failed, or the budget is spent.
        """
        try:
            return self._once(path, parameters, accept)
        except GithubException as fault:
            if fault.status < 500 or self._left == 0:
                raise self._explained(fault, path) from fault
        time.sleep(PAUSE)
        try:
            return self._once(path, parameters, accept)
        except GithubException as fault:
            raise self._explained(fault, path) from fault

    def _once(self, path: str, parameters: dict[str, Any], accept: str) -> Any:
        if self._left == 0:
            hint = f"Raise [sources.github] {self._setting}, or name fewer topics and repositories."
            raise faults.Stop(f"the budget of {self._budget} requests is spent.", hint=hint)
        self._left -= 1
        try:
            headers = {"Accept": accept} if accept else None
            _, data = self._github.requester.requestJsonAndCheck("GET", path, parameters=dict(parameters), headers=headers)
        except requests.Timeout as fault:
            raise faults.timed_out(self._endpoint, self._timeout) from fault
        except requests.ConnectionError as fault:
            broken = "reset" in str(fault) or "without response" in str(fault)
            raise faults.broken_off(self._endpoint) if broken else faults.unreachable(self._endpoint, VARIABLE) from fault
        except requests.RequestException as fault:
            raise faults.broken_off(self._endpoint) from fault
        except (ValueError, AttributeError, RuntimeError, AssertionError) as fault:
            raise faults.unreadable(self._endpoint, path) from fault  # not JSON, or a redirect to somewhere else
        return data

    def _explained(self, fault: GithubException, path: str) -> SourceError:
        headers = {name.lower(): value for name, value in (fault.headers or {}).items()}
        spent = headers.get("x-ratelimit-remaining") == "0" or "retry-after" in headers or "rate limit" in str(fault).lower()
        if fault.status == 401:
            return faults.key_refused(self._endpoint, TOKEN)
        if fault.status == 429 or (fault.status == 403 and spent):
            return faults.limited(self._endpoint, TOKEN)
        return faults.refused(self._endpoint, path, fault.status)

    def unreadable(self, path: str) -> SourceError:
        """The fault for an answer that is JSON, but not what GitHub's API documents."""
        return faults.unreadable(self._endpoint, path)
