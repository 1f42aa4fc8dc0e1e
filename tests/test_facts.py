"""The ledger and the closed list of derivations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autopost import derive
from autopost.facts import Ledger, digest
from tests.made import fact, ledger, subject


def test_sealing_tags_in_order_and_keeps_the_first_of_equal_ids() -> None:
    """Tags count from f1 in the order given, and a second fact of the same id is not a second fact."""
    told = ledger(fact("likes", 1, "likes"), fact("likes", 2, "likes"), fact("stars", 3, "stars"))
    assert [(f.tag, f.value) for f in told.facts] == [("f1", 1), ("f2", 3)]


def test_the_digest_covers_every_fact_and_not_itself() -> None:
    """A changed value changes the digest; the digest field does not."""
    told = ledger(fact("likes", 1, "likes"))
    assert digest(told) == told.digest
    assert digest(told.model_copy(update={"digest": ""})) == told.digest
    assert ledger(fact("likes", 2, "likes")).digest != told.digest


def test_restated_is_written_only_where_it_is_true() -> None:
    """A fact has the contract's keys alone; a restated passage has one more."""
    plain = fact("likes", 1, "likes")
    assert set(plain.model_dump()) == {
        "id", "tag", "kind", "subject", "metric", "value", "unit", "as_of", "url", "statement", "formula", "inputs",
    }  # fmt: skip
    assert plain.model_copy(update={"restated": True}).model_dump()["restated"] is True


def test_a_ledger_survives_its_own_json() -> None:
    """What is written is read back equal, tuples and floats included."""
    told = ledger(fact("likes_ratio", 1.5, "times"), fact("subjects", ("hf:model:a/one",)))
    assert Ledger.model_validate_json(told.model_dump_json()) == told


@pytest.mark.realdata
def test_ledgers_made_elsewhere_load_and_keep_their_digest(realdata: Path) -> None:
    """The two shared example ledgers are of our form, and their digests are computed as ours are."""
    for path in sorted((realdata.parent / "examples" / "ledgers").glob("*.json")):
        told = Ledger.model_validate(json.loads(path.read_text()))
        assert digest(told) == told.digest


def test_derivations_compute_what_they_say() -> None:
    """Difference, ratio, percent change, share, rank and total give the numbers of their formulas."""
    a, b = fact("stars", 300, "stars", of=subject("a/x")), fact("stars", 200, "stars", of=subject("a/y"))
    c = fact("stars", 500, "stars", of=subject("a/z"))
    assert derive.difference(a, b, "lead", "").value == 100
    assert derive.ratio(a, b, "ratio", "").value == 1.5
    assert derive.percent_change(a, b, "change", "").value == 50
    assert derive.share(b, c, "share", "").value == 40
    assert [derive.rank(f, (a, b, c), "rank", "").value for f in (a, b, c)] == [2, 3, 1]
    assert derive.total(subject("list"), "stars_sum", (a, b, c), "").value == 1000


def test_equal_values_share_the_better_rank() -> None:
    """Two leaders are both first, and the next is third."""
    facts = [fact("likes", n, "likes", of=subject(f"a/{i}")) for i, n in enumerate((5, 5, 4))]
    assert [derive.rank(f, facts, "rank", "").value for f in facts] == [1, 1, 3]


def test_a_derived_fact_names_its_inputs_and_is_as_fresh_as_the_newest() -> None:
    """Inputs are ids of facts, and the date is the later one."""
    now = fact("stars", 300, "stars")
    then = now.model_copy(update={"id": f"{now.id}@2026-04-27", "value": 200, "as_of": "2026-04-27"})
    gain = derive.difference(now, then, "stars_gain_7d", "gained")
    assert (gain.inputs, gain.as_of, gain.kind) == ((now.id, then.id), "2026-05-04", "derived")


def test_the_newest_release_is_the_latest_by_date_not_by_number() -> None:
    """A patch of an old line published later is the newest release."""
    old, new = fact("release", "v1.9.9"), fact("release", "v2.0.0")
    dates = [fact("release_date", "2026-05-04"), fact("release_date", "2026-05-01")]
    assert derive.newest([old, new], dates, "").value == "v1.9.9"


def test_a_derivation_over_words_is_refused() -> None:
    """A difference of two licences is a programming error, not a fact."""
    with pytest.raises(ValueError, match="no number"):
        derive.difference(fact("license", "mit"), fact("likes", 1, "likes"), "x", "")
