"""The parsers that may be run in the confined process, and nothing else may be."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

PARSERS = {
    "page": "reportedly.intake.risky_pages:arrivals",
    "pdf": "reportedly.intake.papers.pdf:pages",
    "pdf scan": "reportedly.intake.papers.pdf:scanned_page",
    "picture": "reportedly.intake.papers.picture:page",
    "docx": "reportedly.intake.papers.docx:paper",
    "odt": "reportedly.intake.papers.odt:paper",
}


class Refusal(Exception):
    """A parser's own word for what it does not read: "encrypted", "too big"."""


def parser(name: str) -> Callable[..., object]:
    """Imported when first asked for. Raises KeyError for a name that is not on the list."""
    module, _, function = PARSERS[name].partition(":")
    found: Callable[..., object] = getattr(import_module(module), function)
    return found
