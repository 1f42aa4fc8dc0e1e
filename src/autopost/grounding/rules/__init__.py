"""The rules: each reads one view of a sentence and says what it found. The order here is the order of findings."""

from __future__ import annotations

from autopost.grounding.rules import (
    ages,
    claims,
    comparisons,
    dates,
    descriptions,
    directions,
    links,
    names,
    quotes,
    slots,
    style,
    superlatives,
    unreached,
    values,
    versions,
)
from autopost.grounding.rules.verdict import Rule, Verdict

RULES: tuple[Rule, ...] = (
    slots.left_over,
    slots.hidden,
    slots.uncited,
    slots.unknown_cite,
    names.strangers,
    names.lookalikes,
    names.owners,
    names.attributes,
    names.tasks,
    names.bound,
    values.numbers,
    values.sizes,
    directions.movements,
    dates.moments,
    dates.spans,
    versions.versions,
    quotes.quotations,
    links.addresses,
    links.papers,
    superlatives.superlatives,
    ages.ages,
    comparisons.comparatives,
    claims.absence,
    claims.none_of,
    claims.lacking,
    claims.negated,
    unreached.unreached,
    claims.beyond,
    descriptions.descriptions,
    style.filler,
    style.length,
)

__all__ = ["RULES", "Rule", "Verdict"]
