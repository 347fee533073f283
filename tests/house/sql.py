"""What keeps a relation the same on every engine, checked on its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

BANNED = re.compile(
    r"\b(any_value|regexp\w*|rlike|similar\s+to|now|current_timestamp|current_date)\b"
    r"|\b(\w*hash\w*|md5|sha\d*|lower|upper|lcase|ucase)\s*\(",
    re.IGNORECASE,
)
MIN_ROW_WORDS = 4  # fewer cannot say what a row is: "One pair of documents" has four
_READS = re.compile(r"\breads\b", re.IGNORECASE)
_COMMENT = re.compile(r"--[^\n]*")
_STRING = re.compile(r"'(?:[^']|'')*'")
_ORDER = re.compile(r"\border\s+by\b", re.IGNORECASE)
_END = re.compile(r"\b(limit|offset|rows|range|groups|union|intersect|except|fetch)\b|;", re.IGNORECASE)
_NULLS_LAST = re.compile(r"\bnulls\s+last\s*$", re.IGNORECASE)


def faults(path: str, text: str) -> Iterator[str]:
    yield from _header_faults(path, text)
    code = _STRING.sub("''", _COMMENT.sub("", text))
    for found in BANNED.finditer(code):
        yield f"{path}: {found.group().rstrip('(').strip()} differs between engines"
    for key in _order_keys(code):
        if not _NULLS_LAST.search(key):
            yield f"{path}: ORDER BY {key} without NULLS LAST"


def _header_faults(path: str, text: str) -> Iterator[str]:
    header = ""
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        header += f"{line[2:]} "
    reads = _READS.search(header)
    if reads is None or len(header[: reads.start()].split()) < MIN_ROW_WORDS:
        yield f"{path}: the comment at its head does not say what a row is, and then what it reads"


def _order_keys(code: str) -> Iterator[str]:
    for found in _ORDER.finditer(code):
        yield from (key.strip() for key in _split(_clause(code[found.end() :])))


def _clause(rest: str) -> str:
    """The text of an ORDER BY, up to where its bracket closes or the next clause starts."""
    depth = 0
    for at, character in enumerate(rest):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth < 0 or (depth == 0 and _END.match(rest, at) and not rest[at - 1 : at].isalnum()):
            return rest[:at]
    return rest


def _split(clause: str) -> Iterator[str]:
    depth, key = 0, ""
    for character in clause:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "," and depth == 0:
            yield key
            key = ""
        else:
            key += character
    yield key
