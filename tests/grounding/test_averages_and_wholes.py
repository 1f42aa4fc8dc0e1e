"""A last day beside an average one, who has the most of a list, and what part of a whole is somebody's or is so of."""

from __future__ import annotations

import pytest

from autopost.derive import difference
from autopost.facts import Fact, Ledger, Subject
from autopost.grounding import Desk
from tests.grounding import newsday
from tests.grounding.newsday import CODEX, EDITION, SKILLS
from tests.grounding.twins import DEMO, assert_told_apart, blockers

DAY_BEFORE = "2026-05-03"


def _last_day(subject: Subject, now: Fact, gain: int) -> list[Fact]:
    before = int(now.number or 0) - gain
    statement = f"{subject.name} had {before:,} stars on {DAY_BEFORE}"
    more = {"id": f"{subject.id}:stars@{DAY_BEFORE}", "as_of": DAY_BEFORE}
    then = newsday.fact(subject, "stars", before, "stars", statement, **more)
    said = f"{subject.name} gained {gain:,} stars in the day to {EDITION}"
    return [then, difference(now, then, "stars_gain_1d", said)]


def _two_windows() -> Desk:
    """The small ledger with a last day: skills gained 27,737 in the week and 5,120 in the day, codex 1,592 and 157."""
    facts = newsday.ledger().facts
    level = {fact.id: fact for fact in facts}
    days = [one for who, gain in ((SKILLS, 5120), (CODEX, 157)) for one in _last_day(who, level[f"{who.id}:stars"], gain)]
    return Desk(Ledger.seal(EDITION, [fact.model_copy(update={"tag": ""}) for fact in facts] + days))


