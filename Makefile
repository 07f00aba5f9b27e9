# The commands of this project. `make demo` and `make test` need git, make and Python 3.11 or newer, nothing else.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
SOURCES := run_bot.py core bots adapters storage tests

.PHONY: install demo test lint format bench soak picture constraints clean
# The terminal, or the script piped in, belongs to the one command that is run.
.NOTPARALLEL:

install: $(VENV)/.installed # Install the bot into .venv

demo: $(VENV)/.installed # Open the terminal chat with a sample organisation
	@$(BIN)/python run_bot.py chat

test: $(VENV)/.installed-dev # Everything that must hold; what needs no database beside what does
	@$(MAKE) --no-print-directory lint & lint=$$!; \
		$(BIN)/python -m pytest -n 2 --dist worksteal -m "not bench and not soak"; tests=$$?; \
		wait $$lint && exit $$tests

lint: $(VENV)/.installed-dev # Style, format, types, arrows
	@$(BIN)/ruff check $(SOURCES)
	@$(BIN)/ruff format --check $(SOURCES)
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/.installed-dev # Mend what style and format can mend by themselves
	@$(BIN)/ruff check --fix $(SOURCES)
	@$(BIN)/ruff format $(SOURCES)

bench: $(VENV)/.installed-dev # Measure, beside a yardstick
	@$(BIN)/python -m tests.benchmarks

soak: $(VENV)/.installed-dev # The long tests
	@$(BIN)/python -m pytest -m soak

picture: $(VENV)/.installed-dev # Draw docs/dialogue.svg from a dialogue that is run
	@$(BIN)/python -m tests.picture

constraints: # Write the versions that a fresh installation takes today
	@rm -rf build/constraints && $(PYTHON) -m venv build/constraints
	@build/constraints/bin/python -m pip --disable-pip-version-check --no-input install -qq -e ".[dev]"
	@build/constraints/bin/python -m pip freeze --exclude-editable > constraints.txt
	@rm -rf build/constraints

clean: # Remove what the commands above made; the data folder stays
	@rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find $(SOURCES) -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Slotbot into $(VENV) …" >&2
	@$(PIP) install -qq -c constraints.txt -e . < /dev/null
	@touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Slotbot and its tools into $(VENV) …" >&2
	@$(PIP) install -qq -c constraints.txt -e ".[dev]" < /dev/null
	@touch $@ $(VENV)/.installed

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' < /dev/null \
		|| { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3 …" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) < /dev/null
