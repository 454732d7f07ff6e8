// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/mots/mots_lines.h"

#include <algorithm>
#include <array>

#include "core/dataset/io/coco_masks.h"
#include "core/dataset/messages.h"
#include "core/mask/picture_code.h"

namespace maskline {

namespace {

constexpr std::size_t valuesOfLine = 6;
constexpr std::int64_t mostNumber = 1000000000000;
constexpr std::string_view blanks = " \t";

}  // namespace

MotsLine motsLine(const NumberedLines& lines) {
  const std::vector<std::string_view> parts = partsOf(lines.text(), blanks);
  if (parts.size() != valuesOfLine) lines.refuse(messages::dataset::reasonMotsValues);
  std::array<std::int64_t, valuesOfLine - 1> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto number = naturalNumber(parts[i]);
    if (!number || *number > mostNumber)
      lines.refuse({messages::dataset::reasonNoNumber, parts[i]});
    numbers[i] = *number;
  }
  const auto [frame, id, number, height, width] = numbers;
  if (width == 0 || height == 0 || width > mostPicturePixels || height > mostPicturePixels ||
      width * height > mostPicturePixels)
    lines.refuse({messages::dataset::reasonPictureSize, width, height});
  return {frame,
          id,
          number,
          {static_cast<int>(width), static_cast<int>(height)},
          std::string(parts.back())};
}

Mask motsMask(const NumberedLines& lines, const MotsLine& line) {
  if (auto mask = maskFromText(line.size, line.runs)) return std::move(*mask);
  lines.refuse({messages::dataset::reasonRunsDoNotFit, line.size.width, line.size.height});
}

std::optional<bool> looksLikeMots(const std::filesystem::path& file) {
  NumberedLines lines(file);
  if (!lines.next()) return std::nullopt;
  const std::vector<std::string_view> parts = partsOf(lines.text(), blanks);
  if (parts.size() != valuesOfLine) return false;
  const auto isNumber = [](std::string_view part) { return naturalNumber(part).has_value(); };
  const auto isCode = [](char c) { return c >= '0' && c <= 'o'; };
  return std::all_of(parts.begin(), parts.end() - 1, isNumber) &&
         std::ranges::all_of(parts.back(), isCode);
}

}  // namespace maskline
