"""Claims that figures cannot carry: history, trend, cause, capability; and what is said not to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from autopost.facts import Fact
from autopost.grounding import phrases
from autopost.grounding.attachment import about, whose
from autopost.grounding.bestplaced import best_placed
from autopost.grounding.counting import AS_MANY
from autopost.grounding.cues import CHANGE
from autopost.grounding.dating import nothing_since
from autopost.grounding.desk import stems
from autopost.grounding.events import events
from autopost.grounding.fitting import fits
from autopost.grounding.metrics import NOUN
from autopost.grounding.numbers import Number
from autopost.grounding.numerals import ORDINAL_WORDS
from autopost.grounding.quantities import claims
from autopost.grounding.releasecounts import told as release_counts
from autopost.grounding.rules.nobody import NOT_AS_MANY
from autopost.grounding.rules.unmade import unreleased
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.superlative import superlatives
from autopost.grounding.tellings import EMPTY
from autopost.grounding.view import View

HISTORY = phrases.pattern("history")
TREND = phrases.pattern("trend")
CAUSE = phrases.pattern("cause")
CAPABILITY = phrases.pattern("capability")
ABLE = phrases.pattern("able")
ATTRIBUTION = phrases.pattern("attribution")
USE = phrases.pattern("use")
_ABOUT_EVIDENCE = re.compile(

        r"\b(?:(?:the )?(?:figures?|facts?|hub|github|data|numbers?|ledger|platforms?|sources?|counts?|lists?|"
        r"tables?|ranking|scores?|ranks?)|this paper|we|nobody|readers?|none of (?:this|these)|nothing)"

    r" (?:here )?(?:does|do|did|can|cannot|says?|shows?|tells?|may|might|could)(?: not|n't)?\b[^.;]{0,40}$"
)  # fmt: skip


def beyond(view: View) -> Iterator[Verdict]:
    """History, trend, cause and capability, as far as the sentence's kind does not allow them."""
    if view.kind == "opinion":
        return
    report = view.kind == "report"
    classes = [
        ("history", HISTORY, True),
        ("trend", TREND, report),
        ("cause", CAUSE, report),
        ("capability", CAPABILITY, True),
        ("attribution", ATTRIBUTION, True),
        ("capability", ABLE, report),
        ("claim", USE, report),
    ]
    for code, pattern, applies in classes:
        if not applies:
            continue
        for match in pattern.finditer(view.mentions.bare):
            described = code in {"capability", "trend"} and view.within(match.start(), match.end())
            described = described or (
                code == "capability"
                and any(
                    ref.kind == "role" and ref.start <= match.start() < ref.end and len(ref.subjects) == 1
                    for ref in view.referents
                )
            )
            placed = any(best.start <= match.start() < best.end for best in best_placed(view))  # "its best is fifth"
            if described or placed or _carried(view, match, code, soft=pattern in (ABLE, USE)):
                continue
            text = view.mentions.folded.text[match.start() : match.end()].strip()
            hedged = not report and re.search(r"\b(?:may|might|could|perhaps|suggests?|whether|if)\b", view.mentions.bare)
            yield Verdict(
                match.start(), match.end(), code,
                f"“{text}” is a claim of {'use' if code == 'claim' else code} that no fact or passage in scope makes",
                "warning" if hedged else "blocker",
            )  # fmt: skip


_MOST = re.compile(r"\b(?:most|first|last|best|worst|[a-z]{3,}est)\b[^.;:]{0,40} (?:of )?$")


def of_the_year(view: View) -> Iterator[Verdict]:
    """Reads "its longest pause this year": of a time that nobody gathered."""
    for window in view.mentions.windows if view.kind != "opinion" else ():
        told = _MOST.search(view.mentions.bare[: window.start]) if window.unit in {"year", "quarter", "decade"} else None
        if told is not None and window.vague:
            text = view.mentions.folded.text[told.start() : window.end]
            yield Verdict(told.start(), window.end, "history", f"“{text}” is a claim of history that no fact in scope makes")


