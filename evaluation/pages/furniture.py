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


PIECES = (
    Piece("cookie banner on top", "before", f'<div id="cookie-law" class="cookie-banner">{_paragraphs(_COOKIE_WORDS * 2)}<button>Accept</button></div>', _COOKIE_WORDS),
    Piece("cookie banner, plain names", "before", f'<div class="css-1k2" role="dialog" aria-label="Privacy">{_paragraphs(_COOKIE_WORDS * 2)}<button>Accept all</button></div>', _COOKIE_WORDS),
    Piece("cookie banner at the end", "after", f'<div class="css-1k2">{_paragraphs(_COOKIE_WORDS * 3)}<button>Accept all</button><button>Reject all</button></div>', _COOKIE_WORDS),
    Piece("consent box inside", "inside", f'<div class="embed-consent">{_paragraphs(_COOKIE_WORDS)}<button>Show content</button></div>', _COOKIE_WORDS),
    Piece("consent box inside, plain names", "inside", f'<div class="css-7q"><div>{_paragraphs(_COOKIE_WORDS)}</div><button>Show content</button></div>', _COOKIE_WORDS),
    Piece("comments", "after", f'<section id="comments">{_paragraphs(_COMMENTS)}</section>', _COMMENTS),
    Piece("comments, plain names", "after", '<div class="css-c1"><h3>3 comments</h3>' + "".join(f"<div><b>user{n}</b><p>{each}</p><button>Reply</button></div>" for n, each in enumerate(_COMMENTS)) + "</div>", _COMMENTS),
    Piece("related list inside", "inside", f'<div class="css-r2"><h3>Related articles</h3><ul>{_links(_RELATED)}</ul></div>', _RELATED),
    Piece("related aside inside", "inside", f'<aside><h3>Read more</h3><ul>{_links(_RELATED)}</ul></aside>', _RELATED),
    Piece("related cards after", "after", f'<section class="css-r3"><h2>More from Politics</h2>{_cards(_RELATED)}</section>', _RELATED),
    Piece("podcast list after", "after", f'<div class="css-p1"><h2>Listen to our podcast</h2><ol>{_links(_PODCASTS)}</ol></div>', _PODCASTS),
    Piece("podcast list inside", "inside", f'<div class="css-p1"><h3>Podcast: The Long Inquiry</h3><ul>{_links(_PODCASTS)}</ul></div>', _PODCASTS),
    Piece("newsletter box inside", "inside", f'<div class="newsletter-signup">{_paragraphs(_LETTER)}<form><input name="email"></form></div>', _LETTER),
    Piece("newsletter box inside, plain names", "inside", f'<div class="css-n1">{_paragraphs(_LETTER)}<form><input name="email"><button>Sign up</button></form></div>', _LETTER),
)  # fmt: skip
