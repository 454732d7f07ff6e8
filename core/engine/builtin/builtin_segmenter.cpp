// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/engine/builtin/builtin_engine.h"
#include "core/engine/builtin/confidence.h"
#include "core/engine/builtin/full_mask.h"
#include "core/engine/builtin/model.h"
#include "core/engine/builtin/point_masks.h"
#include "core/engine/builtin/prompt_history.h"
#include "core/engine/builtin/target_model.h"
#include "core/engine/builtin/view.h"
#include "core/engine/cached_segmenter.h"
#include "core/engine/nn/thread_share.h"
#include "core/engine/prompt_raster.h"
#include "core/engine/uncertainty.h"
#include "core/mask/morphology.h"

namespace maskline::builtin {
namespace {

constexpr int exactRadius = 2;  // pixels around a click that are set as clicked
// The network, which learned on small pictures, tells best on such how far an object reaches.
constexpr int coarseSide = 256;        // at most
constexpr std::size_t fewPrompts = 3;  // as long as they say little, a coarse look comes first

class PictureFeatures final : public Embedding {
 public:
  PictureFeatures(View whole, View coarse)
      : m_whole(std::move(whole)), m_coarse(std::move(coarse)) {}

  std::size_t bytes() const override { return bytesOf(m_whole) + bytesOf(m_coarse); }
  const View& whole() const { return m_whole; }
  const View& coarse() const { return m_coarse; }

 private:
  static std::size_t bytesOf(const View& view) {
    const Features& f = view.features;
    std::size_t sum = view.shown.total() * view.shown.elemSize();
    for (const at::Tensor* t :
         {&f.f2, &f.f4, &f.f8, &f.f16, &f.key, &f.shrinkage, &f.selection, &view.rows}) {
      sum += static_cast<std::size_t>(t->numel()) * t->element_size();
    }
    return sum;
  }

  View m_whole, m_coarse;
};

/// The output of the network for a view.
struct ViewResult {
  cv::Mat logits;  // CV_32F, half of the view's working size
  Cues cues;
};

/// The request without mask prompts: the last of them becomes the mask to correct, and only the
/// prompts after it are kept. An empty mask to correct is dropped.
SegmentRequest withMaskToCorrect(SegmentRequest request) {
  for (std::size_t i = request.prompts.size(); i-- > 0;) {
    if (const auto* mask = std::get_if<MaskPrompt>(&request.prompts[i])) {
      request.existing = &mask->mask;
      request.prompts = request.prompts.subspan(i + 1);
      break;
    }
  }
  if (request.existing != nullptr && request.existing->empty()) request.existing = nullptr;
  return request;
}

/// Makes a mask satisfy the prompts: keeps the connected parts that were clicked, overlap the box
/// or the mask to correct (all parts if none does), and sets clicked pixels as clicked.
Mask satisfyingPrompts(const Mask& mask, const SegmentRequest& request) {
  const PromptRaster exact =
      rasterise(request.prompts, request.image.size(), request.image.size(), exactRadius);
  cv::Mat marked = exact.positive.clone();
  if (exact.box) marked(*exact.box & cv::Rect({}, marked.size())).setTo(255);
  Mask wanted = Mask::fromMat(marked);
  if (request.existing != nullptr) wanted = unite(wanted, *request.existing);
  const Mask kept = partsMeeting(mask, wanted);
  cv::Mat bitmap = (kept.empty() ? mask : kept).toMat();
  bitmap.setTo(255, exact.positive);
  bitmap.setTo(0, exact.negative);
  return Mask::fromMat(bitmap);
}

/// Whether a mask inside an area touches a border of the area that is not a border of the image.
bool touchesInnerBorder(const Mask& mask, const cv::Rect& area) {
  const cv::Rect box = mask.boundingBox();
  return (area.x > 0 && box.x <= area.x) || (area.y > 0 && box.y <= area.y) ||
         (area.br().x < mask.size().width && box.br().x >= area.br().x) ||
         (area.br().y < mask.size().height && box.br().y >= area.br().y);
}

class BuiltinSegmenter final : public EmbeddingSegmenter {
 public:
  using Listener = std::function<void(const Cues&)>;

  BuiltinSegmenter(const std::filesystem::path& weights, Listener listener)
      : m_model(weights), m_listener(std::move(listener)) {}

  std::string name() const override { return "builtin"; }

  std::shared_ptr<const Embedding> embed(const cv::Mat& image) override {
    const at::NoGradGuard untracked;
    const nn::ThreadShare threads(nn::idleShare());
    View whole = wholeView(m_model, image);
    View coarse = coarserView(m_model, image, whole, coarseSide);
    return std::make_shared<PictureFeatures>(std::move(whole), std::move(coarse));
  }

