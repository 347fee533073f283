"""``python -m training.stance``: the weights of the stance model, from rumours and articles about them.

One convex fit, seconds on one core. Texts and labels stay where they are: what goes into the package is two
numbers for each named amount, and a card.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from training.logistic import Fitted, Floats, Ints, fit
from training.stance_examples import Example, gathered

CLASSES = ("supports", "denies", "uncertain")
PENALTY = 120.0  # chosen by leaving rumours out; 30 to 240 differ by less than .005
SHARE = {"supports": 1.2, "denies": 2.0, "uncertain": 1.0}  # evens out the three F1s
UNUSED = ("hedge approximate", "we", "officials", "quotation")  # habits of outlets rather than signs of stance
OUT = Path(__file__).parent.parent / "src/reportedly/weighing/stance.json"


def used(examples: Sequence[Example]) -> list[str]:
    """The amounts that the model is made of, in order."""
    names = sorted({name for example in examples for name in example.amounts})
    return [name for name in names if name.removeprefix("lead ").removeprefix("rest ") not in UNUSED]


def fitted(examples: Sequence[Example]) -> Fitted:
    """The model of these examples, over ``used`` amounts."""
    rows, labels = table(examples)
    share = np.array([SHARE[CLASSES[label]] for label in labels])
    return fit(rows, labels, len(CLASSES), PENALTY, share)


def table(examples: Sequence[Example]) -> tuple[Floats, Ints]:
    """Amounts and labels as arrays."""
    names = used(examples)
    rows = np.array([[e.amounts.get(name, 0.0) for name in names] for e in examples], dtype=np.float64)
    return rows, np.array([CLASSES.index(e.label) for e in examples], dtype=np.int64)


def written(examples: Sequence[Example], model: Fitted, path: Path) -> None:
    """The model with its card."""
    names = used(examples)
    labels = Counter(example.label for example in examples)
    card = {
        "task": "stance of a document to a claim: chances of supports, denies, uncertain (whose score is 0)",
        "method": "multinomial logistic regression, standardised amounts, L2",
        "penalty": PENALTY,
        "share": SHARE,
        "corpora": "Emergent (Ferreira & Vlachos 2016), Fake News Challenge 1 (Pomerleau & Rao 2017), train parts",
        "licence": "repositories Apache-2.0 and MIT; none stated for the texts; no text or label is contained",
        "examples": len(examples),
        "rumours": len({example.rumour for example in examples}),
        "labels": {name: labels[name] for name in CLASSES},
        "scores": "python -m evaluation stance",
    }
    weights = {n: [round(float(a), 4), round(float(b), 4)] for n, (a, b) in zip(names, model.weights, strict=True)}
    kept = {"card": card, "bias": [round(float(b), 4) for b in model.bias], "weights": weights}
    path.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Parse the command line, read, fit, write."""
    parser = argparse.ArgumentParser(prog="python -m training.stance", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder of the corpora")
    parser.add_argument("--ledger", type=Path, help="a ledger that holds the articles, instead of reading anew")
    parser.add_argument("--out", type=Path, default=OUT)
    asked = parser.parse_args()
    found = gathered(asked.data, asked.ledger)
    written(found, fitted(found), asked.out)
    print(f"{len(found)} articles on {len({e.rumour for e in found})} rumours; weights written to {asked.out}")


if __name__ == "__main__":
    main()
