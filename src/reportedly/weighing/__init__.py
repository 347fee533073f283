"""From what many documents say to claims, copies, roots and standings.

Steps that need one document are Python (fingerprints, blocking, voices, sides); steps that need many
are one SQL file each in ``relations``, run in the order that ``plan`` gives.
"""

from __future__ import annotations

from reportedly.weighing.weigh import Weighed, weigh

__all__ = ["Weighed", "weigh"]
