"""How fast a decision is: from the request to the answer, each on the disk by then, while claims are weighed again.

On a copy of a ledger, over the real server: the weightiest questions are accepted one after another, then all of it is
undone.
"""

from __future__ import annotations

import json
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

DECISIONS = 40
HEADERS = {"Sec-Fetch-Site": "same-origin", "Accept": "application/json"}


def decisions(ledger: Path) -> Iterator[tuple[str, str]]:
    """Rows of the table: median, 95th percentile and worst of acts and of undoing."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        copy = Path(folder) / "case.db"
        shutil.copy(ledger, copy)
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        command = [sys.executable, "-m", "reportedly.cli.main", "serve", str(copy), "--port", str(port)]
        server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        try:
            desk = f"http://127.0.0.1:{port}"
            asked = _questions(desk)[:DECISIONS]
            yield "questions in the queue", str(len(_questions(desk)))
            yield f"decide, {len(asked)} times", _told([_timed(f"{desk}/judgements", _fields(q)) for q in asked])
            yield "weighing meanwhile", str(json.load(urlopen(f"{desk}/status.json"))["weighing"]["active"])
            yield f"undo, {len(asked)} times", _told([_timed(f"{desk}/undo", {}) for _ in asked])
        finally:
            server.terminate()
            server.wait()


def _questions(desk: str) -> list[dict[str, Any]]:
    for _ in range(600):
        try:
            return list(json.load(urlopen(f"{desk}/review.json"))["questions"])
        except URLError:
            time.sleep(0.1)
    raise SystemExit("The server did not start.")


def _fields(question: dict[str, Any]) -> dict[str, str]:
    fields = {"act": "accept", "kind": question["kind"], "left": question["left"]}
    return fields | {"right": question["right"] or "", "word": question["word"] or ""}


def _timed(address: str, fields: dict[str, str]) -> float:
    began = time.perf_counter()
    with urlopen(Request(address, urlencode(fields).encode(), HEADERS)) as answer:
        answer.read()
    return time.perf_counter() - began


def _told(seconds: list[float]) -> str:
    ordered = sorted(1000 * each for each in seconds)
    most = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    return f"median {statistics.median(ordered):.0f} ms, p95 {most:.0f} ms, worst {ordered[-1]:.0f} ms"
