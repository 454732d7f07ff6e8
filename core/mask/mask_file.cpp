// SPDX-License-Identifier: Apache-2.0
#include "core/mask/mask_file.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/base/lower_case.h"
#include "core/mask/label_map.h"
#include "core/mask/messages.h"
#include "core/mask/picture_code.h"
#include "core/mask/png_file.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// A picture as one number per pixel: a value, or red, green and blue in 16 bits each.
struct Values {
  cv::Mat picture;  // CV_8U or CV_16U, 1 or 3 channels in R, G, B order
  cv::Mat opaque;   // CV_8UC1, not 0 where the picture counts; empty: everywhere
  bool lossy = false;
};

using Value = std::uint64_t;
/// The number of pixels per value. Stops after `mostValues` different values.
using Histogram = std::map<Value, std::int64_t>;
constexpr std::size_t mostValues = 256;

template <class Channel>
Value valueAt(const cv::Mat& picture, int y, int x) {
  const Channel* p = picture.ptr<Channel>(y) + std::ptrdiff_t(x) * picture.channels();
  if (picture.channels() == 1) return p[0];
  return Value(p[0]) << 32 | Value(p[1]) << 16 | Value(p[2]);
}

Value valueAt(const Values& values, int y, int x) {
  return values.picture.depth() == CV_16U ? valueAt<std::uint16_t>(values.picture, y, x)
                                          : valueAt<std::uint8_t>(values.picture, y, x);
}

bool counts(const Values& values, int y, int x) {
  return values.opaque.empty() || values.opaque.at<std::uint8_t>(y, x) != 0;
}

Histogram histogramOf(const Values& values) {
  Histogram histogram;
  for (int y = 0; y < values.picture.rows; ++y)
    for (int x = 0; x < values.picture.cols; ++x) {
      if (counts(values, y, x)) ++histogram[valueAt(values, y, x)];
      if (histogram.size() > mostValues) return histogram;
    }
  return histogram;
}

Mask maskOf(const Values& values, Value wanted) {
  cv::Mat set = cv::Mat::zeros(values.picture.size(), CV_8UC1);
  for (int y = 0; y < set.rows; ++y)
    for (int x = 0; x < set.cols; ++x)
      if (counts(values, y, x) && valueAt(values, y, x) == wanted) set.at<std::uint8_t>(y, x) = 1;
  return Mask::fromMat(set);
}

/// What is neither 0 nor transparent.
Mask maskOfAll(const Values& values) {
  cv::Mat set = cv::Mat::zeros(values.picture.size(), CV_8UC1);
  for (int y = 0; y < set.rows; ++y)
    for (int x = 0; x < set.cols; ++x)
      if (counts(values, y, x) && valueAt(values, y, x) != 0) set.at<std::uint8_t>(y, x) = 1;
  return Mask::fromMat(set);
}

/// As `label` takes it.
std::string textOf(const Values& values, Value value) {
  if (values.picture.channels() == 1) return std::to_string(value);
  char text[16];
  const int digits = values.picture.depth() == CV_16U ? 4 : 2;
  std::snprintf(text, sizeof text, "#%0*x%0*x%0*x", digits, unsigned(value >> 32 & 0xffff), digits,
                unsigned(value >> 16 & 0xffff), digits, unsigned(value & 0xffff));
  return text;
}

/// "1 (36 pixels), 2 (9 pixels)", the first few.
Message listed(const Values& values, const Histogram& histogram) {
  constexpr std::size_t most = 10;
  Message text;
  std::size_t count = 0;
  for (const auto& [value, pixels] : histogram) {
    if (count++ == most) break;
    const Message one{messages::mask::valueOfPixels, textOf(values, value), pixels};
    text = text.empty() ? one : Message{messages::mask::andOther, text, one};
  }
  if (histogram.size() > mostValues) return {messages::mask::andManyMore, text};
  if (histogram.size() > most) return {messages::mask::andMore, text, histogram.size() - most};
  return text;
}

/// A value that the picture holds, from a value, a colour or the number of a PASCAL VOC colour.
std::optional<Value> chosen(const Values& values, const Histogram& histogram,
                            const std::string& label) {
  for (const auto& [value, pixels] : histogram)
    if (textOf(values, value) == lowerCase(label)) return value;
  int number = 0;
  const char* end = label.data() + label.size();
  if (values.picture.channels() == 1 ||
      std::from_chars(label.data(), end, number) != std::from_chars_result{end, std::errc()} ||
      number < 0 || number > 255)
    return std::nullopt;
  const cv::Vec3b colour = labelColour(number);
  const Value value = Value(colour[0]) << 32 | Value(colour[1]) << 16 | Value(colour[2]);
  return histogram.contains(value) ? std::optional(value) : std::nullopt;
}

