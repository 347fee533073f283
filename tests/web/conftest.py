from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.desk import Desk
from reportedly.web import create_app
from reportedly.web.access import Access
from reportedly.web.background import Background
from reportedly.web.previews import Previews
from tests.desk.speaking import SpeakingReader, write_story
from tests.web.acting import Here


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger of the fire at the grain store, weighed."""
    path = tmp_path / "case.db"
    with Desk(path, create=True, reader=SpeakingReader()) as desk:
        desk.add([str(write_story(tmp_path / "story.jsonl"))])
        desk.weigh()
    return path


@pytest.fixture
def client(ledger: Path) -> Iterator[TestClient]:
    app = create_app(lambda: Desk(ledger), ledger.name)
    with TestClient(app, base_url="http://localhost:8000", raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture
def background(ledger: Path) -> Iterator[Background]:
    made = Background(Here(ledger))
    yield made
    made.close()


@pytest.fixture
def acting(ledger: Path, background: Background) -> Iterator[TestClient]:
    """A desk that ada uses on her own machine, with somebody to weigh."""
    previews = Previews(Here(ledger))
    app = create_app(lambda: Desk(ledger), ledger.name, access=Access("ada"), background=background, previews=previews)
    with TestClient(app, base_url="http://localhost:8000", raise_server_exceptions=False) as opened:
        yield opened
    previews.close()
