"""What the confined process takes from itself before it sees a hostile byte.

Limits are POSIX (``setrlimit``); the filter of system calls is Linux's (seccomp mode 2, kernel
documentation "Seccomp BPF"), needs no privilege and cannot be taken back. Where one of them is missing
the caller's clock and kill remain.
"""

from __future__ import annotations

import ctypes
import math
import platform
import struct
import sys
import time
from dataclasses import dataclass

from reportedly import settings

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
_LOAD, _EQUAL, _ANY_BIT, _GIVE = 0x20, 0x15, 0x45, 0x06  # BPF: ld abs, jeq, jset, ret
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050001, 0x80000000  # _REFUSE answers EPERM
_WRITING = 0x1 | 0x2 | 0x40 | 0x200  # O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, the same numbers on both machines
_NUMBER_AT, _MACHINE_AT, _SECOND, _THIRD = 0, 4, 16 + 8, 16 + 16  # in struct seccomp_data, low halves of arguments
_X32 = 0x40000000  # a second way to number calls on x86-64


@dataclass(frozen=True, slots=True)
class _Machine:
    """Numbers of system calls; ``opening``: those that open a file, and where their flags are."""

    audit: int
    opening: tuple[tuple[int, int], ...]
    refused: tuple[int, ...]


_MACHINES = {
    # socket, connect, socketpair, execve, execveat, ptrace, process_vm_writev, io_uring_setup, creat, openat2,
    # truncate, ftruncate, unlink, unlinkat, rename, renameat, renameat2, link, linkat, symlink, symlinkat, fork, vfork
    "x86_64": _Machine(
        0xC000003E,
        ((257, _THIRD), (2, _SECOND)),
        (41, 42, 53, 59, 322, 101, 311, 425, 85, 437, 76, 77, 87, 263, 82, 264, 316, 86, 265, 88, 266, 57, 58),
    ),
    # the same, but for calls that this machine never had
    "aarch64": _Machine(
        0xC00000B7, ((56, _THIRD),), (198, 203, 199, 221, 281, 117, 271, 425, 437, 45, 46, 35, 38, 276, 37, 36)
    ),
}


def raise_walls() -> None:
    """Memory, files, core dumps; then the system calls. For the life of the process."""
    if resource is not None:
        for name, most in (
            ("RLIMIT_AS", settings.CONFINED_MEMORY_BYTES),
            ("RLIMIT_FSIZE", 0),
            ("RLIMIT_CORE", 0),
            ("RLIMIT_NOFILE", settings.CONFINED_OPEN_FILES),
        ):
            kind = getattr(resource, name)
            hard = resource.getrlimit(kind)[1]
            most = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(kind, (most, most))
    filter_calls()


def allow_cpu(seconds: float) -> None:
    """From now on, for one file; the system ends the process above it."""
    if resource is not None:
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time() + seconds), hard))


def filter_calls() -> bool:
    """Whether the system took the filter: no sockets, no programs, no opening of files for writing."""
    machine = _MACHINES.get(platform.machine())
    if sys.platform != "linux" or machine is None or struct.calcsize("P") != 8:
        return False
    program = _program(machine)
    code = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    none = ctypes.c_ulong(0)
    if prctl(_NO_NEW_PRIVILEGES, ctypes.c_ulong(1), none, none, none) != 0:
        return False
    return bool(prctl(_SET_SECCOMP, ctypes.c_ulong(_FILTER), ctypes.c_char_p(header), none, none) == 0)


def _program(machine: _Machine) -> bytes:
    """Eight bytes a step: code, steps to skip if true, if false, value. Whatever is not refused is allowed."""
    steps = [(_LOAD, 0, 0, _MACHINE_AT), (_EQUAL, 1, 0, machine.audit), (_GIVE, 0, 0, _KILL)]
    steps += [(_LOAD, 0, 0, _NUMBER_AT), (_ANY_BIT, 0, 1, _X32), (_GIVE, 0, 0, _REFUSE)]
    for number in machine.refused:
        steps += [(_EQUAL, 0, 1, number), (_GIVE, 0, 0, _REFUSE)]
    for number, flags_at in machine.opening:
        steps += [(_EQUAL, 0, 4, number), (_LOAD, 0, 0, flags_at), (_ANY_BIT, 0, 1, _WRITING)]
        steps += [(_GIVE, 0, 0, _REFUSE), (_GIVE, 0, 0, _ALLOW)]
    steps += [(_GIVE, 0, 0, _ALLOW)]
    return b"".join(struct.pack("HBBI", *step) for step in steps)
