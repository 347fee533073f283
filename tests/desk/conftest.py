from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.desk import Desk
from tests.desk.speaking import SpeakingReader, write_story


@pytest.fixture
def reader() -> SpeakingReader:
    return SpeakingReader()


@pytest.fixture
def story(tmp_path: Path) -> str:
    return str(write_story(tmp_path / "story.jsonl"))


@pytest.fixture
def desk(tmp_path: Path, reader: SpeakingReader) -> Iterator[Desk]:
    with Desk(tmp_path / "case.db", create=True, reader=reader) as opened:
        yield opened
