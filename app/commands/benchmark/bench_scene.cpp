// SPDX-License-Identifier: Apache-2.0
#include <random>

#include "app/commands/benchmark/bench.h"
#include "core/mask/shapes.h"
#include "core/scene/name_places.h"
#include "core/scene/regions.h"
#include "core/scene/shares.h"

namespace maskline {
namespace {

constexpr int stuff = 20, things = 100;

/// A 1080p scene: bands of stuff with gaps, and things of all sizes above them.
std::vector<SceneLayer> layers(cv::Size size) {
  std::mt19937 random(1);
  const auto below = [&](int limit) { return static_cast<float>(random() % unsigned(limit)); };
  std::vector<SceneLayer> out;
  for (std::int64_t i = 0; i < stuff; ++i) {
    const float height = static_cast<float>(size.height) / stuff;
    out.push_back({ObjectId{i + 1}, CategoryId{i + 1},
                   boxMask(size, {0, static_cast<float>(i) * height, static_cast<float>(size.width),
                                  height - 2})});
  }
  for (std::int64_t i = 0; i < things; ++i)
    out.push_back({ObjectId{stuff + i + 1}, CategoryId{stuff + 1 + i % 5},
                   diskMask(size, {below(size.width), below(size.height)}, 10 + below(150))});
  return out;
}

}  // namespace

std::vector<BenchLine> benchScene(const BenchSettings& settings) {
  const cv::Size size(1920, 1080);
  const std::vector<SceneLayer> scene = layers(size);
  const cv::Mat picture(size, CV_32SC1, cv::Scalar(1));
  cv::Mat copy;
  const double reference = medianMs(settings.runs, [&](int) { picture.copyTo(copy); });
  const double build = medianMs(settings.runs, [&](int) { PanopticMap(size, scene); });
  const PanopticMap map(size, scene);
  const double regions = medianMs(settings.runs, [&](int) { regionsOf(map.unlabelled()); });
  const double shares = medianMs(settings.runs, [&](int) { categoryShares(map); });
  const double names = medianMs(settings.runs, [&](int) { namePlaces(map, 1); });
  const std::string copied = "copy 1920 × 1080 numbers";
  return {{"owners of the pixels, 120 objects, 1920 × 1080", build, copied, reference},
          {"unlabelled regions", regions, copied, reference},
          {"shares of categories", shares, copied, reference},
          {"places of names", names, copied, reference}};
}

}  // namespace maskline
