"""Media types that carry no article, by the name under which they are counted."""

from __future__ import annotations

_MAJOR = {"image": "pictures", "audio": "sounds", "video": "films", "font": "typefaces"}
_SCRIPTS = "style sheets and scripts"
_DATA = "data for scripts"
_EXACT = {
    "text/css": _SCRIPTS,
    "text/javascript": _SCRIPTS,
    "application/javascript": _SCRIPTS,
    "application/x-javascript": _SCRIPTS,
    "application/ecmascript": _SCRIPTS,
    "application/wasm": _SCRIPTS,
    "application/json": _DATA,
    "application/manifest+json": _DATA,
    "application/ld+json": _DATA,
    "application/protobuf": _DATA,
    "application/x-protobuf": _DATA,
    "application/grpc-web": _DATA,
    "application/vnd.ms-fontobject": "typefaces",
    "application/x-mpegurl": "films",
    "application/vnd.apple.mpegurl": "films",
    "application/dash+xml": "films",
}


def not_an_article(media_type: str | None) -> str | None:
    """ "pictures", "style sheets and scripts"...; None for what a reader may find an article in."""
    major, _, minor = (media_type or "").partition("/")
    if minor.startswith(("font", "x-font")):
        return "typefaces"
    return _MAJOR.get(major) or _EXACT.get(media_type or "")
