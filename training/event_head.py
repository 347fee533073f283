"""Which words are the heads of events: logistic regression on the finished network's last layer.

UDS-IH2 (White et al. 2016, PredPatt predicates) marks the head word of every predicate of a sentence.
"""

from __future__ import annotations

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn

from training.certainty import EventSentence
from training.losses import pad
from training.model import ReaderModel
from training.processes import autocast, device

BATCH = 64  # sentences
ROUNDS = 60  # of L-BFGS


def fit_event_head(model: ReaderModel, sentences: list[EventSentence], tokenizer: Tokenizer) -> None:
    """Fill ``model.event``; prints the F1 on the training sentences themselves."""
    vectors, events = _vectors(model, sentences, tokenizer)
    head = nn.Linear(vectors.shape[1], 1).to(device())
    optimiser = torch.optim.LBFGS(head.parameters(), max_iter=ROUNDS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        value = nn.functional.binary_cross_entropy_with_logits(head(vectors)[:, 0], events)
        value = value + 1e-4 * head.weight.square().sum()
        value.backward()
        return value

    optimiser.step(loss)
    model.event.load_state_dict(head.state_dict())
    found = head(vectors)[:, 0] > 0
    right = float((found & (events > 0)).sum())
    print(f"events: {len(events)} words, F1 {2 * right / float(found.sum() + events.sum()):.3f} on train", flush=True)


def _vectors(
    model: ReaderModel, sentences: list[EventSentence], tokenizer: Tokenizer
) -> tuple[torch.Tensor, torch.Tensor]:
    """The last layer (n, width) at the first piece of every word, and whether it is an event (n,)."""
    heads = np.array([not (tokenizer.id_to_token(i) or "").startswith("##") for i in range(tokenizer.get_vocab_size())])
    order = sorted(sentences, key=lambda s: len(s.ids))
    vectors, events = [], []
    with torch.inference_mode(), autocast():
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            hidden = model.hidden(*pad([(s.ids, s.features) for s in batch], tokenizer)).float()
            for row, sentence in zip(hidden, batch, strict=True):
                words = np.flatnonzero(heads[sentence.ids])
                vectors.append(row[words + 1])
                events.append(torch.from_numpy(np.isin(words, sentence.places).astype(np.float32)))
    return torch.cat(vectors).clone(), torch.cat(events).to(device())
