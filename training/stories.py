"""``python -m training.stories``: the pair scorer of stories, a logistic regression.

    python -m training.stories [--data ../shared/data]

Gold pairs: articles of one incident (Gun Violence Archive), bodies of one rumour (Emergent, FNC), articles
of one event of a topic (ECB+, whose topics hold two look-alike events each). Each corpus weighs as much as
any other. Half of each corpus's events can be left out (``--half``), to see how the weights do on the rest.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from reportedly.engines.duck import DuckEngine
from reportedly.ids import content_id, document_id, text_sha256
from reportedly.reading.values.read import values
from reportedly.types import Document, Reading
from reportedly.weighing.corpus import corpus
from reportedly.weighing.plan import run
from reportedly.weighing.tables import document_tables
from training.corpora import articles, records

OUT = Path(__file__).parents[1] / "src/reportedly/weighing/story_model.json"
CORPORA = ("gva", "fnc", "ecbplus")
STRENGTH = 10.0  # inverse of the L2 penalty


def main() -> None:
    """Fit, write the weights, print them."""
    raw = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(prog="python -m training.stories", description=__doc__, formatter_class=raw)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--half", action="store_true", help="learn from half of the events; print, write nothing")
    given = parser.parse_args()
    names, told, same, worth = [], [], [], []
    for name in CORPORA:
        features, labels, names = pairs(given.data, name, half=given.half)
        told.append(features)
        same.append(labels)
        worth.append(np.full(len(labels), 1000 / labels.sum()))
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit(np.concatenate(told) / 1000, np.concatenate(same), sample_weight=np.concatenate(worth))
    weights = {name: round(1000 * w) for name, w in zip(names, model.coef_[0], strict=True)}
    made = json.dumps({"bias": round(1000 * model.intercept_[0])} | weights, indent=1) + "\n"
    print(made)
    if not given.half:
        OUT.write_text(made, "utf-8")


def pairs(data: Path, name: str, half: bool) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Features (pairs x features, thousandths), whether the two tell one event, the features' names."""
    event = dict(events(data, name))
    kept = {a for a, e in event.items() if not half or int(content_id("half", e), 16) % 2}
    readings = [reading for reading in _readings(data, name) if reading.document.source_id in kept]
    told = corpus(readings)
    with DuckEngine() as engine:
        for table, columns in document_tables(told).items():
            engine.load(table, columns)
        run(engine, ("story_candidates", "story_parts", "story_features"))
        found = engine.arrays("SELECT * FROM story_features ORDER BY earlier NULLS LAST, later NULLS LAST")
    of = np.array([event[document.source_id] for document in told.documents])
    one, other = found.pop("earlier"), found.pop("later")
    features = np.stack([np.asarray(column, dtype=np.float64) for column in found.values()], axis=1)
    return features, of[one] == of[other], list(found)


def events(data: Path, name: str) -> Iterator[tuple[str, str]]:
    """Each article's id with the event it tells."""
    if name == "fnc":
        for claim in records(data, "fnc/train_claims.jsonl.gz"):
            yield from ((body["id"], claim["claim_id"]) for body in claim["bodies"] if body["sure"])
    for article in articles(data, name) if name != "fnc" else ():
        second = "+" if "plus" in article["id"] else ""
        yield article["id"], article["incident"] if name == "gva" else f"{article['topic']}{second}"


def _readings(data: Path, name: str) -> Iterator[Reading]:
    for article in articles(data, name):
        text = article["text"]
        if text.strip():
            yield Reading(_document(article, text), (), (), values(text, article.get("date")))


def _document(article: dict[str, Any], text: str) -> Document:
    name = article["id"]
    return Document(
        document_id(name, text), name, text, text_sha256(text), article.get("title"), published=article.get("date")
    )


if __name__ == "__main__":
    main()
