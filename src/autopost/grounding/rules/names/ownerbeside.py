"""Whose something is, told beside it: "A, the NousResearch repository", "Besides A, nvidia has B", "X's model is A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.rolls import account
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_THING = r"(?:repository|repo|project|model|dataset|space|entry|paper)"
_APPOSED = re.compile(rf"[\"']?, (?:the|an?|one) (?P<owner>\ue000++)(?:'s)? {_THING}\b(?! (?:of|by|from)\b)")
_BESIDES = re.compile(r"\b(?:besides|apart from|in addition to|along with) (?:the )?[\"']?(?P<name>\ue000++)[\"']?, (?:the "
    r")?(?P<owner>\ue000++) "
                      r"(?:account |organi[sz]ation )?(?:has|lists|placed|put|counts|holds)\b")  # fmt: skip
_DESCRIBED = re.compile(
    r"(?P<name>\ue000++)[\"']?, (?:described|presented|introduced|billed|published|submitted|maintained) (?:by|under) (?:the )?"
    r"(?P<owner>\ue000++)|"
    r"(?P<owner2>\ue000++) (?:describes|presents|introduces|bills|calls|sums up|maintains|publishes) [\"']?(?P<name2>\ue000++)|"
    r"\b(?:the )?description (?:that )?(?P<owner4>\ue000++) gives (?:to )?[\"']?(?P<name4>\ue000++)|"
    r"\bthe (?P<name3>\ue000++) (?:repository|repo|project|model|dataset|space) (?:of|from|by) (?P<owner3>\ue000++)(?!\w|'s)"
)
_CALLED = re.compile(
    rf"(?P<owner>\ue000++)(?:'s?) (?:only |one |own )?{_THING}(?: (?:on|in) [^,;:.\ue000]{{3,40}})? is (?:called |named "
    rf")?[\"']?(?P<name>\ue000++)"
)
_ACCOUNT = re.compile(
    r"\b(?:account|owner|house)(?: called| named)? (?P<owner>\ue000++) (?:has|holds|placed) the (?:model|entry) in [a-z\d]+ "
    r"place, "
    r"[\"']?(?P<name>\ue000++)"
)


@OpenRule
def owner_beside(view: View) -> Iterator[Verdict]:
    """Refuses another account's name there, of an account that the edition knows."""
    if view.kind != "report":
        return
    bare = view.mentions.bare
    for ref in view.singles("name", "value"):
        if told := _APPOSED.match(bare, ref.end):
            yield from _held(view, ref, told)
    for told in _DESCRIBED.finditer(bare):
        at = next(n for n in ("", "2", "3", "4") if told[f"name{n}"])
        named = next((one for one in view.singles("name", "value") if one.start == told.start(f"name{at}")), None)
        if named is not None:
            yield from _held(view, named, told, f"owner{at}")
    for told in (*_BESIDES.finditer(bare), *_CALLED.finditer(bare), *_ACCOUNT.finditer(bare)):
        named = next((one for one in view.singles("name", "value") if one.start == told.start("name")), None)
        if named is not None:
            yield from _held(view, named, told)


def _held(view: View, ref: Referent, told: re.Match[str], group: str = "owner") -> Iterator[Verdict]:
    said = view.spelt(*told.span(group))
    (name,) = ref.subjects
    entries = view.rolls.entries(name.removeprefix("value:")) if name.startswith("value:") else []
    own = {account(entry) for _, entry in entries} or ({account(name)} if "/" in name else set())
    known = {account(one) for one in view.desk.ledger.subjects if "/" in one} | view.rolls.accounts
    if own and said in known and said not in own:
        yield Verdict(*told.span(group), "owner", f"{view.subject_name([name])} is of {' or '.join(sorted(own))}")
