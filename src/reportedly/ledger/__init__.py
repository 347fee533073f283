"""What is kept: one SQLite file of documents, attributions, judgements, problems and their audit.

Derived tables (claims, copies) lie beside them and can be made again at any time.
"""

from __future__ import annotations

from reportedly.ledger.check import Checked
from reportedly.ledger.derived import Counted
from reportedly.ledger.fetches import Fetch
from reportedly.ledger.judgements import RULE, Decision
from reportedly.ledger.kept import Kept, State
from reportedly.ledger.ledger import Ledger
from reportedly.ledger.pulse import Pulse
from reportedly.ledger.read import Known
from reportedly.ledger.write import Entered

__all__ = ["RULE", "Checked", "Counted", "Decision", "Entered", "Fetch", "Kept", "Known", "Ledger", "Pulse", "State"]
