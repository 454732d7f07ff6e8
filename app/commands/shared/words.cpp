// SPDX-License-Identifier: Apache-2.0
#include "app/commands/shared/words.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <sstream>

#include "app/commands/shared/messages.h"

namespace maskline {
namespace {

/// Whether a coordinate may belong to a picture or its surroundings.
bool isPlace(float coordinate) { return std::abs(coordinate) < 1e6F; }

}  // namespace

std::vector<float> numbersFrom(const std::string& text, const char* form) {
  std::vector<float> values;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    float value = 0;
    const auto [next, error] = std::from_chars(at, end, value);
    if (error != std::errc() || (next != end && *next != ','))
      throw Error(messages::app::badForm, text, form);
    values.push_back(value);
    at = next + (next != end);
  }
  return values;
}

std::vector<cv::Point2f> pointsFrom(const std::string& text) {
  static constexpr const char* form = "\"X,Y X,Y …\"";
  std::vector<cv::Point2f> points;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const std::vector<float> xy = numbersFrom(word, form);
    if (xy.size() != 2 || !isPlace(xy[0]) || !isPlace(xy[1]))
      throw Error(messages::app::badForm, text, form);
    points.emplace_back(xy[0], xy[1]);
  }
  if (points.empty()) throw Error(messages::app::badForm, text, form);
  return points;
}

cv::Point pixelFrom(const std::string& text) {
  static constexpr const char* form = "X,Y";
  const std::vector<float> xy = numbersFrom(text, form);
  if (xy.size() != 2 || !isPlace(xy[0]) || !isPlace(xy[1]))
    throw Error(messages::app::badForm, text, form);
  return {static_cast<int>(std::floor(xy[0])), static_cast<int>(std::floor(xy[1]))};
}

std::pair<std::int64_t, std::int64_t> framesFrom(const std::string& text) {
  std::int64_t first = 0, last = 0;
  const char* const end = text.data() + text.size();
  auto found = std::from_chars(text.data(), end, first);
  const bool dots =
      found.ec == std::errc() && end - found.ptr > 2 && found.ptr[0] == '.' && found.ptr[1] == '.';
  if (dots) found = std::from_chars(found.ptr + 2, end, last);
  if (!dots || found.ec != std::errc() || found.ptr != end)
    throw Error(messages::app::badForm, text, "FIRST..LAST");
  return {first, last};
}

std::string colourText(Rgb colour) {
  std::array<char, 8> out{};
  std::snprintf(out.data(), out.size(), "#%02x%02x%02x", colour.r, colour.g, colour.b);
  return out.data();
}

Rgb colourFrom(const std::string& text) {
  constexpr auto digits = "0123456789abcdefABCDEF";
  if (text.size() != 7 || text[0] != '#' || text.find_first_not_of(digits, 1) != text.npos)
    throw Error(messages::app::badForm, text, "#RRGGBB");
  const unsigned long value = std::stoul(text.substr(1), nullptr, 16);
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
          static_cast<std::uint8_t>(value)};
}

std::string categoryName(const std::vector<Category>& categories, CategoryId id) {
  for (const Category& category : categories)
    if (category.id == id) return category.name;
  return {};
}

}  // namespace maskline
