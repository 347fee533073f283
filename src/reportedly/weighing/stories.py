"""Documents to stories: which articles tell of one event, told apart from events like it.

A logistic model scores each pair of documents that share telling terms; agglomerative clustering with average linkage
joins them (``linkage``).
"""

from __future__ import annotations

import numpy as np

from reportedly.engines.base import Column, Engine
from reportedly.settings import SAME_STORY
from reportedly.weighing.linkage import linked
from reportedly.weighing.plan import run


def stories(engine: Engine) -> None:
    """Make ``story_of`` (document, story) of ``documents`` and ``document_scores``; a story goes by the number of
    its first document."""
    run(engine, ("story_scores",))
    texts = np.sort(engine.arrays("SELECT document FROM documents WHERE original = document")["document"])
    pairs = engine.arrays("SELECT earlier, later, closeness FROM story_scores")
    earlier, later = (np.searchsorted(texts, pairs[end]) for end in ("earlier", "later"))
    first = linked(len(texts), earlier, later, pairs["closeness"], round(1000 * SAME_STORY))
    engine.load("story_texts", {"document": Column("integer", texts), "story": Column("integer", texts[first])})
    run(engine, ("story_of",))
