# Everything a newcomer needs: `make draft` and `make test` do all the set-up. Needs Python 3.11 or newer and a package index.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help draft test fuzz lint record benchmarks clean

help: ## Show what there is to make
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /: /'

$(VENV)/.run: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "autopost needs Python 3.11 or newer; set PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	@touch $@

draft: $(VENV)/.run ## Draft the recorded edition of 4 May 2026, offline and without a key
	$(BIN)/autopost draft --demo

test: $(VENV)/.dev lint ## Run lint, types, import contracts and the tests
	@# Compiled modules are kept whatever the environment says: each process would take seconds to compile the tests anew.
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n auto --dist loadfile

fuzz: $(VENV)/.dev ## Try what must hold for any text or number with other examples each time; `make test` has the same in every run
	$(BIN)/python -m pytest -m hypothesis --hypothesis-profile=random

lint: $(VENV)/.dev ## Check style, types and who may import whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

record: $(VENV)/.dev ## Record every cassette anew from the stand-in servers
	$(BIN)/python -m tests.recordings fixtures/cassettes

benchmarks: $(VENV)/.dev ## Measure all there is to measure, history at a twentieth of its size
	$(BIN)/python -m benchmarks.draft
	$(BIN)/python -m benchmarks.grounding
	$(BIN)/python -m benchmarks.frames
	$(BIN)/python -m benchmarks.screening
	$(BIN)/python -m benchmarks.render
	$(BIN)/python -m benchmarks.history --small
	$(BIN)/python -m benchmarks.site
	$(BIN)/python -m benchmarks.month

clean: ## Remove what the set-up made
	rm -rf $(VENV)
