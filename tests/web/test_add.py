"""Adding in the browser: files come in within limits, are read behind the page, watched, cancelled, resumed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import gettempdir
from threading import Event, Thread
from typing import Any

import pytest
from starlette.testclient import TestClient

from reportedly.desk import Desk
from reportedly.web import create_app
from reportedly.web.access import Access
from reportedly.web.background import Background
from reportedly.web.labour import Message, Task
from reportedly.web.pages import add
from tests.web.acting import JSON, OWN, Here, rest, wait_for

TEXTS = [("rain.txt", "Olav Lunde said that rain flooded the northern road on Tuesday."), ("sun.txt", "The sun shone.")]


def files(*named: tuple[str, str]) -> list[tuple[str, tuple[str, bytes, str]]]:
    return [("files", (name, text.encode(), "text/plain")) for name, text in named]


def left_behind() -> set[str]:
    return {path.name for path in Path(gettempdir()).glob("reportedly-drop-*")}


def dropped(client: TestClient) -> dict[str, Any]:
    return dict(client.get("/add.json").json()["drops"][0])


class Gate:
    """Holds a task back until it is let go; a drop that is told to stop meanwhile stops at its first article."""

    def __init__(self) -> None:
        self.open, self.met = Event(), list[Task]()
        self.open.set()

    def __call__(self, task: Task) -> None:
        self.met.append(task)
        assert self.open.wait(60)


@pytest.fixture
def gate() -> Gate:
    return Gate()


@pytest.fixture
def slow(ledger: Path, gate: Gate) -> Iterator[TestClient]:
    background = Background(Here(ledger, gate))
    app = create_app(lambda: Desk(ledger), ledger.name, access=Access("ada"), background=background)
    with TestClient(app, base_url="http://localhost:8000", raise_server_exceptions=False) as opened:
        yield opened
    gate.open.set()
    background.close()


def test_dropped_files_are_read_weighed_and_gone(acting: TestClient, background: Background) -> None:
    before = left_behind()
    told = acting.post("/add/files", files=files(*TEXTS), headers=JSON)
    assert (told.status_code, told.json()["by"]) == (202, "ada")
    wait_for(lambda: dropped(acting)["state"] == "done")
    assert (dropped(acting)["documents"], dropped(acting)["already"], dropped(acting)["read"]) == (2, 0, 2)
    rest(background)
    assert any("flooded" in c["wording"] for c in acting.get("/claims.json?size=0").json()["claims"])
    assert left_behind() <= before
    again = acting.post("/add/files", files=files(*TEXTS), headers=JSON)
    wait_for(lambda: dropped(acting)["id"] == again.json()["id"] and dropped(acting)["state"] == "done")
    assert (dropped(acting)["documents"], dropped(acting)["already"]) == (0, 2)


def test_articles_are_named_by_their_files_and_problems_are_listed(acting: TestClient, ledger: Path) -> None:
    acting.post(
        "/add/files", files=files(("../../etc/rain.txt", "Rain fell."), ("a.exe", "MZ"), ("-", "x")), headers=JSON
    )
    wait_for(lambda: dropped(acting)["state"] == "done")
    with Desk(ledger) as desk:
        assert "rain.txt" in {document.source_id for document in desk.documents()}
    assert len(dropped(acting)["problems"]) == 2
    assert "Set aside: a.exe" in acting.get("/add").text


def test_two_files_of_one_name_are_two(acting: TestClient) -> None:
    acting.post("/add/files", files=files(("x/a.txt", "One."), ("y/a.txt", "Two.")), headers=JSON)
    assert dropped(acting)["files"] == ["a.txt", "a (2).txt"]


@pytest.mark.parametrize("name", ["", "..", "/", "a/../..", "\x00", "con\r\n.txt", "é 你.txt", "x" * 500 + ".txt"])
def test_no_name_leaves_its_folder(name: str, tmp_path: Path) -> None:
    safe = add._safe(name)
    assert safe and not set(safe) & set("/\\\x00\r\n") and safe not in (".", "..")
    (tmp_path / safe).write_text("x")
    assert [path.name for path in tmp_path.iterdir()] == [safe]


def test_too_many_files_are_refused_whole(acting: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(add, "UPLOAD_MAX_FILES", 1)
    before = left_behind()
    answer = acting.post("/add/files", files=files(*TEXTS), headers=JSON)
    assert (answer.status_code, acting.get("/add.json").json()["drops"]) == (413, [])
    assert left_behind() <= before


@pytest.mark.parametrize("declared", [True, False])
def test_too_many_bytes_are_refused_whole(acting: TestClient, monkeypatch: pytest.MonkeyPatch, declared: bool) -> None:
    monkeypatch.setattr("reportedly.web.access.UPLOAD_MAX_BYTES", 1000)
    before = left_behind()
    request = acting.build_request("POST", "/add/files", files=files(("a.txt", "x" * 2000)), headers=JSON)
    body, kind = request.read(), request.headers["content-type"]
    content: Any = body if declared else iter([body])
    answer = acting.post("/add/files", content=content, headers={**JSON, "Content-Type": kind})
    assert (answer.status_code, acting.get("/add.json").json()["drops"]) == (413, [])
    assert left_behind() <= before


def test_no_address_is_fetched(acting: TestClient) -> None:
    answer = acting.post("/add/files", data={"address": "http://169.254.169.254/"}, files=files(TEXTS[0]), headers=JSON)
    assert (answer.status_code, acting.get("/add.json").json()["drops"]) == (403, [])


def test_a_list_of_addresses_is_a_problem_and_fetches_nothing(acting: TestClient) -> None:
    acting.post("/add/files", files=files(("list.urls", "http://169.254.169.254/latest/\n")), headers=JSON)
    wait_for(lambda: dropped(acting)["state"] == "done")
    assert (dropped(acting)["documents"], len(dropped(acting)["problems"])) == (0, 1)


def test_nothing_chosen_is_one_sentence(acting: TestClient) -> None:
    assert "No file was chosen" in acting.post("/add/files", files={}, data={"x": "y"}, headers=JSON).text


def test_what_runs_stops_after_its_article_and_goes_on_when_resumed(slow: TestClient, gate: Gate) -> None:
    gate.open.clear()
    name = slow.post("/add/files", files=files(*TEXTS), headers=JSON).json()["id"]
    wait_for(lambda: dropped(slow)["state"] == "running")
    assert slow.post(f"/add/{name}/cancel", headers=JSON).json()["sentence"].startswith("Stopping")
    gate.open.set()
    wait_for(lambda: dropped(slow)["state"] == "cancelled")
    assert dropped(slow)["sentence"] == "Stopped; what was read is kept."
    assert slow.post(f"/add/{name}/cancel", headers=JSON).status_code == 409
    assert slow.post(f"/add/{name}/resume", headers=JSON).status_code == 202
    wait_for(lambda: dropped(slow)["state"] == "done")
    assert dropped(slow)["documents"] + dropped(slow)["already"] == 2


def test_what_waits_is_cancelled_at_once_and_forgotten_with_its_files(slow: TestClient, gate: Gate) -> None:
    gate.open.clear()
    slow.post("/add/files", files=files(TEXTS[0]), headers=JSON)
    wait_for(lambda: bool(gate.met))
    name = slow.post("/add/files", files=files(TEXTS[1]), headers=JSON).json()["id"]
    assert slow.post(f"/add/{name}/forget", headers=JSON).status_code == 202  # not while it waits
    assert dropped(slow)["state"] == "waiting"
    assert slow.post(f"/add/{name}/cancel", headers=JSON).json()["state"] == "cancelled"
    slow.post(f"/add/{name}/forget", headers=JSON)
    assert [each["id"] for each in slow.get("/add.json").json()["drops"]] != [name]
    assert slow.post(f"/add/{name}/resume", headers=JSON).status_code == 404
    assert slow.post("/add/x/explode", headers=JSON).status_code == 404


def test_progress_comes_as_events_until_it_is_over(acting: TestClient) -> None:
    name = acting.post("/add/files", files=files(*TEXTS), headers=JSON).json()["id"]
    with acting.stream("GET", f"/add/{name}/events") as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        told = [json.loads(line[6:]) for line in answer.iter_lines() if line.startswith("data: ")]
    assert told[-1]["state"] == "done" and told[-1]["read"] == 2
    assert acting.get("/add/nowhere/events").status_code == 404


def test_without_script_the_form_leads_back_to_the_page(acting: TestClient) -> None:
    answer = acting.post("/add/files", files=files(TEXTS[0]), headers=OWN, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/add")
    assert "rain.txt" in acting.get("/add").text


def test_closing_leaves_no_file_behind(ledger: Path, gate: Gate) -> None:
    before, background = left_behind(), Background(Here(ledger, gate))
    gate.open.clear()
    first, second = background.receive("ada"), background.receive("ada")
    (first.folder / "a.txt").write_text("x")
    background.add(first.id, ("a.txt",))
    gate.open.set()
    background.close()
    assert not second.folder.exists() and left_behind() <= before


def test_names_longer_than_a_file_may_have_are_cut_and_half_characters_pass_through(slow: TestClient) -> None:
    half = '{"id": "\\ud83d", "text": 5}\n{"text": "Olav Lunde said that rain fell."}'
    sent = slow.post(
        "/add/files", files=files(("雨" * 120 + ".txt", TEXTS[0][1]), ("half.jsonl", half)), headers={**OWN, **JSON}
    )
    assert sent.status_code == 202
    name, _ = sent.json()["files"]
    assert name.endswith("雨.txt")
    assert len(name.encode()) <= 200
    told = slow.get(f"/add/{sent.json()['id']}/events").text
    assert '"state": "done"' in told


def test_a_page_that_stays_where_it_is_gets_the_sentence_of_a_refusal(slow: TestClient) -> None:
    refused = slow.post("/add/files", headers={**OWN, **JSON})
    assert refused.json() == {"error": {"status": 400, "sentence": "No file was chosen."}}


def kept(ledger: Path) -> Path:
    return ledger.with_name(ledger.name + ".drops")


class Cut(Here):
    """Labour that dies after its first article, as a machine without power does: it tells of no end."""

    def run(self, task: Task, tell: Callable[[Message], None], stopped: Callable[[], bool]) -> None:
        def until_the_first(message: Message) -> None:
            if message[0] == "advance":
                tell(message)
                raise SystemExit

        super().run(task, until_the_first, stopped)


def cut_off(ledger: Path) -> str:
    """A drop of two files of which one was read when the desk ended; its name."""
    background = Background(Cut(ledger), kept(ledger))
    drop = background.receive("ada")
    for name, text in TEXTS:
        (drop.folder / name).write_text(text)
    background.add(drop.id, tuple(name for name, _ in TEXTS))
    background._thread.join(60)
    background._shelf._lock.close()  # as the system does with the files of a program that is killed
    return drop.id


@pytest.fixture
def again(ledger: Path) -> Iterator[Callable[[], TestClient]]:
    """``again()``: the desk started anew on the same ledger."""
    opened: list[tuple[TestClient, Background]] = []

    def start() -> TestClient:
        background = Background(Here(ledger), kept(ledger))
        app = create_app(lambda: Desk(ledger), ledger.name, access=Access("ada"), background=background)
        client = TestClient(app, base_url="http://localhost:8000", raise_server_exceptions=False)
        opened.append((client, background))
        return client

    yield start
    for _, background in opened:
        background.close()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_drop_that_was_cut_off_is_offered_again_and_goes_on(ledger: Path, again: Callable[[], TestClient]) -> None:
    name = cut_off(ledger)
    client = again()
    told = dropped(client)
    assert (told["id"], told["state"], told["resumable"], told["read"]) == (name, "interrupted", True, 1)
    page = client.get("/add").text
    assert "The desk stopped before all of it was read." in page
    assert "Go on</button>" in page and "Discard</button>" in page
    assert client.post(f"/add/{name}/resume", headers=JSON).status_code == 202
    wait_for(lambda: dropped(client)["state"] == "done")
    assert (dropped(client)["documents"], dropped(client)["already"]) == (1, 1)
    assert not (kept(ledger) / name).exists()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_drop_that_was_cut_off_is_discarded_with_its_files(ledger: Path, again: Callable[[], TestClient]) -> None:
    name = cut_off(ledger)
    client = again()
    client.post(f"/add/{name}/forget", headers=JSON)
    assert client.get("/add.json").json()["drops"] == []
    assert not (kept(ledger) / name).exists()


def test_files_that_did_not_arrive_whole_are_told_and_can_only_be_discarded(
    ledger: Path, again: Callable[[], TestClient]
) -> None:
    half = kept(ledger) / "0123456789abcdef" / "files"
    half.mkdir(parents=True)
    (half / "a.txt").write_text("Olav Lun")
    client = again()
    told = dropped(client)
    assert (told["state"], told["resumable"]) == ("interrupted", False)
    assert "nothing of them was read" in told["sentence"]
    assert client.post(f"/add/{told['id']}/resume", headers=JSON).status_code == 409
    client.post(f"/add/{told['id']}/forget", headers=JSON)
    assert not half.exists()


def test_stopping_the_desk_keeps_what_was_not_read_and_nothing_else(ledger: Path, gate: Gate) -> None:
    background = Background(Here(ledger, gate), kept(ledger))
    gate.open.clear()
    drop = background.receive("ada")
    (drop.folder / "rain.txt").write_text(TEXTS[0][1])
    background.add(drop.id, ("rain.txt",))
    wait_for(lambda: bool(gate.met))
    closing = Thread(target=background.close)
    closing.start()
    wait_for(lambda: background._state.closed)
    gate.open.set()
    closing.join(60)
    left = Background(Here(ledger), kept(ledger))
    assert [(each.id, each.state, each.resumable) for each in left.drops()] == [(drop.id, "interrupted", True)]
    left.forget(drop.id)
    left.close()
    assert not kept(ledger).exists()


def test_a_second_desk_on_the_same_ledger_leaves_the_drops_of_the_first_alone(ledger: Path) -> None:
    first = Background(Here(ledger), kept(ledger))
    drop = first.receive("ada")
    second = Background(Here(ledger), kept(ledger))
    try:
        assert second.drops() == ()
        assert kept(ledger) in drop.folder.parents
        assert kept(ledger) not in second.receive("ben").folder.parents
        assert drop.folder.is_dir()
    finally:
        second.close()
        first.forget(drop.id)
        first.close()
    assert not kept(ledger).exists()


ARABIC = "قال المتحدث باسم البلدية إن الحريق في مخزن الحبوب دمر القمح، وأضاف أن أحدا لم يصب بأذى يوم الاثنين. " * 3


def test_an_article_that_is_not_read_for_its_language_is_told(acting: TestClient, ledger: Path) -> None:
    acting.post("/add/files", files=files(("fire.txt", ARABIC)), headers=JSON)
    wait_for(lambda: dropped(acting)["state"] == "done")
    told = "1 article was kept and not read, as it is not in English: 1 Arabic."
    assert dropped(acting)["sentence"] == told
    assert f"1 article added. {told}" in acting.get("/add").text
    with Desk(ledger) as desk:
        name = next(each.id for each in desk.documents() if each.source_id == "fire.txt")
    page = acting.get(f"/articles/{name}").text
    assert "kept and not read, as it is not in English: Arabic" in page
    assert "Nobody is quoted" not in page
