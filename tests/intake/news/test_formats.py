"""NITF, NewsML-G2 and ninjs: the item's text and what it says of itself."""

from __future__ import annotations

import json

import pytest

from tests.intake.conftest import Write, arrivals, one_document, one_problem

NITF = """<?xml version="1.0"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd">
<nitf><head><title>Slug</title><docdata><doc-id id-string="nna-7" regsrc="NNA"/><date.issue norm="20190304T064000Z"/>
<doc.copyright holder="Norrland News Agency" year="2019"/></docdata><pubdata name="The Harbour Post"/></head>
<body><body.head><hedline><hl1>Lorries left before dawn</hl1></hedline>
<byline>By <person>Anna Corr</person><byttl>Port correspondent</byttl></byline>
<distributor><org>Norrland News Agency</org></distributor><dateline><location>MOQA</location>, March 4</dateline>
</body.head><body.content><block><p>The <org>harbour</org> master told reporters
that thirty lorries had left.</p><media media-type="image"><media-caption>A lorry.</media-caption></media>
<p>“Nobody stopped them,” he said.</p></block></body.content>
<body.end><tagline>Corr reported from Moqa.</tagline></body.end></body></nitf>
"""
G2 = """<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{items}</itemSet></newsMessage>
"""
ITEM = """<newsItem guid="{guid}" version="2" xml:lang="en">
<rightsInfo><copyrightHolder literal="Norrland News Agency"/><usageTerms>Not for resale.</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/>
<provider qcode="nprov:NNA"><name>Norrland News Agency</name></provider>
<versionCreated>2019-03-04T08:00:00Z</versionCreated><firstCreated>2019-03-04T06:40:00Z</firstCreated>
<pubStatus qcode="stat:{status}"/></itemMeta><contentMeta><headline>Lorries left before dawn</headline>
<by>By Anna Corr and Bo Vik</by><dateline>MOQA, March 4</dateline><creditline>NNA/The Harbour Post</creditline>
<infoSource qcode="src:x"><name>Radio Lind</name></infoSource></contentMeta>
<contentSet>{content}</contentSet></newsItem>
"""
XHTML = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>
<title>x</title></head><body><p>The harbour master <b>said</b> so.</p><p>She did not.</p></body></html></inlineXML>
"""
REMOTE = '<remoteContent href="http://127.0.0.1/secret.jpg"/>'


def item(guid: str = "urn:nna:7", content: str = XHTML, status: str = "usable") -> str:
    return ITEM.format(guid=guid, content=content, status=status)


def test_nitf_says_it_all(write: Write) -> None:
    document = one_document(write("a.nitf", NITF))
    assert document.text.split("\n") == [
        "MOQA, March 4",
        "The harbour master told reporters that thirty lorries had left.",
        "“Nobody stopped them,” he said.",
        "Corr reported from Moqa.",
    ]
    assert (document.source_id, document.title, document.byline) == (
        "nna-7",
        "Lorries left before dawn",
        ("Anna Corr",),
    )
    assert (document.outlet, document.published) == ("The Harbour Post", "2019-03-04T06:40:00+00:00")
    assert document.credits == ("Norrland News Agency", "NNA")
    assert document.capture is not None
    assert document.capture.media_type == "application/nitf+xml"


def test_a_message_gives_its_items_and_names_those_without_text(write: Write) -> None:
    items = item() + item("urn:nna:8", "<inlineData contenttype='text/plain'>He  said.\n\nShe too.</inlineData>")
    found, (problem,) = arrivals(write("a.newsml", G2.format(items=items + item("urn:nna:9", REMOTE))))
    assert [each.source_id for each in found] == ["urn:nna:7", "urn:nna:8"]
    first, second = found
    assert first.text == "MOQA, March 4\nThe harbour master said so.\nShe did not."
    assert second.text == "MOQA, March 4\nHe  said.\nShe too."
    assert first.byline == ("Anna Corr", "Bo Vik")
    assert (first.published, first.modified) == ("2019-03-04T06:40:00Z", "2019-03-04T08:00:00Z")
    assert first.outlet == "Norrland News Agency"
    assert first.credits == ("NNA/The Harbour Post", "Radio Lind", "Norrland News Agency")
    assert (problem.reason, problem.arrived) == ("no readable text", False)
    assert "urn:nna:9" in problem.sentence


def test_a_news_item_alone_with_nitf_inside(write: Write) -> None:
    inner = NITF.partition('dtd">')[2]
    content = f'<inlineXML contenttype="application/nitf+xml">{inner}</inlineXML>'
    whole = item(content=content).replace("<newsItem ", '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" ', 1)
    document = one_document(write("a.newsml.xml", whole))
    assert document.text.startswith("MOQA, March 4\nThe harbour master told reporters")
    assert "NNA" in document.credits


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_what_its_provider_holds_back_says_so(write: Write, status: str) -> None:
    (document,), (warning,) = arrivals(write("a.newsml", G2.format(items=item(status=status))))
    assert document.source_id == "urn:nna:7"
    assert (warning.reason, warning.arrived) == ("held back", True)
    assert status in warning.sentence


FIRST = {
    "uri": "https://nna.example/7",
    "type": "text",
    "headline": "Lorries left before dawn",
    "byline": "Anna Corr",
    "versioncreated": "2019-03-04T06:40:00Z",
    "language": "en",
    "copyrightholder": "Norrland News Agency",
    "infosource": [{"name": "Radio Lind"}],
    "body_text": "not the richest",
    "body_xhtml": "<p>The harbour master <b>said</b> so.</p><p>She did not.</p>",
}
THIRD = {
    "uri": "urn:nna:7",
    "type": "text",
    "headlines": [{"role": "main", "value": "Lorries left before dawn"}],
    "by": "Anna Corr",
    "firstcreated": "2019-03-04T06:40:00Z",
    "infosources": [{"name": "Radio Lind"}],
    "rightsinfo": {"copyrightholder": {"name": "Norrland News Agency"}},
    "bodies": [
        {"contenttype": "text/plain", "value": "not the richest"},
        {"contenttype": "text/html", "value": "<p>The harbour master <b>said</b> so.</p><p>She did not.</p>"},
    ],
}


@pytest.mark.parametrize("item", [FIRST, THIRD])
def test_ninjs_of_either_age(write: Write, item: dict[str, object]) -> None:
    document = one_document(write("a.ninjs", json.dumps(item)))
    assert document.text == "The harbour master said so.\nShe did not."
    assert (document.title, document.byline) == ("Lorries left before dawn", ("Anna Corr",))
    assert document.published == "2019-03-04T06:40:00Z"
    assert document.credits == ("Radio Lind", "Norrland News Agency")
    assert document.source_id == item["uri"]


def test_a_package_of_ninjs_gives_its_texts(write: Write) -> None:
    picture = {"uri": "urn:p", "type": "picture", "headline": "A lorry"}
    package = {"uri": "urn:all", "type": "composite", "associations": {"main": FIRST, "side": THIRD, "photo": picture}}
    found, problems = arrivals(write("a.ninjs.json", json.dumps(package)))
    assert [each.source_id for each in found] == ["https://nna.example/7", "urn:nna:7"]
    assert problems == []


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.nitf", "<nitf><body>", "broken xml"),
        ("a.nitf", "<other/>", "unknown kind"),
        ("a.newsml", NITF, "unknown kind"),
        ("a.newsml", G2.format(items=""), "no readable text"),
        ("a.ninjs", "{", "invalid json"),
        ("a.ninjs", "[" * 100_000, "invalid json"),
        ("a.ninjs", '{"a": 1}', "unknown kind"),
        ("a.ninjs", '{"uri": "urn:1", "type": "text"}', "no readable text"),
    ],
)
def test_what_is_none_of_it_is_set_aside(write: Write, name: str, content: str, reason: str) -> None:
    assert one_problem(write(name, content)).reason == reason


@pytest.mark.parametrize("name", ["a.nitf", "a.newsml"])
def test_entities_of_its_own_are_refused_rather_than_left_out(write: Write, name: str) -> None:
    write("secret.txt", "TOP SECRET")
    head = '<!DOCTYPE nitf [<!ENTITY x SYSTEM "secret.txt"><!ENTITY y "inside">]>'
    content = "<nitf><body><body.content><p>He said &x; and &y; twice.</p></body.content></body></nitf>"
    assert one_problem(write(name, head + content)).reason == "entities"


def test_entities_that_grow_are_refused(write: Write) -> None:
    laughs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 20}">' for n in range(1, 9))
    head = f'<!DOCTYPE nitf [<!ENTITY e0 "ha">{laughs}]>'
    content = "<nitf><body><body.content><p>He said &e8; twice.</p></body.content></body></nitf>"
    assert one_problem(write("a.nitf", head + content)).reason == "entities"
