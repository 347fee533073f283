"""Text of articles and file names, made safe for a terminal: hostile input must not steer it."""

from __future__ import annotations

# Control characters move the cursor and change colours; marks that turn the direction of writing can
# make one text look like another. Each is replaced by a sign that can be seen; line ends stay.
STEERING = {
    **{code: 0x2400 + code for code in range(0x20) if chr(code) != "\n"},
    0x7F: 0x2421,
    **dict.fromkeys([*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
}


def shown(text: str, most: int | None = None) -> str:
    """On one line, without anything that steers a terminal, cut to ``most`` characters, at a word if
    there is one."""
    line = " ".join(text.split()).translate(STEERING)
    if most is None or len(line) <= most:
        return line
    head = line[: most - 1]
    return f"{head[: head.rfind(' ')] if ' ' in head[most // 2 :] else head}…"
