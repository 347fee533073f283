"""Checkpoint -> the package's weights: int8 ONNX graph, link weights, tokenizer."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import onnx

from reportedly.reading.links import LinkWeights
from reportedly.reading.model import OUTPUTS
from training.graph import graph
from training.model import ReaderModel


def export(model: ReaderModel, tokenizer_json: Path, folder: Path) -> None:
    """Write reader.onnx, links.npz and tokenizer.json into ``folder``; of OUTPUTS those that the model has."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(graph(model, [name for name in OUTPUTS if hasattr(model, name)]), str(folder / "reader.onnx"))
    np.savez(folder / "links.npz", **{name: getattr(model, name).detach().numpy() for name in LinkWeights.__slots__})
    _tokenizer(tokenizer_json, folder / "tokenizer.json")


def _tokenizer(source: Path, target: Path) -> None:
    """The encoder's tokenizer without padding and truncation, which the package does itself."""
    settings = json.loads(source.read_text(encoding="utf8"))
    settings["padding"] = settings["truncation"] = None
    target.write_text(json.dumps(settings, ensure_ascii=False, separators=(",", ":")), encoding="utf8")
    shutil.copymode(source, target)
