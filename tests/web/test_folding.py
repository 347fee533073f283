"""What the page of a large claim leaves out until somebody asks for all of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from reportedly.desk import Desk
from reportedly.settings import PAGE_LINES, PAGE_VOICES
from reportedly.web import create_app
from tests.desk.speaking import FIRE, SpeakingReader

NAMES = "Ada Bo Cai Dan Eva Finn Gro Hal Ida Jon Kim Liv Mio Nils Ola Per".split()
FAMILIES = "Bruun Lunde Noor Strand Vik Berg Holm Dahl Lie Moen Ness Rud Sand Tveit Ulv Wold".split()
TALKATIVE, LINES = "Ada Bruun", 6


def _filler(n: int) -> str:
    """Words enough, and no others' words, so that no article is a copy of another."""
    return " ".join(f"{word}{n} " * 2 + f"near the {word}{n}{n} quay" for word in ("kelp", "rope", "tar", "net")) + "."


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """One claim by sixteen voices, of which one speaks in six articles."""
    folder = tmp_path_factory.mktemp("large")
    said = [f"{name} {family}" for name, family in zip(NAMES, FAMILIES, strict=True)] + [TALKATIVE] * (LINES - 1)
    records = [
        {"id": f"r{n}", "published": f"2024-05-{n + 1:02}", "outlet": f"Outlet {n}",
         "text": f"{who} said that {FIRE}. {_filler(n)}"}
        for n, who in enumerate(said)
    ]  # fmt: skip
    (folder / "large.jsonl").write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    path = folder / "large.db"
    with Desk(path, create=True, reader=SpeakingReader()) as desk:
        desk.add([str(folder / "large.jsonl")])
        desk.weigh()
    with TestClient(create_app(lambda: Desk(path), path.name), base_url="http://localhost") as opened:
        yield opened


def _fire(client: TestClient) -> str:
    return str(client.get("/claims.json?text=grain").json()["claims"][0]["id"])


def _voices(page: str) -> int:
    return len(re.findall(r'<section class="voice"', page))


def test_a_large_claim_opens_with_some_voices_and_some_lines_of_each(large: TestClient) -> None:
    page = large.get(f"/claims/{_fire(large)}").text
    assert _voices(page) == PAGE_VOICES
    assert f"Show {len(NAMES) - PAGE_VOICES} more voices" in page
    assert f"Show {LINES - PAGE_LINES} more passages of this voice" in page
    lines = re.findall(r'<li class="line" id="said-A-(\d+)"', page)
    assert [int(n) for n in lines] == list(range(1, PAGE_LINES + 1))


def test_all_of_it_is_one_address_away_and_every_mark_leads_there(large: TestClient) -> None:
    fire = _fire(large)
    page, whole = large.get(f"/claims/{fire}").text, large.get(f"/claims/{fire}?voices=all").text
    assert _voices(whole) == len(NAMES)
    assert "more voice" not in whole and "of this voice</a>" not in whole
    ids = set(re.findall(r' id="([^"]+)"', whole))
    away = re.findall(rf'href="/claims/{fire}\?voices=all#([^"]+)"', page)
    assert {"evidence", "voice-A", "said-M-1"} <= set(away) <= ids
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r' id="([^"]+)"', page))


def test_the_twin_has_all_either_way(large: TestClient) -> None:
    fire = _fire(large)
    told, whole = large.get(f"/claims/{fire}.json").json(), large.get(f"/claims/{fire}.json?voices=all").json()
    assert told == whole
    assert (len(told["roots"]), len(told["assertions"])) == (len(NAMES), len(NAMES) + LINES - 1)
