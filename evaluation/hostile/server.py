"""Servers that speak raw bytes: what a page of them does is a function of the open connection."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Thread
from types import TracebackType

Page = Callable[[socket.socket, "Asked"], None]
_LINGER_SECONDS = 20.0  # that a hostile server keeps on; no attack runs longer than the fetcher's deadline


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came; ``path`` with its query."""

    path: str
    headers: dict[str, str]


@dataclass(slots=True)
class Server:
    """A context manager: listens at (host, port) while it is open. ``pages``: by path, "*" for all others."""

    pages: dict[str, Page]
    host: str = "127.0.0.1"
    port: int = 0
    tls: ssl.SSLContext | None = None
    asked: list[Asked] = field(default_factory=list)
    connections: int = 0
    _listening: socket.socket = field(init=False, repr=False)

    def __enter__(self) -> Server:
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        self._listening = socket.create_server((self.host, self.port), family=family, backlog=64)
        self.port = self._listening.getsockname()[1]
        Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)  # wakes the accepting thread, which close alone does not
        self._listening.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            self.connections += 1
            Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        connection.settimeout(_LINGER_SECONDS)
        try:
            if "connect" in self.pages:
                self.pages["connect"](connection, Asked("", {}))
                return
            if self.tls is not None:
                connection = self.tls.wrap_socket(connection, server_side=True)
            asked = _request(connection)
            self.asked.append(asked)
            page = self.pages.get(asked.path) or self.pages.get("*")
            if page is not None:
                page(connection, asked)
        except (OSError, ValueError):
            pass  # whoever asked has had enough
        finally:
            connection.close()


def _request(connection: socket.socket) -> Asked:
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            raise ValueError
        data += more
    first, *lines = data.split(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines)
    return Asked(first.split(" ")[1], {name.lower(): value.strip() for name, _, value in pairs})
