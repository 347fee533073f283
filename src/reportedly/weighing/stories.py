"""Documents to stories: which articles tell of one event, told apart from events like it.

A logistic model scores each pair of documents that share telling terms; agglomerative clustering with
average linkage (Sokal & Michener 1958) joins them. In each round every two stories that are each
other's nearest become one: for average linkage that gives the same as merging one pair at a time
(reciprocal nearest neighbours, Murtagh 1983), in any order and in few rounds.
"""

from __future__ import annotations

from reportedly.engines.base import Engine
from reportedly.weighing.plan import STORY_ROUND, run


def stories(engine: Engine) -> None:
    """Make ``story_of`` (document, story) of ``documents`` and ``document_scores``; a story goes by the number of
    its first document."""
    run(engine, ("story_scores",))
    engine.create("story_texts", "SELECT document, document AS story FROM documents WHERE original = document")
    while True:
        run(engine, STORY_ROUND)
        moved = engine.rows(
            "SELECT COUNT(*) FROM story_merged m JOIN story_texts o ON o.document = m.document WHERE m.story <> o.story"
        )
        engine.create("story_texts", "SELECT document, story FROM story_merged")
        if not moved[0][0]:
            break
    run(engine, ("story_of",))
