"""Stand-ins for the platforms: the Hub and GitHub as the clients know them, on 127.0.0.1, showing a world of plain data."""

from tests.standins import world
from tests.standins.github import github_of
from tests.standins.hub import hub_of
from tests.standins.server import Answer, App, Fault, Seen, StandIn
from tests.standins.world import World

__all__ = ["Answer", "App", "Fault", "Seen", "StandIn", "World", "github_of", "hub_of", "platforms", "world"]


def platforms(shown: World, port: int = 0) -> StandIn:
    """One server with the Hub under /hub and GitHub under /github; further apps may be added to `apps` before it starts."""
    return StandIn({"/hub": hub_of(shown), "/github": github_of(shown)}, port)
