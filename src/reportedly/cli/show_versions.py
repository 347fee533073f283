"""Versions of an article on a terminal: when each was captured, and the words that came and went."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.text import Text

from reportedly.briefing.versions import Edit, Rewording, Version
from reportedly.cli.plain import STEERING, shown
from reportedly.cli.show_claim import ID_CHARS

_BLANKS = re.compile(r"\s+")
SIGNS = {"added": "+", "removed": "-", "reworded": "~"}
STYLES: dict[Edit, str] = {"same": "", "added": "green underline", "removed": "red strike"}
BRACKETS: dict[Edit, str] = {"same": "{}", "added": "[+{}+]", "removed": "[-{}-]"}  # as wdiff, where there is no colour


def version_lines(found: Sequence[Version], *, colour: bool) -> Iterator[Text]:
    """A heading for each version, then a line for each sentence that changed."""
    for number, version in enumerate(found, 1):
        document = version.document
        when = f"captured {document.captured or 'at an unknown time'}"
        size = f"{len(document.text):,} characters"
        counted = "" if number == 1 else f", {_counted(version.changes)}"
        yield Text.assemble(
            (f"version {number}", "bold"), f"  {when}, {size}{counted}  ", (document.id[:ID_CHARS], "dim")
        )
        for change in version.changes:
            yield _line(change, colour)


def _line(change: Rewording, colour: bool) -> Text:
    line = Text(f"  {SIGNS[change.what]} ")
    whole = change.what != "reworded"
    for edit, words in change.words:
        plain = shown(words) if whole else _BLANKS.sub(" ", words).translate(STEERING)
        line.append(plain if colour or whole else BRACKETS[edit].format(plain), STYLES[edit])
    if change.claims:
        named = ", ".join(claim[:ID_CHARS] for claim in change.claims)
        line.append(f"  (spoke to claim{'s' if len(change.claims) > 1 else ''} {named})", "dim")
    return line


def _counted(changes: Sequence[Rewording]) -> str:
    told = [(sum(change.what == what for change in changes), what) for what in ("added", "removed", "reworded")]
    said = [f"{count} {what}" for count, what in told if count]
    return f"sentences {', '.join(said)}" if said else "no sentence changed"
