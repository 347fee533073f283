"""The web desk: pages for reading and judging a ledger in a browser, thin over the desk."""

from reportedly.web.app import create_app

__all__ = ["create_app"]
