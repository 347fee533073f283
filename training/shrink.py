"""A smaller network out of a trained one: some of its layers, and of each the neurons that do most.

What is kept starts from trained weights and learns again from its teachers; a network of the same size
that starts from chance, or from every second layer of the pretrained one, comes out lower (Muralidharan
et al. 2024 compare the ways of cutting).
"""

from __future__ import annotations

import copy
from collections.abc import Sequence

import torch
from torch import nn

from training.model import ReaderModel
from training.processes import autocast, device

Windows = Sequence[tuple[torch.Tensor, ...]]  # ids, features, mask: what the network takes


def shrunk(model: ReaderModel, layers: Sequence[int], neurons: int, windows: Windows) -> ReaderModel:
    """A copy of ``model`` with these of its ``layers`` and, in each, ``neurons`` of the perceptron: those
    with the largest mean contribution (absolute activation times the length of the outgoing weights)
    over ``windows``."""
    small = copy.deepcopy(model)
    blocks = small.encoder.encoder.layer
    small.encoder.encoder.layer = nn.ModuleList(blocks[i] for i in layers)
    for number, worth in enumerate(_worth(small, windows)):
        kept = worth.topk(neurons).indices.sort().values
        block = small.encoder.encoder.layer[number]
        block.intermediate.dense = _linear(block.intermediate.dense, kept, 0)
        block.output.dense = _linear(block.output.dense, kept, 1)
    small.encoder.config.num_hidden_layers = len(layers)
    small.encoder.config.intermediate_size = neurons
    return small


def size_of(state: dict[str, torch.Tensor]) -> dict[str, int]:
    """The settings of ``BertConfig`` in which networks of this recipe differ, read off their tensors."""
    layers = 1 + max(int(name.split(".layer.")[1].split(".")[0]) for name in state if ".layer." in name)
    neurons = state["encoder.encoder.layer.0.intermediate.dense.weight"].shape[0]
    return {"num_hidden_layers": layers, "intermediate_size": neurons}


def _worth(model: ReaderModel, windows: Windows) -> list[torch.Tensor]:
    """For every layer of the perceptrons the contribution of each neuron."""
    blocks = model.encoder.encoder.layer
    sums = [torch.zeros(block.output.dense.in_features, device=device()) for block in blocks]

    def add(number: int):  # type: ignore[no-untyped-def]
        def hook(_: nn.Module, given: tuple[torch.Tensor, ...]) -> None:
            sums[number] += given[0].float().abs().flatten(0, -2).sum(0)

        return hook

    hooks = [block.output.dense.register_forward_pre_hook(add(i)) for i, block in enumerate(blocks)]
    with torch.inference_mode(), autocast():
        for window in windows:
            model.hidden(*window)
    for hook in hooks:
        hook.remove()
    return [total * block.output.dense.weight.norm(dim=0) for total, block in zip(sums, blocks, strict=True)]


def _linear(old: nn.Linear, kept: torch.Tensor, axis: int) -> nn.Linear:
    """``old`` with the rows (``axis`` 0: outputs) or columns (1: inputs) in ``kept``."""
    weight = old.weight.detach().index_select(axis, kept).clone()
    new = nn.Linear(weight.shape[1], weight.shape[0]).to(weight.device)
    new.weight = nn.Parameter(weight)
    new.bias = nn.Parameter(old.bias.detach()[kept].clone() if axis == 0 else old.bias.detach().clone())
    return new
