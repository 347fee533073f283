"""Which language a document is in."""

from __future__ import annotations

import sys

import pytest

from reportedly import settings
from reportedly.intake import language

from .conftest import Write, one_document

ENGLISH = "The harbour master said on Tuesday that no ship had left and that none was expected before the weekend. " * 3
ARABIC = "قال مدير الميناء يوم الثلاثاء إن أي سفينة لم تغادر المرفأ وإنه لا يتوقع وصول سفن أخرى قبل نهاية الأسبوع. " * 3


@pytest.mark.parametrize(("text", "code"), [(ENGLISH, "en"), (ARABIC, "ar")])
def test_a_text_says_its_language(write: Write, text: str, code: str) -> None:
    document = one_document(write("a.txt", text))
    assert document.language == code
    assert document.text == text


def test_a_short_text_does_not(write: Write) -> None:
    assert one_document(write("a.txt", ENGLISH[: settings.LANGUAGE_MIN_CHARS - 1])).language is None


def test_a_language_given_is_kept(write: Write) -> None:
    assert one_document(write("a.csv", f"text,language\n{ENGLISH},en-GB\n")).language == "en-GB"


def test_only_the_beginning_costs_time(monkeypatch: pytest.MonkeyPatch) -> None:
    import py3langid  # noqa: PLC0415 - as lazily as the code under test

    lengths: list[int] = []
    monkeypatch.setattr(py3langid, "classify", lambda text: (lengths.append(len(text)), ("en", 0.0))[1])
    assert language.identify(ENGLISH * 100) == "en"
    assert lengths == [settings.LANGUAGE_SAMPLE_CHARS]


def test_a_failing_identifier_costs_the_language_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    import py3langid  # noqa: PLC0415

    def fail(text: str) -> None:
        raise RuntimeError

    monkeypatch.setattr(py3langid, "classify", fail)
    assert language.identify(ENGLISH) is None


def test_importing_intake_loads_no_model() -> None:
    import subprocess  # noqa: PLC0415

    code = (
        "import sys, reportedly.intake; print(*sorted({'py3langid', 'trafilatura', 'dateparser'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "\n"
