// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/labelme/labelme_shapes.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgcodecs.hpp>

#include "core/dataset/io/base64.h"
#include "core/dataset/messages.h"
#include "core/mask/picture_code.h"
#include "core/mask/shapes.h"

namespace maskline {

namespace {

constexpr double farthest = 1e6;  // pixels; no shape is drawn out there

std::vector<cv::Point2f> pointsOf(const JsonRecord& shape) {
  const JsonRecord list = shape.at("points");
  if (!list.value().is_array()) list.refuse(messages::dataset::reasonCoordinates);
  std::vector<cv::Point2f> points;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const JsonRecord point = list.item(i);
    const auto& xy = point.value();
    if (!xy.is_array() || xy.size() < 2 || !xy[0].is_number() || !xy[1].is_number())
      point.refuse(messages::dataset::reasonCoordinates);
    const double x = xy[0].get<double>(), y = xy[1].get<double>();
    if (!(std::abs(x) <= farthest && std::abs(y) <= farthest))
      point.refuse(messages::dataset::reasonPointOutside);
    points.emplace_back(static_cast<float>(x), static_cast<float>(y));
  }
  return points;
}

cv::Rect2f boxOf(const std::vector<cv::Point2f>& points) {
  const auto [left, right] = std::ranges::minmax(points, {}, &cv::Point2f::x);
  const auto [top, bottom] = std::ranges::minmax(points, {}, &cv::Point2f::y);
  return {cv::Point2f(left.x, top.y), cv::Point2f(right.x, bottom.y)};
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

Mask maskShape(const JsonRecord& shape, const std::vector<cv::Point2f>& points, cv::Size size) {
  const cv::Mat picture = maskPicture(shape);
  const cv::Point2f corner = boxOf(points).tl();
  const cv::Point at(cvFloor(corner.x), cvFloor(corner.y));
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
  const std::vector<cv::Point2f> points = pointsOf(shape);
  if (isRing(type)) return polygonMask(size, {points});
  if (points.size() < 2) shape.at("points").refuse(messages::dataset::reasonLongerList);
  if (type == "mask") return maskShape(shape, points, size);
  if (type == "rectangle") return boxMask(size, boxOf(points));
  const cv::Point2f radius = points[1] - points[0];
  return diskMask(size, points[0], std::hypot(radius.x, radius.y));
}

}  // namespace maskline
