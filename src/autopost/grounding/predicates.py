"""What a sentence says of each member of a set: "written mainly in Rust", "have at least 100,000 stars", "created in April"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from autopost.facts import Fact
from autopost.grounding.amounts import Test, amounts
from autopost.grounding.codelinks import coded
from autopost.grounding.dating import told_of
from autopost.grounding.events import events
from autopost.grounding.kept import once
from autopost.grounding.lexicon import LICENCES
from autopost.grounding.mentions import Piece
from autopost.grounding.numerals import SMALL_WORDS, small
from autopost.grounding.times import Moment
from autopost.grounding.view import View


def carries(piece: Piece, fact: Fact) -> bool:
    """Whether a fact gives the licence, language or SDK that a text names."""
    said, value = piece.value.lower(), str(fact.value).lower()
    wanted = LICENCES.get(said, said) if piece.label == "license" else said
    short = piece.label == "license" and value.startswith(wanted)
    return fact.metric == piece.label and (value == wanted or short or (wanted == "golang" and value == "go"))


@once
def tests(view: View) -> tuple[Test, ...]:
    """Everything the sentence says that a member of a set may fulfil, left to right."""
    found = [
        *_attributes(view),
        *_quoted(view),
        *_tasks(view),
        *_owners(view),
        *_bases(view),
        *_named(view),
        *_at_head(view),
        *_dated(view),
        *_shipped(view),
        *coded(view),
    ]
    return tuple(sorted([*found, *amounts(view)], key=lambda test: test.start))


def _attributes(view: View) -> Iterator[Test]:
    for piece in view.mentions.attributes:

        def holds(name: str, piece: Piece = piece) -> bool | None:
            fact = view.rolls.of(name, piece.label)
            return None if fact is None else carries(piece, fact)

        yield Test(piece.start, piece.end, holds, piece.label)


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


def _value(view: View, name: str, metric: str) -> str:
    fact = view.rolls.of(name, metric)
    return "" if fact is None else str(fact.value)


_UNDER = re.compile(
    r"\b(?:under|by|from|to|of|at|with|owned by|are|name|owner|"
    r"organi[sz]ation) (?:the )?(?:(?:name|account|organi[sz]ation|owner) (?:of )?)?$"
)
_DERIVED = re.compile(
    r"\b(?:derivatives?|derived|fine-?tunes?|fine-?tuned|based|built|quanti[sz]\w+|versions?) (?:of|from|on) (?:the )?$"
)


_HOLDS = re.compile(
    r" (?:(?:family|house|stable|team|series|account) )?(?:alone |itself )?(?:has|have|fields?|sends?|boasts?|lands?|lists?|"
    r"(?:is|stands) behind|holds?|takes?|occup(?:y|ies)|places?|supplies|provides|contributes|"
    r"accounts? for|owns|claims?|fills?|appears?|features?|figures?|shows? up|occurs?|is (?:there|represented|listed|found))\b"
)


def _owners(view: View) -> Iterator[Test]:
    for name in view.mentions.names:
        if name.hit is None or name.hit.alias.kind not in {"owner", "value"} or "/" in name.text:
            continue
        bare = view.mentions.bare
        if re.match(r"'s? [\"']?\ue000", bare[name.end :]):
            continue  # "Google's gemma": only says whose the model is
        whole = (
            re.match(r"'s?(?=[\s.,;]|$)", bare[name.end :]) or _UNDER.search(bare[: name.start]) or _HOLDS.match(bare, name.end)
        )
        owner = name.hit.alias.printed.lower()
        # "Nvidia's LocateAnything-3B": only whose the next name is.
        of_next = re.match(r"'s? [\"']?", view.mentions.folded.text[name.end :])
        if of_next and any(other.start == name.end + of_next.end() for other in view.mentions.names):
            continue
        if whole:

            def holds(member: str, owner: str = owner) -> bool:
                own = member.rpartition(":")[2].partition("/")[0].lower()
                return owner in {own, _value(view, member, "organization").lower()}

            yield Test(name.start, name.end, holds, "owner")


def _bases(view: View) -> Iterator[Test]:
    for name in view.mentions.names:
        if name.hit is not None and _DERIVED.search(view.mentions.bare[: name.start]):
            known = view.desk.ledger.subjects
            bases = {known[one].name for one in name.hit.alias.subjects if one in known} | {name.hit.alias.printed}

            def holds(member: str, bases: set[str] = bases) -> bool:
                fact = view.rolls.of(member, "base_model")
                values = () if fact is None else fact.value if isinstance(fact.value, tuple) else (str(fact.value),)
                return any(base in bases or base.partition("/")[2] in bases for base in values)

            yield Test(name.start, name.end, holds, "base_model")


_IN_NAME = re.compile(r"['\"”’]* in (?:its|their|the) names?\b")


_APPEARS = re.compile(
    r"[\"']? (?:itself |alone )?(?:appears?|occurs?|features?|figures?|is found|(?:comes|shows|turns|crops) up|"
    r"is named|is listed) (?:just |only |exactly )?(?:once|twice|\w+ times)\b"
)
"""Reads "GLM-5.2 appears three times": so many have it in their names."""


_NAMES_WITH = re.compile(
    r"\bnames\b[^.;,]{0,40}\b(?:contain|include|end (?:in|with)|feature) (?:the (?:word|letters|tag|suffix) )?[\"']?$"
)
"""Reads "nine of the names contain GGUF"."""


_HAVE_TOO = re.compile(
    r"(?:\b(?:carry|carries|have|has|contains?|features?|bears?|shows?)|^(?:just |only |exactly )?[a-z\d]+) [\"']?$"
)
"""Reads "Three carry Qwen3.6", after a sentence that counted what names have in them."""
_LETTERS = re.compile(r"(?<![\w.-])[A-Z][A-Z\d]{2,}(?![\w-])")
"""Reads "GGUF", "FP8": letters of a name that are no name."""


def _named(view: View) -> Iterator[Test]:
    pieces = [(n.start, n.end, n.text) for n in (*view.mentions.names, *view.mentions.strangers)]
    for start, end, text in pieces:
        if "/" not in text and _APPEARS.match(view.mentions.bare, end):
            yield _in_name(start, end, text)
    pieces += [(q.start, q.end, q.value) for q in view.mentions.quotes]
    letters = (match for match in _LETTERS.finditer(view.mentions.folded.text))
    pieces += [(*m.span(), m[0]) for m in letters if not any(a < m.end() and m.start() < b for a, b, _ in pieces)]
    again = any(test.label == "name" for claim in view.counted for test in claim.tests)
    for start, end, text in pieces:
        told = _IN_NAME.match(view.mentions.folded.low[end:]) or _NAMES_WITH.search(view.mentions.bare[:start])
        if told or (again and _HAVE_TOO.search(view.mentions.bare[:start])):
            yield _in_name(start, end, text)


def _in_name(start: int, end: int, text: str) -> Test:
    return Test(start, end, lambda name: text.lower() in name.rpartition(":")[2].lower(), "name")


_AT_HEAD = re.compile(
    rf"\b(?:(?:is|are|was|were|stands?|sits?|ranks?|ranked|placed?|finish(?:es|ed)?|appears?|features?|lands?|landed|come|comes) "
    rf"(?:in|among|inside|within)|mak(?:es?|ing)|made|reach(?:es|ed)?) the (?:top|first) (?P<n>{SMALL_WORDS}|\d{{1,3}})\b"
    r"(?! (?:by|in terms|on (?:likes|downloads|stars)))"
)


_PODIUM = re.compile(r"\b(?:fills?|filled|shares?|makes? up|made up|forms?|takes?|took|stands? on|is on|are on) the podium\b")
_STEPS = 3


def _at_head(view: View) -> Iterator[Test]:
    """Reads "three of those nine are in the top ten": by place on the list of their kind."""
    for match in (*_AT_HEAD.finditer(view.mentions.bare), *_PODIUM.finditer(view.mentions.bare)):
        size = small(match["n"]) or 0 if match.re is _AT_HEAD else _STEPS

        def within(name: str, size: int = size) -> bool | None:
            lists = [names for names in view.rolls.trending.values() if name in names]
            return name in lists[0][:size] if lists else None

        yield Test(*match.span(), within, "head")


_MADE = re.compile(r"\b(?:created|made|born|published|submitted|appeared|dates? from|dated|uploaded)\b[^.;,]{0,24}$")


_AGAIN = re.compile(
    rf"(?:[,;]? (?:and|but|with)|[,;]) (?:(?:only|just|another|merely|a mere|exactly) )?(?:{SMALL_WORDS}|\d+) "
    r"(?:(?:more|others?) )?(?:(?:came|followed|appeared|(?:were )?published) )?(?:(?:from|on|dated|of) )?(?:the )?"
)
_CAME_OUT = re.compile(r"\b(?:were|was) (?:created|made|born|published|submitted|uploaded)(?=\W*$|[,;:.]| and\b| but\b)")
_THEN = re.compile(r"\b(?:then|(?:on )?that (?:very |same )?day)\b")
"""Reads "eight are dated 30 April, six the day before": what was said of the first holds of the next."""


_AT_MOST = re.compile(r" (?:at most|or (?:less|younger|newer))\b")
_OLD = re.compile(r"[a-z\d]+[- ](?:days?|weeks?|months?|years?)[- ]old\b")
_OF = re.compile(r"\b(?:is|are|was|were) (?:of|from) (?:the )?$")
"""Reads "Two are of 17 June", after a sentence that counted by date."""


_RELEASE = re.compile(r"\b(?:releases?|versions?)\b")


def _on_that_day(view: View) -> Iterator[Test]:
    """Reads "30 April was the busy day: nine of the 15 were published then", "On 30 April nine were published"."""
    bare = view.mentions.bare
    for match in (*_THEN.finditer(bare), *_CAME_OUT.finditer(bare)):
        told = [moment for moment in view.mentions.moments if moment.end <= match.start()]
        made = match.re is _CAME_OUT or _MADE.search(bare[: match.start()]) is not None
        if len(told) == 1 and told[0].first is not None and made and opens(view, told[0]):

            def on(name: str, moment: Moment = told[0]) -> bool | None:
                days = [fact.day for fact in _days(view, name) if fact.day is not None]
                return any(told_of(view, moment, day) for day in days) if days else None

            yield Test(*match.span(), on, "date")


def opens(view: View, moment: Moment) -> bool:
    """Whether a day is what the sentence begins with, and takes up later as "then"."""
    after = view.mentions.bare[moment.end :]
    later = _THEN.search(after) or _CAME_OUT.search(after)
    return re.fullmatch(r"\W*(?:on )?", view.mentions.bare[: moment.start]) is not None and later is not None


def _dated(view: View) -> Iterator[Test]:
    last: int | None = None
    counted = any(test.label == "date" for claim in view.counted for test in claim.tests)
    for moment in view.mentions.moments:
        made = _MADE.search(view.mentions.bare[: moment.start])
        made = made or (_OLD.match(view.low, moment.start) if moment.form == "relative" else None)
        made = made or (_OF.search(view.mentions.bare[: moment.start]) if counted else None)
        then = [m.end() for told in (_THEN, _CAME_OUT) for m in told.finditer(view.mentions.bare, 0, moment.start)]
        last = max([*([last] if last is not None else []), *then], default=None)
        again = last is not None and _AGAIN.fullmatch(view.mentions.bare[last : moment.start])
        of_release = _RELEASE.search(view.low) and _SHIPPED.search(view.mentions.bare[: moment.start])
        if moment.first is None or of_release or not (made or again):
            continue
        last = moment.end

        def on(name: str, moment: Moment = moment) -> bool | None:
            days = [fact.day for fact in _days(view, name) if fact.day is not None]
            young = _AT_MOST.match(view.low, moment.end) and moment.first
            return any(day >= young if young else told_of(view, moment, day) for day in days) if days else None

        yield Test(moment.start, moment.end, on, "date")
    yield from _on_that_day(view)
    for window in view.mentions.windows:
        if window.days > 0 and _MADE.search(view.mentions.bare[: window.start]):
            first = view.desk.ledger.edition - timedelta(days=window.days)

            def since(name: str, first: object = first) -> bool:
                return any(fact.day is not None and fact.day >= first for fact in _days(view, name))  # type: ignore[operator]

            yield Test(window.start, window.end, since, "date")


_SHIPPED = re.compile(
    r"\b(?:shipped|released|put out|brought out|published|issued|tagged|had (?:a |any )?(?:new )?releases?)\b[^.;,]{0,40}?"
    r"(?:\b(?P<how>since|in|on or after|on|during|after|before)(?: last| the)? $| $)"
)
_FROM_THEN_ON = re.compile(r" (?:or (?:later|after|since)|onwards?|and (?:later|after))\b")


def _when(view: View, told: re.Match[str], moment: Moment, day: date) -> bool:
    """Whether a day is on, since, after or before the day that is told, as the words say."""
    if moment.first is None or moment.last is None:
        return False
    since = told["how"] == "since" or view.low.startswith("since", moment.start)
    if since or told["how"] == "on or after" or _FROM_THEN_ON.match(view.mentions.bare, moment.end):
        return day >= moment.first
    if told["how"] in {"after", "before"}:
        return day > moment.last if told["how"] == "after" else day < moment.first
    return moment.holds(day)


def _shipped(view: View) -> Iterator[Test]:
    """Reads "three of the six projects have shipped since Monday", "released something in June"."""
    for moment in view.mentions.moments:
        told = _SHIPPED.search(view.mentions.bare[: moment.start])
        if told is None or moment.first is None:
            continue

        def shipped(name: str, moment: Moment = moment, told: re.Match[str] = told) -> bool | None:
            own = [one.day for one in events(view.desk.by_subject.get(name, ())) if one.kind == "released"]
            return any(_when(view, told, moment, day) for day in own) if own else None

        yield Test(moment.start, moment.end, shipped, "released")


def _days(view: View, name: str) -> list[Fact]:
    facts = (view.rolls.of(name, metric) for metric in ("created_at", "published_at"))
    return [fact for fact in facts if fact is not None]
