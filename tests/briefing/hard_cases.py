"""Briefs that strain the page: long chains, many articles, no dates, other scripts, hostile text."""

from __future__ import annotations

from reportedly.types import Brief, Claim, HedgeKind, Problem
from tests.briefing.story import Story, claim, root

LONG_NAME = "Permanent Under-Secretary of the " + "Most Honourable and " * 8 + "United Harbours Board"
HOSTILE = (
    "<script>alert('x')</script> & \"quoted\" \u202eevil\u202c e\u0301 👩‍👩‍👧 \x00\x07 \ud800 ]]> </style><b>bold</b>"
)


def brief_of(story: Story, *claims: Claim, problems: tuple[Problem, ...] = ()) -> Brief:
    """A brief of all a story holds."""
    documents, attributions = tuple(story.documents.values()), tuple(story.attributions)
    return Brief(documents, claims, (), problems, attributions)


def many_assertions(count: int = 30) -> Brief:
    """One claim in ``count`` articles: one minister through two agencies, an office that denies, and
    a few nobody can place."""
    story = Story()
    minister, office = root("Mara Lindqvist"), root("Office of the Auditor", "organisation", "denies")
    unknown = root("a person close to the talks", "unnamed", known=False)
    words = "the bridge will close in May"
    assertions = []
    for n in range(count):
        key = f"bridge-{n:02}"
        agency = ("Nordwire", "outlet") if n % 3 else ("Southern Press Agency", "outlet")
        story.article(
            key,
            f"Agency and others. The minister told the agency that {words}. The office denied it.",
            f"Outlet number {n + 1}",
            f"2031-04-{1 + n % 9:02}",
        )
        carrier = story.hop(key, agency, "the agency", "told", words)  # type: ignore[arg-type]
        speaker = story.hop(key, ("Mara Lindqvist", "person"), "The minister", "told", words)
        if n % 10 == 8:
            deny = story.hop(key, ("Office of the Auditor", "organisation"), "The office", "denied", words)
            assertions.append(story.saying(key, office, words, (deny,)))
        elif n % 10 == 9:
            assertions.append(story.saying(key, unknown, words))
        else:
            assertions.append(story.saying(key, minister, words, (carrier, speaker)))
    return brief_of(story, claim(words, "disputed", assertions, [minister, office, unknown], 0.4))


def many_voices() -> Brief:
    """Two articles that each give the floor to seven voices, hedged and not."""
    story = Story()
    words = "the pier is closing"
    voices = [root(f"Trader {name}") for name in ("Ada", "Bram", "Chidi", "Dana", "Eun", "Farid", "Gry")]
    names = ", ".join(voice.name for voice in voices)
    assertions = []
    for key in ("pier-1", "pier-2"):
        story.article(key, f"{names} allegedly said that {words}.", f"Paper {key}", "2031-08-01")
        for n, voice in enumerate(voices):
            hedges: tuple[tuple[HedgeKind, str], ...] = (("hearsay", "allegedly"),) if n % 2 else ()
            hop = story.hop(key, (voice.name, "person"), voice.name, "said", words, hedges)
            assertions.append(story.saying(key, voice, words, (hop,)))
    return brief_of(story, claim(words, "independently supported", assertions, voices, 0.9))


def six_hops() -> Brief:
    """outlet <- radio <- agency <- newspaper <- ministry <- guard, and a second article that stops halfway."""
    story = Story()
    names = ["Radio Sund", "Nordwire", "The Karvo Herald", "Ministry of Harbours and Inland Waters", "the night guard"]
    words = "the lock gate had been left open"
    text = (
        "Radio Sund said Nordwire reported, quoting The Karvo Herald, that Ministry of Harbours and Inland "
        f"Waters believes what the night guard allegedly told it: {words}."
    )
    cues = ["said", "reported", "quoting", "believes", "told"]
    kinds = ["outlet", "outlet", "outlet", "organisation", "unnamed"]
    guard = root("the night guard", "unnamed", known=False)
    assertions = []
    for n, depth in enumerate((5, 5, 3)):
        key = f"lock-{n}"
        story.article(key, text, f"Paper {n}", f"2031-05-0{n + 1}T10:00:00Z")
        hops = tuple(
            story.hop(key, (name, kind), name, cue, words, (("hearsay", "allegedly"),) if cue == "told" else ())  # type: ignore[arg-type]
            for name, kind, cue in list(zip(names, kinds, cues, strict=True))[5 - depth :]
        )
        assertions.append(story.saying(key, guard, words, hops))
    return brief_of(story, claim(words, "single root", assertions, [guard], 0.1))


