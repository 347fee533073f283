"""One stage of the training: many steps over a corpus, and the average of the weights along the way."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from reportedly.reading.windows import WINDOW
from training.certainty import EventSentence, forever
from training.data import Example, Labelled, examples
from training.losses import event_losses, window_losses
from training.model import ReaderModel
from training.processes import device, share_gradients, together, world
from training.recipe import Recipe

SHOWN = 20  # steps between two lines of progress
LEAST = 8  # pieces; a shorter window teaches nothing


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a stage learns from. ``others``: articles without gold labels."""

    tokenizer: Tokenizer
    enders: frozenset[int]
    articles: list[Labelled]
    others: list[Labelled] = field(default_factory=list)
    events: list[EventSentence] = field(default_factory=list)


def train(model: ReaderModel, corpus: Corpus, out: Path, recipe: Recipe) -> None:
    """Train in all processes and write ``out``, the averaged weights; every quarter of the way too."""
    together(_train, model, corpus, out, recipe)


def _train(rank: int, model: ReaderModel, corpus: Corpus, out: Path, recipe: Recipe) -> None:
    torch.manual_seed(recipe.seed + rank)
    rng = random.Random(recipe.seed)
    model.to(device()).train()
    averaged = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(recipe.average))
    parameters = list(model.parameters())
    steps = _steps(corpus, recipe)
    optimiser, schedule = _optimiser(model, recipe, steps)
    events = forever(corpus.events, recipe.events, rng) if recipe.certainty_weight or recipe.event_weight else None
    began, shown = time.time(), Counter[str]()
    for step, batch in zip(range(1, steps + 1), _batches(corpus, recipe, rng), strict=False):
        losses = window_losses(model, batch[rank :: world()] or batch[:1], corpus.tokenizer, recipe)
        if events:
            judged = next(events)
            losses |= event_losses(model, judged[rank :: world()] or judged[:1], corpus.tokenizer)
        _total(losses, recipe).backward()
        share_gradients(parameters)
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        schedule.step()
        optimiser.zero_grad(set_to_none=True)
        if step > steps * recipe.average_from:
            averaged.update_parameters(model)
        shown.update({name: float(loss.detach()) / SHOWN for name, loss in losses.items()})
        if rank == 0 and step % SHOWN == 0:
            parts = " ".join(f"{name} {loss:.4f}" for name, loss in shown.items())
            print(f"step {step}/{steps} {parts} {time.time() - began:.0f} s", flush=True)
        if step % SHOWN == 0:
            shown.clear()
        if rank == 0 and (step == steps or step % max(1, steps // 4) == 0):
            torch.save({name: value.cpu() for name, value in averaged.module.state_dict().items()}, out)


def _total(losses: dict[str, torch.Tensor], recipe: Recipe) -> torch.Tensor:
    weights = {
        "roles": 1.0,
        "links": recipe.link_weight,
        "meanings": recipe.meaning_weight,
        "certainty": recipe.certainty_weight,
        "events": recipe.event_weight,
    }
    return torch.stack([weights[name] * loss for name, loss in losses.items()]).sum()


def _steps(corpus: Corpus, recipe: Recipe) -> int:
    windows = sum(len(examples(a, corpus.enders, recipe.overlap)) for a in corpus.articles)
    return int(recipe.epochs * -(-(windows + recipe.unlabelled) // recipe.batch))


def _batches(corpus: Corpus, recipe: Recipe, rng: random.Random) -> Iterator[list[Example]]:
    """Epoch after epoch: windows cut at new places, bucketed by length, in random order."""
    while True:
        every = [
            e
            for a in corpus.articles
            for e in examples(a, corpus.enders, recipe.overlap, WINDOW - rng.randrange(0, 120))
            if len(e.ids) > LEAST
        ]
        others = [e for a in corpus.others for e in examples(a, corpus.enders, recipe.overlap) if len(e.ids) > LEAST]
        every += rng.sample(others, min(recipe.unlabelled, len(others)))
        every.sort(key=lambda e: len(e.ids) + rng.random() * 20)
        packs = [every[i : i + recipe.batch] for i in range(0, len(every), recipe.batch)]
        rng.shuffle(packs)
        yield from packs


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
