"""Templates: those of the web desk, and the parts of the brief that it shows again. Everything is escaped."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader

from reportedly.briefing.page import environment_for
from reportedly.web import navigation
from reportedly.weighing.admiralty import BY_RULE


def render(template: str, shown: Mapping[str, Any]) -> bytes:
    """A template as UTF-8."""
    return _environment().get_template(template).render(shown).encode("utf-8", "replace")


def compile_all() -> None:
    """Every template, half a second in all, so that no visitor waits; several at once would each compile them."""
    environment = _environment()
    for name in environment.list_templates(extensions=["j2"]):
        environment.get_template(name)


@cache
def _environment() -> Environment:
    loaders = [PackageLoader("reportedly.web", "templates"), PackageLoader("reportedly.briefing", "templates")]
    environment = environment_for(ChoiceLoader(loaders))
    environment.tests["suggested"] = lambda rating: rating.by == BY_RULE
    environment.globals.update(navigation=navigation, static=_static)
    return environment


@cache
def _static(name: str) -> str:
    """The address of a file that never changes under it: a new version of the file has a new one."""
    data = (files("reportedly.web") / "static" / name).read_bytes()
    return f"/static/{name}?v={hashlib.sha256(data).hexdigest()[:12]}"
