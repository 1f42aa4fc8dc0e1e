"""The issue as it is set from drafts and facts, and its tables."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from autopost import derive
from autopost import ledger as facts_of
from autopost.assembly import assemble, masthead
from autopost.book import Book, Read
from autopost.config import Config, Paper, Sections
from autopost.drafts import sentences
from autopost.facts import Fact, Subject
from autopost.issue import Movers, Sentence, Spark, Trending
from autopost.past import Past
from autopost.printing import Printer
from autopost.tables import Tables
from tests.drafted import FACTS, ONE, PAPER, REPLIES, TWO, drafts, issue
from tests.made import DAY, fact, ledger, subject

WEEK_AGO = DAY - timedelta(days=7)


def lead(**changed: Any) -> dict[str, Any]:
    """Replies in which the lead differs."""
    return {"lead": {**REPLIES["lead"], **changed}}


def said(text: str, *cites: str) -> dict[str, Any]:
    """A deck of one sentence."""
    return lead(deck=[{"text": text, "kind": "report", "cites": list(cites)}])


def deck(text: str, *cites: str) -> Sentence:
    """That sentence as it is set."""
    return issue(said(text, *cites)).lead.deck[0]


def moved(metric: str, about: Subject, then: int, now: int, *, days: int = 7) -> tuple[Fact, ...]:
    """A metric now, with what the ledger says of its movement."""
    current = fact(metric, now, metric, about)
    return (current, *facts_of.moved(current, then, DAY - timedelta(days=days), DAY))


def book(*facts: Fact) -> tuple[Book, Printer]:
    """The facts of a sealed ledger to look up, and their printer."""
    sealed = ledger(*facts)
    return Book(sealed.facts, DAY, Read(models=0, papers=0, repositories=0)), Printer(sealed)


def shown(*facts: Fact) -> Trending:
    """The trending tables."""
    return Tables(*book(*facts), Past(), Sections()).trending()


def shifted(*facts: Fact, since: date | None = WEEK_AGO) -> Movers:
    """The movers."""
    return Tables(*book(*facts), Past(since=since), Sections()).movers()


def repo(name: str) -> Subject:
    """A repository."""
    return subject(name, "repository")


def test_slots_are_printed_and_cited() -> None:
    """A slot's fact is among the cites even where the writer forgot it, after those that the writer gave."""
    assert deck("{f2.name} has {f2}, {f1.name} {f1.n}.", "f1") == Sentence(
        text="two has 1,234 likes, one 9.", kind="report", cites=("f1", "f2")
    )


@pytest.mark.parametrize("slot", ["{f7}", "{f7.name}", "{f999}", "{f1.value}", "{likes}", "{}"])
def test_a_slot_without_a_fact_in_scope_is_left_as_written(slot: str) -> None:
    """A fact that the section was not shown, an unknown tag and an unknown part are never printed."""
    assert deck(f"It has {slot}.").text == f"It has {slot}."


def test_cites_out_of_scope_go_and_unknown_ones_stay() -> None:
    """A tag that the ledger lacks stays for the check to name; a fact that was not shown carries nothing; no-tags vanish."""
    assert deck("{f1.name} has {f1}.", "f1", "f7", "f999", "likes").cites == ("f1", "f999")


def test_a_text_is_one_line_of_bounded_length() -> None:
    """Line breaks become spaces, and a text that prints too long is cut at 600 characters."""
    assert deck("It  has\nlikes.").text == "It has likes."
    long = issue(said("{f8.name}", "f8"), fact("likes", 3, "likes", subject("x/" + "y" * 700)))
    assert len(long.lead.deck[0].text) <= 600


def test_items_stand_in_the_briefs_order() -> None:
    """A reply that answers the second tool first changes nothing on the page."""
    first, second = ({"item": key, "text": f"{text}.", "kind": "report", "cites": []} for key, text in (("t1", "A"), ("t2", "B")))
    for items in ([first, second], [second, first]):
        tools = issue({"tools": {"items": items}}).tools.items
        assert [(tool.name, tool.blurb.text) for tool in tools] == [("a/one", "A."), ("c/tool", "B.")]


