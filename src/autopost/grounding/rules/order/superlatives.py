"""Superlatives are borne out by a rank, a statement, a count of one, or the values themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from autopost.facts import Fact
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.order.endplaces import at_its_end
from autopost.grounding.order.extremeoftold import extreme_of_told
from autopost.grounding.order.extremes import extreme, shows
from autopost.grounding.order.movedmost import moved_most
from autopost.grounding.order.ranging import in_held, in_set, too_few_known
from autopost.grounding.order.superlative import Superlative
from autopost.grounding.order.superlative import superlatives as claimed
from autopost.grounding.places.bestplaced import best_placed
from autopost.grounding.referents.rolls import account
from autopost.grounding.retelling.denials import denials
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.sets.exclusive import picked
from autopost.grounding.sets.onrecord import alone_without
from autopost.grounding.sets.predicates import tests
from autopost.grounding.sets.publishers import has_most
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import LABELS


def superlatives(view: View) -> Iterator[Verdict]:
    """A superlative needs a rank, a statement, or the values in scope to bear it out."""
    if view.kind == "opinion":
        return
    refused, placed = [*denials(view)], [(best.start, best.end) for best in best_placed(view)]
    judged = [] if view.cited else [pick.test.start for pick in picked(view)]
    for told in claimed(view):
        claim = _of_papers(view, told)
        if any(start <= claim.start < end for start, end in placed) or (ends := at_its_end(view, claim)):
            continue  # "the highest of them number 7": looked up with the place; or "the three at zero left aside"
        if ends is False:
            text = view.mentions.folded.text[claim.start : claim.end]
            yield Verdict(claim.start, claim.end, "superlative", f"“{text}” of their places is another one")
            continue
        if claim.way == "only" and any(start >= claim.start for start in judged):
            continue  # whom alone it holds of is looked up by `members`
        if claim.denied:
            yield from _denied(view, claim)
            continue
        if (most := has_most(view, claim.start)) is not None:
            yield _of_houses(view, claim, most=most)
            continue
        if any(begin <= claim.start < end for _, begin, end in refused):
            continue  # what it denies is looked up by `negations`
        yield from _borne_out(view, claim)


def _of_papers(view: View, claim: Superlative) -> Superlative:
    """Reads "the best liked of the 26 papers": what papers get are upvotes."""
    papers = claim.subjects and all(view.desk.kind(name) == "paper" for name in claim.subjects)
    return replace(claim, family="upvotes") if papers and claim.family == "likes" else claim


def _of_houses(view: View, claim: Superlative, *, most: bool) -> Verdict:
    if most:
        return Verdict(claim.start, claim.end, facts=tuple(fact.tag for fact in view.facts[:1]))
    return Verdict(claim.start, claim.end, "superlative", "another publisher has as many")


def _borne_out(view: View, claim: Superlative) -> Iterator[Verdict]:
    """A superlative that is neither denied nor of a list's head: by a set, by a fact, or by the values in scope."""
    sole = _sole(view, claim) if claim.way == "only" else None
    if sole is not None:
        yield sole
        return
    lister = _most_listed(view, claim)
    if lister is not None:
        yield lister
        return
    ranged = in_held(view, claim) or in_set(view, claim)
    if ranged is not None and not ranged and view.cited:
        ranged = None
    if ranged is None:
        fact = next((fact for fact in view.facts if shows(view, claim, fact)), None) or extreme(view, claim)
    else:
        fact = ranged[0] if ranged else None
    told = None if too_few_known(view, claim) else extreme_of_told(view, claim)
    fact = fact or _of_its_clause(view, claim) or told or moved_most(view, claim.start, claim.subjects)
    if fact is not None:
        yield bound(claim.start, claim.end, fact)
        return
    text = view.mentions.folded.text[claim.start : claim.end]
    whom = view.subject_name(sorted(claim.subjects))
    noun = NOUN.match(view.mentions.bare, claim.end + 1)  # "the most downloaded": of what, too
    end = noun.end() if noun else claim.end
    yield Verdict(claim.start, end, "superlative", f"no fact in scope shows “{text}” of {whom}")


