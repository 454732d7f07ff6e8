// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/io/json_out.h"

namespace maskline {

/// The categories of formats in which every object has one: those of the data set, and one named
/// "object" for tracks that have none.
class CategoryList {
 public:
  /// `tracks` are the places of those that are written.
  CategoryList(const DatasetInfo& info, const std::vector<std::size_t>& tracks);

  std::int64_t numberOf(const DatasetTrack& track) const;
  /// The member "categories".
  void write(JsonOut& out) const;

 private:
  const DatasetInfo& m_info;
  std::int64_t m_other = 1;
  bool m_needsOther = false;
};

}  // namespace maskline
