"""The review queue: what waits to be decided, the weightiest first."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from starlette.requests import Request

from reportedly.briefing.questions import TOPICS, Queue
from reportedly.desk import Desk
from reportedly.desk.reviewing import Review, review_json
from reportedly.ledger import moments
from reportedly.settings import REVIEW_SHOWN
from reportedly.web.page import Page


def _of_topic(desk: Desk, request: Request) -> Review:
    """The twin narrows as the page does."""
    found, topic = desk.reviewing.queue(), request.query_params.get("topic", "")
    if not topic:
        return found
    own = (tuple(q for q in part if q.topic == topic) for part in (found.queue.open, found.queue.deferred))
    return replace(found, queue=Queue(*own))


def _shown(found: Review, request: Request) -> dict[str, Any]:
    topic = request.query_params.get("topic", "")
    counts = Counter(question.topic for question in found.queue.all)
    fitting = [question for question in found.queue.all if topic in ("", question.topic)]
    return {
        "review": found,
        "topics": TOPICS,
        "questions": fitting[:REVIEW_SHOWN],
        "more": max(0, len(fitting) - REVIEW_SHOWN),
        "deferred": {question.id for question in found.queue.deferred},
        "topic": topic,
        "tabs": [(name, title, counts[name]) for name, title in TOPICS.items() if counts[name]],
        "seen": moments.now(),
    }


REVIEW = Page(
    path="/review",
    template="review.html.j2",
    look=lambda desk, request: desk.reviewing.queue(),
    shown=_shown,
    twin=lambda desk, found: review_json(found),
    look_twin=_of_topic,
    words={"topic": TOPICS},
)
