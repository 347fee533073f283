"""PDF, Word, OpenDocument and pictures, through the front door."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as NewDocument
from fpdf import FPDF
from PIL import Image

from evaluation.intake import papers
from evaluation.intake.mutations import ENTITIES
from evaluation.intake.stories import ARABIC, STORIES
from reportedly import settings
from reportedly.intake import confined
from reportedly.intake.confined import Failure
from reportedly.intake.papers import ocr, pdf_reader, picture_reader
from reportedly.intake.papers.shapes import Page, Pdf
from tests.intake.conftest import Write, arrivals, one_document, one_problem

STORY = STORIES[0]
LANGUAGES = {
    code for code in ("eng", "ara") for folder in ocr._FOLDERS if (Path(folder) / f"{code}.traineddata").is_file()
}
OCR = pytest.mark.skipif(
    ocr.tesserocr is None or "eng" not in LANGUAGES, reason="needs the extra ocr and its English data"
)


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_a_pdf_is_read_column_by_column_with_its_title_and_page(write: Write, columns: int) -> None:
    found = one_document(write("a.pdf", papers.pdf(STORY, columns=columns)))
    for paragraph in STORY.paragraphs:
        assert paragraph in found.text
    assert sorted(STORY.paragraphs, key=found.text.index) == list(STORY.paragraphs)
    assert (found.title, found.byline, found.published) == (STORY.title, (STORY.author,), None)
    assert [(region.kind, region.page, region.span) for region in found.regions] == [("page", 1, (0, len(found.text)))]
    assert found.capture and found.capture.media_type == "application/pdf" and "pypdfium2" in found.capture.tool


def test_pages_of_a_pdf_follow_each_other_without_their_running_heads(write: Write) -> None:
    made = FPDF()
    made.set_font("Times", size=11)
    for number in (1, 2, 3):
        made.add_page()
        made.cell(text=f"Meridian Observer {number}", new_x="LMARGIN", new_y="NEXT")
        made.ln(40)
        made.multi_cell(0, text=f"The mayor spoke on day {number}.")
    found = one_document(write("a.pdf", bytes(made.output())))
    assert found.text == "\n".join(f"The mayor spoke on day {number}." for number in (1, 2, 3))
    assert [found.text[slice(*region.span)][-2] for region in found.regions] == ["1", "2", "3"]


def test_a_title_that_no_page_prints_is_no_title(write: Write) -> None:
    made = FPDF()
    made.set_title("Microsoft Word - draft3.doc")
    made.add_page()
    made.set_font("Times", size=11)
    made.cell(text="The mayor spoke.")
    assert one_document(write("a.pdf", bytes(made.output()))).title is None


def test_a_date_of_publication_is_taken_and_a_file_s_own_is_not(write: Write) -> None:
    marked = papers.pdf(STORY) + b"\n<prism:publicationDate>2026-03-12</prism:publicationDate>"
    assert one_document(write("a.pdf", marked)).published == "2026-03-12"


def test_an_encrypted_pdf_is_named(write: Write) -> None:
    assert one_problem(write("a.pdf", papers.pdf(STORY, password="secret"))).reason == "encrypted"


@OCR
def test_a_scanned_pdf_is_read_with_the_place_of_each_word(write: Write) -> None:
    found = one_document(write("a.pdf", papers.scanned_pdf(STORY)))
    assert STORY.paragraphs[1].split(".")[0] in found.text
    words = [region for region in found.regions if region.kind == "word"]
    assert len(words) > 100 and found.regions[-1].kind == "page"
    first = next(region for region in words if found.text[slice(*region.span)] == "Ferry")
    assert first.box and first.box[0] < 0.2 and first.box[1] < 0.3
    assert found.capture and "tesserocr" in found.capture.tool


@OCR
@pytest.mark.parametrize(
    ("ending", "form"), [(".png", "PNG"), (".JPG", "JPEG"), (".tif", "TIFF"), (".webp", "WEBP"), (".gif", "GIF")]
)
def test_pictures_are_read(write: Write, ending: str, form: str) -> None:
    found = one_document(write(f"a{ending}", papers.picture(STORY, form)))
    assert "without a pilot, two officials" in found.text
    assert found.capture and found.capture.media_type == f"image/{form.lower()}"


@OCR
@pytest.mark.skipif("ara" not in LANGUAGES, reason="needs Tesseract's Arabic data")
def test_a_poster_in_two_scripts_is_read_in_both_directions(write: Write) -> None:
    poster = papers.poster(
        [(part.strip(), True) for part in ARABIC.split(".") if part] + [("The harbour is closed", False)]
    )
    if poster is None:
        pytest.skip("NOT TESTED: no font with Arabic letters is known here")
    found = one_document(write("a.png", poster))
    assert "قالت السلطات إن العبارة" in found.text and "The harbour is closed" in found.text


@OCR
def test_a_picture_without_words_is_named(write: Write) -> None:
    packed = BytesIO()
    Image.new("L", (400, 300), 255).save(packed, "PNG")
    assert one_problem(write("a.png", packed.getvalue())).reason == "no readable text"


def test_a_picture_beyond_the_limit_is_not_decoded(write: Write) -> None:
    packed = BytesIO()
    Image.new("1", (9000, 9000)).save(packed, "PNG")
    problem = one_problem(write("a.png", packed.getvalue()))
    assert problem.reason == "too big" and "50 million pixels" in problem.sentence


@pytest.mark.parametrize(
    ("detail", "words"), [("no ocr", "reportedly[ocr]"), ("no ocr languages", "tesseract-ocr-eng")]
)
def test_without_ocr_a_picture_says_what_is_missing(
    write: Write, monkeypatch: pytest.MonkeyPatch, detail: str, words: str
) -> None:
    monkeypatch.setattr(picture_reader.confined, "call", lambda *_, **__: Failure("refused", detail))
    problem = one_problem(write("a.png", b"\x89PNG"))
    assert problem.reason == "no ocr" and words in problem.sentence


def test_pages_that_could_not_be_read_are_listed(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    real = confined.call
    scans = Pdf([*real("pdf", papers.pdf(STORY), Pdf).pages, *[Page([], scanned=True)] * 7])  # type: ignore[union-attr]
    calls: list[str] = []

    def call(task: str, *_: object, **__: object) -> object:
        calls.append(task)
        return scans if task == "pdf" else Failure("refused", "no ocr")

    monkeypatch.setattr(pdf_reader.confined, "call", call)
    found, problems = arrivals(write("a.pdf", b"%PDF"))
    assert len(found) == 1 and [problem.reason for problem in problems] == ["pages left out"]
    assert "pages 2, 3, 4, 5, 6 and 2 more" in problems[0].sentence and "reportedly[ocr]" in problems[0].sentence
    assert calls == ["pdf", "pdf scan"]


def test_a_damaged_page_does_not_take_the_others_along(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = confined.call("pdf", papers.pdf(STORY), Pdf)
    assert isinstance(whole, Pdf)
    hurt = Pdf([Page([], broken=True), *whole.pages])
    monkeypatch.setattr(pdf_reader.confined, "call", lambda *_, **__: hurt)
    found, problems = arrivals(write("a.pdf", b"%PDF"))
    assert len(found) == 1 and found[0].regions[0].page == 2
    assert [(problem.reason, problem.arrived) for problem in problems] == [("pages left out", True)]
    monkeypatch.setattr(pdf_reader.confined, "call", lambda *_, **__: Pdf([Page([], broken=True)]))
    assert one_problem(write("b.pdf", b"%PDF")).reason == "damaged"


@pytest.mark.parametrize(
    ("why", "reason"),
    [("time", "out of time"), ("memory", "out of memory"), ("crash", "parser crashed"), ("failed", "damaged")],
)
@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.odt", "a.png"])
def test_a_lost_parser_is_one_problem(
    write: Write, monkeypatch: pytest.MonkeyPatch, name: str, why: str, reason: str
) -> None:
    monkeypatch.setattr(confined, "call", lambda *_, **__: Failure(why))  # type: ignore[arg-type]
    assert one_problem(write(name, b"bytes")).reason == reason


@pytest.mark.parametrize(("name", "make"), [("a.docx", papers.docx), ("a.odt", papers.odt)])
def test_text_documents_arrive_with_their_properties(write: Write, name: str, make: object) -> None:
    found = one_document(write(name, make(STORY)))  # type: ignore[operator]
    assert found.text == f"{STORY.title}\n{STORY.text}"
    assert (found.title, found.byline) == (STORY.title, (STORY.author,))


def test_tables_are_rows_and_deleted_words_are_gone(write: Write) -> None:
    made = NewDocument()
    table = made.add_table(2, 2)
    for at, word in enumerate(("killed", "3", "hurt", "7")):
        table.cell(at // 2, at % 2).text = word
    packed = BytesIO()
    made.save(packed)
    assert one_document(write("a.docx", packed.getvalue())).text == "killed\t3\nhurt\t7"


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body: bytes, name: str = "word/document.xml") -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, body)
    return packed.getvalue()


def test_words_under_review_links_and_boxes(write: Write) -> None:
    body = (
        f"<w:document {W}><w:body><w:p><w:r><w:t>He </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>once </w:t></w:r></w:ins><w:hyperlink><w:r><w:t>said so</w:t></w:r></w:hyperlink>"
        "<w:r><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:r></w:p><w:sdt>"
        "<w:sdtContent><w:p><w:r><w:t>Held</w:t></w:r></w:p></w:sdtContent></w:sdt></w:body></w:document>"
    )
    assert one_document(write("a.docx", docx(body.encode()))).text == "He once said so\nIn a box\nHeld"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (docx(ENTITIES), "damaged"),
        (docx(b"<a/>"), "damaged"),
        (docx(b"x", "other.xml"), "damaged"),
        (docx(b"<a>" + b" " * (settings.XML_PART_BYTES + 1)), "too big"),
        (docx(f"<w:document {W}>".encode() + b"<w:p>" * 100_000), "damaged"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "old word"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"PK\x03\x04 no zip", "damaged"),
        (b"words", "damaged"),
        (docx(f"<w:document {W}/>".encode()), "no readable text"),
    ],
)
def test_word_files_that_are_none(write: Write, data: bytes, reason: str) -> None:
    assert one_problem(write("a.docx", data)).reason == reason


def test_an_entity_never_reaches_a_file(write: Write, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    declared = f'<!DOCTYPE w [<!ENTITY s SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    body = f"{declared}<w:document {W}><w:p><w:r><w:t>&s;</w:t></w:r></w:p></w:document>"
    assert one_problem(write("a.docx", docx(body.encode()))).reason == "damaged"
