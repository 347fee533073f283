"""What agencies deliver: NITF, NewsML-G2 and ninjs, the news formats of the IPTC. One document an item.

A small mapping of our own: the one library on PyPI (newsmlg2) leaves the texts out and fetches its catalogues.
"""

from reportedly.intake.news.newsml import read_newsml
from reportedly.intake.news.ninjs import read_ninjs
from reportedly.intake.news.nitf import read_nitf

__all__ = ["read_newsml", "read_ninjs", "read_nitf"]
