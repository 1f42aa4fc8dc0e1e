"""What opens a sentence before its subject, and what only says a subject once more."""

from __future__ import annotations

import re

_OPENING = re.compile(r"\W*(?:though|although|while|if|since|after|because|even though|as|when|with|despite|for all) ")
"""What opens a clause that stands before the main one: "Though it lies", "With its"."""
_AGAIN = re.compile(
    r"(?:\ue000[\"']?(?:,|:)? \(?|\(|\b(?:is|as|numbers?|id|identifier|under|at)\b:? )(?:the )?(?:arxiv|paper|preprint)?:? ?$"
)


def says_again(bare: str, at: int) -> bool:
    """Reads "“T” (arXiv 2604.1)", "its number is 2604.1": whether a number stands where it says again which paper is named."""
    return _AGAIN.search(bare[:at]) is not None


def opens_main(bare: str, end: int, at: int) -> bool:
    """Reads "Though it lies below B, A was": whether a name at a place begins the main clause, after one with a pronoun."""
    return _OPENING.match(bare) is not None and at > end and re.search(r", (?:the )?[\"']?$", bare[:at]) is not None
