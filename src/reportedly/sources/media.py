"""Words for a medium around an outlet's name: "the Lebanese newspaper al-Bahr", "the Lamp daily"."""

from __future__ import annotations

import re

from reportedly.reading.outlet_names import strip_article

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


def bare(key: str) -> str:
    """Plain letters without article and kind of medium; the whole where nothing would be left."""
    inner = _AFTER.sub("", _BEFORE.sub("", key)).strip() or key
    return re.sub(r"^the ", "", inner)
