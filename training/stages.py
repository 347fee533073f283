"""The stages: the student alone, the teacher, the assistant taught by both, the small reader taught by all."""

from __future__ import annotations

import random
from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

from reportedly.reading.model import sentence_enders
from reportedly.reading.pieces import load_tokenizer
from training import encoder
from training.certainty import event_sentences
from training.data import Labelled, examples, label, read_jsonl
from training.losses import pad
from training.meanings import SentenceTeacher, other_news
from training.model import ReaderModel
from training.processes import device, spread
from training.recipe import FIRST, TEACHER, Recipe
from training.shrink import shrunk, size_of
from training.teachers import taught
from training.train import Corpus, train

OTHERS = 1300  # articles without labels
SAMPLE = 40  # articles on which neurons show what they do


def first(data: Path, out: Path, recipe: Recipe = FIRST) -> None:
    """The pretrained student learns roles and links from people's labels and keeps its meanings."""
    tokenizer = student_tokenizer()
    articles, others = _articles(data, tokenizer), _others(data, tokenizer, recipe)
    model = ReaderModel(encoder.student())
    train(model, Corpus(tokenizer, sentence_enders(tokenizer), articles, others), out, recipe)


def teach(data: Path, package: Path, out: Path, recipe: Recipe = TEACHER) -> None:
    """The teacher learns roles and links from people's labels."""
    tokenizer = student_tokenizer()
    articles = _articles(data, tokenizer, meanings=False)
    train(ReaderModel(encoder.teacher(package)), Corpus(tokenizer, sentence_enders(tokenizer), articles), out, recipe)


def distil(data: Path, teachers: list[Path], start: Path, out: Path, recipe: Recipe) -> None:
    """The network of ``start``, cut to the recipe's size, goes on: gold labels, what ``teachers`` believe of
    labelled and other articles, the meanings of all sentences, and events with their certainty. The first
    teacher's links are those that articles without labels get."""
    tokenizer = student_tokenizer()
    enders = sentence_enders(tokenizer)
    articles, others = _articles(data, tokenizer), _others(data, tokenizer, recipe)
    print(f"{len(articles)} articles with labels, {len(others)} without: asking the teachers", flush=True)
    models = [load(path) for path in teachers]
    everything = taught([*articles, *others], models, enders, tokenizer)
    del models
    corpus = Corpus(
        tokenizer, enders, everything[: len(articles)], everything[len(articles) :], event_sentences(data, tokenizer)
    )
    model = load(start, dropout=0.1)
    if recipe.layers:
        model = shrunk(model, recipe.layers, recipe.neurons, _sample(corpus))
    train(model, corpus, out, recipe)


def _sample(corpus: Corpus) -> list[tuple[torch.Tensor, ...]]:
    """Some windows, as the network takes them."""
    some = [e for article in corpus.articles[:SAMPLE] for e in examples(article, corpus.enders)]
    return [pad([(e.ids, e.features)], corpus.tokenizer) for e in some]


def student_tokenizer() -> Tokenizer:
    """The WordPiece tokenizer that student and teacher share."""
    return load_tokenizer(encoder.student_folder() / "tokenizer.json")


def load(path: Path, dropout: float = 0.0) -> ReaderModel:
    """A trained model from its tensors alone (no pickled code is ever read); student and teacher differ
    in size only. ``dropout`` above 0: to be trained on."""
    state = torch.load(path, weights_only=True, map_location="cpu")
    config = BertConfig.from_pretrained(
        encoder.student_folder(), **size_of(state), hidden_dropout_prob=dropout,
        attention_probs_dropout_prob=0.0, attn_implementation="sdpa",
    )  # fmt: skip
    model = ReaderModel(BertModel(config, add_pooling_layer=False))
    model.load_state_dict(state)
    model.to(device()).eval()
    return model


def _articles(data: Path, tokenizer: Tokenizer, meanings: bool = True) -> list[Labelled]:
    return _labelled(read_jsonl(data / "polnear/train.jsonl.gz"), tokenizer, meanings)


def _others(data: Path, tokenizer: Tokenizer, recipe: Recipe) -> list[Labelled]:
    return _labelled(other_news(data, random.Random(recipe.seed), OTHERS), tokenizer, True)


def _labelled(records: list[dict[str, object]], tokenizer: Tokenizer, meanings: bool) -> list[Labelled]:
    teacher = SentenceTeacher(encoder.student_folder()) if meanings else None
    return spread(lambda record: label([record], tokenizer, teacher)[0], records)
