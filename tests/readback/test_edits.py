"""Edits of an issue's Markdown, read back."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

import pytest

from autopost.issue import SentenceKind
from autopost.proof import checked
from tests.readback.pages import different, edited, issue, ledger, page, reading

LEAD = "/lead/body"
FIRST, SECOND, THIRD = (f"{LEAD}/0/{n}/text" for n in range(3))


def test_a_page_that_nobody_edited_reads_back_as_the_issue() -> None:
    """The committed edition's page gives the edition, bindings included, and nothing to tell."""
    read = reading(page())
    assert (read.issue, read.told) == (issue(), ())


@pytest.mark.parametrize(
    ("old", "new", "pointer"),
    [
        ("rose from 29,938", "climbed from 29,938", FIRST),
        ("## mattpocock/skills gains", "## mattpocock/skills wins", "/lead/headline/text"),
        ("**No repository among", "**Not one repository among", "/lead/deck/0/text"),
        ("## Deep dive: 124 upvotes", "## Deep dive: A hundred and 24 upvotes", "/deep_dive/headline/text"),
        ("## Opinion: Should likes", "## Opinion: Do likes", "/opinions/motion/text"),
        ("### For: Curiosity comes", "### For: Interest comes", "/opinions/in_favour/headline/text"),
        ("*The largest star gains", "*The biggest star gains", "/lead/panel/caption/text"),
        ("An instruction file meant to keep", "A file that is to keep", "/tools/items/0/blurb/text"),
        ("A framework in which a language", "One in which a language", "/reading/items/0/sentence/text"),
        ("But a zero may only mean", "Yet a zero may only mean", "/opinions/in_favour/body/1/1/text"),
    ],
)
def test_a_changed_sentence_keeps_kind_and_cites(old: str, new: str, pointer: str) -> None:
    """Wherever it stands, only that sentence differs, by the edit alone; its bindings are gone until it is checked."""
    (changed,) = different(edited((old, new))).items()
    was = dict(issue().sentences())[pointer]
    word, other = re.sub(r"^[#*]+ ?(Deep dive: |Opinion: |For: )?", "", old), re.sub(r"^[#*]+ ?(\w+ ?\w*: )?", "", new)
    assert changed == (pointer, was.model_copy(update={"text": was.text.replace(word, other, 1), "bindings": ()}))


def test_a_sentence_that_is_wholly_rewritten_keeps_kind_and_cites() -> None:
    """What stands in the place of a sentence that is gone is taken for it, however unlike."""
    was = dict(issue().sentences())[SECOND]
    text = edited((was.text, "Nothing else came near."))
    assert different(text) == {SECOND: was.model_copy(update={"text": "Nothing else came near.", "bindings": ()})}
    assert reading(text).told == ()


def test_a_new_sentence_takes_the_facts_of_its_paragraph_and_is_told() -> None:
    """It counts as report, cites what its paragraph cites, and the editor is told so; its neighbours stay as they were."""
    text = edited(("\n\nOf all the stars", "\n\nThis week was a busy one. Of all the stars"))
    paragraph = issue().lead.body[1]
    read = reading(text)
    new, *others = read.issue.lead.body[1]
    assert (new.text, new.kind) == ("This week was a busy one.", "report")
    assert new.cites == tuple(dict.fromkeys(tag for said in paragraph for tag in said.cites))
    assert tuple(others) == paragraph
    (told,) = read.told
    assert told.startswith(
        "Lead story, paragraph 2, sentence 1: “This week was a busy one.” is new; it counts as report and cites f"
    )
    assert told.endswith(", ".join(new.cites))


@pytest.mark.parametrize(
    ("old", "new", "place", "kind"),
    [
        ("Its answer is", "*So much for that.* Its answer is", ("deep_dive", 1), "analysis"),
        ("Its answer is", "So much for that. Its answer is", ("deep_dive", 1), "report"),
        ("The other side has", "So much for that. The other side has", ("in_favour", 1), "opinion"),
    ],
)
def test_a_new_sentence_speaks_as_its_neighbours_do(old: str, new: str, place: tuple[str, int], kind: SentenceKind) -> None:
    """In italics it interprets; else it reports, and argues only among opinions."""
    told = reading(edited((old, new))).issue
    part = told.deep_dive if place[0] == "deep_dive" else told.opinions.in_favour
    (found,) = [said for said in part.body[place[1]] if said.text == "So much for that."]
    assert found.kind == kind


def test_notes_that_an_editor_sets_or_takes_out_are_cites() -> None:
    """A note added is cited, one taken out no longer is, and a new sentence with notes of its own cites those alone."""
    was = dict(issue().sentences())[SECOND]
    first, second = was.cites
    kept = different(
        edited((f"[^{first}][^{second}] Taur", f"[^{first}][^f28] Taur"), ("\n\nOf all", " It is new.[^f31]\n\nOf all"))
    )
    assert kept[SECOND] == was.model_copy(update={"cites": (first, "f28"), "bindings": ()})
    added = kept[f"{LEAD}/0/3/text"]
    assert added
    assert (added.text, added.cites) == ("It is new.", ("f31",))


