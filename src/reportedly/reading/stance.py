"""What the speaker does with the content: asserts it, denies it, asks for it, will not say.

First version: rules over the cue as printed (and, for a refusal, the words around it). "X says A is
not B" asserts; "denies" is for a verb of denial or withdrawal.
"""

from __future__ import annotations

import re

from reportedly.reading.lexicon import ASK, CONFIRM, DENY, DOUBT, NEGATION, ORDER, REFUSE
from reportedly.types import Stance

_ASSERTIVE = re.compile(r"\b(?:said|says|saying|told|added|reported|according)\b", re.I)


def stance(cue: str, content: str) -> Stance:
    """``cue`` and ``content`` as printed."""
    negated = NEGATION.search(cue) is not None
    if REFUSE.search(cue):
        return "refuses"
    if DENY.search(cue):
        return "asserts" if negated else "denies"
    if CONFIRM.search(cue):
        return "doubts" if negated else "confirms"
    if DOUBT.search(cue) or (negated and _knows(cue)):
        return "doubts"
    if _ASSERTIVE.search(cue):
        return "asserts"
    if ORDER.search(cue):
        return "orders"
    if ASK.search(cue) or (content.rstrip(" ”\"'").endswith("?") and "ask" in cue.lower()):
        return "asks"
    return "asserts"


def _knows(cue: str) -> bool:
    return re.search(r"\b(?:know|believe|think|say|certain|sure|aware)\w*\b", cue, re.I) is not None
