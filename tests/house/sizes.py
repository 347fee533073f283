"""How long a file and a function may be, and what a file may not be called."""

from __future__ import annotations

import ast
from collections.abc import Iterator

MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 60
NO_NAMES = {"common.py", "helper.py", "helpers.py", "misc.py", "util.py", "utils.py"}


def file_faults(path: str, source: str) -> Iterator[str]:
    lines = len(source.splitlines())
    if lines > MAX_FILE_LINES:
        yield f"{path}: {lines} lines, more than {MAX_FILE_LINES}"
    if path.rsplit("/", 1)[-1] in NO_NAMES:
        yield f"{path}: a name that says nothing of what is inside"


def function_faults(path: str, source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > MAX_FUNCTION_LINES:
                yield f"{path}:{node.lineno}: {node.name} has {lines} lines, more than {MAX_FUNCTION_LINES}"
