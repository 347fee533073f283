"""Claims on a terminal as a table, and a chain of voices in one line."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from reportedly.briefing.voices import carriers
from reportedly.briefing.wording import STANDING_SIGNS
from reportedly.cli.plain import shown
from reportedly.types import Assertion, Claim

ID_CHARS = 10  # of 20: enough to be the only one among a million claims
WORDING_CHARS = 140
EVIDENCE_CHARS = 300


def claims_table(claims: Sequence[Claim]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("Id", no_wrap=True, style="dim")
    table.add_column("Standing", no_wrap=True)
    for head in ("Yes", "No", "?", "Art."):
        table.add_column(head, justify="right", no_wrap=True)
    table.add_column("Claim", ratio=1, overflow="fold")
    for claim in claims:
        voices = claim.independent
        counts = (voices.supporting, voices.denying, voices.unknown, len(carriers(claim)))
        standing = f"{STANDING_SIGNS[claim.standing]} {claim.standing}"
        table.add_row(claim.id[:ID_CHARS], standing, *map(str, counts), Text(shown(claim.wording, WORDING_CHARS)))
    table.caption = "Yes, No: independent voices that support or deny. ?: voices that cannot be placed. Art.: articles."
    table.caption_justify = "left"
    return table


def chain_words(assertion: Assertion) -> str:
    """From the article's own voice inward: ``Lind Courier < Radio Lind told < the harbour master``."""
    hops = []
    for hop in assertion.chain:
        hedges = ", ".join(shown(words) for _, words in hop.hedges)
        cue = f" {shown(hop.cue)}" if hop.cue else ""
        hops.append(f"{shown(hop.name)}{cue}{f' [{hedges}]' if hedges else ''}")
    return " < ".join(hops)
