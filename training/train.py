"""Fine-tune on PolNeAR train; keep the exponential average of the weights (Polyak averaging)."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import BertModel

from reportedly.reading.decode import RawAttribution, decode
from reportedly.reading.links import LinkWeights, relations
from reportedly.reading.model import sentence_enders
from reportedly.reading.pieces import FEATURES
from reportedly.reading.windows import WINDOW, owned, windows
from training.data import Example, Labelled, examples, label, read_jsonl
from training.meanings import SentenceTeacher, other_news
from training.model import LinkTargets, ReaderModel


@dataclass(frozen=True, slots=True)
class Recipe:
    """Every number of the training; tuned on PolNeAR dev only."""

    epochs: int = 3
    batch: int = 12  # windows; about 3,800 pieces
    encoder_rate: float = 1.5e-4
    head_rate: float = 8e-4
    warmup: float = 0.08  # share of the steps
    decay: float = 0.01
    link_weight: float = 0.5
    meaning_weight: float = 1.0
    unlabelled: int = 600  # windows of other news an epoch, for the meanings alone
    average: float = 0.998  # of the weights, a step
    seed: int = 13
    half: bool = True  # bfloat16 where autocast allows: twice as fast on processors that have it


def train(encoder: Path, data: Path, out: Path, recipe: Recipe, tokenizer: Tokenizer) -> ReaderModel:
    """Train and write ``out`` (a checkpoint) after every epoch; prints loss and seconds."""
    torch.manual_seed(recipe.seed)
    rng = random.Random(recipe.seed)
    teacher = SentenceTeacher(encoder)
    articles = label(read_jsonl(data / "polnear/train.jsonl.gz"), tokenizer, teacher)
    others = label(other_news(data, rng, 1200), tokenizer, teacher)
    print(f"{len(articles)} articles labelled, {len(others)} without labels", flush=True)
    enders = sentence_enders(tokenizer)
    model = ReaderModel(BertModel.from_pretrained(encoder, add_pooling_layer=False, attn_implementation="sdpa"))
    averaged = torch.optim.swa_utils.AveragedModel(
        model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(recipe.average)
    )
    steps = recipe.epochs * -(-(sum(len(examples(a, enders)) for a in articles) + recipe.unlabelled) // recipe.batch)
    optimiser, schedule = _optimiser(model, recipe, steps)
    began, step = time.time(), 0
    for epoch in range(recipe.epochs):
        model.train()
        shown = np.zeros(4)
        for batch in _batches(articles, others, enders, recipe, rng):
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=recipe.half):
                roles, links, meanings = _loss(model, batch, tokenizer)
            (roles + recipe.link_weight * links + recipe.meaning_weight * meanings).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad(set_to_none=True)
            if step > steps * recipe.warmup:
                averaged.update_parameters(model)
            step += 1
            shown += [float(roles.detach()), float(links.detach()), float(meanings.detach()), 1]
            if step % 25 == 0:
                means = shown[:3] / shown[3]
                print(
                    f"epoch {epoch} step {step}/{steps} roles {means[0]:.4f} links {means[1]:.4f} "
                    f"meaning {means[2]:.4f} {time.time() - began:.0f} s",
                    flush=True,
                )
                shown[:] = 0
            if step >= steps:
                break
        torch.save(averaged.module.state_dict(), out)
        torch.save(model.state_dict(), out.with_suffix(".last.pt"))
        print(f"epoch {epoch} saved {out.name} {time.time() - began:.0f} s", flush=True)
    model.load_state_dict(averaged.module.state_dict())
    model.eval()
    return model


def predict(model: ReaderModel, articles: list[Labelled], tokenizer: Tokenizer) -> list[list[RawAttribution]]:
    """The float model's attributions, decoded as the package decodes them."""
    enders, weights = sentence_enders(tokenizer), link_weights(model)
    answers = []
    with torch.inference_mode():
        for article in articles:
            pieces, roles, vectors = article.pieces, [], []
            ranges = windows(pieces, enders)
            for (a, b), (keep_a, keep_b) in zip(ranges, owned(ranges), strict=True):
                ids, features, mask = pad([(pieces.ids[a:b], pieces.features[a:b])], tokenizer)
                r, v, _ = model(ids, features, mask)
                roles.append(r[0, 1 + keep_a - a : 1 + keep_b - a].numpy())
                vectors.append(v[0, 1 + keep_a - a : 1 + keep_b - a].numpy())
            answers.append(decode(np.concatenate(roles), np.concatenate(vectors), pieces, weights) if ranges else [])
    return answers


