"""Who is signed in. A session is a random token in a cookie; the server keeps only its hash, in memory, so that a
restart signs everybody out and nothing on the disk can be stolen."""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Lock

from reportedly.settings import SESSION_HOURS, SESSION_IDLE_MINUTES

COOKIE = "reportedly"
_TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class _Session:
    name: str
    began: float
    used: float


class Sessions:
    """Thread-safe. ``clock``: seconds that never go back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._lock = clock, Lock()
        self._open: dict[str, _Session] = {}

    def begin(self, name: str, before: str | None = None) -> str:
        """A new token for somebody who has just shown who they are. ``before``: the token they came with; it ends
        here, so that one planted before login is worth nothing after it."""
        token, now = secrets.token_urlsafe(_TOKEN_BYTES), self._clock()
        with self._lock:
            self._sweep(now)
            if before:
                self._open.pop(_digest(before), None)
            self._open[_digest(token)] = _Session(name, now, now)
        return token

    def name(self, token: str | None) -> str | None:
        """Whose session it is, which keeps it from going idle; None where it has ended or never was."""
        if not token:
            return None
        key, now = _digest(token), self._clock()
        with self._lock:
            session = self._open.get(key)
            if session is None or _over(session, now):
                self._open.pop(key, None)
                return None
            self._open[key] = replace(session, used=now)
            return session.name

    def end(self, token: str | None) -> None:
        """Sign out."""
        if token:
            with self._lock:
                self._open.pop(_digest(token), None)

    def _sweep(self, now: float) -> None:
        self._open = {key: each for key, each in self._open.items() if not _over(each, now)}


def cookie(token: str, *, https: bool) -> str:
    """The Set-Cookie header. ``__Host-``: no other host and no part of a path can set it (RFC 6265bis); browsers
    take that name over https alone. An empty token removes it."""
    name = cookie_name(https=https)
    age = "" if token else "; Max-Age=0"
    return f"{name}={token}; Path=/; HttpOnly; SameSite=Strict{age}{'; Secure' if https else ''}"


def cookie_name(*, https: bool) -> str:
    return f"__Host-{COOKIE}" if https else COOKIE


def _over(session: _Session, now: float) -> bool:
    return now - session.used > SESSION_IDLE_MINUTES * 60 or now - session.began > SESSION_HOURS * 3600


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
