"""The checker: reads finished text as a stranger would and binds every claim to a fact, or says that it cannot."""

from autopost.grounding.checking import Checked, check, check_text
from autopost.grounding.desk import Desk

__all__ = ["Checked", "Desk", "check", "check_text"]
