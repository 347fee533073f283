"""Every table of docs/errors.md, as Markdown. Figures only: no text or label of a corpus is in them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from evaluation import certainty, chains, errors, reading
from evaluation.corpus import KINDS, ROLES, articles, predict
from evaluation.errors import CLASSES, Mistake
from reportedly.reading.model import Model

BEGIN = "<!-- tables: begin -->"
END = "<!-- tables: end -->"


def tables(boot: int) -> str:
    """All tables, from one reading of PolNeAR dev and one of the gold chains."""
    wanted = articles()
    found = predict(wanted)
    scores = reading.scored(wanted, found, boot)
    made = errors.mistakes(wanted, found)
    parts = [_head(boot), _spans(scores), _publishers(scores), *_mistakes(wanted, made)]
    parts += [_confidence(scores["calibration"]), _chains(), _certainty()]
    return "\n\n".join(parts)


def into(path: Path, made: str) -> None:
    """Put the tables between the two marks of a page. Raises SystemExit where it has no such marks."""
    page = path.read_text(encoding="utf8") if path.exists() else ""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise SystemExit(f"{path} has no lines {BEGIN} and {END} for the tables to stand between.")
    path.write_text(f"{before}{begin}\n\n{made}\n\n{end}{after}", encoding="utf8")


def _head(boot: int) -> str:
    network = (files("reportedly.reading") / "weights" / "reader.onnx").read_bytes()
    return (
        f"Made by `python -m evaluation report --boot {boot} --into docs/errors.md` with the network whose SHA-256 "
        f"begins with `{hashlib.sha256(network).hexdigest()[:16]}`. Brackets hold 95 % bootstrap intervals over "
        "articles."
    )


def _spans(scores: dict[str, Any]) -> str:
    rows = [[f"{role}, same words", *_prf(scores[f"words.{role}"])] for role in ROLES]
    rows = [[f"{role}, exact", *_prf(scores[f"exact.{role}"])] for role in ROLES] + rows
    rows += [[f"{role}, exact, {kind}", *_prf(scores[f"exact.{role}.{kind}"])] for kind in KINDS for role in ROLES]
    names = {"attr": "attribution", **{f"attr.{kind}": f"attribution, {kind}" for kind in KINDS}}
    rows = [[label, *_prf(scores[name])] for name, label in names.items()] + rows
    return "### Attributions and spans, PolNeAR dev\n\n" + _table(["", "precision", "recall", "F1"], rows)


def _publishers(scores: dict[str, Any]) -> str:
    names = ["attr", *(f"attr.{kind}" for kind in KINDS), *(f"exact.{role}" for role in ROLES)]
    rows = [[publisher, *(_f1(row[name]) for name in names)] for publisher, row in scores["publishers"].items()]
    heads = ["F1", "attribution", *KINDS, *(f"exact {role}" for role in ROLES)]
    return "### By publisher, PolNeAR dev\n\n" + _table(heads, rows)


def _mistakes(wanted: Sequence[dict[str, Any]], made: Sequence[Mistake]) -> Iterator[str]:
    everywhere = sum(len(r["attributions"]) for r in wanted)
    whole = errors.rates(made, everywhere)
    kinds = errors.kinds(wanted)
    by_kind = {k: errors.rates([m for m in made if m.kind == k], kinds[k]) for k in KINDS}
    rows = [
        [what, str(whole[what][0]), f"{whole[what][1]:.1f}", *(f"{by_kind[k][what][1]:.1f}" for k in KINDS), meaning]
        for what, meaning in CLASSES.items()
    ]
    total = [sum(rate for _, rate in counted.values()) for counted in (whole, *by_kind.values())]
    rows.append(["**all**", str(len(made)), *(f"{rate:.1f}" for rate in total), ""])
    heads = ["mistake", "count", "for 100", *(f"{k}, for 100" for k in KINDS), "what it is"]
    yield (
        f"### Mistakes by class and kind, PolNeAR dev\n\n{len(made)} mistakes on {everywhere} gold attributions "
        f"({', '.join(f'{kinds[k]} {k}' for k in KINDS)}); *for 100*: for a hundred gold attributions of that "
        "kind.\n\n" + _table(heads, rows)
    )
    publishers = sorted({r["publisher"] for r in wanted})
    rows = [[p, *_publisher(p, wanted, made)] for p in publishers]
    yield "### Mistakes by publisher, for 100 gold attributions\n\n" + _table(["publisher", *CLASSES, "all"], rows)


def _publisher(name: str, wanted: Sequence[dict[str, Any]], made: Sequence[Mistake]) -> list[str]:
    gold = sum(len(r["attributions"]) for r in wanted if r["publisher"] == name)
    counted = [rate for _, rate in errors.rates([m for m in made if m.publisher == name], gold).values()]
    return [f"{rate:.1f}" for rate in (*counted, sum(counted))]


def _confidence(found: dict[str, Any]) -> str:
    rows = [
        [f"{low:.1f} to {high:.1f}", f"{said:.3f}", f"{true:.3f}", str(n)] for low, high, n, said, true in found["bins"]
    ]
    return (
        "### Confidence, PolNeAR dev\n\n"
        + _table(["confidence", "said", "came true", "attributions"], rows)
        + f"\n\nExpected calibration error {found['ece']:.3f}, Brier score {found['brier']:.3f}."
    )


def _chains() -> str:
    names = ("attribution", "precision", "recall", "link", "depth2", "speaker", "kind", "stance", "hedged")
    rows = [
        [label, str(n), str(int(row["gold"])), str(int(row["gold_links"])), *(f"{row[k]:.1f}" for k in names)]
        for label, (n, row) in chains.groups().items()
    ]
    heads = ["articles", "number", "gold attributions", "gold links", *names]
    return "### Gold chains by group of articles\n\n" + _table(heads, rows)


def _certainty() -> str:
    title = "### Event certainty\n\n"
    if not certainty.has_head(Model.load()):
        return title + certainty.NO_HEAD
    table = certainty.score()
    rows = [
        [name, *(f"{table[f'{name} {what}']:.3f}" for what in ("r", "mae", "told r")), f"{table[f'{name} events']:.0f}"]
        for name in certainty.CORPORA
    ]
    return title + _table(["corpus", "Pearson r", "mean absolute error", "r of what is told", "events"], rows)


def _prf(row: dict[str, Any]) -> list[str]:
    return [f"{row['P']:.1f}", f"{row['R']:.1f}", _f1(row)]


def _f1(row: dict[str, Any]) -> str:
    return f"{row['F']:.1f}" + (f" [{row['ci'][0]:.1f}, {row['ci'][1]:.1f}]" if "ci" in row else "")


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, ["---"] * len(heads), *rows))
