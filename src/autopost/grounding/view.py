"""One sentence as the rules see it: what it says, the facts in its scope, and whom each place in it speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from autopost.facts import Fact
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.desk import Desk
from autopost.grounding.mentions.mentions import Mentions
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.populations import Population, populations
from autopost.grounding.referents.rolls import Rolls, account
from autopost.issue import SentenceKind

if TYPE_CHECKING:
    from autopost.grounding.sets.quantities import Claim

RefKind = Literal["name", "owner", "pronoun", "role", "group", "list", "value"]

_TURN = re.compile(r"[;:.!?](?=\s)|,? (?:while|whereas|although|though|but)(?= )|[ ]–[ ]")
_CUT = re.compile(_TURN.pattern + r"|,(?=\s)|\(|\)|[ ](?:and|yet)(?= )")

_DERIVED_FROM = re.compile(r", (?:the (?:model|one|base model) )?(?:from|on) which (?:the )?[\"']?$")
_DESCRIBED_FIRST = re.compile(
    r"\W*an? (?:(?!\b(?:is|are|was|were|has|have|had|gained|added|rose|fell|leads|tops|holds|stands|ranks|"
    r"sits|trails|follows|climbs|falls|rises|takes|keeps|joins|enters|of|from|by|for|since|ago|after|before|later|earlier)"
    r"\b)"
    r"[^,;:.]){8,90}, [\"']?(?=\ue000)"
)
"""Reads "A Claude Code plugin with 40 templates, A generates": whatever is named in it, what is told is A's."""
_IS_DERIVED = re.compile(r"[\"']? (?:is|was) (?:derived|built|based|made|fine-tuned|quanti[sz]ed),")
"""Reads "A, the model from which B is derived, has": what is told is A's."""
_WHOSE = re.compile(r"[\"']?,? (?:from|by|of|(?:made|published|released|created|uploaded|built) by) (?:the )?")
ALL_OF_THEM = (
    r"\b(?:all|every|each|none|no)(?: (?:of|the|these|those|single|first|top|leading|listed|trending|ranked|tracked|"
    rf"{SMALL_WORDS}|\d{{1,3}}|models?|datasets?|spaces?|repositor(?:y|ies)|projects?|papers?|gainers?|entry|entries|ones?)"
    rf"){{0,5}}"
)
ALL_BUT = re.compile(ALL_OF_THEM + "$")
"""Reads "All of the eight but A have": no new clause begins there."""


@dataclass(frozen=True, slots=True)
class Referent:
    """A place in the sentence that speaks of subjects: by name, by pronoun or by role."""

    start: int
    end: int
    subjects: frozenset[str]
    kind: RefKind


Each = Callable[[str], float | None]
"""What a subject has of something; None where no fact says."""


@dataclass(frozen=True)
class Met:
    """What a clause leaves to the next: of whom of a set it was so, the others of that set, what each has of what it summed."""

    names: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    each: Each | None = None


def subjects_of(facts: Iterable[Fact]) -> tuple[str, ...]:
    """The subjects of some facts in their order, lists apart."""
    return tuple(dict.fromkeys(fact.subject.id for fact in facts if fact.subject.kind != "list"))


def meant_by(refs: Iterable[Referent]) -> list[str]:
    """All whom some places speak of, each once, in their order."""
    return list(dict.fromkeys(name for ref in refs for name in ref.subjects))


