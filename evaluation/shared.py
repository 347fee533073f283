"""Where the corpora and their scorers lie: beside the project, never inside it.

``REPORTEDLY_SHARED`` names another folder. The scorers there are the ones that the outside uses, so
that a figure here and a figure there mean the same.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from reportedly.ids import document_id, text_sha256
from reportedly.types import Document

FOLDER = Path(os.environ.get("REPORTEDLY_SHARED", Path(__file__).resolve().parent.parent.parent / "shared"))


def available() -> bool:
    """Whether the corpora are there at all."""
    return (FOLDER / "data").is_dir()


def require() -> None:
    """Raises SystemExit with one sentence where the corpora are absent."""
    if not available():
        raise SystemExit(f"The corpora are not at {FOLDER}; set REPORTEDLY_SHARED to the folder that holds data/.")


def records(name: str) -> Iterator[dict[str, Any]]:
    """Objects of a JSON Lines file under the folder, gzipped or not."""
    path = FOLDER / name
    raw = path.read_bytes()
    text = gzip.decompress(raw) if path.suffix == ".gz" else raw
    for line in text.decode("utf8").split("\n"):
        if line.strip():
            yield json.loads(line)


def scorer(name: str) -> ModuleType:
    """``tools/NAME.py`` as a module."""
    path = FOLDER / "tools" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"No scorer at {path}.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def document(record: dict[str, Any]) -> Document:
    """A corpus record as a Document."""
    text = record["text"]
    return Document(document_id(record["id"], text), record["id"], text, text_sha256(text), record.get("title"))
