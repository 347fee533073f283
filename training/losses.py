"""What the network is taught: roles, links, meanings, certainty. Each loss is a mean over what it asks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn

from reportedly.reading.links import relations
from reportedly.reading.pieces import FEATURES
from training.certainty import EventSentence
from training.data import IGNORE, Example
from training.model import LinkTargets, ReaderModel
from training.processes import autocast, device
from training.recipe import Recipe

Losses = dict[str, torch.Tensor]


def pad(rows: Sequence[tuple[np.ndarray, np.ndarray]], tokenizer: Tokenizer) -> tuple[torch.Tensor, ...]:
    """[CLS] ids [SEP], padded, on the device; features of the two marks are FEATURES."""
    length = max(len(ids) for ids, _ in rows) + 2
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    features = torch.full((len(rows), length), FEATURES, dtype=torch.long)
    mask = torch.zeros(len(rows), length, dtype=torch.long)
    for i, (row, facts) in enumerate(rows):
        n = len(row)
        ids[i, 0], ids[i, n + 1] = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
        ids[i, 1 : n + 1], features[i, 1 : n + 1] = torch.from_numpy(row), torch.from_numpy(facts)
        mask[i, : n + 2] = 1
    return ids.to(device()), features.to(device()), mask.to(device())


def window_losses(model: ReaderModel, batch: list[Example], tokenizer: Tokenizer, recipe: Recipe) -> Losses:
    """The losses of windows of articles."""
    with autocast():
        outputs = model(*pad([(e.ids, e.features) for e in batch], tokenizer))
    roles, vectors, hidden = (t.float() for t in outputs[:3])
    losses = {"roles": _roles(roles, batch, recipe.soft_weight)}
    parts = [model.link_loss(vectors[i, 1:], LinkTargets(e, relations, device())) for i, e in enumerate(batch)]
    losses["links"] = sum((p for p, _ in parts), roles.new_zeros(())) / max(1, sum(n for _, n in parts))
    if recipe.meaning_weight:
        meant = [
            model.meaning_loss(hidden[i, 1:], _on_device(e.sentences), _on_device(e.meanings).float())
            for i, e in enumerate(batch)
            if len(e.sentences)
        ]
        losses["meanings"] = sum(meant, roles.new_zeros(())) / max(1, sum(len(e.sentences) for e in batch))
    return losses


def _on_device(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(array).to(device())


def _roles(roles: torch.Tensor, batch: list[Example], soft_weight: float) -> torch.Tensor:
    """Cross entropy with the gold labels and with the teachers' probabilities (Hinton et al. 2015);
    where only one of the two is known, that one alone."""
    log = nn.functional.log_softmax(roles, dim=-1)
    total, count = roles.new_zeros(()), 0
    for i, e in enumerate(batch):
        mine, n = log[i, 1 : len(e.ids) + 1], len(e.ids)
        gold, soft = bool(n) and e.roles[0] != IGNORE, len(e.soft) > 0
        share = soft_weight if gold and soft else float(soft)
        if gold:
            total = total - (1 - share) * mine.gather(1, _on_device(e.roles)[:, None]).sum()
        if soft:
            total = total - share * (mine * _on_device(e.soft).float()).sum()
        count += n if gold or soft else 0
    return total / max(1, count)


def event_losses(model: ReaderModel, batch: list[EventSentence], tokenizer: Tokenizer) -> Losses:
    """The losses of sentences with judged events. Certainty: Huber loss of the scores at the event words,
    as Rudinger et al. 2018 trained them; each corpus teaches its own scale. Events: cross entropy of
    which words head one, where every event of the sentence is known."""
    with autocast():
        scores, odds = (t.float() for t in model(*pad([(s.ids, s.features) for s in batch], tokenizer))[3:])
    asked = [(odds[i, _on_device(s.words) + 1, 0], np.isin(s.words, s.places)) for i, s in enumerate(batch)]
    logits, heads = torch.cat([o for o, _ in asked]), np.concatenate([h for _, h in asked]).astype(np.float32)
    events = nn.functional.binary_cross_entropy_with_logits(logits, _on_device(heads), reduction="sum")
    return {"certainty": _certainty(scores, batch), "events": events / max(1, len(heads))}


def _certainty(scores: torch.Tensor, batch: list[EventSentence]) -> torch.Tensor:
    row = torch.tensor([i for i, s in enumerate(batch) for _ in s.places], device=device())
    place = _on_device(np.concatenate([s.places for s in batch])) + 1
    scale = torch.tensor([s.scale for s in batch for _ in s.places], device=device())
    return nn.functional.smooth_l1_loss(
        scores[row, place, scale], _on_device(np.concatenate([s.scores for s in batch]))
    )
