// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/classic_segmenter.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/engine/cached_segmenter.h"
#include "core/engine/classic/colour_model.h"
#include "core/engine/classic/mask_evidence.h"
#include "core/engine/classic/regions/extent_guess.h"
#include "core/engine/classic/regions/merge_tree.h"
#include "core/engine/classic/regions/region_cut.h"
#include "core/engine/classic/regions/region_distance.h"
#include "core/engine/classic/regions/region_map.h"
#include "core/engine/classic/working_frame.h"
#include "core/engine/edge_refine.h"
#include "core/engine/prompt_raster.h"
#include "core/engine/uncertainty.h"
#include "core/mask/signed_distance.h"
#include "core/mask/size_within.h"

namespace maskline {
namespace {

constexpr int longSide = 480;
constexpr int regionSize = 10;
constexpr int clickRadius = 2;

/// Everything that depends on the picture alone.
class ClassicEmbedding final : public Embedding {
 public:
  ClassicEmbedding(cv::Mat bgr, cv::Mat lab8)
      : m_bgr(std::move(bgr)),
        m_lab8(std::move(lab8)),
        m_map(cutIntoRegions(m_bgr, m_lab8, regionSize)),
        m_tree(m_map) {}

  std::size_t bytes() const override {
    return m_bgr.total() * (m_bgr.elemSize() + m_lab8.elemSize() + m_map.labels.elemSize()) +
           m_map.regions.size() * (sizeof(Region) + 2 * sizeof(MergeTree::Node)) +
           m_map.borders.size() * sizeof(RegionBorder);
  }
  const cv::Mat& bgr() const { return m_bgr; }
  const cv::Mat& lab8() const { return m_lab8; }
  const RegionMap& map() const { return m_map; }
  const MergeTree& tree() const { return m_tree; }

 private:
  cv::Mat m_bgr;
  cv::Mat m_lab8;
  RegionMap m_map;
  MergeTree m_tree;
};

cv::Mat shrunk(const Mask& mask, cv::Size size) {
  cv::Mat out;
  cv::resize(mask.toMat(), out, size, 0, 0, cv::INTER_AREA);
  return out > 127;
}

/// One question on one picture.
class Question {
 public:
  Question(const ClassicEmbedding& picture, const SegmentRequest& request)
      : m_picture(picture),
        m_request(request),
        m_size(picture.bgr().size()),
        m_prompts(rasterise(request.prompts, request.image.size(), m_size, clickRadius)) {
    if (m_prompts.mask)
      m_existing = shrunk(*m_prompts.mask, m_size);
    else if (request.existing && !request.existing->empty())
      m_existing = shrunk(*request.existing, m_size);
    m_pull = pullOfPrompts();
  }

  SegmentResult answer() {
    cv::Mat mask = guessExtent(m_picture.map(), m_picture.tree(), m_prompts, m_existing);
    const int rounds = fromBoxOnly() ? 4 : 2;
    for (int round = 0; round < rounds; ++round) mask = improve(mask);
    mask = chosenParts(mask);
    SegmentResult result;
    result.mask = fullMask(mask);
    result.confidence = confidence(mask);
    result.uncertainty = uncertaintyOf(soft(mask));
    return result;
  }

 private:
  bool fromBoxOnly() const { return m_prompts.box && m_existing.empty(); }

  /// Every click and stroke pulls what is near to it, as paths that avoid edges go, to its side.
  std::vector<float> pullOfPrompts() const {
    const RegionMap& map = m_picture.map();
    const auto positive = geodesicDistance(map, regionsUnder(map, m_prompts.positive));
    const auto negative = geodesicDistance(map, regionsUnder(map, m_prompts.negative));
    const float strength = 8, reach = 1.0f;
    std::vector<float> pull(map.regions.size());
    for (std::size_t i = 0; i < pull.size(); ++i)
      pull[i] = strength * (std::exp(-positive[i] / reach) - std::exp(-negative[i] / reach));
    return pull;
  }

