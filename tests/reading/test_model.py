"""The network at run time, with an invented one in its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from reportedly.errors import ModelError
from reportedly.reading import model as module
from reportedly.reading.links import LINK_DIM, RELATIONS, LinkWeights
from reportedly.reading.model import INPUTS, OUTPUTS, STRETCH, Calibration, Model
from reportedly.reading.pieces import FEATURES, Ints, split_pieces
from reportedly.reading.windows import OVERLAP, WINDOW
from tests.reading.making import tiny_tokenizer

TOKENIZER = tiny_tokenizer("weir")


class Echo:
    """Answers every piece with its own id, its feature and its place in the window."""

    def __init__(self, inputs: Sequence[str] = INPUTS, outputs: Sequence[str] = tuple(OUTPUTS)) -> None:
        self.inputs, self.outputs, self.width = inputs, outputs, 0
        self.feeds: list[dict[str, Ints]] = []

    def get_inputs(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(name=name) for name in self.inputs]

    def get_outputs(self) -> list[SimpleNamespace]:
        return [
            SimpleNamespace(name=name, shape=["window", "piece", self.width or OUTPUTS[name]]) for name in self.outputs
        ]

    def run(self, names: list[str], feed: dict[str, Ints]) -> list[np.ndarray]:
        assert set(feed) == set(self.inputs)
        assert len({array.shape for array in feed.values()}) == 1
        self.feeds.append(feed)
        ids = feed["ids"]
        made = {name: np.zeros((*ids.shape, OUTPUTS[name]), dtype=np.float32) for name in self.outputs}
        made["roles"][..., 0], made["roles"][..., 1] = ids, feed["features"]
        made["links"][..., 0] = np.arange(ids.shape[1])
        return [made[name] for name in names]


def echo(session: Echo | None = None) -> Model:
    nothing, none = np.zeros(RELATIONS, dtype=np.float32), np.zeros(LINK_DIM, dtype=np.float32)
    weights = LinkWeights(nothing, none, nothing, none)
    return Model(TOKENIZER, session or Echo(), weights, Calibration())  # type: ignore[arg-type]


@pytest.mark.parametrize("length", [0, 1, 7, WINDOW, WINDOW + 1, 5 * WINDOW])
def test_every_piece_gets_its_own_row_back(length: int) -> None:
    pieces = split_pieces(" ".join(f"{'abcdefghij'[i % 10]}" for i in range(length)), TOKENIZER)
    numbers = echo().run(pieces)
    assert numbers.roles[:, 0].tolist() == pieces.ids.tolist()
    assert numbers.roles[:, 1].tolist() == pieces.features.tolist()
    for name, width in OUTPUTS.items():
        assert getattr(numbers, name).shape == (length, width)


def test_a_network_without_a_head_for_certainty_gives_no_column() -> None:
    numbers = echo(Echo(outputs=("meaning", "links", "roles"))).run(split_pieces("a b", TOKENIZER))
    assert numbers.certainty.shape == (2, 0)
    assert numbers.roles[:, 0].all()
    assert numbers.meaning.shape == (2, OUTPUTS["meaning"])


def test_a_row_comes_from_the_middle_of_a_window() -> None:
    pieces = split_pieces("a " * 1000, TOKENIZER)
    places = echo().run(pieces).links[:, 0]
    inner = places[20:-20]
    assert inner.min() > OVERLAP // 2
    assert inner.max() < WINDOW - OVERLAP // 2


def test_marks_stand_around_the_pieces() -> None:
    session, pieces = Echo(), split_pieces("a b c", TOKENIZER)
    echo(session).run(pieces)
    cls, sep = TOKENIZER.token_to_id("[CLS]"), TOKENIZER.token_to_id("[SEP]")
    assert session.feeds[0]["ids"].tolist() == [[cls, *pieces.ids.tolist(), sep]]
    assert session.feeds[0]["features"][0, [0, -1]].tolist() == [FEATURES, FEATURES]


@pytest.mark.parametrize("length", [0, 1, WINDOW, 2 * STRETCH * WINDOW])
def test_stretches_follow_each_other_without_a_gap(length: int) -> None:
    pieces = split_pieces("a " * length, TOKENIZER)
    runs = echo().stretches(pieces)
    assert [s for run in runs for s in run.starts.tolist()] == pieces.starts.tolist()
    assert len(runs) == (0 if not length else 1) if length <= WINDOW else len(runs) > 1
    assert all(len(run) <= STRETCH * WINDOW for run in runs)


class TestWithoutGoodWeights:
    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.setattr(module, "files", lambda _: tmp_path)
        (tmp_path / "weights").mkdir()
        return tmp_path / "weights"

    def test_missing_weights_are_one_clear_error(self, folder: Path) -> None:
        with pytest.raises(ModelError, match="weights cannot be loaded"):
            Model.load()

    @pytest.mark.parametrize("junk", [b"", b"no network", bytes(range(256)) * 20])
    def test_so_is_a_file_that_is_no_network(self, folder: Path, junk: bytes) -> None:
        (folder / "reader.onnx").write_bytes(junk)
        with pytest.raises(ModelError, match="weights cannot be loaded"):
            Model.load()

    @pytest.mark.parametrize("name", ["links.npz", "tokenizer.json", "calibration.json"])
    def test_so_is_any_other_broken_file(self, folder: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        nothing = np.zeros(RELATIONS), np.zeros(LINK_DIM)
        relations = {"content_relation": nothing[0], "cue_relation": nothing[0]}
        np.savez(folder / "links.npz", content_none=nothing[1], cue_none=nothing[1], **relations)
        TOKENIZER.save(str(folder / "tokenizer.json"))
        monkeypatch.setattr(module.ort, "InferenceSession", lambda *_, **__: Echo())
        Model.load()
        (folder / name).write_bytes(b"junk")
        with pytest.raises(ModelError, match="weights cannot be loaded"):
            Model.load()


def test_a_network_of_another_width_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Echo()
    session.width = 3
    monkeypatch.setattr(module.ort, "InferenceSession", lambda *_, **__: session)
    with pytest.raises(ModelError, match=r"answers roles 3 wide, this version reads 7"):
        Model.load(tmp_path)


def test_calibration_keeps_the_order_and_stays_a_probability() -> None:
    calibration = Calibration(slope=0.7, intercept=0.4)
    values = [calibration(raw / 100) for raw in range(-10, 111)]
    assert values == sorted(values)
    assert all(0 <= v <= 1 for v in values)
    assert Calibration()(0.3) == pytest.approx(0.3)
