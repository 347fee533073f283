"""The network at run time, with an invented one in its place."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from reportedly.errors import ModelError
from reportedly.reading import model as module
from reportedly.reading.links import LINK_DIM, RELATIONS, SLOTS, LinkWeights
from reportedly.reading.model import BATCH, MEANING_DIM, STRETCH, Calibration, Model
from reportedly.reading.pieces import FEATURES, Ints, split_pieces
from reportedly.reading.windows import WINDOW
from tests.reading.making import tiny_tokenizer

TOKENIZER = tiny_tokenizer("weir")


class Echo:
    """Answers every piece with its own id, its place in the window and its feature."""

    def __init__(self) -> None:
        self.shapes: list[tuple[int, ...]] = []

    def run(self, _: None, feed: dict[str, Ints]) -> list[np.ndarray]:
        ids, mask = feed["ids"], feed["mask"]
        self.shapes.append(ids.shape)
        assert ids.shape == mask.shape == feed["features"].shape
        assert ((mask == 0) <= (ids == 0)).all()
        outputs = [np.zeros((*ids.shape, n), dtype=np.float32) for n in (7, SLOTS * LINK_DIM, MEANING_DIM)]
        outputs[0][..., 0], outputs[0][..., 1] = ids, feed["features"]
        outputs[1][..., 0] = np.arange(ids.shape[1])
        return outputs


def echo() -> Model:
    nothing, none = np.zeros(RELATIONS, dtype=np.float32), np.zeros(LINK_DIM, dtype=np.float32)
    return Model(TOKENIZER, Echo(), LinkWeights(nothing, none, nothing, none), Calibration())  # type: ignore[arg-type]


@pytest.mark.parametrize("length", [0, 1, 7, WINDOW, WINDOW + 1, 5 * WINDOW])
def test_every_piece_gets_its_own_row_back(length: int) -> None:
    pieces = split_pieces(" ".join(f"{'abcdefghij'[i % 10]}" for i in range(length)), TOKENIZER)
    (numbers,) = echo().run([pieces])
    assert numbers.roles[:, 0].tolist() == pieces.ids.tolist()
    assert numbers.roles[:, 1].tolist() == pieces.features.tolist()
    assert numbers.links.shape == (length, SLOTS * LINK_DIM)
    assert numbers.meaning.shape == (length, MEANING_DIM)


def test_texts_of_all_lengths_share_batches_and_keep_apart() -> None:
    texts = ["a " * 400, "", "b", "c d " * 200, "weir"]
    cut = [split_pieces(text, TOKENIZER) for text in texts]
    model = echo()
    answers = model.run(cut)
    assert [n.roles[:, 0].tolist() for n in answers] == [p.ids.tolist() for p in cut]
    assert all(rows <= BATCH for rows, _ in model.session.shapes)


def test_a_row_comes_from_the_middle_of_a_window() -> None:
    pieces = split_pieces("a " * 1000, TOKENIZER)
    places = echo().run([pieces])[0].links[:, 0]
    inner = places[20:-20]
    assert inner.min() > 20
    assert inner.max() < WINDOW - 20


def test_marks_and_padding_stand_around_the_pieces() -> None:
    model = echo()
    long, short = split_pieces("a b c", TOKENIZER), split_pieces("a", TOKENIZER)
    feed = model._feed([(long, (0, 3)), (short, (0, 1))])
    cls, sep = TOKENIZER.token_to_id("[CLS]"), TOKENIZER.token_to_id("[SEP]")
    assert feed["ids"][0].tolist() == [cls, *long.ids.tolist(), sep]
    assert feed["ids"][1].tolist() == [cls, *short.ids.tolist(), sep, 0, 0]
    assert feed["mask"].tolist() == [[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]]
    assert feed["features"][:, 0].tolist() == [FEATURES, FEATURES]


@pytest.mark.parametrize("length", [0, 1, WINDOW, 2 * STRETCH * WINDOW])
def test_stretches_follow_each_other_without_a_gap(length: int) -> None:
    pieces = split_pieces("a " * length, TOKENIZER)
    runs = echo().stretches(pieces)
    assert [s for run in runs for s in run.starts.tolist()] == pieces.starts.tolist()
    assert len(runs) == (0 if not length else 1 if length <= WINDOW else len(runs))
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


def test_calibration_keeps_the_order_and_stays_a_probability() -> None:
    calibration = Calibration(slope=0.7, intercept=0.4)
    values = [calibration(raw / 100) for raw in range(-10, 111)]
    assert values == sorted(values)
    assert all(0 <= v <= 1 for v in values)
    assert Calibration()(0.3) == pytest.approx(0.3)
