"""Numbers and switches in an address."""

from __future__ import annotations

from starlette.requests import Request

from reportedly.errors import UsageError


def whole(text: str | None, otherwise: int) -> int:
    """A whole number of up to six digits. Raises UsageError."""
    if not text:
        return otherwise
    if not (text.isascii() and text.isdigit() and len(text) < 7):
        raise UsageError(f"{text!r} is not a number.")
    return int(text)


def page_of(request: Request) -> int:
    """Which page of a list, from 1. Raises UsageError."""
    page = whole(request.query_params.get("page"), 1)
    if page < 1:
        raise UsageError(f"There is no page {page}.")
    return page


def flag(text: str | None) -> bool:
    """Whether a box is ticked."""
    return text in ("1", "on", "true")