Values fromPng(const fs::path& path) {
  PngPicture png = readPng(path);
  Values values;
  values.picture = png.pixels;
  if (!png.alpha.empty()) values.opaque = png.alpha > (png.alpha.depth() == CV_16U ? 32767 : 127);
  return values;
}

Values fromOther(const fs::path& path, const std::vector<std::uint8_t>& bytes) {
  cv::Mat picture = decodePicture(bytes, cv::IMREAD_UNCHANGED);
  if (picture.empty() || (picture.depth() != CV_8U && picture.depth() != CV_16U))
    throw Error(messages::mask::maskNotRead, path);
  Values values;
  // JPEG always changes pixels and WebP may have; of the others, each is as it was saved.
  const bool jpeg = bytes.size() > 2 && bytes[0] == 0xff && bytes[1] == 0xd8;
  const bool webp = bytes.size() > 12 && std::memcmp(bytes.data(), "RIFF", 4) == 0;
  values.lossy = jpeg || webp;
  if (picture.channels() == 4) {
    std::vector<cv::Mat> planes;
    cv::split(picture, planes);
    values.opaque = planes[3] > (picture.depth() == CV_16U ? 32767 : 127);
    cv::cvtColor(picture, picture, cv::COLOR_BGRA2BGR);
  }
  if (picture.channels() == 3) cv::cvtColor(picture, picture, cv::COLOR_BGR2RGB);
  values.picture = picture;
  return values;
}

Values readValues(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in || fs::is_directory(path)) throw Error(messages::mask::pictureNotRead, path);
  const std::vector<std::uint8_t> bytes(std::istreambuf_iterator<char>(in), {});
  const bool png = bytes.size() >= 4 && std::memcmp(bytes.data(), "\x89PNG", 4) == 0;
  return png ? fromPng(path) : fromOther(path, bytes);
}

/// Pixels that are nearly black and pixels that are bright, with next to nothing in between.
Mask brightPart(const fs::path& path, const Values& values) {
  cv::Mat level = values.picture;
  if (level.channels() == 3) {
    std::vector<cv::Mat> planes;
    cv::split(level, planes);
    cv::max(planes[0], planes[1], level);
    cv::max(level, planes[2], level);
  }
  double brightest = 0;
  cv::minMaxLoc(level, nullptr, &brightest);
  constexpr double share = 0.25;        // of the brightest: nearly black, or nearly as bright
  constexpr double mostBetween = 0.02;  // of all pixels, at the borders of the object
  const int between = cv::countNonZero(level > brightest * share) -
                      cv::countNonZero(level >= brightest * (1 - share));
  const double all = static_cast<double>(level.total());
  if (brightest < 64 || between > all * mostBetween)
    throw Error(messages::mask::maskNotBlackAndBright, path);
  cv::Mat set = level >= brightest / 2;
  if (!values.opaque.empty()) set &= values.opaque;
  return Mask::fromMat(set);
}

/// The one value that is the object, or Error.
Value theValue(const fs::path& path, const Values& values, const Histogram& histogram) {
  Histogram objects = histogram;
  const bool background = histogram.contains(0) || !values.opaque.empty();
  // Where transparent pixels are the background, black may be part of the object or not.
  if (values.opaque.empty()) objects.erase(0);
  if (objects.size() == 1 && background) return objects.begin()->first;
  if (objects.empty()) throw Error(messages::mask::maskEmpty, path);
  const auto& text =
      background ? messages::mask::maskSeveralValues : messages::mask::maskNoBackground;
  throw Error(text, path, listed(values, objects), textOf(values, objects.begin()->first));
}

}  // namespace

Mask readMaskFile(const fs::path& path, cv::Size size, const std::optional<std::string>& label) {
  const Values values = readValues(path);
  if (values.picture.size() != size)
    throw Error(messages::mask::maskSizeDiffers, path, values.picture.cols, values.picture.rows,
                size.width, size.height);
  const Histogram histogram = histogramOf(values);
  const bool unclear = histogram.size() > 2 || (histogram.size() == 2 && !histogram.contains(0));
  if (label) {
    if (values.lossy && unclear) throw Error(messages::mask::maskLossy, path);
    if (*label == "all" && histogram.size() <= mostValues) return maskOfAll(values);
    if (const auto value = chosen(values, histogram, *label)) return maskOf(values, *value);
    throw Error(messages::mask::maskLacksValue, path, *label, listed(values, histogram));
  }
  const bool seeThrough = !values.opaque.empty() &&
                          cv::countNonZero(values.opaque) < static_cast<int>(values.opaque.total());
  if (seeThrough && histogram.size() > mostValues) return Mask::fromMat(values.opaque);
  if (values.lossy && unclear) return brightPart(path, values);
  Values counted = values;
  if (!seeThrough) counted.opaque.release();
  return maskOf(counted, theValue(path, counted, histogram));
}

}  // namespace maskline
