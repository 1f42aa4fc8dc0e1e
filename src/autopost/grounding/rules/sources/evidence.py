"""What figures are said to settle and cannot: "the figures do say why it ranks first", "downloads alone explain the order"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words import phrases

_FIGURES = (
    r"figures?|numbers?|data|facts?|counts?|totals?|tall(?:y|ies)|statistics|ledger|hub|github|lists?|ranking|tables?|scores?"
)
_GIVEN = rf"{_FIGURES}|downloads|likes|stars|forks|upvotes|votes|gains?|dates?|ranks?|places?|ages?|margins?|ratios?|shares?"
_SHOWS = phrases.either("showing_verbs")
_MEASURED = (
    r"(?:far|much|many|fast|quickly|slowly|close|closely|little|few|big|large|small|long|wide|narrow|high|low|often|soon|"
    r"slim|tight|strong|strongly|steep|steeply|old|young|new|recent|evenly|unevenly|thin|short|late|early|things|it stands?)\b"
)
_SHOWN = re.compile(
    rf"\b(?:{_FIGURES})(?: (?:of|for|from|in|on|at) (?:the |its |this )?[a-z\ue000]+)?(?: (?:here|themselves))? "
    rf"(?P<said>(?P<stress>do |does |did )?(?:also |clearly |plainly |even )?(?:{_SHOWS}) "
    rf"(?P<what>why|how (?!{_MEASURED})|whether)\b)"
)
"""Reads "the figures do say why", "the count shows how the score is made"."""
_ALONE = re.compile(
    rf"\b(?:{_GIVEN}) (?:alone|by themselves|by itself|on (?:their|its) own) "
    rf"(?P<said>(?:do |does |will |would )?(?:{_SHOWS}|account for|decide|suffice|are enough|is enough)\b)"
    r"(?! (?:only|just|half|part|a part|some|little|less|nothing|too little|one side|a fraction|no\b))"
)
"""Reads "downloads alone explain the order"."""
_SETTLES = re.compile(
    rf"\b(?:{_GIVEN})\b[^.;:]{{0,70}}? (?P<said>(?:will|would|does|do) (?:settle|prove|answer|decide|establish|confirm|resolve) "
    r"(?P<what>whether|why|if|how)\b)"
)
"""Reads "a higher count would settle whether the argument holds"."""
_OPEN = re.compile(
    r"\b(?:not|no|nobody|nothing|none|never|neither|nor|cannot|without|hardly|barely|scarcely|few|little|if|whether|may|might|"
    r"could|perhaps|what|only|unless|until)\b|n't\b"
)


_CUT = re.compile(r"[;:]|[,.] (?:and|but|while|so|yet)?(?=.* )|\bbut\b")


def settled(view: View) -> Iterator[Verdict]:
    """Refuses what figures cannot show, told as shown: a why, a how, or whether something is so that no figure measures."""
    bare = view.mentions.bare
    for told in _told(view) if view.kind != "opinion" and "?" not in bare else ():
        if not _OPEN.search(_CUT.split(bare[: told.start("said")])[-1]):
            text = view.mentions.folded.text[told.start("said") : told.end("said")]
            yield Verdict(*told.span("said"), "negation", f"“{text}” is more than the figures can show")


def _told(view: View) -> Iterator[re.Match[str]]:
    bare = view.mentions.bare
    yield from (told for told in _SHOWN.finditer(bare) if told["stress"] or not _measured(view, told.end()))
    yield from _ALONE.finditer(bare)
    yield from (told for told in _SETTLES.finditer(bare) if not _measured(view, told.end()))


def _measured(view: View, at: int) -> bool:
    """Reads "shows why the lead shrank: 338 against 60": what figures measure, or figures that bear it out."""
    after = re.split(r"[;.](?!\w)", view.mentions.bare[at:])[0]
    return any(n.start >= at for n in view.mentions.numbers) or any(read.search(after) for read in (NOUN, CHANGE, _PLACED))


_PLACED = re.compile(r"\b(?:leads?|leader|gap|margin|places?|order|pace|holds? on|catch\w*|overtak\w*|lists?|closer|distance)\b")
