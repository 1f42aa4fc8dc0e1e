"""Two who are compared, now and on an earlier day: "A, which had 5 stars to B's 6 a week ago, is now ahead, 8 to 7"."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers

OVERTAKEN = {
    "since a span": (
        "By stars, VibeVoice has gone past chenglou/pretext in the past week.",
        "By stars, cc-switch [has gone past] chenglou/pretext in the past week.",
    ),
    "of no day": (
        "VibeVoice has gone ahead of chenglou/pretext in stars.",
        "hermes-agent [has gone ahead of] chenglou/pretext in stars.",
    ),
    "both days in brackets": (
        "VibeVoice (now at 46,433 stars, 43,032 a week ago) has passed chenglou/pretext (now at 46,108, 45,503 then).",
        "VibeVoice (now at 46,433 stars, [45,503] a week ago) has passed chenglou/pretext (now at 46,108, 43,032 then).",
    ),
    "of an object told before": (
        "With 46,433 stars to chenglou/pretext's 46,108, VibeVoice has passed it; a week ago the figures were 43,032 "
        "and 45,503, respectively.",
        "With 46,433 stars to chenglou/pretext's 46,108, VibeVoice has passed it; a week ago the figures were [45,503] "
        "and 43,032, "
        "respectively.",
    ),
    "from one figure to another": (
        "Up from 43,032 stars a week ago to 46,433, VibeVoice has overtaken chenglou/pretext, which went from 45,503 to 46,108.",
        "Up from 43,032 stars a week ago to 46,433, VibeVoice has overtaken chenglou/pretext, which went from [46,108] "
        "to 45,503.",
    ),
    "fallen behind": (
        "The number of stars for chenglou/pretext has fallen behind that for VibeVoice in the past week.",
        "The number of stars for chenglou/pretext [has fallen behind] that for cc-switch in the past week.",
    ),
    "an order reversed": (
        "The order of VibeVoice and chenglou/pretext in stars has reversed in the past week, with the former now ahead.",
        "[The order of cc-switch and chenglou/pretext in stars has reversed] in the past week, with the former now ahead.",
    ),
    "places changed": (
        "VibeVoice and chenglou/pretext have changed places in stars in the past week, with VibeVoice now in front.",
        "VibeVoice and chenglou/pretext have changed places in stars in the past week, with chenglou/pretext now [in front].",
    ),
    "from behind": (
        "In stars, VibeVoice has gone from behind chenglou/pretext to ahead of it in the past week.",
        "In stars, cc-switch has [gone from behind] chenglou/pretext to ahead of it in the past week.",
    ),
    "models": (
        "privacy-filter has overtaken VibeVoice-ASR in likes since 28 April: 1,241 to 1,108 now, 961 to 1,072 then.",
        "privacy-filter has overtaken VibeVoice-ASR in likes since 28 April: 1,241 to 1,108 now, [1,072] to 961 then.",
    ),
}
BEFORE_AND_NOW = {
    "a relative clause": (
        "VibeVoice, which had fewer stars than chenglou/pretext a week ago, now has more.",
        "cc-switch, which had [fewer] stars than chenglou/pretext a week ago, now has more.",
    ),
    "with a participle": (
        "VibeVoice now leads chenglou/pretext in stars, 46,433 to 46,108, having trailed it a week ago, 43,032 to 45,503.",
        "cc-switch now leads chenglou/pretext in stars, 58,693 to 46,108, having [trailed] it a week ago, 52,800 to 45,503.",
    ),
    "in brackets": (
        "VibeVoice was behind chenglou/pretext in stars a week ago (43,032 versus 45,503) and is now ahead of it "
        "(46,433 versus 46,108).",
        "VibeVoice was behind chenglou/pretext in stars a week ago (43,032 versus 45,503) and is now ahead of it "
        "([46,108] versus 46,433).",
    ),
    "denied both times": (
        "A week ago, VibeVoice did not have as many stars as chenglou/pretext. Now chenglou/pretext does not have as "
        "many as VibeVoice.",
        "A week ago, cc-switch [did not have as many stars as] chenglou/pretext. Now chenglou/pretext does not have as "
        "many as cc-switch.",
    ),
    "of the two": (
        "Between VibeVoice and chenglou/pretext, the latter was ahead in stars a week ago; now the former is.",
        "Between VibeVoice and chenglou/pretext, [the former was ahead] in stars a week ago; now the latter is.",
    ),
    "the other way round": (
        "A week ago, it was chenglou/pretext that had more stars, and VibeVoice fewer. Now it is the other way round.",
        "A week ago, it was hermes-agent that had more stars, and VibeVoice fewer. [Now it is the other way round].",
    ),
    "what was only a figure": (
        "A week ago, chenglou/pretext had 45,503 stars to VibeVoice's 43,032. Now VibeVoice is ahead, 46,433 to 46,108.",
        "A week ago, chenglou/pretext had 45,503 stars to cc-switch's 52,800. Now cc-switch is [ahead], 58,693 to 46,108.",
    ),
    "how far": (
        "VibeVoice has overtaken chenglou/pretext in stars within a week: it was 2,471 behind on 27 April and is 325 ahead now.",
        "VibeVoice has overtaken chenglou/pretext in stars within a week: it was 2,471 behind on 27 April and is [425] "
        "ahead now.",
    ),
}
OF_TODAY = {
    "each in a sentence": (
        "VibeVoice is in front of chenglou/pretext in forks. It has 5,150; chenglou/pretext has 2,552.",
        "VibeVoice is in front of chenglou/pretext in forks. It has [2,552]; chenglou/pretext has 5,150.",
    ),
    "in a row": (
        "chenglou/pretext does not have as many forks as VibeVoice; the figures are 2,552 and 5,150, respectively.",
        "chenglou/pretext does not have as many forks as VibeVoice; the figures are [5,150] and 2,552, respectively.",
    ),
    "in brackets": (
        "VibeVoice tops chenglou/pretext for forks (5,150 vs. 2,552).",
        "VibeVoice tops chenglou/pretext for forks ([2,552] vs. 5,150).",
    ),
}
TWO_MEASURES = {
    "in their order": (
        "VibeVoice shows 46,433 and 5,150 for stars and forks, respectively.",
        "VibeVoice shows [46,433] and 5,150 for forks and stars, respectively.",
    ),
    "each beside its measure": (
        "On stars, the figure for VibeVoice is 46,433; on forks, it is 5,150.",
        "On stars, the figure for VibeVoice is [5,150]; on forks, it is 46,433.",
    ),
    "the second measure before its figure": (
        "The count for VibeVoice is 46,433 in stars; in forks, it is 5,150.",
        "The count for VibeVoice is [5,150] in stars; in forks, it is 46,433.",
    ),
}
OF_THREE = {
    "neither": (
        "Neither VibeVoice, at 46,433, nor cc-switch, at 58,693, has as many stars as hermes-agent, at 131,759.",
        "[Neither VibeVoice, at 58,693, nor cc-switch, at 46,433], has as many stars as hermes-agent, at 131,759.",
    ),
    "that is more": (
        "hermes-agent has 131,759 stars. That is more than VibeVoice, with 46,433, and more than cc-switch, with 58,693.",
        "hermes-agent has 131,759 stars. [That is more than VibeVoice, with 58,693, and more than cc-switch, with 46,433].",
    ),
    "so is": (
        "VibeVoice is outdone in stars by hermes-agent, with 46,433 to hermes-agent's 131,759; so is cc-switch, with 58,693.",
        "VibeVoice is outdone in stars by hermes-agent, with [131,759 to hermes-agent's 46,433; so is cc-switch, with 58,693].",
    ),
    "each beside its name": (
        "VibeVoice (46,433) and cc-switch (58,693) have fewer stars than hermes-agent (131,759).",
        "VibeVoice ([58,693]) and cc-switch (46,433) have fewer stars than hermes-agent (131,759).",
    ),
    "the three": (
        "hermes-agent leads both VibeVoice and cc-switch in stars; the three have 131,759, 46,433 and 58,693, respectively.",
        "hermes-agent leads both VibeVoice and cc-switch in stars; the three have [131,759, 58,693 and 46,433], respectively.",
    ),
}
TWINS = {
    f"{what}: {name}": twins
    for what, told in (
        ("overtaken", OVERTAKEN),
        ("then", BEFORE_AND_NOW),
        ("today", OF_TODAY),
        ("measures", TWO_MEASURES),
        ("three", OF_THREE),
    )
    for name, twins in told.items()
}


@pytest.mark.parametrize(("right", "wrong"), TWINS.values(), ids=TWINS.keys())
def test_each_time_is_held_to_its_own_figures(right: str, wrong: str) -> None:
    """Who is ahead and whose a figure is, of the day that the clause tells."""
    assert_told_apart(right, wrong, DEMO)


def test_a_mark_that_was_passed_is_nobodys_figure() -> None:
    """Whoever is past it is not set against another."""
    assert blockers("Both VibeVoice and chenglou/pretext have passed 46,000 stars since 27 April.", DEMO) == []


def test_a_word_that_is_no_word_of_order_leaves_the_sentence_to_the_rules() -> None:
    """What one word leaves open is no reason to believe the rest."""
    assert blockers("VibeVoice has overtaken chenglou/pretext in stars since 27 April because of its voices.", DEMO) != []
