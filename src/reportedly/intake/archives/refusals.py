"""What archives can hold that is not read, in one clear sentence each."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.intake.place import Place
from reportedly.types import Problem


def _aside(place: Place, reason: str, rest: str) -> Problem:
    return Problem(place.input, reason, f"{place.shown} {rest}")


def _warning(place: Place, reason: str, rest: str) -> Problem:
    return Problem(place.input, reason, f"{place.shown} {rest}", arrived=True)


def unsafe_name(place: Place) -> Problem:
    return _aside(place, "unsafe name", "was not read: its name is absolute or leads out of the archive.")


def not_a_member(place: Place, what: str) -> Problem:
    return _aside(place, "not a file", f"was not read: it is {what}, not a file.")


def encrypted(place: Place) -> Problem:
    return _aside(place, "encrypted", "was not read: it is encrypted, and no password is asked for.")


def unknown_packing(place: Place) -> Problem:
    return _aside(place, "unknown packing", "was not read: it is packed in a way that is not understood.")


def damaged_member(place: Place) -> Problem:
    return _aside(place, "damaged member", "is damaged: its bytes do not give the checksum they should.")


def duplicate_name(place: Place) -> Problem:
    return _warning(place, "duplicate name", "has the same name as one before it in the archive; both were read.")


def nested_too_deep(place: Place) -> Problem:
    return _aside(place, "nested archives", "was not opened: too many archives stand around it.")


def damaged(place: Place) -> Problem:
    return _aside(place, "damaged archive", "is damaged or cut short; what stands before the break was kept.")


def no_archive(place: Place, kind: str) -> Problem:
    return _aside(place, "damaged archive", f"is no readable {kind}: nothing could be taken out of it.")


def too_much(place: Place) -> Problem:
    return _aside(place, "unpacked too big", "unpacks to far more than it should; what came before was kept.")


def directory_too_big(place: Place) -> Problem:
    return _aside(place, "too big", "was not opened: it lists more members than can be held in memory.")


def lying_name(place: Place, kind: str) -> Problem:
    return _warning(place, "lying name", f"is taken as {kind}: its bytes say so, whatever its name or its server says.")


def two_kinds(place: Place, kind: str) -> Problem:
    return _warning(
        place, "two kinds", f"is {kind} by its beginning and a zip archive by its end; it was read as {kind} alone."
    )


# --- web archives -------------------------------------------------------------------------------


def broken_records(place: Place, start: int, end: int | None) -> Problem:
    rest = f"up to byte {end:,}" if end is not None else "to its end"
    return _aside(place, "broken record", f"is damaged from byte {start:,} {rest}; records elsewhere in it were read.")


def no_answer(place: Place) -> Problem:
    return _aside(place, "broken record", "was not read: the record holds no HTTP answer that can be understood.")


def digest_failed(place: Place) -> Problem:
    return _aside(place, "digest failed", "was not read: its bytes are not those the crawler took a digest of.")


def payload_digest_differs(place: Place) -> Problem:
    return _warning(
        place, "digest differs", "arrived: its record is whole, but its payload has another digest than it states."
    )


def package_digest_differs(place: Place) -> Problem:
    return _warning(
        place, "digest differs", "is not the file its package lists: another digest; its records were read."
    )


def cut_by_crawler(place: Place) -> Problem:
    return _warning(place, "cut by crawler", "arrived as far as it was captured: the crawler broke off or divided it.")


def left_out(place: Place, counts: Mapping[str, int]) -> Problem:
    told = ", ".join(
        f"{count:,} {name}" for name, count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    )
    return _warning(place, "no article", f"also holds what carries no article: {told}.")
