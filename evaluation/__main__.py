"""``python -m evaluation``: the package's scores against gold labels.

reading    attributions, exact spans, publishers, calibration: PolNeAR dev
chains     chains, speakers, stances, hedges: gold chains
claims     claims, roots, copies, conflicts: gold claims
rumours    1,683 bodies on 190 rumours: clusters, stances, does support tell true from false (minutes)
stance     stance of an article to a rumour, rumours left out (minutes; seconds with --ledger)
incidents  3,087 articles on shootings: one claim an incident, killed and injured (minutes; --ledger: read before)
certainty  event certainty: UW, UDS-IH2, MEANTIME dev
agencies   agencies credited in the Helsinki articles; outlets that the registry knows
copies     copies among the Helsinki articles, against five-word runs counted apart from the package
pages      articles set in pages: what is kept of them, what of the page gets in, beside trafilatura
languages  English articles that are marked as something else
values     places of TR-News and LGL; cost of numbers, times and places
dependence which of conflicting values holds: Books, BirthPlaces, Flight days, beside PyPI's truthdiscovery
fetcher    the safe fetcher against a hostile web: attack, outcome, seconds, bytes taken (a minute)
flips      which gold attributions one reader gets right and another does not; prints corpus text
errors     mistakes on PolNeAR dev by class, and a random sample of them; prints corpus text
intake     every format of files: made, taken in, counted; whole and hurt (no corpora needed)
fuzz       mutations of files of every format through their readers: crashes, time, memory (minutes; no corpora needed)
ocr        words kept of scanned pages and a poster, by OCR library and resolution (no corpora needed)
report     every table of docs/errors.md
kills      nothing lost: adding is killed, doubled, robbed of its disk, cut from its power; needs no corpora
gate       every gated figure against floors.json; exit 1 where one fell
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from evaluation import (
    agencies,
    certainty,
    chains,
    claims,
    copies,
    dependence,
    errors,
    fetcher,
    flips,
    gate,
    incidents,
    kills,
    languages,
    left_out,
    pages,
    reading,
    report,
    rumours,
    stance,
    values,
)
from evaluation.corpus import Predictions, articles, predict, predictions
from evaluation.hostile import namespace
from evaluation.intake import fuzz, ocr
from evaluation.intake import table as intake_table
from evaluation.shared import require

Asked = argparse.Namespace
OTHER = "output of read --json, or a folder of weights"


Command = Callable[..., argparse.ArgumentParser]


def main() -> int:
    """Parse the command line, run, print."""
    asked = _parser().parse_args()
    if asked.what not in ("gate", "intake", "fuzz", "ocr", "kills", "fetcher"):
        require()
    run: Callable[[Asked], int] = asked.run
    return run(asked)


def _parser() -> argparse.ArgumentParser:
    raw = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__, formatter_class=raw)
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")

    def command(name: str, run: Callable[[Asked], int], *options: str) -> argparse.ArgumentParser:
        one = what.add_parser(name)
        one.set_defaults(run=run)
        if "limit" in options:
            one.add_argument("--limit", type=int, help="only the first so many articles")
        if "json" in options:
            one.add_argument("--json", action="store_true")
        if "boot" in options:
            one.add_argument("--boot", type=int, default=0, help="bootstrap samples for intervals")
        if "reader" in options:
            one.add_argument("--reader", type=Path, help=f"{OTHER}, instead of the package's own weights")
        return one

    _against_labels(command)
    _of_what_comes_in(command)
    return parser


def _against_labels(command: Command) -> None:
    """Scores against what people marked."""
    command("reading", _reading, "limit", "json", "boot", "reader")
    command("chains", lambda a: _flat(a, chains.score(a.limit)), "limit", "json")
    command("claims", lambda a: _flat(a, claims.score()), "json")
    rumoured = command("rumours", _rumours, "boot", "json")
    rumoured.add_argument(
        "--left-out", action="store_true", help="AUC of support, each rumour left out of the stance model"
    )
    rumoured.add_argument("--ledger", type=Path, help="holds the articles, for --left-out")
    stood = command("stance", lambda a: _flat(a, stance.score(a.ledger)), "json")
    stood.add_argument("--ledger", type=Path, help="holds the 1,683 articles, instead of reading them anew")
    shootings = command("incidents", lambda a: _flat(a, incidents.score(a.ledger)), "json")
    shootings.add_argument("--ledger", type=Path, help="a ledger that holds the articles, read before")
    sure = command("certainty", lambda a: _flat(a, certainty.score(a.weights, a.limit)), "limit", "json")
    sure.add_argument("--weights", type=Path, help="a folder of weights instead of the package's own")
    command("values", lambda a: _flat(a, values.score(a.limit)), "limit", "json")
    credited = command("agencies", _agencies, "limit", "json")
    credited.add_argument("--sample", type=int, default=0, help="show so many articles to read; prints corpus text")
    credited.add_argument("--seed", type=int, default=0)
    credited.add_argument("--corpus", choices=("helsinki", "gva"), default="helsinki", help="whose articles to show")
    credited.add_argument("--unknown", type=int, metavar="BODIES", help="names not known; speakers of so many bodies")
    copied = command("copies", _copies, "limit", "json")
    copied.add_argument("--sample", type=int, default=0, help="show so many smaller copies to read; prints corpus text")
    copied.add_argument("--seed", type=int, default=0)
    copied.add_argument("--corpus", choices=("helsinki", "gva"), default="helsinki")
    values_of = command("dependence", _dependence, "json")
    values_of.add_argument("--held-out", action="store_true", help="settings chosen on all Flight days but one")
    flipped = command("flips", _flips, "limit")
    for side in ("--before", "--after"):
        flipped.add_argument(side, type=Path, required=True, help=OTHER)
    drawn = command("errors", _errors, "limit", "reader")
    drawn.add_argument("--sample", type=int, default=20, help="how many to show")
    drawn.add_argument("--seed", type=int, default=0)
    command("report", _report, "boot").add_argument("--into", type=Path, help="a page with marks for the tables")
    gated = command("gate", lambda a: 0 if gate.check(a.sample) else 1)
    gated.add_argument("--sample", action="store_true", help="the small run that CI makes")


def _of_what_comes_in(command: Command) -> None:
    """What arrives, what is refused, what is lost."""
    paged = command("pages", lambda a: _say((pages.option_lines if a.options else pages.lines)(a.articles)))
    paged.add_argument("--articles", type=int, default=12)
    paged.add_argument("--options", action="store_true", help="trafilatura by option instead")
    spoken = command("languages", lambda a: _say(languages.lines(a.limit, a.sample)), "limit")
    spoken.add_argument("--sample", action="store_true", help="show them; prints corpus text")
    command("fetcher", _fetcher).add_argument("--namespace", action="store_true", help="on public addresses; root")
    command("intake", lambda a: _say(intake_table.lines()))
    hurt = command("fuzz", lambda a: _say(fuzz.lines(200 if a.sample else a.mutations)))
    hurt.add_argument("--mutations", type=int, default=5000)
    hurt.add_argument("--sample", action="store_true", help="200 mutations")
    command("ocr", lambda a: _say(ocr.lines()))
    killed = command("kills", _kills)
    killed.add_argument("--times", type=int, default=200, help="kills while adding; the other troubles follow from it")
    killed.add_argument("--articles", type=int, default=kills.ARTICLES)
    killed.add_argument("--seed", type=int, default=0)


def _reading(asked: Asked) -> int:
    wanted = articles(asked.limit)
    found = reading.scored(wanted, _read(asked, wanted), asked.boot)
    if asked.json:
        print(json.dumps(found))
    else:
        reading.show(found)
    return 0


def _rumours(asked: Asked) -> int:
    return _flat(asked, left_out.score(asked.ledger) if asked.left_out else rumours.score(asked.boot))


def _agencies(asked: Asked) -> int:
    if asked.sample:
        return _say(agencies.sample(asked.sample, asked.seed, asked.corpus))
    if asked.unknown is not None:
        return _say(agencies.unknown(asked.unknown))
    return _flat(asked, agencies.score(asked.limit))


def _copies(asked: Asked) -> int:
    if asked.sample:
        return _say(copies.sample(asked.sample, asked.seed))
    return _flat(asked, copies.apart(asked.limit) if asked.corpus == "gva" else copies.score(asked.limit))


def _dependence(asked: Asked) -> int:
    if asked.held_out:
        return _say(line for airlines in (True, False) for line in dependence.held_out(airlines))
    table = dependence.score()
    return _say([json.dumps(table)] if asked.json else dependence.lines(table))


def _fetcher(asked: Asked) -> int:
    if asked.namespace and namespace.INSIDE not in os.environ:
        if not namespace.possible():
            print("A network namespace needs root, and the programs unshare, ip and mount.", file=sys.stderr)
            return 2
        return namespace.again_inside(["fetcher", "--namespace"])
    return _say(fetcher.lines())


def _kills(asked: Asked) -> int:
    rows, shown = itertools.tee(kills.run(asked.times, asked.articles, asked.seed))
    for line in kills.lines(shown):
        print(line, flush=True)
    return 0 if kills.sound(rows) else 1


def _flips(asked: Asked) -> int:
    wanted = articles(asked.limit)
    before, after = predictions(asked.before, wanted), predictions(asked.after, wanted)
    return _say(flips.lines(wanted, before, after))


def _errors(asked: Asked) -> int:
    wanted = articles(asked.limit)
    return _say(errors.lines(wanted, _read(asked, wanted), asked.sample, asked.seed))


def _read(asked: Asked, wanted: list[dict[str, Any]]) -> Predictions:
    return predictions(asked.reader, wanted) if asked.reader else predict(wanted)


def _report(asked: Asked) -> int:
    made = report.tables(asked.boot)
    if asked.into is None:
        print(made)
    else:
        report.into(asked.into, made)
    return 0


def _say(lines: Iterable[str]) -> int:
    for line in lines:
        print(line)
    return 0


def _flat(asked: Asked, table: dict[str, Any]) -> int:
    numbers = {name: value for name, value in table.items() if isinstance(value, int | float)}
    plain = "\n".join(f"{name:20s} {value:8.3f}" for name, value in numbers.items())
    print(json.dumps(table) if asked.json else plain)
    return 0


if __name__ == "__main__":
    sys.exit(main())
