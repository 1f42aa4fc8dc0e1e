"""What is said to have been passed: the value lies beyond it, and, where a time is told, did not before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from autopost.facts import Fact
from autopost.grounding.asawhole import as_a_whole
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import cues
from autopost.grounding.attaching.earlierdays import earlier_days
from autopost.grounding.attaching.sharedmeasures import Shared
from autopost.grounding.figures.marks import marks, passed, since_when
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.rules.figures.unreached import CAN_PASS, limit
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.sets.counting import limit_of_count
from autopost.grounding.sets.exclusive import alone
from autopost.grounding.sets.quantities import settled
from autopost.grounding.view import View


def milestones(view: View) -> Iterator[Verdict]:
    """Reads "has passed 100,000 stars this week": below it when the week began, and beyond it now."""
    for number in view.mentions.numbers:
        match = passed(view, number)
        if match is None or limit(view, number) or of_many(view, number) or as_a_whole(view, number):
            continue
        since = since_when(view, number, match.start())
        if (mark := _mark(view, number)) is not None and (since is None or since >= _age(view, mark)):
            yield bound(number.start, number.end, mark)
            continue
        levels = _levels(view, number)
        now = [fact for fact in levels if view.desk.measure(fact).aspect == "level"]
        then = [fact for fact in levels if view.desk.measure(fact).aspect == "then"]
        crossed = {fact.subject.id for fact in then if (fact.number or 0) < number.value}
        beyond = [fact for fact in now if replace(number, hedge="above").fits(fact.number or 0)
                  or (fact.subject.id in crossed and (fact.number or 0) >= number.value)]  # fmt: skip
        text = view.mentions.folded.text[number.start : number.end].strip()
        if not beyond and _as_many(view, number):
            continue
        if not beyond:
            shown = f"; the fact says {view.desk.printer.value(now[0])}" if now else ""
            message = f"no fact shows that {text} was passed{shown}"
            yield Verdict(number.start, number.end, "value", message, facts=tuple(fact.tag for fact in now[:1]))
            continue
        if (between := _between(view, number, levels)) is not None:
            message = f"no fact shows that {text} was passed in that time"
            yield (
                bound(number.start, number.end, beyond[0])
                if between
                else Verdict(number.start, number.end, "wrong-window", message)
            )
            continue
        yield from _in_time(view, number, match.start(), beyond[0], then)


def _in_time(view: View, number: Number, start: int, now: Fact, then: list[Fact]) -> Iterator[Verdict]:
    """Whether what lies beyond the mark now passed it in the time that is told from `start` on, and not before."""
    text = view.mentions.folded.text[number.start : number.end].strip()
    days = since_when(view, number, start)
    before = [fact for fact in then if fact.subject.id == now.subject.id]
    already = re.search(r"\balready\b", view.mentions.bare[:start]) is not None
    if (days is None or already) and (late := _not_yet(view, number, before)) is not None:
        message = f"no fact shows that {text} was passed by then; it was {view.desk.printer.value(late)}"
        yield Verdict(number.start, number.end, "wrong-time", message, facts=(late.tag,))
    elif (
        days is None
        or any(_ago(view, fact) <= days and (fact.number or 0) <= number.value for fact in before)
        or (already and any(_then(view, number, fact) for fact in before))
    ):
        yield bound(number.start, number.end, now)
    else:
        old = next((fact for fact in before if _ago(view, fact) == days), None)
        shown = f"; it was {view.desk.printer.value(old)} before" if old else ""
        span = _with_time(view, number, start)
        yield Verdict(*span, "wrong-window", f"no fact shows that {text} was passed in that time{shown}")


_WORD = re.compile(r"[a-z]+")


def _kind(view: View) -> str:
    """The first kind of subject that the sentence names; "" where it names none."""
    return next((kind for word in _WORD.findall(view.mentions.bare) if (kind := kind_named(word))), "")


def beyond_mark(view: View, mark: Number) -> int:
    """How many of the kind that is spoken of have more than a mark, by the one measure that is named."""
    families = view.families
    kind = _kind(view)
    facts = view.rolls.measures.get((kind, next(iter(families))), []) if len(families) == 1 else []
    return sum((fact.number or 0) > mark.value for fact in facts)


def passed_since(view: View, mark: Number) -> int:
    """How many of the kind that is spoken of lay below a mark on the first day that is told, and are beyond it now."""
    days, families = earlier_days(view), view.families
    kind = _kind(view)
    kinds = {kind} if kind else {view.desk.kind(name) for name in view.named}
    if not days or len(families) != 1 or len(kinds) != 1:
        return 0
    family = next(iter(families))
    then, names = Shared(family, "then", day=min(days)), view.rolls.by(next(iter(kinds)), family)
    facts = ((then.of(view, name), view.rolls.of(name, family)) for name in names)
    return sum((a.number or 0) < mark.value <= (b.number or 0) for a, b in facts if a is not None and b is not None)


def past_mark(view: View, number: Number) -> bool:
    """Reads "past the mark of 100,000 stars are eight of the repositories", "two passed 60,000 between Monday and Tuesday"."""
    counts = (count(view, mark) for mark in marks(view) if mark is not number for count in (beyond_mark, passed_since))
    return number.form == "count" and any(count == number.value for count in counts)


_AT_LEAST = re.compile(r"\bat least (?P<least>[\d,]+) ")
_BOTH = re.compile(r"\b(?:together|between them|combined|pair|two|duo|jointly)\b")


def _as_many(view: View, number: Number) -> bool:
    """Reads "three have passed a million", a count of the ledger's, and "the two together passed a million"."""
    if view.cited:
        return False
    told = {n.value for n in view.mentions.numbers if n.form == "count"} | {*view.figures_before}
    if any(count in {beyond_mark(view, number), passed_since(view, number)} for count in told if count > 1):
        return True
    counts = [fact for fact in view.desk.lists if view.desk.measure(fact).aspect == "count" and fact.number in told]
    least = (_AT_LEAST.search(fact.statement) for fact in counts)
    if any(match and float(match["least"].replace(",", "")) == number.value for match in least):
        return True
    names = {name for ref in view.referents if ref.kind in {"name", "owner", "pronoun"} for name in ref.subjects}
    for family in view.families if _BOTH.search(view.mentions.bare) and len(names) > 1 else ():
        own = [view.desk.rolls.of(name, family) for name in names]
        if replace(number, hedge="above").fits(sum(fact.number or 0 for fact in own if fact is not None)):
            return True
    gains = (fact for name in names for fact in view.desk.by_subject.get(name, ()) if view.desk.measure(fact).aspect == "gain")
    return _NEW.search(view.mentions.bare, number.end) is not None and any((fact.number or 0) >= number.value for fact in gains)


