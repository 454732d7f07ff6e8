// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/yolo/yolo_labels.h"

#include <charconv>
#include <cmath>

#include "core/dataset/io/numbered_lines.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view spaces = " \t";
constexpr double lowest = -1, highest = 2;  // lines may leave the picture by a little
constexpr std::size_t boxSides = 4;

class Line {
 public:
  explicit Line(const NumberedLines& lines) : m_lines(lines) {}

  YoloRow row(std::size_t classes) const {
    std::vector<double> values = numbersIn(m_lines.text());
    YoloRow row;
    if (values[0] < 0 || std::floor(values[0]) != values[0] || values[0] > 1e6)
      refuse(messages::dataset::reasonClassNumber);
    row.category = static_cast<std::size_t>(values[0]);
    if (classes > 0 && row.category >= classes)
      refuse({messages::dataset::reasonNoSuchClass, row.category});
    values.erase(values.begin());
    takeScore(row, values);
    row.box = values.size() == boxSides;
    if (!row.box && values.size() < 6) refuse(messages::dataset::reasonThreePoints);
    for (const double value : values)
      if (!(value >= lowest && value <= highest)) refuse(messages::dataset::reasonNotNormalised);
    for (std::size_t i = 0; i + 1 < values.size(); i += 2)
      row.points.emplace_back(values[i], values[i + 1]);
    return row;
  }

 private:
  [[noreturn]] void refuse(const Message& why) const { m_lines.refuse(why); }

  std::vector<double> numbersIn(std::string_view text) const {
    std::vector<double> values;
    while (true) {
      const std::size_t begin = text.find_first_not_of(spaces);
      if (begin == std::string_view::npos) return values;
      text.remove_prefix(begin);
      double value = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
      if (error != std::errc() || !std::isfinite(value)) refuse(messages::dataset::reasonNumber);
      text.remove_prefix(static_cast<std::size_t>(end - text.data()));
      if (!text.empty() && spaces.find(text.front()) == std::string_view::npos)
        refuse(messages::dataset::reasonNumber);
      values.push_back(value);
    }
  }

  /// An odd number of values: the last one is the confidence.
  void takeScore(YoloRow& row, std::vector<double>& values) const {
    if (values.size() % 2 == 0) return;
    if (values.back() < 0 || values.back() > 1) refuse(messages::dataset::reasonPairs);
    row.score = static_cast<float>(values.back());
    values.pop_back();
  }

  const NumberedLines& m_lines;
};

}  // namespace

void readYoloLabels(const fs::path& file, std::size_t classes,
                    const std::function<void(const YoloRow&)>& fn) {
  for (NumberedLines lines(file); lines.next();) fn(Line(lines).row(classes));
}

Mask yoloMask(const YoloRow& row, cv::Size size) {
  Ring ring;
  for (const cv::Point2d& point : row.points)
    ring.emplace_back(static_cast<float>(point.x * size.width),
                      static_cast<float>(point.y * size.height));
  return polygonMask(size, {ring});
}

}  // namespace maskline
