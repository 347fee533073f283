"""One source on a terminal, from its names to its claims; and all sources as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.briefing.dates import long_date, short_date
from reportedly.briefing.source_parts import Later, Part
from reportedly.briefing.source_view import ITSELF, SourceRow, SourceView, Spelling
from reportedly.briefing.wording import SIDE_WORDS, STANDING_SIGNS, figures
from reportedly.cli.plain import shown
from reportedly.cli.show_claim import ID_CHARS, WORDING_CHARS
from reportedly.cli.show_judgement import judged_words, judgement_line
from reportedly.weighing.dependence.figures import hint_sentence
from reportedly.weighing.source_grade import SourceRating

RELAYED = 8  # voices named that it passes on; the rest are counted, and all are in the JSON
FORMS = 16  # names and roles listed; the same
LATER = 3  # events after its word listed of one claim; the same
CLAIMS = 40  # claims listed under each heading; the same

Lines = Iterator[Text | Padding]


def source_lines(view: SourceView) -> Lines:
    """All of it, ready to print line by line."""
    yield from _head(view)
    yield _title("Names")
    for spelling in view.spellings[:FORMS]:
        yield from _spelling(spelling, view)
    if len(view.spellings) > FORMS:
        yield _in(1, f"and {len(view.spellings) - FORMS:,} more forms; --json has them all.")
    if not view.spellings:
        yield _in(1, f"{view.name} ({ITSELF})")
    yield from _house(view)
    yield from _record(view)
    for pair in view.hints:
        yield _in(1, f"{hint_sentence(pair, view.called)}.")
    yield from _grades(view)
    yield from _claims(view)


def sources_table(rows: Sequence[SourceRow]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("Source", ratio=1, overflow="fold")
    table.add_column("Kind", no_wrap=True)
    for head in ("Claims", "Only", "First", "Relays"):
        table.add_column(head, justify="right", no_wrap=True)
    table.add_column("Grade", no_wrap=True)
    for row in rows:
        counts = map(str, (row.claims, row.only, row.first, row.relaying))
        table.add_row(Text(shown(row.name, WORDING_CHARS)), row.kind, *counts, f"{row.rating.letter} {row.rating.by}")
    table.caption = (
        "Claims: with a word of its own; Only: no other voice that can be placed; First: before every other voice;"
        " Relays: it only passes others on."
    )
    table.caption_justify = "left"
    return table


def _head(view: SourceView) -> Lines:
    as_of = f", as of {long_date(view.as_of)}" if view.as_of else ""
    placed = "" if view.known else "; cannot be placed, never counts as independent"
    yield Text(shown(view.name), style="bold")
    yield Text(shown(f"{view.kind}, source {view.id}{as_of}{placed}"), style="dim")


def _spelling(each: Spelling, view: SourceView) -> Lines:
    told = ", ".join(shown(part) for part in (each.role, each.organisation) if part)
    named = f" ({told})" if told else ""
    where = "; ".join(each.by) if each.by else ITSELF
    yield _in(1, f"{shown(each.name)}{named}: {figures(each.articles, 'article')}, {shown(where)}")
    for judgement in each.joined:
        yield _in(2, f"{shown(judgement.by)}: {judged_words(judgement, view.called)} [{judgement.id[:ID_CHARS]}]")


def _house(view: SourceView) -> Lines:
    if view.house is None:
        return
    known, house = view.house.outlet, view.house
    facts = [known.name, "a news agency" if known.agency else "", known.country, ", ".join(known.domains)]
    yield _title("In the registry of outlets")
    yield _in(1, "; ".join(shown(fact) for fact in facts if fact))
    if house.family != known.name:
        yield _in(1, f"house: {shown(house.family)}")
    if house.others:
        yield _in(1, f"of the same house here: {', '.join(map(shown, house.others))}")


def _record(view: SourceView) -> Lines:
    record = view.record
    yield _title("Record in this ledger")
    yield _in(1, f"{record.only:>5}  claims where no other voice that can be placed speaks")
    yield _in(1, f"{record.first:>5}  claims of several voices where it is surely the first")
    yield _in(1, f"{record.among:>5}  claims beside other voices ({record.undated} of them without a date)")
    yield _in(1, f"{record.relaying:>5}  claims where it only passes others on{_whom(view)}")
    yield _in(1, f"{record.confirmed:>5}  of its claims that another placed voice made later")
    yield _in(
        1, f"{record.denied:>5}  of them denied later; {record.disputed} disputed later; {record.withdrawn} taken back"
    )
    yield _in(1, f"{record.denials:>5}  claims that it denies")


def _whom(view: SourceView) -> str:
    whom = sorted(view.record.relayed.items(), key=lambda each: (-each[1], each[0]))
    named = ", ".join(f"{shown(view.called.get(name, name), 40)} {n}" for name, n in whom[:RELAYED])
    more = f" and {len(whom) - RELAYED:,} more" if len(whom) > RELAYED else ""
    return f": {named}{more}" if whom else ""


def _grades(view: SourceView) -> Lines:
    rating = view.rating
    yield _title(f"Admiralty: source {rating.letter} ({rating.meaning}), {_by(view, rating)}")
    yield _in(1, f"Because {shown(rating.reason)}.")
    if rating is not view.suggested:
        suggested = view.suggested
        yield _in(1, f"Its record alone would suggest {suggested.letter} ({suggested.meaning}): {suggested.reason}.")
    for reason in view.suggested.reasons:
        yield _in(1, f"{reason.amount:>6g}  {reason.name}: {reason.detail}")
    for judgement in view.grades:
        yield Padding(judgement_line(judgement, {judgement.left: view.name}), (0, 0, 0, 2), expand=False)


def _by(view: SourceView, rating: SourceRating) -> str:
    return rating.by if rating is view.suggested else f"given by {shown(rating.by)}"


def _claims(view: SourceView) -> Lines:
    own = [part for part in view.parts if part.stance is not None]
    passed = [part for part in view.parts if part.stance is None]
    for title, listed in (("Claims in its own word", own), ("Claims it only passes on", passed)):
        if listed:
            yield _title(f"{title} ({len(listed):,})")
        for part in listed[:CLAIMS]:
            yield from _claim(part, view)
        if len(listed) > CLAIMS:
            yield _in(1, f"and {len(listed) - CLAIMS:,} more; --json has them all.")


def _claim(part: Part, view: SourceView) -> Lines:
    claim = part.claim
    word = SIDE_WORDS[part.stance] if part.stance else "passes on"
    alone = ", alone" if part.only else ", first" if part.first else ""
    whom = "" if part.stance else f" {', '.join(shown(view.called.get(name, name), 40) for name in part.relayed)}"
    head = f"{claim.id[:ID_CHARS]}  {STANDING_SIGNS[claim.standing]} {word}{alone}{shown(whom)}  "
    yield Padding(Text.assemble((head, "dim"), f"“{shown(claim.wording, WORDING_CHARS)}”"), (0, 0, 0, 2), expand=False)
    for later in part.later[:LATER]:
        yield _in(3, _later(later, view))
    if len(part.later) > LATER:
        yield _in(3, f"and {len(part.later) - LATER} more such after it")


def _later(later: Later, view: SourceView) -> str:
    verb = {"confirmed": "said so too", "denied": "denied it", "withdrawn": "took it back"}[later.what]
    document = view.documents.get(later.assertion.document)
    where = f" in {document.outlet or document.source_id}" if document else ""
    return shown(f"{short_date(later.assertion.asserted_at)}: {later.by} {verb}{where}")


def _title(text: str) -> Padding:
    return Padding(Text(shown(text), style="bold"), (1, 0, 0, 0), expand=False)


def _in(depth: int, text: str) -> Padding:
    return Padding(Text(" ".join(text.splitlines())), (0, 0, 0, (0, 2, 5, 8)[depth]), expand=False)
