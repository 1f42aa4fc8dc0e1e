"""Edits of an issue's Markdown read back into the issue, and which of an edition's two files an editor changed."""

from autopost.readback.folder import Current, current, of_page
from autopost.readback.reading import Reading, read

__all__ = ["Current", "Reading", "current", "of_page", "read"]
