"""The days before the edition that a text tells, by name or by how long ago they were: "on Monday", "in the week"."""

from __future__ import annotations

from datetime import date, timedelta

from autopost.grounding.view import View


def earlier_days(view: View) -> tuple[date, ...]:
    """Each of them once, those that are named first; none where the text tells of none."""
    edition = view.desk.ledger.edition
    named = [moment.sole for moment in view.mentions.moments if moment.sole is not None]
    ago = [edition - timedelta(days=window.days) for window in view.mentions.windows if window.days > 0]
    return tuple(dict.fromkeys(day for day in (*named, *ago) if day < edition))
