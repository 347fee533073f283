"""The commands as a user meets them: names, options and help. What they do is in ``work``.

``work`` is imported when a command runs: it brings the whole house, which ``--help`` need not wait for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, get_args

import typer

from reportedly.cli.accounts import accounts
from reportedly.cli.evidence_commands import verify
from reportedly.cli.judging_commands import audit, changes, decide, judgements, review, undo
from reportedly.cli.options import LEDGER_DEFAULT, LEDGER_VARIABLE, AsJson, AsOf, Inputs, KeepBytes, Ledger
from reportedly.cli.source_commands import source, sources
from reportedly.settings import WATCH_SECONDS
from reportedly.types import Standing

STANDINGS: tuple[str, ...] = get_args(Standing)


def read(inputs: Inputs, as_json: AsJson = False) -> None:
    """Show who says what in each article, through whom, and how surely. Nothing is kept."""
    from reportedly.cli import work  # noqa: PLC0415 - brings the whole house

    work.read(inputs, as_json=as_json)


def brief(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help="Articles, as for `reportedly read`. May be left out with --ledger.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Where the page goes; an older page there is replaced. Without -o it is brief.html,"
            " and with --json there is no page.",
            show_default=False,
        ),
    ] = None,
    ledger: Annotated[
        Path | None,
        typer.Option(
            "--ledger",
            metavar="FILE",
            help="Add the articles to this ledger and brief on all of it; without, a temporary one serves.",
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    keep_bytes: KeepBytes = None,
    as_json: AsJson = False,
) -> None:
    """Turn articles into a brief: the claims, ranked, and the independent voices behind each."""
    from reportedly.cli import work  # noqa: PLC0415 - brings the whole house

    work.brief(inputs or [], output, ledger, as_of, keep_bytes, as_json=as_json)


def add(inputs: Inputs, ledger: Ledger = LEDGER_DEFAULT, keep_bytes: KeepBytes = None) -> None:
    """Read articles into a ledger, which is made if it is not there. Adding twice changes nothing."""
    from reportedly.cli import work  # noqa: PLC0415 - brings the whole house

    work.add(inputs, ledger, keep_bytes)


def watch(
    feeds: Annotated[
        list[str],
        typer.Argument(
            metavar="FEED", help="Addresses of RSS, Atom or JSON feeds, or OPML lists of them.", show_default=False
        ),
    ],
    ledger: Ledger = LEDGER_DEFAULT,
    every: Annotated[
        str, typer.Option(metavar="TIME", help="Between two looks: 90s, 15m, 2h.")
    ] = f"{WATCH_SECONDS // 60:.0f}m",
    once: Annotated[bool, typer.Option("--once", help="Look once and end.")] = False,
    as_json: AsJson = False,
) -> None:
    """Follow feeds: each new article goes into the ledger, with a line. Ctrl-C ends it; a later run goes on."""
    from reportedly.cli import fetching  # noqa: PLC0415 - brings the whole house

    fetching.watch(feeds, ledger, every, once=once, as_json=as_json)


def weigh(ledger: Ledger = LEDGER_DEFAULT) -> None:
    """Work out the claims of a ledger and keep them in it, so that later commands are quick."""
    from reportedly.cli import work  # noqa: PLC0415 - brings the whole house

    work.weigh(ledger)


def claims(
    ledger: Ledger = LEDGER_DEFAULT,
    as_of: AsOf = None,
    standing: Annotated[
        str | None,
        typer.Option(metavar="STANDING", help=f"Only claims that are: {', '.join(STANDINGS)}.", show_default=False),
    ] = None,
    top: Annotated[int, typer.Option(min=0, metavar="N", help="Rows of the table; 0 shows all.")] = 40,
    as_json: AsJson = False,
) -> None:
    """List the claims of a ledger, those with the most independent voices first."""
    from reportedly.cli import work  # noqa: PLC0415 - brings the whole house

    work.claims(ledger, as_of, standing, top, as_json=as_json)


def why(
    claim: Annotated[
        str, typer.Argument(metavar="CLAIM", help="The claim's id, or its beginning.", show_default=False)
    ],
    ledger: Ledger = LEDGER_DEFAULT,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Show how one claim is derived: standing, support, voices, chains, exact words, and its course in time."""
    from reportedly.cli import work  # noqa: PLC0415 - brings the whole house

    work.why(claim, ledger, as_of, as_json=as_json)


def versions(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="The article: its address, name or id.", show_default=False)
    ],
    ledger: Ledger = LEDGER_DEFAULT,
    as_json: AsJson = False,
) -> None:
    """Show when each version of an article was captured, and what changed from one to the next."""
    from reportedly.cli import fetching  # noqa: PLC0415 - brings the whole house

    fetching.versions(source, ledger, as_json=as_json)


