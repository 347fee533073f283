"""What stands beside who speaks is cut off, and nothing else."""

from __future__ import annotations

import pytest

from reportedly.reading.adjuncts import without_adjuncts

CUT = [
    ("Brandvold in August", "Brandvold"),
    ("the Harbour Board on Oct. 7", "the Harbour Board"),
    ("an official today", "an official"),
    ("Ada Brandvold last week", "Ada Brandvold"),
    ("The Tarnsund Post Thursday", "The Tarnsund Post"),
    ("a biography printed in Tarnsund last year", "a biography printed in Tarnsund"),
    ("Tarnsund Ferries, for its part,", "Tarnsund Ferries"),
    ("Ada Brandvold of the coast guard in a statement", "Ada Brandvold of the coast guard"),
    ("Mara Lind, a spokeswoman for the port, at a news conference", "Mara Lind, a spokeswoman for the port"),
    ("TARNSUND, Freedonia — The head of the Harbour Board", "The head of the Harbour Board"),
    ("PORT LIND, Freedonia (AP) -- Ada Brandvold", "Ada Brandvold"),
    ("TARNSUND, Freedonia —", ""),
    ("a powerful group of owners that", "a powerful group of owners"),
    ("or CENTCOM", "CENTCOM"),
    ("which Tarnsund engineers", "Tarnsund engineers"),
    ("the article —", "the article"),
    ("He’d", "He"),
    ("I'm", "I"),
]
KEPT = [
    "a report in March",  # another one than that of April
    "a survey last year",
    "Ada Brandvold, who went missing in August 2013",
    "Brandvold, who earlier this year",
    "none of which",
    "USAID — the aid agency",
    "a source in the port",
    "the Thursday Murder Club",
    "black-and-",
    "it's owners",
    "May",
    "",
]


@pytest.mark.parametrize(("source", "who"), CUT)
def test_times_occasions_and_datelines_are_no_part_of_who_speaks(source: str, who: str) -> None:
    text = f"It leaks, {source} said."
    start, end = without_adjuncts(text, (10, 10 + len(source)))
    assert text[start:end] == who


@pytest.mark.parametrize("source", KEPT)
def test_what_tells_who_speaks_stays(source: str) -> None:
    assert without_adjuncts(source, (0, len(source))) == (0, len(source))
