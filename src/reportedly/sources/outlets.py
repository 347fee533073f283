"""Outlets: one key for the many ways a paper or agency is written."""

from __future__ import annotations

import re

from reportedly.reading.outlet_names import strip_article
from reportedly.sources.names import plain

_SAME = dict(
    pair.split("=")
    for pair in (
        "ap=associated press;afp=agence france-presse;agence france presse=agence france-presse;nyt=new york times;"
        "upi=united press international;voa=voice of america;bbc news=bbc;bbc world service=bbc;"
        "british broadcasting corporation=bbc;cnn international=cnn;cable news network=cnn;fox news channel=fox news;"
        "mailonline=daily mail;mail online=daily mail;wsj=wall street journal;wapo=washington post;"
        "daily telegraph=telegraph;ibtimes=international business times;reuters news agency=reuters;"
        "thomson reuters=reuters;huffpost=huffington post;deutsche presse-agentur=dpa"
    ).split(";")
)
_BEFORE = re.compile(
    r"^(?:the |lebanese |iraqi |israeli |local )*"
    r"(?:news ?paper |news agency |tv channel |news magazine |television |media )?"
)
_AFTER = re.compile(
    r" (?:news ?paper|news agency|agency|tv channel|tv|television|channel|radio|magazine|daily|website|network"
    r"|broadcaster|station|news service)$"
)
_MEDIUM = re.compile(
    r"(?:(?:[A-Z]\w*(?:i|an|ese|ish|ch|sh|ek|ean)|South|North|Saudi|[A-Z]\w+-based|local|state|state-run|state-owned"
    r"|independent|private|leading|pan-Arab|national|regional|opposition|pro-\w+|conservative|liberal|online) )*+"
    r"(?:news ?paper|news agency|agency|(?:news )?magazine|(?:TV |television |news )?channel|broadcaster|television"
    r"|(?:radio|TV|television) station"
    r"|radio|daily|weekly|tabloid|news (?:web)?site|website) (?=\S)"
)
_NAME = re.compile(r"(?:[A-Z][\w.’'-]*|[ae][lsnr]-\w+)(?: (?:[A-Z][\w.’'-]*|[ae][lsnr]-\w+|of|the|de|la|al|e))*,?")


def without_medium(name: str) -> str:
    """ "newspaper al-Bahr" and "Lebanese newspaper al-Bahr" are al-Bahr; "Daily Star" keeps its capital."""
    named = _MEDIUM.match(name)
    return name[named.end() :] if named else name


def names_medium(phrase: str) -> bool:
    """Whether the phrase says itself that its name is an outlet's: "the South Korean daily Chosun Ilbo"."""
    named = _MEDIUM.match(strip_article(phrase))
    return named is not None and _NAME.fullmatch(strip_article(phrase), named.end()) is not None


def full_name(name: str) -> str | None:
    """What an agency's letters stand for ("AP"), as a pattern; None for any other name."""
    if not re.fullmatch(r"[A-Z]{2,4}", name.strip()):
        return None
    spelt = _SAME.get(name.strip().lower())
    return spelt.title().replace("-", "[- ]") if spelt else None


def outlet_key(name: str) -> str:
    """Lower-case plain letters without article, kind of medium, or web ending; known abbreviations
    spelt out. Two spellings that differ otherwise are joined by a judgement, not here."""
    name = re.sub(r"\bdaily (?=[A-Z])", "", name)  # "the daily Lamp", but not "the Daily Lamp"
    key = re.sub(r"^(?:https?://)?(?:www\.)", "", plain(name.replace(".", "")) if "." not in name else name.lower())
    key = plain(re.sub(r"\.(?:com|org|net|co\.uk|co|info|news)$", "", key))
    bare = _AFTER.sub("", _BEFORE.sub("", key)).strip() or key
    bare = re.sub(r"^the ", "", bare)
    return _SAME.get(bare, bare)
