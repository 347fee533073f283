"""The words of ``reportedly decide``: a sentence as one would say it, turned into a ruling."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.desk.judging import Kind, Ruling
from reportedly.errors import UsageError
from reportedly.types import Verdict

_PAIRS: tuple[tuple[tuple[str, ...], Kind], ...] = (
    (("same", "claim"), "same claim"),
    (("same", "source"), "same source"),
    (("copy",), "copy"),
)
_WORDS = {"stance", "grade"}
_HINT = "Say it as one of: same claim A B, same source A B, copy A B, not ..., stance A SIDE, grade SOURCE LETTER."


def ruling_of(words: Sequence[str], because: str = "") -> Ruling:
    """``not same-claim 3f9c 77ab`` -> a Ruling. Raises UsageError with the forms for anything else."""
    said = _parted(words)
    verdict: Verdict = "positive"
    if said[:1] == ["not"]:
        verdict, said = "negative", said[1:]
    for opening, kind in _PAIRS:
        if tuple(said[: len(opening)]) == opening:
            left, right = _two(said[len(opening) :], " ".join(words))
            return Ruling(kind, verdict, left, right, because=because)
    if said[:1] and said[0] in _WORDS and verdict == "positive":
        left, word = _two(said[1:], " ".join(words))
        if said[0] == "stance":
            return Ruling("stance", verdict, left, word=word.lower(), because=because)
        return Ruling("grade", verdict, left, word=word.upper(), because=because)
    raise UsageError(f"{' '.join(words)!r} is no ruling. {_HINT}" if words else _HINT)


def _parted(words: Sequence[str]) -> list[str]:
    """``same-claim`` and ``not-copy`` are taken apart; what follows the opening stays as it was given."""
    said: list[str] = []
    for n, word in enumerate(words):
        parts = word.lower().split("-")
        said += parts if n < len(words) - 2 and set(parts) <= {"not", "same", "claim", "source", "copy"} else [word]
    return [word.lower() if n < len(said) - 2 and word.lower() in _OPENERS else word for n, word in enumerate(said)]


_OPENERS = {"not", "same", "claim", "source", "copy", "stance", "grade"}


def _two(ends: Sequence[str], said: str) -> tuple[str, str]:
    if len(ends) != 2:
        raise UsageError(f"{said!r} has {len(ends)} ends where two are needed; put a name of several words in quotes.")
    return ends[0], ends[1]
