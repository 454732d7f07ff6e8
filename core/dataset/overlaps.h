// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/message.h"
#include "core/dataset/export_writer.h"

namespace maskline {

/// Counts what lies under other objects and is lost where a pixel can have one label only.
class Overlaps {
 public:
  explicit Overlaps(const ExportPlan& plan) : m_plan(plan) {}

  void add(const ExportFrame& frame);
  /// One per pair of objects, which says how many pixels of how many frames are hidden.
  std::vector<Message> warnings() const;

 private:
  struct Hidden {
    std::int64_t pixels = 0, frames = 0;
  };
  std::string nameOf(ObjectId object) const;

  const ExportPlan& m_plan;
  std::map<std::pair<ObjectId, ObjectId>, Hidden> m_hidden;  // by the lower and the upper object
};

}  // namespace maskline
