"""What changed, on a terminal: one line each, with the quotes that show it on request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.briefing.changes import Change
from reportedly.briefing.dates import short_date
from reportedly.briefing.wording import STANDING_SIGNS
from reportedly.cli.plain import shown
from reportedly.cli.show_claim import EVIDENCE_CHARS, ID_CHARS
from reportedly.types import Document

WORDING_CHARS = 90


def change_lines(change: Change, documents: Mapping[str, Document], *, full: bool) -> Iterator[Table | Padding]:
    """The line and, with ``full``, the quotes that show it."""
    row = Table.grid(padding=(0, 2))
    why = "" if change.what == "new" else f"  {shown('; '.join(change.reasons))}"
    row.add_row(
        Text(change.claim.id[:ID_CHARS], style="dim"),
        Text.assemble(
            (_headline(change), "bold"), f"  “{shown(change.claim.wording, WORDING_CHARS)}”", (why, "italic")
        ),
    )
    yield row
    for assertion in change.evidence if full else ():
        document = documents.get(assertion.document)
        where = document.source_id if document else assertion.document
        outlet = f", {document.outlet}" if document and document.outlet else ""
        when = f", {short_date(assertion.asserted_at)}" if assertion.asserted_at else ""
        quote = f"“{shown(assertion.evidence.exact, EVIDENCE_CHARS)}”"
        yield Padding(
            Text.assemble((shown(f"{where}{outlet}{when}"), "underline"), f"  {quote}"), (0, 0, 0, 12), expand=False
        )


def _headline(change: Change) -> str:
    sign = STANDING_SIGNS[change.after] if change.after else "-"
    if change.what == "standing":
        return f"{sign} {change.before} -> {change.after}"
    called = {"voices": "voices", "unplaced": "voices", "conflict": "conflict", "new": "new claim"}
    return f"{sign} {called.get(change.what, change.what)}" + (f", {change.after}" if change.after else "")
