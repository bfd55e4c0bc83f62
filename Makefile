# `make` alone prints help. Every target is a command that can be seen and typed by hand.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
PROGRAM := $(RUN) -m build_dossier
# The lock names every package; an older pip that resolves again trips over extras (coverage[toml]).
INSTALL := $(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps

.DEFAULT_GOAL := help
.PHONY: help site serve test check fmt bench lock clean browser

help: ## show this help
	@echo "The dossier: from seeds/ to a site that opens without a server."
	@echo
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-14s %s\n", $$1, $$2}'

site: $(VENV)/runtime ## build site/ with three editions and the offline archive
	$(PROGRAM) build

serve: $(VENV)/runtime ## the same, live: a change in seeds/ or docs/ is on the page within seconds
	$(PROGRAM) serve

test: $(VENV)/dev browser site ## every test, in the browser too
	$(RUN) -m pytest --cov --cov-report=term --numprocesses=2 --dist=loadgroup $(TESTS)

check: $(VENV)/dev ## faults of content, of style and of types
	$(PROGRAM) check --strict
	$(RUN) -m ruff check
	$(RUN) -m ruff format --check
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports

fmt: $(VENV)/dev ## set the code in its form
	$(RUN) -m ruff check --fix
	$(RUN) -m ruff format

bench: $(VENV)/dev browser ## seconds and memory of every stage beside MkDocs, of matching, of a search's first result
	$(RUN) -m tests.benchmarks
	$(RUN) -m tests.benchmarks.matching
	$(RUN) -m tests.benchmarks.search

lock: $(VENV)/dev ## renew the locks from pyproject.toml
	$(VENV)/bin/uv pip compile pyproject.toml --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet --output-file requirements.lock
	$(VENV)/bin/uv pip compile pyproject.toml --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet --extra dev --constraint requirements.lock --output-file requirements-dev.lock

clean: ## remove what was built, and the environment
	rm -rf site docs/zh-Hans docs/zh-Hant docs/en .build $(VENV) .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

# The environment is made anew when the lock changes, and only then.
$(VENV)/runtime: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one with PYTHON=python3.11.")'
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
	  [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && apt-get update --quiet --quiet && apt-get install --yes --quiet --quiet --no-install-recommends python3-venv; \
	} || { echo "Python cannot make environments here; install its package python3-venv." >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(INSTALL) --requirement requirements.lock
	@touch $@

$(VENV)/dev: requirements-dev.lock $(VENV)/runtime
	$(INSTALL) --requirement requirements-dev.lock
	@touch $@

# The browser that the tests drive: the one that CHROMIUM names, or Debian's, whose headless shell is twice
# as quick and which older lists of packages lack.
browser:
	@if [ -n "$$CHROMIUM" ]; then \
	  [ -x "$$CHROMIUM" ] || { echo "CHROMIUM names no program: $$CHROMIUM" >&2; exit 1; }; \
	elif command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update --quiet --quiet; \
	  for each in chromium-headless-shell chromium; do \
	    apt-get install --yes --quiet --quiet --no-install-recommends $$each && exit 0; \
	  done; exit 1; \
	else \
	  echo "The tests need a browser: install Debian's chromium, or name one with CHROMIUM=/path/to/chromium." >&2; exit 1; \
	fi
