// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/picture_input.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace maskline {

Placement placed(cv::Size picture, const ModelInput& input) {
  Placement place{picture, input.size, {{}, input.size}};
  if (!input.letterbox) return place;
  const double scale = std::min(double(input.size.width) / picture.width,
                                double(input.size.height) / picture.height);
  const auto scaled = [&](int side, int most) {
    return std::clamp(static_cast<int>(std::lround(side * scale)), 1, most);
  };
  place.inner.width = scaled(picture.width, input.size.width);
  place.inner.height = scaled(picture.height, input.size.height);
  place.inner.x = (input.size.width - place.inner.width) / 2;
  place.inner.y = (input.size.height - place.inner.height) / 2;
  return place;
}

cv::Point2d Placement::toPicture(cv::Point2d inInput) const {
  return {(inInput.x - inner.x) * picture.width / inner.width,
          (inInput.y - inner.y) * picture.height / inner.height};
}

cv::Mat inputOf(const cv::Mat& picture, const Placement& place, const ModelInput& input) {
  cv::Mat scaled(place.input, CV_8UC3, cv::Scalar::all(114));
  cv::Mat inner = scaled(place.inner);
  if (picture.size() == inner.size())
    picture.copyTo(inner);
  else
    cv::resize(picture, inner, inner.size(), 0, 0, cv::INTER_LINEAR);
  const int sizes[] = {1, 3, place.input.height, place.input.width};
  cv::Mat blob(4, sizes, CV_32F);
  for (int channel = 0; channel < 3; ++channel) {
    cv::Mat plane(place.input, CV_32F, blob.ptr<float>(0, channel));
    cv::Mat values;
    cv::extractChannel(scaled, values, input.rgb ? 2 - channel : channel);
    const auto c = static_cast<std::size_t>(channel);
    values.convertTo(plane, CV_32F, input.scale / input.deviation[c],
                     -input.mean[c] / input.deviation[c]);
  }
  return blob;
}

cv::Mat backToPicture(const cv::Mat& map, const Placement& place, int interpolation) {
  cv::Mat whole = map;
  if (map.size() != place.input && (place.inner.size() != place.input))
    cv::resize(map, whole, place.input, 0, 0, interpolation);
  const cv::Mat inner = place.inner.size() == place.input ? whole : whole(place.inner);
  if (inner.size() == place.picture) return inner;
  cv::Mat out;
  cv::resize(inner, out, place.picture, 0, 0, interpolation);
  return out;
}

namespace {

std::vector<int> starts(int length, int tile, int overlap) {
  std::vector<int> out{0};
  const int step = std::max(1, tile - overlap);
  while (out.back() + tile < length) out.push_back(std::min(out.back() + step, length - tile));
  return out;
}

std::vector<float> ramp(int length, int overlap) {
  std::vector<float> out(static_cast<std::size_t>(length), 1.0F);
  for (int i = 0; i < length && overlap > 0; ++i) {
    const float edge =
        (static_cast<float>(std::min(i, length - 1 - i)) + 0.5F) / static_cast<float>(overlap);
    out[static_cast<std::size_t>(i)] = std::min(1.0F, edge);
  }
  return out;
}

}  // namespace

std::vector<cv::Rect> tilesOf(cv::Size picture, cv::Size tile, int overlap) {
  std::vector<cv::Rect> tiles;
  for (const int y : starts(picture.height, tile.height, overlap))
    for (const int x : starts(picture.width, tile.width, overlap))
      tiles.emplace_back(cv::Point(x, y), tile);
  return tiles;
}

cv::Mat tileWeights(cv::Size tile, int overlap) {
  const auto across = ramp(tile.width, overlap), down = ramp(tile.height, overlap);
  cv::Mat weights(tile, CV_32F);
  for (int y = 0; y < tile.height; ++y)
    for (int x = 0; x < tile.width; ++x)
      weights.at<float>(y, x) =
          across[static_cast<std::size_t>(x)] * down[static_cast<std::size_t>(y)];
  return weights;
}

cv::Mat cutTile(const cv::Mat& picture, cv::Rect tile) {
  const cv::Rect inside = tile & cv::Rect({}, picture.size());
  if (inside == tile) return picture(tile);
  cv::Mat out;
  cv::copyMakeBorder(picture(inside), out, 0, tile.height - inside.height, 0,
                     tile.width - inside.width, cv::BORDER_REPLICATE);
  return out;
}

}  // namespace maskline
