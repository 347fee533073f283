"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

LEDGER_VARIABLE = "REPORTEDLY_LEDGER"
LEDGER_DEFAULT = Path("case.db")

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Articles: web pages, text, Markdown, PDF, Word, e-mail, news wires, feeds, .jsonl and .csv files, pictures"
        " of pages, archives and web archives of any of these, folders of them, http(s) addresses, .urls files that list"
        " them, or - for JSON Lines on standard input. Articles in other languages than English are kept and counted,"
        " not read.",
        show_default=False,
    ),
]
Ledger = Annotated[
    Path,
    typer.Option(
        "--ledger",
        envvar=LEDGER_VARIABLE,
        metavar="FILE",
        help="The ledger to work on.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON to standard output.")]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="TIME",
        help="Only what was known then: 2014-12-02 (to the end of that day, UTC) or 2014-12-02T09:30:00Z.",
        show_default=False,
    ),
]
KeepBytes = Annotated[
    bool | None,
    typer.Option(
        "--keep-bytes/--no-keep-bytes",
        help="From now on keep the untouched bytes of what is added, in LEDGER.evidence beside the ledger.",
        show_default=False,
    ),
]
