// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline::xmem {

/// The memory settings of XMem, with the published values. An element is one position of the
/// feature map at stride 16.
struct Settings {
  int memoryEvery = 5;       ///< interval in frames at which frames are added to memory
  int deepUpdateEvery = -1;  ///< interval in frames of deep updates; negative = with every
                             ///< memory frame
  bool longTerm = true;
  bool countLongTermUsage = true;  ///< needed to drop the least used elements
  int topK = 30;                   ///< elements matched per query
  int maxWorkFrames = 10;          ///< working memory is consolidated when it reaches this size
  int minWorkFrames = 5;           ///< size of working memory after consolidation
  int maxLongElements = 10000;
  int prototypes = 128;  ///< prototypes per consolidation
};

}  // namespace maskline::xmem
