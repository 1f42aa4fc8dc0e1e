"""The optional second reader: a model asked whether the cited facts support each sentence. It only ever adds findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from autopost.calls import Ask, Call
from autopost.errors import ModelError
from autopost.facts import Ledger
from autopost.issue import Finding, Sentence
from autopost.prompts import Prompt

FAILED = "second-reader-failed"
UNSUPPORTED = "unsupported"


class Doubt(BaseModel):
    """One sentence that its facts do not support."""

    model_config = ConfigDict(extra="forbid")

    item: Annotated[str, Field(max_length=8)]
    why: Annotated[str, Field(min_length=1, max_length=300)]


class Doubts(BaseModel):
    """What the second reader answers: how many sentences it read, and which of them it doubts."""

    model_config = ConfigDict(extra="forbid")

    read: int
    doubts: Annotated[list[Doubt], Field(max_length=100)]


def second_reading(written: Sequence[tuple[str, Sentence]], ledger: Ledger, prompt: Prompt, ask: Ask) -> tuple[Finding, ...]:
    """Findings for sentences whose cited facts do not support them; opinion is left alone.

    Whatever keeps the reader from answering is a blocker itself: an issue that was not read twice is held.
    """
    told = {f"s{n}": (place, said) for n, (place, said) in enumerate(_claims(written), start=1)}
    if not told:
        return ()
    lines = [
        f"{key}: {said.text}\n" + "\n".join(f"   {ledger.by_tag[tag].line}" for tag in said.cites if tag in ledger.by_tag)
        for key, (_, said) in told.items()
    ]
    call = Call("check", 1, "", prompt.render(sentences="\n".join(lines).replace("<<<", "‹‹‹").replace(">>>", "›››")), Doubts)
    try:
        answer = Doubts.model_validate_json(ask(call).text)
    except (ModelError, ValidationError) as fault:
        return (_failed(fault.message if isinstance(fault, ModelError) else "its answer is not of the shape asked for"),)
    strange = [doubt.item for doubt in answer.doubts if doubt.item not in told]
    if answer.read != len(told) or strange:
        return (_failed(f"it read {answer.read} of {len(told)} sentences"),)
    return tuple(_doubted(*told[doubt.item], doubt.why) for doubt in answer.doubts)


def _claims(written: Sequence[tuple[str, Sentence]]) -> list[tuple[str, Sentence]]:
    return [(place, said) for place, said in written if said.kind != "opinion" and said.cites]


def _doubted(place: str, said: Sentence, why: str) -> Finding:
    return Finding(
        code=UNSUPPORTED,
        severity="blocker",
        section=place,
        start=0,
        end=len(said.text),
        text=said.text,
        message=f"the second reader doubts that the cited facts support this: {why}",
        facts=said.cites,
    )


def _failed(why: str) -> Finding:
    return Finding(
        code=FAILED,
        severity="blocker",
        section="",
        start=0,
        end=0,
        text="",
        message=f"the second reader did not read the issue: {why}",
    )
