"""Publish."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from autopost.cli.app import Json, app, print_json, tell
from autopost.config import Environment
from autopost.errors import Failed


@app.command()
def publish(
    to: Annotated[str, typer.Option("--to", metavar="CHANNELS", help="Where it goes: site,email,telegram,pr, or some of them.")],
    edition: Annotated[
        str, typer.Argument(metavar="[EDITION]", help="A date or folder; else the newest approved, for pr the newest.")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and send nothing.")] = False,
    again: Annotated[str, typer.Option(metavar="CHANNELS", help="Send a correction by these too, such as email.")] = "",
    in_doubt: Annotated[
        str,
        typer.Option(metavar="sent|again", help="What to do with parts of which an interrupted run does not know: you looked."),
    ] = "",
    as_json: Json = False,
) -> None:
    """Deliver an approved edition, or put any before editors as a pull request.

    What was delivered is never sent twice; a run that was interrupted goes on where it stopped.

    Exit codes: 0 done, 1 a channel failed, 2 command or config invalid, 3 not approved as it stands, or in doubt what arrived.
    """
    from autopost.commands import publishing

    request = publishing.Request(edition=edition, to=to, again=again, in_doubt=in_doubt, dry_run=dry_run)
    try:
        published = publishing.publish(request, Path.cwd(), Environment.read(os.environ), tell)
    except KeyboardInterrupt:
        raise Failed("stopped; what was sent is recorded. Publish again to go on.") from None
    if as_json:
        print_json(publishing.summary(published))
    else:
        print("\n".join(publishing.report(published)))
    if published.exit_code:
        raise typer.Exit(published.exit_code)
