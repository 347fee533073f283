"""OPML 2.0: a list of feeds. Nothing is fetched here; each address is named."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from reportedly import settings
from reportedly.intake.arrival import Arrival
from reportedly.intake.characters import is_storable
from reportedly.intake.feeds import refusals
from reportedly.intake.files import read_whole
from reportedly.intake.place import Origin
from reportedly.types import Problem


def read_opml(origin: Origin) -> Iterator[Arrival]:
    """One problem an address, so that none is passed over."""
    data = read_whole(origin, settings.MAX_FEED_BYTES)
    if isinstance(data, Problem):
        yield data
        return
    found = addresses(data)
    if not found:
        yield refusals.no_items(origin.place)
    for address in found:
        yield refusals.not_fetched(origin.place, address)


def addresses(data: bytes) -> tuple[str, ...]:
    """The feeds an OPML lists, each once, in its order; none where it cannot be read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return ()
    if root is None:
        return ()
    found = (str(each.get("xmlUrl") or each.get("xmlurl") or "").strip() for each in root.iter("outline"))
    return tuple(dict.fromkeys(each for each in found if each and is_storable(each)))
