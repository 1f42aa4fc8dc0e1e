"""What is said of places at once: "tagged T are the models at numbers 1 and 8", "has fewer likes than the Spaces at 2 and 3".

Places are believed together only when it is so of whoever stands at each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from autopost.facts import Fact
from autopost.grounding.attaching.measuring import Test
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.places.placeruns import place_runs, values
from autopost.grounding.sets.predicates import tests
from autopost.grounding.view import View

_KIND = re.compile(r"\b(?P<kind>model|dataset|space|paper)s?\b")
_LISTED = re.compile(r"\b(?:trending|list|ranking|ranked|numbers?|places?|models|datasets|spaces|those|exceptions)\b")
_UNLIKE = re.compile(r"\bunlike (?:the |those |its )?(?:[a-z]+ )*$")
_THAN = re.compile(
    r"\b(?P<way>more|fewer|less|higher|lower) (?:(?P<what>[a-z]+) )?than "
    r"(?:either of |both |any of )?(?:the |those |its )?(?:(?:trending )?(?:models|datasets|spaces|papers) )?"
    r"(?:(?:at|in|ranked|placed|on) )?"
    r"(?:the )?(?:numbers? |places? |both )?$"
)
_NOT = re.compile(r"\b(?:not|no|never|nor|neither|only|alone|none)\b|n't\b")
_LABELS = frozenset({"pipeline_tag", "license", "sdk", "language", "in name", "limit", "owner"})


def said_of_places(view: View) -> Iterator[tuple[Number, Fact]]:
    """Two places or more of which one thing is said, when it is so of whoever stands at each."""
    if view.kind == "opinion":
        return
    for run in place_runs(view):
        for order in _orders(view) if len(run) > 1 else ():
            entries = [order.get(place, "") for place in values(view, run)]
            fact = next((fact for name in entries for fact in view.desk.by_subject.get(name, ())), None)
            if fact is None or "" in entries:
                continue
            if _all_so(view, run, entries) or _outdone(view, run, entries):
                yield from ((number, fact) for number in run)
                break


def _orders(view: View) -> Iterator[Mapping[int, str]]:
    """The list meant: of the kind that the sentence names, else of whoever it speaks of."""
    told, known = _KIND.search(view.mentions.bare), view.desk.ledger.subjects
    own = (known[name].kind for name in (*view.named, *view.carried) if name in known)
    kinds = [told["kind"]] if told else [*dict.fromkeys(own)][:1] or ["model"]
    if _LISTED.search(view.mentions.bare):
        yield from (view.rolls.places[kind] for kind in kinds if kind in view.rolls.places)


def _all_so(view: View, run: Sequence[Number], entries: Sequence[str]) -> bool:
    """Whether what the clause says holds of each of them; of those that somebody is unlike it does not."""
    start, end = view.clause(run[0].start)
    said = [test for test in tests(view) if start <= test.start < end and test.label in _LABELS]
    unlike = _UNLIKE.search(view.mentions.bare, 0, run[0].start) is not None
    told = _beside(view, run, said)
    if told is None or any(test.number in run for test in said):
        return False
    denied = _NOT.search(view.mentions.bare, start, end) is not None
    if denied and not unlike:
        return False
    # "Unlike those ranked first and third, it is not built so": they are.
    return all(told.holds(name) is (denied or not unlike) for name in entries)


def _beside(view: View, run: Sequence[Number], said: Sequence[Test]) -> Test | None:
    """The one thing that the clause says; more than one is left to others."""
    apart = [test for test in said if test.end <= run[0].start or test.start >= run[-1].end]
    return apart[0] if len({(test.start, test.end) for test in apart}) == 1 and len(apart) == len(said) else None


def _outdone(view: View, run: Sequence[Number], entries: Sequence[str]) -> bool:
    """Reads "A has fewer likes than the Spaces at numbers 2 and 3": so against each of them."""
    than = _THAN.search(view.mentions.bare, 0, run[0].start)
    noun = NOUN.search(view.mentions.bare, than.start()) if than else None
    before = [ref for ref in view.referents if than and ref.end <= than.start() and ref.kind in {"name", "pronoun", "role"}]
    subjects = before[-1].subjects if before else frozenset(view.carried[:1])
    if than is None or noun is None or len(subjects) != 1 or _NOT.search(view.mentions.bare):
        return False
    own = view.rolls.of(next(iter(subjects)), str(noun.lastgroup))
    others = [view.rolls.of(name, str(noun.lastgroup)) for name in entries]
    if own is None or any(other is None for other in others):
        return False
    more = than["way"] in {"more", "higher"}
    return all(other is not None and ((own.number or 0) > (other.number or 0)) == more for other in others) and all(
        other is not None and own.number != other.number for other in others
    )
