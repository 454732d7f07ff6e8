// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <map>
#include <memory>
#include <optional>

#include "core/base/ids.h"
#include "core/tracking/blend.h"

namespace maskline {

/// The forward walk's opinions, kept for the backward walk, which asks for them in reverse order.
/// Lies in an unnamed temporary file with nothing but its length in memory, so that a walk may be
/// as long as it likes. Throws Error(Io) when the disk is full.
class MaskStack {
 public:
  using Opinions = std::map<ObjectId, Opinion>;

  MaskStack();

  void push(FrameIndex frame, const Opinions& opinions);
  /// What was pushed for `frame`; entries above it are dropped. Ask in descending order.
  Opinions take(FrameIndex frame);

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