def no_dates() -> Brief:
    """Three articles without dates, outlets or titles."""
    story = Story()
    speaker = root("Ola Brandt")
    assertions = []
    for n in range(3):
        story.article(f"bare-{n}", "Ola Brandt said that the mine is flooded.")
        hop = story.hop(f"bare-{n}", ("Ola Brandt", "person"), "Ola Brandt", "said", "the mine is flooded")
        assertions.append(story.saying(f"bare-{n}", speaker, "the mine is flooded", (hop,)))
    return brief_of(story, claim("the mine is flooded", "single root", assertions, [speaker], 0.3))


def arabic() -> Brief:
    """Right-to-left names and text beside left-to-right ones."""
    story = Story()
    minister = root("هدى الساحلي", names=("هدى الساحلي", "Huda al-Sahili"))
    harbour = root("هيئة الميناء", "organisation", "denies")
    said, denied = "السفينة أفرغت حمولتها ليلاً", "السفينة أفرغت حمولتها"
    story.article(
        "sahil-1",
        f"قالت الوزيرة هدى الساحلي إن {said} في الميناء رقم 7. وأضافت شيئاً آخر.",
        "صحيفة الساحل",
        "2031-06-01",
        "خبر من الميناء",
    )
    story.article("sahil-2", f"نفت هيئة الميناء أن تكون {denied} (Reuters).", "الموج", "2031-06-02")
    story.article(
        "gazette-1",
        "The minister, هدى الساحلي, told Harbour Gazette that the ship unloaded at night.",
        "Harbour Gazette",
        "2031-06-03",
    )
    hops = [
        story.hop("sahil-1", ("هدى الساحلي", "person"), "هدى الساحلي", "قالت", said),
        story.hop("sahil-2", ("هيئة الميناء", "organisation"), "هيئة الميناء", "نفت", denied),
        story.hop(
            "gazette-1", ("هدى الساحلي", "person"), "The minister, هدى الساحلي", "told", "the ship unloaded at night"
        ),
    ]
    assertions = [
        story.saying("sahil-1", minister, said, (hops[0],)),
        story.saying("sahil-2", harbour, denied, (hops[1],)),
        story.saying("gazette-1", minister, "the ship unloaded at night", (hops[2],)),
    ]
    return brief_of(story, claim(said, "disputed", assertions, [minister, harbour], 0.4))


def long_names() -> Brief:
    """Names of two hundred characters, with and without places to break."""
    story = Story()
    solid = "Rijks" + "waterstaat" * 20
    voices = [root(LONG_NAME, "organisation"), root(solid, "organisation")]
    assertions = []
    for n, voice in enumerate(voices):
        key = f"long-{n}"
        story.article(key, f"{voice.name} said that the dyke holds.", voice.name + " Gazette", "2031-07-01")
        hop = story.hop(key, (voice.name, "organisation"), voice.name, "said", "the dyke holds")
        assertions.append(story.saying(key, voice, "the dyke holds", (hop,)))
    return brief_of(story, claim("the dyke holds", "independently supported", assertions, voices, 0.6))


def hostile() -> Brief:
    """Markup, direction overrides, combining marks, controls and lone surrogates in every field."""
    story = Story()
    voice = root(HOSTILE, "person", names=(HOSTILE, "other " + HOSTILE))
    assertions = []
    for n in range(2):
        key = f"hostile-{n}{HOSTILE}"
        text = f"{HOSTILE} said that {HOSTILE} fell."
        story.article(key, text, HOSTILE, HOSTILE, HOSTILE)
        hop = story.hop(key, (HOSTILE, "person"), HOSTILE, "said", f"{HOSTILE} fell", (("hearsay", "bold"),))
        assertions.append(story.saying(key, voice, f"{HOSTILE} fell", (hop,)))
    problem = Problem(HOSTILE, "invalid json", HOSTILE)
    return brief_of(story, claim(f"{HOSTILE} fell", "single root", assertions, [voice], 0.3), problems=(problem,))


def only_problems() -> Brief:
    """Nothing could be read."""
    return Brief(
        (),
        (),
        (),
        (Problem("a.txt", "empty", "a.txt holds no text."), Problem("b.txt", "not text", "b.txt is no text.")),
    )


def no_claims() -> Brief:
    """One article in which nobody says anything."""
    story = Story()
    story.article("quiet-1", "Rain.", "Daily Tide", "2031-01-01")
    return brief_of(story)


ALL = (many_assertions, many_voices, six_hops, no_dates, arabic, long_names, hostile, only_problems, no_claims)
