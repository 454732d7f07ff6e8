// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <opencv2/imgproc.hpp>

#include "core/interpolation/interpolation.h"
#include "core/mask/label_map.h"
#include "core/mask/metrics.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
namespace fs = std::filesystem;

namespace {

std::vector<Mask> truth(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Mask> masks;
  for (const auto& file : files) masks.push_back(labelMask(readLabelMap(file), 1, 255));
  return masks;
}

cv::Mat signedDistance(const Mask& mask) {
  cv::Mat inside, outside;
  cv::distanceTransform(mask.toMat(), inside, cv::DIST_L2, 5);
  cv::distanceTransform(invert(mask).toMat(), outside, cv::DIST_L2, 5);
  return inside - outside;
}

}  // namespace

TEST_CASE("Real motion: closer to the truth than copying and than a plain blend") {
  const fs::path data = test::realData("davis16_dev/Annotations/480p");
  if (data.empty()) return;
  constexpr int step = 10;
  for (const char* name : {"drift-turn", "kite-walk"}) {
    const std::vector<Mask> masks = truth(data / name);
    double ours = 0, copied = 0, blended = 0;
    for (std::size_t k = 0; k + step < masks.size(); k += 2 * step) {
      const Mask &a = masks[k], &b = masks[k + step], &middle = masks[k + step / 2];
      ours += regionJ(middle, interpolate(a, b, 0.5).mask);
      copied += regionJ(middle, a);
      blended += regionJ(middle, Mask::fromMat(signedDistance(a) + signedDistance(b) > 0));
    }
    INFO(name);
    CHECK(ours > copied);
    CHECK(ours > blended);
  }
}
