"""Which sources depend on each other, as far as the values they give can tell; and which value holds then.

Importable alone (numpy and the house's settings). After Dong, Berti-Equille & Srivastava, "Integrating
Conflicting Data: The Role of Source Dependence", VLDB 2009. What it says is never the only evidence that two
sources depend: docs/decisions/0007 has the measurements.
"""

from __future__ import annotations

from reportedly.weighing.dependence.discovery import Discovery, accu_copy, accu_vote, discover
from reportedly.weighing.dependence.pairs import Pair
from reportedly.weighing.dependence.suggest import suggest
from reportedly.weighing.dependence.table import vote

__all__ = ["Discovery", "Pair", "accu_copy", "accu_vote", "discover", "suggest", "vote"]
