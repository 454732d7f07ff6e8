// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline::xmem {

/// How XMem remembers; the published values. Elements are places of the picture at a sixteenth of
/// its size.
struct Settings {
  int memoryEvery = 5;       ///< frames between two that are remembered
  int deepUpdateEvery = -1;  ///< frames between two deep updates; negative = with every memory
  bool longTerm = true;
  bool countLongTermUsage = true;  ///< so that the least used can be dropped
  int topK = 30;                   ///< elements that answer a query
  int maxWorkFrames = 10;          ///< working memory is consolidated when it has so many
  int minWorkFrames = 5;           ///< and has so many afterwards
  int maxLongElements = 10000;
  int prototypes = 128;  ///< elements that one consolidation leaves
};

}  // namespace maskline::xmem
