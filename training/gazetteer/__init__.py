"""Makes the table of places that the reader looks names up in. Never imported by the package."""
