"""A desk opened and closed: its ledger, its reader, and what it may contact, each made when it is needed."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from reportedly.desk.adding import Reads
from reportedly.desk.replays import Replays
from reportedly.intake.fetch import Fetches
from reportedly.ledger import Ledger


class Opened:
    """A context manager; ``Desk`` says what can be done with it."""

    def __init__(
        self,
        ledger: Path | None = None,
        *,
        create: bool = False,
        reader: Reads | None = None,
        replays: Replays | None = None,
        fetcher: Fetches | None = None,
    ) -> None:
        """``create``: a missing ledger is made when there is something to write to it.
        ``reader``: one that is loaded already; else the package's own is loaded when it is needed.
        ``replays``: where several desks of one program keep what past moments came to.
        ``fetcher``: what may contact the web; without, an address among the inputs becomes a problem."""
        self._path, self._create, self._given, self._fetcher = ledger, create, reader, fetcher
        self._replays = Replays() if replays is None else replays
        self._folder: TemporaryDirectory[str] | None = None

    @cached_property
    def _ledger(self) -> Ledger:
        if self._path is not None:
            return Ledger(self._path, create=self._create)
        self._folder = TemporaryDirectory(prefix="reportedly-", ignore_cleanup_errors=True)
        return Ledger(Path(self._folder.name) / "temporary.db", create=True)

    @cached_property
    def _reader(self) -> Reads:
        if self._given is not None:
            return self._given
        from reportedly.reading.reader import Reader  # noqa: PLC0415 - the network's runtime, for reading only

        return Reader.load()

    def close(self) -> None:
        if "_ledger" in self.__dict__:
            self._ledger.close()
            del self._ledger
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
