// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/sam2_segmenter.h"

#include <ATen/ATen.h>

#include <cmath>
#include <optional>

#include "core/engine/sam2/output.h"
#include "core/engine/sam2/picture.h"

namespace maskline {
namespace {

using namespace sam2;

constexpr std::size_t strokePoints = 4;
constexpr double givenLogit = 10;  ///< of a mask that is known rather than predicted

class Sam2Embedding final : public Embedding {
 public:
  Sam2Embedding(const Model& model, const cv::Mat& image)
      : features(model.encode(singlePicture(image, model.config().imageSize, model.device()))),
        embedding(model.withoutMemory(features.embedding)) {}
  std::size_t bytes() const override { return features.bytes() + embedding.nbytes(); }

  ImageFeatures features;
  at::Tensor embedding;
};

/// The prompts of one question in the model's terms.
class PromptCollector {
 public:
  PromptCollector(cv::Size size, int side, at::Device device)
      : m_scale(static_cast<float>(side) / size.width, static_cast<float>(side) / size.height),
        m_device(device) {}

  void operator()(const Click& click) { addPoint(click.at, click.positive); }
  void operator()(const Stroke& stroke) {
    // Evenly spaced by their number, both ends among them.
    const std::size_t count = std::min(strokePoints, stroke.points.size());
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t at = count < 2 ? 0 : i * (stroke.points.size() - 1) / (count - 1);
      addPoint(stroke.points[at], stroke.positive);
    }
  }
  void operator()(const Box& box) {
    // The model's boxes go from the first pixel to the last.
    const cv::Rect2f& r = box.rect;
    m_box = {scaled({r.x, r.y}),
             scaled({r.x + std::max(r.width - 1, 0.f), r.y + std::max(r.height - 1, 0.f)})};
  }
  void operator()(const MaskPrompt& prompt) { mask = &prompt.mask; }

  sam2::Prompts prompts(const Mask* existing, int maskSide) const {
    sam2::Prompts result;
    std::vector<float> places;
    std::vector<int> kinds;
    const auto put = [&](cv::Point2f at, PointKind kind) {
      places.insert(places.end(), {at.x, at.y});
      kinds.push_back(static_cast<int>(kind));
    };
    if (m_box) {
      put(m_box->first, PointKind::BoxStart);
      put(m_box->second, PointKind::BoxEnd);
    }
    for (const auto& [at, positive] : m_points)
      put(at, positive ? PointKind::Positive : PointKind::Negative);
    if (!kinds.empty()) {
      result.points = at::tensor(places).view({1, -1, 2}).to(m_device);
      result.labels = at::tensor(kinds, at::kInt).unsqueeze(0).to(m_device);
    }
    const Mask* given = mask ? mask : existing;
    if (given && !given->empty()) {
      const at::Tensor full = tensorOf(*given, m_device).unsqueeze(0).unsqueeze(0);
      result.mask =
          (at::_upsample_bilinear2d_aa(full, {maskSide, maskSide}, false) * 2 - 1) * givenLogit;
    }
    return result;
  }
  const Mask* mask = nullptr;

 private:
  cv::Point2f scaled(cv::Point2f at) const { return {at.x * m_scale.x, at.y * m_scale.y}; }
  void addPoint(cv::Point2f at, bool positive) {
    // The model adds half a pixel of its own to reach a pixel's centre.
    m_points.emplace_back(scaled(at) - cv::Point2f(0.5f, 0.5f), positive);
  }

  cv::Point2f m_scale;
  at::Device m_device;
  std::optional<std::pair<cv::Point2f, cv::Point2f>> m_box;
  std::vector<std::pair<cv::Point2f, bool>> m_points;
};

class Sam2Segmenter final : public EmbeddingSegmenter {
 public:
  Sam2Segmenter(std::shared_ptr<const Model> model, std::string name)
      : m_model(std::move(model)), m_name(std::move(name)) {}

  std::string name() const override { return m_name; }

  std::shared_ptr<const Embedding> embed(const cv::Mat& image) override {
    const at::InferenceMode inference;
    return std::make_shared<Sam2Embedding>(*m_model, image);
  }

  SegmentResult segment(const Embedding& embedding, const SegmentRequest& request) override {
    const at::InferenceMode inference;
    const auto& picture = static_cast<const Sam2Embedding&>(embedding);
    const Config& config = m_model->config();
    PromptCollector collector(request.image.size(), config.imageSize, m_model->device());
    for (const Prompt& prompt : request.prompts) std::visit(collector, prompt);
    const sam2::Prompts prompts = collector.prompts(request.existing, config.maskSide());

    const DecoderOutput all = m_model->decode(picture.features, picture.embedding, prompts);
    const std::int64_t points = prompts.labels.defined() ? prompts.labels.size(1) : 0;
    const bool ambiguous = points <= config.decoder.maxChoicePoints && !prompts.mask.defined();
    const Chosen chosen = ambiguous ? bestChoice(all) : singleMask(all, config.decoder);
    SegmentResult result;
    result.mask =
        maskOf(resizedLogits(chosen.masks, request.image.rows, request.image.cols).squeeze());
    result.confidence = static_cast<float>(chosen.ious.item<double>());
    result.uncertainty = doubtOf(chosen.masks.squeeze(), request.image.size());
    return result;
  }

 private:
  std::shared_ptr<const Model> m_model;
  std::string m_name;
};

}  // namespace

std::unique_ptr<EmbeddingSegmenter> makeSam2Segmenter(std::shared_ptr<const Model> model,
                                                      std::string name) {
  return std::make_unique<Sam2Segmenter>(std::move(model), std::move(name));
}

}  // namespace maskline
