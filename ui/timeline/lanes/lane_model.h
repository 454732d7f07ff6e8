// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/session/session.h"
#include "ui/timeline/lanes/lane_data.h"

namespace maskline {

/// Ranges of frames that have to be read again.
class PendingFrames {
 public:
  bool empty() const { return m_ranges.empty(); }
  void add(FrameRange range);
  /// Removes and returns at most `most` frames, preferring those in `wanted`.
  FrameRange take(FrameRange wanted, std::int64_t most);

 private:
  std::vector<FrameRange> m_ranges;  // sorted, not adjacent
};

struct Lane {
  Object object;
  LaneData data;
  PendingFrames pending;
};

/// The lanes of all objects and their summary. A change only marks frames to be read again; fill()
/// reads them from the project in short slices, visible ones first, so that the window stays
/// responsive. Owner thread.
class LaneModel {
 public:
  explicit LaneModel(Session& session) : m_session(session) {}

  const std::vector<Lane>& lanes() const { return m_lanes; }
  const HeatPyramid& all() const { return m_all; }
  std::optional<std::size_t> indexOf(ObjectId object) const;

  void reload();                                          ///< for another project, or none
  void objectsChanged();                                  ///< lanes of remaining objects keep their
                                                          ///< data
  void masksChanged(ObjectId object, FrameRange frames);  ///< object none = all

  /// A part updated by fill().
  struct Filled {
    std::size_t lane = 0;
    FrameRange frames;
  };
  bool pending() const;
  /// Reads for about `milliseconds`, first lanes [first, last) and the frames of `view`.
  std::vector<Filled> fill(int milliseconds, std::size_t first, std::size_t last, FrameRange view);

 private:
  bool fillOne(Lane& lane, FrameRange view, std::vector<Filled>& filled);
  void mergeAll(FrameRange frames);

  Session& m_session;
  std::vector<Lane> m_lanes;
  HeatPyramid m_all;  // the maximum over all lanes
};

}  // namespace maskline
