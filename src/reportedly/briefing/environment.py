"""Templates in which everything is escaped, and every text is without what a page cannot carry."""

from __future__ import annotations

import re
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from reportedly.briefing.marks import CONTROLS, showable

_CHANGED = re.compile(f"[&<>'\"{re.escape(''.join(map(chr, CONTROLS)))}]")


def _escaped(value: Any) -> str:
    """What ``escape(showable(value))`` gives. Most texts go into the page as they are: to find that out takes a
    quarter of the time, and a page of a claim has two thousand."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return value if _CHANGED.search(value) is None else str(escape(showable(value)))
    return escape(value) if not isinstance(value, Markup) else Markup(showable(value))


def _constant(value: Any) -> Any:
    return showable(value) if isinstance(value, str) else value


class _Generator(CodeGenerator):
    """One call for each expression, in place of two that Jinja writes."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        assert frame.eval_ctx.autoescape and not frame.eval_ctx.volatile
        self.write("environment.escaped(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")


class Escaping(Environment):
    """An environment of which no template can turn escaping off."""

    code_generator_class = _Generator
    escaped = staticmethod(_escaped)

    def __init__(self, loader: BaseLoader) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=_constant,
        )
