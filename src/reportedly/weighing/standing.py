"""The derived state of a claim, with its reasons in words."""

from __future__ import annotations

from reportedly.types import Independent, Reason, Standing


def standing(independent: Independent, unknown_denying: int, withdrawn: bool) -> tuple[Standing, Reason]:
    """The standing of a claim and why. ``withdrawn``: a known root that supported it now denies it and
    no other known root supports it. A denial by a voice that nobody can place disputes nothing: it is
    told as unknown, as support by such a voice is."""
    yes, no = independent.supporting, independent.denying
    if withdrawn and not yes:
        return "withdrawn", Reason("standing", "the voice that said so now denies it", 0.0)
    if yes and no:
        return "disputed", Reason("standing", f"{_voices(yes)} for it, {_voices(no)} against it", 0.0)
    if no:
        return "denied", Reason("standing", f"{_voices(no)} against it, none for it", 0.0)
    if unknown_denying and not yes and unknown_denying == independent.unknown:
        return "denied", Reason("standing", "every voice denies it, and none of them can be placed", 0.0)
    if yes > 1:
        return "independently supported", Reason("standing", f"{_voices(yes)} for it, none against it", 0.0)
    if yes:
        return "single root", Reason("standing", "everything goes back to one named voice", 0.0)
    return "single root", Reason("standing", "no named voice stands behind it", 0.0)


def _voices(count: int) -> str:
    return "one named voice" if count == 1 else f"{count} named voices"
