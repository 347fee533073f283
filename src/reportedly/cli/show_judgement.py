"""Judgements on a terminal: who ruled what, why, and what it changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.text import Text

from reportedly.briefing.changes import Change
from reportedly.briefing.judged import reason_of, verb_of
from reportedly.briefing.wording import counted, figures
from reportedly.cli.plain import shown
from reportedly.cli.show_claim import ID_CHARS
from reportedly.desk import Judged
from reportedly.types import Judgement

NAME_CHARS = 70


def judged_words(judgement: Judgement, called: Mapping[str, str]) -> str:
    """ "Ada Bruun is one voice with A. Bruun", "“the gate was open”: denies"."""
    left = _named(judgement.left, called)
    if judgement.right is None:
        return f"{left}: {verb_of(judgement)}"
    return f"{left} {verb_of(judgement)} {_named(judgement.right, called)}"


def judgement_line(judgement: Judgement, called: Mapping[str, str]) -> Text:
    why = reason_of(judgement)
    return Text.assemble(
        (f"{judgement.id[:ID_CHARS]}  ", "dim"),
        f"{judgement.at[:16].replace('T', ' ')}  {shown(judgement.by)}: {judged_words(judgement, called)}",
        f" (because: {shown(why)})" if why else "",
        (f"  [retracted {judgement.retracted[:16].replace('T', ' ')}]" if judgement.retracted else "", "bold"),
    )


def effect_lines(judged: Judged, verb: str, most: int) -> Iterator[Text]:
    """The judgement in one line, then a sentence for each thing it changed."""
    judgement = judged.judgement
    yield Text(f"{judgement.id[:ID_CHARS]} {verb}: {judged_words(judgement, judged.called)}.")
    if judged.beside:
        yield Text(f"With it {counted(len(judged.beside), 'judgement')} more of the same act.")
    for other in judged.against:
        weight = "that outweighs this" if other.verdict == "negative" else "this outweighs that"
        yield Text(f"{shown(other.by)} ruled the opposite on {other.at[:10]} ({other.id[:ID_CHARS]}); {weight}.")
    if judged.changes is None:
        yield Text("In effect with the next command that weighs.")
        return
    for change in judged.changes[:most]:
        yield Text(effect_sentence(change))
    if len(judged.changes) > most:
        yield Text(f"and {figures(len(judged.changes) - most, 'more change')}.")
    if not judged.changes:
        yield Text("No standing and no count of voices changed.")


def effect_sentence(change: Change) -> str:
    """ "Standing of 3f9c...: single root -> independently supported: new independent voice: Ada Bruun."."""
    name, why = change.claim.id[:ID_CHARS], shown("; ".join(change.reasons))
    if change.what == "standing":
        return f"Standing of {name}: {change.before} -> {change.after}: {why}."
    if change.what in ("merged", "split"):
        others = ", ".join(other[:ID_CHARS] for other in change.others)
        return f"Claim {name} ({change.what}, {others}): {why}."
    if change.what == "new":
        return f"Claim {name} is new: {change.after}."
    if change.what == "gone":
        return f"Claim {name} is gone: {why}."
    return f"Claim {name}, still {change.after}: {why}."


def _named(name: str, called: Mapping[str, str]) -> str:
    return f"“{shown(called[name], NAME_CHARS)}”" if name in called else name
