// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "core/base/checksum.h"
#include "core/dataset/writer.h"

namespace maskline {

namespace {

constexpr std::size_t longest = 120;  // bytes: it becomes the name of a file

std::string shortened(const std::string& names) {
  Checksum sum;
  sum.add(names.data(), names.size());
  char text[20];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(sum.value()));
  return text;
}

}  // namespace

OutputPlace placeByVideos(const std::string& format, const DatasetInfo& info) {
  std::string names;
  for (const DatasetVideo& video : info.videos) names += " " + video.name;
  if (names.size() > longest)
    names = " " + std::to_string(info.videos.size()) + " videos " + shortened(names);
  return {format + names, {}};
}

}  // namespace maskline
