"""Drafted issues, sentence by sentence with what each cites, as somebody who saw nothing but the prompts wrote them.

A file of `fixtures/grounding/drafts/` holds one draft: its `sentences` as they are printed (`at` a JSON pointer, `kind`, `text`,
`cites` by the ids of facts, `topic` whom it stands beside; `rejected` where a second reader would not let it pass) and `errors`:
the same sentences with one error each, `text` marked `[[so]]`. The prompts were those of recorded days (`tests/standins`), and
answered in one go, those of the files n and later when they already asked for literal copy; `recorded-edition-e.json`, of the
edition that is always there, has no errors and was second-read only where the check stopped it. As with the plain
sentences, rules were mended to those of `seen`; to `fresh` none was, but readings that changed nothing in it were taken out.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from autopost.grounding import Desk, check
from autopost.issue import Finding, Sentence
from benchmarks.planting import Planted
from benchmarks.swapping import swaps

DRAFTS = Path(__file__).resolve().parent.parent / "fixtures" / "grounding" / "drafts"


@dataclass(frozen=True)
class Drafted:
    """One draft of a day's issue, and the desk with that day's facts."""

    desk: Desk
    told: Mapping[str, Any]

    @cached_property
    def written(self) -> tuple[tuple[str, Sentence], ...]:
        """Each sentence under its pointer."""
        return tuple((str(row["at"]), self._sentence(row, row["text"])) for row in self.told["sentences"])

    def _sentence(self, row: Mapping[str, Any], text: str) -> Sentence:
        known = self.desk.ledger.by_id
        return Sentence(text=text, kind=row["kind"], cites=tuple(known[fact].tag for fact in row["cites"]))

    @cached_property
    def _topics(self) -> dict[str, str]:
        return {row["at"]: row["topic"] for row in self.told["sentences"] if "topic" in row}

    @cached_property
    def _findings(self) -> tuple[Finding, ...]:
        return check(self.written, self.desk.ledger, self.desk, self._topics).findings

    def alarms(self) -> Iterator[tuple[str, list[Finding]]]:
        """Each sentence that a second reader let pass, with the blockers in it; too long it is whatever it says."""
        yield from self._read(rejected=False)

    def slips(self) -> Iterator[tuple[str, list[Finding]]]:
        """Each sentence that a second reader did not let pass, and what is found in it: errors that nobody planted."""
        yield from self._read(rejected=True)

    def _read(self, *, rejected: bool) -> Iterator[tuple[str, list[Finding]]]:
        for row in self.told["sentences"]:
            if bool(row.get("rejected")) == rejected:
                here = (found for found in self._findings if found.section == row["at"] and found.code != "length")
                yield row["text"], [found for found in here if found.blocks]

    def errors(self) -> Iterator[tuple[Planted, list[Finding]]]:
        """Each planted error with the blockers in its sentence, read where it would stand."""
        rows = {row["at"]: row for row in self.told["sentences"]}
        for error in self.told["errors"]:
            planted = Planted.marked(error["class"], error["text"])
            yield planted, self.instead(error["at"], self._sentence(rows[error["at"]], planted.text))

    def instead(self, place: str, sentence: Sentence) -> list[Finding]:
        """The blockers of a sentence that stands for another, after those that were before that one."""
        at = next(n for n, (pointer, _) in enumerate(self.written) if pointer == place)
        written = (*self.written[max(0, at - _BEFORE) : at], (place, sentence))
        findings = check(written, self.desk.ledger, self.desk, self._topics).findings
        return [found for found in findings if found.section == place and found.blocks]

    def swapped(self, seed: int) -> Iterator[tuple[str, str, bool]]:
        """Kind, text, and whether anything is noticed, of the sentences that pass with a word swapped; opinions apart."""
        rng = random.Random(seed)  # noqa: S311 - a benchmark wants the same swaps each time
        stopped = {text for text, found in self.alarms() if found}
        for place, sentence in self.written:
            if sentence.kind != "opinion" and sentence.text not in stopped:
                for kind, text in swaps(sentence.text, self.desk.ledger, rng):
                    yield kind, text, bool(self.instead(place, sentence.model_copy(update={"text": text})))


_BEFORE = 8
"""So many sentences before one say whom it may take up."""


def drafts(part: str, desks: Mapping[str, Desk]) -> Iterator[Drafted]:
    """The drafts of one part whose day's facts are there."""
    for path in sorted((DRAFTS / part).glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        if told["day"] in desks:
            yield Drafted(desks[told["day"]], told)