def problems(ledger: Ledger = LEDGER_DEFAULT, as_json: AsJson = False) -> None:
    """List the inputs of a ledger that were set aside, and those that came with a warning."""
    from reportedly.cli import work  # noqa: PLC0415 - brings the whole house

    work.problems(ledger, as_json=as_json)


def serve(
    ledger: Annotated[
        Path,
        typer.Argument(
            metavar="LEDGER",
            envvar=LEDGER_VARIABLE,
            help="The ledger to look at; case.db if none is named.",
            show_default=False,
        ),
    ] = LEDGER_DEFAULT,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help="Where to listen.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", metavar="N", min=0, max=65535, help="Where to listen; 0 takes a free one.")
    ] = 8000,
    certificate: Annotated[
        Path | None, typer.Option("--certificate", metavar="FILE", help="PEM, for https.", show_default=False)
    ] = None,
    key: Annotated[
        Path | None, typer.Option("--key", metavar="FILE", help="Of the certificate.", show_default=False)
    ] = None,
) -> None:
    """Open a ledger in a browser: claims, chains, articles, the review queue. Nothing leaves this machine.

    A ledger that is not there yet is made; articles are added in the browser as well as by `reportedly add`.

    Another address than this machine's own needs accounts: see `reportedly accounts`.
    """
    from reportedly.cli import work  # noqa: PLC0415 - brings the whole house

    work.serve(ledger, host, port, certificate, key)


@dataclass(frozen=True, slots=True)
class Help:
    """What the list of commands says of one, and the example at the end of its own help."""

    command: Callable[..., None]
    short: str
    example: str


_FEED, _STORY = "https://news.example/rss", "https://news.example/story"
_UNDO = "reportedly undo            the latest by a person\n  reportedly undo 41ce"
_DECIDE = """reportedly decide same claim 3f9c 77ab --because "both tell of Monday's fire"
  reportedly decide not same source "John Smith" "J. Smith"
  reportedly decide copy herald-1 wire-3
  reportedly decide stance 5be1 denies
  reportedly decide grade "Radio Lind" B --because "on the spot, five years without a correction\""""

HELP = {
    "In one go": (
        Help(brief, "The main job: articles to a one-page brief.", "reportedly brief articles/ -o brief.html"),
        Help(read, "Who says what in each article, through whom, how surely.", "reportedly read article.txt"),
    ),
    "Fill a ledger": (
        Help(add, "Read articles into a ledger.", "reportedly add articles/ more.jsonl --ledger case.db"),
        Help(watch, "Follow feeds into a ledger.", f"reportedly watch {_FEED} --ledger case.db --every 15m"),
        Help(weigh, "Work out the claims of a ledger.", "reportedly weigh --ledger case.db"),
        Help(problems, "What was set aside, and why.", "reportedly problems --ledger case.db"),
    ),
    "Ask it": (
        Help(claims, "List the claims of a ledger.", "reportedly claims --standing disputed --as-of 2014-12-02"),
        Help(why, "Everything behind one claim.", "reportedly why 3f9c --ledger case.db"),
        Help(sources, "List the sources of a ledger.", "reportedly sources --ledger case.db"),
        Help(source, "Everything about one source.", 'reportedly source "Radio Lind" --ledger case.db'),
        Help(changes, "What changed between two moments.", "reportedly changes --since 2014-12-02 --until 2014-12-05"),
        Help(versions, "What changed in one article.", f"reportedly versions {_STORY} --ledger case.db"),
    ),
    "Rule on it": (
        Help(review, "What waits to be decided, the weightiest first.", "reportedly review --ledger case.db"),
        Help(decide, "Rule on something as a person.", _DECIDE),
        Help(undo, "Take a judgement back.", _UNDO),
        Help(judgements, "Who ruled what, when and why.", "reportedly judgements --standing"),
    ),
    "In a browser": (
        Help(serve, "Read and rule on a ledger in a browser.", "reportedly serve case.db --port 8000"),
        Help(accounts, "Who may sign in to the web desk.", "reportedly accounts add ada --role reviewer"),
    ),
    "Show that it is whole": (
        Help(audit, "What was done to a ledger, and whether its trail is whole.", "reportedly audit --ledger case.db"),
        Help(verify, "Whether a ledger is as it was written.", "reportedly verify case.db --expect 41ce..."),
    ),
}


def register(app: typer.Typer) -> None:
    """Every command, each with its example at the end of its help."""
    for told in (told for group in HELP.values() for told in group):
        app.command(short_help=told.short, epilog=f"\b\nExample:\n  {told.example}")(told.command)


def grouped() -> dict[str, tuple[str, ...]]:
    """The names of the commands under the headings that ``reportedly --help`` shows them by."""
    return {heading: tuple(told.command.__name__ for told in group) for heading, group in HELP.items()}
