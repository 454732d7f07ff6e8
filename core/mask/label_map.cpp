// SPDX-License-Identifier: Apache-2.0
#include "core/mask/label_map.h"

#include <array>

#include "core/mask/messages.h"
#include "core/mask/png_file.h"

namespace maskline {

namespace {

constexpr int labelCount = 256;

std::vector<cv::Vec3b> palette() {
  std::vector<cv::Vec3b> colours;
  for (int label = 0; label < labelCount; ++label) colours.push_back(labelColour(label));
  return colours;
}

int packed(const cv::Vec3b& colour) { return colour[0] << 16 | colour[1] << 8 | colour[2]; }

cv::Mat labelsFromColours(const cv::Mat& rgb, const std::filesystem::path& path) {
  std::map<int, std::uint8_t> labelOf;
  for (int label = 0; label < labelCount; ++label)
    labelOf.emplace(packed(labelColour(label)), static_cast<std::uint8_t>(label));
  cv::Mat labels(rgb.size(), CV_8UC1);
  int lastColour = 0;
  std::uint8_t lastLabel = 0;
  for (int y = 0; y < rgb.rows; ++y)
    for (int x = 0; x < rgb.cols; ++x) {
      const int colour = packed(rgb.at<cv::Vec3b>(y, x));
      if (colour != lastColour) {
        const auto found = labelOf.find(colour);
        if (found == labelOf.end()) throw Error(messages::mask::foreignColours, path);
        lastColour = colour;
        lastLabel = found->second;
      }
      labels.at<std::uint8_t>(y, x) = lastLabel;
    }
  return labels;
}

std::array<bool, labelCount> occurring(const cv::Mat& labels) {
  std::array<bool, labelCount> seen{};
  for (int y = 0; y < labels.rows; ++y) {
    const std::uint8_t* row = labels.ptr(y);
    for (int x = 0; x < labels.cols; ++x) seen[row[x]] = true;
  }
  return seen;
}

}  // namespace

cv::Vec3b labelColour(int label) {
  // Three bits of the label after another become the highest free bit of red, green and blue.
  cv::Vec3b colour(0, 0, 0);
  for (int bit = 7; label != 0; --bit, label >>= 3)
    for (int channel = 0; channel < 3; ++channel)
      colour[channel] |= static_cast<std::uint8_t>(((label >> channel) & 1) << bit);
  return colour;
}

void writeLabelMap(const std::filesystem::path& path, const cv::Mat& labels) {
  if (labels.empty() || labels.type() != CV_8UC1) throw Error(messages::mask::labelMapNot8Bit);
  static const std::vector<cv::Vec3b> colours = palette();
  writeIndexedPng(path, labels, colours);
}

cv::Mat readLabelMap(const std::filesystem::path& path) {
  const PngPicture picture = readPng(path);
  if (picture.pixels.depth() != CV_8U) throw Error(messages::mask::labels16Bit, path);
  if (!picture.alpha.empty() && cv::countNonZero(picture.alpha != 255) > 0)
    throw Error(messages::mask::labelMapTransparent, path);
  return picture.pixels.channels() == 3 ? labelsFromColours(picture.pixels, path) : picture.pixels;
}

std::map<int, Mask> splitLabels(const cv::Mat& labels) {
  const std::array<bool, labelCount> seen = occurring(labels);
  std::map<int, Mask> masks;
  for (int label = 1; label < voidLabel; ++label)
    if (seen[label]) masks.emplace(label, labelMask(labels, label, label));
  return masks;
}

Mask labelMask(const cv::Mat& labels, int first, int last) {
  cv::Mat wanted;
  cv::inRange(labels, first, last, wanted);
  return Mask::fromMat(wanted);
}

}  // namespace maskline
