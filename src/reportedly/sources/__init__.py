"""Source span -> Source: who speaks, inside one document and across documents; outlets and agencies."""

from reportedly.sources.credits import agency_credits
from reportedly.sources.outlets import outlet_key
from reportedly.sources.registry import family, outlet_of
from reportedly.sources.resolve import resolve
from reportedly.sources.variants import propose

__all__ = ["agency_credits", "family", "outlet_key", "outlet_of", "propose", "resolve"]
