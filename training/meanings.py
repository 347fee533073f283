"""What sentences mean: the pretrained encoder's own sentence vectors, kept alive in the reader.

Fine-tuning for roles forgets what the encoder knew about meaning. The weighing needs it (the same
claim in other words), and a second encoder in the wheel would double size and time. So the reader
learns, beside its roles, to give each sentence, read in its article, the vector that the untouched
encoder (Reimers & Gurevych 2019, sentence embeddings by mean pooling) gives the sentence alone.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import numpy as np
import torch
from transformers import BertModel, BertTokenizerFast

from training.data import Halves, read_jsonl
from training.processes import autocast, device

BATCH = 64  # sentences of like length
LONGEST = 20_000  # characters of one article without labels


class SentenceTeacher:
    """Texts -> (n, 384) unit vectors in half precision."""

    def __init__(self, encoder: Path) -> None:
        self.model = BertModel.from_pretrained(encoder, add_pooling_layer=False).eval().to(device())
        self.tokenizer = BertTokenizerFast.from_pretrained(encoder)

    def __call__(self, texts: list[str]) -> Halves:
        vectors = np.zeros((len(texts), self.model.config.hidden_size), dtype=np.float16)
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        with torch.inference_mode(), autocast():
            for i in range(0, len(order), BATCH):
                rows = order[i : i + BATCH]
                batch = self.tokenizer(
                    [texts[r] for r in rows], padding=True, truncation=True, max_length=128, return_tensors="pt"
                ).to(device())
                hidden = self.model(**batch).last_hidden_state.float()
                mask = batch["attention_mask"][:, :, None]
                means = (hidden * mask).sum(1) / mask.sum(1)
                vectors[rows] = torch.nn.functional.normalize(means, dim=1).cpu().numpy()
        return vectors


def other_news(data: Path, rng: random.Random, many: int) -> list[dict[str, Any]]:
    """Articles without labels from other times and beats; none that the gold labels are on."""
    rows = [json.loads(line) for name in ("chains", "claims") for line in (data.parent / f"gold/{name}.jsonl").open()]
    gold = {name for row in rows for name in row.get("documents", [row.get("id")])}
    articles = [r for r in read_jsonl(data / "fnc/train_bodies.jsonl.gz") if r["id"] not in gold]
    articles += read_jsonl(data / "helsinki/articles.jsonl.gz")
    chosen = rng.sample(articles, min(many, len(articles)))
    return [{"text": (r.get("text") or "\n".join(r["paragraphs"]))[:LONGEST]} for r in chosen]
