"""One assertion as a quote for a question: its words with a little of the article around them."""

from __future__ import annotations

from reportedly.briefing.questions import Quote
from reportedly.briefing.voices import Article
from reportedly.settings import REVIEW_CONTEXT_CHARS
from reportedly.types import Assertion


def quote(assertion: Assertion, article: Article) -> Quote:
    """The evidence, marked, in its surroundings."""
    evidence = assertion.evidence
    start, end = _around(article.document.text, evidence.start, evidence.end)
    return Quote(
        document=assertion.document,
        article=article.short,
        asserted_at=assertion.asserted_at,
        voice=assertion.chain[-1].name if assertion.chain else article.short,
        path=tuple(hop.name for hop in assertion.chain),
        stance=assertion.stance,
        statement=assertion.statement,
        attribution=assertion.attribution,
        exact=article.document.text[start:end],
        start=start,
        end=end,
        mark=(evidence.start - start, evidence.end - start),
    )


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The quote with whole words around it, within its paragraph."""
    first = max(text.rfind("\n", 0, start) + 1, start - REVIEW_CONTEXT_CHARS)
    last = text.find("\n", end)
    last = min(len(text) if last < 0 else last, end + REVIEW_CONTEXT_CHARS)
    if first and text[first - 1].strip():
        first = min((at + 1 for at in [text.find(" ", first, start)] if at >= 0), default=start)
    if last < len(text) and text[last].strip():
        last = max(text.rfind(" ", end, last), end)
    return first, last
