# Two commands matter: `make run` shows the site, `make test` proves it. The rest are their parts.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
export HOST PORT

.PHONY: help run admin test quick screenshots check format requirements

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1	/' | sort

run: ## prepare everything and serve the site on HOST:PORT
	@$(PYTHON) scripts/run.py

admin: ## a new administrator's password for the site of `make run`
	@.venv/bin/python manage.py create_admin

test: ## everything: checks, tests on SQLite and PostgreSQL, journeys in Chromium
	@$(PYTHON) scripts/test.py all

quick: ## the tests of a minute: SQLite, without browser
	@$(PYTHON) scripts/test.py quick

screenshots: ## a picture of every page in var/screenshots: phone and wide, light, dark, low vision
	@rm -rf var/screenshots && mkdir -p var/screenshots
	@SCREENSHOTS=$(CURDIR)/var/screenshots .venv/bin/pytest -q -n 2 tests/journeys/test_every_page_in_a_browser.py -k readable

check: ## style, templates, floors, types, migrations
	@$(PYTHON) scripts/test.py check

format: ## write code and templates the way `make check` wants them
	@.venv/bin/ruff check --fix --quiet . ; .venv/bin/ruff format --quiet . ; find templates -name "*.html" | xargs .venv/bin/djade

requirements: ## pin the newest versions that requirements*.in allow
	@.venv/bin/python scripts/pin.py
