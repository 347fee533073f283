"""The ONNX graph answers as the PyTorch network does, and what is cut down keeps what it should.

Skipped where PyTorch is not installed (pip install -e '.[training]'), as in CI.
"""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch", reason="NOT TESTED: the training needs PyTorch")
pytest.importorskip("transformers", reason="NOT TESTED: the training needs transformers")

import onnxruntime as ort
import torch
from transformers import BertConfig, BertModel

from reportedly.reading.model import OUTPUTS
from reportedly.reading.pieces import FEATURES
from training.graph import graph
from training.model import ReaderModel
from training.shrink import shrunk, size_of

NEURONS = 96


def network(layers: int = 3) -> ReaderModel:
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=50, hidden_size=48, num_hidden_layers=layers, num_attention_heads=4, intermediate_size=NEURONS,
        hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
    )  # fmt: skip
    model = ReaderModel(BertModel(config, add_pooling_layer=False)).eval()
    torch.nn.init.normal_(model.features.weight, std=0.3)
    return model


def window(length: int = 20) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    rng = np.random.default_rng(2)
    ids, features = rng.integers(0, 50, (1, length)), rng.integers(0, FEATURES + 1, (1, length))
    return torch.from_numpy(ids), torch.from_numpy(features), torch.ones(1, length, dtype=torch.long)


def answers(model: ReaderModel) -> list[np.ndarray]:
    with torch.inference_mode():
        return [part.numpy() for part in model(*window())]


def run(model: ReaderModel, whole: bool) -> list[np.ndarray]:
    session = ort.InferenceSession(graph(model, list(OUTPUTS), whole).SerializeToString())
    ids, features, _ = window()
    return session.run(list(OUTPUTS), {"ids": ids.numpy(), "features": features.numpy()})


def test_in_floats_the_graph_answers_as_the_network() -> None:
    for mine, theirs in zip(run(network(), whole=False), answers(network()), strict=True):
        assert mine.shape == theirs.shape
        assert np.abs(mine - theirs).max() < 2e-2 * np.abs(theirs).max()  # the word table is int8 there too


def test_in_whole_numbers_it_points_the_same_way() -> None:
    for mine, theirs in zip(run(network(), whole=True), answers(network()), strict=True):
        cosine = float((mine * theirs).sum() / np.linalg.norm(mine) / np.linalg.norm(theirs))
        assert cosine > 0.98


def test_all_layers_and_neurons_are_the_same_network() -> None:
    model = network()
    same = shrunk(model, (0, 1, 2), NEURONS, [window()])
    for mine, theirs in zip(answers(same), answers(model), strict=True):
        assert np.allclose(mine, theirs, atol=1e-5)


def test_what_is_cut_down_has_the_size_asked_for_and_the_layers_that_stay() -> None:
    model = network()
    small = shrunk(model, (0, 2), 32, [window()])
    assert size_of(small.state_dict()) == {"num_hidden_layers": 2, "intermediate_size": 32}
    assert size_of(model.state_dict()) == {"num_hidden_layers": 3, "intermediate_size": NEURONS}
    name = "attention.self.query.weight"
    kept = small.encoder.encoder.layer[1].state_dict()[name]
    assert torch.equal(kept, model.encoder.encoder.layer[2].state_dict()[name])
    assert len(run(small, whole=True)) == len(OUTPUTS)


def test_the_neurons_that_stay_are_those_that_do_most() -> None:
    model = network(layers=1)
    with torch.no_grad():
        model.encoder.encoder.layer[0].output.dense.weight[:, 10:] = 0  # what ten of them do is all there is
    small = shrunk(model, (0,), 10, [window()])
    for mine, theirs in zip(answers(small), answers(model), strict=True):
        assert np.allclose(mine, theirs, atol=1e-5)
