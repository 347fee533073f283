"""News XML as a tree. No DTD is loaded, no entity is replaced, and nothing is fetched."""

from __future__ import annotations

from typing import Any

from lxml import etree

from reportedly import settings
from reportedly.intake import problems
from reportedly.intake.feeds.refusals import declares_entities
from reportedly.intake.files import read_whole
from reportedly.intake.place import Origin
from reportedly.types import Problem


def parsed(origin: Origin) -> tuple[Any, bytes] | Problem:
    """The root and the file's bytes, or one problem."""
    data = read_whole(origin, settings.MAX_XML_BYTES)
    if isinstance(data, Problem):
        return data
    if b"<!ENTITY" in data:  # left unreplaced they would leave holes in the text that nobody is told of
        return declares_entities(origin.place)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser), data
    except (etree.XMLSyntaxError, ValueError) as error:
        return problems.broken_xml(origin.place, getattr(error, "lineno", None))


def found(element: Any, path: str) -> list[Any]:
    """Elements by their names below ``element``, whatever their namespace: "head/docdata/date.issue"; a path that
    begins with ``//`` finds them at any depth."""
    deep = path.startswith("//")
    steps = [f"*[local-name()='{name}']" for name in path.removeprefix("//").split("/")]
    result = element.xpath((".//" if deep else "./") + "/".join(steps))
    return list(result)


def word(element: Any, path: str, attribute: str | None = None) -> str | None:
    """The text (or an attribute) of the first such element that has any."""
    for each in found(element, path):
        value = each.get(attribute) if attribute else "".join(each.itertext())
        if value and value.strip():
            return str(value)
    return None
