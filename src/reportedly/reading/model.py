"""The trained network at run time: ONNX Runtime on the CPU, weights from the package, no download.

Inputs of the graph: ``ids``, ``features``, ``mask``, each (windows, length) int64.
Outputs: ``roles`` (.., 7) logits, ``links`` (.., SLOTS * LINK_DIM), ``meaning`` (.., 384).
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
from reportedly.reading.pieces import FEATURES, Ints, Pieces, load_tokenizer
from reportedly.reading.windows import batches, owned, windows

MEANING_DIM = 384
BATCH = 1  # windows a call: measured twice as fast as eight, whose activations leave the caches
STRETCH = 24  # windows whose numbers are held at once: memory stays flat however long the text


@dataclass(frozen=True, slots=True)
class Numbers:
    """The network's answer for a run of pieces: one row a piece."""

    roles: Floats
    links: Floats
    meaning: Floats


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
        options.enable_cpu_mem_arena = False  # an arena keeps the largest batch ever seen for good
        try:
            with nullcontext(folder) if folder else as_file(own) as path:
                session = ort.InferenceSession(path / "reader.onnx", options, providers=["CPUExecutionProvider"])
                with np.load(path / "links.npz", allow_pickle=False) as stored:
                    links = LinkWeights(**{name: stored[name].astype(np.float32) for name in stored.files})
                calibration = Calibration.load(path / "calibration.json")
                return cls(load_tokenizer(path / "tokenizer.json"), session, links, calibration)
        except Exception as error:  # tokenizers raises bare Exception, ONNX Runtime a class for each cause
            raise ModelError(f"The reader's weights cannot be loaded: {error}.") from error

    def stretches(self, pieces: Pieces) -> list[Pieces]:
        """The pieces in runs that are read one after the other; nearly every article is one run."""
        ranges = windows(pieces, self.enders)
        starts = [ranges[i][0] for i in range(0, len(ranges), STRETCH)]
        return [pieces.cut(a, b) for a, b in pairwise([*starts, len(pieces)])]

    def run(self, texts: Sequence[Pieces]) -> list[Numbers]:
        """Read each of ``texts`` in overlapping windows; every row comes from the window that knows
        it best. Windows of all texts share their batches."""
        places = [(t, window, kept) for t, pieces in enumerate(texts) for window, kept in self._windows(pieces)]
        parts: list[list[list[Floats]]] = [[] for _ in texts]
        done: dict[int, list[Floats]] = {}
        for batch in batches([window for _, window, _ in places], BATCH):
            outputs = self.session.run(None, self._feed([(texts[places[i][0]], places[i][1]) for i in batch]))
            for row, i in enumerate(batch):
                _, window, kept = places[i]
                offset = 1 - window[0]
                done[int(i)] = [np.array(out[row, kept[0] + offset : kept[1] + offset]) for out in outputs]
        for i, (t, _, _) in enumerate(places):
            parts[t].append(done[i])
        return [_joined(p) for p in parts]

    def _windows(self, pieces: Pieces) -> list[tuple[tuple[int, int], tuple[int, int]]]:
        ranges = windows(pieces, self.enders)
        return list(zip(ranges, owned(ranges), strict=True))

    def _feed(self, places: list[tuple[Pieces, tuple[int, int]]]) -> dict[str, Ints]:
        length = max(b - a for _, (a, b) in places) + 2
        ids = np.zeros((len(places), length), dtype=np.int64)
        features = np.full_like(ids, FEATURES)
        mask = np.zeros_like(ids)
        for row, (pieces, (a, b)) in enumerate(places):
            n = b - a
            ids[row, 0], ids[row, n + 1] = self._marks
            ids[row, 1 : n + 1], features[row, 1 : n + 1] = pieces.ids[a:b], pieces.features[a:b]
            mask[row, : n + 2] = 1
        return {"ids": ids, "features": features, "mask": mask}


def _joined(parts: list[list[Floats]]) -> Numbers:
    if not parts:
        return Numbers(*(np.zeros((0, n), dtype=np.float32) for n in (7, SLOTS * LINK_DIM, MEANING_DIM)))
    return Numbers(*(np.concatenate([p[k] for p in parts]) for k in range(3)))


def sentence_enders(tokenizer: Tokenizer) -> frozenset[int]:
    """Ids of the pieces that end a sentence."""
    return frozenset(i for i in map(tokenizer.token_to_id, ".?!") if i is not None)
