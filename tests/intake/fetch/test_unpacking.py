"""Content codings, whole and in the smallest pieces, within their limits."""

from __future__ import annotations

import gzip
import random
import zlib

import pytest

from reportedly.intake.fetch.faults import Fault
from reportedly.intake.fetch.unpacking import unpacked

TEXT = random.Random(0).randbytes(300_000)
PACKED = {"gzip": gzip.compress(TEXT), "deflate": zlib.compress(TEXT), "x-gzip": gzip.compress(TEXT)}


@pytest.mark.parametrize("coding", [*PACKED, None, "identity", " GZIP "])
@pytest.mark.parametrize("size", [7, 1000, 10**6])
def test_whatever_the_pieces(coding: str | None, size: int) -> None:
    data = PACKED.get((coding or "").strip().lower(), TEXT)
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    assert unpacked(pieces, coding, 10**6) == TEXT


def test_what_packs_well_comes_out_whole() -> None:
    text = b"a" * 1_000_000  # a thousand times, but below the size from which that is a bomb
    assert unpacked([gzip.compress(text)], "gzip", 10**7) == text


def test_what_follows_the_packed_stream_is_left_out() -> None:
    assert unpacked([PACKED["gzip"] + b"more"], "gzip", 10**6) == TEXT


@pytest.mark.parametrize(
    ("body", "coding", "limit", "reason"),
    [
        (PACKED["gzip"][:-20], "gzip", 10**6, "cut short"),
        (b"no gzip at all", "gzip", 10**6, "damaged"),
        (PACKED["gzip"], "gzip", 10**5, "too big"),
        (TEXT, None, 10**5, "too big"),
        (gzip.compress(b"\0" * 10**8), "gzip", 10**9, "unpacked too big"),
        (TEXT, "br", 10**6, "unknown coding"),
        (TEXT, "gzip, gzip", 10**6, "unknown coding"),
    ],
)
def test_what_is_refused(body: bytes, coding: str | None, limit: int, reason: str) -> None:
    with pytest.raises(Fault) as raised:
        unpacked([body], coding, limit)
    assert raised.value.reason == reason
