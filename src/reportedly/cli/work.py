"""What the commands do: one call to the desk each, and showing what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

import typer

from reportedly.briefing import brief_json, claim_json, print_summary, problem_json, render_page
from reportedly.briefing.derivation_json import derivation_json
from reportedly.briefing.wording import figures
from reportedly.cli.at_need import fetcher_for
from reportedly.cli.outcome import SET_ASIDE
from reportedly.cli.output import answers, tell, tell_problem, tell_problems, write_json
from reportedly.cli.plain import shown
from reportedly.cli.progress import TerminalProgress
from reportedly.cli.show_claim import claims_table
from reportedly.cli.show_reading import reading_tree
from reportedly.cli.show_why import why_lines
from reportedly.desk import Added, Desk, Silent
from reportedly.desk.as_json import reading_json
from reportedly.errors import InputError, UsageError
from reportedly.intake.language import unread, unread_sentence
from reportedly.types import Problem

PAGE = Path("brief.html")


def read(inputs: Sequence[str], *, as_json: bool) -> None:
    console, met, languages = answers(), list[Problem](), list[str | None]()
    progress = Silent() if console.is_terminal else TerminalProgress()  # what scrolls by needs no bar
    with Desk(fetcher=fetcher_for(inputs)) as desk:
        for found in desk.read(inputs, progress):
            if isinstance(found, Problem):
                met.append(found)
                tell_problem(found)
                continue
            languages.append(found.document.language)
            if as_json:
                write_json(reading_json(found))
            else:
                console.print(reading_tree(found), "")
    _tell_unread(unread(languages))
    _end(met)


def brief(
    inputs: Sequence[str],
    output: Path | None,
    ledger: Path | None,
    as_of: str | None,
    keep_bytes: bool | None = None,
    *,
    as_json: bool,
) -> None:
    if not inputs and ledger is None:
        raise UsageError("There is nothing to brief on: give articles, or a ledger with --ledger.")
    if keep_bytes and ledger is None:
        raise UsageError("There is no ledger to keep the bytes beside: name one with --ledger.")
    page = output or (None if as_json else PAGE)
    _check_folder(page)
    with Desk(ledger, create=bool(inputs), fetcher=fetcher_for(inputs)) as desk:
        added, told = desk.report(inputs, as_of, TerminalProgress(), keep_bytes=keep_bytes)
    if page is not None:
        _write(page, render_page(told))
    if as_json:
        write_json(brief_json(told))
        tell_problems(added.problems)
    else:
        print_summary(told, answers(), page)
    _end(added.problems)


def add(inputs: Sequence[str], ledger: Path, keep_bytes: bool | None = None) -> None:
    with Desk(ledger, create=True, fetcher=fetcher_for(inputs)) as desk:
        added = desk.add(inputs, TerminalProgress(), keep_bytes=keep_bytes)
    tell_problems(added.problems)
    answers().print(_sentence(added, ledger), soft_wrap=True)
    _tell_unread(added.unread)
    _end(added.problems)


def weigh(ledger: Path) -> None:
    with Desk(ledger) as desk:
        weighed = desk.weigh(TerminalProgress())
    told = f"{figures(weighed.claims, 'claim')} and {figures(weighed.copies, 'pair')} of copies"
    anew = "" if weighed.anew == weighed.claims else f" ({weighed.anew} weighed anew)"
    answers().print(f"{told}{anew}; `reportedly claims` lists them.", soft_wrap=True)


def claims(ledger: Path, as_of: str | None, standing: str | None, top: int, *, as_json: bool) -> None:
    with Desk(ledger) as desk:
        found = desk.claims(as_of, standing, TerminalProgress())
        documents = desk.documents(as_of) if as_json else ()
    if as_json:
        write_json({"claims": [claim_json(claim, documents) for claim in found]})
    elif not found:
        answers().print("There are no such claims." if standing else "There are no claims.")
    else:
        answers().print(claims_table(found[:top] if top else found))
        if top and len(found) > top:
            tell(f"{len(found) - top:,} more; --top 0 shows all.")


def why(claim: str, ledger: Path, as_of: str | None, *, as_json: bool) -> None:
    with Desk(ledger) as desk:
        found = desk.derivation(claim, as_of, TerminalProgress())
    if as_json:
        write_json(derivation_json(found))
    else:
        for line in why_lines(found):
            answers().print(line)


def problems(ledger: Path, *, as_json: bool) -> None:
    with Desk(ledger) as desk:
        found = desk.problems()
    if as_json:
        write_json({"problems": [problem_json(problem) for problem in found]})
        return
    for problem in found:
        kind = "note" if problem.arrived else "set aside"
        answers().print(f"{kind}: {shown(problem.sentence)}", soft_wrap=True)
    if not found:
        answers().print("Nothing was set aside.")


def serve(ledger: Path, host: str, port: int, certificate: Path | None, key: Path | None) -> None:
    from reportedly.web.serving import serve as run  # noqa: PLC0415 - the web server, for this command only

    run(ledger, host, port, tell, certificate, key)


def _end(problems: Iterable[Problem]) -> None:
    """Status 1 where an input did not arrive; a warning alone is no failure."""
    if any(not problem.arrived for problem in problems):
        raise typer.Exit(SET_ASIDE)


def _tell_unread(counts: Mapping[str, int]) -> None:
    if counts:
        tell(unread_sentence(counts))


def _sentence(added: Added, ledger: Path) -> str:
    said = f"{figures(added.documents, 'article')} added to {ledger}, with {figures(added.attributions, 'attribution')}"
    there = f"; {added.already:,} {'was' if added.already == 1 else 'were'} there already" if added.already else ""
    aside = f"; {figures(added.set_aside, 'input')} set aside" if added.set_aside else ""
    return f"{shown(said)}{there}{aside}."


def _check_folder(page: Path | None) -> None:
    """Before minutes of reading rather than after."""
    if page is not None and (page.is_dir() or not page.absolute().parent.is_dir()):
        raise InputError(f"The page cannot be written to {page}: it is a folder, or its folder does not exist.")


def _write(page: Path, text: str) -> None:
    """Whole or not at all: a full disk must not leave half a page in the place of a good one."""
    try:
        if page.exists() and not page.is_file():
            page.write_text(text, encoding="utf-8")  # a device or a pipe
            return
        with NamedTemporaryFile("w", encoding="utf-8", dir=page.parent, prefix=".brief-", delete=False) as new:
            whole = Path(new.name)
            try:
                new.write(text)
                new.close()
                whole.chmod(0o644)
                whole.replace(page)
            except OSError:
                whole.unlink(missing_ok=True)
                raise
    except OSError as error:
        raise InputError(f"The page cannot be written to {page}: {error.strerror}.") from error