@dataclass(frozen=True)
class View:
    """A sentence, ready for the rules.

    `facts` is its scope; `cited` says whether the scope was given by cites (an issue) or found from the names (plain text);
    `carried` are the subjects of the sentence before, topic first; `said` are the facts its figures were bound to; `topic` is
    set where the place on the page says whom the sentence is about, as beside a tool's name; `before` is the sentence before, in
    small letters, where it was a question; `counted` is what it counted in a set, and `spoken` are the sets it named; `told` are
    those whom the paragraph has named so far, in that order; `figures_before` and `day_before` are those of the sentence before;
    `met_before` is of whom of which set it told something, `text_before` is its text;
    `cited_of` are the subjects whose facts an issue's sentence cites.
    """

    desk: Desk
    mentions: Mentions
    kind: SentenceKind
    facts: tuple[Fact, ...]
    cites: tuple[str, ...]
    cited: bool
    carried: tuple[str, ...] = ()
    pointer: str = ""
    topic: tuple[str, ...] = ()
    before: str = ""
    said: tuple[Fact, ...] = ()
    counted: tuple[Claim, ...] = ()
    spoken: tuple[tuple[str, ...], ...] = ()
    told: tuple[str, ...] = ()
    versions_before: tuple[str, ...] = ()
    figures_before: tuple[float, ...] = ()
    day_before: date | None = None
    met_before: Met = field(default_factory=Met)
    text_before: str = ""
    cited_of: tuple[str, ...] = ()

    @property
    def low(self) -> str:
        """The folded sentence in lower case."""
        return self.mentions.folded.low

    @property
    def low_before(self) -> str:
        """The text of the sentence before in lower case."""
        return self.text_before.lower()

    @cached_property
    def kept(self) -> dict[object, object]:
        """What was read of the sentence already: see `kept.once`."""
        return {}

    @cached_property
    def tags(self) -> frozenset[str]:
        """Tags in scope."""
        return frozenset(fact.tag for fact in self.facts)

    @cached_property
    def cited_passages(self) -> tuple[Fact, ...]:
        """The sources' own words, or those restated, that an issue's sentence cites."""
        return tuple(fact for fact in self.facts if fact.kind == "passage" and fact.tag in self.cites)

    def written(self, *kinds: RefKind) -> frozenset[str]:
        """How those of some kinds are written in the text, in small letters, without marks around them and "'s"."""
        refs = (ref for ref in self.referents if ref.kind in kinds)
        return frozenset(self.spelt(ref.start, ref.end) for ref in refs)

    def spelt(self, start: int, end: int) -> str:
        """How a name is written in the text, in small letters, without marks around it and "'s"."""
        return self.low[start:end].strip("\"' ").removesuffix("'s")

    @cached_property
    def scope_subjects(self) -> tuple[str, ...]:
        """Subjects of the facts in scope, lists apart."""
        return subjects_of(self.facts)

    @cached_property
    def named(self) -> tuple[str, ...]:
        """Subjects the sentence names itself, in order."""
        return tuple(dict.fromkeys(name for ref in self.referents if ref.kind == "name" for name in sorted(ref.subjects)))

    @cached_property
    def speaks_of(self) -> frozenset[str]:
        """Whomever the sentence speaks of in any way, lists apart."""
        return frozenset(name for ref in self.referents if ref.kind != "list" for name in ref.subjects)

    @property
    def in_hand(self) -> tuple[str, ...]:
        """Whom the sentence names; where it names nobody, whom the sentence before was about."""
        return self.named or self.carried[:1]

    @cached_property
    def referents(self) -> tuple[Referent, ...]:
        """Everything in the sentence that speaks of a subject, left to right."""
        from autopost.grounding.referents.resolving import referents

        return referents(self)

    @cached_property
    def speaking(self) -> tuple[Referent, ...]:
        """Those of them but for a house that only says whose the one named right before is: "privacy-filter from OpenAI"."""
        refs = self.referents
        of = {two for one, two in pairwise(refs) if one.kind == "name" and two.kind == "owner" and one.subjects <= two.subjects
              and _WHOSE.fullmatch(self.mentions.bare, one.end, two.start)}  # fmt: skip
        opened = _DESCRIBED_FIRST.match(self.mentions.bare)
        if opened and any(0 <= one.start - opened.end() <= 1 for one in refs if one.kind == "name"):
            of |= {one for one in refs if one.end <= opened.end()}
        of |= {
            one
            for one in refs
            if _DERIVED_FROM.search(self.mentions.bare, 0, one.start) and _IS_DERIVED.match(self.mentions.bare, one.end)
        }
        return tuple(ref for ref in refs if ref not in of)

    def singles(self, *kinds: RefKind) -> list[Referent]:
        """Those of some kinds that mean one subject, left to right."""
        return [ref for ref in self.referents if ref.kind in kinds and len(ref.subjects) == 1]

    @cached_property
    def single(self) -> tuple[Referent, ...]:
        """The names that do."""
        return tuple(self.singles("name"))

    def in_role(self, place: int) -> bool:
        """Whether a place lies in words for a role: the "one" of "number one"."""
        return any(ref.kind == "role" and ref.start <= place < ref.end for ref in self.referents)

    def at(self, place: int) -> Referent | None:
        """Whatever speaks of a subject at a place."""
        return next((ref for ref in self.referents if ref.start <= place < ref.end), None)

    def number_at(self, place: int) -> Number | None:
        """The number that begins at a place."""
        return next((number for number in self.mentions.numbers if number.start == place), None)

    def single_at(self, place: int) -> Referent | None:
        """The name of one subject that begins at a place, or behind a quotation mark there."""
        return next((ref for ref in self.single if 0 <= ref.start - place <= 1), None)

    def leads(self, subject: str) -> bool:
        """Whether some fact ranks the subject first."""
        return any(fact.unit == "rank" and fact.number == 1 for fact in self.desk.by_subject.get(subject, ()))

    @cached_property
    def nouns(self) -> tuple[tuple[int, int, str], ...]:
        """Where the sentence names what is measured: start, end, family."""
        return tuple((match.start(), match.end(), str(match.lastgroup)) for match in NOUN.finditer(self.mentions.bare))

    @cached_property
    def families(self) -> frozenset[str]:
        """What the sentence names as measured."""
        return frozenset(family for *_, family in self.nouns)

    @cached_property
    def segments(self) -> tuple[tuple[int, int], ...]:
        """The sentence cut at commas, stops and conjunctions."""
        return self._cut_at(_CUT)

    @cached_property
    def clauses(self) -> tuple[tuple[int, int], ...]:
        """The sentence cut only where something new is said: at stops, and at "while", "but", "although"."""
        return self._cut_at(_TURN)

    def _cut_at(self, where: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
        bare = self.mentions.bare
        cuts = [m.span() for m in where.finditer(bare) if m[0] != " but" or not ALL_BUT.search(bare, 0, m.start())]
        return tuple(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(bare)], strict=True))

    def clause(self, at: int) -> tuple[int, int]:
        """The clause that a place stands in."""
        return next((span for span in self.clauses if span[0] <= at <= span[1]), (0, len(self.mentions.bare)))

    @cached_property
    def days(self) -> tuple[int, ...]:
        """How many days the windows last that the sentence tells."""
        return tuple(window.days for window in self.mentions.windows if window.days > 0)

    @cached_property
    def rolls(self) -> Rolls:
        """The lists that the scope holds: in plain text those of the edition."""
        return Rolls(self.facts) if self.cited else self.desk.rolls

    @cached_property
    def populations(self) -> tuple[Population, ...]:
        """The sets that the sentence names: "the ten biggest gainers", "the four Go repositories"."""
        from autopost.grounding.referents.restricted import restricted

        more = () if self.cited else tuple(restricted(self))
        told = [p for p in more if p.limited or _of_a_list(p, self.lists)]
        lists = [q for q in self.lists if not any(q.start < p.end and p.start < q.end for p in told)]
        more = tuple(p for p in more if p.limited or not any(q.start < p.start < q.end < p.end for q in told))
        new = (p for p in more if not any(q.readings and q.start < p.end and p.start < q.end for q in lists))
        return tuple(sorted((*lists, *new), key=lambda population: population.start))

    @cached_property
    def listed(self) -> tuple[str, ...]:
        """The entries of the list that is spoken of, by place."""
        from autopost.grounding.referents.referring import listed_kind

        return self.rolls.trending.get(listed_kind(self.mentions.bare), ())

    def head(self, size: str | None) -> tuple[str, ...]:
        """As many first entries of that list as a word says ("ten"); all of them where no word does."""
        return self.listed[: (small(size) if size else None) or None]

    @cached_property
    def lists(self) -> tuple[Population, ...]:
        """Those of them that are a list, or the head of one."""
        known = self.desk.ledger.subjects
        told = (sorted(ref.subjects) for ref in self.referents if ref.kind in {"name", "owner"})
        said = (*(name for names in told for name in names), *self.carried)
        kinds = dict.fromkeys(known[name].kind for name in said if name in known)
        kinds = {kind: None for kind in kinds if kind not in {"list", "owner"}}
        kinds |= {kind: None for kind, names in self.rolls.whole.items() if self._of_house_in(names)}
        spans = ((window.start, window.end, window.days) for window in self.mentions.windows)
        return tuple(populations(self.mentions.bare, self.rolls, tuple(kinds), spans))

    def _of_house_in(self, names: Iterable[str]) -> bool:
        """Whether a house that is named has some of those entries: "Nvidia appears twice in the top 12"."""
        told = {self.low[ref.start : ref.end].removesuffix("'s") for ref in self.referents if ref.kind == "owner"}
        return bool(told) and any(account(name) in told for name in names)

    def is_size(self, number: Number) -> bool:
        """Whether a number only says how large a known set is: "the ten biggest gainers", "the first four Spaces"."""
        for known in self.populations:
            low, high = (known.start, known.size_at[0]) if number.form == "ordinal" else known.size_at
            # "The first five of the ten biggest gainers": the head of a set, however large that is.
            head = number.total is not None and known.start < number.start == low
            if known.known and low <= number.start and (head or number.end <= high):
                return True
            if known.limited and known.start <= number.start and number.end <= known.end:
                return True
        return False

    def within(self, start: int, end: int) -> bool:
        """Whether a stretch of text is part of the name of a known set: the "largest" of "the ten largest gainers"."""
        return any(known.known and known.start <= start and end <= known.end for known in self.lists)

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Whether the plain words of the sentence match."""
        return pattern.search(self.mentions.bare) is not None

    def subject_name(self, subjects: Iterable[str]) -> str:
        """Names for a message."""
        known = self.desk.ledger.subjects
        names = [self.desk.name(known[name]) for name in subjects if name in known]
        return " and ".join(names[:3]) or "something else"


def _of_a_list(part: Population, lists: Iterable[Population]) -> bool:
    """Reads "unsloth's entries on the trending list": some of a list that is named within what names them."""
    return any(
        part.readings
        and one.size_at[0] == one.size_at[1]
        and part.start < one.start
        and one.end <= part.end
        and one.readings != part.readings
        for one in lists
    )
