"""``.urls``: one address a line; blank lines and those that begin with # are remarks."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly import settings
from reportedly.ids import is_address
from reportedly.intake import problems
from reportedly.intake.characters import decode
from reportedly.intake.files import read_whole
from reportedly.intake.place import Origin
from reportedly.types import Problem

ENDING = ".urls"


def listed(origin: Origin) -> Iterator[str | Problem]:
    """The addresses, each once, in order."""
    data = read_whole(origin, settings.MAX_FILE_BYTES)
    decoded = data if isinstance(data, Problem) else decode(data, origin.place)
    if isinstance(decoded, Problem):
        yield decoded
        return
    seen: set[str] = set()
    for number, line in enumerate(decoded.text.removeprefix("\ufeff").splitlines(), 1):
        address = line.strip()
        if not address or address.startswith("#") or address in seen:
            continue
        if not is_address(address):
            yield problems.not_an_address(origin.place.at(number))
            continue
        if len(seen) == settings.FETCH_MAX_LIST:
            yield problems.list_too_long(origin.place)
            return
        seen.add(address)
        yield address
