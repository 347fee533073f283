"""Which language a document is in, and which are read."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reportedly import settings
from reportedly.intake import language

from .conftest import Write, one_document

ENGLISH = "The harbour master said on Tuesday that no ship had left and that none was expected before the weekend. " * 3
ARABIC = "قال مدير الميناء يوم الثلاثاء إن أي سفينة لم تغادر المرفأ وإنه لا يتوقع وصول سفن أخرى قبل نهاية الأسبوع. " * 3
GERMAN = "Der Hafenmeister sagte am Dienstag, kein Schiff habe den Hafen verlassen, und vor Samstag komme keines. " * 3
RUSSIAN = "Начальник порта заявил во вторник, что ни одно судно не покинуло гавань. " * 3


class Unsure:
    """An identifier that always answers the same."""

    def __init__(self, code: str, sure: float) -> None:
        self.answer, self.lengths = (code, sure), list[int]()

    def classify(self, text: str) -> tuple[str, float]:
        self.lengths.append(len(text))
        return self.answer


@pytest.mark.parametrize(("text", "code"), [(ENGLISH, "en"), (ARABIC, "ar"), (GERMAN, "de"), (RUSSIAN, "ru")])
def test_a_text_says_its_language(write: Write, text: str, code: str) -> None:
    document = one_document(write("a.txt", text))
    assert document.language == code
    assert document.text == text


def test_a_short_text_does_not(write: Write) -> None:
    assert one_document(write("a.txt", ENGLISH[: settings.LANGUAGE_MIN_CHARS - 1])).language is None


def test_a_short_text_in_another_script_does(write: Write) -> None:
    assert one_document(write("a.txt", RUSSIAN[:40])).language == "ru"


@pytest.mark.parametrize(("sure", "code"), [(settings.LANGUAGE_SURE - 0.01, None), (settings.LANGUAGE_SURE, "la")])
def test_a_headline_is_called_foreign_only_surely(monkeypatch: pytest.MonkeyPatch, sure: float, code: str) -> None:
    monkeypatch.setattr(language, "_identifier", lambda: Unsure("la", sure))
    assert language.identify(ENGLISH[: settings.LANGUAGE_SURE_CHARS - 1]) == code


def test_an_english_headline_taken_for_pidgin_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_identifier", lambda: Unsure("pcm", 1.0))
    assert language.identify(ENGLISH) == "en"


@pytest.mark.parametrize("other", [ARABIC, GERMAN])
def test_a_text_with_an_english_part_is_of_several_languages(other: str) -> None:
    assert language.identify(f"{other}\n{other}\n{ENGLISH}") == "mul"
    assert language.identify(f"{other}\n" * 20 + ENGLISH) not in ("mul", "en")


def test_a_language_given_is_kept(write: Write) -> None:
    assert one_document(write("a.csv", f"text,language\n{ENGLISH},en-GB\n")).language == "en-GB"


@pytest.mark.parametrize("word", ["English", "n/a", "???"])
def test_a_language_given_that_is_no_tag_is_identified(write: Write, word: str) -> None:
    assert one_document(write("a.csv", f"text,language\n{GERMAN.replace(',', '')},{word}\n")).language == "de"


@pytest.mark.parametrize("code", [None, "en", "EN_us", "eng", "mul", "und", "unknown language"])
def test_english_and_the_unknown_are_read(code: str | None) -> None:
    assert language.is_read(code)


@pytest.mark.parametrize("code", ["ar", "de-AT", "zh_Hant"])
def test_other_languages_are_not(code: str) -> None:
    assert not language.is_read(code)


def test_what_is_not_read_is_counted_by_its_name() -> None:
    counts = language.unread(["ar", "ar-EG", "de", "xx", "en", None])
    assert counts == {"Arabic": 2, "German": 1, "xx": 1}
    assert language.unread_sentence(counts) == (
        "4 articles were kept and not read, as they are not in English: 2 Arabic, 1 German, 1 xx."
    )
    assert language.unread_sentence({"Arabic": 1}).startswith("1 article was kept and not read, as it is not")
    assert language.unread_sentence({}) == ""


def test_only_the_beginning_costs_time(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Unsure("en", 1.0)
    monkeypatch.setattr(language, "_identifier", lambda: asked)
    assert language.identify(ENGLISH * 100) == "en"
    assert asked.lengths == [settings.LANGUAGE_SAMPLE_CHARS]


def test_a_failing_identifier_costs_the_language_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError

    monkeypatch.setattr(language, "_identifier", fail)
    assert language.identify(ENGLISH) is None


def test_importing_intake_loads_no_model() -> None:
    code = (
        "import sys, reportedly.intake; print(*sorted({'py3langid', 'trafilatura', 'dateparser'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "\n"
