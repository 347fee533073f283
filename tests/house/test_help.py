"""Every command teaches by example, and the program itself by seven."""

from __future__ import annotations

import typer
import typer.main
from typer.testing import CliRunner

from reportedly.cli.commands import grouped
from reportedly.cli.main import app


def untaught(program: typer.Typer) -> list[str]:
    """Commands whose help has no example that names them."""
    group = typer.main.get_command(program)
    commands = getattr(group, "commands", {})
    return [
        name
        for name, command in sorted(commands.items())
        if f"Example:\n  reportedly {name}" not in (command.epilog or "") or not command.help
    ]


def test_every_command_has_an_example_that_uses_it() -> None:
    assert untaught(app) == []


def test_the_program_teaches_in_two_sentences_and_seven_lines() -> None:
    group = typer.main.get_command(app)
    assert " ".join((group.help or "").split()).count(". ") == 1
    examples = [line for line in (group.epilog or "").splitlines() if line.startswith("  reportedly ")]
    assert len(examples) == 7


def test_every_command_stands_once_under_a_heading() -> None:
    named = [name for names in grouped().values() for name in names]
    assert sorted(named) == sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
    shown = CliRunner().invoke(app, ["--help"]).output
    assert all(f"\n{heading}:\n" in shown for heading in grouped())
    assert all(shown.count(f"\n  {name} ") == 1 for name in named)


def test_a_command_without_an_example_is_found() -> None:
    program = typer.Typer()
    program.command(name="good", epilog="\b\nExample:\n  reportedly good x")(_good)
    program.command(name="bare")(_good)
    program.command(name="wrong", epilog="\b\nExample:\n  reportedly good x")(_good)
    assert untaught(program) == ["bare", "wrong"]


def _good() -> None:
    """Do something."""
