"""Attributions against PolNeAR dev, outermost hops only (the corpus is flat)."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from evaluation import calibration, exact
from evaluation.corpus import ROLES, Predictions, Row, articles, outermost, predict
from evaluation.intervals import Counts, table
from evaluation.shared import scorer

SHOWN = (*(f"exact.{role}" for role in ROLES), *(f"words.{role}" for role in ROLES), "attr")


def score(limit: int | None = None) -> dict[str, Any]:
    """Read PolNeAR dev with the package's own weights and score it, as :func:`scored`."""
    wanted = articles(limit)
    return scored(wanted, predict(wanted))


def scored(wanted: Sequence[dict[str, Any]], found: Predictions, boot: int = 0) -> dict[str, Any]:
    """The scorer's table ({"attr": {"P", "R", "F", ...}, "token.source": ...}) with exact spans added to it,
    the same by publisher under ``publishers``, and ``calibration`` of the confidence."""
    rules = scorer("score_attribution")
    gold = {r["id"]: r["attributions"] for r in wanted}
    texts = {r["id"]: r["text"] for r in wanted}
    outer = {name: outermost(found.get(name, [])) for name in gold}
    whole: dict[str, Any] = rules.score(gold, outer, texts, boot=boot)
    counted = [_counts(rules, r, outer[r["id"]]) for r in wanted]
    whole |= {name: row for name, row in table(counted, boot).items() if name.startswith(("exact.", "words."))}
    publishers = sorted({r["publisher"] for r in wanted})
    whole["publishers"] = {
        name: table([c for c, r in zip(counted, wanted, strict=True) if r["publisher"] == name], boot)
        for name in publishers
    }
    whole["calibration"] = _calibration(rules, wanted, outer)
    return whole


def _counts(rules: ModuleType, record: dict[str, Any], outer: list[Row]) -> dict[str, Counts]:
    gold, text = record["attributions"], record["text"]
    counted: dict[str, Counts] = rules.doc_counts(text, gold, outer)
    return counted | exact.counts(text, gold, outer, rules)


def _calibration(rules: ModuleType, wanted: Sequence[dict[str, Any]], outer: Predictions) -> dict[str, Any]:
    """Right is what the scorer calls right: content and source of one gold attribution."""
    sure: list[float] = []
    right: list[bool] = []
    for record in wanted:
        page, rows = rules.Doc(record["text"]), outer[record["id"]]
        rows = [row for row in rows if page.prep([row])]
        matched = rules.match(page.prep(record["attributions"]), page.prep(rows), rules.TESTS["attr"])
        sure += [row["confidence"] for row in rows]
        right += [i in matched.values() for i in range(len(rows))]
    bins = calibration.reliability(sure, right)
    return {
        "bins": [[b.low, b.high, b.count, b.confidence, b.right] for b in bins],
        "ece": calibration.expected_error(bins),
        "brier": calibration.brier(sure, right),
    }


def show(found: dict[str, Any]) -> None:
    """Print the scorer's table, then exact spans, publishers and calibration."""
    scorer("score_attribution").show(found)
    print("\nexact spans (CofeNet's exact match); words.* leaves punctuation out")
    for name in [n for n in found if n.startswith(("exact.", "words."))]:
        print(_line(name, found[name]))
    for publisher, rows in found["publishers"].items():
        print(f"\n{publisher}")
        for name in (*SHOWN, "attr.direct", "attr.mixed", "attr.indirect"):
            print(_line(name, rows[name]))
    print("\nconfidence          said   true   count")
    for low, high, count, said, true in found["calibration"]["bins"]:
        print(f"  {low:.1f} to {high:.1f}       {said:5.3f}  {true:5.3f}  {count:6d}")
    print(f"expected calibration error {found['calibration']['ece']:.3f}, Brier {found['calibration']['brier']:.3f}")


def _line(name: str, row: dict[str, Any]) -> str:
    interval = f" [{row['ci'][0]:.1f},{row['ci'][1]:.1f}]" if "ci" in row else ""
    counted = f"pred {row['n_pred']} gold {row['n_gold']}"
    return f"{name:22s} P {row['P']:5.1f} R {row['R']:5.1f} F1 {row['F']:5.1f}{interval}   {counted}"
