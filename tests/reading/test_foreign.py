"""Lines in another language, and documents of nothing else."""

from __future__ import annotations

from reportedly.reading.foreign import foreign

ENGLISH = "The harbour master said on Tuesday that no ship had left."
ARABIC = "قال مدير الميناء يوم الثلاثاء إن أي سفينة لم تغادر المرفأ"
GERMAN = "Der Hafenmeister sagte am Dienstag, kein Schiff habe den Hafen verlassen, und vor Samstag komme keines."


def test_lines_in_another_language_are_found() -> None:
    text = "\n".join([ENGLISH, ARABIC, "", GERMAN, ENGLISH])
    assert [text[slice(*span)] for span in foreign(text)] == [ARABIC, GERMAN]


def test_english_lines_are_not_whatever_they_quote() -> None:
    for line in (
        ENGLISH,
        f"He wrote “{ARABIC}” on the wall, which the harbour master read aloud to the whole of the council on Tuesday.",
        "«Nous ne partirons pas», she shouted from the balcony of the town hall, and then left with her two brothers.",
        "OSLO — Anna Corr, Bo Vik, Carl Dahl",
        "",
    ):
        assert foreign(line) == []
