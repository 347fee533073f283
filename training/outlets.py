"""``python -m training.outlets``: the table of outlets, from two public lists of news sites.

    python -m training.outlets [--data ../shared/data]

Taken are facts alone: names, web addresses and countries, of ``outlets/mbfc_sources.json`` and
``outlets/mbfc_country.csv``; no rating of them, no description. What ``lists/agencies.tsv`` and
``lists/added.tsv`` hold is left out, and so are journals on the platforms of science publishers.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportedly.reading.values.gazetteer import gazetteer
from reportedly.sources.domains import PLATFORMS, address, registrable
from reportedly.sources.registry import agencies, outlet_form

OUT = Path(__file__).parents[1] / "src/reportedly/sources/lists"
SCIENCE = frozenset(
    "annualreviews.org berghahnjournals.com biomedcentral.com cell.com frontiersin.org frontierspartnerships.org "
    "jamanetwork.com mdpi.com sciencedirect.com springer.com tandfonline.com wiley.com".split()
)
# Letters of countries that sites anywhere use for their looks
VANITY = frozenset("ag ai am bz cc co fm gg im io is la li ly me ms nu pw st tk to tv us vc ws".split())
# A title of such words alone may be any town's
TITLE = frozenset(
    "a advertiser advocate and argus banner beacon bee bulletin business call chronicle citizen commercial county "
    "courier daily democrat dispatch echo enterprise examiner express gazette globe guardian herald independent "
    "inquirer item journal leader ledger local mail media mercury messenger mirror monitor morning news newspaper "
    "nation national observer online patriot pioneer post press record register reporter republic republican review "
    "sentinel signal spectator standard star sun sunday telegram telegraph times today transcript tribune union voice "
    "week weekly world".split()
)
# Words of other titles of newsrooms
NEWSROOM = frozenset(
    "advance beat blog bridge chalkbeat digest facts fstv illuminator insight journalism lookout magazine matters "
    "media narwhal network newsline newsroom newswire phoenix press radio recorder reflector report reports review "
    "riot scotusblog searchlight spotlight square truthout tv tyee walrus watchdog wire".split()
)
_CALL_SIGN = re.compile(r"[WK][A-Z]{2,3}(?:-(?:TV|FM|AM|LP|DT))?")
_LETTERS = re.compile(r"[A-Z][A-Z&.]{1,7}")
_BRACKET = re.compile(r"^(.*\S) \(([^()]+)\)$")
COUNTRIES = {"usa": "US", "united states": "US", "columbia": "CO", "north korea": "KP", "south korea": "KR"}


@dataclass(frozen=True, slots=True)
class Row:
    """One outlet: the name it is shown by, its address, other names, ISO country or ""; or an institution."""

    name: str
    domain: str
    others: tuple[str, ...]
    country: str
    institution: bool = False


def main() -> None:
    """Read the lists, write the table, print its size."""
    raw = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(prog="python -m training.outlets", description=__doc__, formatter_class=raw)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder of the corpora")
    folder = parser.parse_args().data / "outlets"
    if not (folder / "mbfc_sources.json").is_file():
        raise SystemExit(f"No lists of outlets at {folder}.")
    lines = list(table(rows(folder)))
    path = OUT / "outlets.tsv"
    path.write_text("".join(f"{line}\n" for line in [*HEAD, *lines]), encoding="utf8")
    print(f"{len(lines)} outlets, {path.stat().st_size} bytes")


HEAD = (
    "# Made by python -m training.outlets; additions by hand belong in added.tsv. Fields by tab: name; address;",
    "# forms of its names under which it alone is looked up (= for the name in small letters); country; whether it is",
    "# an institution that has a site rather than an outlet. Within a field by semicolon.",
)


def rows(folder: Path) -> list[Row]:
    """The outlets of the lists, by address; each address once."""
    listed = json.loads((folder / "mbfc_sources.json").read_text(encoding="utf8"))
    with (folder / "mbfc_country.csv").open(encoding="utf8", newline="") as lines:
        more = {row["source"].strip().lower(): row for row in csv.DictReader(lines)}
    taken, found, houses = set(), {}, defaultdict(set)
    for forms, domains in by_hand():
        taken.update(domains)
        for form in forms:
            houses[form].update(domains)
    for record in listed:
        web = address(record["domain"])
        if web is None or registrable(web[0]) in SCIENCE | PLATFORMS or "".join(web) in taken:
            continue
        name, others = names(" ".join(record["name"].split()))
        if registrable(web[0]) in houses.get(outlet_form(name), ()):
            continue  # an edition of one of those kept by hand
        told = more.get(record["domain"].lower(), {})
        here = country(told.get("country", ""), web[0], name)
        found["".join(web)] = Row(name, "".join(web), others, here, institution(told.get("media_type", ""), name))
    return [found[domain] for domain in sorted(found)]


def by_hand() -> Iterator[tuple[set[str], set[str]]]:
    """Forms of names and addresses of each outlet of the lists kept by hand."""
    for file, column in (("agencies.tsv", 3), ("added.tsv", 2)):
        for line in (OUT / file).read_text(encoding="utf8").splitlines():
            if line and not line.startswith("#"):
                fields = line.split("\t")
                yield {outlet_form(n) for n in (fields[0], *fields[1].split(";"))}, set(fields[column].split(";"))


def names(listed: str) -> tuple[str, tuple[str, ...]]:
    """The name an outlet is shown by and its other ones: "KGTV - San Diego News" is KGTV, "Neue Zürcher
    Zeitung (NZZ)" also NZZ, "CBS Boston - WBZ-TV" also WBZ-TV; "The Record (New Jersey)" is that alone."""
    parts = [part.strip() for part in re.split(r" [-–/|] ", listed)]
    signs = [part for part in parts if _CALL_SIGN.fullmatch(part)]
    if signs:
        sign = signs[0].partition("-")[0]
        return (signs[0] if parts[0] == signs[0] else listed), tuple(dict.fromkeys((sign, parts[0])))
    bracket = _BRACKET.match(listed)
    if bracket is None:
        return listed, ()
    outer, inner = bracket.groups()
    if _LETTERS.fullmatch(inner):
        return outer, (inner.replace(".", ""),)
    if _LETTERS.fullmatch(outer) or address(inner) is not None:
        return outer, (inner,)
    generic = set(outlet_form(outer).split()) <= TITLE
    return listed, () if generic else (outer,)


