# Chaski needs Python 3.11 or newer and make; everything else is fetched, exact and hash-checked.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.chaski-ready

.DEFAULT_GOAL := help
.PHONY: help .venv run test verify bench lint lock clean browser

help: ## these lines
	@sed -n 's/^\([a-z.]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 16

.venv: $(READY) ## the environment: locked packages and the command .venv/bin/chaski

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Chaski needs Python 3.11 or newer: make PYTHON=/path/to/python3.11"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the locked packages into $(VENV) (a minute or so)"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

run: $(READY) ## start Chaski; with no token set, the playground
	@$(BIN)/chaski run

browser: $(READY)
	@$(BIN)/python -m tests.house.browser

test: $(READY) browser ## every test, PostgreSQL and browser included
	$(BIN)/python -m pytest

AXE := tests/paper/axe

$(AXE)/node_modules: $(AXE)/package-lock.json
	@command -v npm >/dev/null || { echo "make verify checks the pages with Node.js: install it, with npm"; exit 1; }
	@npm ci --prefix $(AXE) --ignore-scripts --no-audit --no-fund --silent
	@touch $@

verify: $(READY) browser $(AXE)/node_modules ## every test, with the faults at full size
	CHASKI_VERIFY=1 $(BIN)/python -m pytest

bench: $(READY) ## the speed that is promised, measured here
	$(BIN)/python -m tests.bench

lint: $(READY) ## style, types and who may import whom
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

LOCK := uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --no-annotate --custom-compile-command "make lock"

lock: ## new versions for both lock files (needs uv)
	$(LOCK) --extra build --extra dev --upgrade -o requirements.lock pyproject.toml
	$(LOCK) --extra build -c requirements.lock -o requirements-run.lock pyproject.toml

clean: ## the environment and all caches; data folders stay
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
