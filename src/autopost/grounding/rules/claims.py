"""Claims that figures cannot carry: history, trend, cause, capability; and what is said not to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attachment import about
from autopost.grounding.cues import CHANGE
from autopost.grounding.desk import stems
from autopost.grounding.metrics import NOUN
from autopost.grounding.numbers import Number
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View

HISTORY = re.compile(
    r"\b(?:since (?:its|the|their) (?:\w+ )?(?:launch|release|founding|debut|beginning|creation|introduction|start|inception)|founded|originally|historically|for (?:years|months|decades|ages)|used to be"
    r"|formerly|(?:was|were) once|once (?:a|the|dominated|led|popular)|long[- ](?:standing|time|running)|veteran|first time|never before|(?:a|new|sets?|set|all-time|another|broke\w*|its|own) records?\b|record (?:high|low|number|pace|week|gain|growth)"
    r"|in recent (?:months|years|weeks|days)|over the years|years? ago|months ago|decades?|early days|has long|have long|always been|traditionally|no longer|returns? to|comeback|regain\w*|reclaim\w*|dethron\w*|debut\w*|initially|at launch|born (?:as|out)|grew out of|successor to|evolved from|started (?:as|out|life)|began (?:as|life)|once again|yet again|as (?:ever|always)|ever (?:recorded|seen|made|since)|in (?:its|the) history|back in|last (?:year|month|summer|winter|spring|autumn))\b"
)  # fmt: skip
TREND = re.compile(
    r"\b(?:increasingly|momentum|accelerat\w+|skyrocket\w*|soar(?:s|ing)\b|surg(?:es|ing)\b|on the rise|(?:rising|growing|waning|increasing|declining|mounting|renewed|surging|falling) (?:interest|popularity|demand|numbers?|share|fast|appetite|adoption|use|usage|attention|trend)"
    r"|gaining (?:ground|traction|momentum|popularity|steam)|continu(?:es|ed|ing) (?:to|its)|keeps? (?:growing|rising|climbing|falling|gaining|losing|adding)|steadily|more and more|(?:fast|fastest|rapidly)[- ]growing|(?:upward|downward|clear|broader|wider|growing) trend|trend (?:toward|is|of|continues)|booming|boom\b|wave of|shift(?:s|ing)? (?:to|toward|away)|moving (?:away|toward)|in decline|slow(?:ing|s) down|cooling|heating up|(?:day|week|month) after (?:day|week|month)|(?:straight|consecutive) (?:day|week|month)|(?:days|weeks|months) (?:running|in a row)|in a row"
    r"|becoming (?:more|less|the|a)|set to|on (?:track|course) (?:to|for)|will (?:soon|likely|probably|overtake|reach|pass|become|keep|continue)|is expected to|are expected to|soon\b|(?:is|are|has been|have been|keeps?) (?:steadily |rapidly |fast |still )?(?P<moving>growing|rising|climbing|falling|declining|shrinking|gaining|losing|slipping|expanding|increasing|decreasing))\b"
)  # fmt: skip
CAUSE = re.compile(
    r"\b(?:because(?! of this paper)|due to|thanks to|owing to|as a result|driven by|drove|drives|fuel(?:l?ed|s) (?:by)?|fuell?ed|prompt(?:ed|s|ing)|led to|leads to|leading to|caus(?:ed|es|ing)|on the back of|helped by|boost(?:ed|s|ing)|in response to|spark(?:ed|s|ing)|spurr(?:ed|ing)|attribut\w+|explains? (?:why|the|its)|triggered|on the strength of|in the wake of|following (?:the|its|a) (?:release|launch|announcement|update|news)|after (?:the|its|a) (?:release|launch|announcement|update|news)|the reason (?:is|for|why)|stems? from|propell?ed|credited|result(?:s|ed) (?:in|from)|(?:a|the) results? of|owes|on account of|for want of|which is why|that is why|so that)\b"
)  # fmt: skip
CAPABILITY = re.compile(
    r"\b(?:outperform\w*|state[- ]of[- ]the[- ]art|sota\b|better than|faster than|(?:more|most|highly|very) (?:accurate|capable|powerful|efficient|reliable|advanced|precise|robust|intelligent)|fastest|smartest|best(?:-in-class)?(?! (?:known|guess|place|read))\b|superior|production-ready|enterprise-grade|excels?|world-class|unmatched|unrivalled|human-level|flawless\w*|seamless\w*|rivals the|on par with|matches the (?:performance|quality|accuracy)|beats (?:every|all|any)|cheaper (?:than|to)|quicker|secure\b|safer than|reliabl[ey]|effortless\w*)\b"
)  # fmt: skip
ABLE = re.compile(
    r"\b(?:can(?!not| be (?:seen|read|said)| say| tell| show| only)\b|is able to|are able to|capable of|supports|enables|allows|lets (?:users|developers|you|people)|handles|designed (?:for|to)|built (?:for|to)|trained on|trained with|works with|runs (?:on|locally|in|without)|scales to|reduces|improves|speeds up|solves|cuts (?:the )?(?:cost|time|memory)|understands|generates|produces|delivers)\b"
)  # fmt: skip
_ABOUT_EVIDENCE = re.compile(
    r"\b(?:(?:the )?(?:figures?|facts?|hub|github|data|numbers?|ledger|platforms?|sources?|counts?|lists?|tables?|ranking|scores?|ranks?)|this paper|we|nobody|readers?|none of (?:this|these)|nothing)"
    r" (?:here )?(?:does|do|did|can|cannot|says?|shows?|tells?|may|might|could)(?: not|n't)?\b[^.;]{0,40}$"
)  # fmt: skip


def beyond(view: View) -> Iterator[Verdict]:
    """History, trend, cause and capability, as far as the sentence's kind does not allow them."""
    if view.kind == "opinion":
        return
    report = view.kind == "report"
    classes = [("history", HISTORY, True), ("trend", TREND, report), ("cause", CAUSE, report), ("capability", CAPABILITY, True), ("capability", ABLE, report)]
    for code, pattern, applies in classes:
        if not applies:
            continue
        for match in pattern.finditer(view.mentions.bare):
            if _carried(view, match, code, soft=pattern is ABLE):
                continue
            text = view.mentions.folded.text[match.start() : match.end()].strip()
            hedged = not report and re.search(r"\b(?:may|might|could|perhaps|suggests?|whether|if)\b", view.mentions.bare)
            yield Verdict(
                match.start(), match.end(), code, f"“{text}” is a claim of {code} that no fact or passage in scope makes",
                "warning" if hedged else "blocker",
            )  # fmt: skip


