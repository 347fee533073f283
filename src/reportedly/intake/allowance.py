"""What an archive may unpack to, all archives inside it together."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly import settings


class TooMuch(Exception):
    """An archive that unpacks beyond its allowance. Nothing of it is read after that."""


@dataclass(slots=True)
class Allowance:
    """Shared by an archive and those inside it: an archive of archives may unpack to no more than one."""

    packed: int  # bytes of the outermost archive
    unpacked: int = 0  # bytes, at every depth
    members: int = 0

    def take(self, size: int) -> None:
        """``size`` more bytes were unpacked. Raises TooMuch."""
        self.unpacked += size
        most = max(settings.MAX_UNPACKED_BYTES, self.packed * settings.UNPACK_LARGE_RATIO)
        ratio = self.unpacked / max(1, self.packed)
        bomb = self.unpacked > settings.UNPACK_RATIO_FROM_BYTES and ratio > settings.MAX_UNPACK_RATIO
        if bomb or self.unpacked > most:
            raise TooMuch

    def count(self) -> None:
        """One more member. Raises TooMuch."""
        self.members += 1
        if self.members > settings.MAX_MEMBERS:
            raise TooMuch
