"""Tests mirror the rooms, and the names others build on are all there and no more."""

from __future__ import annotations

import ast
from pathlib import Path

import reportedly.errors
import reportedly.types
from tests.house.imports import RANK
from tests.house.tree import PACKAGE, ROOT, rooms

BESIDE_THE_ROOMS = {"house", "laws", "nouns", "training", "evaluation", "benchmarks", "docs", "examples"}

ERRORS = {"ReportedlyError", "InputError", "LedgerError", "GroundingError", "ModelError", "UsageError"}
RECORDS = {
    "Assertion", "Attribution", "Brief", "Claim", "Conflict", "ConflictValue", "Copy", "Event", "Evidence",
    "Hedge",
    "Hop", "Independent", "Joined", "Judgement", "Reading", "Reason", "Root", "Speaker",
    "Statement",
}  # fmt: skip
ALIASES = {
    "Anonymity", "CueClass", "HedgeKind", "Manner", "Side", "Spans", "SpeakerKind", "Stance", "Standing", "Verdict",
}  # fmt: skip
VALUES = {"Amount", "Figure", "Period", "Place", "Quantity"}
DOCUMENTS = {"Capture", "Document", "Problem", "Region"}
DOCUMENT_ALIASES = {"RegionKind"}
VALUE_ALIASES = {"PlaceCategory", "Precision", "Span", "Value"}


def _tested() -> set[str]:
    return {path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")}


def test_every_room_is_tested_and_every_test_folder_is_a_room() -> None:
    assert unmatched(rooms(), _tested()) == []


def unmatched(rooms: set[str], tested: set[str]) -> list[str]:
    untested = [f"{room} has no tests" for room in sorted(rooms - tested)]
    return untested + [f"tests/{name} mirrors no room" for name in sorted(tested - rooms - BESIDE_THE_ROOMS)]


def test_a_room_without_tests_and_tests_without_a_room_are_found() -> None:
    assert unmatched({"ledger", "desk"}, {"desk", "house", "cellar"}) == [
        "ledger has no tests",
        "tests/cellar mirrors no room",
    ]


def test_every_room_has_its_place_in_the_house() -> None:
    assert rooms() <= set(RANK)


def test_every_folder_of_python_files_is_a_package() -> None:
    assert bare_folders(PACKAGE) + bare_folders(ROOT / "tests") == []


def bare_folders(top: Path) -> list[str]:
    """Folders with Python files and no __init__.py: two test files of one name would be taken for one."""
    folders = {path.parent for path in top.rglob("*.py")}
    return sorted(str(folder) for folder in folders if not (folder / "__init__.py").exists())


def test_a_bare_folder_is_found(tmp_path: Path) -> None:
    (tmp_path / "cellar").mkdir()
    (tmp_path / "cellar" / "wine.py").touch()
    (tmp_path / "__init__.py").touch()
    assert bare_folders(tmp_path) == [str(tmp_path / "cellar")]


def public(path: Path) -> set[str]:
    """Names a module defines itself at its top: classes, functions and plain assignments."""
    names: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return {name for name in names if not name.startswith("_")}


def test_the_errors_are_these_and_one_tree() -> None:
    assert public(PACKAGE / "errors.py") == ERRORS
    for name in ERRORS:
        assert issubclass(getattr(reportedly.errors, name), reportedly.errors.ReportedlyError)
    assert not issubclass(reportedly.errors.ReportedlyError, OSError | ValueError)


def test_the_drawn_tree_of_errors_names_them_all() -> None:
    drawing = reportedly.errors.__doc__ or ""
    assert all(name in drawing for name in ERRORS)


def test_the_nouns_are_these_and_all_frozen() -> None:
    assert public(PACKAGE / "types.py") == RECORDS | ALIASES
    assert public(PACKAGE / "value_types.py") == VALUES | VALUE_ALIASES
    assert public(PACKAGE / "document_types.py") == DOCUMENTS | DOCUMENT_ALIASES
    for name in RECORDS | VALUES | DOCUMENTS:
        assert getattr(reportedly.types, name).__dataclass_params__.frozen, name


def test_a_new_name_is_found(tmp_path: Path) -> None:
    path = tmp_path / "errors.py"
    path.write_text("class NewError(Exception): pass\n_hidden = 1\nSHOWN = 2\n")
    assert public(path) == {"NewError", "SHOWN"}
