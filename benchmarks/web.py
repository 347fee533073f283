"""How fast the web desk answers: each kind of page asked by several clients at once, over the real server.

The server runs in a process of its own, as ``reportedly serve`` would. Pages are drawn from the ledger with a fixed
seed; "first" asks each address once, so nothing was drawn before, "again" asks the same ones a second time. Times
are those of the server, from the request's last byte to the answer's last; the 95th percentile is of all requests.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from reportedly.desk import Desk
from reportedly.desk.seen import Asked

CLIENTS = 8
EACH = 48  # requests of each kind and round
LIMIT_MS = 150.0


def web(ledger: Path) -> Iterator[tuple[str, str]]:
    """Rows of the table: kind of page, then "p50, p95, worst, size" of both rounds."""
    kinds = addresses(ledger)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "reportedly.cli.main", "serve", str(ledger), "--port", str(port)]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        asyncio.run(_until_up(port))
        yield "clients at once", str(CLIENTS)
        for name, paths in kinds.items():
            for round_ in ("first", "again"):
                yield f"{name}, {round_}", _round(server.pid, port, paths)
    finally:
        server.terminate()
        server.wait()


def addresses(ledger: Path) -> dict[str, list[str]]:
    """Addresses of each kind: the claims with most voices, others by chance, their articles, pairs and sources."""
    pick = random.Random(11)
    with Desk(ledger) as desk:
        everything = [row.claim for row in desk.looking.claims(Asked(size=0)).rows]
        top, some = everything[:EACH], pick.sample(everything, min(EACH, len(everything)))
        documents = sorted(document.id for document in desk.documents())
        sources = [row.id for row in desk.looking.sources()[:EACH]]
        words = [row.wording.split()[-2:] for row in desk.looking.claims(Asked(size=EACH)).rows]
        copies = [(each.left, each.right) for each in desk.looking.copies()]
    articles = pick.sample(documents, min(EACH, len(documents)))
    return {
        "claims": [f"/claims?page={n}" for n in range(1, 9)],
        "claims by words": [f"/claims?text={quote(' '.join(two))}" for two in words],
        "claim, most voices": [f"/claims/{name}" for name in top],
        "claim, any": [f"/claims/{name}" for name in some],
        "claim as JSON": [f"/claims/{name}.json" for name in top],
        "article": [f"/articles/{name}" for name in articles],
        "side by side": [f"/compare/{one}/{other}" for one, other in pick.sample(copies, min(EACH, len(copies)))],
        "source": [f"/sources/{quote(name, safe='')}" for name in sources],
        "sources": ["/sources", *(f"/sources?text={letter}" for letter in "abcdefghijklmnopqrstuvw")],
        "changes": ["/changes"],
        "review": ["/review"],
        "judgements": ["/judgements?rules=1"],
        "problems and audit": ["/problems", "/audit"],
    }


def _round(server: int, port: int, paths: Sequence[str]) -> str:
    """One round in words; the processor's time for one answer counts other work on the machine little."""
    before = _processor(server)
    told = asyncio.run(_measured(port, paths))
    spent = (_processor(server) - before) * 1000 / EACH
    return f"{told}  processor {spent:5.1f} ms"


def _processor(process: int) -> float:
    """Seconds that a process and its children have used so far; 0 where the system does not tell."""
    spent: dict[int, tuple[int, float]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # it ended
        ticks = int(fields[11]) + int(fields[12])
        spent[int(path.parent.name)] = int(fields[1]), ticks / os.sysconf("SC_CLK_TCK")
    return sum(seconds for one, (parent, seconds) in spent.items() if process in (one, parent))


async def _until_up(port: int) -> None:
    """Until the server and the processes beside it have started."""
    for _ in range(600):
        try:
            await _ask(port, "/problems")
            break
        except OSError:
            await asyncio.sleep(0.1)
    else:
        raise SystemExit("The server did not start.")
    await asyncio.gather(*(_ask(port, f"/judgements?page={n}&by=nobody") for n in range(1, CLIENTS + 1)))


async def _measured(port: int, paths: Sequence[str]) -> str:
    waiting = list(reversed([paths[n % len(paths)] for n in range(EACH)]))
    times: list[float] = []
    sizes: list[int] = []

    async def client() -> None:
        while waiting:
            path = waiting.pop()
            began = time.perf_counter()
            sizes.append(await _ask(port, path))
            times.append((time.perf_counter() - began) * 1000)

    await asyncio.gather(*(client() for _ in range(CLIENTS)))
    p95 = statistics.quantiles(times, n=20, method="inclusive")[-1]
    mark = "" if p95 <= LIMIT_MS else f"  above {LIMIT_MS:g} ms"
    middle, worst, size = statistics.median(times), max(times), statistics.mean(sizes) / 1000
    return f"p50 {middle:6.1f} ms  p95 {p95:6.1f} ms  worst {worst:6.1f} ms  {size:6.1f} kB{mark}"


async def _ask(port: int, path: str) -> int:
    """The size of the answer, in bytes. Raises RuntimeError where it is no page."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    if not answer.startswith(b"HTTP/1.1 200 "):
        raise RuntimeError(json.dumps({"path": path, "answer": answer[:80].decode("latin-1")}))
    return len(answer)
