"""What a sentence says of each member of a set: "written mainly in Rust", "have at least 100,000 stars", "created in April"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.measuring import Test
from autopost.grounding.dated.onadate import dated, newest_of, shipped
from autopost.grounding.kept import once
from autopost.grounding.mentions.aliases import Alias
from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.referents.codelinks import coded
from autopost.grounding.referents.rolls import Rolls, account
from autopost.grounding.sets.amounts import amounts
from autopost.grounding.sets.houses import OWNS_NEXT
from autopost.grounding.sets.innames import in_names
from autopost.grounding.sets.losing import losing
from autopost.grounding.sets.moving import aged, moving
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import LABELS, LICENCES


def gives(fact: Fact, metric: str, said: str) -> bool:
    """Whether a fact gives a licence, language, SDK or task, as a text says it."""
    said, value = said.lower(), str(fact.value).lower()
    wanted = LICENCES.get(said, said) if metric == "license" else said
    short = metric == "license" and value.startswith(wanted)
    return fact.metric == metric and (value == wanted or short or (wanted == "golang" and value == "go"))


def carries(piece: Piece, fact: Fact) -> bool:
    """Whether a fact gives the licence, language or SDK that a text names."""
    return gives(fact, piece.label, piece.value)


@once
def tests(view: View) -> tuple[Test, ...]:
    """Everything the sentence says that a member of a set may fulfil, left to right."""
    found = [
        *_attributes(view),
        *_quoted(view),
        *_tasks(view),
        *_owners(view),
        *_families(view),
        *_bases(view),
        *in_names(view),
        *dated(view),
        *shipped(view),
        *newest_of(view),
        *coded(view),
        *_given(view),
        *_members_of(view),
        *losing(view),
        *moving(view),
        *aged(view),
    ]
    return tuple(sorted([*found, *amounts(view)], key=lambda test: test.start))


_BELONGS = re.compile(
    r"\b(?:made|makes?|reached|entered|enters?|joins?|joined|(?:is|are|was|were|rank|ranks|stand|stands)(?: not| also| all|"
    r" both| even)? among|"
    r"(?:is|are) part of) (?:the )?$"
)


def _members_of(view: View) -> Iterator[Test]:
    """Reads "none of the three made the ten biggest gainers": who is one of a set that the sentence names."""
    for known in view.lists:
        told = _BELONGS.search(view.mentions.bare[: known.start + len("the ")]) or _BELONGS.search(
            view.mentions.bare[: known.start]
        )
        if told is not None and len(known.readings) == 1 and not known.other and known.size_at[0] < known.size_at[1]:
            yield Test(told.start(), known.end, frozenset(known.readings[0]).__contains__, "member")


def _attributes(view: View) -> Iterator[Test]:
    for piece in view.mentions.attributes:

        def holds(name: str, piece: Piece = piece) -> bool | None:
            fact = view.rolls.of(name, piece.label)
            return None if fact is None else carries(piece, fact)

        yield Test(piece.start, piece.end, holds, piece.label)
        if (again := taken_up(view, piece.end)) is not None:
            yield Test(*again, holds, piece.label)


_OPENED = re.compile(r"^[\"']?[^:.;()\d]{1,60}: ")
_WITH_IT = re.compile(
    r"\b(?:with|in|under|on|carr(?:y|ies)|uses?|have|has|shares?|bears?|wears?|shows?|choose|chose|picked) "
    r"(?P<it>it\b|nothing else\b|(?:that|this|the same) (?:language|licen[cs]e|sdk|tag)\b)"
)


def taken_up(view: View, end: int) -> tuple[int, int] | None:
    """Reads "Gradio everywhere: all four are built with it": where what opens as a label, and ends there, is taken up."""
    label = _OPENED.match(view.mentions.bare)
    again = _WITH_IT.search(view.mentions.bare, label.end()) if label and end <= label.end() else None
    return again.span("it") if again else None


def _quoted(view: View) -> Iterator[Test]:
    """Reads 'filed under "other"': a licence, language or SDK that stands in quotation marks."""
    for piece in view.mentions.quotes:
        said = piece.value.lower()
        for metric in ("license", "language", "sdk"):
            if not any(str(fact.value).lower() == said for fact in view.desk.valued(metric)):
                continue

            def holds(name: str, metric: str = metric, said: str = said) -> bool | None:
                fact = view.rolls.of(name, metric)
                return None if fact is None else str(fact.value).lower() == said

            yield Test(piece.start, piece.end, holds, metric)


def _tasks(view: View) -> Iterator[Test]:
    bare, taken = view.mentions.bare, [(0, 0)]
    for task in sorted(view.desk.tasks, key=len, reverse=True):
        for match in re.finditer(rf"(?<![\w-]){re.escape(task).replace(chr(92) + '-', '[- ]')}(?![\w-])", bare):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())

            def holds(name: str, task: str = task) -> bool | None:
                fact = view.rolls.of(name, "pipeline_tag")
                return None if fact is None else str(fact.value).lower() == task

            yield Test(*match.span(), holds, "pipeline_tag")
            if (again := taken_up(view, match.end())) is not None:
                yield Test(*again, holds, "pipeline_tag")


_UNDER = re.compile(
    r"\b(?:under|by|from|to|of|at|with|owned by|belongs? to|are|name|owner|"
    r"organi[sz]ation) (?:the )?(?:(?:name|account|organi[sz]ation|owner) (?:of )?)?$"
)
_DERIVED = re.compile(
    r"\b(?:derivatives?|derived|fine-?tunes?|fine-?tuned|based|built|quanti[sz]\w+|versions?) (?:of|from|on) (?:the )?$"
)


_HOLDS = re.compile(
    r" in (?:numbers|figures):| (?:(?:family|house|stable|team|series|account) )?(?:alone |itself )?(?:has|have|"
    r"fields?|sends?|boasts?|lands?|lists?|"
    r"(?:is|stands) behind|holds?|takes?|occup(?:y|ies)|places?|supplies|provides|contributes|"
    r"accounts? for|owns|claims?|fills?|filled|placed|took|had|landed|sent|fielded|appears?|features?|figures?|"
    r"shows? up|occurs?|is (?:there|represented|listed|found))\b"
)


def owned_by(rolls: Rolls, member: str, owner: str) -> bool:
    """Whether a member is an owner's: by its account, or by the organization that it was submitted under."""
    fact = rolls.of(member, "organization")
    return owner in {account(member), "" if fact is None else str(fact.value).lower()}