def test_items_carry_their_subjects_own_name_and_link() -> None:
    """Title, link and byline of a paper come from its subject and facts, whatever the writer said."""
    (item,) = issue().reading.items
    assert (item.title, item.url, item.byline) == ("On Things", "https://example.org/On-Things", "Ada L. and co-authors, Acme")


def test_empty_lists_say_so() -> None:
    """Without tools, papers or trending things there is a note in their place."""
    made = issue({"tools": {"items": []}, "reading": {"items": []}}, tools=(), papers=0)
    assert (made.tools.items, made.tools.note) == ((), "No tool cleared the bar today.")
    assert (made.reading.items, made.reading.note) == ((), "No paper that was not shown before cleared the bar today.")
    assert {table.note for table in (made.trending.models, made.trending.datasets, made.trending.spaces)} == {
        "Nothing cleared the bar today."
    }


def test_filled_lists_need_no_note() -> None:
    """Where there are tools and papers nothing is said of their lack."""
    assert (issue().tools.note, issue().reading.note) == ("", "")


def test_the_panel_shows_values_of_facts_in_scope_once() -> None:
    """Unknown tags, facts not shown and repeats are dropped from the panel; the rest keep the writer's order and their names."""
    panel = {"caption": "Figures", "facts": ["f4", "f1", "f7", "f999", "f1"]}
    figures = issue(lead(panel=panel)).lead.panel.figures
    assert [(figure.label, figure.value, figure.fact) for figure in figures] == [
        ("“On Things”: upvotes on Daily Papers", "61", "f4"),
        ("one: likes", "9", "f1"),
    ]


@pytest.mark.parametrize(
    ("metric", "value", "unit", "label", "printed"),
    [
        ("stars_gain_7d", 120, "stars", "stars gained in 7 days", "120"),
        ("stars_gain_7d", -120, "stars", "stars lost in 7 days", "120"),
        ("stars_gain_7d_ratio", 2.5, "times", "stars gained in 7 days, times the next largest", "2.5"),
        ("stars_change_7d", 48.4, "percent", "change of stars in 7 days", "48%"),
        ("count_young", 6, "of 10 models", "of 10 models", "six"),
        ("downloads", 534942, "downloads", "downloads in the last 30 days", "534,942"),
        ("rank", 1, "rank", "place in the trending list", "first"),
        ("open_issues", 3, "open issues", "open issues", "3"),
    ],
)
def test_a_panel_figure_says_what_it_counts(metric: str, value: float, unit: str, label: str, printed: str) -> None:
    """The label names the subject and the metric with its window; a loss is said in words and printed without a sign."""
    evidence = ledger(*(one if n else fact(metric, value, unit, ONE) for n, one in enumerate(FACTS)))
    made = drafts(evidence, lead(panel={"caption": "Figures", "facts": ["f1"]}))

    set_ = assemble(made, Book(evidence.facts, DAY, Read(0, 0, 0)), evidence, Config(), notices=(), past=Past())
    (figure,) = set_.lead.panel.figures
    assert (figure.label, figure.value) == (f"one: {label}", printed)


def test_the_panels_caption_cites_what_it_shows() -> None:
    """The caption is analysis of the panel's facts."""
    assert issue().lead.panel.caption == Sentence(text="Figures", kind="analysis", cites=("f1", "f2"))


def test_the_motion_is_worded_by_code() -> None:
    """The motion's slots print from its own facts, and an opinion's headline is opinion."""
    made = issue().opinions
    assert made.motion == Sentence(text="Is two ahead?", kind="opinion", cites=("f2",))
    assert made.in_favour.headline.kind == "opinion"
    assert issue().lead.headline.kind == "report"


