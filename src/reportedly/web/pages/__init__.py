"""The pages, each a call to the desk and a template."""

from reportedly.desk import Desk
from reportedly.web.making import Asked
from reportedly.web.page import Page, made
from reportedly.web.pages.acts import ROUTES as ACTS
from reportedly.web.pages.add import ROUTES as ADDING
from reportedly.web.pages.article import ARTICLE, COMPARE
from reportedly.web.pages.changes import CHANGES
from reportedly.web.pages.claim import CLAIM
from reportedly.web.pages.claims import CLAIMS
from reportedly.web.pages.effect import ROUTES as SUPPOSING
from reportedly.web.pages.login import ROUTES as SIGNING
from reportedly.web.pages.picking import MERGE, SPLIT
from reportedly.web.pages.record import AUDIT, JUDGEMENTS, PROBLEMS
from reportedly.web.pages.review import REVIEW
from reportedly.web.pages.sources import SOURCE, SOURCES

READING = (CLAIMS, CLAIM, ARTICLE, COMPARE, SOURCES, SOURCE, CHANGES)
ALL: tuple[Page, ...] = (*READING, REVIEW, MERGE, SPLIT, JUDGEMENTS, PROBLEMS, AUDIT)
ACTING = (*ACTS, *SUPPOSING, *ADDING, *SIGNING)

_BY_PATH = {page.path: page for page in ALL}


def answer(desk: Desk, asked: Asked) -> bytes:
    """What is asked for, in whatever process."""
    return made(_BY_PATH[asked.page], desk, asked.request(), asked.twin)


__all__ = ["ACTING", "ALL", "answer"]
