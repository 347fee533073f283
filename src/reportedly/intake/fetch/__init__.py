"""Addresses to bytes, safely and politely. Nothing here runs unless a ``fetcher.Fetcher`` is made and handed on."""

from __future__ import annotations

from reportedly.intake.fetch.found import Failed, Fetched, Fetches, Outcome, Unchanged, Validators

__all__ = ["Failed", "Fetched", "Fetches", "Outcome", "Unchanged", "Validators"]