def _carried(view: View, match: re.Match[str], code: str, *, soft: bool) -> bool:  # noqa: PLR0911 - one return for each way to be carried
    if code == "trend" and match["moving"]:
        way = CHANGE.search(match["moving"])
        wanted = 1 if (way and way["up"]) or match["moving"] in {"expanding", "gaining"} else -1
        moves = [fact.number or 0 for fact in view.facts if view.desk.measure(fact).changes]
        return bool(moves) and all((move > 0) == (wanted > 0) for move in moves if move)
    if code == "trend" and (days := _DAY_RUNNING.fullmatch(match[0])):
        return _stood_there(view, match, ORDINAL_WORDS.get(days["n"], 0))
    if code == "history" and match[0].startswith("regain"):
        return _won_back(view, match)
    if code == "attribution":
        # Restated words are the paper's own, so they are nobody's saying.
        own = (fact for fact in view.facts if fact.kind == "passage" and not fact.restated)
        return any(fact.subject.kind == "paper" for fact in own) and match[0].startswith("authors")
    grows = code == "capability" and (_grows(view, match) or _of_figures(view, match) or _beaten(view, match))
    if grows or (code in {"cause", "capability"} and _ABOUT_EVIDENCE.search(view.mentions.bare[: match.start()])):
        return True
    if _attributed(view, match):
        return True
    passages = [str(fact.value) + " " + fact.statement for fact in view.facts if fact.kind == "passage"]
    passages += [str(fact.value) for fact in view.facts if fact.metric in {"title", "pipeline_tag", "base_model"}]
    if not passages:
        return False
    known = stems(" ".join(passages))
    if not soft and (said := stems(match[0])) <= known:
        return bool(said) and any(said <= stems(told) for passage in passages for told in _TOLD.split(passage))
    if soft and view.cited and any(fact.kind == "passage" for fact in view.facts):
        return True
    if not soft:
        return False
    return _worded(view, match, known)


_DAY_RUNNING = re.compile(r"for (?:the|a) (?P<n>[a-z]+) (?:consecutive |straight |successive )?day")


def _stood_there(view: View, match: re.Match[str], days: int) -> bool:
    """Reads "third for the second day running": on each of so many days the subject had the place that is told before."""
    place = next((n.value for n in reversed(view.mentions.numbers) if n.end <= match.start() and n.form == "ordinal"), 0)
    edition = view.desk.ledger.edition
    wanted = {f"{edition - timedelta(days=n):%Y-%m-%d}" for n in range(days)}
    for name in sorted(whose(view, match.span())) if place else ():
        own = (fact for fact in view.desk.by_subject.get(name, ()) if fact.metric.partition("@")[0] == "rank")
        if wanted <= {fact.as_of[:10] for fact in own if fact.number == place}:
            return True
    return False


_TOLD = re.compile(r"[.;!?\n](?=\s)|[\r\n]+")
"""One thing that a passage says: words from all over it say nothing together."""


def _worded(view: View, match: re.Match[str], known: frozenset[str]) -> bool:
    """Whether half of what a thing is said to do is in the words of its sources."""
    clause = re.split(r"[,;.]", view.mentions.folded.low[match.end() :])[0]
    if _NAMES_IT.search(match[0]):
        clause = f"{match[0]} {re.split(' and (?:is|has|stands|ranks|sits|comes)', clause)[0]}"
        if _other_way(view, match[0]):
            return False
    words = stems(clause) - EMPTY - _DOING
    return bool(words) and 2 * len(words & known) >= len(words)


_NAMES_IT = re.compile(r"\binto$|\b(?:on|under) (?:the )?[a-z]+$")
"""Reads "turns spoken words into text", "works on Android": what is claimed is within the words themselves."""
_DOING = stems("turn turns turning also even")


def _other_way(view: View, words: str) -> bool:
    """Reads "turns video into" of what is tagged text-to-video."""
    tags = [str(fact.value).partition("-to-") for fact in view.facts if fact.metric == "pipeline_tag"]
    said = stems(words) if words.endswith("into") else frozenset[str]()
    return any(said & (stems(after) - stems(before)) and not said & stems(before) for before, _, after in tags)


def _attributed(view: View, match: re.Match[str]) -> bool:
    """Reads "runs on Docker", "Gradio drives eight of the ten": an attribute, looked up as one, or counted."""
    if match[0] == "runs on":
        return any(piece.start == match.end() + 1 for piece in view.mentions.attributes)
    counts = re.match(r" (?:\w+ of|the other|all|none)\b", view.mentions.bare[match.end() :])
    own = (piece for piece in view.mentions.attributes if piece.end == match.start() - 1)
    return match[0] == "drives" and counts is not None and any(True for _ in own)


def _grows(view: View, match: re.Match[str]) -> bool:
    """Reads "grew about twice as fast as B": how fast, which the figures tell."""
    told = CHANGE.search(view.mentions.bare[max(0, match.start() - 24) : match.start()]) is not None
    judged = _JUDGED.match(view.mentions.bare, match.end()) and CHANGE.search(view.mentions.bare)
    ranked = any(claim.start <= match.start() < claim.end and claim.family for claim in superlatives(view))
    return "fast" in match[0] and (told or ranked or judged is not None)


def _beaten(view: View, match: re.Match[str]) -> bool:
    """Reads "beats all other models in downloads": a superlative of figures, judged as one."""
    return any(claim.start <= match.start() < claim.end and claim.family for claim in superlatives(view))


