"""What keeps a relation the same on every engine, checked on its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Either silently not the same (types, rounding, NULLs, order) or unknown to one of the two; the second half
# was measured, see tests/engines/differences.py.
BANNED = re.compile(
    r"\b(any_value|regexp\w*|rlike|similar\s+to|now|current_timestamp|current_date)\b"
    r"|\b(\w*hash\w*|md5|sha\d*|lower|upper|lcase|ucase)\s*\("
    r"|\b(array_agg|string_agg|listagg|group_concat|list|first|last|mode|arg_max|arg_min|random|rand|uuid)\s*\("
    r"|\b(concat|log|exp|sign|trunc|std\w*|var\w*|substr\w*|strpos|starts_?with|ends_?with|typeof|epoch\w*)\s*\("
    r"|\bcount\s*\(\s*distinct\s+[^()]*,|\b(div|xor|minus|semi|anti|exclude|timestamp|interval)\b"
    r"|\d\.\d|//|[\^\"\\]",
    re.IGNORECASE,
)
MIN_ROW_WORDS = 4  # fewer cannot say what a row is: "One pair of documents" has four
_READS = re.compile(r"\breads\b", re.IGNORECASE)
_CAST = re.compile(r"\bcast\s*\(", re.IGNORECASE)
_CAST_BEFORE = re.compile(r"\bcast\s*\(\s*$", re.IGNORECASE)
_TO_WHOLE = re.compile(r"\bas\s+(\w*int|integer)\s*$", re.IGNORECASE)
_FLOORED = re.compile(r"\s*\b(floor|ceil|ceiling)\s*\(", re.IGNORECASE)
_COMMENT = re.compile(r"--[^\n]*")
_STRING = re.compile(r"'(?:[^']|'')*'")
_ORDER = re.compile(r"\border\s+by\b", re.IGNORECASE)
_END = re.compile(r"\b(limit|offset|rows|range|groups|union|intersect|except|fetch)\b|;", re.IGNORECASE)
_NULLS_LAST = re.compile(r"\bnulls\s+last\s*$", re.IGNORECASE)


def faults(path: str, text: str) -> Iterator[str]:
    yield from _header_faults(path, text)
    if not path.startswith("ledger/"):  # SQLite's own, on no other engine
        yield from _engine_faults(path, text)


def _engine_faults(path: str, text: str) -> Iterator[str]:
    bare = _COMMENT.sub("", text)
    if any("\\" in found for found in _STRING.findall(bare)):
        yield f"{path}: a backslash in a string differs between engines"
    code = _STRING.sub("''", bare)
    yield from _whole_number_faults(path, code)
    for found in BANNED.finditer(code):
        yield f"{path}: {found.group().rstrip('(').strip()} differs between engines"
    for key in _order_keys(code):
        if not _NULLS_LAST.search(key):
            yield f"{path}: ORDER BY {key} without NULLS LAST"


def _whole_number_faults(path: str, code: str) -> Iterator[str]:
    """To a whole number one way leads: a cast rounds on one engine and cuts on the other, and a bare FLOOR
    is a whole number on one only."""
    for found in _CAST.finditer(code):
        inside = _clause(code[found.end() :])
        if _TO_WHOLE.search(inside) and not _FLOORED.match(inside):
            yield f"{path}: CAST to a whole number without FLOOR or CEIL differs between engines"
    for found in _FLOORED.finditer(code):
        if not _CAST_BEFORE.search(code[: found.start()]):
            yield f"{path}: {found.group(1)} outside CAST(... AS BIGINT) differs between engines"


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
