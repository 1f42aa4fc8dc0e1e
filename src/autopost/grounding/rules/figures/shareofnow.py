"""Growth told as a share of what there is now: "40% of the 210 likes it now has", where 60 of them came on top of 150."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.figures.shareofnow import gained_of_now
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View


@OpenRule
def share_of_now(view: View) -> Iterator[Verdict]:
    """Refuses a change in percent that is said to be the gain's part of the value of today."""
    for part in view.mentions.numbers:
        told = [*gained_of_now(view, part)]
        grown = next((one for one in told if part.fits(one.change.number or 0)), None)
        if grown is not None and not any(part.fits(one.share) for one in told):
            message = f"that is the growth over what it had before; of what it has now the gain is {grown.share:.1f} percent"
            yield Verdict(part.start, part.end, "share", message, facts=(grown.gain.tag, grown.now.tag))