def _carried(view: View, match: re.Match[str], code: str, *, soft: bool) -> bool:
    if code == "trend" and match["moving"]:
        way = CHANGE.search(match["moving"])
        wanted = 1 if way and way["up"] or match["moving"] in {"expanding", "gaining"} else -1
        moves = [fact.number or 0 for fact in view.facts if view.desk.measure(fact).changes]
        return bool(moves) and all((move > 0) == (wanted > 0) for move in moves if move)
    if code in {"cause", "capability"} and _ABOUT_EVIDENCE.search(view.mentions.bare[: match.start()]):
        return True
    passages = [str(fact.value) + " " + fact.statement for fact in view.facts if fact.kind == "passage"]
    passages += [str(fact.value) for fact in view.facts if fact.metric in {"title", "pipeline_tag", "base_model"}]
    if not passages:
        return False
    known = stems(" ".join(passages))
    if stems(match[0]) and stems(match[0]) <= known:
        return True
    if soft and view.cited and any(fact.kind == "passage" for fact in view.facts):
        return True
    if not soft:
        return False
    clause = re.split(r"[,;.]", view.mentions.folded.low[match.end() :])[0]
    words = stems(clause) - _EMPTY
    return bool(words) and 2 * len(words & known) >= len(words)


_EMPTY = stems("with that this from have been will were they them their there which while these those into only just also more most than such very over under can lets allows supports enables designed built works runs the and for are its has")

_NO = re.compile(
    r"\b(?:no|zero|not (?:a single|one|any)|without (?:a single|a|any)|not (?:yet )?(?:been )?(?=downloaded|liked|starred|forked|upvoted)|yet to (?:be|get|gather|receive|see) (?:a |any |its first )?|never been |nobody (?:has )?|no one (?:has )?|hardly (?:a|any)) ?"
    r"(?P<what>(?:[a-z-]+ )?(?:downloads?|downloaded|likes?|liked|stars?|starred|forks?|forked|upvotes?|upvoted|open issues|points?))\b"
)
_NO_SUCH = re.compile(
    r"\b(?:no|without (?:a|any)|lacks? (?:a|any)?|nor (?:a|any)|has never (?:had )?(?:a )?|have no|missing (?:a)?) ?(?P<what>licen[cs]e|releases?|description|abstract|paper|documentation|model card|card|code|repository|language|tag|task|organi[sz]ation|authors?|tests?|dependenc\w+|benchmarks?|evaluations?|competitors?|rivals?|equal)\b"
)
_NONE = re.compile(r"\b(?:none of|not one of|no (?=model|repositor|paper|dataset|space|entry|trending)) ?(?:the |these )?(?:top )?(?P<n>\w+)?")


