"""Words by which news counts people killed, injured and shot (English)."""

from __future__ import annotations

import re

from reportedly.reading.quantities import words_value

_WORDED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty"
).split()
NUMBERS = {word: words_value(word) for word in _WORDED} | {"dozen": 12, "couple": 2, "both": 2, "twins": 2}
MULTIPLES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
SELVES = frozenset("self himself herself".split())
PEOPLE = SELVES | frozenset(
    """
    people person man men woman women boy girl child children teen teenager victim officer deputy other student kid
    toddler baby infant juvenile brother sister sibling son daughter stepson stepdaughter adult male female suspect
    bystander friend resident youth cop soldier civilian guest wife husband mom mother dad father grandmother
    grandfather grandson granddaughter grandchild nephew niece uncle aunt cousin parent girlfriend boyfriend ex-wife
    ex-girlfriend ex-boyfriend neighbor neighbour gunman shooter policeman policewoman worker employee trooper agent
    marine driver passenger customer homeowner intruder robber burglar relative member roommate pedestrian fatality
    death one aged human body sergeant sheriff player pastor nurse teacher lawyer
    """.split()
)
SEVERAL = frozenset("people men women children".split())
DETERMINERS = frozenset("a an another the his her their my this that our".split())
POSSESSIVES = frozenset("his her their these those".split())
JOINS = frozenset(", and & plus then".split())
ABOUT = frozenset("at least as many up to and then about".split())
BE = frozenset("was were is are be been being and".split())
LINKS = frozenset(
    """
    was were is are be been being has have had also reportedly left found later now both all confirmed pronounced
    declared lay lying remain remains accidentally critically seriously badly slightly severely to who reported listed
    said believed may allegedly apparently then each at about some nearly as more suffered treated himself herself
    themselves
    """.split()
)
PLACES = frozenset("in at on inside outside near from including".split())
STOPS = frozenset(". ; ! ?".split())
TURNS = STOPS | frozenset(
    "and but after when while not that with accused charged arrested wanted by killing for".split()
)
NO_PEOPLE = frozenset(
    """
    times time shots shootings shooting gunshots gunshot hours hour days day weeks week months month years year
    minutes minute bullets bullet rounds round blocks block counts count miles mile feet p.m a.m pm am guns gun weapons
    handguns cars vehicles homes houses percent st nd rd th million thousand hundred street avenue incidents
    """.split()
)


def _table(**words: str) -> dict[str, str]:
    return {word: harm for harm, listed in words.items() for word in listed.split()}


BEFALLEN = _table(
    killed="killed dead slain died dies die murdered deceased perished",
    injured="injured wounded hurt grazed hospitalized hospitalised recovering survived",
    shot="shot struck hit",
)
DONE = _table(
    killed="kill kills killed killing murder murders murdering murdered",
    injured="wound wounds wounding wounded injure injures injured injuring hurt hurting",
    shot="shot shoots shooting shoot hits hitting hit striking struck",
)
DEEDS = _table(
    killed="homicide homicides murder murders killing killings slaying murder-suicide fatality-event", shot="shooting"
)

_COMPOUNDS = (
    (r"\bshot and (?:wounded|injured)\b", "injured"),
    (r"\bshot(?:,| and| &) killed\b|\bfatally (?:shot|wounded|injured|struck)\b|\bshot (?:to death|dead)\b", "killed"),
    (r"\bgunned down\b|\b(?:found|pronounced|declared) dead\b|\bsuccumbed\b|\bbled to death\b", "killed"),
    (r"\b(?:shooting and killing|fatally shooting|shooting to death)\b", "killing"),
    (r"\b(?:shooting )?deaths? of\b|\b(?:murders?|killings?|slayings?|homicides?) of\b", "killing"),
    (r"\b(?:claim(?:s|ed|ing)?|took|taking) the li(?:fe|ves) of\b", "killing"),
    (r"\b(?:deadly|fatal) (?:shooting|shootout|crash|attack)\b|\bshooting death\b", "fatality-event"),
    (
        r"\bin (?:a |an )?(?:extremely )?(?:critical|serious|stable|fair|good|guarded)(?: but stable)? condition\b",
        "injured",
    ),
    (r"\b(?:was|were) (?:hit|struck)\b", "was shot"),
    (r"\bsuffer(?:ed|ing|s)?(?: from)? (?:\w+[ -]){0,3}(?:gun ?shot )?(?:wounds?|injur(?:y|ies))\b", "injured"),
    (r"\bgunshot wounds?\b", "gunshotwound"),
)
_COMPOUND = tuple((re.compile(pattern, re.I), to) for pattern, to in _COMPOUNDS)
_AGE = re.compile(
    r"\b(?:\d{1,3}|[a-z]{1,12})(?:-| )(?:year|month|week|day)s?(?:-| )olds?\b|\baged? \d+\b"
    r"|, \d{1,3}(?=[,.;)]| and )",
    re.I,
)
_TOKEN = re.compile(r"[a-z]+(?:[-'’][a-z]+)*|\d+(?:[.,:/-]\d+)*|[.;:!?,&]", re.I)


def casualty_words(text: str) -> list[str]:
    """Words, numbers and stops in lower case: ages are "aged" (as nouns) or gone, and wordings of two or three
    words that mean one thing are one ("shot and killed" is "killed")."""
    text = _AGE.sub(lambda m: "" if m[0].startswith(",") else " aged ", text)
    for pattern, to in _COMPOUND:
        text = pattern.sub(to, text)
    return [each.lower() for each in _TOKEN.findall(text)]
