"""Facts and the ledger that holds them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer

from autopost.signals import Skipped

FactKind = Literal["observed", "derived", "passage"]
FactValue = bool | int | float | str | tuple[str, ...] | None


class Subject(BaseModel):
    """What a fact is about: a model, dataset, space, repository, paper, owner, or a list of them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    name: str
    kind: str
    url: str

    @property
    def owner(self) -> str:
        """The part of `OWNER/NAME` before the slash; empty for subjects without an owner."""
        return self.name.partition("/")[0] if self.kind in OWNED and "/" in self.name else ""


_MOVED = re.compile(r"\w+_(?:gain|change)_(\d+)d")
OWNED = frozenset({"model", "dataset", "space", "repository"})


class Fact(BaseModel):
    """One thing that is so, with its source: subject + metric + value + unit + as_of + url.

    `id` is readable and stable across editions, `tag` is short and belongs to one edition. `as_of` is an ISO date.
    A passage whose words are not the source's own is `restated`; the key is written only where it is true.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    tag: str = ""
    kind: FactKind
    subject: Subject
    metric: str
    value: FactValue
    unit: str | None = None
    as_of: str
    url: str
    statement: str
    formula: str | None = None
    inputs: tuple[str, ...] = ()
    restated: bool = False

    @model_serializer(mode="wrap")
    def _plain(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        data: dict[str, Any] = handler(self)
        if not self.restated:
            del data["restated"]
        return data

    @property
    def line(self) -> str:
        """The fact as a prompt shows it: `[f12] statement`."""
        return f"[{self.tag}] {self.statement}"

    @property
    def number(self) -> float | None:
        """The value where it is a number; None for words, dates and lists."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            return None
        return self.value

    @property
    def window(self) -> int:
        """Days of a gain or percent change (`stars_gain_7d`, `stars_change_7d`); 0 for any other metric."""
        match = _MOVED.fullmatch(self.metric)
        return int(match[1]) if match else 0

    @property
    def day(self) -> date | None:
        """The value where it is an ISO date; None otherwise."""
        if not isinstance(self.value, str) or len(self.value) < len("2026-05-04"):
            return None
        try:
            return date.fromisoformat(self.value[:10])
        except ValueError:
            return None


class Ledger(BaseModel):
    """All facts of one edition in a stable order, and what was skipped. Sealed: tags and digest are final."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    edition: date
    facts: tuple[Fact, ...]
    skipped: tuple[Skipped, ...] = ()
    digest: str = ""

    @classmethod
    def seal(cls, edition: date, facts: Iterable[Fact], skipped: Iterable[Skipped] = ()) -> Ledger:
        """Tag facts `f1`, `f2`, … in the order given (the first of equal ids stays) and compute the digest."""
        unique: dict[str, Fact] = {}
        for fact in facts:
            unique.setdefault(fact.id, fact)
        tagged = [fact.model_copy(update={"tag": f"f{n}"}) for n, fact in enumerate(unique.values(), start=1)]
        ledger = cls(edition=edition, facts=tuple(tagged), skipped=tuple(skipped))
        return ledger.model_copy(update={"digest": digest(ledger)})

    @cached_property
    def by_tag(self) -> dict[str, Fact]:
        """Facts by their tag."""
        return {fact.tag: fact for fact in self.facts}

    @cached_property
    def by_id(self) -> dict[str, Fact]:
        """Facts by their readable id."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def subjects(self) -> dict[str, Subject]:
        """Every subject by id, in the order of first mention."""
        seen: dict[str, Subject] = {}
        for fact in self.facts:
            seen.setdefault(fact.subject.id, fact.subject)
        return seen

    def of(self, subject_id: str, metric: str) -> Fact | None:
        """The subject's fact for a metric as of this edition, if there is one."""
        return self.by_id.get(f"{subject_id}:{metric}")


def digest(model: BaseModel) -> str:
    """`sha256:` and the hex SHA-256 of a model's canonical JSON (sorted keys, UTF-8) without its `digest` field."""
    text = json.dumps(model.model_dump(mode="json", exclude={"digest"}), sort_keys=True, ensure_ascii=False)
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


class Slot(BaseModel):
    """One `{f12}`, `{f12.n}` or `{f12.name}` as the writer wrote it, and where its print stands in the finished text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int = Field(description="code point offset in the printed text")
    end: int
    fact: str = Field(description="the fact's tag")
    part: Literal["", "n", "name"]
