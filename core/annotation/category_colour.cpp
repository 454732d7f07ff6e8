// SPDX-License-Identifier: Apache-2.0
#include "core/annotation/category_colour.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/mask/label_map.h"

namespace maskline {
namespace {

constexpr std::array<Rgb, 24> distinct{{{51, 34, 136},
                                        {136, 204, 238},
                                        {68, 170, 153},
                                        {17, 119, 51},
                                        {153, 153, 51},
                                        {221, 204, 119},
                                        {204, 102, 119},
                                        {136, 34, 85},
                                        {170, 68, 153},
                                        // Each the farthest of a grid from those before.
                                        {30, 90, 255},
                                        {180, 240, 195},
                                        {150, 135, 195},
                                        {210, 0, 0},
                                        {150, 255, 0},
                                        {210, 150, 120},
                                        {45, 75, 45},
                                        {240, 105, 255},
                                        {150, 240, 240},
                                        {255, 135, 180},
                                        {135, 15, 0},
                                        {150, 105, 90},
                                        {30, 105, 120},
                                        {15, 210, 45},
                                        {135, 0, 195}}};

Rgb labelColourOf(int label) {
  const cv::Vec3b c = labelColour(label);
  return {c[0], c[1], c[2]};
}

/// Then the colours of label maps, without those of the background and of void.
Rgb paletteColour(std::size_t place) {
  if (place < distinct.size()) return distinct[place];
  return labelColourOf(static_cast<int>((place - distinct.size()) % (voidLabel - 1)) + 1);
}

constexpr std::size_t paletteSize = distinct.size() + voidLabel - 1;

}  // namespace

std::vector<Rgb> categoryColours(const std::vector<Category>& categories) {
  std::vector<Rgb> taken{colourWithoutCategory};
  for (const Category& category : categories)
    if (category.colour) taken.push_back(*category.colour);
  const auto isTaken = [&](Rgb colour) { return std::ranges::find(taken, colour) != taken.end(); };
  std::vector<Rgb> colours;
  std::size_t next = 0;
  for (const Category& category : categories) {
    if (!category.colour)
      while (next < paletteSize && isTaken(paletteColour(next))) ++next;
    colours.push_back(category.colour ? *category.colour : paletteColour(next++));
  }
  return colours;
}

Rgb categoryColour(const std::vector<Category>& categories, CategoryId category) {
  const auto found = std::ranges::find(categories, category, &Category::id);
  return found == categories.end()
             ? colourWithoutCategory
             : categoryColours(categories)[static_cast<std::size_t>(found - categories.begin())];
}

}  // namespace maskline
