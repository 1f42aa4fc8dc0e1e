"""What a source is said to limit, while it does not: "runs only in the cloud", "leaves inference to others", "stays optional"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.folding import folded_key
from autopost.grounding.desk import stems
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_WORD = r"[a-z\d](?:[\w.+-]*\w)?"
_WORDS = rf"{_WORD}(?: {_WORD})?"
_ONLY = re.compile(
    rf"\b(?P<said>(?:only|solely|exclusively|nowhere but|nothing but|purely) (?:in|on|for|with|at|by|through|as|"
    rf"under) (?:the |an? |your )?(?P<a>{_WORDS})|"
    rf"(?:in|on|for|with|at|through|under) (?:the |an? |your )?(?P<b>{_WORDS}) (?:only|alone|exclusively)(?=\W*$|[,;:.])|"
    rf"(?P<c>{_WORD})-only\b|(?:is |are )?(?:limited|restricted|confined|tied|bound) to (?:the |an? )?(?P<d>{_WORDS}))"
)
_JOINED = r"(?:,|;|/| or| and|, or|, and|, as well as| as well as) "
_HAS_ONLY = re.compile(r"\b(?:only|solely|exclusively|limited|restricted|just|single|alone|nothing but|no other|without)\b")
_THINGS = (
    r"(?:tools|assistants|agents|languages|platforms|features|models|things|programs|services|clients|editors|formats|"
    r"systems|names)"
)
_LEFT = re.compile(
    rf"\b(?:(?:but|though|although|while|and|with|yet) )?(?P<said>(?P<a>{_WORDS}) (?:is|are|being|was|were|remains?|stays?) "
    r"(?:left (?:out|aside|off|behind)|excluded|missing|not included|omitted|skipped|absent|not among them|not supported|"
    r"unsupported|"
    rf"not covered|ruled out|impossible|unavailable|out of the question|"
    rf"not (?:possible|available|allowed|offered|permitted|provided|foreseen|covered|named|mentioned|on offer)|"
    rf"(?:not (?:among|one of|part of)|absent from|missing from) (?:the |its |those )?(?:[a-z]+ ){{0,2}}?{_THINGS})|"
    rf"(?:offers?|provides?|permits?|gives?|knows?|supports?|comes with) no (?P<e>{_WORDS})|(?:leaves?|leaving|left|hands?|"
    rf"handing) (?P<b>{_WORDS}) (?:out|aside|to (?:others|"
    rf"other [a-z]+|somebody else|someone else|"
    rf"third parties|another [a-z]+|the rest))|(?:excludes?|omits?|skips?|shuns?|ignores?|stops? short of|steers? clear of|"
    rf"leaves? out|does not cover|do(?:es)? not (?:work|run|deal|go) with|(?:does|do|did|makes do|gets by|works?|"
    rf"get by) without|draws the line at|does not (?:do|support|include|handle|extend to)) (?:the )?(?P<c>{_WORDS})|"
    rf"(?:but|and|though) not (?:for |with |in |on |to )?(?:the )?(?P<d>{_WORDS}))(?=\W*$|[,;:.]| (?:in|from|by|here|there|"
    rf"with|that|which)\b|"
    r" [\w/.-]+ (?:says?|names?|lists?|works?|supports?|claims?|mentions?)\b)"
)
_OPTIONAL = re.compile(
    r"\b(?P<said>(?:stays?|remains?|is|are|kept|leaves? it)(?: still| only| merely)? (?:optional|opt-in|"
    r"off by default|"
    r"disabled(?: by default)?|switched off|turned off|an option|experimental|a choice|up to the user))\b"
)
_IS_DEFAULT = re.compile(r"\b(?:by default|the default|now default|default)\b")
_NO_WAY = re.compile(
    r"\b(?P<said>(?:do|does|did)(?: not|n't) (?:offer|give|name|provide|suggest|mention|know|show|have|say|"
    r"propose)(?: of)? (?:an?|any) (?:way (?:around|out|past)|"
    r"workaround|remedy|fix|solution|cure|answer|alternative)|(?:offers?|gives?|names?|knows?|provides?|suggests?|with|"
    r"has|have) no "
    r"(?:way (?:around|out|past)|workaround|remedy|solution|cure|alternative)|without (?:an?|any) (?:workaround|remedy|"
    r"solution|way (?:around|out)))\b"
)
_AROUND = re.compile(r"\b(?:work(?:ing)? around|workaround|worked around|by using another|use another|instead)\b")
_NO_NEW = re.compile(
    rf"\b(?P<said>(?P<verb>add(?:s|ed)?|br(?:ings?|ought)|introduc(?:es|ed)|fix(?:es|ed)|support(?:s|ed)?|gain(?:s|ed)|"
    rf"extend(?:s|ed)|allow(?:s|ed)?|"
    rf"mention(?:s|ed)?) no (?:new |further |other |more )?(?P<a>{_WORDS}))"
)
_WITHOUT = re.compile(
    r"\b(?P<said>(?:must|has to|have to|had to|will|can|should) do without|(?:is|are|was|were) (?:shut|locked|"
    r"left) out of|go(?:es)? without|"
    r"get(?:s)? no|(?:is|are) denied)\b(?P<a>[^.;:,]{4,80})"
)
_DENIES = re.compile(r"\b(?:not|no|never|without|except|excluding|cannot|only|drop(?:s|ped)?|remov\w+)\b|n't\b|n’t\b")
_BESIDE = stems("release version default new other more further model models one it them others users own its people tool tools")


@OpenRule
def limited(view: View) -> Iterator[Verdict]:
    """Refuses a limit, or a thing left out, which a source of those spoken of names beside others, without the limit."""
    told = [*_sources(view)]
    for match in _ONLY.finditer(view.low) if told else ():
        yield from _of_one_alone(match, told)
    for match in _LEFT.finditer(view.low) if told else ():
        yield from _named(match, told)
    for match in _OPTIONAL.finditer(view.low) if told else ():
        near = _nearest(view, told, 2)
        if (
            near is not None
            and _IS_DEFAULT.search(near[1])
            and not re.search(r"\boption|\bopt-in|\bdisabl|\bexperiment", near[1])
        ):
            yield _verdict(match, near[0])
    for match in _NO_WAY.finditer(view.low) if told else ():
        around = next((one for one in told if _AROUND.search(one[1])), None)
        if around is not None:
            yield _verdict(match, around[0])
    for match in _NO_NEW.finditer(view.low) if told else ():
        yield from _done(match, told)
    for match in _WITHOUT.finditer(view.low) if told else ():
        near = _nearest(view, told, 2, match["a"])
        if near is not None and not _DENIES.search(near[1]):
            yield _verdict(match, near[0])


def _sources(view: View) -> Iterator[tuple[Fact, str]]:
    """The passages of those spoken of: of a version that is named, its own notes."""
    about = {
        name
        for ref in view.referents
        if ref.kind not in {"list", "group", "owner"} and len(ref.subjects) <= len("AB")
        for name in ref.subjects
    }
    about = about or {*view.carried[:1]}
    versions = [piece.value.lower() for piece in view.mentions.versions if not piece.label] or [
        v.lower() for v in view.versions_before
    ]
    for fact in view.facts:
        if fact.kind == "passage" and fact.subject.id in about:
            text = folded_key(str(fact.value))
            noted = "release_note" in fact.metric or "release_note" in fact.id
            if not noted or not versions or any(version in f"{fact.metric} {fact.id} {text}".lower() for version in versions):
                yield fact, text


def _of_one_alone(match: re.Match[str], told: list[tuple[Fact, str]]) -> Iterator[Verdict]:
    """Reads "runs in the cloud only" of what has "self-host or cloud": named with "or", "and" or a comma beside another."""
    said = next(value for name, value in match.groupdict().items() if name != "said" and value)
    for word in (said, said.split()[0]):
        if not stems(word) - EMPTY - _BESIDE:
            continue
        spelt = re.escape(word)
        beside = re.compile(rf"[\w.+/-]+{_JOINED}(?:the |in |on |for |in the )?{spelt}\b|\b{spelt}{_JOINED}[\w-]+")
        for fact, text in told:
            if beside.search(text) and not _HAS_ONLY.search(text):
                yield _verdict(match, fact)
                return


def _named(match: re.Match[str], told: list[tuple[Fact, str]]) -> Iterator[Verdict]:
    """Reads "though Copilot is left out" of a source that names it, and denies nothing."""
    said = next(value for name, value in match.groupdict().items() if name != "said" and value)
    for word in (said, said.split()[-1], said.split()[0]):
        wanted = stems(word) - EMPTY - _BESIDE
        for fact, text in told if wanted else ():
            clauses = re.split(r"[,.;:](?=\s|$)", text)
            if any(wanted <= stems(clause) and not _DENIES.search(clause) for clause in clauses):
                yield _verdict(match, fact)
                return


def _done(match: re.Match[str], told: list[tuple[Fact, str]]) -> Iterator[Verdict]:
    """Reads "added no node" of notes that have "add BackgroundNode node"."""
    verb, what = match["verb"][: len("add")], stems(match["a"].split()[0]) - EMPTY - _BESIDE
    for fact, text in told if what else ():
        clauses = re.split(r"[.;](?=\s|$)", text)
        if any(re.search(rf"\b{verb}", clause) and what <= stems(clause) for clause in clauses) and not _DENIES.search(text):
            yield _verdict(match, fact)
            return


def _nearest(view: View, told: list[tuple[Fact, str]], least: int, words: str = "") -> tuple[Fact, str] | None:
    """The passage that has most of the words of the sentence, or of a part of it."""
    said = stems(words or view.low) - EMPTY - _BESIDE
    best = max(told, key=lambda one: len(said & stems(one[1])), default=None)
    return best if best is not None and len(said & stems(best[1])) >= least else None


def _verdict(match: re.Match[str], fact: Fact) -> Verdict:
    return Verdict(*match.span("said"), "negation", "the source has it without this limit", facts=(fact.tag,))
