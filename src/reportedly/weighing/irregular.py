"""Irregular forms of the verbs and nouns that news is made of (English), for comparing words."""

from __future__ import annotations

_FORMS = """
arise arose arisen; awake awoke; bear bore borne; beat beaten; become became; begin began begun; bind bound;
bite bit bitten; bleed bled; blow blew blown; break broke broken; bring brought; build built; burn burnt;
buy bought; catch caught; child children; choose chose chosen; come came; creep crept; deal dealt; die died dying;
dig dug; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed;
feel felt; fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden; foot feet;
forget forgot forgotten; forgive forgave; freeze froze frozen; get got gotten; give gave given; go went gone;
grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know knew known;
lay laid; lead led; leave left; lend lent; life lives; lie lying; lose lost; make made; man men; mean meant;
meet met; mistake mistook mistaken; pay paid; person people; ride rode ridden; ring rang rung; rise rose risen;
run ran; say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shine shone; shoot shot;
show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept;
speak spoke spoken; spend spent; stand stood; steal stole stolen; stick stuck; strike struck stricken;
swear swore sworn; sweep swept; swim swam swum; take took taken; teach taught; tear tore torn; tell told;
think thought; throw threw thrown; thief thieves; understand understood; wake woke woken; wear wore worn;
weep wept; wife wives; win won; withdraw withdrew withdrawn; woman women; write wrote written
"""

BASE: dict[str, str] = {
    form: forms.split()[0] for forms in _FORMS.replace("\n", " ").split(";") for form in forms.split()[1:]
}

_NOUNS = frozenset({"child", "man", "woman", "person", "foot", "wife", "thief", "life"})
_PLURAL = {base: form for form, base in BASE.items() if base in _NOUNS}


_UNCHANGED = ("craft", "fish", "sheep", "deer", "series", "species", "troops", "police")
_PARTICIPLES = frozenset(
    "killed injured wounded hurt dead arrested detained missing displaced infected rescued".split()
)


def number_of(noun: str) -> str:
    """What is counted, for a heading: "number of vehicles", "number killed"."""
    return f"number {noun}" if noun in _PARTICIPLES else f"number of {plural(noun)}"


def plural(noun: str) -> str:
    """The plural of an English noun: "vehicle" -> "vehicles"."""
    if noun in _PLURAL:
        return _PLURAL[noun]
    if noun.endswith(_UNCHANGED):
        return noun
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun if noun.endswith("s") else noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"
