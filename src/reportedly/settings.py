"""Every threshold of the house, with its unit and the reason it has this value.

Numbers that belong to one algorithm's shape (window sizes, vector lengths) stay beside it.
"""

from __future__ import annotations

# --- intake -------------------------------------------------------------------------------------
MAX_FILE_BYTES = 64 * 1024 * 1024  # a text file above this is a dump, not an article
MAX_UNPACKED_BYTES = 4 * 1024 * 1024 * 1024  # of one .gz; a line is read at a time, so memory stays flat
MIN_TEXT_CHARS = 1  # an article of white space alone is set aside as empty
