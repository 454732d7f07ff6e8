#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Kills the program N times (10 if not said) at random moments and says how many runs passed:
# tests/kill.sh [N [SEED]]. See tests/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
build=${MASKLINE_BUILD:-build/release}
if [ -z "${MASKLINE_BUILD:-}" ]; then
  (. resources/build.sh && prepare release maskline && prepare release maskline_scribble) >&2
fi
exec python3 tests/app/kill_test.py "$build/app/maskline" "$build/tests/app/maskline_scribble" \
  "${1:-10}" "${2:-1}"
