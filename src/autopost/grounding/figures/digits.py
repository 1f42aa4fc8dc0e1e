"""Growth told by its digits: "grew by double digits", "three of the ten had double-digit growth"."""

from __future__ import annotations

import re

DIGITS = re.compile(r"\b(?P<n>single|double|triple)[ -]digits?\b(?: percentages?\b)?")
