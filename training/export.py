"""Checkpoint -> the package's weights: int8 ONNX graph, link weights, tokenizer.

Int8: ONNX Runtime's dynamic quantisation, one scale an output channel (one scale a tensor was
measured to bend sentence vectors to a cosine of .94; per channel keeps .99).
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from training.model import ReaderModel
from training.train import link_weights

OUTPUTS = ["roles", "links", "meaning"]


def export(model: ReaderModel, tokenizer_json: Path, folder: Path) -> None:
    """Write reader.onnx, links.npz and tokenizer.json into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain, ready = Path(scratch, "plain.onnx"), Path(scratch, "ready.onnx")
        _to_onnx(model.eval(), plain)
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(ready, folder / "reader.onnx", per_channel=True, weight_type=QuantType.QInt8)
    onnx.checker.check_model(str(folder / "reader.onnx"))
    np.savez(folder / "links.npz", **{n: getattr(link_weights(model), n) for n in link_weights(model).__slots__})
    _tokenizer(tokenizer_json, folder / "tokenizer.json")


def _to_onnx(model: ReaderModel, path: Path) -> None:
    sample = torch.ones(2, 16, dtype=torch.long)
    axes = {name: {0: "window", 1: "piece"} for name in ("ids", "features", "mask", *OUTPUTS)}
    torch.onnx.export(
        model, (sample, sample, sample), str(path), input_names=["ids", "features", "mask"], output_names=OUTPUTS,
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip


def _tokenizer(source: Path, target: Path) -> None:
    """The encoder's tokenizer without padding and truncation, which the package does itself."""
    settings = json.loads(source.read_text(encoding="utf8"))
    settings["padding"] = settings["truncation"] = None
    target.write_text(json.dumps(settings, ensure_ascii=False, separators=(",", ":")), encoding="utf8")
    shutil.copymode(source, target)