_JUDGED = re.compile(r" (?:of|among|in) (?:the|our|these|all)\b")
"""Reads "grew by 11.3 percent, the fastest of the fifteen": a superlative, judged as one."""
_DEGREE = re.compile(r"(?:the )?[a-z]+(?:er|est)\b(?: [a-z]+){0,3}(?: than)?")
_COUNTED_NEAR = re.compile(
    r"\d(?:[\d,.]*\d)? [a-z]+ $|\b(?:dozen|hundred|thousand|million|two|three|four|five|six|seven|eight|nine|ten) [a-z]+ $"
)
_MEASURED = re.compile(r" (?:tag|task|licen[cs]e|language|sdk|name|value|figure|count|total|rate|rank|place|date|kind)\b")


def _of_figures(view: View, match: re.Match[str]) -> bool:
    """Reads "a dozen likes richer than", "fell harder than", "the commonest tag": what figures are told to be, not a thing."""
    if not _DEGREE.fullmatch(match[0]):
        return False
    before = view.mentions.bare[max(0, match.start() - 32) : match.start()]
    moved = CHANGE.search(before[-14:]) is not None and match[0].endswith("than")
    return moved or _COUNTED_NEAR.search(before) is not None or _MEASURED.match(view.mentions.bare, match.end()) is not None


def _won_back(view: View, match: re.Match[str]) -> bool:
    """Reads "regained some ground": of one measure, a gain over the last days within a loss over more of them."""
    subjects = whose(view, match.span())
    moves = [(view.desk.measure(fact), fact) for fact in view.facts if fact.subject.id in subjects and fact.number is not None]
    gains = [(one, fact) for one, fact in moves if one.aspect == "gain" and one.windows]
    return any(
        one.family == two.family and (a.number or 0) > 0 > (b.number or 0) and max(one.windows) < min(two.windows)
        for one, a in gains
        for two, b in gains
    )


_NO = re.compile(
    r"\b(?:no|zero|not (?:a single|one|any|one single)|without (?:a single|a|any|one)|not (?:yet )?(?:been )?(?=downloaded|"
    r"liked|starred|forked|upvoted)|yet to (?:be|get|gather|receive|see|record) (?:a |any |its first )?|never been |"
    r"(?:still )?(?:waiting|wait|waits|awaiting|awaits?)(?: for)? (?:its|their|an?) first |"
    r"nobody (?:has )?|no one (?:has )?|hardly (?:a|any)) ?"
    r"(?P<what>(?:[a-z-]+ )?(?:downloads?|downloaded|likes?|liked|stars?|starred|forks?|forked|upvotes?|"
    r"upvoted|open issues?|points?))\b"
)
_NO_SUCH = re.compile(
    r"\b(?:no|without(?: (?:naming|giving|stating|listing|carrying))?(?: (?:an?|any))?|"
    r"lack(?:s|ing)?(?: (?:an?|any))?|nor (?:an?|any)|"
    r"has never (?:had )?(?:an? )?|have no|(?:not|never)(?: yet)? (?:been given|been assigned|received|got|"
    r"been put under) (?:an? )?|"
    r"yet to (?:be given|be assigned|receive|get|be put under) (?:an? )?|missing(?: an?)?)(?: (?:named|listed|"
    r"stated|declared|given|official))? ?"
    rf"(?P<what>{phrases.either('never_gathered')})\b"
)


def absence(view: View) -> Iterator[Verdict]:
    """Reads "No downloads" needs a fact that is zero; "no licence" needs one that says so."""
    for match in _NO.finditer(view.mentions.bare):
        tests = (test for claim in claims(view) if claim.true for test in claim.tests)
        if any(test.start <= match.start() < test.end for test in tests):
            continue  # "seven of the 52 have no open issues": counted
        at = Number(match.start(), match.end(), 0.0, 1.0, "count")
        found = NOUN.search(match["what"])
        family = str(found.lastgroup) if found else "likes"
        subjects = about(view, at)
        own = [
            fact
            for fact in view.facts
            if view.desk.measure(fact).family == family
            and fact.number is not None
            and (not subjects or fact.subject.id in subjects)
        ]
        counts = [fact for fact in view.facts if view.desk.measure(fact).aspect == "count" and f"no {family}" in fact.statement]
        counts = counts if not AS_MANY.search(view.mentions.bare) else [f for f in counts if _given(view, len(view.low), [f])]
        none = [
            *(counts if AS_MANY.search(view.mentions.bare) else ()),
            *_given(view, match.start(), counts),
            *(fact for fact in own if fact.number == 0),
            *(() if own else counts),
        ]
        zero = none[0] if none else None
        if zero is not None:
            yield bound(match.start(), match.end(), zero)
        elif view.kind != "opinion" or own:
            shown = f"; the fact says {view.desk.printer.value(own[0])}" if own else ""
            yield Verdict(
                match.start(),
                match.end(),
                "absence",
                f"no fact says there are none{shown}",
                facts=tuple(fact.tag for fact in own[:1]),
                repair=view.desk.printer.value(own[0]) if own else None,
            )


