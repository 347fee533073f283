"""A question of the review queue on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from reportedly.briefing.questions import TOPICS, Question
from reportedly.cli.plain import shown
from reportedly.cli.show_claim import ID_CHARS

QUOTE_CHARS = 240  # of one quote: three lines


def question_lines(question: Question) -> Iterator[Text]:
    """What is asked, both quotes with their ids for `reportedly decide`, and what either answer changes."""
    claim = (question.claim or "")[:ID_CHARS]
    yield Text.assemble((f"{TOPICS[question.topic]}: ", "bold"), shown(question.ask), (f"  claim {claim}", "dim"))
    for quote in question.quotes:
        said = shown(quote.exact[slice(*quote.mark)], QUOTE_CHARS)
        yield Text(f"  {shown(quote.voice)}, {quote.stance}, in {shown(quote.article)}: “{said}”")
    ends = f"{question.kind} {question.left} {question.right or question.word}"
    yield Text.assemble("  yes: ", question.if_accepted, "  no: ", question.if_rejected, (f"  [{ends}]", "dim"))
