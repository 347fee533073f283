"""The kind of some bytes: by the ending of their name, else as declared, else by what they are.

Bytes that only one kind begins with overrule a name and a server, and that is said aloud: a PDF called
``page.html`` is a PDF. For a web capture the declared type goes before the name, for addresses end as they like.
The rules for telling HTML and XML are those of the WHATWG's MIME Sniffing standard, in short.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly import settings
from reportedly.intake.archives import refusals
from reportedly.intake.archives.zips import ends_like_zip
from reportedly.intake.place import Origin
from reportedly.intake.registry import KINDS, Kind, ending_of
from reportedly.types import Problem

_ROOT = re.compile(rb"<(!doctype\s+[a-z]+|[a-z_][\w.-]*(?::[a-z_][\w.-]*)?)", re.IGNORECASE)
_PROLOGUE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!doctype\s++(?!html)[^>\[]*>\s*)*", re.S | re.I
)
_TAR_AT, _TAR = 257, b"ustar"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A kind by its ending, with a warning where the bytes overruled a name."""

    ending: str
    warning: Problem | None = None

    @property
    def kind(self) -> Kind:
        return KINDS[self.ending]


def choose(origin: Origin) -> Chosen | None:
    """None where no kind fits. Raises OSError where the bytes cannot be read."""
    with origin.open() as stream:
        head = stream.read(settings.SNIFF_BYTES)
        polyglot = origin.opener is None and not head.startswith(b"PK") and ends_like_zip(stream)
    chosen = _chosen(origin, head)
    if chosen is not None and polyglot:
        return Chosen(chosen.ending, refusals.two_kinds(origin.place, chosen.ending))
    return chosen


def _chosen(origin: Origin, head: bytes) -> Chosen | None:
    named, told = _named(origin), _by_magic(head)
    if named is not None and any(head.startswith(magic) for magic in KINDS[named].magic):
        return Chosen(named)
    if told is not None and told != named:
        return Chosen(told, refusals.lying_name(origin.place, told) if named else None)
    if named is not None and KINDS[named].magic and head:
        return _belied(origin, named, head)
    found = named or _by_content(head)
    return Chosen(found) if found else None


def _named(origin: Origin) -> str | None:
    by_name = ending_of(origin.place.name)
    declared = next((ending for ending, kind in KINDS.items() if origin.media_type in kind.media), None)
    return declared or by_name if origin.address else by_name or declared


def _belied(origin: Origin, named: str, head: bytes) -> Chosen:
    """A name whose magic bytes are missing: what else it is, or itself, to be found damaged."""
    found = _by_content(head)
    return Chosen(found, refusals.lying_name(origin.place, found)) if found else Chosen(named)


def _by_magic(head: bytes) -> str | None:
    """The kind that alone has these bytes at its beginning; of those that share them, the plainest."""
    found = [ending for ending, kind in KINDS.items() if any(head.startswith(magic) for magic in kind.magic)]
    if found:
        return min(found, key=lambda ending: (KINDS[ending].unpack is None, ending.count("."), len(ending)))
    return ".tar" if head[_TAR_AT : _TAR_AT + len(_TAR)] == _TAR else None


def _by_content(head: bytes) -> str | None:
    prologue = _PROLOGUE.match(head)
    root = _ROOT.match(head, prologue.end() if prologue else 0)
    if root is not None:
        name = b" ".join(root.group(1).lower().split()).decode("ascii", "replace").rpartition(":")[2]
        return next((ending for ending, kind in KINDS.items() if name in kind.roots), None)
    return next((ending for ending, kind in KINDS.items() if any(mark in head for mark in kind.marks)), None)