def test_every_sentence_of_the_drafts_is_set_at_its_place() -> None:
    """The issue has the drafts' sentences, under the same pointers, and the motion on top."""
    evidence = ledger(*FACTS)
    written = {place for draft in drafts(evidence) for place, _ in sentences(draft)}
    assert {place for place, _ in issue().sentences()} == written | {"/opinions/motion/text"}


@pytest.mark.parametrize(
    ("day", "number", "weekday"),
    [(date(2026, 1, 1), 1, "Thursday"), (date(2026, 5, 4), 124, "Monday"), (date(2025, 12, 31), 1, "Wednesday")],
)
def test_numbers_count_days_from_the_first_edition(day: date, number: int, weekday: str) -> None:
    """The first edition is number 1, each day adds one, and no day before it has a number below 1."""
    head = masthead(Config(paper=Paper(title="P", motto="M", first_edition=date(2026, 1, 1))), day)
    assert (head.title, head.motto, head.number, head.weekday, head.date) == ("P", "M", number, weekday, day)


def test_on_the_first_day_the_movers_say_that_counting_begins() -> None:
    """Without history there are no rows and no window, and the note says from when on there will be."""
    first = shifted(fact("stars", 5, "stars", repo("a/x")), since=None)
    assert (first.rows, first.days) == ((), 0)
    assert first.note == "The paper begins to count today; movers are shown from the next edition on."


def test_a_day_on_which_nothing_moved_says_since_when_it_counted() -> None:
    """With history and no movement the note has the first day of counting."""
    still = shifted(*moved("stars", repo("a/x"), 5, 5))
    assert still.rows == ()
    assert still.note == "The paper has been counting since Monday 27 April 2026, and nothing that it followed has moved."


def test_movers_are_gains_then_falls_then_likes() -> None:
    """Repositories by gain, then by loss, then models by likes gained; each with its then and now."""
    made = shifted(
        *moved("stars", repo("a/small"), 100, 110),
        *moved("stars", repo("a/large"), 1000, 1500),
        *moved("stars", repo("a/fallen"), 2000, 1700),
        *moved("stars", repo("a/worse"), 2000, 1000),
        *moved("likes", ONE, 60, 90),
        *moved("likes", TWO, 60, 50),
    )
    assert [(row.name, row.size, row.gain.text, row.change.text, row.then.text, row.now.text) for row in made.rows] == [
        ("a/large", 500, "+500", "+50%", "1,000", "1,500"),
        ("a/small", 10, "+10", "+10%", "100", "110"),
        ("a/worse", -1000, "−1,000", "−50%", "2,000", "1,000"),
        ("a/fallen", -300, "−300", "−15%", "2,000", "1,700"),
        ("a/one", 30, "+30", "+50%", "60", "90"),
    ]
    assert made.days == 7
    assert made.note.startswith("Running totals compared: stars over 7 days, likes over 7 days.")
    assert all(cell.fact for row in made.rows for cell in (row.gain, row.change, row.then, row.now))


def test_a_tiny_baseline_has_no_percentage() -> None:
    """From two stars to two hundred is a gain and no percentage."""
    (row,) = shifted(*moved("stars", repo("a/x"), 2, 200)).rows
    assert (row.gain.text, row.change.text, row.change.fact) == ("+198", "", None)


def test_movers_are_few() -> None:
    """At most eight gains, three falls and four likes are shown."""
    many = [one for n in range(20) for one in moved("stars", repo(f"up/{n}"), 100, 200 + n)]
    many += [one for n in range(20) for one in moved("stars", repo(f"down/{n}"), 100, 90 - n)]
    many += [one for n in range(20) for one in moved("likes", subject(f"m/{n}"), 100, 200 + n)]
    rows = shifted(*many).rows
    assert [sum(row.metric == "stars" and row.size > 0 for row in rows), sum(row.size < 0 for row in rows)] == [8, 3]
    assert sum(row.metric == "likes" for row in rows) == 4


