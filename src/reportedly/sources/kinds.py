"""What kind of voice a phrase without a personal name is."""

from __future__ import annotations

import re
from functools import lru_cache

from reportedly.reading.outlet_names import KNOWN, looks_like_outlet, strip_article
from reportedly.reading.quantities import singular
from reportedly.sources.names import skeleton
from reportedly.sources.registry import titled
from reportedly.sources.usage import usage
from reportedly.sources.words import (
    DOCUMENT,
    GROUP,
    KNOWN_ORGANISATIONS,
    OPENERS,
    ORGANISATION,
    OUTLET_WORDS,
    PLACES_AS_VOICES,
    PRONOUN_MANY,
    PRONOUN_PERSON,
    PRONOUN_SELF,
    PRONOUN_THING,
    UNNAMED,
)
from reportedly.types import SpeakerKind

# A known paper in another romanisation ("Ashraq al-Awsat"); only Arabic names, whose spellings vary
_KNOWN_SPELLINGS = frozenset(skeleton(name) for name in KNOWN if re.match(r"a[a-z]{0,4}[ -]", name) and " " in name)
_PROPER = frozenset("pentagon kremlin congress senate parliament house".split())
_ACRONYM = re.compile(r"[A-Z][A-Z.&-]+|[a-z][A-Z]\w+")  # "eBay" too
_ONE = re.compile(r"(?:a|an|one|another|two|three|several|some)\b", re.I)
_OFFICE = re.compile(
    r"\b(?:president|prime minister|minister|king|queen|pope|governor|mayor|attorney general"
    r"|press secretary|premier|chancellor)$",
    re.I,
)
_PERSON_OF = re.compile(
    r"\b(?:sources?|officials?|insiders?|spokes(?:man|woman|person)|employees?|executives?|staff(?:ers?)?|producers?|aides?"
    r"|witness(?:es)?|residents?)$", re.I,
)  # fmt: skip
_BODY = re.compile(r"\b(?:alliance|cent(?:er|re)s|clinic|fund|poll|project|rights)\b", re.I)
_INSTITUTION = re.compile(rf"{ORGANISATION.pattern}|{_BODY.pattern}|\b(?:for|of) |\b(?:nations|weibo|youtube)\b", re.I)
_HEAD_END = re.compile(
    r"\b(?:of|in|at|on|for|from|with|who|which|that|to|by|close|familiar|inside|within"
    r"|including|under|seen|reviewed|posted|published|uploaded|released|sent|attributed|issued|written|obtained|shared"
    r"|circulated|filmed|provided)\b|,"
)


@lru_cache(maxsize=4096)
def is_outlet(phrase: str) -> bool:
    """Whether the phrase names an outlet; "a letter pinned to harbour gates" does not. The
    article counts: "The Atlantic" is one."""
    bare = strip_article(phrase)
    if bare[:1].isupper() and _registered(phrase, bare):
        return True  # also where its name sounds like a person's place in it, "the Harbour Insider"
    if _PERSON_OF.search(head_phrase(bare)):
        return False
    if len(skeleton(bare)) > 3 and skeleton(bare) in _KNOWN_SPELLINGS and bare[:1].isupper():
        return True
    head = phrase[: len(phrase) - len(bare)] + head_phrase(bare) if phrase.endswith(bare) else head_phrase(bare)
    return looks_like_outlet(head) or (bare[:1].isupper() and bare.lower() in KNOWN)


def _registered(phrase: str, bare: str) -> bool:
    """Whether the registry has the name as an outlet's; it lists institutions that have a site, too, not all of them
    marked, and short forms that mean a country. "Hill" is not "The Hill"."""
    known = None if bare.lower() in PLACES_AS_VOICES | KNOWN_ORGANISATIONS else titled(bare)
    if known is None or known.institution or _INSTITUTION.search(known.name):
        return False
    return " " in bare or not known.name.startswith("The ") or phrase.lower().startswith("the ")


def _institution(bare: str) -> bool:
    known = titled(bare) if bare[:1].isupper() else None
    return known is not None and (known.institution or bool(_BODY.search(known.name)))


