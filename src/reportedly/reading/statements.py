"""Attributions and sentences -> statements: one sentence's worth of what one voice says.

A content of several sentences gives a statement each. A sentence that no attribution carries is the
document's own voice. Carriers repeat the content of the voice they carry; it is stated once, by the
innermost voice, and the weighing follows the chain outward.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from reportedly.ids import content_id, spans_text
from reportedly.reading.quantities import quantities
from reportedly.reading.sentences import sentences
from reportedly.reading.spans import joined
from reportedly.types import Attribution, Document, Span, Spans, Statement

MIN_CHARS = 12  # shorter than "He has died." says nothing that can be weighed
OWN_SHARE = 0.6  # of a sentence's characters that must lie outside all attributions to be the document's own

Meaning = Callable[[Spans], bytes | None]


def statements(
    document: Document, attributions: Sequence[Attribution], lines: Iterable[Span], meaning: Meaning
) -> list[Statement]:
    """In reading order. ``lines``: the sentences of the text. ``meaning``: the vector of some spans."""
    text = document.text
    found = []
    repeated = _repeated(attributions)
    for a in attributions:
        if a.id not in repeated:
            found += [_statement(document, a.id, "content", spans, meaning) for spans in _parts(text, a.content)]
    taken = joined(s for a in attributions for s in (*a.source, *a.cue, *a.content))
    own = [span for span in lines if span[1] - span[0] >= MIN_CHARS and _free(span, taken) >= OWN_SHARE]
    found += [_statement(document, None, _place(document, span), (span,), meaning) for span in own]
    return sorted(found, key=lambda s: (s.spans, s.id))


def _repeated(attributions: Sequence[Attribution]) -> set[str]:
    """Carriers whose content is exactly that of a voice they carry."""
    content = {a.id: a.content for a in attributions}
    return {a.within for a in attributions if a.within and content.get(a.within) == a.content}


def _parts(text: str, content: Spans) -> list[Spans]:
    """One entry a sentence; pieces of one interrupted sentence stay together."""
    pieces = [s for span in content for s in sentences(text, *_without_marks(text, span))]
    pieces = [p for p in pieces if p[1] > p[0]]
    if not pieces:
        return []
    parts: list[list[Span]] = [[pieces[0]]]
    for piece in pieces[1:]:
        last = text[parts[-1][-1][0] : parts[-1][-1][1]]
        if last.rstrip("”\"’' ").endswith((".", "!", "?")):
            parts.append([piece])
        else:
            parts[-1].append(piece)
    return [tuple(p) for p in parts if sum(b - a for a, b in p) >= MIN_CHARS]


def _without_marks(text: str, span: Span) -> Span:
    """Quotation marks around the whole content would keep its sentences together."""
    start, end = span
    while start < end and text[start] in "“\"„«‘' ":
        start += 1
    while end > start and text[end - 1] in "”\"“»’', ":
        end -= 1
    return start, end


def _free(span: Span, taken: Sequence[Span]) -> float:
    """``taken``: apart and in order."""
    covered, at = 0, max(0, bisect_left(taken, span) - 1)
    while at < len(taken) and taken[at][0] < span[1]:
        covered += max(0, min(taken[at][1], span[1]) - max(taken[at][0], span[0]))
        at += 1
    return 1 - covered / (span[1] - span[0])


def _place(document: Document, span: Span) -> str:
    return "title" if document.title and document.text[span[0] : span[1]] == document.title.strip() else "body"


def _statement(document: Document, attribution: str | None, place: str, spans: Spans, meaning: Meaning) -> Statement:
    text = " ".join(document.text[a:b] for a, b in spans)
    counted = tuple(q for a, b in spans for q in quantities(document.text, a, b))
    identity = content_id("statement", document.id, attribution, spans_text(spans))
    return Statement(identity, document.id, attribution, place, spans, text, counted, meaning(spans))  # type: ignore[arg-type]
