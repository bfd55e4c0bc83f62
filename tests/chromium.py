"""The browser that tests and benches drive: the one that ``CHROMIUM`` names, or Debian's."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from playwright.sync_api import Browser, Playwright

NO_BROWSER = (
    "The tests need a browser: install Debian's chromium, or name one with CHROMIUM=/path/to/chromium."
)
QUIET = [
    "--no-sandbox",  # continuous integration runs as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def launch(playwright: Playwright) -> Browser:
    """Start it; raises :class:`FileNotFoundError` where there is none.

    The headless shell draws no window of its own and takes half the time for a page.
    """
    named = os.environ.get("CHROMIUM")
    program = named or shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if not program or not Path(program).exists():
        raise FileNotFoundError(NO_BROWSER)
    return playwright.chromium.launch(executable_path=program, args=QUIET)
