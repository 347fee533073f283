"""Colours: WCAG AA contrast (4.5 to 1 for text) in light, dark and print."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

CSS = (files("reportedly.briefing") / "templates" / "page.css").read_text(encoding="utf-8")
PAIRS = [
    ("ink", "paper"), ("soft", "paper"), ("link", "paper"), ("deny", "paper"), ("hedge", "paper"), ("said", "paper"),
    ("ink", "panel"), ("soft", "panel"), ("on-solid", "solid"), ("paper", "deny"),
]  # fmt: skip


def palettes() -> dict[str, dict[str, str]]:
    """Colours by name: light, dark (over light), print (over light)."""
    found = [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", block))
        for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
    ]
    light, dark, printed = found
    return {"light": light, "dark": light | dark, "print": light | printed}


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * c for c in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read(theme: str, text: str, ground: str) -> None:
    palette = palettes()[theme]
    assert contrast(palette[text], palette[ground]) >= 4.5


def test_every_colour_comes_from_the_palette() -> None:
    rules = re.sub(r":root \{.*?\}", "", CSS, flags=re.DOTALL)
    assert not re.findall(r"#[0-9a-f]{3,6}\b", rules)
