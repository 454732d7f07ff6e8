// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <string>

#include "tests/engine/tiny_xmem.h"

/// Writes a complete XMem of the smallest widths, or, with "other" as second argument, tensors of
/// no model.
int main(int argc, char* argv[]) {
  if (argc < 2) return std::fprintf(stderr, "usage: maskline_tiny_model OUT [other]\n"), 2;
  const auto model = argc > 2 ? maskline::test::unknownTensors() : maskline::test::tinyXmem();
  maskline::writeSafetensors(argv[1], model);
  return 0;
}
