"""One reading on a terminal: every chain as a tree, the article's own carriers outermost."""

from __future__ import annotations

from collections import defaultdict

from rich.text import Text
from rich.tree import Tree

from reportedly.briefing.wording import figures
from reportedly.cli.plain import shown
from reportedly.intake.language import unread
from reportedly.types import Attribution, Reading, Spans, Speaker

CONTENT_CHARS = 160  # of a content: two lines of a usual terminal
NAME_CHARS = 60


def reading_tree(reading: Reading) -> Tree:
    """A branch is one attribution: who, the cue, what is said, what weakens it."""
    carried: dict[str | None, list[Attribution]] = defaultdict(list)
    for attribution in reading.attributions:
        carried[attribution.within].append(attribution)
    tree = Tree(_heading(reading), guide_style="dim")
    _grow(tree, None, carried, reading.document.text)
    return tree


def _grow(tree: Tree, within: str | None, carried: dict[str | None, list[Attribution]], text: str) -> None:
    for attribution in carried[within]:
        _grow(tree.add(_branch(attribution, text)), attribution.id, carried, text)


def _heading(reading: Reading) -> Text:
    document = reading.document
    parts = [document.outlet, document.published]
    about = ", ".join(shown(part, NAME_CHARS) for part in parts if part)
    count = len(reading.attributions)
    said = figures(count, "attribution")
    if other := next(iter(unread([document.language])), None):
        said = f"not read: it is in {other}"
    title = f": {shown(document.title, CONTENT_CHARS)}" if document.title else ""
    return Text.assemble(
        (shown(document.source_id), "bold underline"), title, (f"  {about + ', ' if about else ''}{said}", "dim")
    )


def _branch(attribution: Attribution, text: str) -> Text:
    hedges = ", ".join(f"{shown(text[slice(*hedge.span)])} ({hedge.kind})" for hedge in attribution.expressed)
    stance = "" if attribution.stance == "asserts" else f" [{attribution.stance}]"
    return Text.assemble(
        *_source(attribution, text),
        " ",
        (_words(attribution.cue, text), "italic"),
        f"{stance}: ",
        _words(attribution.content, text, CONTENT_CHARS),
        (f"  hedged: {hedges}" if hedges else "", "yellow"),
    )


def _source(attribution: Attribution, text: str) -> list[tuple[str, str]]:
    words, speaker = _words(attribution.source, text, NAME_CHARS), attribution.speaker
    if not words and (speaker is None or speaker.name is None):
        return [("(nobody named)", "bold dim")]
    named = [(words, "bold")] if words else []
    if speaker is not None and speaker.name is not None and speaker.name != words:
        named.append((f"{' ' if words else ''}(= {shown(speaker.name, NAME_CHARS)})", "bold"))
    return [*named, (_about(speaker), "dim")]


def _about(speaker: Speaker | None) -> str:
    if speaker is None:
        return ""
    parts = [speaker.kind, speaker.role, speaker.organisation]
    return f" ({', '.join(shown(part, NAME_CHARS) for part in parts if part)})"


def _words(spans: Spans, text: str, most: int | None = None) -> str:
    return shown(" … ".join(text[begins:ends] for begins, ends in spans), most)
