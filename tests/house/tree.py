"""Where everything lies."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "reportedly"
CODE = tuple(ROOT / name for name in ("src", "training", "evaluation", "benchmarks"))

IMPORT_NAMES = {
    "argon2_cffi": "argon2",
    "beautifulsoup4": "bs4",
    "markdown_it_py": "markdown_it",
    "pillow": "PIL",
    "python_dateutil": "dateutil",
    "pyyaml": "yaml",
}


def declared() -> set[str]:
    """The dependencies of pyproject.toml and of the package's own extras, by the name they are imported under."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    lines = project["dependencies"] + extras["spark"] + extras["ocr"]
    names = (re.split(r"[\s\[<>=!~;]", line, maxsplit=1)[0] for line in lines)
    normal = {name.lower().replace("-", "_") for name in names}
    return {IMPORT_NAMES.get(name, name) for name in normal}


def rooms() -> set[str]:
    """Folders of src/reportedly that hold code, and desk, which may be one file."""
    folders = {path.parent.name for path in PACKAGE.glob("*/*.py")}
    return folders | ({"desk"} if (PACKAGE / "desk.py").exists() else set())
