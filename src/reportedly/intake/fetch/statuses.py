"""What an answer's status means to a reader of articles: RFC 9110, section 15."""

from __future__ import annotations

from reportedly.intake.fetch.faults import Fault

REDIRECTS = (301, 302, 303, 307, 308)
_TEMPORARY = (408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524)
_SAID = {
    401: ("not allowed", "the server asks for a login"),
    402: ("not allowed", "the server asks for payment"),
    403: ("not allowed", "the server refuses it"),
    404: ("not found", "there is no such page"),
    410: ("not found", "the page is gone for good"),
    429: ("busy", "the server has had too many requests"),
    451: ("not allowed", "it is withheld for legal reasons"),
    503: ("busy", "the server is not available now"),
}


def fault_of(status: int, wait: float | None) -> Fault:
    """``wait``: seconds that the server asks for before another try."""
    reason, said = _SAID.get(status, ("server error", "the server failed") if status >= 500 else _odd())
    asked = f", and asks to come back in {wait:,.0f} seconds" if wait else ""
    rest = f"was not fetched: {said}{asked} (status {status})."
    return Fault(reason, rest, temporary=status in _TEMPORARY, wait=wait, status=status)


def _odd() -> tuple[str, str]:
    return "bad answer", "the server answers with no page"
