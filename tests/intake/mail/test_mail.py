"""Messages: the text a reader sees, the headers, what is attached, and mailboxes."""

from __future__ import annotations

from email.message import EmailMessage

from tests.intake.conftest import Write, arrivals, one_document, one_problem

HTML = """<html><head><title>x</title><style>p {}</style></head><body>
<div style="display: none">Preview of the news</div><table>
<tr><td><a href="https://m.example/v">View in browser</a></td></tr>
<tr><td><h2>Lorries left before dawn</h2><p>The harbour master said that <b>thirty</b> lorries had left.</p></td></tr>
<tr><td><h2>Bakers warn</h2><p>Flour may cost more, bakers said.</p></td></tr>
<tr><td><img src="https://m.example/pixel.gif" width="1"><p>You get this because you asked for it.
<a href="https://m.example/u">Unsubscribe</a></p></td></tr></table></body></html>
"""
PLAIN = """The harbour master said that thirty
lorries had left.

Flour may cost more, bakers said.

Unsubscribe: https://m.example/u
"""


def message(plain: str | None = PLAIN, html: str | None = HTML) -> EmailMessage:
    made = EmailMessage()
    made["From"] = '"The Morning Harbour" <news@post.example>'
    made["To"] = "reader@home.example"
    made["Date"] = "Mon, 04 Mar 2019 06:40:00 +0200"
    made["Subject"] = "=?utf-8?q?Lorries_left_=E2=80=93_the_morning=27s_news?="
    made["List-Id"] = "Morning <morning.post.example>"
    if plain is not None:
        made.set_content(plain)
    if html is not None:
        made.add_alternative(html, subtype="html") if plain is not None else made.set_content(html, subtype="html")
    return made


def test_a_newsletter_is_what_its_reader_sees(write: Write) -> None:
    document = one_document(write("in/a.eml", bytes(message())))
    assert document.text.split("\n") == [
        "Lorries left before dawn",
        "The harbour master said that thirty lorries had left.",
        "Bakers warn",
        "Flour may cost more, bakers said.",
    ]
    assert document.source_id == "in/a.eml"
    assert document.title == "Lorries left – the morning's news"
    assert document.outlet == "The Morning Harbour"
    assert document.published == "2019-03-04T06:40:00+02:00"
    assert document.capture is not None
    assert (document.capture.media_type, document.capture.location) == ("message/rfc822", "in/a.eml")


def test_a_plain_message_is_its_paragraphs(write: Write) -> None:
    text = one_document(write("a.eml", bytes(message(html=None)))).text
    assert text == "The harbour master said that thirty lorries had left.\nFlour may cost more, bakers said."


def test_an_article_that_speaks_of_unsubscribing_stays(write: Write) -> None:
    long = "<p>" + "The regulator said that firms must let people go. " * 7 + '<a href="/x">Unsubscribe</a> links.</p>'
    text = one_document(write("a.eml", bytes(message(plain=None, html=f"<html><body>{long}</body></html>")))).text
    assert text.startswith("The regulator said")


def test_what_is_attached_is_read_for_itself(write: Write) -> None:
    whole = message()
    whole.add_attachment("The annex says more.", filename="annex.txt")
    whole.add_attachment(b"\x00\x01", maintype="application", subtype="x-odd", filename="../odd.bin")
    whole.add_attachment(b"sig", maintype="application", subtype="pgp-signature", filename="signature.asc")
    found, (problem,) = arrivals(write("a.eml", bytes(whole)))
    assert [each.source_id for each in found] == ["a.eml", "a.eml!/annex.txt"]
    assert found[1].text.strip() == "The annex says more."
    assert (problem.input, problem.reason) == ("a.eml!/.._odd.bin", "unknown kind")


def test_a_mailbox_gives_its_messages(write: Write) -> None:
    bodies = [bytes(message(html=None)), bytes(message(plain="He said.\n\n>From here on, she said.\n", html=None))]
    box = b"\n".join(b"From news@post.example Mon Mar  4 06:40:00 2019\n" + body for body in bodies)
    found, problems = arrivals(write("all.mbox", box))
    assert [each.source_id for each in found] == ["all.mbox!/1.eml", "all.mbox!/2.eml"]
    assert found[1].text == "He said.\nFrom here on, she said."
    assert problems == []


def test_what_is_no_message_is_set_aside(write: Write) -> None:
    problem = one_problem(write("a.eml", "The harbour master said so."))
    assert (problem.input, problem.reason) == ("a.eml", "not a message")
    assert one_problem(write("b.eml", "Subject: nothing\n\n")).reason == "no readable text"
    assert one_problem(write("c.mbox", "")).reason == "empty"


def test_a_charset_that_is_none_costs_nothing(write: Write) -> None:
    raw = (
        b"From: a@b.example\nSubject: x\nContent-Type: text/plain; charset=no-such\n\nThe ma\xeetre said so"
        + b", and so on" * 9
    )
    assert one_document(write("a.eml", raw)).text.startswith("The maître said so, and")
