"""Ways to hurt a file: by chance, and as an attacker would. All from one seed, so that a run can be repeated."""

from __future__ import annotations

import gzip
import random
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO

Mutate = Callable[[bytes, random.Random, bytes], bytes]

_DIGITS = re.compile(rb"\d{1,8}")
_EXTREMES = (b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x00\x00\x00\x00", b"\xff\xff\xff\x7f", b"\x00\x00\x00\x80")
_NUMBERS = (b"0", b"-1", b"4294967295", b"2147483648", b"99999999999999999999", b"1e999")
_NESTS = (
    b"<div>",
    b"<p><b>",
    b"[",
    b'{"a":',
    b"<<",
    b"(",
    b'"',
    b"<![CDATA[",
    b"<!--",
    b"<w:p>",
    b"=?utf-8?q?",
    b"\n>",
)
_NEST_TIMES = (50, 1000, 20_000)
ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "' + b"ha" * 50 + b'">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 20) for n in range(8))
    + b'<!ENTITY x SYSTEM "file:///etc/passwd">]><l>&i;&x;</l>'
)  # fmt: skip


def mutations(seed: bytes, other: bytes, count: int, chance: random.Random) -> Iterator[bytes]:
    """``count`` hurt forms of ``seed``; ``other`` is a file of another format to splice from. What is
    packed is hurt inside half of the time and packed again, so that the damage gets past the packing."""
    inside = [unpack for unpack in (_gzipped, _zipped) if unpack(seed, lambda data: data) is not None]
    for number in range(count):
        mutate = KINDS[number % len(KINDS)]

        def hurt(data: bytes, mutate: Mutate = mutate) -> bytes:
            return mutate(data, chance, other)

        packed = inside[0](seed, hurt) if inside and number // len(KINDS) % 2 else None
        yield hurt(seed) if packed is None else packed


def _flip(data: bytes, chance: random.Random, other: bytes) -> bytes:
    hurt = bytearray(data)
    for _ in range(chance.choice((1, 2, 8, 64))):
        hurt[chance.randrange(len(hurt))] ^= 1 << chance.randrange(8)
    return bytes(hurt)


def _cut(data: bytes, chance: random.Random, other: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def _lose(data: bytes, chance: random.Random, other: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.choice((1, 4, 64, 512)) :]


def _repeat(data: bytes, chance: random.Random, other: bytes) -> bytes:
    at, size = chance.randrange(len(data)), chance.choice((1, 16, 256, 4096))
    return data[:at] + data[at : at + size] * chance.choice((2, 10, 100)) + data[at:]


def _splice(data: bytes, chance: random.Random, other: bytes) -> bytes:
    at, start = chance.randrange(len(data)), chance.randrange(len(other))
    piece = other[start : start + chance.choice((8, 128, 4096))]
    return data[:at] + piece + data[at + chance.choice((0, len(piece))) :]


def _lengths(data: bytes, chance: random.Random, other: bytes) -> bytes:
    """Four bytes anywhere become a length that nothing has."""
    at = chance.randrange(max(1, len(data) - 4))
    return data[:at] + chance.choice(_EXTREMES) + data[at + 4 :]


def _numbers(data: bytes, chance: random.Random, other: bytes) -> bytes:
    """A number written in digits becomes another."""
    found = list(_DIGITS.finditer(data))
    if not found:
        return _flip(data, chance, other)
    which = chance.choice(found)
    return data[: which.start()] + chance.choice(_NUMBERS) + data[which.end() :]


def _nest(data: bytes, chance: random.Random, other: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + chance.choice(_NESTS) * chance.choice(_NEST_TIMES) + data[at:]


def _entities(data: bytes, chance: random.Random, other: bytes) -> bytes:
    """The billion laughs, before the file or in its place."""
    return ENTITIES + (data if chance.random() < 0.5 else b"")


def _noise(data: bytes, chance: random.Random, other: bytes) -> bytes:
    """The first bytes stay, so that the file is still taken for what it says."""
    return data[: chance.choice((4, 16, 64))] + chance.randbytes(chance.choice((16, 1024, 65536)))


KINDS: tuple[Mutate, ...] = (_flip, _cut, _lose, _repeat, _splice, _lengths, _numbers, _nest, _entities, _noise)


def _gzipped(data: bytes, change: Callable[[bytes], bytes]) -> bytes | None:
    if not data.startswith(b"\x1f\x8b"):
        return None
    try:
        return gzip.compress(change(gzip.decompress(data)), mtime=0)
    except (OSError, EOFError, zlib.error):
        return None


def _zipped(data: bytes, change: Callable[[bytes], bytes]) -> bytes | None:
    """The largest text of the archive is changed."""
    if not data.startswith(b"PK"):
        return None
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        members = old.infolist()
        texts = [each for each in members if each.filename.endswith((".xml", ".html", ".json", ".jsonl", ".gz"))]
        chosen = max(texts or members, key=lambda each: (each.filename in _BODIES, each.file_size)).filename
        for member in members:
            inner = old.read(member)
            new.writestr(member.filename, change(inner) if member.filename == chosen and inner else inner)
    return packed.getvalue()


_BODIES = ("word/document.xml", "content.xml")
