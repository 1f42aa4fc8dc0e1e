"""Whether a fact is of the window that the text says: of how many days a change is."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.mentions.windows import ALL_TIME, Window
from autopost.grounding.view import View

_OPENING = re.compile(r"\W*(?:(?:in|within|over|during|for|across|after|from)(?: (?:just|only|about|the|these))* )?")
"""What may stand before a window that opens the sentence."""


def same_window(view: View, number: Number, fact: Fact) -> bool:
    """A window that is said of the number must be one the fact speaks of."""
    return other_window(view, number, fact) is None


def other_window(view: View, number: Number, fact: Fact) -> Window | None:
    """The window said of the number, where the fact is of another."""
    measure = view.desk.measure(fact)
    if measure.aspect not in {"gain", "change", "level", "then"} and not measure.of_gain:
        return None
    level = measure.aspect in {"level", "then"}
    if level and _ON_A_TOTAL.search(view.mentions.bare[: number.start]):
        return None  # "up 195 stars in a week on a total of 161,618"
    for window in windows_of(view, number, measure.family, level=level):
        if level and _moved(view, fact, window.days):
            continue
        if measure.aspect == "then" and any(m.start == window.start and m.holds(taken_on(fact)) for m in view.mentions.moments):
            continue  # "had 492 likes a week ago and has 925 now, 88 percent more"
        if measure.aspect == "then" and _FROM.search(view.mentions.bare[: number.start]):
            return window  # "from 1,031 to 85,771 downloads in 30 days": the time between the two
        if window.days == ALL_TIME or not (has_window(measure.windows, window.days) or (window.vague and not measure.windows)):
            return window
    return None


_FROM = re.compile(r"\bfrom (?:(?:just|only|about|over|under|below|nearly|almost|barely) )*$")
_DRAWN = re.compile(
    r"\b(?:has|have|had) (?:(?:since|already|now) )?(?:been (?:downloaded|starred|liked|forked|upvoted)|drawn|collected|received|"
    r"attracted|gathered|picked up|won) (?:[a-z]+ ){0,3}$"
)


_ON_A_TOTAL = re.compile(
    r"\b(?:(?:on|for|to) (?:an?|its|the) (?:overall |new )?(?:total|base|stock) of|"
    r"(?:bring|tak|lift|carry|push|rais)ing (?:it|its (?:total|stars|tally|count)|the (?:total|tally|count)) to) "
    r"(?:(?:about|some|just|more than|over|nearly|almost|roughly|around|well over) )*$"
)


def windows_of(view: View, number: Number, family: str, *, level: bool) -> list[Window]:
    """The windows said of a number: its segment's, else one that follows before anything else is told, else one that opens.

    A level has a window only where one hangs on it directly: in "of its 2,819 stars, 2,230 arrived in four days" the days
    are those of the arriving.
    """
    windows = sorted({*view.mentions.windows, *since(view)}, key=lambda window: window.start)
    windows = [w for w in windows if not _of_another(view, number, w, family) and not view.within(w.start, w.end)]
    windows = [w for w in windows if not _BEGAN.match(view.mentions.bare, w.end)]
    places = {n.end for n in view.mentions.numbers if n.form == "ordinal" and n.start != number.start}
    windows = [w for w in windows if w.start - 1 not in places]  # "B, ninth for the week, added 1,383"
    windows = [w for w in windows if w.end <= number.start or not _OF_NEXT.match(view.mentions.bare, w.end)]
    windows = [w for w in windows if not _aside(view, w) and not (level and _BEFORE_IT.match(view.mentions.bare, w.end))]
    if parted := _parted(view, number, windows) or [w for w in windows if view.mentions.bare[w.end : number.start] == " ("]:
        return parted  # "in seven days (8,463)"
    earlier = any(w.end <= number.start for w in windows)
    straight = [w for w in windows if w.start == number.end + 1 and not level and _SPAN_OF_IT.match(view.low, w.start)]
    windows = _apportioned(view, number, windows)
    own = straight if straight and earlier else _own(view, number, windows)
    if own:
        return [window for window in own if not level or not _moves_between(view, number, window)]
    following = _following(view, number, windows)
    if level and re.search(r"\bfrom [^;:]*$", view.mentions.bare[: number.start]) and _leading(view, number, windows):
        return _leading(view, number, windows)  # "Friday to Saturday, it went from 192,244 stars to 193,238"
    if level and _DRAWN.search(view.mentions.bare[: number.start]) and (opened := _leading(view, number, [*since(view)])):
        return opened  # "Since Tuesday, A has been downloaded 381,587 times"
    if level:
        following = [w for w in following if not _OF_CHANGE.match(view.mentions.bare, w.end)]
        return [w for w in following if not _figures(view, number.end, w.start) and not _moves_between(view, number, w)]
    return following or _leading(view, number, windows)


_SPAN_OF_IT = re.compile(r"(?:for|over|in|of) the\b")
"""Reads "gained 1,383 in a day, a quarter of its 5,358 for the week": the days that follow are those of the second figure."""


def _moves_between(view: View, number: Number, window: Window) -> bool:
    """Whether a change is told between a number and a window."""
    if re.search(r"\b(?:from|to) (?:\w+ )?$", view.mentions.bare[: number.start]):
        return False  # "In a day the likes went from 76 to 271"
    left, right = (number.end, window.start) if number.end <= window.start else (window.end, number.start)
    gap = view.mentions.bare[left:right]
    return bool(CHANGE.search(gap) or _ARRIVED.search(gap)) and not re.search(r"\bto\b", gap)


_OF_CHANGE = re.compile(
    r" (?:[a-z-]+ )?(?:gains?|rise|growth|increase|jump|loss|drop|fall|decline|added|brought|saw|gave|cost|yielded|contributed)\b"
)
"""Reads "at 19,683 today, a one-day gain of 7,812", "and the last day added 12": the days of a change told next."""
_ARRIVED = re.compile(r"\b(?:arrived|came|won|brought|collected|drew|went|landed|new|attracted|passed|crossed)\b")
_VERB = re.compile(
    r"\b(?:has|have|had|holds?|is|was|are|were|stands?|stood|counts?|counted|ranks?|ranked|leads?|led|shows?|needed|took|takes|"
    r"went|came|brought|won|collected|drew|arrived|means?|makes?|published|created|released|trails?|trailed)\b"
)


def _tells(view: View, start: int, end: int) -> bool:
    """Whether a stretch has a verb of its own."""
    return bool(CHANGE.search(view.mentions.bare, start, end) or _VERB.search(view.mentions.bare, start, end))


def _figures(view: View, start: int, end: int) -> bool:
    """Whether another figure stands in a stretch; the "ten" of "the ten biggest gainers" is none."""
    stretch = (n for n in those_in(view.mentions.numbers, start, end) if n.form in {"count", "percent"})
    return any(not view.is_size(n) for n in stretch)


def _segment(view: View, at: int) -> int:
    return next(n for n, (_, end) in enumerate(view.segments) if at <= end)


def _own(view: View, number: Number, windows: list[Window]) -> list[Window]:
    """The window in the number's own segment: right after it, or before it with no other figure between."""
    start, end = view.segments[_segment(view, number.start)]
    # "Between Friday and Saturday" ends in the segment that its "and" begins.
    inside = [window for window in windows if start < window.end <= end or start <= window.start < end]
    # "638 of the 1,118 likes were given within a day": the figure between is the whole.
    whole = next((n for n in view.mentions.numbers if _OF_WHOLE.fullmatch(view.mentions.bare[number.end : n.start])), number)
    after = [w for w in inside if w.start >= number.end and not _figures(view, whole.end, w.start)]
    before = [w for w in inside if w.end <= number.start and not _figures(view, w.end, number.start)]
    return after[:1] or before[-1:]


