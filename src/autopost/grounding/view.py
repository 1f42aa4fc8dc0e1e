"""One sentence as the rules see it: what it says, the facts in its scope, and whom each place in it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from autopost.facts import Fact
from autopost.grounding.desk import Desk
from autopost.grounding.mentions import Mentions
from autopost.grounding.metrics import NOUN
from autopost.grounding.numbers import Number
from autopost.grounding.openings import only_beside, opens_main, says_again
from autopost.grounding.populations import Population, populations
from autopost.grounding.referring import KINDS, MOST, NOUNS, REFERRING, RUNNER_UP, most
from autopost.grounding.roles import Role, roles
from autopost.grounding.rolls import Rolls
from autopost.issue import SentenceKind

if TYPE_CHECKING:
    from autopost.grounding.quantities import Claim

RefKind = Literal["name", "owner", "pronoun", "role", "group", "list", "value"]

_TURN = re.compile(r"[;:.!?](?=\s)|,? (?:while|whereas|although|though|but)(?= )|[ ]–[ ]")
_CUT = re.compile(_TURN.pattern + r"|,(?=\s)|\(|\)|[ ](?:and|yet)(?= )")
_NTH = re.compile(r"\b(?:first|second|third|fourth|fifth) ")
_TAKES_UP = re.compile(r"\W*(?:it|its)\b")
_SAID_OF = re.compile(r"(?:\b(?:is|was|are|remains?|becomes?|became|stays?|as)(?: now| still| also)? |\ue000, )$")


@dataclass(frozen=True, slots=True)
class Referent:
    """A place in the sentence that speaks of subjects: by name, by pronoun or by role."""

    start: int
    end: int
    subjects: frozenset[str]
    kind: RefKind


@dataclass(frozen=True)
class View:
    """A sentence, ready for the rules.

    `facts` is its scope; `cited` says whether the scope was given by cites (an issue) or found from the names (plain text);
    `carried` are the subjects of the sentence before, topic first; `said` are the facts its
    figures were bound to; `topic` is set where the place on the page says whom the
    sentence is about, as beside a tool's name; `before` is the sentence before, in small letters, where it was a question;
    `counted` is what it counted in a set.
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

    @property
    def low(self) -> str:
        """The folded sentence in lower case."""
        return self.mentions.folded.low

    @cached_property
    def kept(self) -> dict[object, object]:
        """What was read of the sentence already: see `kept.once`."""
        return {}

    @cached_property
    def tags(self) -> frozenset[str]:
        """Tags in scope."""
        return frozenset(fact.tag for fact in self.facts)

    @cached_property
    def scope_subjects(self) -> tuple[str, ...]:
        """Subjects of the facts in scope, lists apart."""
        return tuple(dict.fromkeys(fact.subject.id for fact in self.facts if fact.subject.kind != "list"))

    @cached_property
    def named(self) -> tuple[str, ...]:
        """Subjects the sentence names itself, in order."""
        return tuple(dict.fromkeys(name for ref in self.referents if ref.kind == "name" for name in sorted(ref.subjects)))

    @cached_property
    def referents(self) -> tuple[Referent, ...]:
        """Everything in the sentence that speaks of a subject, left to right."""
        found = [ref for name in self.mentions.names if (ref := self._named(name)) is not None]
        titled = any(name.startswith("paper:") for ref in found if ref.kind == "name" for name in ref.subjects)
        for piece in self.mentions.papers:
            again = titled and says_again(self.mentions.bare, piece.start)
            if f"paper:{piece.value}" in self.desk.ledger.subjects and not again:
                found.append(Referent(piece.start, piece.end, frozenset({f"paper:{piece.value}"}), "name"))
        found = [ref for ref in found if not (ref.kind == "owner" and self._owner_of_next(ref, found))]
        found = [self._within_house(ref, found) for ref in found]
        found += [ref for role in roles(self.mentions.bare) if (ref := self._placed(role, found)) is not None]
        found += [ref for match in MOST.finditer(self.mentions.bare) if (ref := self._most(match)) is not None]
        taken = [(ref.start, ref.end) for ref in found]
        for match in REFERRING.finditer(self.mentions.bare):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                ref = self._referring(match, sorted(found, key=lambda ref: ref.start))
                if ref is not None:
                    found.append(ref)
        return tuple(sorted(found, key=lambda ref: ref.start))

    def _within_house(self, ref: Referent, found: list[Referent]) -> Referent:
        """Reads "Google's Gemma": of the family those that are the owner's."""
        whose = (
            next((one for one in found if one.kind == "owner" and one.end <= ref.start), None) if ref.kind == "owner" else None
        )
        if whose is None or not re.fullmatch(r"'s? ", self.mentions.folded.low[whose.end : ref.start]):
            return ref
        both = whose.subjects & ref.subjects
        return Referent(ref.start, ref.end, both, "name" if len(both) == 1 else "owner") if both else ref

    def _owner_of_next(self, owner: Referent, found: list[Referent]) -> bool:
        """Reads "Nvidia's LocateAnything-3B", "the zai-org model GLM-5.2": an owner that only says whose the next name is."""
        after = next((ref for ref in found if ref.start >= owner.end and ref.kind in {"name", "value"}), None)
        gap = self.mentions.folded.low[owner.end : after.start] if after else "."
        said = rf"(?:'s?)?(?: (?:{NOUNS}|paper|new|own|entry|trending|latest|open)s?){{0,3}}[ \"'(]{{1,2}}"
        return re.fullmatch(said, gap) is not None

    def _named(self, name: object) -> Referent | None:
        hit = getattr(name, "hit", None)
        if hit is None:
            return None
        if not hit.alias.subjects:
            # A name in a list or a base model: nothing is known of it but that it is there.
            return Referent(hit.start, hit.end, frozenset({f"value:{hit.alias.printed}"}), "value")
        subjects = frozenset(hit.alias.subjects)
        within = subjects & {*self.scope_subjects, *self.carried}
        if self.topic and not within and hit.alias.kind in {"family", "owner"}:
            return None  # a word of the tool's description that also begins somebody's name
        kinds = {"owner": "owner", "family": "owner", "list": "list"}
        kind: RefKind = kinds.get(hit.alias.kind, "name")  # type: ignore[assignment]
        return Referent(hit.start, hit.end, within or subjects, kind)

    def _placed(self, role: Role, named: list[Referent]) -> Referent | None:
        """Reads "the model in second place", "the Space directly above it"."""
        if _SAID_OF.search(self.mentions.bare[: role.start]):
            return None  # "X is the second-placed Space": a claim about X
        known = self.desk.ledger.subjects
        refs = sorted(named, key=lambda ref: ref.start)
        before = [name for ref in refs if ref.end <= role.start for name in sorted(ref.subjects)]
        topic = next((name for name in (*reversed(before), *self.carried) if name in known), "")
        after = (name for ref in refs if ref.start >= role.end for name in sorted(ref.subjects) if name in known)
        kind = role.kind or next((known[name].kind for name in (topic, *after) if name), "")
        place = role.place or (self.desk.place(topic) + role.step if topic and self.desk.place(topic) else 0)
        subjects = self.desk.at_place(kind, place) if place > 0 else []
        if not subjects and kind == "model" and 0 < place <= len(self.rolls.whole.get(kind, ())):
            # "The model in 19th place": an entry that only the list names.
            subjects = [f"value:{self.rolls.whole[kind][place - 1].removeprefix('hf:model:')}"]
        return Referent(role.start, role.end, frozenset(subjects), "role") if subjects else None

    def _referring(self, match: re.Match[str], named: list[Referent]) -> Referent | None:  # noqa: C901, PLR0911 - one return for each way to refer
        before = [ref for ref in named if ref.end <= match.start() and ref.kind in {"name", "owner"}]
        if (match["leader"] or match["other"]) and "placed" in match[0] and _SAID_OF.search(self.mentions.bare[: match.start()]):
            return None
        if match["other"] and before and RUNNER_UP.fullmatch(self.mentions.bare, before[-1].end, match.end()):
            return None  # "A, runner-up over the week": a claim about A
        pool = self._pool()
        span = match.span()
        if match["group"]:
            return Referent(*span, frozenset({*pool, *(name for ref in before for name in ref.subjects)}), "group")
        if match["leader"]:
            return self._leader(match, before, pool)
        if match["beside"]:
            return self._beside(match, before)
        if match["former"] or (match[0] == "the other" and re.search(r"\bthe one\b", self.mentions.bare[: match.start()])):
            return self._of_two(match, before)
        if match["anaphor"] and (found := self._of_two(match, before)) is not None:
            return found
        if match["other"] or match["anaphor"]:
            topic = before[-1].subjects if before and len(before[-1].subjects) == 1 else frozenset[str]()
            return Referent(*span, (frozenset(pool) - topic) or frozenset(pool), "role")
        if match["it"] and not before and not self.carried and not self.cited:
            return self._ahead(match, named)
        if match["noun"]:
            return self._noun(match, before, pool)
        return Referent(*span, self._it(before, match.start()) or frozenset(pool), "pronoun")

    def _most(self, match: re.Match[str]) -> Referent | None:
        """Reads "The most liked of the eight models sits fifth": whoever that is."""
        first = self.rolls.by(*most(match))[:1]
        return Referent(*match.span(), frozenset(first), "role") if first else None

    def _leader(self, match: re.Match[str], before: list[Referent], pool: tuple[str, ...]) -> Referent:
        """Reads "the leader", "the top paper": who stands first, of the kind that is named or spoken of."""
        known = self.desk.ledger.subjects
        kinds = {known[name].kind for ref in before for name in ref.subjects if name in known}
        heads = [name for name in pool if self._measured_here(name)] or [*pool]
        heads = [name for name in heads if known[name].kind in kinds] or heads
        noun = next((KINDS[word] for word in re.findall(r"[a-z]+", match[0]) if KINDS.get(word)), "")
        of_kind = [name for name in heads if known[name].kind == noun] if noun else heads
        heads = of_kind or self.desk.at_place(noun, 1) or heads
        listed = [name for name in heads if self.desk.place(name) == 1]
        leaders = frozenset(listed or (name for name in heads if self.leads(name)))
        return Referent(*match.span(), leaders or frozenset(pool), "role")

    def _measured_here(self, subject: str) -> bool:
        """Whether a subject has what the sentence measures: nobody leads by stars who has none."""
        families = {family for *_, family in self.nouns} - {"trending_score"}
        return any(self.desk.measure(fact).family in families for fact in self.desk.by_subject.get(subject, ()))

    def _ahead(self, match: re.Match[str], named: list[Referent]) -> Referent | None:
        """Reads "Though it lies three places below B, A was": the name that the main clause begins with."""
        after = next((r for r in named if r.kind == "name" and opens_main(self.mentions.bare, match.end(), r.start)), None)
        return Referent(*match.span(), after.subjects, "pronoun") if after else None

    def _it(self, before: list[Referent], at: int) -> frozenset[str]:
        """Whom "it" may mean: the last named or the first, or the topic where the sentence begins by taking it up."""
        if not before:
            return frozenset(self.carried[:1] + self.carried[-1:])
        if self.carried and only_beside(self.mentions.bare, self.low, [ref.start for ref in before], at):
            return frozenset(self.carried[:1] + self.carried[-1:])
        # "It dates from April, later than B, yet it has more stars"
        topic = self.carried[:1] if _TAKES_UP.match(self.mentions.bare) else ()
        return before[-1].subjects | before[0].subjects | frozenset(topic)

    def _beside(self, match: re.Match[str], before: list[Referent]) -> Referent | None:
        """Reads "the model above it": the next one up or down the list that the subject stands in."""
        whose = [name for ref in before[-1:] for name in ref.subjects] or [*self.carried[:1]]
        step = 1 if match["side"] in {"below", "behind", "after"} else -1
        found = set[str]()
        for names in self.rolls.trending.values():
            found |= {names[at] for name in whose if name in names and 0 <= (at := names.index(name) + step) < len(names)}
        return Referent(*match.span(), frozenset(found), "role") if found else None

    def _of_two(self, match: re.Match[str], before: list[Referent]) -> Referent | None:
        order = [name for ref in before if ref.kind == "name" for name in sorted(ref.subjects)][-2:]
        if len(order) == 1 and sum(piece.end <= match.start() for piece in self.mentions.versions) > 1:
            return Referent(*match.span(), frozenset(order), "pronoun")  # "A brought out v1.1 and v1.2; the second is newer"
        order = order if len(order) == 2 else [*self.carried[:2]]
        chosen = order[:1] if re.search("former|first|one", match[0]) else order[1:]
        return Referent(*match.span(), frozenset(chosen), "pronoun") if len(order) == 2 else None

    def _noun(self, match: re.Match[str], before: list[Referent], pool: tuple[str, ...]) -> Referent | None:
        kind = KINDS[match["what"]]
        known = self.desk.ledger.subjects
        fitting = [name for name in pool if not kind or known[name].kind == kind]
        after = self.mentions.bare[match.end() : match.end() + 2]
        # "X is the fifth dataset on the list": a claim about X
        placed = _NTH.search(match["noun"]) and _SAID_OF.search(self.mentions.bare[: match.start()])
        if re.match(r"[ ]\ue000", after) or placed or not fitting or self._introduces(match.end()):
            return None
        recent = [some for ref in before if (some := ref.subjects.intersection(fitting))]
        recent = recent or [frozenset({name}) for name in self.carried if name in fitting]
        placed = re.match(r" (?:ranked|placed|listed) (higher|lower)\b", self.mentions.bare[match.end() :])
        if placed and len(recent) > 1:  # "the model ranked higher", of two that are named
            order = sorted({*recent[-2], *recent[-1]}, key=lambda name: (self.desk.place(name) or 9999, name))
            return Referent(*match.span(), frozenset(order[:1] if placed[1] == "higher" else order[-1:]), "role")
        return Referent(*match.span(), recent[-1] | recent[0] if recent else frozenset(fitting), "pronoun")

    def _introduces(self, end: int) -> bool:
        """Reads "the paper on UniVidX": the name that follows says which."""
        rest = re.match(r" (?:on|about|called|named|titled|behind) [\"']?", self.mentions.folded.text[end:])
        return rest is not None and any(name.hit and name.start == end + rest.end() for name in self.mentions.names)

    def _pool(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.carried, *self.scope_subjects)))

    def leads(self, subject: str) -> bool:
        """Whether some fact ranks the subject first."""
        return any(fact.unit == "rank" and fact.number == 1 for fact in self.desk.by_subject.get(subject, ()))

    @cached_property
    def nouns(self) -> tuple[tuple[int, int, str], ...]:
        """Where the sentence names what is measured: start, end, family."""
        return tuple((match.start(), match.end(), str(match.lastgroup)) for match in NOUN.finditer(self.mentions.bare))

    @cached_property
    def segments(self) -> tuple[tuple[int, int], ...]:
        """The sentence cut at commas, stops and conjunctions."""
        cuts = [match.span() for match in _CUT.finditer(self.mentions.bare)]
        return tuple(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(self.mentions.bare)], strict=True))

    @cached_property
    def clauses(self) -> tuple[tuple[int, int], ...]:
        """The sentence cut only where something new is said: at stops, and at "while", "but", "although"."""
        cuts = [match.span() for match in _TURN.finditer(self.mentions.bare)]
        return tuple(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(self.mentions.bare)], strict=True))

    def clause(self, at: int) -> tuple[int, int]:
        """The clause that a place stands in."""
        return next((span for span in self.clauses if span[0] <= at <= span[1]), (0, len(self.mentions.bare)))

    @cached_property
    def rolls(self) -> Rolls:
        """The lists that the scope holds: in plain text those of the edition."""
        return Rolls(self.facts) if self.cited else self.desk.rolls

    @cached_property
    def populations(self) -> tuple[Population, ...]:
        """The sets that the sentence names: "the ten biggest gainers", "the four Go repositories"."""
        from autopost.grounding.restricted import restricted

        more = () if self.cited else tuple(restricted(self))
        told = [p for p in more if p.limited]
        lists = [q for q in self.lists if not any(q.start < p.end and p.start < q.end for p in told)]
        new = (p for p in more if not any(q.readings and q.start < p.end and p.start < q.end for q in lists))
        return tuple(sorted((*lists, *new), key=lambda population: population.start))

    @cached_property
    def lists(self) -> tuple[Population, ...]:
        """Those of them that are a list, or the head of one."""
        known = self.desk.ledger.subjects
        told = (sorted(ref.subjects) for ref in self.referents if ref.kind in {"name", "owner"})
        said = (*(name for names in told for name in names), *self.carried)
        kinds = dict.fromkeys(known[name].kind for name in said if name in known)
        kinds = {kind: None for kind in kinds if kind not in {"list", "owner"}}
        spans = ((window.start, window.end, window.days) for window in self.mentions.windows)
        return tuple(populations(self.mentions.bare, self.rolls, tuple(kinds), spans))

    def is_size(self, number: Number) -> bool:
        """Whether a number only says how large a known set is: "the ten biggest gainers", "the first four Spaces"."""
        for known in self.populations:
            low, high = (known.start, known.size_at[0]) if number.form == "ordinal" else known.size_at
            if known.known and low <= number.start and number.end <= high:
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