def link_weights(model: ReaderModel) -> LinkWeights:
    """The learnt amounts that stay outside the ONNX graph."""
    names = ("content_relation", "content_none", "cue_relation", "cue_none")
    return LinkWeights(*(getattr(model, n).detach().numpy().astype(np.float32) for n in names))


def pad(rows: list[tuple[np.ndarray, np.ndarray]], tokenizer: Tokenizer) -> tuple[torch.Tensor, ...]:
    """[CLS] ids [SEP], padded; features of the two marks are FEATURES."""
    length = max(len(ids) for ids, _ in rows) + 2
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    features = torch.full((len(rows), length), FEATURES, dtype=torch.long)
    mask = torch.zeros(len(rows), length, dtype=torch.long)
    for i, (row, facts) in enumerate(rows):
        n = len(row)
        ids[i, 0], ids[i, n + 1] = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
        ids[i, 1 : n + 1], features[i, 1 : n + 1] = torch.from_numpy(row), torch.from_numpy(facts)
        mask[i, : n + 2] = 1
    return ids, features, mask


def _batches(
    articles: list[Labelled], others: list[Labelled], enders: frozenset[int], recipe: Recipe, rng: random.Random
) -> Iterator[list[Example]]:
    """One epoch: windows cut at new places, bucketed by length, in random order."""
    every = [e for a in articles for e in examples(a, enders, WINDOW - rng.randrange(0, 120)) if len(e.ids) > 8]
    unlabelled = [e for a in others for e in examples(a, enders) if len(e.sentences)]
    every += rng.sample(unlabelled, min(recipe.unlabelled, len(unlabelled)))
    every.sort(key=lambda e: len(e.ids) + rng.random() * 20)
    packs = [every[i : i + recipe.batch] for i in range(0, len(every), recipe.batch)]
    rng.shuffle(packs)
    yield from packs


def _loss(
    model: ReaderModel, batch: list[Example], tokenizer: Tokenizer
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    roles, vectors, hidden = (t.float() for t in model(*pad([(e.ids, e.features) for e in batch], tokenizer)))
    goal = torch.full(roles.shape[:2], -100, dtype=torch.long)
    for i, e in enumerate(batch):
        goal[i, 1 : len(e.ids) + 1] = torch.from_numpy(e.roles)
    labelled = max(1, int((goal != -100).sum()))
    loss = nn.functional.cross_entropy(roles.reshape(-1, roles.shape[-1]), goal.reshape(-1), reduction="sum") / labelled
    parts = [model.link_loss(vectors[i, 1:], LinkTargets(e, relations)) for i, e in enumerate(batch)]
    asked = max(1, sum(n for _, n in parts))
    links = sum((p for p, _ in parts), torch.zeros(())) / asked
    meant = [
        model.meaning_loss(hidden[i, 1:], torch.from_numpy(e.sentences), torch.from_numpy(e.meanings).float())
        for i, e in enumerate(batch)
        if len(e.sentences)
    ]
    return loss, links, sum(meant, torch.zeros(())) / max(1, sum(len(e.sentences) for e in batch))


def _optimiser(model: ReaderModel, recipe: Recipe, steps: int):  # type: ignore[no-untyped-def]
    body = list(model.encoder.parameters())
    known = {id(p) for p in body}
    head = [p for p in model.parameters() if id(p) not in known]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": recipe.encoder_rate}, {"params": head, "lr": recipe.head_rate}],
        weight_decay=recipe.decay,
        fused=True,
    )
    warm = max(1, int(steps * recipe.warmup))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / warm, max(0.0, (steps - s) / (steps - warm)))
    )
    return optimiser, schedule