def test_a_release_in_the_window_stands_beside_a_mover() -> None:
    """A release is named with its mover; a mover without one has no reason."""
    version = fact("release", "v2", None, repo("a/x")).model_copy(update={"id": "gh:repo:a/x:release@v2"})
    rows = shifted(*moved("stars", repo("a/x"), 100, 110), *moved("stars", repo("a/y"), 100, 105), version).rows
    assert [row.why for row in rows] == ["Released v2 in these days.", ""]


def test_a_paper_of_the_window_stands_beside_its_code() -> None:
    """A paper is named with the repository of its code where it was published in the window, and not where it is older."""
    code = fact("code_repository", "a/x", None, PAPER)
    new = fact("published_at", "2026-04-30", None, PAPER)
    old = new.model_copy(update={"value": "2026-04-20"})
    told = [shifted(*moved("stars", repo("a/x"), 100, 110), code, when).rows[0].why for when in (new, old)]
    assert told == ["The code of “On Things”, a paper published in these days.", ""]


def test_each_mover_has_its_own_days() -> None:
    """What came into the list three days ago stands by its gain among the others, and says over how many days."""
    made = shifted(*moved("stars", repo("a/x"), 100, 110), *moved("stars", repo("a/y"), 100, 190, days=3))
    assert [(row.name, row.size, row.why) for row in made.rows] == [("a/y", 90, "Over 3 days."), ("a/x", 10, "")]
    assert (made.days, made.note) == (
        7, "Running totals compared: stars over 3 and 7 days. Items without an earlier count are left out."
    )  # fmt: skip


def test_days_that_nobody_counted_are_said() -> None:
    """A day of the week without the list is named for what is counted in it, and for nothing else."""
    week = [DAY - timedelta(days=back) for back in range(7, 0, -1)]
    starred = tuple(day for day in week if day not in (date(2026, 4, 29), date(2026, 5, 1)))
    past = Past(since=WEEK_AGO, held={"repository": starred, "model": tuple(week), "space": tuple(week[:-2])})
    facts = (*moved("stars", repo("a/x"), 100, 110), *moved("likes", ONE, 60, 90))
    note = Tables(*book(*facts), past, Sections()).movers().note
    assert note.endswith("No stars were counted on 29 April and 1 May; the gap is bridged.")


def test_a_first_weeks_gains_say_how_they_were_counted() -> None:
    """Gains on a day without history are by the dates of stargazers, and the paper says that it begins to count."""
    first = shifted(*moved("stars", repo("a/x"), 100, 110), since=None)
    assert [row.size for row in first.rows] == [10]
    assert first.note == (
        "Stars gained in 7 days, by the dates of those who star a repository now; the paper's own counting begins today."
    )


def places(*ranks: tuple[str, int, int | None], days: int = 1) -> tuple[Fact, ...]:
    """Trending models: name, place, and the place so many days ago where there was one."""
    made: list[Fact] = []
    for name, now, before in ranks:
        rank = fact("rank", now, "rank", subject(name))
        made += [rank, fact("likes", 10 * now, "likes", subject(name))]
        made += [derive.then(rank, before, DAY - timedelta(days=days))] if before else []
    return tuple(made)


def test_yesterdays_places_stand_beside_todays() -> None:
    """With a recorded day, each row has its place then, or says that it is new; the note names the day."""
    table = shown(*places(("a/one", 2, 1), ("b/two", 1, None))).models
    assert table.columns == ("Place", "Before", "Likes", "Downloads, 30 days", "Trending score")
    assert [(row.name, [cell.text for cell in row.cells]) for row in table.rows] == [
        ("b/two", ["1", "new", "10", "", ""]),
        ("a/one", ["2", "1", "20", "", ""]),
    ]
    assert "Before: Sunday 3 May 2026; new where it was not among those read then." in table.note


