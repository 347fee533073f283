"""Why an address gave nothing: raised inside this room alone, a ``Problem`` to everybody else."""

from __future__ import annotations


class Fault(Exception):
    """``reason``: a fixed word for counting; ``rest`` goes on after the address and ends the sentence.

    ``temporary``: another try may do better, not before ``wait`` seconds where the server said so.
    """

    def __init__(
        self,
        reason: str,
        rest: str,
        *,
        temporary: bool = False,
        wait: float | None = None,
        status: int | None = None,
    ) -> None:
        super().__init__(f"{reason}: {rest}")
        self.reason = reason
        self.rest = rest
        self.temporary = temporary
        self.wait = wait
        self.status = status
