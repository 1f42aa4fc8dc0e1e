"""The stand-ins as the platforms' own clients see them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from github import Auth, Github, UnknownObjectException
from huggingface_hub import HfApi, close_session

from tests.standins import Fault, StandIn, platforms, world


@pytest.fixture
def server() -> Iterator[StandIn]:
    """A stand-in showing the small world."""
    with platforms(world.small()) as standin:
        yield standin
    close_session()


@pytest.fixture
def github(server: StandIn) -> Iterator[Github]:
    """PyGithub pointed at it, two things a page."""
    client = Github(base_url=f"{server.url}/github", per_page=2, retry=None, seconds_between_requests=None)
    yield client
    client.close()


def test_huggingface_hub_reads_the_lists(server: StandIn) -> None:
    """HfApi's own listing gives the models by trending score, with just what was asked for."""
    models = list(HfApi(endpoint=f"{server.url}/hub", token=False).list_models(sort="trending_score", limit=2, expand=["likes"]))
    assert [(m.id, m.likes, m.downloads) for m in models] == [
        ("deepseek-ai/DeepSeek-V4-Pro", 3492, None),
        ("XiaomiMiMo/MiMo-V2.5-Pro", 416, None),
    ]


def test_pygithub_pages_through_a_search(server: StandIn, github: Github) -> None:
    """A search of five repositories takes three pages of two and gives them by stars."""
    found = [hit.stargazers_count for hit in github.search_repositories("created:>=2025-01-01", sort="stars", order="desc")]
    assert found == [172903, 131759, 1613, 900, 729]
    assert [seen.first("page", "1") for seen in server.seen] == ["1", "2", "3"]


def test_pygithub_reads_repositories_and_releases(github: Github) -> None:
    """A repository, its releases and the latest that is neither draft nor pre-release are found; others are unknown."""
    repository = github.withLazy(True).get_repo("openai/openai-python")
    assert [release.tag_name for release in repository.get_releases()] == ["v2.34.0", "v2.33.0"]
    assert repository.get_latest_release().tag_name == "v2.34.0"
    assert github.get_repo("earthtojake/text-to-cad").id == 1217522067
    with pytest.raises(UnknownObjectException):
        github.get_repo("nobody/nothing")


def test_limits_are_told(server: StandIn, github: Github) -> None:
    """An anonymous reader has 60 requests, one with a token 5,000."""
    github.get_repo("earthtojake/text-to-cad")
    assert github.rate_limiting == (59, 60)
    with Github(base_url=f"{server.url}/github", auth=Auth.Token("made-up"), retry=None) as known:
        known.get_repo("earthtojake/text-to-cad")
        assert known.rate_limiting == (4998, 5000)


def test_faults_end_after_their_times(server: StandIn, github: Github) -> None:
    """A fault set for one request is over with the second."""
    server.fail("/repos", Fault(status=404, body=b'{"message": "Not Found"}', times=1))
    with pytest.raises(UnknownObjectException):
        github.get_repo("earthtojake/text-to-cad")
    assert github.get_repo("earthtojake/text-to-cad").id == 1217522067