  /// Learns the colours of the mask and of what surrounds it and cuts again.
  cv::Mat improve(const cv::Mat& mask) {
    if (cv::countNonZero(mask) == 0) return mask;
    learnColours(mask);
    const float colourWeight = m_existing.empty() ? 0.5f : 0.2f;
    m_logit = colourWeight * m_colours.logRatio(m_picture.lab8()) + prior(mask);
    RegionVotes votes{sumOverRegions(m_picture.map(), m_logit), fixedRegions()};
    for (std::size_t i = 0; i < votes.logit.size(); ++i)
      votes.logit[i] += m_pull[i] * static_cast<float>(m_picture.map().regions[i].area);
    m_labels = cutRegions(m_picture.map(), votes, 3.5f);
    cv::Mat out = paintRegions(m_picture.map(), m_labels);
    out.setTo(255, m_prompts.positive);
    out.setTo(0, m_prompts.negative);
    return out;
  }

  void learnColours(const cv::Mat& mask) {
    const cv::Rect box = cv::boundingRect(mask);
    const int margin = std::max(12, std::max(box.width, box.height) / 2);
    cv::Rect belt(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin);
    belt &= cv::Rect({}, m_size);
    cv::Mat inside, outside = cv::Mat::zeros(m_size, CV_32F);
    mask.convertTo(inside, CV_32F, 1 / 255.0);
    outside.setTo(0.2, mask == 0);  // far away counts a little
    outside(belt).setTo(1, mask(belt) == 0);
    outside.setTo(20, m_prompts.negative);
    inside.setTo(20, m_prompts.positive);
    m_colours = ColourModel();
    m_colours.learn(m_picture.lab8(), inside, outside, 0);
  }

  /// How much the present guess weighs: a mask to correct is believed but for its outline, a guess
  /// from clicks less, the inside of a box hardly.
  cv::Mat prior(const cv::Mat& mask) const {
    cv::Mat distance = cv::max(cv::min(signedDistance(mask) / 12.0, 1.0), -1.0);
    const double weight = !m_existing.empty() ? 1.0 : fromBoxOnly() ? 0.4 : 1.2;
    return distance * weight;
  }

  std::vector<signed char> fixedRegions() const {
    const RegionMap& map = m_picture.map();
    std::vector<signed char> fixed(map.regions.size(), 0);
    std::vector<int> outsideBox(map.regions.size(), 0);
    for (int y = 0; y < m_size.height; ++y) {
      for (int x = 0; x < m_size.width; ++x) {
        const auto region = static_cast<std::size_t>(map.labels.at<int>(y, x));
        if (m_prompts.positive.at<std::uint8_t>(y, x) != 0)
          fixed[region] = 1;
        else if (m_prompts.negative.at<std::uint8_t>(y, x) != 0 && fixed[region] == 0)
          fixed[region] = -1;
        if (fromBoxOnly() && !m_prompts.box->contains({x, y})) ++outsideBox[region];
      }
    }
    for (std::size_t i = 0; i < fixed.size(); ++i)
      if (fixed[i] == 0 && 2 * outsideBox[i] > map.regions[i].area) fixed[i] = -1;
    return fixed;
  }

  /// The components that overlap a positive prompt or the mask to correct, without small holes.
  cv::Mat chosenParts(const cv::Mat& mask) const {
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres, 4);
    int largest = 1;
    for (int i = 1; i < count; ++i)
      if (stats.at<int>(i, cv::CC_STAT_AREA) > stats.at<int>(largest, cv::CC_STAT_AREA))
        largest = i;
    cv::Mat out = cv::Mat::zeros(m_size, CV_8UC1);
    for (int i = 1; i < count; ++i) {
      const cv::Mat part = labels == i;
      const int area = stats.at<int>(i, cv::CC_STAT_AREA);
      bool chosen = cv::countNonZero(part & m_prompts.positive) > 0;
      if (!m_existing.empty())
        chosen = chosen || 2 * cv::countNonZero(part & m_existing) > area;
      else if (fromBoxOnly())
        chosen = chosen || 5 * area > stats.at<int>(largest, cv::CC_STAT_AREA);
      if (chosen) out.setTo(255, part);
    }
    fillSmallHoles(out);
    return out;
  }

