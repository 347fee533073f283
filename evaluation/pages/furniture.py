"""What pages print beside an article. Each piece has sentences that are in no article, by which it is told."""

from __future__ import annotations

from typing import NamedTuple


class Piece(NamedTuple):
    """``where``: before, inside or after the article's paragraphs. ``tells``: words that show that it got in."""

    name: str
    where: str
    markup: str
    tells: tuple[str, ...]


_COOKIE_WORDS = (
    "We and our 812 partners store and access information on your device to show you measured advertising and to learn"
    " about the audience of this service.",
    "You can accept all of it, reject what is not needed, or choose one purpose after the other; your choice holds for"
    " thirteen months on this device and can be changed at any time from the foot of each page.",
    "Some partners do not ask for your consent and rely on a legitimate interest; you may object to that as well.",
)
_COMMENTS = (
    "I said last year that this would happen, and my neighbour who works there told me they all knew it.",
    "According to my cousin the whole thing was staged for the cameras, wake up people and do your own research.",
    "The moderator has removed this contribution because it broke the rules of the house.",
)
_RELATED = (
    "Minister denies that she met the contractor before the tender was opened",
    "Police say two men were held after a chase through the old harbour",
    "Bakers warn that flour may cost twice as much before the winter is over",
)
_PODCASTS = (
    "Episode 41: What the auditor told the council behind closed doors",
    "Episode 40: The pilot who says he saw it first",
    "Episode 39: Why the bridge was never finished, according to its engineer",
)
_LETTER = (
    "Get the Morning Briefing, the five stories that matter, in your inbox before breakfast every weekday.",
    "By giving your address you agree that we write to you and that you have read how we treat your data.",
)


def _paragraphs(words: tuple[str, ...]) -> str:
    return "".join(f"<p>{each}</p>" for each in words)


def _links(words: tuple[str, ...]) -> str:
    return "".join(f'<li><a href="/story/{n}">{each}</a></li>' for n, each in enumerate(words))


def _cards(words: tuple[str, ...]) -> str:
    card = (
        '<div class="css-9x"><a href="/s"><h4>{0}</h4></a><p>{0}, our correspondent writes from the capital.</p></div>'
    )
    return "".join(card.format(each) for each in words)


def _block(kind: str, inner: str, tag: str = "div") -> str:
    return f"<{tag} {kind}>{inner}</{tag}>"


def _said(words: tuple[str, ...]) -> str:
    said = "<div><b>user{}</b><p>{}</p><button>Reply</button></div>"
    return "".join(said.format(n, each) for n, each in enumerate(words))


_COOKIES = _paragraphs(_COOKIE_WORDS)
_ACCEPT, _SHOW = "<button>Accept all</button>", "<button>Show content</button>"
_FORM = '<form><input name="email"><button>Sign up</button></form>'
_BANNER, _PLAIN, _DIALOG = 'class="cookie-banner"', 'class="css-1k2"', 'class="css-1k2" role="dialog"'
_READ_MORE = f"<h3>Read more</h3><ul>{_links(_RELATED)}</ul>"
_LISTEN = f"<h2>Listen to our podcast</h2><ol>{_links(_PODCASTS)}</ol>"
_INQUIRY = f"<h3>Podcast: The Long Inquiry</h3><ul>{_links(_PODCASTS)}</ul>"

_ROWS = (
    ("cookie banner on top", "before", _block(_BANNER, 2 * _COOKIES + _ACCEPT), _COOKIE_WORDS),
    ("cookie banner, plain names", "before", _block(_DIALOG, 2 * _COOKIES + _ACCEPT), _COOKIE_WORDS),
    ("cookie banner at the end", "after", _block(_PLAIN, 3 * _COOKIES + 2 * _ACCEPT), _COOKIE_WORDS),
    ("consent box inside", "inside", _block('class="embed-consent"', _COOKIES + _SHOW), _COOKIE_WORDS),
    ("consent box inside, plain names", "inside", _block(_PLAIN, f"<div>{_COOKIES}</div>{_SHOW}"), _COOKIE_WORDS),
    ("comments", "after", _block('id="comments"', _paragraphs(_COMMENTS), "section"), _COMMENTS),
    ("comments, plain names", "after", _block(_PLAIN, "<h3>3 comments</h3>" + _said(_COMMENTS)), _COMMENTS),
    ("related list inside", "inside", _block(_PLAIN, _READ_MORE.replace("Read more", "Related articles")), _RELATED),
    ("related aside inside", "inside", f"<aside>{_READ_MORE}</aside>", _RELATED),
    ("related cards after", "after", _block(_PLAIN, "<h2>More from Politics</h2>" + _cards(_RELATED)), _RELATED),
    ("podcast list after", "after", _block(_PLAIN, _LISTEN), _PODCASTS),
    ("podcast list inside", "inside", _block(_PLAIN, _INQUIRY), _PODCASTS),
    ("newsletter box inside", "inside", _block('class="newsletter-signup"', _paragraphs(_LETTER) + _FORM), _LETTER),
    ("newsletter box, plain names", "inside", _block(_PLAIN, _paragraphs(_LETTER) + _FORM), _LETTER),
)
PIECES = tuple(Piece(*row) for row in _ROWS)
