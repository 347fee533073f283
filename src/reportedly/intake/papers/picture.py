"""Pictures of pages and posters: decoded within limits, then OCR. Runs in the confined process only."""

from __future__ import annotations

import warnings
from io import BytesIO

from PIL import Image, ImageOps

from reportedly import settings
from reportedly.intake.confined.tasks import Refusal
from reportedly.intake.papers import ocr
from reportedly.intake.papers.shapes import Page

FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "GIF")
_SMALL = 1000  # pixels of the longer side, below which letters are too small for OCR and the picture is doubled


def page(data: bytes, languages: str) -> Page:
    """The first frame's words. Raises Refusal: "too big", "damaged", and what OCR refuses."""
    Image.MAX_IMAGE_PIXELS = settings.PICTURE_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as picture:
            if picture.width * picture.height > settings.PICTURE_PIXELS:
                raise Refusal("too big")
            grey = _grey(picture)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Refusal("too big") from error
    except (MemoryError, Refusal):
        raise
    except Exception as error:  # each decoder has its own
        raise Refusal("damaged") from error
    return ocr.read(grey, languages)


def _grey(picture: Image.Image) -> Image.Image:
    """Turned as its camera says, on white where it is transparent, doubled where it is small."""
    picture.seek(0)
    turned = ImageOps.exif_transpose(picture)
    if turned.has_transparency_data:
        white = Image.new("RGBA", turned.size, "white")
        turned = Image.alpha_composite(white, turned.convert("RGBA"))
    grey = turned.convert("L")
    if max(grey.size) < _SMALL:
        grey = grey.resize((grey.width * 2, grey.height * 2), Image.Resampling.LANCZOS)
    return grey
