"""Sentences that belong to the page or the desk and not to the report: appeals, credits, links, whom
the reporters could not reach (English)."""

from __future__ import annotations

import re

_FURNITURE = re.compile(
    r"\b(?:click here|share this|sign up|subscribe|newsletter|cookies?|follow us|read more|all rights reserved|"
    r"scroll down for video|privacy policy|terms of (?:use|service)|copyright|getty images|advertisement|"
    r"our partners|related (?:articles?|stories)|like us on|download (?:the|our)|news app|stay with us|"
    r"editor's note|warning: (?:graphic|disturbing)|(?:graphic|disturbing) (?:images?|content|video|photos?) below|"
    r"you can (?:read|watch|listen to) the full|"
    r"anyone with information|crime ?stoppers|declined (?:to|further) comment|"
    r"(?:could|can)(?: ?not|n't) be (?:immediately )?reached|reached out to|contacted .{0,40}for comment|"
    r"(?:could|can)(?: ?not|n't) be (?:independently |immediately )?(?:verified|confirmed)|"
    r"did(?: not|n't) (?:immediately )?(?:respond|return|reply))\b|@\w+\.|\bfollow @",
    re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """Whether a sentence speaks to the reader or of the reporting, not of the world."""
    return _FURNITURE.search(text) is not None
