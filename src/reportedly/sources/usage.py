"""How a document uses its lone names: "Vesper's customers" is a company, "the Vesper website" an outlet.

One pass over the text a kind of evidence, so that the work grows with the text and not with its names.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

_NAME = r"(?P<name>[A-Z][\w&-]{0,40}\w)"
_ALONE = r"(?![\w’'-]| [A-Z])"  # no given name, no first half of a longer name
_OUTLET_NOUN = (
    r"(?:web ?site|news ?site|blog|newspaper|paper|magazine|tabloid|daily|weekly|broadcaster|news agency|outlet|network"
    r"|podcast|portal|radio station|TV station)"
)
_OUTLET = (
    rf"\b{_OUTLET_NOUN},? {_NAME}{_ALONE}",
    rf"(?<![A-Z]\w )\b{_NAME}(?:[’']s)? (?:reporter|correspondent|columnist|readers|editor)s?\b",
    rf"\b{_NAME}, (?:an?|the|which is an?) (?:[\w-]+ ){{0,4}}{_OUTLET_NOUN}\b",
    rf"\b{_NAME}\.(?:com|net|org|co\.uk)\b",
)
_ORGANISATION = (
    rf"\b[Tt]he {_NAME}\b",
    rf"(?<![A-Z]\w )\b{_NAME}[’']s (?:apps?|services?|products?|customers?|users|engineers|employees|staff|shares|CEO"
    r"|chief executive|board|headquarters|stores?|stock|spokes\w+|website|shareholders|network)\b",
    rf"(?<![A-Z]\w )\b{_NAME} (?:spokes\w+|customers?|users|employees|executives?|shares|stock|Inc|Ltd|plc|LLC|Corp"
    r"|Media|Group)\b",
    rf"\b(?:company|firm|start-?up|retailer|charity|maker|manufacturer|giant|chain|militia|party) {_NAME}{_ALONE}",
    rf"\b(?:chief executive|CEO|founder|owner|director|spokes\w+) (?:of|for|at) {_NAME}{_ALONE}",
)
_PERSON = (
    rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sgt|Capt|Gen|Col|Lt|Sir|Judge|President|Sen|Rep)\.? {_NAME}{_ALONE}",
    rf"\b{_NAME}, \d\d,",
    rf"\b{_NAME}[’']s (?:wife|husband|mother|father|son|daughter|brother|sister|lawyer|attorney|girlfriend|boyfriend"
    r"|family|parents|friends?|death|body|home|house)\b",
)


@dataclass(frozen=True, slots=True)
class Usage:
    """How often each lone name of a document is used as a kind of voice."""

    people: Counter[str]
    organisations: Counter[str]
    outlets: Counter[str]

    def kind(self, name: str) -> str | None:
        """ "outlet", "organisation" or "person"; None where the text says nothing."""
        if self.people[name]:
            return "person"
        if self.outlets[name]:
            return "outlet"
        return "organisation" if self.organisations[name] else None


@lru_cache(maxsize=4)
def usage(text: str) -> Usage:
    """The same text is asked about once a speaker; the last few texts' answers are kept."""
    return Usage(_count(text, _PERSON), _count(text, _ORGANISATION), _count(text, _OUTLET))


def _count(text: str, patterns: tuple[str, ...]) -> Counter[str]:
    return Counter(m["name"] for pattern in patterns for m in re.finditer(pattern, text))