  SegmentResult segment(const Embedding& embedding, const SegmentRequest& asked) override {
    const at::NoGradGuard untracked;
    const nn::ThreadShare threads(nn::idleShare());
    const auto& picture = static_cast<const PictureFeatures&>(embedding);
    const SegmentRequest request = withMaskToCorrect(asked);
    m_history.rewindTo(request);
    for (std::size_t i = m_history.answered(); i + 1 < request.prompts.size(); ++i) {
      SegmentRequest earlier = request;
      earlier.prompts = request.prompts.first(i + 1);
      const bool hasTarget =
          request.existing != nullptr || std::ranges::any_of(earlier.prompts, marksObject);
      m_history.add(request.prompts[i],
                    hasTarget ? answer(picture, earlier).probability : cv::Mat());
    }
    const Segmentation segmentation = answer(picture, request);
    if (!request.prompts.empty()) m_history.add(request.prompts.back(), segmentation.probability);
    if (m_listener) m_listener(segmentation.cues);
    return {segmentation.mask, m_model.clickConfidence().of(segmentation.cues),
            segmentation.uncertainty};
  }

  std::vector<PointMask> masksAt(const Embedding& embedding, const cv::Mat&,
                                 std::span<const cv::Point2f> points) override {
    const nn::ThreadShare threads(nn::idleShare());
    return masksAtPoints(m_model, static_cast<const PictureFeatures&>(embedding).coarse(), points);
  }

  FeatureMap features(const Embedding& embedding) override {
    return featureMapOf(static_cast<const PictureFeatures&>(embedding).whole());
  }

 private:
  struct Segmentation {
    Mask mask;
    cv::Mat probability;  // CV_32F; nowhere more than one half but on the mask
    cv::Mat uncertainty;
    Cues cues;
  };

  /// The mask for all prompts of a request, computed from the result before the last prompt.
  Segmentation answer(const PictureFeatures& picture, const SegmentRequest& request) const {
    const View& whole = picture.whole();
    PriorMask prior;
    if (request.existing != nullptr || request.prompts.size() > fewPrompts) {
      prior = priorIn(whole, request);
    } else {
      const View& coarse = picture.coarse();
      const ViewResult extent =
          segmentView(coarse, promptsIn(coarse, request.prompts), priorIn(coarse, request));
      cv::resize(sigmoidOf(extent.logits), prior.probability, whole.working() / 4);
    }
    ViewResult result = segmentView(whole, promptsIn(whole, request.prompts), prior);
    cv::Mat probability = sigmoidOf(result.logits);
    Mask mask = satisfyingPrompts(fullMaskOf(result.logits, request.image.size()), request);
    // Once more if the object extends beyond the close view.
    for (int rounds = 0; rounds < 2; ++rounds) {
      const auto close = closeView(m_model, request.image, mask, whole.working());
      if (!close) break;
      result = refineIn(*close, request, probability);
      cv::Mat bitmap = cv::Mat::zeros(request.image.size(), CV_8UC1);
      fullMaskOf(result.logits, close->area.size()).toMat().copyTo(bitmap(close->area));
      mask = satisfyingPrompts(Mask::fromMat(bitmap), request);
      if (!touchesInnerBorder(mask, close->area)) break;
    }
    const cv::Mat uncertainty = uncertaintyOf(probability);
    cv::Mat kept;
    cv::resize(mask.toMat(), kept, probability.size());
    probability.setTo(0, (kept == 0) & (probability > 0.5));
    return {mask, probability, uncertainty, result.cues};
  }

  /// The result before the last prompt, or the mask to correct.
  PriorMask priorIn(const View& view, const SegmentRequest& request) const {
    PriorMask prior;
    if (const cv::Mat latest = m_history.latest(); !latest.empty()) {
      cv::resize(latest, prior.probability, view.working() / 4, 0, 0, cv::INTER_AREA);
    } else if (request.existing != nullptr) {
      prior.probability = quarterOf(request.existing->toMat(), view.working());
    }
    return prior;
  }

  ViewResult segmentView(const View& view, const ViewPrompts& shown, const PriorMask& prior) const {
    at::Tensor prompts = promptTensor(shown, prior, {}, view.working() / 4);
    addTargetScore(prompts, view.rows);
    const DecoderOutput answer =
        m_model.decode(view.features, m_model.network().emptyReadout(view.features), prompts);
    const cv::Mat logits = matOf(answer.logits[0][0]);
    return {logits,
            answerCues(logits, answer.iou[0].item<float>(), matOf(prompts[0][TargetScore]))};
  }

  /// Refines the result of the whole image in a close view, and updates `probability` (CV_32F, any
  /// size) there.
  ViewResult refineIn(const View& close, const SegmentRequest& request,
                      cv::Mat& probability) const {
    const cv::Size picture = request.image.size();
    const PriorMask prior{quarterIn(close, probability, picture), {}};
    const ViewResult result = segmentView(close, promptsIn(close, request.prompts), prior);
    const double x = double(probability.cols) / picture.width,
                 y = double(probability.rows) / picture.height;
    const cv::Rect place = cv::Rect(cv::Rect2d(close.area.x * x, close.area.y * y,
                                               close.area.width * x, close.area.height * y)) &
                           cv::Rect({}, probability.size());
    cv::resize(sigmoidOf(result.logits), probability(place), place.size(), 0, 0, cv::INTER_AREA);
    return result;
  }

  Model m_model;
  Listener m_listener;
  PromptHistory m_history;
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
