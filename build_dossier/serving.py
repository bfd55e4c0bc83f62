"""Serves the site while it is being written: a change in ``seeds/`` or ``docs/`` is on the page in seconds.

The pages live in a folder of their own, so the last good ``site/`` stays as it is.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

_VERSION = "/.version"
_RELOAD = b"""<script>
(async () => {
  const version = () => fetch("/.version", {cache: "no-store"}).then((answer) => answer.text());
  const first = await version();
  setInterval(async () => { if (await version() !== first) location.reload(); }, 700);
})();
</script>"""
_QUIET_FOR = 0.2
"""Seconds without a further change after which the pages are made anew."""


class Rebuilder(FileSystemEventHandler):
    """Makes the pages anew once a burst of changes has ended; counts the pages' versions."""

    def __init__(self, rebuild: Callable[[str], Iterator[None]]) -> None:
        self.version = 0
        self.read = ""
        """The edition that was asked for last."""
        self._rebuild = rebuild
        self._changed = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note a change of a file that people write."""
        if event.event_type in ("opened", "closed_no_write") or "/." in str(event.src_path):
            return
        self._changed.set()

    def run(self) -> None:
        """Wait for changes, for ever; a new one ends what an older one has begun."""
        while True:
            self._changed.wait()
            while self._changed.is_set():
                self._changed.clear()
                time.sleep(_QUIET_FOR)
            for _ in self._rebuild(self.read):
                self.version += 1
                if self._changed.is_set():
                    break


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, rebuilder: Rebuilder, **named: object) -> None:
        self.rebuilder = rebuilder
        super().__init__(*arguments, **named)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if self.path == _VERSION:
            self._send(str(self.rebuilder.version).encode(), "text/plain")
        elif path.suffix == ".html" and path.is_file():
            self.rebuilder.read = self.path.split("/")[1]
            self._send(path.read_bytes() + _RELOAD, "text/html; charset=utf-8")
        else:
            super().do_GET()

    def _send(self, data: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Say nothing: the terminal is for faults."""


def serve(folder: Path, watched: Sequence[Path], rebuilder: Rebuilder, port: int) -> None:
    """Serve ``folder`` on this machine until interrupted; the rebuilder hears of changes below ``watched``."""
    observer = Observer()
    for path in watched:
        observer.schedule(rebuilder, str(path), recursive=path.is_dir())
    observer.start()
    threading.Thread(target=rebuilder.run, daemon=True).start()
    handler = partial(_Handler, rebuilder=rebuilder, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            pass
        finally:
            observer.stop()
