"""Which source a root is, where voices that nobody can place were joined by their wording alone."""

from __future__ import annotations

import pytest

from reportedly.briefing.source_names import Sources
from reportedly.briefing.source_parts import parts
from reportedly.errors import UsageError
from reportedly.types import Assertion, Claim, Evidence, Hop, Independent, Root, Speaker

WORDS = "the tanker leaked oil"


def line(outlet: str, root: str, copy_of: str | None = None, at: str = "2021-03-01") -> Assertion:
    hop = Hop(f"outlet:{outlet}", outlet, "outlet", None, "")
    quote = Evidence(outlet, WORDS, 0, len(WORDS))
    return Assertion(outlet, None, f"s {outlet}", "supports", root, at, quote, (hop,), 1.0, copy_of)


def claim(*lines: Assertion, known: bool = False) -> Claim:
    roots = tuple(Root(name, name, "outlet", "supports", known) for name in dict.fromkeys(a.root for a in lines))
    return Claim("c", WORDS, "single root", (), roots, Independent(0, 0, 0), 0.0, lines)


def test_the_root_of_reprints_is_the_text_they_repeat() -> None:
    """The root bears the id that sorts first, not that of the original."""
    told = claim(line("alpha", "outlet:alpha", "zeta", "2021-03-02"), line("zeta", "outlet:alpha"))
    sources = Sources((), {"alpha": 1, "zeta": 1}, {}, [told])
    assert sources.heads(told) == {"outlet:alpha": "outlet:zeta"}
    found = parts([told], sources)
    assert (found["outlet:zeta"][0].stance, found["outlet:zeta"][0].only) == ("supports", True)
    assert found["outlet:alpha"][0].stance is None
    assert dict(found["outlet:alpha"][0].relayed) == {"outlet:zeta": 1}


def test_a_refutation_is_the_outlet_s_own() -> None:
    told = claim(line("alpha", "against: outlet:alpha"))
    sources = Sources((), {"Alpha": 1}, {}, [told])
    assert sources.heads(told) == {"against: outlet:alpha": "outlet:alpha"}
    assert sources.called("alpha") == "outlet:alpha"


def test_a_source_goes_by_any_name_and_is_called_by_the_one_most_print() -> None:
    long, short = Speaker("p1", "Ada Maria Bruun", "person"), Speaker("p2", "Ada Bruun", "person")
    sources = Sources([(long, 1), (short, 7)], {}, {"p1": ("p1", True), "p2": ("p1", True)}, [])
    assert sources.name("p1") == "Ada Bruun"
    assert [sources.called(name) for name in ("ada bruun", "Ada Maria Bruun", "maria", "p2", "Bruun")] == ["p1"] * 5
    assert sources.ids("p1") == {"p1", "p2"}


def test_a_name_in_full_goes_before_a_part_of_one() -> None:
    people = [(Speaker("p1", "Bruun", "person"), 1), (Speaker("p2", "Ada Bruun", "person"), 1)]
    sources = Sources(people, {}, {}, [])
    assert sources.called("Bruun") == "p1"
    with pytest.raises(UsageError, match="'ruun' may be any of 2 sources"):
        sources.called("ruun")
