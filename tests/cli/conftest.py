"""Commands run in this process, on a reader that needs no weights; weighing and ledger are real."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from reportedly.cli import fetching, judging, sourcing, work
from reportedly.cli.main import app
from reportedly.desk import Desk
from tests.desk.speaking import SpeakingReader, write_story


@dataclass(frozen=True, slots=True)
class Ended:
    status: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """``run("read", "a.txt")`` in a folder of its own, as a user without settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REPORTEDLY_LEDGER", raising=False)
    monkeypatch.setenv("COLUMNS", "200")
    for module in (fetching, work, judging, sourcing):
        monkeypatch.setattr(module, "Desk", partial(Desk, reader=SpeakingReader()))

    def ended(*arguments: str) -> Ended:
        with pytest.raises(SystemExit) as end:
            app(list(arguments), prog_name="reportedly")
        told = capsys.readouterr()
        return Ended(int(end.value.code or 0), told.out, told.err)

    return ended


@pytest.fixture
def story(tmp_path: Path) -> str:
    return write_story(tmp_path / "story.jsonl").name
