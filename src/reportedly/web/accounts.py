"""Who may use the web desk from other machines: names, roles and hashed passwords, in a file beside the ledger.

Passwords are hashed with argon2id under the parameters that argon2-cffi recommends (RFC 9106, its low-memory
profile); a hash made under older ones is made anew at the next login.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Literal, get_args

import msgspec
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from reportedly.errors import LedgerError, UsageError
from reportedly.settings import PASSWORD_MIN_CHARS

Role = Literal["viewer", "reviewer", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)  # each may do all that those before it may
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")  # what judgements are signed with; "rule:" cannot be one
_ENDING = ".accounts"


class Account(msgspec.Struct, frozen=True):
    """One person. ``secret``: the argon2 hash, which holds its own salt and parameters."""

    role: Role
    secret: str


class Accounts:
    """The accounts of one ledger, read anew at each look: who was removed is gone at once."""

    def __init__(self, ledger: Path) -> None:
        self.path = ledger.with_name(ledger.name + _ENDING)

    def all(self) -> Mapping[str, Account]:
        """By name; empty where there is no file. Raises LedgerError for a file that cannot be read."""
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=dict[str, Account])
        except FileNotFoundError:
            return {}
        except (OSError, msgspec.DecodeError) as error:
            raise LedgerError(f"The accounts in {self.path} cannot be read.") from error

    def add(self, name: str, role: str, password: str) -> None:
        """A new account, or another role and password for an old one.

        Raises UsageError for a name, role or password that will not do.
        """
        if not _NAME.fullmatch(name):
            raise UsageError(f"{name!r} is no account name; it has up to 64 letters, digits and any of . _ @ -")
        if role not in ROLES:
            raise UsageError(f"{role!r} is no role; they are {', '.join(ROLES)}.")
        if len(password) < PASSWORD_MIN_CHARS:
            raise UsageError(f"A password has {PASSWORD_MIN_CHARS} characters or more.")
        self._write({**self.all(), name: Account(role, _hasher().hash(password))})

    def remove(self, name: str) -> None:
        """Raises UsageError where there is no such account."""
        left = dict(self.all())
        if left.pop(name, None) is None:
            raise UsageError(f"There is no account {name!r}.")
        self._write(left)

    def check(self, name: str, password: str) -> bool:
        """Whether this is the person. A name that nobody has takes as long as a wrong password."""
        account = self.all().get(name)
        try:
            _hasher().verify(account.secret if account else _nobody(), password)
        except (VerificationError, InvalidHashError):
            return False
        if account is None:
            return False
        if _hasher().check_needs_rehash(account.secret):
            self._write({**self.all(), name: Account(account.role, _hasher().hash(password))})
        return True

    def _write(self, accounts: Mapping[str, Account]) -> None:
        """Whole or not at all, and for the owner alone."""
        data = msgspec.json.format(msgspec.json.encode(accounts, order="sorted"))
        try:
            with NamedTemporaryFile(dir=self.path.parent, prefix=".accounts-", delete=False) as new:
                new.write(data)  # of mode 0600 from the start
                new.flush()
                os.fsync(new.fileno())
            Path(new.name).replace(self.path)
        except OSError as error:
            raise LedgerError(f"The accounts in {self.path} cannot be written: {error.strerror}.") from error


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobody() -> str:
    return _hasher().hash("nobody's")
