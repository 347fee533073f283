"""Scores of the package against gold labels. Never imported by the package."""
