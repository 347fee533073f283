"""Whatever a parser does, the caller gets a word for it, and the next file is read."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly import settings
from reportedly.intake.confined import Failure, Worker, tasks

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the filter of system calls is Linux's")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="limits on memory and processor time are POSIX")


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    made = Worker("tests.intake.misbehaving")
    yield made
    made.close()


def test_an_answer_comes_back_and_one_process_serves_many(worker: Worker) -> None:
    assert worker.call("echo", "ferry – عبّارة".encode(), str) == "ferry – عبّارة"
    assert len({worker.call("pid", b"", int) for _ in range(50)}) == 1


def test_a_process_is_replaced_after_so_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "CONFINED_FILES", 2)
    worker = Worker("tests.intake.misbehaving")
    pids = [worker.call("pid", b"", int) for _ in range(4)]
    worker.close()
    assert pids[0] == pids[1] != pids[2] == pids[3]


@pytest.mark.parametrize(
    ("task", "failure"),
    [
        ("raise", Failure("failed", "ValueError")),
        ("refuse", Failure("refused", "encrypted")),
        ("segfault", Failure("crash")),
        ("babble", Failure("crash")),
        ("no such parser", Failure("failed", "KeyError")),
        pytest.param("grow", Failure("memory"), marks=POSIX),
    ],
)
def test_what_goes_wrong_has_a_word_and_the_next_file_is_read(worker: Worker, task: str, failure: Failure) -> None:
    assert worker.call(task, b"", str) == failure
    assert worker.call("echo", b"next", str) == "next"


@pytest.mark.parametrize("task", ["sleep", pytest.param("spin", marks=POSIX)])
def test_time_runs_out(worker: Worker, task: str) -> None:
    assert worker.call(task, b"", str, cpu=1) == Failure("time")
    assert worker.call("echo", b"next", str) == "next"


@POSIX
def test_processor_time_is_counted_for_each_file(worker: Worker) -> None:
    """Short files one after another never add up to the limit of one."""
    begun, calls = time.monotonic(), 0
    while time.monotonic() - begun < 2.5:
        assert worker.call("echo", b"x" * 2_000_000, str, cpu=1) != Failure("time")
        calls += 1
    assert calls > 5


def test_an_answer_of_another_shape_is_no_answer(worker: Worker) -> None:
    assert worker.call("echo", b"words", int) == Failure("failed", "ValidationError")


def test_an_answer_without_end_is_not_taken(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "CONFINED_REPLY_BYTES", 1000)
    monkeypatch.setattr(settings, "CONFINED_END_SECONDS", 0.1)
    assert worker.call("echo", b"x" * 5000, str) == Failure("crash")


def test_what_libraries_print_is_no_answer(worker: Worker) -> None:
    assert worker.call("print", b"", str) == "said"


@LINUX
def test_no_socket_no_program_and_no_file_changed(worker: Worker, tmp_path: Path) -> None:
    path = tmp_path / "kept.txt"
    path.write_text("kept")
    tried = worker.call("tries", str(path).encode(), dict[str, str])
    assert isinstance(tried, dict)
    assert tried.pop("read") == "done"
    assert set(tried.values()) == {"PermissionError"}
    assert path.read_text() == "kept"


def test_only_what_is_listed_can_be_run() -> None:
    assert all(name.startswith("reportedly.intake.") for name in tasks.PARSERS.values())
    for name in tasks.PARSERS:
        assert callable(tasks.parser(name))
    with pytest.raises(KeyError):
        tasks.parser("os:system")
