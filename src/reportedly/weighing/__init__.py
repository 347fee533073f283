"""From what many documents say to claims, copies, roots and standings.

Steps that need one document are Python (fingerprints, marks, voices, sides); steps that need many
are one SQL file each in ``relations``, run in the order that ``plan`` gives.
"""

from __future__ import annotations

from reportedly.weighing.prepare import Prepared, prepare
from reportedly.weighing.weigh import Given, Weighed, weigh

__all__ = ["Given", "Prepared", "Weighed", "prepare", "weigh"]
