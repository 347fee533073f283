"""What trafilatura makes of a page as a whole, one field at a time.

Its own ``extract_metadata`` looks for everything at once, licences and tags included, and takes as long as finding the
article does. Here a field is looked for when nothing else in the page states it.
"""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy
from functools import cached_property
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

from reportedly.intake import dates


class Guess:
    """Of one page, whose ``tree`` stays as it is. ``address``: where it came from, if that is known."""

    def __init__(self, tree: Any, address: str | None) -> None:
        self._tree, self._address = tree, address
        self._found: dict[str, str | None] = {}

    def field(self, name: str) -> str | None:
        """``title``, ``author``, ``date``, ``url`` or ``sitename``."""
        if name not in self._found:
            asked = {
                "title": self._title,
                "author": self._author,
                "date": self._date,
                "url": self._url,
                "sitename": self._sitename,
            }
            self._found[name] = asked[name]()
        return self._found[name]

    @cached_property
    def _stated(self) -> Any:
        """By more names of meta elements, and more kinds of JSON-LD, than the table of ways has."""
        stated = _metadata().examine_meta(self._tree)
        if stated.author and " " not in stated.author:
            stated.author = None  # a login
        with suppress(Exception):  # JSON-LD of a shape it does not expect
            stated = _metadata().extract_meta_json(self._tree, stated)
        return stated

    def _title(self) -> Any:
        return self._stated.title or _metadata().extract_title(self._tree)

    def _author(self) -> Any:
        return self._stated.author or _metadata().extract_author(self._without_menus())

    def _without_menus(self) -> Any:
        """The page without what names no author; each element costs time in a dozen expressions."""
        tree = deepcopy(self._tree)
        for each in tree.xpath("//nav | //script | //style | //footer[not(ancestor::article or ancestor::main)]"):
            if each.getparent() is not None:
                each.drop_tree()
        return tree

    def _date(self) -> str | None:
        # only dates the page states: the extensive search takes any year it meets in the text
        today = dates.now()[:10]
        asked = {"original_date": True, "extensive_search": False, "max_date": today}
        found = _metadata().find_date(self._tree, url=self.field("url"), **asked)
        return str(found) if found else None

    def _url(self) -> Any:
        return self._stated.url or _metadata().extract_url(self._tree, self._address)

    def _sitename(self) -> str | None:
        named = (self._stated.sitename or _metadata().extract_sitename(self._tree) or "").lstrip("@")
        if named:
            return named if "." in named or named[0].isupper() else named.title()
        return urlsplit(self.field("url") or "").netloc.removeprefix("www.") or None


def _metadata() -> ModuleType:
    from trafilatura import metadata  # noqa: PLC0415 - half a second, only for pages

    return metadata
