"""``python -m evaluation pages``: how much of an article survives its page, and how much of the page gets in.

Corpus articles are set into pages whose markup we wrote: ways that content systems lay an article out, times
what they print around and inside it. ``layouts`` and ``furniture`` hold the markup, ``score`` counts.
"""

from evaluation.pages.score import lines, option_lines

__all__ = ["lines", "option_lines"]
