"""The plan and its files: none missing, none left over, every number filled in; graphs fall into parts."""

from __future__ import annotations

import re
from importlib.resources import files

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.engines.base import Column
from reportedly.engines.duck import DuckEngine
from reportedly.weighing import clusters, plan, weigh
from reportedly.weighing.plan import components, sql


def names() -> set[str]:
    return {path.name.removesuffix(".sql") for path in (files("reportedly.weighing") / "relations").iterdir()}


def test_every_number_is_filled_in() -> None:
    assert names()
    assert all("{" not in sql(name) for name in names())


def test_every_relation_is_run_somewhere() -> None:
    code = "".join(
        (files("reportedly.weighing") / file).read_text("utf-8")
        for file in ("plan.py", "clusters.py", "comparing.py", "copies.py", "stories.py", "weigh.py")
    )
    assert {name for name in names() if f'"{name}"' not in code} == set()
    assert plan and clusters and weigh


def test_every_table_that_is_read_stands_in_the_header() -> None:
    for name in names():
        text = sql(name)
        header, body = text[: text.index("\nSELECT")], text[text.index("\nSELECT") :]
        read = set(re.findall(r"\b(?:FROM|JOIN) ([a-z_]+)", body))
        assert read and {table for table in read if not re.search(rf"\b{table}\b", header)} == set(), name


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_components_are_those_of_the_graph(edges: list[tuple[int, int]]) -> None:
    label = list(range(10))
    for _ in edges:
        for one, other in edges:
            label[one] = label[other] = min(label[one], label[other])
    with DuckEngine(threads=1) as engine:
        engine.load(
            "pairs",
            {"one": Column("integer", [a for a, _ in edges]), "other": Column("integer", [b for _, b in edges])},
        )
        components(engine, "pairs")
        found = dict(engine.rows("SELECT node, label FROM component"))
    assert found == {node: label[node] for pair in edges for node in pair}
