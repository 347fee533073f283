"""The pages, each a call to the desk and a template."""

from reportedly.web.page import Page
from reportedly.web.pages.article import ARTICLE, COMPARE
from reportedly.web.pages.changes import CHANGES
from reportedly.web.pages.claim import CLAIM
from reportedly.web.pages.claims import CLAIMS
from reportedly.web.pages.sources import SOURCE, SOURCES

ALL: tuple[Page, ...] = (CLAIMS, CLAIM, ARTICLE, COMPARE, SOURCES, SOURCE, CHANGES)

__all__ = ["ALL"]