def _of_its_clause(view: View, claim: Superlative) -> Fact | None:
    """Reads "the largest gain, 154, went to A; the smallest, 12, to B": of the one name of its clause."""
    here = {ref.subjects for ref in those_in(view.single, *view.clause(claim.start))}
    if view.cited or len(here) != 1 or claim.subjects in here or claim.way == "only":
        return None
    own = replace(claim, subjects=next(iter(here)))
    ranged = in_held(view, own) or in_set(view, own)
    return ranged[0] if ranged else extreme(view, own) or extreme_of_told(view, own)


_HOUSES = re.compile(
    r"\bno (?:other )?(?:account|publisher|house|owner|organi[sz]ation|maker|lab|company|name)\b[^.;]{0,24}\bmore\b|"
    r"\bmore(?: (?:names|models|entries|listings|places|spots))?(?: (?:on|in|among) (?:the|this|that) [a-z\d\ue000 ]{1,40}?)? "
    r"than (?:anyone|anybody|any other (?:account|publisher|house|owner|"
    r"organi[sz]ation|maker|lab|company))\b|"
    r"\boutnumbers (?:every|any|all) other\b|\bthe most frequent (?:name|account|house|owner)\b|"
    r"\bmore (?:entries|models|names|places)\b[^.;]{0,40}\bthan any other (?:account|publisher|house|owner)\b|"
    r"\b(?:names|models|entries|listings)\b[^.;]*\bmore than any other(?=\W*$|[,;.])"
)


def _most_listed(view: View, claim: Superlative) -> Verdict | None:
    """Reads "Unsloth lands six names on the list, more than anyone else": whose house has most entries of it."""
    told = _HOUSES.search(view.mentions.bare)
    owners = {
        name.hit.alias.printed.lower() for name in view.mentions.names if name.hit and name.hit.alias.kind in {"owner", "value"}
    }
    if told is None or view.nouns or not owners or not told.start() - 4 <= claim.start < told.end() + 1:
        return None
    tags = tuple(fact.tag for fact in view.facts[:1])
    for names in view.rolls.trending.values():
        held = Counter(account(name) for name in names)
        best = max(held.values(), default=0)
        if sum(held[owner] == best for owner in owners) == sum(size == best for size in held.values()):
            return Verdict(claim.start, claim.end, facts=tags)
    return Verdict(claim.start, claim.end, "superlative", "another house has as many on the list, or more", facts=tags)


def _sole(view: View, claim: Superlative) -> Verdict | None:
    """Reads "it is the only entry tagged text-to-video": it holds of that one, and of nobody else of the set or the kind."""
    if view.cited or len(claim.subjects) != 1:
        return None
    if (pair := _only_so_many(view, claim)) is not None:
        return pair
    own = next(iter(claim.subjects))
    _, end = view.clause(claim.start)
    told = [test for test in those_in(tests(view), claim.end, end) if test.label != "range"][:1]
    if not told and (again := _THAT_ONE.search(view.mentions.bare, claim.end, end)):
        # "One for the Elixir camp: A is the sole repository written in that language": what was named before.
        wanted = {LABELS[again[1]]} if again[1] in LABELS else {*LABELS.values()}
        told = [test for test in tests(view) if test.end <= claim.start and test.label in wanted][-1:]
    known = view.desk.ledger.subjects
    if alone_without(view, own):
        return Verdict(claim.start, claim.end, facts=(view.desk.by_subject[own][0].tag,))
    if not told or own not in known:
        return None
    sets = [p.readings[0] for p in view.populations if p.readings and own in p.readings[0] and p.start >= claim.start - 4
            and len(p.readings[0]) > 1]  # fmt: skip
    kind = known[own].kind
    whole = sets[0] if sets else view.rolls.kin(kind)
    if own not in whole:
        whole = view.rolls.covered.get(kind, ())
    held = {name for name in whole if told[0].holds(name)}
    if held == {own}:
        return Verdict(claim.start, max(claim.end, told[0].end), facts=(view.desk.by_subject[own][0].tag,))
    return None