def _following(view: View, number: Number, windows: list[Window]) -> list[Window]:
    """Reads "up by 339, or 11.1 percent, in two weeks": what follows belongs to it until something new is told."""
    for n, (start, end) in enumerate(view.segments[_segment(view, number.start) + 1 :], _segment(view, number.start) + 1):
        if re.search(r"[;:]|while|whereas|but|though|yet", view.mentions.bare[view.segments[n - 1][1] : start]):
            return []
        inside = [window for window in windows if start <= window.start and window.end <= end + 1]
        if _tells(view, start, inside[0].start if inside else end):
            return []
        if (
            inside
            and (_ELSE.match(view.mentions.bare, start) or _SOME_OF_THEM.search(view.mentions.bare, start, inside[0].start))
            and _figures(view, start, inside[0].start)
        ):
            return []  # "486 stars, after 6,082 for the full week": the days of another figure
        if inside:
            return inside[:1]
    return []


_SOME_OF_THEM = re.compile(r"\d of (?:them|those|these|which) $")
_OF_NEXT = re.compile(r" (?:brought|saw|added|gave|yielded|contributed|accounts? for|accounted for) (?:just |only |about )?\d")
"""Reads "gained 3,170 stars, so the last day brought 1,653 of them": the days of the figure that follows."""
_ELSE = re.compile(r"\s*(?:after|against|following|compared (?:with|to)|versus|from|where|next to|beside) ")


