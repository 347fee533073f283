"""What the teachers believe of every piece: the mean of their role probabilities, and the attributions
that they would read. The student learns from both (distillation: Hinton, Vinyals & Dean 2015)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from tokenizers import Tokenizer

from reportedly.reading.decode import LABELS, RawAttribution, decode
from reportedly.reading.links import Floats, LinkWeights
from reportedly.reading.pieces import Pieces
from reportedly.reading.windows import owned, windows
from training.data import Labelled, link_of
from training.losses import pad
from training.model import ReaderModel
from training.processes import autocast, spread


def taught(
    articles: list[Labelled], teachers: list[ReaderModel], enders: frozenset[int], tokenizer: Tokenizer
) -> list[Labelled]:
    """The articles with ``soft`` filled; those without labels get the first teacher's links."""

    def one(article: Labelled) -> Labelled:
        answers = [network(t, article.pieces, enders, tokenizer) for t in teachers]
        soft = np.mean([_softmax(roles) for roles, _ in answers], axis=0)
        if article.links is not None:
            return replace(article, soft=soft.astype(np.float16))
        logits = np.log(soft + 1e-9).astype(np.float32)
        found = decode(logits, answers[0][1], article.pieces, link_weights(teachers[0]))
        links = [link_of(article.pieces, _record(a)) for a in found]
        return replace(article, soft=soft.astype(np.float16), links=links, gold=False)

    return spread(one, articles)


def network(model: ReaderModel, pieces: Pieces, enders: frozenset[int], tokenizer: Tokenizer) -> tuple[Floats, Floats]:
    """Role logits (n, 7) and link vectors of a whole article, window by window."""
    roles, vectors = [np.zeros((0, len(LABELS)), dtype=np.float32)], []
    ranges = windows(pieces, enders)
    with torch.inference_mode(), autocast():
        for (a, b), (keep_a, keep_b) in zip(ranges, owned(ranges), strict=True):
            outputs = model(*pad([(pieces.ids[a:b], pieces.features[a:b])], tokenizer))
            kept = [o[0, 1 + keep_a - a : 1 + keep_b - a].float().cpu().numpy() for o in outputs[:2]]
            roles.append(kept[0])
            vectors.append(kept[1])
    return np.concatenate(roles), np.concatenate(vectors) if vectors else np.zeros((0, 1), dtype=np.float32)


def link_weights(model: ReaderModel) -> LinkWeights:
    """The learnt amounts that stay outside the ONNX graph."""
    names = ("content_relation", "content_none", "cue_relation", "cue_none")
    return LinkWeights(*(getattr(model, n).detach().cpu().numpy().astype(np.float32) for n in names))


def _record(found: RawAttribution) -> dict[str, list[list[int]]]:
    return {role: [list(span) for span in getattr(found, role)] for role in ("source", "cue", "content")}


def _softmax(logits: Floats) -> Floats:
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=-1, keepdims=True)
    return shares
