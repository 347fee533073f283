"""Small invented articles with gold and predictions marked in them, as the corpora and ``read --json`` give them."""

from __future__ import annotations

from typing import Any

from tests.reading.making import marked

PARTS = {"source": "s", "cue": "c", "content": "x"}


def rows(written: str, within: dict[str, str] | None = None) -> list[dict[str, Any]]:
    """One row a voice, in the order of their numbers; ``within`` gives, by number, a voice's carrier."""
    _, voices = marked(written)
    carried = within or {}
    return [
        {
            **{role: [list(s) for s in sorted(parts[part])] for role, part in PARTS.items()},
            "id": number,
            "within": carried.get(number),
            "hop": int(number in carried),
            "confidence": 0.9,
        }
        for number, parts in sorted(voices.items())
    ]


def article(written: str, name: str = "tale", publisher: str = "gazette") -> dict[str, Any]:
    """A record with its gold."""
    return {"id": name, "publisher": publisher, "text": marked(written)[0], "attributions": rows(written)}
