"""Which language a text is in: py3langid, whose data come in its wheel."""

from __future__ import annotations

import logging

from reportedly import settings

_log = logging.getLogger(__name__)


def identify(text: str) -> str | None:
    """ISO 639-1 code, or None for a text too short to tell. Looks at the beginning only."""
    if len(text) < settings.LANGUAGE_MIN_CHARS:
        return None
    import py3langid  # noqa: PLC0415 - its model takes a second to load

    try:
        code, _ = py3langid.classify(text[: settings.LANGUAGE_SAMPLE_CHARS])
    except Exception:  # the language is a service, not a condition for arriving
        _log.warning("the language of a text could not be identified", exc_info=True)
        return None
    return str(code)
