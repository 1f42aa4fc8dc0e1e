"""The Hub's own client, bounded: a time limit, one retry, a largest size, and faults in our words.

huggingface_hub sets no time limit, passes `timeout=None` to every listing whatever the client says, and waits as long as a
429 asks. So its session is lent a client of ours while a source is at work. Imported only by functions that ask the Hub.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

import httpx2
from huggingface_hub import get_session, set_client_factory
from huggingface_hub.errors import OfflineModeIsEnabled
from huggingface_hub.utils import _http, build_hf_headers, paginate  # type: ignore[attr-defined]  # both are exported lazily

from autopost import __version__
from autopost.config import Environment
from autopost.errors import SourceError
from autopost.sources import faults

VARIABLE = "HF_ENDPOINT"
LARGEST = 32_000_000
PAUSE = 0.5


class _Bounded(httpx2.SyncByteStream):
    """A body that ends with a fault when it grows too large or takes too long."""

    def __init__(self, stream: httpx2.SyncByteStream, deadline: float, url: str) -> None:
        self._stream = stream
        self._deadline = deadline
        self._url = url

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for chunk in self._stream:
            size += len(chunk)
            if size > LARGEST:
                raise faults.too_large(_base(self._url), _path(self._url), LARGEST)
            if time.monotonic() > self._deadline:
                raise httpx2.ReadTimeout("the answer came too slowly")
            yield chunk

    def close(self) -> None:
        self._stream.close()


class _Client(httpx2.Client):
    """Raises our faults at once, which huggingface_hub's own retries let through."""

    def __init__(self, seconds: float) -> None:
        super().__init__(event_hooks={"request": [_http.hf_request_event_hook], "response": [self._bound]}, follow_redirects=True)
        self._seconds = seconds

    def _bound(self, response: httpx2.Response) -> None:
        if isinstance(response.stream, httpx2.SyncByteStream):
            response.stream = _Bounded(response.stream, time.monotonic() + self._seconds, str(response.url))

    def request(self, method: str, url: httpx2.URL | str, **given: Any) -> httpx2.Response:
        given["timeout"] = self._seconds
        try:
            response = super().request(method, url, **given)
        except (httpx2.RemoteProtocolError, httpx2.ReadError, httpx2.WriteError):
            response = None
        except (httpx2.HTTPError, httpx2.InvalidURL, OfflineModeIsEnabled) as fault:
            raise _fault(fault, str(url), self._seconds) from fault
        if response is None or response.status_code >= 500:
            time.sleep(PAUSE)
            try:
                response = super().request(method, url, **given)
            except httpx2.HTTPError as fault:
                raise _fault(fault, str(url), self._seconds) from fault
        _check(response, str(url))
        return response


def _fault(fault: Exception, url: str, seconds: float) -> SourceError:
    if isinstance(fault, httpx2.TimeoutException):
        return faults.timed_out(_base(url), seconds)
    if isinstance(fault, httpx2.RemoteProtocolError | httpx2.ReadError | httpx2.WriteError):
        return faults.broken_off(_base(url))
    if isinstance(fault, httpx2.DecodingError):
        return faults.unreadable(_base(url), _path(url))
    return faults.unreachable(_base(url), "HF_HUB_OFFLINE" if isinstance(fault, OfflineModeIsEnabled) else VARIABLE)


def _check(response: httpx2.Response, url: str) -> None:
    if response.status_code == 401:
        raise faults.key_refused(_base(url), "HF_TOKEN")
    if response.status_code == 429:
        raise faults.limited(_base(url), "HF_TOKEN")
    if response.status_code >= 400:
        raise faults.refused(_base(url), _path(url), response.status_code)


def _base(url: str) -> str:
    return url.partition("/api/")[0]


def _path(url: str) -> str:
    return "/api/" + url.partition("/api/")[2].partition("?")[0]


class _Loan:
    """The one session of huggingface_hub, lent to any number of threads and given back by the last."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._users = 0
        self._before: Callable[[], httpx2.Client] = _http.default_client_factory

    def take(self, seconds: float) -> None:
        with self._lock:
            if self._users == 0:
                self._before = _http._GLOBAL_CLIENT_FACTORY  # there is no public way to ask which one is set
                set_client_factory(lambda: _Client(seconds))
            self._users += 1

    def give_back(self) -> None:
        with self._lock:
            self._users -= 1
            if self._users == 0:
                set_client_factory(self._before)


_LOAN = _Loan()


@contextmanager
def session(seconds: float) -> Iterator[None]:
    """While it lasts, huggingface_hub asks through a client whose requests take at most so many seconds."""
    _LOAN.take(seconds)
    try:
        yield
    finally:
        _LOAN.give_back()


def listing(environment: Environment, path: str, params: dict[str, Any], limit: int) -> list[Any]:
    """The first `limit` items of a listing, page by page, as the Hub sent them.

    Items stay plain JSON: huggingface_hub's own types raise on the first malformed one and lose those after it.

    Raises:
        SourceError: the Hub did not answer, or not with a list of anything.
    """
    endpoint = environment.hf_endpoint
    try:
        items = list(islice(paginate(f"{endpoint}{path}", params=params, headers=_headers(environment)), limit))
    except (ValueError, TypeError, RecursionError) as fault:
        raise faults.unreadable(endpoint, path) from fault
    if not items:
        raise faults.empty(endpoint, path)
    if not any(isinstance(item, dict) for item in items):
        raise faults.unreadable(endpoint, path)
    return items


def page(environment: Environment, path: str, params: dict[str, Any]) -> list[Any]:
    """One request's list, which may be empty, as the Hub sent it.

    Raises:
        SourceError: the Hub did not answer, or not with a list.
    """
    endpoint = environment.hf_endpoint
    try:
        items = get_session().get(f"{endpoint}{path}", params=params, headers=_headers(environment)).json()
    except (ValueError, RecursionError) as fault:
        raise faults.unreadable(endpoint, path) from fault
    if not isinstance(items, list):
        raise faults.unreadable(endpoint, path)
    return items


def _headers(environment: Environment) -> dict[str, str]:
    # False, not None: None would send a token that some other tool saved on this machine.
    token = environment.hf_token.get_secret_value() if environment.hf_token else False
    headers: dict[str, str] = build_hf_headers(token=token, library_name="autopost", library_version=__version__)
    return headers
