// SPDX-License-Identifier: Apache-2.0
#include "core/engine/detail_segmenter.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

#include "core/engine/prompt_raster.h"

namespace maskline {
namespace {

constexpr double worthwhile = 1.5;  // times the detail of the first look
constexpr double margin = 0.25;     // of the mask's longer side, all around
constexpr int leastMargin = 32;     // pixels
constexpr double believed = 0.4;    // IoU with the first look

/// The surroundings of a box: at least half of `side`, which is enlarged no further than twice.
cv::Rect surroundings(cv::Rect box, int side, cv::Size picture) {
  const int around = std::max(leastMargin, cvRound(margin * std::max(box.width, box.height)));
  const auto span = [&](int from, int length, int whole) {
    const int wanted = std::min(whole, std::max(length + 2 * around, side / 2));
    const int start = std::clamp(from + length / 2 - wanted / 2, 0, whole - wanted);
    return cv::Range(start, start + wanted);
  };
  const cv::Range x = span(box.x, box.width, picture.width),
                  y = span(box.y, box.height, picture.height);
  return {x.start, y.start, x.size(), y.size()};
}

/// How much more of the picture's detail a look at `area` alone shows.
double gain(cv::Rect area, int side, cv::Size picture) {
  const auto scale = [side](cv::Size size) {
    return std::min(1.0, double(side) / std::max(size.width, size.height));
  };
  return scale(area.size()) / scale(picture);
}

/// A prompt in the coordinates of an area; nothing if it does not lie there.
class Moved {
 public:
  explicit Moved(cv::Rect area) : m_area(area), m_origin(area.tl()) {}

  std::optional<Prompt> operator()(const Click& click) const {
    if (!m_area.contains(click.at)) return std::nullopt;
    return Click{click.at - m_origin, click.positive};
  }
  /// A box of which a part were left would say that the object fills the area.
  std::optional<Prompt> operator()(const Box& box) const {
    if ((box.rect & m_area) != box.rect) return std::nullopt;
    return Box{cv::Rect2f(box.rect.tl() - m_origin, box.rect.size())};
  }
  std::optional<Prompt> operator()(const Stroke& stroke) const {
    Stroke moved{{}, stroke.radius, stroke.positive};
    for (const cv::Point2f& point : stroke.points) {
      if (m_area.contains(point)) moved.points.push_back(point - m_origin);
    }
    if (moved.points.empty()) return std::nullopt;
    return moved;
  }
  /// The first look has answered it.
  std::optional<Prompt> operator()(const MaskPrompt&) const { return std::nullopt; }

 private:
  cv::Rect2f m_area;
  cv::Point2f m_origin;
};

class DetailSegmenter final : public Segmenter {
 public:
  DetailSegmenter(std::unique_ptr<Segmenter> engine, int side)
      : m_engine(std::move(engine)), m_side(side) {}

  std::string name() const override { return m_engine->name(); }
  void prepare(const ImageKey& key, const cv::Mat& image) override {
    m_engine->prepare(key, image);
  }
  bool isPrepared(const ImageKey& key) const override { return m_engine->isPrepared(key); }
  std::vector<PointMask> masksAt(const ImageKey& key, const cv::Mat& image,
                                 std::span<const cv::Point2f> points) override {
    return m_engine->masksAt(key, image, points);
  }
  FeatureMap features(const ImageKey& key, const cv::Mat& image) override {
    return m_engine->features(key, image);
  }
  ImageView view(const ImageKey& key, const cv::Mat& image,
                 std::span<const cv::Point2f> points) override {
    return m_engine->view(key, image, points);
  }

  SegmentResult segment(const SegmentRequest& request) override {
    SegmentResult first = m_engine->segment(request);
    if (first.mask.empty()) return first;
    const cv::Size size = request.image.size();
    const cv::Rect box = first.mask.boundingBox(), fresh = surroundings(box, m_side, size);
    if (gain(fresh, m_side, size) < worthwhile) return first;
    const cv::Point least(leastMargin, leastMargin);
    const cv::Rect needed = cv::Rect(box.tl() - least, box.br() + least) & cv::Rect({}, size);
    const cv::Rect area = areaFor(fresh, needed, request.key);

    std::vector<Prompt> prompts;
    for (const Prompt& prompt : request.prompts) {
      if (auto moved = std::visit(Moved(area), prompt)) prompts.push_back(std::move(*moved));
    }
    cv::Mat bitmap = first.mask.toMat();
    const Mask start = Mask::fromMat(bitmap(area));
    const SegmentResult second =
        m_engine->segment({m_key, request.image(area).clone(), prompts, &start});
    if (iou(start, second.mask) < believed) return first;
    second.mask.toMat().copyTo(bitmap(area));
    return {Mask::fromMat(bitmap), second.confidence, first.uncertainty};
  }

 private:
  /// The previous crop, whose encoding is cached, if it contains what is needed in nearly as much
  /// detail as a new one.
  cv::Rect areaFor(const cv::Rect& fresh, const cv::Rect& needed, const ImageKey& key) {
    const bool shows = (m_area & needed) == needed && fresh.area() * worthwhile > m_area.area();
    if (key.clip != 0 && key == m_of && shows) return m_area;
    m_of = key;
    m_area = fresh;
    // Counted down from the end of the range, where no clip's key is likely.
    const std::uint64_t clip = std::numeric_limits<std::uint64_t>::max() - m_areas++;
    m_key = key.clip == 0 ? ImageKey() : ImageKey{clip, key.frame};
    return m_area;
  }

  std::unique_ptr<Segmenter> m_engine;
  int m_side;
  ImageKey m_of, m_key;  // keys of the image and of its last crop
  cv::Rect m_area;
  std::uint64_t m_areas = 0;
};

}  // namespace

std::unique_ptr<Segmenter> withDetailRefinement(std::unique_ptr<Segmenter> engine, int side) {
  return std::make_unique<DetailSegmenter>(std::move(engine), side);
}

}  // namespace maskline
