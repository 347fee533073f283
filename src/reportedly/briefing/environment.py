"""Templates in which everything is escaped, and every text is without what a page cannot carry."""

from __future__ import annotations

import operator
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from reportedly.briefing.marks import escaped, showable


def _escaped(value: Any) -> str:
    """An expression of a template as it stands in the page. Markup is the work of templates and of ``marks``: its
    texts went through here when it was made, and to go through them again at each macro that hands it on takes a
    seventh of the rendering."""
    if isinstance(value, Markup):
        return value
    return escaped(value) if isinstance(value, str) else escape(value)


def _constant(value: Any) -> Any:
    return showable(value) if isinstance(value, str) else value


class _Generator(CodeGenerator):
    """One call for each expression, in place of two that Jinja writes. And nothing that our templates call wants
    Jinja's context: to ask each whether it does takes twice as long as to make an address."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        assert frame.eval_ctx.autoescape and not frame.eval_ctx.volatile
        self.write("environment.escaped(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        self.write("environment.called(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")


class Escaping(Environment):
    """An environment of which no template can turn escaping off."""

    code_generator_class = _Generator
    escaped = staticmethod(_escaped)
    called: Any = operator.call

    def __init__(self, loader: BaseLoader) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=_constant,
            auto_reload=False,  # templates are part of the program: not to be looked for on the disk at each page
        )
