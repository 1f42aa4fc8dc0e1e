"""A threaded web server on 127.0.0.1 that answers as a platform would, misbehaves when told to, and remembers what was asked."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True)
class Seen:
    """A request as it came. `base` is what the client took for the API's address: scheme, host, port and path prefix."""

    method: str
    base: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: bytes

    def first(self, name: str, default: str = "") -> str:
        """The first value of a query parameter."""
        return self.query.get(name, [default])[0]


@dataclass(frozen=True)
class Answer:
    """What goes back: any JSON value, or bytes as they are."""

    body: Any
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Fault:
    """How a path misbehaves: what is set here happens instead of, or (delay) before, the proper answer."""

    status: int | None = None
    delay: float = 0.0
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    drop: bool = False
    times: int | None = None


App = Callable[[Seen], Answer | None]
"""Answers a request whose path begins after the app's prefix; None means 404."""


class StandIn:
    """One server with any number of apps, each under a path prefix of its own (which may be empty)."""

    def __init__(self, apps: Mapping[str, App], port: int = 0) -> None:
        self.apps = dict(apps)
        self.seen: list[Seen] = []
        self._faults: dict[str, Fault] = {}
        self._stopping = threading.Event()
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.standin = self
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def url(self) -> str:
        """`http://127.0.0.1:PORT`."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def start(self) -> Self:
        """Serve in the background."""
        self._thread.start()
        return self

    def stop(self) -> None:
        """End every waiting answer and close the socket."""
        self._stopping.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, traceback: TracebackType | None) -> None:
        self.stop()

    def fail(self, path: str, fault: Fault) -> None:
        """Misbehave on every path (without prefix) that begins with `path`, `fault.times` times or for ever."""
        self._faults[path] = fault

    def answer(self, seen: Seen, app: App) -> Answer | None:
        """The app's answer, or the fault set for its path; None drops the connection."""
        self.seen.append(seen)
        fault = next((one for path, one in self._faults.items() if seen.path.startswith(path) and one.times != 0), None)
        if fault is not None:
            if fault.times is not None:
                fault.times -= 1
            self._stopping.wait(fault.delay)
            if fault.drop:
                return None
            if fault.status is not None or fault.body is not None:
                body = fault.body if fault.body is not None else {"message": "made to fail"}
                return Answer(body, fault.status or 200, fault.headers)
        return app(seen) or Answer({"message": "Not Found", "status": "404"}, 404)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    standin: StandIn

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the parameter's name in the base class
        """Requests are remembered, not printed."""

    def _serve(self) -> None:
        standin = self.server.standin
        parts = urlsplit(self.path)
        prefix = max((p for p in standin.apps if parts.path.startswith(f"{p}/")), key=len, default=None)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if prefix is None:
            self._send(Answer({"message": "Not Found"}, 404))
            return
        seen = Seen(
            method=self.command,
            base=f"http://{self.headers.get('Host', 'localhost')}{prefix}",
            path=parts.path.removeprefix(prefix),
            query=parse_qs(parts.query),
            headers={name.lower(): value for name, value in self.headers.items()},
            body=body,
        )
        answer = standin.answer(seen, standin.apps[prefix])
        if answer is not None:
            self._send(answer)

    do_GET = do_POST = do_PUT = do_PATCH = do_HEAD = _serve  # noqa: N815  the names http.server looks for

    def _send(self, answer: Answer) -> None:
        raw = isinstance(answer.body, bytes)
        content = answer.body if raw else json.dumps(answer.body, ensure_ascii=False, sort_keys=True).encode(errors="replace")
        headers = {"Content-Type": "text/html" if raw else "application/json; charset=utf-8", **answer.headers}
        with contextlib.suppress(OSError):
            self.send_response(answer.status)
            for name, value in {**headers, "Content-Length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)
