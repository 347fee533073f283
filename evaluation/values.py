"""Places against two gold gazetteer corpora; cost of the values step beside the reading's.

TR-News (Kamalloo and Rafiei 2018) and LGL (Lieberman, Samet and Sankaranarayanan 2010). A place counts as found
where its span overlaps the gold's; as resolved where it lies within 161 km (100 miles) of the gold's point or
is the same entry of GeoNames. The gold's adjectives ("Russian") meet our demonyms.
"""

from __future__ import annotations

import gzip
import math
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from evaluation.shared import FOLDER, records
from reportedly.reading.values.places import places
from reportedly.reading.values.read import values
from reportedly.types import Place, Span

CORPORA = ("trnews", "lgl")
NEAR = 161.0  # km: the field's threshold, 100 miles
DRIFT = 200  # characters that an offset of the gold may be off; TR-News counted line ends differently


@dataclass(frozen=True, slots=True)
class Gold:
    """One toponym; ``at`` is None where the annotators found no entry."""

    span: Span
    at: tuple[float, float] | None
    geonames_id: int | None


def score(limit: int | None = None) -> dict[str, float]:
    """Shares in [0, 1], kilometres, and words a CPU-second."""
    table: dict[str, float] = {}
    for corpus in CORPORA:
        table |= {f"{corpus} {name}": value for name, value in corpus_score(corpus, limit).items()}
    return table | speed()


def corpus_score(corpus: str, limit: int | None = None) -> dict[str, float]:
    """Recall and precision of spans; of the found that have a gold point, the share near it and the mean
    distance; of all gold points, the share found and near."""
    gold = found = hits = near = pointed = matched_pointed = 0
    far = 0.0
    for text, toponyms in list(articles(corpus))[:limit]:
        predicted = places(text)
        pairs = list(_paired(toponyms, predicted))
        gold, found, hits = gold + len(toponyms), found + len(predicted), hits + len(pairs)
        pointed += sum(t.at is not None for t in toponyms)
        for toponym, place in pairs:
            if toponym.at is not None:
                away = _away(toponym, place)
                matched_pointed, far, near = matched_pointed + 1, far + away, near + (away <= NEAR)
    return {
        "articles": limit or len(list(articles(corpus))),
        "recall": hits / gold,
        "precision": hits / found,
        "resolved of found": near / matched_pointed,
        "resolved of all": near / pointed,
        "mean km": far / matched_pointed,
    }


def articles(corpus: str) -> Iterator[tuple[str, list[Gold]]]:
    """(text, toponyms) of every article."""
    packed = gzip.decompress((FOLDER / f"data/places/{corpus}.xml.gz").read_bytes())
    for article in ElementTree.fromstring(packed).iter("article"):
        text = article.findtext("text") or ""
        yield text, [t for node in article.iter("toponym") if (t := _gold(text, node)) is not None]


def _gold(text: str, node: Any) -> Gold | None:
    start, phrase = int(node.findtext("start")), str(node.findtext("phrase"))
    starts = [at for at in _occurrences(text, phrase) if abs(at - start) <= DRIFT]
    if not starts:
        return None
    at = min(starts, key=lambda s: abs(s - start))
    tag = node.find("gaztag")
    lat, lon = (node.findtext(f".//{name}") for name in ("lat", "lon"))
    return Gold(
        (at, at + len(phrase)),
        (float(lat), float(lon)) if lat and lon else None,
        int(tag.get("geonameid")) if tag is not None else None,
    )


def _occurrences(text: str, phrase: str) -> Iterator[int]:
    at = text.find(phrase)
    while at >= 0:
        yield at
        at = text.find(phrase, at + 1)


def _paired(gold: list[Gold], found: list[Place]) -> Iterator[tuple[Gold, Place]]:
    left = list(found)
    for toponym in gold:
        for place in left:
            if place.span[0] < toponym.span[1] and toponym.span[0] < place.span[1]:
                left.remove(place)
                yield toponym, place
                break


def _away(gold: Gold, place: Place) -> float:
    if gold.geonames_id is not None and gold.geonames_id == place.geonames_id:
        return 0.0
    assert gold.at is not None
    (a, b), (c, d) = gold.at, (place.latitude, place.longitude)
    half = math.sin(math.radians(a - c) / 2) ** 2
    half += math.cos(math.radians(a)) * math.cos(math.radians(c)) * math.sin(math.radians(b - d) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(half)))


def speed(articles_read: int = 300) -> dict[str, float]:
    """Words a CPU-second of the values step alone, over news articles. The table is loaded before."""
    texts = [record["text"] for record in records("data/fnc/train_bodies.jsonl.gz")][:articles_read]
    values(texts[0], "2014-10-01")
    before = time.process_time()
    for text in texts:
        values(text, "2014-10-01")
    return {"values words/CPU-s": sum(len(text.split()) for text in texts) / (time.process_time() - before)}
