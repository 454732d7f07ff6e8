// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/labelme/labelme_shapes.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgcodecs.hpp>

#include "core/dataset/formats/labelme/labelme_drawing.h"
#include "core/dataset/io/base64.h"
#include "core/dataset/messages.h"
#include "core/mask/picture_code.h"

namespace maskline {

namespace {

constexpr double farthest = 1e6;  // pixels; no shape is drawn out there

std::vector<cv::Point2d> pointsOf(const JsonRecord& shape) {
  const JsonRecord list = shape.at("points");
  if (!list.value().is_array()) list.refuse(messages::dataset::reasonCoordinates);
  std::vector<cv::Point2d> points;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const JsonRecord point = list.item(i);
    const auto& xy = point.value();
    if (!xy.is_array() || xy.size() < 2 || !xy[0].is_number() || !xy[1].is_number())
      point.refuse(messages::dataset::reasonCoordinates);
    const double x = xy[0].get<double>(), y = xy[1].get<double>();
    if (!(std::abs(x) <= farthest && std::abs(y) <= farthest))
      point.refuse(messages::dataset::reasonPointOutside);
    points.emplace_back(x, y);
  }
  return points;
}

cv::Point cornerOf(const std::vector<cv::Point2d>& points) {
  return {cvFloor(std::ranges::min(points, {}, &cv::Point2d::x).x),
          cvFloor(std::ranges::min(points, {}, &cv::Point2d::y).y)};
}

cv::Mat maskPicture(const JsonRecord& shape) {
  const JsonRecord text = shape.at("mask");
  if (!text.value().is_string()) text.refuse(messages::dataset::reasonText);
  const auto bytes = fromBase64(text.value().get_ref<const std::string&>());
  if (!bytes) text.refuse(messages::dataset::reasonNoBase64);
  cv::Mat picture = decodePicture(*bytes, cv::IMREAD_GRAYSCALE);
  if (picture.empty()) text.refuse(messages::dataset::reasonNoPicture);
  return picture;
}

Mask maskShape(const JsonRecord& shape, const std::vector<cv::Point2d>& points, cv::Size size) {
  const cv::Mat picture = maskPicture(shape);
  const cv::Point at = cornerOf(points);
  const cv::Rect inside = cv::Rect(at, picture.size()) & cv::Rect({0, 0}, size);
  if (inside.empty()) return Mask(size);
  cv::Mat whole = cv::Mat::zeros(size, CV_8UC1);
  picture(inside - at).copyTo(whole(inside));
  return Mask::fromMat(whole);
}

std::string typeOf(const JsonRecord& shape) {
  const std::string type = shape.text("shape_type", "");
  return type.empty() ? "polygon" : type;
}

bool isRing(const std::string& type) {
  return type == "polygon" || type == "rotation" || type == "oriented_rectangle";
}

}  // namespace

bool isLabelmeRegion(const JsonRecord& shape) {
  const std::string type = typeOf(shape);
  if (isRing(type)) return shape.at("points").size() >= 3;
  return type == "mask" || type == "rectangle" || type == "circle";
}

Mask labelmeRegion(const JsonRecord& shape, cv::Size size) {
  const std::string type = typeOf(shape);
  const std::vector<cv::Point2d> points = pointsOf(shape);
  if (isRing(type)) return labelmePolygon(size, points);
  if (points.size() < 2) shape.at("points").refuse(messages::dataset::reasonLongerList);
  if (type == "mask") return maskShape(shape, points, size);
  if (type == "rectangle") return labelmeBox(size, points);
  return labelmeCircle(size, points[0], points[1]);
}

}  // namespace maskline
