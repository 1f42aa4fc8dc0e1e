"""How new a story is against what recent editions told, and what an angle is worth to a section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from autopost.briefs import Angle, Told
from autopost.config import Angles
from autopost.issue import SectionName

_KIND_AGAIN = 0.75
"""What is left of a story's novelty for each time its kind was told in the section of late, and half of the loss elsewhere."""
_RETURNS = 0.25
"""A subject that rests may return with a change to tell, but only against nothing better."""
_PASSAGES, _TAKES_APART = 3, 1.6
"""A deep dive takes a mechanism apart with passages: a story that has so many is worth so many times more there."""


@dataclass(frozen=True)
class Worth:
    """What one angle is worth to one section: `score` is from 0 to 100; `resting` is the last day of its rest, if it rests."""

    angle: Angle
    section: SectionName
    score: float
    novelty: float
    resting: date | None = None
    told_kinds: int = 0


@dataclass(frozen=True)
class Memory:
    """What recent editions told, as the choice asks for it."""

    told: Sequence[Told]
    settings: Angles
    edition: date

    def worth(self, angle: Angle, section: SectionName) -> Worth:
        """The angle's worth: 100 × surprise^w1 × reach^w2 × novelty^w3, with the weights of the config."""
        resting = self.resting(angle, section)
        again = self._kinds.get((section, angle.kind), 0)
        novelty = _KIND_AGAIN**again * self._elsewhere(angle, section) * (_RETURNS if resting else 1.0)
        weights = self.settings
        score = angle.surprise**weights.surprise * angle.reach**weights.reach * novelty**weights.novelty
        if section == "deep_dive" and sum(f.kind == "passage" for f in angle.facts) >= _PASSAGES:
            score *= _TAKES_APART
        return Worth(angle, section, 100 * score, novelty, resting, again)

    def resting(self, angle: Angle, section: SectionName) -> date | None:
        """The last day on which the angle's subject still rests in a section; None where it does not."""
        last = self._subjects.get((section, angle.subjects[0].id))
        until = last + timedelta(days=self.settings.lead_rest_days) if last else None
        return until if until and until >= self.edition else None

    def _elsewhere(self, angle: Angle, section: SectionName) -> float:
        """A subject that another section told within the rest counts from three fifths upwards, more with each day since."""
        days = [
            (self.edition - day).days
            for (where, subject), day in self._subjects.items()
            if where != section and subject == angle.subjects[0].id
        ]
        rest = self.settings.lead_rest_days
        return min((0.6 + 0.4 * each / (rest + 1) for each in days if each <= rest), default=1.0)

    @cached_property
    def _subjects(self) -> dict[tuple[SectionName, str], date]:
        """When each section last told of each subject."""
        return {
            (section, story.angle.subjects[0]): past.edition
            for past in sorted(self.told, key=lambda past: past.edition)
            for section, story in past.stories.items()
        }

    @cached_property
    def _kinds(self) -> dict[tuple[SectionName, str], int]:
        """How often each section told each kind of story within its rest."""
        first = self.edition - timedelta(days=self.settings.kind_rest_days)
        counted: dict[tuple[SectionName, str], int] = {}
        for past in self.told:
            for section, story in past.stories.items() if past.edition >= first else ():
                key = (section, story.angle.kind)
                counted[key] = counted.get(key, 0) + 1
        return counted
