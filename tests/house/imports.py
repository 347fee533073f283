"""What a file may import: rooms to the left of its own, and third-party packages its room is for."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# The way the data goes. A file may import what stands to the left of its room, never to the right
# of it and never a neighbour of the same rank.
RANK = {
    "value_types": -2, "document_types": -1, "types": 0,
    "ids": 1, "errors": 1, "settings": 1,
    "intake": 2, "engines": 2,
    "reading": 3, "sources": 4, "weighing": 5, "ledger": 6,
    "briefing": 7, "export": 7,
    "desk": 8,
    "web": 9, "cli": 10,
}  # fmt: skip
NOUNS = {"value_types", "document_types", "types", "ids", "errors", "settings"}

# Who else may know the engines. The rest never learns that there are any.
ENGINE_USERS = {"weighing": ("reportedly.engines.base",), "desk": ("reportedly.engines",)}

# Where a package may be imported: paths below src/reportedly, folders with a slash at the end.
PLACES: dict[str, tuple[str, ...]] = {
    "anyio": ("web/",),
    "argon2": ("web/accounts.py",),
    "duckdb": ("engines/duck.py",),
    "httpcore2": ("intake/fetch/",),
    "PIL": ("intake/papers/",),
    "jinja2": ("briefing/", "web/templating.py"),
    "lxml": ("intake/",),
    "markdown_it": ("intake/markdown.py",),
    "fastwarc": ("intake/archives/",),
    "feedparser": ("intake/",),
    "onnxruntime": ("reading/",),
    "protego": ("intake/fetch/",),
    "pyarrow": ("engines/spark.py",),
    "py3langid": ("intake/language.py",),
    "pyspark": ("engines/spark.py",),
    "pypdfium2": ("intake/papers/pdf.py",),
    "rich": ("cli/", "briefing/terminal.py"),
    "sqlite3": ("ledger/",),
    "tesserocr": ("intake/papers/ocr.py",),
    "starlette": ("web/",),
    "tokenizers": ("reading/",),
    "trafilatura": ("intake/",),
    "typer": ("cli/",),
    "uvicorn": ("web/serving.py",),
}
NEVER = {"accelerate", "onnx", "safetensors", "sklearn", "torch", "transformers"}
OUTSIDE = {"benchmarks", "evaluation", "tests", "training"}


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module, by its full dotted name."""

    module: str
    line: int


def imports(source: str) -> Iterator[Import]:
    """Every import in the source, wherever it stands; ``from a import b`` gives ``a.b`` too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from (Import(f"{module}.{alias.name}", node.lineno) for alias in node.names)


def room_of(path: str) -> str:
    """The room of a file given by its path below src/reportedly: "ledger/read.py" -> "ledger"."""
    return path.split("/")[0].removesuffix(".py")


def direction_faults(path: str, source: str) -> Iterator[str]:
    """``path`` is relative to src/reportedly."""
    room = room_of(path)
    if room == "__init__":
        return
    if room not in RANK:
        yield f"{path}: {room} is no room of the house"
        return
    for found in imports(source):
        parts = found.module.split(".")
        if found.module.startswith("."):
            yield f"{path}:{found.line}: relative imports hide the direction"
        elif parts[0] == "reportedly" and len(parts) > 1:
            fault = _fault(room, parts[1], found.module)
            if fault:
                yield f"{path}:{found.line}: {fault}"


def _fault(room: str, other: str, module: str) -> str | None:
    if other == room:
        return None
    if other not in RANK:
        return f"{other} is no room of the house"
    if other == "engines":
        allowed = ENGINE_USERS.get(room, ())
        known = any(module == name or module.startswith(f"{name}.") for name in allowed)
        return None if known else f"{room} may not import {module}"
    if room == "engines" and other not in NOUNS:
        return "engines may not import a room"
    return None if RANK[other] < RANK[room] else f"{room} may not import {other}"


def package_faults(path: str, source: str) -> Iterator[str]:
    for found in imports(source):
        package = found.module.split(".")[0]
        if package in NEVER or package in OUTSIDE:
            yield f"{path}:{found.line}: {package} is never imported by the package"
        elif package in PLACES and not any(_within(path, place) for place in PLACES[package]):
            yield f"{path}:{found.line}: {package} belongs in {' and '.join(PLACES[package])}"


def undeclared(path: str, source: str, declared: set[str]) -> Iterator[str]:
    """Third-party packages that pyproject.toml does not name; ``declared`` in import form."""
    for found in imports(source):
        package = found.module.split(".")[0]
        if package and package != "reportedly" and package not in sys.stdlib_module_names | declared:
            yield f"{path}:{found.line}: {package} is not among the dependencies"


def inline_faults(path: str, source: str) -> Iterator[str]:
    """Imports below the head of a file, but for those that say why (once for a run of them)."""
    lines = source.splitlines()
    tree = ast.parse(source)
    head = {id(node) for node in tree.body}
    head |= {id(child) for node in tree.body if isinstance(node, ast.If | ast.Try) for child in ast.walk(node)}
    told = 0  # the last line of a run of imports whose first gave the reason
    for node in sorted(ast.walk(tree), key=lambda node: getattr(node, "lineno", 0)):
        if isinstance(node, ast.Import | ast.ImportFrom) and id(node) not in head:
            reason = lines[node.lineno - 1].partition("# noqa: PLC0415")[2]
            if len(reason.split()) >= 3 or told == node.lineno - 1:
                told = node.lineno
            else:
                yield f"{path}:{node.lineno}: an import inside a function gives its reason"


def _within(path: str, place: str) -> bool:
    return path.startswith(place) if place.endswith("/") else path == place


def python_files(folder: Path) -> Iterator[tuple[str, str]]:
    """(path below ``folder``, source) of every Python file in it."""
    for path in sorted(folder.rglob("*.py")):
        yield path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")