def _leading(view: View, number: Number, windows: list[Window]) -> list[Window]:
    """Reads "In the four days to 2 May A gained 205 likes and B 93": what opens a clause holds until it is told anew."""
    if re.match(r" of (?:them|those|these|which)\b", view.mentions.bare[number.end :]):
        return []  # "5,635 in seven days, 646 of them in the last one"
    here = _segment(view, number.start)
    for n in range(here - 1, -1, -1):
        start, end = view.segments[n]
        if re.search(r"[;:]|while|whereas|but|though", view.mentions.bare[end : view.segments[n + 1][0]]):
            return []
        inside = [window for window in windows if start <= window.start and window.end <= end + 1]
        if inside:
            opening = _OPENING.fullmatch(view.mentions.bare[: inside[0].start])
            return inside[-1:] if opening or not _tells(view, *view.segments[here]) else []
    return []


_BEGAN = re.compile(r" (?:began|started|opened|ended|closed|running|straight|in a row|in succession|on the trot|on end)\b")
"""Reads "left it 25,224 below where the week began": a day, and no span; "4 days in a row": of a run, and of no figure."""
_BEFORE_IT = re.compile(r" (?:before|after) (?:the|its|it|\ue000)")
"""Reads "published six days before the list on which it has 28 upvotes": the time between two days."""
_ASIDE = re.compile(r"\b(?:out|available|public|online|old)(?: for)?(?: (?:just|only|about|over|almost|nearly|more than))* $")
_AVERAGE = re.compile(r"[ -](?:average|mean)\b")
_AVERAGE_OVER = re.compile(r"\b(?:average|mean)(?: [a-z]+)? (?:of|for|over|across|in|during) (?:the )?(?:last |past |same )?$")
_TITLE = re.compile(
    r", (?:the )?(?:leader|winner|(?:top|biggest|largest) gainer|front-?runner|champion|runner-?up) (?:of|for|over) $"
)
_METRIC = re.compile(r"[ -](?:download|total|count)s?\b")


def _aside(view: View, window: Window) -> bool:
    """Reads "had been out for a week", "its 30-day download count": the age of a thing, or a metric's own name."""
    bare = view.mentions.bare
    led = bare[: window.start] + (_LED.match(view.low, window.start) or [""])[0]
    if _AVERAGE.match(bare, window.end) or _AVERAGE_OVER.search(led):
        return True  # "1,445, above its seven-day average": the days of the average alone
    if _TITLE.search(bare[: window.start]) and bare.startswith(",", window.end):
        return True  # "A, leader of the week, managed 782 stars in a day"
    named = window.days == 30 and _METRIC.match(bare, window.end) is not None
    return named or _ASIDE.search(led) is not None