def country(told: str, host: str, name: str) -> str:
    """ISO code from the list's words, the ending of the address, or an American station's call sign."""
    words = re.sub(r"\(.*|\|.*|/.*", "", told).strip()
    if words in COUNTRIES:
        return COUNTRIES[words]
    entries = [e for e in gazetteer().entries(words) if e.kind == "country"] if words and words != "unknown" else []
    if entries:
        return entries[0].country
    ending = host.rpartition(".")[2]
    if len(ending) == 2 and ending not in VANITY:
        return {"uk": "GB", "eu": "", "su": "RU"}.get(ending, ending.upper())
    return "US" if _CALL_SIGN.fullmatch(name) or ending in ("gov", "mil") else ""


def institution(told: str, name: str) -> bool:
    """By the list's word for what it is; it calls newsrooms without owners foundations too, which their titles tell."""
    words = set(outlet_form(name).split())
    return ("organization" in told or "government" in told) and words.isdisjoint(
        TITLE - {"and", "a", "national"} | NEWSROOM
    )


def table(found: list[Row]) -> Iterator[str]:
    """One line a row. A form that two rows bear is nobody's; the shown name's comes first where it is its own."""
    shared = {outlet_form(letters) for agency in agencies() for letters in agency.shared}
    borne = Counter(form for row in found for form in {outlet_form(name) for name in (row.name, *row.others)})
    for row in found:
        forms = dict.fromkeys(outlet_form(name) for name in (row.name, *row.others))
        own = [form for form in forms if borne[form] == 1 and not set(form.split()) <= TITLE | shared | {""}]
        told = ("=" if form == row.name.lower() else form for form in own)
        yield "\t".join((row.name, row.domain, ";".join(told), row.country, "institution" if row.institution else ""))


if __name__ == "__main__":
    main()