def kind_of(phrase: str, text: str) -> SpeakerKind:
    """``phrase``: as printed. ``text``: the document, to see how a name is used there."""
    bare = strip_article(phrase)
    head = head_phrase(bare)
    if _OFFICE.search(head) and re.match(r"[Tt]he |[A-Z]\S+[’']s ", phrase):
        return "person"
    name = re.sub(r"[’']s?$", "", strip_article(bare)).lower()
    if name in PRONOUN_MANY | PRONOUN_PERSON | PRONOUN_THING | PRONOUN_SELF:
        return "unnamed"
    whole = bare.replace("’", "'").lower()
    if name in KNOWN_ORGANISATIONS or name in PLACES_AS_VOICES or whole in KNOWN_ORGANISATIONS or _institution(bare):
        return "organisation"
    if (OUTLET_WORDS.search(head) and not _PERSON_OF.search(head)) or is_outlet(phrase):
        return "outlet"
    for kind, pattern in (
        ("unnamed", UNNAMED),
        ("group", GROUP),
        ("document", DOCUMENT),
        ("organisation", ORGANISATION),
    ):
        if _last_word_is(pattern, head):
            paper = kind == "organisation" and _last_word_is(DOCUMENT, bare)  # "a Department of Health report"
            return "document" if paper else kind  # type: ignore[return-value]
    if _last_word_is(DOCUMENT, bare):
        return "document"
    words = head.split()
    if ORGANISATION.search(head) and not _ONE.match(phrase):
        return "organisation"
    if words and (words[-1][:1].isupper() or _ACRONYM.fullmatch(words[-1])):
        return _capital(words[-1] if len(words) == 1 else head, phrase, text)
    return "group" if words and words[-1].endswith("s") else "unnamed"


def head_phrase(bare: str) -> str:
    """The phrase up to its first preposition or comma; of "some of its members" the members."""
    bare = re.sub(
        r"^(?:(?:some|many|most|several|others?|one|two|three|both|all|a number|dozens|hundreds|thousands"
        r"|scores) of (?:the |its |his "
        r"|her |their )?|up to )",
        "",
        bare,
        flags=re.I,
    )
    match = _HEAD_END.search(bare)
    return bare[: match.start()].strip() if match and match.start() > 0 else bare


def singular_noun(bare: str) -> str:
    """The head noun, lower case and singular; "" where the head is a name."""
    words = head_phrase(bare).split()
    if not words or (
        words[-1][:1].isupper() and len(words) == 1 and words[-1].lower() not in {"president", "minister"}
    ):
        return ""
    return singular(words[-1].lower().strip("’'\"”"))


def _last_word_is(pattern: re.Pattern[str], head: str) -> bool:
    words = head.split()
    return bool(words) and pattern.fullmatch(words[-1].strip("’'\"”")) is not None


def _capital(name: str, phrase: str, text: str) -> SpeakerKind:
    """A lone capitalised name: what the text uses it as, an organisation if it is an acronym;
    "Everyone" and "an MP" are no names."""
    if name.lower() in OPENERS or (_ONE.match(phrase) and _ACRONYM.fullmatch(name)):
        return "unnamed"
    if re.search(r"[’']s$", name) or re.search(r",? which\b", phrase):  # "Wendy's said": a firm; nobody is a "which"
        return "organisation"
    used = usage(text).kind(name)
    if used == "outlet":
        return "outlet"
    entitled = phrase.lower().startswith("the ") and " " in name and name[0].isupper()  # "the Weir Courant";
    # "the Tanner" and "the younger Tanner" may be anybody
    return "organisation" if used == "organisation" or entitled or _ACRONYM.fullmatch(name) else "person"


def is_generic(name: str) -> bool:
    """Whether a name is only a word for an institution or an office: "police", "The Army", "the president"
    is another one in every article."""
    words = re.sub(r"[^\w\s’'-]", "", strip_article(name)).split()
    bare = " ".join(words).lower()
    if bare in KNOWN_ORGANISATIONS or bare in _PROPER or not words:
        return False
    return all(w[:1].islower() or _last_word_is(ORGANISATION, w) or _OFFICE.fullmatch(w) for w in words)
