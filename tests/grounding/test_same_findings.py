"""The same text and ledger give the same findings, word for word, in whatever order a process keeps its sets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parents[2]
CHECKS = """
import sys
from pathlib import Path
from tests.grounding.twins import DEMO
from autopost.grounding import check_text
lines = [
    "count | Nvidia places three datasets among the ten at the top, with Nemotron-Personas-Korea in front.",
    "direction | At 163, the trending score of DeepSeek-V4-Flash lies just above that of Ling-2.6-flash.",
]
for line in [*lines, *Path("fixtures/grounding/seen/wrong-demo.txt").read_text("utf-8").splitlines()[::24]]:
    text = line.partition(" | ")[2].replace("[[", "").replace("]]", "")
    print(text, *(found.model_dump_json() for found in check_text(text, DEMO.ledger, DEMO)))
"""


def test_findings_do_not_depend_on_the_order_of_sets() -> None:
    """Hundreds of wrong sentences are reported alike under three seeds of the hash."""
    running = [
        subprocess.Popen(
            [sys.executable, "-c", CHECKS],
            cwd=HERE,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{HERE}:{HERE / 'src'}", "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
        )
        for seed in ("0", "1", "2")
    ]
    said = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0]
    assert said[0].count(b"blocker") > 60
    assert said[1:] == said[:1] * 2
