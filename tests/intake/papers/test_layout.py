"""Reading order of pages as papers print them."""

from __future__ import annotations

from reportedly.intake.papers.layout import Stretch, blocks

LINE = 0.02  # of the page


def column(name: str, left: float, right: float, top: float, lines: int) -> list[Stretch]:
    """Lines "name1", "name2" ... under each other, each a little apart."""
    return [
        Stretch(f"{name}{at}", (left, top + at * LINE * 1.1, right, top + at * LINE * 1.1 + LINE), LINE)
        for at in range(lines)
    ]


def heading(text: str, left: float, right: float, top: float) -> Stretch:
    return Stretch(text, (left, top, right, top + 2 * LINE), 2 * LINE)


def order(stretches: list[Stretch]) -> list[str]:
    return [word.text for block in blocks(stretches) for line in block for word in line.words]


def test_two_columns_are_read_one_after_the_other_though_the_file_goes_row_by_row() -> None:
    left, right = column("l", 0.1, 0.45, 0.2, 5), column("r", 0.55, 0.9, 0.2, 5)
    rows = [stretch for row in zip(left, right, strict=True) for stretch in row]
    assert order([heading("head", 0.1, 0.9, 0.1), *rows]) == [
        "head",
        *(stretch.text for stretch in left),
        *(stretch.text for stretch in right),
    ]


def test_paragraphs_of_a_column_stay_before_the_next_column() -> None:
    left = column("a", 0.1, 0.45, 0.2, 3) + column("b", 0.1, 0.45, 0.35, 3)
    right = column("c", 0.55, 0.9, 0.2, 3) + column("d", 0.55, 0.9, 0.35, 3)
    assert "".join(order(right + left)) == "a0a1a2b0b1b2c0c1c2d0d1d2"


def test_a_short_heading_closes_the_columns_above_it() -> None:
    first = column("a", 0.1, 0.45, 0.2, 4) + column("b", 0.55, 0.9, 0.2, 4)
    second = column("c", 0.1, 0.45, 0.5, 4) + column("d", 0.55, 0.9, 0.5, 4)
    found = order([*second, heading("next", 0.1, 0.3, 0.4), *first])
    assert "".join(found) == "a0a1a2a3b0b1b2b3nextc0c1c2c3d0d1d2d3"


def test_what_stands_at_the_foot_comes_last() -> None:
    foot = Stretch("12", (0.1, 0.96, 0.12, 0.98), LINE)
    assert order([foot, *column("r", 0.55, 0.9, 0.2, 3)])[-1] == "12"


def test_arabic_columns_are_read_from_the_right() -> None:
    left, right = column("ب", 0.1, 0.45, 0.2, 3), column("ا", 0.55, 0.9, 0.2, 3)
    assert "".join(order(left + right)) == "ا0ا1ا2ب0ب1ب2"


def test_a_wide_gap_in_a_justified_line_parts_nothing() -> None:
    lines = column("a", 0.1, 0.45, 0.2, 3)
    halves = [lines[1]._replace(text="x", box=(0.1, *lines[1].box[1:2], 0.2, lines[1].box[3])),
              lines[1]._replace(text="y", box=(0.35, *lines[1].box[1:2], 0.45, lines[1].box[3]))]  # fmt: skip
    found = blocks([lines[0], *halves, lines[2]])
    assert len(found) == 1
    assert [line.text for line in found[0]] == ["a0", "x y", "a2"]


def test_a_page_of_thousands_of_specks_keeps_its_order() -> None:
    specks = [
        Stretch(str(at), (at % 50 / 50, at / 4000, at % 50 / 50 + 0.01, at / 4000 + 0.01), 0.01) for at in range(3000)
    ]
    assert order(specks) == [str(at) for at in range(3000)]


def test_nothing_gives_nothing() -> None:
    assert blocks([]) == []
