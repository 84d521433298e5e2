# run · test · data · lint · lock · bench. Needs make and Python 3.11 or later; everything else goes into .venv/.

PYTHON ?=
VENV ?= .venv
HOST ?= 127.0.0.1
PORT ?= 8501
JOBS ?= auto
PY := $(VENV)/bin/python
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
INPUTS := $(shell find seeds zzdash/rules zzdash/reading zzdash/tables -type f ! -name '*.pyc' 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help run test data lint lock bench browser

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(READY) data/datapackage.json ## open the dashboard at http://localhost:8501 (other port: PORT=8502; for the network: HOST=0.0.0.0)
	@$(PY) -m zzdash serve --host $(HOST) --port $(PORT)

test: $(READY_DEV) browser ## run all tests, those in a real browser too, on all cores (JOBS=0: on one)
	@$(PY) -m pytest -n $(JOBS) --dist worksteal

data: $(READY) ## build data/ from seeds/ and the rules, whatever is there
	@$(PY) -m zzdash build

lint: $(READY_DEV) ## ruff and mypy
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/mypy

lock: $(READY) ## write requirements*.lock anew from requirements*.txt (newest of all: UPGRADE=--upgrade)
	@$(PY) -m pip install --quiet --disable-pip-version-check uv==0.13.9
	@$(LOCK) requirements.txt -o requirements.lock
	@$(LOCK) requirements-dev.txt -c requirements.lock -o requirements-dev.lock

bench: $(READY_DEV) browser ## accuracy, speed and load beside those of the peers, as ratios (some minutes)
	@$(PY) -m benchmarks $(BENCH)

# A rebuild without change gives the same bytes, so a clone's arbitrary file times cost seconds, not a difference.
data/datapackage.json: $(INPUTS) | $(READY)
	@$(PY) -m zzdash build
	@touch $@

$(READY): requirements.lock
$(READY_DEV): requirements-dev.lock
$(READY) $(READY_DEV):
	@sh tools/venv.sh "$(VENV)" $(PYTHON)
	@for try in 1 2 3; do $(INSTALL) -r $< && exit 0; echo "installing failed (try $$try of 3)" >&2; sleep 5; done; exit 1
	@touch $@

INSTALL = $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes
LOCK = UV_CUSTOM_COMPILE_COMMAND="make lock" $(PY) -m uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links $(UPGRADE)

browser: $(READY_DEV)
	@sh tools/browser.sh "$(PY)"
