"""Forms and notices are lines of the page; sentences of a report that sound like them are not."""

from __future__ import annotations

import pytest

from reportedly.weighing.page_lines import page_lines


@pytest.mark.parametrize(
    "line",
    [
        "We have sent a verification email to the address above.",
        "You must be a subscriber to leave a comment.",
        "Your browser does not support this video.",
        "Anyone with information is asked to call the Skarvik constables on 555 0199.",
        "This is a developing story. Check back for updates.",
        "Download the Radio Sund news app for the latest weather and tides.",
        "Sign up for our newsletter",
        "window._sund = window._sund || []; _sund.push({ mode: 'tides' });",
    ],
)
def test_a_notice_is_the_pages(line: str) -> None:
    assert page_lines(f"The ferry sank.\n{line}\nDivers searched.") == [(16, 16 + len(line))]


@pytest.mark.parametrize(
    "line",
    [
        "The hackers sent the minister a verified email and waited for her password.",
        '"If you click on it, your account is gone," the inspector warned.',
        "He told you and your neighbours that the website had been attacked.",
        "Join the navy, the poster urged, and many did. " * 10,
        "Stay with us, he begged the crew.",
    ],
)
def test_a_sentence_of_the_report_is_not(line: str) -> None:
    assert page_lines(f"The ferry sank.\n{line}\nDivers searched.") == []


def test_offsets_hold_where_small_letters_are_longer() -> None:
    text = "İİİ sank.\nCheck back later for updates."
    assert [text[a:b] for a, b in page_lines(text)] == ["Check back later for updates."]
