"""Which names were taken as one voice, and by which rule: every join can be seen, and taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.types import Attribution, Document, Joined, Judgement
from reportedly.weighing.naming import outlet_voice


def joined_names(
    documents: Sequence[Document], attributions: Iterable[Attribution], judgements: Iterable[Judgement]
) -> tuple[Joined, ...]:
    """Groups of two or more names that "same source" judgements join, each group once, in the order of
    their names. A pair that anybody judged negative is left apart, as in the weighing."""
    names = _names(documents, attributions)
    standing = [j for j in judgements if j.kind == "same source" and j.right and not j.retracted]
    apart = {frozenset((j.left, j.right)) for j in standing if j.verdict == "negative"}
    group_of = {voice: {voice} for voice in names}
    why: dict[str, set[str]] = {}
    for judgement in standing:
        left, right = judgement.left, str(judgement.right)
        if judgement.verdict != "positive" or frozenset((left, right)) in apart or not {left, right} <= names.keys():
            continue
        merged = group_of[left] | group_of[right]
        for voice in merged:
            group_of[voice] = merged
            why.setdefault(voice, set()).add(judgement.by)
    found = {}
    for group in group_of.values():
        spelt = tuple(sorted({name for each in group for name in names[each]}))
        if len(group) > 1 and len(spelt) > 1:
            rules = {rule for each in group for rule in why.get(each, ())}
            found[spelt] = Joined(spelt, tuple(sorted(rules)))
    return tuple(found[spelt] for spelt in sorted(found))


def _names(documents: Sequence[Document], attributions: Iterable[Attribution]) -> dict[str, set[str]]:
    """Every voice's names, by the id that judgements use."""
    names: dict[str, set[str]] = {}
    for attribution in attributions:
        speaker = attribution.speaker
        if speaker is not None and speaker.name and speaker.kind != "unnamed":
            names.setdefault(speaker.id, set()).add(speaker.name)
    for document in documents:
        if document.outlet:
            names.setdefault(outlet_voice(document.outlet), set()).add(document.outlet)
    return names
