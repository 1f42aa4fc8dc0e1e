"""What is not measured of those who are spoken of: "gained 9,969 commits", "likes" of a repository, "stars" of a model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_COUNTED = (
    r"(?:\d|\b(?:more|fewer|most|fewest|less|new|extra|additional|weekly|daily|total|its|their|whose|in|by|of|on|and|an?|the|for|gained|"
    r"gains?|gaining|added|adding|added no|collected|as many|exactly as many|million|thousand|hundred|dozen|all the|week's|day's)"
    r"|\ue000(?:'s)?) $"
)
_BEFORE = re.compile(_COUNTED)
_FOREIGN = re.compile(
    r"\b(?P<what>commits|contributors|pull requests|watchers|followers|subscribers|installs|installations|citations|page views|"
    r"views|visitors|retweets|reposts|clones)\b"
)
_DENIED = re.compile(r"\b(?:nothing|unknown|unsaid|whether|could|might|may|tells?|ask|if|no (?:count|word|figures?|number))\b|\?")


_POINTS_OF = re.compile(r"\bpoints? of (?P<what>downloads|likes|stars|forks|upvotes)\b")


@OpenRule
def unmeasured(view: View) -> Iterator[Verdict]:
    """Refuses "gained 9,969 commits" where no fact counts them, and no source speaks of them."""
    if view.kind != "report":
        return
    bare = view.mentions.bare
    for told in _FOREIGN.finditer(bare):
        start, end = view.clause(told.start())
        if not _BEFORE.search(bare, start, told.start()) or _DENIED.search(bare, start, end) or _in_source(view, told):
            continue
        yield Verdict(*told.span("what"), "value", f"no fact counts {told['what']}")
    for told in _POINTS_OF.finditer(bare):
        yield Verdict(*told.span("what"), "value", "points are of the trending score")


_OF_RELEASE = re.compile(r"\b(?:releases?|released|versions?|notes?|changelog|latest|newest)\b")


_OF_THEM = re.compile(r"\bof (?:the|those|these|them|its) $")
"""Reads "63 of those contributors were new": of those whom the text told of."""


def _in_source(view: View, told: re.Match[str]) -> bool:
    """Whether the notes of a release of which the text speaks have a word, after the figure that stands before it."""
    word = told["what"]
    subjects = {name for ref in view.referents for name in ref.subjects} | {*view.carried}
    if not (view.mentions.versions or view.versions_before or _OF_RELEASE.search(view.mentions.bare)):
        return False
    count = next(
        (n for n in reversed(view.mentions.numbers) if n.end < told.start() <= n.end + _NEAR and n.form == "count"), None
    )
    known = re.compile(rf"(?P<n>\d[\d,]*) (?:\w+ ){{0,2}}{re.escape(word.rstrip('s'))}", re.IGNORECASE)
    facts = (fact for name in subjects for fact in view.desk.by_subject.get(name, ())) if subjects else view.desk.ledger.facts
    texts = [f"{fact.value} {fact.statement}" for fact in facts]
    if count is None or _OF_THEM.search(view.mentions.bare, 0, told.start()):
        return any(word.rstrip("s") in text.lower() for text in texts)
    # "63 new contributors" of "200 contributors (63 new)"
    kind = re.escape(view.mentions.bare[count.end : told.start()].strip())
    part = re.compile(rf"{re.escape(word)} \((?P<n>\d[\d,]*) {kind}\)", re.IGNORECASE)
    parts = [said for text in texts for said in part.finditer(text)] if kind else []
    whole = (said for text in texts for said in known.finditer(text))
    figures = [float(said["n"].replace(",", "")) for said in parts or whole]
    return any(count.fits(figure) or figure == count.total for figure in figures)


_NEAR = 24
_ONE = r"(?= (?:gain(?:er)?|count|winner|total|tally|haul|table|growth|figure)s?\b)"


def _words(noun: str, done: str) -> str:
    """Reads "likes", "like gain", "a like in a day", "most liked"; not the verb, nor "like" the preposition."""
    return rf"{noun}s(?! (?:to|of)\b)|{noun}{_ONE}|(?<=\ba ){noun}(?= (?:in|on|over)\b|\W*$)|most[- ]{done}"


_FAMILIES = {
    "stars": _words("star", "starred"),
    "forks": _words("fork", "forked"),
    "likes": _words("like", "liked"),
    "downloads": _words("download", "downloaded"),
    "upvotes": _words("upvote", "upvoted"),
    "open_issues": "open issues",
}
_FAMILY = re.compile(r"\b(?:" + "|".join(f"(?P<{family}>{words})" for family, words in _FAMILIES.items()) + r")(?![\w-]*\w)")
_KINDS = {
    "model": r"\bmodels?\b|\bgguf\b",
    "dataset": r"\bdatasets?\b",
    "space": r"\bspaces?\b",
    "repository": r"\brepositor(?:y|ies)\b|\brepos?\b|\bprojects?\b|\bgithub\b|\bcode\b",
    "paper": r"\bpapers?\b|\bstud(?:y|ies)\b",
}
_GAINED = re.compile(
    r"\b(?:gain(?:ed|s|ing)?|added|adding|adds|new(?! (?:leader|rival|one|front)))(?: [a-z]+){0,3}(?: [\d,.]+)? $"
)
_GAINS = re.compile(r" (?:gain|winner|growth|haul|table)")


@OpenRule
def of_another_kind(view: View) -> Iterator[Verdict]:
    """Refuses the likes of a repository, the stars of a model, and a gain in forks where only how many there are is known."""
    if view.kind != "report" and not view.cited_of:
        return
    bare = view.mentions.bare
    kind = _kind(view)
    known = view.desk.measured.get(kind, frozenset())
    for told in _FAMILY.finditer(bare) if known else ():
        family = str(told.lastgroup)
        start, end = view.clause(told.start())
        measured = _BEFORE.search(bare, start, told.start()) or told[0].startswith("most") or _GAINS.match(bare, told.end())
        if not (measured or _plainly(view, told, kind)) or _DENIED.search(bare, start, end):
            continue
        if family not in known:
            yield Verdict(*told.span(), "value", f"no {family.replace('_', ' ')} are known of any {kind}")
        elif (
            kind != "paper"
            and (_GAINED.search(bare, start, told.start()) or _GAINS.match(bare, told.end()))
            and f"{family}+" not in known
        ):
            yield Verdict(*told.span(), "value", f"what a {kind} gained in {family.replace('_', ' ')} is not known")


_VERB = re.compile(r"\b(?:it|he|she|who|that|one|anyone|nobody|everyone|everybody|which|reader) $")


def _plainly(view: View, told: re.Match[str], kind: str) -> bool:
    """Reads "the blank beside its stars" of a model: a measure in an issue's sentence of one kind, if no word of its source."""
    known = view.desk.ledger.subjects
    if not view.cited_of or not told[0].endswith("s") or any(known[name].kind != kind for name in view.cited_of):
        return False
    sources = (str(fact.value).lower() for fact in view.facts if fact.kind == "passage" and fact.subject.id in view.cited_of)
    return not (_VERB.search(view.mentions.bare[: told.start()]) or any(told[0] in said for said in sources))


def _kind(view: View) -> str:
    """The one kind of thing that a sentence speaks of; none where it speaks of several."""
    known = view.desk.ledger.subjects
    said = {name for ref in view.referents for name in ref.subjects} or {*view.carried}
    kinds = {known[name].kind for name in said if name in known} | {"model" for name in said if name.startswith("value:")}
    kinds |= {kind for kind, words in _KINDS.items() if re.search(words, view.mentions.bare)}
    sets = {name for told in view.populations for names in told.readings for name in names[:1]} if not kinds else set()
    kinds |= {known[name].kind for name in sets if name in known}
    kinds -= {"owner", "list"}
    return next(iter(kinds)) if len(kinds) == 1 else ""
