"""3,087 articles on shootings in one run: one claim an incident, and its killed and injured against the record.

The incidents are the Gun Violence Archive's (through the Gun Violence Database, Pavlick et al. 2016): killed and
injured count all who took part, suspects included. Beside them stands what "one killed, nobody injured" would score.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluation.rumours import Told, b_cubed, main_claims
from evaluation.shared import records
from reportedly.briefing.as_json import brief_json
from reportedly.desk.desk import Desk

ARTICLES = "data/gva/articles.jsonl.gz"
INCIDENTS = "data/gva/incidents.jsonl.gz"
BASELINE = {"killed": 1, "injured": 0}


def score(ledger: Path | None = None) -> dict[str, float]:
    """One run over all articles, or over ``ledger``, which holds them read already, and its table."""
    articles = list(records(ARTICLES))
    return table(_told(articles, ledger), articles, list(records(INCIDENTS)))


def table(told: Told, articles: Sequence[Told], incidents: Iterable[Told]) -> dict[str, float]:
    """B-cubed over all articles; shares of incidents, of those with a text, whose figures are right.

    "tuned" and "held out" are the halves of incidents on which the rules were and were not worked out.
    """
    gold = {a["id"]: a["incident"] for a in articles}
    main = main_claims(told["claims"])
    precision, recall = b_cubed({a: main[a]["id"] if a in main else a for a in gold}, gold)
    found = {"B-cubed precision": precision, "B-cubed recall": recall}
    found["B-cubed F1"] = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    of_incident: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        if article["text"]:
            of_incident[article["incident"]].add(article["id"])
    asked = [one for one in incidents if one["incident"] in of_incident]
    best = best_claims(told["claims"], of_incident)
    halves = {"": asked, ", tuned": [i for i in asked if not held_out(i)], ", held out": [*filter(held_out, asked)]}
    found["incidents"] = float(len(asked))
    for half, some in halves.items():
        for about, always in BASELINE.items():
            right = sum(figure(best.get(one["incident"]), about) == one[about] for one in some)
            found[f"{about}{half}"] = right / max(1, len(some))
            found[f"{about}{half}, always {always}"] = sum(one[about] == always for one in some) / max(1, len(some))
    return found


def best_claims(claims: Iterable[Told], of_incident: Mapping[str, set[str]]) -> dict[str, Told]:
    """For each incident the claim whose documents agree best with its articles (F1); the first of equals."""
    owner = {article: incident for incident, articles in of_incident.items() for article in articles}
    best: dict[str, tuple[float, Told]] = {}
    for claim in claims:
        documents = {a["document"] for a in claim["assertions"]}
        for incident in {owner[document] for document in documents if document in owner}:
            articles = of_incident[incident]
            f1 = 2 * len(documents & articles) / (len(documents) + len(articles))
            if incident not in best or best[incident][0] < f1:
                best[incident] = f1, claim
    return {incident: claim for incident, (_, claim) in best.items()}


def figure(claim: Told | None, about: str) -> int | None:
    """The best supported figure of the claim; None where there is none."""
    return next((f["low"] for f in claim["figures"] if f["about"] == about), None) if claim else None


def held_out(incident: Told) -> bool:
    """Half of the incidents, by a digest of their ids."""
    return int(hashlib.sha1(incident["incident"].encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 1


def _told(articles: Iterable[Told], ledger: Path | None) -> Told:
    if ledger is not None:
        with Desk(ledger) as desk:
            return brief_json(desk.report([])[1])
    with TemporaryDirectory() as folder, Desk() as desk:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(f"{json.dumps(_record(one))}\n" for one in articles), encoding="utf8")
        return brief_json(desk.report([str(path)])[1])


def _record(article: Told) -> Told:
    return {name: article[name] for name in ("id", "title", "text", "url")} | {"published": article["date"]}
