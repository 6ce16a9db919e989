#!/bin/sh
# Builds and runs every test twice: as it is shipped, and with the address and undefined-behaviour sanitizers.
# The last line tells the sum; the exit code is 0 only if every test of both runs passed.
set -u
cd "$(dirname "$0")/.."
tools/setup.sh || exit 1

export ASAN_OPTIONS=halt_on_error=1:detect_leaks=1:detect_stack_use_after_return=1
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
passed=0 failed=0

# The number behind a word of Meson's summary ("Ok:   20"); none is 0.
number() { sed -n "s/^$1: *\([0-9][0-9]*\).*/\1/p" "$log" | tail -n 1 | grep . || echo 0; }

# run HEADING DIR PATIENCE MESON-OPTION…: builds, tests, adds to the sums.
run() {
  heading=$1 dir=$2 patience=$3
  shift 3
  echo "== $heading"
  if ! tools/build.sh "$dir" "$@"; then
    echo "the build failed"
    failed=$((failed + 1))
    return
  fi
  log=$dir/test.log
  if meson test -C "$dir" --no-rebuild --print-errorlogs --timeout-multiplier "$patience" >"$log" 2>&1; then code=0; else code=1; fi
  cat "$log"
  good=$(($(number Ok) + $(number 'Expected Fail')))
  bad=$(($(number Fail) + $(number 'Unexpected Pass') + $(number Timeout)))
  # A run that broke off, or that found nothing to run, is no success.
  if [ "$bad" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$good" -eq 0 ]; }; then bad=1; fi
  passed=$((passed + good)) failed=$((failed + bad))
}

run 'release' build 1 --buildtype=release
# The sanitizers' own code makes the compiler warn where nothing is wrong; the first run has seen to warnings.
# Left out are the checks of a pointer before each access, which take two thirds of the compiler's time: a null or wild pointer is
# caught by the address sanitizer as well. Lines are all that a trace needs of debug information.
run 'address and undefined-behaviour sanitizers' build-sanitized 10 \
  --optimization=1 -Ddebug=false -Db_sanitize=address,undefined -Db_lundef=false -Dwerror=false \
  "-Dcpp_args=['-g1','-fno-sanitize=null,alignment,object-size,vptr']"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