def _given(view: View, end: int, counts: list[Fact]) -> list[Fact]:
    """Reads "four of the 30 models show no downloads": the counts that a number before gives."""
    before = [number for number in view.mentions.numbers if number.end <= end and number.form in {"count", "fraction"}]
    return [fact for fact in counts if any(fits(view, number, fact) for number in before)]


_QUIET = re.compile(
    r"\bwithout (?:publishing|releasing|shipping|putting out|issuing|making|tagging) (?:an?|any|a single|one) (?:new |single )?"
    r"(?:release|version|update)\b|"
    r"\b(?:published|released|shipped|put out|issued|made|tagged|had) (?:no|not (?:a|one|a single)) (?:new )?"
    r"(?:release|version|update)s?\b(?![^.;]{0,40} (?:since|than)| but\b)"
)


def quiet(view: View) -> Iterator[Verdict]:
    """Reads "without publishing a single release": none of the subject's lies in the window told, or none is known."""
    for match in _QUIET.finditer(view.mentions.bare) if view.kind != "opinion" else ():
        subjects = whose(view, match.span())
        days = max(view.days, default=0)
        edition = view.desk.ledger.edition
        own = [one for one in events(view.facts) if one.kind == "released" and one.subject in subjects]
        inside = [one for one in own if not days or (edition - one.day).days < days]
        if inside or not own:
            shown = f"; {inside[-1].fact.statement}" if inside else ""
            tags = tuple(one.fact.tag for one in inside[-1:])
            yield Verdict(*match.span(), "absence", f"no fact shows that there was no release{shown}", facts=tags)


def lacking(view: View) -> Iterator[Verdict]:
    """Reads "no licence": what was not gathered is not absent."""
    for match in _NO_SUCH.finditer(view.mentions.bare):
        after = view.mentions.bare[match.end() :]
        if match["what"].startswith("release") and re.match(
            r"[^.;,]{0,60}\b(?:newer|later|more recent)\b[^.;,]{0,9} than", after
        ):
            continue
        if any(told.start <= match.start() < told.end for told in release_counts(view)):
            continue  # "No release in this edition is older than 26 May": counted
        if any(verdict.start <= match.start() < verdict.end for verdict in unreleased(view)):
            continue  # "ten days without a release": looked up
        if match["what"].startswith("release") and nothing_since(view, match.start()) is not None:
            continue  # "no release since v1.2 on 29 May"
        tests = (test for claim in claims(view) if claim.true for test in claim.tests)
        if any(test.start <= match.start() < test.end for test in tests):
            continue  # "eight of the 15 come without a code repository": counted
        if any(claim.quantity.word == "none" and claim.quantity.start == match.start() for claim in claims(view)):
            continue
        if re.match(r" \w+(?: \w+)? (?:more|fewer|higher|less)\b", after) or NOT_AS_MANY.match(after):
            continue
        if _NOT_GIVEN.match(after) and _not_given(view, match):
            continue
        if view.kind == "report" and not _stated_absent(view, match["what"]):
            yield Verdict(
                match.start(),
                match.end(),
                "absence",
                f"no fact says there is no {match['what']}; what was not gathered is not absent",
            )


_NOT_GIVEN = re.compile(
    r"(?: [a-z]+)? (?:is|are|was|were) (?:given|listed|named|shown|stated|recorded|told)(?: here)? (?:for|with|beside|of|under) "
)
_AS_METRIC = {"licence": "license", "license": "license", "language": "language", "organisation": "organization",
              "organization": "organization", "tag": "pipeline_tag", "task": "pipeline_tag", "sdk": "sdk"}  # fmt: skip


def _not_given(view: View, match: re.Match[str]) -> bool:
    """Reads "No language is given for A": so it is in what was gathered, which says nothing of A itself."""
    metric = next((metric for word, metric in _AS_METRIC.items() if re.search(rf"\b{word}\b", match["what"])), None)
    whom = next((ref.subjects for ref in view.referents if ref.start >= match.end() and ref.kind == "name"), frozenset[str]())
    known = any(fact.metric == metric for name in whom for fact in view.desk.by_subject.get(name, ()))
    return metric is not None and len(whom) == 1 and not known


def _stated_absent(view: View, what: str) -> bool:
    return any(re.search(rf"\b(?:no|without|none)\b[^.]*{re.escape(what)}", fact.statement.lower()) for fact in view.facts)
