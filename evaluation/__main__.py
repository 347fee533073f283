"""``python -m evaluation``: the package's scores against gold labels.

python -m evaluation reading [--boot 1000]   attributions, PolNeAR dev
python -m evaluation chains                  chains, speakers, stances, hedges: gold chains
python -m evaluation claims                  claims, roots, copies, conflicts: gold claims
python -m evaluation gate [--sample]         every gated figure against floors.json; exit 1 where one fell
"""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from evaluation import chains, claims, gate, reading
from evaluation.shared import require, scorer


def main() -> int:
    """Parse the command line, run, print."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("what", choices=["reading", "chains", "claims", "gate"])
    parser.add_argument("--boot", type=int, default=0, help="bootstrap samples for intervals (reading)")
    parser.add_argument("--limit", type=int, default=None, help="only the first so many articles")
    parser.add_argument("--sample", action="store_true", help="the small run that CI makes (gate)")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    if asked.what == "gate":
        return 0 if gate.check(asked.sample) else 1
    require()
    table: dict[str, Any]
    if asked.what == "reading":
        table = reading.score(asked.limit, asked.boot)
        if not asked.json:
            scorer("score_attribution").show(table)
            return 0
    else:
        table = chains.score(asked.limit) if asked.what == "chains" else claims.score()
    print(json.dumps(table) if asked.json else _lines(table))
    return 0


def _lines(table: dict[str, Any]) -> str:
    return "\n".join(f"{name:18s} {value:8.3f}" for name, value in table.items() if isinstance(value, int | float))


if __name__ == "__main__":
    sys.exit(main())
