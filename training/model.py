"""The network: an encoder, a feature embedding, and heads for roles, links, meaning and certainty."""

from __future__ import annotations

import torch
from torch import nn
from transformers import BertModel

from reportedly.reading.decode import LABELS
from reportedly.reading.links import CONTENT_ASKS, CUE_ANSWERS, CUE_ASKS, LINK_DIM, RELATIONS, SLOTS, SOURCE_ANSWERS
from reportedly.reading.model import SCALES
from reportedly.reading.pieces import FEATURES, Ints

CERTAINTY_WIDTH = 128


class ReaderModel(nn.Module):  # type: ignore[misc]  # without PyTorch installed it has no type
    """ids and features (batch, length), mask (batch, length) -> role logits, link vectors, meanings,
    the certainty (batch, length, SCALES) with which a piece is presented as an event, in [-3, 3], by the
    measure of each corpus, and the log-odds (batch, length, 1) that it is the head word of one."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.features = nn.Embedding(FEATURES + 1, width)  # the last: [CLS] and [SEP]
        nn.init.zeros_(self.features.weight)
        self.dropout = nn.Dropout(0.1)
        self.roles = nn.Linear(width, len(LABELS))
        self.links = nn.Linear(width, SLOTS * LINK_DIM)
        self.meaning = nn.Linear(width, width)
        nn.init.eye_(self.meaning.weight)
        # One output a corpus, as Rudinger et al. 2018 trained on several: their annotators were asked differently.
        self.certainty = nn.Sequential(
            nn.Linear(width, CERTAINTY_WIDTH), nn.GELU(), nn.Linear(CERTAINTY_WIDTH, len(SCALES))
        )
        self.event = nn.Linear(width, 1)
        self.content_relation = nn.Parameter(torch.zeros(RELATIONS))
        self.cue_relation = nn.Parameter(torch.zeros(RELATIONS))
        self.content_none = nn.Parameter(torch.randn(LINK_DIM) * 0.02)
        self.cue_none = nn.Parameter(torch.randn(LINK_DIM) * 0.02)

    def forward(self, ids: torch.Tensor, features: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, ...]:
        hidden = self.hidden(ids, features, mask)
        dropped = self.dropout(hidden)
        return (
            self.roles(dropped),
            self.links(dropped),
            self.meaning(hidden),
            self.certainty(dropped),
            self.event(hidden),
        )

    def hidden(self, ids: torch.Tensor, features: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """The encoder's last layer, (batch, length, width)."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.features(features)
        vectors: torch.Tensor = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return vectors

    def meaning_loss(self, vectors: torch.Tensor, sentences: torch.Tensor, goal: torch.Tensor) -> torch.Tensor:
        """Summed cosine distance of the mean vector of each sentence (n, 2) to the teacher's (n, width)."""
        sums = torch.cat([vectors.new_zeros(1, vectors.shape[1]), vectors.cumsum(0)])
        means = sums[sentences[:, 1] + 1] - sums[sentences[:, 0]]
        return (1 - nn.functional.cosine_similarity(means, goal)).sum()

    def link_loss(self, vectors: torch.Tensor, example: LinkTargets) -> tuple[torch.Tensor, int]:
        """Summed cross entropy of both kinds of link in one window, and how many were asked."""
        total, asked = vectors.new_zeros(()), 0
        for asking, answering, target, relation, slots, bias, none in (
            (
                example.contents,
                example.cues,
                example.content_cue,
                example.content_relations,
                (CONTENT_ASKS, CUE_ANSWERS),
                self.content_relation,
                self.content_none,
            ),
            (
                example.cues,
                example.sources,
                example.cue_source,
                example.cue_relations,
                (CUE_ASKS, SOURCE_ANSWERS),
                self.cue_relation,
                self.cue_none,
            ),
        ):
            keep = target != -100
            if not bool(keep.any()):
                continue
            asks = _ends(vectors, asking, slots[0])
            scores = (asks @ none)[:, None] * LINK_DIM**-0.5
            if len(answering):
                pair = asks @ _ends(vectors, answering, slots[1]).T * LINK_DIM**-0.5 + bias[relation]
                scores = torch.cat([pair, scores], dim=1)
            goal = torch.where(target == -1, len(answering), target)
            total = total + nn.functional.cross_entropy(scores[keep], goal[keep], reduction="sum")
            asked += int(keep.sum())
        return total, asked


class LinkTargets:
    """An Example's spans and targets as tensors."""

    def __init__(self, example, relations, device) -> None:  # type: ignore[no-untyped-def]
        def to(array: Ints) -> torch.Tensor:
            return torch.from_numpy(array).to(device)

        self.contents, self.cues, self.sources = to(example.contents), to(example.cues), to(example.sources)
        self.content_cue, self.cue_source = to(example.content_cue), to(example.cue_source)
        self.content_relations = to(relations(example.contents, example.cues, example.paragraph))
        self.cue_relations = to(relations(example.cues, example.sources, example.paragraph))


def _ends(vectors: torch.Tensor, spans: torch.Tensor, slot: int) -> torch.Tensor:
    first = vectors[spans[:, 0], slot * LINK_DIM : (slot + 1) * LINK_DIM]
    return first + vectors[spans[:, 1], (slot + 1) * LINK_DIM : (slot + 2) * LINK_DIM]
