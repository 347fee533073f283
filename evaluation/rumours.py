"""1,683 bodies on 190 rumours in one run: one claim a rumour, the stance of each body, and whether support
tells the true rumours from the false.

The rumours are Emergent's (Ferreira & Vlachos 2016) with the bodies and stances of the Fake News Challenge
(Pomerleau & Rao 2017). B-cubed (Bagga & Baldwin 1998) compares clusters of bodies; AUC is the chance that a
true rumour stands above a false one, ties counted half (Mann & Whitney 1947).
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.shared import FOLDER, records
from reportedly.briefing.as_json import brief_json
from reportedly.desk.desk import Desk
from training.stance_examples import rumour_labels

BODIES = "data/fnc/train_bodies.jsonl.gz"
RUMOURS = "data/fnc/train_claims.jsonl.gz"
HEADLINES = "data/fnc/train_stances.jsonl.gz"
STANCES = {"supports": "agree", "denies": "disagree", "uncertain": "discuss"}
LEAST_BODIES = 3  # of a rumour whose truth is asked for

Told = dict[str, Any]


def score(boot: int = 1000, path: Path | None = None) -> dict[str, float]:
    """One run over ``path`` (default: all bodies) and its table."""
    with Desk() as desk:
        told = brief_json(desk.report([str(path or FOLDER / BODIES)])[1])
    rumours = list(records(RUMOURS))
    return table(told, rumours, boot) | to_rumours(told, rumours, records(HEADLINES))


def to_rumours(told: Told, rumours: Sequence[Told], labels: Iterable[Told]) -> dict[str, float]:
    """F1 of each body's stance to its rumour. The corpus labels it to headlines, a third of which deny or doubt
    the rumour; ``rumour_labels`` takes both labels together."""
    main = main_claims(told["claims"])
    gold = {body: STANCES[label] for body, label in rumour_labels(rumours, labels).items()}
    said = {body: _stance(main[body], body) if body in main else "discuss" for body in gold}
    return {f"to the rumour, {name}": value for name, value in stances(said, gold).items()}


def table(told: Told, rumours: Sequence[Told], boot: int) -> dict[str, float]:
    """All figures; ``rumours``: Emergent's claims with their bodies."""
    main = main_claims(told["claims"])
    sure = {b["id"]: r["claim_id"] for r in rumours for b in r["bodies"] if b["sure"]}
    precision, recall = b_cubed({body: main[body]["id"] if body in main else body for body in sure}, sure)
    found = {"B-cubed precision": precision, "B-cubed recall": recall, "B-cubed F1": _f1(precision, recall)}
    labels = {b["id"]: _majority(b) for r in rumours for b in r["bodies"] if b["sure"]}
    gold = {body: label for body, label in labels.items() if label is not None}
    found |= stances({body: _stance(main[body], body) if body in main else "discuss" for body in gold}, gold)
    return found | truth(told["claims"], rumours, boot)


def main_claims(claims: Iterable[Told]) -> dict[str, Told]:
    """For each document the claim of its own that most documents share; the first of equals."""
    best: dict[str, tuple[int, Told]] = {}
    for claim in claims:
        documents = {a["document"] for a in claim["assertions"]}
        for document in documents:
            if document not in best or best[document][0] < len(documents):
                best[document] = len(documents), claim
    return {document: claim for document, (_, claim) in best.items()}


def b_cubed(clusters: Mapping[str, str], gold: Mapping[str, str]) -> tuple[float, float]:
    """Precision and recall over the items of ``gold``, each item's mean with itself included."""
    together, mine, theirs = Counter[tuple[str, str]](), Counter[str](), Counter[str]()
    for item, label in gold.items():
        together[clusters[item], label] += 1
        mine[clusters[item]] += 1
        theirs[label] += 1
    shares = [
        (together[clusters[i], g] / mine[clusters[i]], together[clusters[i], g] / theirs[g]) for i, g in gold.items()
    ]
    many = max(1, len(shares))
    return sum(p for p, _ in shares) / many, sum(r for _, r in shares) / many


def stances(said: Mapping[str, str], gold: Mapping[str, str]) -> dict[str, float]:
    """F1 of each stance and their mean (macro F1)."""
    scores = {}
    for stance in STANCES.values():
        right = sum(said[body] == stance == label for body, label in gold.items())
        scores[f"stance {stance} F1"] = _f1(
            right / max(1, sum(said[b] == stance for b in gold)),
            right / max(1, sum(g == stance for g in gold.values())),
        )
    return scores | {"stance macro F1": sum(scores.values()) / len(scores)}


def truth(claims: Sequence[Told], rumours: Sequence[Told], boot: int) -> dict[str, float]:
    """AUC of ``support``, of the number of bodies, and of agreeing minus disagreeing bodies (gold labels),
    with 95 % bootstrap intervals over rumours."""
    rows = []
    documents = [(claim, {a["document"] for a in claim["assertions"]}) for claim in claims]
    for rumour in rumours:
        bodies = {b["id"] for b in rumour["bodies"]}
        if rumour["truth"] not in ("true", "false") or len(bodies) < LEAST_BODIES:
            continue
        claim = max(documents, key=lambda d: 2 * len(d[1] & bodies) / (len(d[1]) + len(bodies)))[0]
        labels = Counter(_majority(b) for b in rumour["bodies"])
        rows.append((rumour["truth"] == "true", claim["support"], len(bodies), labels["agree"] - labels["disagree"]))
    found: dict[str, float] = {"rumours of known truth": float(len(rows))}
    rng = random.Random(13)
    samples = [[rng.choice(rows) for _ in rows] for _ in range(boot)] if rows else []
    for place, name in enumerate(("support", "number of bodies", "agree minus disagree"), start=1):
        found[f"AUC {name}"] = auc([(r[0], r[place]) for r in rows])
        spread = sorted(auc([(r[0], r[place]) for r in sample]) for sample in samples)
        if spread:
            found[f"AUC {name}, low"] = spread[int(0.025 * len(spread))]
            found[f"AUC {name}, high"] = spread[int(0.975 * len(spread))]
    return found


def auc(rows: Sequence[tuple[bool, float]]) -> float:
    """Chance that a true one has the higher number, ties half; .5 where one side is empty."""
    high, low = [n for is_true, n in rows if is_true], [n for is_true, n in rows if not is_true]
    if not high or not low:
        return 0.5
    return sum((a > b) + 0.5 * (a == b) for a in high for b in low) / (len(high) * len(low))


def _majority(body: Told) -> str | None:
    """What most of a body's labels say; None where it has none or two are level."""
    (first, most), (_, second) = Counter({s: body[s] for s in STANCES.values()}).most_common(2)
    return first if most > second else None


def _stance(claim: Told, body: str) -> str:
    """How the body stands to the claim: what it says in its own voice, else what most voices in it say; a
    denial before the rest."""
    all_said = [a for a in claim["assertions"] if a["document"] == body]
    said: dict[str, int] = defaultdict(int)
    for assertion in [a for a in all_said if a["attribution"] is None] or all_said:
        said[STANCES[assertion["stance"]]] += 1
    return max(said, key=lambda s: (said[s], s == "disagree", s == "agree"))


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
