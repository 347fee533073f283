"""Imports run one way, and each heavy package has its room. Each rule is shown to bite."""

from __future__ import annotations

import pytest

from tests.house import imports
from tests.house.tree import PACKAGE, declared

FILES = list(imports.python_files(PACKAGE))


def test_there_is_a_house_to_look_at() -> None:
    assert len(FILES) > 10


def test_imports_run_one_way() -> None:
    assert [fault for path, source in FILES for fault in imports.direction_faults(path, source)] == []


def test_heavy_packages_stay_in_their_rooms() -> None:
    assert [fault for path, source in FILES for fault in imports.package_faults(path, source)] == []


def test_every_package_that_is_imported_is_declared() -> None:
    names = declared()
    assert [fault for path, source in FILES for fault in imports.undeclared(path, source, names)] == []


def test_imports_inside_functions_give_their_reason() -> None:
    assert [fault for path, source in FILES for fault in imports.inline_faults(path, source)] == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("intake/text.py", "from reportedly.reading import reader"),
        ("intake/text.py", "from reportedly import reading"),
        ("intake/text.py", "import reportedly.ledger.file"),
        ("ledger/write.py", "from reportedly.briefing import assemble"),
        ("briefing/page.py", "from reportedly.export import csv"),
        ("briefing/page.py", "from reportedly.desk import Desk"),
        ("desk.py", "from reportedly.cli import main"),
        ("web/page.py", "from reportedly.cli import main"),
        ("types.py", "from reportedly.intake import documents"),
        ("weighing/roots.py", "from reportedly.engines.duck import DuckEngine"),
        ("weighing/roots.py", "from reportedly.engines import duck"),
        ("ledger/write.py", "from reportedly.engines.base import Engine"),
        ("engines/duck.py", "from reportedly.intake import documents"),
        ("ledger/write.py", "from .file import connect"),
        ("ledger/write.py", "from reportedly.cellar import wine"),
        ("cellar/wine.py", "import os"),
        ("intake/text.py", "def late():\n    from reportedly.desk import Desk"),
        ("intake/text.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from reportedly.desk import Desk"),
    ],
)
def test_an_import_against_the_way_is_found(path: str, source: str) -> None:
    assert len(list(imports.direction_faults(path, source))) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("cli/main.py", "from reportedly.desk import Desk"),
        ("desk.py", "from reportedly.engines.duck import DuckEngine"),
        ("desk/weighing.py", "from reportedly.engines.duck import DuckEngine"),
        ("weighing/roots.py", "from reportedly.engines.base import Engine"),
        ("weighing/roots.py", "from reportedly.weighing.plan import PLAN"),
        ("ledger/write.py", "from reportedly.types import Claim"),
        ("engines/duck.py", "from reportedly.engines.base import Engine\nfrom reportedly import settings"),
    ],
)
def test_an_import_along_the_way_passes(path: str, source: str) -> None:
    assert list(imports.direction_faults(path, source)) == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("weighing/roots.py", "import duckdb"),
        ("engines/spark.py", "import duckdb"),
        ("engines/duck.py", "import pyarrow as pa"),
        ("weighing/weigh.py", "from pyspark.sql import SparkSession"),
        ("ledger/file.py", "from rich.console import Console"),
        ("briefing/page.py", "import rich"),
        ("desk.py", "import typer"),
        ("desk.py", "import sqlite3"),
        ("sources/names.py", "import onnxruntime as ort"),
        ("sources/names.py", "from tokenizers import Tokenizer"),
        ("reading/reader.py", "import torch"),
        ("reading/reader.py", "import onnx"),
        ("reading/reader.py", "def late():\n    import transformers"),
        ("reading/reader.py", "from training.model import Model"),
        ("reading/reader.py", "import evaluation"),
        ("reading/html.py", "import trafilatura"),
        ("cli/main.py", "import jinja2"),
    ],
)
def test_a_package_out_of_its_room_is_found(path: str, source: str) -> None:
    assert len(list(imports.package_faults(path, source))) == 1


def test_packages_in_their_rooms_pass() -> None:
    for path, source in [
        ("engines/duck.py", "import duckdb"),
        ("engines/spark.py", "import pyspark"),
        ("briefing/terminal.py", "from rich.text import Text"),
    ]:
        assert list(imports.package_faults(path, source)) == []


def test_an_undeclared_package_is_found() -> None:
    assert list(imports.undeclared("desk.py", "import json, requests\nimport numpy", {"numpy"})) == [
        "desk.py:1: requests is not among the dependencies"
    ]


def test_a_late_import_without_a_reason_is_found() -> None:
    bare, told = "def f():\n    import os\n", "def f():\n    import os  # noqa: PLC0415 - takes a second to load\n"
    silent = "def f():\n    import os  # noqa: PLC0415\n"
    run, later = f"{told}    import sys  # noqa: PLC0415\n", f"{told}    f()\n    import sys  # noqa: PLC0415\n"
    found = [len(list(imports.inline_faults("desk.py", source))) for source in (bare, silent, told, run, later)]
    assert found == [1, 1, 0, 0, 1]
