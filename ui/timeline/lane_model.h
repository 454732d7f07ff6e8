// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/session/session.h"
#include "ui/timeline/lane_data.h"

namespace maskline {

/// Stretches of frames that wait to be read again.
class PendingFrames {
 public:
  bool empty() const { return m_ranges.empty(); }
  void add(FrameRange range);
  /// Takes at most `most` frames out, inside `wanted` first.
  FrameRange take(FrameRange wanted, std::int64_t most);

 private:
  std::vector<FrameRange> m_ranges;  // sorted, apart from each other
};

struct Lane {
  Object object;
  LaneData data;
  PendingFrames pending;
};

/// The lanes of all objects and their summary, read from the project piece by piece: a change only
/// notes which frames to read again, fill() reads them in slices short enough to keep the window
/// alive, what is in view first. Owner thread.
class LaneModel {
 public:
  explicit LaneModel(Session& session) : m_session(session) {}

  const std::vector<Lane>& lanes() const { return m_lanes; }
  const HeatPyramid& all() const { return m_all; }
  std::optional<std::size_t> indexOf(ObjectId object) const;

  void reload();                                          ///< another project, or none
  void objectsChanged();                                  ///< lanes that stay keep what they know
  void masksChanged(ObjectId object, FrameRange frames);  ///< object none = all

  /// What a call of fill() has brought up to date.
  struct Filled {
    std::size_t lane = 0;
    FrameRange frames;
  };
  bool pending() const;
  /// Reads for about `milliseconds`, lanes [first, last) and the frames of `view` first.
  std::vector<Filled> fill(int milliseconds, std::size_t first, std::size_t last, FrameRange view);

 private:
  bool fillOne(Lane& lane, FrameRange view, std::vector<Filled>& filled);
  void mergeAll(FrameRange frames);

  Session& m_session;
  std::vector<Lane> m_lanes;
  HeatPyramid m_all;  // the most unsure of all lanes
};

}  // namespace maskline
