// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/io/json_out.h"

namespace maskline {

/// The categories for formats in which every object has one: those of the dataset, and a category
/// "object" for tracks without one.
class CategoryList {
 public:
  /// `tracks` are the indices of the tracks to be written.
  CategoryList(const DatasetInfo& info, const std::vector<std::size_t>& tracks);

  std::int64_t numberOf(const DatasetTrack& track) const;
  /// Writes the member "categories".
  void write(JsonOut& out) const;

 private:
  const DatasetInfo& m_info;
  std::int64_t m_other = 1;
  bool m_needsOther = false;
};

}  // namespace maskline
