# Everything a newcomer needs: `make demo` runs the main job, `make test` the tests. Both make their own .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test postgres-test browser-test heavy-test check lint types floors docs pictures bench lock clean

demo: $(VENV)/run.stamp  ## DEMO_ARGS=--check starts the site, opens its pages as everybody, and stops
	$(BIN)/leerroute demo --into build/demo
	$(BIN)/leerroute site demo --into build/demo/site $(DEMO_ARGS)

test: export PYTHONDONTWRITEBYTECODE =# some sixty Pythons are started: what one compiled, the next need not
test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n auto -m "not browser and not heavy"

postgres-test: $(VENV)/dev.stamp  ## the tests of the site once more, on a PostgreSQL of their own
	$(BIN)/python -m tools.throwaway_postgres $(BIN)/python -m pytest -n auto -m "not browser and not heavy" tests/web

browser-test: $(VENV)/browser.stamp
	$(BIN)/python -m pytest -m browser

heavy-test: $(VENV)/heavy.stamp
	$(BIN)/python -m pytest -m heavy

check: lint types floors test

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev.stamp
	$(BIN)/mypy

floors: $(VENV)/dev.stamp
	$(BIN)/lint-imports --no-cache

docs: $(VENV)/dev.stamp  ## write the generated pages again: docs/rules.md, docs/norms.md, docs/site-settings.md, docs/schema/*
	$(BIN)/python -m tools.render_docs

pictures: $(VENV)/browser.stamp  ## make the manual's pictures anew, from a demo of their own
	$(BIN)/python -m tools.make_screenshots

bench: $(VENV)/bench.stamp
	$(BIN)/python -m benchmarks.foundation
	$(BIN)/python -m benchmarks.exam
	$(BIN)/python -m benchmarks.monitor_simulation
	$(BIN)/python -m benchmarks.monitor
	$(BIN)/python -m benchmarks.internships
	$(BIN)/python -m benchmarks.alignment
	$(BIN)/python -m benchmarks.placement
	$(BIN)/python -m benchmarks.site
	$(BIN)/python -m benchmarks.planning

# Pins with hashes and no address of any registry. Needs uv (pip install uv); only who changes a dependency runs it.
lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra site --group build -o requirements/run.txt
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group dev -c requirements/run.txt -o requirements/dev.txt
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group browser -c requirements/dev.txt -o requirements/browser.txt
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group bench -c requirements/dev.txt -o requirements/bench.txt
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group heavy -c requirements/dev.txt -o requirements/heavy.txt

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "leerroute needs Python 3.11 or newer; say which with: make demo PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements/run.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing leerroute and what it needs into $(VENV) ..."
	$(INSTALL) --require-hashes -r requirements/run.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/run.stamp
	@echo "Installing the test tools ..."
	$(INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/browser.stamp: requirements/browser.txt $(VENV)/dev.stamp
	@echo "Installing the browser test tools ..."
	$(INSTALL) --require-hashes -r requirements/browser.txt
	@touch $@

$(VENV)/heavy.stamp: requirements/heavy.txt $(VENV)/dev.stamp
	@echo "Installing Spark and the data of LaLonde ..."
	$(INSTALL) --require-hashes -r requirements/heavy.txt
	@touch $@

$(VENV)/bench.stamp: requirements/bench.txt $(VENV)/dev.stamp
	@echo "Installing the peers that the benchmarks measure against ..."
	$(INSTALL) --require-hashes -r requirements/bench.txt
	@touch $@

clean:
	rm -rf $(VENV) build dist
