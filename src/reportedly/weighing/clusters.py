"""Statements to claims: star clusters over the scored pairs (``stars``), and what judgements join."""

from __future__ import annotations

from reportedly.engines.base import Column, Engine
from reportedly.settings import SAME_CLAIM
from reportedly.weighing.comparing import Compared
from reportedly.weighing.packing import Ints
from reportedly.weighing.plan import components, run
from reportedly.weighing.stars import Star, stars


def cluster(compared: Compared, main: Ints, engine: Engine) -> None:
    """Make ``claim_members`` (statement, claim, score); ``claim`` is the number of the statement whose words the claim
    takes. Statements that are fit to word a claim and find no other are claims of one; unfit ones are left out."""
    found = stars(
        compared.statements, compared.pairs(), main.tolist(), round(1000 * SAME_CLAIM), _apart(compared, engine)
    )
    told = {statement for statement, _, _ in found}
    fit = (compared.statements.fitness > 0).tolist()
    alone: list[Star] = [(at, at, 1000) for at, words in enumerate(fit) if words and at not in told]
    statements, claims, scores = zip(*found, *alone, strict=True) if found or alone else ((), (), ())
    columns = {
        "statement": Column("integer", compared.numbers[list(statements)]),
        "claim": Column("integer", compared.numbers[list(claims)]),
        "score": Column("integer", scores),
    }
    engine.load("claim_stars", columns)
    run(engine, ("claim_bonds",))
    components(engine, "claim_bonds")
    run(engine, ("claim_members",))


def _apart(compared: Compared, engine: Engine) -> list[tuple[int, int]]:
    """The places of statements that a judgement keeps apart, in both directions."""
    places = {number: at for at, number in enumerate(compared.numbers.tolist())}
    rows = engine.rows("SELECT one, other FROM claim_judgements WHERE NOT positive")
    return [(places[one], places[other]) for one, other in rows if one in places and other in places]
