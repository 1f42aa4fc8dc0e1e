"""What cannot be read back is refused, with its place and the way out."""
# ruff: noqa: E501 - a table of edits reads best with a line each

from __future__ import annotations

import re
from pathlib import Path

import pytest

from autopost.errors import InvalidInput
from autopost.readback import read
from tests.readback.pages import TEMPLATES, edited, issue, ledger, page, reading

TABLE = "| 1 | [deepseek-ai/DeepSeek-V4-Pro]"
BACK = "Put it back"


def line_of(text: str, part: str) -> int:
    """The number of the line that holds a part."""
    return text[: text.index(part)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "at", "words"),
    [
        ("## Tools\n", "", "## Trending", ("the heading “## Tools” is missing", BACK)),
        ("## Deep dive: ", "## ", "## 124 upvotes", ("the heading “## Deep dive: ” is missing", BACK)),
        ("### Against: A place", "A place", "## Tools", ("the heading “### Against: ” is missing", BACK)),
        ("# The AI Morning Post", "# The Evening Post", "# The Evening", ("“# The AI Morning Post” is missing", BACK)),
        ("*Every figure", "*No figure", "*No figure", ("“*Every figure has a source*” was changed", BACK)),
        (TABLE, TABLE.replace("1", "2", 1), "| 2 | [deepseek", ("“| 1 | [deepseek-ai/", "was changed", BACK)),
        ("| 3,492 |", "| 9,999 |", TABLE, ("“| 1 | [deepseek-ai/", "was changed", "facts")),
        ("(https://github.com/Tauric", "(https://evil.example/Tauric", "- **[Tauric", ("line of Tools, item 2 was changed", BACK)),
        ("[UniVidX: A Unified", "[UniVidX: The Unified", "- **[UniVidX", ("line of Weekend reading, item 2 was changed", BACK)),
        ("Keming Wu and", "Keming Woo and", "- **[Visual", ("line of Weekend reading, item 3 was changed", BACK)),
        ("*From a recorded reply,", "*By me,", "*By me,", ("“*From a recorded reply,", "was changed", BACK)),
        (" That is 1.7 times", "\n\nThat is 1.7 times", "mattpocock/skills rose", ("Lead story has a paragraph too many", "join")),
        ("\n\nOf all the stars", " Of all the stars", "mattpocock/skills rose", ("Lead story has a paragraph too few", "join")),
        ("\n\nOf all the stars", "\n\n- A list\n\nOf all the stars", "- A list", ("“- A list” has no place here", "Take it out")),
        ("\n\nOf all the stars", "\n\n## A part\n\nOf all the stars", "## A part", ("“## A part” is no heading of this paper",)),
        ("# The AI", "Note.\n\n# The AI", "Note.", ("“Note.” stands before the paper's title",)),
        ("An instruction file meant", "An [instruction](https://x.example) file", "- **[forrest", ("“[instruction](https", "facts")),
        ("An instruction file meant", "An **instruction** file", "- **[forrest", ("“**instruction** file", "Markdown", "backslash")),
        ("An instruction file meant", "An <b>instruction file", "- **[forrest", ("“<b>instruction file", "Markdown")),
        ("An instruction file meant", "`An` instruction file", "- **[forrest", ("“`An` instruction", "Markdown")),
        ("An instruction file meant", "An instruction file[^x]", "- **[forrest", ("“[^x]", "Markdown")),
        ("stars in seven days.[^f", "stars in seven days.[^f99999][^f", "- **[forrest", ("no fact of the ledger is f99999",)),
        ("An instruction file meant", "x" * 700, "- **[forrest", ("is no sentence", "at most 600 characters", "shorter")),
        ("A place should cost more than a click", "", "### Against:", ("nothing is left of Opinion, against, headline",)),
        ("Should likes for", "*Should likes for", "## Opinion: *Should", ("Markdown",)),
    ],
)  # fmt: skip
def test_what_is_no_sentence_is_named_with_its_line(old: str, new: str, at: str, words: tuple[str, ...]) -> None:
    """The error is one of input, has the line where the change is seen, what it is, and what to do."""
    text = edited((old, new))
    with pytest.raises(InvalidInput) as caught:
        reading(text)
    assert caught.value.where == f"issue.md:{line_of(text, at)}"
    for word in words:
        assert word in str(caught.value)


def test_a_deck_of_three_sentences_is_named() -> None:
    """The schema's limits hold: three are too many, and the line of the deck is said."""
    text = edited(("gained 16,091. Both", "gained 16,091. One more. Both"))
    with pytest.raises(InvalidInput, match=r"issue\.md:9: Lead story, deck: .*at most 2"):
        reading(text)


def test_sections_that_change_places_are_named() -> None:
    """Two sections turned round are refused by the heading that stands elsewhere."""
    parts = re.search(r"(## Tools\n.*?)(## Trending\n.*?)(?=## Biggest)", page(), re.DOTALL)
    assert parts
    with pytest.raises(InvalidInput, match="“## Trending” stands elsewhere in the paper"):
        reading(edited((parts[0], parts[2] + parts[1])))


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", "Nothing of it."])
def test_a_page_that_is_none_is_refused(text: str) -> None:
    """An empty file, or another text, lacks the paper's headings."""
    with pytest.raises(InvalidInput, match=r"the heading “.*” is missing"):
        reading(text)


def test_the_line_that_ends_what_is_read_must_stand(tmp_path: Path) -> None:
    """Without it, what is made anew would be read as the editor's."""
    text = re.sub(r"<!-- Made anew.*\n", "", page())
    with pytest.raises(InvalidInput, match="“## For the editors” is no heading of this paper"):
        reading(text)


def test_a_template_of_ones_own_is_read_back_too(tmp_path: Path) -> None:
    """Reading back follows the newsroom's template; one that alters sentences is refused and points to issue.json."""
    own = tmp_path / "issue.md"
    own.write_text(
        "# {{ issue.masthead.title }}\n\n{% for p in issue.lead.body %}\n> On: {% for s in p %}{{ s.text }}{% if not loop.last %} {% endif %}{% endfor %}\n\n\n{% endfor %}\n"
    )
    templates = (tmp_path, *TEMPLATES)
    said = issue().lead.body[0][0]
    text = f"# {issue().masthead.title}\n\n" + "\n\n".join(
        f"> On: {' '.join(s.text for s in p).replace('rose from', 'climbed from')}" for p in issue().lead.body
    )
    back = read(issue(), ledger(), templates, text, "issue.md").issue
    assert back.lead.body[0][0].text == said.text.replace("rose from", "climbed from")
    assert back.model_copy(update={"lead": issue().lead}) == issue()
    own.write_text("{% for p in issue.lead.body %}{% for s in p %}{{ s.text|upper }} {% endfor %}\n\n{% endfor %}")
    with pytest.raises(InvalidInput, match=r"cannot be read back\. Edit issue\.json instead"):
        read(issue(), ledger(), templates, text, "issue.md")
