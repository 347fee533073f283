"""The global steps: which relation, from which file, in which order.

A relation is a file ``relations/NAME.sql`` with one SELECT; ``{word}`` in it is a whole number from
``NUMBERS``, and ``{story_score}`` the model of stories. A stage is run as soon as the tables it reads are there.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from reportedly.engines.base import Column, ColumnKind, Engine
from reportedly.settings import (
    COPY_CONTAINMENT,
    COPY_MIN_RUNS,
    COPY_PART_RUNS,
    COPY_WHOLE,
    MEANING_PART,
    NEAR_CLAIM,
    SAME_PLACE_SCORE,
    SAME_WORDS,
    STORY_SHARED_KEYS,
    WORDS_PART,
    WORDS_PRIOR,
)
from reportedly.weighing.graphs import components as connected
from reportedly.weighing.marks import KINDS
from reportedly.weighing.meanings import NO_MEANING
from reportedly.weighing.story_model import expression

NUMBERS = {
    **{kind: at for at, kind in enumerate(KINDS)},
    "copy_min_runs": COPY_MIN_RUNS,
    "copy_part_runs": COPY_PART_RUNS,
    "copy_whole": round(1000 * COPY_WHOLE),
    "copy_containment": round(1000 * COPY_CONTAINMENT),
    "meaning_part": round(1000 * MEANING_PART),
    "words_part": round(1000 * WORDS_PART),
    "words_prior": round(1000 * WORDS_PRIOR),
    "near_claim": round(1000 * NEAR_CLAIM),
    "story_shared_keys": STORY_SHARED_KEYS,
    "same_place_score": round(1000 * SAME_PLACE_SCORE),
    "same_words": round(1000 * SAME_WORDS),
    "no_meaning": NO_MEANING,
}

MATCH_COPIES = ("shingle_shares", "copy_pairs", "copy_neighbours", "copy_edges")
STORY_PAIRS = ("story_candidates", "story_shared", "story_parts", "story_features", "document_scores")
SUPPORT = ("assertions",)
ROOTS = ("claim_voices", "known_links", "resting", "roots")
STANDING = ("root_sides", "claim_counts")
CONFLICTS = ("claim_quantities", "claim_places", "counted_apart", "conflicts")


def run(engine: Engine, relations: Iterable[str]) -> None:
    """Make each relation a table of its own name."""
    for name in relations:
        engine.create(name, sql(name))


@cache
def sql(name: str) -> str:
    """The SELECT of a relation, its numbers filled in."""
    text = (files("reportedly.weighing") / "relations" / f"{name}.sql").read_text("utf-8")
    for word, number in NUMBERS.items():
        text = text.replace(f"{{{word}}}", str(number))
    return text.replace("{story_score}", expression()) if "{story_score}" in text else text


def components(engine: Engine, edges: str, kind: ColumnKind = "integer") -> None:
    """Make the table ``component``: each node of the graph ``edges`` (one, other) with the least node
    of its connected component. ``kind``: of the nodes."""
    found = connected(engine.rows(f"SELECT one, other FROM {edges}"))
    columns = {"node": Column(kind, list(found)), "label": Column(kind, list(found.values()))}
    engine.load("component", columns)
