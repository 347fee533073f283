"""A mailbox to messages, and a message to its text and its attachments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from reportedly import settings
from reportedly.intake import problems
from reportedly.intake.files import read_whole
from reportedly.intake.place import Origin, Place
from reportedly.types import Problem

MESSAGE = ".message"  # of a message's text, apart from what is attached
TEXT = f"!/text{MESSAGE}"  # after the message's own place
_FROM = re.compile(rb"From \S+.* \d{4}\s*$|From - |From \S+@\S+")  # as mbox parts messages (RFC 4155)
_NAMELESS = {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}
_UNSAFE = re.compile(r"[\x00-\x1f\x7f/\\]")


def unpack_message(origin: Origin) -> Iterator[Origin | Problem]:
    """The message's text, then its attachments in their order, for the readers of their kinds."""
    data = read_whole(origin, settings.MAX_MAIL_BYTES)
    if isinstance(data, Problem):
        yield data
        return
    yield _inner(origin, TEXT, data)
    message = parse(data)
    for number, part in enumerate(message.walk() if message is not None else ()):
        if number >= settings.MAX_MAIL_PARTS:
            yield problems.too_many_items(origin.place, settings.MAX_MAIL_PARTS)
            return
        if isinstance(part, EmailMessage) and (name := _attached(part, number)):
            yield _attachment(origin, part, name)


def unpack_mailbox(origin: Origin) -> Iterator[Origin | Problem]:
    """Each message of an mbox file, one at a time."""
    number, lines, size = 0, list[bytes](), 0
    with origin.open() as stream:
        blank = True
        while line := stream.readline(settings.MAX_LINE_BYTES):
            if blank and _FROM.match(line):
                if lines:
                    yield _message(origin, number, lines)
                number, lines, size = number + 1, [], 0
            elif size <= settings.MAX_MAIL_BYTES:
                size += len(line)
                lines.append(line[1:] if line.startswith(b">From ") else line)
            blank = not line.strip()
    yield _message(origin, number, lines) if lines else problems.empty(origin.place)


def parse(data: bytes) -> EmailMessage | None:
    """The message, however broken; None where the parser itself trips."""
    try:
        return BytesParser(policy=policy.default).parsebytes(data)
    except Exception:  # the standard library's parser raises a dozen kinds of error on hostile headers
        return None


def _message(origin: Origin, number: int, lines: list[bytes]) -> Origin:
    return _inner(origin, f"!/{number}.eml", b"".join(lines))


def _attached(part: EmailMessage, number: int) -> str | None:
    """The name under which a part is attached; None for texts, for pictures inside them, and for signatures."""
    try:
        kind, name = part.get_content_type(), part.get_filename()
        if part.is_multipart() or kind in _NAMELESS or part.get("content-id"):
            return None
        if part.get_content_disposition() != "attachment" and not name:
            return None
    except Exception:  # headers that cannot be read name nothing
        return None
    return _UNSAFE.sub("_", name or f"attachment-{number}").strip() or f"attachment-{number}"


def _attachment(origin: Origin, part: EmailMessage, name: str) -> Origin | Problem:
    try:
        data = part.get_payload(decode=True)
    except Exception:  # a broken transfer encoding costs its part
        data = None
    place = Place(f"{origin.place.label}!/{name}".encode("utf-8", "replace").decode())
    if not isinstance(data, bytes) or not data:
        return problems.empty(place)
    return replace(_inner(origin, f"!/{name}", data), place=place)


def _inner(origin: Origin, name: str, data: bytes) -> Origin:
    place = Place(f"{origin.place.label}{name}")
    return replace(origin, place=place, path=None, opener=None, data=data, media_type=None, depth=origin.depth + 1)
