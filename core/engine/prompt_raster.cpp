// SPDX-License-Identifier: Apache-2.0
#include "core/engine/prompt_raster.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/engine/messages.h"

namespace maskline {
namespace {

/// Draws into a raster; coordinates are those of the full image.
class Painter {
 public:
  Painter(PromptRaster& raster, cv::Size fullSize, cv::Size size, int clickRadius)
      : m_raster(raster),
        m_size(size),
        m_sx(static_cast<float>(size.width) / fullSize.width),
        m_sy(static_cast<float>(size.height) / fullSize.height),
        m_clickRadius(clickRadius) {}

  void operator()(const Click& click) {
    const cv::Point at = pixelAt({click.at.x * m_sx, click.at.y * m_sy}, m_size);
    mark(click.positive, [&](cv::Mat& bitmap, int value) {
      cv::circle(bitmap, at, m_clickRadius, value, cv::FILLED);
    });
    if (click.positive) m_raster.clicks.push_back(at);
  }

  void operator()(const Stroke& stroke) {
    if (stroke.points.empty()) return;
    std::vector<cv::Point> line;
    for (const cv::Point2f& p : stroke.points)
      line.push_back(pixelAt({p.x * m_sx, p.y * m_sy}, m_size));
    const int thickness = std::max(1, cvRound(2 * stroke.radius * std::min(m_sx, m_sy)));
    mark(stroke.positive, [&](cv::Mat& bitmap, int value) {
      if (line.size() == 1)
        cv::circle(bitmap, line.front(), thickness / 2, value, cv::FILLED);
      else
        cv::polylines(bitmap, line, false, value, thickness);
    });
    if (stroke.positive) m_raster.clicks.insert(m_raster.clicks.end(), line.begin(), line.end());
  }

  void operator()(const Box& box) {
    const int x0 = std::clamp(cvFloor(box.rect.x * m_sx), 0, m_size.width - 1);
    const int y0 = std::clamp(cvFloor(box.rect.y * m_sy), 0, m_size.height - 1);
    const int x1 = std::clamp(cvCeil((box.rect.x + box.rect.width) * m_sx), x0 + 1, m_size.width);
    const int y1 = std::clamp(cvCeil((box.rect.y + box.rect.height) * m_sy), y0 + 1, m_size.height);
    m_raster.box = cv::Rect(x0, y0, x1 - x0, y1 - y0);
  }

  void operator()(const MaskPrompt& prompt) { m_raster.mask = prompt.mask; }

 private:
  template <class Draw>
  void mark(bool positive, Draw draw) {
    draw(positive ? m_raster.positive : m_raster.negative, 255);
    draw(positive ? m_raster.negative : m_raster.positive, 0);
  }

  PromptRaster& m_raster;
  cv::Size m_size;
  float m_sx, m_sy;
  int m_clickRadius;
};

}  // namespace

bool marksObject(const Prompt& prompt) {
  if (const auto* click = std::get_if<Click>(&prompt)) return click->positive;
  if (const auto* stroke = std::get_if<Stroke>(&prompt))
    return stroke->positive && !stroke->points.empty();
  return true;
}

void checkImage(const cv::Mat& image) {
  if (image.empty() || image.type() != CV_8UC3) throw Error(messages::engine::badPicture);
}

void checkMaskSize(const Mask& mask, const cv::Mat& image) {
  if (mask.size() != image.size()) throw Error(messages::engine::maskSizeDiffers);
}

void checkTrackerInput(const cv::Mat& image, const std::map<ObjectId, Mask>& masks,
                       cv::Size& clipSize) {
  checkImage(image);
  for (const auto& [object, mask] : masks) checkMaskSize(mask, image);
  if (clipSize.area() != 0 && clipSize != image.size())
    throw Error(messages::engine::pictureSizesDiffer);
  clipSize = image.size();
}

void checkRequest(const SegmentRequest& request) {
  checkImage(request.image);
  bool something = request.existing != nullptr && !request.existing->empty();
  if (request.existing) checkMaskSize(*request.existing, request.image);
  for (const Prompt& prompt : request.prompts) {
    something = something || marksObject(prompt);
    if (const auto* mask = std::get_if<MaskPrompt>(&prompt))
      checkMaskSize(mask->mask, request.image);
  }
  if (!something) throw Error(messages::engine::nothingShown);
}

cv::Point pixelAt(cv::Point2f at, cv::Size size) {
  return {std::clamp(cvFloor(at.x), 0, size.width - 1),
          std::clamp(cvFloor(at.y), 0, size.height - 1)};
}

PromptRaster rasterise(std::span<const Prompt> prompts, cv::Size fullSize, cv::Size size,
                       int clickRadius) {
  PromptRaster raster;
  raster.positive = cv::Mat::zeros(size, CV_8UC1);
  raster.negative = cv::Mat::zeros(size, CV_8UC1);
  Painter painter(raster, fullSize, size, clickRadius);
  for (const Prompt& prompt : prompts) std::visit(painter, prompt);
  return raster;
}

}  // namespace maskline
