"""What importing the sources costs."""

from __future__ import annotations

import subprocess
import sys

HEAVY = {"github", "huggingface_hub", "httpx2", "requests"}


def test_no_vendor_is_imported_before_it_is_asked() -> None:
    """Importing all sources imports none of the platforms' clients."""
    modules = "autopost.sources, autopost.sources.huggingface, autopost.sources.github, autopost.sources.papers"
    script = f"import sys, {modules}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())
