"""Init."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from autopost.cli.app import Json, app, print_json
from autopost.config import Environment


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="The folder; this one unless given.")] = Path(),
    title: Annotated[str, typer.Option(metavar="TEXT", help="The paper's name.")] = "",
    motto: Annotated[str, typer.Option(metavar="TEXT", help="The line under the name.")] = "",
    timezone: Annotated[str, typer.Option(metavar="ZONE", help="The zone whose date an edition bears, as Europe/Berlin.")] = "",
    url: Annotated[str, typer.Option(metavar="URL", help="Where the paper stands on the web.")] = "",
    inherit: Annotated[bool, typer.Option("--inherit", help="No copies of prompts and templates: autopost's own apply.")] = False,
    as_json: Json = False,
) -> None:
    """Make a newsroom: a config that explains itself, prompts and templates to edit, and a workflow. Overwrites nothing."""
    from autopost.commands import founding

    request = founding.Request(title=title, motto=motto, timezone=timezone, url=url, inherit=inherit)
    written = founding.found(request, folder, Environment.read(os.environ))
    if as_json:
        print_json({"folder": str(folder), "files": [str(path.relative_to(folder)) for path in written]})
    else:
        print("\n".join(founding.report(folder, request)))
