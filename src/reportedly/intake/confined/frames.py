"""What the two processes say to each other: MessagePack with a length in front, and never pickle."""

from __future__ import annotations

import struct
from typing import BinaryIO, Literal

import msgspec

Why = Literal["refused", "failed", "memory", "time", "crash"]
_LENGTH = struct.Struct(">Q")


class Request(msgspec.Struct, frozen=True):
    """One file for one parser. ``cpu`` is in seconds."""

    task: str
    data: bytes
    cpu: float
    options: dict[str, int | float | str] = {}


class Failure(msgspec.Struct, frozen=True):
    """Why a parser gave nothing: it ``refused`` (``detail`` is its word), ``failed`` with an exception
    (its name), ran out of ``memory`` or ``time``, or its process was lost in a ``crash``."""

    why: Why
    detail: str = ""


class Reply(msgspec.Struct, frozen=True):
    """One of the two. ``value`` is an answer packed once more: its shape is the caller's to check."""

    value: bytes | None = None
    failure: Failure | None = None


def write(stream: BinaryIO, message: Request | Reply) -> None:
    """Raises OSError where the other side is gone."""
    packed = msgspec.msgpack.encode(message)
    stream.write(_LENGTH.pack(len(packed)))
    stream.write(packed)
    stream.flush()


def read(stream: BinaryIO, limit: int) -> bytes | None:
    """The next message of at most ``limit`` bytes; None at the end, in the middle of one, or where it
    says that it is longer: the child's word on lengths is not trusted."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (size,) = _LENGTH.unpack(head)
    if size > limit:
        return None
    body = stream.read(size)
    return body if len(body) == size else None
