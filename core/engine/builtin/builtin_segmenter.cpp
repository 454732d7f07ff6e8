// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/engine/builtin/builtin_engine.h"
#include "core/engine/builtin/confidence.h"
#include "core/engine/builtin/conversation.h"
#include "core/engine/builtin/full_mask.h"
#include "core/engine/builtin/likeness.h"
#include "core/engine/builtin/model.h"
#include "core/engine/builtin/view.h"
#include "core/engine/cached_segmenter.h"
#include "core/engine/nn/thread_share.h"
#include "core/engine/prompt_raster.h"
#include "core/engine/uncertainty.h"
#include "core/mask/morphology.h"

namespace maskline::builtin {
namespace {

constexpr int exactRadius = 2;  // pixels around a click that are what the person said
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

/// What the network makes of a view.
struct Seen {
  cv::Mat logits;  // CV_32F, half of the view's working size
  Cues cues;
};

/// The same request without mask prompts: the last of them is the mask to correct, by what was said
/// after it. A mask to correct is never empty.
SegmentRequest fromItsMask(SegmentRequest request) {
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

/// The mask as the person spoke of it: the parts that were clicked, lie in the box or belonged to
/// the mask to correct (all, if none does), and the very pixels that were clicked as they said.
Mask obeying(const Mask& mask, const SegmentRequest& request) {
  const PromptRaster exact =
      rasterise(request.prompts, request.image.size(), request.image.size(), exactRadius);
  cv::Mat said = exact.positive.clone();
  if (exact.box) said(*exact.box & cv::Rect({}, said.size())).setTo(255);
  Mask spoken = Mask::fromMat(said);
  if (request.existing != nullptr) spoken = unite(spoken, *request.existing);
  const Mask kept = partsMeeting(mask, spoken);
  cv::Mat bitmap = (kept.empty() ? mask : kept).toMat();
  bitmap.setTo(255, exact.positive);
  bitmap.setTo(0, exact.negative);
  return Mask::fromMat(bitmap);
}

/// Whether a mask inside an area ends at a border of it that is none of the picture.
bool goesBeyond(const Mask& mask, const cv::Rect& area) {
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
    const SegmentRequest request = fromItsMask(asked);
    m_conversation.turnTo(request);
    for (std::size_t i = m_conversation.answered(); i + 1 < request.prompts.size(); ++i) {
      SegmentRequest earlier = request;
      earlier.prompts = request.prompts.first(i + 1);
      const bool speaks =
          request.existing != nullptr || std::ranges::any_of(earlier.prompts, asksForSomething);
      m_conversation.add(request.prompts[i],
                         speaks ? answer(picture, earlier).probability : cv::Mat());
    }
    const Found found = answer(picture, request);
    if (!request.prompts.empty()) m_conversation.add(request.prompts.back(), found.probability);
    if (m_listener) m_listener(found.cues);
    return {found.mask, m_model.clickConfidence().of(found.cues), found.uncertainty};
  }

 private:
  struct Found {
    Mask mask;
    cv::Mat probability;  // CV_32F; nowhere more than one half but on the mask
    cv::Mat uncertainty;
    Cues cues;
  };

  /// What all prompts of a request say, going on from what was made of all but the last.
  Found answer(const PictureFeatures& picture, const SegmentRequest& request) const {
    const View& whole = picture.whole();
    PriorMask prior;
    if (request.existing != nullptr || request.prompts.size() > fewPrompts) {
      prior = priorIn(whole, request);
    } else {
      const View& coarse = picture.coarse();
      const Seen extent = look(coarse, saidIn(coarse, request.prompts), priorIn(coarse, request));
      cv::resize(sigmoidOf(extent.logits), prior.probability, whole.working() / 4);
    }
    Seen seen = look(whole, saidIn(whole, request.prompts), prior);
    cv::Mat probability = sigmoidOf(seen.logits);
    Mask mask = obeying(fullMaskOf(seen.logits, request.image.size()), request);
    // Again where the object turned out to go on beyond what was looked at.
    for (int looks = 0; looks < 2; ++looks) {
      const auto close = closeView(m_model, request.image, mask, whole.working());
      if (!close) break;
      seen = lookCloser(*close, request, probability);
      cv::Mat bitmap = cv::Mat::zeros(request.image.size(), CV_8UC1);
      fullMaskOf(seen.logits, close->area.size()).toMat().copyTo(bitmap(close->area));
      mask = obeying(Mask::fromMat(bitmap), request);
      if (!goesBeyond(mask, close->area)) break;
    }
    const cv::Mat uncertainty = uncertaintyOf(probability);
    cv::Mat kept;
    cv::resize(mask.toMat(), kept, probability.size());
    probability.setTo(0, (kept == 0) & (probability > 0.5));
    return {mask, probability, uncertainty, seen.cues};
  }

  /// What was made of all prompts but the last, or the mask to correct.
  PriorMask priorIn(const View& view, const SegmentRequest& request) const {
    PriorMask prior;
    if (const cv::Mat latest = m_conversation.latest(); !latest.empty()) {
      cv::resize(latest, prior.probability, view.working() / 4, 0, 0, cv::INTER_AREA);
    } else if (request.existing != nullptr) {
      prior.probability = quarterOf(request.existing->toMat(), view.working());
    }
    return prior;
  }

  Seen look(const View& view, const Said& said, const PriorMask& prior) const {
    at::Tensor told = promptTensor(said, prior, {}, view.working() / 4);
    addLikeness(told, view.rows);
    const Answer answer =
        m_model.decode(view.features, m_model.network().emptyReadout(view.features), told);
    Seen seen{matOf(answer.logits[0][0]), {}};
    cv::Mat quarter;
    cv::resize(sigmoidOf(seen.logits), quarter, view.working() / 4, 0, 0, cv::INTER_AREA);
    seen.cues.values[Cues::Iou] = std::clamp(answer.iou[0].item<float>(), -5.0f, 5.0f);
    seen.cues.values[Cues::Contrast] = contrastOf(quarter, matOf(told[0][Likeness]));
    return seen;
  }

  /// Mends in detail what was seen of the whole picture: `probability` (CV_32F, any size), which
  /// hears of it.
  Seen lookCloser(const View& close, const SegmentRequest& request, cv::Mat& probability) const {
    const cv::Size picture = request.image.size();
    const PriorMask prior{quarterIn(close, probability, picture), {}};
    const Seen seen = look(close, saidIn(close, request.prompts), prior);
    const double x = double(probability.cols) / picture.width,
                 y = double(probability.rows) / picture.height;
    const cv::Rect place = cv::Rect(cv::Rect2d(close.area.x * x, close.area.y * y,
                                               close.area.width * x, close.area.height * y)) &
                           cv::Rect({}, probability.size());
    cv::resize(sigmoidOf(seen.logits), probability(place), place.size(), 0, 0, cv::INTER_AREA);
    return seen;
  }

  Model m_model;
  Listener m_listener;
  Conversation m_conversation;
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
