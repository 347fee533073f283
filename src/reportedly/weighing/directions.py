"""Which of two copies is the original: the row step behind ``copy_directions``.

A text that credits the other's outlet, at its ends or for what it says, repeats it, whenever it was captured.
Where neither or both do, an agency's own page is the original of what others print; else the earlier is. A credit
for an agency that is neither's outlet says that both repeat it: it is shown as evidence, and time decides.
"""

from __future__ import annotations

import re

from reportedly.engines.base import Column, Engine
from reportedly.settings import CREDIT_LAST_CHARS
from reportedly.weighing.corpus import Corpus


def directions(told: Corpus, engine: Engine) -> dict[str, Column]:
    """``copy_directions``: one row a pair of ``copy_pairs``, as original and repeated; ``credits`` where the second
    credits the first's outlet; ``sign``: the words that show whose text it is, NULL where none do."""
    pairs = engine.rows("SELECT earlier, later FROM copy_pairs ORDER BY earlier NULLS LAST, later NULLS LAST")
    rows = [_directed(told, int(earlier), int(later)) for earlier, later in pairs]
    return {
        "original": Column("integer", [row[0] for row in rows]),
        "repeated": Column("integer", [row[1] for row in rows]),
        "credits": Column("flag", [row[2] for row in rows]),
        "sign": Column("text", [row[3] for row in rows]),
    }


def originals(engine: Engine) -> dict[int, int]:
    """Of each document that repeats others the one it is a copy of: one that it credits, else the earliest."""
    rows = engine.rows(
        "SELECT repeated, original FROM copy_directions "
        "ORDER BY CASE WHEN credits THEN 1 ELSE 0 END NULLS LAST, original DESC NULLS LAST"
    )
    return {int(repeated): int(original) for repeated, original in rows}


def _directed(told: Corpus, earlier: int, later: int) -> tuple[int, int, bool, str | None]:
    one, other = told.contents[earlier].paper, told.contents[later].paper
    forth, back = _credit(told, later, earlier), _credit(told, earlier, later)
    line = one.line or other.line
    sign = forth or back or (f"agency line {line}" if line else None)
    turned = back is not None if (forth is None) != (back is None) else other.agency and not one.agency
    credits = (forth is None) != (back is None)
    return (later, earlier, credits, sign) if turned else (earlier, later, credits, sign)


def _credit(told: Corpus, at: int, original: int) -> str | None:
    """How a paper credits the other's outlet, if it does."""
    paper, other = told.contents[at].paper, told.contents[original].paper
    if not other.outlet or paper.outlet == other.outlet:
        return None
    if other.outlet in paper.credited:
        return paper.credited[other.outlet]
    text = told.documents[at].text
    ends = f"{text[:CREDIT_LAST_CHARS]}\n{text[-CREDIT_LAST_CHARS:]}"
    found = next((mark for mark in other.marks if re.search(rf"(?<!\w){re.escape(mark)}(?!\w)", ends)), None)
    return f"agency line {found}" if found else None
