"""Statements to claims: star clusters over the scored pairs.

Star clustering (Aslam, Pelekhov & Rus 2004): the statement that gathers most becomes a claim's
wording and takes the open statements similar to it; then the next. Every member is similar to the
wording itself, so a chain of small steps never joins two events. All statements that outreach their
neighbours are taken in one round, which gives the same stars in any order and in few rounds.
"""

from __future__ import annotations

from reportedly.engines.base import Column, Engine
from reportedly.weighing.plan import ROUND, components, run, sql


def cluster(engine: Engine) -> None:
    """Make ``claim_members`` (statement, claim, score) of what ``compare`` leaves;
    ``claim`` is the number of the statement whose words the claim takes. Statements that are fit to
    word a claim and find no other are claims of one; unfit ones are left out."""
    engine.load("claim_stars", {key: Column("integer", []) for key in ("statement", "claim", "score")})
    while True:
        run(engine, ROUND)
        if not engine.rows("SELECT COUNT(*) FROM claim_round")[0][0]:
            break
        engine.create(
            "claim_stars",
            "SELECT statement, claim, score FROM claim_stars UNION ALL SELECT statement, claim, score FROM claim_round",
        )
        engine.create(
            "open_statements",
            "SELECT o.statement FROM open_statements o "
            "WHERE NOT EXISTS (SELECT 1 FROM claim_round r WHERE r.statement = o.statement)",
        )
    engine.create(
        "claim_stars",
        "SELECT statement, claim, score FROM claim_stars UNION ALL "
        "SELECT s.statement, s.statement AS claim, 1000 AS score FROM statements s WHERE s.fitness > 0 "
        "AND NOT EXISTS (SELECT 1 FROM claim_stars t WHERE t.statement = s.statement)",
    )
    engine.create("claim_bonds", sql("claim_bonds"))
    components(engine, "claim_bonds")
    run(engine, ("claim_members",))
