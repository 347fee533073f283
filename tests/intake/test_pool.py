"""Pages read in several processes: in order, whatever becomes of a process."""

from __future__ import annotations

import os

import pytest

from reportedly import settings
from reportedly.intake import documents, pool, problems
from reportedly.intake.arrival import Arrival
from reportedly.intake.place import Origin, Place
from reportedly.intake.steps import Step, Task
from reportedly.types import Document, Problem

from . import readers
from .archives.making import page
from .conftest import Write

TOP = Place("in")


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "POOL_AFTER", 1)
    monkeypatch.setattr(settings, "POOL_BATCH", 3)


def step(number: int) -> Step:
    return Step(TOP, Task(readers.echo, Origin(Place(f"in/{number}"), data=f"Gate {number}.".encode())))


def run(steps: list[Step]) -> list[Arrival]:
    return [arrival for _, arrival in pool.run(steps, 2)]


def test_order_is_kept_and_other_processes_read() -> None:
    warning = problems.folder_again(Place("in/again"))
    found = run([*map(step, range(10)), Step(TOP, warning), *map(step, range(10, 30))])
    told = [each.input if isinstance(each, Problem) else each.source_id for each in found]
    assert told == [f"in/{n}" for n in range(10)] + ["in/again"] + [f"in/{n}" for n in range(10, 30)]
    readings = [each for each in found if isinstance(each, Document)]
    others = {(each.title or "").split()[0] for each in readings[1:]}
    assert str(os.getpid()) not in others
    assert 1 <= len(others) <= 2


def test_the_bytes_come_back_with_the_document_and_the_callers_module_is_not_run_again() -> None:
    found = run(list(map(step, range(6))))
    for number, each in enumerate(found):
        assert isinstance(each, Document)
        assert each.capture is not None
        assert each.capture.data == f"Gate {number}.".encode()
        assert number == 0 or (each.title or "").endswith(" None")


def test_a_page_that_ends_its_process_is_set_aside_alone() -> None:
    steps = list(map(step, range(12)))
    steps[5] = Step(TOP, Task(readers.die, Origin(Place("in/5"), data=b"x")))
    found = run(steps)
    assert [each.reason for each in found if isinstance(each, Problem)] == ["reader died"]
    assert [each.source_id for each in found if isinstance(each, Document)] == [f"in/{n}" for n in range(12) if n != 5]


def test_a_reader_that_fails_costs_its_page_alone() -> None:
    steps = [step(0), Step(TOP, Task(readers.fail, Origin(Place("in/1"), data=b"x"))), step(2)]
    found = [arrival for _, arrival in pool.run(steps, 1)]
    assert [each.reason if isinstance(each, Problem) else each.source_id for each in found] == [
        "in/0", "reader failed", "in/2",
    ]  # fmt: skip


def test_several_processes_give_what_one_gives(write: Write) -> None:
    for number in range(8):
        write(f"in/{number}.html", page(number))
    write("in/9.html", b"\x00")
    one, several = list(documents(["in"])), list(documents(["in"], processes=2))
    assert len(one) == 9
    assert [type(each) for each in one] == [type(each) for each in several]
    assert [getattr(each, "id", None) for each in one] == [getattr(each, "id", None) for each in several]
    assert [each.capture and each.capture.data for each in several if isinstance(each, Document)][-1] == page(7)


def test_one_who_stops_asking_leaves_no_process(write: Write) -> None:
    arrivals = pool.run(map(step, range(1000)), 2)
    for _ in range(5):
        next(arrivals)
    arrivals.close()  # type: ignore[attr-defined]  # a generator; it would hang here