WINDOWS = _two_windows()
AVERAGES = {
    "more than its average": (
        "mattpocock/skills gained 5,120 stars in the last day, more than its daily average for the week of about 3,962.",
        "openai/codex gained 157 stars in the last day, [more than its daily average for the week of about 227].",
    ),
    "another average": (
        "With 5,120 stars gained in the last day, mattpocock/skills beat its daily average for the week, about 3,962.",
        "With 5,120 stars gained in the last day, mattpocock/skills beat its daily average for the week, about [4,417].",
    ),
    "an average that is the last day's": (
        "About 227 stars a day is the week's average for openai/codex, which gained less than that in the last day, 157.",
        "About [157] stars a day is the week's average for openai/codex, which gained less than that in the last day, 157.",
    ),
    "the average is the higher": (
        "The seven-day average for openai/codex is roughly 227 stars a day, higher than the last day's gain of 157.",
        "The seven-day average for mattpocock/skills is roughly 3,962 stars a day, [higher] than the last day's gain of 5,120.",
    ),
    "the last day's part alone": (
        "Over seven days openai/codex gained 1,592 stars, an average of roughly 227 a day; the last day's gain was "
        "smaller, at 157.",
        "Over seven days openai/codex gained 1,592 stars, an average of roughly 227 a day; the last day's gain was "
        "[larger], at 157.",
    ),
    "that, of the average": (
        "mattpocock/skills averaged roughly 3,962 stars a day over the week and did better than that in the last day, "
        "with 5,120.",
        "openai/codex averaged roughly 227 stars a day over the week and did [better] than that in the last day, with 157.",
    ),
    "not reached": (
        "openai/codex averaged roughly 227 stars a day over the week but did not reach that in the last day, with 157.",
        "mattpocock/skills averaged roughly 3,962 stars a day over the week but [did not reach] that in the last day, "
        "with 5,120.",
    ),
    "was exceeded": (
        "The week's daily average of mattpocock/skills, about 3,962 stars, was exceeded in the last day, when it gained 5,120.",
        "The week's daily average of openai/codex, about 227 stars, [was exceeded] in the last day, when it gained 157.",
    ),
    "more slowly": (
        "openai/codex gained stars more slowly in the last day than on average over the week: 157 against about 227 a day.",
        "mattpocock/skills gained stars [more slowly] in the last day than on average over the week: 5,120 against about 3,962 a "
        "day.",
    ),
    "a sentence later": (
        "openai/codex gained 157 stars in the last day. Its daily average for the week is higher, at about 227.",
        "mattpocock/skills gained 5,120 stars in the last day. Its daily average for the week is [higher], at about 3,962.",
    ),
    "the average a sentence before": (
        "mattpocock/skills gained about 3,962 stars a day on average over the week. In the last day it gained more: 5,120.",
        "openai/codex gained about 227 stars a day on average over the week. In the last day it gained [more]: 157.",
    ),
}
MOST_OF_A_LIST = {
    "has the most": (
        "ibm-granite has the most models on the trending list, with five of the 30.",
        "nvidia has [the most] models on the trending list, with two of the 30.",
    ),
    "how many": (
        "ibm-granite owns five of the 30 models on the trending list, the most of any owner.",
        "ibm-granite owns [six] of the 30 models on the trending list, the most of any owner.",
    ),
    "no other owner": (
        "No other owner has as many models on the trending list as ibm-granite, which has five of the 30.",
        "[No other owner has as many] models on the trending list as talkie-lm, which has two of the 30.",
    ),
    "all others have fewer": (
        "All other owners have fewer models on the trending list than ibm-granite, which accounts for five of the 30.",
        "[All other owners have fewer] models on the trending list than nvidia, which accounts for two of the 30.",
    ),
    "the others are more": (
        "Most often named among the owners of the 30 trending models is ibm-granite, with five.",
        "ibm-granite has [fewer models on the trending list than any other owner], five of the 30.",
    ),
    "comes first": (
        "When owners are ranked by models on the trending list, ibm-granite comes first with five of the 30.",
        "When owners are ranked by models on the trending list, nvidia [comes first] with two of the 30.",
    ),
    "so many placed": (
        "ibm-granite has placed five models on the trending list, the most of any account.",
        "nvidia has placed two models on the trending list, [the most] of any account.",
    ),
    "a sentence later": (
        "ibm-granite is the owner of five of the 30 models on the trending list. Every other owner has fewer.",
        "nvidia is the owner of two of the 30 models on the trending list. [Every other owner has fewer].",
    ),
}
SO_MANY_OF_A_WHOLE = {
    "of them": (
        "The trending list names 30 models. Five of them come from ibm-granite.",
        "The trending list names 30 models. [Six] of them come from ibm-granite.",
    ),
    "in the same sentence": (
        "The trending list names 30 models; of those, two come from nvidia.",
        "The trending list names 30 models; of those, [three] come from nvidia.",
    ),
    "which": (
        "The trending list names 30 models, two of which come from nvidia.",
        "The trending list names 30 models, [three] of which come from nvidia.",
    ),
    "number": (
        "The trending list names 30 models. Those that come from ibm-granite number five.",
        "The trending list names 30 models. Those that come from ibm-granite [number six].",
    ),
    "the count of those": (
        "Ten repositories lead the week's ranking. The count of those that are written mainly in Shell is two.",
        "Ten repositories lead the week's ranking. The count of those that are written mainly in Shell is [three].",
    ),
    "some, and how many": (
        "Ten repositories lead the week's ranking. Some are written mainly in Python: five in all.",
        "Ten repositories lead the week's ranking. Some are written mainly in Python: [four] in all.",
    ),
    "the whole": (
        "Ten Spaces are covered in this edition; eight of these are built with gradio.",
        "[Nine] Spaces are covered in this edition; eight of these are built with gradio.",
    ),
    "all told": (
        "Thirty models are on the trending list. Two, all told, come from talkie-lm.",
        "Thirty models are on the trending list. [Three], all told, come from talkie-lm.",
    ),
}
PART_OF_A_SUM = {
    "accounts for": (
        "Z-Image-Turbo accounts for 25 percent of the 12,302 likes of the ten trending Spaces.",
        "Z-Image-Turbo accounts for [36 percent] of the 12,302 likes of the ten trending Spaces.",
    ),
    "with what it has": (
        "Of the 12,302 likes that the ten trending Spaces have together, Z-Image-Turbo has 3,091, or 25 percent.",
        "Of the 12,302 likes that the ten trending Spaces have together, Z-Image-Turbo has 3,091, or [52 percent].",
    ),
    "credited": (
        "TRELLIS.2 is credited with 13 percent of the 12,302 likes of the ten trending Spaces.",
        "TRELLIS.2 is credited with [25 percent] of the 12,302 likes of the ten trending Spaces.",
    ),
    "added up": (
        "When the stars of the two Shell repositories in the top ten are added up, superpowers has 75 percent of the total of "
        "235,389.",
        "When the stars of the two Shell repositories in the top ten are added up, superpowers has [57 percent] of the total of "
        "235,389.",
    ),
    "of it, behind and": (
        "The combined total for the ten trending Spaces is 12,302 likes, and 25 percent of it comes from Z-Image-Turbo.",
        "The combined total for the ten trending Spaces is 12,302 likes, and [31 percent] of it comes from Z-Image-Turbo.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), AVERAGES.values(), ids=AVERAGES)
def test_a_last_day_is_held_against_an_average_one(right: str, wrong: str) -> None:
    """The order of the two is that of their values, and each figure is its own."""
    assert_told_apart(right, wrong, WINDOWS)


@pytest.mark.parametrize(
    "text",
    [
        "openai/codex gained 157 stars in the last day, fewer than the average of the three repositories of about 4,107.",
        "openai/codex gained 157 stars in the last day, above its average for May.",
        "openai/codex gained 157 stars in the last day, below its daily average of about 227 for the week, out of fashion.",
    ],
)
def test_what_else_such_a_sentence_says_is_asked(text: str) -> None:
    """A word that is not read leaves the sentence to the other rules."""
    assert blockers(text, WINDOWS)


@pytest.mark.parametrize(("right", "wrong"), MOST_OF_A_LIST.values(), ids=MOST_OF_A_LIST)
def test_who_has_the_most_of_a_list_is_counted(right: str, wrong: str) -> None:
    """The accounts of the list are counted, and so are the figures."""
    assert_told_apart(right, wrong, DEMO)


@pytest.mark.parametrize(
    "text",
    [
        "ibm-granite has the second most models on the trending list, five of the 30.",
        "ibm-granite does not have the most models on the trending list.",
        "Most of the 30 models on the trending list come from ibm-granite.",
        "ibm-granite has the most models on the trending list, all 30.",
    ],
)
def test_what_is_not_the_most_is_not_taken_for_it(text: str) -> None:
    """The second, a denial, a majority and another number are no such thing."""
    assert blockers(text, DEMO)


@pytest.mark.parametrize(("right", "wrong"), SO_MANY_OF_A_WHOLE.values(), ids=SO_MANY_OF_A_WHOLE)
def test_of_how_many_of_a_whole_it_is_so_is_counted(right: str, wrong: str) -> None:
    """The whole is that of the clause or the sentence before."""
    assert_told_apart(right, wrong, DEMO)


@pytest.mark.parametrize(("right", "wrong"), PART_OF_A_SUM.values(), ids=PART_OF_A_SUM)
def test_a_part_of_what_a_set_has_is_reckoned(right: str, wrong: str) -> None:
    """The part, the sum and what one has are held against the values together."""
    assert_told_apart(right, wrong, DEMO)
