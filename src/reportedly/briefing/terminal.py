"""The brief in a terminal: the answer, the top claims, what was set aside, where the page lies."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.briefing.answer import (
    CREED,
    answer,
    copies_sentence,
    set_aside_sentence,
    short_wording,
    unread_sentence,
)
from reportedly.briefing.voices import carriers, split_said_once
from reportedly.briefing.wording import STANDING_SIGNS, figures, joined_sentence
from reportedly.types import Brief, Claim, Problem

TOP_CLAIMS, TOP_PROBLEMS, TOP_JOINED = 10, 8, 3  # rows that still leave the answer on one screen of 40 lines
WORDING = 120  # characters of a claim in the table


def print_summary(brief: Brief, console: Console, page: str | Path | None = None) -> None:
    """Prints to ``console``. ``page``: where the HTML page was written, if it was."""
    said = [*answer(brief).lead, copies_sentence(brief), unread_sentence(brief), set_aside_sentence(brief)]
    console.print(Text(" ".join(sentence for sentence in said if sentence)))
    several, once = split_said_once(brief)
    shown = (several or once)[:TOP_CLAIMS]
    if shown:
        console.print()
        console.print(_claims_table(shown))
        rest = len(brief.claims) - len(shown)
        if rest:
            console.print(Text(f"{figures(rest, 'more claim')} in the brief.", style="dim"))
    if brief.joined:
        console.print(Text(joined_sentence(brief.joined, TOP_JOINED)))
    _print_problems(brief.problems, console)
    console.print()
    console.print(Text(CREED, style="italic"))
    if page is not None:
        console.print(Text.assemble("Brief: ", (str(page), "bold")), soft_wrap=True)


def _claims_table(claims: Sequence[Claim]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 1, 1, 0))
    table.add_column("Claim", ratio=1, overflow="fold")
    table.add_column("Standing", max_width=16)
    for head in ("Supp.", "Deny", "Unkn.", "Art."):
        table.add_column(head, justify="right", no_wrap=True)
    for claim in claims:
        independent = claim.independent
        table.add_row(
            Text(f"“{short_wording(claim, WORDING)}”"),
            Text(f"{STANDING_SIGNS[claim.standing]} {claim.standing}"),
            str(independent.supporting),
            str(independent.denying),
            str(independent.unknown),
            str(len(carriers(claim))),
        )
    return table


def _print_problems(problems: Sequence[Problem], console: Console) -> None:
    if not problems:
        return
    console.print()
    console.print(Text("Set aside or read with a warning", style="bold"))
    for problem in problems[:TOP_PROBLEMS]:
        named = problem.input.rsplit(":", 1)[0] in problem.sentence  # "rows.csv:3" is "rows.csv, line 3" there
        said = Text(problem.sentence) if named else Text.assemble((problem.input, "bold"), f" {problem.sentence}")
        console.print(Padding(said, (0, 0, 0, 2)))
    if len(problems) > TOP_PROBLEMS:
        console.print(Padding(Text(f"and {len(problems) - TOP_PROBLEMS} more in the brief", style="dim"), (0, 0, 0, 2)))
