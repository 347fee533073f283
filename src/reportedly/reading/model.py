"""The trained network at run time: ONNX Runtime on the CPU, weights from the package, no download.

A call reads one window, which was measured twice as fast as eight, whose activations leave the
caches; so nothing is padded.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from importlib.resources import as_file, files
from itertools import pairwise
from pathlib import Path

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

from reportedly.errors import ModelError
from reportedly.reading.links import LINK_DIM, SLOTS, Floats, LinkWeights
from reportedly.reading.pieces import FEATURES, Pieces, load_tokenizer
from reportedly.reading.windows import owned, windows

MEANING_DIM = 384
INPUTS = ("ids", "features")  # of the graph: (windows, length) int64
# By whose annotators' measure an event is certain: the corpora differ in what they asked.
SCALES = ("uw", "uds_ih2", "meantime", "megaveridicality")
# The graph's outputs by name, (windows, length, width) float32. The last two may be missing.
OUTPUTS = {"roles": 7, "links": SLOTS * LINK_DIM, "meaning": MEANING_DIM, "certainty": len(SCALES), "event": 1}
STRETCH = 24  # windows whose numbers are held at once: memory stays flat however long the text


@dataclass(frozen=True, slots=True)
class Numbers:
    """The network's answer for a run of pieces: one row a piece, as wide as OUTPUTS says."""

    roles: Floats
    links: Floats
    meaning: Floats
    certainty: Floats  # no columns where the network has no such head
    event: Floats  # likewise


@dataclass(frozen=True, slots=True)
class Calibration:
    """From the product of the network's probabilities to how often it is right (Platt 1999)."""

    slope: float = 1.0
    intercept: float = 0.0

    @classmethod
    def load(cls, path: Path) -> Calibration:
        """The two numbers of ``calibration.json``; without the file the raw product stands."""
        if not path.exists():
            return cls()
        numbers = json.loads(path.read_text(encoding="utf8"))
        return cls(float(numbers["slope"]), float(numbers["intercept"]))

    def __call__(self, raw: float) -> float:
        sure = min(1 - 1e-4, max(1e-4, raw))
        logit = self.slope * math.log(sure / (1 - sure)) + self.intercept
        return 1 / (1 + math.exp(-max(-60.0, min(60.0, logit))))


class Model:
    """Tokenizer, session and link weights, loaded once."""

    def __init__(
        self, tokenizer: Tokenizer, session: ort.InferenceSession, links: LinkWeights, calibration: Calibration
    ) -> None:
        self.tokenizer = tokenizer
        self.calibration = calibration
        self.session = session
        self.links = links
        self.enders = sentence_enders(tokenizer)
        made = {output.name for output in session.get_outputs()}
        self._outputs = [name for name in OUTPUTS if name in made]
        self._marks = int(tokenizer.token_to_id("[CLS]") or 0), int(tokenizer.token_to_id("[SEP]") or 0)

    @classmethod
    def load(cls, folder: Path | None = None) -> Model:
        """From the package's own weights, or those in ``folder``. One thread a call; the session may be
        called from many.

        Raises ModelError where the weights are missing or do not fit this code.
        """
        own = files("reportedly.reading") / "weights"
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        try:
            with nullcontext(folder) if folder else as_file(own) as path:
                session = ort.InferenceSession(path / "reader.onnx", options, providers=["CPUExecutionProvider"])
                _fits(session)
                with np.load(path / "links.npz", allow_pickle=False) as stored:
                    links = LinkWeights(**{name: stored[name].astype(np.float32) for name in stored.files})
                calibration = Calibration.load(path / "calibration.json")
                return cls(load_tokenizer(path / "tokenizer.json"), session, links, calibration)
        except Exception as error:  # tokenizers raises bare Exception, ONNX Runtime a class for each cause
            raise ModelError(f"The reader's weights cannot be loaded: {error}.") from error

    def stretches(self, pieces: Pieces) -> list[Pieces]:
        """The pieces in runs that are read one after the other; nearly every article is one run."""
        parts = owned(windows(pieces, self.enders))
        starts = [start for start, _ in parts[::STRETCH]]
        return [pieces.cut(a, b) for a, b in pairwise([*starts, len(pieces)])]

    def run(self, pieces: Pieces) -> Numbers:
        """Read ``pieces`` in overlapping windows; every row comes from the window that knows it best."""
        ranges = windows(pieces, self.enders)
        parts = [
            [rows[0, kept[0] - a + 1 : kept[1] - a + 1] for rows in self._rows(pieces, a, b)]
            for (a, b), kept in zip(ranges, owned(ranges), strict=True)
        ]
        columns = dict(zip(self._outputs, map(_joined, zip(*parts, strict=True)), strict=True)) if parts else {}
        missing = {name: width if not parts else 0 for name, width in OUTPUTS.items() if name not in columns}
        columns |= {name: np.zeros((len(pieces), width), dtype=np.float32) for name, width in missing.items()}
        return Numbers(**columns)

    def _rows(self, pieces: Pieces, start: int, stop: int) -> list[Floats]:
        """The graph's answer for one window, [CLS] and [SEP] included."""
        ids = np.empty((1, stop - start + 2), dtype=np.int64)
        features = np.full_like(ids, FEATURES)
        ids[0, 0], ids[0, -1] = self._marks
        ids[0, 1:-1], features[0, 1:-1] = pieces.ids[start:stop], pieces.features[start:stop]
        feed = {"ids": ids, "features": features}
        answer: list[Floats] = self.session.run(self._outputs, feed)
        return answer


def _fits(session: ort.InferenceSession) -> None:
    for output in session.get_outputs():
        width = OUTPUTS.get(output.name, output.shape[-1])
        if output.shape[-1] != width:
            raise ValueError(f"reader.onnx answers {output.name} {output.shape[-1]} wide, this version reads {width}")


def _joined(parts: Sequence[Floats]) -> Floats:
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def sentence_enders(tokenizer: Tokenizer) -> frozenset[int]:
    """Ids of the pieces that end a sentence."""
    return frozenset(i for i in map(tokenizer.token_to_id, ".?!") if i is not None)
