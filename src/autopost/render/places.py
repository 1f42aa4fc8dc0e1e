"""Where a sentence stands: as a section's name, as an id on the page, and as an editor would say it."""

from __future__ import annotations

SECTION_NAMES = {
    "lead": "Lead story",
    "deep_dive": "Deep dive",
    "opinions": "Opinion",
    "tools": "Tools",
    "trending": "Trending",
    "movers": "Biggest movers",
    "reading": "Weekend reading",
    "subscribe": "Subscribe",
    "sources": "Sources",
}
_PLACES = {
    "in_favour": "for",
    "against": "against",
    "headline": "headline",
    "motion": "motion",
    "caption": "caption of the panel",
}
_GROUPS = {"deck": "deck", "items": "item"}


def anchor(pointer: str) -> str:
    """The page's id for the sentence at a JSON pointer: `/lead/body/0/2/text` is `lead-body-0-2`."""
    return pointer.removesuffix("/text").strip("/").replace("/", "-")


def place(pointer: str) -> str:
    """A JSON pointer as an editor would say it: `Lead story, paragraph 1, sentence 3`."""
    parts = [part for part in pointer.split("/") if part]
    if not parts or parts[0] not in SECTION_NAMES:
        return pointer or "the whole text"
    said = [SECTION_NAMES[parts[0]]]
    group = ""
    for part in parts[1:]:
        if part.isdecimal():
            said.append(f"{group} {int(part) + 1}".strip())
            group = "sentence" if group == "paragraph" else ""
        elif part == "body":
            group = "paragraph"
        elif part in _GROUPS:
            group = _GROUPS[part]
        elif part in _PLACES:
            said.append(_PLACES[part])
    return ", ".join(said)
