"""Cassettes: what the real clients and the stand-ins say to each other, recorded without anything that changes from run to run.

A module here has `record(into)`, which writes its cassettes; `python -m tests.recordings [INTO]` runs them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import vcr  # type: ignore[import-untyped]
from vcr.cassette import Cassette  # type: ignore[import-untyped]
from vcr.record_mode import RecordMode  # type: ignore[import-untyped]
from vcr.request import Request  # type: ignore[import-untyped]

CASSETTES = Path(__file__).parents[2] / "fixtures" / "cassettes"
MATCH_ON = ("method", "path", "query", "body")
KEPT_HEADERS = ("content-type", "link", "retry-after")

Response = dict[str, Any]


@contextmanager
def recording(file: Path, hosts: Mapping[str, str]) -> Iterator[None]:
    """Record everything said meanwhile into a new file.

    `hosts` says what stands in the cassette for each stand-in's address, such as
    `{"http://127.0.0.1:4711/hub": "https://huggingface.co"}`: in addresses, headers and bodies.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)

    def request(asked: Request) -> Request:
        asked.uri = _rewritten(asked.uri, hosts)
        asked.headers = {name: value for name, value in asked.headers.items() if name.lower() == "content-type"}
        return asked

    def response(answer: Response) -> Response:
        headers = {name.lower(): values for name, values in answer["headers"].items()}
        kept = {name: [_rewritten(value, hosts) for value in headers[name]] for name in KEPT_HEADERS if name in headers}
        if "retry-after" in kept:
            kept["retry-after"] = ["0"]  # a replay really waits
        body = answer["body"]["string"]
        text = _rewritten(body.decode(), hosts).encode() if isinstance(body, bytes) else _rewritten(body, hosts)
        return {"status": answer["status"], "headers": kept, "body": {"string": text}}

    machine = vcr.VCR(
        record_mode=RecordMode.ALL,
        match_on=MATCH_ON,
        decode_compressed_response=True,
        before_record_request=request,
        before_record_response=response,
    )
    with machine.use_cassette(str(file)):
        yield


@contextmanager
def replaying(file: Path) -> Iterator[Cassette]:
    """Answer from a cassette, and from nothing else.

    Raises:
        AssertionError: a part of the cassette was not asked for.
    """
    with vcr.VCR(record_mode=RecordMode.NONE, match_on=MATCH_ON).use_cassette(str(file)) as cassette:
        yield cassette
    unplayed = [asked.uri for n, asked in enumerate(cassette.requests) if not cassette.play_counts[n]]
    assert not unplayed, f"{file.name} has parts that were never asked for: {unplayed}"


def _rewritten(text: str, hosts: Mapping[str, str]) -> str:
    for standin, platform in hosts.items():
        text = text.replace(standin, platform)
    return text
