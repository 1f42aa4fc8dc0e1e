"""What one subject is said to have grown by in digits: "A grew by double digits"; of a set it is counted."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.figures.digits import by_digits
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.quantities import of_set
from autopost.grounding.view import View


@OpenRule
def digit_growth(view: View) -> Iterator[Verdict]:
    """Refuses "A grew by double digits" where it grew by 6.9 percent, or where nothing is known of that."""
    for test in by_digits(view):
        subjects = whose(view, (test.start, test.end))
        if of_set(view, test.start) is not None or any(test.holds(name) for name in subjects):
            continue
        message = f"no fact in scope shows so many digits of {view.subject_name(sorted(subjects))}"
        yield Verdict(test.start, test.end, "value", message)
