"""A judgement in words: what it says of its two ends, and why."""

from __future__ import annotations

from reportedly.types import Judgement
from reportedly.weighing.verdicts import ruling

_VERBS = {
    ("same claim", "positive"): "says the same as",
    ("same claim", "negative"): "does not say the same as",
    ("same claim", "unsure"): "may or may not say the same as",
    ("same source", "positive"): "is one voice with",
    ("same source", "negative"): "is another voice than",
    ("same source", "unsure"): "may or may not be one voice with",
    ("copy", "positive"): "and this are copies of one text:",
    ("copy", "negative"): "is no copy, nor the original, of",
    ("copy", "unsure"): "may or may not be a copy of",
}


def verb_of(judgement: Judgement) -> str:
    """What stands between the two ends, or behind the only one: "stance denies"."""
    if judgement.right is None:
        unsure = "unsure whether " if judgement.verdict == "unsure" else ""
        return f"{judgement.kind} {unsure}{ruling(judgement.detail)}".rstrip()
    return _VERBS.get((judgement.kind, judgement.verdict), f"{judgement.kind} ({judgement.verdict})")


_TOGETHER = {
    ("same claim", "positive"): "the two say the same",
    ("same claim", "negative"): "the two do not say the same",
    ("same source", "positive"): "the two are one voice",
    ("same source", "negative"): "the two are two voices",
    ("copy", "positive"): "the two are copies of one text",
    ("copy", "negative"): "neither of the two is a copy of the other",
}


def ruled_of(judgement: Judgement) -> str:
    """What it rules, in words that stand without its ends: "the two say the same"."""
    if judgement.verdict == "unsure" and judgement.right is not None:
        return "unsure"
    return _TOGETHER.get((judgement.kind, judgement.verdict)) or verb_of(judgement)


def reason_of(judgement: Judgement) -> str:
    """Why, as the person put it."""
    return judgement.detail.partition(": ")[2] if judgement.right is None else judgement.detail
