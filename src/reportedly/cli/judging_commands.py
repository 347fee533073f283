"""The commands by which people judge and follow what changes. What they do is in ``judging``."""

from __future__ import annotations

from typing import Annotated

import typer

from reportedly.cli.options import LEDGER_DEFAULT, AsJson, Ledger

By = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help="Who signs it; your login name if not given.", show_default=False),
]
Because = Annotated[str, typer.Option("--because", metavar="TEXT", help="Why; kept with it.", show_default=False)]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="TIME", help="The later moment; now if not given.", show_default=False),
]
WhichJudgement = Annotated[
    str | None,
    typer.Argument(
        metavar="JUDGEMENT",
        help="Its id or the beginning of it; without, the latest by a person.",
        show_default=False,
    ),
]
Later = Annotated[
    bool, typer.Option("--later", help="Only write it down; the next command that needs the claims weighs them.")
]
Suppose = Annotated[bool, typer.Option("--suppose", help="Only tell what would change; no judgement is written.")]


def decide(
    words: Annotated[
        list[str], typer.Argument(metavar="RULING...", help="One of the forms above.", show_default=False)
    ],
    because: Because = "",
    by: By = None,
    later: Later = False,
    suppose: Suppose = False,
    ledger: Ledger = LEDGER_DEFAULT,
    as_json: AsJson = False,
) -> None:
    """Rule on something as a person; weighing heeds it at once, and says what changed.

    \b
    The forms:
      same claim A B         A and B say the same about the world
      not same claim A B     they do not, however alike their words
      same source A B        A and B are one voice under two names
      not same source A B    they are two, whatever a rule says
      copy A B               one of two articles repeats the other
      not copy A B           each was written for itself
      stance A SIDE          A supports, denies or is uncertain of its claim
      grade SOURCE LETTER    how reliable you hold a source to be, A to F

    A claim, statement or attribution goes by its id or the beginning of it, an article also by its own
    name, a voice also by its name: "Ada Bruun". `reportedly why CLAIM` shows them all. Where people
    disagree about a pair, "not" outweighs; of two rulings on a stance or a grade the later counts.
    """
    from reportedly.cli import judging  # noqa: PLC0415 - brings the whole house

    if suppose:
        judging.suppose(words, by, ledger, as_json=as_json)
    else:
        judging.decide(words, because, by, ledger, later=later, as_json=as_json)


def undo(
    judgement: WhichJudgement = None,
    by: By = None,
    later: Later = False,
    ledger: Ledger = LEDGER_DEFAULT,
    as_json: AsJson = False,
) -> None:
    """Take a judgement back, a person's or a rule's: all is as if it had never been made.

    Without one, all of the latest act by a person: lines split off in a browser are one act of several judgements.
    """
    from reportedly.cli import judging  # noqa: PLC0415 - brings the whole house

    judging.undo(judgement, by, ledger, later=later, as_json=as_json)


def judgements(
    rules: Annotated[bool, typer.Option("--rules", help="Also what rules proposed.")] = False,
    standing: Annotated[bool, typer.Option("--standing", help="Only those not taken back.")] = False,
    ledger: Ledger = LEDGER_DEFAULT,
    as_json: AsJson = False,
) -> None:
    """List who ruled what, when and why, the latest first; also what was taken back."""
    from reportedly.cli import judging  # noqa: PLC0415 - brings the whole house

    judging.judgements(ledger, rules=rules, standing=standing, as_json=as_json)


def review(
    top: Annotated[int, typer.Option(min=0, metavar="N", help="Questions; 0 shows all.")] = 20,
    ledger: Ledger = LEDGER_DEFAULT,
    as_json: AsJson = False,
) -> None:
    """List what waits for a person's decision, with both quotes and what would change; nothing is decided here.

    Contradictions come first, then values that cannot all hold, many articles that end at one voice, statements
    and names that only just fit. `reportedly serve` answers them with one key.
    """
    from reportedly.cli import judging  # noqa: PLC0415 - brings the whole house

    judging.review(ledger, top, as_json=as_json)


def audit(
    top: Annotated[int, typer.Option(min=0, metavar="N", help="Rows; 0 shows all.")] = 20,
    ledger: Ledger = LEDGER_DEFAULT,
    as_json: AsJson = False,
) -> None:
    """List what was done to a ledger, by whom and when, the latest first, and check that the trail is whole.

    Each row holds the hash of itself and the row before. Keep the last hash elsewhere, and rows cut off at the end
    show as well.
    """
    from reportedly.cli import judging  # noqa: PLC0415 - brings the whole house

    judging.audit(ledger, top, as_json=as_json)


def changes(
    since: Annotated[
        str,
        typer.Option(
            "--since",
            metavar="TIME",
            help="The earlier moment: 2014-12-02 (to the end of that day, UTC) or 2014-12-02T09:30:00Z.",
            show_default=False,
        ),
    ],
    until: Until = None,
    top: Annotated[int, typer.Option(min=0, metavar="N", help="Lines; 0 shows all.")] = 40,
    full: Annotated[bool, typer.Option("--full", help="With the quotes that show each change.")] = False,
    ledger: Ledger = LEDGER_DEFAULT,
    as_json: AsJson = False,
) -> None:
    """Tell what changed between two moments: standings and why, voices, denials, conflicts, merged or split claims."""
    from reportedly.cli import judging  # noqa: PLC0415 - brings the whole house

    judging.changes(ledger, since, until, top, full=full, as_json=as_json)
