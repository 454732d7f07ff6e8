// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/cvat/cvat_shapes.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/dataset/messages.h"
#include "core/mask/coco_polygon.h"
#include "core/mask/run_builder.h"

namespace maskline {

namespace {

/// Runs of a picture, from pieces of rows that come in order.
class RowPieces {
 public:
  explicit RowPieces(cv::Size size) : m_size(size) {}

  void add(std::int64_t y, std::int64_t from, std::int64_t to) {
    const std::int64_t begin = y * m_size.width + from;
    m_runs.append(false, static_cast<std::uint32_t>(begin - m_end));
    m_runs.append(true, static_cast<std::uint32_t>(to - from));
    m_end = begin + (to - from);
  }
  std::vector<std::uint32_t> finish() {
    m_runs.append(false,
                  static_cast<std::uint32_t>(std::int64_t(m_size.width) * m_size.height - m_end));
    return m_runs.take();
  }

 private:
  cv::Size m_size;
  RunBuilder m_runs;
  std::int64_t m_end = 0;
};

/// Calls row(y, from, to) for the rows that the pixels [begin, end) of a box of that width take.
template <class RowFn>
void forEachRow(std::int64_t begin, std::int64_t end, std::int64_t width, std::int64_t firstRow,
                std::int64_t lastRow, RowFn row) {
  const std::int64_t to = std::min((end - 1) / width, lastRow);
  for (std::int64_t y = std::max(begin / width, firstRow); y <= to; ++y)
    row(y, std::max(begin - y * width, std::int64_t(0)), std::min(end - y * width, width));
}

/// The numbers of a list with commas; false where something else stands.
template <class NumberFn>
bool forEachNumber(std::string_view list, NumberFn fn) {
  const char* at = list.data();
  const char* const last = at + list.size();
  const auto skipSpaces = [&] {
    while (at != last && (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r')) ++at;
  };
  while (true) {
    skipSpaces();
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(at, last, number);
    if (error != std::errc() || number < 0) return false;
    fn(number);
    at = end;
    skipSpaces();
    if (at == last) return true;
    if (*at++ != ',') return false;
  }
}

Mask maskInBox(const XmlFile& xml, const XmlElement& shape, cv::Size size) {
  constexpr std::int64_t farthest = std::int64_t(1) << 28;
  const std::int64_t left = xml.integer(shape, "left"), top = xml.integer(shape, "top");
  const std::int64_t width = xml.integer(shape, "width");
  const std::int64_t height = xml.integer(shape, "height");
  if (left < -farthest || left > farthest || top < -farthest || top > farthest || width < 1 ||
      height < 1 || width > farthest || height > farthest || width * height > farthest)
    xml.refuse(shape, {messages::dataset::reasonBox, width, height});
  const std::int64_t pixels = width * height;
  RowPieces pieces(size);
  std::int64_t position = 0;
  bool on = false, fits = true;
  const bool numbers = forEachNumber(xml.text(shape, "rle"), [&](std::int64_t run) {
    fits = fits && run <= pixels - position;
    if (fits && on && run > 0)
      forEachRow(position, position + run, width, -top, size.height - 1 - top,
                 [&](std::int64_t y, std::int64_t from, std::int64_t to) {
                   from = std::max(left + from, std::int64_t(0));
                   to = std::min(left + to, std::int64_t(size.width));
                   if (from < to) pieces.add(top + y, from, to);
                 });
    position = fits ? position + run : position;
    on = !on;
  });
  if (!numbers) xml.refuse(shape, messages::dataset::reasonRunList);
  if (!fits || position != pixels)
    xml.refuse(shape, {messages::dataset::reasonRunsDoNotFit, width, height});
  return Mask::fromRuns(size, pieces.finish());
}

/// "x,y;x,y;…"
Mask polygonIn(const XmlFile& xml, const XmlElement& shape, cv::Size size) {
  constexpr double farthest = 100000;  // pixels; see cocoPolygonMask
  const std::string& list = xml.text(shape, "points");
  std::string_view rest = list;
  std::vector<cv::Point2d> ring;
  while (!rest.empty()) {
    const std::string_view pair = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
    const std::size_t comma = std::min(pair.find(','), pair.size());
    const auto x = decimalNumber(pair.substr(0, comma));
    const auto y = decimalNumber(pair.substr(std::min(comma + 1, pair.size())));
    if (!x || !y) xml.refuse(shape, messages::dataset::reasonCoordinates);
    if (std::abs(*x) > farthest || std::abs(*y) > farthest)
      xml.refuse(shape, messages::dataset::reasonPointOutside);
    ring.emplace_back(*x, *y);
  }
  return cocoPolygonMask(size, ring);
}

}  // namespace

Mask cvatMask(const XmlFile& xml, const XmlElement& shape, cv::Size size) {
  return shape.name == "mask" ? maskInBox(xml, shape, size) : polygonIn(xml, shape, size);
}

std::string cvatRuns(const Mask& mask, cv::Rect box) {
  RowPieces pieces(box.size());
  std::int64_t position = 0;
  bool on = false;
  for (const std::uint32_t run : mask.runs()) {
    if (on)
      forEachRow(position, position + run, mask.size().width, box.y, box.br().y - 1,
                 [&](std::int64_t y, std::int64_t from, std::int64_t to) {
                   from = std::max(from - box.x, std::int64_t(0));
                   to = std::min(to - box.x, std::int64_t(box.width));
                   if (from < to) pieces.add(y - box.y, from, to);
                 });
    position += run;
    on = !on;
  }
  std::string text;
  for (const std::uint32_t run : pieces.finish())
    text += (text.empty() ? "" : ", ") + std::to_string(run);
  return text;
}

}  // namespace maskline
