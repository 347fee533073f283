"""Why a confined parser gave nothing, as a problem."""

from __future__ import annotations

from reportedly import settings
from reportedly.intake import problems
from reportedly.intake.confined import Failure
from reportedly.intake.place import Place
from reportedly.types import Problem


def problem(failure: Failure, place: Place, kind: str, limit: str = "") -> Problem:
    """``kind``: what the file should have been ("PDF file"); ``limit``: what "too big" means for it."""
    match failure.why:
        case "time":
            return problems.out_of_time(place, settings.CONFINED_CPU_SECONDS)
        case "memory":
            return problems.out_of_memory(place, settings.CONFINED_MEMORY_BYTES)
        case "crash":
            return problems.parser_crashed(place)
        case "refused":
            return _refused(failure.detail, place, kind, limit)
        case _:
            return problems.damaged_paper(place, kind)


def _refused(word: str, place: Place, kind: str, limit: str) -> Problem:
    match word:
        case "encrypted":
            return problems.encrypted(place)
        case "old word":
            return problems.old_word(place)
        case "too big":
            return problems.paper_too_big(place, limit)
        case "no ocr":
            return problems.no_ocr(place)
        case "no ocr languages":
            return problems.no_ocr_languages(place)
        case _:
            return problems.damaged_paper(place, kind)
