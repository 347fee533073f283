"""What an address asks for: numbers, switches, and words of which only some are known."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request

from reportedly.errors import UsageError

_ON = ("1", "on", "true")
SWITCH = (*_ON, "0", "off", "false")


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
    return text in _ON


def check_words(request: Request, known: Mapping[str, Collection[str]]) -> None:
    """Raises HTTPException (400) where the address gives one of these parameters a word that it does not know: the
    page is there, whatever else is wrong with the address."""
    for name, words in known.items():
        word = request.query_params.get(name, "").strip()
        if word and word not in words:
            listed = ", ".join(each for each in words if each)
            raise HTTPException(400, f"There is no {name} {word!r}; it is one of {listed}.")
