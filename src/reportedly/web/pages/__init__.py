"""The pages, each a call to the desk and a template."""

from reportedly.web.page import Page
from reportedly.web.pages.claims import CLAIMS

ALL: tuple[Page, ...] = (CLAIMS,)

__all__ = ["ALL"]
