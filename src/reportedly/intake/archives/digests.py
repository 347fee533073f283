"""Digests of WARC records: what a crawler said the bytes were, against what they are.

``WARC-Block-Digest`` is of the record's block, ``WARC-Payload-Digest`` of what the server sent inside it
(WARC 1.1, ISO 28500:2017, sections 5.8 and 5.9). The standard leaves algorithm and encoding open.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

_ALGORITHMS = {"md5", "sha1", "sha256", "sha384", "sha512"}


def holds(declared: str, candidates: Iterable[bytes]) -> bool | None:
    """Whether one of ``candidates`` has the digest; None for an algorithm or encoding nobody knows."""
    name, _, value = declared.strip().partition(":")
    algorithm = name.lower().replace("-", "")
    if algorithm not in _ALGORITHMS or not value:
        return None
    return any(value in _spellings(algorithm, data) or value.lower() == _hex(algorithm, data) for data in candidates)


def _spellings(algorithm: str, data: bytes) -> set[str]:
    raw = hashlib.new(algorithm, data, usedforsecurity=False).digest()
    written = [base64.b32encode(raw), base64.b64encode(raw), base64.urlsafe_b64encode(raw)]
    whole = {each.decode("ascii") for each in written}
    return whole | {each.rstrip("=") for each in whole}


def _hex(algorithm: str, data: bytes) -> str:
    return hashlib.new(algorithm, data, usedforsecurity=False).hexdigest()
