// SPDX-License-Identifier: Apache-2.0
#include "core/scene/scene_picture.h"

#include <algorithm>
#include <fstream>
#include <opencv2/imgcodecs.hpp>

#include "core/mask/png_file.h"
#include "core/scene/messages.h"

namespace maskline {
namespace {

using Entries = std::vector<SceneView::Entry>;

/// A picture of the type of `Pixel`, each pixel given by the entry of its owner.
template <class Pixel, class PixelOf>
cv::Mat filled(const PanopticMap& map, const Entries& entries, PixelOf pixelOf) {
  std::vector<Pixel> table;
  for (const SceneView::Entry& entry : entries) table.push_back(pixelOf(entry));
  cv::Mat picture(map.size(), cv::traits::Type<Pixel>::value);
  for (int y = 0; y < picture.rows; ++y) {
    const auto* from = map.indices().ptr<std::int32_t>(y);
    std::transform(from, from + picture.cols, picture.ptr<Pixel>(y),
                   [&](std::int32_t index) { return table[static_cast<std::size_t>(index)]; });
  }
  return picture;
}

void requireUpTo(std::int64_t highest, std::int64_t limit) {
  if (highest > limit) throw Error(messages::scene::valueTooLarge, highest, limit);
}

cv::Mat greyValues(const PanopticMap& map, const Entries& entries, bool wide) {
  if (wide)
    return filled<std::uint16_t>(map, entries, [](const SceneView::Entry& e) {
      return static_cast<std::uint16_t>(e.value);
    });
  return filled<std::uint8_t>(
      map, entries, [](const SceneView::Entry& e) { return static_cast<std::uint8_t>(e.value); });
}

cv::Vec3b colourOf(const SceneView::Entry& e) {  // B, G, R
  return {e.colour.b, e.colour.g, e.colour.r};
}

cv::Vec3b idOf(const SceneView::Entry& e) {  // B, G, R
  return {static_cast<std::uint8_t>(e.value >> 16), static_cast<std::uint8_t>(e.value >> 8),
          static_cast<std::uint8_t>(e.value)};
}

void write(const std::filesystem::path& file, const cv::Mat& picture) {
  std::vector<std::uint8_t> bytes;
  const bool encoded = cv::imencode(".png", picture, bytes);
  std::ofstream out(file, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!encoded || !out) throw Error(messages::scene::pictureNotWritten, file.filename());
}

void writePalette(const std::filesystem::path& file, const PanopticMap& map,
                  const Entries& entries) {
  std::vector<cv::Vec3b> palette(256);
  for (const SceneView::Entry& e : entries)
    palette[static_cast<std::size_t>(e.value)] = {e.colour.r, e.colour.g, e.colour.b};
  palette[0] = {};
  writeIndexedPng(file, greyValues(map, entries, false), palette);
}

}  // namespace

void writeScenePicture(const std::filesystem::path& file, const PanopticMap& map,
                       const SceneView& view, ScenePixels pixels) {
  const Entries& entries = view.entries;
  const std::int64_t highest =
      std::ranges::max_element(entries, {}, &SceneView::Entry::value)->value;
  switch (pixels) {
    case ScenePixels::Grey:
      requireUpTo(highest, 0xFFFF);
      return write(file, greyValues(map, entries, highest > 0xFF));
    case ScenePixels::Palette:
      requireUpTo(highest, 0xFF);
      return writePalette(file, map, entries);
    case ScenePixels::Colours:
      return write(file, filled<cv::Vec3b>(map, entries, colourOf));
    case ScenePixels::Ids:
      requireUpTo(highest, 0xFFFFFF);
      return write(file, filled<cv::Vec3b>(map, entries, idOf));
  }
}

}  // namespace maskline
