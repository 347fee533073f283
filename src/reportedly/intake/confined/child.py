"""The confined process: reads requests, runs one parser at a time, writes replies, until its input ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import BinaryIO

import msgspec

from reportedly import settings
from reportedly.intake.confined import frames, tasks, walls
from reportedly.intake.confined.frames import Failure, Reply, Request


def main(find: Callable[[str], Callable[..., object]] = tasks.parser) -> None:
    """Serves standard input. What libraries print goes nowhere: standard output carries replies alone."""
    replies = _take_standard_output()
    walls.raise_walls()
    while (packed := frames.read(sys.stdin.buffer, settings.CONFINED_REQUEST_BYTES)) is not None:
        frames.write(replies, _reply(msgspec.msgpack.decode(packed, type=Request), find))


def _reply(request: Request, find: Callable[[str], Callable[..., object]]) -> Reply:
    try:
        parse = find(request.task)
        walls.allow_cpu(request.cpu)
        return Reply(value=msgspec.msgpack.encode(parse(request.data, **request.options)))
    except tasks.Refusal as refusal:
        return Reply(failure=Failure("refused", str(refusal)))
    except MemoryError:
        return Reply(failure=Failure("memory"))
    except Exception as error:  # whatever a parser trips over belongs to this file alone
        return Reply(failure=Failure("failed", type(error).__name__))


def _take_standard_output() -> BinaryIO:
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return replies


if __name__ == "__main__":
    main()
