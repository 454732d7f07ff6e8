// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/label_pictures.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <tuple>

#include "core/base/lower_case.h"
#include "core/mask/mask_part.h"
#include "core/mask/picture_code.h"
#include "core/mask/png_file.h"
#include "core/media/images/image_reader.h"
#include "core/media/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// R, G, B of 8 or 16 bits a channel; of 16 the upper 8 count.
cv::Mat packedColours(const cv::Mat& rgb) {
  cv::Mat values(rgb.size(), CV_32SC1);
  const bool wide = rgb.depth() == CV_16U;
  for (int y = 0; y < rgb.rows; ++y) {
    auto* out = values.ptr<std::int32_t>(y);
    for (int x = 0; x < rgb.cols; ++x) {
      if (wide) {
        const auto& p = rgb.at<cv::Vec3w>(y, x);
        out[x] = (p[0] >> 8) << 16 | (p[1] >> 8) << 8 | p[2] >> 8;
      } else {
        const auto& p = rgb.at<cv::Vec3b>(y, x);
        out[x] = p[0] << 16 | p[1] << 8 | p[2];
      }
    }
  }
  return values;
}

LabelPicture fromPng(const fs::path& file) {
  const PngPicture png = readPng(file);
  LabelPicture picture;
  picture.colours = png.pixels.channels() == 3;
  if (picture.colours)
    picture.values = packedColours(png.pixels);
  else
    png.pixels.convertTo(picture.values, CV_32S);
  if (png.alpha.empty()) return picture;
  cv::Mat clear;
  cv::compare(png.alpha, 0, clear, cv::CMP_EQ);
  picture.cutOut = cv::countNonZero(clear) > 0;
  picture.values.setTo(0, clear);
  // Where black may be part of the object, opacity tells it from the background.
  if (picture.cutOut && cv::countNonZero(picture.values) == 0) picture.values.setTo(1, ~clear);
  return picture;
}

LabelPicture fromOther(const fs::path& file) {
  cv::Mat image =
      decodePicture(readImageBytes(file).bytes, cv::IMREAD_ANYDEPTH | cv::IMREAD_ANYCOLOR);
  if (image.empty()) throw Error(messages::media::imageDamaged, file);
  if (image.depth() != CV_8U && image.depth() != CV_16U)
    throw Error(messages::media::imageDepth, file.filename());
  LabelPicture picture;
  const std::string ending = lowerExtension(file);
  picture.lossy = ending == ".jpg" || ending == ".jpeg" || ending == ".webp";
  picture.colours = image.channels() == 3;
  if (picture.colours) {
    cv::cvtColor(image, image, cv::COLOR_BGR2RGB);
    picture.values = packedColours(image);
  } else {
    image.convertTo(picture.values, CV_32S);
  }
  return picture;
}

}  // namespace

int brightnessOf(int value, bool colours) {
  return colours ? ((value >> 16) + (value >> 8 & 255) + (value & 255)) / 3 : value;
}

LabelPicture readLabelPicture(const fs::path& file) {
  return lowerExtension(file) == ".png" ? fromPng(file) : fromOther(file);
}

std::map<int, Mask> masksByValue(const cv::Mat& values) {
  struct Runs {
    std::vector<std::uint32_t> runs;
    std::uint32_t end = 0;  // of the last one
  };
  std::map<int, Runs> found;
  std::uint32_t at = 0;
  Runs* last = nullptr;
  int lastValue = 0;
  for (int y = 0; y < values.rows; ++y) {
    const auto* row = values.ptr<std::int32_t>(y);
    for (int x = 0; x < values.cols;) {
      const int value = row[x];
      const int begin = x;
      while (x < values.cols && row[x] == value) ++x;
      const auto length = static_cast<std::uint32_t>(x - begin);
      if (value != 0) {
        if (!last || value != lastValue) last = &found[value];
        lastValue = value;
        last->runs.push_back(at - last->end);
        last->runs.push_back(length);
        last->end = at + length;
      }
      at += length;
    }
  }
  std::map<int, Mask> masks;
  for (auto& [value, runs] : found) {
    runs.runs.push_back(at - runs.end);
    masks.emplace(value, Mask::fromRuns(values.size(), runs.runs));
  }
  return masks;
}

std::set<int> valuesIn(const cv::Mat& values) {
  std::set<int> found;
  int last = 0;
  for (int y = 0; y < values.rows; ++y) {
    const auto* row = values.ptr<std::int32_t>(y);
    for (int x = 0; x < values.cols; ++x)
      if (row[x] != last && (last = row[x]) != 0) found.insert(last);
  }
  return found;
}

Mask objectIn(const LabelPicture& picture) {
  if (!picture.lossy) return Mask::fromMat(picture.values != 0);
  constexpr int bright = 128;
  cv::Mat set(picture.values.size(), CV_8UC1);
  for (int y = 0; y < set.rows; ++y) {
    const auto* row = picture.values.ptr<std::int32_t>(y);
    auto* out = set.ptr<std::uint8_t>(y);
    for (int x = 0; x < set.cols; ++x) out[x] = brightnessOf(row[x], picture.colours) >= bright;
  }
  return Mask::fromMat(set);
}

std::map<std::size_t, int> labelNumbers(const DatasetInfo& info, std::size_t video) {
  std::vector<std::tuple<FrameIndex, std::int64_t, std::size_t>> order;
  for (std::size_t i = 0; i < info.tracks.size(); ++i) {
    const DatasetTrack& track = info.tracks[i];
    if (track.video == video && track.visible()) order.emplace_back(*track.firstSeen, track.id, i);
  }
  std::ranges::sort(order);
  std::map<std::size_t, int> numbers;
  for (const auto& [frame, id, track] : order)
    numbers.emplace(track, static_cast<int>(numbers.size()) + 1);
  return numbers;
}

cv::Mat labelMapOf(const ContentFrame& frame, const DatasetInfo& info,
                   const std::map<std::size_t, int>& numbers, int ignored) {
  cv::Mat map = cv::Mat::zeros(info.videos[frame.video].size, CV_32SC1);
  for (const DatasetMask& mask : frame.masks) {
    const auto number = numbers.find(mask.track);
    const bool ignore = info.tracks[mask.track].ignore;
    if (!ignore && number == numbers.end()) continue;
    if (mask.record.mask.empty()) continue;
    const cv::Rect box = mask.record.mask.boundingBox();
    map(box).setTo(ignore ? ignored : number->second, partOf(mask.record.mask, box));
  }
  return map;
}

}  // namespace maskline