def _only_so_many(view: View, claim: Superlative) -> Verdict | None:
    """Reads "A and B were the only two of the ten to add more than 1,000": as many as are named, and just those."""
    counted = next((c for c in claims(view) if c.quantity.number and 0 <= c.quantity.start - claim.end <= 1), None)
    if counted is None:
        return _only_of_kind(view, claim)
    if not counted.true or counted.count < len("AB"):
        return None
    named = {name for ref in view.referents if ref.kind == "name" and ref.end <= claim.start for name in ref.subjects}
    held = {*counted.held}
    tags = (view.desk.by_subject[sorted(held)[0]][0].tag,)
    if named == held:
        return Verdict(claim.start, claim.end, facts=tags)
    return Verdict(claim.start, claim.end, "count", f"it holds of {view.subject_name(sorted(held))}", facts=tags)


_MARK = 100
_ARE_ONLY = re.compile(r"\b(?:are|were|being) $")


def _only_of_kind(view: View, claim: Superlative) -> Verdict | None:
    """Reads "A, B and C, the only three repositories listed with more than 175,000": of all of their kind that are measured."""
    number = next((n for n in view.mentions.numbers if n.form == "count" and 0 <= n.start - claim.end <= 1), None)
    named = {name for ref in view.referents if ref.kind == "name" and ref.end <= claim.start for name in ref.subjects}
    told = [test for test in tests(view) if number is not None and test.start >= number.end and test.label == "limit"]
    several = _ARE_ONLY.search(view.mentions.bare[: claim.start]) and len(named) > 1
    told = told or [test for test in tests(view) if several and test.start >= claim.end
                     and test.label == "limit" and test.number is not None and test.number.value >= _MARK]  # fmt: skip
    sized = number is not None and len(named) == number.value
    if not told or not (sized or (several and number is None)) or not named <= {*view.desk.ledger.subjects}:
        return None
    whole = view.rolls.covered.get(view.desk.ledger.subjects[min(named)].kind, ())
    held = {name for name in whole if told[0].holds(name)}
    tags = (view.desk.by_subject[min(named)][0].tag,)
    if held == named:
        return Verdict(claim.start, claim.end, facts=tags)
    return Verdict(claim.start, claim.end, "count", f"it holds of {view.subject_name(sorted(held))}", facts=tags)


_THAT_ONE = re.compile(rf"\b(?:that|this|the same|said) ({'|'.join(LABELS)}|label)\b")


def denied_rightly(view: View, begin: int, end: int) -> bool | None:
    """Reads "is not the least liked": True where the values give another the most, False where they give it this one."""
    for claim in claimed(view):
        if begin <= claim.start < end and claim.way != "only":
            if extreme(view, claim) or any(shows(view, claim, fact) for fact in view.facts):
                return False
            own = [fact for fact in view.facts if fact.subject.id in claim.subjects and "@" not in fact.id]
            families = {claim.family} if claim.family else {"rank"}
            read = [(fact, view.desk.measure(fact)) for fact in own]
            levels = [fact for fact, measure in read if measure.family in families and measure.aspect in {"level", "rank"}]
            return True if any(len([*view.desk.alike(fact)]) >= 3 for fact in levels) else None
    return None


def _denied(view: View, claim: Superlative) -> Iterator[Verdict]:
    """Reads "it is not the least liked": true of whoever stands elsewhere, in the set that is named or among all of the kind."""
    for subject in claim.subjects:
        changes = CHANGE.search(view.mentions.bare[: claim.start]) is not None
        days = view.rolls.span(view.desk.ledger.subjects[subject].kind, claim.family) if changes else 0
        fact = view.rolls.of(subject, f"{claim.family}_gain_{days}d" if days else claim.family)
        first = in_set(view, replace(claim, subjects=frozenset({subject}), denied=False))
        if fact is not None and first is None:
            first = (fact,) if view.desk.largest(fact, smallest=claim.way == "low") else ()
        if fact is not None and not first:
            yield bound(claim.start, claim.end, fact)
            return
    start = view.mentions.bare.rfind("not", 0, claim.start)
    text = view.mentions.folded.text[start : claim.end]
    yield Verdict(start, claim.end, "negation", f"no fact in scope shows “{text}”")
