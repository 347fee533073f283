"""PDF, Word and OpenDocument files and pictures, made with fpdf2, python-docx, odfpy and Pillow."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from evaluation.intake.stories import Story

_WIDTH, _MARGIN, _GUTTER = 210, 20, 8  # millimetres
_FONTS = ("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/Library/Fonts/Arial Unicode.ttf")


def pdf(story: Story, *, columns: int = 1, password: str | None = None) -> bytes:
    """A4 with a headline across, the body in columns, a running head and the number of the page."""
    from fpdf import FPDF  # noqa: PLC0415 - a maker of test files, an extra

    class Paper(FPDF):
        def header(self) -> None:
            self.set_font("Times", size=8)
            self.cell(text=f"Meridian Observer, page {self.page_no()}", new_x="LMARGIN", new_y="NEXT")

    made = Paper()
    made.set_title(story.title)
    made.set_author(story.author)
    if password:
        made.set_encryption(owner_password=password, user_password=password)
    made.add_page()
    made.set_font("Times", "B", 22)
    made.multi_cell(0, text=story.title, new_x="LMARGIN", new_y="NEXT")
    made.set_font("Times", size=10)
    made.cell(text=f"By {story.author}", new_x="LMARGIN", new_y="NEXT")
    with made.text_columns(ncols=columns, gutter=_GUTTER, text_align="J", balance=True) as column:
        for paragraph in story.paragraphs:
            with column.paragraph(bottom_margin=2) as part:
                part.write(paragraph)
    return bytes(made.output())


def docx(story: Story) -> bytes:
    """A heading, paragraphs and the core properties."""
    from docx import Document  # noqa: PLC0415 - a maker of test files, an extra

    made = Document()
    made.core_properties.title, made.core_properties.author = story.title, story.author
    made.add_heading(story.title, 1)
    for paragraph in story.paragraphs:
        made.add_paragraph(paragraph)
    packed = BytesIO()
    made.save(packed)
    return packed.getvalue()


def odt(story: Story) -> bytes:
    """A heading, paragraphs and the document's properties."""
    from odf import dc, meta  # noqa: PLC0415 - a maker of test files, an extra
    from odf.opendocument import OpenDocumentText  # noqa: PLC0415 - the same extra
    from odf.text import H, P  # noqa: PLC0415 - the same extra

    made = OpenDocumentText()
    made.meta.addElement(dc.Title(text=story.title))
    made.meta.addElement(meta.InitialCreator(text=story.author))
    made.text.addElement(H(outlinelevel=1, text=story.title))
    for paragraph in story.paragraphs:
        made.text.addElement(P(text=paragraph))
    packed = BytesIO()
    made.write(packed)
    return packed.getvalue()


def picture(story: Story, form: str = "PNG", dpi: int = 150) -> bytes:
    """The two-column page as a scanner would give it."""
    from pypdfium2 import PdfDocument  # noqa: PLC0415 - half a tenth of a second, only for scans

    packed = BytesIO()
    page = PdfDocument(pdf(story, columns=2))[0].render(scale=dpi / 72).to_pil()
    page.crop((0, 0, page.width, page.height // 2)).convert("L").save(packed, form, dpi=(dpi, dpi))
    return packed.getvalue()


def poster(lines: list[tuple[str, bool]], height: int = 34, form: str = "PNG") -> bytes | None:
    """Lines of text on coloured ground, each with whether it runs to the left; None where no font is known."""
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415 - a tenth of a second, only for pictures

    path = next((path for path in _FONTS if Path(path).is_file()), None)
    if path is None:
        return None
    font = ImageFont.truetype(path, height)
    made = Image.new("RGB", (height * 36, int(height * 2 * (len(lines) + 1))), (250, 240, 200))
    draw = ImageDraw.Draw(made)
    for at, (text, leftwards) in enumerate(lines):
        y = height * (1 + 2 * at)
        if leftwards:
            draw.text((made.width - height, y), text, (120, 0, 0), font, anchor="ra", direction="rtl", language="ar")
        else:
            draw.text((height, y), text, (0, 0, 90), font)
    packed = BytesIO()
    made.save(packed, form)
    return packed.getvalue()


def scanned_pdf(story: Story) -> bytes:
    """A PDF that holds nothing but a picture of the page."""
    from PIL import Image  # noqa: PLC0415 - a tenth of a second, only for pictures

    packed = BytesIO()
    Image.open(BytesIO(picture(story))).save(packed, "PDF", resolution=150)
    return packed.getvalue()
