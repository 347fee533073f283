"""Which language a text is in (py3langid, whose data come in its wheel), and whether it is read.

The reader knows English. A document in another language arrives like any other, marked, and is not read; it is
counted wherever documents are counted. So nothing English may be marked otherwise: a short text is called foreign
only when the identifier is sure, and one of several languages is read for its English lines.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from reportedly import settings

SEVERAL = "mul"  # ISO 639-2: of several languages
_READ = {"en", "eng", "und", SEVERAL}
_TAKEN_FOR = {"pcm": "en"}  # Nigerian Pidgin, which the identifier sees in some English headlines
_NO_WORDS = "zxx"  # ISO 639-2: no linguistic content
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_LETTER = re.compile(r"[^\W\d_]")
_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "ku": "Kurdish",
    "ms": "Malay", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "so": "Somali", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
_log = logging.getLogger(__name__)


def identify(text: str) -> str | None:
    """ISO 639-1 code, ``mul`` for a text of which another part is English, None for one too short to tell."""
    sample = text[: settings.LANGUAGE_SAMPLE_CHARS]
    code = _surely(sample)
    if code not in (None, "en") and _english_share(text) >= settings.LANGUAGE_MIXED_SHARE:
        return SEVERAL
    return code


def given_or_identified(given: str | None, text: str) -> str | None:
    """The language a record names, where that is a language tag; else what the text tells."""
    return given if given and _TAG.fullmatch(given) else identify(text)


def is_read(code: str | None) -> bool:
    """Whether a document marked so is read: English, several languages, or unknown."""
    return code is None or not _TAG.fullmatch(code) or re.split("[-_]", code)[0].lower() in _READ


def unread(codes: Iterable[str | None]) -> dict[str, int]:
    """How many documents are not read for their language, by its English name or its code; most first."""
    found = Counter(_name(code) for code in codes if code is not None and not is_read(code))
    return dict(sorted(found.items(), key=lambda each: (-each[1], each[0])))


def unread_sentence(counts: Mapping[str, int]) -> str:
    """ "3 articles were kept and not read, as they are not in English: 2 Arabic, 1 German."; "" for none."""
    total = sum(counts.values())
    if not total:
        return ""
    were, they = ("article was", "it is") if total == 1 else ("articles were", "they are")
    listed = ", ".join(f"{count:,} {name}" for name, count in counts.items())
    return f"{total:,} {were} kept and not read, as {they} not in English: {listed}."


def _surely(text: str) -> str | None:
    """The code, where there is text enough for how sure the identifier is of it."""
    letters = len(_LETTER.findall(text))
    foreign_script = letters - len(_LATIN.findall(text)) > letters / 2
    least = settings.LANGUAGE_MIN_LETTERS if foreign_script else settings.LANGUAGE_MIN_CHARS
    if (letters if foreign_script else len(text)) < least:
        return None
    try:
        code, sure = _identifier().classify(text)
    except Exception:  # the language is a service, not a condition for arriving
        _log.warning("the language of a text could not be identified", exc_info=True)
        return None
    code = _TAKEN_FOR.get(code, code)
    if code == "en":
        return None if foreign_script else code
    unsure = len(text) < settings.LANGUAGE_SURE_CHARS and sure < settings.LANGUAGE_SURE
    return None if code == _NO_WORDS or (unsure and not foreign_script) else str(code)


def _english_share(text: str) -> float:
    """Of the characters in lines long enough to tell, those in English lines; looks at a bounded number."""
    lines = [line.strip() for line in text.split("\n") if len(line.strip()) >= settings.LANGUAGE_MIN_CHARS]
    told = [(len(line), _surely(line[: settings.LANGUAGE_SAMPLE_CHARS])) for line in lines[: settings.LANGUAGE_LINES]]
    return sum(size for size, code in told if code == "en") / max(1, sum(size for size, _ in told))


def _name(code: str) -> str:
    return _NAMES.get(re.split("[-_]", code)[0].lower(), code)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - its model takes a second to load

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
