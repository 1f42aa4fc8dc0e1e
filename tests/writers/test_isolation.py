"""What the chat-model client loads, and whom it talks to."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.recordings.chat import HEADLINE
from tests.standins.chat import ChatStandIn, web_page

VENDORS = ("langchain", "langchain_core", "langchain_openai", "openai", "httpx2")
LOADED = f"import sys; {{code}}; print([name for name in {VENDORS} if name in sys.modules])"
ASK = """
from autopost.config import Environment, Writer
from autopost.writers.model import chat_model
from tests.recordings.chat import CALL
import os
try:
    print(chat_model(Writer(), Environment(openai_base_url=os.environ["STAND_IN"]), "openai:m")(CALL).text)
except Exception as fault:
    print(type(fault).__name__, fault)
"""


def run(code: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Python in a process of its own, with warnings as errors."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path), **variables}
    command = [sys.executable, "-W", "error", "-c", code]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_importing_the_client_imports_no_vendor() -> None:
    """`autopost.writers.model` loads neither langchain nor openai until a model is made."""
    assert run(LOADED.format(code="import autopost.writers.model")).stdout == "[]\n"


def test_a_name_without_a_provider_is_refused_before_langchain_loads() -> None:
    """A wrong form is found without waiting for vendors' imports."""
    code = """import contextlib
from autopost.writers.model import chat_model
from autopost.config import Environment, Writer
with contextlib.suppress(Exception): chat_model(Writer(), Environment(), "gpt-5.2")
import sys; print("openai" in sys.modules, "langchain" in sys.modules)"""
    assert run(code).stdout == "False False\n"


def test_no_warning_is_raised_from_the_first_import_to_the_reply() -> None:
    """A fresh process with warnings as errors gets its reply, and says nothing else."""
    with ChatStandIn(lambda _: HEADLINE) as standin:
        done = run(ASK, STAND_IN=standin.url)
    assert (json.loads(done.stdout), done.stderr) == (HEADLINE, "")


@pytest.mark.parametrize("prefix", ["LANGSMITH", "LANGCHAIN"])
def test_tracing_stays_off(prefix: str) -> None:
    """No trace and no detour: with every tracing variable set, only the chat endpoint is asked."""
    with ChatStandIn(lambda _: HEADLINE) as standin, ChatStandIn(lambda _: web_page(), prefix="/trace") as elsewhere:
        variables = {
            f"{prefix}_{name}": value
            for name, value in {
                "TRACING": "true",
                "TRACING_V2": "true",
                "API_KEY": "ls-test",
                "ENDPOINT": elsewhere.url,
                "GATEWAY": elsewhere.url,
                "PROJECT": "p",
            }.items()
            if (prefix, name) != ("LANGCHAIN", "TRACING")
        }
        done = run(ASK, STAND_IN=standin.url, **variables, OPENAI_API_BASE=elsewhere.url, OPENAI_BASE_URL=elsewhere.url)
    assert (json.loads(done.stdout), done.stderr) == (HEADLINE, "")
    assert standin.count == 1
    assert elsewhere.paths == []


def test_the_old_tracing_switch_is_named() -> None:
    """LangChain refuses to work with LANGCHAIN_TRACING set; the message says what to unset."""
    with ChatStandIn(lambda _: HEADLINE) as standin:
        done = run(ASK, STAND_IN=standin.url, LANGCHAIN_TRACING="true")
    assert done.stdout.startswith("ModelUnusable")
    assert "Unset LANGCHAIN_TRACING" in done.stdout
