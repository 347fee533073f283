"""Which value holds, and who repeats whom: the dependence room against corpora of conflicting values.

Accuracy is the share of gold items, of those that any source speaks of, whose answer is right; each corpus says
what right means there. The Flight days stand twice: with the airlines' own sites among the sources, as
published, and without them, since the gold is taken from those sites.
"""

from __future__ import annotations

from evaluation.dependence.held_out import held_out
from evaluation.dependence.score import lines, score

__all__ = ["held_out", "lines", "score"]
