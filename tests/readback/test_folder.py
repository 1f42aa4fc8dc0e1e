"""An edition folder whose editor works in either file, at the command line."""

from __future__ import annotations

import json
from pathlib import Path

from autopost.archive import to_json
from tests.terminals import WRITTEN, Terminal


def headline(folder: Path) -> str:
    """The lead's headline in issue.json."""
    text = json.loads((folder / "issue.json").read_text())["lead"]["headline"]["text"]
    assert isinstance(text, str)
    return text


def change_markdown(folder: Path, old: str, new: str) -> str:
    """Edit issue.md; its whole text is given back."""
    text = (folder / "issue.md").read_bytes().decode()
    assert old in text
    (folder / "issue.md").write_bytes(text.replace(old, new, 1).encode())
    return text.replace(old, new, 1)


def change_json(folder: Path, text: str) -> None:
    """Edit the headline in issue.json."""
    issue = json.loads((folder / "issue.json").read_text())
    issue["lead"]["headline"]["text"] = text
    (folder / "issue.json").write_text(to_json(issue))


def test_render_takes_edits_of_the_markdown_in(terminal: Terminal, folder: Path) -> None:
    """issue.json has the new headline, every page shows it, the review knows the draft, and a second run changes nothing."""
    drafted = json.loads((folder / "review.json").read_text())["drafted"]
    change_markdown(folder, f"## {headline(folder)}", "## A headline of my own")
    ended = terminal.run("render", folder)
    assert ended.code == 0
    assert "the edits are those of issue.md" in ended.err
    assert headline(folder) == "A headline of my own"
    assert all("A headline of my own" in (folder / name).read_text() for name in ("index.html", "issue.md", "telegram.json"))
    assert json.loads((folder / "review.json").read_text())["drafted"] == drafted
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert (terminal.run("render", folder).code, {path.name: path.read_bytes() for path in folder.iterdir()}) == (0, before)
    terminal.refused(2, "an editor has changed", arguments=("draft", "--writer", "wire"))


def test_edits_go_back_and_forth_between_the_files(terminal: Terminal, folder: Path) -> None:
    """After a render either file may be edited next: what was last written counts, not what was drafted."""
    change_json(folder, "First in the JSON")
    assert terminal.run("render", folder).code == 0
    change_markdown(folder, "## First in the JSON", "## Then in the Markdown")
    assert terminal.run("render", folder).code == 0
    change_json(folder, "And in the JSON again")
    ended = terminal.run("render", folder)
    assert (ended.code, ended.err, headline(folder)) == (0, "", "And in the JSON again")


def test_both_files_edited_is_refused_and_nothing_is_lost(terminal: Terminal, folder: Path) -> None:
    """Two different edits stay as they are, and the message has both names and a place; the same edit twice is none."""
    old = headline(folder)
    change_json(folder, "Mine in the JSON")
    change_markdown(folder, f"## {old}", "## Mine in the Markdown")
    mine = {path.name: path.read_bytes() for path in folder.iterdir()}
    for command in ("check", "render"):
        terminal.refused(2, "issue.json and issue.md were both changed", "Lead story, headline", arguments=(command, folder))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == mine
    change_markdown(folder, "## Mine in the Markdown", "## Mine in the JSON")
    assert terminal.run("render", folder).code == 0
    assert headline(folder) == "Mine in the JSON"


def test_a_markdown_file_that_is_gone_is_made_anew(terminal: Terminal, folder: Path) -> None:
    """Deleting it is no edit: issue.json counts."""
    whole = (folder / "issue.md").read_bytes()
    (folder / "issue.md").unlink()
    assert terminal.run("render", folder).code in WRITTEN
    assert (folder / "issue.md").read_bytes() == whole


def test_check_reads_the_edit_wherever_it_is(terminal: Terminal, folder: Path) -> None:
    """Of the folder a finding has its sentence's pointer; of the Markdown file, the file's offsets and its line on GitHub."""
    text = change_markdown(folder, f"## {headline(folder)}", "## It has 987,654 stars \\*")
    of_folder = json.loads(terminal.run("check", folder, "--json").out)["findings"]
    of_page = json.loads(terminal.run("check", folder / "issue.md", "--json").out)["findings"]
    (by_pointer,) = [each for each in of_folder if "987,654" in each["text"]]
    (by_offset,) = [each for each in of_page if "987,654" in each["text"]]
    assert by_pointer["section"] == "/lead/headline/text"
    assert (by_offset["section"], text[by_offset["start"] : by_offset["end"]]) == ("", by_offset["text"])
    assert {**by_offset, "section": "", "start": 0, "end": 0} == {**by_pointer, "section": "", "start": 0, "end": 0}
    for path in (folder, folder / "issue.md"):
        shown = terminal.run("check", path, "--format", "github").out
        assert f"issue.md,line={text[: by_offset['start']].count(chr(10)) + 1},col=" in shown
    assert headline(folder) not in text


def test_check_refuses_a_page_older_than_its_issue(terminal: Terminal, folder: Path) -> None:
    """Once issue.json alone was changed, its issue.md says something else than the issue does."""
    change_json(folder, "Only in the JSON")
    terminal.refused(2, "issue.md", "before issue.json was changed", "autopost render", arguments=("check", folder / "issue.md"))


def test_nothing_is_approved_over_edits_that_are_not_taken_in(terminal: Terminal, folder: Path) -> None:
    """approve and publish refuse while issue.md holds edits: the editor would approve another text than the one they see."""
    change_markdown(folder, f"## {headline(folder)}", "## A headline of my own")
    terminal.refused(3, "not yet in issue.json", "autopost render", arguments=("approve", str(folder), "--by", "Ada"))


def test_bytes_that_are_no_text_are_refused(terminal: Terminal, folder: Path) -> None:
    """An issue.md that is no UTF-8 is named."""
    (folder / "issue.md").write_bytes(b"\xff\xfe")
    terminal.refused(2, "issue.md", "UTF-8", arguments=("render", folder))