def absence(view: View) -> Iterator[Verdict]:
    """ "No downloads" needs a fact that is zero; "no licence" needs one that says so."""
    for match in _NO.finditer(view.mentions.bare):
        at = Number(match.start(), match.end(), 0.0, 1.0, "count")
        found = NOUN.search(match["what"])
        family = str(found.lastgroup) if found else "likes"
        subjects = about(view, at)
        own = [fact for fact in view.facts if view.desk.measure(fact).family == family and fact.number is not None and (not subjects or fact.subject.id in subjects)]
        counted = [] if own else [fact for fact in view.facts if view.desk.measure(fact).aspect == "count" and f"no {family}" in fact.statement]
        zero = next((fact for fact in own if fact.number == 0), None) or (counted[0] if counted else None)
        if zero is not None:
            yield bound(match.start(), match.end(), zero)
        elif view.kind != "opinion" or own:
            shown = f"; the fact says {view.desk.printer.value(own[0])}" if own else ""
            yield Verdict(match.start(), match.end(), "absence", f"no fact says there are none{shown}", facts=tuple(fact.tag for fact in own[:1]), repair=view.desk.printer.value(own[0]) if own else None)
    if view.kind == "opinion":
        return
    for match in _NONE.finditer(view.mentions.bare):
        zero = next((fact for fact in view.facts if view.desk.measure(fact).aspect == "count" and fact.number == 0), None)
        if zero is not None:
            yield bound(match.start(), match.end(), zero)
        elif not re.match(r"(?:this|that|it)\b", view.mentions.bare[match.end() - len(match["n"] or "") :]) and view.kind == "report":
            yield Verdict(match.start(), match.end(), "absence", "no count in scope is zero")
    for match in _NO_SUCH.finditer(view.mentions.bare):
        if view.kind == "report" and not _stated_absent(view, match["what"]):
            yield Verdict(match.start(), match.end(), "absence", f"no fact says there is no {match['what']}; what was not gathered is not absent")


def _stated_absent(view: View, what: str) -> bool:
    return any(re.search(rf"\b(?:no|without|none)\b[^.]*{re.escape(what)}", fact.statement.lower()) for fact in view.facts)


_NOT = re.compile(r"\b(?:not|never|neither|nor|(?:did|does|has|have|is|was|do|had|are|were)n't|cannot|can't|fail(?:s|ed) to|far from|rather than|by no means)\b(?! (?:only|just|merely|a single|one|any|yet|by much|far|quite|know|known|least|much|more|fewer|less|necessarily))")  # fmt: skip
_EVIDENCE_VERBS = re.compile(r" (?:\w+ )?(?:say|says|show|shown|follow|explain|prove|mean|tell|state|give|record|count|know|suggest|imply|measure|reveal|describe|settle|answer|make|require|claim|capture|distinguish|name|disclose|report|indicate|depend|need|amount)\b")
_DONE = re.compile(r" (?:\w+ )?(?:gain|gained|lose|lost|rise|risen|fall|fallen|grow|grown|rank|ranked|lead|led|top|topped|release|released|ship|shipped|change|changed|have|had|reach|reached|exceed|exceeded|been|drop|dropped|in the (?:lead|top)|on|among|part|the|written|licensed|published|created|tagged|built|first|second|third)\b")


def negated(view: View) -> Iterator[Verdict]:
    """A fact turned into its opposite: "does not have 534,942 downloads", "is not first"."""
    if view.kind == "opinion":
        return
    for match in _NOT.finditer(view.mentions.bare):
        after = view.mentions.bare[match.end() : match.end() + 60]
        clause = re.split(r"[,;:]| but | and ", after)[0]
        if _EVIDENCE_VERBS.match(after) or (match[0] == "neither" and re.search(r"\b(?:says?|shows?|tells?|proves?)\b", after)):
            continue
        end = match.end() + len(clause)
        values = any(match.end() <= number.start < end for number in view.mentions.numbers)
        pieces = any(match.end() <= piece.start < end for piece in (*view.mentions.attributes, *view.mentions.versions, *view.mentions.moments))
        deed = _DONE.match(after) and view.kind == "report"
        if (values or pieces or deed) and not _unmoved(view, clause):
            yield Verdict(match.start(), match.start() + len(match[0]), "negation", "this says the opposite of what the facts can show")


def _unmoved(view: View, clause: str) -> bool:
    """ "did not gain a star" where the change is zero."""
    changes = [fact for fact in view.facts if view.desk.measure(fact).changes]
    return bool(changes and CHANGE.search(clause)) and all(fact.number == 0 for fact in changes)


__all__ = ["Fact", "absence", "beyond", "negated"]