_LED = re.compile(r"(?:of|for|over|across|in|during) ")
"""The preposition that a window begins with."""


_PART = re.compile(
    r"\b(?:percent|per cent|most|bulk|half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|\w+ in \w+)\b of [^,;:]{0,40}$|"
    r"% of [^,;:]{0,40}$|"
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)) of (?:the |its |all |their |these |those )?(?:[a-z]+ )?$"
)
_OF_WHOLE = re.compile(
    r"(?: (?:stars|likes|downloads|forks|upvotes))? of (?:the |its |all |their |these |those )?(?:\ue000++(?:'s?)? )?(?:[a-z]+ )?"
)
_OF_SOME = re.compile(r"(?:^|[.;:] )\W*(?:[a-z]+ ){0,3}?of (?:the|its|their|all)\b[^;:]*, (?:[a-z]+ ){0,2}$")
_CAME = re.compile(
    r"(?: of (?:the |those |these )?[\d,]+)?(?:, (?:or|that is) [^,;:]{0,24})?,? "
    r"(?:c[ao]me|arrived?|were|was|have|fell|landed|went|date[sd]?)\b[^,;:]{0,24}$"
)
_FIRST_PART = re.compile(r"\b(?:half|third|quarter|fifth|sixth|eighth|tenth|percent)s? of [^;:]*, $")
"""Reads "More than a quarter of the week's new stars, 1,383 of 5,358, came in the last day": the part once more."""
_ITS_OWN = re.compile(
    r"[^,;:]{0,24}?(?: (?:that|which))?(?: (?:it|they|the \w+)| \ue000++|\ue000++)(?: (?:has|had|have))? "
    r"(?:gained|added|won|drew|collected|attracted|"
    r"picked up|put on|got|gathered|took|earned)\b[^,;:]{0,12}"
)


def _apportioned(view: View, number: Number, windows: list[Window]) -> list[Window]:
    """Of "638 of the 1,118 likes were given within a day", "782 of the 11,085 stars it gained in a week": whose days these are.

    What follows both is the part's, unless it hangs on the whole as what that was gained in.
    """
    bare = view.mentions.bare
    if _FIRST_PART.search(bare[: number.start]):
        came = [w for w in windows if w.start >= number.end and _CAME.fullmatch(bare, number.end, w.start)]
        if came:
            return came[:1]  # "More than a quarter of the 5,358 stars it gained in the week, 1,383, came in the last day"
    whole = next((n for n in view.mentions.numbers if _OF_WHOLE.fullmatch(bare[number.end : n.start])), None)
    if whole is not None:
        later = [w for w in windows if w.start >= whole.end and _CAME.fullmatch(bare, whole.end, w.start)]
        if later and _PART.search(bare[: number.start]) is None and _FIRST_PART.search(bare[: number.start]):
            return later[:1]
        windows = [w for w in windows if not number.end <= w.start < whole.start]  # "1,383 of the week's 5,358"
        return [w for w in windows if w.start < whole.end or not _ITS_OWN.fullmatch(bare[whole.end : w.start])]
    if _PART.search(bare[: number.start]):
        return [w for w in windows if w.start < number.end or _ITS_OWN.fullmatch(bare[number.end : w.start])]
    return windows


def _parted(view: View, number: Number, windows: list[Window]) -> list[Window]:
    """Reads "Of the 84,740 that A gained over the week, 17,935, or 21%, came on the last day": the days of the part."""
    if not _OF_SOME.search(view.mentions.bare[: number.start]):
        return []
    return [w for w in windows if w.start >= number.end and _CAME.fullmatch(view.mentions.bare[number.end : w.start])][:1]


