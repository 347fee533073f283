"""PDF, Word and OpenDocument files, and pictures of pages: parsed in the confined process, put together here."""

from __future__ import annotations

from reportedly.intake.papers.pdf_reader import read_pdf
from reportedly.intake.papers.picture_reader import read_picture
from reportedly.intake.papers.text_readers import read_docx, read_odt

__all__ = ["read_docx", "read_odt", "read_pdf", "read_picture"]