  void fillSmallHoles(cv::Mat& mask) const {
    const int limit = cv::countNonZero(mask) / 50;
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(~mask, labels, stats, centres, 4);
    for (int i = 1; i < count; ++i) {
      if (stats.at<int>(i, cv::CC_STAT_AREA) > limit) continue;
      const cv::Mat hole = labels == i;
      if (cv::countNonZero(hole & m_prompts.negative) == 0) mask.setTo(255, hole);
    }
  }

  Mask fullMask(const cv::Mat& mask) const {
    cv::Mat probability;
    mask.convertTo(probability, CV_32F, 1 / 255.0);
    cv::Rect roi = cv::boundingRect(mask);
    roi = cv::Rect(roi.x - 8, roi.y - 8, roi.width + 16, roi.height + 16);
    cv::Mat full = refineToFull(probability, m_picture.bgr(), m_request.image, roi);
    const PromptRaster exact =
        rasterise(m_request.prompts, m_request.image.size(), m_request.image.size(), clickRadius);
    full.setTo(255, exact.positive);
    full.setTo(0, exact.negative);
    return Mask::fromMat(full);
  }

  cv::Mat soft(const cv::Mat& mask) const {
    if (m_logit.empty()) return cv::Mat::zeros(m_size, CV_32F);
    cv::Mat p, out, inside;
    cv::exp(-m_logit, p);
    p = 1 / (1 + p);
    cv::min(p, 0.4, out);
    cv::max(p, 0.6, inside);
    inside.copyTo(out, mask);
    return out;
  }

  /// An estimate of the IoU, fitted by logistic regression to clicks, corrections and boxes on the
  /// training sequences of DAVIS 2016.
  float confidence(const cv::Mat& mask) const {
    const double area = cv::countNonZero(mask);
    if (m_labels.empty() || area == 0) return 0;
    const double prompts = std::min(1.0, static_cast<double>(m_request.prompts.size()) / 5);
    const double score = -1.08 + 0.98 * outlineContrast(m_picture.map(), m_labels) +
                         -0.45 * m_colours.overlap() + 1.45 * compactness(mask) +
                         -2.23 * area / m_size.area() + 0.68 * prompts +
                         (fromBoxOnly() ? 0.63 : 0.0);
    return static_cast<float>(1 / (1 + std::exp(-score)));
  }

  const ClassicEmbedding& m_picture;
  const SegmentRequest& m_request;
  cv::Size m_size;
  PromptRaster m_prompts;
  cv::Mat m_existing;  // CV_8UC1, working size, or empty
  ColourModel m_colours;
  cv::Mat m_logit;
  std::vector<char> m_labels;
  std::vector<float> m_pull;  // log-odds per pixel of each region
};

class ClassicSegmenter final : public EmbeddingSegmenter {
 public:
  std::string name() const override { return "classic"; }

  std::shared_ptr<const Embedding> embed(const cv::Mat& image) override {
    cv::Mat bgr, lab8;
    cv::resize(image, bgr, sizeWithin(image.size(), longSide), 0, 0, cv::INTER_AREA);
    cv::cvtColor(bgr, lab8, cv::COLOR_BGR2Lab);
    return std::make_shared<ClassicEmbedding>(bgr, lab8);
  }

  SegmentResult segment(const Embedding& embedding, const SegmentRequest& request) override {
    return Question(static_cast<const ClassicEmbedding&>(embedding), request).answer();
  }
};

}  // namespace

std::unique_ptr<Segmenter> makeClassicSegmenter() {
  return std::make_unique<CachedSegmenter>(std::make_unique<ClassicSegmenter>());
}

}  // namespace maskline
