"""One claim on a terminal, from its standing to the quotes: headed parts, each line within the width."""

from __future__ import annotations

from collections.abc import Iterator

from rich.padding import Padding
from rich.text import Text

from reportedly.briefing.curve import Point
from reportedly.briefing.dates import long_date
from reportedly.briefing.derivation import Derivation, DerivedVoice, copy_shown_by, sayers
from reportedly.briefing.judged import reason_of
from reportedly.briefing.voices import Line, carriers
from reportedly.briefing.wording import SIDE_WORDS, STANDING_SIGNS, plain, standing_sentences
from reportedly.cli.plain import shown
from reportedly.cli.show_claim import ID_CHARS, chain_words
from reportedly.cli.show_judgement import judged_words, judgement_line
from reportedly.types import Capture, Claim, Document, Period
from reportedly.weighing.admiralty import BY_RULE, SOURCE
from reportedly.weighing.dependence.figures import hint_sentence
from reportedly.weighing.verdicts import ruling

Lines = Iterator[Text | Padding]


def why_lines(derivation: Derivation) -> Lines:
    """The whole derivation, ready to print line by line."""
    yield from _head(derivation)
    yield from _standing(derivation)
    yield from _support(derivation.claim)
    yield from _admiralty(derivation)
    yield from _curve(derivation)
    yield _title("Voices")
    for voice in derivation.voices:
        yield from _voice(voice, derivation)
    yield from _conflicts(derivation)
    for pair in derivation.hints:
        yield _in(1, f"{shown(hint_sentence(pair, derivation.called))}.")
    yield from _judgements(derivation)


def _head(derivation: Derivation) -> Lines:
    claim = derivation.claim
    asked = f", asked for as {derivation.asked}" if derivation.asked else ""
    as_of = f", as of {long_date(derivation.as_of)}" if derivation.as_of else ""
    yield Text(f"“{shown(claim.wording)}”", style="bold")
    yield Text(shown(f"claim {claim.id}{asked}{as_of}"), style="dim")


def _standing(derivation: Derivation) -> Lines:
    claim = derivation.claim
    yield _title(f"Standing: {STANDING_SIGNS[claim.standing]} {claim.standing}")
    rule = next((reason.detail for reason in claim.reasons if reason.name == "standing"), "")
    if rule:
        yield _in(1, f"By rule: {rule}.")
    voices = [each.voice for each in derivation.voices]
    for sentence in standing_sentences(claim, voices, len(carriers(claim))):
        yield _in(1, plain(sentence))


def _support(claim: Claim) -> Lines:
    yield _title(f"Support: {claim.support:.2f} of 1 (ranks claims; no probability)")
    parts = [reason for reason in claim.reasons if reason.name != "standing"]
    for reason in parts:
        yield _in(1, f"{reason.amount:+.4f}  {reason.name}: {reason.detail}")
    if parts:
        yield _in(1, f"{sum(reason.amount for reason in parts):+.4f}  together")


def _admiralty(derivation: Derivation) -> Lines:
    rating = derivation.rating
    yield _title(f"Admiralty: information {rating.rating} ({rating.meaning}), {BY_RULE}")
    yield _in(1, f"Because {rating.reason}.")
    grades = [each for each in derivation.voices if each.grade]
    for each in grades:
        yield _in(1, f"Source {each.voice.letter}, {each.voice.root.name}: {_grade(each)}.")
    if not grades:
        yield _in(1, "Source: no grade by a person.")


def _grade(voice: DerivedVoice) -> str:
    assert voice.grade is not None
    letter = ruling(voice.grade.detail)
    why = reason_of(voice.grade)
    return f"{letter} ({SOURCE[letter]}), given by {voice.grade.by}" + (f" because {why}" if why else "")


def _curve(derivation: Derivation) -> Lines:
    if len(derivation.curve) < 2:
        first = derivation.claim.first_asserted
        yield _title(f"Said: {long_date(first)}" if first else "Said: no date is known")
        return
    yield _title("Corroboration over time (of saying, not of the event)")
    yield _in(1, f"{'from':<24}{'for':<10}{'against':<10}{'unknown':<10}standing")
    for point in derivation.curve:
        yield _in(1, _point(point))


def _point(point: Point) -> str:
    counts = point.independent
    bars = (_bar(counts.supporting, "●"), _bar(counts.denying, "✕"), _bar(counts.unknown, "○"))
    when = long_date(point.at) if point.at else "undated"
    return f"{_short(when):<24}{bars[0]:<10}{bars[1]:<10}{bars[2]:<10}{point.standing}"


