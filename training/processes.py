"""Where the training runs: one GPU if there is one, else one process with one thread for each core.

Two processes of one thread each were measured a third faster than one process of two threads: the
element-wise half of a training step does not gain from a second thread.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import torch
import torch.distributed as dist
from torch import multiprocessing

One = TypeVar("One")
Two = TypeVar("Two")


def device() -> torch.device:
    """The GPU, or else the CPU."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def world() -> int:
    """How many processes share the work."""
    return 1 if torch.cuda.is_available() else os.cpu_count() or 1


def half() -> bool:
    """Whether bfloat16 pays: on GPUs, and on processors that multiply it themselves."""
    flags = Path("/proc/cpuinfo")
    return torch.cuda.is_available() or (flags.exists() and "avx512_bf16" in flags.read_text(encoding="utf8"))


def autocast() -> torch.autocast:
    """The precision of forward passes on this machine."""
    return torch.autocast(device().type, dtype=torch.bfloat16, enabled=half())


def together(work: Callable[..., None], *given: Any) -> None:
    """Run ``work(rank, *given)`` in every process; what it leaves behind are files."""
    if world() == 1:
        work(0, *given)
    else:
        multiprocessing.start_processes(_joined, (_free_port(), work, given), nprocs=world(), start_method="fork")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _joined(rank: int, port: int, work: Callable[..., None], given: tuple[Any, ...]) -> None:
    dist.init_process_group("gloo", init_method=f"tcp://127.0.0.1:{port}", rank=rank, world_size=world())
    work(rank, *given)
    dist.destroy_process_group()


def spread(work: Callable[[One], Two], items: Sequence[One]) -> list[Two]:
    """``work`` on every item, in order, over all processes. ``work`` may be a closure."""
    if world() == 1:
        return [work(item) for item in items]
    with multiprocessing.get_context("fork").Pool(world(), _keep, (work,)) as pool:
        return list(pool.imap(_kept, items, chunksize=4))


_work: Callable[[Any], Any] | None = None


def _keep(work: Callable[[Any], Any]) -> None:
    global _work
    _work = work


def _kept(item: Any) -> Any:
    return _work(item) if _work else None


def share_gradients(parameters: Sequence[torch.nn.Parameter]) -> None:
    """Replace every gradient by its mean over the processes."""
    if world() == 1:
        return
    flat = torch.cat([(torch.zeros_like(p) if p.grad is None else p.grad).reshape(-1) for p in parameters])
    dist.all_reduce(flat)
    flat /= world()
    for p, part in zip(parameters, flat.split([p.numel() for p in parameters]), strict=True):
        p.grad = part.view_as(p)
