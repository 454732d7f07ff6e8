// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <map>
#include <memory>
#include <optional>

#include "core/base/ids.h"
#include "core/tracking/blend.h"

namespace maskline {

/// Stores the results of the forward pass for the backward pass, which reads them in reverse order.
/// They are kept in an unnamed temporary file, so memory use does not depend on the length of the
/// clip. Throws Error(Io) if the disk is full.
class MaskStack {
 public:
  using PassResults = std::map<ObjectId, PassResult>;

  MaskStack();

  void push(FrameIndex frame, const PassResults& results);
  /// Returns what was pushed for `frame` and drops all entries after it. Call in descending frame
  /// order.
  PassResults take(FrameIndex frame);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  struct Top {
    std::int64_t frame;
    std::int64_t bytes;  // of the entry, without this trailer
  };
  std::optional<Top> top();

  std::unique_ptr<std::FILE, Close> m_file;
  std::int64_t m_size = 0;
};

}  // namespace maskline
