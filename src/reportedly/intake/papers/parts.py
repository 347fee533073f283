"""XML files inside a zip, as Word and OpenDocument keep their text: no entities, no network, no more than fits."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from lxml import etree

from reportedly import settings
from reportedly.intake.confined.tasks import Refusal

_OLE = b"\xd0\xcf\x11\xe0"  # compound files: Word before 2007, and what Office encrypts
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def opened(data: bytes) -> zipfile.ZipFile:
    """Raises Refusal: "encrypted", "old word" or "damaged"."""
    if data.startswith(_OLE):
        raise Refusal("encrypted" if _ENCRYPTED_PACKAGE in data else "old word")
    try:
        return zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        raise Refusal("damaged") from error


def element(package: zipfile.ZipFile, name: str) -> Any | None:
    """The root of a part; None where there is no such part. Raises Refusal: "too big" or "damaged"."""
    try:
        with package.open(name) as part:
            data = part.read(settings.XML_PART_BYTES + 1)
    except KeyError:
        return None
    except Exception as error:  # zipfile, zlib, bz2 and lzma each have their own
        raise Refusal("encrypted" if "encrypted" in str(error) else "damaged") from error
    if len(data) > settings.XML_PART_BYTES:
        raise Refusal("too big")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refusal("damaged") from error
    if root.getroottree().docinfo.doctype:
        raise Refusal("damaged")
    return root


def words(root: Any | None, *names: str) -> str:
    """Text of the first of these elements that has any."""
    found = (root.iter(name) for name in names) if root is not None else ()
    return next((text for each in found for node in each if (text := "".join(node.itertext()).strip())), "")
