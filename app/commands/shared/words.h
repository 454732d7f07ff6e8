// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <string>
#include <utility>
#include <vector>

#include "app/commands/shared/messages.h"
#include "core/annotation/object.h"

namespace maskline {

// Words of the command line. Those that read one throw Error(BadInput) with the form that it should
// have.

/// What a word stands for, in a table of words and values.
template <class Words>
auto meaning(const Words& words, const std::string& word) {
  for (const auto& [known, value] : words)
    if (word == known) return value;
  throw Error(messages::app::badForm, word, words.front().first);
}

/// Numbers joined by commas.
std::vector<float> numbersFrom(const std::string& text, const char* form);
/// "X,Y X,Y …"
std::vector<cv::Point2f> pointsFrom(const std::string& text);
/// "X,Y", a pixel.
cv::Point pixelFrom(const std::string& text);

/// "FIRST..LAST", two frame numbers.
std::pair<std::int64_t, std::int64_t> framesFrom(const std::string& text);

/// "#RRGGBB"
std::string colourText(Rgb colour);
Rgb colourFrom(const std::string& text);

/// The name of a category; empty for none.
std::string categoryName(const std::vector<Category>& categories, CategoryId id);

}  // namespace maskline
