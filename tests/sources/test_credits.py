"""Agencies in datelines, credit lines and attributions; and what credits nobody."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.sources.credits import agency_credits, credit_lines

AP, AFP, REUTERS = "Associated Press", "Agence France-Presse", "Reuters"
BODY = "The ferry sank off Tarnsund with nobody aboard.\n\n" * 80

DATELINES = [
    ("TARNSUND (AP) — The ferry sank.", AP),
    ("TARNSUND, Freedonia (AP) -- The ferry sank.", AP),
    ("TARNSUND, July 15 (Reuters) - The ferry sank.", REUTERS),
    ("TARNSUND/WEIR, 3 Sept (Reuters) - The ferry sank.", REUTERS),
    ("By Ann Lie TARNSUND, Oct 9 (Reuters) - The ferry sank.", REUTERS),
    ("Tarnsund (AFP) – The ferry sank.", AFP),
    ("TARNSUND, July 15. /TASS/. The ferry sank.", "TASS"),
    ("TARNSUND, Feb. 22 (Xinhua) -- The ferry sank.", "Xinhua"),
    ("(Reuters) - The ferry sank.", REUTERS),
    ("AP — The ferry sank.", AP),
    ("TARNSUND, July 15, IRNA – The ferry sank.", "IRNA"),
    ("TARNSUND (WEIR.COM/AP) – The ferry sank.", AP),
    ("TARNSUND (AP/Weir4) – The ferry sank.", AP),
    ("CAIRO (MENA) - The ferry sank.", "Middle East News Agency"),
    ("GAZA CITY (Ma’an) -- The ferry sank.", "Ma'an News Agency"),
]
CREDIT_LINES = [
    ("By Reuters", REUTERS),
    ("By The Associated Press", AP),
    ("By ANN LIE, Associated Press", AP),
    ("ANN LIE and OLE VIK | Associated Press", AP),
    ("Ann Lie | Associated Press", AP),
    ("By Ann Lie and Ole Vik | AP July 15 at 6:30 PM", AP),
    ("By ANN LIE, AP Diplomatic Writer", AP),
    ("Posted 3:57 pm, July 15, by Associated Press", AP),
    ("The Associated Press", AP),
    ("THE ASSOCIATED PRESS", AP),
    ("Reuters•July 15", REUTERS),
    ("Copyright 2018 The Associated Press. All rights reserved.", AP),
    ("© AFP 2018", AFP),
    ("Copyright Associated Press / Weir News", AP),
    ("Contributing: Ann Lie in Weir; The Associated Press", AP),
    ("Associated Press writers Ann Lie, Ole Vik and Kari Sund and photographer Per Moe contributed.", AP),
    ("The Associated Press contributed to this report.", AP),
    ("Associated Press writer Ann Lie contributed.", AP),
    ("Ann Lie is an Associated Press writer.", AP),
    ("Source: Xinhua", "Xinhua"),
    ("With files from The Canadian Press", "Canadian Press"),
    ("(With inputs from PTI)", "Press Trust of India"),
    ("The ferry sank. — AFP", AFP),
    ("The ferry sank. (PTI)", "Press Trust of India"),
    ("The ferry sank. (ANI)", "Asian News International"),
    ("The ferry sank. (Reporting by Ann Lie; Editing by Ole Vik)", REUTERS),
    ("To contact the reporter on this story: Ann Lie", "Bloomberg"),
    ("AP News in Brief at 6:04 a.m.", AP),
]
ATTRIBUTED = [
    ("The mayor told Reuters that it sank.", REUTERS),
    ("It sank, the AP reported.", AP),
    ("According to the AFP news agency, it sank.", AFP),
    ("TASS reports that it sank.", "TASS"),
    ("It sank, Russia's Interfax news agency said.", "Interfax"),
    ("State-run MENA news agency said it sank.", "Middle East News Agency"),
    ("It sank, reported Reuters.", REUTERS),
    ("It sank, Yonhap said on Monday, citing a ministry.", "Yonhap"),
]
NOT_CREDITED = [
    "He lives in Scranton, PA.",
    "Scranton, PA",
    "SCRANTON (PA) - Pennsylvania's mayors met.",
    "The AP exam was hard, students said.",
    "The Australian Federal Police searched a house, the AFP said.",
    "The AFP said that the Armed Forces of the Philippines had left.",
    "MENA countries said they would meet.",
    "CP reported a loss.",
    "Trend reports show a rise.",
    "(AP Photo/Ann Lie)",
    "REUTERS/Ann Lie",
    "Photo by Ann Lie / AFP / Getty Images",
    "Ann Lie | AP",
    "Photo: Ann Lie, AP",
    "Video footage of the ferry. (July 13) AP" + BODY,
    "AFP/Getty Images",
    "Maps of MAP and TAP were shown.",
    "write to desk@ap.org or #AP or AP.com",
    "",
]


def found(text: str) -> list[tuple[str, str]]:
    return [(credit.agency, credit.how) for credit in agency_credits(text)]


@pytest.mark.parametrize("around", ["{}", "{}\n\n" + BODY, "Ferry sinks\n\n{}\n\n" + BODY])
@pytest.mark.parametrize(("line", "agency"), DATELINES)
def test_datelines(line: str, agency: str, around: str) -> None:
    assert found(around.format(line)) == [(agency, "dateline")]


@pytest.mark.parametrize("around", ["{}", BODY + "{}"])
@pytest.mark.parametrize(("line", "agency"), CREDIT_LINES)
def test_credit_lines(line: str, agency: str, around: str) -> None:
    assert set(found(around.format(line))) == {(agency, "credit line")}


@pytest.mark.parametrize("around", ["{}", BODY + "{}\n\n" + BODY])
@pytest.mark.parametrize(("line", "agency"), ATTRIBUTED)
def test_attributions(line: str, agency: str, around: str) -> None:
    assert found(around.format(line)) == [(agency, "attributed")]
    assert credit_lines(around.format(line)) == []


@pytest.mark.parametrize("text", NOT_CREDITED)
def test_nobody_is_credited(text: str) -> None:
    assert found(text) == []


def test_each_agency_of_a_list() -> None:
    assert [agency for agency, _ in found("The ferry sank.\n\nab/cd (AP, AFP, Reuters)")] == [AP, AFP, REUTERS]


def test_shared_letters_beside_the_full_name() -> None:
    assert found("PA said that it sank.") == []
    assert found("The Press Association (PA) asked. PA said that it sank.")[-1] == ("Press Association", "attributed")


def test_a_credit_in_the_middle_of_a_long_text_is_no_credit_line() -> None:
    assert found(BODY + "By Reuters\n\n" + BODY) == []


def test_spans_are_the_words() -> None:
    text = BODY + "Associated Press writer Ann Lie contributed."
    (credit,) = credit_lines(text)
    assert text[slice(*credit.span)] == "Associated Press writer"


@given(st.text(alphabet=st.sampled_from("AP(Reuters) -—/.,’\n By©July15"), max_size=400))
def test_no_text_is_too_odd(text: str) -> None:
    credits = agency_credits(text)
    assert all(0 <= a < b <= len(text) for _, (a, b), _ in credits)
    assert [credit.span for credit in credits] == sorted({credit.span for credit in credits})


@pytest.mark.parametrize("piece", ["AP ", "A, ", "By A A, ", "OSLO (AP) ", "reporting by ", "with , AP and ", "“(AP"])
def test_no_text_is_slow(piece: str) -> None:
    agency_credits("AP")
    started = time.process_time()
    agency_credits(piece * (20_000 // len(piece)))
    assert time.process_time() - started < 5  # seconds; milliseconds where no pattern runs away
