"""Sentences that belong to the page and not to the report: appeals, credits, links (English)."""

from __future__ import annotations

import re

_FURNITURE = re.compile(
    r"\b(?:click here|share this|sign up|subscribe|newsletter|cookies?|follow us|read more|all rights reserved|"
    r"scroll down for video|privacy policy|terms of (?:use|service)|copyright|getty images|advertisement|"
    r"our partners|related (?:articles?|stories)|like us on|download (?:the|our)|news app|stay with us|"
    r"editor's note|anyone with information|crime ?stoppers)\b|@\w+\.|\bfollow @",
    re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """Whether a sentence asks the reader to do something or says who owns the page."""
    return _FURNITURE.search(text) is not None