def _short(date: str) -> str:
    """ "12 Mar 2019, 09:30 UTC" fits its column, "12 September 2019, 09:30 UTC" does not."""
    day, month, rest = (*date.split(" ", 2), "", "")[:3]
    return f"{day} {month[:3]} {rest}" if rest else date


def _bar(count: int, sign: str) -> str:
    return f"{count} {sign * min(count, 5)}{'+' if count > 5 else ''}" if count else "0"


def _voice(derived: DerivedVoice, derivation: Derivation) -> Lines:
    voice, root = derived.voice, derived.voice.root
    placed = root.kind if root.known else f"{root.kind}; cannot be placed, never counts as independent"
    head = (f"{voice.letter}  {SIDE_WORDS[root.stance]}: ", (shown(root.name), "bold"), (f" ({placed})", "dim"))
    yield Padding(Text.assemble(*head), (1, 0, 0, 2), expand=False)
    others = [shown(name) for name in root.names if name != root.name]
    if others:
        yield _in(2, f"also as: {', '.join(others)}")
    if root.rung:
        yield _in(2, f"rung: {root.rung}")
    for judgement in derived.joined:
        yield _in(2, f"joined by {shown(judgement.by)}: {judged_words(judgement, derivation.called)}")
    for line in voice.lines:
        yield from _line(line, derivation)


def _line(line: Line, derivation: Derivation) -> Lines:
    assertion, quote = line.assertion, line.assertion.evidence
    head = Text.assemble(f"{SIDE_WORDS[assertion.stance]}  ", (_where(line.article.document), "underline"))
    yield Padding(head, (0, 0, 0, 5), expand=False)
    yield _in(3, f"via {chain_words(assertion)}")
    yield Padding(Text(f"“{shown(quote.exact)}”", style="italic"), (0, 0, 0, 8), expand=False)
    page = derivation.pages.get(assertion.statement)
    on_page = "" if page is None else f"page {page}, "
    where = f"{on_page}characters {quote.start} to {quote.end}; statement {assertion.statement[:ID_CHARS]}"
    yield _in(3, where, dim=True)
    capture = derivation.captures.get(assertion.document)
    if capture is not None:
        yield _in(3, _obtained(capture), dim=True)
    times = derivation.times.get(assertion.statement, ())
    if times:
        yield _in(3, f"time of the event, as these words name it: {'; '.join(map(_time, times))}")
    for copy in line.copies:
        shown_by = copy_shown_by(derivation, line, copy)
        yield _in(3, f"repeated by {_where(copy.document)}{f' ({shown_by})' if shown_by else ''}, not counted again")


def _obtained(capture: Capture) -> str:
    """Whence the bytes came, when, and the hash by which anybody can tell them."""
    led = capture.final_location
    way = f"{shown(capture.location)}, which led to {shown(led)}," if led else shown(capture.location)
    return f"obtained from {way} on {long_date(capture.captured)}; SHA-256 {capture.sha256}"


def _time(period: Period) -> str:
    if period.begins is None:
        return f"“{shown(period.text)}”, which day cannot be told"
    ends = f" to {period.ends}" if period.ends and period.ends != period.begins else ""
    return f"“{shown(period.text)}” = {'about ' if period.approximate else ''}{period.begins}{ends}"


def _conflicts(derivation: Derivation) -> Lines:
    for conflict in derivation.claim.conflicts:
        yield _title(f"Values that cannot all hold: {shown(conflict.about)}")
        for value in conflict.values:
            said = [
                f"{shown(root.name)} in {_where(derivation.articles[a.document].document)}"
                for root, a in sayers(derivation.claim, value) if a.document in derivation.articles
            ]  # fmt: skip
            yield _in(1, f"{shown(value.value)}: {'; '.join(said)}")


def _judgements(derivation: Derivation) -> Lines:
    if derivation.judgements:
        yield _title("Judgements by people that bear on it")
        for judgement in derivation.judgements:
            yield Padding(judgement_line(judgement, derivation.called), (0, 0, 0, 2), expand=False)


def _where(document: Document) -> str:
    date = long_date(document.published)
    return ", ".join(shown(part) for part in (document.source_id, document.outlet, date or "undated") if part)


def _title(text: str) -> Padding:
    return Padding(Text(shown(text), style="bold"), (1, 0, 0, 0), expand=False)


def _in(depth: int, text: str, *, dim: bool = False) -> Padding:
    """``depth`` 1 to 3; runs of spaces stay, since columns are made of them."""
    return Padding(
        Text(" ".join(text.splitlines()), style="dim" if dim else ""), (0, 0, 0, (0, 2, 5, 8)[depth]), expand=False
    )
