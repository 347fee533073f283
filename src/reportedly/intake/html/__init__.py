"""``.html``: the article's text, and what the page says of itself in the markup made for machines.

``read`` is the way through; ``article`` takes out the text, ``pruning`` what is no article before that, ``recovery``
what was passed over, ``pictures`` the writing on pictures; ``said`` the page's own words about itself.
The page is never rendered and nothing it points to is fetched.
"""

from reportedly.intake.html.read import read_html

__all__ = ["read_html"]
