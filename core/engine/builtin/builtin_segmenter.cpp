// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/engine/builtin/builtin_engine.h"
#include "core/engine/builtin/confidence.h"
#include "core/engine/builtin/full_mask.h"
#include "core/engine/builtin/likeness.h"
#include "core/engine/builtin/model.h"
#include "core/engine/builtin/prompt_planes.h"
#include "core/engine/cached_segmenter.h"
#include "core/engine/prompt_raster.h"
#include "core/engine/uncertainty.h"
#include "core/mask/morphology.h"

namespace maskline::builtin {
namespace {

constexpr float strokeStep = 12;  // pixels of the network's picture between clicks along a stroke
constexpr int exactRadius = 2;    // pixels around a click that are what the person said

class PictureFeatures final : public Embedding {
 public:
  PictureFeatures(cv::Size working, Features features, at::Tensor rows)
      : m_working(working), m_features(std::move(features)), m_rows(std::move(rows)) {}

  std::size_t bytes() const override {
    std::size_t sum = 0;
    for (const at::Tensor* t :
         {&m_features.f2, &m_features.f4, &m_features.f8, &m_features.f16, &m_features.key,
          &m_features.shrinkage, &m_features.selection, &m_rows}) {
      sum += static_cast<std::size_t>(t->numel()) * t->element_size();
    }
    return sum;
  }
  cv::Size working() const { return m_working; }
  const Features& features() const { return m_features; }
  const at::Tensor& rows() const { return m_rows; }  ///< likenessRows()

 private:
  cv::Size m_working;
  Features m_features;
  at::Tensor m_rows;
};

/// The prompts in the coordinates of the network's picture.
class Translation {
 public:
  Translation(const SegmentRequest& request, cv::Size working)
      : m_scale(static_cast<float>(working.width) / request.image.cols,
                static_cast<float>(working.height) / request.image.rows) {
    if (request.existing && !request.existing->empty()) m_start = request.existing;
    for (const Prompt& prompt : request.prompts) {
      std::visit([this](const auto& p) { add(p); }, prompt);
    }
  }

  const Said& said() const { return m_said; }
  const Mask* start() const { return m_start; }

 private:
  cv::Point2f scaled(cv::Point2f at) const { return {at.x * m_scale.x, at.y * m_scale.y}; }

  void add(const Click& click) { m_said.clicks.push_back({scaled(click.at), click.positive}); }
  void add(const maskline::Box& box) {
    m_said.box = cv::Rect2f(scaled(box.rect.tl()), scaled(box.rect.br()));
  }
  void add(const MaskPrompt& mask) { m_start = &mask.mask; }
  void add(const Stroke& stroke) {
    std::optional<cv::Point2f> last;
    for (const cv::Point2f& point : stroke.points) {
      const cv::Point2f at = scaled(point);
      if (last && cv::norm(at - *last) < strokeStep) continue;
      m_said.clicks.push_back({at, stroke.positive});
      last = at;
    }
  }

  cv::Point2f m_scale;
  Said m_said;
  const Mask* m_start = nullptr;
};

/// The connected parts of a mask that meet `spoken`; all of them if none does.
Mask partsOn(const Mask& mask, const Mask& spoken) {
  Mask kept(mask.size());
  for (const Mask& part : connectedParts(mask)) {
    if (intersectionArea(part, spoken) > 0) kept = unite(kept, part);
  }
  return kept.empty() ? mask : kept;
}

/// The mask as the person spoke of it: the parts that were clicked, lie in the box or belonged to
/// the mask so far, and the very pixels that were clicked as they said.
Mask obeying(const Mask& mask, const SegmentRequest& request, const Mask* soFar) {
  const PromptRaster exact =
      rasterise(request.prompts, request.image.size(), request.image.size(), exactRadius);
  cv::Mat said = exact.positive.clone();
  if (exact.box) said(*exact.box & cv::Rect({}, said.size())).setTo(255);
  Mask spoken = Mask::fromMat(said);
  if (soFar != nullptr) spoken = unite(spoken, *soFar);
  cv::Mat bitmap = partsOn(mask, spoken).toMat();
  bitmap.setTo(255, exact.positive);
  bitmap.setTo(0, exact.negative);
  return Mask::fromMat(bitmap);
}

class BuiltinSegmenter final : public EmbeddingSegmenter {
 public:
  using Listener = std::function<void(const Cues&)>;

  BuiltinSegmenter(const std::filesystem::path& weights, Listener listener)
      : m_model(weights), m_listener(std::move(listener)) {}

  std::string name() const override { return "builtin"; }

  std::shared_ptr<const Embedding> embed(const cv::Mat& image) override {
    const at::NoGradGuard untracked;
    cv::Mat working;
    cv::resize(image, working, networkSize(image.size()), 0, 0, cv::INTER_AREA);
    const at::Tensor picture = m_model.pictureTensor(working);
    const Features features = m_model.encode(picture);
    return std::make_shared<PictureFeatures>(working.size(), features,
                                             likenessRows(features, picture)[0]);
  }

  SegmentResult segment(const Embedding& embedding, const SegmentRequest& request) override {
    const at::NoGradGuard untracked;
    const auto& picture = static_cast<const PictureFeatures&>(embedding);
    const cv::Size working = picture.working();
    const Translation prompts(request, working);
    PriorMask prior;
    if (prompts.start()) prior.probability = quarterOf(prompts.start()->toMat(), working);
    at::Tensor told = promptTensor(prompts.said(), prior, {}, working / 4);
    addLikeness(told, picture.rows());
    const Answer answer = m_model.decode(picture.features(),
                                         m_model.network().emptyReadout(picture.features()), told);
    const cv::Mat logits = matOf(answer.logits[0][0]);
    SegmentResult result;
    result.mask = obeying(fullMaskOf(logits, request.image.size()), request, prompts.start());
    const cv::Mat probability = sigmoidOf(logits);
    cv::Mat quarter;
    cv::resize(probability, quarter, working / 4, 0, 0, cv::INTER_AREA);
    Cues cues;
    cues.values[Cues::Iou] = std::clamp(answer.iou[0].item<float>(), -5.0f, 5.0f);
    cues.values[Cues::Contrast] = contrastOf(quarter, matOf(told[0][Likeness]));
    result.confidence = m_model.clickConfidence().of(cues);
    if (m_listener) m_listener(cues);
    result.uncertainty = uncertaintyOf(probability);
    return result;
  }

 private:
  Model m_model;
  Listener m_listener;
};

}  // namespace
}  // namespace maskline::builtin

namespace maskline {

std::unique_ptr<Segmenter> makeBuiltinSegmenter(
    const std::filesystem::path& weights, std::function<void(const builtin::Cues&)> listener) {
  return std::make_unique<CachedSegmenter>(
      std::make_unique<builtin::BuiltinSegmenter>(weights, std::move(listener)));
}

}  // namespace maskline
