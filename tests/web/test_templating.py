"""Templates: compiled before anybody asks, and nothing that comes into them is markup."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, UndefinedError
from markupsafe import Markup

from reportedly.briefing.environment import Escaping
from reportedly.web import templating


def _rendered(template: str, **shown: object) -> str:
    return Escaping(DictLoader({"t": template})).get_template("t").render(shown)


def test_every_template_is_compiled_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    templating.compile_all()
    environment = templating._environment()

    def compiled(*_: object, **__: object) -> None:
        raise AssertionError("compiled while somebody waits")

    monkeypatch.setattr(environment, "compile", compiled)
    names = environment.list_templates(extensions=["j2"])
    assert {"one_claim.html.j2", "layout.html.j2", "brief.html.j2"} <= set(names)
    assert all(environment.get_template(name) is not None for name in names)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("plain words", "plain words"), ("<b>&\"'", "&lt;b&gt;&amp;&#34;&#39;"), (Markup("<b>ours</b>"), "<b>ours</b>"),
        (3, "3"), (None, "None"), ("nul\x00", "nul␀"), ("\ud800<", "\ufffd&lt;"), ("two\nlines", "two\nlines"),
    ],
)  # fmt: skip
def test_what_comes_in_is_escaped_once_and_can_be_shown(value: object, text: str) -> None:
    assert _rendered("{{ value }}", value=value) == text
    assert _rendered("{% macro m(v) %}{{ v }}{% endmacro %}{{ m(value) }}", value=value) == text
    assert _rendered("{% set s %}{{ value }}{% endset %}{{ s }}", value=value) == text


def test_markup_that_templates_hand_on_is_left_as_it_is() -> None:
    template = "{% macro a(v) %}<i>{{ v }}</i>{% endmacro %}{% macro b(v) %}{{ a(v) }}{% endmacro %}{{ b(v) }}"
    assert _rendered(template, v="<\x07>") == "<i>&lt;␇&gt;</i>"


def test_what_is_missing_is_an_error_and_escaping_cannot_be_turned_off() -> None:
    with pytest.raises(UndefinedError):
        _rendered("{{ nothing }}")
    with pytest.raises(AssertionError):
        _rendered("{% autoescape false %}{{ value }}{% endautoescape %}", value="<b>")