def test_a_gap_of_days_is_named() -> None:
    """When the last recorded day was not yesterday, the note has that day."""
    assert "Before: Friday 1 May 2026" in shown(*places(("a/one", 1, 4), days=3)).models.note


def test_on_the_first_day_there_is_no_before() -> None:
    """Without a recorded day nothing is called new."""
    table = shown(*places(("a/one", 1, None))).models
    assert "Before" not in table.columns
    assert "new" not in [cell.text for row in table.rows for cell in row.cells]
    assert "Before" not in table.note


def test_a_table_has_ten_rows_by_place() -> None:
    """Twelve trending models make a table of the first ten."""
    table = shown(*places(*((f"m/{n}", n, None) for n in range(12, 0, -1)))).models
    assert [row.cells[0].text for row in table.rows] == [str(n) for n in range(1, 11)]


def test_repositories_stand_by_gain_where_there_is_one() -> None:
    """With history the table is of gains; a fall is none."""
    table = shown(*moved("stars", repo("a/x"), 100, 150), *moved("stars", repo("a/y"), 500, 400)).repositories
    assert [(row.name, [cell.text for cell in row.cells]) for row in table.rows] == [("a/x", ["+50", "150", ""])]
    assert (table.columns[0], table.note) == ("Gain, 7 days", "By stars gained in 7 days.")


def test_repositories_on_a_first_day_are_the_young_ones() -> None:
    """Without history only what was created within a year is listed, by stars, and the note says so."""
    made = shown(
        fact("stars", 900, "stars", repo("a/old")), fact("created_at", "2019-01-01", None, repo("a/old")),
        fact("stars", 50, "stars", repo("a/x")), fact("created_at", "2026-04-25", None, repo("a/x")),
        fact("stars", 70, "stars", repo("a/y")), fact("created_at", "2026-03-25", None, repo("a/y")),
        fact("stars", 99, "stars", repo("a/ageless")),
    )  # fmt: skip
    assert [row.name for row in made.repositories.rows] == ["a/y", "a/x"]
    assert made.repositories.note.startswith("Repositories created in the last year, by stars")


def test_the_issue_carries_its_evidence() -> None:
    """The ledger's digest and the notices given are part of the issue."""
    made = issue(notices=("Restated.",))
    assert made.ledger_digest == ledger(*FACTS).digest
    assert made.notices == ("Restated.",)


def test_a_row_shows_the_days_on_which_it_was_seen() -> None:
    """The small chart runs from the first day within reach to the edition's own value; unseen days between are left out of it."""
    about = repo("a/x")
    facts = moved("stars", about, 100, 160)
    series = tuple((DAY - timedelta(days=ago), float(stars)) for ago, stars in ((40, 1), (7, 100), (5, 130), (1, 150)))
    past = Past(since=WEEK_AGO, series={about.id: {"stars": series, "forks": series}})
    (row,) = Tables(*book(*facts), past, Sections(days=7)).trending().repositories.rows
    assert row.spark == Spark(metric="stars", first=DAY - timedelta(days=7), values=(100, None, 130, None, None, None, 150, 160))
    assert [value for _, value in row.spark.points()] == [100, 130, 150, 160]
    assert row.spark.points()[-1][0] == DAY


def test_a_thing_first_seen_today_has_no_small_chart() -> None:
    """Without an earlier day within reach there is nothing to draw."""
    (row,) = shown(*moved("stars", repo("a/x"), 100, 160)).repositories.rows
    assert row.spark is None


def test_tables_are_as_long_as_the_newsroom_says() -> None:
    """Rows of the tables and of the movers are cut to the config's counts."""
    facts = [each for n in range(6) for each in moved("stars", repo(f"a/{n}"), 100 + n, 160 + 2 * n)]
    tables = Tables(*book(*facts), Past(), Sections(rows=3, gains=2))
    assert len(tables.trending().repositories.rows) == 3
    assert len(tables.movers().rows) == 2
