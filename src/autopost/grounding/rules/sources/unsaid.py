"""What a source is said to leave out, or a thing to be without, while the facts give it: "without a submitting organization"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.desk import stems
from autopost.grounding.retelling.vocabulary import FUNCTION
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_METRICS = {
    "organi": "organization", "affili": "organization", "instit": "organization", "univer": "organization",
    "licen": "license", "langu": "language", "task": "pipeline_tag", "tag": "pipeline_tag", "base": "base_model",
    "parent": "base_model", "code": "code_repository", "descri": "description", "author": "first_author",
    "sdk": "sdk", "framework": "sdk",
}  # fmt: skip
_WITHOUT = re.compile(
    r"\b(?:without (?:an?|any|its|their|the)|with no|under no|(?:has|have|had|names?|named|lists?|listed|gives?|gave|carries|"
    r"carried|bears?|shows?|states?) no|lacks? (?:an?|any|its)|(?:does|do|did)(?: not|n't) (?:name|list|give|carry|state|show|"
    r"have) (?:an?|any|its)|missing (?:an?|its)) "
    r"(?:[a-z-]+ing |[a-z-]+ed |official |known |lead |first |main )?"
    r"(?P<what>organi[sz]ation|affiliation|institution|university|licen[cs]e|language|task|tag|base(?: model)?|parent|"
    r"code(?: repository)?|description|author|sdk|framework)\b(?! (?:stars?|change|of))"
)
_ASKED = re.compile(
    r"\b(?P<source>notes?|changelog|abstract|description|readme|authors?|makers?|developers?|maintainers?)\b[^;:.]{0,24}?"
    r"\b(?:do|does|did)(?: not|n't) (?:say|tell|mention|explain|reveal|state|disclose|note|add) (?P<how>where|why|how|what)\b"
)
_ANSWERS = {
    "where": re.compile(r"\b(?:saved|moved|stored|kept|found|lives|placed|published|available) (?:under|at|in|to|as|on)\b"),
    "why": re.compile(r"\b(?:because|due to|so that|in order to|owing to|since it|reason)\b"),
    "how": re.compile(r"\b(?:work around|workaround|by (?:using|setting|running|calling|passing)|instead of)\b"),
    "what": re.compile(r"\b(?:work around|workaround|use|set|instead)\b"),
}


def without(view: View) -> Iterator[Verdict]:
    """Whoever is said to be without a thing has none by the facts."""
    for match in _WITHOUT.finditer(view.mentions.bare) if view.kind != "opinion" else ():
        metric = next((metric for start, metric in _METRICS.items() if match["what"].startswith(start)), "")
        subjects = whose(view, match.span())
        own = (fact for name in sorted(subjects) for fact in view.desk.by_subject.get(name, ()))
        fact = next((fact for fact in own if fact.metric == metric), None)
        if fact is not None and len(subjects) == 1:
            yield Verdict(*match.span(), "absence", fact.statement, facts=(fact.tag,))


_LACKING = re.compile(
    r"\bwithout (?:an?|any|the|its|their|a single|even an?)? ?(?P<what>[a-z-]+(?: [a-z-]+){1,3}?)(?=\W*$|[,;:.]|"
    r" (?:and|but|or|to|in|on|by|for|at)\b)"
)
_NEGATED = re.compile(r"\b(?:without|no|not|never|cannot|instead of|rather than|free of)\b|n't\b")


@OpenRule
def lacking(view: View) -> Iterator[Verdict]:
    """Refuses "trains models without any graphics card" of a source that tells of training on graphics cards."""
    for match in _LACKING.finditer(view.mentions.bare):
        words = frozenset[str]().union(*(stems(word) for word in match["what"].split() if word not in FUNCTION))
        about = {name for ref in view.referents if ref.kind != "list" for name in ref.subjects} | {*view.carried}
        told = [view.desk.passages[f.tag] for f in view.facts if f.kind == "passage" and f.subject.id in about]
        told = [passage for passage in told if len(words) >= len("AB") and words <= stems(passage)]
        if told and not any(_NEGATED.search(passage) for passage in told):
            yield Verdict(*match.span(), "negation", "the source tells of it as something that is there")


def unsaid(view: View) -> Iterator[Verdict]:
    """Reads "the notes do not say where it went" of notes that have "saved under 5.10.4"."""
    match = _ASKED.search(view.mentions.bare) if view.kind != "opinion" else None
    if match is None:
        return
    about = {name for ref in view.referents if ref.kind == "name" for name in ref.subjects} or {*view.carried}
    versions = [piece.value.lower().removeprefix("v") for piece in view.mentions.versions]
    for fact in (fact for fact in view.facts if fact.kind == "passage" and not fact.restated and fact.subject.id in about):
        said = folded_key(str(fact.value))
        near = not versions or any(version in f"{fact.metric} {said}" for version in versions)
        if near and _ANSWERS[match["how"]].search(said):
            yield Verdict(*match.span(), "negation", "the source does say it", facts=(fact.tag,))
            return
