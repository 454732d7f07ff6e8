#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the fuzzers and runs each for so long: tests/fuzz.sh SECONDS [TARGET …].
# Needs clang and libclang-rt-dev. What is found lies in build/fuzz/runs/TARGET afterwards.
set -uo pipefail
cd "$(dirname "$0")/.."
seconds=${1:?"usage: tests/fuzz.sh SECONDS [TARGET …]"}
shift
[ -f build/fuzz/build.ninja ] || cmake --preset fuzz || exit 2
if [ $# -gt 0 ]; then
  wanted=("$@")
  cmake --build --preset fuzz ${JOBS:+-j "$JOBS"} --target "${wanted[@]/#/fuzz_}" || exit 2
else
  cmake --build --preset fuzz ${JOBS:+-j "$JOBS"} || exit 2
  wanted=()
  for corpus in tests/fuzz/corpus/*/; do wanted+=("$(basename "$corpus")"); done
fi

export ASAN_OPTIONS=allocator_may_return_null=1:${ASAN_OPTIONS:-}
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
export LSAN_OPTIONS=suppressions=$PWD/tests/support/lsan.supp:print_suppressions=0
export OMP_NUM_THREADS=1
passed=0 failed=0
for target in "${wanted[@]}"; do
  run=build/fuzz/runs/$target
  mkdir -p "$run/corpus"
  if "build/fuzz/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=30 \
    -rss_limit_mb=4096 -malloc_limit_mb=2048 -max_len=20000 -print_final_stats=1 \
    -artifact_prefix="$run/" "$run/corpus" "tests/fuzz/corpus/$target" >"$run/log" 2>&1; then
    passed=$((passed + 1))
    echo "$target: $(sed -n 's/^stat::number_of_executed_units: //p' "$run/log") executions"
  else
    failed=$((failed + 1))
    echo "$target: FAILED, see $run/log"
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
