"""The one service layer: command line and web put no rooms together, they ask the desk."""

from __future__ import annotations

from reportedly.desk.adding import Added
from reportedly.desk.desk import Desk
from reportedly.desk.judging import Judged, Ruling
from reportedly.desk.progress import Progress, Silent
from reportedly.desk.verifying import Verified

__all__ = ["Added", "Desk", "Judged", "Progress", "Ruling", "Silent", "Verified"]
