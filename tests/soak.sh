#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Uses the window at random for so long and watches it: tests/soak.sh MINUTES [CLIP] [OPTION …].
# See tests/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:?"usage: tests/soak.sh MINUTES [CLIP] [--seed S] [--engine NAME]"}
shift
build=${MASKLINE_BUILD:-build/release}
[ -n "${MASKLINE_BUILD:-}" ] || (. resources/build.sh && prepare release maskline_soak) >&2
exec "$build/tests/soak/maskline_soak" --minutes "$minutes" "$@"
