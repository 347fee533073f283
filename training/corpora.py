"""The corpora of whole articles as texts, one reader each; they stay beside the project."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

FILES = {
    "fnc": "fnc/train_bodies.jsonl.gz",
    "gva": "gva/articles.jsonl.gz",
    "ecbplus": "ecbplus/train.jsonl.gz",
    "polnear": "polnear/train.jsonl.gz",
    "helsinki": "helsinki/articles.jsonl.gz",
}
_SPACED = re.compile(r" ([,.;:!?)”’]|'s|n't)")


def records(data: Path, name: str) -> Iterator[dict[str, Any]]:
    """Objects of a gzipped JSON Lines file under ``data``."""
    with gzip.open(data / name, "rt", encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)


def articles(data: Path, corpus: str) -> Iterator[dict[str, Any]]:
    """The corpus's records, each with its ``text``."""
    for record in records(data, FILES[corpus]):
        yield record | {"text": _text(record)}


def texts(data: Path, corpus: str) -> Iterator[str]:
    """The texts alone."""
    return (record["text"] for record in articles(data, corpus))


def _text(record: dict[str, Any]) -> str:
    if "paragraphs" in record:
        return "\n\n".join(record["paragraphs"])
    if "tokens" in record:  # (number, token, sentence)
        sentences = (" ".join(t[1] for t in tokens) for _, tokens in groupby(record["tokens"], key=lambda t: t[2]))
        return _SPACED.sub(r"\1", "\n".join(sentences))
    return str(record.get("text") or "")
