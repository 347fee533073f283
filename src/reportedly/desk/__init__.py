"""The one service layer: command line and web put no rooms together, they ask the desk.

Its names are imported when they are asked for: the programs in this folder that weigh parts beside each other need
few of the rooms, and start in a third of the time.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.desk.adding import Added
    from reportedly.desk.desk import Desk
    from reportedly.desk.judging import Judged, Ruling
    from reportedly.desk.progress import Progress, Silent
    from reportedly.desk.verifying import Verified

__all__ = ["Added", "Desk", "Judged", "Progress", "Ruling", "Silent", "Verified"]

_HOMES = {
    "Added": "adding",
    "Desk": "desk",
    "Judged": "judging",
    "Progress": "progress",
    "Ruling": "judging",
    "Silent": "progress",
    "Verified": "verifying",
}


def __getattr__(name: str) -> object:
    """A public name, by PEP 562."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