def _owners(view: View) -> Iterator[Test]:
    end = -1
    for name in view.mentions.names:
        if name.hit is None or name.hit.alias.kind not in {"owner", "value"} or "/" in name.text:
            continue
        bare = view.mentions.bare
        if OWNS_NEXT.match(bare, name.end) or _ITS_WORK.match(bare, name.end) or _OF_NAMED.search(bare, 0, name.start):
            continue  # "Google's gemma", "IBM's study of agents": only says whose it is
        whole = (
            re.match(r"'s?(?=[\s.,;]|$)", bare[name.end :]) or _UNDER.search(bare[: name.start]) or _HOLDS.match(bare, name.end)
        )
        joined = (
            re.fullmatch(r",? (?:and|or) |, ", bare[end : name.start]) is not None if end >= 0 else False
        )  # "from A, B and C"
        owner = name.hit.alias.printed.lower()
        # "Nvidia's LocateAnything-3B": only whose the next name is.
        of_next = re.match(r"'s? [\"']?", view.mentions.folded.text[name.end :])
        if of_next and any(other.start == name.end + of_next.end() for other in view.mentions.names):
            continue
        if whole or joined:

            def holds(member: str, owner: str = owner) -> bool:
                return owned_by(view.rolls, member, owner)

            end = name.end
            yield Test(name.start, name.end, holds, "owner")


