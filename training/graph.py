"""The network as an ONNX graph, written node by node.

PyTorch's exporter keeps a padding mask that this reader never needs (a call carries windows of one
length) and spreads attention over a dozen nodes; a fifth of the time went there. This graph has what
the arithmetic needs and nothing else: one packed matrix product for query, key and value, ONNX
Runtime's fused attention, and plain additions beside ``LayerNormalization``, which here are four times
as fast as its fused skip-and-normalise.

Weights are int8, one scale an output channel: one a matrix bends sentence vectors to a cosine of .94,
seven bits instead of eight to .95, this keeps .995.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from reportedly.reading.model import INPUTS
from training.model import ReaderModel

CONTRIB = "com.microsoft"  # ONNX Runtime's own operators
MOST = 127  # of a weight's whole number
FLOAT_HEADS = ("roles", "certainty", "event")  # a few rows each: nothing to save, and the spans hang on them

Array = NDArray[np.generic]


def graph(model: ReaderModel, outputs: Sequence[str], whole: bool = True) -> onnx.ModelProto:
    """``ids`` and ``features`` (windows, length) int64, windows of one length -> ``outputs``, each (windows,
    length, width of the head of that name). ``whole``: matrices in whole numbers (int8), else in floats."""
    net = _Net(whole, {name: t.detach().float().numpy() for name, t in model.state_dict().items()})
    config = model.encoder.config
    x = _embedded(net, config.layer_norm_eps)
    for layer in range(len(model.encoder.encoder.layer)):
        x = _layer(net, x, f"encoder.encoder.layer.{layer}.", config.num_attention_heads, config.layer_norm_eps)
    made = []
    for name in outputs:
        answer, width = _head(net, x, name)
        net.nodes.append(helper.make_node("Identity", [answer], [name]))
        made.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["window", "piece", width]))
    given = [helper.make_tensor_value_info(name, TensorProto.INT64, ["window", "piece"]) for name in INPUTS]
    body = helper.make_graph(
        net.nodes, "reader", given, made, [numpy_helper.from_array(a, n) for n, a in net.kept.items()]
    )
    return helper.make_model(
        body, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)], ir_version=8
    )


@dataclass
class _Net:
    """Nodes and constants as they are written."""

    whole: bool
    weights: dict[str, NDArray[np.float32]]
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    kept: dict[str, Array] = field(default_factory=dict)

    def add(self, op: str, *inputs: str, outputs: int = 1, contrib: bool = False, **attributes: object) -> list[str]:
        names = [f"{op}_{len(self.nodes)}_{i}" for i in range(outputs)]
        domain = CONTRIB if contrib else ""
        self.nodes.append(helper.make_node(op, inputs, names, domain=domain, **attributes))
        return names

    def keep(self, name: str, value: Array) -> str:
        self.kept[name] = np.ascontiguousarray(value)
        return name

    def pair(self, name: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """A linear map's matrix (in, out) and bias."""
        return self.weights[f"{name}.weight"].T, self.weights[f"{name}.bias"]

    def linear(self, x: str, name: str, weight: NDArray[np.float32], bias: NDArray[np.float32], exact: bool) -> str:
        offset = self.keep(f"{name}.bias", bias)
        if exact or not self.whole:
            (product,) = self.add("MatMul", x, self.keep(f"{name}.weight", weight))
            return self.add("Add", product, offset)[0]
        numbers, scale = rounded(weight, 0, MOST)
        constants = (
            self.keep(f"{name}.weight", numbers),
            self.keep(f"{name}.scale", scale[0]),
            self.keep(f"{name}.zero", np.zeros(len(bias), dtype=np.int8)),
            offset,
        )
        return self.add("DynamicQuantizeMatMul", x, *constants, contrib=True)[0]

    def normal(self, x: str, name: str, epsilon: float) -> str:
        scale, offset = (self.keep(f"{name}.{part}", self.weights[f"{name}.{part}"]) for part in ("weight", "bias"))
        return self.add("LayerNormalization", x, scale, offset, axis=-1, epsilon=epsilon)[0]


def rounded(weight: NDArray[np.float32], axis: int, most: int) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """``weight`` as whole numbers in [-most, most] and the scales that give it back, one along ``axis``."""
    scale = np.abs(weight).max(axis=axis, keepdims=True) / most
    scale = np.where(scale == 0, 1, scale).astype(np.float32)
    return np.round(weight / scale).astype(np.int8), scale


def _embedded(net: _Net, epsilon: float) -> str:
    """Word, feature and position, added and normalised."""
    table = "encoder.embeddings."
    numbers, scale = rounded(net.weights[f"{table}word_embeddings.weight"], 1, 127)
    (word,) = net.add("Cast", *net.add("Gather", net.keep("words", numbers), "ids"), to=TensorProto.FLOAT)
    (word,) = net.add("Mul", word, *net.add("Gather", net.keep("words.scale", scale), "ids"))
    feature = net.weights["features.weight"] + net.weights[f"{table}token_type_embeddings.weight"][0]
    (sum_,) = net.add("Add", word, *net.add("Gather", net.keep("features.table", feature), "features"))
    places = net.keep("places", net.weights[f"{table}position_embeddings.weight"])
    nought = net.keep("nought", np.zeros(1, dtype=np.int64))
    (length,) = net.add("Shape", "ids", start=1, end=2)
    (sum_,) = net.add("Add", sum_, *net.add("Slice", places, nought, length, nought))
    return net.normal(sum_, f"{table}LayerNorm", epsilon)


def _head(net: _Net, x: str, name: str) -> tuple[str, int]:
    """One linear map, or two with a Gelu between them; the answer and its width."""
    maps = [name] if f"{name}.weight" in net.weights else [f"{name}.0", f"{name}.2"]
    for number, part in enumerate(maps):
        if number:
            (x,) = net.add("Gelu", x, contrib=True)
        weight, bias = net.pair(part)
        x = net.linear(x, part, weight, bias, name in FLOAT_HEADS)
    return x, len(bias)


def _layer(net: _Net, x: str, layer: str, heads: int, epsilon: float) -> str:
    """Attention and the two-layer perceptron of one BERT block (Devlin et al. 2019)."""
    parts = [net.pair(f"{layer}attention.self.{name}") for name in ("query", "key", "value")]
    weight, bias = (np.concatenate([p[k] for p in parts], axis=-1) for k in range(2))
    thirds = net.keep("thirds", np.full(3, bias.shape[0] // 3, dtype=np.int64))
    packed = net.linear(x, f"{layer}attention.self", weight, bias, exact=False)
    split = net.add("Split", packed, thirds, outputs=3, axis=-1)
    (y,) = net.add("MultiHeadAttention", *split, contrib=True, num_heads=heads)
    y = net.linear(y, f"{layer}attention.output.dense", *net.pair(f"{layer}attention.output.dense"), exact=False)
    x = net.normal(net.add("Add", x, y)[0], f"{layer}attention.output.LayerNorm", epsilon)
    y = net.linear(x, f"{layer}intermediate.dense", *net.pair(f"{layer}intermediate.dense"), exact=False)
    (y,) = net.add("Gelu", y, contrib=True)
    y = net.linear(y, f"{layer}output.dense", *net.pair(f"{layer}output.dense"), exact=False)
    return net.normal(net.add("Add", x, y)[0], f"{layer}output.LayerNorm", epsilon)
