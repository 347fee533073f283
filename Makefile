# make example   install into .venv and turn the example articles into brief.html
# make test      install into .venv and run every check there is
# make browser   install into .venv and try every page in Chromium, which the system must have
# make spark     install Spark as well and run the relations on both engines; needs Java 17 or later
#
# Needs Python 3.11 or later and PyPI; PYTHON=python3.13 picks another one.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: example test browser spark clean

example: $(VENV)/.installed
	$(BIN)/reportedly brief examples/harbour -o brief.html

test: $(VENV)/.installed-dev
	$(BIN)/ruff check --no-cache .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile
	$(BIN)/python -m evaluation gate --sample

browser: $(VENV)/.installed-dev
	$(BIN)/pytest -m browser tests/web/browser

spark: $(VENV)/.installed-spark
	$(BIN)/pytest -m spark tests/engines

$(VENV)/.installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Reportedly needs Python 3.11 or later; this is " + sys.version.split()[0] + ". Set PYTHON to another one.")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(PIP) install --editable '.[dev]'
	@touch $@

$(VENV)/.installed-spark: $(VENV)/.installed-dev
	$(PIP) install --editable '.[dev,spark]'
	@touch $@

clean:
	rm -rf $(VENV) brief.html
