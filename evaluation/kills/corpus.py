"""Inputs of every plain format, good and bad, and what the package reads in them, read once."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.desk import Desk
from reportedly.types import Document, Problem, Reading

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "harbour"
_BAD = {
    "empty.txt": b"",
    "noise.txt": bytes(range(256)) * 16,
    "broken.jsonl": b'{"id": "cut", "text": "The ferry\n{"id": 7}\n',
    "no-text.csv": b"title,place\nFerry,Lind\n",
}
Readings = dict[str, Reading]


def write(folder: Path, articles: int) -> Path:
    """The example articles of the project, more of the same up to ``articles``, and inputs that must be set aside.
    Every article carries a date, so that no export depends on the moment of adding."""
    shutil.copytree(EXAMPLES, folder)
    for name, data in _BAD.items():
        (folder / name).write_bytes(data)
    records = [json.loads(line) for line in (EXAMPLES / "articles.jsonl").read_text("utf-8").splitlines()]
    with (folder / "more.jsonl").open("w", encoding="utf-8") as file:
        for n in range(max(0, articles - len(records))):
            record = records[n % len(records)]
            text = f"{record['text']} Ferry number {n} was late."
            file.write(json.dumps({**record, "id": f"more-{n}", "text": text, "published": "2019-03-12"}) + "\n")
    return folder


def read(folder: Path) -> Readings:
    """What the package's own reader reads, by document."""
    with Desk() as desk:
        return {found.document.id: found for found in desk.read([str(folder)]) if not isinstance(found, Problem)}


class Replayed:
    """A reader that has read everything before, so that a run is nothing but keeping. It tells in ``pipe``, a line
    each, which documents the ledger has taken: it is asked for the next once the last is committed."""

    def __init__(self, readings: Readings, pipe: int | None = None) -> None:
        self._readings, self._pipe = readings, pipe

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for document in documents:
            known = self._readings[document.id]
            yield Reading(document, known.attributions, known.statements, known.values)
            if self._pipe is not None:
                os.write(self._pipe, f"{document.id}\n".encode())