def test_italics_tell_what_interprets() -> None:
    """A sentence set in italics becomes analysis, and one taken out of them a report."""
    set_in = different(edited(("That is 1.7 times", "*That is 1.7 times"), ("in the same days.[", "in the same days.*[")))
    assert {at: said and said.kind for at, said in set_in.items()} == {SECOND: "analysis"}
    place = f"{LEAD}/2/0/text"
    taken_out = different(edited(("*The figures do not say", "The figures do not say"), ("to the page.*", "to the page.")))
    assert {at: said and said.kind for at, said in taken_out.items()} == {place: "report"}


def test_sentences_are_taken_out_turned_round_and_moved() -> None:
    """One taken out is gone, the others keep what they had in any order, and one moved to another paragraph keeps its facts."""
    one, two, three = issue().lead.body[0]
    parts = re.search(r"^(mattpocock/skills rose.*?\]) (That is.*?\]) (Taur.*?\])$", page(), re.MULTILINE)
    assert parts
    a, b, c = parts.groups()
    assert reading(edited((f"{a} {b} {c}", f"{a} {c}"))).issue.lead.body[0] == (one, three)
    assert reading(edited((f"{a} {b} {c}", f"{c} {a} {b}"))).issue.lead.body[0] == (three, one, two)
    moved = reading(edited((f"{a} {b} {c}", f"{a} {c}"), ("\n\nOf all the stars", f"\n\n{b} Of all the stars"))).issue.lead.body
    assert moved[0] == (one, three)
    assert moved[1] == (two, *issue().lead.body[1])


def test_a_sentence_is_cut_in_two_and_two_are_made_one() -> None:
    """The larger part keeps the facts, and what is new says so; two made one are the more alike of them."""
    cut = reading(edited(("in seven days, a gain of 27,737.", "in seven days. The gain is one of 27,737.")))
    texts = [said.text for said in cut.issue.lead.body[0]]
    assert texts[0].endswith("to 57,675 stars in seven days. The gain is one of 27,737.")
    assert cut.issue.lead.body[0][0].cites == issue().lead.body[0][0].cites
    one = "Votes can be counted again as well; they stand at 124 today, and until then the figures say only that readers looked."
    text = re.sub(r"\*Votes can be.*?\] \*Until then.*?\]", f"*{one}*[^f619]", page())
    last = reading(text).issue.deep_dive.body[3]
    assert (len(last), last[2].text, last[2].kind) == (3, one, "analysis")


def test_signs_that_mean_something_in_markdown_are_read_as_they_print() -> None:
    """Escapes of any kind are undone, signs without meaning need none, and space is one space."""
    text = edited(("rose from 29,938", r"rose \(about\) 3 > 2, a_b \*hard\*  5 * 3 \\ A&B “so” from 29,938"))
    (said,) = different(text).values()
    assert said
    assert said.text.startswith("mattpocock/skills rose (about) 3 > 2, a_b *hard* 5 * 3 \\ A&B “so” from 29,938 to")


PROGRAMS: dict[str, Callable[[str], str]] = {
    "windows": lambda text: text.replace("\n", "\r\n"),
    "old mac": lambda text: text.replace("\n", "\r"),
    "byte order mark": lambda text: f"\ufeff{text}",
    "space at line ends": lambda text: text.replace("\n", "  \n"),
    "no last line end": lambda text: text.rstrip("\n"),
    "tables aligned": lambda text: re.sub(r" \|$", "      |", text, flags=re.MULTILINE).replace("| ---: |", "| ---------: |"),
    "other signs for lists and italics": lambda text: re.sub(
        r"^- ", "* ", re.sub(r"(?<!\*)\*([^*\n]+)\*(?!\*)", r"_\1_", text), flags=re.MULTILINE
    ),
    "hard wraps": lambda text: "\n".join(
        line if line[:1] in {"|", "#", "["} else textwrap.fill(line, 80, break_on_hyphens=False, break_long_words=False)
        for line in text.split("\n")
    ),
    "notes of the state rewritten": lambda text: re.sub(r"Draft for review; .*", "Approved.", text),
    "all below the line": lambda text: text.partition("\n## For the editors")[0],
}


@pytest.mark.parametrize("program", PROGRAMS)
def test_what_programs_do_to_a_file_is_no_edit(program: str) -> None:
    """Line ends, a byte order mark, trailing space, aligned tables, wraps and other signs for the same change nothing."""
    text = PROGRAMS[program](page())
    assert text != page()
    assert different(text) == {}


def test_quotes_that_a_program_changes_are_edits_of_sentences_alone() -> None:
    """In fixed text other quotes and dashes are let pass; in a sentence they are its text, with kind and cites kept."""
    text = page().replace("’", "'").replace("“", '"').replace("”", '"')
    changed = different(text)
    assert set(changed) == {at for at, said in issue().sentences() if set("’“”") & set(said.text)}
    before = dict(issue().sentences())
    for at, said in changed.items():
        assert said
        assert (said.kind, said.cites) == (before[at].kind, before[at].cites)


def test_findings_point_into_the_file() -> None:
    """A finding in an edited sentence has the file's offsets, escapes and line ends before it counted, and the file's text."""
    text = "\ufeff" + edited(("rose from 29,938", r"rose\* from 92,938"), ("Votes can be counted", "Votes 🙂 can be counted"))
    text = text.replace("\n", "\r\n")
    read = reading(text)
    findings = read.located(checked(read.issue, ledger())[1])
    assert all((finding.section, finding.text) == ("", text[finding.start : finding.end]) for finding in findings)
    assert "92,938" in {finding.text for finding in findings}