_OF_NAMED = re.compile(r"(?<!\d )\ue000(?:'s)?(?: [a-z]+){0,2} (?:from|by) $")
"""Reads "the Gemma coder from yuxinlu1": only whose it is."""
_ITS_WORK = re.compile(
    r"'s (?:on|about|one)\b|'s? (?:own |new )?(?:stud(?:y|ies)|papers?|work|"
    r"report|framework|librar(?:y|ies)|collection|preprint) (?:of|on|about|"
    r"for|in|and)\b"
)


def _families(view: View) -> Iterator[Test]:
    """Reads "IBM's Granite family fills five of the 30 places": of those that bear the name."""
    for name in view.mentions.names:
        if name.hit is not None and name.hit.alias.kind == "family" and _HOLDS.match(view.mentions.bare, name.end):
            family, known = name.hit.alias.printed.lower(), frozenset(name.hit.alias.subjects)

            def holds(member: str, family: str = family, known: frozenset[str] = known) -> bool:
                return member in known or member.rpartition("/")[2].lower().startswith(family)

            yield Test(name.start, name.end, holds, "owner")


_BASE_OF = re.compile(
    r"[\"']?(?: is| was|,)? (?:the )?base(?: model)? (?:of|for|behind|to) (?=\w+ of )|[\"']? (?:underlies|is behind) (?=\w+ of )"
)
"""Reads "A is the base of five of the 60 models"."""


def _is_house(view: View, alias: Alias) -> bool:
    """Whether a name is that of an account; "unsloth is behind six of the 30" counts what is its own."""
    printed = alias.printed.lower()
    return alias.kind == "owner" or any(account(one) == printed for names in view.rolls.trending.values() for one in names)


def _bases(view: View) -> Iterator[Test]:
    for name in view.mentions.names:
        base = _BASE_OF.match(view.mentions.bare, name.end)
        if (
            name.hit is not None
            and not _is_house(view, name.hit.alias)
            and (base or _DERIVED.search(view.mentions.bare[: name.start]))
        ):
            yield Test(name.start, name.end, derived_from(view, name.hit.alias), "base_model")


def bases_of(rolls: Rolls, member: str) -> tuple[str, ...]:
    """What a model is made from, as its fact prints it."""
    fact = rolls.of(member, "base_model")
    return () if fact is None else fact.value if isinstance(fact.value, tuple) else (str(fact.value),)


def derived_from(view: View, alias: Alias) -> Callable[[str], bool]:
    """Whether a model is made from whoever a name means."""
    known = view.desk.ledger.subjects
    bases = {known[one].name for one in alias.subjects if one in known} | {alias.printed}

    def holds(member: str) -> bool:
        return any(base in bases or base.partition("/")[2] in bases for base in bases_of(view.rolls, member))

    return holds


_GIVES = re.compile(
    r"\b(?:names?|lists?|gives?|states?|carr(?:y|ies)|shows?|comes? with|have|has|(?:is|are|was|were) listed with|"
    r"(?:is|are) (?:published|released) under|(?:was|were) submitted under) (?:an?|their|its|any|no) "
    r"(?:main |stated |submitting )?(?P<what>licen[cs]e|task|tag|language|organi[sz]ation|sdk)\b"
    r"(?! (?:of|from|in|called|that|is|are|was|for(?! [a-z\d]+ of (?:the|our))))|"
    r"\b(?:(?P<no>no)|an?) (?:submitting )?(?P<lacks>licen[cs]e|task|tag|language|organi[sz]ation|sdk) (?:is|are|was) "
    r"(?:on record|given|listed|named|known|shown|stated|recorded)(?: here)? (?:for|by|with|of|in)\b"
)
_METRIC = LABELS | {"organisation": "organization", "organization": "organization"}


def _given(view: View) -> Iterator[Test]:
    """Reads "four of the six papers name an organisation": those of which one is known."""
    for match in _GIVES.finditer(view.mentions.bare):
        denied = match["no"] is not None or re.search(r"\bno [a-z]+$", match[0]) is not None

        def holds(name: str, metric: str = _METRIC[match["what"] or match["lacks"]], denied: bool = denied) -> bool:
            return any(fact.metric == metric for fact in view.desk.by_subject.get(name, ())) != denied

        yield Test(*match.span(), holds, "given")
