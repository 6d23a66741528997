# What can be done here: `make help`.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run demo-sales test lint format migrations bench bench-imports durability docs-openapi pictures client server packages tools

## run: build what changed and serve http://127.0.0.1:5080 with the demo organization
run: client
	@scripts/build-server src/Crm.Api
	@scripts/run

## demo-sales: load a second demo organization, 8,800 deals of a public data set, into ./data; also while the server runs
demo-sales: client
	@scripts/build-server src/Crm.Api
	@scripts/run demo-sales tests/data/crm-sales-opportunities

## test: all suites, on SQLite and on a private PostgreSQL, and the journeys in Chromium
test: packages server
	@scripts/with-servers scripts/test

## lint: formatter and linters, the OpenAPI document, the client's types, the migrations
lint: client tools
	@scripts/lint

## format: put every file into the project's format
format: tools
	@dotnet csharpier format .
	@scripts/in-client npm run --silent format

## migrations: a migration for every database, as in `make migrations NAME=AddDeals`
migrations:
	@scripts/migrations add $(NAME)

## bench: fill a database and print p50, p95 and the number of SQL commands
bench: packages server
	@scripts/with-servers bench/run

## bench-imports: import 100,000 contacts and print rows a second, memory, and how long somebody else waits meanwhile
bench-imports: packages
	@scripts/with-servers bench/imports

## durability: kill the server in the middle of writes and imports, 20 times on each database; soak SQLite for a minute
durability: packages server
	@scripts/with-servers tests/durability/run

## docs-openapi: write docs/api/openapi.v1.json anew, and the client's types from it
docs-openapi: server
	@scripts/openapi write

## pictures: take the README's pictures from the running product
pictures: packages client server
	@scripts/pictures

## help: this list
help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST) | awk -F': ' '{ printf "make %-14s %s\n", $$1, $$2 }'

client:
	@scripts/build-client

server: client
	@scripts/build-server

packages:
	@scripts/install-packages

tools:
	@dotnet tool restore --verbosity quiet >/dev/null
