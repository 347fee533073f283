"""Every number of the training, stage by stage; tuned on PolNeAR dev only."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Recipe:
    """One stage. Meanings, and certainty and events together, cost no work where their weights are zero."""

    epochs: float = 3.0
    batch: int = 12  # windows; about 2,400 pieces
    encoder_rate: float = 1.5e-4
    head_rate: float = 8e-4
    warmup: float = 0.08  # share of the steps
    decay: float = 0.01
    link_weight: float = 0.5
    meaning_weight: float = 1.0
    certainty_weight: float = 0.5
    event_weight: float = 0.3
    soft_weight: float = 0.5  # of the teachers' probabilities against the gold labels, where both are known
    unlabelled: int = 600  # windows of other news an epoch
    events: int = 24  # sentences with judged events a batch
    average: float = 0.998  # of the weights, a step (Polyak averaging)
    average_from: float = 0.08  # share of the steps
    overlap: int = 64  # pieces that two neighbouring windows of the training share
    layers: tuple[int, ...] = ()  # of the network it starts from, those it keeps; none: all, uncut
    neurons: int = 1536  # of each kept layer's perceptron
    seed: int = 13


# The student as it first learns, from gold labels alone.
FIRST = Recipe(certainty_weight=0.0, event_weight=0.0)
# The teacher: twice the layers, gold labels alone, no meanings.
TEACHER = Recipe(
    epochs=2.0, encoder_rate=1.2e-4, meaning_weight=0.0, certainty_weight=0.0, event_weight=0.0, unlabelled=0,
    overlap=16, average=0.99, average_from=0.3,
)  # fmt: skip
# The student once more, from what the teacher and it believe together.
ASSISTANT = Recipe(
    epochs=2.4, encoder_rate=1e-4, head_rate=5e-4, overlap=16, unlabelled=1000, average=0.99, average_from=0.3
)
# The reader that ships: the assistant cut down, which learns from it and from the teacher.
READER = replace(
    ASSISTANT, layers=(0, 1, 2, 4, 5), neurons=1024, epochs=2.6, encoder_rate=1.5e-4, unlabelled=2500, events=16
)
