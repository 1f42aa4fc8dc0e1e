"""A recorded edition's replies: kept by section and attempt, naming facts by id, turned into tags when they are asked for."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from autopost.calls import Ask, Call, RawReply
from autopost.errors import FixtureError, ReplyError
from autopost.facts import Ledger

_SLOT = re.compile(r"\{([^{}]+?)(\.n|\.name)?\}")


def recorded(folder: Path, ledger: Ledger) -> Ask:
    """Answers calls from `folder/SECTION.ATTEMPT.json`.

    Raises:
        FixtureError: when asked, a reply names a fact that the ledger does not hold, or is no JSON.
        ReplyError: when asked, no reply was recorded for the call.
    """

    def ask(call: Call) -> RawReply:
        path = folder / f"{call.section}.{call.attempt}.json"
        try:
            reply = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError as fault:
            raise ReplyError(f"no reply was recorded for attempt {call.attempt}") from fault
        except (OSError, ValueError) as fault:
            raise FixtureError(f"is no recorded reply ({fault}).", where=str(path)) from fault
        return RawReply(json.dumps(_tagged(reply, ledger, path), ensure_ascii=False))

    return ask


def _tagged(node: Any, ledger: Ledger, path: Path) -> Any:
    """The same reply with tags for ids: in slots of texts, and in lists of cites or panel facts."""

    def tag(identifier: str) -> str:
        fact = ledger.by_id.get(identifier)
        if fact is None:
            raise FixtureError(f"names a fact that the ledger does not hold: {identifier}.", where=str(path))
        return fact.tag

    if isinstance(node, str):
        return _SLOT.sub(lambda match: f"{{{tag(match[1])}{match[2] or ''}}}", node)
    if isinstance(node, list):
        return [_tagged(item, ledger, path) for item in node]
    if isinstance(node, dict):
        return {
            key: [tag(item) for item in value] if key in ("cites", "facts") else _tagged(value, ledger, path)
            for key, value in node.items()
        }
    return node
