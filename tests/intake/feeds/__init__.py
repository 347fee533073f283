"""Feeds to documents."""
