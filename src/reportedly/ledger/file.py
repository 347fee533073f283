"""The ledger's file: opening it, refusing what is not ours, one transaction at a time.

SQLite in WAL mode: several processes read while one writes. ``synchronous`` is FULL: every commit
is on the disk before the call returns, so neither ``kill -9`` nor a power cut loses what was
committed. (NORMAL would outlive a kill, but a power cut could take the last commits with it. FULL
costs 14 ms more a document, measured on a busy machine where reading one took two seconds.)
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from reportedly.errors import LedgerError
from reportedly.ledger import migration
from reportedly.settings import LEDGER_BUSY_SECONDS

APPLICATION_ID = 0x52707464  # "Rptd", at byte 68 of the file, where file(1) looks
VERSION = 4  # of the schema; one more whenever schema.sql changes in a way old code cannot read
EMPTY = "is empty: whatever was to make it a ledger was cut off, and adding articles to it makes it one"

SCHEMA = ("schema.sql", "schema_derived.sql")
_RETRY_SECONDS = 0.05  # between tries to switch a new file to WAL, which takes no busy timeout


def connect(path: Path, *, create: bool, any_thread: bool = False) -> sqlite3.Connection:
    """An open connection to the ledger at ``path``; with ``create`` a missing file is made. ``any_thread``: several
    threads may use it, one at a time.

    A ledger of the version before is brought to this one where it lies, in one transaction. Raises LedgerError
    for a missing file (without ``create``), a file that is no ledger of ours, and a ledger of another version.
    """
    if not create and not path.exists():
        raise LedgerError(f"There is no ledger at {path}.")
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise LedgerError(f"{path} cannot be a ledger: it is a folder, or its folder does not exist.")
    with telling(path):
        address = f"{path.absolute().as_uri()}?{_mode(path, create)}"
        con = sqlite3.connect(
            address,
            uri=True,
            isolation_level=None,
            timeout=LEDGER_BUSY_SECONDS,
            check_same_thread=not any_thread,
        )
        try:
            _prepare(con, path, create)
        except BaseException:
            con.close()
            raise
    return con


@contextmanager
def transaction(con: sqlite3.Connection) -> Iterator[None]:
    """All of the block enters, or nothing. Takes the write lock at once, so it cannot lose it midway."""
    con.execute("BEGIN IMMEDIATE")
    try:
        yield
        con.execute("COMMIT")
    except BaseException:
        if con.in_transaction:
            con.execute("ROLLBACK")
        raise


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """SQLite's errors as one clear sentence about the ledger at ``path``."""
    try:
        yield
    except sqlite3.Error as error:
        raise LedgerError(_sentence(path, str(error))) from error


def _mode(path: Path, create: bool) -> str:
    """How to open. In a folder where nothing can be written SQLite cannot keep its own files beside the ledger;
    since nobody else can write there either, it need not. (A log beside it would have to be read, and is.)"""
    log = path.with_name(f"{path.name}-wal")
    if path.exists() and not os.access(path.absolute().parent, os.W_OK) and not log.exists():
        return "mode=ro&immutable=1"
    return "mode=rwc" if create else "mode=rw"


def _prepare(con: sqlite3.Connection, path: Path, create: bool) -> None:
    con.execute("PRAGMA foreign_keys = ON")
    con.execute("PRAGMA trusted_schema = OFF")  # a ledger may come from somebody else
    con.execute("PRAGMA synchronous = FULL")
    owner, version, tables = con.execute(
        "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version),"
        " (SELECT count(*) FROM sqlite_schema)"
    ).fetchone()
    if create and (owner, version, tables) == (0, 0, 0):
        _lay_out(con)
    elif (owner, version, tables) == (0, 0, 0):
        raise LedgerError(f"{path} {EMPTY}.")
    elif owner != APPLICATION_ID:
        raise LedgerError(f"{path} is not a ledger of Reportedly.")
    elif version == migration.FROM:
        with transaction(con):
            migration.migrate(con, _schema(), VERSION)
    elif version != VERSION:
        raise LedgerError(
            f"The ledger {path} is of version {version} and this Reportedly knows version {VERSION};"
            f" {'a newer' if version > VERSION else 'an older'} Reportedly is needed to open it."
        )


def _lay_out(con: sqlite3.Connection) -> None:
    """Every table, in one transaction; harmless where another process was quicker."""
    _to_wal(con)
    marks = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION};"
    con.executescript(f"BEGIN IMMEDIATE; {_schema()} {marks} COMMIT;")


def lay_out_missing(con: sqlite3.Connection) -> None:
    """Tables, indexes and triggers that this version's schema has and the file has not; what is there stays."""
    con.executescript(f"BEGIN IMMEDIATE; {_schema()} COMMIT;")


def _schema() -> str:
    folder = files("reportedly.ledger")
    return "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in SCHEMA)


def _to_wal(con: sqlite3.Connection) -> None:
    deadline = time.monotonic() + LEDGER_BUSY_SECONDS
    while True:
        try:
            con.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(_RETRY_SECONDS)


def _sentence(path: Path, error: str) -> str:
    if "not a database" in error:
        return f"{path} is not a ledger of Reportedly."
    if "locked" in error:
        return f"Another process has been writing to the ledger {path} for {LEDGER_BUSY_SECONDS:g} seconds; try again."
    if "readonly" in error:
        return f"The ledger {path} cannot be written to."
    if "full" in error:
        return f"There is no room left to write the ledger {path}."
    return f"The ledger {path} cannot be used: {error}."