_NEW = re.compile(r" new (?:stars|likes|downloads)\b")
_BETWEEN = re.compile(r"\b(?:between|from) (?:the )?$")


def _between(view: View, number: Number, levels: list[Fact]) -> bool | None:
    """Reads "somewhere between 9 and 15 June it passed 100,000": whether it did; None where no two past days are told."""
    days = those_in(view.mentions.moments, *view.clause(number.start))
    opened = (n for n, day in enumerate(days) if _BETWEEN.search(view.mentions.bare[: day.start]))
    first = next(opened, 0)
    days = days[first : first + 2]
    if len(days) != len("AB") or not days[1].last or days[1].last > view.desk.ledger.edition:
        return None
    if not _BETWEEN.search(view.mentions.bare[: days[0].start]):
        return None
    then, now = ([f for f in levels if moment.holds(taken_on(f))] for moment in days)
    return any((a.number or 0) < number.value <= (b.number or 0) for a in then for b in now if a.subject.id == b.subject.id)


def _mark(view: View, number: Number) -> Fact | None:
    """The fact that says in so many words that the sentence's subject passed this figure."""
    read, subjects = cues(view, number), about(view, number)
    marks = [f for f in view.facts if view.desk.measure(f).aspect == "mark" and view.desk.measure(f).family in {read.family, ""}]
    return next((f for f in marks if f.number == number.value and (not subjects or f.subject.id in subjects)), None)


def _age(view: View, mark: Fact) -> int:
    """How many days ago it was surely not passed yet: whatever is told of more days holds as well ("created in April")."""
    days = (known.rpartition("@")[2] for known in mark.inputs if "@" in known)
    return max(((view.desk.ledger.edition - date.fromisoformat(day)).days for day in days), default=1)


def of_many(view: View, number: Number) -> bool:
    """Reads "three models passed 300,000 downloads": the limit of a count, which is judged as one."""
    return limit_of_count(view, number) or settled(view, number) is not None or alone(view, number) is not None


def _levels(view: View, number: Number) -> list[Fact]:
    """What the sentence's subject measures, now and before."""
    read, subjects = cues(view, number), about(view, number)
    levels = [fact for fact in view.facts if fact.number is not None and view.desk.measure(fact).aspect in {"level", "then"}]
    own = [fact for fact in levels if not subjects or fact.subject.id in subjects]
    return [fact for fact in own if view.desk.measure(fact).family in ({read.family} if read.family else CAN_PASS)]


def _ago(view: View, fact: Fact) -> int:
    return (view.desk.ledger.edition - taken_on(fact)).days


def _with_time(view: View, number: Number, start: int) -> tuple[int, int]:
    """From the verb to the mark, and to the words of time that stand right by them."""
    first, last = view.clause(number.start)
    spans = [(w.start, w.end) for w in view.mentions.windows] + [(m.start, m.end) for m in view.mentions.moments]
    spans = [span for span in spans if first <= span[0] < last]
    near = [span for span in spans if 0 <= span[0] - number.end <= 24 or 0 <= start - span[1] <= 24]
    return min([start, *(a for a, _ in near)]), max([number.end, *(b for _, b in near)])


def _then(view: View, number: Number, fact: Fact) -> bool:
    """Reads "on Monday it had already passed 100,000" of what stood beyond that on Monday."""
    days = those_in(view.mentions.moments, *view.clause(number.start))
    return (fact.number or 0) >= number.value and any(moment.holds(taken_on(fact)) for moment in days)


def _not_yet(view: View, number: Number, before: list[Fact]) -> Fact | None:
    """Reads "by Monday it had passed 1,000" of what stood below that on Monday."""
    days = those_in(view.mentions.moments, *view.clause(number.start))
    already = re.search(r"\balready\b", view.mentions.bare[: number.start]) is not None
    said = re.compile(r"\b(?:by|on) (?:the |this |last )?$" if already else r"\bby (?:the |this |last )?$")
    by = [moment for moment in days if said.search(view.mentions.bare[: moment.start])
          or (already and moment.form == "relative")]  # fmt: skip
    taken = ((taken_on(fact), fact) for fact in before)
    return next((fact for day, fact in taken if any(m.holds(day) for m in by) and (fact.number or 0) < number.value), None)
