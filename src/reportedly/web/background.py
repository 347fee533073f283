"""What goes on behind the pages: files that are read, claims that are weighed again. One thing after another, so
that the ledger has one writer of bulk; decisions of people go past it, straight to the disk."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Condition, Thread
from typing import Any

from reportedly.web.dropped import Drop, Shelf
from reportedly.web.labour import Labour, Message, Task

_KEPT = 20  # finished drops that are still shown


@dataclass(frozen=True, slots=True)
class Weighing:
    """``active``: claims are being weighed or will be next. ``count``: how many weighings ended; ``failed``: why the
    last one did not."""

    active: bool = False
    count: int = 0
    failed: str = ""


@dataclass(slots=True)
class _Desk:
    drops: dict[str, Drop] = field(default_factory=dict)
    queue: list[str] = field(default_factory=list)
    cancelled: set[str] = field(default_factory=set)
    weigh: bool = False
    weighing: Weighing = field(default_factory=Weighing)
    closed: bool = False


class Background:
    """Thread-safe. ``labour`` does the work, in a thread of this object's own."""

    def __init__(self, labour: Labour, place: Path | None = None) -> None:
        """``place``: a folder in which drops outlive this program; without it they go with it."""
        self._labour, self._state, self._changed = labour, _Desk(), Condition()
        self._shelf = Shelf(place)
        self._state.drops = {drop.id: drop for drop in self._shelf.left()}
        self._thread = Thread(target=self._work, name="background", daemon=True)
        self._thread.start()

    # --- weighing ----------------------------------------------------------------------------------

    def weigh(self) -> None:
        """Weigh once more, after whatever runs now; asking twice while one waits is asking once."""
        with self._changed:
            self._state.weigh = True
            self._state.weighing = replace(self._state.weighing, active=True)
            self._changed.notify_all()

    @property
    def weighing(self) -> Weighing:
        with self._changed:
            return self._state.weighing

    # --- drops -------------------------------------------------------------------------------------

    def receive(self, by: str) -> Drop:
        """A folder for files that come in; :meth:`add` or :meth:`forget` must follow."""
        name = secrets.token_hex(8)
        drop = Drop(name, by, self._shelf.folder(name))
        with self._changed:
            self._state.drops[drop.id] = drop
            self._shelf.note(drop)
        return drop

    def add(self, name: str, files: tuple[str, ...]) -> Drop:
        """Read these files of the drop's folder, in turn."""
        return self._enqueue(name, names=files, total=len(files))

    def resume(self, name: str) -> Drop | None:
        """Go on with a drop that was cancelled, failed or cut off: what is in the ledger is not read again. None where
        it cannot."""
        drop = self.drop(name)
        if drop is None or not drop.resumable or not drop.folder.is_dir():
            return None
        return self._enqueue(name, read=0, sentence="")

    def cancel(self, name: str) -> Drop | None:
        """Stop after the article that is being read; what was read stays. None where there is nothing to stop."""
        with self._changed:
            drop = self._state.drops.get(name)
            if drop is None or drop.state not in ("waiting", "running"):
                return None
            if drop.state == "waiting":
                self._state.queue.remove(name)
                return self._set(name, state="cancelled", sentence="Cancelled before anything was read.")
            self._state.cancelled.add(name)
            return self._set(name, sentence="Stopping after this article…")

    def forget(self, name: str) -> None:
        """Take a drop that is over, or never began, off the list, with its files."""
        with self._changed:
            drop = self._state.drops.get(name)
            if drop is not None and drop.state not in ("waiting", "running"):
                del self._state.drops[name]
                self._shelf.discard(drop)

    def drop(self, name: str) -> Drop | None:
        with self._changed:
            return self._state.drops.get(name)

    def drops(self) -> tuple[Drop, ...]:
        """The latest first."""
        with self._changed:
            return tuple(reversed([each for each in self._state.drops.values() if each.state != "receiving"]))

    # --- the thread --------------------------------------------------------------------------------

    def close(self) -> None:
        """Stop what runs. What can be gone on with stays where it lies, if that outlives this program."""
        with self._changed:
            self._state.closed = True
            self._state.cancelled |= self._state.drops.keys()
            self._changed.notify_all()
        self._labour.close()
        self._thread.join(10)
        for drop in self._state.drops.values():
            if not (self._shelf.lasting and drop.state != "done"):
                self._shelf.discard(drop)
        self._shelf.close()

    def _enqueue(self, name: str, **changed: Any) -> Drop:
        with self._changed:
            self._state.cancelled.discard(name)
            self._state.queue.append(name)
            drop = self._set(name, state="waiting", **changed)
            self._changed.notify_all()
            return drop

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._state.closed or self._state.queue or self._state.weigh)
                if self._state.closed:
                    return
                name = self._state.queue.pop(0) if self._state.queue else None
                if name is None:
                    self._state.weigh = False
                else:
                    self._set(name, state="running", sentence="Getting the reader ready…")
            self._weigh() if name is None else self._read(name)

    def _weigh(self) -> None:
        told: list[Message] = []
        self._labour.run(Task("weigh"), told.append, lambda: self._state.closed)
        failed = next((str(message[1]) for message in told if message[0] == "failed"), "")
        with self._changed:
            before = self._state.weighing
            self._state.weighing = Weighing(self._state.weigh, before.count + 1, failed)

    def _read(self, name: str) -> None:
        drop = self._state.drops[name]
        task = Task("add", str(drop.folder), drop.names)
        self._labour.run(task, lambda message: self._heard(name, message), lambda: name in self._state.cancelled)
        with self._changed:
            if self._state.drops[name].state == "done":
                self._shelf.discard(drop)
            self._sweep()
        self.weigh()

    def _heard(self, name: str, message: Message) -> None:
        with self._changed:
            drop = self._state.drops[name]
            if self._state.closed and message[0] in ("stopped", "failed"):
                return  # nobody cancelled it: it is cut off, and noted as running
            if message[0] == "start":
                sentence = drop.sentence if name in self._state.cancelled else ""
                self._set(name, total=message[2] or drop.total, sentence=sentence)
            elif message[0] == "advance":
                self._set(name, read=drop.read + message[1])
            elif message[0] == "added":
                _, documents, already, problems, unread = message
                self._set(
                    name,
                    state="done",
                    documents=documents,
                    already=already,
                    problems=tuple((bool(arrived), str(sentence)) for arrived, sentence in problems),
                    sentence=unread,
                )
            elif message[0] == "stopped":
                self._set(name, state="cancelled", sentence="Stopped; what was read is kept.")
            elif message[0] == "failed":
                self._set(name, state="failed", sentence=str(message[1]))

    def _set(self, name: str, **changed: Any) -> Drop:
        drop = self._state.drops[name]
        self._state.drops[name] = drop = replace(drop, version=drop.version + 1, **changed)
        if changed.keys() & {"state", "read"}:
            self._shelf.note(drop)
        return drop

    def _sweep(self) -> None:
        """Only the latest of those that are done stay on the list."""
        over = [drop for drop in self._state.drops.values() if drop.state == "done"]
        for drop in over[:-_KEPT]:
            del self._state.drops[drop.id]