def _of_another(view: View, number: Number, window: Window, family: str) -> bool:
    """Reads "216 likes, but no downloads in the last 30 days": the window is that of what is named next to it."""
    return any(number.end < start < window.start and other != family for start, _, other in view.nouns)


def since(view: View) -> Iterator[Window]:
    """Reads "Since yesterday", "more than on Monday", "between Friday and Saturday": dates that are windows."""
    edition, bare = view.desk.ledger.edition, view.mentions.bare
    moments = view.mentions.moments
    for moment in moments:
        opened = re.search(
            r"\b(?:since|(?:more|fewer|less)(?: \w+)?(?: on \ue000++)? than|"
            rf"(?:more|fewer|less) {NOUN.pattern}(?: on \ue000++)? than it (?:had|did|was)|"
            r"compared (?:with|to)|relative to|(?:set )?against|versus|vs\.?|up on|down on)(?: on)? (?:\w+day )?$",
            bare[: moment.start],
        )
        now = moment.first == edition and moment.form != "weekday"  # "42 fewer than today"
        if opened and not now and moment.sole is not None:
            # "On Tuesday it had 22 fewer than a day earlier": to that day, and else to today.
            told = [one.sole for one in moments if one.end <= opened.start() and one.sole and moment.form == "relative"]
            days = ((told[-1] if told else edition) - moment.sole).days
            # Since the weekday that it is today: a week.
            yield Window(opened.start(), moment.end, days or (7 if moment.form == "weekday" else 0))
    for a, b in itertools.pairwise(moments):
        pair = re.fullmatch(r" (?:to|and|until|till) ", bare[a.end : b.start])
        opened = re.search(r"\b(?:from|between) $|(?:^|[.;:,(]) ?\W*$", bare[: a.start])
        if pair and opened and a.first and b.first and (a.first < b.first <= edition or a.weekday == b.weekday is not None):
            yield Window(opened.start(), b.end, (b.first - a.first).days or 7)  # "Saturday to Saturday"


def _moved(view: View, fact: Fact, days: int) -> bool:
    """Reads "From 69,440 to 74,466 stars in a week": two levels and the span between them."""
    edition = view.desk.ledger.edition
    family = view.desk.measure(fact).family
    own = [f for f in view.facts if f.subject.id == fact.subject.id and view.desk.measure(f).family == family]
    # An earlier value is as many days old as it is; today's may be set against any of them.
    then = [fact] if view.desk.measure(fact).aspect == "then" else [f for f in own if view.desk.measure(f).aspect == "then"]
    # "From 1,031 to 85,771 overnight": the earlier value that the text gives is the one it moved from.
    given = {n.value for n in view.mentions.numbers if _FROM.search(view.mentions.bare[: n.start])}
    then = [f for f in then if f.number in given] or then
    spans = [frozenset({(edition - taken_on(other)).days}) for other in then]
    if not then:
        spans = [view.desk.measure(other).windows for other in own if view.desk.measure(other).changes]
    return bool(re.search(r"\bfrom\b|\bto\b|\b(?:began|begin|start(?:ed)?|ended|end)\b", view.low)) and any(
        has_window(known, days) for known in spans
    )


def has_window(windows: Iterable[int], days: int) -> bool:
    """Whether facts with these windows may be said to speak of so many days: a month is 28 to 31 of them."""
    return any(known == days or (days == 30 and 28 <= known <= 31) for known in windows)


def between_days(view: View) -> list[int]:
    """Reads "from Monday to Tuesday", "between 15 and 16 June": as many days as lie between, where the last is the edition's."""
    told = []
    for one, two in itertools.pairwise(view.mentions.moments):
        joined = re.fullmatch(r" (?:and|to|until) ", view.mentions.bare[one.end : two.start])
        if joined and one.first and two.first == view.desk.ledger.edition and two.first:
            told.append((two.first - one.first).days)
    return told
