"""Turned ways of putting a thing, read as the plain one: "It is A, not B, that has more stars" as "A has more stars than B".

A row of the table has a frame over the sentence in letters of kinds, and the plain words, with the groups of the frame in them
as the sentence has them. What is found in the plain words is found here, at the places of its own words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.rereading.reworded import plainly_told, reread
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.statements.lettered import COUNT, DAY, HOUSE, LABEL, NAME, SPAN, lettered
from autopost.grounding.statements.sets import KIND
from autopost.grounding.typed import VERSION
from autopost.grounding.view import View

_A, _B, _C = (rf"(?:the )?(?P<{who}>{NAME})(?!'s)" for who in "abc")
_N = rf"(?P<n>{COUNT})"
_M = rf"(?P<m>(?:new )?{ANY_NOUN})"
_ONE_M = r"(?P<m>star|like|download|fork|upvote)"
_S = r"(?P<s>(?:the|these|our|all|this|any|today's) (?:(?! (?:not|never|no)\b)[^,;:.]){3,60}?)"
_HAS = r"(?P<v>has|had|gained|won|added|collected|drew|counts|shows|received)"
_WHEN = rf"(?P<when>(?: (?:in|over|on|for|since|during) (?:the |a )?(?:{SPAN}|{DAY}))?)"
_MORE = r"(?P<more>more|fewer)"
_BEGIN, _END = r"(?:^[\"']?|(?<=[,;:.] )(?:(?:and|but|while|yet) )?)", r"(?=\W*$|[.,;:] | (?:and|but|while|though) )"
_ON_LIST = r"(?: (?:on|in|of) (?:the |its |today's )?(?:hugging face )?(?:trending )?list)?"
_HERE = r" (?:on|in) (?:the|today's) (?:hugging face )?(?:trending )?list"
_O = rf"(?P<o>{NAME}|{HOUSE})"
_TIMES = re.compile(r"once|twice|thrice| times")
_TWICE = {"once": "one", "twice": "two", "thrice": "three"}
_FEWER, _MOST = {"more": "fewer", "fewer": "more"}, {"more": "most", "fewer": "fewest"}
_TURNED = {"more": "fewest", "fewer": "most"}
_MOST_OF = {"highest": "most", "largest": "most", "biggest": "most", "top": "most", "lowest": "fewest", "smallest": "fewest"}



def _has_so_many(told: dict[str, str]) -> str:
    number = _TWICE.get(told["n"], told["n"].removesuffix(" times"))
    return f"{told['o']} has {number} models on the trending list"


def _changed_places(told: dict[str, str]) -> str:
    was, now = (told[group] in _AHEAD for group in ("way", "now"))
    one, two = ("a", "b") if now else ("b", "a")
    return "" if was == now else f"{told[one]} has overtaken {told[two]} since {told['then'].removeprefix('on ')}"


def _short_of(told: dict[str, str]) -> str:
    return f"{told['a']} has not reached {told['n']} {told['m']}" if _LARGE.match(told["n"]) else ""


_LARGE = re.compile(r"\d[\d,.]*(?: (?:million|thousand|billion))?$|(?:an?|one|half an?) (?:million|thousand|hundred)$")
_AHEAD = frozenset({"ahead of", "above", "in front of"})
Plain = str | Callable[[dict[str, str]], str]
_ROWS: tuple[tuple[str, Plain], ...] = (
    (rf"it (?:is|was) {_A}, (?:and )?not {_B},? (?:that|which|who) {_HAS} (?:the )?{_MORE} {_M}{_WHEN}",
     "{a} {v} {more} {m}{when} than {b}"),
    (rf"{_A}, (?:and )?not {_B}, {_HAS} (?:the )?{_MORE} {_M}{_WHEN}", "{a} {v} {more} {m}{when} than {b}"),
    (rf"{_MORE} {_M} than {_B}(?: (?:has|does|had))?: {_A}", "{a} has {more} {m} than {b}"),
    (rf"{_B} (?:would need|needs|would have to gain|needs to gain|still needs) (?:a few |some |many |far |a lot )?more {_M} "
     rf"to (?:catch(?: up with)?|reach|pass|overtake|match|draw level with) {_A}", "{b} has fewer {m} than {a}"),
    (rf"the {_M} of {_A} (?:(?P<more>exceed|outnumber|surpass)|fall short of) (?:those|the \w+) of {_B}",
     lambda told: "{a} has {more} {m} than {b}".format(**{**told, "more": "more" if told["more"] else "fewer"})),
    (rf"{_A}'s {_M} (?:(?P<more>exceed|outnumber|surpass)|fall short of) (?:(?:those|the \w+) of {_B}|(?P<b2>{NAME})'s)",
     lambda told: "{a} has {more} {m} than {b}".format(
         **{**told, "b": told["b"] or told["b2"], "more": "more" if told["more"] else "fewer"})),
    (rf"(?:all|every) others? (?:one )?(?:of|in|among) {_S} {_HAS} {_MORE} {_M}{_WHEN} than {_A}",
     lambda told: "{a} {v} the {most} {m}{when} of {s}".format(**told, most=_TURNED[told["more"]])),
    (rf"the (?P<deg>{'|'.join(_MOST_OF)}) {_ONE_M}(?: count| total| tally| figure| number) (?:of|in|among) {_S} (?:is|was) "
     rf"(?:that of {_A}|(?P<a2>{NAME})'s)",
     lambda told: "{a} has the {most} {m}s of {s}".format(**{**told, "a": told["a"] or told["a2"], "most": _MOST_OF[told["deg"]]})),
    (rf"the (?P<deg>most|fewest) {_M} (?:of|in|among) {_S} belong to {_A}", "{a} has the {deg} {m} of {s}"),
    (rf"no other (?:one )?(?:of|in|among) {_S} {_HAS} as (?P<few>many|few) {_M}{_WHEN} as {_A}",
     lambda told: "{a} {v} the {most} {m}{when} of {s}".format(**told, most="most" if told["few"] == "many" else "fewest")),
    (rf"{_A} (?:tops|leads|heads) {_S} (?:by|for|in) {_M}", "{a} has the most {m} of {s}"),
    (rf"{_A} has (?:now )?(?:crossed|passed|topped|cleared|reached) {_N} {_M}[;,] (?:but |while |and )?{_B} has not(?: yet)?",
     "{a} has more than {n} {m}, while {b} has fewer than {n} {m}"),
    (rf"unlike {_B}, {_A} has (?:more than|over) {_N} {_M}", "{a} has more than {n} {m}, while {b} has fewer than {n} {m}"),
    (rf"{_A} had {_N} {_MORE} {_M} (?P<then>(?:on )?{DAY}|{SPAN} (?:ago|earlier|before))",
     lambda told: "{a} has {n} {turned} {m} than {then}".format(**told, turned=_FEWER[told["more"]])),
    (rf"{_S} (?P<does>(?:have|has|are|were|gained|carry|bear) [^,;.]{{3,50}}), all of them", "all of {s} {does}"),
    (rf"the number of (?P<kind>{KIND}) (?:that|which) (?P<does>(?:have|are|were|gained|carry|bear) [^,;.]{{3,60}}?) (?:is|was|comes to) {_N}",
     "{n} {kind} {does}"),
    (rf"the {_M} of {_A} and {_B} (?:(?:are|come to) )?{_N} and (?P<n2>{COUNT})",
     lambda told: "{a} and {b} have {n} and {n2} {m} respectively".format(**{**told, "n": told["n"].removeprefix("number ")})),
    (rf"{_A} (?:tops|leads|heads) {_B} (?:by|for|in|on) {_M}", "{a} has more {m} than {b}"),
    (rf"there are {_N} {KIND} (?:by|from|of) {_O}{_HERE}", _has_so_many),
    (rf"the (?:trending )?list (?:has|shows|counts|includes|holds|names) {_N} {KIND} (?:by|from|of) {_O}", _has_so_many),
    (rf"{_O}'s {_N} {KIND} on the (?:trending )?list include {_A}", _has_so_many),
    (rf"with {_N} {KIND}, {_O} is on the list more often than (?P<p>{NAME}|{HOUSE})",
     lambda told: f"{_has_so_many(told)}; it has more models on the list than {told['p']}"),
    (rf"{_O} (?:appears?|is|turns up|shows up|features) {_N}{_HERE}", lambda told: _has_so_many(told) if _TIMES.search(told["n"]) else ""),
    (rf"{_N} places on the (?:trending )?list (?:belong|go) to {_O}", _has_so_many),
    (rf"{_O} (?:holds|takes|occupies|has) {_N} places{_HERE}", _has_so_many),
    (rf"{_A} follows {_B}{_HERE}", "{a} is directly below {b} on the list"),
    (rf"(?P<w>\S+) (?:is|appears|occurs) in none of the (?P<n>{COUNT}) (?:trending )?(?:names|models)", "none of the {n} names contains {w}"),
    (rf"the name (?P<w>\S+) (?:does not appear|is not|appears nowhere|is nowhere to be found){_HERE}",
     "no model on the list has {w} in its name"),
    (rf"{_A} (?:was|stood) (?P<way>ahead of|above|in front of|behind|below) {_B} (?P<then>(?:on )?{DAY}),? (?:and|but) (?:is|stands) "
     rf"(?:now )?(?P<now>ahead of|above|in front of|behind|below) (?:it|them)(?: now| today)?", _changed_places),
    (rf"{_A} (?P<v>rose|climbed|moved up|fell|slipped|dropped|went|advanced|jumped) from (?P<n>{COUNT}) (?:place|spot|position) "
     rf"to (?P<n2>{COUNT})(?: place| spot| position)?", "{a} {v} from {n} to {n2}"),
    (rf"{_A} (?:improved|bettered itself) by (?P<n>{COUNT}) places", "{a} moved up {n} places"),
    (rf"(?P<label>{LABEL}) is not the tag of {_A}", "{a} is not tagged {label}"),
    (rf"{_A} lacks the (?:tag (?P<label>{LABEL})|(?P<label2>{LABEL}) tag)",
     lambda told: f"{told['a']} is not tagged {told['label'] or told['label2']}"),
    (rf"(?P<label>{LABEL}) is not the main language of {_A}", "{a} is not written mainly in {label}"),
    (rf"{_A} is (?:anything but|by no means|no) an? (?P<label>{LABEL}) (?:project|repository)", "{a} is not written mainly in {label}"),
    (rf"(?P<nth>{COUNT}) (?:place|spot) does not belong to {_A}", "{a} is not {nth} on the list"),
    (rf"{_N} {_M} (?:remain|are|stay) out of reach for {_A}", _short_of),
    (rf"{_A} (?:is (?:still |now )?(?:below|short of)|falls short of|remains below|stays below|(?:does not|doesn't) "
     rf"(?:have|count|show)) {_N} {_M}(?: yet)?", _short_of),
    (rf"{_A} (?:does not|doesn't) (?:lead|beat|top) {_B} (?:in|by|for|on) {_M}", "{a} is not ahead of {b} in {m}"),
    (rf"{_A} (?:is not|isn't) as (?:big|large|popular) as {_B} (?:in|by) {_M}", "{a} has fewer {m} than {b}"),
    (rf"{_A} has no {_MORE} {_M} than {_B}", "{a} does not have {more} {m} than {b}"),
    (rf"no {KIND} (?:by|from|of) {_O} (?:is|ranks|stands|appears|figures) (?:among|in|on) (?P<s>[^,;:.]{{3,60}}?)",
     "no {o} model is in {s}"),
    (rf"no (?:owner|publisher|maker|house) appears more than once in {_S}(?: of the (?:hugging face )?trending list)?",
     "no account appears more than once in {s}"),
    (rf"{_S} add up to {_N} {_M}(?: (?:over|in) (?:the last )?{SPAN})?", "{s} have {n} {m} together"),
    (rf"readers (?:preferred|liked) {_A} (?:to|over|better than|more than) {_B}", "{a} has more upvotes than {b}"),
    (rf"between {_A} and {_B}{_ON_LIST} (?:stands?|sits?|is|comes|lies|ranks) (?:only |just |also )?{_C}",
     "{c} stands between {a} and {b} on the list"),
    (rf"the (?:tag )?(?P<label>{LABEL})(?: tag)? (?:is|was) (?:borne|carried|worn|held|shared) by {_A}", "{a} carries the tag {label}"),
    (rf"the (?P<nth>{COUNT}) (?:trending )?(?P<kind>{KIND}){_ON_LIST} (?:is|was) {_A}", "{a} is {nth} on the list of {kind}s"),
    (rf"{_A} (?P<v1>{VERSION}) (?:is|was) (?P<span>{SPAN}) (?:(?P<more>older)|newer|younger) than {_B} (?P<v2>{VERSION})",
     lambda told: ("{b} {v2} came {span} after {a} {v1}" if told["more"] else "{a} {v1} came {span} after {b} {v2}").format(**told)),
    (rf"it (?:has been|is) (?P<span>{SPAN}) since {_A} (?P<v>released|published|shipped|put out|brought out) (?P<version>{VERSION})",
     "{a} {v} {version} {span} ago"),
)  # fmt: skip
_ASIDES: tuple[tuple[str, Plain], ...] = (
    (rf"(?P<v1>{VERSION}), which (?:was (?:published|released)|dates? from|came out|appeared)(?: on)? (?P<then>{DAY})(?=[.,;]|$)",
     "{v1} of {then}"),
    (rf"the (?P<deg>newest|latest|most recent) (?P<v>releases|versions) of {_A} and {_B}, (?P<v1>{VERSION}) and (?P<v2>{VERSION}),(?: both)?",
     "{a} {v1} and {b} {v2}, the {deg} {v} of both,"),
    (rf"(?P<v>[a-z]+), (?:according to|in the words of|by) its (?:own )?description, (?P<s>[^;:.]{{5,90}}?)(?=[.;]|$)",
     "{v} {s}, according to its description"),
    (rf"in the (?:{SPAN}|weekly|week's) top {_N}", "of the {n} biggest weekly gainers"),
    (rf"the {_N} (?:repositories|projects) (?:leading|that lead|at the head of|topping) the (?:week|(?:{SPAN}|weekly|week's) (?:ranking|list|table))",
     "the {n} biggest weekly gainers"),
    (rf"{_N} that (?:went|fell|came) to {_A}", "{n} of {a}"),
    (rf"has {_MORE} than both(?: of them)?, (?:at|with) {_N}", "has {n}, {more} than both"),
    (rf"(?P<v>no other {KIND}) in this edition (?=(?:has|have|had) )", "{v} "),
    (rf"(?P<then>{DAY}), (?P<v>{DAY})(?=[.;]|$)", lambda told: told["then"] if told["v"] == "the day before" else ""),
    (rf"{_N} points short of (?:{COUNT} place|the top|the lead)", "{n} points behind the leader"),
    (r"the fastest pace (?=among |of |in )", "the highest rate "),
    (rf"(?<=than )(?P<b>{NAME}), which (?P<v>has|had|is|was|gained|stands|ranks|holds|added|won|counts) ", "{b}; {b} {v} "),
    (rf"{_A}, not tagged (?P<label>{LABEL}),", "{a} is not tagged {label}, and it"),
    (rf"{_A} \((?P<place>(?:(?:number|no\.) )?{COUNT})\)",
     lambda told: "{a}, {place} on the list,".format(**told) if _PLACE.match(told["place"]) else ""),
)  # fmt: skip
"""The same of what stands within a clause."""
_PLACE = re.compile(r"number |no\. ?\d|\d+(?:st|nd|rd|th)\b", re.IGNORECASE)
_AS_TOLD = frozenset("abcsopw") | {"a2", "b2", "version", "v1", "v2", "label", "label2"}
"""Groups whose capitals are those of names; the words of others may begin the sentence."""
_FRAMES = (
    *((re.compile(rf"{_BEGIN}(?P<whole>{frame}){_END}"), plain) for frame, plain in _ROWS),
    *((re.compile(rf"(?P<whole>{frame})"), plain) for frame, plain in _ASIDES),
)


def plainer(view: View) -> list[tuple[int, int, str]]:
    """Where the sentence puts a thing in one of these ways, and the plain words for it, left to right."""
    swaps: list[tuple[int, int, str]] = []
    for start, end, words in sorted(_told(view)) if plainly_told(view) else ():
        if not swaps or start >= swaps[-1][1]:
            swaps.append((start, end, words))
    return swaps


def _told(view: View) -> Iterator[tuple[int, int, str]]:
    text, row = view.mentions.folded.text, lettered(view)
    for frame, plain in _FRAMES:
        for match in frame.finditer(row.text):
            spans = {name: match.span(name) if match[name] else (0, 0) for name in frame.groupindex}
            told = {name: (text if name in _AS_TOLD else view.low)[start:end] for name, (start, end) in spans.items()}
            tasks = {at: label.value for at, label in row.labels.items() if label.metric == "pipeline_tag"}
            told |= {name: tasks[match.start(name)] for name in told if match.start(name) in tasks}
            words = plain.format(**told) if isinstance(plain, str) else plain(told)
            if words and ("o" not in told or match.start("o") in row.houses):
                yield *match.span("whole"), words


def read_plainly(view: View, judge: Callable[[View], tuple[list[Verdict], list[Verdict]]]) -> list[Verdict] | None:
    """What is found in the plain words; nothing where the sentence has none of these ways."""
    swaps = plainer(view)
    return reread(view, swaps, judge) if swaps else None
