"""The config, the environment, the newsroom's files and the prompts."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from autopost import config, newsroom, prompts
from autopost.config import Config, Environment
from autopost.errors import ConfigError, InvalidInput

ROOT = Path(__file__).parents[1]


def test_a_missing_config_means_every_default(tmp_path: Path) -> None:
    """A folder without autopost.toml is a newsroom."""
    assert config.load(tmp_path / "autopost.toml") == Config()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[paper]\ntitel = 'x'", r"unknown key paper\.titel\. Known here: first_edition, motto, timezone, title"),
        ("[papers]\n", r"unknown key papers\. Known here: angles, check, email, look, paper"),
        ("[paper]\ntimezone = 'Mars/Olympus'", "is no time zone"),
        ("[writer]\nthreads = 0", r"writer\.threads: Input should be greater than or equal to 1"),
        ("[paper\n", "is not TOML"),
        ("[sources.github]\nwatched = []", r"unknown key sources\.github\.watched"),
    ],
)
def test_a_wrong_config_is_one_message_with_file_and_key(tmp_path: Path, text: str, message: str) -> None:
    """Each mistake names the file, the key and what is known instead."""
    path = tmp_path / "autopost.toml"
    path.write_text(text)
    with pytest.raises(ConfigError, match=message) as caught:
        config.load(path)
    assert str(path) in str(caught.value)


def test_the_repositorys_config_explains_every_setting() -> None:
    """autopost.toml is what `explained` writes for its own values, its first line aside."""
    path = ROOT / "autopost.toml"
    written = path.read_text()
    assert newsroom.explained(config.load(path)).splitlines()[1:] == written.splitlines()[1:]


def test_what_is_explained_is_read_back_equal(tmp_path: Path) -> None:
    """The explained defaults are a config file that means the defaults."""
    path = tmp_path / "autopost.toml"
    path.write_text(newsroom.explained(Config()))
    assert config.load(path) == Config()


def test_every_setting_has_a_line_of_explanation() -> None:
    """No setting is without a description."""
    groups, settings = [Config()], []
    while groups:
        group = groups.pop()
        for name, field in type(group).model_fields.items():
            value = getattr(group, name)
            if isinstance(value, config.Group | config.Sources):
                groups.append(value)  # type: ignore[arg-type]
            else:
                settings.append((name, field.description))
    assert len(settings) > 25
    assert [name for name, description in settings if not description] == []


def test_the_environment_takes_the_ecosystems_names() -> None:
    """Endpoints lose their trailing slash, empty values count as unset, AUTOPOST_NOW sets the clock."""
    environment = Environment.read(
        {
            "HF_ENDPOINT": "http://127.0.0.1:9/hub/",
            "GITHUB_TOKEN": "",
            "OPENAI_API_KEY": "sk-secret",
            "AUTOPOST_NOW": "2026-05-04T23:30:00-02:00",
        }
    )
    assert environment.hf_endpoint == "http://127.0.0.1:9/hub"
    assert environment.github_token is None
    assert environment.now == datetime(2026, 5, 5, 1, 30, tzinfo=UTC)


def test_a_key_shows_in_no_print_of_the_environment() -> None:
    """The repr and the JSON of the environment hide keys."""
    environment = Environment.read({"OPENAI_API_KEY": "sk-secret", "HF_TOKEN": "hf_secret", "GITHUB_TOKEN": "ghp_secret"})
    assert "secret" not in repr(environment) + environment.model_dump_json()


@pytest.mark.parametrize(("name", "value"), [("AUTOPOST_NOW", "soon"), ("OPENAI_BASE_URL", "localhost:11434")])
def test_a_wrong_variable_is_named(name: str, value: str) -> None:
    """A clock or an endpoint that cannot be is refused before anything is tried."""
    with pytest.raises(InvalidInput, match=name):
        Environment.read({name: value})


def test_a_newsrooms_own_files_win(tmp_path: Path) -> None:
    """A prompt in the newsroom replaces the packaged one; others stay; the recorded edition ignores both."""
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts" / "lead.md").write_text("own")
    (tmp_path / "autopost.toml").write_text("[paper]\ntitle = 'Own'\n")
    (tmp_path / "deep").mkdir()
    own = newsroom.find(tmp_path / "deep")
    assert own.config.paper.title == "Own"
    assert own.file("prompts", "lead.md").read_text() == "own"
    assert own.file("prompts", "house.md") == ROOT / "prompts" / "house.md"
    assert newsroom.recorded(tmp_path).file("prompts", "lead.md") == ROOT / "prompts" / "lead.md"


def test_every_prompt_declares_what_it_uses() -> None:
    """All packaged prompts load, and there are as many as an edition needs."""
    names = {path.stem for path in (ROOT / "prompts").glob("*.md")}
    assert names == {"house", "lead", "deep_dive", "opinions", "tools", "reading", "repair", "again", "second_reader"}
    assert all(prompts.load(ROOT / "prompts" / f"{name}.md").variables for name in names)


def test_values_in_a_prompt_are_never_read_as_a_template(tmp_path: Path) -> None:
    """A description with template markup comes out as it went in."""
    path = tmp_path / "p.md"
    path.write_text("---\nvariables: a\n---\nIt says {{ a }}.")
    assert prompts.load(path).render(a="{{ 7 * 7 }} {% raw %}") == "It says {{ 7 * 7 }} {% raw %}."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("no front matter", "does not begin with its variables"),
        ("---\nvariables: a\n---\n{{ b }}", "undeclared variables: b"),
        ("---\nvariables: a\n---\n{{ a", "is no template"),
    ],
)
def test_a_wrong_prompt_is_refused_with_its_path(tmp_path: Path, text: str, message: str) -> None:
    """Each mistake in a prompt file names the file and the mistake."""
    path = tmp_path / "p.md"
    path.write_text(text)
    with pytest.raises(ConfigError, match=message) as caught:
        prompts.load(path)
    assert "p.md" in str(caught.value)


def test_a_variable_too_few_or_too_many_is_an_error(tmp_path: Path) -> None:
    """Given and declared variables must be the same."""
    path = tmp_path / "p.md"
    path.write_text("---\nvariables: a\n---\n{{ a }}")
    with pytest.raises(ConfigError, match="differ: a, b"):
        prompts.load(path).render(b=1)
