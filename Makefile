# Everything a person or a machine does with callcoach, on Debian 12 with a Swift 6.3 toolchain.
#
#   make run                 install what is missing, build, open the coach
#   make test                every test, and how many ran
#   make check               what continuous integration asks: format, warnings, imports, tests
#   make install PREFIX=DIR  one stripped binary that needs no checkout
#
# All debug work uses one set of flags, so that one debug build serves `build`, `test` and `check`.

SHELL := /bin/sh
.DEFAULT_GOAL := build
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
# Arguments for the coach (`make run ARGS="call Ann"`) and for the benchmark (`make bench BENCH_ARGS=--rounds=3`).
ARGS ?=
BENCH_ARGS ?=
# How often `make kill-test` kills the program.
KILLS ?= 50
# How many replies `make reply-test` lets the terminal send.
REPLIES ?= 10000

# Debug builds treat warnings as errors; `make build STRICT=0` lets them pass, for a newer compiler.
STRICT ?= 1
debug_flags := --explicit-target-dependency-import-check error
debug := CALLCOACH_STRICT=$(STRICT)

# The bare curses program is plain C: SwiftPM would link the Swift runtime into it.
C_COMPILER ?= $(shell command -v cc || command -v clang)

# How the program is linked, and why, is in docs/adr/0043-linking.md. `link/order` only settles where functions lie in
# the file; a name in it that is gone is passed over. The C++ library, which the Swift runtime needs, is linked in.
release_flags := --configuration release --static-swift-stdlib
link_flags := -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs -Xlinker --no-export-dynamic \
  -Xlinker --symbol-ordering-file=$(CURDIR)/link/order -Xlinker --no-warn-symbol-ordering \
  -Xswiftc -L$(CURDIR)/.build/link --disable-local-rpath
release_binary := .build/release/callcoach

# What the build links, what the tests drive, what the benchmark compares with.
build_packages := libncurses-dev libsqlite3-dev tzdata
# Python reads with libraries of its own what callcoach writes.
test_packages := tmux python3 python3-venv python3-icalendar
bench_packages := less htop newsboat python3

formatted := Sources Tests Benchmarks/Sources Package.swift Benchmarks/Package.swift
formatted := $(wildcard $(formatted))

.PHONY: run build test kill-test reply-test extremes check lint format release install bench bench-growth bench-programs order pictures deps test-deps bench-deps clean help

help: ## list the targets
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/  \1|\2/p' Makefile | column -t -s '|'

run: release ## install what is missing, build, open the coach
	@exec $(release_binary) $(ARGS)

build: deps ## build the program and its tests for debugging
	$(debug) $(SWIFT) build --build-tests $(debug_flags)

test: test-deps build ## run every test and print how many ran
	@$(debug) SWIFT="$(SWIFT)" Tests/run $(debug_flags)

kill-test: test-deps build ## kill the program KILLS times in mid-call and count what is lost
	$(debug) CALLCOACH_KILLS=$(KILLS) $(SWIFT) test --skip-build --disable-xctest --no-parallel \
	  --filter '^EndToEndTests\.KillTests' $(debug_flags)

reply-test: test-deps build ## send REPLIES answers and reports of terminals into a live call
	$(debug) CALLCOACH_REPLIES=$(REPLIES) $(SWIFT) test --skip-build --disable-xctest --no-parallel \
	  --filter '^EndToEndTests\.ReplyTests' $(debug_flags)

extremes: test-deps build ## put every number of a data file and a recording to its extremes (some minutes)
	$(debug) CALLCOACH_EXTREMES=all $(SWIFT) test --skip-build --disable-xctest --filter 'ExtremesTests' $(debug_flags)

check: lint test ## what continuous integration asks for

lint: ## is everything in the house's format?
	$(SWIFT) format lint --strict --parallel --recursive $(formatted)

format: ## put everything into the house's format
	$(SWIFT) format --in-place --parallel --recursive $(formatted)

release: deps ## build the program as it is shipped
	@mkdir -p .build/link && ln -sf "$$($(C_COMPILER) -print-file-name=libstdc++.a)" .build/link/libstdc++.a
	$(SWIFT) build $(release_flags) $(link_flags) --product callcoach

install: release ## put the program (and its manual page) under PREFIX
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 $(release_binary) "$(DESTDIR)$(PREFIX)/bin/callcoach"
	@if [ -f docs/callcoach.1 ]; then \
	  install -d "$(DESTDIR)$(PREFIX)/share/man/man1" && \
	  install -m 644 docs/callcoach.1 "$(DESTDIR)$(PREFIX)/share/man/man1/callcoach.1"; \
	fi
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/callcoach"

bench: bench-programs ## measure the program beside newsboat, less, htop and two bare programs
	@exec Benchmarks/.build/release/bench --callcoach=$(release_binary) $(BENCH_ARGS)

bench-growth: bench-programs ## measure the program after 0, 5,000 and 50,000 calls (some minutes, 3 GB in /tmp)
	@exec Benchmarks/.build/release/bench --callcoach=$(release_binary) --growth --rounds=3 $(BENCH_ARGS)

order: bench-programs ## find anew which functions a start and a call run through (needs valgrind)
	CLOCK_INSTANT=1796725800 CLOCK_ORIGIN=$$(cut -d. -f1 /proc/uptime) \
	  LD_PRELOAD=$(CURDIR)/Benchmarks/.build/release/chosen_clock.so \
	  python3 -B link/make_order.py $(release_binary) Benchmarks/store/make_store.py link/order

bench-programs: bench-deps release
	$(SWIFT) build $(release_flags) --package-path Benchmarks
	$(C_COMPILER) -O2 -Wall -Wextra -Werror -o Benchmarks/.build/release/floor Benchmarks/floor/floor.c -lncursesw -ltinfo
	$(C_COMPILER) -O2 -Wall -Wextra -Werror -shared -fPIC -o Benchmarks/.build/release/chosen_clock.so \
	  Tests/Support/clock/chosen_clock.c

pictures: test-deps release ## take the pictures in docs/pictures anew, from a real call (needs Python 3)
	python3 -B docs/pictures/take.py $(release_binary)

deps: ## the system packages that the build needs
	@.ci/packages $(build_packages)

test-deps: ## and those that the tests need
	@.ci/packages $(build_packages) $(test_packages)
	@.ci/python

bench-deps: ## and those that the benchmark needs
	@.ci/packages $(build_packages) $(bench_packages)

clean: ## remove everything that was built
	rm -rf .build Benchmarks/.build
