"""Source span -> Source: who speaks, inside one document and across documents."""

from reportedly.sources.outlets import outlet_key
from reportedly.sources.resolve import resolve
from reportedly.sources.variants import propose

__all__ = ["outlet_key", "propose", "resolve"]
