# run · test · data · lint · bench. Needs make and Python 3.11 or later; everything else goes into .venv/.

PYTHON ?=
VENV ?= .venv
PORT ?= 8501
PY := $(VENV)/bin/python
READY := $(VENV)/.ready
INPUTS := $(shell find seeds zzdash/rules zzdash/reading zzdash/tables -type f ! -name '*.pyc' 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help run test data lint bench browser

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(READY) data/datapackage.json ## open the dashboard at http://localhost:8501 (another port: make run PORT=8502)
	@$(PY) tools/port_free.py $(PORT)
	@echo "The dashboard: http://localhost:$(PORT)  (Ctrl+C stops it)"
	@$(PY) -m streamlit run app.py --server.port $(PORT)

test: $(READY) browser ## run all tests, those in a real browser too
	@$(PY) -m pytest

data: $(READY) ## build data/ from seeds/ and the rules, whatever is there
	@$(PY) -m zzdash build

lint: $(READY) ## ruff and mypy
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/mypy

bench: $(READY) browser ## accuracy, speed and load beside those of the peers, as ratios (some minutes)
	@$(PY) -m benchmarks $(BENCH)

# A rebuild without change gives the same bytes, so a clone's arbitrary file times cost seconds, not a difference.
data/datapackage.json: $(INPUTS) | $(READY)
	@$(PY) -m zzdash build
	@touch $@

$(READY): requirements.txt
	@sh tools/venv.sh "$(VENV)" $(PYTHON)
	@for try in 1 2 3; do $(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt && exit 0; \
		echo "installing failed (try $$try of 3)" >&2; sleep 5; done; exit 1
	@touch $@

browser: $(READY)
	@sh tools/browser.sh "$(PY)"
