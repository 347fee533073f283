"""What the speaker does with the content: asserts it, denies it, asks for it, will not say.

First version: rules over the cue as printed (and, for a refusal, the words around it). "X says A is
not B" asserts; "denies" is for a verb of denial or withdrawal.
"""

from __future__ import annotations

import re

from reportedly.reading.lexicon import ASK, CONFIRM, DENY, DOUBT, NEGATION, ORDER, REFUSE
from reportedly.types import Stance

HEAD = 110  # characters: what the content opens with is what the speaker does
_DOUBTFUL = re.compile(
    r"\b(?:(?:is|was|it[’']s|are|were|am|remains?)(?: still)?(?:n[’']t| not)?(?: yet)? (?:un)?(?:clear|known"
    r"|sure|certain)(?: (?:if|whether|who|what|how|that))"
    r"|too (?:soon|early) to (?:say|tell|know)|hard to (?:be sure|say|tell|know)"
    r"|(?:needs?|requires?) (?:\w+ )?(?:verification|confirmation)"
    r"|(?:still|yet|but|is|are|was|were|remains?) unconfirmed"
    r"|(?:can|could)(?: ?not|n[’']t) (?:yet )?(?:confirm|verify)|(?:not|\w+n[’']t) (?:yet )?(?:been )?(?:able to )?"
    r"(?:\w+ly )?(?:confirm|verif|determin|authenticat)\w+|yet to (?:confirm|verify)"
    r"|(?:not|\w+n[’']t) (?:[\w-]+ ){0,5}evidence (?:that|to) (?:corroborat|confirm|support|verif)\w+"
    r"|(?:have|has|had) no idea \W{0,3}(?:if|whether|who|what|how)"
    r"|(?:am|is|are|was|were|remains?) (?:\w+ )?s[kc]eptical"
    r"|(?:is|are|was|were) (?:still )?(?:assessing|investigating|checking|examining) (?:whether|if))\b",
    re.I,
)
_NOTHING = re.compile(
    r"\b(?:nothing (?:\w+ )?to (?:add|say)|no comment|could not comment|would not comment"
    r"|not going to (?:comment|discuss|speculate|give an?))\b",
    re.I,
)
_CONFIRMING = re.compile(r"[“\"'‘]?(?:we|i|it|they) (?:have |has |can )?(?:now )?confirm(?:ed|s)?\b", re.I)
_ASSERTIVE = re.compile(r"\b(?:said|says|saying|told|added|reported|according)\b", re.I)


def stance(cue: str, content: str) -> Stance:
    """``cue`` and ``content`` as printed."""
    negated = NEGATION.search(cue) is not None
    if REFUSE.search(cue) or (negated and DENY.search(cue) and CONFIRM.search(cue)):
        return "refuses"  # also "would neither confirm nor deny"
    if DENY.search(cue):
        return "asserts" if negated else "denies"
    if CONFIRM.search(cue):
        return "doubts" if negated else "confirms"
    if DOUBT.search(cue) or (negated and _knows(cue)):
        return "doubts"
    if _ASSERTIVE.search(cue):
        return _said(content)
    if ORDER.search(cue):
        return "orders"
    if ASK.search(cue) or (content.rstrip(" ”\"'").endswith("?") and "ask" in cue.lower()):
        return "asks"
    return "asserts"


def _said(content: str) -> Stance:
    """ "Said it was too soon to tell" doubts, "said: we have confirmed" confirms, whatever the verb."""
    if _DOUBTFUL.search(content[:HEAD]):
        return "doubts"
    if _NOTHING.search(content[:HEAD]):
        return "refuses"
    return "confirms" if _CONFIRMING.match(content) else "asserts"


def _knows(cue: str) -> bool:
    return re.search(r"\b(?:know|believe|think|say|certain|sure|aware)\w*\b", cue, re.I) is not None
