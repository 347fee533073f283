"""The hostile web in a network namespace of its own, where it has public addresses and the usual ports.

Nothing of the product is replaced here but the authority behind certificates: names go through the system's
resolver to a name server of ours, addresses through the policy as users have it. Needs root and iproute2.
"""

from __future__ import annotations

import os
import shutil
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread

from evaluation.hostile.pages import head, page, raw, silent
from evaluation.hostile.server import Server
from evaluation.hostile.world import Names, World, certificates, fill
from reportedly.intake.fetch.policy import Policy
from reportedly.intake.fetch.resolver import system

INSIDE = "REPORTEDLY_INSIDE_NAMESPACE"
PUBLIC = "45.86.0.10"  # any public address serves: nothing in the namespace leads out of it
_OTHERS = {"self.test": "45.86.0.11", "mute.test": "45.86.0.12", "plain.test": "45.86.0.13"}
_NAME_SERVER = "45.86.0.53"
_CANARIES = ("127.0.0.2", "10.0.0.1", "169.254.169.254", "192.168.1.1", "100.64.0.1", "::1", "fd00::1", "2002:7f00:2::")
_TYPES = {1: 4, 28: 6}  # A and AAAA


def possible() -> bool:
    """Whether this process may make a network namespace."""
    return os.name == "posix" and os.geteuid() == 0 and all(shutil.which(name) for name in ("unshare", "ip", "mount"))


def again_inside(arguments: list[str]) -> int:
    """Run ``python -m evaluation`` with these arguments in a namespace; its exit status."""
    command = ["unshare", "--net", "--mount", sys.executable, "-m", "evaluation", *arguments]
    return subprocess.run(command, env={**os.environ, INSIDE: "1"}, check=False).returncode


@contextmanager
def world() -> Iterator[World]:
    """Only inside the namespace."""
    _lay_out()
    authority, trusted, stranger = certificates()
    names = Names(PUBLIC, _OTHERS)
    with ExitStack() as open_:
        plain = open_.enter_context(Server({}, PUBLIC, 80))
        secure = open_.enter_context(Server({}, PUBLIC, 443, trusted))
        alone = open_.enter_context(Server({}, _OTHERS["self.test"], 443, stranger))
        open_.enter_context(Server({"connect": silent}, _OTHERS["mute.test"], 443))
        open_.enter_context(Server({"connect": raw(head("400 Bad Request"))}, _OTHERS["plain.test"], 443))
        canaries = [open_.enter_context(Server({"*": page()}, host, port)) for host in _CANARIES for port in (80, 443)]
        ports = dict.fromkeys(("http", "https", "self", "mute", "plain"), "")
        fill([plain, secure, alone], ports)
        Thread(target=_answer_names, args=(names,), daemon=True).start()
        yield World(names, (plain, secure, alone), canaries, ports, authority, Policy(), system)


def _lay_out() -> None:
    """Addresses on the namespace's own loopback, and a resolv.conf that only this namespace's files show."""
    _run("ip", "link", "set", "lo", "up")
    for address in (PUBLIC, *_OTHERS.values(), _NAME_SERVER, *_CANARIES):
        if address not in ("127.0.0.2", "::1"):
            whole = f"{address}/{128 if ':' in address else 32}"
            _run("ip", "address", "add", whole, "dev", "lo", *(["nodad"] if ":" in address else []))
    _run("mount", "--make-rprivate", "/")
    _run("mount", "-t", "tmpfs", "tmpfs", "/mnt")
    for name, text in (("resolv.conf", f"nameserver {_NAME_SERVER}\noptions timeout:15 attempts:1\n"),
                       ("nsswitch.conf", "hosts: dns\n"), ("hosts", "")):  # fmt: skip
        here = Path("/mnt") / name
        here.write_text(text)
        if Path(f"/etc/{name}").exists():
            _run("mount", "--bind", str(here), os.path.realpath(f"/etc/{name}"))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


def _answer_names(names: Names) -> None:
    """A name server of one thread: A and AAAA with a life of zero seconds, nothing else."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listening:
        listening.bind((_NAME_SERVER, 53))
        while True:
            query, asker = listening.recvfrom(4096)
            answer = _answer(query, names)
            if answer is not None:
                listening.sendto(answer, asker)


def _answer(query: bytes, names: Names) -> bytes | None:
    """RFC 1035, 4.1; None where the name server keeps silent."""
    labels, at = [], 12
    while size := query[at]:
        labels.append(query[at + 1 : at + 1 + size].decode("ascii"))
        at += size + 1
    end = at + 5
    (kind,) = struct.unpack("!H", query[at + 1 : at + 3])
    found = names.answers(".".join(labels).lower(), counted=kind == 1)
    if found is None:
        return None
    wanted = [ip for ip in found if ip.version == _TYPES.get(kind)]
    code = 0x8180 if found else 0x8183  # no such name
    top = query[:2] + struct.pack("!HHHHH", code, 1, len(wanted), 0, 0)
    records = (struct.pack("!HHHIH", 0xC00C, kind, 1, 0, len(ip.packed)) + ip.packed for ip in wanted)
    return top + query[12:end] + b"".join(records)
