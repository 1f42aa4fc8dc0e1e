"""Who took whose place: "A replaced B in first place", "A pushed B down to second", "A takes over from B at the top"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numerals import ORDINAL_WORDS, PLACE_WORDS
from autopost.grounding.places.stances import now_and_before
from autopost.grounding.typed import Judged
from autopost.grounding.view import View

_NOW = r"(?:,? (?:which|that))?(?: (?:has|have|now|also|since|just))* "
_TOOK = re.compile(
    rf"[\"']?{_NOW}(?:replac(?:es|ed)|displac(?:es|ed)|oust(?:s|ed)|dethron(?:es|ed)|supplant(?:s|ed)|succeed(?:s|ed)|"
    r"(?:takes?|took|taken) over from|(?:push(?:es|ed)|knock(?:s|ed)|mov(?:es|ed)|sent|sends|relegat(?:es|ed)))"
    r" (?:the )?[\"']?"
)
_IT_IS = re.compile(r"\bit (?:is|was) [\"']?$")
_WHERE = re.compile(
    rf"[\"']? (?:(?:in|at|from|off|out of|as) (?:the )?(?:(?P<nth>{PLACE_WORDS})(?: place| spot)?|(?:top|head|lead)"
    rf"(?: spot| place)?|number one|leader)|(?:down |back )?(?:to|into) (?:the )?(?P<to>{PLACE_WORDS})(?: place| spot)?)"
    r"(?: (?:of|on) the [a-z ]{0,20}?list)?(?=\W*$|[,.;:]| (?:and|on|since|of)\b)"
)


@each_once
def displaced(view: View) -> Iterator[Judged]:
    """Every such statement of two of one list, where the places of today and of a day before are known of both."""
    for one, two in pairwise(view.single) if not view.nouns else ():
        took = _TOOK.fullmatch(view.mentions.bare, one.end, two.start)
        where = _WHERE.match(view.mentions.bare, two.end) if took else None
        names = [next(iter(ref.subjects)) for ref in (one, two)]
        (now, then), (its, before) = (now_and_before(view, name) for name in names)
        if where is None or not (now and its and then and before) or view.desk.kind(names[0]) != view.desk.kind(names[1]):
            continue
        passed = then[0].at > before[0].at and now.at < its.at
        if where["to"]:
            so = passed and its.at == ORDINAL_WORDS[where["to"]] and its.at > before[0].at
        else:
            place = ORDINAL_WORDS[where["nth"]] if where["nth"] else 1
            so = passed and now.at == place == before[0].at
        opened = _IT_IS.search(view.mentions.bare, 0, one.start)
        yield Judged(opened.start() if opened else one.start, where.end(), so)
